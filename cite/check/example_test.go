package check_test

import (
	"fmt"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/check"
	"github.com/seed-2120edae/cite/cite/document"
	"github.com/seed-2120edae/cite/formats/apa"
)

// A manuscript is read, and its list judged. No rule looks at the clock or the network: the day is handed in, and so is
// what is known of addresses.
func Example() {
	src := cite.NewSource("paper.txt", `References

Osei, A. (2023, June 31). Rain comes early to the coast. The Harbour Times. https://example.org/rain-coast
`)
	doc, err := document.Read(src, document.Plain, func(cite.Diagnostic) {})
	if err != nil {
		fmt.Println(err)
		return
	}
	in := check.Input{Source: doc.Source, Today: cite.Day{Year: 2024, Month: 5, Day: 1}}
	for _, e := range doc.Entries {
		in.Entries = append(in.Entries, check.Entry{Item: apa.Read(e.Text).Item, Text: e.Text})
	}
	for _, d := range check.Run(in, check.Config{}) {
		at := doc.Source.Position(d.Span.Start)
		fmt.Printf("%d:%d %s: %s [%s]\n", at.Line, at.Column, d.Severity, d.Message, d.Rule)
	}
	// Output:
	// 3:17 error: 31 June does not exist: June has 30 days [date-impossible]
}
