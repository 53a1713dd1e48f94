package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

var givenNameInFull = Rule{
	Name: "given-name-in-full", Severity: cite.Info,
	Summary: "a given name that is written out, where the list has initials",
	What:    "A person after whose surname and comma a whole given name follows: “Osei, Abena”. It is reported once an entry.",
	Why:     "Initials keep the list even, and one author from appearing under two names.",
	Bad:     "Osei, Abena K. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",
	Good:    "Osei, A. K. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.8: surname, comma, initials",
	apa:       true,
	entry: func(p *pass, e *Entry) {
		f := e.Item.Field(cite.Var(cite.Author))
		if f == nil {
			return
		}
		for _, n := range f.Names {
			if n.Family == "" || n.Literal != "" || n.Handle != "" || organisationWords[lastWord(n.Given)] || organisationWords[lastWord(n.Family)] {
				continue
			}
			word := writtenOut(n.Given)
			at := n.Span
			if at.IsZero() {
				at = f.Span
			}
			if word == "" || !strings.Contains(e.Text.Plain[:e.parts.head.End], n.Family+", "+n.Given) {
				continue
			}
			p.report(e, cite.Diagnostic{Span: at, Field: f.Var, Message: fmt.Sprintf("“%s” is written out; the list has initials", word)})
			return
		}
	},
}

// writtenOut finds the first given name that is more than an initial.
func writtenOut(given string) string {
	for word := range strings.FieldsSeq(given) {
		first, n := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(first) || strings.HasSuffix(word, ".") && utf8.RuneCountInString(word) <= 4 {
			continue
		}
		word = strings.TrimRight(word, ".,")
		if utf8.RuneCountInString(word) >= 3 && strings.IndexFunc(word[n:], func(r rune) bool { return !unicode.IsLower(r) && r != '-' && !unicode.IsUpper(r) }) < 0 && strings.ToUpper(word) != word {
			return word
		}
	}
	return ""
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }
