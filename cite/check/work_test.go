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

// TestHearing weighs what is said for and against a work.
func TestHearing(t *testing.T) {
	const reference = "Osei, A. (2023). Rain and its measures (arXiv:2301.01234). arXiv. https://doi.org/10.5555/a"
	const doi, arXiv, words = "doi:10.5555/a", "arxiv:2301.01234", "words:Rain and its measures Osei 2023"
	mine := cite.WorkFact{State: cite.WorkKnown, Service: "Crossref", DOI: "10.5555/a", Item: account(cite.Article, "Rain and its measures", "", "Osei", 2023)}
	other := cite.WorkFact{State: cite.WorkKnown, Service: "Crossref", DOI: "10.5555/a", Item: account(cite.Article, "The sleep of seals", "", "Brandt", 2009)}
	bare := cite.WorkFact{State: cite.WorkKnown, Service: "doi.org", DOI: "10.5555/a"}
	unknown := cite.WorkFact{State: cite.WorkUnknown, Service: "doi.org", DOI: "10.5555/a"}
	silent := cite.WorkFact{State: cite.WorkUnverified, Service: "doi.org", DOI: "10.5555/a"}
	for name, tt := range map[string]struct {
		works map[string]cite.WorkFact
		want  cite.Severity // of the finding; 0 for none
	}{
		"nothing asked":                       {nil, 0},
		"the DOI is its own":                  {map[string]cite.WorkFact{doi: mine}, 0},
		"the DOI exists":                      {map[string]cite.WorkFact{doi: bare}, 0},
		"the DOI is unknown, which is enough": {map[string]cite.WorkFact{doi: unknown}, 0},
		"both lead elsewhere":                 {map[string]cite.WorkFact{doi: other, arXiv: other}, cite.Error},
		"the preprint is another":             {map[string]cite.WorkFact{arXiv: other}, cite.Error},
		"one of two is its own":               {map[string]cite.WorkFact{doi: mine, arXiv: unknown}, 0},
		"one of two is silent":                {map[string]cite.WorkFact{doi: silent, arXiv: other}, cite.Info},
		"unknown, and not found":              {map[string]cite.WorkFact{doi: unknown, words: {State: cite.WorkUnknown, Service: "Crossref"}}, cite.Error},
		"unknown, and found":                  {map[string]cite.WorkFact{doi: unknown, words: mine}, 0},
		"not found":                           {map[string]cite.WorkFact{words: {State: cite.WorkUnknown, Service: "Crossref"}}, cite.Info},
		"all silent":                          {map[string]cite.WorkFact{doi: silent, arXiv: silent}, cite.Info},
	} {
		in := readAPA(reference)
		in.Works = tt.works
		var got cite.Severity
		for _, d := range check.Run(in, check.Config{Select: []string{"not-found-anywhere"}}) {
			got = d.Severity
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
