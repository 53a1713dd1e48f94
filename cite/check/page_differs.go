package check

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"github.com/seed-2120edae/cite/cite"
	"golang.org/x/text/unicode/norm"
)

// page gives the account of the page at an entry's address, nil where there is none to compare with: a front page
// tells of its site, not of the work.
func (p *pass) page(e *Entry) *cite.Item {
	l := p.link(e)
	if !l.Alive() {
		return nil
	}
	u, err := url.Parse(l.URL)
	if err != nil || strings.Trim(u.Path, "/") == "" && u.RawQuery == "" {
		return nil
	}
	return l.Page
}

// pageWords says in messages which page it is that says so: "the page at example.org".
func (p *pass) pageWords(e *Entry) string {
	l := p.link(e)
	for _, address := range []string{l.Final, l.URL} {
		if u, err := url.Parse(address); err == nil && u.Host != "" {
			return "the page at " + strings.TrimPrefix(u.Host, "www.")
		}
	}
	return "the page"
}

// nameWords gives names for messages: "Ama Osei", "Ama Osei and Bo Lund", "Ama Osei and 3 others".
func nameWords(names []cite.Name) string {
	switch len(names) {
	case 1:
		return names[0].String()
	case 2:
		return names[0].String() + " and " + names[1].String()
	}
	return fmt.Sprintf("%s and %d others", names[0], len(names)-1)
}

// pageFact is a page for examples.
func pageFact(title string, day cite.Day, family string) []cite.LinkFact {
	it := &cite.Item{Type: cite.Webpage}
	it.SetText(cite.Title, title)
	it.SetDate(cite.Issued, cite.Date{Start: day})
	it.SetNames(cite.Author, []cite.Name{{Family: family, Given: "A."}})
	l := linkFact("ok", 200)
	l[0].Page = it
	return l
}

var samePage = pageFact("Rain comes early to the coast", cite.Day{Year: 2022, Month: 5, Day: 3}, "Osei")

const ownAccount = "APA 7, 9.1: the elements of a reference are taken from the work itself"

var dateDiffersFromPage = Rule{
	Name: "date-differs-from-page", Severity: cite.Warning, Summary: "a date of publication that the page contradicts",
	What: "The page at the address states a day of publication, and the reference says otherwise. One day apart is a note: time zones " +
		"do that. A change after publication is not a publication.",
	Why: "The date was mistyped, or the reference is about another version.",
	Bad: linkExample, BadLinks: pageFact("Rain comes early to the coast", cite.Day{Year: 2022, Month: 8, Day: 30}, "Osei"),
	Good: linkExample, GoodLinks: samePage, Authority: "APA 7, 9.13 and 9.15: the date of publication, not of an update",
	entry: func(p *pass, e *Entry) {
		pg, f := p.page(e), e.Item.Field(cite.Var(cite.Issued))
		if pg == nil || f == nil || f.Date().Start.Year == 0 || !f.Date().Start.Valid() || !f.Date().End.Valid() {
			return
		}
		stated := pg.Date(cite.Issued)
		if stated.Start.Year == 0 {
			return
		}
		apart := daysApart(f.Date(), stated)
		if apart == 0 {
			return
		}
		d := cite.Diagnostic{Span: f.Span, Field: f.Var, URL: e.Item.Text(cite.URL),
			Message: fmt.Sprintf("the reference says %s, %s says %s", dayWords(f.Date().Start), p.pageWords(e), dayWords(stated.Start))}
		if apart == 1 {
			d.Severity = cite.Info
		}
		p.report(e, d)
	},
}

var titleDiffersFromPage = Rule{
	Name: "title-differs-from-page", Severity: cite.Warning, Summary: "a title that is not the page's",
	What: "The page at the address is about something else. Case, punctuation, subtitles, names of sites and small differences of " +
		"wording are not reported.",
	Why: "The address belongs to another work, or its page was replaced.",
	Bad: linkExample, BadLinks: pageFact("Ten recipes for plum cake", cite.Day{Year: 2022, Month: 5, Day: 3}, "Osei"),
	Good: linkExample, GoodLinks: samePage, Authority: ownAccount,
	entry: func(p *pass, e *Entry) {
		pg, f := p.page(e), e.Item.Field(cite.Var(cite.Title))
		if pg == nil || f == nil || pg.Text(cite.Title) == "" || sameTitle(f.Text, pg.Text(cite.Title)) {
			return
		}
		p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, URL: e.Item.Text(cite.URL),
			Message: fmt.Sprintf("the title is “%s”, that of %s is “%s”", f.Text, p.pageWords(e), pg.Text(cite.Title))})
	},
}

var authorDiffersFromPage = Rule{
	Name: "author-differs-from-page", Severity: cite.Info, Summary: "an author whom the page does not name",
	What: "The page names a person as its author, and the reference names other persons only. Organisations are not compared.",
	Why:  "The wrong person gets the credit.",
	Bad:  linkExample, BadLinks: pageFact("Rain comes early to the coast", cite.Day{Year: 2022, Month: 5, Day: 3}, "Brandt"),
	Good: linkExample, GoodLinks: samePage, Authority: "APA 7, 9.7",
	entry: func(p *pass, e *Entry) {
		pg, f := p.page(e), e.Item.Field(cite.Var(cite.Author))
		if pg == nil || f == nil {
			return
		}
		stated := pg.Names(cite.Author)
		if len(stated) == 0 || stated[0].Family == "" {
			return
		}
		for _, n := range f.Names {
			if n.Literal != "" || n.Family == "" {
				return
			}
			for _, s := range stated {
				a, b := titleKey(n.Family), titleKey(s.String())
				if a == "" || strings.Contains(b, a) {
					return
				}
			}
		}
		p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, URL: e.Item.Text(cite.URL),
			Message: fmt.Sprintf("the reference names %s, %s names %s as its author", nameWords(f.Names), p.pageWords(e), nameWords(stated))})
	},
}

// titleKey gives the letters and digits of a text, without case and accents.
func titleKey(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFKD.String(s))
}

// sameTitle tells whether two titles may be of one work: the same letters, one of them with more before or after it, or
// most words shared.
func sameTitle(a, b string) bool {
	k, l := titleKey(a), titleKey(b)
	if len(k) > len(l) {
		k, l = l, k
	}
	if k == "" || k == l || len(k) >= 8 && strings.Contains(l, k) {
		return true
	}
	words := func(s string) map[string]bool {
		set := map[string]bool{}
		for _, w := range strings.FieldsFunc(norm.NFKD.String(strings.ToLower(s)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) }) {
			set[w] = true
		}
		return set
	}
	x, y := words(a), words(b)
	shared := 0
	for w := range x {
		if y[w] {
			shared++
		}
	}
	return 2*shared > min(len(x), len(y)) && 3*shared > max(len(x), len(y))
}
