// Package ris reads and writes RIS, the tagged format of reference managers and publishers, with the dialects of
// EndNote, Zotero, Mendeley, Citavi and Scopus. One table of rows (table.go) joins tags to CSL's variables and is read
// both ways. A tag that the table has no place for is kept in Item.Custom as "ris.TAG" and written back.
package ris

import (
	"html"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
	"github.com/seed-2120edae/cite/formats/internal/dates"
)

// Format is the name that items read here carry in Item.Format.
const Format = "ris"

const customPrefix = Format + "." // before the tags that are kept in Item.Custom

// A line is one tag of a record with its value.
type line struct {
	tag   string
	value string
	more  []byte // the lines that continue the value, each after a line end
	span  cite.Span
}

// Read yields the references of a text one by one. A record begins with TY and ends with ER, or where the next one
// begins. Text outside records is passed over with a diagnostic.
func Read(src *cite.Source, report cite.Reporter) iter.Seq[*cite.Item] {
	if report == nil {
		report = func(cite.Diagnostic) {}
	}
	return func(yield func(*cite.Item) bool) {
		r := reader{report: report}
		var lines []line
		start := -1 // where the record begins
		pos := 0
		latin1 := !utf8.ValidString(src.Text)
		if latin1 {
			r.say("ris-utf8", cite.Warning, cite.Span{}, "the text is not UTF-8; it is read as Latin-1")
		}
		finish := func(end int) bool {
			it := r.item(lines, cite.Span{Start: start, End: end})
			lines, start = lines[:0], -1
			return yield(it)
		}
		for pos < len(src.Text) {
			at := pos
			if i := strings.IndexAny(src.Text[pos:], "\r\n"); i < 0 {
				pos = len(src.Text)
			} else {
				pos += i + 1
			}
			text := strings.TrimRight(src.Text[at:pos], "\r\n")
			if at == 0 {
				text = strings.TrimPrefix(text, "\ufeff")
			}
			tag, value, offset := split(text)
			offset += at
			if at == 0 {
				offset += len(src.Text[:pos]) - len(strings.TrimPrefix(src.Text[:pos], "\ufeff"))
			}
			span := cite.Span{Start: offset, End: offset + len(value)}
			if latin1 {
				value = fromLatin1(value)
			}
			switch {
			case tag == "TY":
				if start >= 0 {
					r.say("ris-unclosed", cite.Warning, cite.Span{Start: at, End: at + 2}, "the record before has no ER")
					if !finish(at) {
						return
					}
				}
				start = at
				lines = append(lines, line{tag: tag, value: value, span: span})
			case start < 0:
				if strings.TrimSpace(text) != "" && tag != "ER" {
					r.say("ris-stray", cite.Warning, cite.Span{Start: at, End: at + len(text)}, "text outside of a record")
				}
			case tag == "ER":
				if !finish(at + len(text)) {
					return
				}
			case tag != "":
				lines = append(lines, line{tag: tag, value: value, span: span})
			case strings.TrimSpace(text) != "":
				last := &lines[len(lines)-1]
				last.more = append(append(last.more, '\n'), value...)
				last.span.End = at + len(text)
			}
		}
		if start >= 0 {
			r.say("ris-unclosed", cite.Warning, cite.Span{Start: start, End: start + 2}, "the last record has no ER")
			finish(len(src.Text))
		}
	}
}

// split cuts a line into its tag and its value, and says where the value begins. A line without a tag is a value
// alone. The dash may stand closer to the tag than the two spaces of the specification have it.
func split(text string) (tag, value string, offset int) {
	rest := strings.TrimLeft(text, " \t")
	lead := len(text) - len(rest)
	if len(rest) >= 3 && isUpper(rest[0]) && (isUpper(rest[1]) || '0' <= rest[1] && rest[1] <= '9') {
		after := strings.TrimLeft(rest[2:], " \t")
		gap := len(rest) - 2 - len(after)
		if gap <= 3 && strings.HasPrefix(after, "-") && (gap > 0 || len(after) == 1 || after[1] == ' ') && (len(after) == 1 || after[1] == ' ' || after[1] == '\t') {
			value = strings.TrimLeft(after[1:], " \t")
			offset = lead + 2 + gap + 1 + len(after) - 1 - len(value)
			return rest[:2], strings.TrimRight(value, " \t"), offset
		}
	}
	return "", strings.TrimRight(rest, " \t"), lead
}

func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

// fromLatin1 turns bytes that are not UTF-8 into the characters of Latin-1.
func fromLatin1(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	runes := make([]rune, len(s))
	for i := range len(s) {
		runes[i] = rune(s[i])
	}
	return string(runes)
}

type reader struct {
	report cite.Reporter
	rows   []fitting // for the record in hand
}

func (r *reader) say(rule string, severity cite.Severity, span cite.Span, message string) {
	r.report(cite.Diagnostic{Rule: rule, Severity: severity, Span: span, Message: message})
}

// item makes an item of the lines of a record.
func (r *reader) item(lines []line, span cite.Span) *cite.Item {
	it := &cite.Item{Format: Format, Span: span}
	it.Grow(len(lines))
	code := strings.ToUpper(lines[0].value)
	if i := slices.IndexFunc(types, func(t typeRow) bool { return t.code == code }); i >= 0 {
		it.Type = types[i].typ
		if first := slices.IndexFunc(types, func(t typeRow) bool { return t.typ == it.Type }); first != i {
			it.AddCustom(customPrefix+"TY", code, lines[0].span)
		}
	} else if code != "" {
		it.AddCustom(customPrefix+"TY", lines[0].value, lines[0].span)
		r.say("ris-type", cite.Warning, lines[0].span, "\""+lines[0].value+"\" is not a type of RIS")
	}
	r.rows = rowsOf(it.Type, code)
	if (slices.Contains(wholeTypes, it.Type) || slices.Contains(partTypes, it.Type)) && isProCite(lines) {
		for i := range proCite {
			r.rows = slices.Insert(r.rows, i, fitting{&proCite[i], asCode})
		}
	}
	if slices.Contains(numberedTypes, it.Type) {
		// Their own number is under SN; others stand under tags that may come first.
		slices.SortStableFunc(lines[1:], func(a, b line) int { return serialFirst(a) - serialFirst(b) })
	}
	var keywords []string
	proceedings := it.Type == cite.PaperConference && code != "CPAPER" && slices.ContainsFunc(lines, func(l line) bool { return l.tag == "C3" && l.value != "" })
	journal := false     // the record has JO, which is the journal's full name where no other tag has it
	var first, last line // the pages
	var dated [3]line    // DA, PY, Y1
	var conference line  // T2 of a paper whose proceedings stand in C3: the event's name
	var later []line     // those that come after another of their tag, which waits
	var notes []string
	var noted cite.Span
	for _, l := range lines[1:] {
		if l.value += string(l.more); l.value == "" {
			continue
		}
		if strings.Contains(l.value, "&") && l.tag != "UR" {
			l.value = html.UnescapeString(l.value)
		}
		switch l.tag {
		case "ID":
			if it.ID == "" {
				it.ID = l.value
				continue
			}
		case "KW":
			for _, k := range strings.FieldsFunc(l.value, func(c rune) bool { return c == '\n' || c == ';' }) {
				if k = strings.TrimSpace(k); k != "" {
					keywords = append(keywords, k)
				}
			}
			continue
		case "SP", "EP":
			page := &first
			if l.tag == "EP" {
				page = &last
			}
			if page.tag == "" {
				*page = l
			} else {
				later = append(later, l)
			}
			continue
		case "Y2":
			// Some publishers put a conference's days here, and templates words.
			if d := readDate(l.value); d.Start.Year != 0 && !it.Has(cite.Var(cite.Accessed)) {
				it.SetDate(cite.Accessed, d).Span = l.span
				continue
			}
		case "DA", "PY", "Y1":
			if l.tag == "DA" && accessDateTypes[code] {
				if d := readDate(l.value); d.Start.Year != 0 && !it.Has(cite.Var(cite.Accessed)) {
					it.SetDate(cite.Accessed, d).Span = l.span
					continue
				}
			} else if i := slices.Index([]string{"DA", "PY", "Y1"}, l.tag); dated[i].tag == "" {
				dated[i] = l
				continue
			}
		case "T2":
			if proceedings {
				if conference.tag == "" {
					conference = l
				} else {
					later = append(later, l)
				}
				continue
			}
		case "JO":
			journal = true
		case "N1":
			if l.value == it.Text(cite.Title) || sameDOI(l.value, it.Text(cite.DOI)) {
				continue // EndNote and publishers repeat these
			}
			notes, noted = append(notes, l.value), noted.Cover(l.span)
			continue
		case "M3":
			if _, bare, ok := ident.FindDOI(l.value); ok && len(l.value) <= len(bare)+len("https://dx.doi.org/") {
				if !it.Has(cite.Var(cite.DOI)) {
					it.SetText(cite.DOI, bare).Span = l.span
				} else if !sameDOI(l.value, it.Text(cite.DOI)) {
					r.keep(it, l)
				}
				continue
			}
		}
		r.set(it, l)
	}
	if conference.tag != "" {
		if it.Has(cite.Var(cite.ContainerTitle)) {
			it.SetText(cite.EventTitle, conference.value).Span = conference.span
		} else {
			r.set(it, conference)
		}
	}
	if len(notes) > 0 {
		it.SetText(cite.Note, strings.Join(notes, "\n")).Span = noted
	}
	if len(keywords) > 0 {
		it.SetText(cite.Keyword, joinKeywords(keywords))
	}
	r.pages(it, first, last)
	for _, l := range later {
		r.set(it, l)
	}
	r.issued(it, dated)
	if journal && !it.Has(cite.Var(cite.ContainerTitle)) && slices.Contains(periodicalTypes, it.Type) {
		if f := it.Field(cite.Var(cite.ContainerTitleShort)); f != nil {
			f.Var = cite.Var(cite.ContainerTitle)
		}
	}
	if f := it.Field(cite.Var(cite.ContainerTitleShort)); f != nil && f.Text == it.Text(cite.ContainerTitle) {
		it.Delete(f.Var)
	}
	// A line that waited for others of the record stands where it stood.
	slices.SortStableFunc(it.Custom, func(a, b cite.Custom) int { return a.Span.Start - b.Span.Start })
	return it
}

// keep puts a line into Item.Custom.
func (r *reader) keep(it *cite.Item, l line) { it.AddCustom(customPrefix+l.tag, l.value, l.span) }

// set gives a line to the variable of the first row that fits and is free.
func (r *reader) set(it *cite.Item, l line) {
	if l.tag == "SN" {
		r.serial(it, l)
		return
	}
	closest := asAny
	for _, row := range r.rows {
		if row.tag != l.tag || row.closeness < closest {
			continue
		}
		closest = row.closeness
		if row.v == 0 {
			break
		}
		text := strings.ReplaceAll(l.value, "\n", " ")
		f := it.Field(row.v)
		switch row.v.Kind() {
		case cite.NamesKind:
			if f == nil {
				f = it.SetNames(cite.NameVar(row.v), nil)
			}
			name := readName(text)
			name.Span = l.span
			f.Names = append(f.Names, name)
			f.Span = f.Span.Cover(l.span)
			return
		case cite.TextKind, cite.NumberKind:
			if row.v == cite.Var(cite.DOI) {
				_, bare, ok := ident.FindDOI(text)
				if !ok {
					continue
				}
				if strings.HasSuffix(text, bare) {
					text = bare
				}
			}
			if f != nil {
				if f.Text == text {
					return
				}
				continue
			}
			if row.v.Kind() == cite.TextKind {
				it.SetText(cite.TextVar(row.v), text).Span = l.span
			} else {
				it.SetNumber(cite.NumberVar(row.v), text).Span = l.span
			}
			return
		}
	}
	r.keep(it, l)
}

// serial tells what a number under SN is: by the label that Scopus puts behind it, "12345679 (ISSN)", by its digits, else
// by the type of the work.
func (r *reader) serial(it *cite.Item, l line) {
	for label, v := range map[string]cite.TextVar{" (ISSN)": cite.ISSN, " (ISBN)": cite.ISBN} {
		if number, ok := strings.CutSuffix(l.value, label); ok && !it.Has(cite.Var(v)) {
			it.SetText(v, number).Span = l.span
			return
		}
	}
	digits := 0
	other := false
	for _, c := range l.value {
		switch {
		case '0' <= c && c <= '9' || c == 'X' || c == 'x':
			digits++
		case c != '-' && c != ' ' && c != '–':
			other = true
		}
	}
	_, isISSN := ident.ParseISSN(l.value)
	v := cite.Var(cite.ISBN)
	switch {
	case !other && (digits == 10 || digits == 13):
	case isISSN || !other && digits == 8 && !slices.Contains(numberedTypes, it.Type) || slices.Contains(periodicalTypes, it.Type):
		v = cite.Var(cite.ISSN)
	case slices.Contains(numberedTypes, it.Type):
		v = cite.Var(cite.Number)
	}
	if it.Has(v) {
		r.keep(it, l)
		return
	}
	if v.Kind() == cite.NumberKind {
		it.SetNumber(cite.NumberVar(v), l.value).Span = l.span
	} else {
		it.SetText(cite.TextVar(v), l.value).Span = l.span
	}
}

// isProCite tells whether ProCite wrote the record of a book: it has a volume under IS, where no other program puts one.
func isProCite(lines []line) bool {
	return slices.ContainsFunc(lines, func(l line) bool { return l.tag == "N1" && strings.HasPrefix(l.value, proCiteNote) }) &&
		slices.ContainsFunc(lines, func(l line) bool { return l.tag == "IS" })
}

// serialFirst orders SN before other tags.
func serialFirst(l line) int {
	if l.tag == "SN" {
		return 0
	}
	return 1
}

// sameDOI tells whether a text is nothing but this DOI, with or without a word before it.
func sameDOI(text, doi string) bool {
	if doi == "" {
		return false
	}
	text = strings.TrimSpace(strings.TrimPrefix(strings.ToLower(text), "doi:"))
	return text == strings.ToLower(doi)
}

// pages joins SP and EP.
func (r *reader) pages(it *cite.Item, first, last line) {
	switch {
	case first.tag == "" && last.tag == "":
	case first.tag == "":
		r.keep(it, last)
	case last.tag == "" || first.value == last.value && !slices.Contains(longTypes, it.Type):
		r.set(it, first)
	case strings.ContainsAny(first.value, "-–"):
		r.set(it, first)
		r.keep(it, last)
	default:
		it.SetNumber(cite.Page, first.value+"-"+last.value).Span = first.span
	}
}

// issued takes the date of publication from DA, PY and Y1: the first of the most exact ones that can be read, else
// the words of the first. Some write the month alone under DA.
func (r *reader) issued(it *cite.Item, dated [3]line) {
	if day, year := dated[0], dated[1]; day.tag != "" && len(year.value) == len("2020") {
		if d, ok := dates.Written(day.value + " " + year.value); ok && d.Start.Month != 0 {
			dated[0].value = day.value + " " + year.value
		}
	}
	best, exact := cite.Date{}, -1
	var span cite.Span
	for _, l := range dated {
		if l.tag == "" {
			continue
		}
		if d := readDate(l.value); exactness(d) > exact {
			best, exact, span = d, exactness(d), l.span
		}
	}
	if exact < 0 {
		return
	}
	it.SetDate(cite.Issued, best).Span = span
	for _, l := range dated {
		if l.tag != "" && l.span != span && !within(readDate(l.value), best) {
			r.keep(it, l)
		}
	}
}

// within tells whether a date says nothing that another does not say too.
func within(d, of cite.Date) bool {
	return d.Start.Year == of.Start.Year && (d.Start.Month == 0 || d.Start.Month == of.Start.Month) && (d.Start.Day == 0 || d.Start.Day == of.Start.Day) &&
		(d.Season == 0 || d.Season == of.Season) && (d.Literal == "" || d.Literal == of.Literal) && d.State == of.State && d.End == (cite.Day{})
}

// exactness counts how much a date says.
func exactness(d cite.Date) int {
	n := 0
	for _, says := range [...]bool{d.Start.Year != 0 || d.State != cite.Dated, d.Start.Month != 0 || d.Season != 0, d.Start.Day != 0} {
		if says {
			n++
		}
	}
	return n
}

// readDate reads "2020/03/01/other", where each part may be empty, and what else people write.
func readDate(s string) cite.Date {
	s = strings.TrimSpace(strings.ReplaceAll(s, "\n", " "))
	switch strings.ToLower(s) {
	case "n.d.":
		return cite.Date{State: cite.NoDate, Literal: s}
	case "in press":
		return cite.Date{State: cite.InPress, Literal: s}
	}
	if parts := strings.SplitN(s, "/", 4); len(parts) > 1 {
		day := strings.TrimRight(strings.Join(parts[:min(3, len(parts))], "/"), "/")
		if d, ok := dates.Written(day); ok {
			if len(parts) == 4 && parts[3] != "" {
				if season, ok := dates.Season(parts[3]); ok && d.Start.Month == 0 {
					d.Season = season
				} else {
					d.Literal = strings.TrimSpace(parts[3])
				}
			}
			return d
		}
	}
	if d, ok := dates.Written(s); ok {
		return d
	}
	return cite.Date{Literal: s}
}

// readName reads "Family, Given, Suffix". A name without a comma, or with one at its end as EndNote marks
// organisations, is taken as it is.
func readName(s string) cite.Name {
	family, rest, ok := strings.Cut(s, ",")
	rest = strings.TrimSpace(rest)
	if !ok {
		return cite.Name{Literal: s}
	}
	if literal := strings.TrimSuffix(s, ","); literal != s && literal != "" {
		return cite.Name{Literal: literal}
	}
	given, suffix, _ := strings.Cut(rest, ",")
	n := cite.Name{Family: strings.TrimSpace(family), Given: strings.TrimSpace(given), Suffix: strings.TrimSpace(suffix)}
	if n.Family == "" {
		return cite.Name{Literal: strings.TrimSpace(s)}
	}
	return n
}

// joinKeywords joins keywords by commas, or by semicolons where one has a comma of its own.
func joinKeywords(words []string) string {
	for _, w := range words {
		if strings.Contains(w, ",") {
			return strings.Join(words, "; ")
		}
	}
	return strings.Join(words, ", ")
}
