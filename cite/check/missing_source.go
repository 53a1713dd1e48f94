package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var missingSource = Rule{
	Name: "missing-source", Severity: cite.Warning,
	Summary: "a reference that ends with its title",
	What: "Behind the title of a printed reference comes nothing: no periodical, no publisher, no site, no address. Descriptions in " +
		"square brackets are taken for a source, for they can name one.",
	Why:  "Author, date and title tell what was read, not where. The reader has to search for it, and may find another version.",
	Bad:  "Osei, A. (2021). Rain and its measures along the coast.",
	Good: "Osei, A. (2021). Rain and its measures along the coast. Lighthouse Press.",

	Authority: "APA 7, 9.4 and 9.23: author, date, title and source",
	apa:       true,
	entry: func(p *pass, e *Entry) {
		if sourceless(e) {
			p.report(e, cite.Diagnostic{Message: "nothing says where the work can be found", Span: e.opening(),
				Help: "name the periodical, the publisher or the site, and give the address where there is one"})
		}
	},
}

// sourceless tells whether a printed reference ends with its title.
func sourceless(e *Entry) bool {
	parts := e.parts
	if !e.printed() || parts.date.Start == 0 || !parts.url.IsZero() || !parts.doi.IsZero() || !strings.HasPrefix(e.Text.Plain[parts.date.End:], ".") {
		return false
	}
	if start, _ := personalWords(e); start >= 0 {
		return false
	}
	for i := range e.Item.Fields() {
		switch v := e.Item.Fields()[i].Var; v {
		case cite.Var(cite.Author), cite.Var(cite.Issued), cite.Var(cite.Title), cite.Var(cite.Language), cite.Var(cite.Editor):
		default:
			return false
		}
	}
	for _, m := range e.Text.Marks {
		if m.Kind == cite.Link {
			return false
		}
	}
	title := e.plain(fieldSpan(e.Item, cite.Var(cite.Title)))
	words, rest := e.Text.Plain[title.Start:title.End], e.Text.Plain[title.End:]
	return !title.IsZero() && title.Start >= parts.date.End && strings.Trim(rest, " .\u00a0") == "" && !sourceInTitle.MatchString(words)
}

// sourceInTitle matches what can be a publisher or a periodical that was taken for the end of the title.
var sourceInTitle = pattern.New(`[.,:] (?:In )?\p{Lu}|\. `)

// fieldSpan gives the place of a variable's value; zero where it is not set.
func fieldSpan(it *cite.Item, v cite.Var) cite.Span {
	if f := it.Field(v); f != nil {
		return f.Span
	}
	return cite.Span{}
}
