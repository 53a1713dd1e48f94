package check

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

var pagesReversed = Rule{
	Name: "pages-reversed", Severity: cite.Warning,
	Summary: "a range of pages that ends before it begins",
	What:    "Two numbers of pages of which the second is less than the first. A second number with fewer digits, as in 123–9, is an abbreviation and not meant.",
	Why:     "A digit is mistyped, and a copy of the pages cannot be ordered by them.",
	Bad:     "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 129–119. https://doi.org/10.5555/12345678",
	Good:    "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 119–129. https://doi.org/10.5555/12345678",

	Authority: "APA 7, 9.25: the first and the last page of an article",
	entry: func(p *pass, e *Entry) {
		f := e.Item.Field(cite.Var(cite.Page))
		if f == nil {
			return
		}
		first, last, ok := strings.Cut(enDashes.Replace(f.Text), "–")
		from, err1 := strconv.Atoi(first)
		to, err2 := strconv.Atoi(last)
		if ok && err1 == nil && err2 == nil && len(last) >= len(first) && to < from {
			p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, Message: fmt.Sprintf("the pages go from %d back to %d", from, to)})
		}
	},
}

// enDashes writes a range of pages with an en dash and without blanks.
var enDashes = strings.NewReplacer("--", "–", "-", "–", "‐", "–", "‑", "–", " ", "")
