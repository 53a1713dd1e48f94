// Package bibtex reads and writes bibliographies of BibTeX and BibLaTeX.
//
// Reading goes in three steps: syntax (a scanner that cuts the file into blocks, whatever its bytes are), abbreviations
// and inheritance (macros, crossref, xdata), and meaning (tables of types and fields that are read both ways).
package bibtex

// A Dialect is which program a .bib is written for.
type Dialect uint8

// The dialects.
const (
	BibTeX Dialect = iota
	BibLaTeX
)

// String gives the name of the format: "bibtex" or "biblatex".
func (d Dialect) String() string {
	if d == BibLaTeX {
		return "biblatex"
	}
	return "bibtex"
}
