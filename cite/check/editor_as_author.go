package check

import (
	"fmt"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var editorAsAuthor = Rule{
	Name: "editor-as-author", Severity: cite.Warning,
	Summary: "an editor among the authors",
	What: "“(Ed.)” behind one of several names that are not all editors, in a printed reference; or the words in the field of authors " +
		"in a bibliography.",
	Why:  "Editors are named behind the title; among the authors they get credit for another's work, and programs take the word for a name.",
	Bad:  "Osei, A. (Ed.), Brandt, L., & Ito, K. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",
	Good: "Osei, A., Brandt, L., & Ito, K. (Eds.). (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.10 and 9.28: editors in the place of authors, and beside them",
	entry: func(p *pass, e *Entry) {
		if e.printed() {
			if m := editorBetween.FindStringSubmatchIndex(e.Text.Plain[:e.parts.head.End]); m != nil {
				p.report(e, cite.Diagnostic{Span: e.source(m[2], m[3]), Field: cite.Var(cite.Author), Message: fmt.Sprintf("“%s” stands among the authors", e.Text.Plain[m[2]:m[3]])})
			}
			return
		}
		f := e.Item.Field(cite.Var(cite.Author))
		if f == nil {
			return
		}
		for _, n := range f.Names {
			if m := editorWord.FindString(n.String()); m != "" {
				p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, Message: fmt.Sprintf("“%s” stands among the authors", m)})
				return
			}
		}
	},
}

var (
	editorBetween = pattern.New(`(\((?:[Ee]ds?\.?|[Ee]ditors?|Hrsg\.?|Coords?\.)\)),? (?:& )?\p{Lu}[^()]*$`)
	editorWord    = pattern.New(`\((?i:eds?\.?|editors?|hrsg\.?)\)`)
)
