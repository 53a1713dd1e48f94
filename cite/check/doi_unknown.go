package check

import (
	"github.com/seed-2120edae/cite/cite"
)

var doiUnknown = Rule{
	Name: "doi-unknown", Severity: cite.Error, Summary: "a DOI that is not registered",
	What: "The resolver of DOIs answers that it does not know this one. That it gives no answer, or fails, is not reported.",
	Why:  "The DOI was mistyped, cut short, or made up. It leads nowhere.",
	Bad:  workExample, Good: workExample,
	BadWorks:  map[string]cite.WorkFact{workKey: {State: cite.WorkUnknown, Service: "doi.org", DOI: "10.5555/12345678"}},
	GoodWorks: registeredWork,
	Authority: "ISO 26324: a DOI is registered; APA 7, 9.34",
	entry: func(p *pass, e *Entry) {
		if fact := p.doi(e); fact.State == cite.WorkUnknown {
			d := aboutDOI(e, "%s knows no DOI %s", fact.Service, fact.DOI)
			d.Help = "compare it with the work itself"
			p.report(e, d)
		}
	},
}
