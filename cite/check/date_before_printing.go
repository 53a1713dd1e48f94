package check

import (
	"fmt"

	"github.com/seed-2120edae/cite/cite"
)

var dateBeforePrinting = Rule{
	Name: "date-before-printing", Severity: cite.Warning,
	Summary: "a year from before books were printed",
	What: "A year from 1 to 1449 of a work that has an address, a DOI, a publisher or a periodical. Years before the common era, and " +
		"works whose first publication is given beside, are not meant.",
	Why:  "A digit is mistyped; or the date is that of the work and not of the edition that was used.",
	Bad:  "Osei, A. (1021). Rain and its measures. Lighthouse Press. https://example.org/rain",
	Good: "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.41: the date of the edition used, that of the first in parentheses at the end",
	entry: func(p *pass, e *Entry) {
		it := e.Item
		f := it.Field(cite.Var(cite.Issued))
		if f == nil || f.Date().Start.Year < 1 || f.Date().Start.Year >= 1450 || f.Date().Circa || it.Has(cite.Var(cite.OriginalDate)) ||
			it.Type == cite.Classic || it.Type == cite.Manuscript || !hasAny(it, []cite.Var{address, doi, container, publisher}) {
			return
		}
		p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, Message: fmt.Sprintf("in %d nothing was printed", f.Date().Start.Year)})
	},
}
