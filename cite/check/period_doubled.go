package check

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

var periodDoubled = Rule{
	Name: "period-doubled", Severity: cite.Warning,
	Summary: "two full stops where one does both their work",
	What:    "Two full stops after a word or a closing bracket, or a full stop behind a question mark, outside addresses. Three are an ellipsis and not meant.",
	Why:     "The full stop of an abbreviation ends the part of the reference too; the second is a slip of a program that adds one always.",
	Bad:     "Osei, A. (2021). Rain and its measures. Lighthouse Press Inc.. https://example.org/rain",
	Good:    "Osei, A. (2021). Rain and its measures. Lighthouse Press Inc. https://example.org/rain",

	Authority: "APA 7, 6.2 and 9.5: one period ends a part of a reference",
	SafeFix:   true,
	entry: func(p *pass, e *Entry) {
		text := e.Text.Plain
		for i := 0; i+1 < len(text); i++ {
			if text[i+1] != '.' || text[i] != '.' && text[i] != '?' && text[i] != '!' {
				continue
			}
			end := i + 2
			for end < len(text) && text[end] == '.' {
				end++
			}
			start := i
			i = end - 1
			before, _ := utf8.DecodeLastRuneInString(text[:start])
			if end != start+2 || !unicode.IsLetter(before) && before != ')' && before != ']' || end < len(text) && text[end] != ' ' && text[end] != ',' || insideAddress(text, start) {
				continue
			}
			message := "one full stop is enough"
			if text[start] != '.' {
				message = fmt.Sprintf("no full stop follows “%c”", text[start])
			}
			p.report(e, cite.Diagnostic{Span: e.source(start, end), Message: message, Fix: p.replace(e, cite.Span{Start: start + 1, End: end}, "")})
		}
	},
}
