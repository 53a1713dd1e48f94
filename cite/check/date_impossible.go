package check

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/seed-2120edae/cite/cite"
)

var dateImpossible = Rule{
	Name: "date-impossible", Severity: cite.Error,
	Summary: "a day or month that the calendar does not have",
	What:    "A date with a day that its month does not have, 29 February outside leap years included, or a month beyond 12.",
	Why:     "Such a date is a slip of typing or of copying. Nobody can find the issue of a newspaper by it, and programs reject it.",
	Bad:     "Osei, A. (2023, June 31). Rain comes early to the coast. The Harbour Times. https://example.org/rain-coast",
	Good:    "Osei, A. (2023, June 30). Rain comes early to the coast. The Harbour Times. https://example.org/rain-coast",

	Authority: "APA 7, 9.14: the date of publication, to the day for newspapers and web pages",
	entry: func(p *pass, e *Entry) {
		for i := range e.Item.Fields() {
			f := &e.Item.Fields()[i]
			if f.Var.Kind() != cite.DateKind {
				continue
			}
			for _, d := range [...]cite.Day{f.Date().Start, f.Date().End} {
				if d.Valid() {
					continue
				}
				p.report(e, cite.Diagnostic{Message: impossible(d), Span: p.dayIn(e, f, d), Field: f.Var})
			}
		}
	},
}

// impossible says what is wrong with a day that is not valid.
func impossible(d cite.Day) string {
	if d.Month < 1 || d.Month > 12 {
		return fmt.Sprintf("month %d does not exist", d.Month)
	}
	month := time.Month(d.Month)
	last := time.Date(d.Year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
	if month == time.February && d.Day == 29 {
		return fmt.Sprintf("29 February %d does not exist: that year is no leap year", d.Year)
	}
	return fmt.Sprintf("%d %s does not exist: %s has %d days", d.Day, month, month, last)
}

// dayIn finds the number of a day, with the month's name beside it, in a date as it was written. It is the whole field
// where the number does not stand there.
func (p *pass) dayIn(e *Entry, f *cite.Field, d cite.Day) cite.Span {
	at := e.plain(f.Span)
	if at.Len() == 0 || d.Month < 1 || d.Month > 12 {
		return f.Span
	}
	text, number := e.Text.Plain[at.Start:at.End], strconv.Itoa(d.Day)
	for from := 0; ; {
		i := strings.Index(text[from:], number)
		if i < 0 {
			return f.Span
		}
		i += from
		end := i + len(number)
		from = end
		if i > 0 && isDigit(text[i-1]) || end < len(text) && isDigit(text[end]) {
			continue
		}
		before := strings.TrimRight(text[:i], "\u00a0 .")
		if word := strings.TrimRightFunc(before, unicode.IsLetter); len(word) < len(before) {
			i = len(word)
		} else if after := strings.TrimLeft(text[end:], "\u00a0 ."); after != "" {
			if rest := strings.TrimLeftFunc(after, unicode.IsLetter); len(rest) < len(after) {
				end = len(text) - len(rest)
			}
		}
		return e.source(at.Start+i, at.Start+end)
	}
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
