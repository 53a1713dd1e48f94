package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

var etAlInList = Rule{
	Name: "et-al-in-list", Severity: cite.Warning,
	Summary: "“et al.” among the authors of a reference",
	What:    "“et al.” before the date of a reference. In the text it is right, in the list it is not.",
	Why:     "The list is the one place that names all who did the work; authors are found and credited by it.",
	Bad:     "Osei, A., et al. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",
	Good:    "Osei, A., Brandt, L., & Ito, K. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.8: up to 20 authors are all named, of more the first 19, an ellipsis, the last",
	entry: func(p *pass, e *Entry) {
		head := e.look().head
		text := e.Text.Plain[head.Start:head.End]
		for _, words := range [...]string{"et al.", "et al", "et. al."} {
			if i := strings.LastIndex(text, words); i > 0 && text[i-1] == ' ' && strings.Trim(text[i+len(words):], " .,") == "" {
				p.report(e, cite.Diagnostic{Span: e.source(i, i+len(words)), Field: cite.Var(cite.Author),
					Message: "the list names all authors, up to 20 of them"})
				return
			}
		}
	},
}
