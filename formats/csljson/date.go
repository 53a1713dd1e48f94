package csljson

import (
	"strconv"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/dates"
)

// restPrefix stands before a variable's name in the "custom" object, for what CSL-JSON cannot say of its value: a
// date's state, open end or second season, the handles of names; and the note, where it has lines that name a variable but
// are none.
const restPrefix = "cite."

// The words for the states of a date in the "custom" object.
const (
	noDateWord  = "no-date"
	inPressWord = "in-press"
)

// inPressStatus is the status by which CSL styles know a work that has no date yet, as apa.csl does.
const inPressStatus = "in press"

// readDate reads a date in any form of CSL-JSON: an EDTF string, or an object with date-parts, season, circa, literal,
// raw or edtf. It is not whole when the value says more than a Date can hold.
func (p *parser) readDate(i int32) (d cite.Date, whole bool) {
	m := &p.tree[i]
	switch m.kind {
	case stringValue, numberValue:
		return readDateText(m.text)
	case arrayValue:
		whole = p.readParts(&d, m)
		return d, whole
	case objectValue:
	default:
		return d, false
	}
	whole = true
	var season string
	for c := m.child; c != 0; c = p.tree[c].next {
		part := &p.tree[c]
		s, isScalar := p.scalar(part)
		switch {
		case part.kind == nullValue:
		case part.key == "date-parts":
			whole = p.readParts(&d, part) && whole
		case part.key == "season" && isScalar:
			season = s
		case part.key == "circa" && isScalar:
			d.Circa = truth(s)
		case part.key == "literal" && isScalar:
			d.Literal = s
		case (part.key == "raw" || part.key == "edtf") && isScalar:
			if d.Start != (cite.Day{}) {
				whole = false
				continue
			}
			circa := d.Circa
			raw, ok := readDateText(s)
			if d.Literal != "" && raw.Literal == "" {
				raw.Literal = d.Literal
			}
			d, whole = raw, whole && ok
			d.Circa = d.Circa || circa
		case part.key == "year" || part.key == "month" || part.key == "day":
			n, ok := p.number(part)
			whole = whole && ok
			switch part.key {
			case "year":
				d.Start.Year = n
			case "month":
				d.Start.Month = n
			case "day":
				d.Start.Day = n
			}
		default:
			whole = false
		}
	}
	if season != "" {
		whole = readSeason(&d, season) && whole
	}
	return d, whole
}

// readDateText reads a date from text: in parts where it can, else as a literal.
func readDateText(s string) (cite.Date, bool) {
	if d, ok := dates.Written(s); ok {
		return d, !strings.Contains(s, ":")
	}
	return cite.Date{Literal: strings.TrimSpace(s)}, true
}

// readParts reads [[2020, 1, 2], [2020, 2, 3]]. Months 13 to 16 and 21 to 24 are seasons, as citeproc-js and EDTF have
// them.
func (p *parser) readParts(d *cite.Date, m *value) (whole bool) {
	if m.kind != arrayValue {
		return false
	}
	whole = true
	side := 0
	for c := m.child; c != 0; c = p.tree[c].next {
		list := &p.tree[c]
		if list.kind == objectValue { // pandoc's "- year: 2020", once
			part, ok := p.readDate(c)
			if side == 0 {
				*d = part
			} else {
				d.End, d.EndSeason = part.Start, part.Season
			}
			whole = whole && ok && side < 2
			side++
			continue
		}
		if list.kind != arrayValue {
			if side == 0 { // [2020, 1, 2] without its outer list
				d.Start, d.Season, whole = p.readDay(c)
				return whole
			}
			return false
		}
		day, season, ok := p.readDay(list.child)
		switch side {
		case 0:
			d.Start, d.Season = day, season
			whole = ok
		case 1:
			if day == (cite.Day{}) && list.child != 0 {
				d.Open = ok
			}
			d.End, d.EndSeason = day, season
			whole = whole && ok
		default:
			whole = false
		}
		side++
	}
	if d.End == d.Start && d.EndSeason == d.Season {
		d.End, d.EndSeason = cite.Day{}, 0
	}
	return whole
}

// readDay reads year, month and day from the element i on.
func (p *parser) readDay(i int32) (day cite.Day, season cite.Season, whole bool) {
	whole = true
	var n [3]int
	k := 0
	for ; i != 0; i = p.tree[i].next {
		v, ok := p.number(&p.tree[i])
		if !ok || k == len(n) {
			return day, season, false
		}
		n[k] = v
		k++
	}
	day = cite.Day{Year: n[0], Month: n[1], Day: n[2]}
	switch month := n[1]; {
	case 13 <= month && month <= 16:
		day.Month, season = 0, cite.Season(month-12)
	case 21 <= month && month <= 24:
		day.Month, season = 0, cite.Season(month-20)
	case month < 0 || month > 24 || n[2] < 0:
		return cite.Day{Year: n[0]}, 0, false
	}
	if season != 0 && day.Day != 0 {
		day.Day, whole = 0, false
	}
	return day, season, whole
}

// readSeason reads a season by its number or its name. Zotero writes there what it does not understand of a date, such as
// months in other languages than English. Words that are neither stay in the literal.
func readSeason(d *cite.Date, s string) (whole bool) {
	season, ok := dates.Season(s)
	if !ok {
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if 21 <= n && n <= 24 {
			n -= 20
		}
		if err != nil || n < 1 || n > 4 {
			if year := strconv.Itoa(d.Start.Year); d.Start == (cite.Day{Year: d.Start.Year}) {
				if whole, ok := dates.Written(s + " " + year); ok && whole.Start.Month != 0 {
					d.Start = whole.Start
					return true
				}
			}
			if d.Literal == "" {
				d.Literal = strings.TrimSpace(s)
				if d.Start.Year != 0 {
					d.Literal += " " + strconv.Itoa(d.Start.Year)
				}
			}
			return false
		}
		season = cite.Season(n)
	}
	d.Season = season
	return true
}

// plainDate gives what is left of a date when it is written as CSL-JSON without the "custom" object and read again.
func plainDate(d cite.Date) cite.Date {
	if d.State != cite.Dated {
		return cite.Date{}
	}
	if d.Start.Year == 0 {
		return cite.Date{Literal: d.Literal, Circa: d.Circa && d.Literal != ""}
	}
	out := cite.Date{Start: plainDay(d.Start), End: plainDay(d.End), Circa: d.Circa, Literal: d.Literal}
	if out.End == out.Start {
		out.End = cite.Day{}
	}
	if out.Start.Month == 0 && d.Season <= cite.Winter {
		out.Season = d.Season
	}
	return out
}

// plainDay gives what date-parts can say of a day.
func plainDay(d cite.Day) cite.Day {
	switch {
	case d.Year == 0:
		return cite.Day{}
	case d.Month < 1 || d.Month > 12:
		return cite.Day{Year: d.Year}
	case d.Day < 0:
		return cite.Day{Year: d.Year, Month: d.Month}
	}
	return d
}

// appendDate writes a date in parts, or as a literal. It must not be called where plainDate gives nothing.
func (e *encoder) date(d cite.Date) {
	plain := plainDate(d)
	e.buf = append(e.buf, '{')
	first := true
	if plain.Start.Year != 0 {
		e.name(&first, "date-parts")
		e.buf = append(e.buf, '[')
		e.day(plain.Start)
		if plain.End.Year != 0 {
			e.comma()
			e.day(plain.End)
		}
		e.buf = append(e.buf, ']')
	}
	if plain.Season != 0 {
		e.name(&first, "season")
		e.buf = strconv.AppendUint(e.buf, uint64(plain.Season), 10)
	}
	if plain.Circa {
		e.name(&first, "circa")
		e.buf = append(e.buf, "true"...)
	}
	if plain.Literal != "" {
		e.name(&first, "literal")
		e.buf = appendString(e.buf, plain.Literal)
	}
	e.buf = append(e.buf, '}')
}

// day writes [2020, 1, 2] as far as it is stated.
func (e *encoder) day(d cite.Day) {
	e.buf = append(e.buf, '[')
	e.buf = strconv.AppendInt(e.buf, int64(d.Year), 10)
	if d.Month != 0 {
		e.comma()
		e.buf = strconv.AppendInt(e.buf, int64(d.Month), 10)
		if d.Day != 0 {
			e.comma()
			e.buf = strconv.AppendInt(e.buf, int64(d.Day), 10)
		}
	}
	e.buf = append(e.buf, ']')
}

// dateRest writes the whole of a date for the "custom" object, in words of our own.
func (e *encoder) dateRest(d cite.Date) {
	e.buf = append(e.buf, '{')
	first := true
	e.restDay(&first, "start", d.Start)
	e.restDay(&first, "end", d.End)
	e.restNumber(&first, "season", int(d.Season))
	e.restNumber(&first, "end-season", int(d.EndSeason))
	if d.Open {
		e.name(&first, "open")
		e.buf = append(e.buf, "true"...)
	}
	if d.Circa {
		e.name(&first, "circa")
		e.buf = append(e.buf, "true"...)
	}
	switch d.State {
	case cite.NoDate:
		e.restText(&first, "state", noDateWord)
	case cite.InPress:
		e.restText(&first, "state", inPressWord)
	}
	e.restText(&first, "literal", d.Literal)
	e.restText(&first, "suffix", d.Suffix)
	e.buf = append(e.buf, '}')
}

func (e *encoder) restDay(first *bool, name string, d cite.Day) {
	if d == (cite.Day{}) {
		return
	}
	e.name(first, name)
	e.buf = append(e.buf, '[')
	e.buf = strconv.AppendInt(e.buf, int64(d.Year), 10)
	e.comma()
	e.buf = strconv.AppendInt(e.buf, int64(d.Month), 10)
	e.comma()
	e.buf = strconv.AppendInt(e.buf, int64(d.Day), 10)
	e.buf = append(e.buf, ']')
}

func (e *encoder) restNumber(first *bool, name string, n int) {
	if n != 0 {
		e.name(first, name)
		e.buf = strconv.AppendInt(e.buf, int64(n), 10)
	}
}

func (e *encoder) restText(first *bool, name, s string) {
	if s != "" {
		e.name(first, name)
		e.buf = appendString(e.buf, s)
	}
}

// readDateRest reads what dateRest writes.
func (p *parser) readDateRest(i int32) (d cite.Date, ok bool) {
	if p.tree[i].kind != objectValue {
		return d, false
	}
	for c := p.tree[i].child; c != 0; c = p.tree[c].next {
		m := &p.tree[c]
		ok := true
		n := 0
		switch m.key {
		case "start":
			d.Start, ok = p.restDay(m)
		case "end":
			d.End, ok = p.restDay(m)
		case "season":
			n, ok = p.number(m)
			d.Season = cite.Season(n)
		case "end-season":
			n, ok = p.number(m)
			d.EndSeason = cite.Season(n)
		case "open":
			d.Open = truth(m.text)
		case "circa":
			d.Circa = truth(m.text)
		case "state":
			switch m.text {
			case noDateWord:
				d.State = cite.NoDate
			case inPressWord:
				d.State = cite.InPress
			default:
				ok = false
			}
		case "literal":
			d.Literal, ok = m.text, m.kind == stringValue
		case "suffix":
			d.Suffix, ok = m.text, m.kind == stringValue
		default:
			ok = false
		}
		if !ok {
			return cite.Date{}, false
		}
	}
	return d, true
}

func (p *parser) restDay(m *value) (d cite.Day, ok bool) {
	k := 0
	for c := m.child; c != 0; c = p.tree[c].next {
		n, ok := p.number(&p.tree[c])
		if !ok {
			return d, false
		}
		switch k {
		case 0:
			d.Year = n
		case 1:
			d.Month = n
		case 2:
			d.Day = n
		default:
			return d, false
		}
		k++
	}
	return d, m.kind == arrayValue
}

// restore gives a variable back what CSL-JSON could not say of it. Where the plain value was changed since, the plain
// value holds and the rest is stale. It gives false for what is no rest of ours.
func (p *parser) restore(it *cite.Item, v cite.Var, i int32) bool {
	switch v.Kind() {
	case cite.DateKind:
		d, ok := p.readDateRest(i)
		if !ok {
			return false
		}
		f := it.Field(v)
		plain := plainDate(d)
		switch {
		case f == nil && plain.IsZero():
			it.SetDate(cite.DateVar(v), d).Span = p.tree[i].span
			if d.State == cite.InPress && it.Text(cite.Status) == inPressStatus {
				it.Delete(cite.Var(cite.Status))
			}
		case f != nil && f.Date() == plain:
			f.SetDate(d)
		}
		return true
	case cite.NamesKind:
		return p.restoreNames(it, cite.NameVar(v), i)
	case cite.TextKind:
		p.plainNote = v == cite.Var(cite.Note) && it.Text(cite.Note) == p.tree[i].text
		return v == cite.Var(cite.Note)
	}
	return false
}

// restoreNames gives names back what nameRest wrote of them.
func (p *parser) restoreNames(it *cite.Item, v cite.NameVar, i int32) bool {
	if p.tree[i].kind != arrayValue {
		return false
	}
	var rests []cite.Name
	for c := p.tree[i].child; c != 0; c = p.tree[c].next {
		rest, ok := p.readNameRest(c)
		if !ok {
			return false
		}
		rests = append(rests, rest)
	}
	names := it.Names(v)
	if len(names) != len(rests) {
		return true
	}
	for k := range names {
		names[k].Handle, names[k].Role = rests[k].Handle, rests[k].Role
		if names[k].Literal == names[k].Handle {
			names[k].Literal = ""
		}
	}
	return true
}

// readNameRest reads an account, or a pair of account and role.
func (p *parser) readNameRest(i int32) (cite.Name, bool) {
	if p.tree[i].kind == stringValue {
		return cite.Name{Handle: p.tree[i].text}, true
	}
	account := p.tree[i].child
	if p.tree[i].kind != arrayValue || account == 0 || p.tree[account].kind != stringValue {
		return cite.Name{}, false
	}
	role := p.tree[account].next
	if role == 0 || p.tree[role].kind != stringValue || p.tree[role].next != 0 {
		return cite.Name{}, false
	}
	return cite.Name{Handle: p.tree[account].text, Role: p.tree[role].text}, true
}
