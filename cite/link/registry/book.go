package registry

import (
	"context"
	"encoding/json"
	"net/url"

	"github.com/seed-2120edae/cite/cite"
)

// book asks for a book by its ISBN (Open Library books API, jscmd=data). That a catalogue does not have a book says
// little: only a book that it has is an answer.
func (c *Client) book(ctx context.Context, isbn string) cite.WorkFact {
	fact := cite.WorkFact{State: cite.WorkUnverified, Service: "the catalogue"}
	if u, err := url.Parse(c.at.ISBN); err == nil {
		fact.Service = u.Hostname()
	}
	key := "ISBN:" + isbn
	a := c.fetch(ctx, c.at.ISBN, "/api/books?format=json&jscmd=data&bibkeys="+key, acceptJSON)
	var said map[string]struct {
		Title    string `json:"title"`
		Subtitle string `json:"subtitle"`
		Authors  []struct {
			Name string `json:"name"`
		} `json:"authors"`
	}
	if a.State != cite.LinkOK || json.Unmarshal(a.Body, &said) != nil || said[key].Title == "" {
		return fact
	}
	it := &cite.Item{Type: cite.Book}
	title := said[key].Title
	if said[key].Subtitle != "" {
		title += ": " + said[key].Subtitle
	}
	it.SetText(cite.Title, title)
	var names []cite.Name
	for _, n := range said[key].Authors {
		names = append(names, person(n.Name))
	}
	it.SetNames(cite.Author, names)
	it.SetText(cite.ISBN, isbn)
	fact.State, fact.Item = cite.WorkKnown, it
	return fact
}
