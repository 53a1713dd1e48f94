package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var etAlInList = Rule{
	Name: "et-al-in-list", Severity: cite.Warning,
	Summary: "“et al.” among the authors of a reference",
	What: "“et al.” or a word for it before the date of a reference; in the text it is right, in the list it is not. An ellipsis after " +
		"fewer than 19 authors, as the sixth edition of the manual had it, is a note.",
	Why:  "The list is the one place that names all who did the work; authors are found and credited by it.",
	Bad:  "Osei, A., et al. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",
	Good: "Osei, A., Brandt, L., & Ito, K. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.8: up to 20 authors are all named, of more the first 19, an ellipsis, the last",
	entry: func(p *pass, e *Entry) {
		text := e.Text.Plain[:e.parts.head.End]
		from := max(0, len(text)-longestOthers)
		if !hasAnySuffix(strings.TrimRight(text, " .,"), lastOfOthers) {
			// No word of andOthers stands there.
		} else if m := andOthers.FindStringSubmatchIndex(text[from:]); m != nil {
			p.report(e, cite.Diagnostic{Span: e.source(from+m[2], from+m[3]), Field: cite.Var(cite.Author), Message: "the list names all authors, up to 20 of them"})
			return
		}
		if !p.apa || !e.inAPA() {
			return
		}
		if !containsAny(text, "…", "..", ". . .") {
			return
		}
		if m := leftOut.FindStringSubmatchIndex(text); m != nil {
			if n := len(initialsAtEnd.FindAllStringIndex(text[:m[2]], -1)); n > 0 && n < mostBeforeEllipsis {
				p.report(e, cite.Diagnostic{Severity: cite.Info, Span: e.source(m[2], m[3]), Field: cite.Var(cite.Author),
					Message: fmt.Sprintf("authors are left out after the first %d: the list names all, up to 20 of them", n)})
			}
		}
	},
}

// mostBeforeEllipsis is how many authors stand before the ellipsis, of a work that has 21 or more.
const mostBeforeEllipsis = 19

// longestOthers is how long the words at the end of a list of authors are, with what stands around them.
const longestOthers = 32

var (
	andOthers     = pattern.New(`[ ,](?:& |and |y |e |et |und )?(et\.? al\b\.?|and others|y otros|y cols\.|y colaboradores|e outros|et autres|dkk\b\.?|vd\b\.?|m\. fl\.)[ .,]*$`)
	leftOut       = pattern.New(`\.,? ?(…|\. ?\. ?\.),? ?(?:& ?)?\p{L}`)
	initialsAtEnd = pattern.New(`, \p{Lu}\p{Ll}?\.`)
)

// lastOfOthers are the last words that andOthers matches.
var lastOfOthers = []string{"al", "others", "otros", "cols", "colaboradores", "outros", "autres", "dkk", "vd", "fl"}

// hasAnySuffix tells whether a text ends in one of several.
func hasAnySuffix(text string, suffixes []string) bool {
	return slices.ContainsFunc(suffixes, func(s string) bool { return strings.HasSuffix(text, s) })
}
