package formats_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats"
	"github.com/seed-2120edae/cite/formats/apa"
)

// A writing is what a .bib says of one variable of an item, written by another program and here, each read again by the
// same reader; "" where it says nothing.
type writing struct {
	field, want, got string
	item             map[string]any // the item of CSL-JSON that both were made of
	settings         string         // of the other program
}

// says tells whether the item that both were made of says something anywhere.
func (w writing) says(text string) bool {
	words := strings.FieldsFunc(strings.ToLower(alike(text)), func(r rune) bool { return strings.ContainsRune(" ,;[]", r) })
	all, _ := json.Marshal(w.item)
	have := strings.ToLower(alike(string(all)))
	for _, word := range words {
		if !strings.Contains(have, strings.TrimLeft(strings.Trim(word, `"\`), "0")) {
			return false
		}
	}
	return true
}

// skips tells whether the other program was told to leave a field out.
func (w writing) skips() bool {
	var s struct{ SkipFields, DOIandURL, BibtexURL string }
	json.Unmarshal([]byte(w.settings), &struct {
		Preferences any `json:"preferences"`
	}{&s})
	names := map[string]string{"keyword": "keywords", "issued": "month", "URL": "url", "DOI": "doi", "ISSN": "issn", "ISBN": "isbn", "title-short": "shorttitle"}
	name, ok := names[w.field]
	if !ok {
		name = w.field
	}
	skipped := strings.FieldsFunc(s.SkipFields, func(r rune) bool { return r == ',' || r == ' ' })
	switch w.field {
	case "URL", "accessed": // Better BibTeX leaves both out of BibTeX if not told otherwise, and writes one of DOI and URL
		return slices.Contains(skipped, "url") || s.DOIandURL == "doi" || strings.Contains(w.settings, `"output_format": "bibtex"`) && s.BibtexURL != "url"
	case "DOI":
		return slices.Contains(skipped, "doi") || s.DOIandURL == "url"
	}
	return slices.Contains(skipped, name)
}

// writtenOtherwise are the rules of bibtex/testdata/over-converters.txt: what differs by one of them is right.
var writtenOtherwise = []struct {
	rule  string
	holds func(w writing) bool
}{
	{"year-zero", func(w writing) bool { return strings.HasPrefix(w.want, "[[-") && strings.HasPrefix(w.got, "[[-") }},
	{"not-in-the-item", func(w writing) bool { return w.want != "" && w.field != "type" && !w.says(w.want) }},
	{"setting", func(w writing) bool { return w.skips() }},
	{"title-case", func(w writing) bool { return w.want != "" && strings.EqualFold(w.want, w.got) }},
	{"preprint", func(w writing) bool {
		all, _ := json.Marshal(w.item)
		return strings.Contains(strings.ToLower(string(all)), "arxiv") && slices.Contains([]string{"type", "status", "publisher", "container-title", "URL"}, w.field)
	}},
	{"journal-name", func(w writing) bool {
		short, _ := w.item["journalAbbreviation"].(string)
		return strings.HasPrefix(w.field, "container-title") && short != "" && (alike(short) == w.want || alike(short) == w.got)
	}},
}

// TestWrittenAsOthers writes the items of other converters' tests, where they are, as they do: read again, both .bib files
// say the same. What differs by a rule of over-converters.txt counts as right.
func TestWrittenAsOthers(t *testing.T) {
	var rules []string
	for _, o := range writtenOtherwise {
		rules = append(rules, o.rule)
	}
	listed := listedRules(t, rules, "bibtex", "testdata", "over-converters.txt")
	for source, least := range map[string]float64{"better-bibtex": .95, "biblatex-csl-converter": .98, "citation-js": .98} {
		files, _ := filepath.Glob("../../shared/suites/convert/" + source + "/csl2bib/*/expected.bib")
		if len(files) == 0 {
			t.Skip("the suites are not here")
		}
		var sum tally
		for _, file := range files {
			dir := filepath.Dir(file)
			expected, _ := os.ReadFile(file)
			input, _ := os.ReadFile(filepath.Join(dir, "input.json"))
			settings, _ := os.ReadFile(filepath.Join(dir, "meta.json"))
			dialect := "bibtex"
			if strings.Contains(strings.ToLower(string(settings)), `"output_format": "biblatex"`) || source == "biblatex-csl-converter" ||
				!strings.Contains(string(settings), "output_format") && strings.Contains(strings.ToLower(dir+string(settings)), "biblatex") {
				dialect = "biblatex"
			}
			keep := formats.Options{APA: apa.Options{TitleCase: apa.KeepCase}}
			ours := rewritten(t, "csljson", dialect, string(input), func(cite.Diagnostic) {})
			got, want := convertedItems(t, dialect, ours, keep), convertedItems(t, dialect, string(expected), keep)
			var read []map[string]any
			if json.Unmarshal(input, &read) != nil {
				continue
			}
			for id, items := range want {
				if len(items) != 1 || len(got[id]) != 1 {
					continue // keys that are made anew, which another test is about
				}
				w := writing{settings: string(settings)}
				for _, it := range read {
					if it["id"] == id || it["citation-key"] == id {
						w.item = it
					}
				}
				fields := map[string]bool{}
				for field := range items[0] {
					fields[field] = true
				}
				for field := range got[id][0] {
					fields[field] = true
				}
				for field := range fields {
					if field == "id" || field == "custom" {
						continue
					}
					w.field, w.want, w.got = field, comparable(items[0][field]), comparable(got[id][0][field])
					sum.count(t, filepath.Base(dir)+" "+id+" "+field, w.want, w.got, func() string {
						for _, o := range writtenOtherwise {
							if o.holds(w) {
								return o.rule
							}
						}
						return ""
					})
				}
			}
		}
		sum.hold(t, source, least, listed)
	}
}
