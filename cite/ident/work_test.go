package ident_test

import (
	"slices"
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

func TestKeysAndWords(t *testing.T) {
	for _, tt := range []struct {
		doi, url, number, isbn, eprint string
		keys                           []string
	}{
		{doi: "10.5555/ABC", keys: []string{"doi:10.5555/abc"}},
		{url: "https://doi.org/10.5555/ABC", keys: []string{"doi:10.5555/abc"}},
		{number: "arXiv:2301.01234v2", keys: []string{"arxiv:2301.01234"}},
		{url: "https://arxiv.org/abs/math.GT/0309136", keys: []string{"arxiv:math.gt/0309136"}},
		{eprint: "2301.01234", keys: []string{"arxiv:2301.01234"}},
		{doi: "10.48550/arXiv.2301.01234", number: "arXiv:2301.01234", keys: []string{"doi:10.48550/arxiv.2301.01234"}},
		{isbn: "0-306-40615-2", keys: []string{"isbn:9780306406157"}},
		{isbn: "0-306-40615-3", url: "https://example.org/10.5555/abc"},
	} {
		it := &cite.Item{}
		it.SetText(cite.Title, "Rain <i>on</i>  the coast")
		it.SetNames(cite.Author, []cite.Name{{Family: "Osei"}})
		it.SetDate(cite.Issued, cite.Date{Start: cite.Day{Year: 2021}})
		it.SetText(cite.DOI, tt.doi)
		it.SetText(cite.URL, tt.url)
		it.SetNumber(cite.Number, tt.number)
		it.SetText(cite.ISBN, tt.isbn)
		if tt.eprint != "" {
			it.AddCustom("biblatex.eprint", tt.eprint, cite.Span{})
			it.AddCustom("biblatex.archiveprefix", "arXiv", cite.Span{})
		}
		if got := ident.Keys(it); !slices.Equal(got, tt.keys) {
			t.Errorf("%+v: keys %q", tt, got)
		}
		if got := ident.Words(it); got != "Rain on the coast Osei 2021" {
			t.Errorf("%+v: words %q", tt, got)
		}
	}
	if got := ident.Words(&cite.Item{}); got != "" {
		t.Errorf("an item without title and author has the words %q", got)
	}
}
