package apa

import "github.com/seed-2120edae/cite/cite"

// annotationMarks begin and end the paragraph of an annotation in each notation. It is indented by half an inch, as the
// lines of a reference after its first are (APA 7, 9.51).
var annotationMarks = [...]struct{ open, closing string }{
	Plain:    {"    ", "\n"},
	Markdown: {"\n> ", "\n"},
	HTML:     {`<p class="annotation">`, "</p>\n"},
	LaTeX:    {"\\begin{quote}\n", "\n\\end{quote}\n"},
}

// appendAnnotation appends the annotation of the item as a paragraph under its reference, where the options ask for one
// and the item has one.
func (p *printer) appendAnnotation(dst []byte) []byte {
	if !p.opt.Annotations || !p.hasText(cite.Annote) {
		return dst
	}
	p.text = p.text[:0]
	p.textOf(cite.Annote, asWritten)
	marks := annotationMarks[p.opt.Markup]
	dst = append(dst, marks.open...)
	dst = p.appendTo(dst)
	return append(dst, marks.closing...)
}
