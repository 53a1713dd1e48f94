package check

import (
	"fmt"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

var suffixAsPerson = Rule{
	Name: "suffix-as-person", Severity: cite.Warning,
	Summary: "“Jr.” or “III” in the place of a surname",
	What:    "A name whose surname is Jr., Sr., II, III or IV: “Jr., V. B.”.",
	Why:     "A program took the last word of the name for the surname. The work is sorted and cited under a word that is nobody's name.",
	Bad:     "Jr., V. B. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",
	Good:    "Brandt, V., Jr. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.8: suffixes follow the initials",
	entry: func(p *pass, e *Entry) {
		if e.printed() {
			head := e.Text.Plain[:e.parts.head.End]
			for start := 0; start < len(head); {
				if word, _, ok := strings.Cut(head[start:], ", "); ok && suffixes[word] {
					p.report(e, cite.Diagnostic{Span: e.source(start, start+len(word)), Field: cite.Var(cite.Author), Message: fmt.Sprintf("“%s” stands in the place of a surname", word)})
					return
				}
				i := strings.Index(head[start:], "., & ")
				if i < 0 {
					return
				}
				start += i + len("., & ")
			}
			return
		}
		for i := range e.Item.Fields() {
			f := &e.Item.Fields()[i]
			for _, n := range f.Names {
				if suffixes[n.Family] && n.Given != "" {
					p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, Message: fmt.Sprintf("“%s” stands in the place of a surname", n.Family)})
				}
			}
		}
	},
}

var suffixes = map[string]bool{"Jr": true, "Jr.": true, "Sr": true, "Sr.": true, "II": true, "III": true, "IV": true}
