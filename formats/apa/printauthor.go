package apa

import (
	"slices"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// An authorship says who stands in the author element (APA 7, 9.7 to 9.12): the people of one role, or of two that
// share the element, or no one, and then the title moves there.
type authorship struct {
	first, second cite.NameVar // 0 for none
}

// bookParts are works that, within a whole, are found under their title where no one signed them (APA 7, 9.28).
var bookParts = typeSet(cite.Book, cite.Classic, cite.Collection, cite.Entry, cite.EntryDictionary, cite.EntryEncyclopedia)

var eventTypes = typeSet(cite.Event, cite.Performance, cite.Speech)

// findAuthors chooses who stands in the author element: those who made the work before those who saw it through.
func (p *printer) findAuthors() authorship {
	for _, v := range [...]cite.NameVar{cite.Composer, cite.Author, cite.Illustrator} {
		if p.hasNames(v) {
			return authorship{first: v}
		}
	}
	if p.it.Type == cite.Broadcast && p.hasNames(cite.ScriptWriter) {
		return p.pair(cite.ScriptWriter, cite.Director)
	}
	switch {
	case p.hasNames(cite.Director):
		return authorship{first: cite.Director}
	case p.hasNames(cite.Guest) || p.hasNames(cite.Host):
		return p.pair(cite.Guest, cite.Host)
	case p.hasNames(cite.Producer):
		return authorship{first: cite.Producer}
	case p.hasText(cite.ContainerTitle) && p.hasText(cite.Title) && bookParts.has(p.it.Type):
		return authorship{}
	}
	for _, v := range [...]cite.NameVar{cite.ExecutiveProducer, cite.SeriesCreator, cite.EditorTranslator} {
		if p.hasNames(v) {
			return authorship{first: v}
		}
	}
	if p.hasNames(cite.Editor) {
		if sameNames(p.names(cite.Editor), p.names(cite.Translator)) {
			return authorship{cite.Editor, cite.Translator}
		}
		return authorship{first: cite.Editor}
	}
	for _, v := range [...]cite.NameVar{cite.EditorialDirector, cite.Compiler} {
		if p.hasNames(v) {
			return authorship{first: v}
		}
	}
	if eventTypes.has(p.it.Type) {
		for _, v := range [...]cite.NameVar{cite.Chair, cite.Organizer} {
			if p.hasNames(v) {
				return authorship{first: v}
			}
		}
	}
	for _, v := range [...]cite.NameVar{cite.Curator, cite.CollectionEditor} {
		if p.hasNames(v) {
			return authorship{first: v}
		}
	}
	return authorship{}
}

// pair gives the authorship of two roles of which one may be empty.
func (p *printer) pair(a, b cite.NameVar) authorship {
	switch {
	case !p.hasNames(a):
		return authorship{first: b}
	case !p.hasNames(b):
		return authorship{first: a}
	}
	return authorship{a, b}
}

// shown tells whether names are there and do not stand in the author element already.
func (p *printer) shown(v cite.NameVar) bool {
	return p.hasNames(v) && v != p.authors.first && v != p.authors.second
}

// sameNames tells whether two lists hold the same people in the same order.
func sameNames(a, b []cite.Name) bool {
	return slices.EqualFunc(a, b, sameName)
}

func sameName(a, b cite.Name) bool {
	a.Span, b.Span = cite.Span{}, cite.Span{}
	return a == b
}

// authorElement writes the author element; without an author, the title and what identifies it (APA 7, 9.12).
func (p *printer) authorElement() {
	if p.inMetaAnalysis() {
		p.literal("*")
	}
	p.join(" ", func(p *printer) {
		switch a := p.authors; {
		case p.publisherAsAuthor():
			p.textOf(cite.Publisher, asWritten)
		case a.first == 0:
			p.titleAsAuthor()
		case a == authorship{cite.Editor, cite.Translator}:
			names := p.names(cite.Editor)
			p.invertedNames(names)
			p.roleInParentheses(roles[cite.EditorTranslator], len(names))
		case a.second == 0:
			p.invertedWithRole(a.first)
		case sameNames(p.names(a.first), p.names(a.second)):
			names := p.names(a.first)
			p.invertedNames(names)
			n := len(names)
			one, other := roles[a.first].label(n), roles[a.second].label(n)
			p.roleInParentheses(role{one + " & " + other, one + " & " + other}, n)
		default:
			p.twoRoles(a)
		}
	}, func(p *printer) {
		if with := p.names(cite.Contributor); len(with) > 0 && p.authors.first != 0 && withTypes.has(p.it.Type) {
			p.literal("(with ")
			p.invertedNames(with)
			p.literal(")")
		}
	})
}

// inMetaAnalysis tells whether the work is marked as one that a meta-analysis takes in (APA 7, 9.52), for which
// biblatex-apa has a keyword.
func (p *printer) inMetaAnalysis() bool {
	if !p.fromBibTeX || !p.hasText(cite.Keyword) {
		return false
	}
	for k := range strings.SplitSeq(p.value(cite.Keyword), ",") {
		if strings.TrimSpace(k) == "meta" {
			return true
		}
	}
	return false
}

// withTypes are the works whose title page may name someone who helped (APA 7, 9.8).
var withTypes = typeSet(cite.Book, cite.Classic, cite.Collection, cite.Report)

// invertedWithRole writes a list of names and what they were for the work, which goes without saying for its author.
func (p *printer) invertedWithRole(v cite.NameVar) {
	names := p.names(v)
	p.invertedNames(names)
	if r := roles[v]; r.one != "" {
		p.roleInParentheses(r, len(names))
	}
}

func (p *printer) roleInParentheses(r role, n int) {
	p.literal(" (")
	p.literal(r.label(n))
	p.literal(")")
}

// twoRoles writes people of two roles as one list, each with what they did (APA 7, 10.12, example 87): "Osei, A. (Writer),
// Roux, M. (Writer), & Lund, P. (Writer & Director)".
func (p *printer) twoRoles(a authorship) {
	first, second := p.names(a.first), p.names(a.second)
	all := first[:len(first):len(first)]
	for _, n := range second {
		if !slices.ContainsFunc(first, func(m cite.Name) bool { return sameName(m, n) }) {
			all = append(all, n)
		}
	}
	p.nameList(all, true, func(p *printer, n cite.Name) {
		p.invertedName(n)
		p.wrap(" (", ")", func(p *printer) {
			p.join(" & ", func(p *printer) { p.roleOf(a.first, n) }, func(p *printer) { p.roleOf(a.second, n) })
		})
	})
}

// roleOf writes the word for a role if someone has it.
func (p *printer) roleOf(v cite.NameVar, n cite.Name) {
	if p.hasRole(v, n) {
		p.literal(roles[v].one)
	}
}

// hasRole tells whether someone is among those who have a role.
func (p *printer) hasRole(v cite.NameVar, n cite.Name) bool {
	return slices.ContainsFunc(p.names(v), func(m cite.Name) bool { return sameName(m, n) })
}

// titleAsAuthor writes the title in the author's place. What identifies the work goes with it, what describes it stays
// in the title's place.
func (p *printer) titleAsAuthor() {
	switch {
	case p.isReview() && !p.hasOwnTitle(), !p.hasText(cite.Title):
		p.titleAndDescriptions()
	case p.isReview():
		p.titleElement()
	default:
		p.join(" ", (*printer).titleElement, (*printer).identifier)
	}
}

// publisherFirst are works without an author that are found under the body that publishes them (APA 7, 10.3,
// example 47; 10.10).
var publisherFirst = typeSet(cite.EntryDictionary, cite.EntryEncyclopedia, cite.Software)

// publisherAsAuthor tells whether the publisher stands in the author element.
func (p *printer) publisherAsAuthor() bool {
	return p.authors.first == 0 && publisherFirst.has(p.it.Type) && p.hasText(cite.Publisher) && p.hasText(cite.Title)
}

// titleInPlace writes what stands in the title's place: the title with its descriptions, or what is left of them when
// the title has moved to the author's place.
func (p *printer) titleInPlace() {
	switch {
	case p.authors.first != 0 || p.publisherAsAuthor():
		p.titleAndDescriptions()
	case p.isReview() && !p.hasOwnTitle(), !p.hasText(cite.Title):
	case p.isReview():
		p.join(" ", (*printer).identifier, (*printer).description)
	default:
		p.description()
	}
}
