package bibtex

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-2120edae/cite/cite"
)

func format(text string) string { return Format(cite.NewSource("t.bib", text), nil) }

func TestFormat(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"layout", "@BOOK { one ,TITLE=\"The One\" , Year = 2001,author={Lund, P.} }",
			"@book{one,\n  author = {Lund, P.},\n  title = {The One},\n  year = 2001\n}\n"},
		{"parentheses and macros", "@String(jss = \"Salt Studies\")\n\n\n\n@article(two, journal = \"J. of \" # jss, title={T})",
			"@string{jss = {Salt Studies}}\n\n@article{two,\n  title = {T},\n  journal = {J. of } # jss\n}\n"},
		{"comments and free text", "% A list\n@comment{jabref-meta: x}\nsome words\n@misc{a,title={A}} % behind\n@misc{b,title={B}}",
			"% A list\n@comment{jabref-meta: x}\nsome words\n@misc{a,\n  title = {A}\n} % behind\n@misc{b,\n  title = {B}\n}\n"},
		{"unknown fields stand last, in their order", "@misc{a, zz = {1}, Aa = {2}, title = {T}, subtitle = {S}}",
			"@misc{a,\n  title = {T},\n  subtitle = {S},\n  zz = {1},\n  Aa = {2}\n}\n"},
		{"the first of two equal fields stays the first", "@misc{a, note = {1}, title = {T}, note = {2}}",
			"@misc{a,\n  title = {T},\n  note = {1},\n  note = {2}\n}\n"},
		{"comments in an entry", "@misc{a,\n title = {T}, % why\n  note={N}}\n", "@misc{a,\n title = {T}, % why\n  note={N}}\n"},
		{"a broken entry", "@misc{a, title = {Open\n@misc{b,title={B}}\n", "@misc{a, title = {Open\n\n@misc{b,\n  title = {B}\n}\n"},
		{"Windows line ends", "@misc{a,\r\ntitle={A}}\r\n@misc{b,title={B}}", "@misc{a,\r\n  title = {A}\r\n}\r\n\r\n@misc{b,\r\n  title = {B}\r\n}\r\n"},
		{"a byte order mark", "\ufeff\n@misc{a,title={A}}", "\ufeff@misc{a,\n  title = {A}\n}\n"},
		{"quotation marks around odd braces", `@misc{a, title = "A \{ brace"}`, `@misc{a, title = "A \{ brace"}` + "\n"},
		{"lines of a value", "@misc{a, abstract = {One.\n\n    Two.}}", "@misc{a,\n  abstract = {One.\n\n    Two.}\n}\n"},
		{"nothing", "", ""},
	} {
		got := format(c.in)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
		if again := format(got); again != got {
			t.Errorf("%s: the second run changes\n%s\ninto\n%s", c.name, got, again)
		}
	}
}

// meaningOf reads a file for comparison: without places, and without the white space around what is kept as it was.
func meaningOf(text string) []*cite.Item {
	items := slices.Collect(Read(cite.NewSource("t.bib", text), BibLaTeX, nil))
	for _, it := range items {
		it.Span = cite.Span{}
		for i := range it.Custom {
			it.Custom[i].Span = cite.Span{}
			it.Custom[i].Value = strings.TrimSpace(it.Custom[i].Value)
		}
		for i := range it.Fields() {
			f := &it.Fields()[i]
			f.Span = cite.Span{}
			for j := range f.Names {
				f.Names[j].Span = cite.Span{}
			}
		}
		slices.SortStableFunc(it.Custom, func(a, b cite.Custom) int { return strings.Compare(a.Key, b.Key) })
		fields := it.Fields()
		slices.SortStableFunc(fields, func(a, b cite.Field) int { return int(a.Var) - int(b.Var) })
	}
	return items
}

// checkFormat holds the promises of Format over a text: a second run changes nothing, and the meaning stays.
func checkFormat(t *testing.T, text string) {
	t.Helper()
	once := format(text)
	if twice := format(once); twice != once {
		t.Fatalf("the second run changes the file: %s", cmp.Diff(once, twice))
	}
	if before, after := meaningOf(text), meaningOf(once); !reflect.DeepEqual(before, after) {
		t.Fatalf("the meaning has changed (-before +after):\n%s", cmp.Diff(before, after, cmp.AllowUnexported(cite.Item{})))
	}
}

func TestFormatSuites(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "shared", "suites", "bibs")
	files, unchanged := 0, 0
	filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".bib" {
			return nil
		}
		if info, err := d.Info(); testing.Short() && err == nil && info.Size() > 1<<20 {
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Error(err)
			return nil
		}
		files++
		t.Run(strings.TrimPrefix(path, dir), func(t *testing.T) {
			checkFormat(t, string(data))
			if format(string(data)) == string(data) {
				unchanged++
			}
		})
		return nil
	})
	if files == 0 {
		t.Skip("the suites are not here")
	}
	t.Logf("%d files, %d as they were", files, unchanged)
}

func FuzzFormat(f *testing.F) {
	f.Add("@book{a, title = {T}, year = 2001} free % text\n@string{x = \"y\"}@misc(b, note = x # {z})")
	f.Add("\ufeff@comment foo\n@article{a,,title=\"{q}\"}\r\n@preamble{\"x\"}")
	f.Fuzz(func(t *testing.T, text string) { checkFormat(t, text) })
}
