package bibtex

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// A usage says what a field means in entries of some type where that differs from the table of fields: a program
// or style writes it so. It counts only for reading.
type usage struct {
	types   string // entry types, with spaces between
	field   string
	with    string // a field that must be there too
	without string // fields that must not, with spaces between
	keyed   bool   // the value must be the key of a localised string
	v       cite.Var
	form    form
}

// partTypes are the types of parts of books.
const partTypes = "inbook incollection inproceedings conference inreference bookinbook suppbook suppcollection"

// usages is a table of what biblatex-apa makes of fields (its data model, apa.dbx, its drivers, apa.bbx, and "Details"
// in its manual). The numbers are those of the examples in chapter 10 of APA 7 that the style has the usage for.
var usages = []usage{
	// The name of the site or archive (10.8, 10.15, 10.16), and the number that a work has there (example 74).
	{types: "online", field: "eprint", without: "eprinttype archiveprefix", v: cite.Var(cite.ContainerTitle)},
	{types: "online", field: "version", with: "eprint", without: "eprinttype archiveprefix", v: cite.Var(cite.Number)},

	// An entry of a mobile app (example 80).
	{types: "software", field: "appentry", v: cite.Var(cite.Title), form: title},
	{types: "software", field: "title", with: "appentry", v: cite.Var(cite.ContainerTitle), form: title},

	// A volume with a title of its own: CSL's title and container are those of the whole (BibLaTeX manual, 2.1.1, 2.2.2,
	// and CSL 1.0.2, "volume-title").
	{types: "book collection proceedings reference booklet periodical", field: "title", with: "maintitle", v: cite.Var(cite.VolumeTitle), form: title},
	{types: "book collection proceedings reference booklet periodical", field: "maintitle", v: cite.Var(cite.Title), form: title},
	{types: partTypes, field: "booktitle", with: "maintitle", v: cite.Var(cite.VolumeTitle), form: title},
	{types: partTypes, field: "maintitle", v: cite.Var(cite.ContainerTitle), form: title},

	// A contribution to a symposium (example 63), and the season and number of an episode (example 87).
	{types: "presentation", field: "maintitle", v: cite.Var(cite.ContainerTitle), form: title},
	{types: "video", field: "edition", with: "maintitle", without: "number", v: cite.Var(cite.Number)},
	{types: "presentation", field: "maintitleaddon", v: cite.Var(cite.Genre), form: title},
	{types: "presentation", field: "booktitleaddon", v: cite.Var(cite.Genre), form: title},
	{types: "video audio image software", field: "note", with: "entrysubtype", v: cite.Var(cite.Medium)},

	// The database that holds a thesis, beside the university that accepted it (examples 65, 66).
	{types: "thesis phdthesis mastersthesis", field: "publisher", with: "institution", v: cite.Var(cite.Archive), form: list},
	{types: "thesis phdthesis mastersthesis", field: "publisher", with: "school", v: cite.Var(cite.Archive), form: list},

	// The series of a report (example 52).
	{types: "report", field: "issue", v: cite.Var(cite.CollectionTitle)},

	// How far an article that is in no issue yet has come (example 7).
	{types: "article", field: "howpublished", v: cite.Var(cite.Status), form: kindOf},

	// A special issue, which has a title of its own and stands in a journal (example 12).
	{types: "periodical", field: "number", v: cite.Var(cite.Issue)},
	{types: "periodical", field: "issuetitle", with: "journaltitle", v: cite.Var(cite.Genre)},

	// What publishes a booklet (btxdoc, "Entry Types").
	{types: "booklet", field: "howpublished", without: "publisher", v: cite.Var(cite.Publisher)},
	{types: "misc", field: "howpublished", without: "publisher organization institution school", v: cite.Var(cite.Publisher)},

	// The state of a manuscript (example 70), by the keys of "Publication Status" in the manual.
	{types: "unpublished", field: "howpublished", keyed: true, v: cite.Var(cite.Genre), form: kindOf},
	{types: "unpublished", field: "howpublished", with: "institution", v: cite.Var(cite.Genre)},

	// The court (11.4).
	{types: "jurisdiction", field: "organization", v: cite.Var(cite.Authority), form: list},
}

// usagesByField finds the usages of an entry type's field.
var usagesByField = func() map[typeKey][]*usage {
	m := map[typeKey][]*usage{}
	for i := range usages {
		for _, typ := range strings.Fields(usages[i].types) {
			k := typeKey{typ, usages[i].field}
			m[k] = append(m[k], &usages[i])
		}
	}
	return m
}()

// usage gives the row for a field that the entry's type uses in a way of its own; nil where it does not.
func (m *meaning) usage(field string) *fieldRow {
	for _, u := range usagesByField[typeKey{m.typ, field}] {
		_, key := localised[strings.ToLower(strings.TrimSpace(m.get(field)))]
		if _, isType := cite.LookupType(strings.ToLower(m.get(u.with))); isType && u.with == "entrysubtype" {
			continue // a subtype of CSL's, not of biblatex-apa's
		}
		if (key || !u.keyed) && (u.with == "" || m.get(u.with) != "") && !m.hasAny(u.without) {
			return &fieldRow{name: field, v: u.v, form: u.form}
		}
	}
	return nil
}

// hasAny tells whether the entry has one of several fields.
func (m *meaning) hasAny(names string) bool {
	for name := range strings.FieldsSeq(names) {
		if m.get(name) != "" {
			return true
		}
	}
	return false
}

// nonAcademic is what biblatex-apa tells articles of newspapers and magazines by, as a subtype or, in earlier versions of
// the style, as a keyword ("Article types" in its manual).
const nonAcademic = "nonacademic"

// readArticleNumber reads the number of an article that stands as an e-print, which is where biblatex-apa has it
// (example 6).
func (m *meaning) readArticleNumber() {
	kind, number := m.find("eprinttype"), m.find("eprint")
	if m.class == inJournal && kind != nil && number != nil && strings.EqualFold(strings.TrimSpace(kind.text), "article") && m.get("eid") == "" {
		number.name, kind.text = "eid", ""
	}
}

// readDescription reads an addition to the title. biblatex-apa prints it in brackets after the title, as what kind of
// work it is (APA 7, 9.21), and so do BibLaTeX's own styles set it apart. For a page that nothing else says the site
// of, others have it for the site's name. A law's is part of its name (11.5).
func (m *meaning) readDescription() {
	f := m.find("titleaddon")
	if f == nil {
		return
	}
	if m.class == legal && m.item.Has(cite.Var(cite.Title)) {
		m.keepWritten(f) // it is in the title
		return
	}
	text := titleText(f.text)
	subtype := strings.ToLower(strings.TrimSpace(m.get("entrysubtype")))
	if _, isType := cite.LookupType(subtype); m.class == online && (subtype == "" || isType) && !m.item.Has(cite.Var(cite.ContainerTitle)) && text != "" {
		m.item.SetText(cite.ContainerTitle, text).Span = f.span
		return
	}
	if markup.IsEnglish(m.item.Text(cite.Language)) {
		text = markup.SentenceCase(text)
	}
	switch {
	case text == "":
	case !m.item.Has(cite.Var(cite.Genre)) && !(m.class == paper && m.item.Has(cite.Var(cite.Number))):
		m.item.SetText(cite.Genre, text).Span = f.span
		m.keepWritten(f)
	case !m.item.Has(cite.Var(cite.Medium)):
		m.item.SetText(cite.Medium, text).Span = f.span
		m.keepWritten(f)
	default:
		m.keep(f)
	}
}
