package csljson_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/csljson"
)

// read gives the items of a text and what was said about it, as "line:column severity rule".
func read(text string) (items []*cite.Item, said []string) {
	src := cite.NewSource("test.json", text)
	for it := range csljson.Read(src, func(d cite.Diagnostic) {
		at := src.Position(d.Span.Start)
		said = append(said, fmt.Sprintf("%d:%d %s %s", at.Line, at.Column, d.Severity, d.Rule))
	}) {
		items = append(items, it)
	}
	return items, said
}

// write gives the items as an array.
func write(t testing.TB, items ...*cite.Item) string {
	t.Helper()
	var b strings.Builder
	if err := csljson.Write(&b, slices.Values(items), func(d cite.Diagnostic) { t.Errorf("writing reported %+v", d) }); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestReadShapes(t *testing.T) {
	for _, c := range []struct {
		name, text string
		ids        []string
		said       []string
	}{
		{"nothing", ``, nil, nil},
		{"array", `[{"id":"a"},{"id":"b"}]`, []string{"a", "b"}, nil},
		{"one object", `{"id":"a","title":"T"}`, []string{"a"}, nil},
		{"objects in a row", "{\"id\":\"a\"}\n{\"id\":\"b\"}\n", []string{"a", "b"}, nil},
		{"object with items", `{"meta":{"x":[1]},"items":[{"id":"a"},{"id":"b"}],"more":1}`, []string{"a", "b"}, nil},
		{"object with references", `{"references":[{"id":"a"}]}`, []string{"a"}, nil},
		{"references as a variable", `{"id":"a","references":"22 F.2d 1"}`, []string{"a"}, nil},
		{"byte order mark", "\ufeff[{\"id\":\"a\"}]", []string{"a"}, nil},
		{"number as id", `[{"id":12}]`, []string{"12"}, nil},
		{"trailing commas", `[{"id":"a","author":[{"family":"X",},],},]`, []string{"a"},
			[]string{"1:35 warning json-syntax", "1:37 warning json-syntax", "1:39 warning json-syntax", "1:42 warning json-syntax"}},
		{"comments", "[ // one\n{\"id\":\"a\" /* two */}]", []string{"a"}, []string{"1:3 warning json-syntax", "2:11 warning json-syntax"}},
		{"missing commas", `[{"id":"a" "title":"T"} {"id":"b"}]`, []string{"a", "b"}, []string{"1:12 warning json-syntax"}},
		{"broken value", `[{"id":"a","title":},{"id":"b"}]`, []string{"b"}, []string{"1:20 error json-broken"}},
		{"missing brace", "[{\"id\":\"a\",\n{\"id\":\"b\"}]", []string{"b"}, []string{"2:1 error json-broken"}},
		{"missing bracket", "[{\"id\":\"a\",\"author\":[{\"family\":\"X\"},\"title\":\"}\"},\n{\"id\":\"b\"}]", []string{"b"}, []string{"1:44 error json-broken"}},
		{"missing quote", "[{\"id\":\"a\",\n\"title\":\"X,\n\"volume\":\"1\"},\n{\"id\":\"b\"}]", []string{"b"}, []string{"2:9 error json-broken"}},
		{"cut short", "[{\"id\":\"a\"},\n{\"id\":\"b\",\"title\":\"X", []string{"a"}, []string{"2:19 error json-broken", "2:21 error json-broken"}},
		{"not JSON", "Some words.", nil, []string{"1:1 error json-broken"}},
		{"elements that are no items", `[1,"x",{"id":"a"}]`, []string{"a"}, []string{"1:2 error json-broken"}},
		{"too deep", "[{\"id\":\"a\",\"x\":" + strings.Repeat("[", 100) + "},{\"id\":\"b\"}]", []string{"b"}, []string{"1:79 error json-broken"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			items, said := read(c.text)
			var ids []string
			for _, it := range items {
				ids = append(ids, it.ID)
			}
			if d := cmp.Diff(c.ids, ids); d != "" {
				t.Errorf("items (-want +got):\n%s", d)
			}
			if d := cmp.Diff(c.said, said); d != "" {
				t.Errorf("diagnostics (-want +got):\n%s", d)
			}
		})
	}
}

// TestOneItem reads an item and states the line that it is written as.
func TestOneItem(t *testing.T) {
	for _, c := range []struct{ name, in, out string }{
		{"order", `{"title":"T","type":"book","id":"a","author":[{"given":"A","family":"B"}]}`,
			`{"id":"a","type":"book","author":[{"family":"B","given":"A"}],"title":"T"}`},
		{"number for text", `{"id":"a","type":"book","volume":12,"page":1.5,"title":1984}`,
			`{"id":"a","type":"book","title":"1984","volume":"12","page":"1.5"}`},
		{"older names", `{"id":"a","type":"book","shortTitle":"S","journalAbbreviation":"J.","event":"E"}`,
			`{"id":"a","type":"book","title-short":"S","container-title-short":"J.","event-title":"E"}`},
		{"older name beside the new", `{"id":"a","type":"book","shortTitle":"S","title-short":"S2"}`,
			`{"id":"a","type":"book","title-short":"S2","shortTitle":"S"}`},
		{"unknown members", `{"id":"a","x-reviewed":{"by": ["me", null, true]},"type":"book","categories":["x"]}`,
			`{"id":"a","type":"book","x-reviewed":{"by":["me",null,true]},"categories":["x"]}`},
		{"custom", `{"id":"a","type":"book","custom":{"biblatex.pagetotal":"xi, 300","n":1,"ids":["p","q"]}}`,
			`{"id":"a","type":"book","custom":{"biblatex.pagetotal":"xi, 300","n":1,"ids":["p","q"]}}`},
		{"unknown type", `{"id":"a","type":"hologram"}`, `{"id":"a","type":"hologram"}`},
		{"no type", `{"id":"a"}`, `{"id":"a","type":"document"}`},
		{"escapes", `{"id":"a","type":"book","title":"\u00c9t\u00E9 \"x\" \\ \/ \ud83d\ude00 \n\u2028"}`,
			`{"id":"a","type":"book","title":"Été \"x\" \\ / 😀 \n\u2028"}`},
		{"half a pair", `{"id":"a","type":"book","title":"\ud83d!"}`, `{"id":"a","type":"book","title":"�!"}`},
		{"latin-1", "{\"id\":\"a\",\"type\":\"book\",\"title\":\"\xc9t\xe9\"}", `{"id":"a","type":"book","title":"Été"}`},
		{"null", `{"id":"a","type":"book","title":null,"author":null,"issued":null}`, `{"id":"a","type":"book"}`},
		{"wrong kind", `{"id":"a","type":"book","title":{"x":1}}`, `{"id":"a","type":"book","title":{"x":1}}`},
		{"list for text", `{"id":"a","type":"book","ISSN":["1234-5678","8765-4321"]}`, `{"id":"a","type":"book","ISSN":["1234-5678","8765-4321"]}`},
		{"name particles", `{"id":"a","type":"book","author":[{"family":"Humboldt","given":"Alexander","dropping-particle":"von","suffix":"Jr.","comma-suffix":1}]}`,
			`{"id":"a","type":"book","author":[{"family":"Humboldt","given":"Alexander","dropping-particle":"von","suffix":"Jr.","comma-suffix":true}]}`},
		{"names with more", `{"id":"a","type":"book","author":[{"family":"B","ORCID":"x","affiliation":[]}]}`,
			`{"id":"a","type":"book","author":[{"family":"B","ORCID":"x","affiliation":[]}]}`},
		{"dates", `{"id":"a","type":"book","issued":{"date-parts":[["2020","1"]],"circa":1},"accessed":{"raw":"2021-02-03"},"event-date":{"date-parts":[[2020,1,2],[2020,1,4]]},"original-date":{"literal":"long ago"},"submitted":"1999"}`,
			`{"id":"a","type":"book","issued":{"date-parts":[[2020,1]],"circa":true},"event-date":{"date-parts":[[2020,1,2],[2020,1,4]]},"original-date":{"literal":"long ago"},"submitted":{"date-parts":[[1999]]},"accessed":{"date-parts":[[2021,2,3]]}}`},
		{"seasons", `{"id":"a","type":"book","issued":{"date-parts":[[2020]],"season":"2"},"accessed":{"date-parts":[[2020,13]]},"submitted":{"date-parts":[[2020]],"season":"Fall"},"event-date":{"date-parts":[[2020,24]]}}`,
			`{"id":"a","type":"book","issued":{"date-parts":[[2020]],"season":2},"event-date":{"date-parts":[[2020]],"season":4},"submitted":{"date-parts":[[2020]],"season":3},"accessed":{"date-parts":[[2020]],"season":1}}`},
		{"open range", `{"id":"a","type":"book","issued":"2004/.."}`,
			`{"id":"a","type":"book","issued":{"date-parts":[[2004]]},"custom":{"cite.issued":{"start":[2004,0,0],"open":true}}}`},
		{"note lines", `{"id":"a","type":"book","title":"T","note":"A word.\nOriginal Date: 1885-03\nDOI: 10.1/x\ntitle: no\nType: dataset"}`,
			`{"id":"a","type":"dataset","title":"T","original-date":{"date-parts":[[1885,3]]},"DOI":"10.1/x","note":"A word.\ntitle: no"}`},
		{"names in a note", `{"id":"a","type":"book","note":"Director: B || A\nDirector: C"}`,
			`{"id":"a","type":"book","director":[{"family":"B","given":"A"},{"literal":"C"}]}`},
		{"note with braces", `{"id":"a","type":"book","note":"x {:genre: film} y"}`, `{"id":"a","type":"book","genre":"film","note":"x  y"}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			it, ok := csljson.ReadLine(c.in, 0, nil)
			if !ok {
				t.Fatal("not read")
			}
			out := string(csljson.AppendItem(nil, it))
			if d := cmp.Diff(c.out, out); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
			again, ok := csljson.ReadLine(out, 0, nil)
			if !ok {
				t.Fatal("not read again")
			}
			if d := cmp.Diff(out, string(csljson.AppendItem(nil, again))); d != "" {
				t.Errorf("second writing (-first +second):\n%s", d)
			}
		})
	}
}

// TestStates holds what CSL-JSON has no words for against what comes back.
func TestStates(t *testing.T) {
	it := &cite.Item{ID: "a", Type: cite.Webpage}
	it.SetNames(cite.Author, []cite.Name{{Family: "Doe", Given: "J.", Handle: "@doe"}, {Handle: "@only"}, {Family: "Roe", Role: "Pilot"}, cite.Others})
	it.SetDate(cite.Issued, cite.Date{State: cite.InPress, Literal: "im Druck", Suffix: "b"})
	it.SetDate(cite.OriginalDate, cite.Date{State: cite.NoDate, Literal: "n.d."})
	it.SetDate(cite.EventDate, cite.Date{Start: cite.Day{Month: 12, Day: 24}})
	it.SetDate(cite.Submitted, cite.Date{Start: cite.Day{Year: -44}, Circa: true, Season: cite.Spring, End: cite.Day{Year: -43}, EndSeason: cite.Winter})
	line := string(csljson.AppendItem(nil, it))
	want := `{"id":"a","type":"webpage","author":[{"family":"Doe","given":"J."},{"literal":"@only"},{"family":"Roe"},{"literal":"others"}],"year-suffix":"b","status":"in press",` +
		`"submitted":{"date-parts":[[-44],[-43]],"season":1,"circa":true},"custom":{"cite.author":["@doe","@only",["","Pilot"],""],"cite.issued":{"state":"in-press","literal":"im Druck"},` +
		`"cite.original-date":{"state":"no-date","literal":"n.d."},"cite.event-date":{"start":[0,12,24]},"cite.submitted":{"start":[-44,0,0],"end":[-43,0,0],"season":1,"end-season":4,"circa":true}}}`
	if d := cmp.Diff(want, line); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	got, ok := csljson.ReadLine(line, 0, func(d cite.Diagnostic) { t.Errorf("reading reported %+v", d) })
	if !ok {
		t.Fatal("not read")
	}
	if got.Has(cite.Var(cite.Status)) {
		t.Error("the status that stood for \"in press\" came back as a status")
	}
	for _, f := range it.Fields() {
		g := got.Field(f.Var)
		if g == nil {
			t.Errorf("%s is lost", f.Var)
			continue
		}
		for i := range g.Names {
			g.Names[i].Span = cite.Span{}
		}
		if d := cmp.Diff(f.Names, g.Names); d != "" {
			t.Errorf("%s (-want +got):\n%s", f.Var, d)
		}
		if f.Date() != g.Date() {
			t.Errorf("%s: %+v became %+v", f.Var, f.Date(), g.Date())
		}
	}
}

func TestEveryVariableHasItsPlace(t *testing.T) {
	for _, v := range cite.Vars() {
		it := &cite.Item{ID: "a", Type: cite.Book}
		switch v.Kind() {
		case cite.TextKind:
			it.SetText(cite.TextVar(v), "x")
		case cite.NumberKind:
			it.SetNumber(cite.NumberVar(v), "1")
		case cite.NamesKind:
			it.SetNames(cite.NameVar(v), []cite.Name{{Family: "X"}})
		case cite.DateKind:
			it.SetDate(cite.DateVar(v), cite.Date{Start: cite.Day{Year: 2000}})
		}
		got, ok := csljson.ReadLine(string(csljson.AppendItem(nil, it)), 0, nil)
		if !ok || !got.Has(v) {
			t.Errorf("%s is lost", v)
		}
	}
}

func TestLayout(t *testing.T) {
	items, _ := read(`[{"id":"a","type":"book","author":[{"family":"B","given":"A"},{"literal":"C"}],"issued":{"date-parts":[[2020,1]]},"x":[1, 2],"custom":{"k":"v"}},{"id":"b","type":"map"}]`)
	want := `[
  {
    "id": "a",
    "type": "book",
    "author": [
      {"family": "B", "given": "A"},
      {"literal": "C"}
    ],
    "issued": {"date-parts": [[2020, 1]]},
    "x": [1,2],
    "custom": {
      "k": "v"
    }
  },
  {
    "id": "b",
    "type": "map"
  }
]
`
	if d := cmp.Diff(want, write(t, items...)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if got := write(t); got != "[]\n" {
		t.Errorf("no items are written as %q", got)
	}
}

func TestSpans(t *testing.T) {
	const line = `  {"id":"a","title":"T é","author":[{"family":"B"}],"volume":12}`
	it, ok := csljson.ReadLine(line, 100, nil)
	if !ok {
		t.Fatal("not read")
	}
	at := func(s cite.Span) string { return line[s.Start-100 : s.End-100] }
	if got := at(it.Span); got != line[2:] {
		t.Errorf("the item stands at %q", got)
	}
	for v, want := range map[cite.Var]string{cite.Var(cite.Title): "T é", cite.Var(cite.Author): `[{"family":"B"}]`, cite.Var(cite.Volume): "12"} {
		if got := at(it.Field(v).Span); got != want {
			t.Errorf("%s stands at %q", v, got)
		}
	}
	if got := at(it.Names(cite.Author)[0].Span); got != `{"family":"B"}` {
		t.Errorf("the name stands at %q", got)
	}
}
