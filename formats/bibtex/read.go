package bibtex

import (
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
	"golang.org/x/text/encoding/charmap"
)

// Read yields the entries of a .bib file as items, one by one, in the order of the file. It is total: whatever the bytes
// are, what can be read is read, and the rest is reported with its place. Fields that CSL has no variable for are kept
// as custom values "biblatex.FIELD", so that writing gives them back. A file that is not UTF-8 is read as Windows-1252.
func Read(src *cite.Source, dialect Dialect, report cite.Reporter) iter.Seq[*cite.Item] {
	return func(yield func(*cite.Item) bool) {
		if report == nil {
			report = func(cite.Diagnostic) {}
		}
		r := &reader{src: src, dialect: dialect, report: report, macros: map[string]string{}, keys: map[string]bool{}}
		if i := invalidByte(src.Text); i >= 0 {
			r.fault(RuleEncoding, cite.Span{Start: i, End: i + 1}, "", "the file is not in UTF-8; it is read as Windows-1252")
		}
		if hasParents(src.Text) {
			r.collect()
		}
		s := scanner{src: src.Text, fault: r.fault}
		var b block
		for s.next(&b) {
			switch b.kind {
			case macro:
				r.define(&b)
			case entry:
				if b.typ == "xdata" {
					continue
				}
				if !yield(r.item(&b)) {
					return
				}
			}
		}
	}
}

// A reader reads one file.
type reader struct {
	src     *cite.Source
	dialect Dialect
	report  cite.Reporter
	macros  map[string]string  // by name in lower case
	keys    map[string]bool    // in lower case
	parents map[string]*parent // by key in lower case; nil where nothing is inherited
}

func (r *reader) fault(rule string, span cite.Span, key, message string) {
	r.report(cite.Diagnostic{Rule: rule, Severity: severities[rule], Span: span, Item: key, Message: message})
}

// invalidByte finds the first byte that is not UTF-8; −1 where there is none.
func invalidByte(s string) int {
	if utf8.ValidString(s) {
		return -1
	}
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		if c == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// decoded gives a text in UTF-8.
func decoded(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	t, err := charmap.Windows1252.NewDecoder().String(s)
	if err != nil {
		return strings.ToValidUTF8(s, "\ufffd")
	}
	return t
}

// maxMacro is how many bytes a macro may stand for: macros that are made of macros could double without end.
const maxMacro = 64 << 10

// define takes the macros of an @string.
func (r *reader) define(b *block) {
	for i := range b.fields {
		f := &b.fields[i]
		text := r.text(&f.value, b.key)
		if len(text) > maxMacro {
			r.fault(RuleUndefinedMacro, f.span, "", "the macro "+clip(f.name)+" stands for more than 64 kB; it is left out")
			continue
		}
		r.macros[f.name] = text
	}
}

// text puts a value's pieces together.
func (r *reader) text(v *value, key string) string {
	s := r.piece(&v.first, key)
	for i := range v.more {
		s += r.piece(&v.more[i], key)
	}
	return s
}

func (r *reader) piece(p *piece, key string) string {
	if p.delim != 'a' {
		return decoded(p.text)
	}
	name := strings.ToLower(p.text)
	if s, ok := r.macros[name]; ok {
		return s
	}
	if s, ok := styleMacros[name]; ok {
		return s
	}
	if monthOf(name) == 0 {
		r.fault(RuleUndefinedMacro, p.span, key, "no @string defines "+clip(p.text))
	}
	return p.text
}

// styleMacros are the macros that BibTeX's standard styles define besides the months (plain.bst).
var styleMacros = map[string]string{
	"acmcs": "ACM Computing Surveys", "acta": "Acta Informatica", "cacm": "Communications of the ACM",
	"ibmjrd": "IBM Journal of Research and Development", "ibmsj": "IBM Systems Journal",
	"ieeese": "IEEE Transactions on Software Engineering", "ieeetc": "IEEE Transactions on Computers",
	"ieeetcad": "IEEE Transactions on Computer-Aided Design of Integrated Circuits",
	"ipl":      "Information Processing Letters", "jacm": "Journal of the ACM",
	"jcss": "Journal of Computer and System Sciences", "scp": "Science of Computer Programming",
	"sicomp": "SIAM Journal on Computing", "tocs": "ACM Transactions on Computer Systems",
	"tods": "ACM Transactions on Database Systems", "tog": "ACM Transactions on Graphics",
	"toms": "ACM Transactions on Mathematical Software", "toois": "ACM Transactions on Office Information Systems",
	"toplas": "ACM Transactions on Programming Languages and Systems", "tcs": "Theoretical Computer Science",
}

// resolve puts the values of an entry together. Of a field that stands twice the first counts, as in BibTeX.
func (r *reader) resolve(b *block) []resolved {
	fields := make([]resolved, 0, len(b.fields))
	names := nameSet{few: make([]string, 0, min(len(b.fields), 32))}
	for i := range b.fields {
		f := &b.fields[i]
		if !names.add(f.name) {
			r.fault(RuleDuplicateField, f.span, b.key, "the field "+clip(f.name)+" stands twice; the first counts")
			continue
		}
		fields = append(fields, resolved{name: f.name, text: r.text(&f.value, b.key), span: f.value.span})
	}
	return fields
}

// item reads an entry.
func (r *reader) item(b *block) *cite.Item {
	it := &cite.Item{ID: decoded(b.key), Span: b.span, Format: r.dialect.String()}
	if key := strings.ToLower(b.key); key != "" {
		if r.keys[key] {
			r.fault(RuleDuplicateKey, b.keySpan, b.key, "the key "+clip(b.key)+" stands before another entry too")
		}
		r.keys[key] = true
	}
	fields := r.resolve(b)
	if r.parents != nil {
		fields = r.inherit(b, fields)
	}
	it.Grow(len(fields))
	m := meaning{reader: r, item: it, fields: fields, key: b.key, typ: b.typ}
	m.read(b)
	return it
}

// titleText reads LaTeX in which braces protect capitals.
func titleText(s string) string { return strings.TrimSpace(markup.LaTeXReader{NoCase: true}.Rich(s)) }
