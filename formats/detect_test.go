package formats_test

import (
	"testing"

	"github.com/seed-2120edae/cite/formats"
)

func TestDetect(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		// by name, whatever stands there
		{"a.bib", "", "bibtex"}, {"A.BIB", "@book{a,\n year = 2001}", "bibtex"}, {"a.ris", "no records", "ris"},
		{"a.yaml", "", "cslyaml"}, {"a.yml", "", "cslyaml"}, {"a.jsonl", "", "csljsonl"}, {"a.ndjson", "", "csljsonl"}, {"a.json", "", "csljson"},
		// what the two kinds of .bib, and of .json, differ by
		{"a.bib", "@online{a,\n title = {T}}", "biblatex"}, {"a.bib", "@article{a,\n  journaltitle = {J}}", "biblatex"},
		{"a.bib", "@book{a,\n  note = {date = 2001}}", "bibtex"},
		{"a.json", "{\"id\":\"a\"}\n{\"id\":\"b\"}\n", "csljsonl"}, {"a.json", "{\n \"items\": []\n}", "csljson"}, {"a.json", "[\n{\"id\":\"a\"}\n]", "csljson"},
		// by content alone
		{"", "\ufeff@book{a, title = {T}}", "bibtex"}, {"", "A list.\n\n  @Online ( a, title = {T})", "biblatex"},
		{"", " [\n]", "csljson"}, {"", `{"id":"a"}`, "csljsonl"}, {"", "{\n\"items\": []}", "csljson"},
		{"", "TY  - BOOK\nER  - \n", "ris"}, {"", "---\nreferences:\n- id: a\n", "cslyaml"}, {"", "references:\n", "cslyaml"},
		// what is none of these: a document's text, an address with an @
		{"", "", ""}, {"", "Osei, A. (2021). Rain. Press.", ""}, {"", "Write to @osei {at} once", ""}, {"a.docx", "PK", ""}, {"a.txt", "@book{a,}", ""},
	} {
		f, ok := formats.Detect(c.name, c.text)
		if f.Name != c.want || ok != (c.want != "") {
			t.Errorf("Detect(%q, %q) = %q, %v; want %q", c.name, c.text, f.Name, ok, c.want)
		}
	}
}

// Every extension leads to a format that has it, and every name to its format.
func TestFormatsAreFound(t *testing.T) {
	for _, f := range formats.All {
		if got, ok := formats.Find(f.Name); !ok || got.Name != f.Name {
			t.Errorf("Find(%q) = %q, %v", f.Name, got.Name, ok)
		}
		for _, ext := range f.Extensions {
			if _, ok := formats.ByExtension(ext); !ok {
				t.Errorf("ByExtension(%q) finds nothing", ext)
			}
		}
	}
	if f, ok := formats.Find("html"); ok {
		t.Errorf("Find finds %q for what is no format", f.Name)
	}
	all := formats.Names(func(formats.Format) bool { return true })
	if len(all) != len(formats.All) || all[0] != formats.All[0].Name {
		t.Errorf("the names are %q", all)
	}
}
