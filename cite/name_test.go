package cite_test

import (
	"testing"

	"github.com/seed-2120edae/cite/cite"
)

func TestNameInWords(t *testing.T) {
	for _, c := range []struct {
		name             cite.Name
		string_, surname string
	}{
		{cite.Name{Family: "Curie", Given: "Marie"}, "Marie Curie", "Curie"},
		{cite.Name{Family: "Humboldt", Given: "Alexander", DroppingParticle: "von"}, "Alexander von Humboldt", "Humboldt"},
		{cite.Name{Family: "Gogh", Given: "Vincent", NonDroppingParticle: "van"}, "Vincent van Gogh", "van Gogh"},
		{cite.Name{Family: "Alembert", Given: "Jean", NonDroppingParticle: "d’"}, "Jean d’ Alembert", "d’Alembert"},
		{cite.Name{Family: "King", Given: "Martin Luther", Suffix: "Jr.", CommaSuffix: true}, "Martin Luther King Jr.", "King"},
		{cite.Name{Literal: "World Health Organization"}, "World Health Organization", "World Health Organization"},
		{cite.Name{Given: "Plato"}, "Plato", "Plato"},
		{cite.Name{Handle: "@tides"}, "@tides", ""},
		{cite.Name{}, "", ""},
	} {
		if got := c.name.String(); got != c.string_ {
			t.Errorf("%+v is %q, want %q", c.name, got, c.string_)
		}
		if got := c.name.Surname(); got != c.surname {
			t.Errorf("the surname of %+v is %q, want %q", c.name, got, c.surname)
		}
		if got := c.name.IsZero(); got != (c.string_ == "") {
			t.Errorf("%+v.IsZero() = %v", c.name, got)
		}
		if c.name.IsOthers() {
			t.Errorf("%+v stands for others", c.name)
		}
	}
	if !cite.Others.IsOthers() || cite.Others.IsZero() {
		t.Error("Others does not stand for all that are not named")
	}
	if (cite.Name{Literal: "others", Handle: "@others"}).IsOthers() {
		t.Error("an account of that name stands for others")
	}
}
