package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

var urlTextFragment = Rule{
	Name: "url-text-fragment", Severity: cite.Warning,
	Summary: "an address that ends in a browser's search for words on the page",
	What:    "An address with “#:~:text=” in it, as browsers and search engines make it for a link to a highlight.",
	Why:     "The part says where somebody's eyes were, not where the work is; it is long, and often cut off or broken by a line's end.",
	Bad:     "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain#:~:text=rain%20falls",
	Good:    "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.34: the address leads to the work; WICG, URL Fragment Text Directives",
	SafeFix:   true,
	entry: func(p *pass, e *Entry) {
		const mark = ":~:"
		if e.printed() {
			at := e.parts.url
			text := e.Text.Plain[at.Start:at.End]
			if i := strings.Index(text, mark); i > 0 {
				i = len(strings.TrimRight(text[:i], "#"))
				span := cite.Span{Start: at.Start + i, End: at.End}
				p.report(e, cite.Diagnostic{Span: e.source(span.Start, span.End), Field: cite.Var(cite.URL), URL: text,
					Message: "the address ends in a search for words on the page", Fix: p.replace(e, span, "")})
			}
			return
		}
		if f := e.Item.Field(cite.Var(cite.URL)); f != nil {
			if i := strings.Index(f.Text, mark); i > 0 {
				i = len(strings.TrimRight(f.Text[:i], "#"))
				p.report(e, cite.Diagnostic{Span: p.inField(f, i, len(f.Text)), Field: f.Var, URL: f.Text,
					Message: "the address ends in a search for words on the page", Fix: p.fixField(f, i, len(f.Text), "")})
			}
		}
	},
}
