package bibtex

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

type typeVar struct {
	typ string
	v   cite.Var
}

// ownNames are the fields that some entry types have in place of those of their class (BibLaTeX manual, 2.1.1; btxdoc,
// 3.1; for court decisions biblatex-apa's manual, "Legal Entry Types").
var ownNames = map[typeVar]string{
	{"manual", cite.Var(cite.Publisher)}:            "organization",
	{"presentation", cite.Var(cite.ContainerTitle)}: "maintitle",
	{"booklet", cite.Var(cite.Publisher)}:           "howpublished",
	{"misc", cite.Var(cite.Publisher)}:              "howpublished",
	{"misc", cite.Var(cite.Medium)}:                 "medium",
	{"legislation", cite.Var(cite.PublisherPlace)}:  cite.PublisherPlace.String(), // location is where a law stands (biblatex-apa)
	{"jurisdiction", cite.Var(cite.Authority)}:      "organization",
}

// fieldName gives the field to write a variable in by its row. Where the entry type reads another variable from that
// field, it is CSL's own name for the variable; numbers stay, since .bib files have but one field for them, and so does the
// booktitle that an @inproceedings must have (btxdoc, 3.1): that is reported.
func (p *printer) fieldName(r *fieldRow, f *cite.Field) string {
	name := r.name
	if p.opt.Dialect == BibTeX && r.old != "" {
		name = r.old
	}
	if p.opt.Dialect == BibLaTeX && p.item.Has(cite.Var(cite.VolumeTitle)) {
		name = p.ofWhole(name, p.class)
	}
	if own, ok := ownNames[typeVar{p.entryName, r.v}]; ok {
		name = own
	}
	if p.opt.Dialect == BibTeX && p.entryName == "inproceedings" && r.v == cite.Var(cite.EventTitle) && !p.hasName("booktitle") {
		name = "booktitle"
	}
	if p.entryName == "book" && name == "booktitle" && p.item.Type != cite.Chapter && p.item.Has(cite.Var(cite.Author)) && !strings.EqualFold(p.item.Text(cite.Title), f.Text) {
		return r.v.String() // else the entry is one of a part
	}
	_, kept := p.item.CustomValue(customPrefix + name)
	_, added := p.titleAddon()
	if kept && p.class != legal || added && name == "titleaddon" {
		return r.v.String() // the entry has another use for the field
	}
	read := p.readAs(name)
	switch {
	case read == r.v || read == 0 || p.hasName(name):
	case p.item.Has(read) || name != "number" && name != "booktitle":
		return r.v.String()
	default:
		p.lost(r.v, f.Span, r.v.String()+" is written as "+name+", which is read as "+read.String()+": "+clip(f.Text))
	}
	return name
}

// readAs gives the variable that reading takes a field of the entry for, as far as that does not depend on others; 0 where it
// has none.
func (p *printer) readAs(name string) cite.Var {
	for _, u := range usagesByField[typeKey{p.entryName, name}] {
		if u.with == "" && !u.keyed {
			return u.v
		}
	}
	if r := rowFor(name, p.class); r != nil {
		return r.v
	}
	return 0
}

// ofWhole gives the field for what names the whole, where the volume has a title of its own, and writes that in the
// field's place: it is the title, and the whole is a maintitle (BibLaTeX manual, 2.2.2).
func (p *printer) ofWhole(field string, c class) string {
	if field == "title" && c&whole != 0 || field == "booktitle" && c&part != 0 {
		p.done[cite.Var(cite.VolumeTitle)] = true
		p.variable(field, title, p.item.Field(cite.Var(cite.VolumeTitle)))
		return "maintitle"
	}
	return field
}
