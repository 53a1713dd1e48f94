package formats_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats"
)

// lists are the files of testdata/list: one list of works of many types in every format that can say it whole, and in
// RIS, which cannot. RIS.lost says what it cannot carry.
var lists = map[string]string{"csljson": "list.json", "csljsonl": "list.jsonl", "cslyaml": "list.yaml"}

func listFile(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "testdata", "list", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// readAs reads a text in a format; a diagnostic fails the test.
func readAs(t *testing.T, name, text string) []*cite.Item {
	t.Helper()
	f, ok := formats.Find(name)
	if !ok {
		t.Fatalf("no format %q", name)
	}
	return slices.Collect(f.Read(cite.NewSource(name, text), func(d cite.Diagnostic) {
		t.Errorf("reading %s reported %s: %s", name, d.Rule, d.Message)
	}))
}

// writeAs writes items in a format and gives the losses, a line each.
func writeAs(t *testing.T, name string, items []*cite.Item) (text, lost string) {
	t.Helper()
	f, _ := formats.Find(name)
	var b, l strings.Builder
	if err := f.Write(&b, slices.Values(items), formats.Options{}, func(d cite.Diagnostic) {
		fmt.Fprintf(&l, "%s: %s: %s [%s]\n", d.Item, d.Field, d.Message, d.Rule)
	}); err != nil {
		t.Fatal(err)
	}
	return b.String(), l.String()
}

func TestOneListInEveryFormat(t *testing.T) {
	for from, fromFile := range lists {
		items := readAs(t, from, listFile(t, fromFile))
		if len(items) < 30 {
			t.Errorf("%s has %d items", fromFile, len(items))
		}
		for to, toFile := range lists {
			got, lost := writeAs(t, to, items)
			if lost != "" {
				t.Errorf("%s to %s lost:\n%s", from, to, lost)
			}
			if d := cmp.Diff(listFile(t, toFile), got); d != "" {
				t.Errorf("%s to %s (-want +got):\n%s", from, to, d)
			}
		}
		got, lost := writeAs(t, "ris", items)
		if d := cmp.Diff(listFile(t, "list.ris"), got); d != "" {
			t.Errorf("%s to ris (-want +got):\n%s", from, d)
		}
		if d := cmp.Diff(listFile(t, "ris.lost"), lost); d != "" {
			t.Errorf("%s to ris, what is lost (-want +got):\n%s", from, d)
		}
	}
	text := listFile(t, "list.ris")
	if got, lost := writeAs(t, "ris", readAs(t, "ris", text)); got != text || lost != "" {
		t.Errorf("ris to ris (-want +got):\n%s\nlost:\n%s", cmp.Diff(text, got), lost)
	}
}

// TestEveryFieldIsCarriedOrReported sends the items of the list, and of the suites where they are, through each format
// and back: every field returns, or was reported lost.
func TestEveryFieldIsCarriedOrReported(t *testing.T) {
	items := readAs(t, "csljson", listFile(t, "list.json"))
	files, _ := filepath.Glob("../../shared/suites/convert/*/csl2bib/*/input.json")
	if len(files) == 0 {
		t.Log("the suites are not here; the list alone is used")
	}
	csl, _ := formats.Find("csljson")
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil || !json.Valid(b) {
			continue
		}
		items = append(items, slices.Collect(csl.Read(cite.NewSource(name, string(b)), func(cite.Diagnostic) {}))...)
	}
	for _, name := range []string{"csljson", "csljsonl", "cslyaml", "ris", "biblatex", "bibtex"} {
		f, _ := formats.Find(name)
		for _, it := range items {
			var b strings.Builder
			lost := map[cite.Var]bool{}
			if err := f.Write(&b, slices.Values([]*cite.Item{it}), formats.Options{}, func(d cite.Diagnostic) { lost[d.Field] = true }); err != nil {
				t.Fatal(err)
			}
			back := slices.Collect(f.Read(cite.NewSource(name, b.String()), func(cite.Diagnostic) {}))
			if len(back) != 1 {
				t.Errorf("%s gives %d items for %s:\n%s", name, len(back), it.ID, b.String())
				continue
			}
			for _, field := range it.Fields() {
				if !back[0].Has(field.Var) && !lost[field.Var] && !repeated(back[0], field) && !isBib(back[0], field) {
					t.Errorf("%s loses %s of %s (%s) without a word:\n%s", name, field.Var, it.ID, it.Type, b.String())
				}
			}
		}
	}
}

// isBib tells whether a field is one that a .bib has another place for: the key, what the note's lines say for its fields,
// and the place in an archive that stands for a journal.
func isBib(it *cite.Item, field cite.Field) bool {
	switch field.Var {
	case cite.Var(cite.CitationKey):
		return it.ID == field.Text
	case cite.Var(cite.Note), cite.Var(cite.ContainerTitle):
		return slices.ContainsFunc(it.Custom, func(c cite.Custom) bool {
			return strings.HasPrefix(c.Key, "biblatex.") || strings.HasPrefix(c.Key, "written.")
		}) ||
			it.Has(cite.Var(cite.URL)) && strings.Contains(field.Text, it.Text(cite.URL)) ||
			strings.Contains(strings.ToLower(field.Text), "arxiv") || strings.HasPrefix(strings.ToLower(field.Text), "tex.")
	}
	return false
}

// repeated tells whether an item says under another name what a field says: RIS files repeat a DOI as a note and a
// journal's name as its short name, and such repetitions are read once.
func repeated(it *cite.Item, field cite.Field) bool {
	if field.Var == cite.Var(cite.Note) {
		return it.Has(cite.Var(cite.DOI)) && strings.HasSuffix(field.Text, it.Text(cite.DOI))
	}
	for _, f := range it.Fields() {
		if f.Text != "" && f.Text == field.Text {
			return true
		}
	}
	return slices.ContainsFunc(it.Custom, func(c cite.Custom) bool { return c.Value == field.Text+field.Date().Literal })
}
