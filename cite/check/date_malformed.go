package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var dateMalformed = Rule{
	Name: "date-malformed", Severity: cite.Warning,
	Summary: "a date that is not written as a date",
	What: "In the place of the date, a year of three or five digits or of centuries to come, a letter O for a zero, a month that is " +
		"misspelled, or a day in numbers alone such as (17-10-2024). Years before the common era are not meant.",
	Why:  "A year with a digit too few is no year, and of 03-04-2024 nobody knows which is the month.",
	Bad:  "Osei, A. (202, February 10). Rain comes early to the coast. The Harbour Times. https://example.org/rain-coast",
	Good: "Osei, A. (2020, February 10). Rain comes early to the coast. The Harbour Times. https://example.org/rain-coast",

	Authority: "APA 7, 9.14: year, or year, month and day, the month in words",
	entry: func(p *pass, e *Entry) {
		if !e.printed() || !p.apa {
			return
		}
		text := e.Text.Plain
		if at := e.parts.url; !at.IsZero() {
			text = text[:at.Start]
		}
		open := strings.IndexByte(text, '(')
		if open < 0 || open+6 > len(text) {
			return
		}
		if end := strings.IndexByte(text[open:], ')'); end > 0 {
			if at, right := misspelledMonth(text[open : open+end]); right != "" {
				at.Start, at.End = at.Start+open, at.End+open
				p.report(e, cite.Diagnostic{Span: e.source(at.Start, at.End), Field: cite.Var(cite.Issued), Message: fmt.Sprintf("“%s” is no month", text[at.Start:at.End]),
					Help: "write " + right, Fix: help(p.replace(e, at, right))})
				return
			}
		}
		if goodYear(text[open+1:]) {
			return
		}
		m := oddDate.FindStringSubmatchIndex(text)
		if m == nil || strings.Contains(text[:m[0]], "(") {
			return
		}
		start, end := max(m[2], m[4]), max(m[3], m[5])
		written := text[start:end]
		message, helpful := fmt.Sprintf("“%s” is no year", written), ""
		if strings.ContainsAny(written, "-./") {
			message, helpful = fmt.Sprintf("the date “%s” is in numbers", written), "write the year first, and the month in words: (2024, October 17)"
		}
		d := cite.Diagnostic{Span: e.source(start, end), Field: cite.Var(cite.Issued), Message: message, Help: helpful}
		if right := dateInWords(written); right != "" {
			d.Help, d.Fix = "write ("+right+")", help(p.replace(e, cite.Span{Start: start, End: end}, right))
		}
		p.report(e, d)
	},
}

// dateInWords writes a date in numbers as APA has it; "" where nobody knows which of them is the month.
func dateInWords(s string) string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) })
	if len(parts) != 3 {
		return ""
	}
	if len(parts[0]) == 4 {
		slices.Reverse(parts)
	}
	var n [3]int
	for i := range parts {
		n[i], _ = strconv.Atoi(parts[i])
	}
	d := cite.Day{Year: n[2], Month: n[1], Day: n[0]}
	if !strings.HasPrefix(s, parts[2]) { // the year stands last
		if n[0] <= 12 && n[1] <= 12 && n[0] != n[1] {
			return ""
		}
		if d.Month > 12 {
			d.Month, d.Day = d.Day, d.Month
		}
	}
	if d.Month == 0 || d.Day == 0 || !d.Valid() {
		return ""
	}
	return fmt.Sprintf("%d, %s %d", d.Year, monthNames[d.Month-1], d.Day)
}

// goodYear tells whether a text begins with four digits and what may follow them in a date.
func goodYear(s string) bool {
	for i := range 4 {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s[:2] < "21" && (s[4] == ')' || s[4] == ',' || 'a' <= s[4] && s[4] <= 'z')
}

// oddDate matches what stands where the date belongs, in parentheses with a full stop behind them, and is none.
var oddDate = pattern.New(`^[^()]{2,300}? ?\((?:((?:1[5-9]|20)\d|(?:1[5-9]|20)\d{3}|2[1-9]\d\d|[12][\dOo]{0,2}[Oo][\dOo]{0,2})(?:[a-z]?|, \p{L}[^()]{2,20})|(\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}))\)[.,]`)

// misspelledMonth finds a word of a date that is a slip for an English month.
func misspelledMonth(date string) (at cite.Span, right string) {
	for i := 0; i < len(date); i++ {
		n := len(date[i:]) - len(strings.TrimLeftFunc(date[i:], unicode.IsLetter))
		if right := monthSlips[strings.ToLower(date[i:i+n])]; n > 0 && right != "" {
			return cite.Span{Start: i, End: i + n}, right
		}
		i += n
	}
	return cite.Span{}, ""
}

// monthSlips are common misspellings of English months that are no month in another language.
var monthSlips = map[string]string{
	"januray": "January", "janurary": "January", "januery": "January", "janaury": "January",
	"febuary": "February", "feburary": "February", "februrary": "February", "februray": "February", "feburay": "February", "febraury": "February",
	"marhc": "March", "mrach": "March", "arpil": "April", "apirl": "April", "aprill": "April", "jully": "July", "jluy": "July", "juen": "June",
	"agust": "August", "augest": "August", "augsut": "August", "auguest": "August", "septmber": "September", "setember": "September",
	"septemeber": "September", "spetember": "September", "sepember": "September", "ocotber": "October", "octuber": "October", "otober": "October",
	"octobr": "October", "novemeber": "November", "novmber": "November", "novembr": "November", "noevmber": "November",
	"decemeber": "December", "decmber": "December", "decembr": "December", "deceber": "December", "dicember": "December",
}
