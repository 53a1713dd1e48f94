package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/fatih/color"
	"github.com/mattn/go-runewidth"
	"github.com/seed-2120edae/cite/cite"
)

// A printer writes diagnostics for people and counts them. It is used by one goroutine at a time.
type printer struct {
	w     io.Writer
	width int // of the terminal, on which the line is shown and the place marked; 0 where there is none
	paint map[cite.Severity]*color.Color

	lost  int  // diagnostics of the rule "lost"
	brief bool // count notes of losses and do not print them
	notes int  // those that were not printed
	other int  // all others of severity warning and up
}

// lostRule is the rule of what a format could not carry.
const lostRule = "lost"

func newPrinter(w io.Writer) *printer {
	width, _ := columns(w)
	p := &printer{w: w, width: width, paint: map[cite.Severity]*color.Color{
		cite.Error: color.New(color.FgRed, color.Bold), cite.Warning: color.New(color.FgYellow, color.Bold), cite.Info: color.New(color.FgCyan),
	}}
	for _, c := range p.paint {
		if inColour(w) {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
	}
	return p
}

// report gives the reporter for what is found in a source.
func (p *printer) report(src *cite.Source) cite.Reporter {
	return func(d cite.Diagnostic) { p.print(src, d, 0) }
}

// line prints a diagnostic of one line of a file that is not kept: its span counts from the line's start.
func (p *printer) line(name string, number int, text string, d cite.Diagnostic) {
	p.print(cite.NewSource(name, text), d, number-1)
}

// print writes one diagnostic: FILE:LINE:COLUMN: severity: message [rule]. A diagnostic without a place names the file
// alone. The source may be cut out of a longer file, after so many lines.
func (p *printer) print(src *cite.Source, d cite.Diagnostic, linesBefore int) {
	switch {
	case d.Rule == lostRule:
		p.lost++
		if p.brief && d.Severity == cite.Info {
			p.notes++
			return
		}
	case d.Severity >= cite.Warning:
		p.other++
	}
	place := visible(src.Name)
	if !d.Span.IsZero() {
		at := src.Position(d.Span.Start)
		place = fmt.Sprintf("%s:%d:%d", place, linesBefore+at.Line, at.Column)
	}
	column := runewidth.StringWidth(place) + len(": ") + len(d.Severity.String()) + len(": ")
	fmt.Fprintf(p.w, "%s: %s: %s\n", place, p.paint[d.Severity].Sprint(d.Severity), p.hang(visible(d.Message)+" ["+d.Rule+"]", column))
	if p.width > 0 && !d.Span.IsZero() {
		p.mark(src, d)
	}
}

// hangingIndent is how far all that belongs to a diagnostic stands to the right of its first line.
const hangingIndent = 4

// hang breaks text that begins at a column into lines that fit the terminal, the later ones indented.
func (p *printer) hang(text string, column int) string {
	lines, _ := wrap(text, column-hangingIndent, p.width-hangingIndent)
	return strings.Join(lines, "\n"+strings.Repeat(" ", hangingIndent))
}

// mark shows the line of a diagnostic with its place underlined, cut to what is near the place.
func (p *printer) mark(src *cite.Source, d cite.Diagnostic) {
	line, start := src.Line(src.Position(d.Span.Start).Line)
	from := min(max(0, d.Span.Start-start), len(line))
	to := max(from, min(d.Span.End-start, len(line)))
	room := max(20, p.width-hangingIndent)
	before := visible(strings.ReplaceAll(line[:from], "\t", " "))
	marked := visible(strings.ReplaceAll(line[from:to], "\t", " "))
	after := visible(strings.ReplaceAll(line[to:], "\t", " "))
	marked = runewidth.Truncate(marked, room-min(1, len(before)), "…") // what is before it shows as "…" at least
	behind := min(runewidth.StringWidth(after), max(0, room-runewidth.StringWidth(marked))/4)
	if over := runewidth.StringWidth(before) + runewidth.StringWidth(marked) + behind - room; over > 0 {
		before = runewidth.TruncateLeft(before, over+1, "…")
	}
	after = runewidth.Truncate(after, max(0, room-runewidth.StringWidth(before)-runewidth.StringWidth(marked)), "…")
	indent := strings.Repeat(" ", runewidth.StringWidth(before))
	underline := "^" + strings.Repeat("~", max(0, runewidth.StringWidth(marked)-1))
	fmt.Fprintf(p.w, "    %s%s%s\n    %s%s\n", before, marked, after, indent, p.paint[d.Severity].Sprint(underline))
}
