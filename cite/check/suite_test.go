package check_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite/check"
)

// meant names, for each kind of mistake that people marked in real lists, the rules that mean it.
var meant = map[string][]string{
	"trailing-period-after-URL": {"url-trailing-punctuation"},
	"date-url-mismatch":         {"date-differs-from-url"},
	"tracking-or-fragment":      {"url-text-fragment"},
	"group-author-inverted":     {"organisation-as-person"},
	"duplicate":                 {"duplicate"},
	"malformed-url-or-doi":      {"doi-malformed", "url-malformed", "space-before-url", "url-trailing-punctuation"},
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

// TestMistakes runs the rules over real lists in which people marked the mistakes: nine of ten are found.
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
			rules[list] = findings(t, filepath.Join(dir, "gold", list+".json"))
		}
		if strings.Contains(cells[1], "trap") {
			if rules[list][at]["date-differs-from-url"] {
				t.Errorf("%s: the trap is flagged: %s", cells[0], cells[2])
			}
			continue
		}
		names, ok := meant[cells[1]]
		if !ok {
			continue
		}
		all++
		if slices.ContainsFunc(names, func(name string) bool { return rules[list][at][name] }) {
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

// findings gives for each entry of a list the rules that have a finding there.
func findings(t *testing.T, name string) []map[string]bool {
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var gold []struct{ Raw string }
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, g := range gold {
		text.WriteString(strings.ReplaceAll(g.Raw, "\n", " ") + "\n")
	}
	in := readAPA(text.String())
	rules := make([]map[string]bool, len(gold))
	for i := range rules {
		rules[i] = map[string]bool{}
	}
	for _, d := range check.Run(in, check.Config{}) {
		rules[in.Source.Position(d.Span.Start).Line-1][d.Rule] = true
	}
	return rules
}
