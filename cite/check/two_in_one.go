package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var twoInOne = Rule{
	Name: "two-in-one", Severity: cite.Warning,
	Summary: "two references that are run together",
	What: "A reference in whose middle another begins, with author and date; or one that begins in the line and paragraph in which the " +
		"one before it ends, where the other references have paragraphs of their own.",
	Why:  "The second is overlooked by readers, and by every program.",
	Bad:  "Brandt, L. (2020). Wind and its measures. Lighthouse Press. Osei, A. (2021). Rain and its measures. Lighthouse Press.",
	Good: "Brandt, L. (2020). Wind and its measures. Lighthouse Press.\nOsei, A. (2021). Rain and its measures. Lighthouse Press.",

	Authority: "APA 7, 9.43: each reference begins a new paragraph",
	apa:       true,
	list: func(p *pass) {
		var glued []*Entry
		for i := range p.Entries {
			e := &p.Entries[i]
			if !e.inAPA() {
				continue
			}
			from := e.parts.date.End
			if !yearInParentheses(e.Text.Plain[from:]) {
				// No other reference can begin.
			} else if m := anotherBegins.FindStringSubmatchIndex(e.Text.Plain[from:]); m != nil {
				p.report(e, cite.Diagnostic{Span: e.source(from+m[2], from+m[3]), Message: "another reference begins here"})
			} else if m := anotherGroup.FindStringSubmatchIndex(e.Text.Plain[from:]); m != nil {
				p.report(e, cite.Diagnostic{Span: e.source(from+m[2], from+m[3]), Message: "another reference begins here"})
			}
			if i > 0 && p.runOn(&p.Entries[i-1], e) {
				glued = append(glued, &p.Entries[i-1])
			}
		}
		if 4*len(glued) > len(p.Entries) {
			return
		}
		for _, e := range glued {
			end := len(e.Text.Plain)
			start := strings.LastIndexByte(e.Text.Plain, ' ') + 1
			p.report(e, cite.Diagnostic{Span: e.source(start, end), Message: "the next reference begins in the same paragraph"})
		}
	},
}

// anotherBegins matches the end of one reference and the beginning of another: an author with initials, and a date.
var anotherBegins = pattern.New(`[\pL\d)/]\.? (\p{Lu}[\p{L}'’\-]+, (?:\p{Lu}\.[ -]?)+(?:,? (?:&|and) [^()]{4,60}|, [^()]{4,200}&[^()]{4,60})? ?\((?:\d{4}[a-z]?|n\.d\.)(?:, [^()]{3,20})?\)\.)`)

// anotherGroup matches the same where the author is an organisation.
var anotherGroup = pattern.New(`[\pL\d)/]\.? ((?:\p{Lu}[\p{L}’&-]*|of|and|for|the|on|&)(?: (?:\p{Lu}[\p{L}’&-]*|of|and|for|the|on|&)){0,9}\. \((?:(?:1[89]|20)\d\d[a-z]?|n\.d\.)(?:, \p{Lu}[^()]{2,16})?\)\.) \p{Lu}`)

// yearInParentheses tells whether a text may hold a date in parentheses.
func yearInParentheses(s string) bool {
	for i := 0; i+2 < len(s); i++ {
		if s[i] == '(' && (s[i+1] == '1' || s[i+1] == '2' || s[i+1] == 'n') && (isDigit(s[i+2]) || s[i+2] == '.') {
			return true
		}
	}
	return false
}

// runOn tells whether nothing but blanks parts two entries in their source.
func (p *pass) runOn(a, b *Entry) bool {
	from, to := a.Item.Span.End, b.Item.Span.Start
	return p.Source != nil && !a.Item.Span.IsZero() && from <= to && to-from <= 4 && strings.Trim(p.Source.Text[from:to], " \u00a0") == ""
}
