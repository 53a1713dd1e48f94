package document

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// An htmlReader reads HTML token by token, since only the tokens' lengths tell where each character stands in the
// file: a parsed tree has lost that. It follows the standard's rules about implied end tags as far as they part
// blocks. Its state outlives a feed, so that Markdown can hand it one piece of HTML after the other.
type htmlReader struct {
	p       *page
	stack   []element
	count   map[atom.Atom]int // how many of each are on the stack
	skipped int               // how many elements on the stack hide their content
	pre     int               // how many elements on the stack keep line ends
}

// An element is an open element, with what its end undoes.
type element struct {
	tag   atom.Atom
	mark  cite.MarkKind
	block bool
	skip  bool
	base  blockKind // the kind of block outside it
}

// maxDepth bounds the stack; elements nested deeper are read as if their tags were not there.
const maxDepth = 400

// readHTML reads an HTML document.
func readHTML(p *page) {
	h := newHTMLReader(p)
	h.feed(0, len(p.src.Text))
	h.unwind(0)
	p.end()
}

func newHTMLReader(p *page) *htmlReader { return &htmlReader{p: p, count: map[atom.Atom]int{}} }

// feed reads a stretch of the source.
func (h *htmlReader) feed(from, to int) {
	z := html.NewTokenizer(strings.NewReader(h.p.src.Text[from:to]))
	at := from
	for {
		kind := z.Next()
		start := at
		at += len(z.Raw())
		switch kind {
		case html.ErrorToken:
			return
		case html.TextToken:
			if h.skipped == 0 {
				h.text(start, at)
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			h.start(z, kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := z.TagName()
			h.end(atom.Lookup(name))
		}
	}
}

// text reads character data: white space folded, entities put in their characters' stead.
func (h *htmlReader) text(from, to int) {
	s := h.p.src.Text
	for from < to {
		i := strings.IndexAny(s[from:to], "&\n\r")
		if i < 0 {
			break
		}
		i += from
		h.p.text(from, i)
		from = i
		if s[i] != '&' {
			from++
			if h.pre > 0 {
				if s[i] == '\r' && from < to && s[from] == '\n' {
					from++
				}
				h.p.newline(false)
			} else {
				h.p.space(cite.Span{Start: i, End: from})
			}
			continue
		}
		from = entity(h.p, i, to)
	}
	h.p.text(from, to)
}

// entity reads the character reference at an ampersand, or the ampersand as itself, and tells where it ends.
func entity(p *page, at, to int) int {
	const longest = 34 // of the names in the standard
	s := p.src.Text[at:min(to, at+longest)]
	if end := strings.IndexByte(s, ';') + 1; end > 2 {
		if plain := html.UnescapeString(s[:end]); plain != s[:end] {
			span := cite.Span{Start: at, End: at + end}
			for _, r := range plain {
				switch {
				case isSpace(r):
					p.space(span)
				case isControl(r):
					p.put("\uFFFD", span)
				default:
					p.put(string(r), span)
				}
			}
			return at + end
		}
	}
	p.text(at, at+1)
	return at + 1
}

// start reads a start tag.
func (h *htmlReader) start(z *html.Tokenizer, closed bool) {
	name, more := z.TagName()
	tag := atom.Lookup(name)
	if tag != atom.Script && tag != atom.Style || closed {
		z.NextIsNotRawText() // a title or frame that is never closed must not take the rest of the document with it
	}
	if h.skipped > 0 && !hidden[tag] {
		return
	}
	var attr attributes
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		attr.add(string(key), string(value))
	}
	e := element{tag: tag, base: h.p.base}
	switch {
	case tag == atom.Br:
		h.p.newline(true)
		return
	case tag == atom.Hr:
		h.implied(atom.P)
		h.p.begin(rule, 0)
		h.p.end()
		return
	case void[tag]:
		return
	case hidden[tag]:
		e.skip = true
	case markOf(tag, &attr) != 0:
		e.mark = markOf(tag, &attr)
	case blockTags[tag]:
		e.block = true
	default:
		return
	}
	if e.block {
		h.implied(atom.P)
		switch tag {
		case atom.Li:
			h.implied(atom.Li)
		case atom.Dt, atom.Dd:
			h.implied(atom.Dt)
			h.implied(atom.Dd)
		case atom.Td, atom.Th:
			h.implied(atom.Td)
			h.implied(atom.Th)
		case atom.Tr:
			h.implied(atom.Tr)
		}
	}
	if closed && (e.mark != 0 || e.skip) || len(h.stack) >= maxDepth {
		return
	}
	h.stack = append(h.stack, e)
	h.count[tag]++
	switch {
	case e.skip:
		h.skipped++
	case e.mark != 0:
		h.p.open(e.mark, attr.href)
	default:
		h.startBlock(&h.stack[len(h.stack)-1], &attr)
	}
}

// startBlock begins what a block element begins.
func (h *htmlReader) startBlock(e *element, attr *attributes) {
	p := h.p
	switch tag := e.tag; tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		p.begin(heading, int(tag.String()[1]-'0'))
	case atom.Summary, atom.Legend, atom.Caption:
		p.begin(heading, 6)
	case atom.Li, atom.Dt, atom.Dd:
		p.end()
		p.base = item
		p.begin(item, 0)
	case atom.Blockquote:
		p.end()
		p.base = quote
		p.begin(quote, 0)
	case atom.Tr:
		p.begin(row, 0)
	case atom.Td, atom.Th:
		p.newline(true)
	case atom.Pre:
		h.pre++
		p.begin(p.base, 0)
	case atom.Article, atom.Main:
		p.begin(p.base, 0)
		p.depth++
	default:
		p.begin(p.base, 0)
	}
	if attr.entry {
		p.cur.listed = true
	}
}

// end reads an end tag.
func (h *htmlReader) end(tag atom.Atom) {
	if tag == atom.P && h.count[tag] == 0 || tag == atom.Br {
		h.p.newline(true)
		return
	}
	if h.count[tag] == 0 {
		return
	}
	i := len(h.stack) - 1
	for ; h.stack[i].tag != tag; i-- {
		// A mark's end inside another block ends the mark alone.
		if h.stack[i].block && markTags[tag] {
			return
		}
	}
	h.unwind(i)
}

// implied ends an open element that the start of another implies to have ended; not across the list or table around it.
func (h *htmlReader) implied(tag atom.Atom) {
	if h.count[tag] == 0 {
		return
	}
	for i := len(h.stack) - 1; i >= 0; i-- {
		e := &h.stack[i]
		if e.tag == tag {
			h.unwind(i)
			return
		}
		switch e.tag {
		case atom.Ul, atom.Ol, atom.Dl, atom.Table:
			return
		}
		if tag == atom.P && e.block {
			return
		}
	}
}

// unwind ends the elements from an index of the stack on.
func (h *htmlReader) unwind(to int) {
	for i := len(h.stack) - 1; i >= to; i-- {
		e := h.stack[i]
		h.count[e.tag]--
		switch {
		case e.skip:
			h.skipped--
		case e.mark != 0:
			h.p.close(e.mark)
		case e.tag == atom.Td, e.tag == atom.Th:
			h.p.newline(true)
		default:
			if e.tag == atom.Pre {
				h.pre--
			}
			h.p.base = e.base
			h.p.end()
			if e.tag == atom.Article || e.tag == atom.Main {
				h.p.endArticle()
			}
		}
	}
	h.stack = h.stack[:to]
}

// attributes are what matters of an element's attributes.
type attributes struct {
	href   string
	italic bool
	bold   bool
	entry  bool // it is an entry of one
}

func (a *attributes) add(key, value string) {
	switch key {
	case "href":
		a.href = value
	case "style":
		s := strings.ReplaceAll(strings.ToLower(value), " ", "")
		a.italic = strings.Contains(s, "font-style:italic")
		a.bold = strings.Contains(s, "font-weight:bold") || strings.Contains(s, "font-weight:700")
	case "class", "id", "role", "epub:type":
		for word := range strings.FieldsSeq(strings.ToLower(value)) {
			a.entry = a.entry || entryNames[word]
		}
	}
}

// entryNames are classes and roles of their entries.
var entryNames = set("csl-entry doc-biblioentry bib-entry biblioentry")

// markOf tells what an element sets apart; 0 for nothing.
func markOf(tag atom.Atom, a *attributes) cite.MarkKind {
	switch tag {
	case atom.I, atom.Em, atom.Cite, atom.Var, atom.Dfn:
		return cite.Italic
	case atom.B, atom.Strong:
		return cite.Bold
	case atom.Sup:
		return cite.Superscript
	case atom.Sub:
		return cite.Subscript
	case atom.A:
		if a.href != "" {
			return cite.Link
		}
	case atom.Span, atom.Font:
		switch {
		case a.italic:
			return cite.Italic
		case a.bold:
			return cite.Bold
		}
	}
	return 0
}

// atoms makes a set of elements.
func atoms(tags ...atom.Atom) map[atom.Atom]bool {
	m := map[atom.Atom]bool{}
	for _, t := range tags {
		m[t] = true
	}
	return m
}

var (
	markTags = atoms(atom.I, atom.Em, atom.Cite, atom.Var, atom.Dfn, atom.B, atom.Strong, atom.Sup, atom.Sub, atom.A,
		atom.Span, atom.Font)

	// void elements have no content.
	void = atoms(atom.Area, atom.Base, atom.Col, atom.Embed, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param,
		atom.Source, atom.Track, atom.Wbr)

	// hidden elements show nothing that belongs to the text.
	hidden = atoms(atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Title, atom.Nav, atom.Button,
		atom.Select, atom.Textarea, atom.Svg, atom.Iframe, atom.Object, atom.Audio, atom.Video, atom.Canvas)

	blockTags = atoms(atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center,
		atom.Dd, atom.Details, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer,
		atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Legend,
		atom.Li, atom.Main, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td,
		atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul)
)
