package check

import (
	"fmt"

	"github.com/seed-2120edae/cite/cite"
)

var dateOnlyInURL = Rule{
	Name: "date-only-in-url", Severity: cite.Warning,
	Summary: "“n.d.” for a page whose address states its date",
	What:    "A reference that says that there is no date, while the path of its address states a day or a month.",
	Why:     "“n.d.” tells the reader that nobody knows; here the site itself does.",
	Bad:     "Osei, A. (n.d.). Rain comes early to the coast. The Harbour Times. https://example.org/2023/12/22/rain-coast",
	Good:    "Osei, A. (2023, December 22). Rain comes early to the coast. The Harbour Times. https://example.org/2023/12/22/rain-coast",

	Authority: "APA 7, 9.17: n.d. where no date can be determined",
	entry: func(p *pass, e *Entry) {
		f := e.Item.Field(cite.Var(cite.Issued))
		if f == nil || f.Date().State != cite.NoDate {
			return
		}
		if stated, ok := urlDate(e.Item); ok {
			p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, URL: e.Item.Text(cite.URL),
				Message: fmt.Sprintf("no date is given, but the address says %s", dayWords(stated.Start)), Help: "look at the page for the date that it shows"})
		}
	},
}
