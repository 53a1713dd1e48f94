package bibtex

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

// nameList writes names joined by "and".
func (p *printer) nameList(f *cite.Field) string {
	names := make([]string, 0, len(f.Names))
	for _, n := range f.Names {
		names = append(names, p.name(n))
		p.particleLost(f.Var, n)
	}
	return strings.Join(names, " and ")
}

// particleLost reports what a .bib can't say of a name's particles. BibTeX's begin in lower case; BibLaTeX has one prefix,
// which is dropped or not.
func (p *printer) particleLost(v cite.Var, n cite.Name) {
	first, _ := utf8.DecodeRuneInString(n.DroppingParticle + n.NonDroppingParticle)
	switch {
	case n.Literal != "":
	case p.opt.Dialect == BibTeX && first != utf8.RuneError && !unicode.IsLower(first):
		p.lost(v, n.Span, "a particle that does not begin in lower case is written as part of the family name: "+clip(n.String()))
	case p.opt.Dialect == BibLaTeX && n.DroppingParticle != "" && n.NonDroppingParticle != "":
		p.lost(v, n.Span, "two particles of a name, of which one is dropped, are written as one: "+clip(n.String()))
	}
}

// readsNames tells whether a field as it was read says these names.
func (p *printer) readsNames(raw string, names []cite.Name) bool {
	r := reader{report: func(cite.Diagnostic) {}}
	read := r.readNames(raw, cite.Span{}, "")
	return slices.EqualFunc(read, names, func(a, b cite.Name) bool {
		b.Span, b.Handle, b.Role = cite.Span{}, "", ""
		if a.NonDroppingParticle+a.DroppingParticle == b.NonDroppingParticle+b.DroppingParticle {
			b.NonDroppingParticle, b.DroppingParticle = a.NonDroppingParticle, a.DroppingParticle // the entry's options may say which
		}
		return a == b
	})
}

// nameNotes writes the accounts and roles of names as biblatex-apa has them, in annotations of the field.
func (p *printer) nameNotes(field string, f *cite.Field) {
	p.nameNote(field+"+an:username", "the account", f, func(n cite.Name) string { return n.Handle })
	p.nameNote(field+"+an:role", "the role", f, func(n cite.Name) string { return n.Role })
}

// nameNote writes what some of the names are annotated with.
func (p *printer) nameNote(field, what string, f *cite.Field, of func(cite.Name) string) {
	var notes []string
	for i, n := range f.Names {
		switch s := of(n); {
		case s == "":
		case p.opt.Dialect == BibTeX:
			p.lost(f.Var, n.Span, "a name has no place for "+what+" "+clip(s))
		default:
			notes = append(notes, fmt.Sprintf(`%d="%s"`, i+1, strings.ReplaceAll(p.latex(s), `"`, "")))
		}
	}
	p.field(field, strings.Join(notes, ";"))
}

// roles writes the names of those who have a role but no field of their own, as editors of that kind.
func (p *printer) roles() {
	for _, r := range editorRoles {
		f := p.item.Field(cite.Var(r.v))
		if f == nil || p.done[f.Var] {
			continue
		}
		for i, e := range editorFields {
			if i == 0 && (!r.main || p.item.Has(cite.Var(cite.Editor))) || p.taken(e.name) {
				continue
			}
			p.done[f.Var] = true
			p.field(e.name, p.nameList(f))
			p.field(e.kind, r.role)
			break
		}
	}
}

// taken tells whether a field has a value of its own.
func (p *printer) taken(name string) bool {
	if p.hasName(name) {
		return true
	}
	_, ok := p.item.CustomValue(customPrefix + name)
	return ok
}

// name writes a name so that it is read as the same parts.
func (p *printer) name(n cite.Name) string {
	switch {
	case n.IsOthers():
		return "others"
	case n.Literal != "":
		return p.whole(n.Literal)
	}
	family := p.part(n.Family)
	if family == "" {
		return p.whole(n.Given)
	}
	von := strings.TrimSpace(n.DroppingParticle + " " + n.NonDroppingParticle)
	r, _ := utf8.DecodeRuneInString(von)
	switch {
	case von == "":
	case p.opt.Dialect == BibLaTeX && (n.DroppingParticle != "" || !p.fromBib || !unicode.IsLower(r)):
		return p.extended(n, von)
	case !unicode.IsLower(r):
		family, von = "{"+p.latex(von+" "+n.Family)+"}", ""
	}
	words := nameWords(family)
	if _, last := particle(words, len(words)-1); last > 0 || startsWithInitial(family) {
		family = "{" + family + "}" // a family name with a word in lower case, such as Ortega y Gasset, not a particle; nor a whole name
	}
	s := family
	if von != "" {
		s = p.latex(von) + " " + family
	}
	if n.Suffix != "" {
		s += ", " + p.part(n.Suffix)
	}
	if n.Given != "" || n.Suffix != "" {
		s += ", " + p.part(n.Given)
	} else if von == "" && strings.ContainsAny(n.Family, " \u00a0") {
		return p.whole(n.Family) // else the last word alone would be the family name
	}
	return s
}

// whole writes a name that has no parts, in braces. An empty group tells those from braces that hold a command together,
// as in "{\'E}mile".
func (p *printer) whole(s string) string {
	name := "{" + p.latex(s) + "}"
	if _, ok := unbraced(name); !ok {
		return "{{}" + name[1:]
	}
	return name
}

// extended writes a name in BibLaTeX's form that names the parts (manual, 3.4), for those that the short forms would read
// otherwise: with a particle in capitals, or where CSL says of a particle whether it belongs to the family name. BibLaTeX
// drops it where the family name stands alone, if nothing says otherwise (3.1.3.3).
func (p *printer) extended(n cite.Name, von string) string {
	s := "family={" + p.latex(n.Family) + "}, prefix={" + p.latex(von) + "}"
	if n.Given != "" {
		s += ", given={" + p.latex(n.Given) + "}"
	}
	if n.Suffix != "" {
		s += ", suffix={" + p.latex(n.Suffix) + "}"
	}
	if n.NonDroppingParticle != "" {
		return s + ", useprefix=true"
	}
	return s + ", useprefix=false"
}

// part writes a part of a name; one that holds "and", a comma or what else may part names in braces.
func (p *printer) part(s string) string {
	text := p.latex(s)
	if strings.ContainsAny(text, ",;&") || strings.Contains(" "+strings.ToLower(text)+" ", " and ") {
		return "{" + text + "}"
	}
	return text
}
