package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var urlBroken = Rule{
	Name: "url-broken", Severity: cite.Warning,
	Summary: "an address that a blank or a line's end has cut in two",
	What: "A blank inside an address: behind “https://” or “www.”, in the host, before a slash, behind a hyphen, slash or the like when what " +
		"follows is one word that looks like the rest of it, or before words that end in “.html” or “.pdf”. A DOI with a blank in it is left to doi-malformed.",
	Why:  "Only the first half becomes a link, and it leads elsewhere.",
	Bad:  "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/reports/ rain-and-its-measures.html",
	Good: "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/reports/rain-and-its-measures.html",

	Authority: "RFC 3986, appendix C: white space is no part of an address; APA 7, 9.36: no breaks added by hand",
	entry: func(p *pass, e *Entry) {
		text := e.Text.Plain
		at, blank, ok := brokenAddress(text)
		if !ok || strings.Contains(strings.ToLower(text[at.Start:at.End]), "doi") {
			return
		}
		d := cite.Diagnostic{Span: e.source(at.Start, at.End), Field: cite.Var(cite.URL), URL: text[at.Start:blank.Start], Message: "a blank stands inside the address"}
		if strings.Count(text[at.Start:at.End], " ") == 1 {
			d.Fix = help(p.replace(e, blank, ""))
		}
		p.report(e, d)
	},
}

// brokenAddress finds an address that a blank cuts in two, and the blank.
func brokenAddress(text string) (at, blank cite.Span, ok bool) {
	if i := strings.Index(text, "://"); i < 0 || !strings.ContainsAny(text[i:], " \u00a0") {
		return at, blank, false
	}
	for _, broken := range brokenAddresses {
		if m := broken.FindStringSubmatchIndex(text); m != nil {
			return cite.Span{Start: m[0], End: m[1]}, cite.Span{Start: m[2], End: m[3]}, true
		}
	}
	return at, blank, false
}

// brokenAddresses match addresses with a blank inside, which is their first group.
var brokenAddresses = []pattern.Pattern{
	// Behind the scheme, or in the host.
	pattern.New(`https?://([ \x{a0}]+)[a-zA-Z0-9-]+\.[^\s]+`),
	pattern.New(`https?://www\.?([ \x{a0}]+)[a-zA-Z0-9-]+\.[^\s]+`),
	pattern.New(`https?://(?:[a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+\.?([ \x{a0}]+)\.?(?:com|org|net|edu|gov|int|co\.uk|ac\.uk|gov\.uk|de|fr|nl|es|it|eu)(?:/[^\s]*|$)`),
	// Before a slash.
	pattern.New(`https?://[^\s]+[^\s.,;:]([ \x{a0}]+)/[^\s/][^\s]*`),
	// Behind a mark that ends no address, before one word at the end.
	pattern.New(`https?://[^\s]+[/_=&?-]([ \x{a0}]+)(?:[\pL\d%]+[-_/=&%.])+[\pL\d%]+/?[.]?$`),
	pattern.New(`https?://[^\s/]+/[^\s]*[\pL\d][_=&-]([ \x{a0}]+)[\pL\d%]+/?[.]?$`),
	// Before the rest of the name of a file.
	pattern.New(`https?://[^\s]+/[^\s.]*[^\s.,;:]([ \x{a0}]+)(?:[\pL\d_%-]+ ){0,3}[\pL\d_%-]+\.(?:html?|pdf|php|aspx?|docx?)[.]?$`),
}
