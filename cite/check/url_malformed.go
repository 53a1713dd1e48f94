package check

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var urlMalformed = Rule{
	Name: "url-malformed", Severity: cite.Error,
	Summary: "an address that no browser can open",
	What: "An address whose beginning is mistyped (“https//”, “http:example.org”, “htps://”), that begins twice, whose host cannot " +
		"exist, that leads to a file on the author's own machine, or that holds a broken escape. An address of doi.org is left to doi-malformed.",
	Why:  "The reader who follows it lands nowhere, and programs do not see an address at all.",
	Bad:  "Osei, A. (2023, June 30). Rain comes early to the coast. The Harbour Times. https//www.example.org/rain-coast",
	Good: "Osei, A. (2023, June 30). Rain comes early to the coast. The Harbour Times. https://www.example.org/rain-coast",

	Authority: "RFC 3986, 3; APA 7, 9.34: a URL is given whole, so that it works",
	entry: func(p *pass, e *Entry) {
		if e.printed() {
			for _, bad := range deformedURLs(e.Text.Plain) {
				p.report(e, cite.Diagnostic{
					Span: e.source(bad.span.Start, bad.span.End), Field: cite.Var(cite.URL), Message: bad.message,
					URL: e.Text.Plain[bad.span.Start:bad.span.End], Fix: help(p.replace(e, bad.edit, bad.text)),
				})
			}
			return
		}
		f := e.Item.Field(cite.Var(cite.URL))
		if f == nil || f.Text == "" {
			return
		}
		text := strings.TrimSpace(f.Text)
		if bad := deformedURLs(text); len(bad) > 0 {
			p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, URL: text, Message: bad[0].message})
		} else if _, ok := ident.FindURL(text); !ok && !looksLikeHost(text) && !strings.Contains(text, ":") {
			p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, URL: text, Message: fmt.Sprintf("“%s” is no address", shorten(text))})
		}
	},
}

// A deformed address, and the edit that would mend it where that is plain.
type deformed struct {
	span    cite.Span
	message string
	edit    cite.Span
	text    string
}

// schemeSlip matches beginnings of addresses as they are mistyped, up to the host.
var schemeSlip = pattern.New(`(?i)\b(h?ttps?:/?|https?//?|https?[;.]/{1,3}|https?:/{3,}|https? ?: ?//?|https?:\\\\|h?tt?pp?s?://|htt+ps?://|hhttps?://|hpp?ts?://)([a-z0-9-]+\.[a-z0-9.-]*[a-z])`)

// ownFile matches the address of a file on the machine of whoever wrote the reference.
var ownFile = pattern.New(`\bfile:/{2,3}[^\s]+|\b[C-Z]:\\Users\\[^\s]+`)

// mayHaveSlip tells whether a text holds the letters of a scheme other than in “http://” and “https://”.
func mayHaveSlip(text string) bool {
	for i := 0; i+1 < len(text); i++ {
		if text[i]|0x20 != 't' || text[i+1]|0x20 != 'p' {
			continue
		}
		rest := text[i+2:]
		if i < 2 || text[i-2:i] != "ht" || i > 2 && text[i-3]|0x20 == 'h' || !strings.HasPrefix(rest, "://") && !strings.HasPrefix(rest, "s://") || strings.Contains(rest[:min(len(rest), 12)], ":///") {
			return true
		}
	}
	return strings.Contains(text, "hpp") || strings.Contains(text, "hps://")
}

// deformedURLs finds the addresses in a text that cannot work.
func deformedURLs(text string) []deformed {
	var all []deformed
	if mayHaveSlip(text) {
		for _, m := range schemeSlip.FindAllStringSubmatchIndex(text, -1) {
			scheme, host := strings.ToLower(text[m[2]:m[3]]), strings.ToLower(text[m[4]:m[5]])
			if scheme == "http://" || scheme == "https://" || scheme == "ttp://" && m[0] > 0 || strings.HasSuffix(host, "doi.org") {
				continue
			}
			if m[0] > 0 && (text[m[0]-1] == '/' || text[m[0]-1] == '=') { // inside another address
				continue
			}
			right := "http://"
			if strings.Contains(scheme, "s") {
				right = "https://"
			}
			end := wordEnd(text, m[5])
			all = append(all, deformed{
				cite.Span{Start: m[0], End: end}, fmt.Sprintf("an address begins with “%s”, not with “%s”", text[m[2]:m[3]], right),
				cite.Span{Start: m[2], End: m[3]}, right,
			})
		}
	}
	if containsAny(text, "file:/", `:\Users`) {
		if m := ownFile.FindStringIndex(text); m != nil {
			all = append(all, deformed{span: cite.Span{Start: m[0], End: m[1]}, message: "the address leads to a file on the author's own machine"})
		}
	}
	for from := 0; ; {
		at, ok := ident.FindURL(text[from:])
		if !ok {
			return all
		}
		at.Start, at.End = at.Start+from, at.End+from
		from = at.End
		if span, blank, ok := brokenAddress(text[at.Start:]); ok && span.Start == 0 && blank.Start <= at.Len()+1 {
			continue // url-broken
		}
		if message := hostFault(text[at.Start:at.End]); message != "" {
			d := deformed{span: at, message: message}
			if i := strings.LastIndex(text[at.Start:at.End], "http"); i > 0 {
				d.edit = cite.Span{Start: at.Start, End: at.Start + i}
			}
			all = append(all, d)
		}
	}
}

// hostFault says what is wrong with an address that begins as it should; "" where nothing is.
func hostFault(s string) string {
	rest := s
	if _, after, ok := strings.Cut(s, "://"); ok {
		rest = after
	}
	host := rest
	if i := strings.IndexAny(host, "/?#"); i >= 0 {
		host = host[:i]
	}
	lower := strings.ToLower(host)
	switch {
	case strings.TrimPrefix(lower, "www.") == "http:" || strings.TrimPrefix(lower, "www.") == "https:" || lower == "http" || lower == "https":
		return "the address begins twice"
	case strings.HasPrefix(lower, "doi:") || strings.HasPrefix(lower, "doi.") || strings.HasSuffix(lower, "doi.org"):
		return "" // doi-malformed
	case strings.HasPrefix(host, "["):
		return ""
	}
	if i := strings.LastIndexByte(host, '@'); i >= 0 {
		host = host[i+1:]
	}
	host, _, _ = strings.Cut(host, ":")
	switch {
	case !strings.Contains(strings.TrimPrefix(strings.ToLower(host), "www."), ".") && !strings.EqualFold(host, "localhost"):
		return fmt.Sprintf("“%s” is no host", shorten(host))
	case strings.HasPrefix(lower, "wwww.") || strings.HasPrefix(lower, "ww."):
		return fmt.Sprintf("“%s” begins with a mistyped “www.”", shorten(host))
	case strings.Contains(host, "..") || strings.ContainsAny(host, ",;!|\\()[]{}*'"):
		return fmt.Sprintf("“%s” cannot be a host", shorten(host))
	}
	if !strings.Contains(s, "%") {
		return ""
	}
	if _, err := url.Parse(s); err != nil && strings.Contains(err.Error(), "invalid URL escape") {
		return "the address holds a “%” that escapes nothing"
	}
	return ""
}

// looksLikeHost tells whether a text begins as an address without its scheme does: "example.org/x".
func looksLikeHost(s string) bool {
	host := s
	if i := strings.IndexAny(host, "/?#"); i >= 0 {
		host = host[:i]
	}
	i := strings.LastIndexByte(host, '.')
	return i > 0 && len(host)-i > 2 && !strings.ContainsAny(host, " ,;!()")
}

// wordEnd finds the white space that ends the word at a place.
func wordEnd(s string, from int) int {
	if i := strings.IndexAny(s[from:], "\u00a0 \t\n"); i >= 0 {
		return from + len(strings.TrimRight(s[from:from+i], ".,;"))
	}
	return from + len(strings.TrimRight(s[from:], ".,;"))
}
