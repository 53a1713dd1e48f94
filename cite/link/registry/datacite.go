package registry

import (
	"context"
	"encoding/json"

	"github.com/seed-2120edae/cite/cite"
)

// dataCiteWork asks DataCite for a work (DataCite REST API, GET /dois/{id}).
func (c *Client) dataCiteWork(ctx context.Context, doi string, fact *cite.WorkFact) {
	a := c.fetch(ctx, c.at.DataCite, "/dois/"+inPath(doi)+c.polite("?"), "application/vnd.api+json")
	var said struct {
		Data struct {
			Attributes struct {
				Titles []struct {
					Title string `json:"title"`
					Type  string `json:"titleType"`
				} `json:"titles"`
				Creators []struct {
					Name   string `json:"name"`
					Family string `json:"familyName"`
					Given  string `json:"givenName"`
				} `json:"creators"`
				Year  int `json:"publicationYear"`
				Types struct {
					CSL string `json:"citeproc"`
				} `json:"types"`
			} `json:"attributes"`
		} `json:"data"`
	}
	if a.State != cite.LinkOK || json.Unmarshal(a.Body, &said) != nil {
		return
	}
	work := said.Data.Attributes
	it := &cite.Item{}
	it.Type, _ = cite.LookupType(work.Types.CSL)
	for _, t := range work.Titles {
		if t.Type == "" && t.Title != "" { // a type makes it another title: of a part, or translated
			it.SetText(cite.Title, t.Title)
			break
		}
	}
	if !it.Has(cite.Var(cite.Title)) {
		return
	}
	var names []cite.Name
	for _, n := range work.Creators {
		if n.Family != "" {
			names = append(names, cite.Name{Family: n.Family, Given: n.Given})
		} else if n.Name != "" {
			names = append(names, cite.Name{Literal: n.Name})
		}
	}
	it.SetNames(cite.Author, names)
	it.SetDate(cite.Issued, cite.Date{Start: cite.Day{Year: work.Year}})
	it.SetText(cite.DOI, doi)
	fact.State, fact.Service, fact.Item = cite.WorkKnown, dataCite, it
}
