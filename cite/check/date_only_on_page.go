package check

import (
	"fmt"

	"github.com/seed-2120edae/cite/cite"
)

var dateOnlyOnPage = Rule{
	Name: "date-only-on-page", Severity: cite.Warning,
	Summary: "“n.d.” for a page that shows its date",
	What:    "A reference that says that there is no date, while the page at its address states the day on which it was published.",
	Why:     "“n.d.” tells the reader that nobody knows; here the page itself does.",
	Bad:     "Osei, A. (n.d.). Rain comes early to the coast. The Harbour Times. https://example.org/rain",
	Good:    "Osei, A. (2022, May 3). Rain comes early to the coast. The Harbour Times. https://example.org/rain",

	BadLinks: samePage, GoodLinks: samePage,
	Authority: "APA 7, 9.17: n.d. where no date can be determined",
	entry: func(p *pass, e *Entry) {
		f, page := e.Item.Field(cite.Var(cite.Issued)), p.page(e)
		if f == nil || f.Date().State != cite.NoDate || page == nil {
			return
		}
		if _, ok := urlDate(e.Item); ok {
			return
		}
		if day := page.Date(cite.Issued).Start; day.Year != 0 && day.Valid() {
			p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, URL: e.Item.Text(cite.URL),
				Message: fmt.Sprintf("no date is given, but %s says %s", p.pageWords(e), dayWords(day))})
		}
	},
}
