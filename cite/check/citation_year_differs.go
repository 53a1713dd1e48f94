package check

import (
	"fmt"

	"github.com/seed-2120edae/cite/cite"
)

var citationYearDiffers = Rule{
	Name: "citation-year-differs", Severity: cite.Warning,
	Summary: "a citation whose year is not that of the listed work",
	What: "A citation for which the list has no work, but one that is otherwise uncited, by the same authors, of another year or with " +
		"another letter behind it.",
	Why: "One of the two years is wrong, and a reader can't tell which.",
	Bad: "Rain falls more often (Osei, 2019), and harder (Brandt, 2021).\n\nReferences\n\n" +
		"Brandt, L. (2021). Wind on the northern coast. Lighthouse Press.\n\n" +
		"Osei, A. (2020). Rain and its measures. Lighthouse Press.",
	Good: "Rain falls more often (Osei, 2020), and harder (Brandt, 2021).\n\nReferences\n\n" +
		"Brandt, L. (2021). Wind on the northern coast. Lighthouse Press.\n\n" +
		"Osei, A. (2020). Rain and its measures. Lighthouse Press.",

	Authority: "APA 7, 8.10: the date in the citation is that of the reference list entry",
	list: func(p *pass) {
		l := p.resolve()
		p.eachOnce(otherYear, func(c *cite.Citation, r resolution, _ int) {
			it := l.works[r.works[0]].item
			p.reportText(cite.Diagnostic{Span: c.Span, Item: it.ID, Field: cite.Var(cite.Issued), Message: fmt.Sprintf(
				"the text cites “%s”, the list has %s", writtenCitation(c), listedAs(it))})
		})
	},
}
