package formats_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats"
)

// A sample is an item with the words by which a printed reference would show each of its variables.
type sample struct {
	*cite.Item
	words map[cite.Var]string
}

func newSample(id string, typ cite.Type) sample {
	return sample{&cite.Item{ID: id, Type: typ}, map[cite.Var]string{}}
}

// fill gives the item a value for a variable.
func (s sample) fill(v cite.Var, n int) {
	switch v.Kind() {
	case cite.TextKind:
		text := fmt.Sprintf("Quay%d", n)
		switch cite.TextVar(v) {
		case cite.DOI:
			text = "10.1234/quay"
		case cite.ISBN:
			text = "978-0-306-40615-7"
		case cite.ISSN:
			text = "1234-5679"
		case cite.URL:
			text = "https://quay.example/x"
		case cite.Language:
			text = "fr-FR"
		case cite.YearSuffix:
			text = "b"
		}
		s.SetText(cite.TextVar(v), text)
		s.words[v] = text
	case cite.NumberKind:
		s.words[v] = fmt.Sprint(200 + n)
		s.SetNumber(cite.NumberVar(v), s.words[v])
	case cite.NamesKind:
		s.words[v] = fmt.Sprintf("Moe%d", n)
		s.SetNames(cite.NameVar(v), []cite.Name{{Family: s.words[v], Given: "Vera"}})
	default:
		s.words[v] = fmt.Sprint(1400 + n)
		s.SetDate(cite.DateVar(v), cite.Date{Start: cite.Day{Year: 1400 + n}})
	}
}

// sameValue tells whether two fields say the same, names of one part with or without the family's label.
func sameValue(a, b *cite.Field) bool {
	if b == nil || a.Text != b.Text || a.Date().Start != b.Date().Start || len(a.Names) != len(b.Names) {
		return false
	}
	for i := range a.Names {
		if a.Names[i].String() != b.Names[i].String() {
			return false
		}
	}
	return true
}

// TestAccount writes items of every type with every variable, each alone and all together, in every format: what does not
// come back the same was reported as lost, with the item, the variable and a reason.
func TestAccount(t *testing.T) {
	for _, f := range formats.All {
		if f.Write == nil {
			continue
		}
		for _, typ := range cite.Types() {
			all := newSample("all", typ)
			for n, v := range cite.Vars() {
				all.fill(v, n)
				one := newSample("one", typ)
				if f.Name == "apa" { // prints nothing of a work without a name
					one.fill(cite.Var(cite.Author), len(cite.Vars()))
					one.fill(cite.Var(cite.Title), len(cite.Vars()))
				}
				one.fill(v, n)
				account(t, f, one)
			}
			if f.Name != "apa" { // of works that have all there is, a reference shows some parts in the place of others
				account(t, f, all)
			}
		}
	}
}

// account holds what comes back of an item, and what was reported, against what it says.
func account(t *testing.T, f formats.Format, it sample) {
	t.Helper()
	var b strings.Builder
	lost := map[cite.Var]string{}
	if err := f.Write(&b, slices.Values([]*cite.Item{it.Item}), formats.Options{}, func(d cite.Diagnostic) {
		if d.Rule == "lost" && (d.Item != it.ID || d.Message == "") {
			t.Errorf("%s: a loss without item or reason: %+v", f.Name, d)
		}
		lost[d.Field] += d.Message
	}); err != nil {
		t.Fatal(err)
	}
	var back *cite.Item
	if f.Name != "apa" {
		items := slices.Collect(f.Read(cite.NewSource(f.Name, b.String()), func(cite.Diagnostic) {}))
		if len(items) != 1 {
			t.Errorf("%s: %d items for %s:\n%s", f.Name, len(items), it.Type, b.String())
			return
		}
		back = items[0]
		if back.Type != it.Type && lost[0] == "" {
			t.Errorf("%s: the type %s comes back as %s without a word:\n%s", f.Name, it.Type, back.Type, b.String())
		}
	}
	if strings.TrimSpace(b.String()) == "" && lost[cite.Var(cite.Title)] != "" {
		return // the work as a whole: APA lists no personal communications (8.9)
	}
	for v, words := range it.words {
		field := it.Field(v)
		if lost[v] != "" || strings.Contains(lost[0], v.String()) { // apa names what it never shows in one note
			continue
		}
		switch {
		case f.Name != "apa" && v == cite.Var(cite.CitationKey) && back.ID == field.Text: // in a .bib the key is the ID
		case f.Name != "apa" && v == cite.Var(cite.YearSuffix) && back.Date(cite.Issued).Suffix == field.Text:
		case f.Name != "apa" && !sameValue(field, back.Field(v)):
			t.Errorf("%s: %s of %s %q is lost without a word:\n%s", f.Name, v, it.Type, it.ID, b.String())
		case f.Name == "apa" && !strings.Contains(strings.ToLower(b.String()), strings.ToLower(words)):
			t.Errorf("apa: %s of %s %q is lost without a word:\n%s", v, it.Type, it.ID, b.String())
		}
	}
}
