package check

import (
	"fmt"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var initialsRunTogether = Rule{
	Name: "initials-run-together", Severity: cite.Info,
	Summary: "initials without the blank between them",
	What:    "Two initials of an author that no blank parts, “A.K.”. Initials with a hyphen, “J.-P.”, are right. It is reported once an entry.",
	Why:     "The same author appears in two spellings, and lists that are sorted by program part them.",
	Bad:     "Osei, A.K. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",
	Good:    "Osei, A. K. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 6.1 and 9.8: a space between initials",
	SafeFix:   true,
	apa:       true,
	entry: func(p *pass, e *Entry) {
		text := e.Text.Plain[:e.parts.head.End]
		if names := e.Item.Names(cite.Author); len(names) == 0 || names[0].Given == "" {
			return
		}
		var d cite.Diagnostic
		var edits []cite.Edit
		for from := 0; ; {
			m := tightInitials.FindStringSubmatchIndex(text[from:])
			if m == nil {
				break
			}
			at := from + m[2]
			if edits == nil {
				start, end := from+m[0], from+m[1]
				start += len(text[start:end]) - len(strings.TrimLeft(text[start:end], ", "))
				d = cite.Diagnostic{Span: e.source(start, end), Field: cite.Var(cite.Author), Message: fmt.Sprintf("no blank in “%s”", text[start:end])}
			}
			if f := p.replace(e, cite.Span{Start: at, End: at}, " "); f != nil {
				edits = append(edits, f.Edits...)
			}
			from = at
		}
		if d.Message == "" {
			return
		}
		if len(edits) > 0 {
			d.Fix = &cite.Fix{Safe: true, Edits: edits}
		}
		p.report(e, d)
	},
}

// tightInitials matches two initials behind a surname's comma, or behind another initial.
var tightInitials = pattern.New(`, ?(?:\p{Lu}\. ?)?\p{Lu}\.()\p{Lu}\.`)
