package link

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// An Answer is what a service said.
type Answer struct {
	State  cite.LinkState // LinkOK for an answer of 2xx, LinkGone for 404 and 410; else nothing was learnt
	Status int
	Final  string // where redirects led
	Body   []byte // decoded; nil where the state is not LinkOK or LinkGone
}

// Fetch asks a service, with the same patience and under the same limits as Probe. Accept is the media type that is
// wanted. An answer longer than the limit is none.
func (c *Client) Fetch(ctx context.Context, address, accept string) Answer {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return Answer{State: cite.LinkRefused, Final: address}
	}
	key := c.cacheKey("fetch "+accept, address)
	if kept, ok := c.opt.Cache.get(key)[key]; ok {
		var a Answer
		if json.Unmarshal(kept, &a) == nil {
			return a
		}
	}
	var a Answer
	var fact cite.LinkFact
	c.patiently(ctx, func() *trail {
		t := c.trail(c.services)
		t.accept, t.heedNo = accept, true
		a.Body = nil
		t.walk(ctx, u, func(resp *http.Response) *url.URL {
			body, whole := c.read(resp)
			if a.Body = body; !whole {
				a.Body, t.fact.State = nil, cite.LinkError
			}
			return nil
		})
		fact = t.fact
		return t
	}, &fact)
	a.State, a.Status, a.Final = fact.State, fact.Status, fact.Final
	if life := lifetime(a.State, c.opt.Cache.timeToLive()); life > 0 && ctx.Err() == nil {
		if kept, err := json.Marshal(a); err == nil {
			c.opt.Cache.put(key, kept, life)
		}
	}
	return a
}

// cacheKey names a question, with all that its answer depends on.
func (c *Client) cacheKey(what, address string) string {
	o := c.opt
	private := ""
	if o.AllowPrivate {
		private = "private"
	}
	return strings.Join([]string{what, address, o.UserAgent, private, o.Proxy, o.Timeout.String()}, "\n")
}
