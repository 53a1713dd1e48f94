// Package registry asks the registries of works what they know: of a DOI, of an identifier of arXiv, of an ISBN, of a
// work by its words, and of the archived copies of a page. What a registry does not answer is not known, which is
// another thing than an answer that there is no such work.
package registry

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"time"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/link"
)

// Services are the base URLs of the registries, so that mirrors can stand in, and what is told to them. An empty field
// stands for its default; ISBN has none.
type Services struct {
	DOI      string // resolver with the Handle System's proxy API and content negotiation; https://doi.org
	Crossref string // https://api.crossref.org
	DataCite string // https://api.datacite.org
	ArXiv    string // https://export.arxiv.org
	Archive  string // with the availability API of the Wayback Machine; https://archive.org
	ISBN     string // with the books API of Open Library; "" leaves ISBNs alone
	Mailto   string // the user's address, which Crossref and DataCite ask for; "" tells none
}

// withDefaults fills empty fields in, and takes the slash off the ends of addresses.
func (s Services) withDefaults() Services {
	for _, f := range []struct {
		field    *string
		standard string
	}{
		{&s.DOI, "https://doi.org"}, {&s.Crossref, "https://api.crossref.org"}, {&s.DataCite, "https://api.datacite.org"},
		{&s.ArXiv, "https://export.arxiv.org"}, {&s.Archive, "https://archive.org"}, {&s.ISBN, ""},
	} {
		if *f.field == "" {
			*f.field = f.standard
		}
		*f.field = strings.TrimRight(*f.field, "/")
	}
	return s
}

// A Client asks registries. It is safe for concurrent use.
type Client struct {
	net       *link.Client
	at        Services
	decode    func(csljson []byte) *cite.Item
	ownMirror bool // the web archive is one that the user named

	failures map[string]*atomic.Int32 // answers that a service, by its base URL, owes in a row
}

// maxFailures is after how many missing answers in a row a service is asked no more: it is down, or there is no network.
const maxFailures = 5

// New makes a client. Decode reads an item of CSL-JSON, as tolerantly as it can, since registries have dialects; it gives
// nil for what it cannot read.
func New(net *link.Client, at Services, decode func([]byte) *cite.Item) *Client {
	c := &Client{net: net, at: at.withDefaults(), decode: decode, ownMirror: at.Archive != "", failures: map[string]*atomic.Int32{}}
	for _, base := range []string{c.at.DOI, c.at.Crossref, c.at.DataCite, c.at.ArXiv, c.at.Archive, c.at.ISBN} {
		c.failures[base] = &atomic.Int32{}
	}
	if u, err := url.Parse(c.at.ArXiv); err == nil && at.ArXiv == "" { // a mirror has terms of its own
		net.Space(u.Host, arXivPace)
	}
	return c
}

// The names of the registries, as findings tell them.
const (
	doiOrg   = "doi.org"
	crossref = "Crossref"
	dataCite = "DataCite"
	arXiv    = "arXiv"
)

// arXivPace is what arXiv asks of programs (arXiv API terms of use).
const arXivPace = 3 * time.Second

const (
	acceptJSON = "application/json"
	acceptCSL  = "application/vnd.citationstyles.csl+json"
	acceptAtom = "application/atom+xml"
)

// fetch asks a service at its base URL.
func (c *Client) fetch(ctx context.Context, base, path, accept string) link.Answer {
	failures := c.failures[base]
	if failures.Load() >= maxFailures {
		return link.Answer{State: cite.LinkUnreachable}
	}
	a := c.net.Fetch(ctx, base+path, accept)
	switch {
	case ctx.Err() != nil:
	case a.State == cite.LinkOK || a.State == cite.LinkGone || a.Status >= 400 && a.Status < 500 && a.Status != http.StatusTooManyRequests:
		failures.Store(0)
	default:
		failures.Add(1)
	}
	return a
}

// inPath writes a DOI into the path of an address. Its slashes stay.
func inPath(doi string) string {
	return strings.ReplaceAll(url.PathEscape(doi), "%2F", "/")
}

// Ask asks for a work by one of the keys that ident.Keys lists. Those of arXiv are better asked together, see ArXiv.
func (c *Client) Ask(ctx context.Context, key string) cite.WorkFact {
	kind, id, _ := strings.Cut(key, ":")
	switch {
	case kind == "doi":
		return c.DOI(ctx, id)
	case kind == "arxiv":
		return c.ArXiv(ctx, []string{id})[id]
	case kind == "isbn" && c.at.ISBN != "":
		return c.book(ctx, id)
	}
	return cite.WorkFact{}
}

// person takes a name in reading order apart: the last word is the family name.
func person(name string) cite.Name {
	name = strings.Join(strings.Fields(name), " ")
	i := strings.LastIndexByte(name, ' ')
	if i < 0 {
		return cite.Name{Literal: name}
	}
	return cite.Name{Given: name[:i], Family: name[i+1:]}
}
