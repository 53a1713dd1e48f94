package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// afterComma tells whether a comma stands before i, blanks aside.
func afterComma(w string, i int) bool {
	for i > 0 && w[i-1] == ' ' {
		i--
	}
	return i > 0 && w[i-1] == ','
}

// namedIssue measures a supplement or special issue that stands where the volume does: "Special Issue 2, 15–24".
func namedIssue(s string) int {
	for _, name := range [...]string{"Special Issue ", "Supplement ", "Suppl. ", "Sonderheft ", "Beiheft "} {
		if rest, ok := strings.CutPrefix(s, name); ok {
			if n, digits := numberToken(rest, 0, len(rest)); digits > 0 {
				return len(name) + n
			}
		}
	}
	return 0
}

// dottedIssue reads volume and issue with a full stop between them and the year after them, as MHRA has them: "22.3
// (2005)". It gives the length of the volume and of both.
func dottedIssue(s string) (volume, length int) {
	i := 0
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	j := i + 1
	for j < len(s) && isDigit(s[j]) {
		j++
	}
	if i == 0 || i > 4 || i >= len(s) || s[i] != '.' || j == i+1 || !strings.HasPrefix(s[j:], " (") {
		return 0, 0
	}
	close := strings.IndexByte(s[j:], ')')
	if close < 0 {
		return 0, 0
	}
	if dt, ok := wholeDate(s[j+2 : j+close]); !ok || dt.date.State != cite.Dated {
		return 0, 0
	}
	return i, j
}

// unitOfPages measures a word for pages that stands after their numbers: "42–79 Seiten".
func unitOfPages(s string) int {
	for _, unit := range [...]string{" Seiten", " pages", " Pages", " pp.", " pp", " páginas"} {
		if rest, ok := strings.CutPrefix(s, unit); ok && (rest == "" || !isWordByte(rest[0])) {
			return len(unit)
		}
	}
	return 0
}

// itemIdentifier measures a publisher item identifier, which stands for pages where there are none yet:
// "S1080-6032(22)00139-9".
func itemIdentifier(s string) int {
	const form = "S0000-000x(00)00000-x"
	if len(s) < len(form) {
		return 0
	}
	for i := range len(form) {
		switch c := s[i]; form[i] {
		case '0', 'x':
			if !isDigit(c) && (c != 'X' || form[i] == '0') {
				return 0
			}
		default:
			if c != form[i] {
				return 0
			}
		}
	}
	return len(form)
}

// articleCode measures the code of an article that some publishers give before it has pages, where it stands by itself
// after a comma: "btab083", "appips202000682", "acs.iecr.4c03239".
func articleCode(w string, i, to int) int {
	const fewest = 3 // digits
	letters, digits := 0, 0
	k := i
	for ; k < to && (isDigit(w[k]) || 'a' <= w[k] && w[k] <= 'z' || w[k] == '.' && k+1 < to && isWordByte(w[k+1])); k++ {
		switch {
		case isDigit(w[k]):
			digits++
		case digits == 0 && w[k] != '.':
			letters++
		}
	}
	if letters < 2 || letters > 8 || digits < fewest || !afterComma(w, i) || strings.Trim(w[k:to], " .") != "" {
		return 0
	}
	return k - i
}

// letteredVolume measures a volume with letters before its number, "AU-13", "PAS-98", or in Roman numbers, "XXV(12)". An
// issue or a comma must follow. "abs/1104.5069" stands for a volume of preprints.
func letteredVolume(w string, i, to int) int {
	j := i
	if strings.HasPrefix(w[i:to], "abs/") && afterComma(w, i) {
		for j += len("abs/"); j < to && (isDigit(w[j]) || w[j] == '.' && j+1 < to && isDigit(w[j+1])); j++ {
		}
		return j - i
	}
	for j < to && 'A' <= w[j] && w[j] <= 'Z' {
		j++
	}
	if j == i || j >= to || !afterComma(w, i) {
		return 0
	}
	if w[j] == '(' && j+1 < to && isDigit(w[j+1]) && romanNumeral(w[i:j]) {
		return j - i
	}
	if j-i > 4 || w[j] == ' ' {
		return 0
	}
	j += dashAt(w, j, to)
	k := j
	for k < to && isDigit(w[k]) {
		k++
	}
	if k == j || k >= to || w[k] != '(' && w[k] != ',' {
		return 0
	}
	return k - i
}

// datedIssue tells whether the date in parentheses and then pages follow a number, which is that of an issue.
func datedIssue(w string, i, to int) bool {
	if i+1 >= to || w[i] != ' ' || w[i+1] != '(' {
		return false
	}
	close := closing(w, i+1, min(to, i+40))
	if close < 0 {
		return false
	}
	dt, ok := wholeDate(w[i+2 : close])
	pages := strings.TrimLeft(w[close+1:to], " ,:p.")
	end, isRange := pageSpan(pages, 0, len(pages), false)
	return ok && dt.date.State == cite.Dated && (isRange || end > 0 && strings.Trim(pages[end:], " .,;") == "")
}

// trailingLength finds the number of pages that an entry ends in, "Harbour Press, 2010. 244 p.": where it begins and
// ends, and where what stands before it ends.
func trailingLength(w string, from, to int) (number cite.Span, end int) {
	s := strings.TrimRight(w[from:to], " .,;")
	for _, unit := range [...]string{"p", "pp", "pages", "S", "Seiten"} {
		head, ok := strings.CutSuffix(s, unit)
		if !ok {
			continue
		}
		head = strings.TrimRight(head, " ")
		i := len(head)
		for i > 0 && isDigit(head[i-1]) {
			i--
		}
		before := strings.TrimRight(head[:i], " ")
		if n := len(head) - i; n == 0 || n > 4 || before == "" || len(before) == i || strings.IndexByte(".,;)", before[len(before)-1]) < 0 {
			continue
		}
		return cite.Span{Start: from + i, End: from + len(head)}, from + len(before)
	}
	return cite.Span{}, to
}

// slashed measures what a slash adds to a number: "1998/99". A space, a separator or the end must follow.
func slashed(w string, i, to int) (end int, ok bool) {
	if i >= to || w[i] != '/' {
		return i, false
	}
	end, digits := numberToken(w, i+1, to)
	return end, digits > 0 && (end == to || strings.IndexByte(" ,;:(.", w[end]) >= 0)
}

// numberedPages measures pages that count within an article: "46:1–46:22"; one page, "3:1", only where single is set.
func numberedPages(w string, i, to int, single bool) int {
	one := func(i int) int {
		a, n := numberToken(w, i, to)
		if n == 0 || a >= to || w[a] != ':' {
			return i
		}
		b, n := numberToken(w, a+1, to)
		if n == 0 {
			return i
		}
		return b
	}
	j := one(i)
	if j == i {
		return 0
	}
	if single && strings.Trim(w[j:to], " .") == "" {
		return j
	}
	if n := dashAt(w, j, to); n > 0 {
		if k := one(j + n); k > j+n {
			return k
		}
		if k, digits := numberToken(w, j+n, to); digits > 0 {
			return k // "3:1–12"
		}
	}
	return 0
}

// groupOfBook tells whether a group holds an edition or pages, as those after the title of a book do.
func groupOfBook(s string) bool {
	for s != "" {
		var word string
		word, s = nextWord(s)
		if inTable(editionWords, word) || word == "pp." || word == "p." {
			return true
		}
	}
	return false
}

// issueNumber tells whether a group holds the number of an issue with another number: "3/4", "12 (1)".
func issueNumber(s string) bool {
	return isDigit(s[0]) && len(s) <= 12 && strings.Trim(s, "0123456789 ()/") == "" && strings.ContainsAny(s, "(/")
}

// issueName tells whether an issue without number is named: "Suppl.", "Special Issue", "Spring".
func issueName(s string) bool {
	word := letters(s)
	if len(s) <= 2 && word == s && isUpper(s) {
		return true // "4(A), 23–43"
	}
	if lookup(monthWords, word) != 0 || lookup(seasonWords, word) != 0 {
		return true
	}
	var buf [48]byte
	switch string(foldWord(&buf, word)) {
	case "suppl", "supplement", "supp", "special", "sonderheft", "número", "issue", "extra":
		return true
	}
	return false
}
