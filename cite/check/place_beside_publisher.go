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
		if house == nil {
			return
		}
		if city, _, ok := strings.Cut(house.Text, ": "); ok && place == nil && isPlace(city) { // the reader took both for the publisher
			at := e.plain(house.Span)
			if strings.HasPrefix(e.Text.Plain[at.Start:at.End], city+": ") {
				p.report(e, cite.Diagnostic{Span: e.source(at.Start, at.Start+len(city)), Field: house.Var, Message: fmt.Sprintf("the place “%s” is not given before a publisher", city),
					Fix: help(p.replace(e, cite.Span{Start: at.Start, End: at.Start + len(city+": ")}, ""))})
			}
			return
		}
		if place == nil {
			return
		}
		from, to := e.plain(place.Span), e.plain(house.Span)
		if from.IsZero() || to.IsZero() || from.End > to.Start || strings.TrimSpace(e.Text.Plain[from.End:to.Start]) != ":" ||
			!isPlace(place.Text) { // anything may stand before a colon, such as a title before its subtitle
			return
		}
		// What stands before the last full stop was taken for a part of the place.
		if i := strings.LastIndex(place.Text, ". "); i >= 0 && from.Len() == len(place.Text) {
			from.Start += i + len(". ")
		}
		p.report(e, cite.Diagnostic{Span: e.source(from.Start, from.End), Field: place.Var,
			Message: fmt.Sprintf("the place “%s” is not given before a publisher", e.Text.Plain[from.Start:from.End]),
			Fix:     help(p.replace(e, cite.Span{Start: from.Start, End: to.Start}, ""))})
	},
}
