package formats_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats"
	"github.com/seed-2120edae/cite/formats/bibtex"
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

// A said item is what an item says, by field, without the places where it says it and without what only a way back needs.
type said struct {
	id     string
	fields map[string]string
}

// saying gives what the items of a text say.
func saying(format, text string) (items []said) {
	in, _ := formats.Find(format)
	for it := range in.Read(cite.NewSource("in", text), nil) {
		says := map[string]string{"type": it.Type.String()}
		if it.Type == cite.NoType {
			says["type"] = cite.Document.String() // as CSL-JSON has to call it
		}
		for _, c := range it.Custom {
			if !strings.HasPrefix(c.Key, "written.") {
				says[c.Key] += strings.Join(strings.Fields(c.Value), " ") + "; "
			}
		}
		for _, f := range it.Fields() {
			var value strings.Builder
			switch f.Var.Kind() {
			case cite.NamesKind:
				for _, n := range f.Names {
					if n.Family == "" || n.Given == "" && n.DroppingParticle+n.NonDroppingParticle == "" {
						n = cite.Name{Literal: n.Literal + n.Family + n.Given} // a name of one part may be anyone's
					}
					fmt.Fprintf(&value, "%s|%s|%s|%s|%s|%s; ", n.Literal, n.Family, n.Given, n.DroppingParticle, n.NonDroppingParticle, n.Suffix)
				}
				says[f.Var.String()] = strings.Join(strings.Fields(value.String()), " ")
			case cite.DateKind:
				says[f.Var.String()] = fmt.Sprintf("%+v", f.Date())
			default:
				for _, r := range runs(f.Text, format == "csljson") {
					fmt.Fprintf(&value, "%s{%d}", r.Text, r.Style)
				}
				says[f.Var.String()] = value.String()
			}
		}
		items = append(items, said{it.ID, says})
	}
	return items
}

// runs gives a text's stretches of one style. Braces that protect a sign without case say nothing, nor do any in CSL-JSON,
// where titles go to title case and back, by which single words may come to another case.
func runs(text string, low bool) (runs []markup.Run) {
	if low {
		text = strings.ToLower(strings.ReplaceAll(text, "’", "'"))
	}
	text = strings.ReplaceAll(strings.Join(strings.Fields(text), " "), " ;", ";")
	for _, r := range markup.Parse(text) {
		if low || strings.ToUpper(r.Text) == strings.ToLower(r.Text) {
			r.Style &^= markup.NoCase
		}
		if n := len(runs); n > 0 && runs[n-1].Style == r.Style {
			runs[n-1].Text += r.Text
		} else {
			runs = append(runs, r)
		}
	}
	return runs
}

// A wayBack counts items that come back from another format saying something else about a field of which nothing is reported.
type wayBack struct {
	files, items, differ int
}

// walk sends a text to another format and back.
func (w *wayBack) walk(t *testing.T, format, via, path, text string) {
	t.Helper()
	lost := map[string][]cite.Diagnostic{}
	note := func(d cite.Diagnostic) { lost[d.Item] = append(lost[d.Item], d) }
	between := rewritten(t, format, via, text, note)
	before, after := saying(format, text), saying(format, rewritten(t, via, format, between, note))
	w.files++
	w.items += len(before)
	if len(before) != len(after) {
		t.Errorf("%s: %d items come back as %d", path, len(before), len(after))
		return
	}
	for i, was := range before {
		is := after[i]
		if silent := silence(was, is, format == "csljson", append(lost[was.id], lost[is.id]...)); silent != "" {
			w.differ++
			t.Logf("%s: %s: by way of %s%s", path, was.id, via, silent)
		}
	}
}

// silence tells which fields of an item have come back otherwise without a word.
func silence(was, is said, fromCSL bool, reported []cite.Diagnostic) (fields string) {
	names := map[string]bool{}
	for f := range was.fields {
		names[f] = true
	}
	for f := range is.fields {
		if !fromCSL {
			names[f] = true // else a .bib makes explicit what went without saying: its language, an e-print's number
		}
	}
	for f := range names {
		a, b := was.fields[f], is.fields[f]
		if a == b || fromCSL && (sameInBib(f, a, b, is) || f == "citation-key" && strings.HasPrefix(a, strings.ToLower(is.id)+"{")) {
			continue
		}
		if f == "note" && was.fields["note"] == is.fields["URL"] || f == "URL" && was.fields["note"] == is.fields["URL"] {
			continue // a note that is an address is one
		}
		if fromCSL && strings.Contains(was.fields["note"], "tex.") && slices.Contains(slices.Collect(maps.Values(is.fields)), a) {
			continue // a line of the note took the field, and the value another
		}
		short := f[strings.IndexByte(f, '.')+1:]
		if !slices.ContainsFunc(reported, func(d cite.Diagnostic) bool {
			return d.Rule == "lost" && d.Field.String() == f || strings.Contains(d.Message, short)
		}) {
			fields += fmt.Sprintf("\n  %s: %s, then %s", f, a, b)
		}
	}
	if was.id != is.id && len(reported) == 0 && was.id != "" && !fromCSL {
		fields += "\n  the key: " + is.id
	}
	return fields
}

// sameInBib tells whether two values say the same as far as .bib files go: babel's names of languages imply a region, words
// for a date are read as a date, an organisation is one whether it is called a family or not, lines of a note may be fields,
// and arXiv has fields of its own.
func sameInBib(field, was, is string, item said) bool {
	switch field {
	case "language":
		return strings.HasPrefix(is, was[:strings.IndexByte(was, '{')])
	case "issued", "accessed", "event-date", "original-date":
		return strings.HasPrefix(was, "{Start: ") && is != ""
	case "note":
		return strings.Contains(was, "tex.") || strings.Contains(was, "arxiv:") && item.fields["biblatex.eprint"] != ""
	case "container-title":
		return strings.Contains(was, "arxiv") && item.fields["biblatex.eprint"] != ""
	case "page":
		if strings.Trim(was, "-{0}") == "" {
			return true // it says nothing
		}
	}
	return strings.NewReplacer(" ", "", "|", "").Replace(was) == strings.NewReplacer(" ", "", "|", "").Replace(is)
}

// suiteFiles gives the files of the suites that a test is about.
func suiteFiles(t *testing.T, dir string, is func(path string) bool) map[string]string {
	long := int64(400 << 10) // bytes; what is longer shows little more
	if testing.Short() {
		long = 40 << 10
	}
	files := map[string]string{}
	root := filepath.Join("..", "..", "shared", "suites", dir)
	filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !is(path) {
			return nil
		}
		if info, err := d.Info(); err != nil || info.Size() > long && filepath.Ext(path) != ".jsonl" {
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Error(err)
		}
		files[strings.TrimPrefix(path, root)] = string(data)
		return nil
	})
	if len(files) == 0 {
		t.Skip("the suites are not here")
	}
	return files
}

// Of real bibliographies every item comes back from CSL-JSON saying the same, or what it does not say any more is reported.
func TestBibliographiesComeBack(t *testing.T) {
	var w wayBack
	for path, text := range suiteFiles(t, "", func(path string) bool { return filepath.Ext(path) == ".bib" }) {
		w.walk(t, "biblatex", "csljson", path, text)
	}
	t.Logf("%d files, %d items, %d of them say something else", w.files, w.items, w.differ)
	if w.differ > 0 {
		t.Errorf("%d items say something else", w.differ)
	}
}

// Items of CSL-JSON come back from .bib files likewise.
func TestItemsComeBack(t *testing.T) {
	files := suiteFiles(t, "", func(path string) bool {
		return filepath.Ext(path) == ".jsonl" && strings.Contains(path, "oracle") ||
			filepath.Ext(path) == ".json" && strings.Contains(path, "convert") && !strings.Contains(path, "zotero.json") && filepath.Base(path) != "meta.json"
	})
	for _, via := range []string{"biblatex", "bibtex"} {
		var w wayBack
		for path, text := range files {
			if filepath.Ext(path) == ".jsonl" {
				text = printedItems(text)
			}
			w.walk(t, "csljson", via, path, text)
		}
		t.Logf("%s: %d files, %d items, %d of them say something else", via, w.files, w.items, w.differ)
		if w.differ > 0 {
			t.Errorf("%s: %d items say something else", via, w.differ)
		}
	}
}

// printedItems gives the items of a file that has, a line each, items with what others print of them.
func printedItems(text string) string {
	var items strings.Builder
	for line := range strings.Lines(text) {
		var row struct {
			CSL json.RawMessage `json:"csl"`
		}
		if json.Unmarshal([]byte(line), &row) == nil {
			items.Write(row.CSL)
			items.WriteByte('\n')
		}
	}
	return items.String()
}

// So does every entry of our own files, by way of each format that can carry it, and of fields.bib, which has each entry type
// and field of BibLaTeX's manual, each field has its own text again: fields.back lists those that come back in another
// form.
func TestFieldsComeBack(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join("..", "testdata", "bib", "*.bib"))
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, via := range []string{"csljson", "csljsonl", "cslyaml"} {
			var w wayBack
			if w.walk(t, "biblatex", via, file, string(data)); w.differ > 0 {
				t.Errorf("%s: %d of %d items say something else", file, w.differ, w.items)
			}
		}
	}
	file := filepath.Join("..", "testdata", "bib", "fields.bib")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before := fieldsOf(string(data))
	back, lost := theWayBack(t, "csljson", string(data))
	after := fieldsOf(back)
	var got strings.Builder
	for _, key := range slices.Sorted(maps.Keys(before)) {
		for _, name := range slices.Sorted(maps.Keys(before[key])) {
			if was, is := before[key][name], after[key][name]; was != is && was != "" && !strings.Contains(lost[key], was) {
				fmt.Fprintf(&got, "%s, %s: %s\n", key, name, was)
				if is != "" {
					fmt.Fprintf(&got, "\t%s\n", is)
				}
			}
		}
	}
	golden := strings.TrimSuffix(file, ".bib") + ".back"
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// fieldsOf gives the fields of the entries of a .bib, as they are written, by key.
func fieldsOf(text string) map[string]map[string]string {
	entries := map[string]map[string]string{}
	for _, e := range bibtex.Entries(cite.NewSource("in", text), func(cite.Diagnostic) {}).Entries {
		fields := map[string]string{}
		for name, value := range e.Fields {
			fields[name] = strings.Join(strings.Fields(value.String()), " ")
		}
		if e.Type != "xdata" {
			entries[e.CiteName] = fields
		}
	}
	return entries
}
