package check

import (
	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

var doiFound = Rule{
	Name: "doi-found", Severity: cite.Info, Summary: "a registered DOI that the reference does not give",
	What: "Asked with --find-doi for the words of a reference without a DOI, or with one that is not its own, Crossref offers a work of " +
		"the same title, author and year.",
	Why:  "A DOI lasts longer than any address.",
	Bad:  "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29.",
	Good: workExample,
	BadWorks: map[string]cite.WorkFact{"words:" + workWords: {
		State: cite.WorkKnown, Service: "Crossref", DOI: "10.5555/12345678", Item: registeredWork[workKey].Item}},
	GoodWorks: registeredWork,
	Authority: "APA 7, 9.34: a DOI for all works that have one",
	entry: func(p *pass, e *Entry) {
		fact := p.search(e)
		if fact.State != cite.WorkKnown || fact.DOI == "" || ident.SameDOI(fact.DOI, e.Item.Text(cite.DOI)) {
			return
		}
		address := "https://doi.org/" + fact.DOI
		d := cite.Diagnostic{Field: cite.Var(cite.DOI), Message: fact.Service + " knows the work by the DOI " + fact.DOI, Help: "add " + address}
		if e.printed() {
			old := e.parts.doi
			if old.IsZero() {
				old = e.parts.url
			}
			if old.IsZero() {
				end := len(e.Text.Plain)
				d.Fix = help(p.replace(e, cite.Span{Start: end, End: end}, " "+address))
			} else {
				d.Help = "write " + address + " in place of " + e.Text.Plain[old.Start:old.End]
				d.Fix = help(p.replace(e, old, address))
			}
		}
		p.report(e, d)
	},
}
