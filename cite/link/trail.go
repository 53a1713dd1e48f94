package link

import (
	"context"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"time"

	"github.com/seed-2120edae/cite/cite"
)

// A trail is one attempt to follow an address to its end.
type trail struct {
	c         *Client
	client    *http.Client
	accept    string
	left      time.Duration // of the attempt's time; waiting for a host's turn costs none
	visits    map[string]int
	permanent bool                      // every redirect so far
	heedNo    bool                      // an answer that there is no such thing is read as well
	isWall    func(*http.Response) bool // tells whether a server that says it fails is a wall; nil where that is not asked

	fact  cite.LinkFact
	after time.Duration // how long the last host asked to wait; 0 where it did not
	host  string        // the last host
}

func (c *Client) trail(via *http.Transport) *trail {
	jar, _ := cookiejar.New(nil) // fails only on options, of which there are none
	return &trail{
		c: c, left: c.opt.Timeout, visits: map[string]int{}, permanent: true,
		accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
		client: &http.Client{Transport: via, Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }},
	}
}

// walk follows an address to its end, and leaves what it found in t.fact. Read takes the answer that no redirect leaves;
// it gives where the body itself sends the visitor, or nil.
func (t *trail) walk(ctx context.Context, u *url.URL, read func(*http.Response) *url.URL) {
	at := withoutFragment(u)
	for at != nil {
		t.fact.Final, t.host = at.String(), at.Host
		// A page may send its visitor back once, to bring a cookie.
		if t.visits[t.fact.Final]++; t.visits[t.fact.Final] > 2 || t.fact.Redirects > maxRedirects {
			t.fact.State, t.fact.Why = cite.LinkGone, "its redirects come to no end"
			return
		}
		if err := t.c.permit(ctx, t.client.Transport, at); err != nil {
			t.fail(err)
			return
		}
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, t.fact.Final, nil)
		if err != nil {
			t.fact.State = cite.LinkRefused
			return
		}
		var to *url.URL
		if err := t.hop(req, func(resp *http.Response) { to = t.arrive(resp, at, read) }); err != nil {
			t.fail(err)
			return
		}
		if to != nil {
			t.fact.Redirects++
		}
		at = to
	}
}

// fail ends a trail where no answer came.
func (t *trail) fail(err error) {
	t.fact.Status = 0
	t.fact.State, t.fact.Why = failure(err)
}

// hop sends one request when its host may be asked, and hands the answer over.
func (t *trail) hop(req *http.Request, use func(*http.Response)) error {
	h := t.c.host(req.URL.Host)
	if !t.c.enter(req.Context(), h) {
		return context.DeadlineExceeded
	}
	defer t.c.leave(h)
	start := time.Now()
	defer func() { t.left -= time.Since(start) }()
	ctx, cancel := context.WithTimeout(req.Context(), t.left)
	defer cancel()
	req.Header.Set("User-Agent", t.c.opt.UserAgent)
	req.Header.Set("Accept", t.accept)
	req.Header.Set("Accept-Language", "en,*;q=0.5")
	req.Header.Set("Accept-Encoding", "gzip, br")
	resp, err := t.client.Do(req.WithContext(ctx))
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if t.client.Transport == t.c.services { // a page could ask for more patience than anyone has
		t.c.learn(h, resp.Header)
	}
	use(resp)
	return nil
}

// arrive takes an answer, and gives where to go from it; nil where it is the last.
func (t *trail) arrive(resp *http.Response, at *url.URL, read func(*http.Response) *url.URL) *url.URL {
	t.fact.Status = resp.StatusCode
	if to := target(resp, at); to != nil {
		t.permanent = t.permanent && (resp.StatusCode == http.StatusMovedPermanently || resp.StatusCode == http.StatusPermanentRedirect)
		return to
	}
	if t.fact.State = stateOf(resp); t.fact.State != cite.LinkOK && !(t.heedNo && t.fact.State == cite.LinkGone) {
		t.after = retryAfter(resp, clock(resp, time.Now()))
		if t.fact.State == cite.LinkError && t.isWall != nil && t.isWall(resp) {
			t.fact.State = cite.LinkBlocked
		}
		if t.fact.State == cite.LinkBlocked && (challenged(resp) || resp.StatusCode >= 500) {
			t.fact.Why = byWall
		}
		return nil
	}
	return read(resp)
}

// target gives where an answer redirects to, without its fragment; nil where it does not.
func target(resp *http.Response, at *url.URL) *url.URL {
	switch resp.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
	default:
		return nil
	}
	location := resp.Header.Get("Location")
	if location == "" {
		return nil
	}
	to, err := at.Parse(location)
	if err != nil {
		return nil
	}
	return withoutFragment(to)
}

func withoutFragment(u *url.URL) *url.URL {
	bare := *u
	bare.Fragment, bare.RawFragment = "", ""
	return &bare
}
