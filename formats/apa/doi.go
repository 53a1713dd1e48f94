package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

// doiPrefixes are what may stand before the number of a DOI, longest first.
var doiPrefixes = []string{"https://dx.doi.org/", "http://dx.doi.org/", "https://doi.org/", "http://doi.org/", "https://doi:", "http://doi:", "dx.doi.org/", "doi.org/", "doi:"}

// findDOI finds the first DOI of a reference, also one that blanks or the ends of lines have broken, where it is certain
// how it goes on: within the address of the resolver, after the slash, or after a mark of the number where what follows
// ends the reference and can be nothing else. joined tells that there was something to join.
func findDOI(s string) (span cite.Span, doi string, joined, ok bool) {
	span, doi, ok = ident.FindDOI(s)
	for from := 0; ; {
		i := strings.Index(s[from:], "10.")
		if i < 0 {
			return span, doi, false, ok
		}
		i += from
		from = i + 3
		if i > 0 && isWordByte(s[i-1]) {
			continue
		}
		slash := i + 3
		for slash < len(s) && isDigit(s[slash]) {
			slash++
		}
		if slash-i < 7 || slash >= len(s) || s[slash] != '/' {
			continue
		}
		start, spaced := doiPrefix(s, i)
		end, split := doiRest(s, slash+1)
		if !spaced && !split || start == i {
			return span, doi, false, ok
		}
		whole, good := ident.ParseDOI(strings.Join(strings.Fields(s[i:end]), ""))
		if !good {
			return span, doi, false, ok
		}
		return cite.Span{Start: start, End: end}, whole, true, true
	}
}

// doiPrefix finds where the prefix before a DOI's number at i begins, blanks in it not counted; spaced tells that there
// were some.
func doiPrefix(s string, i int) (start int, spaced bool) {
	for _, p := range doiPrefixes {
		j, gaps := i, 0
		k := len(p)
		for k > 0 && j > 0 {
			c := s[j-1]
			if c == ' ' || c == '\n' || c == '\r' || c == '\t' {
				gaps++
				j--
				continue
			}
			if c != p[k-1] && c|0x20 != p[k-1] {
				break
			}
			j--
			k--
		}
		if k == 0 {
			return j, gaps > 0 && p != "doi:" || strings.HasSuffix(p, "//doi:")
		}
	}
	return i, false
}

// doiRest finds where the part of a DOI after the slash ends; split tells that a blank stands in it.
func doiRest(s string, i int) (end int, split bool) {
	end = i
	for {
		j := end
		for j < len(s) && s[j] > ' ' {
			j++
		}
		token := s[end:j]
		end = j
		next := strings.TrimLeft(s[j:], " \n\r\t")
		if next == "" || next == s[j:] {
			break
		}
		word := next
		if k := strings.IndexAny(next, " \n\r\t"); k >= 0 {
			word = next[:k]
		}
		word = strings.TrimRight(word, ".,;)")
		last := len(strings.Trim(next[len(word):], " .,;)\n\r\t")) == 0
		open := token == "" || strings.IndexByte("-_/.(", token[len(token)-1]) >= 0
		number := hasDigit(word) && strings.Trim(word, "0123456789") != "" && !strings.Contains(word, "://")
		if !open || !number || token != "" && !last || split {
			break
		}
		end = len(s) - len(next)
		split = true
	}
	for end > i && strings.IndexByte(".,;", s[end-1]) >= 0 {
		end--
	}
	return end, split
}
