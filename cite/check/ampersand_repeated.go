package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

var ampersandRepeated = Rule{
	Name: "ampersand-repeated", Severity: cite.Info,
	Summary: "“&” before more than the last author",
	What:    "Two or more ampersands among authors with initials, such as “A., & B., & C.”.",
	Why:     "The ampersand says that the list of authors ends with the next name; a second one makes two lists of it.",
	Bad:     "Osei, A., & Brandt, L., & Ito, K. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",
	Good:    "Osei, A., Brandt, L., & Ito, K. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.8: an ampersand before the final author's name only",
	SafeFix:   true,
	apa:       true,
	entry: func(p *pass, e *Entry) {
		text := e.Text.Plain[:e.look().head.End]
		last := strings.LastIndex(text, ", & ")
		if last < 0 {
			return
		}
		first := strings.Index(text, "., & ")
		if first < 0 || first+1 >= last {
			return
		}
		var edits []cite.Edit
		for at := first; at >= 0 && at+1 < last; {
			if f := p.replace(e, cite.Span{Start: at + len("., "), End: at + len("., & ")}, ""); f != nil {
				edits = append(edits, f.Edits...)
			}
			next := strings.Index(text[at+1:], "., & ")
			if next < 0 {
				break
			}
			at += 1 + next
		}
		d := cite.Diagnostic{Span: e.source(first+len("., "), first+len("., &")), Field: cite.Var(cite.Author), Message: "“&” stands before the last author only"}
		if len(edits) > 0 {
			d.Fix = &cite.Fix{Safe: true, Edits: edits}
		}
		p.report(e, d)
	},
}
