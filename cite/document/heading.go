package document

import (
	"strings"
	"unicode"
)

// headsList says how much a text looks like the heading of a reference list: 0 not at all, 1 by one of its words, 2 as
// a whole.
func headsList(s string) int {
	const longest = 80
	if len(s) > longest*2 || s == "" {
		return 0
	}
	words := headingWords(s)
	if len(words) == 0 || len(words) > 9 {
		return 0
	}
	if listPhrases[strings.Join(words, " ")] {
		return 2
	}
	hits, others := 0, 0
	for i, w := range words {
		switch {
		case listWords[w]:
			hits++
		case !fillerWords[w]:
			if i+3 < len(words) && listPhrases[strings.Join(words[i:i+4], " ")] {
				return 2
			}
			others++
		}
	}
	switch {
	case hits == 0:
		return 0
	case others == 0:
		return 2
	case others <= 4:
		return 1
	}
	return 0
}

// headsAfter tells the heading of what follows a reference list: appendices, or a site's own matter.
func headsAfter(s string) bool {
	const longest = 80
	if len(s) > longest || strings.HasSuffix(s, ".") || strings.HasSuffix(s, ",") {
		return false
	}
	words := headingWords(s)
	return len(words) > 0 && (afterPhrases[strings.Join(words, " ")] || appendixWords[words[0]] && len(words) <= 9)
}

// headingWords gives the words of a heading in small letters. A number in front, such as the chapter's, is left out.
func headingWords(s string) []string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && r != '&'
	})
	for len(words) > 1 && (allDigits(words[0]) || isRoman(words[0])) {
		words = words[1:]
	}
	return words
}

// isRoman tells a Roman number, small letters.
func isRoman(s string) bool { return strings.Trim(s, "ivxl") == "" }
