package check

import (
	"fmt"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

var urlTracking = Rule{
	Name: "url-tracking", Severity: cite.Info,
	Summary: "an address with parameters that only count visits",
	What:    "Parameters such as utm_source or fbclid, with which a site learns from where a visitor came.",
	Why:     "The page is the same without them; they make the address longer and tell on the author's reading.",
	Bad:     "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain?utm_source=mail&page=2",
	Good:    "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain?page=2",

	Authority: "APA 7, 9.36: an address can be shortened as long as it leads to the work",
	SafeFix:   true,
	entry: func(p *pass, e *Entry) {
		if e.printed() {
			at := e.parts.url
			if text := e.Text.Plain[at.Start:at.End]; !at.IsZero() {
				if clean, name := untracked(text); name != "" {
					p.report(e, cite.Diagnostic{Span: e.source(at.Start, at.End), Field: cite.Var(cite.URL), URL: text,
						Message: fmt.Sprintf("“%s” in the address only counts visits", name), Fix: p.replace(e, at, clean)})
				}
			}
			return
		}
		if f := e.Item.Field(cite.Var(cite.URL)); f != nil {
			if clean, name := untracked(f.Text); name != "" {
				p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, URL: f.Text,
					Message: fmt.Sprintf("“%s” in the address only counts visits", name), Fix: p.fixField(f, 0, len(f.Text), clean)})
			}
		}
	},
}

// untracked gives an address without the parameters that only count visits, and the name of the first of them.
func untracked(address string) (clean, name string) {
	rest, fragment, hasFragment := strings.Cut(address, "#")
	path, query, ok := strings.Cut(rest, "?")
	if !ok {
		return address, ""
	}
	_, host, _ := strings.Cut(path, "://")
	host, _, _ = strings.Cut(host, "/")
	var kept []string
	for part := range strings.SplitSeq(query, "&") {
		key, _, _ := strings.Cut(part, "=")
		if !ident.IsTracking(host, key) {
			kept = append(kept, part)
		} else if name == "" {
			name = key
		}
	}
	clean = path
	if len(kept) > 0 {
		clean += "?" + strings.Join(kept, "&")
	}
	if hasFragment {
		clean += "#" + fragment
	}
	return clean, name
}
