package main

import (
	"io"

	"github.com/seed-2120edae/cite/cite"
)

// The JSON of check. Its names are a promise to scripts.
type jsonReport struct {
	Version  int           `json:"version"`
	Items    int           `json:"items"`
	Findings []jsonFinding `json:"findings"`
	Links    []jsonLink    `json:"links"`
	Summary  jsonSummary   `json:"summary"`
}

type jsonFinding struct {
	Rule      string   `json:"rule"`
	Severity  string   `json:"severity"`
	Message   string   `json:"message"`
	Help      string   `json:"help,omitempty"`
	File      string   `json:"file"`
	Line      int      `json:"line,omitempty"` // lines and columns count from 1; they are left out where there is no place
	Column    int      `json:"column,omitempty"`
	EndLine   int      `json:"endLine,omitempty"`
	EndColumn int      `json:"endColumn,omitempty"`
	Item      string   `json:"item,omitempty"`
	Field     string   `json:"field,omitempty"`
	URL       string   `json:"url,omitempty"`
	Fix       *jsonFix `json:"fix,omitempty"`
}

type jsonFix struct {
	Safe  bool       `json:"safe"`
	Edits []jsonEdit `json:"edits"`
}

type jsonEdit struct {
	Start int    `json:"start"` // byte offsets in the file
	End   int    `json:"end"`
	Text  string `json:"text"`
}

type jsonLink struct {
	URL   string `json:"url"`
	Item  string `json:"item"`
	State string `json:"state"`

	Status    int       `json:"status,omitempty"`
	Final     string    `json:"final,omitempty"`
	Redirects int       `json:"redirects,omitempty"`
	Page      *jsonPage `json:"page,omitempty"`
	Archived  string    `json:"archived,omitempty"`
}

type jsonPage struct {
	Title   string   `json:"title,omitempty"`
	Date    string   `json:"date,omitempty"`
	Authors []string `json:"authors,omitempty"`
}

type jsonSummary struct {
	Error   int `json:"error"`
	Warning int `json:"warning"`
	Info    int `json:"info"`
}

func reportJSON(w, _ io.Writer, files []checked) error {
	r := jsonReport{Version: 1, Findings: []jsonFinding{}, Links: []jsonLink{},
		Summary: jsonSummary{count(files, cite.Error), count(files, cite.Warning), count(files, cite.Info)}}
	for _, f := range files {
		r.Items += len(f.items)
		for _, it := range f.items {
			if u := it.Text(cite.URL); u != "" {
				r.Links = append(r.Links, linkJSON(u, it.ID, f.links[u]))
			}
		}
		for _, d := range f.found {
			r.Findings = append(r.Findings, findingJSON(f.source, d))
		}
	}
	return writeJSON(w, r)
}

func linkJSON(address, item string, fact cite.LinkFact) jsonLink {
	l := jsonLink{URL: address, Item: item, State: string(fact.State), Status: fact.Status, Final: fact.Final, Redirects: fact.Redirects, Archived: fact.Archived}
	if l.State == "" {
		l.State = string(cite.LinkSkipped)
	}
	if fact.Page != nil {
		l.Page = &jsonPage{Title: fact.Page.Text(cite.Title), Date: fact.Page.Date(cite.Issued).Start.String()}
		for _, n := range fact.Page.Names(cite.Author) {
			l.Page.Authors = append(l.Page.Authors, n.String())
		}
	}
	return l
}

func findingJSON(src *cite.Source, d cite.Diagnostic) jsonFinding {
	f := jsonFinding{Rule: d.Rule, Severity: d.Severity.String(), Message: d.Message, Help: d.Help, File: src.Name,
		Item: d.Item, Field: d.Field.String(), URL: d.URL}
	if !d.Span.IsZero() {
		from, to := src.Position(d.Span.Start), src.Position(d.Span.End)
		f.Line, f.Column, f.EndLine, f.EndColumn = from.Line, from.Column, to.Line, to.Column
	}
	if d.Fix != nil {
		f.Fix = &jsonFix{Safe: d.Fix.Safe, Edits: []jsonEdit{}}
		for _, e := range d.Fix.Edits {
			f.Fix.Edits = append(f.Fix.Edits, jsonEdit{e.Span.Start, e.Span.End, e.Text})
		}
	}
	return f
}
