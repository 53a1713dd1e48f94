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
// (APA 7, 8.9), appends nothing and is reported. It may be called from many goroutines, each with its own report.
func AppendReference(dst []byte, it *cite.Item, opt Options, report cite.Reporter) []byte {
	p := printers.Get().(*printer)
	defer printers.Put(p)
	p.opt, p.report = opt, report
	p.reset(it)
	p.reference()
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
	p.report(cite.Diagnostic{Rule: "not-carried", Severity: cite.Info, Span: span, Message: message, Item: p.it.ID, Field: v})
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

// Write prints a reference list: the items in APA's order with the letters that tell works of one author and year apart
// (APA 7, 9.44 to 9.49), with a blank line between entries. What a reference cannot carry is reported.
func Write(w io.Writer, items []*cite.Item, opt Options, report cite.Reporter) error {
	out := bufio.NewWriter(w)
	var line []byte
	for i, it := range items {
		line = AppendReference(line[:0], it, opt, report)
		if len(line) == 0 {
			continue
		}
		if i > 0 {
			out.WriteByte('\n')
		}
		out.Write(line)
		out.WriteByte('\n')
	}
	return out.Flush()
}
