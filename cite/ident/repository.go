package ident

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// FindArXiv finds the first arXiv identifier in running text: after "arXiv:" or in an address of arxiv.org. The string
// is the identifier as written, with its version.
func FindArXiv(s string) (cite.Span, string, bool) {
	for i := 0; i+5 <= len(s); i++ {
		if s[i]|0x20 != 'a' || !strings.EqualFold(s[i:i+5], "arxiv") || i > 0 && isAlnum(s[i-1]) {
			continue
		}
		start, rest := i, s[i+5:]
		switch {
		case cutPrefixFold(&rest, ".org/abs/"), cutPrefixFold(&rest, ".org/pdf/"), cutPrefixFold(&rest, ".org/html/"):
			before := s[:i]
			cutSuffixFold(&before, "www.")
			if !cutSuffixFold(&before, "https://") {
				cutSuffixFold(&before, "http://")
			}
			start = len(before)
		case strings.HasPrefix(rest, ":"):
			rest = strings.TrimLeft(rest[1:], "\u00a0 ")
		default:
			continue
		}
		n := arXivLength(rest)
		if n == 0 {
			continue
		}
		id, end := rest[:n], len(s)-len(rest)+n
		if strings.HasPrefix(s[end:], ".pdf") {
			end += len(".pdf")
		}
		return cite.Span{Start: start, End: end}, id, true
	}
	return cite.Span{}, "", false
}

// arXivLength measures an identifier of arXiv at the start of a text: "2301.01234v2" (since April 2007) or
// "math.GT/0309136", "hep-th/9901001" (before). It gives 0 where there is none.
func arXivLength(s string) int {
	i := 0
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	switch {
	case i == 4 && len(s) > 4 && s[4] == '.':
		month := (s[2]-'0')*10 + s[3] - '0'
		j := 5
		for j < len(s) && isDigit(s[j]) {
			j++
		}
		if n := j - 5; n < 4 || n > 5 || month < 1 || month > 12 {
			return 0
		}
		i = j
	case i == 0:
		for i < len(s) && i < 20 && (isAlnum(s[i]) && !isDigit(s[i]) || s[i] == '-' || s[i] == '.') {
			i++
		}
		if i < 2 || i+8 > len(s) || s[i] != '/' {
			return 0
		}
		for j := i + 1; j < i+8; j++ {
			if !isDigit(s[j]) {
				return 0
			}
		}
		i += 8
	default:
		return 0
	}
	if i < len(s) && isDigit(s[i]) {
		return 0
	}
	if i+1 < len(s) && s[i] == 'v' && isDigit(s[i+1]) {
		for i++; i < len(s) && isDigit(s[i]); i++ {
		}
	}
	return i
}

// ParseArXiv gives the identifier of a text that is one, bare, after "arXiv:" or as an address, with its version.
func ParseArXiv(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if n := arXivLength(s); n > 0 && n == len(s) {
		return s, true
	}
	if span, id, ok := FindArXiv(s); ok && span.Start == 0 && span.End == len(s) {
		return id, true
	}
	return "", false
}

// SameArXiv tells whether two texts name the same work on arXiv, whatever their versions. Texts that are no
// identifier are never the same.
func SameArXiv(a, b string) bool {
	x, ok1 := ParseArXiv(a)
	y, ok2 := ParseArXiv(b)
	return ok1 && ok2 && strings.EqualFold(withoutVersion(x), withoutVersion(y))
}

func withoutVersion(id string) string {
	if i := strings.LastIndexByte(id, 'v'); i > 0 {
		if _, digits := number(id[i+1:], 0); digits {
			return id[:i]
		}
	}
	return id
}

// FindPMID finds the first number of PubMed in running text: after "PMID", or in an address of PubMed. The string is
// the number.
func FindPMID(s string) (cite.Span, string, bool) {
	return findLabelled(s, "pmid", "pubmed.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/pubmed/")
}

// FindPMCID finds the first number of PubMed Central in running text: "PMC" and digits, after "PMCID" or in an address.
// The string is the number with "PMC" before it, as written.
func FindPMCID(s string) (cite.Span, string, bool) {
	for i := 0; i+4 <= len(s); i++ {
		if s[i]|0x20 != 'p' || !strings.EqualFold(s[i:i+3], "pmc") || !isDigit(s[i+3]) || i > 0 && isAlnum(s[i-1]) {
			continue
		}
		end := i + 3
		for end < len(s) && isDigit(s[end]) {
			end++
		}
		if end-i > 3+9 || end < len(s) && isAlnum(s[end]) {
			continue
		}
		before := strings.TrimRight(s[:i], ":\u00a0 ")
		start := i
		switch {
		case cutSuffixFold(&before, "pmcid"):
			start = len(before)
		case addressBefore(&before, "ncbi.nlm.nih.gov/pmc/articles/"), addressBefore(&before, "pmc.ncbi.nlm.nih.gov/articles/"):
			start = len(before)
		}
		return cite.Span{Start: start, End: end}, s[i:end], true
	}
	return cite.Span{}, "", false
}

// findLabelled finds digits after a word, or after one of the addresses.
func findLabelled(s, label string, addresses ...string) (cite.Span, string, bool) {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) || i == 0 || isAlnum(s[i-1]) {
			continue
		}
		end := i
		for end < len(s) && isDigit(s[end]) {
			end++
		}
		at := i
		i = end
		if end-at > 8 || end < len(s) && isAlnum(s[end]) {
			continue
		}
		before := strings.TrimRight(lastBytes(s[:at], 24), ":\u00a0 ")
		cut := len(lastBytes(s[:at], 24)) - len(before)
		if cutSuffixFold(&before, label) && !endsInWord(before) {
			return cite.Span{Start: at - cut - len(label), End: end}, s[at:end], true
		}
		for _, address := range addresses {
			before := s[:at]
			if addressBefore(&before, address) {
				if end < len(s) && s[end] == '/' {
					return cite.Span{Start: len(before), End: end + 1}, s[at:end], true
				}
				return cite.Span{Start: len(before), End: end}, s[at:end], true
			}
		}
	}
	return cite.Span{}, "", false
}

// addressBefore takes an address with its scheme off the end of a text.
func addressBefore(s *string, address string) bool {
	if !cutSuffixFold(s, address) {
		return false
	}
	cutSuffixFold(s, "www.")
	if !cutSuffixFold(s, "https://") {
		cutSuffixFold(s, "http://")
	}
	return true
}

// ParsePMID gives the number of a text that is a PMID: bare, after "PMID", or as an address.
func ParsePMID(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if _, ok := number(s, 0); ok && len(s) <= 8 && s[0] != '0' {
		return s, true
	}
	span, id, ok := FindPMID(s)
	if !ok || span.Start != 0 || span.End != len(s) || id[0] == '0' {
		return "", false
	}
	return id, true
}

// ParsePMCID gives "PMC" and the number of a text that is a PMCID.
func ParsePMCID(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if _, ok := number(s, 0); ok {
		return "PMC" + s, true
	}
	span, id, ok := FindPMCID(strings.TrimSuffix(s, "/"))
	if !ok || span.Start != 0 || span.End != len(strings.TrimSuffix(s, "/")) {
		return "", false
	}
	return "PMC" + id[3:], true
}

// SamePMID tells whether two texts are the same PMID. Texts that are none are never the same.
func SamePMID(a, b string) bool {
	x, ok1 := ParsePMID(a)
	y, ok2 := ParsePMID(b)
	return ok1 && ok2 && x == y
}
