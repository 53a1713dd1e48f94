package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var otherStyle = Rule{
	Name: "other-style", Severity: cite.Info,
	Summary: "a reference in another style than the rest",
	What: "In a list that mostly follows APA: a title of a work in quotation marks, as Chicago, MLA and Harvard have it, or a date at the end, " +
		"before the volume, or behind the author without parentheses. A single title that is a quotation is not meant.",
	Why:  "The reference was copied from elsewhere; what it lacks, and where its parts are, has to be looked at again.",
	Bad:  "Osei, A. (2021). “Rain and its measures,” Journal of Coastal Weather, 4(2), 11–29. https://doi.org/10.5555/12345678",
	Good: "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. https://doi.org/10.5555/12345678",

	Authority: "APA 7, 9.19: titles of articles and chapters have no quotation marks; 9.13: the date behind the author",
	list: func(p *pass) {
		if !p.apa {
			return
		}
		type quoted struct {
			e     *Entry
			title cite.Span
			comma bool
		}
		var titles []quoted
		for i := range p.Entries {
			e := &p.Entries[i]
			switch {
			case !e.printed():
			case !e.inAPA():
				p.dateAtEnd(e)
			default:
				from := e.parts.date.End
				if m := quotedTitle.FindStringSubmatchIndex(e.Text.Plain[from:]); m != nil {
					title := cite.Span{Start: from + m[2], End: from + m[3]}
					end := e.Text.Plain[title.End-min(4, title.Len()) : min(len(e.Text.Plain), title.End+1)]
					titles = append(titles, quoted{e, title, strings.Contains(end, ",")})
				}
			}
		}
		for _, q := range titles {
			// One title in quotation marks may be a quotation; several, or a comma at its end, are a style.
			if q.comma || len(titles) > 1 && 10*len(titles) >= len(p.Entries) {
				p.report(q.e, cite.Diagnostic{Span: q.e.source(q.title.Start, q.title.End), Field: cite.Var(cite.Title), Message: "the title stands in quotation marks"})
			}
		}
	},
}

// dateAtEnd reports a date that stands where other styles have it.
func (p *pass) dateAtEnd(e *Entry) {
	text := e.Text.Plain
	if at := e.parts.url; !at.IsZero() {
		text = text[:at.Start]
	}
	if at := e.parts.doi; !at.IsZero() && at.Start < len(text) {
		text = text[:at.Start]
	}
	for _, place := range [...]struct {
		date pattern.Pattern
		said string
	}{
		{bareDate, "the date stands without parentheses, as in another style"},
		{dateBeforeVolume, "the date stands before the volume, as in another style"},
		{dateAtEnd, "the date stands at the end, as in another style"},
	} {
		if m := place.date.FindStringSubmatchIndex(text); m != nil && strings.Count(text, " ") >= 4 {
			p.report(e, cite.Diagnostic{Span: e.source(m[2], m[3]), Field: cite.Var(cite.Issued), Message: place.said})
			return
		}
	}
}

const styleYear = `((?:1[5-9]|20)\d\d)`

var (
	// quotedTitle matches a title between quotation marks that nothing of it stands outside of.
	quotedTitle = pattern.New(`^[.,:]? *("[^"]{8,}[.,?!]?"|“[^”]{8,}”|‘[^‘]{8,}[.,]?’)(?:[.,]? *$|[.,]? [\[(\p{Lu}h]|[.,]+ )`)

	// bareDate matches a year behind the initials of an author, as Harvard and Chicago have it.
	bareDate = pattern.New(`^[^()\d]{3,300}\p{Lu}\p{Ll}{0,12}[.,]{1,2} ` + styleYear + `[a-z]?[.,] \p{Lu}`)

	// dateBeforeVolume matches a year where Vancouver has it: 2021;4(2):11–29.
	dateBeforeVolume = pattern.New(`[.,] ` + styleYear + `(?: [A-Z][a-z]{2,8}(?: \d{1,2})?)? ?; ?\d+ ?(?:\(\d[^)]*\))? ?:`)

	// dateAtEnd matches a year where Chicago, MLA and IEEE have it.
	dateAtEnd = pattern.New(`[,;(] ?(?:[A-Z][a-z]{2,8}\.? )?` + styleYear + `\)?(?:[;:] ?[\d():–\-]+)?(?:, (?:pp?\.? ?)?[\d–\-]+)?[. ]*$`)
)
