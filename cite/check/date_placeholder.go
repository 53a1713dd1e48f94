package check

import (
	"github.com/seed-2120edae/cite/cite"
)

var datePlaceholder = Rule{
	Name: "date-placeholder", Severity: cite.Info,
	Summary: "the first of January, which programs put where only the year is known",
	What:    "1 January as the day of publication, unless the address states that day too.",
	Why:     "Few things are published on New Year's Day. Databases that hold nothing but a year fill in its first day.",
	Bad:     "Osei, A. (2021, January 1). Rain comes early to the coast. The Harbour Times. https://example.org/rain-coast",
	Good:    "Osei, A. (2021). Rain comes early to the coast. The Harbour Times. https://example.org/rain-coast",

	Authority: "APA 7, 9.14: the date as the work shows it",
	entry: func(p *pass, e *Entry) {
		f := e.Item.Field(cite.Var(cite.Issued))
		if f == nil || f.Date().Start.Month != 1 || f.Date().Start.Day != 1 || f.Date().IsRange() {
			return
		}
		if _, ok := urlDate(e.Item); ok { // it says the same, or another rule says so
			return
		}
		p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, Message: "1 January: the day may have been filled in by a program",
			Help: "where the work shows only its year, give the year alone"})
	},
}
