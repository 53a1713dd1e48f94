package check

import (
	"fmt"

	"github.com/seed-2120edae/cite/cite"
)

var dateInFuture = Rule{
	Name: "date-in-future", Severity: cite.Warning,
	Summary: "a date that is still to come",
	What: "A date of publication or access after today. A book or a journal's issue that bears the coming year is a note only, " +
		"for publishers date ahead.",
	Why:  "What is not yet published is cited as “in press” or without a date; mostly the year is a slip.",
	Bad:  "Osei, A. (2093, June 3). Rain comes early to the coast. The Harbour Times. https://example.org/rain-coast",
	Good: "Osei, A. (in press). Rain and its measures. Journal of Coastal Weather.",

	Authority: "APA 7, 9.14: “in press” for a work that is accepted and not yet published",
	entry: func(p *pass, e *Entry) {
		if p.Today.Year == 0 {
			return
		}
		for _, v := range [...]cite.DateVar{cite.Issued, cite.Accessed} {
			f := e.Item.Field(cite.Var(v))
			if f == nil || !f.Date().Start.Valid() || f.Date().Start.Compare(p.Today) <= 0 {
				continue
			}
			severity := cite.Severity(0)
			if ahead := f.Date().Start.Year == p.Today.Year+1 && f.Date().Start.Month == 0; ahead && v == cite.Issued && datesAhead[e.Item.Type] {
				severity = cite.Info
			}
			p.report(e, cite.Diagnostic{Severity: severity, Span: f.Span, Field: f.Var,
				Message: fmt.Sprintf("%s is still to come (today is %s)", dayWords(f.Date().Start), dayWords(p.Today))})
		}
	},
}

// datesAhead are the types of works that bear the coming year before it begins.
var datesAhead = map[cite.Type]bool{cite.Book: true, cite.Chapter: true, cite.ArticleJournal: true}
