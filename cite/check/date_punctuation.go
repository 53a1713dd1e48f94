package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var datePunctuation = Rule{
	Name: "date-punctuation", Severity: cite.Info,
	Summary: "something other than a full stop on either side of the date",
	What: "What stands before the parentheses of the date does not end in a full stop and a space, or what stands behind them is not a " +
		"full stop and a space.",
	Why:  "Readers and programs tell author, date and title apart by these two full stops.",
	Bad:  "Harbour Office, (2021), Rain and its measures. Lighthouse Press. https://example.org/rain",
	Good: "Harbour Office. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.5 and 9.13: a period ends each element, the date too",
	SafeFix:   true,
	apa:       true,
	entry: func(p *pass, e *Entry) {
		text, at := e.Text.Plain, e.parts.date
		if at.Start == 0 || at.End == len(text) || legalWork[e.Item.Type] {
			return
		}
		var edits []cite.Edit
		var said []string
		whole := true
		edit := func(span cite.Span, put string) {
			if f := p.replace(e, span, put); f != nil {
				edits = append(edits, f.Edits...)
			} else {
				whole = false
			}
		}
		head := e.parts.head
		last, n := utf8.DecodeLastRuneInString(text[:head.End])
		switch stop, put := strings.TrimRight(text[:head.End], ",;: "), ""; {
		case last == ',' || last == ';' || last == ':':
			if !endsSentence(stop) {
				put = "."
			}
			said = append(said, "“"+string(last)+"” before the date")
			edit(cite.Span{Start: len(stop), End: head.End}, put)
		case !endsSentence(text[:head.End]) && n > 0:
			said = append(said, "no full stop before the date")
			edit(cite.Span{Start: head.End, End: head.End}, ".")
		}
		if head.End == at.Start {
			said = append(said, "no space before the date")
			edit(cite.Span{Start: at.Start, End: at.Start}, " ")
		}
		switch next, n := utf8.DecodeRuneInString(text[at.End:]); {
		case next == ',' || next == ';' || next == ':':
			said = append(said, "“"+string(next)+"” after the date")
			edit(cite.Span{Start: at.End, End: at.End + n}, ".")
		case next != '.':
			if rest := strings.TrimLeftFunc(text[at.End:], unicode.IsSpace); rest != "" && rest[0] != '.' && rest[0] != '[' && rest[0] != '(' {
				said = append(said, "no full stop after the date")
				edit(cite.Span{Start: at.End, End: at.End}, ".")
			}
		}
		if len(said) == 0 || legalHead.MatchString(text[:at.Start]) {
			return
		}
		d := cite.Diagnostic{Span: e.source(at.Start, at.End), Field: cite.Var(cite.Issued), Message: strings.Join(said, ", ")}
		if whole && len(edits) > 0 {
			d.Fix = &cite.Fix{Safe: true, Edits: edits}
		}
		p.report(e, d)
	},
}

// legalWork are the types of works whose date stands by rules of their own (APA 7, chapter 11).
var legalWork = map[cite.Type]bool{cite.LegalCase: true, cite.Legislation: true, cite.Bill: true, cite.Treaty: true, cite.Regulation: true, cite.Hearing: true}

var legalHead = pattern.New(`§| (?:[Ss]ection|[Aa]rticle|[Cc]hapter) [\dIVX]| U\.S\.C\.| v\. `)

// endsSentence tells whether a text ends in a mark after which no full stop is set, closing quotation marks aside.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "”’\"'»*_")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "…")
}
