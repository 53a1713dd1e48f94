// Package formats is the list of the formats that references are read from and written to, and tells which one a file
// is in. Each format is a package of its own below this one; adding a format is one folder and one row of All.
package formats

import (
	"io"
	"iter"
	"slices"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/apa"
	"github.com/seed-2120edae/cite/formats/bibtex"
	"github.com/seed-2120edae/cite/formats/csljson"
	"github.com/seed-2120edae/cite/formats/ris"
)

// A Format is one row of All. A function that is nil says that the format cannot do this.
type Format struct {
	Name       string   // as in --from and --to: "csljson"
	Title      string   // for people: "CSL-JSON, an array of items"
	Extensions []string // in lower case, with the dot

	// Read reads a whole file, item by item.
	Read func(src *cite.Source, report cite.Reporter) iter.Seq[*cite.Item]

	// ReadEntry reads one reference of a document's list, cut out and cleaned of markup.
	ReadEntry func(entry cite.Text, report cite.Reporter) *cite.Item

	// ReadLine reads one record of a line format, which begins at offset in its source. It reports what is wrong with
	// the line, and is false where no item could be read. It is safe for concurrent use.
	ReadLine func(line string, offset int, report cite.Reporter) (*cite.Item, bool)

	// Write writes a whole file.
	Write func(w io.Writer, items iter.Seq[*cite.Item], opt Options, report cite.Reporter) error

	// tidy gives a whole file put in order where reading and writing would not keep all of it.
	tidy func(src *cite.Source, report cite.Reporter) string

	// AppendLine appends one item as one record of a line format, without the line's end, and by itself: not sorted,
	// not compared with others. It is safe for concurrent use.
	AppendLine func(dst []byte, it *cite.Item, opt Options, report cite.Reporter) []byte
}

// Options is what a writer can be told. The zero Options is what the command line does without flags.
type Options struct {
	APA    apa.Options    // its TitleCase is also that of CSL-JSON and CSL-YAML
	BibTeX bibtex.Options // its Dialect is set by the format
}

// title gives the item as CSL-JSON holds titles.
func (o Options) title(it *cite.Item) *cite.Item {
	if o.APA.TitleCase.Lowers(it) {
		return csljson.InSentenceCase(it, o.APA.TitleCase == apa.SentenceCase)
	}
	return it
}

// titles gives the items as CSL-JSON holds titles.
func (o Options) titles(items iter.Seq[*cite.Item]) iter.Seq[*cite.Item] {
	return func(yield func(*cite.Item) bool) {
		for it := range items {
			if !yield(o.title(it)) {
				return
			}
		}
	}
}

// All lists the formats, in the order in which people are shown them.
var All = []Format{
	{
		Name: "apa", Title: "APA 7 references; read from text, Markdown, HTML and Word documents",
		ReadEntry:  readAPA,
		ReadLine:   readAPALine,
		Write:      writeAPA,
		AppendLine: appendAPA,
	},
	{
		Name: "bibtex", Title: "BibTeX", Extensions: []string{".bib"},
		Read:  readBib(bibtex.BibTeX),
		Write: writeBib(bibtex.BibTeX),
		tidy:  bibtex.Format,
	},
	{
		Name: "biblatex", Title: "BibLaTeX", Extensions: []string{".bib"},
		Read:  readBib(bibtex.BibLaTeX),
		Write: writeBib(bibtex.BibLaTeX),
		tidy:  bibtex.Format,
	},
	{
		Name: "csljson", Title: "CSL-JSON, an array of items", Extensions: []string{".json"},
		Read: csljson.Read,
		Write: func(w io.Writer, items iter.Seq[*cite.Item], opt Options, report cite.Reporter) error {
			return csljson.Write(w, opt.titles(items), report)
		},
	},
	{
		Name: "csljsonl", Title: "CSL-JSON, one item a line", Extensions: []string{".jsonl", ".ndjson"},
		Read:     readJSONLines,
		ReadLine: csljson.ReadLine,
		Write:    writeJSONLines,
		AppendLine: func(dst []byte, it *cite.Item, opt Options, _ cite.Reporter) []byte {
			return csljson.AppendItem(dst, opt.title(it))
		},
	},
	{
		Name: "cslyaml", Title: "CSL-YAML", Extensions: []string{".yaml", ".yml"},
		Read: csljson.ReadYAML,
		Write: func(w io.Writer, items iter.Seq[*cite.Item], opt Options, report cite.Reporter) error {
			return csljson.WriteYAML(w, opt.titles(items), report)
		},
	},
	{
		Name: "ris", Title: "RIS", Extensions: []string{".ris"},
		Read: ris.Read,
		Write: func(w io.Writer, items iter.Seq[*cite.Item], _ Options, report cite.Reporter) error {
			return ris.Write(w, items, report)
		},
	},
}

// Find gives the format of a name.
func Find(name string) (Format, bool) {
	for _, f := range All {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// Names lists the names of the formats for which keep holds, in the order of All.
func Names(keep func(Format) bool) []string {
	var names []string
	for _, f := range All {
		if keep(f) {
			names = append(names, f.Name)
		}
	}
	return names
}

func readAPA(entry cite.Text, report cite.Reporter) *cite.Item {
	reading := apa.Read(entry)
	for _, d := range reading.Diagnostics {
		report(d)
	}
	return reading.Item
}

// readAPALine reads a line of text as one reference. A line without a single field is none.
func readAPALine(line string, offset int, report cite.Reporter) (*cite.Item, bool) {
	it := readAPA(cite.PlainText(line, offset), report)
	it.ID = cite.MakeKey(it)
	return it, len(it.Fields()) > 0
}

func writeAPA(w io.Writer, items iter.Seq[*cite.Item], opt Options, report cite.Reporter) error {
	return apa.Write(w, slices.Collect(items), opt.APA, report)
}

func appendAPA(dst []byte, it *cite.Item, opt Options, report cite.Reporter) []byte {
	return apa.AppendReference(dst, it, opt.APA, report)
}

func readBib(dialect bibtex.Dialect) func(*cite.Source, cite.Reporter) iter.Seq[*cite.Item] {
	return func(src *cite.Source, report cite.Reporter) iter.Seq[*cite.Item] {
		return bibtex.Read(src, dialect, report)
	}
}

func writeBib(dialect bibtex.Dialect) func(io.Writer, iter.Seq[*cite.Item], Options, cite.Reporter) error {
	return func(w io.Writer, items iter.Seq[*cite.Item], opt Options, report cite.Reporter) error {
		opt.BibTeX.Dialect = dialect
		return bibtex.Write(w, items, opt.BibTeX, report)
	}
}
