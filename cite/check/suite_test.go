package check_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/check"
	"github.com/seed-2120edae/cite/cite/document"
	"github.com/seed-2120edae/cite/formats/apa"
)

// meant names the rules that mean a kind of mistake that people marked in real lists, by its class and by words of what
// is said of it. The first row that fits holds.
var meant = []struct {
	class, words string
	rules        []string
}{
	{"trailing-period-after-URL", "", []string{"url-trailing-punctuation"}},
	{"date-url-mismatch", "", []string{"date-differs-from-url"}},
	{"tracking-or-fragment", "", []string{"url-text-fragment", "url-tracking"}},
	{"group-author-inverted", "", []string{"organisation-as-person"}},
	{"duplicate", "", []string{"duplicate"}},
	{"malformed-url-or-doi", "trailing period", []string{"url-trailing-punctuation"}},
	{"malformed-url-or-doi", "DOI URL", []string{"doi-malformed"}},
	{"malformed-url-or-doi", "Available at", []string{"retrieval-words"}},
	{"malformed-url-or-doi", "no space", []string{"space-before-url"}},
	{"other-style", "", []string{"other-style"}},
	{"order", "", []string{"list-order"}},
	{"missing-element", "no URL", []string{"missing-source", "missing-field"}},
	{"missing-element", "volume", []string{"missing-field"}},
	{"impossible-or-odd-date", "after access", []string{"accessed-before-issued"}},
	{"impossible-or-odd-date", "same page", []string{"dates-disagree", "duplicate"}},
	{"author-list", "without initials", []string{"missing-initials"}},
	{"author-list", "given name", []string{"given-name-in-full"}},
	{"author-list", "and ", []string{"and-for-ampersand", "ampersand-repeated"}},
	{"punctuation", "after journal", []string{"container-punctuation"}},
	{"punctuation", "around date", []string{"date-punctuation"}},
	{"punctuation", "double period", []string{"period-doubled"}},
	{"punctuation", "final period", []string{"missing-final-period"}},
	{"punctuation", "entity", []string{"html-entity"}},
	{"punctuation", "before every author", []string{"ampersand-repeated"}},
	{"punctuation", "no space before '('", []string{"date-punctuation"}},
	{"other", "doi: and URL", []string{"url-beside-doi"}},
	{"other", "after URL", []string{"text-after-url"}},
	{"other", "interview", []string{"personal-communication"}},
	{"other", "glued", []string{"two-in-one"}},
	{"other", "instead of DOI", []string{"missing-doi"}},
	{"other", "time of day", []string{"access-time"}},
}

// meaning gives the rules that mean a mistake; none where no rule does.
func meaning(class, what string) []string {
	for _, m := range meant {
		if m.class == class && strings.Contains(what, m.words) {
			return m.rules
		}
	}
	return nil
}

// suite finds a folder of suites beside the checkout.
func suite(t *testing.T, name string) string {
	dir, err := os.Getwd()
	for ; err == nil; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if dir == filepath.Dir(dir) {
			t.Skip("no go.mod above the package")
		}
	}
	dir = filepath.Join(dir, "..", "shared", "suites", name)
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the suites are not here")
	}
	return dir
}

// TestMistakes runs the rules over real documents in whose lists people marked the mistakes: nine of ten are found by a
// rule that means them, and what only looks like a mistake is not flagged.
func TestMistakes(t *testing.T) {
	dir := suite(t, "documents")
	rows, err := os.ReadFile(filepath.Join(dir, "errors.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	found, all := 0, 0
	rules := map[string][]map[string]bool{} // by list, for each entry
	for row := range strings.Lines(string(rows)) {
		cells := strings.Split(strings.TrimRight(row, "\n"), "\t")
		list, number, ok := strings.Cut(cells[0], "/")
		at, err := strconv.Atoi(number)
		if !ok || err != nil {
			continue
		}
		if rules[list] == nil {
			rules[list] = findings(t, dir, list)
		}
		if strings.Contains(cells[1], "trap") {
			if rules[list][at]["date-differs-from-url"] {
				t.Errorf("%s: the trap is flagged: %s", cells[0], cells[2])
			}
			continue
		}
		all++
		if slices.ContainsFunc(meaning(cells[1], cells[2]), func(name string) bool { return rules[list][at][name] }) {
			found++
		} else {
			t.Logf("missed %s: %s %s", cells[0], cells[1], cells[2])
		}
	}
	t.Logf("%d of %d found", found, all)
	if found*10 < all*9 {
		t.Errorf("%d of %d mistakes are found, want nine of ten", found, all)
	}
}

// findings gives for each entry of a document's list, as people cut it, the rules that have a finding there.
func findings(t *testing.T, dir, list string) []map[string]bool {
	data, err := os.ReadFile(filepath.Join(dir, "gold", list+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold []struct{ Raw string }
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	in := readDocument(t, dir, list)
	names := make([]map[string]bool, len(gold))
	byID := map[string]map[string]bool{}
	for i, g := range gold {
		names[i] = map[string]bool{}
		for _, e := range in.Entries {
			if byID[e.Item.ID] == nil && folded(e.Text.Plain) == folded(g.Raw) {
				byID[e.Item.ID] = names[i]
				break
			}
		}
	}
	for _, d := range check.Run(in, check.Config{}) {
		if byID[d.Item] != nil {
			byID[d.Item][d.Rule] = true
		}
	}
	return names
}

// readDocument reads the list of a document of the suite, as the program does.
func readDocument(t *testing.T, dir, list string) check.Input {
	files, _ := filepath.Glob(filepath.Join(dir, list+".*"))
	if len(files) != 1 {
		t.Fatalf("%d documents of the name %s", len(files), list)
	}
	text, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	src := cite.NewSource(filepath.Base(files[0]), string(text))
	doc, err := document.Read(src, document.Detect(src.Name, src.Text), nil)
	if err != nil {
		t.Fatal(err)
	}
	in := check.Input{Source: doc.Source, Today: today}
	var keys cite.Keys
	for _, e := range doc.Entries {
		it := apa.Read(e.Text).Item
		it.ID = keys.Make(it)
		in.Entries = append(in.Entries, check.Entry{Item: it, Text: e.Text})
	}
	return in
}

func folded(s string) string { return strings.Join(strings.Fields(s), " ") }
