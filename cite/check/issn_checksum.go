package check

import (
	"fmt"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

var issnChecksum = Rule{
	Name: "issn-checksum", Severity: cite.Warning,
	Summary: "an ISSN whose last digit does not fit the others",
	What:    "An ISSN of eight digits whose check digit is wrong.",
	Why:     "A digit is mistyped; the journal cannot be found by it.",
	Bad:     "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. ISSN 0378-5954.",
	Good:    "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. ISSN 0378-5955.",

	Authority: "ISO 3297: the check digit",
	entry: func(p *pass, e *Entry) {
		text, at := e.Item.Text(cite.ISSN), cite.Span{}
		if f := e.Item.Field(cite.Var(cite.ISSN)); f != nil {
			at = f.Span
		} else if e.printed() {
			span, written, ok := ident.FindISSN(e.Text.Plain)
			if !ok {
				return
			}
			text, at = written, e.source(span.Start, span.End)
		}
		if len(text) < 8 || len(text) > 9 {
			return
		}
		if n, ok := ident.ParseISSN(text); !ok && n != "" {
			p.report(e, cite.Diagnostic{Span: at, Field: cite.Var(cite.ISSN), Message: fmt.Sprintf("the check digit of ISSN %s is wrong", text)})
		}
	},
}
