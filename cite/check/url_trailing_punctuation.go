package check

import (
	"fmt"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

var urlTrailingPunctuation = Rule{
	Name: "url-trailing-punctuation", Severity: cite.Warning,
	Summary: "a full stop or other mark after an address or DOI",
	What:    "A mark of punctuation that follows the address or DOI at the end of a reference.",
	Why:     "The mark is easily taken for a part of the address, by people and by programs, and then the address leads nowhere.",
	Bad:     "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain.",
	Good:    "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.35: no period after a DOI or URL",
	SafeFix:   true,
	entry: func(p *pass, e *Entry) {
		text := strings.TrimRight(e.Text.Plain, " \u00a0")
		for _, at := range [...]cite.Span{e.parts.doi, e.parts.url} {
			if at.IsZero() || at.End >= len(text) {
				continue
			}
			rest := text[at.End:]
			if strings.Trim(rest, ".,;: \u00a0") != "" {
				continue
			}
			if strings.TrimSpace(rest) == ";" && p.Source != nil && e.Item.Span.End < len(p.Source.Text) && strings.HasPrefix(p.Source.Text[e.Item.Span.End:], " ") {
				continue // a note in which one reference follows the other
			}
			p.report(e, cite.Diagnostic{Span: e.source(at.End, len(text)), Field: cite.Var(cite.URL), URL: text[at.Start:at.End],
				Message: fmt.Sprintf("“%s” follows the address", strings.TrimLeft(rest, " \u00a0")),
				Fix:     p.replace(e, cite.Span{Start: at.End, End: len(text)}, "")})
			return
		}
	},
}
