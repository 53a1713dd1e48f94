package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// How far the publication of a work has come, in APA's words (9.14, 10.1, examples 7 and 8).
const (
	statusInPress = "in press"
	statusAdvance = "Advance online publication"
)

// statusWords are the words that publishers and authors have for either.
var statusWords = map[string]string{
	"in press": statusInPress, "inpress": statusInPress, "to appear": statusInPress, "forthcoming": statusInPress,
	"accepted": statusInPress, "accepted for publication": statusInPress,

	"advance online publication": statusAdvance, "advance online": statusAdvance, "advance access": statusAdvance,
	"ahead of print": statusAdvance, "online ahead of print": statusAdvance, "epub ahead of print": statusAdvance,
	"published online ahead of print": statusAdvance, "online first": statusAdvance, "early view": statusAdvance,
	"pre-published": statusAdvance, "prepublished": statusAdvance,
}

// statusOf looks up what the words say of a work's publication; "" where they say something else.
func statusOf(words string) string {
	return statusWords[strings.ToLower(strings.TrimRight(strings.TrimSpace(words), "."))]
}

// notedStatus gives the status that stands in a note, as reference managers without a field for it have it.
func (p *printer) notedStatus() string {
	if p.hasText(cite.Status) {
		return ""
	}
	return statusOf(p.value(cite.Note))
}

// showsNotedStatus tells whether the reference says what the note says of the publication.
func (p *printer) showsNotedStatus() bool {
	switch p.notedStatus() {
	case statusInPress:
		return p.date(cite.Issued).IsZero() && !legalTypes.has(p.it.Type)
	case statusAdvance:
		return p.inNoIssue()
	}
	return false
}

// inNoIssue tells whether an article has appeared in no issue of its periodical yet.
func (p *printer) inNoIssue() bool {
	return p.periodical() && p.hasText(cite.ContainerTitle) && p.hasDate(cite.Issued) &&
		!p.hasNumber(cite.Issue) && !p.hasNumber(cite.Number) && !p.hasNumber(cite.Page) && !p.hasNumber(cite.Volume)
}

// periodicalStatus writes that an article has been published in advance of any issue.
func (p *printer) periodicalStatus() {
	switch {
	case !p.inNoIssue():
	case statusOf(p.value(cite.Status)) == statusAdvance, p.notedStatus() == statusAdvance:
		p.literal(statusAdvance)
	default:
		p.textOf(cite.Status, firstUpper)
	}
}
