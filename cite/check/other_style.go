package check

import (
	"regexp"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

var otherStyle = Rule{
	Name: "other-style", Severity: cite.Info,
	Summary: "a reference in another style than the rest",
	What: "In a list that mostly follows APA: a title of a work in quotation marks, as Chicago, MLA and Harvard have it, or a date at the end " +
		"in place of behind the author. A title that quotes something is not meant.",
	Why:  "The reference was copied from elsewhere; what it lacks, and where its parts are, has to be looked at again.",
	Bad:  "Osei, A. (2021). “Rain and its measures.” Journal of Coastal Weather, 4(2), 11–29. https://doi.org/10.5555/12345678",
	Good: "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. https://doi.org/10.5555/12345678",

	Authority: "APA 7, 9.19: titles of articles and chapters have no quotation marks; 9.13: the date behind the author",
	entry: func(p *pass, e *Entry) {
		if !p.apa || !e.printed() {
			return
		}
		text := e.Text.Plain
		if e.inAPA() {
			from := e.look().date.End
			if m := quotedTitle.FindStringSubmatchIndex(text[from:]); m != nil && m[0] == 0 {
				p.report(e, cite.Diagnostic{Span: e.source(from+m[2], from+m[3]), Field: cite.Var(cite.Title), Message: "the title stands in quotation marks"})
			}
			return
		}
		if at := e.look().url; !at.IsZero() {
			text = text[:at.Start]
		}
		if m := dateAtEnd.FindStringSubmatchIndex(text); m != nil && strings.Count(text[:m[0]], " ") >= 4 {
			p.report(e, cite.Diagnostic{Span: e.source(m[2], m[3]), Field: cite.Var(cite.Issued), Message: "the date stands at the end, as in another style"})
		}
	},
}

var (
	// quotedTitle matches a title between quotation marks that nothing of it stands outside of.
	quotedTitle = regexp.MustCompile(`^[.,:]? *("[^"]{8,}[.,?!]?"|“[^”]{8,}”|‘[^‘]{8,}[.,]?’)(?:[.,]? *$|[.,]? [\[(\p{Lu}]|[.,]+ )`)

	// dateAtEnd matches a year where Chicago, MLA and Vancouver have it.
	dateAtEnd = regexp.MustCompile(`[,;(] ?((?:1[5-9]|20)\d\d)\)?(?:[;:][\d():–\-]+)?(?:, (?:pp?\.? ?)?[\d–\-]+)?[. ]*$`)
)
