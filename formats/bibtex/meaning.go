package bibtex

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// A meaning is the reading of one entry's fields by the tables of types and fields.
type meaning struct {
	*reader
	item   *cite.Item
	fields []resolved
	key    string
	typ    string // the entry type, in lower case
	class  class
	lists  bool              // publishers and places are lists joined by "and"
	notes  map[string]string // annotations that are not read yet, by the name of their field
}

// get gives the text of a field, "" where the entry has none.
func (m *meaning) get(name string) string {
	for i := range m.fields {
		if m.fields[i].name == name {
			return m.fields[i].text
		}
	}
	return ""
}

// customPrefix begins the keys under which fields are kept that CSL has no variable for.
const customPrefix = "biblatex."

// titleParts are the fields that are put together into one title (BibLaTeX manual, 2.2.2).
var titleParts = []struct {
	title, subtitle, addon string
	v                      cite.TextVar
}{
	{"title", "subtitle", "", cite.Title},
	{"booktitle", "booksubtitle", "booktitleaddon", cite.ContainerTitle},
	{"journaltitle", "journalsubtitle", "", cite.ContainerTitle},
	{"issuetitle", "issuesubtitle", "", cite.VolumeTitle},
	{"maintitle", "mainsubtitle", "maintitleaddon", cite.VolumeTitle},
}

func (m *meaning) read(b *block) {
	subtype := strings.ToLower(strings.TrimSpace(m.get("entrysubtype")))
	if subtype == "" && b.typ == "article" && m.hasKeyword(nonAcademic) {
		subtype = nonAcademic
	}
	row := m.readType(b, subtype)
	m.keepType(b.typ)
	m.class = row.class
	if row.genre != "" && m.get("type") == "" && !m.item.Has(cite.Var(cite.Genre)) {
		m.item.SetText(cite.Genre, row.genre)
	}
	// BibTeX's fields are text, BibLaTeX's are lists. In a .bib of BibLaTeX entries may stand that were made for BibTeX;
	// their year gives them away.
	m.lists = m.dialect == BibLaTeX && (m.get("date") != "" || m.get("year") == "")
	m.readHowPublished()
	m.readArticleNumber()
	m.readPubMed()
	if f := m.find("location"); f != nil && m.get("address") != "" {
		f.name = "venue" // beside BibTeX's address of the publisher it is where the event took place
	}
	m.takeNotes()
	if m.class == legal {
		m.readLaw()
	}
	for i := range m.fields {
		m.field(&m.fields[i])
	}
	m.keepParts()
	m.readLanguage()
	m.readDescription()
	m.readRelated()
	m.readPreprint()
	m.readDate()
	m.keepNotes()
}

// readType decides the type by entry type and subtype. A subtype may also name a CSL type: so are types written that
// BibTeX has no entry type for.
func (m *meaning) readType(b *block, subtype string) *typeRow {
	typ := b.typ
	if typ == "book" && m.isPart() {
		typ = "inbook"
	}
	if row := typeByName[typeKey{typ, subtype}]; row != nil {
		m.item.Type = row.csl
		return row
	}
	row := typeByName[typeKey{typ, ""}]
	if row == nil {
		m.fault(RuleUnknownType, b.span, b.key, "neither BibTeX nor BibLaTeX has the entry type @"+clip(b.typ))
		row = typeByName[typeKey{"misc", ""}]
	}
	m.item.Type = row.csl
	if t, ok := cite.LookupType(subtype); ok {
		m.item.Type = t
		if written := typeByCSL[t]; written != nil {
			return &typeRow{name: row.name, csl: t, class: written.class}
		}
	} else if text := rich(m.get("entrysubtype")); text != "" && row.class&(online|media) != 0 {
		if words := genreOf[subtype]; words != "" {
			text = words
		}
		m.item.SetText(cite.Genre, text) // words of one's own for what biblatex-apa has no key for: "Webinar"
	} else if text != "" {
		m.item.AddCustom(customPrefix+"entrysubtype", subtype, cite.Span{})
	}
	return row
}

// isPart tells whether an entry of a book is one of a part: it has an author, and stands in a book of another title.
func (m *meaning) isPart() bool {
	title, book := rich(m.get("title")), rich(m.get("booktitle"))
	return m.get("author") != "" && title != "" && book != "" && !strings.EqualFold(title, book)
}

// field reads one field.
func (m *meaning) field(f *resolved) {
	switch f.name {
	case "crossref":
		m.keepWritten(f)
		return
	case "entrysubtype", "xdata", "date", "year", "month", "day", "titleaddon", "langid", "hyphenation", "language":
		return
	}
	value := strings.TrimSpace(f.text)
	if _, isNote := m.notes[f.name]; value == "" || isNote || strings.Contains(f.name, "+an") {
		return
	}
	own := m.usage(f.name)
	row := own
	if v, ok := m.editorRole(f.name); ok {
		own = &fieldRow{name: f.name, v: v, form: person}
		row = own
	}
	if own == nil && m.readWithTitle(f.name) {
		m.keepWritten(f)
		return
	}
	if own == nil && m.isEditorKind(f.name) {
		return
	}
	if row == nil {
		row = rowFor(f.name, m.class)
	}
	if row == nil {
		if v, ok := cite.LookupVar(f.name); ok && !m.item.Has(v) && m.setAs(v, f, value) {
			return
		}
		m.keep(f)
		return
	}
	if m.item.Has(row.v) || own == nil && m.outranked(f.name, row) || row.form == pages && strings.Trim(value, "-–—") == "" {
		if made := m.item.Field(row.v); made == nil || !made.Span.IsZero() || row.v.Kind() == cite.NamesKind || made.Text != m.textIn(row, f.name, value) {
			m.keep(f) // else the field says what has been made of others
		}
		return
	}
	m.set(row, f, value)
}

// keep keeps a field that no variable takes. One that another item says need not be kept here too.
func (m *meaning) keep(f *resolved) {
	if !f.crossed {
		m.item.AddCustom(customPrefix+f.name, f.text, f.span)
	}
}

// readWithTitle tells whether a field is part of a title that is read as a whole.
func (m *meaning) readWithTitle(name string) bool {
	for _, t := range titleParts {
		if (name == t.subtitle || name == t.addon) && m.get(t.title) != "" {
			return true
		}
	}
	return false
}

// keepParts keeps the parts of titles that no variable has taken.
func (m *meaning) keepParts() {
	for _, t := range titleParts {
		if _, kept := m.item.CustomValue(customPrefix + t.title); !kept {
			continue
		}
		for i := range m.item.Custom {
			if c := &m.item.Custom[i]; c.Key == asWrittenPrefix+t.subtitle || c.Key == asWrittenPrefix+t.addon {
				c.Key = strings.TrimPrefix(c.Key, markup.Written)
			}
		}
	}
}

// outranked tells whether the entry has another field for a row's variable that stands before the row in the table.
func (m *meaning) outranked(name string, row *fieldRow) bool {
	for _, r := range rowsByVar[row.v] {
		if r == row {
			return name != r.name && m.says(r.name)
		}
		if r.in&m.class != 0 && (m.says(r.name) || m.says(r.old)) {
			return true
		}
	}
	return false
}

// says tells whether the entry has a field, in the meaning that the table gives it.
func (m *meaning) says(field string) bool {
	return field != "" && strings.TrimSpace(m.get(field)) != "" && m.usage(field) == nil
}

// setAs reads a field that is called as CSL's variable is.
func (m *meaning) setAs(v cite.Var, f *resolved, value string) bool {
	switch v.Kind() {
	case cite.NamesKind:
		m.set(&fieldRow{v: v, form: person}, f, value)
	case cite.TextKind, cite.NumberKind:
		m.set(&fieldRow{v: v, form: formOf(v)}, f, value)
	case cite.DateKind:
		d, ok := readDate(value)
		if !ok {
			return false
		}
		m.item.SetDate(cite.DateVar(v), d).Span = f.span
	default:
		return false
	}
	return true
}

// set reads a value in its form and puts it under its variable.
func (m *meaning) set(row *fieldRow, f *resolved, value string) {
	span := f.span
	if f.inherited {
		span = cite.Span{}
	}
	if row.form != verbatim && strings.IndexByte(value, '\\') >= 0 {
		m.unknownCommands(f, value)
	}
	switch row.form {
	case groups:
		var names []cite.Name
		for _, s := range splitTop(value, " and ") {
			if s = rich(s); s != "" {
				names = append(names, cite.Name{Literal: s})
			}
		}
		m.item.SetNames(cite.NameVar(row.v), names).Span = span
		return
	case person:
		names := m.readNames(value, f.span, m.key)
		if m.dropsPrefix() {
			for i := range names {
				if names[i].DroppingParticle == "" {
					names[i].DroppingParticle, names[i].NonDroppingParticle = names[i].NonDroppingParticle, ""
				}
			}
		}
		if hasOtherParts(value) {
			m.keepWritten(f)
		}
		if names = m.annotated(f.name, cite.NameVar(row.v), names); len(names) > 0 {
			m.item.SetNames(cite.NameVar(row.v), names).Span = span
		}
		return
	case dating:
		d, ok := readLookedUp(value)
		if !ok {
			d, ok = readDate(value)
		}
		if !ok {
			m.fault(RuleDate, f.span, m.key, "not a date: "+clip(value))
		}
		m.keepDate(f, d)
		m.item.SetDate(cite.DateVar(row.v), d).Span = span
		return
	}
	text := m.textIn(row, f.name, value)
	if text == "" {
		return
	}
	if row.form != verbatim && isUnknownLaTeX(value) || m.readsAsAnother(row, value) {
		m.keepWritten(f)
	}
	if row.v.Kind() == cite.NumberKind {
		m.item.SetNumber(cite.NumberVar(row.v), text).Span = span
	} else {
		m.item.SetText(cite.TextVar(row.v), text).Span = span
	}
}

// readsAsAnother tells whether a value would not be written as it is: an item of a list with a semicolon, the key of a
// country, a keyword with a comma, a note with what could be a field (takeExtra).
func (m *meaning) readsAsAnother(row *fieldRow, value string) bool {
	switch {
	case row.form == list:
		return m.lists && (strings.Contains(value, "; ") || strings.Contains(value, "country"))
	case row.form == keywords:
		return strings.Contains(value, "{")
	case row.v == cite.Var(cite.Note):
		return strings.Contains(strings.ToLower(value), "tex.")
	}
	return false
}

// dropsPrefix tells whether the entry's options say that particles are no part of family names (BibLaTeX manual, 3.1.3,
// useprefix). Without a word on it they are, as in BibTeX: what BibLaTeX does then is for its styles to say.
func (m *meaning) dropsPrefix() bool {
	for option := range strings.SplitSeq(m.get("options"), ",") {
		name, value, _ := strings.Cut(option, "=")
		if strings.TrimSpace(name) == "useprefix" {
			return strings.TrimSpace(value) == "false"
		}
	}
	return false
}

// unknownCommands reports the commands in a value that are not known.
func (m *meaning) unknownCommands(f *resolved, value string) {
	var names []string
	markup.LaTeXReader{Unknown: func(name string) {
		if !slices.Contains(names, name) {
			names = append(names, name)
			m.fault(RuleUnknownCommand, f.span, m.key, "nothing is known of the command \\"+clip(name))
		}
	}}.Rich(value)
}

// textIn reads a value that is text.
func (m *meaning) textIn(row *fieldRow, name, value string) string {
	switch row.form {
	case title:
		return m.wholeTitle(name, titleText(value))
	case list:
		if !m.lists {
			return rich(value)
		}
		parts := splitTop(value, " and ")
		for i := range parts {
			parts[i] = rich(parts[i])
			if country, ok := countries[parts[i]]; ok {
				parts[i] = country
			}
		}
		return strings.Join(parts, "; ")
	case verbatim:
		if address, ok := linkIn(value); ok {
			value = address
		}
		value = strings.TrimSpace(escapes.Replace(value))
		for {
			inner, ok := unbraced(value)
			if !ok {
				return value
			}
			value = strings.TrimSpace(inner)
		}
	case kindOf:
		if words, ok := localised[strings.ToLower(value)]; ok {
			return words
		}
		if n, err := strconv.Atoi(value); err == nil && name == "series" {
			return ordinal(n) + seriesWord
		}
	case pages:
		ends := strings.Split(rich(value), "–")
		for i := range ends {
			ends[i] = strings.TrimSpace(ends[i])
		}
		return strings.Join(ends, "–")
	}
	return m.wholeTitle(name, rich(value))
}

// wholeTitle adds the subtitle and the addition to a title.
func (m *meaning) wholeTitle(name, text string) string {
	for _, t := range titleParts {
		if name != t.title {
			continue
		}
		if sub := titleText(m.get(t.subtitle)); t.subtitle != "" && sub != "" {
			sep := ": "
			if strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, ":") {
				sep = " "
			}
			text += sep + sub
		}
		if name == "title" && m.class == legal {
			if addon := titleText(m.get("titleaddon")); addon != "" {
				text += " " + addon // part of the name of a law: "of 1990" (APA 7, 11.5)
			}
		}
		if t.addon != "" && m.typ != "presentation" { // there it describes the symposium
			if addon := titleText(m.get(t.addon)); addon != "" {
				text += ". " + addon
			}
		}
	}
	return text
}
