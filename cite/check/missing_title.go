package check

import (
	"github.com/seed-2120edae/cite/cite"
)

var missingTitle = Rule{
	Name: "missing-title", Severity: cite.Warning,
	Summary: "a work without a title",
	What:    "Neither a title nor a description in square brackets in its place: after the date of a printed reference comes its address.",
	Why:     "A reader who does not find the work at its address looks for it by its title.",
	Bad:     "Osei, A. (2023, June 30). https://example.org/rain-coast",
	Good:    "Osei, A. (2023, June 30). [Photographs of rain on the coast]. https://example.org/rain-coast",

	Authority: "APA 7, 9.18 and 9.22: the title, or a description in square brackets",
	entry: func(p *pass, e *Entry) {
		it := e.Item
		if it.Text(cite.Title) != "" || it.Has(cite.Var(cite.Genre)) || it.Has(cite.Var(cite.Medium)) || it.Has(cite.Var(cite.PartTitle)) || it.Type == cite.PersonalCommunication || len(it.Fields()) == 0 {
			return
		}
		if e.printed() {
			// What the reader could not make sense of may be the title.
			date := e.parts.date
			if date.IsZero() || e.parts.url.IsZero() && e.parts.doi.IsZero() || !onlySource(e, date.End) {
				return
			}
		} else if it.Has(cite.Var(cite.ContainerTitle)) && (it.Type == cite.Periodical || it.Type == cite.Collection) {
			return
		} else if _, ok := it.CustomValue("biblatex.crossref"); ok {
			return
		}
		p.report(e, cite.Diagnostic{Field: cite.Var(cite.Title), Message: "no title is given", Span: e.opening()})
	},
}

// onlySource tells whether nothing but punctuation stands between a place and the address, or the end.
func onlySource(e *Entry, from int) bool {
	to := len(e.Text.Plain)
	for _, at := range [...]cite.Span{e.parts.url, e.parts.doi} {
		if !at.IsZero() && at.Start >= from {
			to = min(to, at.Start)
		}
	}
	for _, r := range e.Text.Plain[from:to] {
		if r != '.' && r != ',' && r != ' ' && r != '\u00a0' && r != ':' {
			return false
		}
	}
	return true
}
