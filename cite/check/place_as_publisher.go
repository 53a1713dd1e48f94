package check

import (
	"fmt"
	"strings"

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
		if f == nil || e.Item.Has(cite.Var(cite.PublisherPlace)) {
			return
		}
		city, _, _ := strings.Cut(f.Text, ",")
		if publishingCities[city] {
			p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, Message: fmt.Sprintf("“%s” is a place, not a publisher", f.Text)})
		}
	},
}

// publishingCities are cities of many publishers, without those that are publishers' names too.
var publishingCities = map[string]bool{
	"New York": true, "New York City": true, "London": true, "Paris": true, "Berlin": true, "Amsterdam": true, "Boston": true,
	"Chicago": true, "Philadelphia": true, "San Francisco": true, "Los Angeles": true, "Washington": true, "Washington DC": true,
	"Toronto": true, "Sydney": true, "Melbourne": true, "Vienna": true, "Wien": true, "Zürich": true, "Munich": true, "München": true,
	"Frankfurt": true, "Frankfurt am Main": true, "Leipzig": true, "Stuttgart": true, "Heidelberg": true, "Madrid": true, "Barcelona": true,
	"Milan": true, "Milano": true, "Rome": true, "Roma": true, "Buenos Aires": true, "Mexico City": true, "New Delhi": true, "Tokyo": true,
	"Beijing": true, "Singapore": true, "Hong Kong": true, "Stockholm": true, "Copenhagen": true, "Oslo": true, "Dordrecht": true,
	"Leiden": true, "The Hague": true, "Den Haag": true, "Edinburgh": true, "Dublin": true, "Moscow": true,
}
