package csljson

import (
	"strconv"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// Format is the name that items read here carry in Item.Format.
const Format = "csljson"

const ownPrefix = Format + "." // before the keys of Item.Custom for what CSL does not know

// aliases are the names that variables had before CSL 1.0.2, and the lower-case spellings that occur in files written
// by hand.
var aliases = map[string]cite.Var{
	"shortTitle":          cite.Var(cite.TitleShort),
	"journalAbbreviation": cite.Var(cite.ContainerTitleShort),
	"event":               cite.Var(cite.EventTitle),
	"part":                cite.Var(cite.PartNumber),
	"printing":            cite.Var(cite.PrintingNumber),
	"supplement":          cite.Var(cite.SupplementNumber),
	"doi":                 cite.Var(cite.DOI),
	"url":                 cite.Var(cite.URL),
	"isbn":                cite.Var(cite.ISBN),
	"issn":                cite.Var(cite.ISSN),
	"pmid":                cite.Var(cite.PMID),
	"pmcid":               cite.Var(cite.PMCID),
}

// foreignTypes are names of types that occur in CSL-JSON but are Crossref's own (api.crossref.org/types).
var foreignTypes = map[string]cite.Type{
	"journal-article": cite.ArticleJournal, "book-chapter": cite.Chapter, "book-part": cite.Chapter,
	"book-section": cite.Chapter, "monograph": cite.Book, "edited-book": cite.Book, "reference-book": cite.Book,
	"proceedings-article": cite.PaperConference, "proceedings": cite.Book, "dissertation": cite.Thesis,
	"posted-content": cite.Article, "report-component": cite.Report, "reference-entry": cite.Entry,
	"peer-review": cite.Review, "journal": cite.Periodical, "journal-issue": cite.Periodical,
}

// mean makes an item of the tree.
func (p *parser) mean() *cite.Item {
	root := &p.tree[0]
	it := &cite.Item{Format: Format, Span: root.span}
	members := 0
	for i := root.child; i != 0; i = p.tree[i].next {
		members++
	}
	it.Grow(max(0, members-2)) // without "id" and "type"
	p.plainNote = false
	var custom, suffix int32
	for i := root.child; i != 0; i = p.tree[i].next {
		m := &p.tree[i]
		switch m.key {
		case "id":
			if s, ok := p.scalar(m); ok {
				it.ID = s
			} else {
				p.keep(it, i)
			}
			continue
		case "type":
			p.setType(it, i)
			continue
		case "custom":
			if m.kind == objectValue && custom == 0 {
				custom = i
			} else {
				p.keep(it, i)
			}
			continue
		case "year-suffix":
			if m.kind == stringValue && suffix == 0 {
				suffix = i
				continue
			}
		}
		v, ok := cite.LookupVar(m.key)
		if !ok {
			if v, ok = aliases[m.key]; ok && (it.Has(v) || p.member(v.String()) != 0) {
				if f := it.Field(v); f == nil || f.Text != m.text {
					p.keep(it, i)
				}
				continue
			}
		}
		switch {
		case !ok:
			p.keep(it, i)
		case it.Has(v):
			p.saveField(it, v, i, "\""+m.key+"\" stands twice in the item; the first is kept")
		default:
			p.set(it, v, i)
		}
	}
	if custom != 0 {
		p.custom(it, custom)
	}
	if suffix != 0 {
		m := &p.tree[suffix]
		if f := it.Field(cite.Var(cite.Issued)); f != nil && f.Date().Suffix == "" {
			d := f.Date()
			d.Suffix = m.text
			f.SetDate(d)
		} else if m.text != "" {
			it.SetText(cite.YearSuffix, m.text).Span = m.span
		}
	}
	if f := it.Field(cite.Var(cite.Note)); f != nil && !p.plainNote {
		readNote(it, f.Text, f.Span)
	}
	return it
}

// member finds the item's member of a name, 0 where there is none.
func (p *parser) member(name string) int32 {
	for i := p.tree[0].child; i != 0; i = p.tree[i].next {
		if p.tree[i].key == name {
			return i
		}
	}
	return 0
}

// saveField reports what is wrong with a field's value.
func (p *parser) saveField(it *cite.Item, v cite.Var, i int32, message string) {
	if p.report != nil {
		p.report(cite.Diagnostic{Rule: "csl-value", Severity: cite.Warning, Span: p.tree[i].span, Item: it.ID, Field: v, Message: message})
	}
}

// keep puts a member that CSL does not know into Item.Custom as it stands.
func (p *parser) keep(it *cite.Item, i int32) {
	m := &p.tree[i]
	it.Custom = append(it.Custom, cite.Custom{Key: ownPrefix + m.key, Value: string(p.appendJSON(nil, i)), JSON: true, Span: m.span})
}

// appendJSON writes a value of the tree on one line.
func (p *parser) appendJSON(dst []byte, i int32) []byte {
	v := &p.tree[i]
	switch v.kind {
	case nullValue:
		return append(dst, "null"...)
	case stringValue:
		return appendString(dst, v.text)
	case boolValue:
		return append(dst, v.text...)
	case numberValue:
		if validNumber(v.text) {
			return append(dst, v.text...)
		}
		return appendString(dst, v.text)
	case arrayValue:
		dst = append(dst, '[')
		for c := v.child; c != 0; c = p.tree[c].next {
			if c != v.child {
				dst = append(dst, ',')
			}
			dst = p.appendJSON(dst, c)
		}
		return append(dst, ']')
	}
	dst = append(dst, '{')
	for c := v.child; c != 0; c = p.tree[c].next {
		if c != v.child {
			dst = append(dst, ',')
		}
		dst = appendString(dst, p.tree[c].key)
		dst = append(dst, ':')
		dst = p.appendJSON(dst, c)
	}
	return append(dst, '}')
}

// validNumber tells whether a text is a number of JSON (RFC 8259, section 6).
func validNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	digits := func() bool {
		n := 0
		for n < len(s) && '0' <= s[n] && s[n] <= '9' {
			n++
		}
		s = s[n:]
		return n > 0
	}
	if strings.HasPrefix(s, "0") {
		s = s[1:]
	} else if !digits() {
		return false
	}
	if strings.HasPrefix(s, ".") {
		if s = s[1:]; !digits() {
			return false
		}
	}
	if s != "" && (s[0] == 'e' || s[0] == 'E') {
		s = s[1:]
		if s != "" && (s[0] == '+' || s[0] == '-') {
			s = s[1:]
		}
		if !digits() {
			return false
		}
	}
	return s == ""
}

// scalar gives the text of a string, a number or a boolean.
func (p *parser) scalar(v *value) (string, bool) {
	return v.text, v.kind == stringValue || v.kind == numberValue || v.kind == boolValue
}

// setType reads the item's type. A name that is no type is kept.
func (p *parser) setType(it *cite.Item, i int32) {
	m := &p.tree[i]
	if t, ok := cite.LookupType(m.text); ok && m.kind == stringValue {
		it.Type = t
		return
	}
	if m.kind == nullValue || m.text == "" && m.kind == stringValue {
		return
	}
	message := "\"" + clip(m.text) + "\" is not a type of CSL 1.0.2"
	if t, ok := foreignTypes[m.text]; ok {
		it.Type = t
		message += "; it is read as \"" + t.String() + "\""
	} else {
		p.keep(it, i)
	}
	if p.report != nil {
		p.report(cite.Diagnostic{Rule: "csl-type", Severity: cite.Warning, Span: m.span, Item: it.ID, Message: message})
	}
}

// set reads the value of a variable. What a variable of its kind cannot hold is kept as it stands.
func (p *parser) set(it *cite.Item, v cite.Var, i int32) {
	m := &p.tree[i]
	if m.kind == nullValue {
		return
	}
	switch v.Kind() {
	case cite.TextKind, cite.NumberKind:
		s, ok := p.scalar(m)
		if !ok {
			s, ok = p.joined(i, v)
			p.keep(it, i)
			if !ok {
				p.saveField(it, v, i, "\""+m.key+"\" should be a text")
				return
			}
		}
		if s == "" {
			return
		}
		if v.Kind() == cite.TextKind {
			it.SetText(cite.TextVar(v), s).Span = m.span
		} else {
			it.SetNumber(cite.NumberVar(v), s).Span = m.span
		}
	case cite.NamesKind:
		names, whole := p.readNames(i)
		if !whole {
			p.keep(it, i)
		}
		if names == nil {
			if !whole {
				p.saveField(it, v, i, "\""+m.key+"\" should be a list of names")
			}
			return
		}
		it.SetNames(cite.NameVar(v), names).Span = m.span
	case cite.DateKind:
		d, whole := p.readDate(i)
		if !whole {
			p.keep(it, i)
		}
		if d.IsZero() {
			if !whole {
				p.saveField(it, v, i, "\""+m.key+"\" should be a date")
			}
			return
		}
		it.SetDate(cite.DateVar(v), d).Span = m.span
	}
}

// joined gives the text of a list of texts, as Crossref and hand-made files have them.
func (p *parser) joined(i int32, v cite.Var) (string, bool) {
	if p.tree[i].kind != arrayValue {
		return "", false
	}
	var parts []string
	for c := p.tree[i].child; c != 0; c = p.tree[c].next {
		s, ok := p.scalar(&p.tree[c])
		if !ok {
			return "", false
		}
		parts = append(parts, s)
	}
	if v == cite.Var(cite.Title) || v == cite.Var(cite.ContainerTitle) {
		return strings.Join(parts, ": "), len(parts) > 0
	}
	return strings.Join(parts, ", "), len(parts) > 0
}

// readNames reads a list of names. It is not whole when the value says more than names can hold.
func (p *parser) readNames(i int32) (names []cite.Name, whole bool) {
	m := &p.tree[i]
	whole = true
	p.names = p.names[:0]
	switch m.kind {
	case arrayValue:
		for c := m.child; c != 0; c = p.tree[c].next {
			whole = p.readName(c) && whole
		}
	case objectValue, stringValue:
		p.readName(i)
		whole = false
	default:
		return nil, false
	}
	if len(p.names) == 0 {
		return nil, whole
	}
	return append([]cite.Name(nil), p.names...), whole
}

// readName appends one name to the scratch list.
func (p *parser) readName(i int32) (whole bool) {
	m := &p.tree[i]
	if m.kind == stringValue {
		if m.text != "" {
			p.names = append(p.names, cite.Name{Literal: m.text, Span: m.span})
		}
		return false
	}
	if m.kind != objectValue {
		return false
	}
	p.names = append(p.names, cite.Name{Span: m.span})
	n := &p.names[len(p.names)-1]
	whole = true
	for c := m.child; c != 0; c = p.tree[c].next {
		part := &p.tree[c]
		if part.kind == nullValue {
			continue
		}
		s, ok := p.scalar(part)
		if !ok {
			whole = whole && part.child == 0 // an empty list says nothing
			continue
		}
		switch part.key {
		case "family":
			n.Family = s
		case "given":
			n.Given = s
		case "literal":
			n.Literal = s
		case "dropping-particle":
			n.DroppingParticle = s
		case "non-dropping-particle":
			n.NonDroppingParticle = s
		case "suffix":
			n.Suffix = s
		case "comma-suffix":
			n.CommaSuffix = truth(s)
		case "name":
			if n.Literal == "" {
				n.Literal = s // Crossref's name of an organisation
			}
			whole = false
		default:
			whole = false
		}
	}
	if n.Literal != "" && (n.Family != "" || n.Given != "") {
		whole = false
		if n.Family == "" {
			n.Given = ""
		} else {
			n.Literal = ""
		}
	}
	if n.IsZero() {
		p.names = p.names[:len(p.names)-1]
		return whole && m.child == 0
	}
	return whole
}

// truth reads a boolean that may be given as text or number.
func truth(s string) bool {
	switch strings.ToLower(s) {
	case "", "false", "0", "no":
		return false
	}
	return true
}

// custom reads CSL's "custom" object: what a way back needs, and what others keep there.
func (p *parser) custom(it *cite.Item, i int32) {
	for c := p.tree[i].child; c != 0; c = p.tree[c].next {
		m := &p.tree[c]
		if name, ok := strings.CutPrefix(m.key, restPrefix); ok {
			if v, known := cite.LookupVar(name); known && p.restore(it, v, c) {
				continue
			}
		}
		switch {
		case m.kind == stringValue:
			it.AddCustom(m.key, m.text, m.span)
		case p.severalStrings(m):
			for e := m.child; e != 0; e = p.tree[e].next {
				it.AddCustom(m.key, p.tree[e].text, p.tree[e].span)
			}
		default:
			it.Custom = append(it.Custom, cite.Custom{Key: m.key, Value: string(p.appendJSON(nil, c)), JSON: true, Span: m.span})
		}
	}
}

// severalStrings tells whether a value is a list of two strings or more.
func (p *parser) severalStrings(m *value) bool {
	if m.kind != arrayValue || m.child == 0 || p.tree[m.child].next == 0 {
		return false
	}
	for e := m.child; e != 0; e = p.tree[e].next {
		if p.tree[e].kind != stringValue {
			return false
		}
	}
	return true
}

// number reads a whole number that may be given as text: 0 for an empty one.
func (p *parser) number(v *value) (int, bool) {
	switch v.kind {
	case numberValue, stringValue:
		s := strings.TrimSpace(v.text)
		if s == "" {
			return 0, v.kind == stringValue
		}
		n, err := strconv.Atoi(s)
		if err != nil {
			f, ferr := strconv.ParseFloat(s, 64)
			if ferr != nil || f != float64(int32(f)) {
				return 0, false
			}
			n = int(f)
		}
		return n, n > -1_000_000_000 && n < 1_000_000_000
	case nullValue:
		return 0, true
	}
	return 0, false
}
