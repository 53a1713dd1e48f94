package cite_test

import (
	"testing"

	"github.com/seed-2120edae/cite/cite"
)

func TestMakeKey(t *testing.T) {
	item := func(title string, year int, names ...cite.Name) *cite.Item {
		var it cite.Item
		it.SetText(cite.Title, title)
		if year != 0 {
			it.SetDate(cite.Issued, cite.Date{Start: cite.Day{Year: year}})
		}
		if names != nil {
			it.SetNames(cite.Author, names)
		}
		return &it
	}
	letter := item("Second", 2020, cite.Name{Family: "Smith"})
	letter.SetDate(cite.Issued, cite.Date{Start: cite.Day{Year: 2020}, Suffix: "b"})
	press := item("Soon", 0, cite.Name{Family: "Ngo"})
	press.SetDate(cite.Issued, cite.Date{State: cite.InPress, Literal: "in press"})
	for want, it := range map[string]*cite.Item{
		"jakartapost2023":     item("x", 2023, cite.Name{Literal: "The Jakarta Post"}),
		"yamaguchi2023":       item("x", 2023, cite.Name{Family: "Yamaguchi", Given: "M."}),
		"vanderwaals1873":     item("x", 1873, cite.Name{NonDroppingParticle: "van der", Family: "Waals"}),
		"muller2001":          item("x", 2001, cite.Name{Family: "Müller"}),
		"originofspecies1859": item("The <i>origin</i> of species", 1859),
		"worldhealthorgnd":    item("x", 0, cite.Name{Literal: "World Health Org. Office"}),
		"cicero44bce":         item("x", -44, cite.Name{Literal: "Cicero"}),
		"smith2020b":          letter,
		"ngoinpress":          press,
		"item":                {},
		"strass1999":          item("x", 1999, cite.Name{Family: "Straß"}),
		"lodzore1950":         item("x", 1950, cite.Name{Family: "Łódź-Øre"}),
		"aeroedj1950":         item("x", 1950, cite.Name{Family: "Ærœ-Đj"}),
		"山田2011":              item("x", 2011, cite.Name{Family: "山田"}),
	} {
		if got := cite.MakeKey(it); got != want {
			t.Errorf("MakeKey(%v) = %q, want %q", it, got, want)
		}
	}
	var keys cite.Keys
	for i, want := range []string{"lee2001", "lee2001a", "lee2001b"} {
		if got := keys.Make(item("x", 2001, cite.Name{Family: "Lee"})); got != want {
			t.Errorf("key %d = %q, want %q", i, got, want)
		}
	}
	keys.Take("LEE2001C")
	if got := keys.Make(item("x", 2001, cite.Name{Family: "Lee"})); got != "lee2001d" {
		t.Errorf("a key taken in capitals is given again: %q", got)
	}
}

func TestKeyPattern(t *testing.T) {
	it := &cite.Item{Type: cite.Book}
	it.SetText(cite.Title, "The Salt Roads")
	it.SetNames(cite.Author, []cite.Name{{Family: "Lee"}})
	it.SetDate(cite.Issued, cite.Date{Start: cite.Day{Year: 2001}})
	for pattern, want := range map[string]string{"{author}_{title}_{year}": "lee_salt_2001", "{year}:{author}": "2001:lee", "ref-{title}": "ref-salt"} {
		p, err := cite.ParseKeyPattern(pattern)
		if got := p.Key(it); err != nil || got != want {
			t.Errorf("%s gives %q, want %q: %v", pattern, got, want, err)
		}
	}
	p, _ := cite.ParseKeyPattern("{title}{year}")
	keys := cite.Keys{Pattern: p}
	if first, second := keys.Make(it), keys.Make(it); first != "salt2001" || second != "salt2001a" {
		t.Errorf("the keys are %q and %q", first, second)
	}
	if got := p.Key(&cite.Item{}); got != "item" {
		t.Errorf("an empty item gets the key %q", got)
	}
	for _, pattern := range []string{"", "key", "{author}{editor}", "{author} {year}", "{author},"} {
		if p, err := cite.ParseKeyPattern(pattern); err == nil {
			t.Errorf("%q is taken for the pattern %q", pattern, p)
		}
	}
}
