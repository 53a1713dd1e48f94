package csljson

import (
	"bytes"
	"encoding/json"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

// order is the place of each variable in a written item: who, when, what, in what, where, and what is said about it.
var order = func() (rank [256]uint8) {
	for i, v := range [...]cite.Var{
		cite.Var(cite.CitationKey), cite.Var(cite.CitationLabel), cite.Var(cite.CitationNumber),
		cite.Var(cite.FirstReferenceNoteNumber), cite.Var(cite.Language),
		cite.Var(cite.Author), cite.Var(cite.Composer), cite.Var(cite.Director), cite.Var(cite.Performer),
		cite.Var(cite.ScriptWriter), cite.Var(cite.SeriesCreator), cite.Var(cite.Producer),
		cite.Var(cite.ExecutiveProducer), cite.Var(cite.Host), cite.Var(cite.Guest), cite.Var(cite.Narrator),
		cite.Var(cite.Interviewer), cite.Var(cite.Recipient), cite.Var(cite.Curator), cite.Var(cite.Organizer),
		cite.Var(cite.Chair), cite.Var(cite.Compiler), cite.Var(cite.Contributor), cite.Var(cite.Editor),
		cite.Var(cite.EditorialDirector), cite.Var(cite.EditorTranslator), cite.Var(cite.Translator),
		cite.Var(cite.Illustrator), cite.Var(cite.ContainerAuthor), cite.Var(cite.CollectionEditor),
		cite.Var(cite.OriginalAuthor), cite.Var(cite.ReviewedAuthor),
		cite.Var(cite.Issued), cite.Var(cite.YearSuffix), cite.Var(cite.Status),
		cite.Var(cite.Title), cite.Var(cite.TitleShort), cite.Var(cite.PartNumber), cite.Var(cite.PartTitle),
		cite.Var(cite.Genre), cite.Var(cite.Medium), cite.Var(cite.Dimensions), cite.Var(cite.Scale),
		cite.Var(cite.ContainerTitle), cite.Var(cite.ContainerTitleShort), cite.Var(cite.CollectionTitle),
		cite.Var(cite.CollectionNumber), cite.Var(cite.Volume), cite.Var(cite.VolumeTitle),
		cite.Var(cite.NumberOfVolumes), cite.Var(cite.Issue), cite.Var(cite.SupplementNumber), cite.Var(cite.Edition),
		cite.Var(cite.PrintingNumber), cite.Var(cite.Version), cite.Var(cite.Number), cite.Var(cite.ChapterNumber),
		cite.Var(cite.Section), cite.Var(cite.Page), cite.Var(cite.PageFirst), cite.Var(cite.NumberOfPages),
		cite.Var(cite.Locator),
		cite.Var(cite.Publisher), cite.Var(cite.PublisherPlace), cite.Var(cite.Authority), cite.Var(cite.Division),
		cite.Var(cite.Jurisdiction), cite.Var(cite.References),
		cite.Var(cite.EventTitle), cite.Var(cite.EventDate), cite.Var(cite.EventPlace),
		cite.Var(cite.OriginalDate), cite.Var(cite.OriginalTitle), cite.Var(cite.OriginalPublisher),
		cite.Var(cite.OriginalPublisherPlace), cite.Var(cite.ReviewedTitle), cite.Var(cite.ReviewedGenre),
		cite.Var(cite.Submitted), cite.Var(cite.AvailableDate),
		cite.Var(cite.Archive), cite.Var(cite.ArchiveCollection), cite.Var(cite.ArchiveLocation),
		cite.Var(cite.ArchivePlace), cite.Var(cite.CallNumber), cite.Var(cite.SourceName),
		cite.Var(cite.DOI), cite.Var(cite.ISBN), cite.Var(cite.ISSN), cite.Var(cite.PMID), cite.Var(cite.PMCID),
		cite.Var(cite.URL), cite.Var(cite.Accessed), cite.Var(cite.License),
		cite.Var(cite.Abstract), cite.Var(cite.Keyword), cite.Var(cite.Annote), cite.Var(cite.Note),
	} {
		rank[v] = uint8(i + 1)
	}
	return rank
}()

// encoder writes items into buf: one on a line, or laid out for people.
type encoder struct {
	buf    []byte
	indent bool
}

// AppendItem appends the item as one line of JSON Lines, without a line end. Nothing is lost: what CSL has no place
// for goes into CSL's "custom" object. Item.Rest, TypeConfidence and the places and confidences of fields are about
// the reading and are not written. An item without a type is a "document", as CSL's schema requires one.
func AppendItem(dst []byte, it *cite.Item) []byte {
	e := encoder{buf: dst}
	e.item(it)
	return e.buf
}

// Write writes the items as a JSON array, indented by two spaces, and ends it with a line end. Fields stand in an order
// of their own, whatever order the item has. It reports nothing, as nothing is lost; the error is that of w.
func Write(w io.Writer, items iter.Seq[*cite.Item], report cite.Reporter) error {
	const full = 64 << 10
	e := encoder{buf: make([]byte, 0, full+full/4), indent: true}
	e.buf = append(e.buf, '[')
	first := true
	for it := range items {
		if !first {
			e.buf = append(e.buf, ',')
		}
		first = false
		e.buf = append(e.buf, "\n  "...)
		e.item(it)
		if len(e.buf) >= full {
			if _, err := w.Write(e.buf); err != nil {
				return err
			}
			e.buf = e.buf[:0]
		}
	}
	if !first {
		e.buf = append(e.buf, '\n')
	}
	e.buf = append(e.buf, "]\n"...)
	_, err := w.Write(e.buf)
	return err
}

// comma separates two values that stand on one line.
func (e *encoder) comma() {
	if e.indent {
		e.buf = append(e.buf, ", "...)
	} else {
		e.buf = append(e.buf, ',')
	}
}

// name begins a member of an object that stands on one line.
func (e *encoder) name(first *bool, name string) {
	if !*first {
		e.comma()
	}
	*first = false
	e.quoted(name)
}

// quoted writes the name of a member that needs no escapes.
func (e *encoder) quoted(name string) {
	e.buf = append(e.buf, '"')
	e.buf = append(e.buf, name...)
	if e.indent {
		e.buf = append(e.buf, `": `...)
	} else {
		e.buf = append(e.buf, `":`...)
	}
}

// member begins a member of the item.
func (e *encoder) member(name string) {
	if e.indent {
		e.buf = append(e.buf, ",\n    "...)
	} else {
		e.buf = append(e.buf, ',')
	}
	e.quoted(name)
}

func (e *encoder) item(it *cite.Item) {
	e.buf = append(e.buf, '{')
	if e.indent {
		e.buf = append(e.buf, "\n    "...)
	}
	e.quoted("id")
	e.buf = appendString(e.buf, it.ID)
	e.member("type")
	if kept, ok := ownCustom(it, "type"); ok && it.Type == cite.NoType {
		e.buf = appendRaw(e.buf, kept)
	} else if it.Type == cite.NoType {
		e.buf = append(e.buf, `"document"`...)
	} else {
		e.buf = appendString(e.buf, it.Type.String())
	}

	fields := it.Fields()
	var sorted [256]*cite.Field // by rank; each variable stands at most once
	var present [256]uint8
	n := 0
	status := false
	suffix := ""
	rest := false
	for i := range fields {
		f := &fields[i]
		rank := order[f.Var]
		switch {
		case rank == 0:
			continue
		case f.Var == cite.Var(cite.Issued):
			suffix = f.Date().Suffix
			status = status || f.Date().State == cite.InPress
		}
		rest = rest || hasRest(it, f)
		sorted[rank] = f
		present[n] = rank
		n++
	}
	status = status && sorted[order[cite.Status]] == nil
	made := func(v cite.Var, on bool) {
		if on && sorted[order[v]] == nil {
			sorted[order[v]] = &cite.Field{Var: v}
			present[n] = order[v]
			n++
		}
	}
	made(cite.Var(cite.YearSuffix), suffix != "")
	made(cite.Var(cite.Status), status)
	slices.Sort(present[:n])
	for _, rank := range present[:n] {
		f := sorted[rank]
		switch {
		case suffix != "" && f.Var == cite.Var(cite.YearSuffix):
			e.member("year-suffix")
			e.buf = appendString(e.buf, suffix)
		case status && f.Var == cite.Var(cite.Status):
			e.member("status")
			e.buf = appendString(e.buf, inPressStatus)
		default:
			e.field(it, f)
		}
	}
	if len(it.Custom) > 0 {
		e.unknown(it, &sorted)
	}
	if rest || len(it.Custom) > 0 {
		e.custom(it, fields, rest)
	}
	if e.indent {
		e.buf = append(e.buf, "\n  "...)
	}
	e.buf = append(e.buf, '}')
}

// field writes one variable, in the shape it was read in where that says the same and more.
func (e *encoder) field(it *cite.Item, f *cite.Field) {
	kind := f.Var.Kind()
	if kind == cite.DateKind && plainDate(f.Date()).IsZero() {
		return
	}
	e.member(f.Var.String())
	if len(it.Custom) > 0 {
		if raw, ok := ownCustom(it, f.Var.String()); ok && sameMeaning(raw, f) {
			e.buf = appendRaw(e.buf, raw)
			return
		}
	}
	switch kind {
	case cite.TextKind, cite.NumberKind:
		e.buf = appendString(e.buf, f.Text)
	case cite.DateKind:
		e.date(f.Date())
	case cite.NamesKind:
		e.names(f.Names)
	}
}

// sameMeaning tells whether a value that was kept as it was read still says what the field says.
func sameMeaning(raw cite.Custom, f *cite.Field) bool {
	if !raw.JSON {
		return false
	}
	it, ok := ReadLine(`{"`+f.Var.String()+`":`+raw.Value+`}`, 0, nil)
	if !ok {
		return false
	}
	g := it.Field(f.Var)
	if g == nil || g.Text != f.Text || len(g.Names) != len(f.Names) {
		return false
	}
	for i, n := range g.Names {
		if n != plainName(f.Names[i]) {
			n.Span = f.Names[i].Span
			if n != plainName(f.Names[i]) {
				return false
			}
		}
	}
	return f.Var.Kind() != cite.DateKind || g.Date() == plainDate(f.Date())
}

// plainName gives what is left of a name when it is written as CSL-JSON without the "custom" object.
func plainName(n cite.Name) cite.Name {
	if n.Literal == "" && n.Family == "" && n.Given == "" {
		n.Literal = n.Handle
	}
	n.Handle, n.Role = "", ""
	return n
}

// names writes a list of names, each on a line of its own where the layout is for people.
func (e *encoder) names(names []cite.Name) {
	e.buf = append(e.buf, '[')
	for i := range names {
		if i > 0 {
			e.buf = append(e.buf, ',')
		}
		if e.indent {
			e.buf = append(e.buf, "\n      "...)
		}
		e.person(&names[i])
	}
	if e.indent && len(names) > 0 {
		e.buf = append(e.buf, "\n    "...)
	}
	e.buf = append(e.buf, ']')
}

func (e *encoder) person(n *cite.Name) {
	e.buf = append(e.buf, '{')
	first := true
	part := func(name, s string) {
		if s != "" {
			e.name(&first, name)
			e.buf = appendString(e.buf, s)
		}
	}
	switch {
	case n.Literal != "":
		part("literal", n.Literal)
	case n.Family == "" && n.Given == "" && n.Handle != "":
		part("literal", n.Handle)
	default:
		part("family", n.Family)
		part("given", n.Given)
		part("dropping-particle", n.DroppingParticle)
		part("non-dropping-particle", n.NonDroppingParticle)
		part("suffix", n.Suffix)
		if n.CommaSuffix {
			e.name(&first, "comma-suffix")
			e.buf = append(e.buf, "true"...)
		}
	}
	e.buf = append(e.buf, '}')
}

// hasRest tells whether CSL-JSON cannot say all of a field's value, or says it so that reading would take it apart.
func hasRest(it *cite.Item, f *cite.Field) bool {
	switch f.Var.Kind() {
	case cite.DateKind:
		d := f.Date()
		if f.Var == cite.Var(cite.Issued) {
			d.Suffix = ""
		}
		return !d.IsZero() && plainDate(d) != d
	case cite.NamesKind:
		for i := range f.Names {
			if f.Names[i].Handle != "" || f.Names[i].Role != "" {
				return true
			}
		}
	case cite.TextKind:
		return f.Var == cite.Var(cite.Note) && isTaken(it, f.Text)
	}
	return false
}

// nameRest writes what CSL-JSON cannot say of a name: the account, or account and role as a pair.
func (e *encoder) nameRest(n *cite.Name) {
	if n.Role == "" {
		e.buf = appendString(e.buf, n.Handle)
		return
	}
	e.buf = append(e.buf, '[')
	e.buf = appendString(e.buf, n.Handle)
	e.comma()
	e.buf = appendString(e.buf, n.Role)
	e.buf = append(e.buf, ']')
}

// ownCustom finds what was kept of a member of a CSL-JSON item.
func ownCustom(it *cite.Item, name string) (cite.Custom, bool) {
	for _, c := range it.Custom {
		if rest, ok := strings.CutPrefix(c.Key, ownPrefix); ok && rest == name {
			return c, true
		}
	}
	return cite.Custom{}, false
}

// unknown writes the members that CSL does not know.
func (e *encoder) unknown(it *cite.Item, written *[256]*cite.Field) {
	uses := usesOf(it.Custom)
	for i, c := range it.Custom {
		name, ok := strings.CutPrefix(c.Key, ownPrefix)
		if !ok || name == "id" || name == "type" || name == "custom" || uses.before(it.Custom, i) {
			continue
		}
		if v, ok := cite.LookupVar(name); ok {
			if f := written[order[v]]; f != nil && !(v.Kind() == cite.DateKind && plainDate(f.Date()).IsZero()) {
				continue
			}
		}
		if e.indent {
			e.buf = append(e.buf, ",\n    "...)
		} else {
			e.buf = append(e.buf, ',')
		}
		e.buf = appendString(e.buf, name)
		e.colon()
		e.buf = appendRaw(e.buf, c)
	}
}

func (e *encoder) colon() {
	e.buf = append(e.buf, ':')
	if e.indent {
		e.buf = append(e.buf, ' ')
	}
}

// keyUses tells of the keys of customs where they first stand and how often; nil for a few, which are as soon looked at.
type keyUses map[string]struct{ first, count int }

func usesOf(customs []cite.Custom) keyUses {
	const few = 16
	if len(customs) <= few {
		return nil
	}
	uses := make(keyUses, len(customs))
	for i := range customs {
		use, ok := uses[customs[i].Key]
		if !ok {
			use.first = i
		}
		use.count++
		uses[customs[i].Key] = use
	}
	return uses
}

// before tells whether the key of a custom stands before it too.
func (u keyUses) before(customs []cite.Custom, i int) bool {
	if u != nil {
		return u[customs[i].Key].first < i
	}
	for k := range i {
		if customs[k].Key == customs[i].Key {
			return true
		}
	}
	return false
}

// after gives the customs behind one, of which some may have its key.
func (u keyUses) after(customs []cite.Custom, i int) []cite.Custom {
	if u != nil && u[customs[i].Key].count == 1 {
		return nil
	}
	return customs[i+1:]
}

// custom writes CSL's "custom" object: what CSL-JSON cannot say of the fields, then what the item keeps of others.
func (e *encoder) custom(it *cite.Item, fields []cite.Field, rest bool) {
	first := true
	begin := func(name string) {
		if first {
			e.member("custom")
			e.buf = append(e.buf, '{')
		} else {
			e.buf = append(e.buf, ',')
		}
		first = false
		if e.indent {
			e.buf = append(e.buf, "\n      "...)
		}
		e.buf = appendString(e.buf, name)
		e.colon()
	}
	if rest {
		for i := range fields {
			f := &fields[i]
			if !hasRest(it, f) {
				continue
			}
			begin(restPrefix + f.Var.String())
			if f.Var.Kind() == cite.TextKind {
				e.buf = appendString(e.buf, f.Text)
				continue
			}
			if f.Var.Kind() == cite.DateKind {
				d := f.Date()
				if f.Var == cite.Var(cite.Issued) {
					d.Suffix = ""
				}
				e.dateRest(d)
				continue
			}
			e.buf = append(e.buf, '[')
			for k := range f.Names {
				if k > 0 {
					e.comma()
				}
				e.nameRest(&f.Names[k])
			}
			e.buf = append(e.buf, ']')
		}
	}
	uses := usesOf(it.Custom)
	for i, c := range it.Custom {
		if strings.HasPrefix(c.Key, ownPrefix) && c.Key != ownPrefix+"custom" || uses.before(it.Custom, i) || rest && ours(it, c.Key) {
			continue
		}
		begin(c.Key)
		several := false
		if !c.JSON {
			for _, other := range uses.after(it.Custom, i) {
				if other.Key != c.Key {
					continue
				}
				if !several {
					e.buf = append(e.buf, '[')
					e.buf = appendString(e.buf, c.Value)
				}
				several = true
				e.comma()
				e.buf = appendString(e.buf, other.Value)
			}
		}
		if several {
			e.buf = append(e.buf, ']')
		} else {
			e.buf = appendRaw(e.buf, c)
		}
	}
	if !first {
		if e.indent {
			e.buf = append(e.buf, "\n    "...)
		}
		e.buf = append(e.buf, '}')
	}
}

// ours tells whether a key of the "custom" object is one that the rest of a field takes.
func ours(it *cite.Item, key string) bool {
	name, ok := strings.CutPrefix(key, restPrefix)
	if !ok {
		return false
	}
	v, ok := cite.LookupVar(name)
	if !ok {
		return false
	}
	f := it.Field(v)
	return f != nil && hasRest(it, f)
}

// appendRaw writes a value that was kept, on one line: as JSON where it is, else as a string.
func appendRaw(dst []byte, c cite.Custom) []byte {
	if !c.JSON {
		return appendString(dst, c.Value)
	}
	var line bytes.Buffer
	if !utf8.ValidString(c.Value) || json.Compact(&line, []byte(c.Value)) != nil {
		return appendString(dst, c.Value)
	}
	return append(dst, line.Bytes()...)
}

const hexDigits = "0123456789abcdef"

// appendString writes a string of JSON. Bytes that are not UTF-8 become U+FFFD. U+2028 and U+2029 are escaped, as they
// end a line for some readers of JSON Lines.
func appendString(dst []byte, s string) []byte {
	dst = append(dst, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if plain[c] && c != 0x7f {
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			switch {
			case r == utf8.RuneError && n == 1:
				dst = append(dst, s[start:i]...)
				dst = append(dst, "\ufffd"...)
				i++
				start = i
			case r == '\u2028' || r == '\u2029':
				dst = append(dst, s[start:i]...)
				dst = append(dst, `\u202`...)
				dst = append(dst, hexDigits[r&0xF])
				i += n
				start = i
			default:
				i += n
			}
			continue
		}
		dst = append(dst, s[start:i]...)
		switch c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\n':
			dst = append(dst, `\n`...)
		case '\r':
			dst = append(dst, `\r`...)
		case '\t':
			dst = append(dst, `\t`...)
		default:
			dst = append(dst, `\u00`...)
			dst = append(dst, hexDigits[c>>4], hexDigits[c&0xF])
		}
		i++
		start = i
	}
	dst = append(dst, s[start:]...)
	return append(dst, '"')
}
