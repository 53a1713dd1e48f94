package apa

import (
	"strconv"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

var monthNames = [...]string{"", "January", "February", "March", "April", "May", "June", "July", "August", "September",
	"October", "November", "December"}

var seasonNames = [...]string{"", "Spring", "Summer", "Autumn", "Winter"}

// fullDateTypes are the works whose date is given to the day (APA 7, 9.14): what appears by the day rather than by the
// year. The others have the year alone.
var fullDateTypes = typeSet(cite.ArticleMagazine, cite.ArticleNewspaper, cite.Broadcast, cite.Collection,
	cite.Document, cite.Event, cite.Interview, cite.MotionPicture, cite.Pamphlet, cite.Performance,
	cite.PersonalCommunication, cite.Post, cite.PostWeblog, cite.Song, cite.Speech, cite.Webpage)

// types is a set of types, one bit each.
type types uint64

func typeSet(all ...cite.Type) types {
	var s types
	for _, t := range all {
		s |= 1 << t
	}
	return s
}

func (s types) has(t cite.Type) bool { return s>>t&1 != 0 }

// dateElement writes the date element in its parentheses (APA 7, 9.13 to 9.17), in brackets where the date is a guess
// (8.13).
func (p *printer) dateElement() {
	d := p.dated()
	open, closing := "(", ")"
	if d.Circa && d.State == cite.Dated {
		open, closing = "[", "]"
	}
	p.literal(open)
	switch words := p.undated(d); {
	case words != "":
		p.putPlain(words)
		if p.letter != "" {
			p.literal("-")
			p.literal(p.letter)
		}
	default:
		p.year(d)
		p.literal(p.letter)
		if p.wantsFullDate() {
			p.monthAndDay(d)
		}
	}
	p.literal(closing)
}

// dated gives the date of the date element: a talk or performance that nothing says the publication of is dated by its
// event (APA 7, 10.5).
func (p *printer) dated() cite.Date {
	if !p.hasDate(cite.Issued) && (p.it.Type == cite.PaperConference || eventTypes.has(p.it.Type)) {
		return p.date(cite.EventDate)
	}
	return p.date(cite.Issued)
}

// undated gives the words that stand in place of a year: "in press", "n.d."; "" for a date with a year.
func (p *printer) undated(d cite.Date) string {
	switch {
	case d.State == cite.InPress:
		return statusInPress
	case d.State == cite.NoDate:
		return "n.d."
	case !d.IsZero():
		return ""
	case p.hasText(cite.Status):
		return lower(p.value(cite.Status))
	case p.notedStatus() == statusInPress:
		return statusInPress
	}
	return "n.d."
}

// wantsFullDate tells whether month and day belong in the date element.
func (p *printer) wantsFullDate() bool {
	switch p.it.Type {
	case cite.PaperConference:
		return !p.inProceedings()
	case cite.ArticleJournal:
		return p.inDaily()
	case cite.Graphic:
		return p.fromBibTeX // BibLaTeX has all kinds of works on a site as images, "Lecture notes" (APA 7, example 102)
	case cite.Entry, cite.EntryDictionary, cite.EntryEncyclopedia: // one on the web has a day (APA 7, 10.3, example 49)
		return p.date(cite.Issued).Start.Day > 0 && (p.fromBibTeX || isWikipedia(p.value(cite.ContainerTitle)))
	case cite.Report:
		return strings.EqualFold(p.value(cite.Genre), "Press release") // APA 7, 10.4, example 59
	}
	return fullDateTypes.has(p.it.Type)
}

// isWikipedia tells whether a whole is the encyclopedia that anyone edits on any day, in whatever language.
func isWikipedia(name string) bool {
	return strings.HasPrefix(name, "Wiki") && outletKindOf(name) == wiki
}

// inDaily tells whether what a .bib has as an article, for want of another type, stands in a newspaper or magazine, which
// goes by the day (APA 7, 10.1, examples 15 and 16).
func (p *printer) inDaily() bool {
	if !p.fromBibTeX || p.hasNumber(cite.Volume) || p.hasText(cite.DOI) {
		return false
	}
	switch outletKindOf(p.value(cite.ContainerTitle)) {
	case newspaper, magazine, newsSite:
		return true
	}
	return false
}

// year writes the year or the range of years, with the era where it is not plain, and "ca." for a guess (APA 7, 9.42).
func (p *printer) year(d cite.Date) {
	if d.Start.Year == 0 && d.Literal != "" {
		p.putPlain(d.Literal)
		return
	}
	if d.Circa {
		p.literal("ca. ")
	}
	from, to := d.Start.Year, d.End.Year
	switch {
	case d.Open:
		p.yearNumber(from)
		p.literal("–present")
	case to == 0 || to == from:
		p.yearNumber(from)
		p.era(from)
	default:
		p.yearNumber(from)
		if (from < 0) != (to < 0) {
			p.era(from)
		}
		p.literal("–")
		p.yearNumber(to)
		p.era(to)
	}
}

func (p *printer) yearNumber(y int) {
	p.text = strconv.AppendInt(p.text, int64(max(y, -y)), 10)
}

// era writes B.C.E. after years before the common era, and C.E. after early ones, which would look like page numbers.
func (p *printer) era(y int) {
	switch {
	case y < 0:
		p.literal(" B.C.E.")
	case y < 500:
		p.literal(" C.E.")
	}
}

// monthAndDay writes ", April 26–29", ", March 30–April 2", ", Summer", or nothing.
func (p *printer) monthAndDay(d cite.Date) {
	s, e := d.Start, d.End
	switch {
	case d.Season != cite.NoSeason && int(d.Season) < len(seasonNames):
		p.literal(", ")
		p.literal(seasonNames[d.Season])
		if d.EndSeason != cite.NoSeason && d.EndSeason != d.Season && int(d.EndSeason) < len(seasonNames) {
			p.literal("–")
			p.literal(seasonNames[d.EndSeason])
		}
		return
	case s.Month < 1 || s.Month > 12:
		return
	}
	p.literal(", ")
	p.monthDay(s)
	if e.Month < 1 || e.Month > 12 || e == s {
		return
	}
	if e.Year == s.Year && e.Month == s.Month {
		if e.Day > 0 && e.Day != s.Day {
			p.literal("–")
			p.text = strconv.AppendInt(p.text, int64(e.Day), 10)
		}
		return
	}
	p.literal("–")
	p.monthDay(e)
}

func (p *printer) monthDay(d cite.Day) {
	p.literal(monthNames[d.Month])
	if d.Day > 0 {
		p.literal(" ")
		p.text = strconv.AppendInt(p.text, int64(d.Day), 10)
	}
}

// runningDate writes a date as the flow of a sentence has it: "July 4, 2021", "May 23–25, 2016", "2016".
func (p *printer) runningDate(d cite.Date) {
	if d.Start.Year == 0 && d.Literal != "" {
		p.putPlain(d.Literal)
		return
	}
	s, e := d.Start, d.End
	hasMonth := 1 <= s.Month && s.Month <= 12
	switch {
	case !hasMonth:
		if d.Season != cite.NoSeason && int(d.Season) < len(seasonNames) {
			p.literal(seasonNames[d.Season])
			p.literal(" ")
		}
		p.year(d)
		return
	case d.Circa:
		p.literal("ca. ")
	}
	p.monthDay(s)
	if 1 <= e.Month && e.Month <= 12 && e != s {
		switch {
		case e.Year != 0 && e.Year != s.Year:
			p.runningYear(s)
			p.literal("–")
			p.monthDay(e)
			s = e
		case e.Month == s.Month && e.Day > 0:
			p.literal("–")
			p.text = strconv.AppendInt(p.text, int64(e.Day), 10)
		default:
			p.literal("–")
			p.monthDay(e)
		}
	}
	if s.Year != 0 {
		p.runningYear(s)
	}
}

// runningYear writes the year after a month or day.
func (p *printer) runningYear(d cite.Day) {
	if d.Day > 0 {
		p.literal(",")
	}
	p.literal(" ")
	p.yearNumber(d.Year)
	p.era(d.Year)
}
