package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// periodicalTypes are the works that appear in a periodical (APA 7, 9.25 to 9.27).
var periodicalTypes = typeSet(cite.ArticleJournal, cite.ArticleMagazine, cite.ArticleNewspaper, cite.Periodical,
	cite.PostWeblog, cite.Review, cite.ReviewBook)

// siteTypes are the works whose container is a web site, which counts as the publisher (APA 7, 9.32).
var siteTypes = typeSet(cite.Post, cite.Webpage)

// hostedTypes are the works that a site for anyone's films, recordings or posts may carry. There the site stands like a
// publisher, and the work alone (APA 7, 10.12, example 90).
var hostedTypes = typeSet(cite.Broadcast, cite.Graphic, cite.MotionPicture, cite.Song, cite.Speech)

// onSite tells whether the work's container is a web site, which counts as the publisher.
func (p *printer) onSite() bool {
	if p.it.Type == cite.Document && p.fromBibTeX {
		// Reference managers write pages as @misc, and their site as a booktitle.
		return p.hasText(cite.URL) && p.hasText(cite.ContainerTitle) && !p.hasNumber(cite.Page) && !p.hasEditors()
	}
	if !hostedTypes.has(p.it.Type) {
		return siteTypes.has(p.it.Type)
	}
	kind := outletKindOf(p.value(cite.ContainerTitle))
	return kind == video || kind == social
}

var reviewTypes = typeSet(cite.Review, cite.ReviewBook)

// hasEditors tells whether the names of those who edited the whole are there.
func (p *printer) hasEditors() bool {
	return p.hasNames(cite.CollectionEditor) || p.hasNames(cite.Compiler) || p.hasNames(cite.Editor) || p.hasNames(cite.EditorialDirector)
}

// inProceedings tells whether a talk or conference paper has been published rather than only given.
func (p *printer) inProceedings() bool {
	return p.hasEditors() || p.hasNumber(cite.Issue) || p.hasNumber(cite.Page) || p.hasNumber(cite.Volume)
}

// periodical tells whether the work is set as part of a periodical. A conference paper is, unless its proceedings have
// editors, which makes them a book.
func (p *printer) periodical() bool {
	return periodicalTypes.has(p.it.Type) || p.it.Type == cite.PaperConference && !p.hasEditors()
}

// isReview tells whether the work is a review of another.
func (p *printer) isReview() bool {
	return reviewTypes.has(p.it.Type) || p.hasText(cite.ReviewedTitle) || p.hasText(cite.ReviewedGenre) || p.hasNames(cite.ReviewedAuthor)
}

// hasOwnTitle tells whether the title is the work's: a review without one carries the title of what it reviews, which
// its description gives.
func (p *printer) hasOwnTitle() bool {
	return p.hasText(cite.Title) && (!p.isReview() || p.hasText(cite.ReviewedTitle))
}

// titleText gives a title in the case that the options ask for.
func (p *printer) titleText(s string) string {
	if p.lowers {
		return markup.SentenceCase(s)
	}
	return s
}

// titleOf writes a title in the case that the options ask for. The names of conferences, in those of their proceedings,
// keep their capitals (APA 7, 6.14).
func (p *printer) titleOf(v cite.TextVar) {
	s := p.value(v)
	switch {
	case s == "":
	case v == cite.ContainerTitle && markup.NamesEvent(s):
		p.put(s, asWritten)
	default:
		p.put(p.titleText(s), asWritten)
	}
}

// titleElement writes the title (APA 7, 9.18 to 9.20): in italics where the work stands alone, upright where it is part
// of a greater whole.
func (p *printer) titleElement() {
	switch {
	case p.titleIsTranslated():
		p.join(" ", (*printer).originalTitle, func(p *printer) {
			p.wrap("[", "]", func(p *printer) { p.titleOf(cite.Title) })
		})
	case p.onSite():
		p.italic((*printer).titleWithPart)
	case p.periodical():
		if p.hasText(cite.ContainerTitle) && !p.onNewsSite() {
			p.titleWithPart()
		} else {
			p.italic((*printer).titleWithPart)
		}
	case p.hasText(cite.ContainerTitle):
		p.titleOf(cite.Title)
	default:
		p.italic((*printer).titleWithVolume)
	}
}

// titleIsTranslated tells whether only the title is a translation, for the reader's sake, of a work in another language:
// then the original comes first (APA 7, 9.38). A translated work names its translator or its original's publication.
func (p *printer) titleIsTranslated() bool {
	return p.hasText(cite.OriginalTitle) && p.hasText(cite.Title) && !p.hasNames(cite.Translator) &&
		!p.hasDate(cite.OriginalDate) && !p.hasText(cite.OriginalPublisher)
}

// originalTitle writes the title that the work has itself, in italics where that would be.
func (p *printer) originalTitle() {
	original := func(p *printer) { p.textOf(cite.OriginalTitle, asWritten) }
	if p.hasText(cite.ContainerTitle) && !p.onSite() {
		original(p)
	} else {
		p.italic(original)
	}
}

// titleWithPart writes "Title: Pt. 2. Title of the part".
func (p *printer) titleWithPart() {
	if p.isReview() && !p.hasOwnTitle() {
		return
	}
	p.join(": ", func(p *printer) { p.titleOf(cite.Title) }, (*printer).partTitle)
}

// titleWithVolume writes "Title: Vol. 2. Title of the volume" (APA 7, 9.20).
func (p *printer) titleWithVolume() {
	p.join(": ", func(p *printer) { p.titleOf(cite.Title) }, (*printer).volumeTitle)
}

func (p *printer) partTitle() {
	p.join(". ", (*printer).partLabel, func(p *printer) {
		if s := p.value(cite.PartTitle); s != "" {
			p.put(p.titleText(s), firstUpper)
		}
	})
}

func (p *printer) volumeTitle() {
	p.join(": ", func(p *printer) {
		if p.hasText(cite.VolumeTitle) {
			p.join(". ", (*printer).volumeLabel, func(p *printer) { p.titleOf(cite.VolumeTitle) })
		} else if !isNumeric(p.number(cite.Volume)) {
			p.numberOf(cite.Volume)
		}
	}, (*printer).partTitle)
}

// titleAndDescriptions writes the title, what identifies it in parentheses, and what describes it in brackets
// (APA 7, 9.19 to 9.22). Without a title the description stands in its place.
func (p *printer) titleAndDescriptions() {
	switch {
	case p.hasText(cite.Title):
		p.join(" ", (*printer).titleElement, (*printer).identifier, (*printer).description)
	case p.typeIn(cite.Bill, cite.Report):
		p.join(" ", (*printer).identifierNumber, (*printer).description, (*printer).identifier)
	default:
		p.join(" ", (*printer).description, (*printer).identifier)
	}
}

// identifier writes what stands in parentheses after the title: "(J. Strachey, Trans.; 2nd ed., Vol. 2)".
func (p *printer) identifier() { p.wrap("(", ")", (*printer).identifierParts) }

func (p *printer) identifierParts() {
	inWhole := p.hasText(cite.ContainerTitle)
	switch {
	case p.it.Type == cite.Patent:
		p.identifierPatent()
	case p.it.Type == cite.Report && !p.hasText(cite.Title):
		p.join("; ", (*printer).identifierCredits, (*printer).identifierBook)
	case p.it.Type == cite.Report && inWhole:
		p.identifierCredits()
	case inWhole && !p.onSite():
		p.join("; ", (*printer).identifierCredits, func(p *printer) {
			if numberAfterTitle.has(p.it.Type) {
				p.identifierNumber()
			}
		})
	default:
		p.join("; ", (*printer).identifierCredits, (*printer).identifierNumber, (*printer).identifierBook)
	}
}

// numberAfterTitle are the audiovisual works, whose number belongs to them and not to what they are part of
// (APA 7, example 94).
var numberAfterTitle = typeSet(cite.Broadcast, cite.Graphic, cite.Map, cite.MotionPicture, cite.Song)

// notInBook are the works that have neither edition nor volume of a book.
var notInBook = typeSet(cite.ArticleJournal, cite.ArticleMagazine, cite.ArticleNewspaper, cite.Broadcast, cite.Event,
	cite.Interview, cite.Patent, cite.Performance, cite.Periodical, cite.Post, cite.PostWeblog, cite.Review,
	cite.ReviewBook, cite.Speech, cite.Webpage)

// identifierBook writes "Version 2, 2nd ed., Vol. 3, pp. 4–5".
func (p *printer) identifierBook() {
	if notInBook.has(p.it.Type) || p.it.Type == cite.PaperConference && !p.hasEditors() {
		return
	}
	p.join(", ", (*printer).versionLabel, (*printer).edition, (*printer).identifierSeries, (*printer).supplementLabel,
		func(p *printer) {
			switch v := p.number(cite.Volume); {
			case !isNumeric(v):
				p.volumesLabel()
			case !p.hasText(cite.VolumeTitle):
				p.volumeLabel()
			}
		}, (*printer).issueLabel, func(p *printer) {
			if p.hasNumber(cite.Page) {
				p.pageLabel()
			} else {
				p.chapterLabel()
			}
		})
}

// identifierSeries writes the series of a report (APA 7, example 52).
func (p *printer) identifierSeries() {
	if !p.typeIn(cite.Document, cite.Report, cite.Standard) || p.numberInSeries() {
		return
	}
	p.join(" ", func(p *printer) { p.textOf(cite.CollectionTitle, headlineCase) },
		func(p *printer) { p.numberOf(cite.CollectionNumber) })
}

// identifierCredits writes those who had a part in the work besides the author: "J. Strachey, Trans.".
func (p *printer) identifierCredits() {
	interviewer := func(p *printer) {
		if p.hasText(cite.Title) {
			p.credit(cite.Interviewer)
		}
	}
	if p.periodical() {
		p.join("; ", interviewer, creditOf(cite.Translator), creditOf(cite.Narrator))
		return
	}
	if p.hasText(cite.ContainerTitle) && !p.onSite() {
		p.join("; ", interviewer, creditOf(cite.Illustrator), creditOf(cite.Narrator), func(p *printer) {
			if !p.hasNames(cite.EditorTranslator) && !p.editorsTranslated() {
				p.credit(cite.Translator)
			}
		})
		return
	}
	p.join("; ", interviewer, creditOf(cite.Illustrator), creditOf(cite.Narrator), (*printer).containerAuthor,
		(*printer).editorsAndTranslators, creditOf(cite.Compiler), creditOf(cite.Chair), creditOf(cite.Organizer),
		creditOf(cite.Curator), creditOf(cite.SeriesCreator), creditOf(cite.ExecutiveProducer))
}

func (p *printer) containerAuthor() {
	if names := p.names(cite.ContainerAuthor); len(names) > 0 {
		p.literal("By ")
		p.runningNames(names)
	}
}

// editorsAndTranslators writes editors and translators, in one where they are the same people (APA 7, example 29).
func (p *printer) editorsAndTranslators() {
	if p.editorsTranslated() {
		names := p.names(cite.Editor)
		p.runningNames(names)
		p.literal(", ")
		p.literal(roles[cite.EditorTranslator].label(len(names)))
		return
	}
	p.join("; ", creditOf(cite.Editor), creditOf(cite.Translator))
}

// editorsTranslated tells whether the editors translated the work too.
func (p *printer) editorsTranslated() bool {
	return p.shown(cite.Editor) && p.shown(cite.Translator) && sameNames(p.names(cite.Editor), p.names(cite.Translator))
}

// creditOf makes a part of credit.
func creditOf(v cite.NameVar) part { return func(p *printer) { p.credit(v) } }

// credit writes names with their role, unless they stand in the author's place.
func (p *printer) credit(v cite.NameVar) {
	if p.shown(v) {
		p.credits(v)
	}
}

// identifierNumber writes "NIH Publication No. 18-2424".
func (p *printer) identifierNumber() {
	if !p.hasNumber(cite.Number) {
		return
	}
	p.join(" ", func(p *printer) {
		switch {
		case p.genreDescribes():
		case p.it.Type == cite.Thesis && p.hasText(cite.Genre):
			if isNumeric(p.number(cite.Number)) {
				p.literal("Publication")
			}
		case p.hasText(cite.Genre):
			p.textOf(cite.Genre, headlineCase)
		case p.numberInSeries():
			p.textOf(cite.CollectionTitle, headlineCase)
		}
	}, (*printer).numberLabel)
}

// numberInSeries tells whether a report's number is that in its series, "Vital Statistics Series 10, Issue 260", rather
// than a number of its own (APA 7, 10.4, example 52).
func (p *printer) numberInSeries() bool {
	return p.it.Type == cite.Report && p.hasText(cite.CollectionTitle) && !p.hasText(cite.Genre) &&
		!p.hasNumber(cite.CollectionNumber) && p.hasNumber(cite.Number) && !isNumeric(p.number(cite.Number))
}

// identifierPatent writes "U.S. Patent No. 123,445".
func (p *printer) identifierPatent() {
	number := p.number(cite.Number)
	if strings.Contains(number, "No. ") {
		p.put(number, asWritten) // "U.S. Patent No. 123,445" as one
		return
	}
	p.join(" ", func(p *printer) { p.textOf(cite.Authority, asWritten) }, func(p *printer) {
		if p.hasText(cite.Genre) {
			p.textOf(cite.Genre, firstUpper)
		} else if p.hasText(cite.Authority) || p.hasNumber(cite.Number) {
			p.literal("Patent")
		}
	}, func(p *printer) {
		if p.hasNumber(cite.Number) {
			p.literal("No. ")
			p.put(p.number(cite.Number), asWritten)
		}
	})
}

// lower puts a word in lower case, as "In press" in a date.
func lower(s string) string { return strings.ToLower(s) }
