package check

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/seed-2120edae/cite/cite"
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

var entity = regexp.MustCompile(`&(?:(?:amp|nbsp|lt|gt|quot|apos|ndash|mdash|rsquo|lsquo|ldquo|rdquo|hellip|eacute)\b;?|#\d+;|#x[0-9a-fA-F]+;)`)
