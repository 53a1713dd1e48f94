package formats_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats"
)

var update = flag.Bool("update", false, "write what reading gives into the golden files")

// readBib gives what is reported of a .bib file, "LINE:COLUMN: MESSAGE [RULE]", and its items as CSL-JSON, a line each.
func readBib(t *testing.T, text string) (reported []string, items string) {
	t.Helper()
	src := cite.NewSource("in.bib", text)
	in, _ := formats.Find("biblatex")
	out, _ := formats.Find("csljsonl")
	var b strings.Builder
	report := func(d cite.Diagnostic) {
		at := src.Position(d.Span.Start)
		reported = append(reported, fmt.Sprintf("%d:%d: %s [%s]", at.Line, at.Column, d.Message, d.Rule))
	}
	if err := out.Write(&b, in.Read(src, report), formats.Options{}, report); err != nil {
		t.Fatal(err)
	}
	return reported, b.String()
}

// TestBibGoldens reads the .bib files of testdata/bib, each of one kind of hard cases: beside each stands what is
// reported of it and what becomes of it.
func TestBibGoldens(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join("..", "testdata", "bib", "*.bib"))
	if len(files) < 7 {
		t.Fatalf("%d files", len(files))
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		reported, items := readBib(t, string(text))
		got := strings.Join(append(reported, ""), "\n") + items
		golden := strings.TrimSuffix(file, ".bib") + ".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", filepath.Base(file), diff)
		}
	}
}

// TestBrokenEntries puts an entry with one fault between two good ones: it costs one diagnostic in its line, and the
// others are as they were.
func TestBrokenEntries(t *testing.T) {
	const before, after = "@book{first, title = {First}, year = 1991}\n", "@book{last, title = {Last}, year = 1993}\n"
	_, good := readBib(t, before+after)
	first, last, _ := strings.Cut(strings.TrimSpace(good), "\n")
	for _, c := range []struct{ name, entry, rule string }{
		{"the same field twice", "@book{b, title = {One}, title = {Two}}\n", "bib-duplicate-field"},
		{"the same key twice", "@book{first, title = {Two}}\n", "bib-duplicate-key"},
		{"an empty key", "@book{, title = {One}}\n", "bib-missing-key"},
		{"no key", "@book{title = {One}}\n", "bib-missing-key"},
		{"a brace too many", "@book{b, title = {One}}, year = 1992}\n", "bib-extra-brace"},
		{"a field's name with a space", "@book{b, page total = {9}}\n", "bib-field-name"},
		{"Latin-1", "@book{b, title = {Bj\xf8rn}}\n", "bib-encoding"},
		{"no comma", "@book{b, title = {One} year = 1992}\n", "bib-missing-comma"},
		{"no value", "@book{b, title = {One}, year =}\n", "bib-no-value"},
		{"quotes in quotes", "@book{b, title = \"The \"One\" Book\"}\n", "bib-quote"},
		{"itself for a parent", "@book{b, title = {One}, crossref = {b}}\n", "bib-parent-cycle"},
		{"no such parent", "@book{b, title = {One}, crossref = {nowhere}}\n", "bib-missing-parent"},
		{"an unknown type", "@book_part{b, title = {One}}\n", "bib-unknown-type"},
		{"no type", "@{b, title = {One}}\n", "bib-unknown-type"},
		{"names set off by semicolons", "@book{b, author = {Lund, Ada; Osei, Kwame}}\n", "bib-name"},
		{"an open brace", "@book{b, title = {One, year = 1992}\n\n", "bib-unclosed"},
		{"an open quotation", "@book{b, title = \"One, year = 1992}\n\n", "bib-unclosed"},
		{"an open entry", "@book{b, title = {One}, year = 1992\n\n", "bib-unclosed"},
		{"a lone brace", "@book{b, title = {On\\{e}, year = 1992}\n\n", "bib-unclosed"},
		{"an undefined macro", "@book{b, title = {One}, series = unheard}\n", "bib-undefined-macro"},
		{"no date", "@book{b, title = {One}, date = {1992-13-45}}\n", "bib-date"},
		{"too many commas", "@book{b, author = {A, B, C, D}}\n", "bib-name"},
		{"parentheses", "@book(b, title = {One})\n", ""},
		{"a comment", "% @book{b, title = {One}}\n", ""},
		{"CRLF", "@book{b,\r\n title = {One}}\r\n", ""},
	} {
		for _, mark := range []string{"", "\ufeff"} {
			reported, items := readBib(t, mark+before+c.entry+after)
			lines := strings.Split(strings.TrimSpace(items), "\n")
			if lines[0] != first || lines[len(lines)-1] != last {
				t.Errorf("%s: the entries around it are\n%s\n%s", c.name, lines[0], lines[len(lines)-1])
			}
			switch {
			case c.rule == "" && len(reported) > 0, c.rule != "" && len(reported) != 1:
				t.Errorf("%s: reported %q", c.name, reported)
			case c.rule != "" && (!strings.HasPrefix(reported[0], "2:") || !strings.HasSuffix(reported[0], "["+c.rule+"]")):
				t.Errorf("%s: reported %q, want %s in line 2", c.name, reported, c.rule)
			}
		}
	}
	// At the end of a file.
	if reported, items := readBib(t, before+"@book{b, title = {One}, year = 1992"); len(reported) != 1 || !strings.HasPrefix(reported[0], "2:6: ") || !strings.HasPrefix(items, first+"\n") {
		t.Errorf("an open entry at the end: %q\n%s", reported, items)
	}
}

// TestBrokenFiles reads the broken files of the suites, where they are: each fault is reported in its line, and the
// entries around it are whole.
func TestBrokenFiles(t *testing.T) {
	files, _ := filepath.Glob("../../shared/suites/convert-probes/r_*.bib")
	if len(files) == 0 {
		t.Skip("the suites are not here")
	}
	silent := map[string]bool{"r_bomcrlf": true, "r_comment": true, "r_paren": true}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".bib")
		reported, items := readBib(t, string(text))
		want := []string{"2:"}
		switch {
		case silent[name]:
			want = nil
		case name == "r_selfcross":
			want = []string{"1:", "2:", "3:"}
		}
		ok := len(reported) == len(want)
		for i := range reported {
			ok = ok && strings.HasPrefix(reported[i], want[i])
		}
		if !ok {
			t.Errorf("%s: reported %q", name, reported)
		}
		for _, title := range []string{`"title":"A"`, `"title":"C"`} {
			if !strings.Contains(items, title) && (name != "r_eof" || title != `"title":"C"`) {
				t.Errorf("%s: no %s in\n%s", name, title, items)
			}
		}
	}
}
