package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var missingInitials = Rule{
	Name: "missing-initials", Severity: cite.Warning,
	Summary: "authors of whom only the surnames are given",
	What:    "Two or more surnames of one word each, set off by commas and “&”, of which none has an initial.",
	Why:     "Many people share a surname. Without initials the list does not say who did the work.",
	Bad:     "Osei, Brandt, & Ito. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",
	Good:    "Osei, A., Brandt, L., & Ito, K. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.8: surname, comma, initials",
	apa:       true,
	entry: func(p *pass, e *Entry) {
		head := strings.TrimRight(e.Text.Plain[:e.parts.head.End], ". ")
		if !surnamesOnly.MatchString(head) {
			return
		}
		for name := range strings.FieldsFuncSeq(head, func(r rune) bool { return r == ',' || r == '&' || r == ' ' }) {
			if organisationWords[name] || organisationWords[strings.TrimSuffix(name, "s")] {
				return
			}
		}
		p.report(e, cite.Diagnostic{Span: e.source(0, len(head)), Field: cite.Var(cite.Author), Message: "the authors have no initials"})
	},
}

var surnamesOnly = pattern.New(`^\p{Lu}[\p{Ll}'’\-\p{Lu}]+(?:, \p{Lu}[\p{Ll}'’\-\p{Lu}]+)+,? & \p{Lu}[\p{Ll}'’\-\p{Lu}]+$`)
