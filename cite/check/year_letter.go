package check

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

var yearLetter = Rule{
	Name: "year-letter", Severity: cite.Warning,
	Summary: "works of one author and year that the citations cannot tell apart",
	What: "Two entries of the same authors and year of which one has no letter behind the year, or the same letter as another; a " +
		"letter behind the only work that an author has of its year; and a letter without the one before it.",
	Why: "“(Osei, 2021)” in the text could be either of them.",
	Bad: "Osei, A. (2021). Rain and its measures. Lighthouse Press.\n" +
		"Osei, A. (2021b). Wind on the northern coast. Lighthouse Press.",
	Good: "Osei, A. (2021a). Rain and its measures. Lighthouse Press.\n" +
		"Osei, A. (2021b). Wind on the northern coast. Lighthouse Press.",

	Authority: "APA 7, 9.47: letters behind the year",
	apart:     true,
	list: func(p *pass) {
		if !p.apa {
			return
		}
		groups, firsts, given := map[string][]*Entry{}, map[string]int{}, map[string]bool{}
		twins, letters, keys := p.twins(), map[string]bool{}, make([]string, len(p.Entries))
		for i := range p.Entries {
			e := &p.Entries[i]
			key := cited(e)
			if keys[i] = key; key == "" {
				continue
			}
			first := firstAndYear(e)
			firsts[first]++
			given[first+e.Item.Date(cite.Issued).Suffix] = true
			if twins[i].first == nil {
				groups[key] = append(groups[key], e)
			}
		}
		for i := range p.Entries {
			e := &p.Entries[i]
			key := keys[i]
			if key == "" || twins[i].first != nil {
				continue
			}
			d := e.Item.Date(cite.Issued)
			at := cite.Diagnostic{Span: fieldSpan(e.Item, cite.Var(cite.Issued)), Field: cite.Var(cite.Issued)}
			switch others := groups[key]; {
			case len(others) == 1 && d.Suffix != "" && firsts[firstAndYear(e)] == 1:
				at.Message = fmt.Sprintf("the letter in “%s” tells this work from no other", yearWritten(d))
				p.report(e, at)
			case len(others) > 1 && d.Suffix == "" && others[0] == e || len(others) > 1 && d.Suffix == "" && others[0].Item.Date(cite.Issued).Suffix != "":
				at.Message = fmt.Sprintf("%d works of the same authors and year: they need letters behind the year", len(others))
				p.report(e, at)
			case d.Suffix != "":
				if letters[key+d.Suffix] {
					at.Message = fmt.Sprintf("“%s” is another work of the same authors too", yearWritten(d))
					p.report(e, at)
				} else if before := letterBefore(d.Suffix); before != "" && !given[firstAndYear(e)+before] && !given[firstAndYear(e)] {
					at.Message = fmt.Sprintf("“%s” is listed, and no work with the letter “%s”", yearWritten(d), before)
					p.report(e, at)
				}
				letters[key+d.Suffix] = true
			}
		}
	},
}

// letterBefore gives the letter that precedes another; "" for the first, and for what is no letter.
func letterBefore(s string) string {
	if len(s) != 1 || s[0] <= 'a' || s[0] > 'z' {
		return ""
	}
	return string(s[0] - 1)
}

// cited is what a citation in the text tells works apart by: all that stands before the date, and the year. It is "" for
// an entry that is no printed reference with author and year.
func cited(e *Entry) string {
	d := e.Item.Date(cite.Issued)
	if !e.inAPA() || d.Start.Year == 0 && d.State != cite.NoDate || len(e.Item.Names(cite.Author)) == 0 {
		return ""
	}
	head := sortLetters(e.Text.Plain[:e.parts.head.End])
	if head == "" {
		return ""
	}
	return head + "\x00" + strconv.Itoa(d.Start.Year)
}

// firstAndYear is what other styles tell works apart by: the first author and the year.
func firstAndYear(e *Entry) string {
	return sortLetters(e.Item.Names(cite.Author)[0].Surname()) + "\x00" + strconv.Itoa(e.Item.Date(cite.Issued).Start.Year)
}

func yearWritten(d cite.Date) string {
	if d.State == cite.NoDate {
		if d.Suffix != "" && !strings.HasSuffix(d.Literal, d.Suffix) {
			return d.Literal + "-" + d.Suffix
		}
		return d.Literal
	}
	return strconv.Itoa(d.Start.Year) + d.Suffix
}
