package apa

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// variables is a set of variables.
type variables map[cite.Var]bool

func variableSet(all ...cite.Var) variables {
	s := make(variables, len(all))
	for _, v := range all {
		s[v] = true
	}
	return s
}

// neverShown are the variables that are no element of a reference to any type of work (APA 7, 9.4). The place of a
// publisher is not given either (9.29).
var neverShown = variableSet(
	cite.Var(cite.Abstract), cite.Var(cite.Annote), cite.Var(cite.CallNumber), cite.Var(cite.CitationKey),
	cite.Var(cite.CitationLabel), cite.Var(cite.ContainerTitleShort), cite.Var(cite.Dimensions), cite.Var(cite.Division),
	cite.Var(cite.ISBN), cite.Var(cite.ISSN), cite.Var(cite.Jurisdiction), cite.Var(cite.Keyword), cite.Var(cite.Language),
	cite.Var(cite.License), cite.Var(cite.Note), cite.Var(cite.OriginalPublisherPlace), cite.Var(cite.PMCID),
	cite.Var(cite.PMID), cite.Var(cite.PublisherPlace), cite.Var(cite.Scale), cite.Var(cite.SourceName),
	cite.Var(cite.TitleShort), cite.Var(cite.CitationNumber), cite.Var(cite.FirstReferenceNoteNumber),
	cite.Var(cite.Locator), cite.Var(cite.NumberOfPages), cite.Var(cite.PrintingNumber), cite.Var(cite.OriginalAuthor),
	cite.Var(cite.AvailableDate),
)

// A leaving is a rule by which a variable is left out of references that could show it.
type leaving struct {
	section string // of the manual
	when    func(*printer) bool
}

var leavings = map[cite.Var]leaving{
	cite.Var(cite.Accessed):  {"9.16", func(p *printer) bool { return p.undated(p.dated()) == "" || p.hasText(cite.DOI) }},
	cite.Var(cite.Genre):     {"9.22", func(*printer) bool { return true }},
	cite.Var(cite.Medium):    {"9.22", func(*printer) bool { return true }},
	cite.Var(cite.Publisher): {"9.25", (*printer).periodical},
	cite.Var(cite.EventDate): {"9.31", (*printer).inProceedings},
	cite.Var(cite.URL):       {"9.34", func(p *printer) bool { return p.hasText(cite.DOI) }},

	cite.Var(cite.OriginalDate): {"9.41", func(p *printer) bool { return !p.republished() }},
}

// account reports what the item holds and its reference does not: in one note what APA leaves out by rule, and in a
// warning each what the type of the work leaves no place for. The printer holds the reference.
func (p *printer) account() {
	if p.report == nil || len(p.text) == 0 {
		return
	}
	var never, ruled []string
	for _, v := range p.missing() {
		switch rule := leavings[v]; {
		case neverShown[v]:
			never = append(never, v.String())
		case rule.section != "" && rule.when(p):
			ruled = append(ruled, fmt.Sprintf("%v (%s)", v, rule.section))
		default:
			p.lost(v, fmt.Sprintf("the reference of a work of type %q has no place for %v", p.it.Type, v))
		}
	}
	if d := p.date(cite.Issued); 0 < d.Start.Month && d.Start.Month <= 12 && !bytes.Contains(p.text, []byte(monthNames[d.Start.Month])) {
		ruled = append(ruled, "month and day of issued (9.14)")
	}
	if len(never) > 0 {
		ruled = append(ruled, strings.Join(never, ", ")+" (9.4)")
	}
	if len(ruled) > 0 {
		p.report(cite.Diagnostic{Rule: "lost", Severity: cite.Info, Span: p.it.Span, Item: p.it.ID,
			Message: "APA 7 leaves out " + strings.Join(ruled, ", ")})
	}
}

// exceptionally tells whether this one work shows what no other does.
func (p *printer) exceptionally(v cite.Var) bool {
	switch v {
	case cite.Var(cite.Note):
		return p.amendedReport() || p.showsNotedStatus()
	case cite.Var(cite.Keyword):
		return p.inMetaAnalysis()
	case cite.Var(cite.PublisherPlace):
		return p.showsHolder()
	}
	return false
}

// missing lists the variables of the item that its reference does not show. The printer holds the reference.
func (p *printer) missing() []cite.Var {
	var missing []cite.Var
	for _, f := range p.it.Fields() {
		if f.Var == cite.Var(cite.Annote) && p.opt.Annotations {
			continue // it stands under the reference
		}
		if p.place[f.Var] > 0 && (neverShown[f.Var] && !p.exceptionally(f.Var) || !p.shows(f)) {
			missing = append(missing, f.Var)
		}
	}
	return missing
}

// shows tells whether the reference shows a field: its value stands in the text, or the reference would be another
// without it.
func (p *printer) shows(f cite.Field) bool {
	if f.Var == cite.Var(cite.YearSuffix) {
		return p.letter == f.Text && !legalTypes.has(p.it.Type)
	}
	const telling = 4 // a shorter text may stand there by chance
	switch f.Var.Kind() {
	case cite.TextKind, cite.NumberKind:
		if s := f.Text; len(s) >= telling && bytes.Contains(p.text, []byte(typographic(s))) {
			return true
		}
	case cite.DateKind:
		if f.Var == cite.Var(cite.Issued) && (f.Date().State == cite.NoDate ||
			bytes.Contains(p.text, strconv.AppendInt(nil, int64(f.Date().Start.Year), 10))) {
			return true
		}
	case cite.NamesKind:
		if !legalTypes.has(p.it.Type) && (f.Var == cite.Var(p.authors.first) || f.Var == cite.Var(p.authors.second)) {
			return true
		}
	}
	q := printers.Get().(*printer)
	defer printers.Put(q)
	q.opt, q.report = p.opt, nil
	q.reset(p.it)
	q.place[f.Var] = 0
	q.derive()
	q.letter = p.letter
	q.reference()
	if !bytes.Equal(q.text, p.text) {
		return true
	}
	// The author's name stands for a publisher or site of the same name (9.29, 9.32).
	return f.Var.Kind() == cite.TextKind && bytes.Contains(p.text, []byte(typographic(markup.Plain(f.Text))))
}
