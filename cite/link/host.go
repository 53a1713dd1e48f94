package link

import (
	"context"
	"math/rand/v2"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"github.com/seed-2120edae/cite/cite"
)

// A host is what a client knows of one host and port. Its fields other than slots are under Client.mu.
type host struct {
	slots chan struct{}
	until time.Time     // no request before
	limit *rate.Limiter // nil where the host has not set one
	most  int           // of the slots, how many may be used
	taken int           // of the slots, how many are kept back so that no more than that are used

	asked  sync.Once // guards madeUp
	madeUp string    // see Client.missing
}

// host finds what is known of a host.
func (c *Client) host(name string) *host {
	name = strings.ToLower(name)
	c.mu.Lock()
	defer c.mu.Unlock()
	h := c.hosts[name]
	if h == nil {
		h = &host{slots: make(chan struct{}, c.opt.PerHost), most: c.opt.PerHost}
		c.hosts[name] = h
	}
	return h
}

// Space leaves at least a time between the requests to a host, given with its port.
func (c *Client) Space(name string, every time.Duration) {
	h := c.host(name)
	c.mu.Lock()
	defer c.mu.Unlock()
	h.limit = rate.NewLimiter(rate.Every(every), 1)
}

// longestPace is the most time between requests that a service is granted by its own word.
const longestPace = 5 * time.Second

// learn obeys the limits that a host states in its answers, in the header fields of Crossref's REST API: how many requests
// in what time, and how many at one time.
func (c *Client) learn(h *host, header http.Header) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if n, err := strconv.Atoi(header.Get("X-Concurrency-Limit")); err == nil && n > 0 {
		h.most = min(h.most, n)
	}
	n, err := strconv.Atoi(header.Get("X-Rate-Limit-Limit"))
	if err != nil || n <= 0 {
		return
	}
	interval, err := time.ParseDuration(header.Get("X-Rate-Limit-Interval"))
	if err != nil || interval <= 0 || interval/time.Duration(n) > longestPace {
		return
	}
	if every := rate.Every(interval / time.Duration(n)); h.limit == nil || h.limit.Limit() > every {
		h.limit = rate.NewLimiter(every, 1)
	}
}

// pause keeps all requests from a host for a time.
func (c *Client) pause(name string, wait time.Duration) {
	h := c.host(name)
	c.mu.Lock()
	defer c.mu.Unlock()
	if until := time.Now().Add(wait); until.After(h.until) {
		h.until = until
	}
}

// enter waits until the host may be asked and a job is free; it holds both when it is true, until leave.
func (c *Client) enter(ctx context.Context, h *host) bool {
	select {
	case h.slots <- struct{}{}:
	case <-ctx.Done():
		return false
	}
	c.mu.Lock()
	limit := h.limit
	c.mu.Unlock()
	if limit != nil && limit.Wait(ctx) != nil {
		<-h.slots
		return false
	}
	for {
		c.mu.Lock()
		wait := time.Until(h.until)
		c.mu.Unlock()
		if wait > 0 {
			if !sleep(ctx, wait) {
				<-h.slots
				return false
			}
			continue
		}
		select {
		case c.jobs <- struct{}{}:
		case <-ctx.Done():
			<-h.slots
			return false
		}
		c.mu.Lock()
		free := !time.Now().Before(h.until)
		c.mu.Unlock()
		if free {
			return true
		}
		<-c.jobs
	}
}

// leave gives back what enter held. A slot more than the host allows is not given back.
func (c *Client) leave(h *host) {
	<-c.jobs
	c.mu.Lock()
	kept := h.taken < cap(h.slots)-h.most
	if kept {
		h.taken++
	}
	c.mu.Unlock()
	if !kept {
		<-h.slots
	}
}

// patiently makes attempts until one settles the matter: again after timeouts, limits and failures of the server, each
// time waiting longer, or as long as the host asks. The fact is the last attempt's; it is blocked where the host asks for
// more than is waited.
func (c *Client) patiently(ctx context.Context, attempt func() *trail, fact *cite.LinkFact) {
	backoff := firstBackoff
	for try := 0; ; try++ {
		t := attempt()
		if t.after > c.opt.MaxWait {
			fact.State, fact.Why = cite.LinkBlocked, "the host asks to wait "+t.after.Round(time.Second).String()
			return
		}
		if t.after > 0 {
			c.pause(t.host, t.after)
		}
		again := fact.State == cite.LinkTimeout || fact.State == cite.LinkError && fact.Status >= 500 || fact.Status == http.StatusTooManyRequests
		if !again || try >= c.opt.Retries || ctx.Err() != nil {
			return
		}
		if t.after == 0 {
			if !sleep(ctx, backoff/2+rand.N(backoff/2)) {
				return
			}
			backoff = min(2*backoff, maxBackoff)
		}
	}
}

// sleep waits; it is false where the context ended first.
func sleep(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}
