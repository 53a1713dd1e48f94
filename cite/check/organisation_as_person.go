package check

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/seed-2120edae/cite/cite"
)

var organisationAsPerson = Rule{
	Name: "organisation-as-person", Severity: cite.Warning,
	Summary: "an organisation whose name was turned round as if it were a person's",
	What: "A surname that is a word for an organisation, followed by nothing but initials: “Office, N. D.”. Words that are surnames too, such " +
		"as “General”, count where the initials are those of a known name: “General, U. N.”.",
	Why:  "Citation tools turn round every name that they are given. The reader cannot find the organisation by what is left of it.",
	Bad:  "Department, F. S. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",
	Good: "Fisheries and Shore Department. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.11: a group author is written out",
	entry: func(p *pass, e *Entry) {
		for i := range e.Item.Fields() {
			f := &e.Item.Fields()[i]
			for _, n := range f.Names {
				if !organisationWords[n.Family] && !knownTurned[n.Family+" "+capitals(n.Given)] || !onlyInitials(n.Given) {
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
	"Network": true, "Consortium": true, "Secretariat": true, "Programme": true, "Initiative": true, "Inc.": true, "Inc": true, "Ltd.": true,
	"Ltd": true, "LLC": true, "GmbH": true, "Clinic": true, "News": true, "Contributors": true, "Editors": true, "Magazine": true,
	"Journal": true, "Hospital": true, "Studios": true, "Academy": true, "Alliance": true, "Coalition": true, "Union": true,
	"Services": true, "Systems": true, "Technologies": true, "Solutions": true, "Project": true, "Archives": true, "Encyclopedia": true,
	"Department of Health": true, "Department of Education": true, "Group": true, "Collaboration": true, "Statistics": true,
}

// knownTurned are well-known names that programs turn round to a surname which people have as well, with initials.
var knownTurned = map[string]bool{
	"General UN": true, "Staff MC": true, "Staff MCS": true, "Bank W": true, "Bank AD": true, "Bank ECB": true, "Bank EC": true, "Times NY": true, "Times F": true, "Post W": true,
	"Post TW": true, "Team RC": true, "Team RDC": true, "Geographic N": true, "Press A": true, "Press TA": true, "Guardian T": true,
	"Team DR": true, "Health NIO": true, "Prevention CFDCA": true, "Fund IM": true, "Fund UNC": true, "Forum WE": true, "House TW": true,
	"House W": true, "Cross AR": true, "Parliament E": true, "Research PR": true, "Center PR": true, "International A": true, "Watch HR": true,
}

// capitals gives the capitals of initials: "UN" of "U. N."
func capitals(initials string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsUpper(r) {
			return r
		}
		return -1
	}, initials)
}

// onlyInitials tells whether a text is single capitals, each with a full stop.
func onlyInitials(s string) bool {
	rest := withoutStops.Replace(s)
	return rest != "" && strings.ContainsRune(s, '.') && len(rest) <= 4 && strings.ToUpper(rest) == rest
}

// withoutStops takes out what stands between the letters of initials.
var withoutStops = strings.NewReplacer(".", "", " ", "", "-", "", "\u00a0", "")
