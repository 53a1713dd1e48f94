package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var pagesHyphen = Rule{
	Name: "pages-hyphen", Severity: cite.Info,
	Summary: "a hyphen in a range of pages",
	What:    "A hyphen, or two, between the first and the last page in a printed reference. Bibliographies, in which programs read the hyphen, are not meant.",
	Why:     "The en dash says “to”; the hyphen joins, as in an article's number such as 12-3.",
	Bad:     "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11-29. https://doi.org/10.5555/12345678",
	Good:    "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. https://doi.org/10.5555/12345678",

	Authority: "APA 7, 6.6 and 9.25: an en dash between page numbers",
	SafeFix:   true,
	apa:       true,
	entry: func(p *pass, e *Entry) {
		f := e.Item.Field(cite.Var(cite.Page))
		if f == nil {
			return
		}
		at := e.plain(f.Span)
		m := hyphenRange.FindStringSubmatchIndex(e.Text.Plain[at.Start:at.End])
		if m == nil || at.End < len(e.Text.Plain) && e.Text.Plain[at.End] == '(' || strings.Count(e.Text.Plain[at.Start:at.End], "-") > 2 {
			return
		}
		p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, Message: "a hyphen in a range of pages, where an en dash belongs",
			Fix: p.replace(e, cite.Span{Start: at.Start + m[2], End: at.Start + m[3]}, "–")})
	},
}

var hyphenRange = pattern.New(`^[A-Za-z]{0,2}\d+( ?(?:--?|‐|‑) ?)[A-Za-z]{0,2}\d+$`)
