package check

import (
	"strings"
	"unicode"

	"github.com/seed-2120edae/cite/cite"
)

var titleInCapitals = Rule{
	Name: "title-in-capitals", Severity: cite.Info,
	Summary: "a title in capitals",
	What:    "A title of three words or more in which all letters are capitals.",
	Why:     "The capitals are the typography of a title page. In the list they shout, and hide which words are names.",
	Bad:     "Osei, A. (2021). RAIN AND ITS MEASURES. Lighthouse Press. https://example.org/rain",
	Good:    "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 6.17 and 9.19: titles in sentence case",
	entry: func(p *pass, e *Entry) {
		f := e.Item.Field(cite.Var(cite.Title))
		if f == nil || strings.ContainsAny(f.Text, "<") || !allCapitals(f.Text) {
			return
		}
		p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, Message: "the title is in capitals"})
	},
}

// allCapitals tells whether a text of three words and twelve letters or more has no small letter.
func allCapitals(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 12 && len(strings.Fields(s)) >= 3
}
