package bibtex

import (
	"io"
	"iter"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// Options says how to write. The zero Options writes BibTeX in UTF-8.
type Options struct {
	Dialect Dialect
	ASCII   bool // accents and symbols as LaTeX commands

	Keys cite.KeyPattern // where it is set, every entry gets a key that is made by it
}

// Write writes items as a .bib file, an entry each in the items' order, fields in the order of the table. Items keep
// their keys; those without get one made of author and year. What the dialect cannot carry is reported by the rule
// "lost" with item and field, and so is what reading would not find again in the entry. The error is the writer's own.
//
// English titles of items that were not read from a .bib file are put in title case, with braces around the capitals
// that they came with: BibTeX's and BibLaTeX's styles make sentence case of them, but cannot make title case (BibLaTeX
// manual, 4.6.4, \MakeSentenceCase).
func Write(w io.Writer, items iter.Seq[*cite.Item], opt Options, report cite.Reporter) error {
	b := batch{w: w, opt: opt, keys: cite.Keys{Pattern: opt.Keys}, printers: make([]printer, runtime.GOMAXPROCS(0))}
	if b.report = report; report == nil {
		b.report = func(cite.Diagnostic) {}
	}
	for it := range items {
		if b.items = append(b.items, it); len(b.items) == batchSize {
			if err := b.write(); err != nil {
				return err
			}
		}
	}
	return b.write()
}

// batchSize is how many entries are written at one time.
const batchSize = 256

// A batch is a stretch of items that are written by all processors, since each entry is read again too. Their keys are given
// in order before, as each may depend on those that are taken.
type batch struct {
	w        io.Writer
	opt      Options
	report   cite.Reporter
	keys     cite.Keys
	items    []*cite.Item
	given    []string // the keys of the items
	begun    bool     // something has been written
	printers []printer
}

// write writes the items and what is to be said of them, in their order, and forgets them.
func (b *batch) write() error {
	b.given = b.given[:0]
	for _, it := range b.items {
		b.given = append(b.given, b.key(it))
	}
	var all sync.WaitGroup
	n := len(b.items)
	for i := range b.printers {
		p, from, to := &b.printers[i], i*n/len(b.printers), (i+1)*n/len(b.printers)
		all.Go(func() {
			p.opt, p.text, p.found = b.opt, p.text[:0], p.found[:0]
			for k := from; k < to; k++ {
				if k > 0 || b.begun {
					p.text = append(p.text, '\n')
				}
				p.text = append(p.text, p.entry(b.items[k], b.given[k])...)
			}
		})
	}
	all.Wait()
	b.begun = b.begun || n > 0
	b.items = b.items[:0]
	for i := range b.printers {
		for _, d := range b.printers[i].found {
			b.report(d)
		}
		if _, err := b.w.Write(b.printers[i].text); err != nil {
			return err
		}
	}
	return nil
}

// A printer writes entries, one after the other.
type printer struct {
	opt   Options
	text  []byte            // of its stretch of a batch
	found []cite.Diagnostic // of the same

	// Of the entry in hand.
	out       []byte
	item      *cite.Item
	entryName string // the entry type
	class     class
	fromBib   bool // the item was read from a .bib file: its titles follow the rules of one
	raises    bool // titles are put in title case
	done      [256]bool
	told      [256]bool // something has been reported as lost of a variable
	toldType  bool
	names     []string // of the fields that are written
	asKept    []string // of those that are written as they were read
	extra     []extraField
	note      string // what is left of the note
	eprint    eprint
	parts     []titlePart // of the title in hand
}

func (p *printer) lost(v cite.Var, span cite.Span, message string) {
	p.told[v] = true
	p.found = append(p.found, cite.Diagnostic{Rule: RuleLost, Severity: severities[RuleLost], Span: span, Item: p.item.ID, Field: v, Message: message})
}

func (p *printer) lostType(name string, is cite.Type) {
	p.toldType = true
	p.lost(0, p.item.Span, "the type "+p.item.Type.String()+" is written as @"+name+", which is read as "+is.String())
}

// key gives the entry's key: the item's citation-key, which CSL 1.0.2 has for it (appendix IV), else its ID, less the
// characters that end a key, or a made one.
func (b *batch) key(it *cite.Item) string {
	key := validKey(it.Text(cite.CitationKey))
	if key == "" {
		key = validKey(it.ID)
	}
	if key == "" || b.opt.Keys != "" {
		return b.keys.Make(it)
	}
	b.keys.Take(key)
	return key
}

func validKey(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune(`{}(),="#%~\`, r) {
			return -1
		}
		return r
	}, s)
}

// begin makes ready for an entry.
func (p *printer) begin(it *cite.Item) {
	p.item, p.out, p.names, p.done = it, p.out[:0], p.names[:0], [256]bool{}
	p.told, p.toldType = [256]bool{}, false
	p.asKept = p.asKept[:0]
	p.fromBib = it.Format == BibTeX.String() || it.Format == BibLaTeX.String()
	p.raises = !p.fromBib && markup.IsEnglish(it.Text(cite.Language))
	p.extra, p.note, p.eprint = nil, it.Text(cite.Note), eprint{}
	if p.fromBib {
		return
	}
	if slices.ContainsFunc(it.Custom, func(c cite.Custom) bool {
		return strings.HasPrefix(c.Key, customPrefix) || strings.HasPrefix(c.Key, markup.Written)
	}) {
		return // it was read from a .bib file once, and its note is as it was there
	}
	p.takeExtra()
	if _, ok := it.CustomValue(customPrefix + "eprint"); ok {
		return
	}
	if e, ok := eprintOf(it); ok {
		p.eprint = e
		lines := slices.DeleteFunc(strings.Split(p.note, "\n"), func(line string) bool {
			id, class, ok := arXivName(strings.TrimSpace(line))
			return ok && id == e.id && (class == "" || class == e.class)
		})
		p.note = strings.Join(lines, "\n")
	}
}

// entry writes one entry under a key. The bytes hold until the next is written.
func (p *printer) entry(it *cite.Item, key string) []byte {
	p.begin(it)
	row, name, subtype := p.entryType()
	p.entryName, p.class = name, row.class
	p.out = append(p.out, '@')
	p.out = append(p.out, name...)
	p.out = append(p.out, '{')
	if p.opt.ASCII && !isASCII(key) {
		p.notASCII(0, "the key", key)
	}
	p.out = append(p.out, key...)
	p.alias(key)
	p.field("entrysubtype", subtype)
	if row.class == legal {
		p.lawPlace()
	}
	for i := range fieldRows {
		r := &fieldRows[i]
		if r.v == cite.Var(cite.Title) {
			p.roles() // behind the names that have a field
		}
		if r.read || r.in&row.class == 0 || p.done[r.v] {
			continue
		}
		if r.v == cite.Var(cite.Issued) {
			p.done[r.v] = true
			p.issued(p.issuedDate())
			continue
		}
		f := it.Field(r.v)
		if f == nil {
			continue
		}
		fieldName := p.fieldName(r, f)
		if p.hasName(fieldName) {
			continue
		}
		if row.class == legal && p.madeOfLaw(fieldName) {
			p.done[r.v] = true
			continue
		}
		form := r.form
		if fieldName != r.name && fieldName != r.old && form == literal {
			form = formOf(r.v)
		}
		p.done[r.v] = true
		p.variable(fieldName, form, f)
	}
	p.place()
	for i := range it.Fields() {
		if f := &it.Fields()[i]; !p.done[f.Var] && f.Var != cite.Var(cite.CitationKey) {
			p.unnamed(f)
		}
	}
	p.customs()
	if parent, ok := p.writtenAs("crossref"); ok {
		p.field("crossref", parent)
	}
	for _, f := range p.extra {
		if f.name == "referencetype" {
			continue
		}
		value := f.value
		if !f.raw {
			value = p.latex(value)
		}
		p.raw(f.name, "{"+value+"}")
	}
	p.out = append(p.out, "\n}\n"...)
	p.readBack()
	return p.out
}

// alias writes an ID that is not the key as another key of the entry (BibLaTeX manual, 2.2.3, ids).
func (p *printer) alias(key string) {
	id := p.item.ID
	switch {
	case id == key || validKey(key) != key || id == "":
	case p.opt.Keys == "" && !p.item.Has(cite.Var(cite.CitationKey)):
		p.lost(0, p.item.Span, "the key "+clip(id)+" can't stand in a .bib file, and is written as "+clip(key))
	case p.opt.Dialect == BibLaTeX && validKey(id) == id && !p.taken("ids"):
		p.field("ids", id)
	case p.opt.Keys != "":
	default:
		p.lost(cite.Var(cite.CitationKey), p.item.Span, "the ID "+clip(id)+" has no place beside the key "+clip(key))
	}
}

// entryType gives the item's entry type: the row that says which fields it has, its name in the dialect, and the
// entrysubtype that tells the item's type where the entry type alone does not.
func (p *printer) entryType() (row *typeRow, name, subtype string) {
	it := p.item
	row = typeByCSL[it.Type]
	switch {
	case p.eprint.container:
		row = typeByCSL[cite.Webpage]
	case it.Type == cite.Article && !it.Has(cite.Var(cite.ContainerTitle)) && p.isPreprint():
		// A preprint (CSL 1.0.2, appendix III): BibLaTeX's examples have those of arXiv as @online.
		row = typeByCSL[cite.Webpage]
	case it.Type == cite.Article:
		row = typeByCSL[cite.ArticleJournal]
	case it.Type == cite.Chapter && it.Has(cite.Var(cite.ContainerAuthor)):
		row = typeByName[typeKey{"inbook", ""}] // of a book by an author, not a collection (BibLaTeX manual, 2.1.1)
	}
	if row == nil {
		row = typeByCSL[cite.Document]
	}
	if read, typ := p.writtenType(); read != nil {
		if read.csl != it.Type {
			return read, typ, ""
		}
		return read, typ, read.subtype
	}
	name = row.name
	if p.opt.Dialect == BibTeX && row.old != "" {
		name = row.old
	}
	if name == "phdthesis" && isMasters(it.Text(cite.Genre)) {
		name = "mastersthesis"
	}
	for _, f := range p.extra {
		if f.name == "referencetype" {
			return row, f.value, ""
		}
	}
	if row.csl != it.Type && it.Type != cite.NoType && row.name != "inbook" && row.csl != cite.Document {
		if it.Type != cite.Article || row.class != online || it.Has(cite.Var(cite.Status)) || p.opt.Dialect == BibTeX {
			p.lostType(name, row.csl)
		}
		return row, name, ""
	}
	if kind := subtyped(name, it); kind != nil && kind.genre != "" && kind.csl == it.Type && p.opt.Dialect == BibLaTeX {
		return row, name, kind.subtype
	}
	return row, name, subtypeOf(name, row, it.Type)
}

// isPreprint tells whether an article in no journal has a place where preprints have theirs.
func (p *printer) isPreprint() bool {
	return p.eprint.id != "" || p.item.Has(cite.Var(cite.Publisher)) || p.opt.Dialect == BibLaTeX && p.taken("eprint")
}

// isMasters tells whether a thesis is for a master's degree.
func isMasters(genre string) bool {
	genre = strings.ToLower(genre)
	for _, word := range []string{"master", "magister", "diplom", "m.a.", "m.sc."} {
		if strings.Contains(genre, word) {
			return true
		}
	}
	return false
}

// subtypeOf gives the entrysubtype that tells an item's type where the entry type alone does not: the word of the table,
// else CSL's own name of the type.
func subtypeOf(name string, row *typeRow, t cite.Type) string {
	if name == row.name && row.subtype != "" {
		return row.subtype
	}
	if read := typeByName[typeKey{name, ""}]; read != nil && read.csl == t || t == cite.NoType {
		return ""
	}
	return t.String()
}
