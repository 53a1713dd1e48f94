package bibtex

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// A resolved field has its macros and pieces put together; it may come from another entry.
type resolved struct {
	name      string
	text      string // LaTeX, or as it is in verbatim fields
	span      cite.Span
	inherited bool
	crossed   bool // inherited from an entry that is an item itself, and says it there
}

// A parent is an entry that others inherit from.
type parent struct {
	typ    string
	fields []resolved // with what it inherits itself, once it is done
	state  parentState
	circle bool // it inherits from itself
}

type parentState uint8

const (
	untouched parentState = iota
	inHand                // its own parents are being looked at
	done
)

// maxGenerations is how far inheritance is followed.
const maxGenerations = 100

// hasParents tells whether entries of a file may say something by others, so that it must be read twice.
func hasParents(text string) bool {
	return containsFold(text, "crossref", len("crossre")) || containsFold(text, "xdata", 0) || containsFold(text, "relatedtype", len("relatedt"))
}

// containsFold tells whether a text has a word of ASCII in any case. It looks for the letter of the word at a place, which
// should be a rare one.
func containsFold(text, word string, at int) bool {
	for _, letter := range [...]byte{word[at], word[at] &^ 0x20} {
		for i := 0; i < len(text); i++ {
			n := strings.IndexByte(text[i:], letter)
			if n < 0 {
				break
			}
			i += n
			if start := i - at; start >= 0 && start+len(word) <= len(text) && strings.EqualFold(text[start:start+len(word)], word) {
				return true
			}
		}
	}
	return false
}

// collect reads the whole file for what entries can inherit, without reporting.
func (r *reader) collect() {
	r.parents = map[string]*parent{}
	quiet := &reader{src: r.src, macros: map[string]string{}, report: func(cite.Diagnostic) {}}
	s := scanner{src: r.src.Text, fault: func(string, cite.Span, string, string) {}}
	var b block
	for s.next(&b) {
		switch b.kind {
		case macro:
			quiet.define(&b)
		case entry:
			key := strings.ToLower(b.key)
			if _, taken := r.parents[key]; taken || key == "" {
				continue
			}
			p := &parent{typ: b.typ, fields: quiet.resolve(&b)}
			r.parents[key] = p
			for _, f := range p.fields {
				if f.name != "ids" {
					continue
				}
				for alias := range strings.SplitSeq(strings.ToLower(f.text), ",") {
					if alias = strings.TrimSpace(alias); r.parents[alias] == nil {
						r.parents[alias] = p
					}
				}
			}
		}
	}
}

// notInherited are the fields that stay with their entry (BibLaTeX manual, appendix B).
var notInherited = map[string]bool{
	"ids": true, "crossref": true, "xref": true, "entryset": true, "entrysubtype": true, "execute": true,
	"label": true, "options": true, "presort": true, "related": true, "relatedoptions": true, "relatedstring": true,
	"relatedtype": true, "shorthand": true, "shorthandintro": true, "sortkey": true, "xdata": true,
}

// inParts says how a container's fields are called in its parts (BibLaTeX manual, appendix B).
var inParts = map[string]string{"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon"}

// inOldParts are the names where a book says itself how its parts call it, as BibTeX has it (btxdoc, 2.1). BibLaTeX renames
// nothing between such types.
var inOldParts = map[string]string{"title": "", "subtitle": "", "titleaddon": ""}

// inVolumes says how the fields of a work in several volumes are called in one of them.
var inVolumes = map[string]string{"title": "maintitle", "subtitle": "mainsubtitle", "titleaddon": "maintitleaddon"}

// inherit adds to an entry's fields those of its parents that it has not itself.
func (r *reader) inherit(b *block, fields []resolved) []resolved {
	for i := range fields {
		if f := &fields[i]; strings.Contains(f.text, granular) {
			f.text = r.takeOver(f, b.key)
		}
	}
	for _, f := range fields {
		for _, name := range parentNames(f) {
			p := r.parents[strings.ToLower(name)]
			if p == nil {
				r.fault(RuleMissingParent, f.span, b.key, "there is no entry "+clip(name)+" to inherit from")
				continue
			}
			r.settle(p, 0)
			if p.circle {
				r.fault(RuleParentCycle, f.span, b.key, "the entry inherits in a circle through "+clip(name))
			}
			if strings.EqualFold(name, b.key) {
				continue
			}
			fields = adopt(fields, p.fields, b.typ, p.typ, f.name == "xdata")
		}
	}
	return fields
}

// granular begins an item that stands for a field of another entry, or for an item of that field.
const granular = "xdata="

// takeOver puts the items of other entries in the place of those that stand for them: "xdata=key-field" and
// "xdata=key-field-2" (BibLaTeX manual, 3.13.6).
func (r *reader) takeOver(f *resolved, key string) string {
	items := splitTop(f.text, " and ")
	taken := 0
	for i, item := range items {
		place, ok := strings.CutPrefix(strings.TrimSpace(item), granular)
		if !ok {
			continue
		}
		text, ok := r.itemAt(place)
		if taken += len(text); !ok || taken > maxMacro {
			r.fault(RuleMissingParent, f.span, key, "there is nothing at "+clip(place)+" to take over")
			continue
		}
		items[i] = text
	}
	for i := range items {
		items[i] = strings.TrimSpace(items[i])
	}
	return strings.Join(items, " and ")
}

// itemAt finds what stands at a place of another entry: "key-field", or "key-field-2" for the second item.
func (r *reader) itemAt(place string) (string, bool) {
	n := 0
	if i := strings.LastIndexByte(place, '-'); i > 0 {
		if number, err := strconv.Atoi(place[i+1:]); err == nil && number > 0 {
			place, n = place[:i], number
		}
	}
	i := strings.LastIndexByte(place, '-')
	if i < 0 {
		return "", false
	}
	p := r.parents[strings.ToLower(strings.TrimSpace(place[:i]))]
	if p == nil {
		return "", false
	}
	field := strings.ToLower(place[i+1:])
	for _, f := range p.fields {
		if f.name != field {
			continue
		}
		if n == 0 {
			return f.text, true
		}
		if items := splitTop(f.text, " and "); n <= len(items) {
			return items[n-1], true
		}
	}
	return "", false
}

// settle adds to a parent's fields those of its own parents, once for all that inherit from it.
func (r *reader) settle(p *parent, generation int) {
	if p.state != untouched {
		p.circle = p.circle || p.state == inHand
		return
	}
	p.state = inHand
	own := p.fields
	for _, f := range own {
		for _, name := range parentNames(f) {
			q := r.parents[strings.ToLower(name)]
			if q == nil || generation == maxGenerations {
				continue
			}
			r.settle(q, generation+1)
			p.circle = p.circle || q.circle
			if q.state == inHand {
				continue
			}
			p.fields = adopt(p.fields, q.fields, p.typ, q.typ, f.name == "xdata")
		}
	}
	p.state = done
}

// parentNames gives the entries that a field inherits from.
func parentNames(f resolved) []string {
	if f.inherited || f.name != "crossref" && f.name != "xdata" {
		return nil
	}
	names := strings.Split(f.text, ",")
	for i := range names {
		names[i] = strings.TrimSpace(names[i])
	}
	return slices.DeleteFunc(names, func(s string) bool { return s == "" })
}

// adopt adds a parent's fields under the names that they have in the child.
func adopt(fields, from []resolved, typ, parentType string, data bool) []resolved {
	var names map[string]string
	switch {
	case data:
	case parentType == "periodical" && (typ == "article" || typ == "suppperiodical"):
		names = map[string]string{"title": "journaltitle", "subtitle": "journalsubtitle", "titleaddon": "journaltitleaddon"}
	case typ == "inbook" || typ == "incollection" || typ == "inproceedings" || typ == "conference" || typ == "inreference" || typ == "bookinbook" || strings.HasPrefix(typ, "supp"):
		names = inParts
		if strings.HasPrefix(parentType, "mv") {
			names = inVolumes
		}
	case strings.HasPrefix(parentType, "mv"):
		names = inVolumes
	}
	var have nameSet
	for i := range fields {
		have.add(fields[i].name)
	}
	if parentType == "book" && typ != "inbook" && typ != "bookinbook" && typ != "suppbook" && slices.ContainsFunc(from, func(f resolved) bool { return f.name == "booktitle" }) && names != nil {
		names = inOldParts
	}
	for _, f := range from {
		if notInherited[f.name] && !data {
			continue
		}
		own := f.name
		if name, ok := names[f.name]; ok {
			if f.name = name; name == "" {
				continue
			}
		} else if names != nil && (f.name == "shorttitle" || f.name == "sorttitle" || f.name == "indextitle") {
			continue
		}
		if names != nil && f.name == "author" && (typ == "inbook" || typ == "bookinbook" || typ == "suppbook") && have.has("author") {
			f.name = "bookauthor"
		}
		if f.name != own && (f.name == "bookauthor" && saysAs(fields, own, f.text) ||
			f.name == "maintitle" && (saysAs(fields, own, f.text) || saysAs(fields, "booktitle", f.text))) {
			continue // what the child says, it may have from there: it has been written with all that it inherits
		}
		if have.add(f.name) {
			f.inherited, f.crossed = true, !data
			fields = append(fields, f)
		}
	}
	return fields
}

// saysAs tells whether a field says a text.
func saysAs(fields []resolved, name, text string) bool {
	return slices.ContainsFunc(fields, func(f resolved) bool { return f.name == name && strings.TrimSpace(f.text) == strings.TrimSpace(text) })
}

// A nameSet holds names of fields, of which an entry mostly has few.
type nameSet struct {
	few  []string
	many map[string]bool
}

func (s *nameSet) has(name string) bool { return s.many[name] || slices.Contains(s.few, name) }

// add adds a name; false where it was there.
func (s *nameSet) add(name string) bool {
	const few = 32
	switch {
	case s.has(name):
		return false
	case len(s.few) < few:
		s.few = append(s.few, name)
	case s.many == nil:
		s.many = map[string]bool{name: true}
	default:
		s.many[name] = true
	}
	return true
}
