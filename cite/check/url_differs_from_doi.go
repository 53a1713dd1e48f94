package check

import (
	"fmt"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

var urlDiffersFromDOI = Rule{
	Name: "url-differs-from-doi", Severity: cite.Warning,
	Summary: "an address that holds another DOI than the reference",
	What:    "A DOI, and an address of doi.org or of a publisher in whose path another DOI stands.",
	Why:     "One of the two leads to another work.",
	Bad:     "@article{osei2021, author = {Osei, A.}, title = {Rain and its measures}, journal = {Journal of Coastal Weather}, volume = {4}, year = {2021}, doi = {10.5555/12345678}, url = {https://onlinelibrary.wiley.com/doi/10.5555/87654321}}",
	Good:    "@article{osei2021, author = {Osei, A.}, title = {Rain and its measures}, journal = {Journal of Coastal Weather}, volume = {4}, year = {2021}, doi = {10.5555/12345678}, url = {https://onlinelibrary.wiley.com/doi/10.5555/12345678}}",

	Authority: "APA 7, 9.34: the link leads to the work",
	entry: func(p *pass, e *Entry) {
		f := e.Item.Field(cite.Var(cite.URL))
		given := ident.DOIKey(e.Item.Text(cite.DOI))
		if f == nil || given == "" {
			return
		}
		other := doiOfPage(f.Text)
		if other == "" || sameWorkDOI(given, ident.DOIKey(other)) {
			return
		}
		if _, ok := ident.ParseDOI(f.Text); ok && e.printed() { // doi-twice
			return
		}
		p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, URL: f.Text, Message: fmt.Sprintf("the DOI is %s, that of the address is %s", e.Item.Text(cite.DOI), other)})
	},
}

// sameWorkDOI tells whether one of two DOIs continues the other, as that of a book's chapter or of a version does.
func sameWorkDOI(a, b string) bool {
	n := min(len(a), len(b))
	return a[:n] == b[:n]
}
