package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var containerPunctuation = Rule{
	Name: "container-punctuation", Severity: cite.Info,
	Summary: "something other than a comma between a journal and its volume",
	What: "A full stop, a semicolon or nothing between the name of a periodical and the number of its volume; or a comma between the title " +
		"of an article and the name of its periodical.",
	Why:  "A full stop ends the title and the source, and nothing else does: behind it the volume hangs in the air.",
	Bad:  "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather. 4(2), 11–29. https://doi.org/10.5555/12345678",
	Good: "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. https://doi.org/10.5555/12345678",

	Authority: "APA 7, 9.25: commas between periodical, volume and pages",
	SafeFix:   true,
	apa:       true,
	entry: func(p *pass, e *Entry) {
		journal, volume := e.Item.Field(cite.Var(cite.ContainerTitle)), e.Item.Field(cite.Var(cite.Volume))
		if journal == nil || volume == nil || !periodical[e.Item.Type] || strings.ContainsAny(journal.Text, "0123456789") || strings.EqualFold(journal.Text, "arXiv") {
			return
		}
		from, to := e.plain(journal.Span), e.plain(volume.Span)
		comma := -1
		if title := e.plainField(cite.Var(cite.Title)); title.Len() > 0 && title.End < from.Start && e.Text.Plain[title.End:from.Start] == ", " {
			comma = title.End
		} else if m := titleWithJournal.FindStringSubmatchIndex(journal.Text); title.IsZero() && m != nil && from.Len() == len(journal.Text) {
			comma = from.Start + m[2] // the reader took both for the periodical
		}
		if comma >= 0 {
			at := cite.Span{Start: comma, End: comma + 1}
			p.report(e, cite.Diagnostic{Span: e.source(at.Start, at.End), Field: cite.Var(cite.Title), Message: "“,” after the title, where a full stop belongs",
				Fix: help(p.replace(e, at, "."))})
		}
		if from.IsZero() || to.IsZero() || from.End > to.Start || to.Start-from.End > 4 {
			return
		}
		between := e.Text.Plain[from.End:to.Start]
		switch strings.TrimSpace(between) {
		case ".", ";", ":", "":
		case ".,":
			return // an abbreviated journal's own full stop
		default:
			return
		}
		message := "no comma after the periodical"
		if s := strings.TrimSpace(between); s != "" {
			message = "“" + s + "” after the periodical, where a comma belongs"
		}
		p.report(e, cite.Diagnostic{Span: e.source(from.Start, from.End), Field: journal.Var, Message: message,
			Fix: p.replace(e, cite.Span{Start: from.End, End: to.Start}, ", ")})
	},
}

// titleWithJournal matches a title with small words and, behind a comma, the name of a periodical.
var titleWithJournal = pattern.New(`^[^,]+(?: \p{Ll}[^,]*)+(,) (?:The )?(?:[\p{Lu}&][\pL’'-]*|of|and|for|the|in|on)(?: (?:[\p{Lu}&][\pL’'-]*|of|and|for|the|in|on)){1,9}$`)

// periodical are the types of works that stand in periodicals.
var periodical = map[cite.Type]bool{cite.ArticleJournal: true, cite.ArticleMagazine: true, cite.ArticleNewspaper: true, cite.Review: true, cite.ReviewBook: true}
