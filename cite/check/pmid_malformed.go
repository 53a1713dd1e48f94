package check

import (
	"fmt"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var pmidMalformed = Rule{
	Name: "pmid-malformed", Severity: cite.Warning,
	Summary: "a PubMed number that cannot be one",
	What:    "A PMID that begins with PMC, that has more than eight digits, or that holds anything but digits.",
	Why:     "PMID and PMCID number two different collections. By the wrong one the reader finds another article.",
	Bad:     "@article{osei2021, author = {Osei, A.}, title = {Rain and its measures}, journal = {Journal of Coastal Weather}, volume = {4}, year = {2021}, pmid = {PMC8497924}}",
	Good:    "@article{osei2021, author = {Osei, A.}, title = {Rain and its measures}, journal = {Journal of Coastal Weather}, volume = {4}, year = {2021}, pmid = {34520130}}",

	Authority: "NLM, PubMed help: PMID; PMC: article identifiers",
	entry: func(p *pass, e *Entry) {
		if f := e.Item.Field(cite.Var(cite.PMID)); f != nil {
			if text := strings.TrimSpace(f.Text); !pmid.MatchString(text) {
				p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, Message: fmt.Sprintf("“%s” is no PMID", shorten(text))})
			}
			return
		}
		if !strings.Contains(e.Text.Plain, "PMID") {
			return
		}
		if m := pmidMeant.FindStringSubmatchIndex(e.Text.Plain); m != nil {
			if text := e.Text.Plain[m[2]:m[3]]; !pmid.MatchString(text) {
				p.report(e, cite.Diagnostic{Span: e.source(m[2], m[3]), Field: cite.Var(cite.PMID), Message: fmt.Sprintf("“%s” is no PMID", text)})
			}
		}
	},
}

var (
	pmid      = pattern.New(`^(?:(?i:pmid): ?)?\d{1,8}$`)
	pmidMeant = pattern.New(`\bPMID:? ?((?:PMC)?\d+)`)
)
