package formats_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats"
	"github.com/seed-2120edae/cite/formats/apa"
)

// A reading is one field of an item as others agree on it, as it is read here, and as it is read with the capitals of
// titles kept; "" where there is none.
type reading struct{ field, want, got, kept string }

// otherwise are the rules of testdata/reading-otherwise.txt: the field of a difference, and how it is told. What
// differs by one of them is right by the words of a standard.
var otherwise = []struct {
	rule  string
	field string
	holds func(r reading) bool
}{
	{"journal-article", "type", func(r reading) bool { return r.want == "article" && r.got == "article-journal" }},
	{"manual", "type", func(r reading) bool { return r.want == "book" && r.got == "report" }},
	{"nonacademic", "type", func(r reading) bool { return r.want == "article-journal" && r.got == "article-magazine" }},
	{"language-code", "language", func(r reading) bool {
		return len(r.want) > 3 && !strings.Contains(r.want, "-") && localeCode.MatchString(r.got)
	}},
	{"australian", "language", func(r reading) bool { return r.want == "en-GB" && r.got == "en-AU" }},
	{"title-case", "title container-title collection-title", func(r reading) bool { return r.want == r.kept && strings.EqualFold(r.want, r.got) }},
	{"conference-name", "title container-title", func(r reading) bool {
		return r.got == r.kept && strings.EqualFold(r.want, r.got) && conference.MatchString(r.got)
	}},
	{"after-colon", "title container-title", func(r reading) bool { return lowerAfterColon(r.want) == lowerAfterColon(r.got) }},
	{"subtitle", "container-title", func(r reading) bool { return strings.HasPrefix(strings.ToLower(r.got), strings.ToLower(r.want)+": ") }},
	{"number-in-series", "issue", func(r reading) bool { return r.got == "" }},
	{"year-zero", "issued", func(r reading) bool { return strings.HasPrefix(r.want, "[[-") && strings.HasPrefix(r.got, "[[-") }},
	{"uncertain", "issued", func(r reading) bool { return r.got == r.want+" circa" }},
}

var (
	localeCode = regexp.MustCompile(`^[a-z]{2}(-[A-Z]{2})?$`)
	conference = regexp.MustCompile(`\b(Proceedings|Conference|Symposium|Workshop|Congress|Meeting)\b`)
	colonWord  = regexp.MustCompile(`: \pL`)
)

func lowerAfterColon(s string) string { return colonWord.ReplaceAllStringFunc(s, strings.ToLower) }

// coreFields are those that converters are compared by.
var coreFields = strings.Fields(`type author editor translator title container-title collection-title volume issue page
	issued publisher publisher-place edition DOI URL ISBN ISSN accessed language`)

var (
	richTags = regexp.MustCompile(`</?(?:span|i|b|sup|sub|sc)\b[^>]*>`)
	likeness = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2009", " ", "‐", "-", "‑", "-", "–", "-", "—", "-", "−", "-",
		"‘", "'", "’", "'", "`", "'", "“", "\"", "”", "\"", "„", "\"", "…", "...")
	hyphens = regexp.MustCompile(`-{2,3}`)
	ranges  = regexp.MustCompile(`(\d) - (\d)`)
)

// alike gives a text without what is not compared: markup, kinds of blanks, dashes and quotation marks, small digits.
func alike(s string) string {
	s = likeness.Replace(richTags.ReplaceAllString(s, ""))
	s = strings.Join(strings.Fields(norm.NFKC.String(hyphens.ReplaceAllString(s, "-"))), " ")
	return ranges.ReplaceAllString(s, "$1-$2")
}

// comparable gives the value of a field of CSL-JSON as a text to compare.
func comparable(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case []any:
		var names []string
		for _, one := range v {
			n, _ := one.(map[string]any)
			part := func(key string) string { s, _ := n[key].(string); return alike(s) }
			if n["literal"] != nil || n["given"] == nil && n["non-dropping-particle"] == nil && n["dropping-particle"] == nil {
				names = append(names, part("literal")+part("family"))
				continue
			}
			family := strings.Join(strings.Fields(part("dropping-particle")+" "+part("non-dropping-particle")+" "+part("family")), " ")
			given := strings.Join(strings.Fields(strings.ReplaceAll(part("given"), ".", ". ")), " ")
			names = append(names, strings.ReplaceAll(family, "' ", "'")+", "+given+strings.Trim(part("suffix"), "."))
		}
		return strings.Join(names, "; ")
	case map[string]any:
		parts := strings.ReplaceAll(fmt.Sprint(v["date-parts"]), "<nil>", "")
		if v["season"] != nil {
			parts += fmt.Sprintf(" season %v", v["season"])
		}
		if v["circa"] == true {
			parts += " circa"
		}
		if v["date-parts"] == nil {
			parts = alike(fmt.Sprint(v["literal"]))
		}
		return parts
	}
	return alike(fmt.Sprint(value))
}

// convertedItems converts a .bib and gives the items by their IDs.
func convertedItems(t *testing.T, dialect, bib string, opt formats.Options) map[string][]map[string]any {
	t.Helper()
	in, _ := formats.Find(dialect)
	out, _ := formats.Find("csljson")
	var b strings.Builder
	if err := out.Write(&b, in.Read(cite.NewSource("in.bib", bib), func(cite.Diagnostic) {}), opt, func(cite.Diagnostic) {}); err != nil {
		t.Fatal(err)
	}
	return itemsByID(t, []byte(b.String()))
}

func itemsByID(t *testing.T, data []byte) map[string][]map[string]any {
	t.Helper()
	var items []map[string]any
	if err := json.Unmarshal(data, &items); err != nil {
		t.Fatal(err)
	}
	byID := map[string][]map[string]any{}
	for _, it := range items {
		id := fmt.Sprint(it["id"])
		byID[id] = append(byID[id], it)
	}
	return byID
}

// TestAgreedFields reads the .bib files of other converters' tests, where they are, and holds what is read against the
// fields that unrelated converters agree on. What differs by a rule of reading-otherwise.txt counts as right, and may
// not be more than stands there; fields on which there is no agreement are not looked at.
func TestAgreedFields(t *testing.T) {
	var rules []string
	for _, o := range otherwise {
		rules = append(rules, o.rule)
	}
	listed := listedRules(t, rules, "bibtex", "testdata", "reading-otherwise.txt")
	for source, least := range map[string]float64{
		"pandoc": .98, "citation-js": .98, "biblatex-csl-converter": .97, "better-bibtex": .95, "zotero-translators": .95,
	} {
		files, _ := filepath.Glob("../../shared/suites/convert/" + source + "/bib2csl/*/agreed.json")
		if len(files) == 0 {
			t.Skip("the suites are not here")
		}
		var sum tally
		for _, file := range files {
			agreed, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			bib, err := os.ReadFile(filepath.Join(filepath.Dir(file), "input.bib"))
			if err != nil {
				t.Fatal(err)
			}
			dialect := "biblatex"
			if meta, _ := os.ReadFile(filepath.Join(filepath.Dir(file), "meta.json")); strings.Contains(string(meta), `"input_format": "bibtex"`) {
				dialect = "bibtex"
			}
			got := convertedItems(t, dialect, string(bib), formats.Options{})
			kept := convertedItems(t, dialect, string(bib), formats.Options{APA: apa.Options{TitleCase: apa.KeepCase}})
			for id, items := range itemsByID(t, agreed) {
				for i, want := range items {
					var mine, asWritten map[string]any
					if i < len(got[id]) {
						mine, asWritten = got[id][i], kept[id][i]
					}
					for _, field := range coreFields {
						r := reading{field, comparable(want[field]), comparable(mine[field]), comparable(asWritten[field])}
						if r.want == "" {
							continue
						}
						sum.count(t, fmt.Sprint(filepath.Base(filepath.Dir(file)), " ", id, " ", field), r.want, r.got, func() string { return ruleOf(r) })
					}
				}
			}
		}
		sum.hold(t, source, least, listed)
	}
}

func ruleOf(r reading) string {
	for _, o := range otherwise {
		if slices.Contains(strings.Fields(o.field), r.field) && o.holds(r) {
			return o.rule
		}
	}
	return ""
}
