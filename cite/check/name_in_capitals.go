package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

var nameInCapitals = Rule{
	Name: "name-in-capitals", Severity: cite.Info,
	Summary: "a surname in capitals",
	What:    "A person's surname of four letters or more that is all capitals. It is reported once an entry.",
	Why:     "The list has names in ordinary letters; capitals were taken from a title page or a database.",
	Bad:     "OSEI, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",
	Good:    "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.8: the name as the work has it, in ordinary capitalisation",
	entry: func(p *pass, e *Entry) {
		for i := range e.Item.Fields() {
			f := &e.Item.Fields()[i]
			for _, n := range f.Names {
				if n.Given == "" || utf8.RuneCountInString(n.Family) < 4 || strings.ToUpper(n.Family) != n.Family || strings.ToLower(n.Family) == n.Family ||
					strings.ContainsFunc(n.Family, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != ' ' && r != '\'' && r != '’' }) {
					continue
				}
				at := n.Span
				if at.IsZero() {
					at = f.Span
				}
				p.report(e, cite.Diagnostic{Span: at, Field: f.Var, Message: fmt.Sprintf("“%s” is in capitals", n.Family)})
				return
			}
		}
	},
}
