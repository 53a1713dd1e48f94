package apa

import (
	"testing"

	"github.com/seed-2120edae/cite/cite"
)

func book(set func(*cite.Item)) *cite.Item {
	it := &cite.Item{ID: "k", Type: cite.Book}
	it.SetNames(cite.Author, []cite.Name{{Family: "Osei", Given: "Ama Serwaa"}})
	it.SetDate(cite.Issued, cite.Date{Start: cite.Day{Year: 2019}})
	it.SetText(cite.Title, "The salt road")
	if set != nil {
		set(it)
	}
	return it
}

func TestMarkup(t *testing.T) {
	it := book(func(it *cite.Item) {
		it.SetText(cite.Title, "Growth of <i>E. coli</i> & CO<sub>2</sub>")
		it.SetText(cite.DOI, "10.5555/a_b")
	})
	for m, want := range map[Markup]string{
		Plain:    "Osei, A. S. (2019). Growth of E. coli & CO2. https://doi.org/10.5555/a_b",
		Markdown: `Osei, A. S. (2019). *Growth of* E. coli *& CO**<sub>2</sub>*. <https://doi.org/10.5555/a_b>`,
		HTML: `Osei, A. S. (2019). <i>Growth of </i>E. coli<i> &amp; CO</i><i><sub>2</sub></i>. ` +
			`<a href="https://doi.org/10.5555/a_b">https://doi.org/10.5555/a_b</a>`,
		LaTeX: `Osei, A. S. (2019). \textit{Growth of }E. coli\textit{ \& CO}\textit{\textsubscript{2}}. ` +
			`\url{https://doi.org/10.5555/a_b}`,
	} {
		got := string(AppendReference(nil, it, Options{Markup: m}, nil))
		if got != want {
			t.Errorf("%v:\n got %s\nwant %s", m, got, want)
		}
	}
}

func TestPersonalCommunicationIsReported(t *testing.T) {
	it := book(func(it *cite.Item) { it.Type = cite.PersonalCommunication })
	var found []cite.Diagnostic
	line := AppendReference(nil, it, Options{}, func(d cite.Diagnostic) { found = append(found, d) })
	if len(line) != 0 || len(found) != 1 || found[0].Rule != "lost" || found[0].Item != "k" {
		t.Errorf("printed %q, reported %v", line, found)
	}
	it.SetText(cite.URL, "https://archive.example/letter")
	if line = AppendReference(nil, it, Options{}, nil); len(line) == 0 {
		t.Error("a letter that can be read on line is not listed")
	}
}
