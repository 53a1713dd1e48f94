package check

import (
	"fmt"
	"strconv"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var pagesAbbreviated = Rule{
	Name: "pages-abbreviated", Severity: cite.Info,
	Summary: "a last page of which only the end is given",
	What:    "A range such as 123–9 or 657–69, whose second number leaves out the digits that it shares with the first.",
	Why:     "Both numbers are given whole, so that nobody takes 123–9 for a slip.",
	Bad:     "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 123–9. https://doi.org/10.5555/12345678",
	Good:    "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 123–129. https://doi.org/10.5555/12345678",

	Authority: "APA 7, 9.25: the first and the last page of an article",
	SafeFix:   true,
	entry: func(p *pass, e *Entry) {
		f := e.Item.Field(cite.Var(cite.Page))
		if f == nil || e.printed() && (!p.apa || !e.inAPA()) {
			return
		}
		text := f.Text
		var at cite.Span
		if e.printed() {
			at = e.plain(f.Span)
			text = e.Text.Plain[at.Start:at.End]
		}
		m := shortRange.FindStringSubmatchIndex(text)
		if m == nil {
			return
		}
		first, last := text[m[2]:m[3]], text[m[4]:m[5]]
		if len(last) >= len(first) {
			return
		}
		whole := first[:len(first)-len(last)] + last
		from, _ := strconv.Atoi(first)
		if to, err := strconv.Atoi(whole); err != nil || to <= from {
			return
		}
		d := cite.Diagnostic{Span: f.Span, Field: f.Var, Message: fmt.Sprintf("the last page of “%s” is %s", text, whole)}
		if e.printed() {
			d.Fix = p.replace(e, cite.Span{Start: at.Start + m[4], End: at.Start + m[5]}, whole)
		} else {
			d.Fix = p.fixField(f, m[4], m[5], whole)
		}
		p.report(e, d)
	},
}

var shortRange = pattern.New(`^(\d{2,9}) ?(?:-{1,2}|–|‐|‑) ?(\d{1,8})$`)
