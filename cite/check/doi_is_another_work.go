package check

import (
	"github.com/seed-2120edae/cite/cite"
)

var doiIsAnotherWork = Rule{
	Name: "doi-is-another-work", Severity: cite.Error, Summary: "a DOI that belongs to another work",
	What: "The DOI is registered for a work of another title. Case, punctuation, subtitles and small differences of wording are not " +
		"reported. Where an author and the year agree nevertheless, it is a note: the title may be a translation.",
	Why: "The reader arrives at another work than the one that is cited.",
	Bad: workExample, Good: workExample,
	BadWorks:  workFact("The sleep of harbour seals", "Brandt", 2009),
	GoodWorks: registeredWork,
	Authority: ownAccount,
	entry: func(p *pass, e *Entry) {
		fact := p.doi(e)
		if fact.Item == nil || MaybeSameWork(e.Item, fact.Item) {
			return
		}
		d := aboutDOI(e, "the DOI %s is that of another work, says %s: %s", fact.DOI, fact.Service, titled(fact.Item))
		if sameHand(e.Item, fact.Item) && len(e.Item.Names(cite.Author)) > 0 && len(fact.Item.Names(cite.Author)) > 0 {
			d.Severity = cite.Info
		}
		p.report(e, d)
	},
}
