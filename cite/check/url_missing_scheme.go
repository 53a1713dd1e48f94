package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

var urlMissingScheme = Rule{
	Name: "url-missing-scheme", Severity: cite.Info,
	Summary: "an address without “https://”",
	What:    "An address that begins with “www.” or with the name of a host that a path follows, and not with “http://” or “https://”.",
	Why:     "Programs do not make a link of it, or one that leads into the document itself.",
	Bad:     "Osei, A. (2021). Rain and its measures. Lighthouse Press. www.example.org/rain",
	Good:    "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://www.example.org/rain",

	Authority: "APA 7, 9.34: DOIs and URLs begin with “http:” or “https:”",
	entry: func(p *pass, e *Entry) {
		if f := e.Item.Field(cite.Var(cite.URL)); !e.printed() {
			if f != nil && !strings.Contains(f.Text, ":") && looksLikeHost(f.Text) {
				p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, URL: f.Text, Message: "the address has no “https://”", Fix: help(p.fixField(f, 0, 0, "https://"))})
			}
			return
		}
		text, at := e.Text.Plain, e.parts.url
		if at.IsZero() {
			if !e.parts.doi.IsZero() {
				return
			}
			at.Start = strings.LastIndexAny(text, " \u00a0") + 1
			at.End = at.Start + len(strings.TrimRight(text[at.Start:], ".,;"))
			host, path, _ := strings.Cut(text[at.Start:at.End], "/")
			if path == "" || !looksLikeHost(host) || !topLevel[strings.ToLower(host[strings.LastIndexByte(host, '.')+1:])] {
				return
			}
		} else if !strings.EqualFold(text[at.Start:min(at.End, at.Start+4)], "www.") {
			return
		}
		if _, _, ok := ident.FindDOI(text[at.Start:at.End]); ok {
			return
		}
		if strings.Contains(text[at.End:], "://") { // the name of a site, with its address behind
			return
		}
		if before := strings.TrimRight(text[:at.Start], " \u00a0"); strings.HasSuffix(before, "://") || strings.Contains(text[at.Start:at.End], ":") || strings.HasSuffix(before, "/") { // broken or malformed
			return
		}
		p.report(e, cite.Diagnostic{Span: e.source(at.Start, at.End), Field: cite.Var(cite.URL), URL: text[at.Start:at.End],
			Message: "the address has no “https://”", Fix: help(p.replace(e, cite.Span{Start: at.Start, End: at.Start}, "https://"))})
	},
}

// topLevel are the ends of hosts that are common enough to tell an address without its scheme from other words.
var topLevel = map[string]bool{
	"com": true, "org": true, "net": true, "edu": true, "gov": true, "int": true, "info": true, "uk": true, "de": true, "fr": true, "nl": true,
	"au": true, "ca": true, "eu": true, "es": true, "it": true, "br": true, "mx": true, "in": true, "jp": true, "ch": true, "at": true,
	"be": true, "se": true, "no": true, "dk": true, "fi": true, "pl": true, "ie": true, "nz": true, "za": true, "us": true,
}
