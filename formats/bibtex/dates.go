package bibtex

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/dates"
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
	if d, ok := dates.Written(s); ok {
		return d, true
	}
	text := rich(s)
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

// years reads a year of fewer than four digits, and two years: "1960--1961", "1982/83".
func years(s string) (cite.Date, bool) {
	first, last, isRange := s, "", false
	if i := strings.IndexAny(s, "–—-/"); i > 0 {
		first, last, isRange = s[:i], strings.TrimLeft(s[i:], "–—-/ "), true
	}
	from, err := strconv.Atoi(strings.TrimSpace(first))
	if err != nil || from < 1 || from > 9999 || !isDigit(first[0]) {
		return cite.Date{}, false
	}
	d := cite.Date{Start: cite.Day{Year: from}}
	if !isRange {
		return d, len(s) < 4
	}
	to, err := strconv.Atoi(last)
	if len(last) == 2 && len(strings.TrimSpace(first)) == 4 {
		to += from / 100 * 100
	}
	d.End.Year = to
	return d, err == nil && isDigit(last[0]) && from < to && to <= 9999
}

// readDate reads the entry's date: BibLaTeX's field, or BibTeX's year with month and day.
func (m *meaning) readDate() {
	if f := m.find("date"); f != nil && strings.TrimSpace(f.text) != "" {
		d, ok := readDate(f.text)
		if !ok {
			m.fault(RuleDate, f.span, m.key, "not a date: "+clip(f.text))
		}
		if y, ok := readDate(m.get("year")); ok && d.Suffix == "" {
			d.Suffix = y.Suffix
		}
		m.setIssued(f, d)
		return
	}
	f := m.find("year")
	if f == nil || strings.TrimSpace(f.text) == "" {
		if month := m.find("month"); month != nil {
			m.item.AddCustom(customPrefix+"month", month.text, month.span)
		}
		return
	}
	d, ok := readDate(f.text)
	if !ok {
		m.fault(RuleDate, f.span, m.key, "not a year: "+clip(f.text))
	}
	if month := strings.TrimSpace(m.get("month")); month != "" && d.Start.Year != 0 && d.Start.Month == 0 && !readMonth(month, &d) {
		m.item.AddCustom(customPrefix+"month", month, cite.Span{})
	}
	if day, err := strconv.Atoi(strings.TrimSpace(m.get("day"))); err == nil && d.Start.Month != 0 && d.Start.Day == 0 {
		d.Start.Day = day
	}
	m.setIssued(f, d)
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

// readMonth reads the month in the forms that occur: jan, January, 1, "12 jan", "jan 12", "mar # {--} # apr", Spring.
func readMonth(s string, d *cite.Date) bool {
	s = rich(s)
	if season, ok := dates.Season(s); ok {
		d.Season = season
		return true
	}
	for _, dash := range []string{"–", "/", "-"} {
		if from, to, ok := strings.Cut(s, dash); ok {
			a, okA := monthWord(from)
			b, okB := monthWord(to)
			if okA && okB {
				d.Start.Month = a
				d.End = cite.Day{Year: d.Start.Year, Month: b}
				return true
			}
		}
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '.' || r == ',' || r == '\u00a0' })
	month, day := 0, 0
	for _, w := range words {
		if n, err := strconv.Atoi(strings.TrimRight(w, "stndrh")); err == nil && len(words) == 2 && day == 0 && n > 0 && n < 32 {
			day = n
		} else if n, ok := monthWord(w); ok && month == 0 {
			month = n
		} else {
			return false
		}
	}
	if month == 0 {
		return false
	}
	d.Start.Month, d.Start.Day = month, day
	return true
}

// monthWord reads a month by name or number.
func monthWord(s string) (int, bool) {
	s = strings.TrimSpace(s)
	if n, err := strconv.Atoi(s); err == nil {
		return n, 1 <= n && n <= 12
	}
	return dates.Month(s)
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
