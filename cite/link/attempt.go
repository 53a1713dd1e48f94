package link

import (
	"compress/gzip"
	"context"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/andybalholm/brotli"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/link/page"
)

// attempt follows an address once, and judges the page at its end, which it gives where it was read to its end.
func (c *Client) attempt(ctx context.Context, t *trail, u *url.URL) *page.Page {
	var p *page.Page
	whole := false
	t.isWall = func(resp *http.Response) bool { // many come as 503
		body, _ := c.read(resp)
		return strings.Contains(resp.Header.Get("Content-Type"), "html") && isWall(c.parse(body, resp.Header.Get("Content-Type"), t.fact.Final))
	}
	t.walk(ctx, u, func(resp *http.Response) *url.URL {
		p = nil
		body, all := c.read(resp)
		kind := resp.Header.Get("Content-Type")
		if kind == "" {
			kind = http.DetectContentType(body)
		}
		if !strings.Contains(kind, "html") {
			return nil
		}
		parsing := time.Now()
		p, whole = c.parse(body, kind, t.fact.Final), all
		t.left += time.Since(parsing) // the site is not to blame for it
		to, err := url.Parse(p.Refresh)
		if err != nil || p.Refresh == "" || to.String() == t.fact.Final {
			return nil
		}
		t.permanent = false
		return withoutFragment(to)
	})
	if t.fact.State == cite.LinkOK && p != nil {
		t.fact.Page = p.Item
		t.fact.State, t.fact.Why = c.judge(ctx, t, p, u)
	}
	if t.fact.State == cite.LinkOK && t.fact.Redirects > 0 && t.permanent {
		t.fact.State = cite.LinkMoved
	}
	if !whole {
		return nil
	}
	return p
}

// judge tells what a page that was answered with all signs of success really is, and why.
func (c *Client) judge(ctx context.Context, t *trail, p *page.Page, asked *url.URL) (state cite.LinkState, why string) {
	at, _ := url.Parse(t.fact.Final) // it was asked: it can be read
	if isWall(p) {
		return cite.LinkBlocked, byWall
	}
	if t.fact.Redirects > 0 && behindLogin(asked, at) {
		return cite.LinkBlocked, "it leads to a login"
	}
	if said := saysNotFound(p); said != "" {
		if words := []rune(said); len(words) > 60 {
			said = string(words[:59]) + "…"
		}
		return cite.LinkSoftGone, "the page there says “" + said + "”"
	}
	if t.fact.Redirects > 0 && frontPage(at) && !frontPage(asked) {
		return cite.LinkSoftGone, "it leads to the front page " + t.fact.Final
	}
	if !frontPage(at) && c.missing(ctx, at, p) {
		return cite.LinkSoftGone, "the site shows the same page where it cannot have any"
	}
	return cite.LinkOK, ""
}

// read reads a body up to the limit. What came before a stream broke off or the time was up counts; whole tells
// whether it was all.
func (c *Client) read(resp *http.Response) (body []byte, whole bool) {
	var from io.Reader = resp.Body
	switch strings.ToLower(resp.Header.Get("Content-Encoding")) {
	case "gzip", "x-gzip":
		z, err := gzip.NewReader(resp.Body)
		if err != nil {
			return nil, false
		}
		from = z
	case "br":
		from = brotli.NewReader(resp.Body)
	}
	body, err := io.ReadAll(io.LimitReader(from, c.opt.BodyLimit))
	return body, err == nil && int64(len(body)) < c.opt.BodyLimit
}

func (c *Client) parse(body []byte, kind, address string) *page.Page {
	c.parsing <- struct{}{}
	defer func() { <-c.parsing }()
	return page.Read(body, kind, address)
}
