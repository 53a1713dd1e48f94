package document

import (
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

// A blockKind says what a block of a document is.
type blockKind uint8

const (
	paragraph blockKind = iota
	heading
	item  // of a list
	row   // of a table; its lines are the cells
	note  // the definition of a footnote
	quote // set off from the text
	rule  // a line drawn across; it has no text
	edge  // the end of an article; it has no text
	code  // not prose
)

// A block is a paragraph or the like.
type block struct {
	kind   blockKind
	level  int // of a heading, from 1 for the highest
	depth  int // how many articles it lies in, or ends one of
	lines  []line
	strong bool // all of its text is bold
	listed bool // the markup says that this is an entry of a bibliography
}

// A line is a line of a block.
type line struct {
	text   cite.Text
	indent int  // columns of white space before the text, where those are seen
	glued  bool // it begins an entry in the middle of a line
	hard   bool // a person sees the break at its end, whatever the width of the page
}

// A page gathers the blocks of a document from a reader's calls. White space is folded on the way.
type page struct {
	src    *cite.Source
	drawn  string // the source with bytes that no one sees as nothing; "" where all are seen
	blocks []block
	notes  []block // set apart from the text, where no list is looked for

	cur     block
	depth   int       // how many articles are open
	base    blockKind // what a block is that no begin announced
	indent  int
	b       cite.TextBuilder
	gap     cite.Span // white space that is written when text follows
	gapped  bool
	marks   []openMark
	waiting int // how many open marks have met no text yet
}

// An openMark is a mark whose end has not come.
type openMark struct {
	kind  cite.MarkKind
	href  string
	start int // −1 before any text
}

// maxMarks bounds how deep marks nest; nobody writes deeper.
const maxMarks = 32

// isSpace tells white space, no-break spaces included.
func isSpace(r rune) bool { return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f }

// begin ends the block before and begins another.
func (p *page) begin(kind blockKind, level int) {
	p.end()
	p.cur = block{kind: kind, level: level, depth: p.depth}
}

// endArticle ends an article, and whatever section it holds.
func (p *page) endArticle() {
	p.end()
	p.blocks = append(p.blocks, block{kind: edge, depth: p.depth})
	p.depth--
}

// end ends the block; one without text is dropped. What follows without a begin is a paragraph.
func (p *page) end() {
	p.newline(true)
	if len(p.cur.lines) > 0 || p.cur.kind == rule {
		p.blocks = append(p.blocks, p.cur)
	}
	p.cur = block{kind: p.base}
}

// newline ends a line; an empty one is dropped.
func (p *page) newline(hard bool) {
	p.gapped = false
	if p.b.Len() == 0 {
		p.indent = 0
		return
	}
	bold := false
	for i := range p.marks {
		m := &p.marks[i]
		if m.start >= 0 {
			p.b.Mark(cite.Mark{Kind: m.kind, Span: cite.Span{Start: m.start, End: p.b.Len()}, Href: m.href})
			m.start = -1
			p.waiting++
		}
	}
	text := p.b.Text()
	if s := p.src.Slice(text.Source(cite.Span{End: len(text.Plain)})); s == text.Plain {
		text.Plain = s // held once
	}
	for _, m := range text.Marks {
		bold = bold || m.Kind == cite.Bold && m.Span.Start == 0 && m.Span.End >= len(text.Plain)-1
	}
	p.cur.strong = bold && (p.cur.strong || len(p.cur.lines) == 0)
	p.cur.lines = append(p.cur.lines, line{text: text, indent: p.indent, hard: hard})
	p.indent = 0
}

// put appends text in another spelling than the source has it.
func (p *page) put(plain string, source cite.Span) {
	if p.gapped {
		p.gapped = false
		if p.b.Len() > 0 {
			p.b.Add(" ", p.gap)
		}
	}
	if p.waiting > 0 {
		for i := range p.marks {
			if p.marks[i].start < 0 {
				p.marks[i].start = p.b.Len()
			}
		}
		p.waiting = 0
	}
	p.b.Add(plain, source)
}

// space notes white space.
func (p *page) space(source cite.Span) {
	if p.gapped {
		p.gap.End = source.End
		return
	}
	p.gap, p.gapped = source, true
}

// text appends a stretch of the source.
func (p *page) text(from, to int) {
	s := p.src.Text
	for i := from; i < to; {
		j := i
		for j < to {
			if c := s[j]; p.drawn != "" && p.drawn[j] == nothing {
				break
			} else if c > ' ' && c < 0x7f || c == ' ' && j > i && p.drawn == "" && j+1 < to && s[j+1] > ' ' && s[j+1] < 0x7f {
				j++ // a blank between two words stays as it is
				continue
			} else if c < utf8.RuneSelf {
				break
			}
			r, n := utf8.DecodeRuneInString(s[j:to])
			if r == utf8.RuneError && n == 1 || isSpace(r) {
				break
			}
			j += n
		}
		if j > i {
			p.put(s[i:j], cite.Span{Start: i, End: j})
			i = j
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:to])
		if at := (cite.Span{Start: i, End: i + n}); p.drawn != "" && p.drawn[i] == nothing {
		} else if isSpace(r) {
			p.space(at)
		} else {
			p.put("\uFFFD", at)
		}
		i += n
	}
}

// open begins a mark.
func (p *page) open(kind cite.MarkKind, href string) {
	if len(p.marks) < maxMarks {
		p.marks = append(p.marks, openMark{kind, href, -1})
		p.waiting++
	}
}

// close ends the innermost mark of a kind.
func (p *page) close(kind cite.MarkKind) {
	for i := len(p.marks) - 1; i >= 0; i-- {
		m := p.marks[i]
		if m.kind != kind {
			continue
		}
		if m.start >= 0 {
			p.b.Mark(cite.Mark{Kind: m.kind, Span: cite.Span{Start: m.start, End: p.b.Len()}, Href: m.href})
		} else {
			p.waiting--
		}
		p.marks = append(p.marks[:i], p.marks[i+1:]...)
		return
	}
}
