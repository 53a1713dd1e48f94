package apa

import (
	"bufio"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// A citeForm says how the text cites a work (APA 7, chapter 8).
type citeForm struct {
	names    int    // how many authors are named before "et al."; all of them where it is their number
	initials bool   // the first author's initials stand before the surname, since others share it (8.20)
	letter   string // the letter after the year
}

// etAlFrom is the number of authors from which all but the first are "et al." (APA 7, 8.17).
const etAlFrom = 3

// citeForm gives the form of a work that no other is like.
func (p *printer) citeForm() citeForm {
	f := citeForm{names: len(p.citedNames()), letter: p.letter}
	if f.names >= etAlFrom {
		f.names = 1
	}
	return f
}

// citedNames gives the people that the text cites the work by; nil where it is cited by its title.
func (p *printer) citedNames() []cite.Name {
	if legalTypes.has(p.it.Type) || p.authors.first == 0 {
		return nil
	}
	names := p.names(p.authors.first)
	if p.authors.second != 0 && !sameNames(names, p.names(p.authors.second)) {
		names = append(names[:len(names):len(names)], p.names(p.authors.second)...)
	}
	return names
}

// writeCitations writes a line for each entry: its citation in parentheses, a tab, its citation in a sentence.
func (p *printer) writeCitations(out *bufio.Writer, entries []entry) {
	forms := p.citeForms(entries)
	var line []byte
	for i, e := range entries {
		p.reset(e.it)
		if line = p.appendCitations(line[:0], forms[i]); len(line) > 0 {
			out.Write(line)
			out.WriteByte('\n')
		}
	}
}

// citeForms finds the shortest forms that tell the works apart: initials where first authors share a surname (8.20),
// and more names where works of one year would look alike (8.18).
func (p *printer) citeForms(entries []entry) []citeForm {
	forms := make([]citeForm, len(entries))
	surnames := map[string]string{} // a first author's surname, and the initials that go with it; "" for several
	for i, e := range entries {
		p.reset(e.it)
		p.letter = e.letter
		forms[i] = p.citeForm()
		if key, initials := p.firstAuthor(); key != "" {
			if other, seen := surnames[key]; seen && other != initials {
				initials = ""
			}
			surnames[key] = initials
		}
	}
	for i, e := range entries {
		p.reset(e.it)
		if key, initials := p.firstAuthor(); key != "" && initials != "" && surnames[key] == "" {
			forms[i].initials = true
		}
	}
	for more := true; more; {
		more = false
		alike := map[string]map[string]bool{} // the authors of the works that are cited in the same words
		keys := make([]string, len(entries))
		for i, e := range entries {
			p.reset(e.it)
			f := forms[i]
			f.letter = "" // it tells works of the same authors apart, and no others
			keys[i] = string(p.appendCitations(nil, f))
			if alike[keys[i]] == nil {
				alike[keys[i]] = map[string]bool{}
			}
			alike[keys[i]][e.author] = true
		}
		for i, e := range entries {
			p.reset(e.it)
			if n := len(p.citedNames()); len(alike[keys[i]]) > 1 && forms[i].names < n {
				forms[i].names++
				if forms[i].names == n-1 {
					forms[i].names = n // "et al." stands for more than one (8.18)
				}
				more = true
			}
		}
	}
	return forms
}

// firstAuthor gives the surname of the first author and the initials; "" for a group or none.
func (p *printer) firstAuthor() (surname, initials string) {
	names := p.citedNames()
	if len(names) == 0 || names[0].Literal != "" || names[0].Family == "" {
		return "", ""
	}
	p.text = p.text[:0]
	p.initials(names[0].Given)
	return strings.ToLower(names[0].Surname()), string(p.text)
}

// appendCitations writes "(Yamaguchi, 2023)", a tab, and "Yamaguchi (2023)".
func (p *printer) appendCitations(dst []byte, f citeForm) []byte {
	p.letter = f.letter
	p.text = append(p.text[:0], '(')
	p.citedBy(f, "&")
	p.punctuate(len(p.text), ", ") // inside the mark that closes a quotation (6.9)
	p.citedYear()
	p.literal(")")
	dst = append(p.appendTo(dst), '\t')
	p.text = p.text[:0]
	p.citedBy(f, "and")
	p.literal(" (")
	p.citedYear()
	p.literal(")")
	return p.appendTo(dst)
}

// citedBy writes the authors, or the title in their place (APA 7, 8.14, 8.17).
func (p *printer) citedBy(f citeForm, and string) {
	names := p.citedNames()
	if len(names) == 0 {
		p.citedTitle()
		return
	}
	etAl := f.names < len(names) || names[len(names)-1].IsOthers()
	names = names[:f.names]
	for i, n := range names {
		switch {
		case n.IsOthers():
			continue
		case i == 0:
		case i == len(names)-1 && !etAl && len(names) == 2:
			p.literal(" " + and + " ")
		case i == len(names)-1 && !etAl:
			p.literal(", " + and + " ")
		default:
			p.literal(", ")
		}
		if i == 0 && f.initials || p.it.Type == cite.PersonalCommunication && !p.retrievable() {
			p.runningName(n)
		} else {
			p.putPlain(n.Surname())
		}
	}
	switch {
	case etAl && f.names > 1 && len(names) > 1:
		p.literal(", et al.")
	case etAl:
		p.literal(" et al.")
	}
}

// citedTitle writes the title that stands for the author: in italics or in quotation marks as the reference has it in
// italics or not, in title case; the short title where there is one (APA 7, 8.14).
func (p *printer) citedTitle() {
	if p.publisherAsAuthor() {
		p.textOf(cite.Publisher, asWritten)
		return
	}
	v := cite.TitleShort
	if !p.hasText(v) {
		v = cite.Title
	}
	s := p.value(v)
	switch {
	case s == "":
		p.titleAndDescriptions()
	case p.typeIn(cite.Bill, cite.Legislation, cite.Regulation, cite.Treaty):
		p.put(s, citedCase)
	case p.onSite() || legalTypes.has(p.it.Type) || !p.hasText(cite.ContainerTitle):
		p.italic(func(p *printer) { p.put(s, citedCase) })
	default:
		p.quoted(s, citedCase)
	}
}

// citedYear writes the year with its letter, after that of the original work (APA 7, 8.15).
func (p *printer) citedYear() {
	d := p.dated()
	if p.it.Type == cite.PersonalCommunication && !p.retrievable() {
		p.literal("personal communication, ")
		p.runningDate(d)
		return
	}
	if words := p.undated(d); words != "" {
		p.putPlain(words)
		if p.letter != "" {
			p.literal("-")
			p.literal(p.letter)
		}
		return
	}
	if p.republished() && !legalTypes.has(p.it.Type) {
		p.year(p.date(cite.OriginalDate))
		p.literal("/")
	}
	p.year(d)
	p.literal(p.letter)
}
