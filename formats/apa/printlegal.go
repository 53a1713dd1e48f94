package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// legalTypes are the works that are cited as the law's own, which is the Bluebook's way (APA 7, chapter 11).
var legalTypes = typeSet(cite.Bill, cite.Hearing, cite.LegalCase, cite.Legislation, cite.Regulation, cite.Treaty)

// legalReference writes the whole reference of a legal work.
func (p *printer) legalReference() {
	if p.it.Type == cite.Treaty {
		p.treaty()
		return
	}
	p.join(" ", func(p *printer) {
		p.join(" ", func(p *printer) {
			p.join(", ", (*printer).legalTitle, (*printer).legalSource)
		}, (*printer).legalDate, (*printer).legalIdentifier)
		p.laterHistory()
		p.legalStop()
	}, (*printer).address, func(p *printer) { p.textOf(cite.References, asWritten) })
}

// treaty writes title, parties, day and place in one row. Where no series has printed it, its address is that place
// (APA 7, 11.9, example 21).
func (p *printer) treaty() {
	parts := []part{(*printer).legalTitle, (*printer).parties, func(p *printer) {
		if d := p.date(cite.Issued); !d.IsZero() {
			p.runningDate(d)
		}
	}, (*printer).legalSource}
	if !p.hasText(cite.ContainerTitle) && !p.hasNumber(cite.Number) && p.hasText(cite.URL) {
		p.join(", ", append(parts, (*printer).address)...)
		return
	}
	p.join(" ", func(p *printer) {
		p.join(", ", parts...)
		p.legalStop()
	}, (*printer).address, func(p *printer) { p.textOf(cite.References, asWritten) })
}

func (p *printer) legalStop() {
	if len(p.text) > 0 {
		p.punctuate(len(p.text), ".")
	}
}

// laterHistory writes what later courts made of a decision: ", aff’d, 727 F.2d 888 (10th Cir. 1984)" (APA 7, 11.4).
func (p *printer) laterHistory() {
	if s := p.value(cite.Status); s != "" && p.it.Type == cite.LegalCase {
		p.literal(", ")
		p.put(s, asWritten)
	}
}

// parties writes the surnames of those who signed a treaty, "Germany-France".
func (p *printer) parties() {
	for i, n := range p.names(cite.Author) {
		if i > 0 {
			p.literal("-")
		}
		p.putPlain(n.Surname())
	}
}

func (p *printer) legalTitle() {
	if p.it.Type != cite.Hearing {
		p.textOf(cite.Title, headlineCase)
		return
	}
	p.italic(func(p *printer) {
		p.join(": ", func(p *printer) { p.textOf(cite.Title, firstUpper) }, func(p *printer) {
			if !p.hasNumber(cite.Number) && !p.hasNumber(cite.Section) {
				return
			}
			p.literal("Hearing")
			if p.hasNumber(cite.Number) {
				p.literal(" on ")
				p.numberOf(cite.Number)
			}
			if p.hasNumber(cite.Section) {
				p.literal(" before the ")
				p.put(p.number(cite.Section), asWritten)
			}
		})
	})
}

// legalDate writes the year in parentheses; for a case with the court before it, and to the day where no reporter has
// printed it yet.
func (p *printer) legalDate() {
	p.wrap("(", ")", func(p *printer) {
		issued := p.date(cite.Issued)
		if p.proposed() && !issued.IsZero() {
			p.literal("proposed ")
			p.runningDate(issued)
			return
		}
		if p.it.Type == cite.LegalCase {
			if d := p.date(cite.OriginalDate); !d.IsZero() && p.hasText(cite.Status) {
				issued = d // the later date is that of the decision that the history ends with
			}
			p.join(" ", func(p *printer) { p.textOf(cite.Authority, asWritten) }, func(p *printer) {
				switch {
				case issued.IsZero():
				case p.hasText(cite.ContainerTitle):
					p.year(issued)
				default:
					p.runningDate(issued)
				}
			})
			return
		}
		if d := p.date(cite.OriginalDate); !d.IsZero() {
			p.year(d)
			p.literal(" & rev. ") // APA 7, 11.5, example 13
		}
		if !issued.IsZero() {
			p.year(issued)
		} else if d := p.date(cite.Submitted); !d.IsZero() {
			p.runningDate(d)
		}
	})
}

// proposed tells whether a regulation is not in force yet; then the day of the proposal tells it (APA 7, 11.7).
func (p *printer) proposed() bool {
	return p.it.Type == cite.Regulation && strings.EqualFold(p.value(cite.Genre), "proposed rule")
}

// legalIdentifier writes who spoke at a hearing, or what became of a law.
func (p *printer) legalIdentifier() {
	switch p.it.Type {
	case cite.Hearing:
		p.wrap("(", ")", func(p *printer) { p.textOf(cite.Status, asWritten) })
		if names := p.names(cite.Author); len(names) > 0 {
			p.literal("(testimony of ")
			p.fullNames(names)
			p.literal(")")
		}
	case cite.Bill, cite.Legislation, cite.Regulation:
		p.wrap("(", ")", func(p *printer) { p.textOf(cite.Status, asWritten) })
	}
}

// legalSource writes where the law stands: "347 U.S. 483", "42 U.S.C. § 12101", "H.R. 1100, 113th Cong.".
func (p *printer) legalSource() {
	volume := func(p *printer) { p.numberOf(cite.Volume) }
	reporter := func(p *printer) { p.textOf(cite.ContainerTitle, asWritten) }
	congress := func(p *printer) {
		p.join(" ", func(p *printer) { p.textOf(cite.Authority, asWritten) },
			func(p *printer) { p.numberOf(cite.ChapterNumber) })
	}
	sectionOrPage := func(p *printer) {
		if p.hasNumber(cite.Section) {
			p.sectionLabel()
		} else {
			p.pageFirst()
		}
	}
	switch p.it.Type {
	case cite.Bill:
		p.join(", ", (*printer).billNumber, congress, func(p *printer) {
			p.join(" ", volume, reporter, (*printer).pageFirst)
		})
	case cite.Hearing:
		congress(p)
	case cite.LegalCase:
		if !p.hasText(cite.ContainerTitle) {
			p.numberLabel()
			return
		}
		p.join(" ", volume, reporter, (*printer).sectionLabel, func(p *printer) {
			if p.hasNumber(cite.Page) || p.hasNumber(cite.PageFirst) {
				p.pageFirst()
			} else {
				p.literal("___") // APA 7, 11.4: the page of a case that is not printed yet
			}
		})
	case cite.Legislation:
		if p.hasNumber(cite.Number) {
			p.join(", ", func(p *printer) {
				p.literal("Pub. L. No. ")
				p.put(p.number(cite.Number), asWritten)
			}, func(p *printer) { p.join(" ", volume, reporter, (*printer).pageFirst) })
			return
		}
		p.join(" ", volume, reporter, sectionOrPage)
	case cite.Regulation:
		p.join(", ", func(p *printer) {
			if !p.proposed() {
				p.join(" ", func(p *printer) { p.textOf(cite.Genre, asWritten) }, (*printer).numberLabel)
			}
		}, func(p *printer) { p.join(" ", volume, reporter, sectionOrPage) })
	case cite.Treaty:
		p.join(" ", volume, reporter, func(p *printer) {
			if p.hasNumber(cite.Page) || p.hasNumber(cite.PageFirst) {
				p.pageFirst()
			} else {
				p.numberLabel()
			}
		})
	}
}

// billNumber writes "S. Res. 438", or "Report No. 12" where no body of law is named.
func (p *printer) billNumber() {
	p.join(" ", func(p *printer) { p.textOf(cite.Genre, asWritten) }, func(p *printer) {
		if !p.hasText(cite.Authority) && !p.hasNumber(cite.ChapterNumber) && !p.hasText(cite.ContainerTitle) {
			p.numberLabel()
		} else if n := p.number(cite.Number); n != "" {
			p.put(n, asWritten)
		}
	})
}
