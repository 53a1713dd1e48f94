package check

import (
	"fmt"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

var placeBesidePublisher = Rule{
	Name: "place-beside-publisher", Severity: cite.Info,
	Summary: "the place of a publisher before its name",
	What:    "In a printed reference, a city and a colon before the publisher: “London: Lighthouse Press”.",
	Why:     "Publishers have offices in many places; the seventh edition of the manual has dropped them, and a list has either all or none.",
	Bad:     "Osei, A. (2021). Rain and its measures. London: Lighthouse Press.",
	Good:    "Osei, A. (2021). Rain and its measures. Lighthouse Press.",

	Authority: "APA 7, 9.29: the publisher's location is not given",
	apa:       true,
	entry: func(p *pass, e *Entry) {
		place, house := e.Item.Field(cite.Var(cite.PublisherPlace)), e.Item.Field(cite.Var(cite.Publisher))
		if place == nil || house == nil {
			return
		}
		from, to := e.plain(place.Span), e.plain(house.Span)
		if from.IsZero() || to.IsZero() || from.End > to.Start || strings.TrimSpace(e.Text.Plain[from.End:to.Start]) != ":" ||
			!isPlace(place.Text) { // anything may stand before a colon, such as a title before its subtitle
			return
		}
		p.report(e, cite.Diagnostic{Span: place.Span, Field: place.Var, Message: fmt.Sprintf("the place “%s” is not given before a publisher", place.Text),
			Fix: help(p.replace(e, cite.Span{Start: from.Start, End: to.Start}, ""))})
	},
}
