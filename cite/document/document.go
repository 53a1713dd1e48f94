// Package document reads manuscripts: plain text, Markdown, HTML and Word. It finds the reference list and cuts it into
// entries as a person sees them, and it finds the citations in the text.
//
// Each format has a reader that turns the file into blocks: paragraphs, headings, list items, with their lines. From
// there all formats go the same way: blocks are cut into pieces, each piece is judged by how much it looks like an
// entry of a reference list, and the list is the stretch of pieces whose evidence adds up to the most.
package document

import (
	"github.com/seed-2120edae/cite/cite"
)

// The rules that Read reports by.
const (
	RuleNoList      = "no-reference-list"
	RuleInvalidUTF8 = "invalid-utf8"
	RuleControl     = "control-character"
)

// A Document is what Read found in a manuscript.
type Document struct {
	// Source is what all spans point into. For text, Markdown and HTML it is the file itself. A Word file is a
	// compressed archive, so here it is the text of the document, one paragraph a line, under the file's name: line 12
	// is the document's twelfth paragraph.
	Source *cite.Source

	Kind    Kind
	Heading cite.Span // of the list's heading; zero where the list was found by its look alone
	Entries []Entry   // in the order of the document; none where it has no list

	// Body is the text outside the reference list, block by block: paragraphs, headings, notes, rows of tables.
	Body []cite.Text

	// Aside is what looks like references outside the list, such as those of another chapter, and what stands between
	// the entries. It belongs neither to the list nor to Body.
	Aside []cite.Text
}

// An Entry is one entry of a reference list.
type Entry struct {
	// Text is the entry as a person sees it: without markup, list marker and number, white space folded to single
	// spaces, otherwise untouched, mistakes included. Bytes that are no UTF-8 and control characters are U+FFFD. Its
	// marks tell italics, bold and links.
	Text cite.Text

	// Span reaches from the first to the last byte of the entry. Spans of entries do not overlap.
	Span cite.Span

	// List counts the lists of the document, from 0: each chapter of a book may have one under the same heading.
	List int
}

// Read finds the reference list of a document and cuts it into entries. NoKind is read as Plain. What is wrong with
// the document, such as that it has no reference list, goes to report; an error means that the file is no document of
// this kind at all.
func Read(src *cite.Source, kind Kind, report cite.Reporter) (*Document, error) {
	if report == nil {
		report = func(cite.Diagnostic) {}
	}
	p := &page{src: src}
	if kind == NoKind {
		kind = Plain
	}
	if kind == Word {
		if err := readWord(p); err != nil {
			return nil, err
		}
	} else if err := checkText(src, report); err != nil {
		return nil, err
	}
	switch kind {
	case Word:
	case Markdown:
		readMarkdown(p)
	case HTML:
		readHTML(p)
	default:
		readPlain(p)
	}
	doc := &Document{Source: p.src, Kind: kind}
	pieces := cut(p.blocks)
	list := find(pieces)
	doc.Heading = list.heading
	doc.Entries = make([]Entry, 0, len(list.pieces))
	which := 0
	for k, i := range list.pieces {
		if which < len(list.ends)-1 && k == list.ends[which] {
			which++
		}
		text := pieces[i].text()
		doc.Entries = append(doc.Entries, Entry{Text: text, Span: text.Source(cite.Span{End: len(text.Plain)}), List: which})
	}
	doc.Body, doc.Aside = body(pieces, list, p.notes)
	if len(doc.Entries) == 0 {
		message := "no reference list found"
		if len(p.blocks) == 0 {
			message = "no reference list found: the document has no text"
		}
		report(cite.Diagnostic{Rule: RuleNoList, Severity: cite.Error, Span: list.heading, Message: message})
	}
	return doc, nil
}
