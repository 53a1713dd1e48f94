package bibtex

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
	"unicode"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// Options says how to write. The zero Options writes BibTeX in UTF-8.
type Options struct {
	Dialect Dialect
	ASCII   bool // accents and symbols as LaTeX commands
}

// Write writes items as a .bib file, an entry each in the items' order, fields in the order of the table. Items keep
// their keys; those without get one made of author and year. What the dialect cannot carry is reported by the rule
// "lost" with item and field. The error is the writer's own.
func Write(w io.Writer, items iter.Seq[*cite.Item], opt Options, report cite.Reporter) error {
	out := bufio.NewWriter(w)
	p := &printer{opt: opt, report: report}
	first := true
	for it := range items {
		if !first {
			out.WriteByte('\n')
		}
		first = false
		out.Write(p.entry(it))
	}
	return out.Flush()
}

// A printer writes entries, one after the other.
type printer struct {
	opt    Options
	report cite.Reporter
	keys   cite.Keys

	out  []byte
	item *cite.Item
}

func (p *printer) lost(v cite.Var, span cite.Span, message string) {
	p.report(cite.Diagnostic{Rule: RuleLost, Severity: severities[RuleLost], Span: span, Item: p.item.ID, Field: v, Message: message})
}

// key gives the entry's key: the item's own, less the characters that end a key, or a made one.
func (p *printer) key() string {
	key := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune(`{}(),="#%~\`, r) {
			return -1
		}
		return r
	}, p.item.ID)
	if key == "" {
		return p.keys.Make(p.item)
	}
	p.keys.Take(key)
	return key
}

// entry writes one entry. The bytes hold until the next is written.
func (p *printer) entry(it *cite.Item) []byte {
	it = markup.AsWritten(it)
	p.item, p.out = it, p.out[:0]
	row := typeByCSL[it.Type]
	if row == nil {
		row = typeByCSL[cite.Document]
	}
	name := row.name
	if p.opt.Dialect == BibTeX && row.old != "" {
		name = row.old
	}
	p.out = append(p.out, '@')
	p.out = append(p.out, name...)
	p.out = append(p.out, '{')
	p.out = append(p.out, p.key()...)
	if subtype := subtypeOf(name, row, it.Type); subtype != "" {
		p.field("entrysubtype", subtype)
	}
	done := map[cite.Var]bool{}
	for i := range fieldRows {
		r := &fieldRows[i]
		if r.v == cite.Var(cite.Issued) && !done[r.v] {
			p.issued(it.Date(cite.Issued))
			done[r.v] = true
			continue
		}
		f := it.Field(r.v)
		if r.read || r.in&row.class == 0 || f == nil || done[r.v] {
			continue
		}
		done[r.v] = true
		fieldName := r.name
		if p.opt.Dialect == BibTeX && r.old != "" {
			fieldName = r.old
		}
		p.variable(fieldName, r.form, f)
	}
	for _, f := range it.Fields() {
		if !done[f.Var] && f.Var != cite.Var(cite.CitationKey) && f.Var != cite.Var(cite.YearSuffix) {
			p.unnamed(&f)
		}
	}
	for _, c := range it.Custom {
		field, ours := strings.CutPrefix(c.Key, customPrefix)
		switch {
		case !ours:
			p.lost(0, c.Span, "the field "+clip(c.Key)+" has no place in "+p.opt.Dialect.String()+": "+clip(c.Value))
		case field == "month" && !it.Has(cite.Var(cite.Issued)), field != "month":
			p.field(field, c.Value)
		}
	}
	p.out = append(p.out, "\n}\n"...)
	return p.out
}

// subtypeOf gives the entrysubtype that tells an item's type where the entry type alone does not: the word of the table,
// else CSL's own name of the type.
func subtypeOf(name string, row *typeRow, t cite.Type) string {
	if name == row.name && row.subtype != "" {
		return row.subtype
	}
	if read := typeByName[typeKey{name, ""}]; read != nil && read.csl == t || t == cite.NoType {
		return ""
	}
	return t.String()
}

// unnamed writes a variable that the table has no field for, under CSL's own name for it: programs pass over a field that
// they do not know.
func (p *printer) unnamed(f *cite.Field) {
	switch f.Var.Kind() {
	case cite.TextKind, cite.NumberKind:
		p.variable(f.Var.String(), literal, f)
	case cite.NamesKind:
		p.variable(f.Var.String(), person, f)
	default:
		p.lost(f.Var, f.Span, p.opt.Dialect.String()+" has no field for "+f.Var.String()+" "+f.Date.Start.String())
	}
}

// field writes a field whose value is LaTeX already.
func (p *printer) field(name, value string) {
	p.raw(name, "{"+value+"}")
}

func (p *printer) raw(name, value string) {
	p.out = append(p.out, ",\n  "...)
	p.out = append(p.out, name...)
	p.out = append(p.out, " = "...)
	p.out = append(p.out, value...)
}

// variable writes a variable's value in the form of its field.
func (p *printer) variable(name string, form form, f *cite.Field) {
	switch form {
	case person:
		var names []string
		for _, n := range f.Names {
			if n.Handle != "" {
				p.lost(f.Var, n.Span, "a name has no place for the account "+clip(n.Handle))
			}
			names = append(names, p.name(n))
		}
		p.field(name, strings.Join(names, " and "))
	case dating:
		if s := edtf(f.Date); s != "" {
			p.field(name, s)
		} else if f.Date.Literal != "" {
			p.field(name, p.latex(f.Date.Literal))
		}
	case title:
		p.field(name, p.title(f.Text))
	case verbatim:
		p.field(name, balanced(f.Text))
	case list:
		p.field(name, strings.ReplaceAll(p.latex(f.Text), " and ", " {and} "))
	case tongue:
		p.field(name, p.latex(babelName(f.Text)))
	case pages:
		p.field(name, strings.ReplaceAll(p.latex(f.Text), "–", "--"))
	default:
		p.field(name, p.latex(f.Text))
	}
}

// balanced makes a text without LaTeX fit to stand in braces.
func balanced(s string) string {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
		}
		if depth < 0 {
			break
		}
	}
	if depth == 0 {
		return s
	}
	return strings.NewReplacer("{", "%7B", "}", "%7D").Replace(s)
}

// issued writes the date: BibLaTeX's field, or BibTeX's year and month with the day beside them. A date that BibTeX's
// fields cannot hold stands in BibLaTeX's field too, which BibTeX passes over.
func (p *printer) issued(d cite.Date) {
	switch {
	case d.IsZero():
		return
	case d.Start == cite.Day{}:
		p.field("year", p.latex(d.Literal+suffixOf(d)))
		return
	}
	simple := !d.IsRange() && d.Season == cite.NoSeason && !d.Circa && d.Start.Year > 0
	if p.opt.Dialect == BibLaTeX || !simple {
		p.field("date", edtf(d))
	}
	if p.opt.Dialect == BibTeX || d.Suffix != "" {
		p.field("year", strconv.Itoa(d.Start.Year)+d.Suffix)
	}
	if p.opt.Dialect == BibTeX && 1 <= d.Start.Month && d.Start.Month <= 12 {
		p.raw("month", monthMacros[d.Start.Month])
		if d.Start.Day > 0 && simple {
			p.field("day", strconv.Itoa(d.Start.Day))
		}
	}
	if d.Literal != "" && d.State == cite.Dated {
		p.lost(cite.Var(cite.Issued), cite.Span{}, fmt.Sprintf("a date has no place for its words %s", clip(d.Literal)))
	}
}

func suffixOf(d cite.Date) string {
	if d.Suffix == "" {
		return ""
	}
	return "-" + d.Suffix
}

// name writes a name so that it is read as the same parts.
func (p *printer) name(n cite.Name) string {
	switch {
	case n.IsOthers():
		return "others"
	case n.Literal != "":
		return "{" + p.latex(n.Literal) + "}"
	}
	family := p.part(n.Family)
	if family == "" {
		return "{" + p.latex(n.Given) + "}"
	}
	von := strings.TrimSpace(n.DroppingParticle + " " + n.NonDroppingParticle)
	if von != "" && !strings.ContainsFunc(von[:1], unicode.IsLower) {
		return p.extended(n)
	}
	if particleWord := firstWord(n.Family); von == "" && lowerCase(particleWord) && particleWord != n.Family {
		family = "{" + family + "}" // a family name that begins in lower case, not a particle
	}
	s := family
	if von != "" {
		s = p.latex(von) + " " + family
	}
	if n.Suffix != "" {
		s += ", " + p.part(n.Suffix)
	}
	if n.Given != "" || n.Suffix != "" {
		s += ", " + p.part(n.Given)
	} else if strings.ContainsAny(n.Family, " ") || von != "" {
		s += ","
	}
	return s
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// extended writes a name in BibLaTeX's form that names the parts, for those that the short forms would read otherwise.
func (p *printer) extended(n cite.Name) string {
	s := "family={" + p.latex(n.Family) + "}, prefix={" + p.latex(strings.TrimSpace(n.DroppingParticle+" "+n.NonDroppingParticle)) + "}"
	if n.Given != "" {
		s += ", given={" + p.latex(n.Given) + "}"
	}
	if n.Suffix != "" {
		s += ", suffix={" + p.latex(n.Suffix) + "}"
	}
	return s
}

// part writes a part of a name; one that holds a comma or "and" in braces.
func (p *printer) part(s string) string {
	text := p.latex(s)
	if strings.Contains(text, ",") || strings.Contains(" "+strings.ToLower(text)+" ", " and ") {
		return "{" + text + "}"
	}
	return text
}

// latex writes CSL's rich text as LaTeX.
func (p *printer) latex(s string) string {
	return string(markup.AppendLaTeX(nil, s, markup.LaTeXWriter{ASCII: p.opt.ASCII}))
}

// title writes a title in which words with capitals are protected, since BibTeX's styles put others into lower case.
func (p *printer) title(s string) string {
	return string(markup.AppendLaTeX(nil, s, markup.LaTeXWriter{ASCII: p.opt.ASCII, Protect: true}))
}

var babelNames = func() map[string]string {
	m := map[string]string{}
	for name, tag := range tags {
		if old, ok := m[tag]; !ok || len(name) > len(old) || len(name) == len(old) && name < old {
			m[tag] = name
		}
	}
	return m
}()

// babelName gives babel's name for a language tag; others stay as they are.
func babelName(tag string) string {
	if name, ok := babelNames[tag]; ok {
		return name
	}
	return tag
}
