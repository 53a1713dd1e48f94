package ident

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

// FindDOI finds the first DOI in running text: bare, after "doi:", or as an address of the resolver. The span covers
// what was written, with prefix and address; the string is the bare DOI, with the letters as written and the escapes
// of an address resolved. Parentheses are part of a DOI as long as they are balanced; punctuation after it is not. A
// DOI inside the address of another site is that site's address, and not found.
//
// ISO 26324 lets a DOI end in any printable character; the DOI Handbook (2.2) gives "10.", a registrant's digits, "/".
func FindDOI(s string) (cite.Span, string, bool) {
	for from := 0; ; {
		i := strings.Index(s[from:], "10.")
		if i < 0 {
			return cite.Span{}, "", false
		}
		i += from
		from = i + 3
		slash := registrant(s, i)
		if slash == 0 {
			continue
		}
		start, address, ok := doiStart(s, i)
		if !ok {
			continue
		}
		end := tokenEnd(s, slash, true)
		if end == slash {
			from = slash
			continue
		}
		written := s[i:end]
		if address {
			if cut := strings.IndexAny(written, "?#"); cut >= 0 {
				written = written[:cut]
			}
		}
		if len(written) <= slash-i {
			from = end
			continue
		}
		written = unescape(written)
		return cite.Span{Start: start, End: end}, written, true
	}
}

// ParseDOI gives the bare DOI of a text that is one: "10.1000/182", "doi:10.1000/182" or an address of the resolver.
// Letters stay as written. It is false for anything else, and for a text that holds more than the DOI.
func ParseDOI(s string) (string, bool) {
	s = strings.TrimSpace(s)
	span, doi, ok := FindDOI(s)
	if !ok || span.Start != 0 || span.End != len(s) {
		return "", false
	}
	return doi, true
}

// SameDOI tells whether two texts name the same DOI, in whatever form each is written. Case does not count (ISO 26324,
// DOI Handbook 2.4). Texts that hold no DOI are never the same.
func SameDOI(a, b string) bool {
	ka := DOIKey(a)
	return ka != "" && ka == DOIKey(b)
}

// DOIKey gives the form of a DOI by which it can be compared: two texts name the same DOI when their keys are equal.
// It is "" for a text that is no DOI.
func DOIKey(s string) string {
	doi, ok := ParseDOI(s)
	if !ok {
		return ""
	}
	return strings.ToLower(strings.TrimRight(doi, "/"))
}

// registrant reads "10.", the registrant's number with its subdivisions, and the slash that ends it. It gives the
// place after the slash, or 0.
func registrant(s string, i int) int {
	j := i + len("10.")
	digits := j
	for j < len(s) && isDigit(s[j]) {
		j++
	}
	if n := j - digits; n < 4 || n > 9 {
		return 0
	}
	for j+1 < len(s) && s[j] == '.' && isDigit(s[j+1]) {
		for j++; j < len(s) && isDigit(s[j]); j++ {
		}
	}
	switch {
	case j < len(s) && s[j] == '/':
		return j + 1
	case len(s) >= j+3 && strings.EqualFold(s[j:j+3], "%2f"):
		return j + 3
	}
	return 0
}

// doiStart looks back from "10." for the prefixes that belong to the DOI. It tells whether one is the resolver's
// address, and false where the digits stand inside a word, a number or the address of another site.
func doiStart(s string, i int) (start int, address, ok bool) {
	start = i
	for {
		before := s[:start]
		rest := before
		switch {
		case cutSuffixFold(&rest, "doi.org/"):
			cutSuffixFold(&rest, "dx.")
			cutSuffixFold(&rest, "www.")
			if cutSuffixFold(&rest, "https://") || cutSuffixFold(&rest, "http://") {
				address = true
				break
			}
			if endsInWord(rest) {
				return 0, false, false
			}
			address = true
		case cutSuffixFold(&rest, "info:doi/"), cutSuffixFold(&rest, "urn:doi:"):
		default:
			rest = strings.TrimRightFunc(lastBytes(before, 16), unicode.IsSpace)
			rest = strings.TrimSuffix(rest, ":")
			rest = strings.TrimRightFunc(rest, unicode.IsSpace)
			if !cutSuffixFold(&rest, "doi") || endsInWord(rest) {
				rest = before
				break
			}
			rest = before[:len(before)-len(lastBytes(before, 16))+len(rest)]
		}
		if len(rest) == len(before) {
			break
		}
		start = len(rest)
	}
	if start > 0 {
		switch c := s[start-1]; {
		case c == '/', c == '=', c == '&', c == '?', c == '%', c == '_', c == '-', c == '#':
			return 0, false, false
		case start == i && endsInWord(s[:start]), start == i && c == '.' && start > 1 && isDigit(s[start-2]):
			return 0, false, false
		}
	}
	return start, address, true
}

// lastBytes gives the end of a text, at most n bytes, beginning with a whole character.
func lastBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	s = s[len(s)-n:]
	for len(s) > 0 && !utf8.RuneStart(s[0]) {
		s = s[1:]
	}
	return s
}

// endsInWord tells whether the text ends in a letter or digit that a word set with spaces is made of.
func endsInWord(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	return n > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

// cutSuffixFold takes an ASCII suffix in any case of letters off a text.
func cutSuffixFold(s *string, suffix string) bool {
	if n := len(*s) - len(suffix); n >= 0 && strings.EqualFold((*s)[n:], suffix) {
		*s = (*s)[:n]
		return true
	}
	return false
}

// cutPrefixFold takes an ASCII prefix in any case of letters off a text.
func cutPrefixFold(s *string, prefix string) bool {
	if len(*s) >= len(prefix) && strings.EqualFold((*s)[:len(prefix)], prefix) {
		*s = (*s)[len(prefix):]
		return true
	}
	return false
}

// unescape resolves percent escapes, unless what they hide is no text.
func unescape(s string) string {
	if strings.IndexByte(s, '%') < 0 {
		return s
	}
	u, err := url.PathUnescape(s)
	if err != nil || !utf8.ValidString(u) || strings.ContainsFunc(u, func(r rune) bool { return r <= ' ' || unicode.IsControl(r) || unicode.IsSpace(r) }) {
		return s
	}
	return u
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isAlnum(c byte) bool { return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'z' }
