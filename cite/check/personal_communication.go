package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
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
		parts := e.look()
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
	text := strings.ToLower(e.Text.Plain)
	for _, words := range [...]string{"personal communication", "personal interview", "personal conversation", "personal correspondence"} {
		i := strings.Index(text, words)
		if i < 0 || len(text) != len(e.Text.Plain) || i+len(words) < len(text) && strings.IndexByte(".,;)] ", text[i+len(words)]) < 0 {
			continue
		}
		return i, i + len(words)
	}
	return -1, -1
}
