package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/fatih/color"
	"github.com/mattn/go-runewidth"
	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/apa"
	"github.com/urfave/cli/v2"
)

func parseCommand() *cli.Command {
	return &cli.Command{
		Name:      "parse",
		Usage:     "show how each entry was read: its fields in place, how sure, what was left over",
		ArgsUsage: "[FILE ...]",
		Description: "Shows each entry of a document's reference list with its fields marked where they stand. On a\n" +
			"terminal fields are coloured; elsewhere they are listed below the entry.\n\n" +
			"Examples:\n" +
			"  cite parse article.html                 look at how the list was read\n" +
			"  cite parse --format json article.html   the same for programs, with byte offsets",
		Flags: []cli.Flag{
			among(textOrJSON, "format", &cli.StringFlag{Name: "format", Value: "text", Usage: "print `FORMAT`"}),
		},
		Action: parse,
	}
}

func parse(c *cli.Context) error {
	format := c.String("format")
	out := newPrinter(c.App.ErrWriter)
	var entries []parsedEntry
	for _, name := range fileArgs(c) {
		src, err := load(c.App.Reader, name)
		if err != nil {
			return err
		}
		doc, err := readDocument(src, out)
		if err != nil {
			return err
		}
		for _, e := range doc.Entries {
			entries = append(entries, parsedEntry{src: doc.Source, text: e.Text, span: e.Span, reading: apa.Read(e.Text)})
		}
	}
	err := writeOutput(c.App.Writer, "", func(w io.Writer) error {
		if format == "json" {
			return writeJSON(w, parsedJSON(entries))
		}
		return writeParsed(w, newPalette(inColour(w)), entries)
	})
	if err == nil && out.other > 0 {
		return errFindings
	}
	return err
}

// A parsedEntry is an entry with how it was read.
type parsedEntry struct {
	src     *cite.Source
	text    cite.Text
	span    cite.Span
	reading apa.Reading
}

// unsure is the confidence below which a field is pointed out.
const unsure = 0.7

// A palette gives each field its colour, and what was left over its own. Fields of one kind of meaning share a colour.
type palette struct {
	on     bool
	fields map[cite.Var]*color.Color
	other  *color.Color
	rest   *color.Color
	faint  *color.Color
}

func newPalette(on bool) palette {
	who, when, what := color.New(color.FgCyan), color.New(color.FgMagenta), color.New(color.FgGreen, color.Bold)
	where, locator, link := color.New(color.FgYellow), color.New(color.FgHiBlue), color.New(color.FgBlue, color.Underline)
	p := palette{on: on, other: color.New(color.FgHiMagenta), rest: color.New(color.FgWhite, color.BgRed), faint: color.New(color.Faint),
		fields: map[cite.Var]*color.Color{
			cite.Var(cite.Title): what, cite.Var(cite.ContainerTitle): where, cite.Var(cite.Publisher): where,
			cite.Var(cite.CollectionTitle): where, cite.Var(cite.EventTitle): where,
			cite.Var(cite.Volume): locator, cite.Var(cite.Issue): locator, cite.Var(cite.Page): locator,
			cite.Var(cite.Number): locator, cite.Var(cite.Edition): locator,
			cite.Var(cite.DOI): link, cite.Var(cite.URL): link,
		}}
	for _, v := range cite.Vars() {
		switch v.Kind() {
		case cite.NamesKind:
			p.fields[v] = who
		case cite.DateKind:
			p.fields[v] = when
		}
	}
	all := []*color.Color{p.other, p.rest, p.faint}
	for _, f := range p.fields {
		all = append(all, f)
	}
	for _, f := range all {
		if on {
			f.EnableColor()
		} else {
			f.DisableColor()
		}
	}
	return p
}

// of gives the colour of a field.
func (p palette) of(v cite.Var) *color.Color {
	if c, ok := p.fields[v]; ok {
		return c
	}
	return p.other
}

// writeParsed shows each entry as it stands, its fields in colour, and below it what each field was taken for. On a
// terminal lines are broken between words.
func writeParsed(w io.Writer, p palette, entries []parsedEntry) error {
	columns, _ := columns(w)
	for i, e := range entries {
		var b strings.Builder
		if i > 0 {
			b.WriteByte('\n')
		}
		at := e.src.Position(e.span.Start)
		b.WriteString(p.faint.Sprintf("%s:%d", visible(e.src.Name), at.Line) + "\n")
		column := 0
		for _, part := range e.reading.Parts {
			paint := fmt.Sprint
			switch part.Kind {
			case apa.Field:
				paint = p.of(part.Var).Sprint
			case apa.Rest:
				paint = p.rest.Sprint
			}
			var lines []string
			lines, column = wrap(visible(e.text.Plain[part.Span.Start:part.Span.End]), column, columns)
			for i, line := range lines {
				if i > 0 {
					b.WriteByte('\n')
				}
				b.WriteString(paint(line))
			}
		}
		b.WriteByte('\n')
		e.writeFields(&b, p, columns)
		if _, err := io.WriteString(w, b.String()); err != nil {
			return err
		}
	}
	return nil
}

// writeFields lists what was read: the type, then each field with how sure the reader is, and its text; last what was
// left over. On a terminal a text is cut to one line, since the whole stands above.
func (e parsedEntry) writeFields(b *strings.Builder, p palette, columns int) {
	row := func(c *color.Color, name, value string, confidence float32, note string) {
		sure := strings.Repeat(" ", len("0.00"))
		if confidence > 0 {
			sure = fmt.Sprintf("%.2f", confidence)
		}
		if confidence > 0 && confidence < unsure {
			note = "  (unsure)" + note
		}
		if room := columns - 2 - labelWidth - len(sure) - 2 - len(note); columns > 0 {
			value = runewidth.Truncate(value, max(10, room), "…")
		}
		padding := strings.Repeat(" ", max(0, labelWidth-len(name)))
		fmt.Fprintf(b, "  %s%s%s  %s%s\n", c.Sprint(name), padding, p.faint.Sprint(sure), value, p.faint.Sprint(note))
	}
	row(p.faint, "type", e.reading.Item.Type.String(), e.reading.Item.TypeConfidence, "")
	for _, part := range e.reading.Parts {
		text := visible(e.text.Plain[part.Span.Start:part.Span.End])
		switch part.Kind {
		case apa.Field:
			row(p.of(part.Var), part.Var.String(), text, part.Confidence, "")
		case apa.Rest:
			row(p.rest, "left over", text, 0, "")
		}
	}
	for _, f := range e.reading.Item.Fields() {
		if f.Span.IsZero() {
			row(p.of(f.Var), f.Var.String(), visible(fieldText(f)), f.Confidence, "  (made, not read)")
		}
	}
}

// wrap breaks text between words into lines of at most so many columns, the first of which has begun already. A longer
// word, such as an address, stays whole. It gives the column where the last line ends. Without columns nothing is broken.
func wrap(text string, column, columns int) (lines []string, end int) {
	if columns <= 0 {
		return []string{text}, 0
	}
	line := ""
	for _, word := range strings.SplitAfter(text, " ") {
		width := runewidth.StringWidth(strings.TrimRight(word, " "))
		if column > 0 && column+width > columns {
			lines, line, column = append(lines, strings.TrimRight(line, " ")), "", 0
		}
		line += word
		column += runewidth.StringWidth(word)
	}
	return append(lines, line), column
}

// labelWidth is the room for a field's name before its value.
const labelWidth = 20

// fieldText gives a field's value in a few words.
func fieldText(f cite.Field) string {
	switch f.Var.Kind() {
	case cite.NamesKind:
		var names []string
		for _, n := range f.Names {
			names = append(names, n.String())
		}
		return strings.Join(names, "; ")
	case cite.DateKind:
		if f.Date().Start == (cite.Day{}) {
			return f.Date().Literal
		}
		return f.Date().Start.String()
	}
	return f.Text
}
