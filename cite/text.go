package cite

import "sort"

// A Text is plain text that was read out of a Source, as a person sees it: without markup, white space folded. It
// remembers where each part came from, and what was italic, bold or a link.
type Text struct {
	Plain string
	Marks []Mark // in the order of their ends

	runs []run
}

// A MarkKind says what is special about a stretch of text.
type MarkKind uint8

// The kinds of marks.
const (
	Italic MarkKind = iota + 1
	Bold
	SmallCaps
	Superscript
	Subscript
	Link // Href is where it leads
)

// A Mark is a stretch of a Text that was set apart in its source.
type Mark struct {
	Kind MarkKind
	Span Span   // in Text.Plain
	Href string // of a Link, as written in the source with its entities resolved
}

// A run is a stretch of plain text that came from one place. It reaches to where the next run begins. In an exact run
// bytes answer each other one by one; in another the whole answers the whole.
type run struct {
	plain  int
	source Span
	exact  bool
}

// PlainText makes a Text of a stretch of a source that needs no reading: each byte stands for itself. The stretch
// begins at offset in the source.
func PlainText(s string, offset int) Text {
	return Text{Plain: s, runs: []run{{0, Span{offset, offset + len(s)}, true}}}
}

// Source finds where a span of Plain came from: from the source of its first byte to that of its last. It is zero for
// text that was made, not read.
func (t Text) Source(span Span) Span {
	if span.Len() <= 0 || len(t.runs) == 0 {
		return Span{}
	}
	start, end := t.at(span.Start), t.at(span.End-1)
	if start.IsZero() || end.IsZero() {
		return Span{}
	}
	return Span{start.Start, end.End}
}

// Locate finds where a place of the source stands in Plain: the inverse of Source. Of a stretch that stands there in
// another spelling, a part gives the whole. It is zero where nothing of the text came from that place.
func (t Text) Locate(source Span) Span {
	var plain Span
	for i, r := range t.runs {
		if r.source.IsZero() || source.End <= r.source.Start || r.source.End <= source.Start {
			continue
		}
		part := Span{r.plain, len(t.Plain)}
		if i+1 < len(t.runs) {
			part.End = t.runs[i+1].plain
		}
		if r.exact {
			part = Span{r.plain + max(0, source.Start-r.source.Start), r.plain + min(r.source.End, source.End) - r.source.Start}
		}
		plain = plain.Cover(part)
	}
	return plain
}

// at gives the place in the source that a byte of Plain came from.
func (t Text) at(offset int) Span {
	i := sort.Search(len(t.runs), func(i int) bool { return t.runs[i].plain > offset }) - 1
	if i < 0 {
		return Span{}
	}
	r := t.runs[i]
	if r.exact {
		at := r.source.Start + offset - r.plain
		return Span{at, at + 1}
	}
	return r.source
}

// Slice gives a part of the text, with the marks that touch it cut to it.
func (t Text) Slice(span Span) Text {
	part := Text{Plain: t.Plain[span.Start:span.End]}
	for i, r := range t.runs {
		next := len(t.Plain)
		if i+1 < len(t.runs) {
			next = t.runs[i+1].plain
		}
		from, to := max(r.plain, span.Start), min(next, span.End)
		if from >= to {
			continue
		}
		source := r.source
		if r.exact {
			source = Span{source.Start + from - r.plain, source.Start + to - r.plain}
		}
		part.runs = append(part.runs, run{from - span.Start, source, r.exact})
	}
	for _, m := range t.Marks {
		from, to := max(m.Span.Start, span.Start), min(m.Span.End, span.End)
		if from < to {
			m.Span = Span{from - span.Start, to - span.Start}
			part.Marks = append(part.Marks, m)
		}
	}
	return part
}

// A TextBuilder puts a Text together piece by piece. The zero TextBuilder is ready to use.
type TextBuilder struct {
	plain []byte
	runs  []run
	marks []Mark
}

// Add appends plain text that came from a place in the source: the same bytes, or what stands there in another
// spelling, such as "&" for "&amp;". The zero Span is for text that was made.
func (b *TextBuilder) Add(plain string, source Span) {
	if plain == "" {
		return
	}
	exact := source.Len() == len(plain)
	if n := len(b.runs); n > 0 {
		last := &b.runs[n-1]
		if exact && last.exact && last.source.End == source.Start {
			last.source.End = source.End
			b.plain = append(b.plain, plain...)
			return
		}
	}
	b.runs = append(b.runs, run{len(b.plain), source, exact})
	b.plain = append(b.plain, plain...)
}

// Mark sets a stretch of what has been added apart. Where one of the same kind, and of a link with the same target, ends
// just before it, with a single space at most between them, the two become one.
func (b *TextBuilder) Mark(m Mark) {
	if m.Span.Len() <= 0 {
		return
	}
	const reach = 8 // how many marks may end at one place and still be looked at
	for i := len(b.marks) - 1; i >= max(0, len(b.marks)-reach) && b.marks[i].Span.End >= m.Span.Start-1; i-- {
		last := b.marks[i]
		if last.Kind != m.Kind || last.Href != m.Href || last.Span.Start > m.Span.Start {
			continue
		}
		if gap := m.Span.Start - last.Span.End; gap <= 0 || b.plain[last.Span.End] == ' ' {
			m.Span = last.Span.Cover(m.Span)
			b.marks = append(b.marks[:i], b.marks[i+1:]...)
			break
		}
	}
	b.marks = append(b.marks, m)
}

// Append appends a text with its marks and its places in the source.
func (b *TextBuilder) Append(t Text) {
	shift := len(b.plain)
	if len(t.runs) == 0 {
		b.Add(t.Plain, Span{})
	}
	for i, r := range t.runs {
		next := len(t.Plain)
		if i+1 < len(t.runs) {
			next = t.runs[i+1].plain
		}
		b.Add(t.Plain[r.plain:next], r.source)
	}
	for _, m := range t.Marks {
		m.Span = Span{m.Span.Start + shift, m.Span.End + shift}
		b.Mark(m)
	}
}

// Len is the number of bytes of plain text so far.
func (b *TextBuilder) Len() int { return len(b.plain) }

// Plain gives the plain text so far.
func (b *TextBuilder) Plain() string { return string(b.plain) }

// Text gives the text, and leaves the builder empty.
func (b *TextBuilder) Text() Text {
	t := Text{Plain: string(b.plain), Marks: b.marks, runs: b.runs}
	*b = TextBuilder{plain: b.plain[:0]}
	return t
}
