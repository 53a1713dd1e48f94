package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var volumeForm = Rule{
	Name: "volume-form", Severity: cite.Info,
	Summary: "a volume, issue and pages that are not written as “4(2), 11–29”",
	What: "Of an article in a printed reference: “Vol.” or “No.”, a space before the parentheses of the issue, something other than a comma " +
		"behind them, “pp.” before the pages.",
	Why:  "The numbers are told apart by their form alone, in all lists alike.",
	Bad:  "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, Vol. 4, No. 2, pp. 11–29. https://doi.org/10.5555/12345678",
	Good: "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. https://doi.org/10.5555/12345678",

	Authority: "APA 7, 9.25: volume, issue in parentheses without a space, comma, pages",
	SafeFix:   true,
	apa:       true,
	entry: func(p *pass, e *Entry) {
		if !periodical[e.Item.Type] {
			return
		}
		journal, volume := e.plainField(container), e.plainField(volume)
		issue, pages := e.plainField(issue), e.plainField(pages)
		if journal.IsZero() || volume.IsZero() || journal.End > volume.Start {
			return
		}
		if plainYear.MatchString(e.Item.Number(cite.Volume)) || !issue.IsZero() && !issueNumber.MatchString(e.Item.Number(cite.Issue)) {
			return // the reader took something else for them
		}
		s := form{p: p, e: e, at: cite.Span{Start: volume.Start, End: max(volume.End, issue.End, pages.End)}}
		if s.segment(journal.End, volume.Start, beforeVolume) == other {
			return
		}
		last := volume
		if !issue.IsZero() && volume.End < issue.Start {
			if s.segment(volume.End, issue.Start, beforeIssue) == other {
				return
			}
			last = issue
		}
		if !pages.IsZero() && last.End < pages.Start {
			allowed := beforePages
			if last == issue {
				allowed = behindIssue
			}
			if s.segment(last.End, pages.Start, allowed) == other {
				return
			}
		}
		s.report()
	},
}

// A form is the way from a journal's name to its pages, as it is written.
type form struct {
	p     *pass
	e     *Entry
	at    cite.Span // from the volume, or the word before it, to the pages
	found bool      // whether anything is written otherwise than it should be
	edits []cite.Edit
	whole bool // whether edits mend all of it
}

// How a stretch between two numbers is written.
type written int

const (
	right written = iota
	amiss
	other // as nobody means it: the reader took something else for a number
)

// A joint is what stands between two parts: as it is right, and as it is often written.
type joint struct {
	right  string
	amiss  pattern.Pattern
	ignore pattern.Pattern // what is right too, or left to another rule
}

var (
	beforeVolume = joint{", ", pattern.New(`^[,.;:]? ?\(?(?:[Vv]ol(?:ume)?\b\.?|[Vv]\.) ?$`), pattern.New(`^[.,;:]{0,2} ?$`)}
	beforeIssue  = joint{"(", pattern.New(`^(?:: ?| \(|,? ?\(?(?:[Nn]o\.?|[Ii]ss(?:ue)?\b\.?|[Nn]r\.?|[Nn]um\.?|#) ?)$`), pattern.New(`^\($`)}
	behindIssue  = joint{"), ", pattern.New(`^\)?(?:[,.:;]? ?(?:pp?|pgs?)\b\.? ?|[.:;] ?| |, ?|,)$`), pattern.New(`^\), $|^\) ?, ?(?i:art)`)}
	beforePages  = joint{", ", pattern.New(`^(?:[,.:;]? ?(?:pp?|pgs?)\b\.? ?|[.:;] ?| |,)$`), pattern.New(`^, $`)}
)

var (
	plainYear   = pattern.New(`^(?:1[89]|20)\d\d$`)
	issueNumber = pattern.New(`^\d{1,3}(?:[–/-]\d{1,3})?$`)
)

// segment looks at what stands between two parts.
func (s *form) segment(start, end int, j joint) written {
	text := s.e.Text.Plain[start:end]
	switch {
	case text == j.right || j.ignore.MatchString(text):
		return right
	case !j.amiss.MatchString(text):
		return other
	}
	if !s.found {
		s.found, s.whole = true, true
	}
	if end == s.at.Start { // the word before the volume
		s.at.Start = end - len(strings.TrimLeft(text, ",.;: ("))
	}
	if f := s.p.replace(s.e, cite.Span{Start: start, End: end}, j.right); f != nil {
		s.edits = append(s.edits, f.Edits...)
	} else {
		s.whole = false
	}
	return amiss
}

// report tells how the numbers are written, and how they should be.
func (s *form) report() {
	if !s.found {
		return
	}
	it := s.e.Item
	should := it.Number(cite.Volume)
	if n := it.Number(cite.Issue); n != "" {
		should += "(" + n + ")"
	}
	if n := it.Number(cite.Page); n != "" {
		should += ", " + strings.NewReplacer("--", "–", "-", "–").Replace(n)
	}
	d := cite.Diagnostic{Span: s.e.source(s.at.Start, s.at.End), Field: cite.Var(cite.Volume), Message: "volume, issue and pages are written “" + should + "”"}
	if s.whole {
		d.Fix = &cite.Fix{Safe: true, Edits: s.edits}
	}
	s.p.report(s.e, d)
}

// plainField finds the place of a variable's value in the text as printed; zero where it is not there.
func (e *Entry) plainField(v cite.Var) cite.Span { return e.plain(fieldSpan(e.Item, v)) }
