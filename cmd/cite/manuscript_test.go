package main

import (
	"archive/zip"
	"encoding/json"
	"encoding/xml"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/document"
)

const manuscripts = "../../testdata/manuscript/"

// wordManuscript writes a manuscript in plain text as a Word document, a paragraph for each block.
func wordManuscript(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "rain.docx")
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z := zip.NewWriter(f)
	w, err := z.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString(`<w:document xmlns:w="w"><w:body>`)
	for _, block := range strings.Split(strings.TrimSpace(text), "\n\n") {
		b.WriteString(`<w:p><w:r><w:t xml:space="preserve">`)
		if err := xml.EscapeText(&b, []byte(strings.ReplaceAll(block, "\n", " "))); err != nil {
			t.Fatal(err)
		}
		b.WriteString(`</w:t></w:r></w:p>`)
	}
	b.WriteString(`</w:body></w:document>`)
	if _, err := w.Write([]byte(b.String())); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return name
}

// TestManuscripts checks one manuscript in every format: it holds citations of every kind, and a few slips. What is
// found must be the same in all of them.
func TestManuscripts(t *testing.T) {
	text, err := os.ReadFile(manuscripts + "rain.txt")
	if err != nil {
		t.Fatal(err)
	}
	golden := manuscripts + "rain.findings"
	want, err := os.ReadFile(golden)
	if err != nil && !*update {
		t.Fatal(err)
	}
	for _, name := range []string{manuscripts + "rain.txt", manuscripts + "rain.md", manuscripts + "rain.html", wordManuscript(t, string(text))} {
		code, stdout, stderr := runIt("check", "--offline", "--format", "json", name)
		var r jsonReport
		if err := json.Unmarshal([]byte(stdout), &r); err != nil || code != 1 {
			t.Fatalf("%s: exit code %d, %v: %s%s", name, code, err, stdout, stderr)
		}
		var got strings.Builder
		for _, f := range r.Findings {
			got.WriteString(f.Rule + ": " + f.Message + "\n")
		}
		if *update {
			want = []byte(got.String())
			if err := os.WriteFile(golden, want, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(string(want), got.String()); diff != "" {
			t.Errorf("%s\n%s", name, diff)
		}
	}
}

// TestManuscriptCitations finds the same citations in every format of one manuscript, each at its own words.
func TestManuscriptCitations(t *testing.T) {
	text, err := os.ReadFile(manuscripts + "rain.txt")
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, name := range []string{manuscripts + "rain.txt", manuscripts + "rain.md", manuscripts + "rain.html", wordManuscript(t, string(text))} {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := document.Read(cite.NewSource(name, string(data)), document.Detect(name, string(data)), nil)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range document.FindCitations(doc.Body) {
			if c.Doubtful {
				continue
			}
			got = append(got, c.Author+", "+c.Date.Start.String()+c.Date.Suffix+c.Date.Literal)
			marked := doc.Source.Slice(c.Span)
			if year := c.Date.Start.String(); !strings.Contains(marked, year) {
				t.Errorf("%s: “%s” marks %q", name, got[len(got)-1], marked)
			}
		}
		if want == nil {
			want = got
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s\n%s", name, diff)
		}
	}
	if len(want) != 23 {
		t.Errorf("%d citations: %q", len(want), want)
	}
}
