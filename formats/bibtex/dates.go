package bibtex

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/dates"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// monthMacros are the months as BibTeX's styles define them.
var monthMacros = [...]string{"", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// monthOf reads the name of a month macro; 0 for any other word.
func monthOf(s string) int {
	for i, m := range monthMacros {
		if m == s && i > 0 {
			return i
		}
	}
	return 0
}

// noDates and inPress are the words that stand in a year's place.
var (
	noDates = map[string]bool{"n.d.": true, "nd": true, "n. d.": true, "n.d": true, "undated": true}
	inPress = map[string]bool{"in press": true, "forthcoming": true, "inpress": true, "to appear": true}
)

// readDate reads a date in EDTF (BibLaTeX manual, 2.3.8), or in words. What is no date is kept as it is, with false.
func readDate(s string) (cite.Date, bool) {
	s = strings.TrimSpace(s)
	if inner, ok := unbraced(s); ok {
		s = strings.TrimSpace(inner)
	}
	if d, ok := dates.Written(s); ok {
		return d, true
	}
	text := markup.Plain(rich(s)) // what only sorts the entry is gone: {\noopsort{1973b}}1973
	if d, ok := dates.Written(text); ok {
		return d, true
	}
	lower := strings.ToLower(text)
	switch {
	case noDates[lower]:
		return cite.Date{State: cite.NoDate, Literal: text}, true
	case inPress[lower]:
		return cite.Date{State: cite.InPress, Literal: text}, true
	}
	if d, ok := years(text); ok {
		return d, true
	}
	if n := len(text) - 1; n >= 4 && isLetter(text[n]) {
		if d, ok := dates.Written(text[:n]); ok && d.Start.Month == 0 {
			d.Suffix = text[n:]
			return d, true
		}
	}
	return cite.Date{Literal: text}, false
}

// opensEarly tells whether a text is a range whose beginning is not known (BibLaTeX manual, 2.3.8); it is kept in words.
func opensEarly(s string) bool {
	end, ok := strings.CutPrefix(strings.TrimPrefix(strings.TrimSpace(s), ".."), "/")
	if ok {
		_, ok = dates.EDTF(end)
	}
	return ok
}

// years reads a year of fewer than four digits, two years, "1960--1961" and "1982/83", and those that go on, "1998--" and
// "1998--present".
func years(s string) (cite.Date, bool) {
	first, last, isRange := s, "", false
	if i := strings.IndexAny(s, "–—-/"); i > 0 {
		first, last, isRange = strings.TrimSpace(s[:i]), strings.TrimLeft(s[i:], "–—-/ "), true
	}
	from, err := strconv.Atoi(strings.TrimSpace(first))
	if err != nil || from < 1 || from > 9999 || !isDigit(first[0]) {
		return cite.Date{}, false
	}
	d := cite.Date{Start: cite.Day{Year: from}}
	if !isRange {
		return d, len(s) < 4
	}
	if len(first) == 4 && (last == "" || strings.EqualFold(last, "present")) {
		d.Open = true
		return d, true
	}
	to, err := strconv.Atoi(last)
	if len(last) == 2 && len(first) == 4 {
		to += from / 100 * 100
	}
	d.End.Year = to
	return d, err == nil && isDigit(last[0]) && from < to && to <= 9999
}

// readDate reads the entry's date: BibLaTeX's field, or BibTeX's year with month and day.
func (m *meaning) readDate() {
	if f := m.find("date"); f != nil && strings.TrimSpace(f.text) != "" {
		d, ok := readDate(f.text)
		if !ok && !opensEarly(f.text) {
			m.fault(RuleDate, f.span, m.key, "not a date: "+clip(f.text))
		}
		if y, ok := readDate(m.get("year")); ok && d.Suffix == "" {
			d.Suffix = y.Suffix
		}
		m.keepDate(f, d)
		m.setIssued(f, d)
		m.keepUndated(d)
		return
	}
	f := m.find("year")
	if f == nil || strings.TrimSpace(f.text) == "" {
		m.keepUndated(cite.Date{})
		return
	}
	d, ok := readDate(f.text)
	if !ok {
		m.fault(RuleDate, f.span, m.key, "not a year: "+clip(f.text))
	}
	if month := strings.TrimSpace(m.get("month")); month != "" && d.Start.Year != 0 && d.Start.Month == 0 {
		readMonth(month, &d)
	}
	if day, err := strconv.Atoi(strings.TrimSpace(m.get("day"))); err == nil && d.Start.Month != 0 && d.Start.Day == 0 {
		d.Start.Day = day
	}
	m.setIssued(f, d)
	m.keepUndated(d)
}

// keepUndated keeps the fields of BibTeX's date that say another day than the item's.
func (m *meaning) keepUndated(d cite.Date) {
	for _, name := range []string{"year", "month", "day"} {
		f := m.find(name)
		if f == nil || strings.TrimSpace(f.text) == "" {
			continue
		}
		same := false
		switch name {
		case "year":
			year, _ := readDate(f.text)
			same = year.Start.Year == d.Start.Year && year.Start.Year != 0 || d.Start.Year == 0 && year.Literal == d.Literal
		case "month":
			month := cite.Date{Start: cite.Day{Year: d.Start.Year}}
			same = readMonth(f.text, &month) && month.Start.Month == d.Start.Month && month.Season == d.Season
		case "day":
			day, err := strconv.Atoi(strings.TrimSpace(f.text))
			same = err == nil && day == d.Start.Day
		}
		if !same {
			m.keep(f)
		}
	}
}

// keepDate keeps a date as it was written where writing would not give the same: a time of day, a question mark.
func (m *meaning) keepDate(f *resolved, d cite.Date) {
	if _, ok := dates.EDTF(f.text); ok && !strings.EqualFold(edtf(d), strings.TrimRight(f.text, ". ")) {
		m.keepWritten(f)
	}
}

func (m *meaning) find(name string) *resolved {
	for i := range m.fields {
		if m.fields[i].name == name {
			return &m.fields[i]
		}
	}
	return nil
}

func (m *meaning) setIssued(f *resolved, d cite.Date) {
	issued := m.item.SetDate(cite.Issued, d)
	if !f.inherited {
		issued.Span = f.span
	}
}

// readMonth reads the month in the forms that occur: jan, January, 1, "12 jan", "jan 12", "mar # {--} # apr",
// "22--26 September", "August 30--September 2", Spring, Spring/Summer, and a whole date in the same year.
func readMonth(s string, d *cite.Date) bool {
	s = strings.TrimRight(markup.Plain(rich(s)), "., ")
	if whole, ok := dates.Written(s); ok && whole.Start.Year == d.Start.Year && whole.Start.Month != 0 {
		d.Start, d.End = whole.Start, whole.End
		return true
	}
	from, to, isRange := s, "", false
	if i := strings.IndexAny(s, "–—-/"); i > 0 {
		from, to, isRange = s[:i], strings.TrimLeft(s[i:], "–—-/"), true
	}
	if season, ok := dates.Season(from); ok {
		end, ok := dates.Season(to)
		if d.Season = season; isRange && ok {
			d.End, d.EndSeason = d.Start, end
		}
		return ok || !isRange
	}
	start, end := d.Start, d.Start
	if first, ok := monthNumber(from); ok {
		last, ok := monthNumber(to)
		if !isRange || ok {
			start.Month, end.Month = first, last
			if last < first {
				end.Year++
			}
			if d.Start = start; isRange {
				d.End = end
			}
			return true
		}
	}
	if !monthDay(from, &start) || isRange && !monthDay(to, &end) {
		return false
	}
	if start.Month == 0 {
		start.Month = end.Month // "22--26 September"
	}
	if start.Month == 0 {
		return false
	}
	if isRange {
		if end.Month == 0 && start.Day == 0 {
			return false
		}
		if end.Month == 0 {
			end.Month = start.Month // "September 22--26"
		}
		if end.Month < start.Month {
			end.Year++
		}
		d.End = end
	}
	d.Start = start
	return true
}

// monthDay reads a month by name, a day, or both in either order.
func monthDay(s string, d *cite.Day) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '.' || r == ',' || r == '\u00a0' })
	for _, w := range words {
		n, err := strconv.Atoi(strings.TrimRight(w, "stndrh"))
		month, named := dates.Month(w)
		switch {
		case named && d.Month == 0:
			d.Month = month
		case err == nil && d.Day == 0 && 1 <= n && n <= 31:
			d.Day = n
		default:
			return false
		}
	}
	return len(words) > 0
}

// monthNumber reads the number of a month.
func monthNumber(s string) (int, bool) {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	return n, err == nil && 1 <= n && n <= 12
}

// edtf writes a date as BibLaTeX reads it (manual, 2.3.8); "" where it cannot be written so.
func edtf(d cite.Date) string {
	if d.Start == (cite.Day{}) {
		return ""
	}
	s := edtfDay(d.Start, d.Season, d.Circa)
	switch {
	case d.Open:
		s += "/"
	case d.End != cite.Day{}:
		s += "/" + edtfDay(d.End, d.EndSeason, d.Circa)
	}
	return s
}

// seasonCode is 20 less than EDTF's number for spring.
const seasonCode = 20

func edtfDay(d cite.Day, season cite.Season, circa bool) string {
	year := d.Year
	sign := ""
	if year < 0 {
		year, sign = -year-1, "-" // EDTF counts as astronomers do: 1 B.C.E. is year 0
		if year == 0 {
			sign = ""
		}
	}
	if year > 9999 {
		sign = "Y" + sign
	}
	s := fmt.Sprintf("%s%04d", sign, year)
	switch {
	case season != cite.NoSeason:
		s += fmt.Sprintf("-%d", seasonCode+int(season))
	case d.Month > 0:
		s += fmt.Sprintf("-%02d", d.Month)
		if d.Day > 0 {
			s += fmt.Sprintf("-%02d", d.Day)
		}
	}
	if circa {
		s += "~"
	}
	return s
}
