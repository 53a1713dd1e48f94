package check

import (
	"fmt"

	"github.com/seed-2120edae/cite/cite"
)

var accessedBeforeIssued = Rule{
	Name: "accessed-before-issued", Severity: cite.Warning,
	Summary: "a work that was looked up before it was published",
	What:    "A date of access that lies before the date of publication.",
	Why:     "One of the two dates is wrong, or the page has changed since and the reference mixes two versions.",
	Bad:     "Osei, A. (2024, October 17). Rain and its measures. Retrieved October 9, 2024, from https://example.org/rain",
	Good:    "Osei, A. (2024, October 7). Rain and its measures. Retrieved October 9, 2024, from https://example.org/rain",

	Authority: "APA 7, 9.16: the date of retrieval is that of the version seen",
	entry: func(p *pass, e *Entry) {
		f := e.Item.Field(cite.Var(cite.Accessed))
		issued := e.Item.Date(cite.Issued).Start
		if f == nil || f.Date().Start.Year == 0 || issued.Year == 0 || !issued.Valid() || !f.Date().Start.Valid() || f.Date().Start.Compare(issued) >= 0 {
			return
		}
		p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var,
			Message: fmt.Sprintf("looked up on %s, published on %s", dayWords(f.Date().Start), dayWords(issued))})
	},
}
