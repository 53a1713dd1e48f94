package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// noDateWords say in several languages that a work has no date (APA 7, 9.17).
var noDateWords = phraseListOf("n.d", "n. d", "s.f", "s. f", "z.d", "z. d", "s.d", "s. d", "o.d", "o. d", "o. j", "o.j", "t.y", "b.d", "no date", "nd", "undated", "sin fecha", "ohne datum", "tarih yok", "u.å", "u.d", "d.n", "bez data")

// inPressWords say that a work is to appear (APA 7, 8.13 and 10.1).
var inPressWords = phraseListOf("in press", "in preparation", "forthcoming", "im druck", "im erscheinen", "submitted for publication", "submitted", "manuscript in preparation", "manuscript submitted for publication", "en prensa", "sous presse", "à paraître", "in druk", "i tryck", "baskıda", "no prelo", "in corso di stampa", "advance online publication", "to appear", "in review", "under review", "accepted")

// A dateScan reads one date from the front of a text.
type dateScan struct {
	date     cite.Date
	original *cite.Date // the first of two years with a slash: "1900/1953" (APA 7, 9.41)
	days     int        // how many days were read
	months   int        // how many months or seasons were read
	end      int        // the end of what belongs to the date
}

// scanDate reads the date that a text begins with. Without year and without word for "no date" there is none.
func scanDate(s string) (dateScan, bool) {
	var d dateScan
	if n, word := noDateWords.leads(s); n > 0 {
		d.date = cite.Date{State: cite.NoDate, Literal: word}
		d.end = n
		// "n.d.-b", "n.d. a" (APA 7, 9.47)
		t := s[n:]
		k := 0
		for k < len(t) && (t[k] == '-' || t[k] == ' ' || t[k] == '.') {
			k++
		}
		if k > 0 && k < len(t) && 'a' <= t[k] && t[k] <= 'z' && (k+1 == len(t) || !isWordByte(t[k+1])) {
			d.date.Suffix = t[k : k+1]
			d.end = n + k + 1
		} else if strings.HasPrefix(s[n:], "–") || strings.HasPrefix(s[n:], "‑") {
			if r := s[n+3:]; len(r) == 1 || len(r) > 1 && !isWordByte(r[1]) {
				d.date.Suffix = r[:1]
				d.end = n + 4
			}
		}
		return d, true
	}
	if n, word := inPressWords.leads(s); n > 0 {
		d.date = cite.Date{State: cite.InPress, Literal: word}
		d.end = n
		if t := s[n:]; len(t) >= 2 && t[0] == '-' && 'a' <= t[1] && t[1] <= 'z' && (len(t) == 2 || !isWordByte(t[2])) {
			d.date.Suffix = t[1:2]
			d.end = n + 2
		}
		return d, true
	}
	day := &d.date.Start
	season := &d.date.Season
	i := 0
	for tokens := 0; i < len(s) && tokens < 16; tokens++ {
		switch c := s[i]; {
		case c == ' ' || c == ',' || c == '.' || c == '?' || c == '[' || c == ']':
			i++
			tokens--
			if c == '?' && d.date.Start.Year != 0 {
				d.date.Circa = true
				d.end = i
			}
			if c == ']' && d.end == i-1 {
				d.end = i
			}
			continue
		case c == '-' || c == '/' || strings.HasPrefix(s[i:], "–") || strings.HasPrefix(s[i:], "—") || strings.HasPrefix(s[i:], "‑") || strings.HasPrefix(s[i:], "‐") || strings.HasPrefix(s[i:], "−"):
			size := 1
			if c >= 0x80 {
				size = 3
			}
			if d.date.Start == (cite.Day{}) && *season == 0 {
				return d, false
			}
			rest := strings.TrimLeft(s[i+size:], " -")
			switch {
			case rest == "" || rest[0] == ')' || rest[0] == ']':
				d.date.Open = true
				d.end = i + size
				return d, d.date.Start.Year != 0
			case day == &d.date.End:
				return d, d.date.Start.Year != 0
			case c == '/' && d.date.Start.Year != 0 && d.date.Start.Month == 0 && isDigit(rest[0]):
				d.original = &cite.Date{Start: d.date.Start, Circa: d.date.Circa}
				d.date = cite.Date{}
				i += size
				continue
			}
			if n, _ := presentWords.leads(rest); n > 0 {
				d.date.Open = true
				d.end = len(s) - len(rest) + n
				return d, d.date.Start.Year != 0
			}
			if !isDigit(rest[0]) {
				word, _ := nextWord(rest)
				if w := letters(word); lookup(monthWords, w) == 0 && lookup(seasonWords, w) == 0 {
					return d, d.date.Start.Year != 0
				}
			}
			day, season = &d.date.End, &d.date.EndSeason
			i = len(s) - len(rest)
		case isDigit(c):
			j := i
			for j < len(s) && isDigit(s[j]) {
				j++
			}
			if j-i > 4 {
				return d, d.date.Start.Year != 0
			}
			n := 0
			for _, b := range []byte(s[i:j]) {
				n = 10*n + int(b-'0')
			}
			if j-i == 4 {
				if length := d.numericRest(s[i:], n); length > 0 {
					d.end = i + length
					return d, true
				}
			}
			if end, ok := d.dayFirst(s[i:], n, j-i); ok {
				d.end = i + end
				return d, true
			}
			era := eraAfter(s[j:])
			if era == 0 && j-i <= 3 && day == &d.date.Start && day.Year == 0 {
				era = eraOfRange(s[j:])
			}
			switch {
			case era != 0 && day.Year == 0:
				day.Year = n
				if era < 0 {
					day.Year = -n
				}
				if eraAfter(s[j:]) != 0 {
					j = eraEnd(s, j)
				}
			case j-i == 4 && 1000 <= n && n <= 2199:
				if day == &d.date.End && day.Year == 0 && d.date.Start.Year == 0 {
					d.date.Start.Year = n
				} else if day.Year != 0 {
					return d, true
				}
				day.Year = n
				if j < len(s) && 'a' <= s[j] && s[j] <= 'z' && (j+1 == len(s) || !isWordByte(s[j+1])) {
					d.date.Suffix = s[j : j+1]
					j++
				} else if j+1 < len(s) && s[j] == ' ' && 'A' <= s[j+1] && s[j+1] <= 'H' && (j+2 == len(s) || s[j+2] == ',' || s[j+2] == ')') {
					d.date.Suffix = strings.ToLower(s[j+1 : j+2])
					j += 2
				}
			case j-i <= 2 && day == &d.date.End && j-i == 2 && d.date.Start.Month == 0 && d.date.Start.Year > 99 && n > d.date.Start.Year%100:
				day.Year = d.date.Start.Year/100*100 + n // "2019–20"
			case j-i <= 2 && 1 <= n && n <= 31 && (day.Day == 0) && (d.date.Start.Month != 0 || monthFollows(s[j:])):
				day.Day = n
				d.days++
				j += ordinalEnd(s[j:])
			case j-i <= 2 && 1 <= n && n <= 39 && d.date.Start.Day == 0 && day.Day == 0 && monthFollows(s[j:]):
				day.Day = n // kept as written, for the rules to judge
				d.days++
			case 32 <= n && n <= 99 && d.date.Start.Month != 0 && day.Day == 0 && j-i == 2 && d.date.Start.Year != 0:
				day.Day = n
				d.days++
			default:
				return d, d.date.Start.Year != 0
			}
			i = j
			d.end = i
		default:
			word := letters(s[i:])
			if word == "" {
				return d, d.date.Start.Year != 0
			}
			var buf [48]byte
			f := foldWord(&buf, word)
			if m := monthWords.get(f); m != 0 {
				if day.Month != 0 {
					return d, d.date.Start.Year != 0
				}
				day.Month = m
				d.months++
				i += len(word)
				d.end = i
				continue
			}
			if m := seasonWords.get(f); m != 0 && *season == 0 {
				*season = cite.Season(m)
				d.months++
				i += len(word)
				d.end = i
				continue
			}
			switch string(f) {
			case "ca", "c", "circa", "approx", "approximately", "um", "vers", "hacia":
				if d.date.Start.Year != 0 {
					return d, true
				}
				d.date.Circa = true
				i += len(word)
			case "de", "del", "of", "d", "the", "le", "den", "el", "of the", "às", "yılı":
				if d.date.Start == (cite.Day{}) {
					return d, false
				}
				i += len(word)
			case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag":
				i += len(word)
			case "and", "und", "to", "bis":
				if d.date.Start.Day == 0 && d.date.Start.Month == 0 {
					return d, d.date.Start.Year != 0
				}
				day, season = &d.date.End, &d.date.EndSeason
				i += len(word)
			case "bce", "bc", "ce", "ad":
				return d, d.date.Start.Year != 0
			default:
				return d, d.date.Start.Year != 0
			}
		}
	}
	return d, d.date.Start.Year != 0
}

// isYear tells whether a date is one year and nothing else.
func (d *dateScan) isYear() bool {
	return d.date.State == cite.Dated && d.months == 0 && d.date.Start.Year != 0 && d.date.End == (cite.Day{}) && !d.date.Open
}

// presentWords end a range that goes on.
var presentWords = phraseListOf("present", "heute", "today", "ongoing", "current", "presente", "actualidad", "aujourd'hui")

// finish completes a range by what its two ends share: "April 26–29", "2018, April 26–May 2".
func (d *dateScan) finish() {
	s, e := &d.date.Start, &d.date.End
	if *e == (cite.Day{}) && d.date.EndSeason == 0 {
		return
	}
	if e.Year == 0 {
		e.Year = s.Year
	}
	if s.Year == 0 {
		s.Year = e.Year
	}
	if e.Month == 0 && e.Day != 0 {
		e.Month = s.Month
	}
	if s.Month == 0 && s.Day != 0 {
		s.Month = e.Month
	}
}

// letters gives the letters, apostrophes aside, that a text begins with.
func letters(s string) string {
	i := 0
	for i < len(s) && (s[i] >= 0x80 || 'a' <= s[i]|0x20 && s[i]|0x20 <= 'z') {
		if s[i] == 0xE2 { // a dash or a quotation mark
			break
		}
		i++
	}
	return s[:i]
}

// monthFollows tells whether a month's name comes next, perhaps after an ordinal's ending and "de" or "of".
func monthFollows(s string) bool {
	s = s[ordinalEnd(s):]
	for range 4 {
		s = strings.TrimLeft(s, " .,-–")
		w := letters(s)
		if w == "" {
			// "26–29 April"
			j := 0
			for j < len(s) && isDigit(s[j]) {
				j++
			}
			if j == 0 || j > 2 {
				return false
			}
			s = s[j:]
			continue
		}
		if lookup(monthWords, w) != 0 {
			return true
		}
		switch w {
		case "de", "of", "d", "and", "to", "bis":
			s = s[len(w):]
		default:
			return false
		}
	}
	return false
}

// ordinalEnd measures the ending of an ordinal number: "st", "nd", "rd", "th", "er", "º".
func ordinalEnd(s string) int {
	for _, e := range [...]string{"st", "nd", "rd", "th", "er", "e", "º", "ª"} {
		if strings.HasPrefix(s, e) && (len(s) == len(e) || !isWordByte(s[len(e)])) {
			return len(e)
		}
	}
	return 0
}

// eraAfter tells whether a year is followed by its era: −1 before the common era, 1 in it.
func eraAfter(s string) int {
	s = strings.TrimLeft(s, " ")
	if s == "" || strings.IndexByte("BCAvn", s[0]) < 0 {
		return 0
	}
	for _, e := range [...]string{"B.C.E", "BCE", "B.C", "BC", "v. Chr", "v.Chr"} {
		if strings.HasPrefix(s, e) {
			return -1
		}
	}
	for _, e := range [...]string{"C.E", "CE", "A.D", "AD", "n. Chr"} {
		if strings.HasPrefix(s, e) && (len(s) == len(e) || !isWordByte(s[len(e)])) {
			return 1
		}
	}
	return 0
}

// eraOfRange tells the era of a year whose range of years names it at its end only: the "385" of "385–378 B.C.E."
func eraOfRange(s string) int {
	n := dashAt(s, 0, len(s))
	if n == 0 {
		return 0
	}
	k := n
	for k < len(s) && isDigit(s[k]) {
		k++
	}
	if k == n {
		return 0
	}
	return eraAfter(s[k:])
}

// eraEnd finds where the era after a year ends.
func eraEnd(s string, i int) int {
	for i < len(s) && s[i] != ')' && s[i] != ',' && s[i] != '/' && s[i] != '-' && s[i] < 0x80 {
		i++
	}
	return i
}

// twoDigits reads two digits at the front of a text, −1 if there are none.
func twoDigits(s string) int {
	if len(s) < 2 || !isDigit(s[0]) || !isDigit(s[1]) {
		return -1
	}
	return 10*int(s[0]-'0') + int(s[1]-'0')
}

// numericRest reads "2019-05-03", "2019/5/3" and "2019.05.03", given the year, and measures it; 0 where it is not one.
func (d *dateScan) numericRest(s string, year int) int {
	sep := byte(0)
	if len(s) > 4 {
		sep = s[4]
	}
	if sep != '-' && sep != '/' && sep != '.' || d.date.Start != (cite.Day{}) {
		return 0
	}
	month, i := oneOrTwoDigits(s, 5)
	if i == 6 && sep == '-' && month > 0 && i == len(s) {
		d.date.Start = cite.Day{Year: year, Month: month} // "2015-3"
		d.months = 1
		return i
	}
	if i == 5 || i >= len(s) || s[i] != sep || month < 1 || month > 12 {
		return 0
	}
	day, end := oneOrTwoDigits(s, i+1)
	if end == i+3 && day == 0 && end == len(s) {
		d.date.Start = cite.Day{Year: year, Month: month} // "2011-11-00"
		d.months = 1
		return end
	}
	if end == i+1 || day < 1 || end < len(s) && isWordByte(s[end]) {
		return 0
	}
	d.date.Start = cite.Day{Year: year, Month: month, Day: day}
	d.days, d.months = 1, 1
	return end
}

// oneOrTwoDigits reads a number of at most two digits at i, and gives where it ends.
func oneOrTwoDigits(s string, i int) (n, end int) {
	for end = i; end < len(s) && end < i+2 && isDigit(s[end]); end++ {
		n = 10*n + int(s[end]-'0')
	}
	return n, end
}

// dayFirst reads "03.05.2019", "13/05/2019" and "13-05-2019". With slashes and a month of 12 or less the order cannot be known:
// day first is taken, as most of the world writes.
func (d *dateScan) dayFirst(s string, day, width int) (end int, ok bool) {
	if width > 2 || day < 1 || day > 31 || d.date.Start != (cite.Day{}) {
		return 0, false
	}
	i := width
	sep := func() bool {
		if i >= len(s) || s[i] != '.' && s[i] != '/' && s[i] != '-' {
			return false
		}
		i++
		for i < len(s) && s[i] == ' ' {
			i++
		}
		return true
	}
	if !sep() {
		return 0, false
	}
	j := i
	month := 0
	for j < len(s) && j < i+2 && isDigit(s[j]) {
		month = 10*month + int(s[j]-'0')
		j++
	}
	if j == i || month < 1 || month > 31 {
		return 0, false
	}
	i = j
	if !sep() || i+4 > len(s) || i+4 < len(s) && isDigit(s[i+4]) {
		return 0, false
	}
	hi, lo := twoDigits(s[i:]), twoDigits(s[i+2:])
	if hi < 10 || lo < 0 || hi > 21 {
		return 0, false
	}
	if month > 12 {
		day, month = month, day
	}
	if month > 12 {
		return 0, false
	}
	d.date.Start = cite.Day{Year: 100*hi + lo, Month: month, Day: day}
	d.days, d.months = 1, 1
	return i + 4, true
}

// wholeDate reads a text that is a date and nothing else but perhaps a remark about it ("updated 2020").
func wholeDate(s string) (dateScan, bool) {
	d, ok := scanDate(s)
	if !ok || d.end == 0 {
		return d, false
	}
	d.finish()
	rest := strings.Trim(s[d.end:], " .,;:")
	if rest == "" {
		return d, true
	}
	word := letters(rest)
	switch strings.ToLower(word) {
	case "updated", "last", "modified", "revised", "aktualisiert", "reviewed", "actualizado", "published", "online", "posted", "original", "republished", "reprint", "rev", "first":
		// The remark stays in the literal, with all that was written.
		d.date.Literal = s
		d.end = len(s)
		return d, true
	}
	return d, false
}
