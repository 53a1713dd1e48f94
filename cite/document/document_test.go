package document

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-2120edae/cite/cite"
)

// texts reads a document and gives its entries' texts, after a look at their spans.
func texts(t *testing.T, name, text string) []string {
	t.Helper()
	src := cite.NewSource(name, text)
	doc, err := Read(src, Detect(name, text), nil)
	if err != nil {
		t.Fatal(err)
	}
	checkSpans(t, doc)
	var all []string
	for _, e := range doc.Entries {
		all = append(all, e.Text.Plain)
	}
	return all
}

// checkSpans tests that the entries of a document lie in its source, in order and apart.
func checkSpans(t testing.TB, doc *Document) {
	t.Helper()
	last := 0
	for _, e := range doc.Entries {
		if e.Span.Start < last || e.Span.End <= e.Span.Start || e.Span.End > len(doc.Source.Text) {
			t.Errorf("entry %q has span %v, after one that ends at %d, in a source of %d bytes",
				e.Text.Plain, e.Span, last, len(doc.Source.Text))
		}
		last = e.Span.End
		for _, m := range e.Text.Marks {
			if m.Span.Start < 0 || m.Span.Len() <= 0 || m.Span.End > len(e.Text.Plain) {
				t.Errorf("mark %v lies outside %q", m, e.Text.Plain)
			}
		}
	}
}

const (
	knuth      = "Knuth, D. E. (1984). Literate programming. The Computer Journal, 27(2), 97–111. https://doi.org/10.1093/comjnl/27.2.97"
	parnas     = "Parnas, D. L. (1972). On the criteria to be used in decomposing systems into modules. Communications of the ACM, 15(12), 1053–1058."
	consortium = "Unicode Consortium. (n.d.). About Unicode. https://www.unicode.org/consortium/consort.html"
)

func TestPlain(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"blank lines", "Text.\n\nReferences\n\n" + knuth + "\n\n" + parnas + "\n\nCheck Also\n\nTen programs you should know before breakfast\n",
			[]string{knuth, parnas}},
		{"no-break spaces", "References\n\nKnuth, D. E. (1984).\u00a0Literate \u00a0programming. Stanford.\n",
			[]string{"Knuth, D. E. (1984). Literate programming. Stanford."}},
		{"one a line", "References:\n" + knuth + "\n" + parnas + "\n" + consortium + "\n", []string{knuth, parnas, consortium}},
		{"a law case after the longest line", "References:\n" + knuth + "\nRoe v. Wade, 410 U.S. 113 (1973). https://www.oyez.org/cases/1971/70-18\n",
			[]string{knuth, "Roe v. Wade, 410 U.S. 113 (1973). https://www.oyez.org/cases/1971/70-18"}},
		{"hanging indent", `Bibliography

Knuth, D. E. (1984). Literate programming. The Computer
    Journal, 27(2), 97–111.
    https://doi.org/10.1093/comjnl/27.2.97
Parnas, D. L. (1972). On the criteria to be used in decomposing
    systems into modules. Communications of the ACM, 15(12),
    1053–1058.
`, []string{knuth, parnas}},
		{"wrapped, numbered", `REFERENCES

[1] Knuth, D. E. (1984). Literate programming. The Computer
Journal, 27(2), 97–111. https://doi.org/10.1093/comjnl/27.2.97
[2] Parnas, D. L. (1972). On the criteria to be used in decomposing
systems into modules. Communications of the ACM, 15(12),
1053–1058.
`, []string{knuth, parnas}},
		{"bullets", "Literatur\n\n• " + knuth + "\n• " + parnas + "\n", []string{knuth, parnas}},
		{"carriage returns", "References\r\r" + knuth + "\r\r" + parnas + "\r", []string{knuth, parnas}},
		{"no heading", parnas + "\n\n" + knuth + "\n", []string{parnas, knuth}},
		{"detached address", "References\n\nKnuth, D. E. (1984). Literate programming. The Computer Journal, 27(2), 97–111.\n\nhttps://doi.org/10.1093/comjnl/27.2.97\n\n" + parnas + "\n", []string{knuth, parnas}},
		{"glued after a full stop", "References\n\n" + parnas + knuth + "\n", []string{parnas, knuth}},
		{"glued after an address", "References\n\n" + knuth + " " + consortium + "\n", []string{knuth, consortium}},
		{"numbered in one line", "References\n\n1. " + parnas + " 2. " + knuth + "\n", []string{parnas, knuth}},
		{"one entry that names another", "References\n\nKnuth, D. E. (1984). Literate programming. The art of it [Review of the book On modules, by D. Parnas (1972)]. Stanford.\n",
			[]string{"Knuth, D. E. (1984). Literate programming. The art of it [Review of the book On modules, by D. Parnas (1972)]. Stanford."}},
		{"a page ends within", "References\n\n" + knuth + "\n12\nModules at work\n" + parnas + "\n", []string{knuth, parnas}},
		{"glued", "References\n\n" + knuth + parnas + "\n", []string{knuth, parnas}},
		{"an appendix", "References\n\n" + knuth + "\n\n" + parnas + "\n\nAppendix A: Programs that were looked at\n\nThe first of them (2001). It is long. https://example.org/first\n",
			[]string{knuth, parnas}},
		{"a work whose title begins like an appendix", "References\n\n" + knuth + "\n\nAppendix to the report. (2010). Stanford.\n", []string{knuth, "Appendix to the report. (2010). Stanford."}},
		{"a word on the author", "References\n\n" + knuth + "\n\nOsei, B. n.d. About ports. Stanford.\n\nOsei, A. is a lecturer in Accra. She has written on ports since 2012.\n",
			[]string{knuth, "Osei, B. n.d. About ports. Stanford."}},
		{"the site's own matter in one block", "References\n\n" + knuth + "\n\nRelated Articles\nThe harbours of 2023\nOsei, A. (March 9, 2024)\n", []string{knuth}},
		{"nothing", "", nil},
		{"prose", "A list of what I did today: nothing (which Knuth, 1984, would not like).\n", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, texts(t, "a.txt", c.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// suites finds the folder of the shared suites; the test is skipped where it is not there.
func suites(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		up := filepath.Dir(dir)
		if up == dir {
			t.Skip("no go.mod above the package")
		}
		dir = up
	}
	dir = filepath.Join(filepath.Dir(dir), "shared", "suites")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the shared suites are not here")
	}
	return dir
}

func TestSeed(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(suites(t), "seed", "article.txt"))
	if err != nil {
		t.Skip(err)
	}
	got := texts(t, "article.txt", string(data))
	if len(got) != 2 || !strings.HasPrefix(got[0], "The Jakarta Post. (2023, December 22). Securing") ||
		!strings.HasSuffix(got[1], "8ff28376dc10f9a5f95b93c4c7c7c7dc") {
		t.Errorf("entries are %q", got)
	}
}

// Chapters may have a list each, under the same heading; a list of something else under another one is none.
func TestListOfEachChapter(t *testing.T) {
	text := "# One\n\nA chapter.\n\n## References\n\n" + knuth + "\n\n" + parnas + "\n\n# Two\n\nAnother chapter speaks of a later thing.\n\n" +
		"## References\n\n" + knuth + "\n\n" + consortium + "\n\n# Afterword\n\nWe thank all.\n"
	src := cite.NewSource("book.md", text)
	doc, err := Read(src, Markdown, nil)
	if err != nil {
		t.Fatal(err)
	}
	checkSpans(t, doc)
	var got []string
	var lists []int
	for _, e := range doc.Entries {
		got, lists = append(got, e.Text.Plain), append(lists, e.List)
	}
	if diff := cmp.Diff([]string{knuth, parnas, knuth, consortium}, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]int{0, 0, 1, 1}, lists); diff != "" {
		t.Error(diff)
	}
	between := false
	for _, b := range doc.Body {
		between = between || strings.Contains(b.Plain, "a later thing")
	}
	if !between || len(doc.Aside) > 0 {
		t.Errorf("the text between the lists is no part of the body: %v, aside %v", doc.Body, doc.Aside)
	}
}
