package check

import (
	"fmt"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

var citationAmbiguous = Rule{
	Name: "citation-ambiguous", Severity: cite.Warning,
	Summary: "a citation without the letter that tells two listed works apart",
	What: "A citation by author and year alone, where the list tells several works of these authors and this year apart by letters behind " +
		"the year.",
	Why: "A reader can't tell which of the works is meant.",
	Bad: "Rain falls more often (Osei, 2020), and harder (Osei, 2020b).\n\nReferences\n\n" +
		"Osei, A. (2020a). Rain and its measures. Lighthouse Press.\n\n" +
		"Osei, A. (2020b). Wind on the northern coast. Lighthouse Press.",
	Good: "Rain falls more often (Osei, 2020a), and harder (Osei, 2020b).\n\nReferences\n\n" +
		"Osei, A. (2020a). Rain and its measures. Lighthouse Press.\n\n" +
		"Osei, A. (2020b). Wind on the northern coast. Lighthouse Press.",

	Authority: "APA 7, 8.19: works with the same author and date",
	list: func(p *pass) {
		l := p.resolve()
		p.eachOnce(listed, func(c *cite.Citation, r resolution, _ int) {
			if c.Date.Suffix != "" || c.Doubtful || len(r.works) < 2 {
				return
			}
			var works []string
			for _, i := range r.works {
				if w := &l.works[i]; w.letter == "" || len(w.names) == 0 || w.names[0] != l.works[r.works[0]].names[0] {
					return
				}
				works = append(works, listedAs(l.works[i].item))
			}
			p.reportText(cite.Diagnostic{Span: c.Span, Field: cite.Var(cite.Issued), Message: fmt.Sprintf(
				"“%s” may be %s", writtenCitation(c), strings.Join(works, " or "))})
		})
	},
}
