package document

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-2120edae/cite/cite"
)

func TestHTML(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"paragraphs", `<title>References</title><nav><a href="/">References</a></nav><section><h2>References</h2>
<p>Knuth, D. E. (1984). Literate programming. <em>The Computer Journal, 27</em>(2), 97&ndash;111. <a href="https://doi.org/10.1093/comjnl/27.2.97">https://doi.org/10.1093/comjnl/27.2.97</a></p>
<p>Unicode Consortium. (n.d.). <i>About Unicode</i>. https://www.unicode.org/consortium/consort.html</p></section>
<section><h2>Share</h2><p>Send this to a friend.</p></section>`, []string{knuth, consortium}},
		{"list", "<h3>Quellen</h3><ol><li>" + knuth + "<li>" + consortium + "</ol>", []string{knuth, consortium}},
		{"line breaks", "<h3>Sources</h3><p>" + knuth + "<br>" + consortium + "<br/></p>", []string{knuth, consortium}},
		{"table", "<h3>Fuentes</h3><table><tr><th>No.<th>Source<tr><td>[1]<td>Unicode Consortium. (n.d.).<td>About Unicode. https://www.unicode.org/consortium/consort.html<tr><td>[2]<td>" + knuth + "</table>",
			[]string{consortium, knuth}},
		{"back links", `<h3>Notes and sources</h3><ol><li>` + parnas + ` <a href="#a">↩</a><li>` + consortium + ` <a href="#b">↩︎</a></ol>`, []string{parnas, consortium}},
		{"definition list", "<h3>Sources</h3><dl><dt>One<dd>" + knuth + "<dt>Two<dd>" + parnas + "</dl>", []string{knuth, parnas}},
		{"preformatted", "<h3>Sources</h3><pre>" + parnas + "\r\n\r\n" + knuth + "\r\n</pre>", []string{parnas, knuth}},
		{"quoted", "<h3>Sources</h3><blockquote>" + parnas + "</blockquote><hr><blockquote>" + knuth + "</blockquote>", []string{parnas, knuth}},
		{"set apart by style and class", `<h3>Sources</h3><div class="csl-entry">` + strings.Replace(parnas, "Communications of the ACM", `<span style="font-style: italic">Communications of the <font style="font-weight:bold">ACM</font></span>`, 1) +
			`</div><div class="csl-entry">` + strings.Replace(knuth, "27(2)", "27<sub></sub>(2)", 1) + "</div>", []string{parnas, knuth}},
		{"characters by name and number", "<h3>Sources</h3><p>Knuth, D. E. (1984). Caf&eacute; &#38; &#x201C;bar&rdquo; &unknown; &amp&#0;. Stanford.</p>",
			[]string{"Knuth, D. E. (1984). Café & “bar” &unknown; &�. Stanford."}},
		{"summary as a heading", "<details><summary>References</summary><ul><li>" + knuth + "</li><li>" + parnas + "</li></ul></details>", []string{knuth, parnas}},
		{"the site's own matter under a lower heading", "<h2>References</h2><p>" + knuth + "<p>" + parnas + "<h4>Check Also</h4><ul><li><a href='/b'>Ports and their people. March 9, 2024</a><li>The harbours of 2023 (2024)</ul>",
			[]string{knuth, parnas}},
		{"the site's own matter behind the article", "<article><h2>References</h2><p>" + knuth + "<article>" + parnas + "</article></article><ul><li>Osei, A. (March 9, 2024 at 9:10 pm) Thanks. See https://tideline.example/2024<li>The harbours of 2023 (2024)</ul>",
			[]string{knuth, parnas}},
		{"the site's own lines", "<h2>References</h2><p>" + knuth + "<p>" + parnas + "<p>About the author: Osei, A. (2012–2024) wrote for this page.<p>© 2024 The Tideline. All rights reserved. (2024)",
			[]string{knuth, parnas}},
		{"title not closed", "<title/><h3>Sources</h3><p>" + knuth + "<p>" + consortium, []string{knuth, consortium}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, texts(t, "a.html", c.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// What a file is, its extension says; without one its first bytes do.
func TestDetect(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want       Kind
	}{
		{"a.txt", "<html>", Plain}, {"A.MD", "", Markdown}, {"b.Rmd", "", Markdown}, {"c.xhtml", "", HTML}, {"d.docx", "", Word},
		{"list.bib", "# A", NoKind}, {`folder.txt\paper.docm`, "", Word}, {"folder.html/paper", "A word.", Plain},
		{"-", "", Plain}, {"-", "PK\x03\x04…", Word}, {"-", "\x00\x01\x02\x03\x04", NoKind},
		{"-", "\ufeff \n<!DOCTYPE HTML><p>x", HTML}, {"-", "<p>One</p>", HTML}, {"-", "<people>", Plain},
		{"-", "Text\n\n## Sources\n", Markdown}, {"-", "[a](http://a.example)", Markdown}, {"-", "No. # here", Plain},
		{"-", "Osei, A. (2020). *Salt roads*. Quay Press.", Markdown}, {"-", "Osei, A.*, & Lund, P. (2020). *Both led.", Plain},
	} {
		if got := Detect(c.name, c.data); got != c.want {
			t.Errorf("%s, %q is %q, want %q", c.name, c.data, got, c.want)
		}
	}
	for _, ext := range Extensions() {
		if Detect("a"+ext, "").String() == "" {
			t.Errorf("%s is of no kind", ext)
		}
	}
}

func TestMarkdown(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"bullets", "---\ntitle: x\n---\n\n## References {-}\n\n- " + strings.Replace(knuth, "The Computer Journal, 27", "*The Computer Journal, 27*", 1) +
			"\n- " + strings.Replace(consortium, "https://www.unicode.org/consortium/consort.html", "<https://www.unicode.org/consortium/consort.html>", 1) + "\n\n## Licence\n\nText.\n",
			[]string{knuth, consortium}},
		{"footnotes", "Text.[^1]\n\n[^1]: " + knuth + "\n[^2]:\n    " + consortium + "\n", []string{knuth, consortium}},
		{"escapes", "# Kaynakça\n\nKnuth, D. E. (1984). Literate\\_programming \\& more &amp; else. Stanford.\n", []string{"Knuth, D. E. (1984). Literate_programming & more & else. Stanford."}},
		{"items of several lines", "## Sources consulted\n\n* " + strings.Replace(knuth, "programming. ", "programming.\n  *", 1) + "*\n* " + parnas + "\n", []string{knuth, parnas}},
		{"table without a heading", "| No | Source |\n|---|---|\n| 1 | " + parnas + " |\n| 2 | " + consortium + " |\n", []string{parnas, consortium}},
		{"annotated", "# Reading list\n\n> " + parnas + "\n\nA short paper on modules, well worth reading.\n\n> " + knuth + "\n\nLonger, and to be read aloud.\n", []string{parnas, knuth}},
		{"HTML within", "## Sources\n\n<div class=\"refs\">\n<p>" + knuth + "</p>\n</div>\n\n" + strings.Replace(parnas, "Communications of the ACM", "<em>Communications of the ACM</em>", 1) + "\n\n<!-- the end -->\n",
			[]string{knuth, parnas}},
		{"set in by four spaces", "## Sources\n\n    " + knuth + "\n\n    " + parnas + "\n", []string{knuth, parnas}},
		{"code is no entry", "## Sources\n\n" + knuth + "\n\n```\n" + parnas + "\n```\n", []string{knuth}},
		{"hard breaks", "## Sources\n\n" + knuth + "\\\n" + parnas + "  \n" + consortium + "\n", []string{knuth, parnas, consortium}},
		{"images and code in a line", "## Sources\n\n![x](y.png) Knuth, D. E. (1984). `Literate` programming. Stanford.\n", []string{"Knuth, D. E. (1984). Literate programming. Stanford."}},
		{"whole entry is a link", "# Sources\n\n1. [" + consortium + "](https://www.unicode.org)\n2. [" + parnas + "](https://www.acm.org)\n", []string{consortium, parnas}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, texts(t, "a.md", c.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// word makes a Word document of the XML of its body.
func word(t *testing.T, body string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range map[string]string{
		"word/document.xml":            `<w:document xmlns:w="w" xmlns:r="r"><w:body>` + body + `</w:body></w:document>`,
		"word/_rels/document.xml.rels": `<Relationships><Relationship Id="rId1" Target="https://doi.org/10.1093/comjnl/27.2.97"/></Relationships>`,
	} {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWord(t *testing.T) {
	file := word(t, `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>References</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">Knuth, D. E. (1984). Literate programming. </w:t></w:r><w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del><w:r><w:rPr><w:i/></w:rPr><w:t>The Computer Journal, 27</w:t></w:r><w:r><w:t xml:space="preserve">(2), 97–111. </w:t></w:r><w:hyperlink r:id="rId1"><w:r><w:t>https://doi.org/10.1093/comjnl/27.2.97</w:t></w:r></w:hyperlink></w:p>
<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>`+consortium+`</w:t></w:r></w:p>`)
	doc, err := Read(cite.NewSource("a.docx", file), Detect("a.docx", file), nil)
	if err != nil {
		t.Fatal(err)
	}
	checkSpans(t, doc)
	if len(doc.Entries) != 2 || doc.Entries[0].Text.Plain != knuth || doc.Entries[1].Text.Plain != consortium {
		t.Fatalf("entries are %+v", doc.Entries)
	}
	if line := doc.Source.Position(doc.Entries[1].Span.Start).Line; line != 3 {
		t.Errorf("the third paragraph stands on line %d", line)
	}
	marks := doc.Entries[0].Text.Marks
	if len(marks) != 2 || marks[0].Kind != cite.Italic || marks[1].Href != "https://doi.org/10.1093/comjnl/27.2.97" {
		t.Errorf("marks are %+v", marks)
	}
	if _, err := Read(cite.NewSource("a.docx", "PK\x03\x04 broken"), Word, nil); err == nil {
		t.Error("a broken archive is read")
	}
}

func TestWordNotes(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range map[string]string{
		"word/footnotes.xml": `<w:footnotes xmlns:w="w"><w:footnote w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote><w:p><w:r><w:t>So says Knuth (1984, p. 97).</w:t></w:r></w:p></w:footnote></w:footnotes>`,
		"word/document.xml":  `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>A note.</w:t></w:r></w:p><w:p><w:r><w:t>References</w:t></w:r></w:p><w:p><w:r><w:t>` + knuth + `</w:t></w:r></w:p></w:body></w:document>`,
	} {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	doc, err := Read(cite.NewSource("a.docx", b.String()), Word, nil)
	if err != nil {
		t.Fatal(err)
	}
	checkSpans(t, doc)
	if len(doc.Entries) != 1 || doc.Entries[0].Text.Plain != knuth {
		t.Errorf("entries are %+v", doc.Entries)
	}
	if got := FindCitations(doc.Body); len(got) != 1 || got[0].Author != "Knuth" || doc.Source.Slice(got[0].Span) != "Knuth (1984" {
		t.Errorf("citations are %+v", got)
	}
}

func TestBadInput(t *testing.T) {
	for _, c := range []struct{ name, text, rule string }{
		{"empty", "", RuleNoList},
		{"no list", "Only words here.\n", RuleNoList},
		{"not UTF-8", "References\n\n" + knuth + " \xff\n", RuleInvalidUTF8},
		{"NUL", "References\n\n" + knuth + " \x00\n", RuleControl},
	} {
		var rules []string
		if _, err := Read(cite.NewSource("a.txt", c.text), Plain, func(d cite.Diagnostic) { rules = append(rules, d.Rule) }); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if len(rules) != 1 || rules[0] != c.rule {
			t.Errorf("%s: reported %q, want %q", c.name, rules, c.rule)
		}
	}
	for _, text := range []string{strings.Repeat("\x00\x01\x02", 100), "\xff\xfeR\x00e\x00f\x00"} {
		if _, err := Read(cite.NewSource("a.txt", text), Plain, nil); err == nil {
			t.Errorf("%.8q is read as text", text)
		}
	}
}

func TestLong(t *testing.T) {
	var many strings.Builder
	many.WriteString("References\n\n")
	for i := range 20_000 {
		fmt.Fprintf(&many, "Knuth, D. E. (1984). Literate programming, part %d. Stanford University Press.\n\n", i)
	}
	for name, text := range map[string]string{
		"many.txt": many.String(), "many.md": many.String(),
		"line.txt":  "References\n\n" + strings.Repeat("word, (1984). ", 100_000),
		"line.html": "<h1>References</h1>" + strings.Repeat("<b>&amp;", 100_000),
		"stars.md":  strings.Repeat("*a_", 100_000),
		"deep.html": strings.Repeat("<div>", 100_000) + strings.Repeat("</p>", 100_000),
	} {
		start := time.Now()
		doc, err := Read(cite.NewSource(name, text), Detect(name, text), nil)
		if err != nil {
			t.Fatal(name, err)
		}
		checkSpans(t, doc)
		if strings.HasPrefix(name, "many") && len(doc.Entries) != 20_000 {
			t.Errorf("%s: %d entries of 20000", name, len(doc.Entries))
		}
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s took %v", name, took)
		} else {
			t.Log(name, took)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("References\n\n"+knuth+"\n\n"+parnas, uint8(Plain))
	f.Add("# References\n\n1. "+knuth+"\n[^1]: "+parnas, uint8(Markdown))
	f.Add("<h1>References</h1><ul><li>"+knuth+"<li>"+parnas, uint8(HTML))
	f.Fuzz(func(t *testing.T, text string, kind uint8) {
		doc, err := Read(cite.NewSource("a", text), Kind(kind%5), nil)
		if err == nil {
			checkSpans(t, doc)
		}
	})
}
