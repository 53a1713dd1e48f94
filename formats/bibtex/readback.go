package bibtex

import (
	"slices"
	"strings"
	"unicode"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// readBack reads the entry that has been written, and reports what of the item it says otherwise, or not at all, if nothing
// has been reported of it yet. So nothing is lost in silence, whatever the tables and the rules of reading make of a
// field.
func (p *printer) readBack() {
	src := cite.NewSource("", string(p.out))
	for it := range Read(src, p.opt.Dialect, nil) {
		p.compare(it)
		return
	}
}

// compare reports what an item that has been read back does not say.
func (p *printer) compare(back *cite.Item) {
	if was, is := p.item.Type, back.Type; was != is && was != cite.NoType && !(was == cite.Document && is == cite.NoType) && !p.toldType {
		p.lostType(p.entryName, is)
	}
	for i := range p.item.Fields() {
		f := &p.item.Fields()[i]
		if p.told[f.Var] || f.Var == cite.Var(cite.CitationKey) || f.Var == cite.Var(cite.YearSuffix) || p.opt.ASCII && f.Var == cite.Var(cite.URL) {
			continue
		}
		was := p.toSay(f)
		is := ""
		if g := back.Field(f.Var); g != nil {
			is = p.said(g)
		}
		if alike(f.Var, was, is) || isDate(f, back) || saysElsewhere(back, was) {
			continue
		}
		if is == "" {
			is = "nothing"
		} else {
			is = clip(is)
		}
		p.lost(f.Var, f.Span, f.Var.String()+" has been written so that it is read as "+is+": "+clip(was))
	}
	for _, c := range p.item.Custom {
		name, ours := strings.CutPrefix(c.Key, customPrefix)
		if is, _ := back.CustomValue(c.Key); !ours || c.JSON || is == c.Value || !isFieldName(name) || slices.Contains(p.asKept, name) {
			continue
		}
		if !saysElsewhere(back, rich(c.Value)) {
			p.lost(0, c.Span, "the field "+name+" has no place beside the others: "+clip(c.Value))
		}
	}
}

// toSay gives what an entry has to say of a field: less what stands in fields of its own.
func (p *printer) toSay(f *cite.Field) string {
	switch f.Var {
	case cite.Var(cite.Note):
		return p.note
	case cite.Var(cite.ContainerTitle):
		if p.eprint.container {
			return ""
		}
	}
	return p.said(f)
}

// said gives a field's value in words.
func (p *printer) said(f *cite.Field) string {
	switch f.Var.Kind() {
	case cite.NamesKind:
		names := make([]string, len(f.Names))
		for i, n := range f.Names {
			n.Handle = ""
			if names[i] = n.String(); n.DroppingParticle != "" && p.opt.Dialect == BibLaTeX {
				names[i] += " (without " + n.DroppingParticle + ")" // BibTeX has but one kind of particle
			}
		}
		return strings.Join(names, "; ")
	case cite.DateKind:
		d := f.Date()
		d.Suffix = "" // it may have a variable of its own
		if s := edtf(d); s != "" {
			return s
		}
		return d.Literal
	}
	return f.Text
}

// alike tells whether two values of a variable say the same, if for white space, the shape of apostrophes, the case of
// titles, which go to title case and back, and the region of a language, which babel's names imply.
func alike(v cite.Var, a, b string) bool {
	if a == b {
		return true
	}
	if v == cite.Var(cite.Language) && len(b) >= len(a) && strings.EqualFold(a, b[:len(a)]) {
		return true
	}
	x, y := folded(v, a), folded(v, b)
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if x[i] != y[i] {
			return false
		}
	}
	return true
}

// folded gives a value's stretches of one style, less what alike leaves out of account.
func folded(v cite.Var, s string) (runs []markup.Run) {
	for _, r := range markup.Parse(s) {
		r.Style &^= markup.NoCase
		r.Text = strings.Map(func(c rune) rune {
			switch {
			case unicode.IsSpace(c):
				return -1
			case c == '’':
				return '\''
			}
			return c
		}, r.Text)
		if casedTitles[v] {
			r.Text = strings.ToLower(r.Text)
		}
		if n := len(runs); n > 0 && (runs[n-1].Style == r.Style || r.Text == "") {
			runs[n-1].Text += r.Text
		} else if r.Text != "" {
			runs = append(runs, r)
		}
	}
	return runs
}

// isDate tells whether a date in words has been read back as a date.
func isDate(f *cite.Field, back *cite.Item) bool {
	if f.Var.Kind() != cite.DateKind || f.Date().Start != (cite.Day{}) {
		return false
	}
	g := back.Field(f.Var)
	return g != nil && (g.Date().Start != cite.Day{} || g.Date().Literal == f.Date().Literal)
}

// saysElsewhere tells whether an item has a text, whatever it takes it for: an address in a note is one.
func saysElsewhere(it *cite.Item, text string) bool {
	for i := range it.Fields() {
		if f := &it.Fields()[i]; alike(f.Var, text, f.Text) {
			return true
		}
	}
	for _, c := range it.Custom {
		if strings.HasPrefix(c.Key, customPrefix) && alike(0, text, rich(c.Value)) {
			return true
		}
	}
	return text == ""
}
