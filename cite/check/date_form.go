package check

import (
	"fmt"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var dateForm = Rule{
	Name: "date-form", Severity: cite.Info,
	Summary: "a date whose parts are not written, or do not stand, as APA has them",
	What: "In the parentheses of the date, in English: a day or month before the year, a month cut short, a day with “st” or “th”, no space " +
		"after the comma, “nd” or “no date” for “n.d.”, a hyphen between two years.",
	Why:  "The year comes first, for the citations in the text consist of it; and one form throughout lets the eye run down the list.",
	Bad:  "Osei, A. (February 10, 2021). Rain comes early to the coast. The Harbour Times. https://example.org/rain-coast",
	Good: "Osei, A. (2021, February 10). Rain comes early to the coast. The Harbour Times. https://example.org/rain-coast",

	Authority: "APA 7, 9.14: (2020, August 26), the month in full; 9.17: (n.d.)",
	SafeFix:   true,
	apa:       true,
	entry: func(p *pass, e *Entry) {
		at := e.parts.date
		if at.Len() < 4 || legalWork[e.Item.Type] {
			return
		}
		at.Start, at.End = at.Start+1, at.End-1
		written := e.Text.Plain[at.Start:at.End]
		right := formedDate(written)
		if right == "" || right == written {
			return
		}
		p.report(e, cite.Diagnostic{Span: e.source(at.Start, at.End), Field: cite.Var(cite.Issued),
			Message: fmt.Sprintf("the date “%s” is written “%s”", written, right), Fix: p.replace(e, at, right)})
	},
}

const (
	monthPattern = `(Jan(?:uary|\.)?|Feb(?:ruary|r?\.|r)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
	yearPattern  = `((?:1[5-9]|20)\d\d)([a-z]?)`
	dayPattern   = `(\d{1,2}(?:[–-]\d{1,2})?)(?:st|nd|rd|th)?`
)

var (
	yearFirst   = pattern.New(`^` + yearPattern + `(?:, ?| )` + monthPattern + `(?: ` + dayPattern + `)?$`)
	monthBefore = pattern.New(`^` + monthPattern + `(?: ` + dayPattern + `)?,? ` + yearPattern + `$`)
	dayBefore   = pattern.New(`^` + dayPattern + ` ` + monthPattern + `,? ` + yearPattern + `$`)
	noDateForm  = pattern.New(`^(?i:n\.?d\.?|no date|undated)(-[a-z])?$`)
	yearsHyphen = pattern.New(`^((?:1[5-9]|20)\d\d)-((?:1[5-9]|20)\d\d|present)$`)
)

// formedDate writes an English date as APA has it; "" where the text is none that it knows.
func formedDate(s string) string {
	put := func(year, letter, month, day string) string {
		date := year + letter + ", " + fullMonth(month)
		if day != "" {
			date += " " + strings.Replace(day, "-", "–", 1)
		}
		return date
	}
	if m := yearFirst.FindStringSubmatch(s); m != nil {
		return put(m[1], m[2], m[3], m[4])
	}
	if m := monthBefore.FindStringSubmatch(s); m != nil {
		return put(m[3], m[4], m[1], m[2])
	}
	if m := dayBefore.FindStringSubmatch(s); m != nil {
		return put(m[3], m[4], m[2], m[1])
	}
	if m := noDateForm.FindStringSubmatch(s); m != nil {
		return "n.d." + m[1]
	}
	if m := yearsHyphen.FindStringSubmatch(s); m != nil {
		return m[1] + "–" + m[2]
	}
	return ""
}

// fullMonth gives the name of a month of which the beginning is given.
func fullMonth(s string) string {
	for _, name := range monthNames {
		if strings.HasPrefix(name, s[:3]) {
			return name
		}
	}
	return s
}

var monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
