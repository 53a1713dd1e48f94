package bibtex

import (
	"github.com/nickng/bibtex"
	"github.com/seed-2120edae/cite/cite"
)

// Entries gives the entries of a .bib file in the types of github.com/nickng/bibtex, for Go programs that use them. Values
// are LaTeX as written, with their macros put in; of a field that stands twice the first counts. The reading is this
// package's own: that library's parser loses braces, concatenations and whole files.
func Entries(src *cite.Source, report cite.Reporter) *bibtex.BibTex {
	r := &reader{src: src, report: report, macros: map[string]string{}}
	s := scanner{src: src.Text, fault: r.fault}
	bib := bibtex.NewBibTex()
	var b block
	for s.next(&b) {
		switch b.kind {
		case macro:
			r.define(&b)
		case preamble:
			for i := range b.fields {
				bib.AddPreamble(bibtex.NewBibConst(r.text(&b.fields[i].value, b.key)))
			}
		case entry:
			e := bibtex.NewBibEntry(b.typ, decoded(b.key))
			for _, f := range r.resolve(&b) {
				e.AddField(f.name, bibtex.NewBibConst(f.text))
			}
			bib.AddEntry(e)
		}
	}
	return bib
}
