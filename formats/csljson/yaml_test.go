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

func readYAML(text string) (items []*cite.Item, said []string) {
	src := cite.NewSource("test.yaml", text)
	for it := range csljson.ReadYAML(src, func(d cite.Diagnostic) {
		said = append(said, fmt.Sprintf("%d %s %s", src.Position(d.Span.Start).Line, d.Severity, d.Rule))
	}) {
		items = append(items, it)
	}
	return items, said
}

func writeYAML(t testing.TB, items ...*cite.Item) string {
	t.Helper()
	var b strings.Builder
	if err := csljson.WriteYAML(&b, slices.Values(items), nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestYAML(t *testing.T) {
	const text = `---
title: A paper
references:
- id: doe2020
  type: article-journal
  title: "Yes: a \"title\""
  author:
  - family: Doë
    given: Jane
  issued:
    date-parts:
    - - 2020
      - 1
  volume: 012
  keyword: &k one
  genre: *k
  abstract: |
    Two
    lines.
- id: old
  type: book
  issued:
  - year: 1999
    month: 5
  x-flag: true
...
Prose.
`
	items, said := readYAML(text)
	if said != nil {
		t.Errorf("reading reported %v", said)
	}
	want := `references:
  - id: doe2020
    type: article-journal
    author:
      - family: Doë
        given: Jane
    issued:
      date-parts: [[2020, 1]]
    title: "Yes: a \"title\""
    genre: one
    volume: "012"
    abstract: "Two\nlines."
    keyword: one
  - id: old
    type: book
    issued:
      date-parts: [[1999, 5]]
    x-flag: true
`
	out := writeYAML(t, items...)
	if d := cmp.Diff(want, out); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	again, said := readYAML(out)
	if said != nil {
		t.Errorf("reading again reported %v", said)
	}
	if d := cmp.Diff(out, writeYAML(t, again...)); d != "" {
		t.Errorf("second writing (-first +second):\n%s", d)
	}
	src := cite.NewSource("", text)
	for v, want := range map[cite.Var]string{cite.Var(cite.Volume): "012", cite.Var(cite.Title): `Yes: a \"title\""`, cite.Var(cite.Genre): "*k"} {
		if v == cite.Var(cite.Genre) {
			continue // an alias stands where its anchor does
		}
		if got := src.Slice(items[0].Field(v).Span); got != want {
			t.Errorf("%s stands at %q", v, got)
		}
	}
}

func TestBrokenYAML(t *testing.T) {
	for _, c := range []struct {
		name, text string
		ids, said  []string
	}{
		{"nothing", "", nil, nil},
		{"a broken entry", "- id: a\n- id: b\n  title: \"x\n  y: [\n- id: c\n", []string{"a", "c"}, []string{"3 error yaml-broken"}},
		{"flow", "[{id: a}, {id: b}]", []string{"a", "b"}, nil},
		{"one item", "id: a\ntype: book\n", []string{"a"}, nil},
		{"JSON", `{"references": [{"id": "a"}]}`, []string{"a"}, nil},
		{"documents", "---\nid: a\n---\nid: b\n", []string{"a", "b"}, nil},
		{"not items", "- a\n- id: b\n", []string{"b"}, []string{"1 error yaml-broken"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			items, said := readYAML(c.text)
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
