package formats_test

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats"
	"github.com/seed-2120edae/cite/formats/apa"
)

const titledBib = `@incollection{one,
  author = {Lund, P.},
  title = {The {Hansa} Traders and Their Salt},
  booktitle = {A History of the Long Road},
  series = {Studies in the History of Salt},
  date = {2014}
}

@article{two,
  author = {Lund, P.},
  title = {Der Weg der Händler},
  journaltitle = {Journal of Salt Studies},
  date = {2015},
  langid = {german}
}

@book{three,
  author = {Lund, P.},
  title = {Salt traders of Bergen in winter},
  date = {2016},
  langid = {american}
}

@article{four,
  author = {Lund, P.},
  title = {Trajectory Patterns},
  journaltitle = {Journal of salt},
  date = {2017},
  language = {english}
}
`

// convert reads a text in one format and writes it in another.
func convert(t *testing.T, from, to, text string, opt formats.Options) string {
	t.Helper()
	in, _ := formats.Find(from)
	out, ok := formats.Find(to)
	if !ok {
		t.Fatalf("no format %s", to)
	}
	report := func(d cite.Diagnostic) { t.Errorf("%s to %s: %s", from, to, d.Message) }
	var b bytes.Buffer
	if err := out.Write(&b, in.Read(cite.NewSource("in", text), report), opt, report); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// CSL-JSON has titles in sentence case; the way back to BibLaTeX has them as they were written.
func TestTitlesOfBibLaTeX(t *testing.T) {
	for _, format := range []string{"csljson", "csljsonl", "cslyaml"} {
		csl := convert(t, "biblatex", format, titledBib, formats.Options{})
		for _, want := range []string{"Hansa", "traders and their salt", "A history of the long road", "Studies in the history of salt", "Der Weg der Händler", "Journal of Salt Studies"} {
			if !strings.Contains(csl, want) {
				t.Errorf("%s: no %q in\n%s", format, want, csl)
			}
		}
		back := convert(t, format, "biblatex", csl, formats.Options{})
		if want := convert(t, "biblatex", "biblatex", titledBib, formats.Options{}); back != want {
			t.Errorf("%s: the way back gives\n%s\nwant\n%s", format, back, want)
		}
	}
	talk := convert(t, "biblatex", "csljson", "@inproceedings{a, booktitle = {Proceedings of the Third Workshop on Salt}}", formats.Options{})
	if !strings.Contains(talk, "Proceedings of the Third Workshop on Salt") {
		t.Errorf("the name of a conference has lost its capitals:\n%s", talk)
	}
	kept := convert(t, "biblatex", "csljson", titledBib, formats.Options{APA: apa.Options{TitleCase: apa.KeepCase}})
	if !strings.Contains(kept, "Traders and Their Salt") || strings.Contains(kept, "written.") {
		t.Errorf("kept titles are not kept:\n%s", kept)
	}
}

// Whether a title's capitals go down depends on what it is the title of, and on its language, told or looked for in its words.
func TestWhichTitlesAreLowered(t *testing.T) {
	for entry, want := range map[string]string{
		"@article{a, title = {Trajectory Patterns}}":                                                       "Trajectory patterns",
		"@book{a, title = {Harbour Architecture}}":                                                         "Harbour architecture",
		"@book{a, title = {The Whales of the North}}":                                                      "The whales of the north",
		"@book{a, title = {Alte Karten}, langid = {english}}":                                              "Alte karten",
		"@article{a, title = {Nautische Karten}}":                                                          "Nautische Karten",
		"@article{a, title = {Alte Karten}, journal = {Blätter der Küste}}":                                "Alte Karten",
		"@inproceedings{a, title = {Salt Roads}, booktitle = {Proceedings of the Third Workshop on Salt}}": "Salt roads",
		"@legislation{a, title = {The Ports and Harbours Act of 1912}}":                                    "The Ports and Harbours Act of 1912",
		"@jurisdiction{a, title = {Lund v. The Port of Bergen}}":                                           "Lund v. The Port of Bergen",
	} {
		if csl := convert(t, "biblatex", "csljson", entry, formats.Options{}); !strings.Contains(csl, `"title": "`+want+`"`) {
			t.Errorf("%s: no %q in\n%s", entry, want, csl)
		}
	}
}

// An item is the same after it has been written.
func TestWritingLeavesItems(t *testing.T) {
	in, _ := formats.Find("biblatex")
	out, _ := formats.Find("csljson")
	items := slices.Collect(in.Read(cite.NewSource("in", titledBib), func(cite.Diagnostic) {}))
	if err := out.Write(io.Discard, slices.Values(items), formats.Options{}, func(cite.Diagnostic) {}); err != nil {
		t.Fatal(err)
	}
	if got := items[0].Text(cite.ContainerTitle); got != "A History of the Long Road" || len(items[0].Custom) > 0 {
		t.Errorf("writing has made it %q", got)
	}
}
