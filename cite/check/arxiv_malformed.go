package check

import (
	"fmt"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var arxivMalformed = Rule{
	Name: "arxiv-malformed", Severity: cite.Warning,
	Summary: "an arXiv number that cannot be one",
	What:    "Behind “arXiv:” or in an address of arxiv.org, a number that has neither of arXiv's two forms: 2301.01234 and math.GT/0309136.",
	Why:     "A digit is missing or mistyped; the preprint cannot be found by it.",
	Bad:     "Osei, A. (2021). Rain and its measures. arXiv. https://arxiv.org/abs/2113.01234",
	Good:    "Osei, A. (2021). Rain and its measures. arXiv. https://arxiv.org/abs/2112.01234",

	Authority: "arXiv, understanding the arXiv identifier",
	entry: func(p *pass, e *Entry) {
		text, at := e.Text.Plain, cite.Span{}
		if !e.printed() {
			f := e.Item.Field(cite.Var(cite.URL))
			if f == nil {
				return
			}
			text, at = f.Text, f.Span
		}
		if !strings.Contains(text, "rxiv") && !strings.Contains(text, "rXiv") {
			return
		}
		for _, m := range arxivMeant.FindAllStringSubmatchIndex(text, -1) {
			number := text[m[2]:m[3]]
			if _, ok := ident.ParseArXiv(strings.TrimSuffix(number, ".pdf")); ok || !strings.ContainsAny(number, "0123456789") {
				continue
			}
			if e.printed() {
				at = e.source(m[2], m[3])
			}
			p.report(e, cite.Diagnostic{Span: at, Message: fmt.Sprintf("“%s” is no arXiv number", number)})
			return
		}
	},
}

// arxivMeant matches what stands where an arXiv number belongs.
var arxivMeant = pattern.New(`(?i)(?:\barxiv: ?|\barxiv\.org/(?:abs|pdf)/)([a-z.-]+/\d+(?:v\d+)?|\d[\d.]*\d(?:v\d+)?(?:\.pdf)?)`)
