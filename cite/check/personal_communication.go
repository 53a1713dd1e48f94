package check

import (
	"slices"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var personalCommunication = Rule{
	Name: "personal-communication", Severity: cite.Warning,
	Summary: "a letter, talk or interview of the author's own in the list",
	What:    "An entry without an address that calls itself a personal communication, conversation or interview.",
	Why:     "Nobody but the author can look it up; it is cited in the text alone.",
	Bad:     "Osei, A. (2021, May 4). Personal interview conducted by L. Brandt.",
	Good:    "Osei, A. (2021, May 4). Personal interviews and their uses. Lighthouse Press. https://example.org/uses",

	Authority: "APA 7, 8.9: personal communications are not listed",
	entry: func(p *pass, e *Entry) {
		parts := e.parts
		if !parts.url.IsZero() || !parts.doi.IsZero() {
			return
		}
		if start, end := personalWords(e); start >= 0 {
			p.report(e, cite.Diagnostic{Span: e.source(start, end), Message: "only the author can look this up: cite it in the text, not in the list"})
		}
	},
}

// personalWords finds the words by which an entry calls itself a personal communication; −1 where it does not.
func personalWords(e *Entry) (start, end int) {
	from := e.parts.date.End
	if !containsAny(e.Text.Plain[from:], "nterview", "ommunication", "orrespondence", "onversation", "mail", "etter to", "message to") {
		return -1, -1
	}
	if m := personal.FindStringSubmatchIndex(e.Text.Plain[from:]); m != nil {
		return from + max(m[2], m[4]), from + max(m[3], m[5])
	}
	return -1, -1
}

// containsAny tells whether a text holds one of several.
func containsAny(text string, any ...string) bool {
	return slices.ContainsFunc(any, func(s string) bool { return strings.Contains(text, s) })
}

// personal matches the words at the beginning of a title, or in parentheses or brackets, where no title goes on.
var personal = pattern.New(`(?i)(?:^|[.(\[])[. ]*(?:((?:personal|private) (?:communication|interview|conversation|correspondence|e-?mail)|(?:unpublished|telephone|phone|e-?mail|in-person|zoom|skype) interview|interview (?:with the|by the|conducted by the) (?:author|researcher|writer)s?|letter to the author)(?:[.,;:)\]]|$| (?:with|conducted|by|to|from|on|held|via) )|(e-?mail (?:message |communication )?to |text message to )\pL)`)
