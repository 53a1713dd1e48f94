package apa

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

// APA 7, 9.8: up to 20 names are all given; from 21 on, the first 19, an ellipsis and the last.
const (
	namesElidedFrom = 21
	namesBeforeGap  = 19
)

// elidedKey is the Custom that remembers of an entry that was read that an ellipsis stood before its last author, so
// that it is printed again.
const elidedKey = "apa.elided"

// A role is what a list of names is given for, in one and in several.
type role struct {
	one, many string
}

// roles names the parts that people have in a work (APA 7, 9.10, 10.12). A role without a name is the author's.
var roles = map[cite.NameVar]role{
	cite.Chair:             {"Chair", "Chairs"},
	cite.CollectionEditor:  {"Ed.", "Eds."},
	cite.Compiler:          {"Compiler", "Compilers"},
	cite.Curator:           {"Curator", "Curators"},
	cite.Director:          {"Director", "Directors"},
	cite.Editor:            {"Ed.", "Eds."},
	cite.EditorialDirector: {"Ed.", "Eds."},
	cite.EditorTranslator:  {"Ed. & Trans.", "Eds. & Trans."},
	cite.ExecutiveProducer: {"Executive Producer", "Executive Producers"},
	cite.Guest:             {"Guest Expert", "Guest Experts"},
	cite.Host:              {"Host", "Hosts"},
	cite.Illustrator:       {"Illus.", "Illus."},
	cite.Interviewer:       {"Interviewer", "Interviewers"},
	cite.Narrator:          {"Narr.", "Narrs."},
	cite.Organizer:         {"Organizer", "Organizers"},
	cite.Producer:          {"Producer", "Producers"},
	cite.ScriptWriter:      {"Writer", "Writers"},
	cite.SeriesCreator:     {"Creator", "Creators"},
	cite.Translator:        {"Trans.", "Trans."},
}

// label gives the word for a role of so many people.
func (r role) label(n int) string {
	if n > 1 {
		return r.many
	}
	return r.one
}

// invertedNames writes a list of names, surnames first, as the author element has them (APA 7, 9.8).
func (p *printer) invertedNames(names []cite.Name) { p.nameList(names, true, (*printer).invertedName) }

// runningNames writes a list of names in reading order, as all other elements have them.
func (p *printer) runningNames(names []cite.Name) { p.nameList(names, false, (*printer).runningName) }

// fullNames writes names in reading order with given names in full.
func (p *printer) fullNames(names []cite.Name) { p.nameList(names, false, (*printer).fullName) }

// nameList writes names with commas and an ampersand. The comma before the ampersand stands from three names on; with
// inverted names, whose parts have commas of their own, also between two, unless both are groups (9.8).
func (p *printer) nameList(names []cite.Name, inverted bool, one func(*printer, cite.Name)) {
	more := len(names) > 0 && names[len(names)-1].IsOthers()
	if more {
		names = names[:len(names)-1]
	}
	if n := len(names); n >= namesElidedFrom || n == namesElidedFrom-1 && inverted && p.elided {
		for _, name := range names[:namesBeforeGap] {
			one(p, name)
			p.literal(", ")
		}
		p.literal("… ")
		one(p, names[n-1])
		return
	}
	for i, name := range names {
		switch {
		case i == 0:
		case i < len(names)-1 || more:
			p.literal(", ")
		case len(names) == 2 && (!inverted || names[0].Literal != "" && name.Literal != ""):
			p.literal(" & ")
		default:
			p.literal(", & ")
		}
		one(p, name)
	}
	switch {
	case !more || len(names) == 0:
	case len(names) == 1 && !inverted:
		p.literal(" et al.")
	default:
		p.literal(", et al.")
	}
}

// invertedName writes "van der Waal, P. N., Jr.".
func (p *printer) invertedName(n cite.Name) {
	switch {
	case n.Literal != "":
		p.putPlain(n.Literal)
	case n.Family == "":
		p.putPlain(n.Given)
	case !isAlphabetic(n.Family) && n.NonDroppingParticle == "":
		// Names in scripts without capitals stand in their own order, without a comma; those of China, Japan and Korea
		// without a space either.
		p.putPlain(n.Family)
		if n.Given != "" {
			if !isEastAsian(n.Family) {
				p.literal(" ")
			}
			p.putPlain(n.Given)
		}
	default:
		n = withHandle(n)
		p.particle(n.NonDroppingParticle)
		p.putPlain(n.Family)
		if n.Given != "" || n.DroppingParticle != "" {
			p.literal(", ")
			p.initials(n.Given)
			if n.DroppingParticle != "" {
				if n.Given != "" {
					p.literal(" ")
				}
				p.putPlain(n.DroppingParticle)
			}
		}
		if n.Suffix != "" {
			p.literal(", ")
			p.putPlain(n.Suffix)
		}
	}
	p.handle(n)
	p.wrap(" (", ")", func(p *printer) { p.putPlain(n.Role) }) // what no variable stands for (APA 7, 10.4, example 56)
}

// runningName writes "P. N. van der Waal, Jr.".
func (p *printer) runningName(n cite.Name) {
	switch {
	case n.Literal != "":
		p.putPlain(n.Literal)
	case n.Family == "":
		p.putPlain(n.Given)
	case !isAlphabetic(n.Family) && n.NonDroppingParticle == "":
		p.invertedName(n)
		return
	default:
		if n.Given != "" {
			p.initials(n.Given)
			p.literal(" ")
		}
		p.familyInOrder(n)
	}
	p.handle(n)
}

// fullName writes "Peter N. van der Waal, Jr.".
func (p *printer) fullName(n cite.Name) {
	if n.Literal != "" || n.Family == "" || n.Given == "" || !isAlphabetic(n.Family) {
		p.runningName(n)
		return
	}
	p.putPlain(n.Given)
	p.literal(" ")
	p.familyInOrder(n)
	p.handle(n)
}

// familyInOrder writes the surname with its particles before it and the suffix after it.
func (p *printer) familyInOrder(n cite.Name) {
	p.particle(n.DroppingParticle)
	p.particle(n.NonDroppingParticle)
	p.putPlain(n.Family)
	if n.Suffix != "" {
		if n.CommaSuffix {
			p.literal(",")
		}
		p.literal(" ")
		p.putPlain(n.Suffix)
	}
}

// withHandle takes an account out of the given names, where it has been put for want of a place of its own:
// "Ada (@ada@example.org)".
func withHandle(n cite.Name) cite.Name {
	if i := strings.Index(n.Given, "(@"); i >= 0 && n.Handle == "" && strings.HasSuffix(n.Given, ")") {
		n.Handle = n.Given[i+1 : len(n.Given)-1]
		n.Given = strings.TrimSpace(n.Given[:i])
	}
	return n
}

// handle writes the name of an account after the name of its holder (APA 7, 9.8, 10.15).
func (p *printer) handle(n cite.Name) {
	if n.Handle == "" {
		return
	}
	if n.Literal == "" && n.Family == "" && n.Given == "" {
		p.putPlain(n.Handle)
		return
	}
	p.literal(" [")
	p.putPlain(n.Handle)
	p.literal("]")
}

// particle writes a name's particle with the space after it, which an elided one ("d’") does without.
func (p *printer) particle(s string) {
	if s == "" {
		return
	}
	p.putPlain(s)
	if !strings.HasSuffix(s, "'") && !strings.HasSuffix(s, "’") && !strings.HasSuffix(s, "-") {
		p.literal(" ")
	}
}

// isAlphabetic tells whether a name is in a script in which surnames are set off from initials: Latin, Greek,
// Cyrillic, Armenian, Georgian.
func isAlphabetic(s string) bool {
	for _, r := range s {
		if r < utf8.RuneSelf {
			if unicode.IsLetter(r) {
				return true
			}
			continue
		}
		if unicode.IsLetter(r) {
			return r < 0x0590 || 0x10A0 <= r && r <= 0x10FF || 0x1C80 <= r && r <= 0x1FFF || unicode.Is(unicode.Latin, r)
		}
	}
	return true
}

// isEastAsian tells whether a name is written in characters, kana or hangul.
func isEastAsian(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// initials writes given names as initials (APA 7, 9.8): a full stop after each, a space between them, a hyphen kept. A
// word without a capital is a particle and stays whole, and so does an abbreviation with its full stop: "Yu.", "Jas.".
// Capitals before small letters are one initial of several letters, as citeproc-js has it: "Ph." of "PHilippe".
func (p *printer) initials(given string) {
	hyphen, first := false, true
	for i := 0; i < len(given); {
		r, n := utf8.DecodeRuneInString(given[i:])
		switch {
		case isHyphen(r):
			hyphen = !first
			i += n
			continue
		case r == '.' || r == ',' || unicode.IsSpace(r):
			i += n
			continue
		}
		end := i
		for end < len(given) {
			r, n := utf8.DecodeRuneInString(given[end:])
			if r == '.' || isHyphen(r) || unicode.IsSpace(r) {
				break
			}
			end += n
		}
		word := given[i:end]
		switch {
		case hyphen && (word == "van" || word == "von"):
			i = end // "Dohrn-van", of a surname that was taken apart
			continue
		case hyphen:
			p.literal("-")
		case !first:
			p.literal(" ")
		}
		abbreviated := end < len(given) && given[end] == '.'
		if k := strings.IndexFunc(word, unicode.IsLetter); k > 0 && k < 4 {
			if letter, _ := utf8.DecodeRuneInString(word[k:]); !unicode.IsLower(letter) {
				word, r = word[k:], letter
			}
		}
		switch {
		case abbreviated:
			p.putPlain(word)
			p.literal(".")
		case capitals(word) > 1 && capitals(word) < len(word):
			p.text = append(p.text, word[0])
			p.literal(strings.ToLower(word[1:capitals(word)]))
			p.literal(".")
		case unicode.IsUpper(r) || unicode.IsTitle(r), hyphen && unicode.IsLower(r):
			p.text = utf8.AppendRune(p.text, unicode.ToUpper(r))
			p.literal(".")
		default:
			p.putPlain(word)
		}
		hyphen, first = false, false
		i = end
	}
}

// capitals counts the capitals of the English alphabet that a word begins with.
func capitals(word string) int {
	n := 0
	for n < len(word) && 'A' <= word[n] && word[n] <= 'Z' {
		n++
	}
	return n
}

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' }

// credits writes names in reading order with their role after them, as "J. Strachey, Trans.".
func (p *printer) credits(v cite.NameVar) {
	names := p.names(v)
	if len(names) == 0 {
		return
	}
	p.runningNames(names)
	p.literal(", ")
	p.literal(roles[v].label(len(names)))
}

// labelled writes names in reading order with their role in parentheses, as "E. Gold (Ed.)".
func (p *printer) labelled(v, role cite.NameVar) {
	names := p.names(v)
	if len(names) == 0 {
		return
	}
	p.runningNames(names)
	if r := roles[role]; r.one != "" {
		p.literal(" (")
		p.literal(r.label(len(names)))
		p.literal(")")
	}
}
