package registry

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// DOI asks for a work by its DOI: what work it is, by content negotiation, which answers for every registration agency;
// where that tells nothing, whether it is registered at all, by the Handle System's proxy API; and Crossref for later
// notices about it. Where one of them fails, the others are asked nevertheless.
func (c *Client) DOI(ctx context.Context, doi string) cite.WorkFact {
	fact := cite.WorkFact{Service: doiOrg, DOI: doi}
	agency := c.negotiate(ctx, doi, &fact)
	if fact.Item == nil {
		if fact.State = c.registered(ctx, doi); fact.State == cite.WorkUnknown {
			return fact
		}
	}
	if fact.Item == nil || agency == crossref && len(fact.Updates) == 0 {
		c.crossrefWork(ctx, doi, &fact)
	}
	if fact.Item == nil {
		c.dataCiteWork(ctx, doi, &fact)
	}
	return fact
}

// registered asks the proxy API whether a DOI exists. Its response codes: 1 for a handle with values, 2 for a failure,
// 100 for a handle that is not found, 200 for one without the values asked for.
func (c *Client) registered(ctx context.Context, doi string) cite.WorkState {
	a := c.fetch(ctx, c.at.DOI, "/api/handles/"+inPath(doi), acceptJSON)
	var said struct {
		ResponseCode int `json:"responseCode"`
	}
	if json.Unmarshal(a.Body, &said) != nil {
		return cite.WorkUnverified
	}
	switch {
	case a.State == cite.LinkOK && (said.ResponseCode == 1 || said.ResponseCode == 200):
		return cite.WorkKnown
	case said.ResponseCode == 100:
		return cite.WorkUnknown
	}
	return cite.WorkUnverified
}

// negotiate asks the resolver for the work as CSL-JSON, and gives the agency that the answer names.
func (c *Client) negotiate(ctx context.Context, doi string, fact *cite.WorkFact) (agency string) {
	a := c.fetch(ctx, c.at.DOI, "/"+inPath(doi), acceptCSL)
	if a.State != cite.LinkOK {
		return ""
	}
	it := c.decode(a.Body)
	if it == nil || it.Text(cite.Title) == "" {
		return ""
	}
	fact.State, fact.Item = cite.WorkKnown, it
	var record crossrefRecord
	if json.Unmarshal(a.Body, &record) == nil {
		fact.Updates = record.updates()
		agency = record.Source
	}
	for _, name := range []string{crossref, dataCite} {
		if strings.EqualFold(agency, name) {
			fact.Service = name
			return name
		}
	}
	return agency
}
