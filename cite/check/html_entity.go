package check

import (
	"fmt"
	"path"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var htmlEntity = Rule{
	Name: "html-entity", Severity: cite.Warning,
	Summary: "a character that was left in the spelling of a web page",
	What:    "“&amp;”, “&nbsp;”, “&#39;” and the like in the text of a reference as it is shown, outside its address.",
	Why:     "The reference was pasted from the source of a page. The reader sees the code, not the character.",
	Bad:     "Osei, A., &amp; Brandt, L. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",
	Good:    "Osei, A., & Brandt, L. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "HTML, 13.5: named character references",
	SafeFix:   true,
	entry: func(p *pass, e *Entry) {
		text := e.Text.Plain
		if strings.IndexByte(text, '&') < 0 {
			return
		}
		if !isHTML(p.Source) {
			for i := 0; i+1 < len(text); i++ {
				if text[i] != '&' || text[i+1] != ' ' {
					continue
				}
				// Markdown resolves the entity, but takes the character as well.
				if at := e.source(i, i+1); p.Source.Slice(at) == "&amp;" {
					p.report(e, cite.Diagnostic{Severity: cite.Info, Span: at, Message: "“&amp;” stands for “&”, which can be written as it is",
						Fix: &cite.Fix{Safe: true, Edits: []cite.Edit{{Span: at, Text: "&"}}}})
				}
			}
		}
		m := entity.FindStringIndex(text)
		if m == nil || insideAddress(text, m[0]) {
			return
		}
		d := cite.Diagnostic{Span: e.source(m[0], m[1]), Message: fmt.Sprintf("“%s” stands for a character", text[m[0]:m[1]])}
		if strings.HasPrefix(text[m[0]:], "&amp") {
			d.Fix = p.replace(e, cite.Span{Start: m[0], End: m[1]}, "&")
		}
		p.report(e, d)
	},
}

// isHTML tells whether a source is a web page, in which entities are at home.
func isHTML(src *cite.Source) bool {
	switch strings.ToLower(path.Ext(src.Name)) {
	case ".html", ".htm", ".xhtml":
		return true
	}
	return strings.HasPrefix(strings.TrimSpace(src.Text[:min(len(src.Text), 512)]), "<")
}

var entity = pattern.New(`&(?:(?:amp|nbsp|lt|gt|quot|apos|ndash|mdash|rsquo|lsquo|ldquo|rdquo|hellip|eacute)\b;?|#\d+;|#x[0-9a-fA-F]+;)`)
