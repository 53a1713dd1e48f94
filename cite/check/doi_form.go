package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

var doiForm = Rule{
	Name: "doi-form", Severity: cite.Info,
	Summary: "a DOI in an older form, or in another than its place asks for",
	What: "In a printed list, a DOI as “doi:10…” or with the old address dx.doi.org. In a bibliography, an address in the field that is for " +
		"the DOI alone.",
	Why:  "“https://doi.org/10…” can be clicked, and is the form that readers know. Programs that print a bibliography add the address themselves.",
	Bad:  "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. doi:10.5555/12345678",
	Good: "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. https://doi.org/10.5555/12345678",

	Authority: "APA 7, 9.35: DOIs as https://doi.org/…; Crossref, DOI display guidelines; BibLaTeX, 3.14.7",
	SafeFix:   true,
	entry: func(p *pass, e *Entry) {
		if !e.printed() {
			f := e.Item.Field(cite.Var(cite.DOI))
			if f == nil || p.Source == nil || f.Span.IsZero() {
				return
			}
			// Readers keep the bare DOI; what the file has is in the source.
			written := p.Source.Slice(f.Span)
			if doi, ok := ident.ParseDOI(written); ok && strings.HasSuffix(written, doi) && len(written) > len(doi) {
				p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, Message: "the field is for the DOI alone",
					Fix: &cite.Fix{Safe: true, Edits: []cite.Edit{{Span: cite.Span{Start: f.Span.Start, End: f.Span.End - len(doi)}}}}})
			}
			return
		}
		at := e.parts.doi
		if !p.apa || !e.inAPA() || at.IsZero() || at.Start > 0 && strings.IndexByte(" ([<.;,\xa0", e.Text.Plain[at.Start-1]) < 0 { // doi-malformed
			return
		}
		text := e.Text.Plain
		if before := strings.ToLower(strings.TrimRight(text[:at.Start], " \u00a0")); strings.HasSuffix(before, "doi.org/") || strings.HasSuffix(before, "://") {
			return // doi-malformed
		}
		if _, again, ok := ident.FindDOI(text[at.End:]); ok && ident.SameDOI(again, e.Item.Text(cite.DOI)) {
			return // doi-twice
		}
		written := text[at.Start:at.End]
		i := strings.Index(written, "10.")
		prefix := strings.ToLower(written[:max(i, 0)])
		if i < 0 || prefix == "https://doi.org/" || doubled.MatchString(written) || spaced(written) || strings.Contains(written, "%") {
			return
		}
		p.report(e, cite.Diagnostic{Span: e.source(at.Start, at.End), Field: cite.Var(cite.DOI), Message: "a DOI is printed as https://doi.org/" + written[i:],
			Fix: p.replace(e, cite.Span{Start: at.Start, End: at.Start + i}, "https://doi.org/")})
	},
}
