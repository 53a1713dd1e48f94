package formats_test

import (
	"fmt"
	"os"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/document"
	"github.com/seed-2120edae/cite/formats"
)

// The .bib file is read item by item, and printed as a list. What is wrong with the file, and what the list can't hold,
// goes to the reporters.
func Example() {
	src := cite.NewSource("library.bib", `@book{goedel1931,
  author = {G{\"o}del, Kurt},
  title = {On Formally Undecidable Propositions of {Principia Mathematica} and Related Systems},
  publisher = {Dover}, year = 1992
}`)
	report := func(d cite.Diagnostic) { fmt.Println(d.Rule, d.Message) }

	from, ok := formats.Detect(src.Name, src.Text)
	if !ok {
		return
	}
	to, _ := formats.Find("apa")
	if err := to.Write(os.Stdout, from.Read(src, report), formats.Options{}, report); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Gödel, K. (1992). On formally undecidable propositions of Principia Mathematica and related systems. Dover.
}

// A manuscript's list is found and cut first; each entry is then read by itself. Every field says where it stands.
func ExampleFormat_readEntry() {
	src := cite.NewSource("paper.md", `# Rain

It rained (Osei, 2019).

# References

Osei, A. (2019). *A better gauge*. Lighthouse Press.
`)
	ignore := func(cite.Diagnostic) {}
	doc, err := document.Read(src, document.Markdown, ignore)
	if err != nil {
		fmt.Println(err)
		return
	}
	apa, _ := formats.Find("apa")
	for _, entry := range doc.Entries {
		item := apa.ReadEntry(entry.Text, ignore)
		for _, f := range item.Fields() {
			at := doc.Source.Position(f.Span.Start)
			fmt.Printf("%s %d:%d %s\n", f.Var, at.Line, at.Column, doc.Source.Text[f.Span.Start:f.Span.End])
		}
	}
	// Output:
	// author 7:1 Osei, A.
	// issued 7:11 2019
	// title 7:19 A better gauge
	// publisher 7:36 Lighthouse Press
}
