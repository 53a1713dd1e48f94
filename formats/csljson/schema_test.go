package csljson_test

import (
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/csljson"
)

// schema states what CSL 1.0.2 says of its data: the types and variables of the specification's appendices III and
// IV, by their kinds, and no other member than "custom".
func schema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	object := func(properties map[string]any) map[string]any {
		return map[string]any{"type": "object", "additionalProperties": false, "properties": properties}
	}
	text := map[string]any{"type": "string"}
	number := map[string]any{"type": []any{"string", "number"}}
	name := object(map[string]any{"family": text, "given": text, "dropping-particle": text, "non-dropping-particle": text,
		"suffix": text, "literal": text, "comma-suffix": map[string]any{"type": []any{"string", "number", "boolean"}}})
	day := map[string]any{"type": "array", "minItems": 1, "maxItems": 3, "items": number}
	date := object(map[string]any{"date-parts": map[string]any{"type": "array", "minItems": 1, "maxItems": 2, "items": day},
		"season": number, "circa": map[string]any{"type": []any{"string", "number", "boolean"}}, "literal": text})
	var names []any
	for _, typ := range cite.Types() {
		names = append(names, typ.String())
	}
	members := map[string]any{"id": number, "type": map[string]any{"enum": names}, "custom": map[string]any{"type": "object"}}
	for _, v := range cite.Vars() {
		members[v.String()] = map[cite.Kind]any{cite.TextKind: text, cite.NumberKind: number,
			cite.NamesKind: map[string]any{"type": "array", "items": name}, cite.DateKind: date}[v.Kind()]
	}
	item := object(members)
	item["required"] = []any{"id", "type"}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("csl.json", map[string]any{"type": "array", "items": item}); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("csl.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// texts holds characters of every kind that needs care.
var texts = rapid.StringOfN(rapid.RuneFrom([]rune("aZé9 \"\\/<>&{}[]:,#-–…\n\t\u0001\u007f\u2028😀'|*")), 1, 12, -1)

// item draws an item of any type with any variables, and customs.
func item(t *rapid.T) *cite.Item {
	it := &cite.Item{ID: texts.Draw(t, "id"), Type: rapid.SampledFrom(append(cite.Types(), cite.NoType)).Draw(t, "type")}
	for _, v := range rapid.SliceOfN(rapid.SampledFrom(cite.Vars()), 0, 12).Draw(t, "variables") {
		if v == cite.Var(cite.YearSuffix) {
			continue // reading gives the letter to the date
		}
		switch v.Kind() {
		case cite.TextKind:
			it.SetText(cite.TextVar(v), texts.Draw(t, "text"))
		case cite.NumberKind:
			it.SetNumber(cite.NumberVar(v), texts.Draw(t, "number"))
		case cite.NamesKind:
			it.SetNames(cite.NameVar(v), rapid.SliceOfN(rapid.Custom(name), 0, 4).Draw(t, "names"))
		case cite.DateKind:
			it.SetDate(cite.DateVar(v), rapid.Custom(date).Draw(t, "date"))
		}
	}
	for range rapid.IntRange(0, 3).Draw(t, "customs") {
		it.AddCustom("biblatex."+rapid.SampledFrom([]string{"pagetotal", "xref", "options"}).Draw(t, "key"), texts.Draw(t, "value"), cite.Span{})
	}
	return it
}

func name(t *rapid.T) cite.Name {
	optional := rapid.OneOf(rapid.Just(""), texts)
	n := cite.Name{Handle: optional.Draw(t, "handle"), Role: optional.Draw(t, "role")}
	if rapid.Bool().Draw(t, "literal") {
		n.Literal = texts.Draw(t, "name")
		return n
	}
	n.Family, n.Given, n.Suffix = texts.Draw(t, "family"), optional.Draw(t, "given"), optional.Draw(t, "suffix")
	n.DroppingParticle, n.NonDroppingParticle = optional.Draw(t, "dropping"), optional.Draw(t, "particle")
	n.CommaSuffix = n.Suffix != "" && rapid.Bool().Draw(t, "comma")
	return n
}

func date(t *rapid.T) cite.Date {
	day := func() cite.Day {
		return cite.Day{Year: rapid.IntRange(-50, 2030).Draw(t, "year"), Month: rapid.IntRange(0, 13).Draw(t, "month"), Day: rapid.IntRange(0, 32).Draw(t, "day")}
	}
	return cite.Date{Start: day(), End: rapid.OneOf(rapid.Just(cite.Day{}), rapid.Custom(func(*rapid.T) cite.Day { return day() })).Draw(t, "end"),
		Open: rapid.Bool().Draw(t, "open"), Circa: rapid.Bool().Draw(t, "circa"),
		Season: cite.Season(rapid.IntRange(0, 4).Draw(t, "season")), EndSeason: cite.Season(rapid.IntRange(0, 4).Draw(t, "end season")),
		State: cite.DateState(rapid.IntRange(0, 2).Draw(t, "state")), Literal: rapid.OneOf(rapid.Just(""), texts).Draw(t, "words"),
		Suffix: rapid.SampledFrom([]string{"", "a", "b"}).Draw(t, "suffix")}
}

// TestWrittenItems holds what is written of any item: it is what CSL allows, it is one line, and reading it and
// writing it again gives the same bytes, as lines, as an array and as YAML. No date and no name changes on the way.
func TestWrittenItems(t *testing.T) {
	s := schema(t)
	rapid.Check(t, func(rt *rapid.T) {
		it := item(rt)
		line := string(csljson.AppendItem(nil, it))
		if strings.ContainsAny(line, "\n\r") {
			rt.Fatalf("more than one line: %s", line)
		}
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader("[" + line + "]"))
		if err != nil {
			rt.Fatalf("not JSON: %v\n%s", err, line)
		}
		if err := s.Validate(doc); err != nil {
			rt.Fatalf("%v\n%s", err, line)
		}
		back, ok := csljson.ReadLine(line, 0, nil)
		if !ok {
			rt.Fatalf("not read: %s", line)
		}
		for _, f := range it.Fields() {
			g := back.Field(f.Var)
			switch f.Var.Kind() {
			case cite.DateKind:
				if f.Date().IsZero() {
					continue
				}
				if f.Var == cite.Var(cite.Issued) && f.Date() == (cite.Date{Suffix: f.Date().Suffix}) {
					if got := back.Text(cite.YearSuffix); got != f.Date().Suffix {
						rt.Fatalf("the letter %s without a date became %q\n%s", f.Date().Suffix, got, line)
					}
					continue
				}
				if g == nil || g.Date() != f.Date() {
					rt.Fatalf("%s: %+v became %+v\n%s", f.Var, f.Date(), back.Date(cite.DateVar(f.Var)), line)
				}
			case cite.NamesKind:
				got := back.Names(cite.NameVar(f.Var))
				if len(got) != len(f.Names) {
					rt.Fatalf("%s: %d names became %d\n%s", f.Var, len(f.Names), len(got), line)
				}
				for i, n := range got {
					n.Span = cite.Span{}
					if n != f.Names[i] && n.Literal+f.Names[i].Handle != n.Handle+n.Literal {
						rt.Fatalf("%s: %+v became %+v\n%s", f.Var, f.Names[i], n, line)
					}
				}
			}
		}
		second := string(csljson.AppendItem(nil, back))
		if back, ok = csljson.ReadLine(second, 0, nil); !ok {
			rt.Fatalf("not read: %s", second)
		}
		if third := string(csljson.AppendItem(nil, back)); third != second {
			rt.Fatalf("not stable:\n%s\n%s", second, third)
		}
		array := write(t, back)
		if items, said := read(array); len(items) != 1 || said != nil || write(t, items...) != array {
			rt.Fatalf("the array is not stable: %v\n%s", said, array)
		}
		yaml := writeYAML(t, back)
		items, said := readYAML(yaml)
		if len(items) != 1 || said != nil {
			rt.Fatalf("the YAML gives %d items and %v\n%s", len(items), said, yaml)
		}
		if again := writeYAML(t, items...); again != yaml {
			rt.Fatalf("the YAML is not stable:\n%s\n%s", yaml, again)
		}
	})
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{`[{"id":"a","issued":{"date-parts":[[2020,1]]}},]`, `{"items":[{"author":[{"family":"x"`, "{\"title\":\"\xff\\ud800\",\"custom\":{\"cite.issued\":{\"open\":true}}}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		items, _ := read(text)
		for _, it := range items {
			first := csljson.AppendItem(nil, it)
			again, ok := csljson.ReadLine(string(first), 0, nil)
			if !ok {
				t.Fatalf("%q is not read again", first)
			}
			second := csljson.AppendItem(nil, again)
			again, _ = csljson.ReadLine(string(second), 0, nil)
			if third := csljson.AppendItem(nil, again); string(third) != string(second) {
				t.Errorf("not stable:\n%s\n%s", second, third)
			}
		}
	})
}

func FuzzReadYAML(f *testing.F) {
	f.Add("references:\n- id: a\n  author: &x [{family: b}]\n  editor: *x\n")
	f.Fuzz(func(t *testing.T, text string) {
		items, _ := readYAML(text)
		write(t, items...)
	})
}

// article is an item of the usual size for the benchmarks.
const article = `{"id":"jakartapost2023","type":"article-journal","author":[{"family":"Müller","given":"Anna Maria"},{"family":"Beethoven","given":"Ludwig","non-dropping-particle":"van"},{"literal":"World Health Organization"}],"issued":{"date-parts":[[2023,12,22]]},"title":"On the reading of long lists of works, and what becomes of them","container-title":"Journal of Lists","volume":"12","issue":"3","page":"101–120","publisher":"Press","publisher-place":"Berlin","DOI":"10.1234/jl.2023.12","ISSN":"1234-5679","URL":"https://example.org/lists/12/3/101","accessed":{"date-parts":[[2024,1,2]]},"abstract":"Lists are read by people and by programs. Of each we ask that nothing be lost on the way, and where something must be, that it be said. This item is as long as items commonly are, with an abstract of some lines, so that the figure means something for real files."}`

func BenchmarkReadLine(b *testing.B) {
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := csljson.ReadLine(article, 0, nil); !ok {
			b.Fatal("not read")
		}
	}
}

func BenchmarkAppendItem(b *testing.B) {
	it, _ := csljson.ReadLine(article, 0, nil)
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	var line []byte
	for b.Loop() {
		line = csljson.AppendItem(line[:0], it)
	}
}

func BenchmarkRead(b *testing.B) {
	text := "[" + strings.Repeat(article+",\n", 999) + article + "]"
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for range csljson.Read(cite.NewSource("", text), nil) {
			n++
		}
		if n != 1000 {
			b.Fatal(n)
		}
	}
}
