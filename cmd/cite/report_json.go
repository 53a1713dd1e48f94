package main

import (
	"io"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

// The JSON of check. Its names are a promise to scripts.
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
	Why       string    `json:"why,omitempty"`
	Final     string    `json:"final,omitempty"`
	Redirects int       `json:"redirects,omitempty"`
	Page      *jsonPage `json:"page,omitempty"`
	Archived  string    `json:"archived,omitempty"`
}

// A jsonWork is what a registry said of a work.
type jsonWork struct {
	Item    string       `json:"item"`
	Asked   string       `json:"asked"` // "doi:10.1000/182", "arxiv:2301.01234", "isbn:9780306406157", "words:…"
	State   string       `json:"state"` // "known", "unknown" or "unverified"
	Service string       `json:"service"`
	DOI     string       `json:"doi,omitempty"`
	Work    *jsonPage    `json:"work,omitempty"`
	Updates []jsonUpdate `json:"updates,omitempty"`
}

type jsonUpdate struct {
	Type   string `json:"type"`
	DOI    string `json:"doi,omitempty"`
	Date   string `json:"date,omitempty"`
	Source string `json:"source,omitempty"`
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

func reportJSON(w io.Writer, files []checked) error {
	items := 0
	for _, f := range files {
		items += len(f.items)
	}
	s := newJSONStream(w)
	s.begin("", '{')
	s.put("version", 1)
	s.put("items", items)
	s.begin("findings", '[')
	for _, f := range files {
		for _, d := range f.found {
			s.put("", findingJSON(f.source, d))
		}
	}
	s.end()
	s.begin("links", '[')
	var works []jsonWork
	for _, f := range files {
		for _, it := range f.items {
			if u := it.Text(cite.URL); u != "" {
				s.put("", linkJSON(u, it.ID, f.links[u]))
			}
			if len(f.works) == 0 {
				continue
			}
			for _, key := range append(ident.Keys(it), "words:"+ident.Words(it)) {
				if fact, ok := f.works[key]; ok {
					works = append(works, workJSON(key, it.ID, fact))
				}
			}
		}
	}
	s.end()
	if len(works) > 0 {
		s.put("works", works)
	}
	s.put("summary", jsonSummary{count(files, cite.Error), count(files, cite.Warning), count(files, cite.Info)})
	s.end()
	return s.err
}

func linkJSON(address, item string, fact cite.LinkFact) jsonLink {
	l := jsonLink{URL: address, Item: item, State: string(fact.State), Status: fact.Status, Why: fact.Why, Final: fact.Final, Redirects: fact.Redirects, Archived: fact.Archived}
	if l.State == "" {
		l.State = string(cite.LinkSkipped)
	}
	if fact.Page != nil {
		l.Page = pageJSON(fact.Page)
	}
	return l
}

func workJSON(key, item string, fact cite.WorkFact) jsonWork {
	w := jsonWork{Item: item, Asked: key, State: string(fact.State), Service: fact.Service, DOI: fact.DOI}
	if fact.Item != nil {
		w.Work = pageJSON(fact.Item)
	}
	for _, u := range fact.Updates {
		w.Updates = append(w.Updates, jsonUpdate{Type: u.Type, DOI: u.DOI, Date: u.Date.String(), Source: u.Source})
	}
	return w
}

func pageJSON(it *cite.Item) *jsonPage {
	p := &jsonPage{Title: it.Text(cite.Title), Date: it.Date(cite.Issued).Start.String()}
	for _, n := range it.Names(cite.Author) {
		p.Authors = append(p.Authors, n.String())
	}
	return p
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
