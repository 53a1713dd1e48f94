package formats_test

import (
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
