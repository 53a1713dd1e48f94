package bibtex

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// An annotation says something of a field, or of one of its items (biber's data annotations, BibLaTeX manual, 3.7).
type annotation struct {
	item    int // counted from 1; 0 for the whole field
	words   []string
	literal bool // the words are to be printed as they are, and no keys
}

// annotations reads the value of an annotation field: "1=host;2=guestexpert", "=execproducers", `1="@handle"`. What
// has no such form is left out.
func annotations(s string) []annotation {
	var all []annotation
	for _, piece := range splitQuoted(s, ';') {
		place, words, ok := strings.Cut(piece, "=")
		if !ok {
			continue
		}
		var a annotation
		if place = strings.TrimSpace(place); place != "" {
			n, err := strconv.Atoi(place)
			if err != nil || n < 1 {
				continue // a part of a name, of which nothing is printed
			}
			a.item = n
		}
		for _, w := range splitQuoted(words, ',') {
			w = strings.TrimSpace(w)
			a.literal = a.literal || strings.HasPrefix(w, `"`)
			if w = strings.Trim(w, `"`); w != "" {
				a.words = append(a.words, w)
			}
		}
		all = append(all, a)
	}
	return all
}

// splitQuoted splits at a byte outside of quotation marks.
func splitQuoted(s string, sep byte) []string {
	var parts []string
	quoted, start := false, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '"':
			quoted = !quoted
		case sep:
			if !quoted {
				parts = append(parts, s[start:i])
				start = i + 1
			}
		}
	}
	return append(parts, s[start:])
}

// nameRoles are the parts that a name may be annotated with, as biblatex-apa calls them ("Roles" in its manual), for
// one; a whole list is annotated with the plural.
var nameRoles = map[string]cite.NameVar{
	"chair": cite.Chair, "director": cite.Director, "editor": cite.Editor, "execdirector": cite.Director,
	"execproducer": cite.ExecutiveProducer, "guestexpert": cite.Guest, "host": cite.Host, "narrator": cite.Narrator,
	"producer": cite.Producer, "translator": cite.Translator, "writer": cite.ScriptWriter,
}

// keyWords gives the words for the keys of roles, where they are others than the key with a capital.
var keyWords = map[string]string{
	"execdirector": "Executive Director", "execproducer": "Executive Producer", "guestexpert": "Guest Expert",
}

// annotated takes what names are annotated with: the account that someone writes under stays with the name, and
// authors of whom each has another part than an author's go to the variables of those parts. A part that no variable
// stands for, "Principal Investigator", or that only some of them have, stays with the name. It gives the names that
// are left.
func (m *meaning) annotated(field string, v cite.NameVar, names []cite.Name) []cite.Name {
	if len(m.notes) == 0 {
		return names
	}
	for _, a := range annotations(m.note(field, "username")) {
		if 0 < a.item && a.item <= len(names) && len(a.words) > 0 {
			names[a.item-1].Handle = rich(a.words[0])
		}
	}
	key := field + "+an:role"
	all := annotations(m.notes[key])
	if v != cite.Author || len(all) == 0 || slices.ContainsFunc(all, func(a annotation) bool { return a.item > len(names) || !a.says() }) {
		return names // what says nothing stays a note
	}
	delete(m.notes, key)
	if m.setRoles(all, names) {
		return nil
	}
	for _, a := range all {
		last := a.item
		if last == 0 {
			last = len(names) // it stands after them all
		}
		names[last-1].Role = a.role()
	}
	return names
}

// says tells whether words or the keys of roles are there.
func (a annotation) says() bool {
	return len(a.words) > 0 && (a.literal || !slices.ContainsFunc(a.words, func(w string) bool { return nameRoles[roleKey(w)] == 0 }))
}

// role gives what the annotation says in words.
func (a annotation) role() string {
	words := make([]string, len(a.words))
	for i, w := range a.words {
		switch known, ok := keyWords[w]; {
		case a.literal:
			words[i] = rich(w)
		case ok:
			words[i] = known
		default:
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return strings.Join(words, " & ")
}

// roleKey gives the key of a role for one person, where a list has that for several.
func roleKey(word string) string { return strings.TrimSuffix(word, "s") }

// setRoles puts the names under the variables of their parts, where every one of them has such parts and no other.
func (m *meaning) setRoles(all []annotation, names []cite.Name) bool {
	roles := make([][]cite.NameVar, len(names))
	for _, a := range all {
		for _, w := range a.words {
			part := nameRoles[roleKey(w)]
			if part == 0 {
				return false
			}
			for i := range roles {
				if a.item == 0 || a.item == i+1 {
					roles[i] = append(roles[i], part)
				}
			}
		}
	}
	if slices.ContainsFunc(roles, func(r []cite.NameVar) bool { return len(r) == 0 }) {
		return false
	}
	for i, n := range names {
		for _, part := range roles[i] {
			m.item.SetNames(part, append(m.item.Names(part), n))
		}
	}
	return true
}

// note takes an annotation of a field.
func (m *meaning) note(field, name string) string {
	key := field + "+an:" + name
	s := m.notes[key]
	delete(m.notes, key)
	return s
}

// takeNotes sets the annotations of fields apart, to be read with the fields that they are about.
func (m *meaning) takeNotes() {
	for i := range m.fields {
		if f := &m.fields[i]; strings.Contains(f.name, "+an") {
			if m.notes == nil {
				m.notes = map[string]string{}
			}
			m.notes[f.name] = f.text
		}
	}
}

// keepNotes keeps the annotations that nothing has been read from.
func (m *meaning) keepNotes() {
	for i := range m.fields {
		f := &m.fields[i]
		if text, left := m.notes[f.name]; left {
			m.item.AddCustom(customPrefix+f.name, text, f.span)
		}
	}
}
