package check

import (
	"fmt"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var missingDOI = Rule{
	Name: "missing-doi", Severity: cite.Info,
	Summary: "a publisher's page in the place of a DOI",
	What: "No DOI, and an address of a publisher whose articles have one. Where the address holds the DOI, as those of Wiley and Taylor & " +
		"Francis do, it is offered.",
	Why:  "The page may need a subscription and will move one day. The DOI follows it.",
	Bad:  "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. https://onlinelibrary.wiley.com/doi/full/10.5555/12345678",
	Good: "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. https://doi.org/10.5555/12345678",

	Authority: "APA 7, 9.34: a DOI for all works that have one",
	entry: func(p *pass, e *Entry) {
		f := e.Item.Field(cite.Var(cite.URL))
		if f == nil || f.Text == "" || e.Item.Text(cite.DOI) != "" || e.printed() && !e.parts.doi.IsZero() {
			return
		}
		at := f.Span
		d := cite.Diagnostic{Span: at, Field: f.Var, URL: f.Text}
		lower := strings.ToLower(f.Text)
		if doi := doiOfPage(f.Text); doi != "" && !strings.Contains(lower, "proxy") {
			d.Message, d.Help = fmt.Sprintf("the address holds the DOI %s", doi), "write https://doi.org/"+doi
			if span := e.parts.url; e.printed() && e.Text.Plain[span.Start:span.End] == f.Text {
				d.Fix = help(p.replace(e, span, "https://doi.org/"+doi))
			}
			p.report(e, d)
			return
		}
		for _, place := range articlePages {
			if strings.Contains(lower, place) {
				d.Message = "the articles at this address have DOIs"
				d.Help = "the page shows the DOI"
				p.report(e, d)
				return
			}
		}
	},
}

// doiOfPage reads the DOI in an address of the resolver or of a publisher; "" where it holds none.
func doiOfPage(address string) string {
	if doi, ok := ident.ParseDOI(address); ok {
		return doi
	}
	if !strings.Contains(address, "10.") {
		return ""
	}
	m := doiInPath.FindStringSubmatch(address)
	if m == nil {
		return ""
	}
	doi, _, _ := strings.Cut(m[1], "?")
	doi, _, _ = strings.Cut(doi, "#")
	for _, tail := range [...]string{"/full/html", "/full", "/abstract", "/pdf", "/epdf", "/html", "/summary", ".pdf", "/meta", "/fulltext", "/xml"} {
		doi = strings.TrimSuffix(doi, tail)
	}
	doi, _ = ident.ParseDOI(doi)
	return doi
}

// doiInPath matches the addresses of publishers that hold the DOI.
var doiInPath = pattern.New(`(?i)^https?://[^/]+/(?:.+/)?(?:doi|article|articles|chapter|book|content|document|full|abs|pdf|epdf)/(?:abs/|full/|pdf/|epdf/|pdfplus/|epub/|book/|ref/|10\.\d{4,9}/?\b)*?(10\.\d{4,9}/[^\s]+)$`)

// articlePages are the parts of addresses at which publishers show articles, each of which has a DOI.
var articlePages = []string{
	"sciencedirect.com/science/article/", "ieeexplore.ieee.org/document/", "nature.com/articles/", "academic.oup.com/",
	"tandfonline.com/doi/", "onlinelibrary.wiley.com/doi/", "journals.sagepub.com/doi/", "dl.acm.org/doi/",
	"journals.plos.org/", "jamanetwork.com/journals/", "nejm.org/doi/", "cell.com/", "science.org/doi/", "pnas.org/doi/",
}
