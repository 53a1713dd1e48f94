package check

import (
	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

var urlBesideDOI = Rule{
	Name: "url-beside-doi", Severity: cite.Info,
	Summary: "an address beside a DOI",
	What:    "A printed reference that gives a DOI and an address that is not the DOI's.",
	Why:     "One link is enough, and the DOI is the one that lasts.",
	Bad:     "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. https://doi.org/10.5555/12345678 https://example.org/rain",
	Good:    "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. https://doi.org/10.5555/12345678",

	Authority: "APA 7, 9.34: for a work with both a DOI and a URL, include only the DOI",
	apa:       true,
	entry: func(p *pass, e *Entry) {
		text, doi, url := e.Text.Plain, e.parts.doi, e.parts.url
		if doi.IsZero() || url.IsZero() {
			return
		}
		if doi.Start <= url.Start && url.Start < doi.End { // the first address is the DOI's own
			next, ok := ident.FindURL(text[doi.End:])
			if !ok {
				return
			}
			url = cite.Span{Start: doi.End + next.Start, End: doi.End + next.End}
		}
		if _, other, ok := ident.FindDOI(text[url.Start:url.End]); ok && other != "" || resolverOnly.MatchString(text[url.Start:url.End]) {
			return // doi-twice, url-differs-from-doi, doi-malformed
		}
		if given := ident.DOIKey(e.Item.Text(cite.DOI)); given != "" {
			if other := ident.DOIKey(doiOfPage(text[url.Start:url.End])); other != "" && !sameWorkDOI(given, other) {
				return // url-differs-from-doi
			}
		}
		p.report(e, cite.Diagnostic{Span: e.source(url.Start, url.End), Field: cite.Var(cite.URL), URL: text[url.Start:url.End], Message: "the work has a DOI, which is link enough"})
	},
}
