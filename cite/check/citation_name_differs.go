package check

import (
	"fmt"

	"github.com/seed-2120edae/cite/cite"
)

var citationNameDiffers = Rule{
	Name: "citation-name-differs", Severity: cite.Warning,
	Summary: "a citation whose author is spelled otherwise than in the list",
	What: "A citation for which the list has no work, but one of the same year by an author of nearly the same name: one letter in five " +
		"differs at most, or two vowels.",
	Why: "One of the two spellings is wrong, and the work is not found under the other.",
	Bad: "Rain falls more often (Brandt, 2020), and harder (Fontaine & Osei, 2021).\n\nReferences\n\n" +
		"Brand, L. (2020). Rain and its measures. Lighthouse Press.\n\n" +
		"Fontaine, J., & Osei, A. (2021). Wind on the northern coast. Lighthouse Press.",
	Good: "Rain falls more often (Brandt, 2020), and harder (Fontaine & Osei, 2021).\n\nReferences\n\n" +
		"Brandt, L. (2020). Rain and its measures. Lighthouse Press.\n\n" +
		"Fontaine, J., & Osei, A. (2021). Wind on the northern coast. Lighthouse Press.",

	Authority: "APA 7, 8.10: the names in the citation are those of the reference list entry",
	list: func(p *pass) {
		l := p.resolve()
		p.eachOnce(otherSpelling, func(c *cite.Citation, r resolution, _ int) {
			it := l.works[r.works[0]].item
			p.reportText(cite.Diagnostic{Span: c.Span, Item: it.ID, Field: cite.Var(cite.Author), Message: fmt.Sprintf(
				"the text cites “%s”, the list has %s", writtenCitation(c), listedAs(it))})
		})
	},
}
