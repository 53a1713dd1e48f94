package check

import (
	"fmt"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

var isbnChecksum = Rule{
	Name: "isbn-checksum", Severity: cite.Warning,
	Summary: "an ISBN whose last digit does not fit the others",
	What:    "An ISBN of ten or thirteen digits whose check digit is wrong.",
	Why:     "A digit is mistyped or missing; no shop or library finds the book by it.",
	Bad:     "Osei, A. (2021). Rain and its measures. Lighthouse Press. ISBN 978-0-306-40615-8.",
	Good:    "Osei, A. (2021). Rain and its measures. Lighthouse Press. ISBN 978-0-306-40615-7.",

	Authority: "ISO 2108: the check digit",
	entry: func(p *pass, e *Entry) {
		text, at := e.Item.Text(cite.ISBN), cite.Span{}
		if f := e.Item.Field(cite.Var(cite.ISBN)); f != nil {
			at = f.Span
		} else if e.printed() {
			span, written, ok := ident.FindISBN(e.Text.Plain)
			if !ok {
				return
			}
			text, at = written, e.source(span.Start, span.End)
		}
		if n := len(digitsOf(text)); n != 13 && n != 10 || len(text) > 24 {
			return
		}
		if _, ok := ident.ParseISBN(text); !ok {
			p.report(e, cite.Diagnostic{Span: at, Field: cite.Var(cite.ISBN), Message: fmt.Sprintf("the check digit of ISBN %s is wrong", text)})
		}
	},
}
