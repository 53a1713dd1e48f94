package apa

import (
	"bytes"
	"slices"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// A printer builds the text of one reference from parts. A part that has nothing to say leaves the text as it was, and
// then its delimiter and its brackets do not appear either: that is how an APA reference closes its gaps.
//
// Styles stand in the text as pairs of control bytes, which no input can bring in, until the reference is whole.
type printer struct {
	it         *cite.Item
	opt        Options
	report     cite.Reporter
	text       []byte
	place      [256]uint16 // where each variable stands in the item's fields, counted from 1
	english    bool        // the item's language is English or not stated
	letter     string      // the letter after the year, "" for none
	lowers     bool        // the titles are put in sentence case
	fromBibTeX bool        // the item was read from BibTeX or BibLaTeX
	authors    authorship  // who stands in the author element
	elided     bool        // of its authors some were left out when it was read
}

// A part writes a piece of the reference, or nothing.
type part func(*printer)

// The control bytes: style k opens with styleOpen+2k and closes with the byte after it.
const (
	styleOpen  = 0x10
	linkOpen   = 0x1a
	linkClose  = 0x1b
	firstPlain = 0x20 // the first byte that is text
)

// printStyles lists the styles in the order of their control bytes.
var printStyles = [...]markup.Style{markup.Italic, markup.Bold, markup.Superscript, markup.Subscript, markup.SmallCaps}

const (
	italicOpen  = styleOpen
	italicClose = styleOpen + 1
)

// reset makes the printer ready for an item.
func (p *printer) reset(it *cite.Item) {
	for _, f := range p.fields() {
		p.place[f.Var] = 0
	}
	p.it = it
	p.text = p.text[:0]
	for i, f := range it.Fields() {
		if f.Text != "" || len(f.Names) > 0 || !f.Date().IsZero() {
			p.place[f.Var] = uint16(i + 1)
		}
	}
	p.derive()
}

// derive finds out what hangs on the fields that the item has.
func (p *printer) derive() {
	it := p.it
	p.english = markup.IsEnglish(p.value(cite.Language))
	p.lowers = p.opt.TitleCase.Lowers(it)
	p.fromBibTeX = it.Format == "bibtex" || it.Format == "biblatex"
	p.letter = p.date(cite.Issued).Suffix
	if s := p.value(cite.YearSuffix); s != "" {
		p.letter = s
	}
	p.authors = p.findAuthors()
	_, p.elided = it.CustomValue(elidedKey)
}

func (p *printer) fields() []cite.Field {
	if p.it == nil {
		return nil
	}
	return p.it.Fields()
}

func (p *printer) hasText(v cite.TextVar) bool     { return p.place[v] > 0 }
func (p *printer) hasNumber(v cite.NumberVar) bool { return p.place[v] > 0 }
func (p *printer) hasNames(v cite.NameVar) bool    { return p.place[v] > 0 }
func (p *printer) hasDate(v cite.DateVar) bool     { return p.place[v] > 0 }

// value gives a text variable as it is, "" where it is not set.
func (p *printer) value(v cite.TextVar) string {
	if i := p.place[v]; i > 0 {
		return p.it.Fields()[i-1].Text
	}
	return ""
}

// number gives a number variable as it is, "" where it is not set.
func (p *printer) number(v cite.NumberVar) string {
	i := p.place[v]
	if i == 0 {
		return ""
	}
	s := p.it.Fields()[i-1].Text
	if v == cite.Volume && p.fromBibTeX {
		return volumeNumber(s)
	}
	return s
}

func (p *printer) names(v cite.NameVar) []cite.Name {
	if i := p.place[v]; i > 0 {
		return p.it.Fields()[i-1].Names
	}
	return nil
}

func (p *printer) date(v cite.DateVar) cite.Date {
	if i := p.place[v]; i > 0 {
		return p.it.Fields()[i-1].Date()
	}
	return cite.Date{}
}

// typeIn tells whether the item's type is one of these.
func (p *printer) typeIn(types ...cite.Type) bool {
	for _, t := range types {
		if p.it.Type == t {
			return true
		}
	}
	return false
}

// join writes parts with a delimiter between those that write something.
func (p *printer) join(delim string, parts ...part) {
	begun := false
	for _, f := range parts {
		start := len(p.text)
		f(p)
		if !p.visible(start) {
			p.text = p.text[:start]
			continue
		}
		if begun {
			p.punctuate(start, delim)
		}
		begun = true
	}
}

// punctuate puts a delimiter before what stands from a place on. A mark that the text before makes needless is left
// out, and a full stop or comma goes inside a closing quotation mark (APA 7, 6.9).
func (p *printer) punctuate(at int, delim string) {
	end := at
	for end > 0 && p.text[end-1] < firstPlain {
		end--
	}
	before := p.text[:end]
	mark := delim[0]
	if (mark == '.' || mark == ',') && closesQuotation(before) {
		inner := len(bytes.TrimSuffix(before, closingQuote))
		if inner > 0 && !swallows(p.text[inner-1], mark) {
			p.text = slices.Insert(p.text, inner, mark)
			at++
		}
		delim = delim[1:]
	} else if end > 0 && swallows(p.text[end-1], mark) {
		delim = delim[1:]
	}
	p.text = slices.Insert(p.text, at, []byte(delim)...)
}

var openingQuote, closingQuote = []byte("“"), []byte("”")

// closesQuotation tells whether text ends with the mark that closes a quotation in the English manner; in Swedish the
// same mark opens it too, and the full stop stands outside.
func closesQuotation(text []byte) bool {
	inner, ok := bytes.CutSuffix(text, closingQuote)
	return ok && bytes.LastIndex(inner, openingQuote) > bytes.LastIndex(inner, closingQuote)
}

// wrap writes a part between two marks, or nothing where the part writes nothing.
func (p *printer) wrap(open, closing string, f part) {
	start := len(p.text)
	p.text = append(p.text, open...)
	inner := len(p.text)
	f(p)
	if !p.visible(inner) {
		p.text = p.text[:start]
		return
	}
	p.text = append(p.text, closing...)
}

// italic writes a part in italics.
func (p *printer) italic(f part) {
	start := len(p.text)
	p.text = append(p.text, italicOpen)
	f(p)
	if !p.visible(start) {
		p.text = p.text[:start]
		return
	}
	p.text = append(p.text, italicClose)
}

// visible tells whether there is text, rather than control bytes only, from a place on.
func (p *printer) visible(from int) bool {
	for _, c := range p.text[from:] {
		if c >= firstPlain {
			return true
		}
	}
	return false
}

// last gives the last byte of text, 0 where there is none.
func (p *printer) last() byte {
	for i := len(p.text) - 1; i >= 0; i-- {
		if p.text[i] >= firstPlain {
			return p.text[i]
		}
	}
	return 0
}

// literal writes text of the printer's own.
func (p *printer) literal(s string) { p.text = append(p.text, s...) }

// swallows tells whether a mark that stands already makes the next one needless: no full stop after a question mark.
func swallows(last, next byte) bool {
	switch next {
	case '.':
		return last == '.' || last == '!' || last == '?' || last == ':' || last == ';'
	case ':':
		return last == ':' || last == '!' || last == '?'
	case ',', ';':
		return last == next
	}
	return false
}
