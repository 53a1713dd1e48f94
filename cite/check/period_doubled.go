package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

var periodDoubled = Rule{
	Name: "period-doubled", Severity: cite.Warning,
	Summary: "two full stops where one does both their work",
	What:    "Two full stops after a word, outside addresses. Three are an ellipsis and not meant.",
	Why:     "The full stop of an abbreviation ends the part of the reference too; the second is a slip of a program that adds one always.",
	Bad:     "Osei, A. (2021). Rain and its measures. Lighthouse Press Inc.. https://example.org/rain",
	Good:    "Osei, A. (2021). Rain and its measures. Lighthouse Press Inc. https://example.org/rain",

	Authority: "APA 7, 6.2 and 9.5: one period ends a part of a reference",
	SafeFix:   true,
	entry: func(p *pass, e *Entry) {
		text := e.Text.Plain
		for from := 0; ; {
			i := strings.Index(text[from:], "..")
			if i < 0 {
				return
			}
			i += from
			from = i + 2
			for from < len(text) && text[from] == '.' {
				from++
			}
			before, _ := utf8.DecodeLastRuneInString(text[:i])
			if from != i+2 || !unicode.IsLetter(before) || from < len(text) && text[from] != ' ' || insideAddress(text, i) {
				continue
			}
			p.report(e, cite.Diagnostic{Span: e.source(i, i+2), Message: "one full stop is enough", Fix: p.replace(e, cite.Span{Start: i, End: i + 2}, ".")})
		}
	},
}
