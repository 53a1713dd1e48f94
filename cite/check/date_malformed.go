package check

import (
	"fmt"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var dateMalformed = Rule{
	Name: "date-malformed", Severity: cite.Warning,
	Summary: "a date that is not written as a date",
	What: "In the place of the date, a year of three or five digits, a letter O for a zero, or a day in numbers alone such as " +
		"(17-10-2024). Years before the common era are not meant.",
	Why:  "A year with a digit too few is no year, and of 03-04-2024 nobody knows which is the month.",
	Bad:  "Osei, A. (202, February 10). Rain comes early to the coast. The Harbour Times. https://example.org/rain-coast",
	Good: "Osei, A. (2020, February 10). Rain comes early to the coast. The Harbour Times. https://example.org/rain-coast",

	Authority: "APA 7, 9.14: year, or year, month and day, the month in words",
	entry: func(p *pass, e *Entry) {
		if !e.printed() || !p.apa {
			return
		}
		text := e.Text.Plain
		if at := e.look().url; !at.IsZero() {
			text = text[:at.Start]
		}
		if open := strings.IndexByte(text, '('); open < 0 || open+6 > len(text) || goodYear(text[open+1:]) {
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
			message, helpful = fmt.Sprintf("“%s” is a day in numbers", written), "write the year first, and the month in words: (2024, October 17)"
		}
		p.report(e, cite.Diagnostic{Span: e.source(start, end), Field: cite.Var(cite.Issued), Message: message, Help: helpful})
	},
}

// goodYear tells whether a text begins with four digits and what may follow them in a date.
func goodYear(s string) bool {
	for i := range 4 {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s[4] == ')' || s[4] == ',' || 'a' <= s[4] && s[4] <= 'z'
}

// oddDate matches what stands where the date belongs, in parentheses with a full stop behind them, and is none.
var oddDate = pattern.New(`^[^()]{2,300}? ?\((?:((?:1[5-9]|20)\d|(?:1[5-9]|20)\d{3}|[12][\dOo][\dOo][\dOo]?[Oo]\d?)(?:[a-z]?|, \p{L}[^()]{2,20})|(\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}))\)[.,]`)
