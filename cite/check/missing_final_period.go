package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

var missingFinalPeriod = Rule{
	Name: "missing-final-period", Severity: cite.Info,
	Summary: "a reference that does not end in a full stop",
	What:    "The last character of a reference is a letter, a digit or a closing bracket, and the reference ends neither in an address nor in a DOI.",
	Why:     "The full stop tells that the reference ends there and nothing was cut off.",
	Bad:     "Osei, A. (2021). Rain and its measures. Lighthouse Press",
	Good:    "Osei, A. (2021). Rain and its measures. Lighthouse Press.",

	Authority: "APA 7, 9.5: a period ends the reference, except after a DOI or URL",
	SafeFix:   true,
	apa:       true,
	entry: func(p *pass, e *Entry) {
		text := strings.TrimRightFunc(e.Text.Plain, unicode.IsSpace)
		last, _ := utf8.DecodeLastRuneInString(text)
		word := text[strings.LastIndexAny(text, " \u00a0")+1:]
		parts := e.parts
		if digits := strings.Trim(word, "0123456789"); digits == "" && len(word) <= 2 { // the number of a note that was set behind
			return
		}
		if !unicode.IsLetter(last) && !unicode.IsDigit(last) && last != ')' && last != ']' || strings.ContainsAny(word, "/@") || strings.Contains(word, "://") ||
			parts.date.End == len(text) || parts.url.End == len(text) || parts.doi.End == len(text) || looksLikeHost(word) {
			return
		}
		// So does an address with a note in parentheses behind it.
		if !parts.url.IsZero() && strings.HasPrefix(text[parts.url.End:], " (") && strings.IndexByte(text[parts.url.End:], ')') == len(text)-1-parts.url.End {
			return
		}
		// The end of an address that a space has cut in two ends the reference too.
		if !parts.url.IsZero() && strings.IndexFunc(text[parts.url.End:], unicode.IsSpace) >= 0 && !strings.ContainsAny(text[parts.url.End:], "(),.") {
			return
		}
		// APA 7, 9.41: no full stop follows the note about an earlier publication.
		if open := strings.LastIndexByte(text, '('); last == ')' && open >= 0 &&
			(strings.HasPrefix(text[open:], "(Original work ") || strings.HasPrefix(text[open:], "(Reprinted from ") || strings.HasPrefix(text[open:], "(Retraction published ")) {
			return
		}
		n := len(text)
		p.report(e, cite.Diagnostic{Span: e.source(n-utf8.RuneLen(last), n), Message: "no full stop at the end", Fix: p.replace(e, cite.Span{Start: n, End: n}, ".")})
	},
}
