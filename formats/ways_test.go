package formats_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// theWayBack reads a .bib, writes it in another format, reads that and writes BibLaTeX again. Lost has the keys of items
// of which something was reported as lost on the way, with what.
func theWayBack(t *testing.T, via, bib string) (text string, lost map[string]string) {
	t.Helper()
	lost = map[string]string{}
	note := func(d cite.Diagnostic) { lost[d.Item] += d.Message + "\n" }
	between := rewritten(t, "biblatex", via, bib, note)
	return rewritten(t, via, "biblatex", between, note), lost
}

// rewritten reads a text in one format, whatever is wrong with it, and writes it in another.
func rewritten(t *testing.T, from, to, text string, lost cite.Reporter) string {
	t.Helper()
	in, _ := formats.Find(from)
	out, ok := formats.Find(to)
	if !ok {
		t.Fatalf("no format %s", to)
	}
	var b bytes.Buffer
	if err := out.Write(&b, in.Read(cite.NewSource("in", text), nil), formats.Options{}, lost); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A list in BibLaTeX comes back from CSL with every byte, and nothing is reported as lost.
func TestLibraryComesBack(t *testing.T) {
	library := listFile(t, "library.bib")
	if same := rewritten(t, "biblatex", "biblatex", library, nil); same != library {
		t.Errorf("the library is not as it would be written:\n%s", same)
	}
	for via := range lists {
		back, lost := theWayBack(t, via, library)
		if back != library {
			t.Errorf("%s: the way back gives\n%s", via, back)
		}
		for key, what := range lost {
			t.Errorf("%s: %s: %s", via, key, what)
		}
	}
}

// Of the library in BibTeX, what that has no fields for is reported.
func TestLibraryInBibTeX(t *testing.T) {
	lost := map[string]string{}
	text := rewritten(t, "csljson", "bibtex", rewritten(t, "biblatex", "csljson", listFile(t, "library.bib"), nil), func(d cite.Diagnostic) { lost[d.Item] += d.Message })
	for _, want := range []string{"@phdthesis{ruiz1998,", "  school = {University of the Coast}", "@techreport{board2010,", "  journal = {Journal of Salt Studies}", "  address = {Bergen; London}", "  month = dec"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if !strings.Contains(lost["board2010"], "2010-05-11") {
		t.Errorf("the day of board2010 is lost without a word: %q", lost)
	}
}

// saying gives what the items of a .bib say, by key, without the places where they say it and without what only a way
// back needs.
func saying(text string) map[string]*cite.Item {
	in, _ := formats.Find("biblatex")
	items := map[string]*cite.Item{}
	for it := range in.Read(cite.NewSource("in", text), nil) {
		it.Span, it.Rest = cite.Span{}, nil
		it.Custom = slices.DeleteFunc(it.Custom, func(c cite.Custom) bool { return strings.HasPrefix(c.Key, "written.") })
		if len(it.Custom) == 0 {
			it.Custom = nil
		}
		for i := range it.Custom {
			it.Custom[i].Span = cite.Span{}
			it.Custom[i].Value = strings.Join(strings.Fields(it.Custom[i].Value), " ")
		}
		slices.SortFunc(it.Custom, func(a, b cite.Custom) int { return strings.Compare(a.Key, b.Key) })
		for i := range it.Fields() {
			f := &it.Fields()[i]
			f.Span, f.Text = cite.Span{}, fmt.Sprint(markup.Parse(strings.Join(strings.Fields(f.Text), " ")))
			for j := range f.Names {
				f.Names[j].Span = cite.Span{}
			}
		}
		slices.SortFunc(it.Fields(), func(a, b cite.Field) int { return int(a.Var) - int(b.Var) })
		items[it.ID] = it
	}
	return items
}

// Of real bibliographies every item comes back from CSL-JSON saying the same, or what it does not say any more is reported.
func TestBibliographiesComeBack(t *testing.T) {
	dir := filepath.Join("..", "..", "shared", "suites", "bibs")
	items, files := 0, 0
	differ := map[string]int{}
	filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".bib" {
			return nil
		}
		if info, err := d.Info(); err != nil || info.Size() > 40<<10 {
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Error(err)
			return nil
		}
		files++
		back, lost := theWayBack(t, "csljson", string(data))
		before, after := saying(string(data)), saying(back)
		delete(before, "")
		for key, was := range before {
			items++
			is := after[key]
			if is == nil && lost[key] == "" || !reflect.DeepEqual(was, is) && lost[key] == "" {
				differ[strings.TrimPrefix(path, dir)]++
				if testing.Verbose() {
					t.Logf("%s: %s\n%s\n%s", path, key, tell(was), tell(is))
				}
			}
		}
		return nil
	})
	if files == 0 {
		t.Skip("the suites are not here")
	}
	n := 0
	for _, d := range differ {
		n += d
	}
	t.Logf("%d files, %d items, %d of them say something else", files, items, n)
	if n*50 > items {
		t.Errorf("more than one in fifty items say something else: %v", differ)
	}
}

// tell gives an item in one line.
func tell(it *cite.Item) string {
	if it == nil {
		return "nothing"
	}
	f, _ := formats.Find("csljsonl")
	return string(f.AppendLine(nil, it, formats.Options{}, func(cite.Diagnostic) {}))
}
