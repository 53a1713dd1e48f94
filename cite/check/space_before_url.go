package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

var spaceBeforeURL = Rule{
	Name: "space-before-url", Severity: cite.Warning,
	Summary: "an address that is joined to the word before it",
	What:    "An address or DOI that follows a word or a full stop without a space between.",
	Why:     "The two are taken for one word: no program makes a link of it, and a line breaks where it should not.",
	Bad:     "Osei, A. (2021). Rain and its measures. Lighthouse Press.https://example.org/rain",
	Good:    "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 6.1: one space after the punctuation that ends a part of a reference",
	SafeFix:   true,
	entry: func(p *pass, e *Entry) {
		at := e.parts.url
		if at.Start == 0 {
			return
		}
		text := e.Text.Plain
		r, _ := utf8.DecodeLastRuneInString(text[:at.Start])
		if r != '.' && r != ',' && (!unicode.IsLetter(r) || !unicode.In(r, unicode.Latin)) || insideAddress(text, at.Start) || strings.EqualFold(text[at.Start-1:at.Start], "h") { // url-malformed
			return
		}
		p.report(e, cite.Diagnostic{Span: e.source(at.Start, at.End), Field: cite.Var(cite.URL), URL: text[at.Start:at.End],
			Message: "no space before the address", Fix: p.replace(e, cite.Span{Start: at.Start, End: at.Start}, " ")})
	},
}
