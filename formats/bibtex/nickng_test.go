package bibtex

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/nickng/bibtex"
	"github.com/seed-2120edae/cite/cite"
)

// The other parser keeps its state between calls and for all goroutines: one at a time, and cleared before each.
var otherParser sync.Mutex

func parseByOther(text string) (*bibtex.BibTex, error) {
	otherParser.Lock()
	defer otherParser.Unlock()
	_, _ = bibtex.Parse(strings.NewReader("@,"))
	return bibtex.Parse(strings.NewReader(text))
}

// otherCanRead tells whether an entry is one that the other parser reads as written: terminated, each value one piece in
// braces or a number, plain ASCII names, no @ within, no field twice.
func otherCanRead(src string, b *block) bool {
	plain := func(s string) bool {
		return s != "" && !strings.ContainsFunc(s, func(r rune) bool {
			return r > 0x7f || !isLetter(byte(r)) && !isDigit(byte(r)) && !strings.ContainsRune("-_:", r)
		})
	}
	text := src[b.span.Start:b.span.End]
	if b.broken || b.open || b.notes || !plain(b.key) || !isLetter(b.key[0]) || !plain(b.typ) || len(b.fields) == 0 || strings.Contains(text[1:], "@") || strings.ContainsAny(text, "\"%\\") {
		return false
	}
	var names []string
	for _, f := range b.fields {
		if len(f.value.more) > 0 || f.value.first.delim != '{' || !plain(f.name) || slices.Contains(names, f.name) || f.value.first.text == "" {
			return false
		}
		names = append(names, f.name)
	}
	return true
}

// compareWithOther reads every entry that the other parser can read with both, and counts them.
func compareWithOther(t *testing.T, name, text string) (n int) {
	src := cite.NewSource(name, text)
	s := scanner{src: text, fault: func(string, cite.Span, string, string) {}}
	var b block
	for s.next(&b) {
		if b.kind != entry || !otherCanRead(text, &b) {
			continue
		}
		one := strings.TrimSpace(src.Slice(b.span))
		other, err := parseByOther(one + "\n")
		if err != nil || len(other.Entries) != 1 {
			continue // it has its own ideas of names: a field called "comment" is a syntax error
		}
		ours := Entries(cite.NewSource(name, one), func(cite.Diagnostic) {}).Entries[0]
		theirs := other.Entries[0]
		if ours.CiteName != theirs.CiteName || !strings.EqualFold(ours.Type, theirs.Type) || len(ours.Fields) != len(theirs.Fields) {
			t.Errorf("%s: %s %s with %d fields, by the other parser %s %s with %d", name, ours.Type, ours.CiteName, len(ours.Fields), theirs.Type, theirs.CiteName, len(theirs.Fields))
			continue
		}
		for field, value := range theirs.Fields {
			mine := ours.Fields[strings.ToLower(field)]
			if mine == nil || strings.Join(strings.Fields(mine.String()), " ") != strings.Join(strings.Fields(value.String()), " ") {
				t.Errorf("%s: %s %s is %v, by the other parser %q", name, ours.CiteName, field, mine, value)
			}
		}
		n++
	}
	return n
}

func TestAgainstOtherParser(t *testing.T) {
	const own = `@article{plain2001, author = {Writer, Ann and Reader, Bob}, title = {A {Nested {Brace}} Title}, year = {2001}, pages = {007--012}}
@book{second, title = {Two
   lines}, publisher = {House}}
`
	if n := compareWithOther(t, "own", own); n != 2 {
		t.Errorf("%d of 2 entries compared", n)
	}
	files, _ := filepath.Glob("../../testdata/*/*.bib")
	suites, _ := filepath.Glob("../../../shared/suites/bibs/*/*.bib")
	if len(suites) == 0 {
		t.Log("the suites are not here: only our own files are compared")
	}
	if testing.Short() {
		suites = suites[:min(len(suites), 50)]
	}
	n := 0
	for _, name := range append(files, suites...) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		n += compareWithOther(t, filepath.Base(name), string(text))
	}
	t.Logf("%d entries compared in %d files", n, len(files)+len(suites))
}
