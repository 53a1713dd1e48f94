package ident

import (
	"strings"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

// FindISBN finds the first number in running text that is given as an ISBN: after the word, or thirteen digits that
// begin with 978 or 979. The string has the digits as written, right or wrong.
func FindISBN(s string) (cite.Span, string, bool) {
	for i := 0; i < len(s); i++ {
		rest := s[i:]
		switch {
		case s[i]|0x20 == 'i' && cutPrefixFold(&rest, "isbn"):
			if !cutPrefixFold(&rest, "-13") && !cutPrefixFold(&rest, "-10") && !cutPrefixFold(&rest, "13:") {
				cutPrefixFold(&rest, "10:")
			}
			rest = strings.TrimLeft(rest, ":\u00a0 \t-")
			if n := digitGroups(rest, 13, 9); n > 0 {
				at := len(s) - len(rest)
				return cite.Span{Start: i, End: at + n}, rest[:n], true
			}
		case s[i] == '9' && (strings.HasPrefix(rest, "978") || strings.HasPrefix(rest, "979")) && (i == 0 || !isAlnum(s[i-1]) && s[i-1] != '-' && s[i-1] != '/' && s[i-1] != '.'):
			if n := digitGroups(rest, 13, 13); n > 0 && (n == len(rest) || !isAlnum(rest[n]) && rest[n] != '-') {
				if _, ok := ParseISBN(rest[:n]); ok {
					return cite.Span{Start: i, End: i + n}, rest[:n], true
				}
			}
		}
	}
	return cite.Span{}, "", false
}

// digitGroups measures digits in groups, set off by a hyphen, dash or space, up to most of them; the last may be X.
// It gives 0 where there are fewer than least.
func digitGroups(s string, most, least int) int {
	digits, end := 0, 0
	for i := 0; i < len(s) && digits < most; {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case '0' <= r && r <= '9' || (r == 'X' || r == 'x') && digits >= 7:
			digits++
			end = i + n
			if r == 'X' || r == 'x' {
				most = digits
			}
		case i == end && end > 0 && (r == '-' || r == '‐' || r == '‑' || r == '–'):
		case i == end && end > 0 && (r == ' ' || r == '\u00a0') && digits != 10 && digits != 13:
		default:
			most = digits
		}
		i += n
	}
	if digits < least {
		return 0
	}
	return end
}

// bareDigits gives the digits of a number written in groups, and an X at its end; false where there is anything else.
func bareDigits(s string) (string, bool) {
	var b strings.Builder
	for _, r := range s {
		switch {
		case '0' <= r && r <= '9':
			b.WriteRune(r)
		case r == 'x' || r == 'X':
			b.WriteByte('X')
		case r == '-' || r == '‐' || r == '‑' || r == '–' || r == ' ' || r == '\u00a0':
		default:
			return "", false
		}
	}
	out := b.String()
	if i := strings.IndexByte(out, 'X'); i >= 0 && i != len(out)-1 {
		return "", false
	}
	return out, true
}

// cutLabel takes a word such as "ISBN" and the colon after it off the start of a text.
func cutLabel(s string, labels ...string) string {
	s = strings.TrimSpace(s)
	for _, label := range labels {
		if cutPrefixFold(&s, label) {
			break
		}
	}
	return strings.TrimLeft(s, ":\u00a0 \t")
}

// ParseISBN gives the bare digits of an ISBN of ten or thirteen digits; false where the check digit is wrong (ISO 2108).
func ParseISBN(s string) (string, bool) {
	d, ok := bareDigits(cutLabel(s, "isbn-13", "isbn-10", "isbn"))
	if !ok {
		return "", false
	}
	switch len(d) {
	case 10:
		sum := 0
		for i := range 10 {
			sum += (10 - i) * digitValue(d[i])
		}
		return d, sum%11 == 0
	case 13:
		return d, (strings.HasPrefix(d, "978") || strings.HasPrefix(d, "979")) && d[12] != 'X' && ean(d[:12]) == d[12]
	}
	return "", false
}

// ISBN13 gives an ISBN in thirteen digits; false for what is no ISBN.
func ISBN13(s string) (string, bool) {
	d, ok := ParseISBN(s)
	if !ok || len(d) == 13 {
		return d, ok
	}
	d = "978" + d[:9]
	return d + string(ean(d)), true
}

// ean gives the check digit of twelve digits.
func ean(d string) byte {
	sum := 0
	for i := range 12 {
		sum += digitValue(d[i]) * (1 + 2*(i%2))
	}
	return byte('0' + (10-sum%10)%10)
}

func digitValue(c byte) int {
	if c == 'X' {
		return 10
	}
	return int(c - '0')
}

// SameISBN tells whether two texts are the same ISBN, of ten digits or thirteen. Texts that are no ISBN are never the
// same.
func SameISBN(a, b string) bool {
	x, ok1 := ISBN13(a)
	y, ok2 := ISBN13(b)
	return ok1 && ok2 && x == y
}

// FindISSN finds the first number in running text that is given as an ISSN: after the word, with or without a letter
// for the medium. The string has the digits as written, right or wrong.
func FindISSN(s string) (cite.Span, string, bool) {
	for i := 0; i < len(s); i++ {
		rest := s[i:]
		if s[i]|0x20 != 'i' || !cutPrefixFold(&rest, "issn") {
			continue
		}
		rest = strings.TrimLeft(rest, ":\u00a0 \t-L")
		if n := digitGroups(rest, 8, 7); n > 0 {
			return cite.Span{Start: i, End: len(s) - len(rest) + n}, rest[:n], true
		}
	}
	return cite.Span{}, "", false
}

// ParseISSN gives an ISSN as "1234-567X"; false where the check digit is wrong (ISO 3297).
func ParseISSN(s string) (string, bool) {
	d, ok := bareDigits(cutLabel(s, "issn-l", "issn"))
	if !ok || len(d) != 8 {
		return "", false
	}
	sum := 0
	for i := range 8 {
		sum += (8 - i) * digitValue(d[i])
	}
	return d[:4] + "-" + d[4:], sum%11 == 0
}

// SameISSN tells whether two texts are the same ISSN. Texts that are no ISSN are never the same.
func SameISSN(a, b string) bool {
	x, ok1 := ParseISSN(a)
	y, ok2 := ParseISSN(b)
	return ok1 && ok2 && x == y
}

// FindORCID finds the first ORCID iD in running text, as an address or bare: four groups of four digits. The string
// has the digits as written, right or wrong.
func FindORCID(s string) (cite.Span, string, bool) {
	const length = len("0000-0000-0000-0000")
	for i := 0; i+length <= len(s); i++ {
		if !isDigit(s[i]) || i > 0 && (isAlnum(s[i-1]) || s[i-1] == '-') {
			continue
		}
		id := s[i : i+length]
		if !orcidShape(id) || i+length < len(s) && (isAlnum(s[i+length]) || s[i+length] == '-') {
			continue
		}
		before := s[:i]
		if cutSuffixFold(&before, "orcid.org/") {
			if !cutSuffixFold(&before, "https://") {
				cutSuffixFold(&before, "http://")
			}
		}
		return cite.Span{Start: len(before), End: i + length}, id, true
	}
	return cite.Span{}, "", false
}

func orcidShape(id string) bool {
	for j := range len(id) {
		switch {
		case j%5 == 4:
			if id[j] != '-' {
				return false
			}
		case !isDigit(id[j]) && (j != len(id)-1 || id[j]|0x20 != 'x'):
			return false
		}
	}
	return true
}

// ParseORCID gives an ORCID iD as "0000-0002-1825-0097"; false where its form or its check digit (ISO 7064, 11-2) is
// wrong.
func ParseORCID(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if !cutPrefixFold(&s, "https://") {
		cutPrefixFold(&s, "http://")
	}
	cutPrefixFold(&s, "orcid.org/")
	d, ok := bareDigits(cutLabel(s, "orcid id", "orcid"))
	if !ok || len(d) != 16 {
		return "", false
	}
	total := 0
	for i := range 15 {
		total = (total + digitValue(d[i])) * 2
	}
	check := (12 - total%11) % 11
	return d[:4] + "-" + d[4:8] + "-" + d[8:12] + "-" + d[12:], check == digitValue(d[15])
}

// SameORCID tells whether two texts are the same ORCID iD. Texts that are none are never the same.
func SameORCID(a, b string) bool {
	x, ok1 := ParseORCID(a)
	y, ok2 := ParseORCID(b)
	return ok1 && ok2 && x == y
}
