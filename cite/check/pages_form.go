package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var pagesForm = Rule{
	Name: "pages-form", Severity: cite.Info,
	Summary: "pages of a chapter that are not written as “(pp. 33–39)”",
	What:    "Behind the title of a book, the pages of its chapter without “pp.”, with “p.” though they are several, or without parentheses.",
	Why:     "Without “pp.” a number in parentheses is read as a year or an issue; the parentheses belong to the book's title.",
	Bad:     "Osei, A. (2021). Rain in the harbour. In L. Brandt (Ed.), Weather of northern coasts (p. 33–39). Lighthouse Press.",
	Good:    "Osei, A. (2021). Rain in the harbour. In L. Brandt (Ed.), Weather of northern coasts (pp. 33–39). Lighthouse Press.",

	Authority: "APA 7, 9.28 and 10.3: (pp. xx–xx) behind the title of the book",
	SafeFix:   true,
	apa:       true,
	entry: func(p *pass, e *Entry) {
		if e.Item.Type != cite.Chapter && e.Item.Type != cite.PaperConference {
			return
		}
		book, at := e.plainField(container), e.plainField(pages)
		if book.IsZero() || at.IsZero() || book.End > at.Start {
			return
		}
		text := e.Text.Plain
		before, written := text[book.End:at.Start], text[at.Start:at.End]
		several := strings.ContainsAny(written, "–-,")
		m := pageWord.FindStringSubmatchIndex(before)
		open := strings.Contains(before, "(") && !strings.Contains(before[strings.LastIndexByte(before, '('):], ")")
		word := ""
		if m != nil {
			word = before[m[2]:m[3]]
		}
		d := cite.Diagnostic{Span: e.source(at.Start-len(word), at.End), Field: pages}
		switch {
		case open && word == "" && before == " (" && several:
			d.Message = "no “pp.” before the pages"
			d.Fix = p.replace(e, cite.Span{Start: at.Start, End: at.Start}, "pp. ")
		case open && word != "" && several && word != "pp. " || open && word != "" && !several && word != "p. ":
			should := "p. "
			if several {
				should = "pp. "
			}
			d.Message = "“" + strings.TrimSpace(word) + "” before the pages, where “" + strings.TrimSpace(should) + "” belongs"
			d.Fix = p.replace(e, cite.Span{Start: at.Start - len(word), End: at.Start}, should)
		case !open && word != "" && (before == ", "+word || before == ". "+word) && e.Item.Type == cite.Chapter && strings.HasPrefix(text[at.End:], "."):
			d.Message = "the pages stand in parentheses behind the title of the book"
			d.Fix = p.replace(e, cite.Span{Start: book.End, End: at.Start}, " (pp. ")
			if end := p.replace(e, cite.Span{Start: at.End, End: at.End}, ")"); d.Fix != nil && end != nil {
				d.Fix.Edits = append(d.Fix.Edits, end.Edits...)
			} else {
				d.Fix = nil
			}
		default:
			return
		}
		p.report(e, d)
	},
}

// pageWord matches the word before the number of a page.
var pageWord = pattern.New(`(?:^|[ (])((?:pp?|PP?|Pp|pgs?|[Pp]ages?)\b\.? ?)$`)
