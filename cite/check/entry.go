package check

import (
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

// parts are the stretches of a printed reference that rules about its form look at, as places in Text.Plain. A zero
// span is a part that is not there.
type parts struct {
	head cite.Span // what stands before the date: authors, or a title in their place
	date cite.Span // the date with its parentheses
	doi  cite.Span // the DOI with its prefix or address
	url  cite.Span // the address, which may be the DOI's
}

// printed tells whether the entry is a reference as authors write them, rather than a record with named fields.
func (e *Entry) printed() bool { return e.Text.Plain != "" }

// noParts are those of a record, which is printed nowhere.
var noParts parts

// look finds the parts of a printed reference.
func (e *Entry) look() *parts {
	if !e.printed() {
		return &noParts
	}
	p := &parts{}
	text := e.Text.Plain
	if f := e.Item.Field(cite.Var(cite.Issued)); f != nil {
		at := e.plain(f.Span)
		open, end := strings.LastIndexByte(text[:at.Start], '('), strings.IndexByte(text[at.End:], ')')
		if at.Len() > 0 && open >= 0 && at.Start-open <= 8 && end >= 0 && end <= 24 && strings.IndexByte(text[open:at.Start], ')') < 0 {
			p.date = cite.Span{Start: open, End: at.End + end + 1}
		}
	}
	if p.date.IsZero() {
		if open := strings.IndexByte(text, '('); open >= 0 {
			if end := strings.IndexByte(text[open:], ')'); end > 0 && isDateWords(text[open+1:open+end]) {
				p.date = cite.Span{Start: open, End: open + end + 1}
			}
		}
	}
	if !p.date.IsZero() {
		p.head = cite.Span{End: len(strings.TrimRightFunc(text[:p.date.Start], unicode.IsSpace))}
	}
	if span, _, ok := ident.FindDOI(text); ok {
		p.doi = span
	}
	if span, ok := ident.FindURL(text); ok {
		p.url = span
	}
	return p
}

// inAPA tells whether a printed entry sets its date as APA does, in parentheses after who made the work or after the
// title that stands in the maker's place.
func (e *Entry) inAPA() bool {
	if !e.printed() {
		return false
	}
	p := e.parts
	if p.date.IsZero() || !p.url.IsZero() && p.date.Start > p.url.Start {
		return false
	}
	rest := e.Text.Plain[p.date.End:]
	return rest == "" || rest[0] != ':' && rest[0] != ',' || !yearOfVolume.MatchString(rest)
}

// yearOfVolume matches pages behind a year in parentheses, which is then that of the volume, as in Chicago's style.
var yearOfVolume = pattern.New(`^[:,] ?(?:pp?\. ?)?\d+[–-]\d`)

// isDateWords tells whether a parenthesis holds a date or says that there is none.
func isDateWords(s string) bool {
	s = strings.ToLower(strings.TrimSpace(s))
	for _, words := range [...]string{"n.d.", "n. d.", "nd", "in press", "forthcoming", "s.f.", "s. f.", "z.d.", "s.d.", "s. d.", "o. j.", "o.j.", "t.y."} {
		if s == words || strings.HasPrefix(s, words+"-") {
			return true
		}
	}
	digits := 0
	for _, r := range s {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	return digits >= 4 && digits <= 8 && len(s) < 40
}

// plain finds a place of the source in the text as printed; zero where it is not there.
func (e *Entry) plain(source cite.Span) cite.Span {
	text := e.Text.Plain
	if source.Len() <= 0 || text == "" {
		return cite.Span{}
	}
	at := func(i int) cite.Span { return e.Text.Source(cite.Span{Start: i, End: i + 1}) }
	start := sort.Search(len(text), func(i int) bool { return at(i).End > source.Start })
	end := start + sort.Search(len(text)-start, func(i int) bool { return at(start+i).Start >= source.End })
	if start >= end {
		return cite.Span{}
	}
	return cite.Span{Start: start, End: end}
}

// source finds a part of the text as printed in the source.
func (e *Entry) source(start, end int) cite.Span {
	return e.Text.Source(cite.Span{Start: start, End: end})
}

// inField gives the place of a part of a field's text, or of the whole field where the source spells it otherwise.
func (p *pass) inField(f *cite.Field, start, end int) cite.Span {
	if p.Source != nil && f.Span.Len() == len(f.Text) && p.Source.Slice(f.Span) == f.Text {
		return cite.Span{Start: f.Span.Start + start, End: f.Span.Start + end}
	}
	return f.Span
}

// fixField makes a safe fix that puts other text in place of a part of a field; nil where the source spells the field
// otherwise.
func (p *pass) fixField(f *cite.Field, start, end int, text string) *cite.Fix {
	if p.Source == nil || f.Span.Len() != len(f.Text) || p.Source.Slice(f.Span) != f.Text {
		return nil
	}
	return &cite.Fix{Safe: true, Edits: []cite.Edit{{Span: cite.Span{Start: f.Span.Start + start, End: f.Span.Start + end}, Text: text}}}
}

// shorten cuts a text for a message.
func shorten(s string) string {
	const most = 60
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	runes := []rune(s)
	return strings.TrimSpace(string(runes[:most-1])) + "…"
}

// label names an entry in messages about another: its author or title and its date.
func label(it *cite.Item) string {
	who := ""
	if names := it.Names(cite.Author); len(names) > 0 {
		who = names[0].Surname()
		if len(names) > 1 {
			who += " et al."
		}
	}
	if who == "" {
		who = "“" + shorten(it.Text(cite.Title)) + "”"
	}
	if d := it.Date(cite.Issued); d.Start.Year != 0 {
		who += " (" + strconv.Itoa(d.Start.Year) + d.Suffix + ")"
	}
	return who
}

// line gives the number of the line in which an entry begins; 0 where the source is not known.
func (p *pass) line(e *Entry) int {
	if p.Source == nil || e.Item.Span.IsZero() {
		return 0
	}
	return p.Source.Position(e.Item.Span.Start).Line
}
