package main

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

//go:embed report.html
var htmlPage string

type (
	htmlReport struct {
		Summary string
		Files   []htmlFile
	}
	htmlFile struct {
		Name    string
		Other   []htmlFinding // findings of no entry
		Entries []htmlEntry
	}
	htmlEntry struct {
		Parts    []htmlPart
		Findings []htmlFinding
	}
	htmlPart struct {
		Text   string
		Marked bool
	}
	htmlFinding struct {
		Severity, Message, Help, Rule string
		Line                          int
	}
)

// reportHTML writes a page that needs nothing else, to be sent to an author: each reference with its findings beside
// it.
func reportHTML(w, _ io.Writer, files []checked) error {
	page, err := template.New("report").Parse(htmlPage)
	if err != nil {
		panic(err) // the page is part of the program
	}
	items := 0
	r := htmlReport{}
	for _, f := range files {
		items += len(f.items)
		r.Files = append(r.Files, fileHTML(f))
	}
	r.Summary = fmt.Sprintf("%s: %s, %s, %s.", plural(items, "reference"), plural(count(files, cite.Error), "error"),
		plural(count(files, cite.Warning), "warning"), plural(count(files, cite.Info), "note"))
	return page.Execute(w, r)
}

func fileHTML(f checked) htmlFile {
	h := htmlFile{Name: visible(f.source.Name), Entries: make([]htmlEntry, len(f.items))}
	byID := make(map[string]int, len(f.items))
	for i, it := range f.items {
		byID[it.ID] = i
	}
	marks := make([][]cite.Span, len(f.items))
	for _, d := range f.found {
		finding := htmlFinding{Severity: d.Severity.String(), Message: visible(d.Message), Help: visible(d.Help), Rule: d.Rule}
		if !d.Span.IsZero() {
			finding.Line = f.source.Position(d.Span.Start).Line
		}
		i, ok := byID[d.Item]
		if !ok || d.Item == "" {
			if i, ok = entryAt(f.items, d.Span); !ok {
				h.Other = append(h.Other, finding)
				continue
			}
		}
		h.Entries[i].Findings = append(h.Entries[i].Findings, finding)
		marks[i] = append(marks[i], d.Span)
	}
	for i, it := range f.items {
		var text cite.Text
		if i < len(f.texts) {
			text = f.texts[i]
		}
		h.Entries[i].Parts = partsHTML(it, text, marks[i])
	}
	return h
}

// entryAt finds the item in which a place of the source lies.
func entryAt(items []*cite.Item, at cite.Span) (int, bool) {
	if at.IsZero() {
		return 0, false
	}
	i := slices.IndexFunc(items, func(it *cite.Item) bool { return it.Span.Contains(at) })
	return i, i >= 0
}

// partsHTML cuts a reference as printed into what is marked and what is not. An item that was not printed is named.
func partsHTML(it *cite.Item, text cite.Text, marks []cite.Span) []htmlPart {
	if text.Plain == "" {
		return []htmlPart{{Text: visible(strings.TrimSpace(it.ID + ": " + it.Text(cite.Title)))}}
	}
	var parts []htmlPart
	for i, r := range text.Plain {
		at := text.Source(cite.Span{Start: i, End: i + 1})
		marked := !at.IsZero() && slices.ContainsFunc(marks, func(m cite.Span) bool { return m != it.Span && m.Contains(at) })
		if n := len(parts); n == 0 || parts[n-1].Marked != marked {
			parts = append(parts, htmlPart{Marked: marked})
		}
		parts[len(parts)-1].Text += string(r)
	}
	for i := range parts {
		parts[i].Text = visible(parts[i].Text)
	}
	return parts
}
