package check

import (
	"github.com/seed-2120edae/cite/cite"
)

var missingDate = Rule{
	Name: "missing-date", Severity: cite.Warning,
	Summary: "a work without a date, and without a word that there is none",
	What: "No date of publication, and neither “n.d.” nor “in press”. A printed reference that names no author, or that holds a year " +
		"anywhere outside its address, is left to other rules.",
	Why:  "The date is half of the citation in the text; without it the reader cannot tell which version was used.",
	Bad:  "Osei, A. Rain and its measures. Lighthouse Press. https://example.org/rain",
	Good: "Osei, A. (n.d.). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.17: where no date can be found, (n.d.)",
	entry: func(p *pass, e *Entry) {
		if !e.Item.Date(cite.Issued).IsZero() || e.Item.Type == cite.PersonalCommunication || e.printed() && (!e.Item.Has(cite.Var(cite.Author)) || e.showsYear() || !e.parts.date.IsZero() || oddDate.MatchString(e.Text.Plain)) {
			return
		}
		if !e.printed() && (e.Item.Has(cite.Var(cite.Status)) || len(e.Item.Fields()) == 0 || dateKept(e.Item)) {
			return
		}
		d := cite.Diagnostic{Field: cite.Var(cite.Issued), Message: "no date is given", Span: e.opening(), Help: "where the work shows none, write (n.d.)"}
		if stated, ok := urlDate(e.Item); ok {
			d.Message, d.Help = "no date is given, but the address says "+dayWords(stated.Start), "look at the page for the date that it shows"
		}
		p.report(e, d)
	},
}

// dateKept tells whether the reader kept a date that it could not read.
func dateKept(it *cite.Item) bool {
	for _, c := range it.Custom {
		switch c.Key {
		case "bibtex.year", "bibtex.date", "biblatex.date", "biblatex.year", "bibtex.crossref", "biblatex.crossref", "bibtex.xdata", "biblatex.xdata", "ris.PY", "ris.DA":
			return true
		}
	}
	return it.Has(cite.Var(cite.OriginalDate)) || it.Has(cite.Var(cite.EventDate)) || it.Has(cite.Var(cite.Submitted)) || it.Has(cite.Var(cite.AvailableDate))
}

// showsYear tells whether the printed reference holds four digits that can be a year, outside its address.
func (e *Entry) showsYear() bool {
	text := e.Text.Plain
	if at := e.parts.url; !at.IsZero() {
		text = text[:at.Start] + text[at.End:]
	}
	for i := 0; i+4 <= len(text); i++ {
		if !isDigit(text[i]) || i > 0 && isDigit(text[i-1]) {
			continue
		}
		if text[i] >= '1' && text[i] <= '2' && isDigit(text[i+1]) && isDigit(text[i+2]) && isDigit(text[i+3]) && (i+4 == len(text) || !isDigit(text[i+4])) {
			return true
		}
	}
	return false
}

// opening is the place of the first words of an entry: where a finding about something missing points.
func (e *Entry) opening() cite.Span {
	if !e.printed() {
		if len(e.Item.Fields()) > 0 {
			if s := e.Item.Fields()[0].Span; !s.IsZero() && e.Item.Span.Contains(s) {
				return cite.Span{Start: e.Item.Span.Start, End: min(s.Start, e.Item.Span.Start+40)}
			}
		}
		return e.Item.Span
	}
	text := e.Text.Plain
	end := len(text)
	if d := e.parts.date; !d.IsZero() {
		end = d.Start
	}
	for i, r := range text[:end] {
		if i >= 40 && r == ' ' {
			end = i
			break
		}
	}
	for end > 1 && text[end-1] == ' ' {
		end--
	}
	return e.source(0, end)
}
