package formats_test

import (
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats"
)

// TestLineFormats reads and writes a record in each format that goes by lines, and holds it against the same record in
// a whole file.
func TestLineFormats(t *testing.T) {
	apa, _ := formats.Find("apa")
	jsonl, _ := formats.Find("csljsonl")
	const reference = "Osei, A. (2021). Rain and its measures. Lighthouse Press."
	var found []cite.Diagnostic
	report := func(d cite.Diagnostic) { found = append(found, d) }

	it, ok := apa.ReadLine(reference, 7, report)
	if !ok || it.ID != "osei2021" || it.Text(cite.Publisher) != "Lighthouse Press" {
		t.Fatalf("%q is read as %+v", reference, it)
	}
	if at := it.Field(cite.Var(cite.Title)).Span; at.Start != 7+strings.Index(reference, "Rain") {
		t.Errorf("the title stands at %v, counted from the line's own start", at)
	}
	if again := string(apa.AppendLine(nil, it, formats.Options{}, report)); again != reference {
		t.Errorf("%q is printed as %q", reference, again)
	}
	line := string(jsonl.AppendLine(nil, it, formats.Options{}, report))
	if strings.Contains(line, "\n") {
		t.Errorf("a record of two lines: %q", line)
	}
	back, ok := jsonl.ReadLine(line, 0, report)
	if !ok || string(jsonl.AppendLine(nil, back, formats.Options{}, report)) != line {
		t.Errorf("%s comes back as %+v", line, back)
	}
	if len(found) > 0 {
		t.Errorf("reported are %v", found)
	}

	if _, ok := apa.ReadLine("", 0, report); ok {
		t.Error("an empty line is read as a reference")
	}
	if _, ok := jsonl.ReadLine(`{"id": `, 40, report); ok || len(found) != 1 || found[0].Span.Start < 40 {
		t.Errorf("a broken record is read, or reported as %v", found)
	}
	if whole := readAs(t, "csljsonl", "\n"+line+"\r\n\n"+line); len(whole) != 2 || whole[1].Span.Start < len(line) {
		t.Errorf("a file of two records and blank lines gives %d items", len(whole))
	}
}
