package check

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

var datesDisagree = Rule{
	Name: "dates-disagree", Severity: cite.Warning,
	Summary: "two dates of one work that cannot both be right",
	What: "A preprint that is dated earlier than the year and month in its arXiv number; or a DOI or page that another entry " +
		"dates to another year, which is reported at the first of the two.",
	Why:  "One of the two is mistyped, or they are of two versions.",
	Bad:  "Osei, A. (2019). Rain and its measures. arXiv. https://arxiv.org/abs/2301.01234",
	Good: "Osei, A. (2023). Rain and its measures. arXiv. https://arxiv.org/abs/2301.01234",

	Authority: "APA 7, 9.14: the date is that of the version used; arXiv, identifier scheme since April 2007: YYMM.number",
	list: func(p *pass) {
		first := make(map[string]*Entry, len(p.Entries))
		said := map[*Entry]bool{}
		twins := p.twins()
		for i := range p.Entries {
			e := &p.Entries[i]
			f := e.Item.Field(cite.Var(cite.Issued))
			if f == nil || f.Date().Start.Year == 0 {
				continue
			}
			if year := arXivYear(e); year > f.Date().Start.Year && max(f.Date().End.Year, f.Date().Start.Year) < year && !f.Date().Open {
				p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, Message: fmt.Sprintf("the reference says %d, its arXiv number says %d", f.Date().Start.Year, year)})
			}
			key := twins[i].key
			if key == "" {
				continue
			}
			other := first[key]
			if other == nil {
				first[key] = e
				continue
			}
			g := other.Item.Field(cite.Var(cite.Issued))
			if g.Date().Start.Year == f.Date().Start.Year || said[other] || !twins[i].byDOI && !alikeTitles(e.Item, other.Item) {
				continue
			}
			said[other] = true
			where := "another entry"
			if n := p.line(e); n > 0 {
				where = fmt.Sprintf("the entry in line %d", n)
			}
			p.report(other, cite.Diagnostic{Span: g.Span, Field: g.Var, URL: other.Item.Text(cite.URL),
				Message: fmt.Sprintf("%s dates the same page to %d", where, f.Date().Start.Year)})
		}
	},
}

// arXivYear gives the year in an entry's arXiv number; 0 where it has none.
func arXivYear(e *Entry) int {
	text := e.Text.Plain
	if text == "" {
		text = e.Item.Text(cite.URL)
	}
	_, id, ok := ident.FindArXiv(text)
	if doi := strings.ToLower(e.Item.Text(cite.DOI)); !ok && strings.HasPrefix(doi, "10.48550/arxiv.") {
		id, ok = doi[len("10.48550/arxiv."):], true
	}
	if !ok || len(id) < 5 || id[4] != '.' {
		return 0
	}
	year, err := strconv.Atoi(id[:2])
	if err != nil || year < 7 {
		return 0
	}
	return 2000 + year
}

// alikeTitles tells whether two works may have one title.
func alikeTitles(a, b *cite.Item) bool { return sameTitle(a.Text(cite.Title), b.Text(cite.Title)) }
