package bibtex

import (
	"fmt"
	"strconv"

	"github.com/seed-2120edae/cite/cite"
)

// date writes a date in BibLaTeX's form (manual, 2.3.8), or its words where it has no other.
func (p *printer) date(name string, f *cite.Field) {
	if raw, ok := p.writtenDate(name, f.Date()); ok {
		p.field(name, raw)
	} else if s := edtf(f.Date()); s != "" {
		p.field(name, s)
	} else {
		p.field(name, p.latex(f.Date().Literal))
	}
}

// writtenDate gives a date as it was read, where that is BibLaTeX's and still says the same.
func (p *printer) writtenDate(name string, d cite.Date) (string, bool) {
	raw, ok := p.writtenAs(name)
	if !ok || p.opt.Dialect != BibLaTeX {
		return "", false
	}
	d.Suffix = ""
	was, ok := readLookedUp(raw)
	if !ok {
		was, _ = readDate(raw)
	}
	return raw, was == d
}

// issuedDate gives the date with the letter of its year, wherever the item has that.
func (p *printer) issuedDate() cite.Date {
	d := p.item.Date(cite.Issued)
	if d.Suffix == "" && !d.IsZero() {
		d.Suffix = p.item.Text(cite.YearSuffix)
		p.done[cite.Var(cite.YearSuffix)] = true
	}
	return d
}

// issued writes the date: BibLaTeX's field, or BibTeX's year and month. A date that BibTeX's fields cannot hold stands in
// BibLaTeX's field too, which BibTeX passes over.
func (p *printer) issued(d cite.Date) {
	if d.Start == (cite.Day{}) && d.State == cite.Dated {
		if written, ok := readDate(d.Literal); ok {
			d = written
		}
	}
	switch {
	case d.IsZero():
		return
	}
	if raw, ok := p.writtenDate("date", d); ok {
		p.field("date", raw)
		if d.Suffix != "" {
			p.field("year", strconv.Itoa(d.Start.Year)+d.Suffix)
		}
		return
	}
	if _, kept := p.item.CustomValue(customPrefix + "year"); d.Start == (cite.Day{}) && p.opt.Dialect == BibLaTeX && (kept || opensEarly(d.Literal)) {
		p.field("date", d.Literal)
		return
	}
	if d.Start == (cite.Day{}) {
		p.field("year", p.latex(d.Literal+suffixOf(d)))
		return
	}
	if p.opt.Dialect == BibTeX && p.inWords(d) {
		return
	}
	simple := !d.IsRange() && d.Season == cite.NoSeason && !d.Circa && d.Start.Year > 0
	if p.opt.Dialect == BibLaTeX || !simple {
		p.field("date", edtf(d))
	}
	if p.opt.Dialect == BibTeX || d.Suffix != "" {
		year := strconv.Itoa(d.Start.Year)
		if d.Start.Year < 0 {
			year = edtfDay(cite.Day{Year: d.Start.Year}, cite.NoSeason, false)
		}
		p.field("year", year+d.Suffix)
	}
	if p.opt.Dialect == BibTeX && 1 <= d.Start.Month && d.Start.Month <= 12 {
		p.raw("month", monthMacros[d.Start.Month])
		switch {
		case d.Start.Day == 0 || !simple:
		case p.fromBib || daily[p.item.Type]:
			p.field("day", strconv.Itoa(d.Start.Day))
		default:
			p.lost(cite.Var(cite.Issued), cite.Span{}, "BibTeX has no field for the day of "+d.Start.String())
		}
	}
	if d.Literal != "" && d.State == cite.Dated {
		p.lost(cite.Var(cite.Issued), cite.Span{}, fmt.Sprintf("a date has no place for its words %s", clip(d.Literal)))
	}
}

// inWords writes a date that BibTeX's styles print as it stands in year and month: some years, a year that is not certain
// (btxdoc, 3.2: a year "can have any form whose last four nonpunctuation characters are numerals"), a season. It gives
// false for other dates.
func (p *printer) inWords(d cite.Date) bool {
	year := strconv.Itoa(d.Start.Year)
	yearsAlone := d.Start.Month == 0 && d.End.Month == 0 && d.Season|d.EndSeason == cite.NoSeason && !d.Open
	switch {
	case d.Start.Year < 1000 || d.Suffix != "" || d.Literal != "":
		return false
	case d.Season != cite.NoSeason && !d.IsRange() && !d.Circa && int(d.Season) < len(seasons):
		p.field("year", year)
		p.field("month", seasons[d.Season])
	case d.IsRange() && yearsAlone && !d.Circa && d.End.Year >= 1000:
		p.field("year", year+"--"+strconv.Itoa(d.End.Year))
	case d.Circa && yearsAlone && !d.IsRange():
		p.field("year", "c. "+year)
	default:
		return false
	}
	return true
}

// seasons are the words for CSL's seasons.
var seasons = [...]string{"", "Spring", "Summer", "Autumn", "Winter"}

// daily are the types of what appears on a day, whose day is printed (APA 7, 9.14). For them BibTeX files have the field
// "day", which styles such as apacite know.
var daily = map[cite.Type]bool{
	cite.ArticleNewspaper: true, cite.ArticleMagazine: true, cite.Webpage: true, cite.Post: true, cite.PostWeblog: true,
	cite.Broadcast: true, cite.MotionPicture: true, cite.Interview: true, cite.PersonalCommunication: true, cite.Speech: true,
	cite.Event: true, cite.LegalCase: true, cite.Patent: true, cite.NoType: true, cite.Document: true,
}

func suffixOf(d cite.Date) string {
	if d.Suffix == "" {
		return ""
	}
	return "-" + d.Suffix
}
