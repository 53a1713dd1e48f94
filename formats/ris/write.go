package ris

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// Write writes the items as RIS, with an empty line after each. What RIS has no tag for, for this type of work, is
// reported under the rule "lost"; the tags that Read kept are written back.
func Write(w io.Writer, items iter.Seq[*cite.Item], report cite.Reporter) error {
	if report == nil {
		report = func(cite.Diagnostic) {}
	}
	var out []byte
	for it := range items {
		rec := record{it: markup.AsWritten(it), report: report, buf: out[:0]}
		rec.write()
		out = append(rec.buf, '\n')
		if _, err := w.Write(out); err != nil {
			return err
		}
	}
	return nil
}

// record writes one item.
type record struct {
	it     *cite.Item
	report cite.Reporter
	buf    []byte
	typ    cite.Type // that reading will find
	rows   []fitting
}

// lost reports what RIS cannot say.
func (r *record) lost(v cite.Var, span cite.Span, format string, args ...any) {
	r.report(cite.Diagnostic{Rule: "lost", Severity: cite.Warning, Span: span, Item: r.it.ID, Field: v, Message: fmt.Sprintf(format, args...)})
}

// tag writes one line; none for a value of nothing but white space, which reading would not see. Line ends within a value
// become spaces, as a line could look like a tag.
func (r *record) tag(tag, value string) {
	if tag != "TY" && strings.TrimSpace(value) == "" {
		return
	}
	r.buf = append(append(r.buf, tag...), "  - "...)
	for i, word := range strings.FieldsFunc(value, func(c rune) bool { return c == '\n' || c == '\r' }) {
		if i > 0 {
			r.buf = append(r.buf, ' ')
		}
		r.buf = append(r.buf, strings.TrimSpace(word)...)
	}
	r.buf = append(r.buf, '\n')
}

func (r *record) write() {
	it := r.it
	code := r.code()
	r.tag("TY", code)
	r.typ = cite.NoType
	if i := slices.IndexFunc(types, func(t typeRow) bool { return t.code == code }); i >= 0 {
		r.typ = types[i].typ
	}
	r.rows = rowsOf(r.typ, code)
	if it.ID != "" {
		r.tag("ID", it.ID)
	}
	done := map[cite.Var]bool{}
	for _, row := range r.rows {
		if row.use == readOnly || done[row.v] {
			continue
		}
		f := it.Field(row.v)
		if f == nil || row.tag != "SN" && r.hasEarlier(row) {
			continue
		}
		tag := row.tag
		if r.typ == cite.PaperConference && tag == "T2" && row.v == cite.Var(cite.ContainerTitle) && it.Has(cite.Var(cite.EventTitle)) {
			r.tag("T2", it.Text(cite.EventTitle))
			done[cite.Var(cite.EventTitle)] = true
			tag = "C3"
		}
		done[row.v] = true
		r.field(tag, f)
	}
	if f := it.Field(cite.Var(cite.Issued)); f != nil {
		r.issued(f, code)
	}
	if f := it.Field(cite.Var(cite.Accessed)); f != nil {
		r.date("Y2", f)
	}
	done[cite.Var(cite.Issued)], done[cite.Var(cite.Accessed)] = true, true
	for i := range it.Fields() {
		f := &it.Fields()[i]
		switch {
		case done[f.Var]:
		case f.Var == cite.Var(cite.PageFirst) && strings.HasPrefix(it.Number(cite.Page), f.Text):
		case f.Var == cite.Var(cite.Page) && splitPages(f.Text) != nil: // of a work whose SP counts its pages
			r.field("SP", f)
		case r.older(f.Var) != "":
			r.field(r.older(f.Var), f)
		default:
			r.lost(f.Var, f.Span, "RIS has no tag for %s of a work of type %q: %s", f.Var, it.Type, clip(valueText(f)))
		}
	}
	for _, c := range it.Custom {
		tag, ok := strings.CutPrefix(c.Key, customPrefix)
		switch {
		case ok && tag == "TY":
		case ok && len(tag) == 2 && isUpper(tag[0]):
			r.tag(tag, c.Value)
		default:
			r.lost(0, c.Span, "RIS has no tag for %s: %s", c.Key, clip(c.Value))
		}
	}
	r.buf = append(r.buf, "ER  - \n"...)
}

// code chooses the reference type: the one that was read where it still says the same.
func (r *record) code() string {
	it := r.it
	if read, ok := it.CustomValue(customPrefix + "TY"); ok {
		i := slices.IndexFunc(types, func(t typeRow) bool { return t.code == read })
		if i < 0 && it.Type == cite.NoType || i >= 0 && types[i].typ == it.Type {
			return read
		}
	}
	if i := slices.IndexFunc(types, func(t typeRow) bool { return t.typ == it.Type }); i >= 0 {
		return types[i].code
	}
	code := nearestType[it.Type]
	if it.Type != cite.NoType {
		r.lost(0, it.Span, "RIS has no type for %q; it is written as %s", it.Type, code)
	}
	return code
}

// hasEarlier tells whether reading would give the row's tag to the variable of an earlier row.
func (r *record) hasEarlier(of fitting) bool {
	for _, row := range r.rows {
		if row.tag == of.tag {
			return row.v != of.v
		}
	}
	return false
}

// older gives a tag that is written no more and by which reading gives the variable all the same; "" where there is none.
func (r *record) older(v cite.Var) string {
	for _, row := range r.rows {
		if row.v == v && row.use == readOnly && !r.hasEarlier(row) {
			return row.tag
		}
	}
	return ""
}

func (r *record) field(tag string, f *cite.Field) {
	switch {
	case f.Var.Kind() == cite.NamesKind:
		for _, n := range f.Names {
			r.tag(tag, r.name(f, n))
		}
	case f.Var == cite.Var(cite.Keyword):
		sep := ","
		if strings.Contains(f.Text, ";") {
			sep = ";"
		}
		for word := range strings.SplitSeq(f.Text, sep) {
			if word = strings.TrimSpace(word); word != "" {
				r.tag(tag, word)
			}
		}
	case f.Var == cite.Var(cite.Note):
		for note := range strings.SplitSeq(f.Text, "\n") {
			if strings.TrimSpace(note) != "" {
				r.tag(tag, note)
			}
		}
	case f.Var == cite.Var(cite.Page):
		if parts := splitPages(f.Text); parts != nil {
			r.tag("SP", parts[0])
			r.tag("EP", parts[1])
			return
		}
		r.tag(tag, f.Text)
	default:
		r.tag(tag, f.Text)
	}
}

// splitPages cuts "99–105" in two; nil for what is no single range.
func splitPages(s string) []string {
	parts := strings.FieldsFunc(s, func(c rune) bool { return c == '-' || c == '–' })
	if len(parts) != 2 || strings.ContainsAny(s, ",;&") {
		return nil
	}
	for i := range parts {
		if parts[i] = strings.TrimSpace(parts[i]); parts[i] == "" {
			return nil
		}
	}
	return parts
}

// name writes "Family, Given, Suffix", or an organisation, which a comma at the end marks where it has one within.
func (r *record) name(f *cite.Field, n cite.Name) string {
	if n.Handle != "" {
		r.lost(f.Var, n.Span, "RIS has no place for the account's name %s of %s", n.Handle, n)
	}
	if n.Role != "" {
		r.lost(f.Var, n.Span, "RIS has no place for the role %s of %s", n.Role, n)
	}
	if n.Literal != "" || n.Family == "" {
		s := n.String()
		if strings.Contains(s, ",") {
			s += "," // also after one that is its own, since reading takes one away
		}
		return s
	}
	if n.DroppingParticle != "" || n.NonDroppingParticle != "" {
		r.lost(f.Var, n.Span, "RIS does not tell the particle of %s from the family name", n)
	}
	var b strings.Builder
	for _, particle := range []string{n.DroppingParticle, n.NonDroppingParticle} {
		if particle != "" {
			b.WriteString(particle + " ")
		}
	}
	b.WriteString(n.Family)
	if n.Given != "" || n.Suffix != "" {
		b.WriteString(", " + n.Given)
	}
	if n.Suffix != "" {
		b.WriteString(", " + n.Suffix)
	}
	return b.String()
}

// issued writes the date of publication: PY has the year, DA the day. Under the types whose DA is the date of access
// PY has it all.
func (r *record) issued(f *cite.Field, code string) {
	d := f.Date()
	if d.Suffix != "" {
		r.lost(f.Var, f.Span, "RIS has no place for the letter %q of the year", d.Suffix)
	}
	if d.State != cite.Dated || d.Start.Year <= 0 || d.Start.Month == 0 && d.Season == 0 && d.Literal == "" || accessDateTypes[code] {
		r.date("PY", f)
		return
	}
	r.tag("PY", fmt.Sprintf("%04d", d.Start.Year))
	r.date("DA", f)
}

// date writes "2020/03/01/other".
func (r *record) date(tag string, f *cite.Field) {
	d := f.Date()
	switch {
	case d.Open:
		r.lost(f.Var, f.Span, "RIS does not say that a range of dates is open: from %s on", d.Start)
	case d.End != (cite.Day{}):
		r.lost(f.Var, f.Span, "RIS has no place for the end of a range of dates: %s to %s", d.Start, d.End)
	}
	if d.Circa {
		r.lost(f.Var, f.Span, "RIS does not say that a date is not certain: %s", d.Start)
	}
	switch {
	case d.State != cite.Dated:
		word := "n.d."
		if d.State == cite.InPress {
			word = "in press"
		}
		if d.Literal != "" && d.Literal != word {
			r.lost(f.Var, f.Span, "%q is written as %q", d.Literal, word)
		}
		r.tag(tag, word)
	case d.Start.Year < 0:
		r.tag(tag, fmt.Sprintf("%d BC", -d.Start.Year))
	case d.Start.Year == 0:
		if d.Literal == "" {
			r.lost(f.Var, f.Span, "RIS has no place for a date without a year")
			return
		}
		r.tag(tag, d.Literal)
	default:
		other := d.Literal
		if d.Season != 0 && d.Start.Month == 0 {
			other = seasons[min(int(d.Season), len(seasons)-1)]
		}
		if d.Start.Month == 0 && other == "" {
			r.tag(tag, fmt.Sprintf("%04d", d.Start.Year))
			return
		}
		month, day := "", ""
		if d.Start.Month > 0 {
			month = fmt.Sprintf("%02d", d.Start.Month)
		}
		if d.Start.Day > 0 {
			day = fmt.Sprintf("%02d", d.Start.Day)
		}
		r.tag(tag, fmt.Sprintf("%04d/%s/%s/%s", d.Start.Year, month, day, other))
	}
}

var seasons = [...]string{"", "Spring", "Summer", "Autumn", "Winter"}

// valueText gives a field's value for a message.
func valueText(f *cite.Field) string {
	switch f.Var.Kind() {
	case cite.NamesKind:
		var names []string
		for _, n := range f.Names {
			names = append(names, n.String())
		}
		return strings.Join(names, "; ")
	case cite.DateKind:
		if f.Date().Start == (cite.Day{}) {
			return f.Date().Literal
		}
		return f.Date().Start.String()
	}
	return f.Text
}

// clip cuts a text short for a message.
func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:57]) + "..."
	}
	return s
}
