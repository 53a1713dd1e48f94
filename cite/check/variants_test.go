package check_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite/check"
)

// TestVariants reads references with one mistake each, and some that only look as if they had one: the rules that mean
// the mistake fire, and no others. Each line of the file names the rules, or "-", and the reference; a backslash and an n
// part the references of a list.
func TestVariants(t *testing.T) {
	data, err := os.ReadFile("testdata/variants.txt")
	if err != nil {
		t.Fatal(err)
	}
	const context = "Report\n\nSome words of a text that cites nothing.\n\nReferences\n\n" +
		"Abrams, J. (2011). Clouds over harbours. Lighthouse Press.\n\n" +
		"Brandt, L., & Ito, K. (2015). Wind and its measures. Journal of Coastal Weather, 8(1), 1–9. https://doi.org/10.5555/2468\n\n" +
		"Calder, M. (2013, May 4). Fog settles in the valley. The Harbour Times. https://example.org/fog-valley\n\n"
	number := 0
	for line := range strings.Lines(string(data)) {
		number++
		names, entry, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		want := strings.Fields(names)
		if names == "-" {
			want = nil
		}
		config := check.Config{}
		if !slices.Contains(want, "list-order") { // the reference stands last, whatever its author
			config.Ignore = []string{"list-order"}
		}
		found := check.Run(readManuscript(t, "variant.txt", context+strings.ReplaceAll(entry, `\n`, "\n\n")+"\n"), config)
		var got []string
		for _, d := range found {
			if d.Span.Start < len(context) {
				t.Errorf("line %d: %s is found in the lines before: %s", number, d.Rule, d.Message)
			}
			got = append(got, d.Rule)
		}
		slices.Sort(want)
		slices.Sort(got)
		if got = slices.Compact(got); !slices.Equal(got, want) {
			t.Errorf("line %d: %v, want %v: %s", number, got, want, entry)
		}
	}
}
