package check

import (
	"fmt"

	"github.com/seed-2120edae/cite/cite"
)

var containerRepeated = Rule{
	Name: "container-repeated", Severity: cite.Info,
	Summary: "a site or publisher that the reference has already named",
	What: "In a printed reference, a publisher or the name of a site or larger work that is the author or the title again. " +
		"A newspaper or magazine that signs its own article is named twice with reason.",
	Why:  "Who made a work and also brought it out is named once, as its author.",
	Bad:  "Harbour Office. (2021). Rain and its measures. Harbour Office. https://example.org/rain",
	Good: "Harbour Office. (2021). Rain and its measures. https://example.org/rain",

	Authority: "APA 7, 9.24 and 9.29: the source is left out where it is the same as the author",
	apa:       true,
	entry: func(p *pass, e *Entry) {
		it := e.Item
		names := it.Names(cite.Author)
		for _, v := range [...]cite.TextVar{cite.Publisher, cite.ContainerTitle} {
			f := it.Field(cite.Var(v))
			if f == nil {
				continue
			}
			name, _ := fold(f.Text)
			if name == "" {
				continue
			}
			for _, n := range names {
				if author, _ := fold(n.Literal); author == name {
					if v == cite.ContainerTitle && it.Has(cite.Var(cite.Volume)) && hasAny(it, []cite.Var{issue, pages, doi}) {
						p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, Message: fmt.Sprintf("“%s” is the periodical, and stands in the author's place too", shorten(f.Text))})
						return
					}
					if v == cite.ContainerTitle && periodical[it.Type] && !it.Has(cite.Var(cite.Volume)) { // a newspaper can be the author, and is the source as well
						continue
					}
					p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, Message: fmt.Sprintf("“%s” is the author, and is not named again", shorten(f.Text))})
					return
				}
			}
			if title, _ := fold(it.Text(cite.Title)); title == name && len(name) > 8 {
				p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, Message: fmt.Sprintf("“%s” is the title again", shorten(f.Text))})
				return
			}
		}
	},
}
