package check

import (
	"fmt"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

// MaybeSameWork tells whether a registry's account may be of the work that a reference is about: the titles agree. A chapter
// may be registered by its book and a book by its chapter; a translation, under its original title.
func MaybeSameWork(it, found *cite.Item) bool {
	title := it.Text(cite.Title)
	if title == "" {
		return true
	}
	theirs := []string{found.Text(cite.Title), found.Text(cite.OriginalTitle), found.Text(cite.TitleShort)}
	if subtitle, ok := found.CustomValue("csljson.subtitle"); ok {
		theirs = append(theirs, theirs[0]+" "+subtitle)
	}
	if part(found.Type) {
		theirs = append(theirs, found.Text(cite.ContainerTitle))
	}
	ours := []string{title, it.Text(cite.OriginalTitle)}
	if part(it.Type) {
		ours = append(ours, it.Text(cite.ContainerTitle))
	}
	for _, a := range ours {
		for _, b := range theirs {
			if a != "" && b != "" && sameTitle(ident.WithoutMarkup(a), ident.WithoutMarkup(b)) {
				return true
			}
		}
	}
	return false
}

// part tells whether works of a type are parts of a book.
func part(t cite.Type) bool {
	switch t {
	case cite.Chapter, cite.PaperConference, cite.Entry, cite.EntryDictionary, cite.EntryEncyclopedia:
		return true
	}
	return false
}

// sameHand tells whether two accounts share an author and are at most a year apart, as far as both say.
func sameHand(it, found *cite.Item) bool {
	x, y := it.Date(cite.Issued).Start.Year, found.Date(cite.Issued).Start.Year
	if x != 0 && y != 0 && (x-y > 1 || y-x > 1) {
		return false
	}
	ours, theirs := it.Names(cite.Author), found.Names(cite.Author)
	if len(ours) == 0 || len(theirs) == 0 {
		return true
	}
	for _, a := range ours {
		for _, b := range theirs {
			k, l := titleKey(a.Surname()), titleKey(b.Surname())
			if k != "" && l != "" && (strings.Contains(k, l) || strings.Contains(l, k)) {
				return true
			}
		}
	}
	return false
}

// SameWork tells whether a registry's account is surely of the work that a reference is about: the titles are equal but
// for case, punctuation and a subtitle, an author is shared, and the years are at most one apart.
func SameWork(it, found *cite.Item) bool {
	main := func(i *cite.Item) (whole, head string) {
		title := ident.WithoutMarkup(i.Text(cite.Title))
		head, _, _ = strings.Cut(title, ":")
		return titleKey(title), titleKey(head)
	}
	a, aHead := main(it)
	b, bHead := main(found)
	same := a == b || a == bHead || b == aHead
	return a != "" && b != "" && same && len(it.Names(cite.Author)) > 0 && len(found.Names(cite.Author)) > 0 && sameHand(it, found)
}

// registered lists what registries said of an entry's identifiers, in the order of ident.Keys.
func (p *pass) registered(e *Entry) (keys []string, facts []cite.WorkFact) {
	if len(p.Works) == 0 {
		return nil, nil
	}
	for _, key := range ident.Keys(e.Item) {
		if fact, ok := p.Works[key]; ok && fact.State != "" {
			keys, facts = append(keys, key), append(facts, fact)
		}
	}
	return keys, facts
}

// doi gives what registries said of an entry's DOI; the zero WorkFact where it has none or none was asked.
func (p *pass) doi(e *Entry) cite.WorkFact {
	keys, facts := p.registered(e)
	for i, key := range keys {
		if strings.HasPrefix(key, "doi:") {
			return facts[i]
		}
	}
	return cite.WorkFact{}
}

// aboutDOI begins a finding about an entry's DOI.
func aboutDOI(e *Entry, format string, args ...any) cite.Diagnostic {
	d := cite.Diagnostic{Field: cite.Var(cite.DOI), Message: fmt.Sprintf(format, args...)}
	for _, v := range []cite.TextVar{cite.DOI, cite.URL} {
		if f := e.Item.Field(cite.Var(v)); f != nil && ident.DOIKey(f.Text) != "" {
			d.Span, d.Field = f.Span, f.Var
			break
		}
	}
	return d
}

// titled names a work as a registry has it: “Rain and its measures” (Osei, 2021).
func titled(it *cite.Item) string {
	var who []string
	if names := it.Names(cite.Author); len(names) > 0 {
		who = append(who, names[0].Surname())
	}
	if d := it.Date(cite.Issued).Start; d.Year != 0 {
		who = append(who, fmt.Sprint(d.Year))
	}
	s := "“" + shorten(ident.WithoutMarkup(it.Text(cite.Title))) + "”"
	if len(who) > 0 {
		s += " (" + strings.Join(who, ", ") + ")"
	}
	return s
}

// The examples of the rules about registered works.
const (
	workExample = "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. https://doi.org/10.5555/12345678"
	workKey     = "doi:10.5555/12345678"
)

// workFact is a work as Crossref has it, for examples.
func workFact(title, family string, year int) map[string]cite.WorkFact {
	it := &cite.Item{Type: cite.ArticleJournal}
	it.SetText(cite.Title, title)
	it.SetNames(cite.Author, []cite.Name{{Family: family, Given: "A."}})
	it.SetDate(cite.Issued, cite.Date{Start: cite.Day{Year: year}})
	return map[string]cite.WorkFact{workKey: {State: cite.WorkKnown, Service: "Crossref", DOI: "10.5555/12345678", Item: it}}
}

var registeredWork = workFact("Rain and its measures", "Osei", 2021)
