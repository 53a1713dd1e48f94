package apa

import (
	"strings"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

// eprintClasses are the archives of arXiv.org, by which its numbers were ordered until 2007 and which stand in brackets
// after them since.
var eprintClasses = []string{"hep-th", "hep-ph", "hep-lat", "hep-ex", "gr-qc", "astro-ph", "cond-mat", "quant-ph", "nucl-th", "nucl-ex", "math-ph", "math", "physics", "nlin", "cs", "q-bio", "q-alg", "solv-int", "alg-geom"}

// findEprint finds the number of a preprint as physics writes it, "[arXiv:1311.0633 [hep-ph]]" or "hep-lat/0303003": the
// number, and all that belongs to it. Blanks may have strayed into it.
func findEprint(s string) (number, all cite.Span, ok bool) {
	slash := strings.IndexByte(s, '/') >= 0 // one follows an archive
	for i := 0; i < len(s); i++ {
		if !isWordByte(s[i]) || s[i] >= utf8.RuneSelf || isDigit(s[i]) || i > 0 && isWordByte(s[i-1]) {
			continue
		}
		j := i
		named := s[i]|0x20 == 'a' && len(s)-i > len("arXiv:") && strings.EqualFold(s[i:i+len("arxiv")], "arxiv")
		if named {
			for j += len("arxiv"); j < len(s) && strings.IndexByte(" :.", s[j]) >= 0; j++ {
			}
		}
		if !named && !slash {
			continue
		}
		start := j
		class := eprintClass(s[j:])
		if class > 0 {
			for j += class; j < len(s) && s[j] == ' '; j++ {
			}
			if j >= len(s) || s[j] != '/' {
				continue
			}
			for j++; j < len(s) && s[j] == ' '; j++ {
			}
		} else if !named {
			continue
		}
		end, digits := j, 0
		for j < len(s) && (isDigit(s[j]) || class == 0 && (s[j] == '.' || s[j] == ' ') && digits < 5) {
			if isDigit(s[j]) {
				digits++
				end = j + 1
			}
			j++
		}
		if class > 0 && digits != 7 || class == 0 && (digits < 8 || digits > 9) {
			continue
		}
		number = cite.Span{Start: start, End: end}
		all = cite.Span{Start: i, End: end}
		// "[hep-th]"
		k := end
		for k < len(s) && s[k] == ' ' {
			k++
		}
		if k < len(s) && s[k] == '[' {
			if close := closing(s, k, min(len(s), k+16)); close > 0 {
				all.End = close + 1
			}
		}
		for k = all.End; k < len(s) && s[k] == ' '; k++ {
		}
		for b := i; b > 0; {
			b--
			if s[b] == ' ' {
				continue
			}
			if k < len(s) && (s[b] == '[' && s[k] == ']' || s[b] == '(' && s[k] == ')') {
				all = cite.Span{Start: b, End: k + 1}
			}
			break
		}
		return number, all, true
	}
	return cite.Span{}, cite.Span{}, false
}

// eprintClass measures the archive that a text begins with.
func eprintClass(s string) int {
	if s == "" || strings.IndexByte("hgacqnmps", s[0]) < 0 {
		return 0 // none of them begins so
	}
	for _, c := range eprintClasses {
		if len(s) > len(c) && s[0] == c[0] && strings.HasPrefix(s, c) && !isWordByte(s[len(c)]) && s[len(c)] != '-' {
			return len(c)
		}
	}
	return 0
}
