package ident

import (
	"net/url"
	"slices"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// FindURL finds the first address of the web in running text: with http, https or ftp before it, or beginning with
// "www.". Brackets are part of it as long as they are balanced; punctuation at its end is not.
func FindURL(s string) (cite.Span, bool) {
	for from := 0; from < len(s); {
		i := strings.IndexAny(s[from:], ":wW")
		if i < 0 {
			break
		}
		i += from
		from = i + 1
		start, host := i, 0
		if s[i] == ':' {
			if !strings.HasPrefix(s[i:], "://") {
				continue
			}
			before, after := s[:i], len("://")
			if !cutSuffixFold(&before, "https") && !cutSuffixFold(&before, "http") && !cutSuffixFold(&before, "ftp") {
				continue
			}
			start, host = len(before), i+after
		} else {
			rest := s[i:]
			if !cutPrefixFold(&rest, "www.") || i > 0 && (isAlnum(s[i-1]) || s[i-1] == '.' || s[i-1] == '/' || s[i-1] == '@' || s[i-1] == '-') {
				continue
			}
			host = i + len("www.")
		}
		if host >= len(s) || !isAlnum(s[host]) && s[host] < 0x80 && s[host] != '[' {
			continue
		}
		end := tokenEnd(s, host, false)
		if end > host && (s[i] == ':' || strings.IndexByte(s[host:end], '.') > 0) {
			return cite.Span{Start: start, End: end}, true
		}
		from = max(from, end)
	}
	return cite.Span{}, false
}

// SameURL tells whether two addresses lead to the same page as far as their spelling can tell. These do not count:
// http or https, "www.", the case of the host, a default port, a slash at the end, the place on the page after "#",
// and the parameters that only count visits. Texts that are no address are never the same.
func SameURL(a, b string) bool {
	ka := URLKey(a)
	return ka != "" && ka == URLKey(b)
}

// URLKey gives the form of an address by which it can be compared: two texts are the same in the sense of SameURL when
// their keys are equal. It is "" for a text that is no address.
func URLKey(s string) string {
	s = strings.TrimSpace(s)
	if rest := s; cutPrefixFold(&rest, "www.") {
		s = "http://" + s
	}
	u, err := url.Parse(s)
	if err != nil || u.Host == "" {
		return ""
	}
	switch scheme := strings.ToLower(u.Scheme); scheme {
	case "http", "https", "ftp", "":
	default:
		return ""
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	if port := u.Port(); port != "" && port != "80" && port != "443" {
		host += ":" + port
	}
	key := host + strings.TrimRight(u.Path, "/")
	if query := withoutTracking(host, u.RawQuery); query != "" {
		key += "?" + query
	}
	// A fragment that begins with "/" or "!" is a route inside a page's own program: another page.
	if strings.HasPrefix(u.Fragment, "/") || strings.HasPrefix(u.Fragment, "!") {
		key += "#" + u.Fragment
	}
	return key
}

// tracking are the parameters that tell the site from where a visit came, and nothing else.
var tracking = map[string]bool{
	"fbclid": true, "gclid": true, "gclsrc": true, "dclid": true, "wbraid": true, "gbraid": true, "msclkid": true,
	"yclid": true, "igshid": true, "igsh": true, "mc_cid": true, "mc_eid": true, "_hsenc": true, "_hsmi": true,
	"mkt_tok": true, "vero_id": true, "oly_enc_id": true, "oly_anon_id": true, "cmpid": true, "ncid": true,
	"sr_share": true, "wt_mc": true, "s_cid": true, "ocid": true, "smid": true, "ref_src": true, "ref_url": true,
	"__twitter_impression": true, "trk": true, "_ga": true, "_gl": true, "srsltid": true, "twclid": true, "ttclid": true,
	"li_fat_id": true, "cvid": true, "guccounter": true, "guce_referrer": true, "guce_referrer_sig": true,
}

// trackingAt are parameters that do so at one site.
var trackingAt = map[string][]string{
	"youtube.com": {"feature", "si", "pp"}, "youtu.be": {"feature", "si"}, "open.spotify.com": {"si"}, "twitter.com": {"s", "t"}, "x.com": {"s", "t"},
}

// IsTracking tells whether a parameter of an address at a host only counts visits: the page is the same without it.
func IsTracking(host, name string) bool {
	name = strings.ToLower(name)
	return strings.HasPrefix(name, "utm_") || tracking[name] || slices.Contains(trackingAt[strings.TrimPrefix(strings.ToLower(host), "www.")], name)
}

// withoutTracking takes the parameters that only count visits out of a query.
func withoutTracking(host, query string) string {
	if query == "" {
		return ""
	}
	var kept []string
	for part := range strings.SplitSeq(query, "&") {
		name, _, _ := strings.Cut(part, "=")
		if part != "" && !IsTracking(host, name) {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, "&")
}
