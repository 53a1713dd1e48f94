// Package apa reads and writes references in the style of the Publication Manual of the American Psychological
// Association, seventh edition (2020), which comments call APA 7.
package apa

import (
	"bufio"
	"io"
	"sync"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

var printers = sync.Pool{New: func() any { return new(printer) }}

// AppendReference appends the APA 7 reference of one item, by itself: no letter is given to its year but one that it
// has, and no line ends. A work that has no place in a reference list, such as a letter that no reader can get at
// (APA 7, 8.9), appends nothing. What the reference leaves out is reported under the rule "lost": as a note what APA
// leaves out of all such references, as a warning what is there and has no place. With opt.Cite it appends the item's
// two citations, as Write does. It may be called from many goroutines, each with its own report.
func AppendReference(dst []byte, it *cite.Item, opt Options, report cite.Reporter) []byte {
	p := printers.Get().(*printer)
	defer printers.Put(p)
	p.opt, p.report = opt, report
	p.reset(it)
	if opt.Cite {
		return p.appendCitations(dst, p.citeForm())
	}
	p.reference()
	p.account()
	return p.appendTo(dst)
}

// reference writes the whole reference.
func (p *printer) reference() {
	switch {
	case p.it.Type == cite.PersonalCommunication && !p.retrievable():
		p.lost(cite.Var(cite.Title), "a personal communication is cited in the text and not listed (APA 7, 8.9)")
		return
	case legalTypes.has(p.it.Type):
		p.legalReference()
		return
	}
	p.join(" ", func(p *printer) {
		p.join(". ", (*printer).authorElement, (*printer).dateElement, (*printer).titleInPlace, (*printer).sourceElement)
		p.punctuate(len(p.text), ".")
	}, (*printer).address, (*printer).history)
}

// lost reports what the reference cannot carry.
func (p *printer) lost(v cite.Var, message string) {
	if p.report == nil {
		return
	}
	span := p.it.Span
	if f := p.it.Field(v); f != nil && !f.Span.IsZero() {
		span = f.Span
	}
	p.report(cite.Diagnostic{Rule: "lost", Severity: cite.Warning, Span: span, Message: message, Item: p.it.ID, Field: v})
}

// appendTo writes the text in the notation that the options ask for.
func (p *printer) appendTo(dst []byte) []byte {
	if p.opt.Markup == Plain {
		for _, c := range p.text {
			if c >= firstPlain {
				dst = append(dst, c)
			}
		}
		return dst
	}
	return markup.Append(dst, notations[p.opt.Markup], p.runs())
}

// runs gives the text as runs of one style each. Italics within italics stand upright, as CSL has it.
func (p *printer) runs() []markup.Run {
	var runs []markup.Run
	var depth [len(printStyles)]int
	start, linkStart := 0, -1
	flush := func(end int) {
		if end == start {
			return
		}
		var style markup.Style
		for k, st := range printStyles {
			if st == markup.Italic || st == markup.Bold {
				if depth[k]%2 == 1 {
					style |= st
				}
			} else if depth[k] > 0 {
				style |= st
			}
		}
		r := markup.Run{Text: string(p.text[start:end]), Style: style}
		if linkStart >= 0 {
			r.Link = r.Text
		}
		if n := len(runs); n > 0 && runs[n-1].Style == style && runs[n-1].Link == "" && r.Link == "" {
			runs[n-1].Text += r.Text
			return
		}
		runs = append(runs, r)
	}
	for i, c := range p.text {
		if c >= firstPlain {
			continue
		}
		flush(i)
		start = i + 1
		switch {
		case c == linkOpen:
			linkStart = i
		case c == linkClose:
			linkStart = -1
		case c >= styleOpen && c < styleOpen+2*byte(len(printStyles)):
			k := (c - styleOpen) / 2
			if (c-styleOpen)%2 == 0 {
				depth[k]++
			} else {
				depth[k]--
			}
		}
	}
	flush(len(p.text))
	return runs
}

// Write prints a reference list: the items in APA's order, with the letters that tell works of one author and year
// apart (APA 7, 9.44 to 9.49) and a blank line between entries. In HTML each entry is an element of its own that hangs
// (9.43). With opt.Cite it prints instead a line for each item: how the text cites it in parentheses, a tab, and how a
// sentence does. What a reference cannot carry is reported.
func Write(w io.Writer, items []*cite.Item, opt Options, report cite.Reporter) error {
	p := new(printer)
	p.opt, p.report = opt, report
	entries := make([]entry, 0, len(items))
	for _, it := range items {
		p.reset(it)
		entries = append(entries, p.entryOf())
	}
	giveLetters(entries)
	if opt.Order == Sorted {
		sortEntries(entries)
	}
	out := bufio.NewWriter(w)
	if opt.Cite {
		p.writeCitations(out, entries)
		return out.Flush()
	}
	if opt.Markup == HTML {
		out.WriteString(htmlHead)
	}
	var line []byte
	begun := false
	for _, e := range entries {
		p.reset(e.it)
		p.letter = e.letter
		p.reference()
		p.account()
		if line = p.appendTo(line[:0]); len(line) == 0 {
			continue
		}
		if begun {
			out.WriteByte('\n')
		}
		begun = true
		if opt.Markup == HTML {
			out.WriteString(`<p class="reference">`)
		}
		out.Write(line)
		if opt.Markup == HTML {
			out.WriteString("</p>")
		}
		out.WriteByte('\n')
		out.Write(p.appendAnnotation(line[:0]))
	}
	if opt.Markup == HTML {
		out.WriteString("</div>\n")
	}
	return out.Flush()
}

// htmlHead begins a list whose entries hang by half an inch, in double lines (APA 7, 9.43).
const htmlHead = `<style>
.references .annotation { margin: 0; padding-left: 0.5in; line-height: 2; }
.references .reference { margin: 0; padding-left: 0.5in; text-indent: -0.5in; line-height: 2; overflow-wrap: anywhere; }
</style>
<div class="references">
`
