package main

import (
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats"
	"github.com/seed-2120edae/cite/formats/apa"
	"github.com/urfave/cli/v2"
)

func convertCommand() *cli.Command {
	return &cli.Command{
		Name:      "convert",
		Usage:     "convert references from one format to another",
		ArgsUsage: "[FILE ...]",
		Description: "Reads the references of every FILE and writes them as one list.\n\n" +
			"Examples:\n" +
			"  cite convert --to bibtex article.html           an article's references as BibTeX\n" +
			"  cite convert -o references.md library.bib       an APA list in Markdown\n" +
			"  cite convert --to csljson < paper.docx          the content tells the format\n" +
			"  cite convert --lines --from apa --to csljsonl   a filter: line k answers line k",
		Flags: []cli.Flag{
			fromFlag(),
			toFlag(&cli.StringFlag{Name: "to", Usage: "write `FORMAT` (default: by the output's name, else csljson)"}),
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write `FILE`, whole or not at all"},
			&cli.BoolFlag{Name: "lines", Usage: "one record a line in, one record a line out, each by itself"},
			among(markups, "markup", &cli.StringFlag{Name: "markup", Usage: "italics of APA in `MARKUP` (default: by the output's name, else plain)"}),
			among(titleCases, "case", &cli.StringFlag{Name: "title-case", Value: "auto", Usage: "`CASE` of titles in APA and CSL-JSON"}),
			among(orders, "order", &cli.StringFlag{Name: "order", Value: "sorted", Usage: "`ORDER` of an APA list"}),
			&cli.BoolFlag{Name: "cite", Usage: "with --to apa, print how the text cites each item, in parentheses and in the sentence"},
			&cli.BoolFlag{Name: "annotations", Usage: "with --to apa, print under each reference what the item has as its annotation"},
			&cli.BoolFlag{Name: "ascii", Usage: "write BibTeX and BibLaTeX in ASCII, accents as LaTeX"},
			&cli.StringFlag{Name: "keys", Usage: "give every entry of BibTeX and BibLaTeX a key by `PATTERN`, of {author}, {title} and {year}"},
			&cli.BoolFlag{Name: "strict", Usage: "exit 1 when anything was not carried over, and name also what the format leaves out by its own rules"},
		},
		Action: convert,
	}
}

func convert(c *cli.Context) error {
	to, opt, err := outputFormat(c)
	if err != nil {
		return err
	}
	out := newPrinter(c.App.ErrWriter)
	out.brief = !c.Bool("strict")
	if c.Bool("lines") {
		err = convertLines(c, to, opt, out)
	} else {
		err = convertFiles(c, to, opt, out)
	}
	if out.notes > 0 && isTerminal(c.App.ErrWriter) {
		fmt.Fprintf(c.App.ErrWriter, "%s: parts were left out, as the format wants it; --strict names them\n", plural(out.notes, "reference"))
	}
	switch {
	case err != nil:
		return err
	case out.other > 0 || c.Bool("strict") && out.lost > 0:
		return errFindings
	}
	return nil
}

// convertFiles reads every file and writes one list.
func convertFiles(c *cli.Context, to formats.Format, opt formats.Options, out *printer) error {
	var lists []iter.Seq[*cite.Item]
	owners := owners{}
	for _, name := range fileArgs(c) {
		src, err := load(c.App.Reader, name)
		if err != nil {
			return err
		}
		l, err := readList(src, c.String("from"), out)
		if err != nil {
			return err
		}
		lists = append(lists, owners.note(l.source, l.items))
	}
	lost := func(d cite.Diagnostic) {
		src, ok := owners[d.Item]
		if !ok || src == nil {
			src, d.Span = cite.NewSource(d.Item, ""), cite.Span{}
		}
		out.report(src)(d)
	}
	return writeOutput(c.App.Writer, c.String("output"), func(w io.Writer) error {
		return to.Write(w, concat(lists), opt, lost)
	})
}

// owners tells from which source an item came, by its ID: nil where several sources have an item of that ID. Writers
// report by ID what they could not carry.
type owners map[string]*cite.Source

// note passes items on and remembers where they came from.
func (o owners) note(src *cite.Source, items iter.Seq[*cite.Item]) iter.Seq[*cite.Item] {
	return func(yield func(*cite.Item) bool) {
		for it := range items {
			if other, ok := o[it.ID]; ok && other != src {
				o[it.ID] = nil
			} else {
				o[it.ID] = src
			}
			if !yield(it) {
				return
			}
		}
	}
}

// concat puts sequences one after the other.
func concat(lists []iter.Seq[*cite.Item]) iter.Seq[*cite.Item] {
	return func(yield func(*cite.Item) bool) {
		for _, items := range lists {
			for it := range items {
				if !yield(it) {
					return
				}
			}
		}
	}
}

// outputFormat reads the flags that say what to write: the format, and how.
func outputFormat(c *cli.Context) (formats.Format, formats.Options, error) {
	var opt formats.Options
	ext := strings.ToLower(filepath.Ext(c.String("output")))
	name := c.String("to")
	if name == "" {
		name = formatOfOutput(ext)
	}
	to, _ := formats.Find(name)
	if c.Bool("lines") && to.AppendLine == nil {
		return to, opt, fmt.Errorf("--lines writes one record a line: %s, not %s", strings.Join(formats.Names(writesLines), " or "), to.Name)
	}
	markup := c.String("markup")
	if markup == "" {
		markup = markupOfOutput(ext)
	}
	var err error
	if opt.APA.Markup, err = apa.ParseMarkup(markup); err != nil {
		return to, opt, err
	}
	if opt.APA.TitleCase, err = apa.ParseTitleCase(c.String("title-case")); err != nil {
		return to, opt, err
	}
	if opt.APA.Order, err = apa.ParseOrder(c.String("order")); err != nil {
		return to, opt, err
	}
	if pattern := c.String("keys"); pattern != "" {
		if opt.BibTeX.Keys, err = cite.ParseKeyPattern(pattern); err != nil {
			return to, opt, err
		}
	}
	opt.APA.Cite = c.Bool("cite")
	opt.APA.Annotations = c.Bool("annotations")
	opt.BibTeX.ASCII = c.Bool("ascii")
	return to, opt, nil
}

// formatOfOutput is the format that a file's extension asks for: documents hold APA, and what says nothing is CSL-JSON.
func formatOfOutput(ext string) string {
	if f, ok := formats.ByExtension(ext); ok {
		return f.Name
	}
	if ext == ".tex" || markupOfOutput(ext) != "plain" || ext == ".txt" {
		return "apa"
	}
	return "csljson"
}

// markupOfOutput is the markup that a file's extension asks for.
func markupOfOutput(ext string) string {
	switch ext {
	case ".md", ".markdown", ".qmd", ".rmd":
		return "markdown"
	case ".html", ".htm":
		return "html"
	case ".tex":
		return "latex"
	}
	return "plain"
}

func writesLines(f formats.Format) bool { return f.AppendLine != nil }
