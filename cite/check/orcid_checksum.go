package check

import (
	"fmt"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

var orcidChecksum = Rule{
	Name: "orcid-checksum", Severity: cite.Warning,
	Summary: "an ORCID iD whose last digit does not fit the others",
	What:    "An ORCID iD, given with its name or address, whose check digit is wrong.",
	Why:     "A digit is mistyped, and the iD is nobody's or another's.",
	Bad:     "Osei, A. (2021). Author record 0000-0002-1825-0098. ORCID. https://orcid.org/0000-0002-1825-0098",
	Good:    "Osei, A. (2021). Author record 0000-0002-1825-0097. ORCID. https://orcid.org/0000-0002-1825-0097",

	Authority: "ORCID, structure of the identifier: ISO 7064, MOD 11-2",
	entry: func(p *pass, e *Entry) {
		text, at := e.Text.Plain, cite.Span{}
		if !e.printed() {
			f := e.Item.Field(cite.Var(cite.URL))
			if f == nil {
				return
			}
			text, at = f.Text, f.Span
		}
		if !containsFold(text, "orcid") {
			return
		}
		span, id, ok := ident.FindORCID(text)
		if !ok {
			return
		}
		if _, ok := ident.ParseORCID(id); ok {
			return
		}
		if e.printed() {
			at = e.source(span.Start, span.End)
		}
		p.report(e, cite.Diagnostic{Span: at, Message: fmt.Sprintf("the check digit of ORCID iD %s is wrong", id)})
	},
}
