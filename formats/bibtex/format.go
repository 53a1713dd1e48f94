package bibtex

import (
	"slices"
	"sort"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// Format gives the text of a .bib file put in order: entries and macros laid out as Write does, names of types and fields
// in lower case, fields in the order of the table and those that it does not have behind them, values in braces, an empty
// line between entries. Everything else stays: the order of entries, macros and their use, comments, preambles, free
// text, unknown fields, and each value as it was written. An entry that is not read as its author meant it, or that has
// comments within, is left as it stands; what is wrong with it is reported. Formatting the result again changes nothing.
func Format(src *cite.Source, report cite.Reporter) string {
	if report == nil {
		report = func(cite.Diagnostic) {}
	}
	r := &reader{src: src, report: report}
	body, bom := strings.CutPrefix(src.Text, byteOrderMark)
	f := formatter{src: src.Text, eol: lineBreak(body)}
	if bom {
		f.out = append(f.out, byteOrderMark...)
		f.end = len(byteOrderMark)
	}
	start := len(f.out)
	s := scanner{src: src.Text, pos: len(src.Text) - len(body), fault: r.fault}
	var b block
	for s.next(&b) {
		f.block(&b)
	}
	if len(f.out) > start {
		f.out = append(f.out, f.eol...)
	}
	if out := string(f.out); sameBlocks(src.Text, out) {
		return out
	}
	return src.Text
}

const byteOrderMark = "\ufeff"

// lineBreak is how the lines of a text end: as the first does that stands in it, else as the first about it.
func lineBreak(s string) string {
	if inner := strings.Trim(s, blanks); strings.ContainsAny(inner, "\r\n") {
		s = inner
	}
	i := strings.IndexAny(s, "\r\n")
	switch {
	case i < 0 || s[i] == '\n':
		return "\n"
	case strings.HasPrefix(s[i:], "\r\n"):
		return "\r\n"
	}
	return "\r"
}

// A formatter lays out the blocks of a file.
type formatter struct {
	src    string
	eol    string
	out    []byte
	end    int  // of what has been written of the source, without white space behind it
	before kind // of the last block written
}

// block writes one block and the white space before it.
func (f *formatter) block(b *block) {
	start := b.span.Start
	raw := f.src[start:b.span.End]
	if b.kind == text {
		lead := len(raw) - len(strings.TrimLeft(raw, blanks))
		start += strings.LastIndexAny(raw[:lead], "\r\n") + 1 // the first line keeps its indentation
	}
	raw = strings.TrimRight(f.src[start:b.span.End], blanks)
	if raw == "" {
		return
	}
	f.gap(start, b.kind)
	f.end = start + len(raw)
	f.before = b.kind
	if b.kind == entry || b.kind == macro {
		if laid := f.layOut(b); laid != nil && sameBlocks(raw, string(laid)) {
			f.out = append(f.out, laid...)
			return
		}
	}
	f.out = append(f.out, raw...)
}

const blanks = " \t\r\n\f\v"

// gap writes the white space between what has been written and what begins at start: an empty line next to an entry,
// elsewhere one at most. What shares a line with free text goes on sharing it.
func (f *formatter) gap(start int, next kind) {
	if len(f.out) == 0 || string(f.out) == byteOrderMark {
		return
	}
	between := f.src[f.end:start]
	breaks := strings.Count(between, "\n")
	if breaks == 0 {
		breaks = strings.Count(between, "\r")
	}
	isText := next == text || f.before == text
	switch {
	case breaks == 0 && isText:
		f.out = append(f.out, between...)
		return
	case !isText && (next == entry || f.before == entry):
		breaks = 2
	default:
		breaks = min(max(breaks, 1), 2)
	}
	for range breaks {
		f.out = append(f.out, f.eol...)
	}
}

// layOut gives an entry or a macro in order; nil where it is best left as it is.
func (f *formatter) layOut(b *block) []byte {
	if b.broken || b.open || b.escaped || b.notes || len(b.fields) == 0 || b.kind == entry && b.key == "" {
		return nil
	}
	out := append([]byte{'@'}, b.typ...)
	out = append(out, '{')
	fields := b.fields
	if b.kind == macro {
		if len(fields) > 1 {
			return nil
		}
		out = append(f.value(f.name(out, &fields[0]), &fields[0].value, false), '}')
		return out
	}
	out = append(out, b.key...)
	fields = slices.Clone(fields)
	sort.SliceStable(fields, func(i, j int) bool { return rankOf(fields[i].name) < rankOf(fields[j].name) })
	for i := range fields {
		out = append(append(append(out, ','), f.eol...), "  "...)
		out = f.value(f.name(out, &fields[i]), &fields[i].value, len(fields[i].value.more) == 0)
	}
	return append(append(out, f.eol...), '}')
}

// name writes a field's name; that of a macro keeps its capitals, as its uses do.
func (f *formatter) name(out []byte, field *field) []byte {
	name := f.src[field.span.Start:field.span.End]
	if rankOf(field.name) < unranked || name == strings.ToUpper(name) {
		name = field.name
	}
	return append(append(out, name...), " = "...)
}

// value writes the pieces of a value, in braces where they had quotation marks. The white space around a field's value
// says nothing, that around a macro's and a part's goes between what they are put together with.
func (f *formatter) value(out []byte, v *value, trim bool) []byte {
	for i := range 1 + len(v.more) {
		p := &v.first
		if i > 0 {
			p = &v.more[i-1]
			out = append(out, " # "...)
		}
		inner := p.text
		if trim {
			inner = strings.Trim(inner, blanks)
		}
		switch {
		case p.delim == '{' || p.delim == '"' && pairedBraces(inner):
			out = append(append(append(out, '{'), inner...), '}')
		case p.delim == '"':
			out = append(append(append(out, '"'), inner...), '"')
		default:
			out = append(out, inner...)
		}
	}
	return out
}

// pairedBraces tells whether braces come in pairs, those behind a backslash among them, as BibTeX counts.
func pairedBraces(s string) bool {
	depth := 0
	for i := 0; i < len(s) && depth >= 0; i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
		}
	}
	return depth == 0
}

// unranked is the rank of fields that the table does not have.
const unranked = 1 << 20

// ranks gives each field its place in an entry: as the table has it, with the parts of a title, a date and a role next to
// what they belong to.
var ranks = func() map[string]int {
	const room = 10
	m := map[string]int{"entrysubtype": 0}
	rank := func(name string, n int) {
		if _, ok := m[name]; !ok && name != "" {
			m[name] = n
		}
	}
	first := map[cite.Var]int{} // fields for one variable stay in the order that they have: the reader takes the first
	for i := range fieldRows {
		r := &fieldRows[i]
		if _, ok := first[r.v]; !ok {
			first[r.v] = room * (i + 1)
		}
		rank(r.name, first[r.v])
		rank(r.old, first[r.v])
		rank(r.v.String(), first[r.v])
	}
	for _, t := range titleParts {
		rank(t.title, m["booktitle"]-1)
		rank(t.subtitle, m[t.title]+1)
		rank(t.addon, m[t.title]+2)
	}
	for i, name := range []string{"year", "month", "day"} {
		rank(name, m["date"]+1+i)
	}
	for i, e := range editorFields {
		rank(e.name, m["editor"]+2*i)
		rank(e.kind, m["editor"]+2*i+1)
	}
	return m
}()

func rankOf(name string) int {
	if n, ok := ranks[name]; ok {
		return n
	}
	return unranked
}

// sameBlocks tells whether two texts say the same to BibTeX: the same blocks in the same order, whatever the white space
// around them, the order of their fields and the delimiters of their values.
func sameBlocks(a, b string) bool {
	quiet := func(string, cite.Span, string, string) {}
	x, y := scanner{src: a, fault: quiet}, scanner{src: b, fault: quiet}
	var p, q block
	for {
		more, same := nextBlock(&x, &p), nextBlock(&y, &q)
		if more != same {
			return false
		}
		if !more {
			return true
		}
		if p.kind != q.kind || p.typ != q.typ || p.key != q.key || len(p.fields) != len(q.fields) {
			return false
		}
		if p.kind == text || p.kind == comment {
			if strings.Trim(p.text(a), blanks) != strings.Trim(q.text(b), blanks) {
				return false
			}
			continue
		}
		if !sameFields(p.fields, q.fields, p.kind == entry) {
			return false
		}
	}
}

// nextBlock gives the next block that is more than white space.
func nextBlock(s *scanner, b *block) bool {
	for s.next(b) {
		if b.kind != text || strings.Trim(strings.TrimPrefix(b.text(s.src), byteOrderMark), blanks) != "" {
			return true
		}
	}
	return false
}

// text gives a block as it stands in the file.
func (b *block) text(src string) string { return src[b.span.Start:b.span.End] }

// sameFields tells whether two entries have the same fields, those of one name in the same order.
func sameFields(a, b []field, trim bool) bool {
	byName := func(f []field) []field {
		f = slices.Clone(f)
		slices.SortStableFunc(f, func(x, y field) int { return strings.Compare(x.name, y.name) })
		return f
	}
	return slices.EqualFunc(byName(a), byName(b), func(x, y field) bool {
		return x.name == y.name && samePiece(&x.value.first, &y.value.first, trim && len(x.value.more) == 0) &&
			slices.EqualFunc(x.value.more, y.value.more, func(p, q piece) bool { return samePiece(&p, &q, false) })
	})
}

func samePiece(p, q *piece, alone bool) bool {
	bare := func(p *piece) bool { return p.delim == '0' || p.delim == 'a' }
	if bare(p) != bare(q) {
		return false
	}
	if alone {
		return strings.Trim(p.text, blanks) == strings.Trim(q.text, blanks)
	}
	return p.text == q.text
}
