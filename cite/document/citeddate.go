package document

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

// A dated stretch is the year of a citation, or the words that there is none.
type dated struct {
	start, end int
	date       cite.Date
	original   cite.Day
	exact      bool // it reads as the year of a work, and not as a span of years
}

// Years of works: what is earlier is cited by a later edition, what is later is a number.
const (
	earliestYear = 1400
	latestYear   = 2099
)

// undatedWords stand where a citation has its year, in small letters.
var undatedWords = []struct {
	words string
	state cite.DateState
}{
	{"n.d.", cite.NoDate}, {"n. d.", cite.NoDate}, {"n.d", cite.NoDate}, {"no date", cite.NoDate}, {"undated", cite.NoDate},
	{"z.d.", cite.NoDate}, {"z. d.", cite.NoDate}, {"s.f.", cite.NoDate}, {"s. f.", cite.NoDate}, {"s.d.", cite.NoDate}, {"s. d.", cite.NoDate},
	{"o.j.", cite.NoDate}, {"o. j.", cite.NoDate}, {"o.d.", cite.NoDate}, {"t.y.", cite.NoDate}, {"t. y.", cite.NoDate}, {"б.д.", cite.NoDate},
	{"in press", cite.InPress}, {"forthcoming", cite.InPress}, {"in preparation", cite.InPress}, {"under review", cite.InPress}, {"submitted", cite.InPress},
	{"im druck", cite.InPress}, {"in druk", cite.InPress}, {"sous presse", cite.InPress}, {"en prensa", cite.InPress}, {"no prelo", cite.InPress},
	{"in corso di stampa", cite.InPress},
}

// findDate finds the first date of a citation.
func findDate(s string) (dated, bool) {
	for i := 0; i < len(s); i++ {
		if i > 0 && isWordByte(s[i-1]) {
			continue
		}
		if d, ok := dateAt(s, i); ok {
			return d, true
		}
	}
	return dated{}, false
}

// dateAt reads the date of a citation at a place: "2020a", "1900/1953", "n.d.-b", "ca. 1650".
func dateAt(s string, at int) (dated, bool) {
	rest := s[at:]
	if rest == "" {
		return dated{}, false
	}
	d := dated{start: at, exact: true}
	switch c := rest[0]; {
	case isDigit(c):
		if n := digits(rest); n <= 4 { // APA 7, 8.15: "370 B.C.E./1989"
			for _, era := range [...]string{" B.C.E./", " BCE/", " B.C./", " BC/", " C.E./", " CE/"} {
				if tail, ok := strings.CutPrefix(rest[n:], era); ok {
					if year, k := yearOf(tail); k > 0 {
						d.original.Year, _ = strconv.Atoi(rest[:n])
						if strings.HasPrefix(era, " B") {
							d.original.Year = -d.original.Year
						}
						d.date.Start.Year, d.end = year, at+n+len(era)+k
						return d, true
					}
				}
			}
		}
		year, n := yearOf(rest)
		if n == 0 || at > 0 && strings.ContainsRune("$€£#.", rune(s[at-1])) {
			return d, false
		}
		d.end = at + n
		d.date.Start.Year = year
		d.readMore(s)
		return d, d.end == len(s) || !isWordByte(s[d.end]) && s[d.end] != '%'
	case c == '[' && len(rest) > 5: // "[1900] 1953", a reprint with the first year in brackets
		year, n := yearOf(rest[1:])
		if n == 0 || rest[1+n] != ']' {
			return d, false
		}
		next := strings.TrimLeft(rest[2+n:], " ")
		later, m := yearOf(next)
		if m == 0 {
			return d, false
		}
		d.original.Year, d.date.Start.Year = year, later
		d.end = len(s) - len(next) + m
		return d, true
	case c == 'c' || c == 'C':
		for _, w := range [...]string{"ca. ", "circa ", "c. ", "ca "} {
			if hasPrefixFold(rest, w) {
				if e, ok := dateAt(s, at+len(w)); ok {
					e.start, e.date.Circa = at, true
					return e, true
				}
			}
		}
		return d, false
	}
	for _, u := range undatedWords {
		if !hasPrefixFold(rest, u.words) {
			continue
		}
		n := len(u.words)
		if n < len(rest) && isWordByte(rest[n]) {
			continue
		}
		d.end = at + n
		d.date.State, d.date.Literal = u.state, rest[:n]
		if tail := strings.TrimLeft(rest[n:], "- \u2013\u2010\u2011"); len(tail) > 0 && len(tail) < len(rest)-n && letterAt(tail) > 0 &&
			strings.ContainsAny(rest[n:len(rest)-len(tail)], "-\u2013\u2010\u2011") {
			d.date.Suffix = tail[:1]
			d.end = len(s) - len(tail) + 1
		}
		return d, true
	}
	return d, false
}

// yearOf reads a year of four digits.
func yearOf(s string) (year, n int) {
	if digits(s) != 4 {
		return 0, 0
	}
	year, _ = strconv.Atoi(s[:4])
	if year < earliestYear || year > latestYear {
		return 0, 0
	}
	return year, 4
}

// letterAt measures the letter that tells works of one year apart, standing alone.
func letterAt(s string) int {
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return 0
	}
	if len(s) > 1 {
		if r, _ := utf8.DecodeRuneInString(s[1:]); unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’' || r == '.' {
			return 0
		}
	}
	return 1
}

// readMore reads what belongs to a year: its letter, the year of a later edition, the end of a range.
func (d *dated) readMore(s string) {
	rest := s[d.end:]
	if n := letterAt(rest); n > 0 && rest[0] != 's' { // "the 1980s"
		d.date.Suffix = rest[:1]
		d.end++
		return
	}
	switch {
	case strings.HasPrefix(rest, "/"):
		if year, n := yearOf(rest[1:]); n > 0 {
			d.original, d.date.Start.Year = d.date.Start, year
			d.end += 1 + n
			if n := letterAt(s[d.end:]); n > 0 {
				d.date.Suffix = s[d.end : d.end+1]
				d.end++
			}
		}
	case strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "‑"):
		_, n := utf8.DecodeRuneInString(rest)
		tail := rest[n:]
		if n := n + letterAt(tail); letterAt(tail) > 0 { // "2020-a"
			d.date.Suffix = tail[:1]
			d.end += n
		} else if k := digits(tail); k == 4 || k == 2 {
			d.date.End.Year, _ = strconv.Atoi(tail[:k])
			if k == 2 {
				d.date.End.Year += d.date.Start.Year / 100 * 100
			}
			d.end += n + k
			d.exact = false
		} else if tail == "" || tail[0] == ' ' || tail[0] == ',' {
			d.exact = false
		}
	}
}

// citing tells whether a date, with what follows it in its parenthesis, stands so only where a work is cited: "n.d.",
// "2020a", "2020, p. 3", "2019, 2020".
func (d *dated) citing(s string) bool {
	if d.date.State != cite.Dated || d.date.Suffix != "" {
		return true
	}
	if _, ok := nextDate(s, *d); ok {
		return true
	}
	rest, ok := strings.CutPrefix(s[d.end:], ", ")
	return ok && locator.MatchString(rest)
}

// locator is a place in a work (APA 7, 8.13).
var locator = regexp.MustCompile(`^(?i:p|pp|para|paras|chapter|chap|ch|sec|section|ch|vol|slide|table|figure)[. ] ?\d`)

// nextDate finds another date of the same author behind a date: "2019, 2020a", "2020a, b", "2019 and 2021".
func nextDate(s string, d dated) (dated, bool) {
	rest := s[d.end:]
	sep := strings.TrimLeft(rest, " ")
	found := false
	for _, w := range [...]string{", and ", ", & ", ",", "and ", "& ", "/"} {
		if strings.HasPrefix(sep, w) {
			sep, found = strings.TrimLeft(sep[len(w):], " "), true
			break
		}
	}
	if !found || sep == "" {
		return dated{}, false
	}
	at := len(s) - len(sep)
	if n := letterAt(sep); n > 0 && d.date.Suffix != "" && sep[0] > d.date.Suffix[0] { // the next letter of the same year
		next := dated{start: at, end: at + n, date: d.date, exact: true}
		next.date.Suffix = sep[:n]
		return next, true
	}
	next, ok := dateAt(s, at)
	if !ok || !follows(s[next.end:]) {
		return dated{}, false
	}
	return next, true
}
