package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var andForAmpersand = Rule{
	Name: "and-for-ampersand", Severity: cite.Info,
	Summary: "“and” before the last author, where the list has “&”",
	What:    "The word “and” between two authors with initials, before the date. Inside the name of an organisation it is right.",
	Why:     "A list in which some entries have “and” and others “&” looks unfinished, and programs that read names stumble over it.",
	Bad:     "Osei, A., and Brandt, L. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",
	Good:    "Osei, A., & Brandt, L. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.8: an ampersand before the final author's name",
	SafeFix:   true,
	apa:       true,
	entry: func(p *pass, e *Entry) {
		text := e.Text.Plain[:e.parts.head.End]
		if !strings.Contains(text, " and ") {
			return
		}
		for _, m := range andBetweenNames.FindAllStringSubmatchIndex(text, -1) {
			p.report(e, cite.Diagnostic{Span: e.source(m[2], m[3]), Field: cite.Var(cite.Author), Message: "“and” between authors; the list has “&”",
				Fix: p.replace(e, cite.Span{Start: m[2], End: m[3]}, "&")})
		}
	},
}

// andBetweenNames matches "and" after initials and before another author: "A., and Brandt, L." or "A. and L. Brandt".
var andBetweenNames = pattern.New(`\p{Lu}\.,? (and) (?:(?:\p{L}{1,3} ){0,2}\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+)?, \p{Lu}\p{Ll}?\.|(?:\p{Lu}\. ?)+\p{Lu}\p{Ll})`)
