package apa

import (
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
	"pgregory.net/rapid"
)

// oneLine draws an item of any type with any of CSL's variables set to ordinary and to odd values.
func oneLine(t *rapid.T) *cite.Item {
	it := &cite.Item{ID: "x", Type: rapid.SampledFrom(cite.Types()).Draw(t, "type")}
	text := rapid.SampledFrom([]string{"Salt", "The salt of <i>E. coli</i>", "A \"quoted\" word", "Why?", "x <b & y", "<i>", "\x01\n\t", "é\xff", "1–2", "3-4", "..", "盐"})
	name := rapid.SampledFrom([]cite.Name{
		{Family: "Osei", Given: "Ama Serwaa"}, {Literal: "Harbour Society"}, {Family: "Lund", Given: "P.-j.", Suffix: "Jr."},
		{Family: "李", Given: "明"}, {Given: "Hypatia"}, {}, cite.Others, {Handle: "@quay"},
	})
	for _, v := range cite.Vars() {
		if !rapid.Bool().Draw(t, v.String()) {
			continue
		}
		switch v.Kind() {
		case cite.TextKind:
			it.SetText(cite.TextVar(v), text.Draw(t, "text"))
		case cite.NumberKind:
			it.SetNumber(cite.NumberVar(v), text.Draw(t, "number"))
		case cite.NamesKind:
			it.SetNames(cite.NameVar(v), rapid.SliceOfN(name, 1, 25).Draw(t, "names"))
		case cite.DateKind:
			d := cite.Date{Circa: rapid.Bool().Draw(t, "circa"), Season: cite.Season(rapid.IntRange(0, 9).Draw(t, "season"))}
			d.Start = cite.Day{Year: rapid.IntRange(-500, 2030).Draw(t, "y"), Month: rapid.IntRange(0, 14).Draw(t, "m"), Day: rapid.IntRange(0, 40).Draw(t, "d")}
			if rapid.Bool().Draw(t, "range") {
				d.End = cite.Day{Year: d.Start.Year + 1, Month: rapid.IntRange(0, 14).Draw(t, "m2"), Day: 3}
			}
			it.SetDate(cite.DateVar(v), d)
		}
	}
	return it
}

var anyTag = regexp.MustCompile(`</?(i|b|sup|sub|a|span)( [^>]*)?>`)

// TestAnyItemIsOneLine holds for any item at all: one line without control characters, and the same words in HTML.
func TestAnyItemIsOneLine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		it := oneLine(t)
		plain := string(AppendReference(nil, it, Options{}, nil))
		for i := 0; i < len(plain); i++ {
			if plain[i] < ' ' {
				t.Fatalf("control character %#x in %q", plain[i], plain)
			}
		}
		if strings.Contains(plain, "()") || strings.Contains(plain, "[]") {
			t.Fatalf("empty brackets in %q", plain)
		}
		marked := string(AppendReference(nil, it, Options{Markup: HTML}, nil))
		if got := html.UnescapeString(anyTag.ReplaceAllString(marked, "")); got != plain {
			t.Fatalf("HTML says\n%q, plain text\n%q", got, plain)
		}
		var b strings.Builder
		for _, cited := range []bool{false, true} {
			if err := Write(&b, []*cite.Item{it, it.Clone()}, Options{Cite: cited}, nil); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// TestAccount holds for any item at all: a variable is reported as left out only if the reference is the same without it,
// and if it is, then it is reported, unless what it says stands in the reference all the same.
func TestAccount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		it := oneLine(t)
		p := new(printer)
		p.reset(it)
		p.reference()
		if len(p.text) == 0 {
			return
		}
		line := string(p.text)
		missing := p.missing()
		for _, f := range it.Fields() {
			without := it.Clone()
			without.Delete(f.Var)
			q := new(printer)
			q.reset(without)
			q.reference()
			same := string(q.text) == line
			switch reported := slices.Contains(missing, f.Var); {
			case reported && !same && f.Var != cite.Var(cite.Language):
				t.Fatalf("%v is reported and shown\nwith    %q\nwithout %q", f.Var, line, q.text)
			case !reported && same && f.Var.Kind() != cite.DateKind && p.place[f.Var] > 0 && !said(p, f):
				t.Fatalf("%v of %v is neither shown nor reported: %q", f.Var, it.Type, line)
			}
		}
	})
}

// said tells whether the value of a field stands in the reference.
func said(p *printer, f cite.Field) bool {
	if f.Var.Kind() == cite.NamesKind {
		return f.Var == cite.Var(p.authors.first) || f.Var == cite.Var(p.authors.second)
	}
	return strings.Contains(string(p.text), typographic(markup.Plain(f.Text))) || strings.Contains(string(p.text), typographic(f.Text))
}

// notCarried lists what one line of APA cannot carry back, and why, besides the variables that are no element of a
// reference (neverShown). What is gone altogether is reported as lost; what is only written in another form is not.
var notCarried = []struct {
	variable cite.Var
	set      func(*cite.Item)
	reason   string
	reported string // how the report names it; "" where the value is there in another form
}{
	{cite.Var(cite.Author), func(it *cite.Item) {
		it.SetNames(cite.Author, []cite.Name{{Family: "Osei", Given: "Ama"}})
	}, "9.8: given names are cut to initials", ""},
	{cite.Var(cite.Author), func(it *cite.Item) {
		it.SetNames(cite.Author, slices.Repeat([]cite.Name{{Family: "Osei", Given: "A."}}, 22))
	}, "9.8: from 21 authors on those between the 19th and the last stand behind an ellipsis", ""},
	{cite.Var(cite.Issued), func(it *cite.Item) {
		it.SetDate(cite.Issued, cite.Date{Start: cite.Day{Year: 2019, Month: 5, Day: 2}})
	}, "9.14: journals and books have the year alone", "month and day of issued (9.14)"},
	{cite.Var(cite.Page), func(it *cite.Item) { it.SetNumber(cite.Page, "321-8") },
		"9.25: ranges of pages are given in full, with an en dash", ""},
	{cite.Var(cite.Title), func(it *cite.Item) { it.SetText(cite.Title, "On <i>E. coli</i>") },
		"6.22: plain text has no italics", ""},
	{cite.Var(cite.Medium), func(it *cite.Item) { it.SetText(cite.Medium, "Audio recording") },
		"9.22: genre and medium stand in the same brackets without a name, and come back as genre", ""},
	{cite.Var(cite.CollectionTitle), func(it *cite.Item) { it.SetText(cite.CollectionTitle, "Northern Series") },
		"9.26: a series of a periodical stands after its name, and comes back as a part of it", ""},
	{cite.Var(cite.Archive), func(it *cite.Item) { it.SetText(cite.Archive, "Bergen City Archives") },
		"9.30: an archive without a number stands where a publisher would, and comes back as one", ""},
	{cite.Var(cite.Publisher), func(it *cite.Item) { it.SetText(cite.Publisher, "Quay Press") },
		"9.25: periodicals have no publisher", "publisher (9.25)"},
	{cite.Var(cite.Publisher), func(it *cite.Item) {
		it.Type = cite.Report
		it.SetNames(cite.Author, []cite.Name{{Literal: "Harbour Society"}})
		it.SetText(cite.Publisher, "Harbour Society")
	}, "9.29: a publisher of the author's name is left out", ""},
	{cite.Var(cite.URL), func(it *cite.Item) {
		it.SetText(cite.DOI, "10.5555/x")
		it.SetText(cite.URL, "https://a.example")
	}, "9.34: a DOI stands in place of the URL", "URL (9.34)"},
	{cite.Var(cite.Accessed), func(it *cite.Item) {
		it.SetText(cite.URL, "https://a.example")
		it.SetDate(cite.Accessed, cite.Date{Start: cite.Day{Year: 2020, Month: 1, Day: 2}})
	}, "9.16: dated works have no retrieval date", "accessed (9.16)"},
	{cite.Var(cite.Edition), func(it *cite.Item) { it.SetNumber(cite.Edition, "2") },
		"9.19: an article has no edition", "no place for edition"},
}

// TestNotCarried holds each row of the table to what it says.
func TestNotCarried(t *testing.T) {
	article := func() *cite.Item {
		it := &cite.Item{Type: cite.ArticleJournal}
		it.SetNames(cite.Author, []cite.Name{{Family: "Lund", Given: "P."}})
		it.SetDate(cite.Issued, cite.Date{Start: cite.Day{Year: 2019}})
		it.SetText(cite.Title, "Salt roads of the north")
		it.SetText(cite.ContainerTitle, "Marine Policy")
		it.SetNumber(cite.Volume, "12")
		return it
	}
	check := func(it *cite.Item, v cite.Var, reason, reported string) {
		t.Helper()
		var messages strings.Builder
		line := string(AppendReference(nil, it, Options{}, func(d cite.Diagnostic) { messages.WriteString(d.Rule + ": " + d.Message + "\n") }))
		back := Read(cite.PlainText(line, 0)).Item
		was, is := it.Field(v), back.Field(v)
		if is != nil && was.Text == is.Text && sameNames(was.Names, is.Names) && was.Date() == is.Date() {
			t.Errorf("%v comes back from %q: %s", v, line, reason)
		}
		switch got := messages.String(); {
		case reported == "" && got != "":
			t.Errorf("%v is reported: %s", v, got)
		case !strings.Contains(got, reported):
			t.Errorf("%v is reported as %q, want %q", v, got, reported)
		}
	}
	for _, c := range notCarried {
		it := article()
		c.set(it)
		check(it, c.variable, c.reason, c.reported)
	}
	undated := article()
	undated.SetDate(cite.Issued, cite.Date{State: cite.NoDate, Literal: "n.d."})
	AppendReference(nil, undated, Options{}, func(d cite.Diagnostic) { t.Errorf("that there is no date is shown: %s", d.Message) })
	for v := range neverShown {
		it := article()
		switch v.Kind() {
		case cite.TextKind:
			it.SetText(cite.TextVar(v), "Brine 77")
		case cite.NumberKind:
			it.SetNumber(cite.NumberVar(v), "Brine 77")
		case cite.NamesKind:
			it.SetNames(cite.NameVar(v), []cite.Name{{Family: "Brine", Given: "A."}})
		case cite.DateKind:
			it.SetDate(cite.DateVar(v), cite.Date{Start: cite.Day{Year: 1977}})
		}
		check(it, v, "no element of a reference", v.String()+" (9.4)")
	}
}
