package apa

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
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

// notCarried lists what one line of APA cannot carry back, and why.
var notCarried = []struct {
	variable cite.Var
	set      func(*cite.Item)
	reason   string
}{
	{cite.Var(cite.Author), func(it *cite.Item) {
		it.SetNames(cite.Author, []cite.Name{{Family: "Osei", Given: "Ama"}})
	}, "9.8: given names are cut to initials, and from 21 authors on those in the gap go"},
	{cite.Var(cite.Issued), func(it *cite.Item) {
		it.SetDate(cite.Issued, cite.Date{Start: cite.Day{Year: 2019, Month: 5, Day: 2}})
	}, "9.14: journals and books have the year alone"},
	{cite.Var(cite.PublisherPlace), func(it *cite.Item) { it.SetText(cite.PublisherPlace, "Bergen") },
		"9.29: the place of the publisher is left out"},
	{cite.Var(cite.Publisher), func(it *cite.Item) { it.SetText(cite.Publisher, "Quay Press") },
		"9.25: periodicals have no publisher; 9.29: nor do works that their author publishes"},
	{cite.Var(cite.URL), func(it *cite.Item) {
		it.SetText(cite.DOI, "10.5555/x")
		it.SetText(cite.URL, "https://a.example")
	}, "9.34: the URL is left out beside a DOI"},
	{cite.Var(cite.Accessed), func(it *cite.Item) {
		it.SetText(cite.URL, "https://a.example")
		it.SetDate(cite.Accessed, cite.Date{Start: cite.Day{Year: 2020, Month: 1, Day: 2}})
	}, "9.16: dated works have no retrieval date"},
	{cite.Var(cite.ISSN), func(it *cite.Item) { it.SetText(cite.ISSN, "1234-5679") }, "9.4: no element of a reference"},
	{cite.Var(cite.ISBN), func(it *cite.Item) { it.SetText(cite.ISBN, "9780306406157") }, "9.4: no element of a reference"},
	{cite.Var(cite.Language), func(it *cite.Item) { it.SetText(cite.Language, "en") }, "9.4: no element of a reference"},
	{cite.Var(cite.Abstract), func(it *cite.Item) { it.SetText(cite.Abstract, "On salt.") }, "9.4: no element of a reference"},
}

func TestNotCarried(t *testing.T) {
	for _, c := range notCarried {
		it := &cite.Item{Type: cite.ArticleJournal}
		it.SetNames(cite.Author, []cite.Name{{Family: "Lund", Given: "P."}})
		it.SetDate(cite.Issued, cite.Date{Start: cite.Day{Year: 2019}})
		it.SetText(cite.Title, "Salt roads of the north")
		it.SetText(cite.ContainerTitle, "Marine Policy")
		it.SetNumber(cite.Volume, "12")
		c.set(it)
		line := string(AppendReference(nil, it, Options{}, nil))
		back := Read(cite.PlainText(line, 0)).Item
		was, is := it.Field(c.variable), back.Field(c.variable)
		if is != nil && was.Text == is.Text && sameNames(was.Names, is.Names) && was.Date == is.Date {
			t.Errorf("%v comes back from %q: %s", c.variable, line, c.reason)
		}
	}
}
