package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/document"
	"github.com/urfave/cli/v2"
)

func extractCommand() *cli.Command {
	return &cli.Command{
		Name:      "extract",
		Usage:     "print the entries of a document's reference list as they stand",
		ArgsUsage: "[FILE ...]",
		Description: "Finds the reference list of a text, Markdown, HTML or Word document and prints its entries as a\n" +
			"person sees them: markup, list markers and numbers removed, white space folded, mistakes kept.\n\n" +
			"Examples:\n" +
			"  cite extract article.html                 one entry a line\n" +
			"  cite extract --format json paper.docx     with lines, byte offsets and links",
		Flags: []cli.Flag{
			among(textOrJSON, "format", &cli.StringFlag{Name: "format", Value: "text", Usage: "print `FORMAT`"}),
		},
		Action: extract,
	}
}

// An extractedEntry is an entry in the JSON of extract. Line counts from 1; start and end are byte offsets in the file.
type extractedEntry struct {
	Text  string          `json:"text"`
	File  string          `json:"file,omitempty"` // where several files were named
	Line  int             `json:"line"`
	Start int             `json:"start"`
	End   int             `json:"end"`
	Links []extractedLink `json:"links"`
}

type extractedLink struct {
	Text string `json:"text"`
	Href string `json:"href"`
}

func extract(c *cli.Context) error {
	format := c.String("format")
	out := newPrinter(c.App.ErrWriter)
	files := fileArgs(c)
	entries := []extractedEntry{}
	for _, name := range files {
		src, err := load(c.App.Reader, name)
		if err != nil {
			return err
		}
		doc, err := readDocument(src, out)
		if err != nil {
			return err
		}
		for _, e := range doc.Entries {
			x := extracted(doc.Source, e)
			if len(files) > 1 {
				x.File = name
			}
			entries = append(entries, x)
		}
	}
	err := writeOutput(c.App.Writer, "", func(w io.Writer) error {
		if format == "json" {
			return writeJSON(w, map[string]any{"entries": entries})
		}
		for _, e := range entries {
			if _, err := fmt.Fprintln(w, visible(e.Text)); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil && out.other > 0 {
		return errFindings
	}
	return err
}

func extracted(src *cite.Source, e document.Entry) extractedEntry {
	x := extractedEntry{Text: e.Text.Plain, Line: src.Position(e.Span.Start).Line, Start: e.Span.Start, End: e.Span.End, Links: []extractedLink{}}
	for _, m := range e.Text.Marks {
		if m.Kind == cite.Link {
			x.Links = append(x.Links, extractedLink{Text: e.Text.Plain[m.Span.Start:m.Span.End], Href: m.Href})
		}
	}
	return x
}

// writeJSON writes a value for people and programs: indented, with & and < as they are.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
