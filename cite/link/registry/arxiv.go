package registry

import (
	"context"
	"encoding/xml"
	"fmt"
	"net/url"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

// arXivBatch is how many works are asked for at once: few requests are asked of programs, not few works.
const arXivBatch = 50

// ArXiv asks arXiv for works by their identifiers, without versions, many at once (arXiv API user's manual, 3). The answer
// has a fact for every identifier.
func (c *Client) ArXiv(ctx context.Context, ids []string) map[string]cite.WorkFact {
	facts := map[string]cite.WorkFact{}
	for len(ids) > 0 {
		n := min(len(ids), arXivBatch)
		c.arXivWorks(ctx, ids[:n], facts)
		ids = ids[n:]
	}
	return facts
}

type atomFeed struct {
	XMLName xml.Name `xml:"feed"`
	Entries []struct {
		ID        string `xml:"id"`
		Title     string `xml:"title"`
		Published string `xml:"published"`
		DOI       string `xml:"doi"`
		Comment   string `xml:"comment"`
		Authors   []struct {
			Name string `xml:"name"`
		} `xml:"author"`
	} `xml:"entry"`
}

func (c *Client) arXivWorks(ctx context.Context, ids []string, facts map[string]cite.WorkFact) {
	a := c.fetch(ctx, c.at.ArXiv, fmt.Sprintf("/api/query?id_list=%s&max_results=%d", url.QueryEscape(strings.Join(ids, ",")), len(ids)), acceptAtom)
	var feed atomFeed
	state := cite.WorkUnknown
	if a.State != cite.LinkOK || xml.Unmarshal(a.Body, &feed) != nil {
		state = cite.WorkUnverified
	}
	for _, id := range ids {
		fact := cite.WorkFact{State: state, Service: arXiv}
		for _, e := range feed.Entries {
			if _, found, ok := ident.FindArXiv(e.ID); !ok || !ident.SameArXiv(found, id) {
				continue
			}
			it := &cite.Item{Type: cite.Article}
			it.SetText(cite.Title, strings.Join(strings.Fields(e.Title), " "))
			var names []cite.Name
			for _, n := range e.Authors {
				names = append(names, person(n.Name))
			}
			it.SetNames(cite.Author, names)
			var day cite.Day
			fmt.Sscanf(e.Published, "%d-%d-%d", &day.Year, &day.Month, &day.Day)
			it.SetDate(cite.Issued, cite.Date{Start: day})
			it.SetText(cite.Publisher, arXiv)
			it.SetNumber(cite.Number, "arXiv:"+id)
			it.SetText(cite.URL, "https://arxiv.org/abs/"+id)
			fact.State, fact.Item, fact.DOI = cite.WorkKnown, it, strings.TrimSpace(e.DOI)
			if strings.Contains(strings.ToLower(e.Comment), "has been withdrawn") {
				fact.Updates = []cite.Update{{Type: "withdrawal", Source: arXiv}}
			}
			break
		}
		facts[id] = fact
	}
}
