package check

import (
	"fmt"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var doiMalformed = Rule{
	Name: "doi-malformed", Severity: cite.Error,
	Summary: "a DOI that does not resolve as it is written",
	What: "A DOI with a mistyped address (“https:doi.org/10…”, “https://doi:10…”, “doi.org10…”), with a space or a doubled prefix in it, " +
		"without the part after the slash, or an address of doi.org without a DOI.",
	Why:  "A DOI is the one part of a reference that never ages; a slip in it makes it worth nothing.",
	Bad:  "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. https:doi.org/10.5555/12345678",
	Good: "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. https://doi.org/10.5555/12345678",

	Authority: "ISO 26324; DOI Handbook, 2.2; APA 7, 9.35: DOIs as https://doi.org/…",
	entry: func(p *pass, e *Entry) {
		if e.printed() {
			p.printedDOI(e)
			return
		}
		f := e.Item.Field(cite.Var(cite.DOI))
		if f == nil || f.Text == "" {
			return
		}
		if _, ok := ident.ParseDOI(f.Text); !ok {
			p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, Message: fmt.Sprintf("“%s” is no DOI", shorten(f.Text)),
				Help: "a DOI is “10.”, the digits of its registrant, “/”, and what the registrant chose"})
		}
	},
}

// doiMeant matches what was meant as a DOI: the letters "doi" in front, slips between, and the number.
var doiMeant = pattern.New(`(?i)(?:\b(?:https?|htt?ps?)[\s:;/.]*)?(?:\b(?:dx|www)\.)?\bdoi(?:\s?\.\s?org)?[\s:./;=]*(?:https?[:/]*(?:(?:dx|www)\.)?doi\.org/*|doi:?\s*)*(1[0O]\s?\.\s?\d{4,9}(?:\.\d+)*)(\s*/+\s*)?([^\s"“”<>]*)`)

// resolverOnly matches an address of the resolver that nothing follows. A short DOI (shortdoi.org), which APA 7, 9.36
// allows, is something.
var resolverOnly = pattern.New(`(?i)https?://(?:(?:dx|www)\.)?doi\.org/?(?:\s|$|[.,;)])`)

// noNumber matches an address of the resolver with a slash in what follows, and no DOI's beginning. A short DOI may be
// written with "10/".
var noNumber = pattern.New(`(?i)https?://(?:(?:dx|www)\.)?doi\.org/((?:10\.\d{1,3}|[02-9]\d{2,8}|1[1-9]\d{1,7})(?:\.\d+)*/[^\s]*[^\s.,;])`)

// resolverSlip matches an address of the resolver whose host is mistyped.
var resolverSlip = pattern.New(`(?i)https?://((?:dx\.)?(?:d[io]{2}|doi|di|do)[.,]?(?:or|ogr|rog|org|com|og|gr))/+(10\.\d{4,9}/[^\s]*[^\s.,;])`)

// doubled matches a prefix that stands twice.
var doubled = pattern.New(`(?i)doi\.org/+(?:https?:|doi)`)

// printedDOI looks for deformed DOIs in a reference as authors write it.
func (p *pass) printedDOI(e *Entry) {
	text := e.Text.Plain
	if !containsAny(text, "/10.", "doi", "DOI", "Doi") {
		return
	}
	if at := e.parts.doi; at.End == len(text) && strings.HasPrefix(text[at.Start:], "https://doi.org/10.") && strings.Count(text, "doi") == 1 {
		return // as nearly all are
	}
	if m := resolverSlip.FindStringSubmatchIndex(text); m != nil && !strings.HasSuffix(strings.ToLower(text[m[2]:m[3]]), "doi.org") {
		right := "https://doi.org/" + text[m[4]:m[5]]
		p.report(e, cite.Diagnostic{Span: e.source(m[0], m[1]), Field: cite.Var(cite.DOI), Message: fmt.Sprintf("the DOI's address is “%s”, not “doi.org”", text[m[2]:m[3]]),
			Help: "write " + right, Fix: help(p.replace(e, cite.Span{Start: m[0], End: m[1]}, right))})
		return
	}
	if !strings.Contains(text, "doi") && !strings.Contains(text, "DOI") && !strings.Contains(text, "Doi") {
		return
	}
	for _, m := range doiMeant.FindAllStringSubmatchIndex(text, -1) {
		if m[0] > 0 && strings.IndexByte("/=?&._-", text[m[0]-1]) >= 0 || insideAddress(text, m[0]) {
			continue
		}
		written := strings.TrimRight(text[m[0]:m[1]], ".,;:)]")
		span, _, ok := ident.FindDOI(written)
		good := ok && span.Start == 0 && span.End >= len(written)-1 && !doubled.MatchString(written) && !spaced(written)
		if good {
			continue
		}
		end := m[0] + len(written)
		d := cite.Diagnostic{Span: e.source(m[0], end), Field: cite.Var(cite.DOI)}
		number, rest := strings.Join(strings.Fields(text[m[2]:m[3]]), ""), strings.TrimRight(text[m[6]:m[7]], ".,;:)]")
		switch {
		case m[4] < 0 || rest == "":
			d.Message = fmt.Sprintf("the DOI “%s” ends too early", written)
		default:
			right := "https://doi.org/" + strings.Replace(strings.ToUpper(number), "1O", "10", 1) + "/" + rest
			if again, ok := ident.ParseDOI(right); !ok || strings.Contains(strings.ToLower(again), "doi.org") {
				d.Message = fmt.Sprintf("“%s” is no DOI", shorten(written))
				break
			}
			d.Message = fmt.Sprintf("the DOI is written “%s”", shorten(written))
			d.Help = "write " + right
			d.Fix = help(p.replace(e, cite.Span{Start: m[0], End: end}, right))
		}
		p.report(e, d)
		return
	}
	if m := noNumber.FindStringSubmatchIndex(text); m != nil {
		p.report(e, cite.Diagnostic{Span: e.source(m[0], m[1]), Field: cite.Var(cite.DOI), Message: fmt.Sprintf("“%s” is no DOI", shorten(text[m[2]:m[3]])),
			Help: "a DOI is “10.”, four digits or more, “/”, and what its registrant chose"})
		return
	}
	if m := resolverOnly.FindStringIndex(text); m != nil && !insideAddress(text, m[0]) && !doubled.MatchString(text) {
		written := strings.TrimRight(text[m[0]:m[1]], " .,;:)]")
		if _, _, ok := ident.FindDOI(text[m[0]:]); !ok {
			p.report(e, cite.Diagnostic{Span: e.source(m[0], m[0]+len(written)), Field: cite.Var(cite.DOI), URL: written,
				Message: fmt.Sprintf("“%s” is an address of doi.org without a DOI", shorten(written))})
		}
	}
}

// spaced tells whether white space stands inside a DOI's address or number, beyond that after "doi:".
func spaced(s string) bool {
	if i := strings.Index(s, "10."); i >= 0 && strings.ContainsAny(s[i:], "\u00a0 ") {
		return true
	}
	return strings.Contains(strings.ToLower(s), "http") && strings.ContainsAny(strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(strings.ToLower(s), "doi"), ":"), " "), "\u00a0 ")
}

// insideAddress tells whether a place lies inside an address that began before it.
func insideAddress(text string, at int) bool {
	word := text[:at]
	if i := strings.LastIndexAny(word, "\u00a0 \t"); i >= 0 {
		word = word[i+1:]
	}
	return strings.Contains(word, "://") && strings.Contains(word[strings.Index(word, "://")+3:], "/")
}
