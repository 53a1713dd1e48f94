package bibtex

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// field writes a field whose value is LaTeX already; none where the value is empty, or where the note's lines have it.
func (p *printer) field(name, value string) {
	if value != "" && !p.hasExtra(name) {
		p.raw(name, "{"+value+"}")
	}
}

// hasExtra tells whether the note's lines have a field.
func (p *printer) hasExtra(name string) bool {
	return slices.ContainsFunc(p.extra, func(f extraField) bool { return f.name == name })
}

func (p *printer) raw(name, value string) {
	p.names = append(p.names, name)
	p.out = append(p.out, ",\n  "...)
	p.out = append(p.out, name...)
	p.out = append(p.out, " = "...)
	p.out = append(p.out, inLine(value)...)
}

// inLine gives a value in which no line begins with an @: whoever reads a file with a brace too few takes that for the
// next entry. To BibTeX, a line's end is a blank like others.
func inLine(value string) string {
	if !strings.Contains(value, "@") || !strings.ContainsAny(value, "\r\n") {
		return value
	}
	b := []byte(value)
	for at, c := range b {
		for i := at - 1; c == '@' && i >= 0 && isSpace(b[i]); i-- {
			b[i] = ' '
		}
	}
	return string(b)
}

// hasName tells whether a field is written already.
func (p *printer) hasName(name string) bool { return slices.Contains(p.names, name) }

// variable writes a variable's value in the form of its field.
func (p *printer) variable(name string, form form, f *cite.Field) {
	text := f.Text
	if p.ofArchive(f) {
		return
	}
	switch f.Var {
	case cite.Var(cite.Genre), cite.Var(cite.Medium):
		if raw, ok := p.titleAddon(); ok && strings.EqualFold(titleText(raw), text) {
			p.field("titleaddon", p.asRead("titleaddon", raw))
			return
		}
	case cite.Var(cite.CollectionTitle):
		if written, ok := p.inTitleCase(f.Var, text); ok && form == kindOf {
			text = written
		}
	case cite.Var(cite.Note):
		text = p.note
	case cite.Var(cite.ContainerTitle):
		if p.eprint.container {
			return
		}
		if _, kept := p.item.CustomValue(markup.Written + f.Var.String()); form == literal && f.Text != "" && p.raises && p.isEnglish(text) && !kept {
			text = periodicalTitle(text)
		}
	case cite.Var(cite.PMID):
		if p.writePubMed(text) {
			return
		}
	case cite.Var(cite.Publisher):
		if strings.EqualFold(text, p.eprint.archive) && !p.item.Has(cite.Var(cite.DOI)) && !p.item.Has(cite.Var(cite.ContainerTitle)) {
			return
		}
	}
	switch form {
	case person:
		if raw, ok := p.writtenAs(name); ok && p.opt.Dialect == BibLaTeX && p.readsNames(raw, f.Names) {
			p.field(name, p.asRead(name, raw))
		} else {
			p.field(name, p.nameList(f))
		}
		p.nameNotes(name, f)
	case dating:
		p.date(name, f)
	case title:
		p.parts = p.parts[:0]
		p.field(name, p.title(name, f.Var, text))
		p.titleParts()
	case verbatim:
		p.field(name, p.verbatim(f.Var, text))
	case list:
		if raw, ok := p.writtenAs(name); ok && p.opt.Dialect == BibLaTeX && (&meaning{lists: true}).textIn(&fieldRow{form: list}, name, raw) == text {
			p.field(name, p.asRead(name, raw))
		} else {
			p.field(name, p.list(text))
		}
	case tongue:
		p.language(name, f)
	case kindOf:
		p.field(name, p.kind(text))
	case pages:
		p.field(name, dashes(p.latex(text)))
	default:
		p.parts = p.parts[:0]
		text = p.splitTitle(name, text)
		if raw, ok := p.writtenAs(name); ok && rich(raw) == text {
			p.field(name, p.asRead(name, raw))
		} else {
			p.field(name, p.latex(text))
		}
		p.titleParts()
	}
}

// titleParts writes the parts of a title that had fields of their own.
func (p *printer) titleParts() {
	for _, part := range p.parts {
		p.field(part.name, p.asRead(part.name, part.value))
	}
}

// dashes writes the dash of a range as LaTeX has it. Next to a hyphen it would be read as one that is longer.
func dashes(s string) string {
	if strings.Contains(s, "-–") || strings.Contains(s, "–-") {
		return s
	}
	return strings.ReplaceAll(s, "–", "--")
}

// list writes a list of literals (BibLaTeX manual, 2.2.1). BibTeX has no such lists.
func (p *printer) list(text string) string {
	if p.opt.Dialect == BibTeX {
		return p.latex(text)
	}
	parts := strings.Split(text, "; ")
	for i := range parts {
		parts[i] = strings.ReplaceAll(p.latex(parts[i]), " and ", " {and} ")
	}
	return strings.Join(parts, " and ")
}

// record are the variables that tell of the record in a database rather than of the work. No field of a bibliography is
// for them, and no style prints them.
var record = map[cite.Var]bool{
	cite.Var(cite.SourceName): true, cite.Var(cite.License): true, cite.Var(cite.CitationNumber): true,
	cite.Var(cite.CitationLabel): true, cite.Var(cite.FirstReferenceNoteNumber): true, cite.Var(cite.Locator): true,
}

// unnamed writes a variable that the table has no field for, under CSL's own name for it: programs pass over a field that
// they do not know.
func (p *printer) unnamed(f *cite.Field) {
	name := f.Var.String()
	read := p.readAs(name)
	if record[f.Var] && !p.fromBib || p.hasName(name) || read != 0 && read != f.Var || f.Var == cite.Var(cite.YearSuffix) {
		p.lost(f.Var, f.Span, p.opt.Dialect.String()+" has no field for "+name+": "+clip(f.Text))
		return
	}
	switch f.Var.Kind() {
	case cite.TextKind, cite.NumberKind:
		p.variable(name, formOf(f.Var), f)
	case cite.NamesKind:
		p.variable(name, person, f)
	default:
		p.variable(name, dating, f)
	}
}

// customs writes what CSL has no variable for and was kept beside.
func (p *printer) customs() {
	for _, c := range p.item.Custom {
		field, ours := strings.CutPrefix(c.Key, customPrefix)
		switch {
		case strings.HasPrefix(c.Key, markup.Written):
		case !ours || c.JSON || !isFieldName(field):
			p.lost(0, c.Span, "the field "+clip(c.Key)+" has no place in "+p.opt.Dialect.String()+": "+clip(c.Value))
		case !p.hasName(field):
			p.asKept = append(p.asKept, field)
			p.field(field, p.asRead(field, c.Value))
		}
	}
}

// isFieldName tells whether a field can be called so.
func isFieldName(name string) bool {
	for i := 0; i < len(name); i++ {
		if !isName(name[i]) {
			return false
		}
	}
	return name != "" && !isDigit(name[0]) && !strings.Contains(name, noBreakSpace)
}

// asRead writes the LaTeX of a field that was kept as it was read.
func (p *printer) asRead(name, value string) string {
	if !pairedBraces(value) && verbatimNames[name] {
		p.lost(0, cite.Span{}, "a value can't have a brace without its counterpart, which stands as its number in "+name+": "+clip(value))
		return balanced(value)
	}
	if !pairedBraces(value) {
		return p.latex(value)
	}
	if !p.opt.ASCII || isASCII(value) {
		return value
	}
	if verbatimNames[name] {
		p.notASCII(0, name, value)
		return value
	}
	return string(markup.AppendASCII(nil, value))
}

// verbatimNames are the fields without LaTeX (BibLaTeX manual, 2.2.1) that have no row in the table.
var verbatimNames = map[string]bool{"file": true, "pdf": true, "eprint": true, "verba": true, "verbb": true, "verbc": true}

// verbatim writes a value without LaTeX. Where ASCII is asked for, an address has its other characters by their bytes (RFC
// 3987, 3.1).
func (p *printer) verbatim(v cite.Var, s string) string {
	s = balanced(s)
	if !p.opt.ASCII || isASCII(s) {
		return s
	}
	if v != cite.Var(cite.URL) {
		p.notASCII(v, v.String(), s)
		return s
	}
	var out []byte
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < 0x80 {
			out = append(out, c)
		} else {
			out = fmt.Appendf(out, "%%%02X", c)
		}
	}
	return string(out)
}

func (p *printer) notASCII(v cite.Var, name, value string) {
	p.lost(v, cite.Span{}, name+" cannot be written in ASCII, and stays as it is: "+clip(value))
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// place writes the item's place in an archive of electronic publications.
func (p *printer) place() {
	if p.eprint.id != "" {
		p.eprintFields()
	}
	if p.item.Type == cite.Article && p.class == online && p.opt.Dialect == BibLaTeX && !p.item.Has(cite.Var(cite.Status)) {
		p.field("pubstate", prepublished)
	}
}

func (p *printer) eprintFields() {
	archive, class := "eprinttype", "eprintclass"
	if p.opt.Dialect == BibTeX {
		archive, class = "archiveprefix", "primaryclass"
	}
	p.field("eprint", balanced(p.eprint.id))
	p.field(archive, p.eprint.archive)
	p.field(class, balanced(p.eprint.class))
}

// prepublished is the state by which a preprint is told from other things online (BibLaTeX manual, 4.9.2.11).
const prepublished = "prepublished"

// language writes babel's name of the language, or in the field for words what babel has no name for (BibLaTeX manual,
// 2.3.3). BibTeX's styles pass over both.
func (p *printer) language(name string, f *cite.Field) {
	for _, field := range []string{"langid", "hyphenation", "language"} {
		if was, ok := p.item.CustomValue(customPrefix + field); ok && languageTag(was) == f.Text {
			return // as it was read, it is written with the other fields that are kept
		}
	}
	babel, ok := babelName(f.Text)
	if !ok {
		p.field("language", p.latex(f.Text))
		return
	}
	p.field(name, babel)
	if back := languageTag(babel); !strings.EqualFold(back, f.Text) && !strings.HasPrefix(back, f.Text+"-") && !p.fromBib {
		p.lost(f.Var, f.Span, "the language "+clip(f.Text)+" is written as "+babel+", which is read as "+back)
	}
}

// kind writes the kind of a report or thesis: BibLaTeX's key where it has one for exactly these words, and nothing where
// the entry type says the same.
func (p *printer) kind(text string) string {
	plain := strings.ReplaceAll(text, "'", "’")
	if row := typeByName[typeKey{p.entryName, ""}]; row != nil && row.genre == plain {
		return ""
	}
	if p.opt.Dialect == BibLaTeX {
		if key, ok := localisedKeys[plain]; ok {
			return key
		}
		if n, ok := strings.CutSuffix(plain, seriesWord); ok {
			if number, err := strconv.Atoi(strings.TrimRight(n, "dhnrst")); err == nil && ordinal(number) == n {
				return strconv.Itoa(number)
			}
		}
	}
	return p.latex(text)
}

// balanced makes a text without LaTeX fit to stand in braces.
func balanced(s string) string {
	depth := 0
	for i := 0; i < len(s) && depth >= 0; i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
		}
	}
	if depth == 0 {
		return s
	}
	return strings.NewReplacer("{", "%7B", "}", "%7D").Replace(s)
}

// latex writes CSL's rich text as LaTeX.
func (p *printer) latex(s string) string {
	return string(markup.AppendLaTeX(nil, s, markup.LaTeXWriter{ASCII: p.opt.ASCII}))
}

// periodicalTitle gives the name of an English periodical in title case, which styles print as it stands, where it has no
// capital but the first: others are written as the periodical writes itself.
func periodicalTitle(s string) string {
	first := strings.IndexFunc(s, unicode.IsSpace)
	if first < 0 || strings.IndexFunc(s[first:], unicode.IsUpper) >= 0 {
		return s
	}
	return markup.TitleCase(s)
}

// isEnglish tells whether a title is English: the item says so, or says nothing and nothing speaks against it.
func (p *printer) isEnglish(title string) bool {
	return p.item.Has(cite.Var(cite.Language)) || !markup.LooksForeign(title)
}

// isOneWord tells whether a title is a single word, whose case is its own.
func isOneWord(title string) bool { return !strings.ContainsFunc(markup.Plain(title), unicode.IsSpace) }

// casedTitles are the titles that go from sentence case to title case and back.
var casedTitles = map[cite.Var]bool{
	cite.Var(cite.Title): true, cite.Var(cite.TitleShort): true, cite.Var(cite.ContainerTitle): true, cite.Var(cite.CollectionTitle): true,
	cite.Var(cite.VolumeTitle): true, cite.Var(cite.PartTitle): true, cite.Var(cite.OriginalTitle): true,
}

// inTitleCase gives a title as it was before it was put in sentence case.
func (p *printer) inTitleCase(v cite.Var, s string) (string, bool) {
	written, ok := p.item.CustomValue(markup.Written + v.String())
	if written == "" {
		written = s
	}
	return written, ok && strings.EqualFold(written, s)
}

// titleAddon gives an addition to the title that is read as the kind of work.
func (p *printer) titleAddon() (string, bool) {
	raw, ok := p.writtenAs("titleaddon")
	return raw, ok && p.opt.Dialect == BibLaTeX
}

// title writes a title. One of an item that was not read from a .bib file has braces around words with capitals, since
// BibTeX's styles put others into lower case; one that was put in sentence case is written as it was before.
func (p *printer) title(name string, v cite.Var, s string) string {
	written, kept := p.inTitleCase(v, s)
	if kept {
		s = written
	}
	s = p.splitTitle(name, s)
	if raw, ok := p.writtenAs(name); ok && titleText(raw) == s {
		return p.asRead(name, raw)
	}
	opt := markup.LaTeXWriter{ASCII: p.opt.ASCII, NoCase: true}
	if kept || !casedTitles[v] || v == cite.Var(cite.ContainerTitle) && p.class&part == 0 { // there it is a name, and not a title
		return string(markup.AppendLaTeX(nil, s, opt))
	}
	if !p.fromBib && (p.raises || p.opt.Dialect == BibTeX) {
		s = markup.Protect(s) // BibLaTeX leaves the titles of other languages as they are, BibTeX's styles do not
	}
	if p.raises && p.isEnglish(s) && !isOneWord(s) {
		s = markup.TitleCase(s)
	}
	return string(markup.AppendLaTeX(nil, s, opt))
}
