package check

import (
	"fmt"

	"github.com/seed-2120edae/cite/cite"
)

var placeAsPublisher = Rule{
	Name: "place-as-publisher", Severity: cite.Warning,
	Summary: "a place where the publisher belongs",
	What:    "A publisher that is the name of a city, with no other place beside it.",
	Why:     "Thousands of publishers sit in that city.",
	Bad:     "@book{osei2021, author = {Osei, A.}, title = {Rain and its measures}, publisher = {New York}, year = {2021}}",
	Good:    "@book{osei2021, author = {Osei, A.}, title = {Rain and its measures}, publisher = {Lighthouse Press}, year = {2021}}",

	Authority: "APA 7, 9.29: the publisher by its name",
	entry: func(p *pass, e *Entry) {
		f := e.Item.Field(cite.Var(cite.Publisher))
		if f == nil && e.printed() && !hasAny(e.Item, []cite.Var{volume, issue, pages, address, doi}) {
			f = e.Item.Field(container) // where nothing follows, a magazine of the city's name is not meant
		}
		if f == nil || e.Item.Has(cite.Var(cite.PublisherPlace)) {
			return
		}
		if e.Item.Type != cite.PaperConference && publishingCities[cityOf(f.Text)] {
			p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, Message: fmt.Sprintf("“%s” is a place, not a publisher", f.Text)})
		}
	},
}
