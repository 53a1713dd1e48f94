package check

import (
	"fmt"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

var isbnTen = Rule{
	Name: "isbn-ten", Severity: cite.Info,
	Summary: "an ISBN of ten digits for a book that has thirteen",
	What:    "A valid ISBN of ten digits in a reference to a book of 2007 or later.",
	Why:     "Since January 2007 books bear thirteen digits. The old number can be computed into the new one.",
	Bad:     "@book{osei2021, author = {Osei, A.}, title = {Rain and its measures}, publisher = {Lighthouse Press}, year = {2021}, isbn = {0-306-40615-2}}",
	Good:    "@book{osei2021, author = {Osei, A.}, title = {Rain and its measures}, publisher = {Lighthouse Press}, year = {2021}, isbn = {9780306406157}}",

	Authority: "ISO 2108:2005: ISBNs have thirteen digits from January 2007 on",
	SafeFix:   true,
	entry: func(p *pass, e *Entry) {
		f := e.Item.Field(cite.Var(cite.ISBN))
		if f == nil || e.Item.Date(cite.Issued).Start.Year < 2007 {
			return
		}
		digits, ok := ident.ParseISBN(f.Text)
		if !ok || len(digits) != 10 {
			return
		}
		long, _ := ident.ISBN13(digits)
		p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, Message: fmt.Sprintf("as thirteen digits, ISBN %s is %s", f.Text, long),
			Fix: p.fixField(f, 0, len(f.Text), long)})
	},
}
