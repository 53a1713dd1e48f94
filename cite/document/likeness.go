package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// reach bounds how much of a piece is looked at: no entry is longer, but a line may be.
const reach = 4000

// signs are what a stretch of text shows of an entry of a reference list.
type signs struct {
	author    float64 // how much the beginning looks like names; below 0 where it goes on as a sentence about them
	date      int     // where the first date in parentheses begins, −1 without one
	dateEnd   int     // where that ends
	full      bool    // the date is followed as in an entry, "(2020). Title", rather than as in prose, "(2020) found"
	bareYear  bool    // a year stands outside parentheses
	url       int     // where the first URL or DOI begins, −1 without one
	pages     bool    // a volume with issue, or a range of pages
	citations int     // citations as they stand in prose, "(Smith, 2020)"
	sentences int     // ends of sentences, as far as they show
}

// read looks for signs.
func read(s string) signs {
	if len(s) > reach {
		s = s[:reach]
	}
	g := signs{date: -1, url: -1, author: authors(s)}
	word := 0 // letters since the last break
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '(' || c == '[' && g.date < 0 && i < 60:
			inner, ok := enclosed(s[i:])
			if !ok {
				break
			}
			end := i + len(inner) + 2
			if g.date < 0 && isDate(inner) && (c == '(' || i > 0) {
				g.date, g.dateEnd = i, end
				g.full = followsDate(s[end:])
			} else if c == '(' && isCitation(inner) {
				g.citations++
			} else if allDigits(inner) && i > 0 && isDigit(s[i-1]) {
				g.pages = true
			}
		case isDigit(c) && (i == 0 || !isWordByte(s[i-1])):
			n := digits(s[i:])
			if n == 4 && isYear(s[i:i+4]) && (i+4 == len(s) || !isWordByte(s[i+4])) {
				g.bareYear = true
			}
			if pageRange(s[i:], n) {
				g.pages = true
			}
			i += n - 1
		case (c == 'h' || c == 'H' || c == 'w' || c == 'd' || c == 'D' || c == '1') && (i == 0 || !isWordByte(s[i-1])):
			if n := address(s[i:]); n > 0 {
				if g.url < 0 {
					g.url = i
				}
				i += n - 1
				word = 0
				continue
			}
		case c == '.' && word >= 3 && i+2 < len(s) && s[i+1] == ' ' && isUpperAt(s[i+2:]):
			g.sentences++
		}
		if c >= 'a' && c <= 'z' || c >= utf8.RuneSelf {
			word++
		} else {
			word = 0
		}
	}
	return g
}

// likeness says how much a text looks like an entry of a reference list: above 0 it rather is one. The weights are
// what tells the two apart: an entry has a date near its beginning, names before it and an address or pages after it;
// prose has citations and many sentences, and the site's own matter is short and has none of this.
func likeness(s string) float64 {
	g := read(s)
	score := -2.0
	score += g.author
	if g.date >= 0 {
		switch {
		case g.date > 500:
		case g.full:
			score += 2.5
		case g.author > 0 || g.date < 80:
			score += 1.2
		default:
			score += 0.5
		}
	} else if g.bareYear {
		score += 1
	}
	if g.url >= 0 {
		score += 1.5
		if g.url == 0 && g.date < 0 {
			score -= 1.5
		}
	}
	if g.pages {
		score++
	}
	if g.date < 0 && g.url < 0 && !g.bareYear {
		score--
	}
	score -= 1.5 * float64(min(g.citations, 2))
	n := utf8.RuneCountInString(s[:min(len(s), reach)])
	switch {
	case n < 25:
		score -= 1.5
	case n > 1500:
		score -= 3
	case n > 800:
		score--
	}
	if g.author <= 0 && g.sentences > 4 {
		score -= 0.5 * float64(min(g.sentences-4, 6))
	}
	if first, _ := utf8.DecodeRuneInString(s); unicode.IsLower(first) && !(g.date >= 0 && g.date < 60) && !particle(s) {
		score--
	}
	if strings.HasSuffix(s, ":") || strings.HasSuffix(s, "?") && g.url < 0 {
		score -= 1.5
	}
	for _, w := range siteWords {
		if hasPrefixFold(s, w) {
			score -= 4
			break
		}
	}
	return score
}

// beginning says how much a line, with what follows it, looks like the beginning of an entry.
func beginning(s string) float64 {
	if len(s) > 700 {
		s = s[:700]
	}
	first, _ := utf8.DecodeRuneInString(s)
	g := read(s)
	if g.url == 0 || first == ')' || first == ',' || first == ';' || first == '&' || first == ':' || first == '.' {
		return -5
	}
	score := g.author
	dated := g.date >= 0 && g.date < 400 && (g.url < 0 || g.date < g.url)
	if dated && g.author <= 0 && read(s[:g.date]).sentences > 1 {
		dated = false
	}
	switch {
	case dated && g.full:
		score += 2.5
	case dated:
		score++
	case g.author <= 0:
		score -= 1.5
	}
	if unicode.IsLower(first) && !particle(s) && !(dated && g.date < 40) {
		score -= 3
	}
	if first == '(' && g.date != 0 {
		score -= 2
	}
	for _, w := range accessWords {
		if hasPrefixFold(s, w) {
			return -5
		}
	}
	return score
}

// ending says how much a text looks complete, an entry that has ended.
func ending(s string) float64 {
	if len(s) > reach {
		s = s[len(s)-reach:]
	}
	if s == "" {
		return 0
	}
	g := read(s)
	score := 0.0
	if g.date >= 0 || g.url >= 0 || g.bareYear {
		score++
	} else {
		score -= 1.5
	}
	last := s[strings.LastIndexByte(s, ' ')+1:]
	end, _ := utf8.DecodeLastRuneInString(s)
	lower := strings.ToLower(strings.TrimLeft(last, "(["))
	switch {
	case address(last) == len(last):
		score += 2
	case openWords[strings.Trim(lower, ".")] && !strings.HasSuffix(lower, ")"):
		score -= 3
	case end == '.':
		if utf8.RuneCountInString(last) <= 2 {
			score -= 1.5
		} else {
			score++
		}
	case strings.ContainsRune(",;:&-–—(/=", end):
		score -= 3
	case end == ')' || end == ']' || unicode.IsDigit(end):
		score += 0.3
	case unicode.IsLetter(end):
		score--
	}
	return score
}

// followsDate tells whether the text after a date in parentheses goes on as in an entry.
func followsDate(s string) bool {
	if s == "" {
		return true
	}
	switch s[0] {
	case '.', ',', ':', ';':
		return true
	}
	s = strings.TrimLeft(s, " ")
	first, n := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first) && n < len(s) || strings.ContainsRune("\"“‘'«[", first) || unicode.Is(unicode.Han, first)
}

// enclosed gives what stands between the bracket at the beginning and the one that ends it, where that is short.
func enclosed(s string) (string, bool) {
	const most = 120
	open, shut := s[0], byte(')')
	if open == '[' {
		shut = ']'
	}
	for i := 1; i < len(s) && i < most; i++ {
		switch s[i] {
		case shut:
			return s[1:i], true
		case open:
			return "", false
		}
	}
	return "", false
}

// isDate tells what stands in the parentheses after the author: "2020", "2020a, May 5", "n.d.-b", "in press",
// "ca. 1500", "17-10-2024", "March 2020".
func isDate(s string) bool {
	if len(s) > 60 || s == "" {
		return false
	}
	key := strings.Map(func(r rune) rune {
		if r == '.' || r == ' ' || r == '\u00a0' {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
	if i := strings.LastIndexAny(key, "-–,"); i > 0 && len(key)-i <= 3 {
		key = key[:i]
	}
	if noDateWords[key] {
		return true
	}
	year := -1
	for i := 0; i+4 <= len(s); i++ {
		if isDigit(s[i]) {
			n := digits(s[i:])
			if n == 4 && isYear(s[i:i+4]) && (i == 0 || !isWordByte(s[i-1])) {
				year = i
				break
			}
			i += n - 1
		}
	}
	if year < 0 || strings.ContainsAny(s, ";&=@") {
		return false
	}
	if year+6 < len(s) && isLetter(s[year+4]) && isLetter(s[year+5]) {
		return false
	}
	for word := range strings.FieldsFuncSeq(s[:year], func(r rune) bool { return !unicode.IsLetter(r) }) {
		if !dateWord(word) {
			return false
		}
	}
	return true
}

// isCitation tells what stands in the parentheses of a citation in prose: names, then a year.
func isCitation(s string) bool {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return false
	}
	year := strings.TrimRight(s[i+1:], "abcdefgh")
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsLetter(first) || isDate(s) {
		return false
	}
	if len(year) == 4 && allDigits(year) && isYear(year) {
		before := strings.TrimRight(s[:i], " ")
		return strings.HasSuffix(before, ",") || strings.Contains(before, "&") || strings.HasSuffix(before, "al.")
	}
	return false
}

// dateWord tells a word that may stand before the year in a date.
func dateWord(w string) bool {
	w = strings.ToLower(w)
	if dateWords[w] {
		return true
	}
	n := 0
	for i := range w {
		if n == 3 {
			return dateWords[w[:i]]
		}
		n++
	}
	return false
}

// authors says how much a text begins with names of people: "Smith, J.", "van der Berg, A.-M.", "Park S,".
func authors(s string) float64 {
	rest := s
	for n := particleLen(rest); n > 0; n = particleLen(rest) {
		rest = rest[n:]
	}
	for range 4 {
		n := capitalized(rest)
		if n == 0 {
			return 0
		}
		rest = rest[n:]
		if strings.HasPrefix(rest, ", ") || strings.HasPrefix(rest, ",") && len(rest) > 1 && isUpperAt(rest[1:]) {
			return given(strings.TrimLeft(rest[1:], " "))
		}
		if !strings.HasPrefix(rest, " ") {
			return 0
		}
		rest = rest[1:]
		if i := vancouver(rest); i > 0 {
			return 1.5
		}
		for n := particleLen(rest); n > 0; n = particleLen(rest) {
			rest = rest[n:]
		}
	}
	return 0
}

// given says how much a text begins with the given names or initials of an author.
func given(s string) float64 {
	first, n := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(first) {
		return 0
	}
	after := s[n:]
	if strings.HasPrefix(after, ".") {
		if goesOn(after[1:]) {
			return -1
		}
		return 2
	}
	if c := capitalized(s); c > 0 {
		after = s[c:]
		if after == "" || strings.ContainsRune(",.(&;", rune(after[0])) || strings.HasPrefix(after, " (") || strings.HasPrefix(after, " &") {
			return 1
		}
		if strings.HasPrefix(after, " ") && isUpperAt(after[1:]) {
			return 0.7
		}
	}
	return 0
}

// goesOn tells whether the text after an initial goes on as a sentence does, "Osei, A. is a lecturer": in a reference the
// next word that is no initial begins with a capital, or joins names.
func goesOn(s string) bool {
	s = strings.TrimLeft(s, " -‐‑")
	for len(s) > 1 && s[0] >= 'A' && s[0] <= 'Z' && s[1] == '.' {
		s = strings.TrimLeft(s[2:], " -‐‑")
	}
	word, _, ok := strings.Cut(s, " ")
	first, _ := utf8.DecodeRuneInString(word)
	return ok && unicode.IsLower(first) && !strings.ContainsAny(word, ".,;:)") && !particles[word] && !joiningWords[word]
}

// vancouver measures initials without periods that stand after a surname: "S," "AB (" ; 0 where there are none.
func vancouver(s string) int {
	n := 0
	for n < len(s) && n < 4 && s[n] >= 'A' && s[n] <= 'Z' {
		n++
	}
	if n == 0 || n > 3 || n >= len(s) || s[n] != ',' && !strings.HasPrefix(s[n:], " (") {
		return 0
	}
	return n
}

// capitalized measures the capitalized word that a text begins with.
func capitalized(s string) int {
	first, n := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(first) {
		return 0
	}
	for n < len(s) {
		r, w := utf8.DecodeRuneInString(s[n:])
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && !strings.ContainsRune("-'’‐‑", r) {
			break
		}
		n += w
	}
	return n
}

// particleLen measures a particle of a surname with the space after it: "van ", "de ".
func particleLen(s string) int {
	i := strings.IndexByte(s[:min(len(s), 8)], ' ')
	if i > 0 && particles[s[:i]] {
		return i + 1
	}
	return 0
}

// particle tells a text that begins with a particle and a capitalized word.
func particle(s string) bool {
	n := particleLen(s)
	if n == 0 {
		return false
	}
	for m := n; m > 0; m = particleLen(s) {
		s = s[m:]
	}
	return capitalized(s) > 0
}

// address measures the URL or DOI that a text begins with; 0 where it begins with none.
func address(s string) int {
	ok := false
	switch {
	case hasPrefixFold(s, "https://"), hasPrefixFold(s, "http://"), hasPrefixFold(s, "www."), hasPrefixFold(s, "doi.org/"):
		ok = true
	case hasPrefixFold(s, "doi:"), hasPrefixFold(s, "doi "):
		i := len("doi:")
		for i < len(s) && s[i] == ' ' {
			i++
		}
		if strings.HasPrefix(s[i:], "10.") {
			return i + address(s[i:])
		}
	case strings.HasPrefix(s, "10."):
		n := digits(s[3:])
		ok = n >= 4 && len(s) > 3+n && s[3+n] == '/'
	}
	if !ok {
		return 0
	}
	if i := strings.IndexAny(s, " \t<>\""); i >= 0 {
		return i
	}
	return len(s)
}

// pageRange tells "12–34" and "S3-S9", given how many digits the text begins with.
func pageRange(s string, n int) bool {
	if n == 0 || n > 6 {
		return false
	}
	rest := s[n:]
	for _, dash := range []string{"-", "–", "—", "−", "‑", " – ", " - "} {
		if after, ok := strings.CutPrefix(rest, dash); ok {
			m := digits(after)
			return m > 0 && m <= 6 && (m == len(after) || after[m] != '-' && after[m] != '/' && !isLetter(after[m]))
		}
	}
	return false
}

func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// isWordByte tells a byte of a word: a letter or digit, or part of a character beyond ASCII that may be a letter.
func isWordByte(c byte) bool { return isDigit(c) || isLetter(c) || c == '/' || c == '_' }

// digits counts the digits that a text begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

func allDigits(s string) bool { return s != "" && digits(s) == len(s) }

// isYear tells four digits that may be the year of a printed work.
func isYear(s string) bool { return s >= "1400" && s < "2100" }

func isUpperAt(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}
