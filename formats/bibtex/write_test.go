package bibtex

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/csljson"
)

// written writes items and gives the file and what was reported as lost.
func written(t *testing.T, dialect Dialect, items ...*cite.Item) (string, []string) {
	t.Helper()
	var out bytes.Buffer
	var lost []string
	err := Write(&out, slices.Values(items), Options{Dialect: dialect}, func(d cite.Diagnostic) {
		lost = append(lost, fmt.Sprintf("%s %s: %s", d.Rule, d.Field, d.Message))
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.String(), lost
}

// itemOf reads an item with the ID "k" from the members of an object of CSL-JSON.
func itemOf(t *testing.T, json string) *cite.Item {
	t.Helper()
	src := cite.NewSource("in.json", `[{"id":"k",`+strings.TrimPrefix(json, "{")+"]")
	items := slices.Collect(csljson.Read(src, func(d cite.Diagnostic) { t.Errorf("%s: %s", json, d.Message) }))
	if len(items) != 1 {
		t.Fatalf("%d items in %s", len(items), json)
	}
	return items[0]
}

// fieldOf gives the value of a field of the first entry of a file.
func fieldOf(file, name string) string {
	for line := range strings.Lines(file) {
		if value, ok := strings.CutPrefix(strings.TrimSpace(line), name+" = {"); ok {
			return strings.TrimSuffix(strings.TrimSuffix(value, ","), "}")
		}
	}
	return ""
}

func TestWrittenTitles(t *testing.T) {
	for _, c := range []struct{ title, language, format, want string }{
		{"A short history of Nepal and its people", "", "", "A Short History of {Nepal} and Its People"},
		{"X-ray imaging of mice: A survey", "en", "", "X-Ray Imaging of Mice: {A} Survey"},
		{"Growth of <i>Escherichia coli</i> in <span class=\"nocase\">pH</span> 5", "", "", `Growth of \textit{{Escherichia} Coli} in {pH} 5`},
		{"Eine kurze Geschichte der Zeit", "", "", "Eine kurze {Geschichte} der {Zeit}"},
		{"Une brève histoire", "fr", "", "Une brève histoire"},
		{"A Title as it Stood", "", "biblatex", "A Title as it Stood"},
		{"Lengths of 5 nm in H<sub>2</sub>O", "", "", `Lengths of 5 nm in {H}\textsubscript{2}{O}`},
		{"On the run_length of $\\frac{a}{b}$ codes", "", "", `On the run\_length of $\frac{a}{b}$ Codes`},
		{"Costs of $5 and $6 a day", "", "", `Costs of \$5 and \$6 a Day`},
		{"See https://example.org/some-page for more", "", "", "See https://example.org/some-page for More"},
	} {
		it := &cite.Item{ID: "k", Type: cite.Book, Format: c.format}
		it.SetText(cite.Title, c.title)
		if c.language != "" {
			it.SetText(cite.Language, c.language)
		}
		file, _ := written(t, BibLaTeX, it)
		if got := fieldOf(file, "title"); got != c.want {
			t.Errorf("%q is written as %q, want %q", c.title, got, c.want)
		}
	}
}

func TestWrittenTypes(t *testing.T) {
	preprint := &cite.Item{ID: "k", Type: cite.Article}
	preprint.SetText(cite.Note, "arXiv:2101.01234 [cs.CL]")
	master := &cite.Item{ID: "k", Type: cite.Thesis}
	master.SetText(cite.Genre, "Master's thesis")
	essay := &cite.Item{ID: "k", Type: cite.Chapter}
	essay.SetNames(cite.ContainerAuthor, []cite.Name{{Family: "Woolf", Given: "Virginia"}})
	film := &cite.Item{ID: "k", Type: cite.MotionPicture}
	film.SetNames(cite.Director, []cite.Name{{Family: "Varda", Given: "Agnès"}})
	film.SetNames(cite.ScriptWriter, []cite.Name{{Family: "Demy", Given: "Jacques"}})
	for _, c := range []struct {
		name    string
		it      *cite.Item
		dialect Dialect
		want    string
	}{
		{"preprint", preprint, BibLaTeX, "@online{k,\n  eprint = {2101.01234},\n  eprinttype = {arXiv},\n  eprintclass = {cs.CL},\n  pubstate = {prepublished}\n}\n"},
		{"master's thesis", master, BibTeX, "@mastersthesis{k\n}\n"},
		{"master's thesis in BibLaTeX", master, BibLaTeX, "@thesis{k,\n  type = {mathesis}\n}\n"},
		{"part of an author's book", essay, BibLaTeX, "@inbook{k,\n  bookauthor = {Woolf, Virginia}\n}\n"},
		{"film", film, BibLaTeX, "@video{k,\n  editor = {Varda, Agnès},\n  editortype = {director},\n  editora = {Demy, Jacques},\n  editoratype = {scriptwriter}\n}\n"},
	} {
		got, lost := written(t, c.dialect, c.it)
		if diff := cmp.Diff(c.want, got); diff != "" || lost != nil {
			t.Errorf("%s: %v (-want +got):\n%s", c.name, lost, diff)
		}
	}
}

func TestWrittenLanguages(t *testing.T) {
	for _, c := range []struct{ language, field, want string }{
		{"en", "langid", "english"}, {"en-US", "langid", "american"}, {"eng", "langid", "english"}, {"fr-FR", "langid", "french"},
		{"German", "langid", "german"}, {"de", "langid", "ngerman"}, {"Klingon", "language", "Klingon"},
	} {
		it := &cite.Item{ID: "k", Type: cite.Book}
		it.SetText(cite.Language, c.language)
		file, _ := written(t, BibLaTeX, it)
		if got := fieldOf(file, c.field); got != c.want {
			t.Errorf("the language %s: %s = %q, want %q", c.language, c.field, got, c.want)
		}
	}
}

// What an item's note says in lines for a .bib file becomes its fields.
func TestNoteLines(t *testing.T) {
	it := &cite.Item{ID: "k", Type: cite.Book}
	it.SetText(cite.Note, "tex.shorttitle: Short & sweet\nbibtex.annote: other dialect\ntex.usera= \\LaTeX{}\nA note of its own")
	file, lost := written(t, BibLaTeX, it)
	want := "@book{k,\n  note = {A note of its own},\n  shorttitle = {Short \\& sweet},\n  usera = {\\LaTeX{}}\n}\n"
	if diff := cmp.Diff(want, file); diff != "" {
		t.Error("-want +got:\n" + diff)
	}
	if diff := cmp.Diff([]string{"lost note: a field for bibtex alone: bibtex.annote: other dialect"}, lost); diff != "" {
		t.Error("-want +got:\n" + diff)
	}
}

// Dates, places and numbers stand in the fields that each dialect has for them.
func TestWrittenFields(t *testing.T) {
	for _, c := range []struct {
		name    string
		json    string
		dialect Dialect
		want    string
	}{
		{"years", `{"type":"book","issued":{"date-parts":[[1829],[1830]]}}`, BibTeX, "@book{k,\n  year = {1829--1830}\n}\n"},
		{"circa", `{"type":"book","issued":{"date-parts":[[1829]],"circa":true}}`, BibTeX, "@book{k,\n  year = {c. 1829}\n}\n"},
		{"season", `{"type":"article-journal","issued":{"date-parts":[[1985]],"season":1}}`, BibTeX, "@article{k,\n  year = {1985},\n  month = {Spring}\n}\n"},
		{"month in words", `{"type":"article-journal","issued":{"date-parts":[[2008]],"season":"März"}}`, BibLaTeX, "@article{k,\n  date = {2008-03}\n}\n"},
		{"PubMed", `{"type":"article-journal","PMID":"7620294"}`, BibLaTeX, "@article{k,\n  eprint = {7620294},\n  eprinttype = {pubmed}\n}\n"},
		{"PubMed in BibTeX", `{"type":"article-journal","PMID":"7620294"}`, BibTeX, "@article{k,\n  pmid = {7620294}\n}\n"},
		{"arXiv and PubMed", `{"type":"article-journal","PMID":"7620294","container-title":"Tides","number":"arXiv:2101.01234"}`, BibLaTeX,
			"@article{k,\n  journaltitle = {Tides},\n  eid = {arXiv:2101.01234},\n  pmid = {7620294},\n  eprint = {2101.01234},\n  eprinttype = {arXiv}\n}\n"},
		{"site", `{"type":"webpage","container-title":"Harbour News","URL":"https://h.example"}`, BibLaTeX, "@online{k,\n  titleaddon = {Harbour News},\n  url = {https://h.example}\n}\n"},
		{"court", `{"type":"legal_case","authority":"10th Cir."}`, BibLaTeX, "@jurisdiction{k,\n  organization = {10th Cir.}\n}\n"},
		{"program", `{"type":"software","publisher":"Quay","medium":"disk"}`, BibTeX, "@misc{k,\n  entrysubtype = {software},\n  howpublished = {Quay},\n  medium = {disk}\n}\n"},
		{"language", `{"type":"book","language":"Français"}`, BibLaTeX, "@book{k,\n  langid = {french}\n}\n"},
		{"family name alone", `{"type":"book","author":[{"family":"Osei Brothers"},{"family":"Plato"}]}`, BibTeX, "@book{k,\n  author = {{Osei Brothers} and Plato}\n}\n"},
		{"in a journal, and in arXiv", `{"type":"article","container-title":"Tides","URL":"https://arxiv.org/abs/2101.01234"}`, BibLaTeX,
			"@article{k,\n  journaltitle = {Tides},\n  url = {https://arxiv.org/abs/2101.01234},\n  eprint = {2101.01234},\n  eprinttype = {arXiv}\n}\n"},
		{"only in arXiv", `{"type":"article-journal","container-title":"arXiv preprint arXiv:2101.01234"}`, BibLaTeX,
			"@online{k,\n  eprint = {2101.01234},\n  eprinttype = {arXiv}\n}\n"},
	} {
		got, _ := written(t, c.dialect, itemOf(t, c.json))
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// What a dialect has no place for is reported.
func TestLostInWriting(t *testing.T) {
	it := &cite.Item{ID: "k", Type: cite.ArticleJournal}
	it.SetText(cite.SourceName, "a catalogue")
	it.SetDate(cite.Issued, cite.Date{Start: cite.Day{Year: 2020, Month: 3, Day: 30}})
	it.SetText(cite.Language, "fr-BE")
	_, lost := written(t, BibTeX, it)
	want := []string{
		"lost issued: BibTeX has no field for the day of 2020-03-30",
		"lost language: the language fr-BE is written as french, which is read as fr-FR",
		"lost source: bibtex has no field for source: a catalogue",
	}
	slices.Sort(lost)
	if diff := cmp.Diff(want, lost); diff != "" {
		t.Error("-want +got:\n" + diff)
	}
}

// What is asked for in ASCII is in ASCII, or reported.
func TestWrittenInASCII(t *testing.T) {
	it := &cite.Item{ID: "müller", Type: cite.Book}
	it.SetNames(cite.Author, []cite.Name{{Family: "Müller", Given: "Łukasz"}})
	it.SetText(cite.Title, "Über Ștefan")
	it.SetText(cite.URL, "https://example.org/weiß")
	it.SetText(cite.DOI, "10.1000/ü")
	it.AddCustom("biblatex.usera", `\emph{Straße}`, cite.Span{})
	it.AddCustom("biblatex.userb", "odd } brace", cite.Span{})
	it.AddCustom("biblatex.no name", "x", cite.Span{})
	var out bytes.Buffer
	var lost []string
	if err := Write(&out, slices.Values([]*cite.Item{it}), Options{Dialect: BibLaTeX, ASCII: true}, func(d cite.Diagnostic) { lost = append(lost, d.Message) }); err != nil {
		t.Fatal(err)
	}
	want := "@book{müller,\n  author = {M{\\\"{u}}ller, {\\L}ukasz},\n  title = {{\\\"{U}}ber {{\\textcommabelow{S}}tefan}},\n  doi = {10.1000/ü},\n" +
		"  url = {https://example.org/wei%C3%9F},\n  usera = {\\emph{Stra{\\ss}e}},\n  userb = {odd \\textbraceright{} brace}\n}\n"
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error("-want +got:\n" + diff)
	}
	if want := []string{"the key cannot be written in ASCII, and stays as it is: müller", "DOI cannot be written in ASCII, and stays as it is: 10.1000/ü", "the field biblatex.no name has no place in biblatex: x"}; !slices.Equal(lost, want) {
		t.Errorf("reported %q", lost)
	}
}

// Whatever an item holds, what is written of it is one entry, whole, in both dialects and both character sets.
func FuzzWrite(f *testing.F) {
	f.Add("id", "A {title}", "Lund, and Sons", "https://a.example/{x", "biblatex.file", "a } b")
	f.Add("a", `Odd $\{x^2$ formulas`, "Lund, $\\{x$", "u", "a", "b")
	f.Add("", `\`, "de la", "$x", "written.biblatex.entrytype", "book{")
	f.Fuzz(func(t *testing.T, id, titleText, name, url, key, value string) {
		it := &cite.Item{ID: id, Type: cite.Book}
		it.SetText(cite.Title, titleText)
		it.SetNames(cite.Author, []cite.Name{{Family: name, Given: titleText, NonDroppingParticle: value}, {Literal: name}})
		it.SetText(cite.URL, url)
		it.SetText(cite.Note, "tex."+key+"= "+value+"\n"+name)
		it.SetText(cite.Language, key)
		it.SetDate(cite.Issued, cite.Date{Literal: name})
		it.AddCustom(key, value, cite.Span{})
		it.AddCustom(customPrefix+key, value, cite.Span{})
		for _, opt := range []Options{{Dialect: BibTeX}, {Dialect: BibLaTeX}, {Dialect: BibLaTeX, ASCII: true}} {
			var out bytes.Buffer
			if err := Write(&out, slices.Values([]*cite.Item{it}), opt, func(cite.Diagnostic) {}); err != nil {
				t.Fatal(err)
			}
			s := scanner{src: out.String(), fault: func(rule string, _ cite.Span, _, message string) {
				t.Fatalf("%s: %s\n%s", rule, message, out.String())
			}}
			entries := 0
			var b block
			for s.next(&b) {
				if b.kind == entry {
					entries++
				}
				if b.broken || b.open || b.escaped || b.notes {
					t.Fatalf("an entry is not whole:\n%s", out.String())
				}
			}
			if entries != 1 {
				t.Fatalf("%d entries:\n%s", entries, out.String())
			}
		}
	})
}

// Keys are kept, or all made by a pattern, with the old ones as aliases.
func TestWrittenKeys(t *testing.T) {
	it := itemOf(t, `{"type":"book","title":"Salt roads","issued":{"date-parts":[[2001]]}}`)
	for pattern, want := range map[cite.KeyPattern]string{"": "@book{k,\n  title", "{title}_{year}": "@book{salt_2001,\n  ids = {k},\n  title"} {
		var out bytes.Buffer
		if err := Write(&out, slices.Values([]*cite.Item{it}), Options{Dialect: BibLaTeX, Keys: pattern}, func(cite.Diagnostic) {}); err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(out.String(), want) {
			t.Errorf("by the pattern %q:\n%s", pattern, out.String())
		}
	}
}
