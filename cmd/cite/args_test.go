package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPermute(t *testing.T) {
	app := newApp(strings.NewReader(""), &bytes.Buffer{}, &bytes.Buffer{})
	for _, c := range []struct{ in, want string }{
		{"convert refs.txt --to bibtex", "convert --to bibtex -- refs.txt"},
		{"convert a.bib -o b.json c.bib --strict", "convert -o b.json --strict -- a.bib c.bib"},
		{"convert --to=apa - x", "convert --to=apa -- - x"},
		{"convert -- --to", "convert -- --to"},
		{"convert --lines --from apa", "convert --lines --from apa"},
		{"--version", "--version"},
		{"help convert", "help -- convert"},
		{"convert refs.txt --help", "help convert"},
		{"-h", "help"},
	} {
		got, err := permute(app, strings.Fields(c.in))
		if err != nil {
			t.Errorf("%s: %v", c.in, err)
		}
		if diff := cmp.Diff(strings.Fields(c.want), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.in, diff)
		}
	}
}

func TestWrongCommandLines(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"convrt", `cite: unknown command "convrt"; did you mean "convert"?`},
		{"xyzzy", `cite: unknown command "xyzzy"; there are: `},
		{"convert --form apa", `cite: convert: unknown flag "--form"; did you mean "--from"?`},
		{"convert --only", `cite: convert: unknown flag "--only"; there are: `},
		{"convert --to bibtx x", `cite: convert: unknown format "bibtx"; did you mean "bibtex"?`},
		{"convert --to", "cite: convert: flag --to needs a value"},
		{"convert --to json x", `cite: convert: unknown format "json"; did you mean "csljson" or "csljsonl"?`},
		{"convert --title-case kep", `cite: convert: unknown case "kep"; did you mean "keep"?`},
		{"convert --lines=often", `cite: convert: --lines takes no value but true or false, not "often"`},
		{"check --fail-on eror x", `cite: check: unknown severity "eror"; did you mean "error"?`},
		{"check --ignore lost,dupe x", `cite: check: unknown rule "dupe"; cite explain lists them`},
		{"check --jobs many x", `cite: check: --jobs takes a number, not "many"`},
		{"check --timeout 5 x", `cite: check: --timeout takes a time with its unit, such as 20s or 5m, not "5"`},
		{"explain duplicat", `cite: unknown rule "duplicat"; did you mean "duplicate"?`},
		{"help chekc", `cite: unknown command "chekc"; did you mean "check"?`},
		{"formats x", `cite: formats: takes no file, and got "x"`},
		{"convert no-such-file.bib", "cite: no-such-file.bib: no such file or directory"},
		{"convert .", "cite: .: is a directory"},
		{"--vresion", `cite: unknown flag "--vresion"; did you mean "--version"?`},
		{"convert --lines", "cite: --lines writes one record a line: apa or csljsonl, not csljson"},
		{"convert --lines --to csljsonl", "cite: --lines needs --from apa or csljsonl"},
		{"convert --lines --from bibtex --to apa", "cite: --lines reads one record a line: apa or csljsonl, not bibtex"},
	} {
		var out, errs bytes.Buffer
		if code := run(strings.Fields(c.in), strings.NewReader(""), &out, &errs); code != exitTrouble {
			t.Errorf("cite %s: exit %d, want %d", c.in, code, exitTrouble)
		}
		if !strings.HasPrefix(errs.String(), c.want) || strings.Count(errs.String(), "\n") != 1 {
			t.Errorf("cite %s says\n%s, want one line that begins\n%s", c.in, errs.String(), c.want)
		}
		if out.Len() > 0 {
			t.Errorf("cite %s prints %q", c.in, out.String())
		}
	}
}

func TestEditDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"abc", "", 3}, {"form", "from", 1}, {"bibtx", "bibtex", 1}, {"kitten", "sitting", 3}} {
		if got := editDistance(c.a, c.b); got != c.want {
			t.Errorf("editDistance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
