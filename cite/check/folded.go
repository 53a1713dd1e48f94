package check

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// umlauts are letters that are also written as two.
var umlauts = strings.NewReplacer("ae", "a", "oe", "o", "ue", "u", "aa", "a")

// spelledOut makes the same of "Müller" and "Mueller", of which the first has lost its dots by folding.
func spelledOut(s string) string { return strings.ReplaceAll(umlauts.Replace(s), " ", "") }

// isNear tells whether two names differ by a slip: one letter in five or more, two in ten or more, or two in six or more
// where the consonants are the same, as in "Burawoy" and "Buroway".
func isNear(a, b string) bool {
	most := 0
	switch n := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b)); {
	case n >= 10:
		most = 2
	case n >= 6 && withoutVowels.Replace(a) == withoutVowels.Replace(b):
		most = 2
	case n >= 5:
		most = 1
	}
	return a != b && most > 0 && distance([]rune(a), []rune(b), most) <= most
}

var withoutVowels = strings.NewReplacer("a", "", "e", "", "i", "", "o", "", "u", "")

// distance counts the letters that must be put in, taken out, changed or swapped with their neighbour to make one text
// of another; more than most counts as most+1.
func distance(a, b []rune, most int) int {
	if len(a) > len(b)+most || len(b) > len(a)+most || len(a) > 100 || len(b) > 100 {
		return most + 1
	}
	before, last, now := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		now[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			now[j] = min(last[j]+1, now[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				now[j] = min(now[j], before[j-2]+1)
			}
		}
		before, last, now = last, now, before
	}
	return last[len(b)]
}

// folded makes the same of spellings that are one name to a reader: without accents, capitals, punctuation, markup and
// a leading article.
func folded(s string) string {
	var b strings.Builder
	space, tag := true, false
	for _, r := range norm.NFKD.String(s) {
		switch r {
		case '<':
			tag = true
		case '>':
			tag = false
		case 'ß':
			b.WriteString("ss")
		case 'ø', 'Ø':
			r = 'o'
		case 'æ', 'Æ':
			b.WriteString("ae")
		case 'œ', 'Œ':
			b.WriteString("oe")
		case 'ł', 'Ł':
			r = 'l'
		case 'đ', 'Đ':
			r = 'd'
		case 'ı':
			r = 'i'
		case '&':
			b.WriteString("and")
			space = false
			continue
		}
		switch {
		case tag || unicode.IsMark(r) || r == '\'' || r == '’' || r == 'ʼ' || r == '.' || r == '`':
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !strings.ContainsRune("ßæÆœŒ", r) {
				b.WriteRune(unicode.ToLower(r))
			}
			space = false
		case !space:
			b.WriteByte(' ')
			space = true
		}
	}
	out := strings.TrimSpace(b.String())
	if rest, ok := strings.CutPrefix(out, "the "); ok {
		out = rest
	}
	return out
}

// isSmall tells a word that says nothing about whose name it is part of.
func isSmall(word string) bool {
	switch word {
	case "of", "the", "and", "for", "de", "la", "van", "von", "der", "den", "in", "on", "to", "a", "an", "al", "el", "du", "di", "da", "et", "und", "y", "en":
		return true
	}
	return false
}

// initialsOf makes the abbreviation of a name of several words: "who" of "World Health Organization".
func initialsOf(s string) string {
	var b strings.Builder
	words := 0
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' && r != '.' }) {
		if strings.EqualFold(word, "the") {
			continue
		}
		for part := range strings.FieldsFuncSeq(word, func(r rune) bool { return r == '.' }) { // "U.S."
			if first, _ := utf8.DecodeRuneInString(part); unicode.IsUpper(first) {
				b.WriteRune(unicode.ToLower(first))
				words++
			}
		}
	}
	if words < 2 {
		return ""
	}
	return b.String()
}

// isCapitals tells an abbreviation: no letter is small but a few.
func isCapitals(s string) bool {
	capitals, small := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsLower(r):
			small++
		case r == ' ':
			return false
		}
	}
	return capitals >= 2 && capitals > small
}

// yearsIn finds the numbers of four digits in a text.
func yearsIn(s string) []int {
	var years []int
	for i := 0; i < len(s) && i < 200; i++ {
		n := 0
		for i+n < len(s) && isDigit(s[i+n]) {
			n++
		}
		if n == 4 {
			y, _ := strconv.Atoi(s[i : i+4])
			years = append(years, y)
		}
		i += n
	}
	return years
}
