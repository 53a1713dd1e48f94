package registry

import (
	"context"
	"encoding/json"
	"net/url"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

// A crossrefRecord is what is read of a work in Crossref's REST API beside what CSL-JSON says of it.
type crossrefRecord struct {
	DOI       string                     `json:"DOI"`
	Source    string                     `json:"source"`
	UpdateTo  []crossrefUpdate           `json:"update-to"`
	UpdatedBy []crossrefUpdate           `json:"updated-by"`
	Relation  map[string]json.RawMessage `json:"relation"`
}

type crossrefUpdate struct {
	DOI     string `json:"DOI"`
	Type    string `json:"type"`
	Source  string `json:"source"`
	Updated struct {
		Parts [][]int `json:"date-parts"`
	} `json:"updated"`
}

// updates lists the notices about a work. "updated-by" names them; "update-to" is the other way round, and counts only
// where a work was updated in place, under its own DOI. Relations tell of a retraction where a publisher stated it so.
func (r crossrefRecord) updates() []cite.Update {
	var all []cite.Update
	add := func(u crossrefUpdate) {
		update := cite.Update{Type: strings.ToLower(u.Type), DOI: u.DOI, Source: u.Source}
		if len(u.Updated.Parts) > 0 {
			for i, field := range []*int{&update.Date.Year, &update.Date.Month, &update.Date.Day} {
				if i < len(u.Updated.Parts[0]) {
					*field = u.Updated.Parts[0][i]
				}
			}
		}
		all = append(all, update)
	}
	for _, u := range r.UpdatedBy {
		add(u)
	}
	for _, u := range r.UpdateTo {
		if ident.SameDOI(u.DOI, r.DOI) {
			add(u)
		}
	}
	for _, kind := range []string{"is-retracted-by", "is-withdrawn-by"} {
		var notices []struct {
			ID string `json:"id"`
		}
		if json.Unmarshal(r.Relation[kind], &notices) == nil {
			for _, n := range notices {
				word := map[string]string{"is-retracted-by": "retraction", "is-withdrawn-by": "withdrawal"}[kind]
				all = append(all, cite.Update{Type: word, DOI: n.ID})
			}
		}
	}
	return all
}

// crossrefWork asks Crossref for a work, for what it knows beyond what the fact says.
func (c *Client) crossrefWork(ctx context.Context, doi string, fact *cite.WorkFact) {
	a := c.fetch(ctx, c.at.Crossref, "/works/"+inPath(doi)+c.polite("?"), acceptJSON)
	var said struct {
		Message json.RawMessage `json:"message"`
	}
	if a.State != cite.LinkOK || json.Unmarshal(a.Body, &said) != nil {
		return
	}
	it := c.decode(said.Message)
	if it == nil || it.Text(cite.Title) == "" {
		return
	}
	if fact.State = cite.WorkKnown; fact.Item == nil {
		fact.Item, fact.Service = it, crossref
	}
	var record crossrefRecord
	if json.Unmarshal(said.Message, &record) == nil {
		fact.Updates = record.updates()
	}
}

// polite tells Crossref or DataCite who asks, as they wish: such questions have higher limits.
func (c *Client) polite(before string) string {
	if c.at.Mailto == "" {
		return ""
	}
	return before + "mailto=" + url.QueryEscape(c.at.Mailto)
}

// findFields are the parts of a record that are needed to tell whether it is the work.
const findFields = "DOI,title,subtitle,author,issued,container-title,type,volume,page"

// Find looks for a work at Crossref by its words. Same tells whether a work that Crossref offers is it; Crossref offers
// something for any words. A work that is found is known, with its DOI.
func (c *Client) Find(ctx context.Context, words string, same func(*cite.Item) bool) cite.WorkFact {
	a := c.fetch(ctx, c.at.Crossref, "/works?rows=5&select="+findFields+"&query.bibliographic="+url.QueryEscape(words)+c.polite("&"), acceptJSON)
	var said struct {
		Message *struct {
			Items []json.RawMessage `json:"items"`
		} `json:"message"`
	}
	if a.State != cite.LinkOK || json.Unmarshal(a.Body, &said) != nil || said.Message == nil {
		return cite.WorkFact{State: cite.WorkUnverified, Service: crossref}
	}
	for _, raw := range said.Message.Items {
		if it := c.decode(raw); it != nil && it.Text(cite.DOI) != "" && same(it) {
			return cite.WorkFact{State: cite.WorkKnown, Service: crossref, DOI: it.Text(cite.DOI), Item: it}
		}
	}
	return cite.WorkFact{State: cite.WorkUnknown, Service: crossref}
}
