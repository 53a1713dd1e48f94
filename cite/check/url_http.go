package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

var urlHTTP = Rule{
	Name: "url-http", Severity: cite.Info,
	Summary: "“http” for a site that is served by “https” only",
	What:    "An address that begins with “http://”, of a site that is known to send all visitors on to “https://”.",
	Why:     "The detour is needless, and open to whoever stands in the way.",
	Bad:     "Osei, A. (2021). Rain and its measures. Lighthouse Press. http://en.wikipedia.org/wiki/Rain",
	Good:    "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://en.wikipedia.org/wiki/Rain",

	Authority: "RFC 6797: HTTP Strict Transport Security",
	SafeFix:   true,
	entry: func(p *pass, e *Entry) {
		const plain, secure = "http://", "https://"
		if !e.printed() {
			if f := e.Item.Field(cite.Var(cite.URL)); f != nil && strings.HasPrefix(f.Text, plain) && httpsOnly(f.Text[len(plain):]) {
				p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, URL: f.Text, Message: "the site is served by “https” only", Fix: p.fixField(f, 0, len(plain), secure)})
			}
			return
		}
		at := e.parts.url
		if text := e.Text.Plain[at.Start:at.End]; strings.HasPrefix(text, plain) && httpsOnly(text[len(plain):]) {
			p.report(e, cite.Diagnostic{Span: e.source(at.Start, at.Start+len(plain)), Field: cite.Var(cite.URL), URL: text,
				Message: "the site is served by “https” only", Fix: p.replace(e, cite.Span{Start: at.Start, End: at.Start + len(plain)}, secure)})
		}
	},
}

// httpsOnly tells whether an address, without its scheme, is of a site that sends all visitors on to https.
func httpsOnly(rest string) bool {
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		rest = rest[:i]
	}
	host := strings.ToLower(rest)
	if _, ok := httpsHosts[strings.TrimPrefix(host, "www.")]; ok {
		return true
	}
	for {
		_, after, ok := strings.Cut(host, ".")
		if !ok {
			return false
		}
		if host = after; httpsHosts[host] {
			return true
		}
	}
}

// httpsHosts are sites that serve nothing by http: true where all names below them do so too.
var httpsHosts = map[string]bool{
	"wikipedia.org": true, "wikimedia.org": true, "wikidata.org": true, "youtube.com": true, "youtu.be": true, "vimeo.com": true,
	"github.com": true, "gitlab.com": true, "stackoverflow.com": true, "google.com": true, "twitter.com": true, "x.com": true,
	"facebook.com": true, "instagram.com": true, "linkedin.com": true, "reddit.com": true, "medium.com": true,
	"nytimes.com": true, "theguardian.com": true, "washingtonpost.com": true, "bbc.com": true, "bbc.co.uk": false, "reuters.com": true,
	"npr.org": true, "forbes.com": true, "economist.com": true, "theatlantic.com": true, "britannica.com": true,
	"nature.com": true, "science.org": true, "sciencedirect.com": true, "link.springer.com": true, "onlinelibrary.wiley.com": true,
	"tandfonline.com": true, "sagepub.com": true, "jstor.org": true, "ieeexplore.ieee.org": true, "dl.acm.org": true, "academic.oup.com": true,
	"cambridge.org": false, "plos.org": true, "frontiersin.org": true, "mdpi.com": true, "pnas.org": true, "researchgate.net": true,
	"arxiv.org": true, "zenodo.org": true, "osf.io": true, "figshare.com": true, "archive.org": false, "web.archive.org": false,
	"loc.gov": false, "nih.gov": false, "ncbi.nlm.nih.gov": true, "pubmed.ncbi.nlm.nih.gov": true, "cdc.gov": false, "nasa.gov": false,
	"census.gov": false, "epa.gov": false, "noaa.gov": false, "ec.europa.eu": false, "eur-lex.europa.eu": false, "gov.uk": false,
	"who.int": false, "un.org": false, "worldbank.org": false, "oecd.org": false, "unesco.org": false, "apa.org": false,
	"psycnet.apa.org": false, "pewresearch.org": true,
}
