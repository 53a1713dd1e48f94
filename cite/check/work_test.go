package check_test

import (
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/check"
)

func account(typ cite.Type, title, container, family string, year int) *cite.Item {
	it := &cite.Item{Type: typ}
	it.SetText(cite.Title, title)
	it.SetText(cite.ContainerTitle, container)
	if family != "" {
		it.SetNames(cite.Author, []cite.Name{{Family: family}})
	}
	it.SetDate(cite.Issued, cite.Date{Start: cite.Day{Year: year}})
	return it
}

func TestSameWork(t *testing.T) {
	ours := account(cite.ArticleJournal, "Rain and its measures: A coastal study", "Coastal Weather", "Müller", 2021)
	chapter := account(cite.Chapter, "On gauges", "Rain and its measures", "Müller", 2021)
	for _, tt := range []struct {
		it, found   *cite.Item
		maybe, sure bool
	}{
		{ours, account(cite.ArticleJournal, "RAIN AND ITS MEASURES — A COASTAL STUDY", "", "Muller", 2021), true, true},
		{ours, account(cite.ArticleJournal, "Rain and its measures", "", "Müller", 2020), true, true},
		{ours, account(cite.ArticleJournal, "<i>Rain</i> and its measures: a coastal study", "", "Müller", 2021), true, true},
		{ours, account(cite.ArticleJournal, "Rain and its measures", "", "Müller", 2016), true, false},
		{ours, account(cite.ArticleJournal, "Rain and its measures", "", "Brandt", 2021), true, false},
		{ours, account(cite.ArticleJournal, "Rain and its measures", "", "", 2021), true, false},
		{ours, account(cite.ArticleJournal, "The sleep of seals", "Coastal Weather", "Müller", 2021), false, false},
		{ours, account(cite.ArticleJournal, "", "Coastal Weather", "Müller", 2021), false, false},
		{chapter, account(cite.Book, "Rain and Its Measures", "", "Brandt", 2021), true, false},
		{account(cite.Book, "Rain and its measures", "", "Brandt", 2021), account(cite.Chapter, "On gauges", "Rain and its measures", "Müller", 2021), true, false},
	} {
		if got := check.MaybeSameWork(tt.it, tt.found); got != tt.maybe {
			t.Errorf("%q, %q: may be the same work: %v", tt.it.Text(cite.Title), tt.found.Text(cite.Title), got)
		}
		if got := check.SameWork(tt.it, tt.found); got != tt.sure {
			t.Errorf("%q, %q: is the same work: %v", tt.it.Text(cite.Title), tt.found.Text(cite.Title), got)
		}
	}
}
