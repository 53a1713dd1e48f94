package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

var textAfterURL = Rule{
	Name: "text-after-url", Severity: cite.Warning,
	Summary: "words that follow the address",
	What: "A sentence or remark behind the address or DOI with which a reference ends. What stands in brackets, another address, and a " +
		"note of when the page was seen are not meant.",
	Why:  "The words are taken for a part of the address, or they belong into the text.",
	Bad:  "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain The figures were read by hand from the plates.",
	Good: "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.34: the DOI or URL is the last element",
	apa:       true,
	entry: func(p *pass, e *Entry) {
		text, end := e.Text.Plain, max(e.parts.url.End, e.parts.doi.End)
		if end == 0 {
			return
		}
		for { // the last of several addresses
			span, ok := ident.FindURL(text[end:])
			if !ok {
				break
			}
			end += span.End
		}
		if span, _, ok := ident.FindDOI(text[end:]); ok {
			end += span.End
		}
		rest := strings.TrimLeft(text[end:], " \u00a0.,;:)>]}”\"–—-")
		first, _ := utf8.DecodeRuneInString(rest)
		words := strings.Fields(rest)
		if len(words) < 3 && !strings.HasPrefix(rest, "PMID") && !strings.HasPrefix(rest, "PMCID") || !unicode.IsLetter(first) || text[end] != ' ' && text[end] != ':' && text[end] != ';' && text[end] != '.' && text[end] != ',' {
			return
		}
		if yearInParentheses(rest) { // two-in-one
			return
		}
		lower := strings.ToLower(rest)
		for _, seen := range [...]string{"access", "retriev", "abgerufen", "geraadpleegd", "consult", "recuperado", "diakses", "visited", "last ", "zugriff", "stand", "original", "erişim", "récupéré"} {
			if strings.HasPrefix(lower, seen) {
				return
			}
		}
		for _, word := range words {
			if strings.ContainsAny(word, "/_=&%") { // the rest of an address that a space has cut in two
				return
			}
		}
		start := len(text) - len(rest)
		p.report(e, cite.Diagnostic{Span: e.source(start, len(strings.TrimRight(text, " "))), Message: "words follow the address, which ends the reference"})
	},
}
