package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// A bound is a place where a sentence may end.
type bound struct {
	end  int  // after its last character, the full stop not included but "?", "!" and quotation marks
	next int  // where the next sentence begins
	weak bool // the full stop may belong to an abbreviation
	mark byte // '.', '?' or '!'
}

// maxBounds limits how many ends of sentences of one entry are weighed.
const maxBounds = 24

// closers are what may stand between the full stop and the blank.
var closers = []string{"”", "\"", "’", "'", "»", ")", "]", "“", "›"}

// sentences finds where sentences may end in a stretch, brackets aside. The end of the stretch itself is not among them.
func sentences(w string, from, to int, into []bound) []bound {
	depth := 0
	for i := from; i < to && len(into) < maxBounds; i++ {
		c := w[i]
		switch c {
		case '(', '[':
			if depth == 0 && closing(w, i, min(to, i+600)) < 0 {
				continue // never closed
			}
			depth++
			continue
		case ')', ']':
			depth = max(0, depth-1)
			continue
		case '.', '?', '!':
			if depth > 0 {
				continue
			}
		case 0xE3: // the ideographic full stop
			if depth == 0 && strings.HasPrefix(w[i:to], "。") {
				into = append(into, bound{end: i, next: i + 3, mark: '.'})
				i += 2
			}
			continue
		default:
			continue
		}
		j := i + 1
		for j < to && (w[j] == '.' || w[j] == '?' || w[j] == '!') {
			j++
		}
		k := j
		for again := true; again; {
			again = false
			for _, q := range closers {
				if strings.HasPrefix(w[k:to], q) {
					k += len(q)
					again = true
				}
			}
		}
		if k < to && w[k] == '.' {
			k++
		}
		if k >= to {
			break
		}
		if w[k] != ' ' {
			i = j - 1
			continue
		}
		next := k
		for next < to && w[next] == ' ' {
			next++
		}
		if next >= to {
			break
		}
		if w[next] == ':' && next == k+1 {
			i = next
			continue // "Madison, Wis. : Press"
		}
		b := bound{end: k, next: next, mark: c}
		if k == j && c == '.' && j == i+1 {
			b.end = i
		} else if k > j && w[k-1] == '.' {
			b.end = k - 1
		}
		if c == '.' && k == j {
			if isDigit(w[next]) && (endsInNumberWord(w[from:i]) || endsInOrdinal(w[from:i]) && numericDate(w[next:to])) || endsInOrdinal(w[from:i]) && lookup(monthWords, letters(w[next:to])) != 0 {
				i = next - 1
				continue // "No. 83", "18. Dezember"
			}
			b.weak = endsInAbbreviation(w[from:i+1]) || endsInSerial(w[from:i]) || j > i+1 || endsInOrdinal(w[from:i]) && isUpper(w[next:]) || partFollows(w[next:to])
		}
		into = append(into, b)
		i = next - 1
	}
	return into
}

// numericDate tells whether a text begins with a month and a year in figures, as after a day: "06. 2013".
func numericDate(s string) bool {
	month, rest := nextWord(s)
	year, _ := nextWord(rest)
	month = strings.TrimSuffix(month, ".")
	return len(month) <= 2 && strings.Trim(month, "0123456789") == "" && len(year) >= 4 && yearLike(year[:4])
}

// endsInNumberWord tells whether a text ends in the abbreviated word for what a number counts: "No", "Vol".
func endsInNumberWord(s string) bool {
	switch s[strings.LastIndexByte(s, ' ')+1:] {
	case "No", "no", "Nos", "nos", "Nr", "nr", "Vol", "vol", "Vols", "vols", "Bd", "pp", "p", "Pp", "Art", "art", "Fig", "Figs", "Ch":
		return true
	}
	return false
}

// partFollows tells whether a part of a work is named, with its number or letter, so that the name goes on after the
// full stop: "Physica. Section A", "The annals. Book 3", "Physical Review. B, Condensed Matter".
func partFollows(s string) bool {
	word, rest := nextWord(s)
	if len(word) == 2 && isUpper(word) && word[1] == ',' {
		return true // "Physical Review. B, Condensed Matter"
	}
	switch word {
	case "Series", "Serie", "Série", "Serija", "Серия", "Section", "Sect.", "Sectio", "Part", "Teil", "Book", "Buch", "Livre", "Reihe", "Часть", "Том", "Книга",
		"Chapter", "Kapitel", "Chapitre", "Capítulo", "Partie", "Parte", "Deel", "Del", "Abschnitt", "Phase", "Item", "Punkt", "Pkt.", "Appendix", "Annex":
	default:
		return false
	}
	label, _ := nextWord(rest)
	label = strings.TrimRight(label, ".,:;")
	return label != "" && (isDigit(label[0]) || len(label) == 1 && isUpper(label) || romanNumeral(label))
}

// endsInOrdinal tells whether a text ends in a number of one or two digits that stands by itself: a full stop after it
// makes an ordinal in many languages.
func endsInOrdinal(s string) bool {
	i := len(s)
	for i > 0 && isDigit(s[i-1]) {
		i--
	}
	return 1 <= len(s)-i && len(s)-i <= 2 && i > 0 && s[i-1] == ' '
}

// trimmed cuts blanks and the punctuation of separation off both ends of a stretch.
func trimmed(w string, s cite.Span) cite.Span {
	for s.Start < s.End && isGap(w[s.Start]) {
		s.Start++
	}
	for s.End > s.Start && isGap(w[s.End-1]) && w[s.End-1] != '.' {
		s.End--
	}
	if s.End > s.Start && w[s.End-1] == '.' && !endsInAbbreviation(w[s.Start:s.End]) && !strings.HasSuffix(w[s.Start:s.End], "...") {
		s.End--
	}
	for s.End > s.Start && isGap(w[s.End-1]) && w[s.End-1] != '.' {
		s.End--
	}
	return s
}
