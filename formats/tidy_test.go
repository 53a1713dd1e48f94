package formats_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats"
)

func TestTidy(t *testing.T) {
	const item = `{"title":"Rain","id":"a","type":"book"}`
	for _, c := range []struct {
		format, in, want string
		whole            bool
		rule             string // that is reported
	}{
		{"csljsonl", item + "\n\n" + item + "\n", "{\"id\":\"a\",\"type\":\"book\",\"title\":\"Rain\"}\n{\"id\":\"a\",\"type\":\"book\",\"title\":\"Rain\"}\n", true, ""},
		{"csljson", "[" + item + "]", "[\n  {\n    \"id\": \"a\",\n    \"type\": \"book\",\n    \"title\": \"Rain\"\n  }\n]\n", true, ""},
		{"ris", "TY  - BOOK\r\nTI  - Rain\r\nER  - \r\n", "TY  - BOOK\nTI  - Rain\nER  - \n\n", true, ""},
		{"bibtex", "% kept\n@BOOK{a,title=\"Rain\"}", "% kept\n@book{a,\n  title = {Rain}\n}\n", true, ""},
		{"ris", "TY  - JOUR\nPY  - 2020/05//\nAU  - Osei, Ama\nXX  - odd\nER  - \n", "TY  - JOUR\nAU  - Osei, Ama\nPY  - 2020\nDA  - 2020/05//\nXX  - odd\nER  - \n\n", true, ""},
		// what cannot be kept, or cannot be read, stays as it is
		{"apa", "Osei, A. (2021). Rain. Press.", "Osei, A. (2021). Rain. Press.", false, ""},
		{"csljson", "nothing", "nothing", true, "json-broken"},
		{"csljson", "", "[]\n", true, ""},
	} {
		f, _ := formats.Find(c.format)
		var rules []string
		got, whole := f.Tidy(cite.NewSource("in", c.in), func(d cite.Diagnostic) { rules = append(rules, d.Rule) })
		if got != c.want || whole != c.whole {
			t.Errorf("%s: %q becomes %q (%v), want %q (%v)", c.format, c.in, got, whole, c.want, c.whole)
		}
		if (c.rule != "") != (len(rules) > 0) || c.rule != "" && rules[0] != c.rule {
			t.Errorf("%s: %q reports %q, want %q", c.format, c.in, rules, c.rule)
		}
		if again, _ := f.Tidy(cite.NewSource("in", got), func(cite.Diagnostic) {}); again != got {
			t.Errorf("%s: a second time, %q becomes %q", c.format, got, again)
		}
	}
}

// A reader who stops, and a disk that is full, end the work.
func TestEndsEarly(t *testing.T) {
	for _, f := range formats.All {
		if f.Read == nil {
			continue
		}
		two := map[string]string{
			"bibtex": "@book{a,title={A}}@book{b,title={B}}", "biblatex": "@book{a,title={A}}@book{b,title={B}}", "csljson": `[{"id":"a"},{"id":"b"}]`,
			"csljsonl": "{\"id\":\"a\"}\n{\"id\":\"b\"}\n", "cslyaml": "- id: a\n- id: b\n", "ris": "TY  - BOOK\nID  - a\nER  - \nTY  - BOOK\nID  - b\nER  - \n",
		}[f.Name]
		items := f.Read(cite.NewSource("in", two), func(d cite.Diagnostic) { t.Errorf("%s: %+v", f.Name, d) })
		n := 0
		for range items {
			n++
			break
		}
		all := slices.Collect(items)
		if n != 1 || len(all) != 2 {
			t.Errorf("%s: %d and %d items, want 1 and 2", f.Name, n, len(all))
		}
		if err := f.Write(full{}, slices.Values(all), formats.Options{}, func(cite.Diagnostic) {}); !errors.Is(err, errFull) {
			t.Errorf("%s: writing to what is full gives %v", f.Name, err)
		}
	}
}

// full takes nothing.
type full struct{}

var errFull = errors.New("no room")

func (full) Write([]byte) (int, error) { return 0, errFull }
