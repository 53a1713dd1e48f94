package formats_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats"
)

// FuzzRoundTrip reads a text in each format of bibliographies and writes it in each: what was written is read again as so
// many items, and written again as the same bytes from the second time on. The first writing may settle what was read.
func FuzzRoundTrip(f *testing.F) {
	for _, seed := range []string{
		"@book{a, title = {The {Salt} of #1}, author = {Osei, Ama and others}, date = {2001-05/..}, note = \"b\" # c}",
		`[{"id":"a","type":"book","title":"<i>Salt</i> & Sea","issued":{"date-parts":[[2001,5]],"circa":true},"author":[{"family":"B","given":"A","suffix":"Jr."}]}]`,
		"references:\n- id: a\n  title: Salt\n  issued: 2001\n",
		"TY  - JOUR\nTI  - Salt\nAU  - Osei, A.\nPY  - 2001/05//\nSP  - 1\nEP  - 9\nC1  - odd\nER  - \n",
	} {
		f.Add(seed)
	}
	var bibliographies []formats.Format
	for _, format := range formats.All {
		if format.Read != nil {
			bibliographies = append(bibliographies, format)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		const long = 2000 // bytes; what is longer finds nothing more
		if len(text) > long {
			return
		}
		for _, from := range bibliographies {
			items := slices.Collect(from.Read(cite.NewSource("in", text), nil))
			for _, to := range bibliographies {
				write := func(items []*cite.Item) string {
					var b strings.Builder
					if err := to.Write(&b, slices.Values(items), formats.Options{}, func(cite.Diagnostic) {}); err != nil {
						t.Fatal(err)
					}
					return b.String()
				}
				read := func(text string) []*cite.Item { return slices.Collect(to.Read(cite.NewSource("in", text), nil)) }
				first := write(items)
				settled := read(first)
				if len(settled) != len(items) {
					t.Fatalf("%s to %s: %d items are read as %d:\n%s", from.Name, to.Name, len(items), len(settled), first)
				}
				second := write(settled)
				if third := write(read(second)); third != second {
					t.Fatalf("%s to %s is not stable:\n%s\n%s", from.Name, to.Name, second, third)
				}
			}
		}
	})
}
