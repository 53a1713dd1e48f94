package formats_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-2120edae/cite/cite"
)

// A family name comes back whole from every format, whatever words in lower case it has.
func TestFamilyNamesComeBack(t *testing.T) {
	for _, want := range []cite.Name{
		{Family: "Ortega y Gasset", Given: "José"},
		{Family: "de la Cruz", Given: "Juana"},
		{Family: "Silva e Souza", Given: "A."},
		{Family: "al-Khwarizmi"},
		{Family: "hooks", Given: "bell"},
		{Family: "0 a 1", Given: "B."},
		{Family: "Gogh", Given: "Vincent", NonDroppingParticle: "van"},
	} {
		for _, format := range []string{"bibtex", "biblatex", "csljson", "cslyaml", "csljsonl"} {
			it := &cite.Item{ID: "a", Type: cite.Book}
			it.SetText(cite.Title, "Salt")
			it.SetNames(cite.Author, []cite.Name{want})
			text, _ := writeAs(t, format, []*cite.Item{it})
			got := readAs(t, format, text)[0].Names(cite.Author)
			for i := range got {
				got[i].Span = cite.Span{}
			}
			if diff := cmp.Diff([]cite.Name{want}, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s\n%s", format, diff, text)
			}
		}
	}
}
