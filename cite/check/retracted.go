package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

var retracted = Rule{
	Name: "retracted", Severity: cite.Error, Summary: "a work that was retracted or withdrawn",
	What: "The registry has a notice of retraction, withdrawal or removal of the work, or its registered title says so. An expression of " +
		"concern is a note. A reference that says itself that the work was retracted is not reported, nor is the notice.",
	Why: "What a retracted work says should not be relied on. It may be cited, as retracted.",
	Bad: workExample, Good: workExample,
	BadWorks:  withUpdate(registeredWork, cite.Update{Type: "retraction", DOI: "10.5555/24681012", Date: cite.Day{Year: 2023, Month: 4, Day: 2}}),
	GoodWorks: registeredWork,
	Authority: "APA 7, 10.1, example 16: the reference to a retracted article says that it was retracted; COPE, retraction guidelines",
	entry: func(p *pass, e *Entry) {
		if len(p.Works) == 0 || saysRetracted(e) {
			return
		}
		keys, facts := p.registered(e)
		for i, fact := range facts {
			if fact.Item != nil && !MaybeSameWork(e.Item, fact.Item) {
				continue // another rule's matter: that work is not the one that is cited
			}
			message, severity := retraction(fact)
			if message == "" {
				continue
			}
			d := cite.Diagnostic{Message: message, Severity: severity}
			if strings.HasPrefix(keys[i], "doi:") {
				d = aboutDOI(e, "%s", message)
				d.Severity = severity
			}
			p.report(e, d)
			return
		}
		if fact := p.search(e); fact.State == cite.WorkKnown {
			if message, severity := retraction(fact); message != "" {
				p.report(e, cite.Diagnostic{Message: message, Severity: severity})
			}
		}
	},
}

// saysRetracted tells whether a reference itself says that the work was taken back. Its address does not count.
func saysRetracted(e *Entry) bool {
	said := e.Item.Text(cite.Title) + " " + e.Item.Text(cite.Note)
	if e.printed() {
		said = e.Text.Plain
		for _, at := range []cite.Span{e.parts.doi, e.parts.url} {
			said = strings.ReplaceAll(said, e.Text.Plain[at.Start:at.End], "")
		}
	}
	said = strings.ToLower(said)
	return strings.Contains(said, "retract") || strings.Contains(said, "withdrawn")
}

// withdrawn are the words of Crossref for notices that take a work back.
var withdrawn = map[string]string{
	"retraction": "was retracted", "withdrawal": "was withdrawn", "removal": "was removed", "partial_retraction": "was retracted in part",
}

// retraction says how a registry tells that a work was taken back; "" where it was not.
func retraction(fact cite.WorkFact) (message string, severity cite.Severity) {
	for _, u := range fact.Updates {
		verb, ok := withdrawn[strings.ReplaceAll(u.Type, "-", "_")]
		if !ok {
			continue
		}
		message = "the work " + verb
		if u.Date.Year != 0 {
			message += " on " + dayWords(u.Date)
			if u.Date.Day == 0 {
				message = "the work " + verb + " in " + dayWords(u.Date)
			}
		}
		message += ", says " + fact.Service
		if u.DOI != "" && !ident.SameDOI(u.DOI, fact.DOI) {
			message += "; the notice is https://doi.org/" + u.DOI
		}
		return message, cite.Error
	}
	if fact.Item != nil {
		title := strings.ToLower(ident.WithoutMarkup(fact.Item.Text(cite.Title)))
		for _, word := range []string{"retracted", "withdrawn"} {
			if rest, ok := strings.CutPrefix(strings.TrimLeft(title, "[( "), word); ok && strings.IndexAny(rest, ":]). a") == 0 {
				return "the work was " + word + ", says " + fact.Service + ": its title there is " + titled(fact.Item), cite.Error
			}
		}
	}
	for _, u := range fact.Updates {
		if strings.ReplaceAll(u.Type, "-", "_") == "expression_of_concern" {
			return "the publisher has expressed concern about the work, says " + fact.Service, cite.Info
		}
	}
	return "", 0
}

// withUpdate adds a notice to the works of an example.
func withUpdate(works map[string]cite.WorkFact, u cite.Update) map[string]cite.WorkFact {
	with := map[string]cite.WorkFact{}
	for key, fact := range works {
		fact.Updates = []cite.Update{u}
		with[key] = fact
	}
	return with
}
