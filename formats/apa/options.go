package apa

import (
	"fmt"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// Options say how references are printed. The zero Options print plain text, follow BibTeX's rule for titles that came
// from BibTeX, and sort.
type Options struct {
	Markup    Markup
	TitleCase TitleCase
	Order     Order
	Cite      bool // print each item's citations in the text in place of its reference

	// Annotations prints under each reference what its item has as annote, as an annotated bibliography does (APA 7,
	// 9.51). A reference by itself, as AppendReference prints it, has none.
	Annotations bool
}

// Markup is the notation that the references are written in. The zero Markup is Plain.
type Markup uint8

// The notations.
const (
	Plain    Markup = iota // text without italics
	Markdown               // CommonMark, with inline HTML for small caps, superscript and subscript
	HTML                   // a fragment: a list whose entries hang
	LaTeX                  // for a document in UTF-8
)

var markupNames = [...]string{Plain: "plain", Markdown: "markdown", HTML: "html", LaTeX: "latex"}

// notations gives the markup package's word for each Markup.
var notations = [...]markup.Notation{
	Plain: markup.PlainText, Markdown: markup.Markdown, HTML: markup.HTML, LaTeX: markup.LaTeX,
}

// ParseMarkup reads "plain", "markdown", "html" or "latex".
func ParseMarkup(s string) (Markup, error) {
	i, err := parseName("markup", markupNames[:], s)
	return Markup(i), err
}

// String gives the name that ParseMarkup reads.
func (m Markup) String() string { return nameOf(markupNames[:], int(m)) }

// TitleCase says what becomes of the capitals of titles. The zero TitleCase is AutoCase.
type TitleCase uint8

// The ways with capitals.
const (
	// AutoCase puts titles that came from BibTeX or BibLaTeX in sentence case, as their formats mean them: capitals
	// go down, what braces protect stays. All other titles stay as written.
	AutoCase     TitleCase = iota
	KeepCase               // every title stays as written
	SentenceCase           // every English title is put in sentence case (APA 7, 6.17)
)

var titleCaseNames = [...]string{AutoCase: "auto", KeepCase: "keep", SentenceCase: "sentence"}

// ParseTitleCase reads "auto", "keep" or "sentence".
func ParseTitleCase(s string) (TitleCase, error) {
	i, err := parseName("title case", titleCaseNames[:], s)
	return TitleCase(i), err
}

// String gives the name that ParseTitleCase reads.
func (t TitleCase) String() string { return nameOf(titleCaseNames[:], int(t)) }

// Lowers tells whether an item's titles are put in sentence case: only English has two cases of titles.
func (t TitleCase) Lowers(it *cite.Item) bool {
	switch t {
	case KeepCase:
		return false
	case AutoCase:
		if it.Format != "bibtex" && it.Format != "biblatex" {
			return false
		}
	}
	return markup.IsEnglish(it.Text(cite.Language))
}

// Order says in which order references are printed. The zero Order is Sorted.
type Order uint8

// The orders.
const (
	Sorted     Order = iota // as APA 7 sorts a reference list (9.44 to 9.49)
	InputOrder              // as the items came
)

var orderNames = [...]string{Sorted: "sorted", InputOrder: "input"}

// ParseOrder reads "sorted" or "input".
func ParseOrder(s string) (Order, error) {
	i, err := parseName("order", orderNames[:], s)
	return Order(i), err
}

// String gives the name that ParseOrder reads.
func (o Order) String() string { return nameOf(orderNames[:], int(o)) }

func nameOf(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return ""
}

func parseName(what string, names []string, s string) (int, error) {
	for i, name := range names {
		if name == s {
			return i, nil
		}
	}
	return 0, fmt.Errorf("unknown %s %q: one of %q", what, s, names)
}
