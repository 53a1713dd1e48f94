package check

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var editionWords = Rule{
	Name: "edition-words", Severity: cite.Info,
	Summary: "an edition that is not written as “(2nd ed.)”",
	What:    "The number of an edition in words, or with “edition”, “Ed.” or “ed” behind it; or behind a comma or a full stop, with or without parentheses.",
	Why:     "One form throughout the list lets the eye find it; “Ed.” with a capital is an editor.",
	Bad:     "Osei, A. (2021). Rain and its measures (Second edition). Lighthouse Press. https://example.org/rain",
	Good:    "Osei, A. (2021). Rain and its measures (2nd ed.). Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.19 and 10.2: the edition in parentheses, as “2nd ed.”",
	SafeFix:   true,
	apa:       true,
	entry: func(p *pass, e *Entry) {
		text := e.Text.Plain
		if !containsAny(text, " ed", " Ed") {
			return
		}
		from := e.parts.date.End
		m := edition.FindStringSubmatchIndex(text[from:])
		bare := m == nil
		if bare {
			m = bareEdition.FindStringSubmatchIndex(text[from:])
		}
		if m == nil || bare && (insideAddress(text, from+m[0]) || strings.Count(text[:from+m[0]], "(") > strings.Count(text[:from+m[0]], ")")) {
			return
		}
		number := strings.ToLower(text[from+m[2] : from+m[3]])
		n, ok := ordinals[number]
		if !ok {
			n, _ = strconv.Atoi(strings.TrimRight(number, "stndrh."))
		}
		if n == 0 {
			return
		}
		start, end := from+m[2], from+m[5]
		written, right := text[start:end], ordinal(n)+" ed."
		if bare {
			p.report(e, cite.Diagnostic{Span: e.source(start, end), Field: cite.Var(cite.Edition),
				Message: fmt.Sprintf("“%s” belongs in parentheses behind the title", written), Help: "write “Title (" + right + ").”"})
			return
		}
		if open := from + m[0]; written == right && strings.HasSuffix(text[:open], ". ") {
			p.report(e, cite.Diagnostic{Span: e.source(open-len(". "), end), Field: cite.Var(cite.Edition), Message: "no full stop stands between the title and its edition",
				Fix: p.replace(e, cite.Span{Start: open - len(". "), End: open}, " ")})
			return
		}
		if written == right {
			return
		}
		p.report(e, cite.Diagnostic{Span: e.source(start, end), Field: cite.Var(cite.Edition), Message: fmt.Sprintf("“%s” is written “%s”", written, right),
			Fix: p.replace(e, cite.Span{Start: start, End: end}, right)})
	},
}

const editionPattern = `(?i:(\d{1,2}(?:st|nd|rd|th|\.)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\.? ((?:edition|edn|ed)\b\.?))`

var (
	// edition matches the number of an edition and the word behind it, up to what ends it.
	edition = pattern.New(`\(` + editionPattern)
	// bareEdition matches the same behind a title, without parentheses.
	bareEdition = pattern.New(`[.,] ` + editionPattern + `(?:[.,]? |[.,]?$)`)
)

var ordinals = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"eleventh": 11, "twelfth": 12,
}

// ordinal writes 1st, 2nd, 3rd, 4th, 11th.
func ordinal(n int) string {
	end := "th"
	if n/10%10 != 1 {
		switch n % 10 {
		case 1:
			end = "st"
		case 2:
			end = "nd"
		case 3:
			end = "rd"
		}
	}
	return strconv.Itoa(n) + end
}
