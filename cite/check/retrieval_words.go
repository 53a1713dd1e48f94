package check

import (
	"fmt"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var retrievalWords = Rule{
	Name: "retrieval-words", Severity: cite.Info,
	Summary: "“Retrieved from” or “Available at” before an address",
	What: "Words that say that an address is an address. With a date, as in “Retrieved May 4, 2021, from”, they say what they should: the " +
		"page changes. “Retrieved from” with the name of the site is meant too; two such phrases one after the other are a warning.",
	Why:  "The address speaks for itself. The words are left from earlier editions of the manual, or from other styles.",
	Bad:  "Osei, A. (2021). Rain and its measures. Lighthouse Press. Retrieved from https://example.org/rain",
	Good: "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.16 and 9.35: “Retrieved from” only with a date of retrieval",
	SafeFix:   true,
	apa:       true,
	entry: func(p *pass, e *Entry) {
		at := e.parts.url
		if !e.parts.doi.IsZero() && (at.IsZero() || e.parts.doi.Start < at.Start) {
			at = e.parts.doi
		}
		if at.IsZero() {
			return
		}
		before := e.Text.Plain[:at.Start]
		if !leadsOn(before) {
			return
		}
		m := retrieval.FindStringIndex(before)
		if m == nil {
			p.retrievedFrom(e, at)
			return
		}
		written := strings.TrimSpace(before[m[0]:])
		d := cite.Diagnostic{Span: e.source(m[0], m[0]+len(written)), Field: cite.Var(cite.URL), URL: e.Text.Plain[at.Start:at.End],
			Message: fmt.Sprintf("“%s” is not needed before an address", strings.TrimRight(written, ": ")),
			Fix:     p.replace(e, cite.Span{Start: m[0], End: at.Start}, "")}
		if len(retrievalPhrase.FindAllStringIndex(written, 2)) > 1 {
			d.Severity, d.Message = cite.Warning, fmt.Sprintf("“%s” says the same twice", strings.TrimRight(written, ": "))
		}
		p.report(e, d)
	},
}

// retrievedFrom reports the name of a site that is introduced by “Retrieved from”.
func (p *pass) retrievedFrom(e *Entry, at cite.Span) {
	m := retrievedSite.FindStringSubmatchIndex(e.Text.Plain[:at.Start])
	if m == nil {
		return
	}
	site := e.Text.Plain[m[2]:m[3]]
	p.report(e, cite.Diagnostic{Span: e.source(m[0], m[3]), Field: cite.Var(cite.URL), URL: e.Text.Plain[at.Start:at.End],
		Message: fmt.Sprintf("“Retrieved from” is not needed before the name of the site, “%s”", site), Help: "write “" + site + ".” and then the address",
		Fix: help(p.replace(e, cite.Span{Start: m[0], End: at.Start}, site+". "))})
}

// leadsOn tells whether what a text ends in can stand before an address.
func leadsOn(text string) bool {
	if strings.HasSuffix(strings.TrimRight(text, " \u00a0"), ":") {
		return true
	}
	text = strings.TrimRight(text, "<\u00a0 ")
	switch strings.ToLower(text[strings.LastIndexAny(text, " \u00a0")+1:]) {
	case "from", "at", "on", "via", "in", "available", "online", "retrieved":
		return true
	}
	return false
}

const retrievalPattern = `(?i:(?:retrieved|accessed|available|obtained|downloaded) (?:online )?(?:from|at|on|via|in)|online (?:at|from)|available(?: online)?:|retrieved:?|(?:url|link):)`

var (
	retrieval       = pattern.New(`(?:\b` + retrievalPattern + `:?[ \x{a0}]*)+<?$`)
	retrievalPhrase = pattern.New(retrievalPattern)
	retrievedSite   = pattern.New(`\bRetrieved (?:online )?from:? (\p{Lu}[^:()]{1,70}?)(?: [Ww]eb ?site)?: ?$`)
)
