package check

import (
	"fmt"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

var citedNotListed = Rule{
	Name: "cited-not-listed", Severity: cite.Warning,
	Summary: "a work that the text cites and the list does not have",
	What: "A citation in the text of a manuscript, “(Osei, 2020)”, “Osei (2020)”, “[@osei2020]” or “\\cite{osei2020}”, for which neither the " +
		"reference list nor a bibliography given in the same run has a work. It is reported once, where it is first cited. Personal " +
		"communications and works cited by way of others need not be listed. Words with a year that may be a remark, such as a film or a " +
		"place with its year, are never reported; keys are looked for only where a bibliography is given.",
	Why: "A reader who follows the citation finds nothing at its end.",
	Bad: "Rain falls more often (Osei, 2020), and harder (Brandt, 2021).\n\nReferences\n\n" +
		"Osei, A. (2020). Rain and its measures. Lighthouse Press.",
	Good: "Rain falls more often (Osei, 2020), and harder (Brandt, 2021).\n\nReferences\n\n" +
		"Brandt, L. (2021). Wind on the northern coast. Lighthouse Press.\n\n" +
		"Osei, A. (2020). Rain and its measures. Lighthouse Press.",

	Authority: "APA 7, 8.4: each work cited in the text stands in the reference list",
	list: func(p *pass) {
		l := p.resolve()
		p.eachOnce(unlisted, func(c *cite.Citation, r resolution, times int) {
			d := cite.Diagnostic{Span: c.Span, Message: fmt.Sprintf("“%s” is cited and not listed", writtenCitation(c))}
			if c.Form == cite.ByKey {
				d.Message = fmt.Sprintf("the key “%s” is cited, and no bibliography has it", c.Key)
			}
			if times > 1 {
				d.Message += fmt.Sprintf("; it is cited %d times", times)
			}
			var others []string
			for _, i := range r.works {
				if it := l.works[i].item; c.Form == cite.ByKey {
					others = append(others, "“"+it.ID+"”")
				} else {
					others = append(others, listedAs(it))
				}
			}
			if len(others) > 0 && len(others) < 5 {
				d.Help = "the list has " + strings.Join(others, ", ")
			}
			p.reportText(d)
		})
	},
}

// eachOnce calls a function for each different citation with an outcome, with how often it is cited so.
func (p *pass) eachOnce(o outcome, f func(c *cite.Citation, r resolution, times int)) {
	l := p.resolve()
	comparable := p.comparable()
	times := map[string]int{}
	wanted := func(i int) bool {
		return l.present[i].outcome == o && (comparable || p.Citations[i].Form == cite.ByKey)
	}
	for i := range p.Citations {
		if wanted(i) {
			times[writtenCitation(&p.Citations[i])]++
		}
	}
	for i := range p.Citations {
		if c := &p.Citations[i]; wanted(i) && times[writtenCitation(c)] > 0 {
			f(c, l.present[i], times[writtenCitation(c)])
			times[writtenCitation(c)] = 0
		}
	}
}

// comparable tells whether the text and the list belong together: of what the text surely cites by author and year, the
// list has enough.
func (p *pass) comparable() bool {
	l := p.resolve()
	found, sure := 0, 0
	for i := range p.Citations {
		if p.Citations[i].Form == cite.ByKey {
			continue
		}
		switch {
		case l.present[i].outcome == listed:
			found++
			sure++
		case l.present[i].outcome != unjudged:
			sure++
		}
	}
	return found > 0 && found*4 >= sure
}
