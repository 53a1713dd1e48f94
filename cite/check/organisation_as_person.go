package check

import (
	"fmt"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

var organisationAsPerson = Rule{
	Name: "organisation-as-person", Severity: cite.Warning,
	Summary: "an organisation whose name was turned round as if it were a person's",
	What:    "A surname that is a word for an organisation, followed by nothing but initials: “Office, N. D.”",
	Why:     "Citation tools turn round every name that they are given. The reader cannot find the organisation by what is left of it.",
	Bad:     "Department, F. S. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",
	Good:    "Fisheries and Shore Department. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.11: a group author is written out",
	entry: func(p *pass, e *Entry) {
		for i := range e.Item.Fields() {
			f := &e.Item.Fields()[i]
			for _, n := range f.Names {
				if !organisationWords[n.Family] || !onlyInitials(n.Given) {
					continue
				}
				at := n.Span
				if at.IsZero() {
					at = f.Span
				}
				p.report(e, cite.Diagnostic{Span: at, Field: f.Var,
					Message: fmt.Sprintf("“%s, %s” looks like an organisation turned round", n.Family, n.Given)})
			}
		}
	},
}

// organisationWords end the names of organisations and are hardly ever surnames.
var organisationWords = map[string]bool{
	"Office": true, "Media": true, "Department": true, "Ministry": true, "Commission": true, "Association": true,
	"Foundation": true, "University": true, "Institute": true, "Committee": true, "Agency": true, "Bureau": true,
	"Organization": true, "Organisation": true, "Nations": true, "Society": true, "Council": true, "Federation": true,
	"Administration": true, "Authority": true, "Corporation": true, "Laboratory": true, "Museum": true, "Library": true,
	"Network": true, "Consortium": true, "Secretariat": true, "Programme": true, "Initiative": true,
}

// onlyInitials tells whether a text is single capitals, each with a full stop.
func onlyInitials(s string) bool {
	rest := strings.NewReplacer(".", "", " ", "", "-", "", "\u00a0", "").Replace(s)
	return rest != "" && strings.ContainsRune(s, '.') && len(rest) <= 4 && strings.ToUpper(rest) == rest
}
