package check

import (
	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
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
		text := e.Text.Plain[:e.parts.head.End]
		all := ampersandJoint.FindAllStringSubmatchIndex(text, -1)
		if len(all) < 2 {
			return
		}
		var edits []cite.Edit
		for _, m := range all[:len(all)-1] {
			if f := p.replace(e, cite.Span{Start: m[2], End: m[5]}, ", "); f != nil {
				edits = append(edits, f.Edits...)
			}
		}
		d := cite.Diagnostic{Span: e.source(all[0][4], all[0][4]+1), Field: cite.Var(cite.Author), Message: "“&” stands before the last author only"}
		if len(edits) > 0 {
			d.Fix = &cite.Fix{Safe: true, Edits: edits}
		}
		p.report(e, d)
	},
}

// ampersandJoint matches what joins an author's initials to the next author: a comma perhaps, and an ampersand.
var ampersandJoint = pattern.New(`\.(,?) (& )\p{L}`)
