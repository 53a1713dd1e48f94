package apa

import (
	"regexp"
	"slices"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// description writes what kind of work it is, in brackets (APA 7, 9.21, 9.22).
func (p *printer) description() {
	p.wrap("[", "]", func(p *printer) {
		switch t := p.it.Type; {
		case t == cite.Interview || p.hasNames(cite.Interviewer) && !reviewTypes.has(t):
			p.describeInterview()
		case p.isReview():
			p.describeReview()
		case t == cite.PersonalCommunication:
			p.describeLetter()
		case periodicalTypes.has(t):
			p.join("; ", func(p *printer) {
				if !p.hasText(cite.Title) {
					p.numberOf(cite.Section)
				}
			}, (*printer).format)
		case t == cite.Song && p.hasNames(cite.Composer):
			p.describeRecording()
		case t == cite.Thesis:
			p.describeThesis()
		case !p.hasText(cite.ContainerTitle) || p.onSite():
			p.format()
		default:
			p.formatOfPart()
		}
	})
}

// format writes genre and medium, or else the word for the type where its form does not go without saying.
func (p *printer) format() {
	if !p.hasText(cite.Genre) && !p.hasText(cite.Medium) {
		p.literal(p.formatWord())
		return
	}
	if siteTypes.has(p.it.Type) { // what is attached to a post stands by itself (APA 7, 10.15, example 103)
		p.join("] [", func(p *printer) { p.textOf(cite.Medium, firstUpper) }, (*printer).genre)
		return
	}
	p.join("; ", (*printer).genre, func(p *printer) {
		if p.last() != '[' {
			p.textOf(cite.Medium, asWritten) // [Film; educational DVD]
		} else {
			p.textOf(cite.Medium, firstUpper)
		}
	})
}

// genreDescribes tells whether the genre says what kind of work it is, rather than what its number is the number of. An
// audiovisual work or a piece of software is described also where it has a number (APA 7, 10.11, 10.12).
func (p *printer) genreDescribes() bool {
	return p.hasText(cite.Genre) && (!p.hasNumber(cite.Number) || numberAfterTitle.has(p.it.Type) || siteTypes.has(p.it.Type) ||
		p.it.Type == cite.Software || p.it.Type == cite.Dataset && p.fromBibTeX)
}

// genre writes the genre, unless the medium says it again and more: [Album recorded by the Quay Players] of an album.
func (p *printer) genre() {
	genre, medium := p.value(cite.Genre), p.value(cite.Medium)
	if p.genreDescribes() && !(len(medium) >= len(genre) && strings.EqualFold(medium[:len(genre)], genre)) {
		p.put(genre, firstUpper)
	}
}

// formatWords says what a work is where neither genre nor medium does.
var formatWords = map[cite.Type]string{
	cite.Broadcast:     "Broadcast",
	cite.Collection:    "Archival collection",
	cite.Dataset:       "Data set", // APA 7, 10.9
	cite.Figure:        "Figure",
	cite.Graphic:       "Graphic",
	cite.Map:           "Map",
	cite.MotionPicture: "Video recording",
	cite.Song:          "Audio recording",
	cite.Software:      "Computer software",
	cite.Post:          "Online post",
	cite.Review:        "Review",
	cite.ReviewBook:    "Book review",
}

func (p *printer) formatWord() string {
	switch t := p.it.Type; t {
	case cite.Interview, cite.PersonalCommunication:
		switch {
		case !p.retrievable():
			return "Personal communication"
		case t == cite.Interview:
			return "Interview"
		}
		return "Letter"
	case cite.Manuscript:
		if !p.retrievable() {
			return "Unpublished manuscript" // APA 7, 10.8
		}
		return ""
	default:
		return formatWords[t]
	}
}

// retrievable tells whether a reader can get at a letter or interview: if not, it is cited in the text alone
// (APA 7, 8.9).
func (p *printer) retrievable() bool {
	return p.hasText(cite.Archive) || p.hasText(cite.ArchivePlace) || p.hasText(cite.ContainerTitle) ||
		p.hasText(cite.DOI) || p.hasNumber(cite.Number) || p.hasText(cite.Publisher) || p.hasText(cite.URL)
}

// formatOfPart writes the format of a part of a whole, unless it describes the whole and stands after that.
func (p *printer) formatOfPart() {
	switch {
	case p.it.Type == cite.PaperConference || eventTypes.has(p.it.Type):
		if p.inProceedings() {
			p.format()
		}
	case !formatOfWholeTypes.has(p.it.Type):
		p.format()
	}
}

// formatOfWholeTypes are the parts whose description stands after the whole.
var formatOfWholeTypes = typeSet(cite.Document, cite.Report, cite.Software, cite.Standard)

func (p *printer) describeInterview() {
	switch {
	case p.hasText(cite.Title):
		p.format()
	case p.hasText(cite.Genre):
		p.textOf(cite.Genre, firstUpper)
		p.literal(" by")
		if names := p.names(cite.Interviewer); len(names) > 0 {
			p.literal(" ")
			p.runningNames(names)
		}
	case p.hasNames(cite.Interviewer):
		p.join("; ", func(p *printer) {
			p.literal("Interview by ")
			p.runningNames(p.names(cite.Interviewer))
		}, func(p *printer) { p.textOf(cite.Medium, firstUpper) })
	default:
		p.format()
	}
}

// describeLetter writes "Letter to Ada Lovelace".
func (p *printer) describeLetter() {
	to := p.names(cite.Recipient)
	if len(to) == 0 {
		p.format()
		return
	}
	p.join("; ", func(p *printer) {
		p.join(" ", (*printer).format, func(p *printer) {
			p.literal("to ")
			p.fullNames(to)
		})
	}, (*printer).extraMedium)
}

// extraMedium writes the medium where a genre has been written before it.
func (p *printer) extraMedium() {
	if p.hasText(cite.Genre) && !p.hasNumber(cite.Number) {
		p.textOf(cite.Medium, firstUpper)
	}
}

// describeReview writes "Review of the book Title, by A. Author" (APA 7, 10.7).
func (p *printer) describeReview() {
	p.join("; ", func(p *printer) {
		p.join(", ", func(p *printer) {
			p.join(" ", (*printer).reviewWords, (*printer).reviewedTitle)
		}, func(p *printer) { p.wrap("by ", "", (*printer).reviewedMakers) })
	}, (*printer).extraMedium)
}

// reviewedMakers writes who made the reviewed work: its authors, or of a film or broadcast the writers and directors,
// each with what they did (APA 7, 10.7, examples 67 and 69).
func (p *printer) reviewedMakers() {
	if names := p.names(cite.ReviewedAuthor); len(names) > 0 {
		p.runningNames(names)
		return
	}
	if !p.shown(cite.Director) {
		return
	}
	makers := slices.Clone(p.names(cite.ScriptWriter))
	for _, n := range p.names(cite.Director) {
		if !p.hasRole(cite.ScriptWriter, n) {
			makers = append(makers, n)
		}
	}
	p.nameList(makers, true, func(p *printer, n cite.Name) {
		p.join(", ", func(p *printer) { p.runningName(n) }, func(p *printer) {
			p.join(" & ", func(p *printer) { p.roleOf(cite.ScriptWriter, n) }, func(p *printer) {
				if p.hasRole(cite.Director, n) {
					p.literal("Dir.")
				}
			})
		})
	})
}

func (p *printer) reviewWords() {
	switch {
	case p.hasText(cite.ReviewedGenre):
		p.literal("Review of the ")
		p.textOf(cite.ReviewedGenre, asWritten)
	case p.hasNumber(cite.Number):
		p.literal("Review of")
	case p.hasText(cite.Genre):
		p.textOf(cite.Genre, firstUpper)
	case p.hasText(cite.Medium):
		p.textOf(cite.Medium, firstUpper)
	case p.it.Type == cite.ReviewBook:
		p.literal("Review of the book")
	default:
		p.literal("Review of")
	}
}

// reviewedTitle writes the title of the reviewed work as a text has it: in italics where the work stands alone, in
// quotation marks where it is part of a greater whole (APA 7, 10.7, example 69).
func (p *printer) reviewedTitle() {
	title := p.value(cite.ReviewedTitle)
	if title == "" {
		title = p.value(cite.Title)
	}
	title = p.titleText(title)
	if partOfWhole.MatchString(p.value(cite.ReviewedGenre)) {
		p.quoted(title, asWritten)
	} else {
		p.italic(func(p *printer) { p.put(title, asWritten) })
	}
}

// partOfWhole finds in the word for a work that it is part of a greater whole.
var partOfWhole = regexp.MustCompile(`(?i)\b(article|chapter|entry|episode|essay|poem|song|story)$`)

// describeRecording writes who recorded a composer's work: "Song recorded by B. Performer" (APA 7, 10.13).
func (p *printer) describeRecording() {
	start := len(p.text)
	p.join(" ", func(p *printer) {
		if !p.hasNumber(cite.Number) {
			p.textOf(cite.Genre, firstUpper)
		}
	}, func(p *printer) { p.textOf(cite.Medium, firstUpper) })
	by := p.names(cite.Author)
	if len(by) == 0 {
		by = p.names(cite.Performer)
	}
	switch {
	case len(by) == 0:
		return
	case len(p.text) == start:
		p.literal("Recorded by ")
	default:
		p.literal(" recorded by ")
	}
	p.runningNames(by)
}

// describeThesis writes "Doctoral dissertation, University of Somewhere"; the university stands as the publisher where
// the thesis is unpublished (APA 7, 10.6).
func (p *printer) describeThesis() {
	p.join("; ", func(p *printer) {
		p.join(", ", (*printer).degree, func(p *printer) {
			if p.publishedThesis() {
				p.textOf(cite.Publisher, asWritten)
			}
		})
	}, func(p *printer) { p.textOf(cite.Medium, firstUpper) })
}

// degree writes what a thesis was accepted for. BibLaTeX's word for phdthesis is APA's "doctoral dissertation" (10.6).
func (p *printer) degree() {
	if genre := p.value(cite.Genre); p.fromBibTeX && genre == "PhD thesis" {
		p.literal("Doctoral dissertation")
	} else {
		p.put(genre, firstUpper)
	}
}

// plainDegrees are the words that the .bib reader has for BibLaTeX's keys of degrees (manual, 4.9.2.13).
var plainDegrees = map[string]bool{"PhD thesis": true, "Master’s thesis": true, "Bachelor’s thesis": true, "Candidate thesis": true}

// publishedThesis tells whether the university belongs in the description: the thesis can be had, or nothing says that it
// is unpublished, as where a .bib has a mere @phdthesis.
func (p *printer) publishedThesis() bool {
	return p.fromBibTeX && plainDegrees[p.value(cite.Genre)] || p.hasText(cite.Archive) || p.hasText(cite.DOI) || p.hasText(cite.URL)
}
