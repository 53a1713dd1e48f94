// Package dates reads the dates that reference managers write as text: EDTF and ISO 8601, "2020/05/01", "1 May 2020".
package dates

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/seed-2120edae/cite/cite"
)

// EDTF reads a date of the Extended Date/Time Format (ISO 8601-2, levels 0 and 1, as CSL 1.0.2 takes it): a day, month,
// season (21 to 24) or year, "~", "?" and "%" for an uncertain one, and ranges that may be open. The time of a day is
// passed over. Years before the common era count astronomically there, so that "-0043" is 44 B.C.E. Digits that are not
// specified make a range of years, "199X" from 1990 to 1999 (BibLaTeX manual, 2.3.8), and leave months and days away;
// "u" stands for "X" in drafts of the format. It gives false where the text is nothing of the kind.
func EDTF(s string) (cite.Date, bool) {
	s = strings.TrimSpace(s)
	from, to, isRange := strings.Cut(s, "/")
	var d cite.Date
	if first, last, ok := unspecified(s); ok {
		d.Start.Year, d.End.Year = first, last
		return d, true
	}
	start, ok := point(from)
	if !ok {
		return cite.Date{}, false
	}
	d.Start, d.Season, d.Circa = start.Start, start.Season, start.Circa
	if !isRange {
		return d, true
	}
	if to == "" || to == ".." || to == "open" || to == "unknown" {
		d.Open = true
		return d, true
	}
	end, ok := point(to)
	if !ok {
		return cite.Date{}, false
	}
	d.End, d.EndSeason, d.Circa = end.Start, end.Season, d.Circa || end.Circa
	return d, true
}

// unspecified reads a year whose last digits are not specified: "199X" and "19XX".
func unspecified(s string) (first, last int, ok bool) {
	known := strings.TrimRight(s, "Xxu")
	n := len(s) - len(known)
	if len(s) != 4 || n < 1 || n > 3 {
		return 0, 0, false
	}
	first, ok = digits(known)
	for range n {
		first, last = first*10, last*10+9
	}
	return first, first + last, ok && first > 0
}

// point reads one side of a range.
func point(s string) (cite.Date, bool) {
	var d cite.Date
	if n := len(strings.TrimRight(s, "~?%")); n < len(s) {
		d.Circa = true
		s = s[:n]
	}
	if i := strings.IndexByte(s, 'T'); i == len("2020-01-02") {
		s = s[:i]
	} else if i := strings.IndexByte(s, ' '); i == len("2020-01-02") && strings.IndexByte(s, ':') > i {
		s = s[:i]
	}
	s = strings.TrimPrefix(strings.TrimPrefix(s, "Y"), "y")
	negative := strings.HasPrefix(s, "-")
	s = strings.TrimPrefix(s, "-")
	parts := strings.Split(s, "-")
	for len(parts) > 1 && (parts[len(parts)-1] == "XX" || parts[len(parts)-1] == "uu") {
		parts = parts[:len(parts)-1]
	}
	if len(parts) > 3 || len(parts[0]) < 4 && !negative {
		return d, false
	}
	var n [3]int
	for i, part := range parts {
		v, ok := digits(part)
		if !ok || i > 0 && len(part) != 2 {
			return d, false
		}
		n[i] = v
	}
	d.Start = cite.Day{Year: n[0], Month: n[1], Day: n[2]}
	if negative {
		d.Start.Year = -n[0]
	}
	if d.Start.Year <= 0 {
		d.Start.Year--
	}
	if 21 <= n[1] && n[1] <= 24 && len(parts) == 2 {
		d.Start.Month, d.Season = 0, cite.Season(n[1]-20)
	}
	return d, n[1] <= 12 || d.Season != 0
}

// digits reads a number of digits alone.
func digits(s string) (int, bool) {
	if s == "" || len(s) > 9 {
		return 0, false
	}
	for _, c := range []byte(s) {
		if c < '0' || '9' < c {
			return 0, false
		}
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

var months = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september",
	"october", "november", "december"}

// Month reads a month by its name in one of the languages of MonthWords, or by at least three letters of its English
// one: "May", "Sept.", "FEB", "März".
func Month(s string) (int, bool) {
	s = folded(s)
	if n := MonthWords[s]; n != 0 {
		return n, true
	}
	if len(s) < 3 {
		return 0, false
	}
	for i, m := range months {
		if strings.HasPrefix(m, s) {
			return i + 1, true
		}
	}
	return 0, false
}

// Season reads the name of a season in one of the languages of SeasonWords.
func Season(s string) (cite.Season, bool) {
	n := SeasonWords[folded(s)]
	return cite.Season(n), n != 0
}

// folded gives a word as MonthWords and SeasonWords have it.
func folded(s string) string {
	return strings.ToLower(strings.TrimSuffix(strings.TrimSpace(s), "."))
}

// Written reads a date in the forms that people and programs write: all that EDTF reads, "2020/05/01", "2020-5-1",
// "20200501", "2020.05.01", "1.5.2020", "5/2020", "1 May 2020", "1. Mai 2020", "1 de mayo de 2020", "May 1, 2020", "May 2020", "2020 May 1", "Spring 2020",
// "c. 1500", "44 BC", "31-12-2020". It gives false where a part of the text is left over or could mean two things, as in
// "5/6/2020".
func Written(s string) (cite.Date, bool) {
	s = strings.TrimSpace(s)
	if d, ok := EDTF(s); ok && plausible(s) {
		return d, true
	}
	var d cite.Date
	for _, prefix := range [...]string{"circa ", "ca. ", "ca ", "c. ", "c."} {
		if rest, ok := cutFold(s, prefix); ok {
			d.Circa, s = true, rest
			break
		}
	}
	parts := strings.Split(s, "/")
	if strings.Count(s, "-") == 2 {
		parts = strings.Split(s, "-")
	}
	if len(parts) == 2 && len(parts[1]) == 4 {
		slices.Reverse(parts) // "5/2020"
	}
	if len(parts) == 2 || len(parts) == 3 {
		if day, ok := digits(parts[0]); ok && len(parts) == 3 && day > 12 && day <= 31 {
			slices.Reverse(parts) // no month has such a number, so that the day comes first
		}
		year, ok := digits(parts[0])
		if !ok || len(parts[0]) != 4 {
			return cite.Date{}, false
		}
		d.Start.Year = year
		for i, part := range parts[1:] {
			n, ok := digits(part)
			if !ok {
				return cite.Date{}, false
			}
			if i == 0 {
				d.Start.Month = n
			} else {
				d.Start.Day = n
			}
		}
		return d, d.Start.Year != 0 && d.Start.Valid()
	}
	if d, ok := dotted(s); ok {
		return d, true
	}
	if n, ok := digits(s); ok && len(s) == 8 {
		d.Start = cite.Day{Year: n / 10000, Month: n / 100 % 100, Day: n % 100}
		return d, d.Start.Year != 0 && d.Start.Month > 0 && d.Start.Valid()
	}
	bce := false
	for _, suffix := range [...]string{" BCE", " BC", " B.C.E.", " B.C."} {
		if rest, ok := strings.CutSuffix(s, suffix); ok {
			bce, s = true, rest
			break
		}
	}
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == ',' }) {
		if word == "de" {
			continue // Spanish and Portuguese: "1 de mayo de 2020"
		}
		word = strings.TrimSuffix(word, ".")
		n, isNumber := digits(word)
		month, isMonth := Month(word)
		season, isSeason := Season(word)
		switch {
		case isNumber && len(word) <= 2 && d.Start.Day == 0 && !bce:
			d.Start.Day = n
		case isNumber && (len(word) == 4 || bce) && d.Start.Year == 0:
			d.Start.Year = n
		case isMonth && d.Start.Month == 0:
			d.Start.Month = month
		case isSeason && d.Season == 0:
			d.Season = season
		default:
			return cite.Date{}, false
		}
	}
	if bce {
		d.Start.Year = -d.Start.Year
	}
	return d, d.Start.Year != 0 && d.Start.Valid() && (d.Season == 0 || d.Start.Month == 0)
}

// dotted reads a date of numbers with full stops, which begins or ends with the year: "2020.05.01", "1.5.2020" (DIN 1355-1,
// in which the day comes first).
func dotted(s string) (cite.Date, bool) {
	parts := strings.Split(s, ".")
	if len(parts) != 3 {
		return cite.Date{}, false
	}
	var n [3]int
	for i, part := range parts {
		v, ok := digits(strings.TrimSpace(part))
		if !ok {
			return cite.Date{}, false
		}
		n[i] = v
	}
	d := cite.Date{Start: cite.Day{Year: n[2], Month: n[1], Day: n[0]}}
	if len(parts[0]) == 4 {
		d.Start.Year, d.Start.Day = n[0], n[2]
	} else if len(strings.TrimSpace(parts[2])) != 4 {
		return cite.Date{}, false
	}
	return d, d.Start.Valid() && d.Start.Month > 0 && d.Start.Day > 0
}

// plausible tells whether what EDTF would read as a date is one also where people write: its years have four digits.
func plausible(s string) bool {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	_, _, ok := unspecified(s)
	return n == 4 || ok || s != "" && strings.IndexByte("-Yy", s[0]) >= 0
}

// cutFold cuts a prefix in any case of letters.
func cutFold(s, prefix string) (string, bool) {
	if len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
		return strings.TrimSpace(s[len(prefix):]), true
	}
	return s, false
}
