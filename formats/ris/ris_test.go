package ris_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/ris"
)

func read(text string) (items []*cite.Item, said []string) {
	src := cite.NewSource("test.ris", text)
	for it := range ris.Read(src, func(d cite.Diagnostic) {
		said = append(said, fmt.Sprintf("%d %s", src.Position(d.Span.Start).Line, d.Rule))
	}) {
		items = append(items, it)
	}
	return items, said
}

func write(t testing.TB, items ...*cite.Item) (string, []cite.Diagnostic) {
	t.Helper()
	var b strings.Builder
	var lost []cite.Diagnostic
	if err := ris.Write(&b, slices.Values(items), func(d cite.Diagnostic) { lost = append(lost, d) }); err != nil {
		t.Fatal(err)
	}
	return b.String(), lost
}

const article = "TY  - JOUR\nID  - doe\nTI  - On\n  things\nAU  - Doe, Jane, Jr.\nA1  - Acme, Inc.,\nAU  - Plato\n" +
	"JO  - J. Things\nT2  - Journal of Things\nJF  - Journal of Things\nVL  - 3\nIS  - 2\nSP  - 10\nEP  - 19\nPY  - 2020\nDA  - 2020/03/01/\n" +
	"N1  - doi: 10.1234/x\nDO  - https://doi.org/10.1234/x\nM3  - doi:10.1234/x\nKW  - one; two\nKW  - three\nSN  - 1234-5678\nY2  - 2021/02/03\nXX  - odd\nAB  - A &amp; B\nER  - \n"

func TestRead(t *testing.T) {
	items, said := read("\ufeffProvider: x\r\n" + strings.ReplaceAll(article, "\n", "\r\n"))
	if d := cmp.Diff([]string{"1 ris-stray"}, said); d != "" {
		t.Error(d)
	}
	if len(items) != 1 {
		t.Fatalf("%d items", len(items))
	}
	it := items[0]
	for v, want := range map[cite.TextVar]string{cite.Title: "On things", cite.ContainerTitle: "Journal of Things", cite.ContainerTitleShort: "J. Things",
		cite.DOI: "10.1234/x", cite.Keyword: "one, two, three", cite.ISSN: "1234-5678", cite.Abstract: "A & B"} {
		if got := it.Text(v); got != want {
			t.Errorf("%s is %q, not %q", v, got, want)
		}
	}
	if got := it.Number(cite.Page); got != "10-19" {
		t.Errorf("pages %q", got)
	}
	if got := it.Date(cite.Issued).Start; got != (cite.Day{Year: 2020, Month: 3, Day: 1}) {
		t.Errorf("issued %v", got)
	}
	if got := it.Date(cite.Accessed).Start; got != (cite.Day{Year: 2021, Month: 2, Day: 3}) {
		t.Errorf("accessed %v", got)
	}
	names := it.Names(cite.Author)
	for i := range names {
		names[i].Span = cite.Span{}
	}
	if d := cmp.Diff([]cite.Name{{Family: "Doe", Given: "Jane", Suffix: "Jr."}, {Literal: "Acme, Inc."}, {Literal: "Plato"}}, names); d != "" {
		t.Error(d)
	}
	if got, _ := it.CustomValue("ris.XX"); got != "odd" {
		t.Errorf("the unknown tag is %q", got)
	}
}

func TestRecords(t *testing.T) {
	items, said := read("TY  - BOOK\nTI  - A\nTY - Chap\nTI - B\nER-\nTY  - ODD\nTI  - C\xe9\n")
	var got []string
	for _, it := range items {
		got = append(got, it.Type.String()+" "+it.Text(cite.Title))
	}
	if d := cmp.Diff([]string{"book A", "chapter B", " Cé"}, got); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"1 ris-utf8", "3 ris-unclosed", "6 ris-unclosed", "6 ris-type"}, said); d != "" {
		t.Error(d)
	}
}

func TestWrite(t *testing.T) {
	items, _ := read(article)
	out, lost := write(t, items...)
	if lost != nil {
		t.Errorf("lost %+v", lost)
	}
	want := "TY  - JOUR\nID  - doe\nTI  - On things\nAU  - Doe, Jane, Jr.\nAU  - Acme, Inc.,\nAU  - Plato\nT2  - Journal of Things\n" +
		"J2  - J. Things\nVL  - 3\nIS  - 2\nSP  - 10\nEP  - 19\nDO  - 10.1234/x\nSN  - 1234-5678\nAB  - A & B\nKW  - one\nKW  - two\nKW  - three\n" +
		"N1  - doi: 10.1234/x\nPY  - 2020\nDA  - 2020/03/01/\nY2  - 2021/02/03/\nXX  - odd\nER  - \n\n"
	if d := cmp.Diff(want, out); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestEveryVariableIsCarriedOrReported gives each type each variable: it comes back, or it was reported lost.
func TestEveryVariableIsCarriedOrReported(t *testing.T) {
	for _, typ := range cite.Types() {
		for _, v := range cite.Vars() {
			it := &cite.Item{ID: "a", Type: typ}
			switch v.Kind() {
			case cite.TextKind:
				text := "something"
				switch cite.TextVar(v) {
				case cite.DOI:
					text = "10.1234/x"
				case cite.ISBN:
					text = "978-0-306-40615-7"
				case cite.ISSN:
					text = "1234-5679"
				}
				it.SetText(cite.TextVar(v), text)
			case cite.NumberKind:
				it.SetNumber(cite.NumberVar(v), "7")
			case cite.NamesKind:
				it.SetNames(cite.NameVar(v), []cite.Name{{Family: "Doe", Given: "J."}})
			case cite.DateKind:
				it.SetDate(cite.DateVar(v), cite.Date{Start: cite.Day{Year: 2000, Month: 1}})
			}
			out, lost := write(t, it)
			reported := slices.ContainsFunc(lost, func(d cite.Diagnostic) bool { return d.Field == v && d.Rule == "lost" && d.Item == "a" })
			back, _ := read(out)
			if len(back) != 1 {
				t.Fatalf("%s: %d items of\n%s", typ, len(back), out)
			}
			if !back[0].Has(v) && !reported {
				t.Errorf("%s: %s is lost without a word:\n%s", typ, v, out)
			}
		}
	}
}

func TestStable(t *testing.T) {
	words := rapid.StringMatching(`[A-Za-zéß][a-zé,;:\-/& ]{0,12}[a-z]`)
	rapid.Check(t, func(t *rapid.T) {
		it := &cite.Item{ID: words.Draw(t, "id"), Type: rapid.SampledFrom(cite.Types()).Draw(t, "type")}
		for _, v := range rapid.SliceOfN(rapid.SampledFrom(cite.Vars()), 0, 8).Draw(t, "vars") {
			switch v.Kind() {
			case cite.TextKind:
				it.SetText(cite.TextVar(v), words.Draw(t, "text"))
			case cite.NumberKind:
				it.SetNumber(cite.NumberVar(v), rapid.StringMatching(`[1-9][0-9]{0,2}([-–][0-9]{1,3})?`).Draw(t, "number"))
			case cite.NamesKind:
				it.SetNames(cite.NameVar(v), []cite.Name{{Family: "Doe", Given: "J."}, {Literal: words.Draw(t, "name")}})
			case cite.DateKind:
				it.SetDate(cite.DateVar(v), cite.Date{Start: cite.Day{Year: rapid.IntRange(-50, 2030).Draw(t, "year")}, Season: cite.Season(rapid.IntRange(0, 4).Draw(t, "season"))})
			}
		}
		first := writeTwice(t, it)
		items, _ := read(first)
		if second := writeTwice(t, items...); second != first {
			t.Fatalf("second writing (-first +second):\n%s", cmp.Diff(first, second))
		}
	})
}

// writeTwice writes, reads and writes, as the first reading may tidy what was written by hand.
func writeTwice(t *rapid.T, items ...*cite.Item) string {
	var b strings.Builder
	if err := ris.Write(&b, slices.Values(items), nil); err != nil {
		t.Fatal(err)
	}
	again, _ := read(b.String())
	b.Reset()
	if err := ris.Write(&b, slices.Values(again), nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func FuzzRead(f *testing.F) {
	f.Add(article)
	f.Add("TY  - BOOK\nSN  - 978\n\xff\nER  - ")
	f.Fuzz(func(t *testing.T, text string) {
		items, _ := read(text)
		for _, it := range items {
			if it.Span.Start < 0 || it.Span.End > len(text) {
				t.Errorf("the item stands at %v of %d bytes", it.Span, len(text))
			}
		}
		write(t, items...)
	})
}

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat(article, 100)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for range ris.Read(cite.NewSource("", text), nil) {
		}
	}
}
