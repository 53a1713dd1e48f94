package formats_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats"
)

// risOtherwise are the rules of ris/testdata/over-converters.txt: what differs by one of them is right.
var risOtherwise = []struct {
	rule  string
	holds func(r reading) bool
}{
	{"words-for-dates", func(r reading) bool {
		return r.field == "issued" && strings.HasPrefix(r.want, "[[0000]]") && r.got != "" && !strings.HasPrefix(r.got, "[[")
	}},
	{"types", func(r reading) bool {
		return r.field == "type" && slices.Contains(strings.Fields(risTypes[r.got]), r.want)
	}},
	{"untyped", func(r reading) bool {
		return r.want == "" && slices.Contains(strings.Fields("ISBN page volume issue edition publisher publisher-place container-title collection-title"), r.field)
	}},
}

// risTypes are the types that others take for those that RIS names.
var risTypes = map[string]string{
	"dataset": "document", "book": "article-magazine", "figure": "graphic", "classic": "book", "regulation": "legal_case", "musical_score": "song",
	"pamphlet": "manuscript", "bill": "manuscript", "standard": "report", "periodical": "article-journal", "manuscript": "article-journal",
	"article-journal": "manuscript", "post": "personal_communication", "document": "article-journal",
}

// TestRISAsOthers reads the RIS of other converters' tests, where it is, and holds the fields that converters are compared
// by against theirs. What differs by a rule of over-converters.txt counts as right.
func TestRISAsOthers(t *testing.T) {
	var rules []string
	for _, o := range risOtherwise {
		rules = append(rules, o.rule)
	}
	listed := listedRules(t, rules, "ris", "testdata", "over-converters.txt")
	for _, source := range []string{"zotero-translators", "citation-js"} {
		files, _ := filepath.Glob("../../shared/suites/convert/" + source + "/ris2csl/*/expected.json")
		if len(files) == 0 {
			t.Skip("the suites are not here")
		}
		var sum tally
		for _, file := range files {
			expected, _ := os.ReadFile(file)
			input, _ := os.ReadFile(filepath.Join(filepath.Dir(file), "input.ris"))
			mine := inOrder(t, "ris", string(input))
			theirs := inOrder(t, "csljson", string(expected))
			if len(mine) != len(theirs) {
				t.Errorf("%s: %d items, want %d", file, len(mine), len(theirs))
				continue
			}
			for i := range theirs {
				for _, field := range coreFields {
					r := reading{field: field, want: comparable(theirs[i][field]), got: comparable(mine[i][field])}
					sum.count(t, fmt.Sprint(filepath.Base(filepath.Dir(file)), " ", i, " ", field), r.want, r.got, func() string {
						for _, o := range risOtherwise {
							if o.holds(r) {
								return o.rule
							}
						}
						return ""
					})
				}
			}
		}
		sum.hold(t, source, .90, listed)
	}
}

// inOrder reads a text and gives its items as CSL-JSON has them, in order.
func inOrder(t *testing.T, format, text string) []map[string]any {
	t.Helper()
	f, _ := formats.Find(format)
	line, _ := formats.Find("csljsonl")
	var items []map[string]any
	for it := range f.Read(cite.NewSource("in", text), func(cite.Diagnostic) {}) {
		for _, one := range itemsByID(t, append(append([]byte{'['}, line.AppendLine(nil, it, formats.Options{}, func(cite.Diagnostic) {})...), ']')) {
			items = append(items, one...)
		}
	}
	return items
}
