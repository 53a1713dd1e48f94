package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var accessTime = Rule{
	Name: "access-time", Severity: cite.Info,
	Summary: "a time of day beside the date of access",
	What:    "“Retrieved 10:09, April 30, 2024” and the like.",
	Why:     "The day is enough to find the version; for a page that changes by the hour, an archived version has an address of its own.",
	Bad:     "Osei, A. (2021). Rain and its measures. Lighthouse Press. Retrieved 10:09, April 30, 2024, from https://example.org/rain",
	Good:    "Osei, A. (2021). Rain and its measures. Lighthouse Press. Retrieved April 30, 2024, from https://example.org/rain",

	Authority: "APA 7, 9.16: Retrieved Month Day, Year, from",
	SafeFix:   true,
	apa:       true,
	entry: func(p *pass, e *Entry) {
		if !strings.Contains(e.Text.Plain, "etrieved ") && !strings.Contains(e.Text.Plain, "ccessed ") {
			return
		}
		m := timeBeforeDate.FindStringSubmatchIndex(e.Text.Plain)
		if m == nil {
			m = timeAfterDate.FindStringSubmatchIndex(e.Text.Plain)
		}
		if m == nil {
			return
		}
		p.report(e, cite.Diagnostic{Span: e.source(m[4], m[5]), Field: cite.Var(cite.Accessed), Message: "the date of access has no time of day",
			Fix: p.replace(e, cite.Span{Start: m[2], End: m[3]}, "")})
	},
}

const timePattern = `(\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: ?(?:utc|gmt|cet|cest|est|edt|pst|pdt))?)`

// The first group is what goes, the second the time in it.
var (
	timeBeforeDate = pattern.New(`(?i)\b(?:retrieved|accessed)(?: on| at)? (` + timePattern + `,? (?:on )?)`)
	timeAfterDate  = pattern.New(`(?i)\b(?:retrieved|accessed)(?: on)? (?:\p{L}+ \d{1,2}|\d{1,2} \p{L}+),? \d{4}(,?(?: at)? ` + timePattern + `)`)
)
