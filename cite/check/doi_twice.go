package check

import (
	"fmt"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

var doiTwice = Rule{
	Name: "doi-twice", Severity: cite.Info,
	Summary: "two DOIs in one reference",
	What:    "A printed reference that gives its DOI twice, in two forms; or, as a warning, two different DOIs.",
	Why:     "One link is enough. Two different ones lead to two works.",
	Bad:     "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. https://doi.org/10.5555/12345678 https://doi.org/10.5555/12345678",
	Good:    "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. https://doi.org/10.5555/12345678",

	Authority: "APA 7, 9.34: one DOI or URL ends the reference",
	apa:       true,
	entry: func(p *pass, e *Entry) {
		text, at := e.Text.Plain, e.parts.doi
		if at.IsZero() {
			return
		}
		_, first, _ := ident.FindDOI(text[at.Start:at.End])
		next, second, ok := ident.FindDOI(text[at.End:])
		if !ok || first == "" {
			return
		}
		d := cite.Diagnostic{Span: e.source(at.End+next.Start, at.End+next.End), Field: cite.Var(cite.DOI), Message: fmt.Sprintf("the DOI %s stands here again", second),
			Help: "keep one of the two, as https://doi.org/" + second}
		if !ident.SameDOI(first, second) {
			d.Severity, d.Message, d.Help = cite.Warning, fmt.Sprintf("two DOIs: %s and %s", first, second), "look which of the two leads to the work"
		}
		p.report(e, d)
	},
}
