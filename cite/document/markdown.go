package document

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A markdownReader reads CommonMark with tables and footnotes, and with what Quarto, R Markdown and pandoc add: front
// matter, attributes in braces, fenced divisions.
type markdownReader struct {
	p      *page
	html   *htmlReader
	source []byte // what is parsed: as long as the file, with what is not text blanked out
}

// readMarkdown reads a Markdown document.
func readMarkdown(p *page) {
	r := &markdownReader{p: p, html: newHTMLReader(p), source: blank(p.src.Text)}
	p.drawn = string(r.source)
	r.blocks(markdownParser().Parse(text.NewReader(r.source)))
	r.html.unwind(0)
	p.end()
}

// markdownParser makes a parser of CommonMark with tables and the definitions of footnotes. A definition counts
// whether or not the text refers to it: a list of references may be nothing but definitions.
func markdownParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(append(parser.DefaultBlockParsers(),
			util.Prioritized(extension.NewFootnoteBlockParser(), 999))...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(extension.NewStrikethroughParser(), 500))...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200))...),
	)
}

// attribute is pandoc's bracketed text with attributes, "[text]{.underline}", and the attributes of headings.
var attribute = regexp.MustCompile(`\[([^\[\]\n]*)\](\{[.#][^{}\n]*\})|\{[-.#][^{}\n]{0,80}\}`)

// division is a fence of pandoc's divisions, ":::".
var division = regexp.MustCompile(`(?m)^[ \t]{0,3}:{3,}[^\n\r]*`)

// blank makes the text that is parsed: every byte stands where it stood. Front matter and attributes are gone, a CR
// alone is a line end.
func blank(s string) []byte {
	b := []byte(s)
	for i := range b {
		if b[i] == '\r' && (i+1 == len(b) || b[i+1] != '\n') {
			b[i] = '\n'
		}
	}
	out := func(from, to int, by byte) {
		for i := from; i < to; i++ {
			if b[i] != '\n' && b[i] != '\r' {
				b[i] = by
			}
		}
	}
	if strings.HasPrefix(s, "\ufeff") {
		out(0, len("\ufeff"), ' ')
	}
	out(0, frontMatter(string(b)), ' ')
	for _, m := range attribute.FindAllSubmatchIndex(b, -1) {
		if m[2] >= 0 {
			out(m[0], m[2], nothing)
			out(m[3], m[1], nothing)
		} else {
			out(m[0], m[1], nothing)
		}
	}
	for _, m := range division.FindAllIndex(b, -1) {
		out(m[0], m[1], ' ')
	}
	// The parser takes quadratic time over the stars and underscores of one paragraph; no author sets so many.
	const most = 4000
	for at := 0; at < len(b); {
		end := len(b)
		if i := bytes.Index(b[at:], []byte("\n\n")); i >= 0 {
			end = at + i + 2
		}
		if part := b[at:end]; bytes.Count(part, []byte("*"))+bytes.Count(part, []byte("_")) > most {
			for i, c := range part {
				if c == '*' || c == '_' {
					part[i] = 'x'
				}
			}
		}
		at = end
	}
	return b
}

// nothing stands in a blanked text for a byte that no one sees.
const nothing = 0x1a

// frontMatter measures YAML or TOML between two lines of dashes or plusses at the beginning of a document.
func frontMatter(s string) int {
	body := strings.TrimLeft(strings.TrimPrefix(s, "   "), "\n\r")
	at := len(s) - len(body)
	for _, fence := range []string{"---", "+++"} {
		line, rest, ok := strings.Cut(body, "\n")
		if !ok || strings.TrimRight(line, " \r") != fence {
			continue
		}
		at += len(line) + 1
		if !strings.Contains(rest[:min(len(rest), 400)], ":") && fence == "---" {
			return 0
		}
		for line := range strings.Lines(rest) {
			at += len(line)
			if l := strings.TrimRight(line, " \r\n"); l == fence || l == "..." {
				return at
			}
		}
	}
	return 0
}

// blocks reads the blocks in a node.
func (r *markdownReader) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		r.block(n)
	}
}

// block reads a block.
func (r *markdownReader) block(n ast.Node) {
	p := r.p
	switch n := n.(type) {
	case *ast.Heading:
		p.begin(heading, n.Level)
		r.inlines(n)
		p.end()
	case *ast.Paragraph:
		p.begin(p.base, 0)
		r.inlines(n)
		p.end()
	case *ast.TextBlock:
		r.inlines(n)
		p.end()
	case *ast.List:
		p.end()
		r.blocks(n)
		p.end()
	case *ast.ListItem:
		r.within(n, item)
	case *extast.Footnote:
		r.within(n, note)
	case *ast.Blockquote:
		r.within(n, quote)
	case *ast.ThematicBreak:
		p.begin(rule, 0)
		p.end()
	case *ast.HTMLBlock:
		for i := range n.Lines().Len() {
			s := n.Lines().At(i)
			r.html.feed(s.Start, s.Stop)
		}
		if n.HasClosure() {
			r.html.feed(n.ClosureLine.Start, n.ClosureLine.Stop)
		}
	case *ast.CodeBlock:
		// Text set in by four spaces is code for Markdown; in an author's reference list it is an indent.
		p.begin(p.base, 0)
		r.raw(n.Lines())
		p.end()
	case *ast.FencedCodeBlock:
		p.begin(code, 0)
		r.raw(n.Lines())
		p.end()
	case *extast.TableRow, *extast.TableHeader:
		p.begin(row, 0)
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			r.inlines(c)
			p.newline(true)
		}
		p.end()
	case *ast.LinkReferenceDefinition:
	default:
		r.blocks(n)
	}
}

// within reads the blocks in a node, which are of a kind.
func (r *markdownReader) within(n ast.Node, kind blockKind) {
	outer := r.p.base
	r.p.base = kind
	r.p.begin(kind, 0)
	r.blocks(n)
	r.p.base = outer
	r.p.end()
}

// raw reads lines without markup.
func (r *markdownReader) raw(lines *text.Segments) {
	for i := range lines.Len() {
		s := lines.At(i)
		r.p.text(s.Start, s.Stop)
		r.p.newline(false)
	}
}

// inlines reads what a block or a span of text holds.
func (r *markdownReader) inlines(parent ast.Node) {
	p := r.p
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			r.text(n.Segment.Start, n.Segment.Stop)
			if n.HardLineBreak() || n.SoftLineBreak() {
				p.newline(n.HardLineBreak())
			}
		case *ast.Emphasis:
			kind := cite.Italic
			if n.Level > 1 {
				kind = cite.Bold
			}
			p.open(kind, "")
			r.inlines(n)
			p.close(kind)
		case *ast.Link:
			p.open(cite.Link, string(util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(n.Destination)))))
			r.inlines(n)
			p.close(cite.Link)
		case *ast.AutoLink:
			label := n.Label(r.source)
			at := cap(r.source) - cap(label) // the label is a part of the source
			p.open(cite.Link, string(label))
			p.text(at, at+len(label))
			p.close(cite.Link)
		case *ast.RawHTML:
			if k := n.Segments.Len(); k > 0 {
				r.html.feed(n.Segments.At(0).Start, n.Segments.At(k-1).Stop)
			}
		case *ast.CodeSpan:
			for c := n.FirstChild(); c != nil; c = c.NextSibling() {
				if t, ok := c.(*ast.Text); ok {
					p.text(t.Segment.Start, t.Segment.Stop)
				}
			}
		case *ast.Image:
		default:
			r.inlines(n)
		}
	}
}

// text reads text in which a backslash may stand before punctuation and entities for characters.
func (r *markdownReader) text(from, to int) {
	s := r.p.src.Text
	for from < to {
		i := strings.IndexAny(s[from:to], `\&`)
		if i < 0 {
			break
		}
		i += from
		r.p.text(from, i)
		switch {
		case s[i] == '&':
			from = entity(r.p, i, to)
		case i+1 < to && util.IsPunct(s[i+1]):
			r.p.put(s[i+1:i+2], cite.Span{Start: i, End: i + 2})
			from = i + 2
		default:
			r.p.text(i, i+1)
			from = i + 1
		}
	}
	r.p.text(from, to)
}
