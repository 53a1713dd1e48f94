package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var urlBroken = Rule{
	Name: "url-broken", Severity: cite.Warning,
	Summary: "an address that a blank or a line's end has cut in two",
	What: "A blank behind “https://”, or behind a slash, hyphen or underscore at the end of an address, when what follows is one word that looks " +
		"like the rest of it. A DOI with a blank in it is left to doi-malformed.",
	Why:  "Only the first half becomes a link, and it leads elsewhere.",
	Bad:  "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/reports/ rain-and-its-measures.html",
	Good: "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/reports/rain-and-its-measures.html",

	Authority: "RFC 3986, appendix C: white space is no part of an address; APA 7, 9.36: no breaks added by hand",
	entry: func(p *pass, e *Entry) {
		text := e.Text.Plain
		if !strings.Contains(text, "://") {
			return
		}
		m := brokenAddress.FindStringSubmatchIndex(text)
		if m == nil || strings.Contains(strings.ToLower(text[m[0]:m[1]]), "doi") {
			return
		}
		blank := cite.Span{Start: max(m[2], m[4]), End: max(m[3], m[5])}
		p.report(e, cite.Diagnostic{Span: e.source(m[0], m[1]), Field: cite.Var(cite.URL), URL: text[m[0]:blank.Start],
			Message: "a blank stands inside the address", Fix: help(p.replace(e, blank, ""))})
	},
}

// brokenAddress matches an address with a blank behind its scheme, or behind a mark that ends no address and before one
// word at the end that is more than a word.
var brokenAddress = pattern.New(`https?://(?:([ \x{a0}]+)[a-zA-Z0-9-]+\.[^\s]+|[^\s]+[/_=&?-]([ \x{a0}]+)(?:[\pL\d%]+[-_/=&%.])+[\pL\d%]+/?[.]?$)`)
