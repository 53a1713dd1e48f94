package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// sourceElement writes where the work is to be found (APA 7, 9.23 to 9.33), all but DOI and URL.
func (p *printer) sourceElement() {
	p.join(". ", func(p *printer) {
		switch t := p.it.Type; {
		case periodicalTypes.has(t),
			t == cite.PaperConference && !p.hasEditors() && !p.hasNames(cite.ContainerAuthor):
			p.periodicalSource()
		case !p.onSite():
			p.bookSource()
		}
	}, (*printer).publisher, (*printer).archive, (*printer).event, (*printer).site)
}

// periodicalSource writes "Journal, 12(3), 101–110" (APA 7, 9.25 to 9.27).
func (p *printer) periodicalSource() {
	p.join(". ", func(p *printer) {
		p.join(", ", (*printer).periodicalTitle, (*printer).periodicalVolume, (*printer).periodicalPages)
	}, (*printer).periodicalStatus)
}

func (p *printer) periodicalTitle() {
	names := func(p *printer) {
		p.join(", ", func(p *printer) {
			if !p.authorIs(p.value(cite.ContainerTitle)) {
				p.textOf(cite.ContainerTitle, headlineCase)
			}
		}, func(p *printer) { p.textOf(cite.CollectionTitle, headlineCase) })
	}
	if p.onNewsSite() {
		names(p)
	} else {
		p.italic(names)
	}
}

func (p *printer) periodicalVolume() {
	volume := func(p *printer) { p.numberOf(cite.Volume) }
	if !p.hasNumber(cite.Volume) {
		p.wrap("(", ")", func(p *printer) { p.numberOf(cite.Issue) })
		return
	}
	p.italic(volume)
	p.wrap("(", ")", func(p *printer) { p.numberOf(cite.Issue) })
}

func (p *printer) periodicalPages() {
	if n := p.number(cite.Number); n != "" {
		p.literal("Article ")
		p.put(strings.TrimPrefix(strings.TrimSpace(n), "Article "), asWritten)
	} else {
		p.pages()
	}
}

// onNewsSite tells whether an article appeared on a news site that is no newspaper: such a site's name is upright and
// the article's title italic, as for any page on the web (APA 7, 10.16, example 110).
func (p *printer) onNewsSite() bool {
	return p.it.Type == cite.ArticleNewspaper && outletKindOf(p.value(cite.ContainerTitle)) == newsSite
}

// bookSource writes "In E. Gold (Ed.), Book (2nd ed., pp. 3–9)" (APA 7, 9.28).
func (p *printer) bookSource() {
	if !p.hasText(cite.ContainerTitle) {
		return
	}
	if p.it.Type == cite.Song {
		p.literal("On ")
	} else {
		p.literal("In ")
	}
	p.join(" ", func(p *printer) {
		p.join(", ", (*printer).wholeAuthors, func(p *printer) {
			p.italic(func(p *printer) {
				p.join(": ", func(p *printer) { p.titleOf(cite.ContainerTitle) }, (*printer).volumeTitle)
			})
		})
	}, func(p *printer) {
		p.wrap("(", ")", func(p *printer) {
			p.join("; ", func(p *printer) {
				if !numberAfterTitle.has(p.it.Type) {
					p.identifierNumber()
				}
			}, (*printer).identifierBook)
		})
	}, func(p *printer) {
		p.wrap("[", "]", func(p *printer) {
			switch {
			case p.it.Type == cite.PaperConference || eventTypes.has(p.it.Type):
				if !p.inProceedings() {
					p.format()
				}
			case formatOfWholeTypes.has(p.it.Type):
				p.format()
			}
		})
	})
}

// wholeAuthors writes who made the whole that the work is part of.
func (p *printer) wholeAuthors() {
	for _, v := range [...]cite.NameVar{cite.ContainerAuthor, cite.ExecutiveProducer, cite.SeriesCreator,
		cite.EditorTranslator, cite.Editor, cite.EditorialDirector, cite.Compiler, cite.Chair, cite.Organizer, cite.Curator,
		cite.CollectionEditor} {
		if (v == cite.Chair || v == cite.Organizer) && !eventTypes.has(p.it.Type) {
			continue
		}
		if p.shown(v) {
			role := v
			if v == cite.Editor && p.editorsTranslated() {
				role = cite.EditorTranslator
			}
			p.labelled(v, role)
			return
		}
	}
}

// publisher writes the publisher, without its place (APA 7, 9.29). Periodicals have none, and neither has a thesis that
// has been published, whose university stands in its description.
func (p *printer) publisher() { p.join(", ", (*printer).holder, (*printer).publisherName) }

// holder writes what stands before the publisher: the museum or department that an image is at (APA 7, 10.14, examples
// 97, 102), which BibLaTeX has as its location, and the department of an unpublished manuscript (10.8, example 70).
func (p *printer) holder() {
	switch {
	case p.showsHolder():
		p.textOf(cite.PublisherPlace, asWritten)
	case p.it.Type == cite.Manuscript && !p.hasText(cite.EventTitle):
		p.textOf(cite.EventPlace, asWritten)
	}
}

// showsHolder tells whether the place is that of the work itself rather than of a publisher.
func (p *printer) showsHolder() bool { return p.fromBibTeX && p.typeIn(cite.Graphic, cite.Map) }

func (p *printer) publisherName() {
	name := p.value(cite.Publisher)
	switch {
	case name == "" || periodicalTypes.has(p.it.Type):
		return
	case p.it.Type == cite.Thesis:
		if p.publishedThesis() {
			return
		}
	case p.it.Type == cite.PaperConference && !p.hasEditors():
		return
	case p.authorIs(name) || p.publisherAsAuthor():
		return
	}
	p.put(name, asWritten)
}

// authorIs tells whether a name is the same as the author's: then publisher and site are left out (APA 7, 9.29, 9.32).
func (p *printer) authorIs(name string) bool {
	if name == "" || p.authors.first == 0 {
		return false
	}
	names := p.names(p.authors.first)
	return len(names) == 1 && names[0].Literal != "" && strings.EqualFold(strings.TrimSpace(names[0].Literal), strings.TrimSpace(name))
}

// archive writes the database or archive, and for one with a place of its own what the work lies in (APA 7, 9.30).
func (p *printer) archive() {
	switch {
	case p.hasText(cite.ArchiveCollection):
		p.join(", ", func(p *printer) {
			p.join(" ", func(p *printer) { p.textOf(cite.ArchiveCollection, asWritten) }, (*printer).archiveLocation)
		}, func(p *printer) { p.textOf(cite.Archive, asWritten) }, func(p *printer) { p.textOf(cite.ArchivePlace, asWritten) })
	default:
		p.join(", ", func(p *printer) {
			p.join(" ", func(p *printer) { p.textOf(cite.Archive, asWritten) }, (*printer).archiveLocation)
		}, func(p *printer) { p.textOf(cite.ArchivePlace, asWritten) })
	}
}

func (p *printer) archiveLocation() {
	p.wrap("(", ")", func(p *printer) { p.textOf(cite.ArchiveLocation, asWritten) })
}

// event writes the event of a talk or performance and where it was (APA 7, 9.31), unless the proceedings are out.
func (p *printer) event() {
	if !p.hasText(cite.EventTitle) || p.it.Type == cite.PaperConference && p.inProceedings() {
		return
	}
	p.join(", ", func(p *printer) { p.textOf(cite.EventTitle, firstUpper) },
		func(p *printer) { p.textOf(cite.EventPlace, asWritten) },
		func(p *printer) {
			if d := p.date(cite.EventDate); !d.IsZero() && d != p.dated() {
				p.runningDate(d)
			}
		})
}

// site writes the name of the web site (APA 7, 9.32).
func (p *printer) site() {
	if p.onSite() && !p.authorIs(p.value(cite.ContainerTitle)) {
		p.textOf(cite.ContainerTitle, headlineCase)
	}
}

// address writes the DOI, or else the URL (APA 7, 9.34 to 9.36). A page without a date is meant to change, so that the
// day of the visit belongs with its URL (9.16).
func (p *printer) address() {
	if doi := p.value(cite.DOI); doi != "" {
		p.link(doiURL(doi))
		return
	}
	url := p.value(cite.URL)
	if url == "" {
		return
	}
	if d := p.date(cite.Accessed); !d.IsZero() && (p.undated(p.dated()) == "n.d." || p.changes()) {
		p.literal("Retrieved ")
		p.runningDate(d)
		p.literal(", from ")
	}
	p.link(url)
}

// changes tells whether the work stands in a reference that is brought up to date in place, so that its date is that of
// a state which may be gone (APA 7, 10.1, example 14).
func (p *printer) changes() bool {
	return outletKindOf(p.value(cite.ContainerTitle)) == pointOfCare
}

// doiURL gives the address of a DOI, which may itself be given as one.
func doiURL(s string) string {
	s = strings.TrimSpace(s)
	if i := strings.Index(s, "doi.org/"); i >= 0 && i < 16 {
		s = s[i+len("doi.org/"):]
	} else if len(s) > 4 && strings.EqualFold(s[:4], "doi:") {
		s = strings.TrimSpace(s[4:])
	}
	if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
		return s
	}
	return "https://doi.org/" + s
}

// link writes an address as it is, between the marks of a link.
func (p *printer) link(url string) {
	p.text = append(p.text, linkOpen)
	p.fold(strings.TrimSpace(url))
	p.text = append(p.text, linkClose)
}

// history writes what became of the work before or after: "(Original work published 1900)" (APA 7, 9.39 to 9.41).
func (p *printer) history() {
	if p.it.Type == cite.Patent {
		p.wrap("(", ")", func(p *printer) { p.textOf(cite.References, asWritten) })
		return
	}
	open, closing := "(", ")"
	if s := p.value(cite.References); strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
		open, closing = "", ""
	}
	p.wrap(open, closing, func(p *printer) {
		p.join("; ", func(p *printer) {
			if p.hasDate(cite.Issued) && (p.hasNumber(cite.Issue) || p.hasNumber(cite.Number) || p.hasNumber(cite.Page) || p.hasNumber(cite.Volume)) {
				p.textOf(cite.Status, firstUpper)
			}
		}, func(p *printer) {
			if p.hasText(cite.References) {
				p.textOf(cite.References, asWritten)
			} else {
				p.originalWork()
			}
		})
	})
}

// republished tells whether the original work has a date of its own.
func (p *printer) republished() bool {
	d := p.date(cite.OriginalDate)
	return !d.IsZero() && (d.Start.Year == 0 || d.Start.Year != p.date(cite.Issued).Start.Year)
}

func (p *printer) originalWork() {
	start := len(p.text)
	p.literal("Original work published ")
	inner := len(p.text)
	p.join(", ", func(p *printer) {
		if !p.hasText(cite.OriginalTitle) || p.titleIsTranslated() {
			return
		}
		p.literal("as ")
		if periodicalTypes.has(p.it.Type) {
			p.titleOf(cite.OriginalTitle)
		} else {
			p.italic(func(p *printer) { p.titleOf(cite.OriginalTitle) })
		}
	}, func(p *printer) {
		if p.republished() {
			p.year(p.date(cite.OriginalDate))
		}
	}, func(p *printer) { p.textOf(cite.OriginalPublisher, asWritten) })
	if !p.visible(inner) {
		p.text = p.text[:start]
	}
}
