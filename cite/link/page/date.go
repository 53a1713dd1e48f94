package page

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

// A stamp is a date found in a text.
type stamp struct {
	day   cite.Day
	other cite.Day // the other reading of a date whose day and month may be exchanged, "3/4/2020"; else zero
	utc   bool     // it came with a time of day that is stated in UTC, so that the outlet's own day may be another
	hour  int      // the hour of day it came with; −1 for none
	at    int      // where it begins in the text
}

// A word is a run of letters or of digits.
type word struct {
	text       string
	num        int // its value where it is made of digits, else −1
	start, end int
}

// words cuts a text into runs of letters and runs of digits. A number of more than 14 digits is no number.
func words(s string) []word {
	var all []word
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case '0' <= r && r <= '9':
			j := i
			for j < len(s) && '0' <= s[j] && s[j] <= '9' {
				j++
			}
			w := word{text: s[i:j], num: -1, start: i, end: j}
			if j-i <= 14 {
				w.num, _ = strconv.Atoi(s[i:j])
			}
			all = append(all, w)
			i = j
		case unicode.IsLetter(r):
			j := i
			for j < len(s) {
				r, n := utf8.DecodeRuneInString(s[j:])
				if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
					break
				}
				if han := unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hangul, r); han && j > i {
					break
				} else if han {
					j += n
					break
				}
				j += n
			}
			all = append(all, word{text: s[i:j], num: -1, start: i, end: j})
			i = j
		default:
			i += n
		}
	}
	return all
}

// fillers are words that stand between the parts of a date: "3 de mayo de 2020", "3rd of May", "den 3. maj".
var fillers = map[string]bool{"de": true, "del": true, "do": true, "da": true, "of": true, "the": true, "st": true, "nd": true,
	"rd": true, "th": true, "er": true, "го": true, "ე": true, "den": true, "d": true, "a": true, "year": true, "г": true, "ος": true, "el": true}

// plausibleYear bounds the years of the web and of what it reprints. Pages about the future date to it, but no page
// was published there; the bound only keeps numbers that are not years out.
func plausibleYear(y int) bool { return 1800 <= y && y <= 2100 }

func makeDay(y, m, d int) (cite.Day, bool) {
	day := cite.Day{Year: y, Month: m, Day: d}
	return day, plausibleYear(y) && m != 0 && day.Valid()
}

// fullYear gives a year of two digits its century: the one that makes it at most 2069, as in POSIX's strptime.
func fullYear(w word) int {
	if len(w.text) == 2 && w.num >= 0 {
		if w.num < 69 {
			return 2000 + w.num
		}
		return 1900 + w.num
	}
	if len(w.text) != 4 {
		return 0
	}
	return w.num
}

// findDates finds the dates in a text, in order. A date without a day ("May 2020") is found, with Day 0; one without
// a year is not. monthFirst says that "3/4/2020" means March.
func findDates(s string, monthFirst bool) []stamp {
	ws := words(s)
	var found []stamp
	for i := 0; i < len(ws); {
		st, used := dateAt(s, ws, i, monthFirst)
		if used == 0 {
			i++
			continue
		}
		st.at = ws[i].start
		i += used
		st.hour = -1
		timeOfDay(s, ws, i, &st)
		found = append(found, st)
	}
	return found
}

// dateAt reads a date that begins with word i, and tells how many words it took, 0 for none.
func dateAt(s string, ws []word, i int, monthFirst bool) (stamp, int) {
	if ws[i].num < 0 {
		return monthWordFirst(s, ws, i)
	}
	if st, n := numericDate(s, ws, i, monthFirst); n > 0 {
		return st, n
	}
	if st, n := eastAsianDate(s, ws, i); n > 0 {
		return st, n
	}
	return numberThenMonth(s, ws, i)
}

// gap gives what stands between two words.
func gap(s string, a, b word) string { return s[a.end:b.start] }

// near tells whether two words belong together: nothing but a little punctuation and white space between them.
func near(s string, a, b word) bool {
	g := gap(s, a, b)
	return len(g) <= 12 && strings.Trim(g, " \t\r\n\u00a0.,-/'’ºª°|") == ""
}

// numericDate reads 2020-05-03, 2020/5/3, 3.5.2020, 5/3/2020, 03-05-20 and 20200503.
func numericDate(s string, ws []word, i int, monthFirst bool) (stamp, int) {
	a := ws[i]
	if len(a.text) == 8 {
		if d, ok := makeDay(a.num/10000, a.num/100%100, a.num%100); ok && 1990 <= d.Year {
			return stamp{day: d}, 1
		}
	}
	if i+2 >= len(ws) {
		return stamp{}, 0
	}
	b, c := ws[i+1], ws[i+2]
	if b.num < 0 || c.num < 0 || len(b.text) > 2 {
		return stamp{}, 0
	}
	sep := strings.TrimSpace(gap(s, a, b))
	if sep != strings.TrimSpace(gap(s, b, c)) || len(gap(s, a, b)) > 3 || len(gap(s, b, c)) > 3 {
		return stamp{}, 0
	}
	switch sep {
	case "-", "/", ".", "‑", "–":
	default:
		return stamp{}, 0
	}
	// A number before or after, joined the same way, makes it a version, an address or a telephone number.
	if i > 0 && ws[i-1].num >= 0 && gap(s, ws[i-1], a) == sep || i+3 < len(ws) && ws[i+3].num >= 0 && gap(s, c, ws[i+3]) == sep && sep != "-" && sep != "/" {
		return stamp{}, 0
	}
	if len(a.text) == 4 && len(c.text) <= 2 {
		if d, ok := makeDay(a.num, b.num, c.num); ok {
			return stamp{day: d}, 3
		}
		return stamp{}, 0
	}
	if len(a.text) > 2 || len(c.text) != 2 && len(c.text) != 4 {
		return stamp{}, 0
	}
	if len(c.text) == 2 && (len(a.text) != 2 && len(b.text) != 2 || sep == "-" && !strings.Contains(s, "-")) {
		return stamp{}, 0
	}
	y := fullYear(c)
	dm, okDM := makeDay(y, b.num, a.num)
	md, okMD := makeDay(y, a.num, b.num)
	switch {
	case okDM && (!okMD || sep == "." || dm == md):
		return stamp{day: dm}, 3
	case okMD && !okDM && sep != ".":
		return stamp{day: md}, 3
	case okDM && monthFirst:
		return stamp{day: md, other: dm}, 3
	case okDM:
		return stamp{day: dm, other: md}, 3
	}
	return stamp{}, 0
}

// eastAsianDate reads 2020年5月3日 and 2020년 5월 3일.
func eastAsianDate(s string, ws []word, i int) (stamp, int) {
	if i+3 >= len(ws) || len(ws[i].text) != 4 || ws[i+1].text != "年" && ws[i+1].text != "년" || ws[i+2].num < 0 || ws[i+3].text != "月" && ws[i+3].text != "월" {
		return stamp{}, 0
	}
	if i+5 < len(ws) && ws[i+4].num > 0 && (ws[i+5].text == "日" || ws[i+5].text == "일" || ws[i+5].text == "號" || ws[i+5].text == "号") {
		if d, ok := makeDay(ws[i].num, ws[i+2].num, ws[i+4].num); ok {
			return stamp{day: d}, 6
		}
	}
	if d, ok := makeDay(ws[i].num, ws[i+2].num, 0); ok {
		return stamp{day: d}, 4
	}
	return stamp{}, 0
}

// skipFillers gives the first word from i on that is no filler, as long as all of them stand near one another; −1
// where there is none.
func skipFillers(s string, ws []word, from, i int) int {
	for n := 0; i < len(ws) && n < 4; n++ {
		if !near(s, ws[i-1], ws[i]) {
			return -1
		}
		if ws[i].num >= 0 || monthOf(ws[i].text) != 0 && !fillers[strings.ToLower(ws[i].text)] {
			return i
		}
		if !fillers[strings.ToLower(ws[i].text)] {
			return -1
		}
		i++
	}
	return -1
}

// numberThenMonth reads "3 May 2020", "3. Mai 2020", "3 de mayo de 2020", "03-May-20" and "2020. május 3.".
func numberThenMonth(s string, ws []word, i int) (stamp, int) {
	a := ws[i]
	j := skipFillers(s, ws, i, i+1)
	if j < 0 || ws[j].num >= 0 {
		return stamp{}, 0
	}
	m := monthOf(ws[j].text)
	k := skipFillers(s, ws, j, j+1)
	if m == 0 || k < 0 || ws[k].num < 0 {
		return stamp{}, 0
	}
	if len(a.text) == 4 {
		if d, ok := makeDay(a.num, m, ws[k].num); ok && ws[k].num > 0 {
			return stamp{day: d}, k - i + 1
		}
		return stamp{}, 0
	}
	if len(a.text) > 2 || a.num == 0 {
		return stamp{}, 0
	}
	if len(ws[k].text) == 2 {
		// "9 May 10:30" has no year; "9-May-20", "9 May '20" and "9 May 20 at 10:30" have.
		g := gap(s, ws[j], ws[k])
		if timeAt(s, ws, k) || !strings.ContainsAny(g, "-'’/") && !strings.HasPrefix(g, ". ") && !timeAt(s, ws, k+1) && !timeAt(s, ws, k+2) {
			return stamp{}, 0
		}
	}
	if d, ok := makeDay(fullYear(ws[k]), m, a.num); ok {
		return stamp{day: d}, k - i + 1
	}
	return stamp{}, 0
}

// timeAt tells whether a time of day begins with word i: 10:30, or 10h30 as in French.
func timeAt(s string, ws []word, i int) bool {
	if i+1 >= len(ws) || ws[i].num < 0 || ws[i].num > 23 || len(ws[i].text) > 2 {
		return false
	}
	g := gap(s, ws[i], ws[i+1])
	return g == ":" && len(ws[i+1].text) == 2 && ws[i+1].num >= 0 || g == "" && strings.EqualFold(ws[i+1].text, "h")
}

// monthWordFirst reads "May 3, 2020" and "May 2020".
func monthWordFirst(s string, ws []word, i int) (stamp, int) {
	m := monthOf(ws[i].text)
	if m == 0 {
		return stamp{}, 0
	}
	j := skipFillers(s, ws, i, i+1)
	if j < 0 || ws[j].num < 0 {
		return stamp{}, 0
	}
	if len(ws[j].text) == 4 {
		if d, ok := makeDay(ws[j].num, m, 0); ok {
			return stamp{day: d}, j - i + 1
		}
		return stamp{}, 0
	}
	k := skipFillers(s, ws, j, j+1)
	if len(ws[j].text) > 2 || k < 0 || len(ws[k].text) != 4 || ws[k].num < 0 {
		return stamp{}, 0
	}
	if d, ok := makeDay(ws[k].num, m, ws[j].num); ok && ws[j].num > 0 {
		return stamp{day: d}, k - i + 1
	}
	return stamp{}, 0
}

// timeOfDay looks for "T23:30:00Z" and its kin right after a date.
func timeOfDay(s string, ws []word, i int, st *stamp) {
	if i < len(ws) && (ws[i].text == "T" || ws[i].text == "t") {
		i++
	}
	if i+1 >= len(ws) || ws[i].num < 0 || ws[i].num > 23 || ws[i+1].num < 0 || gap(s, ws[i], ws[i+1]) != ":" {
		return
	}
	if before := s[st.at:ws[i].start]; len(before) > 40 {
		return
	}
	st.hour = ws[i].num
	rest := s[ws[i].start:]
	if len(rest) > 32 {
		rest = rest[:32]
	}
	if k := strings.IndexAny(rest, "Zz+"); k >= 0 {
		zone := rest[k:]
		st.utc = zone[0] != '+' || strings.HasPrefix(zone, "+00") || strings.HasPrefix(zone, "+0:")
	} else if strings.Contains(rest, "UTC") || strings.Contains(rest, "GMT") {
		st.utc = true
	}
}

// nextDay gives the day after or before one, by the calendar.
func nextDay(d cite.Day, by int) cite.Day {
	d.Day += by
	switch {
	case d.Day < 1:
		if d.Month--; d.Month < 1 {
			d.Year, d.Month = d.Year-1, 12
		}
		for d.Day = 31; !d.Valid(); d.Day-- {
		}
	case !d.Valid():
		d.Day = 1
		if d.Month++; d.Month > 12 {
			d.Year, d.Month = d.Year+1, 1
		}
	}
	return d
}
