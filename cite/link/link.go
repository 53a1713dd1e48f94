// Package link looks at what the addresses of a reference list lead to: politely, within limits of time and memory,
// and without touching addresses that are nobody's business.
package link

import (
	"context"
	"net/http"
	"net/url"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/link/page"
)

// Options bound what a Client does. A zero field stands for its default.
type Options struct {
	Timeout      time.Duration // for one attempt, redirects and body included; 20 s
	Jobs         int           // requests at one time; 64
	PerHost      int           // requests at one time at one host; 4
	Retries      int           // after 429, 5xx and timeouts; 0 stands for none
	MaxWait      time.Duration // the longest Retry-After that is waited for; 30 s
	BodyLimit    int64         // bytes of a decoded body that are read; 2 MiB
	UserAgent    string
	AllowPrivate bool   // look at loopback, private, link-local and metadata addresses too
	Proxy        string // the address of a proxy for all requests; "" leaves it to the environment
	// Trusted are hosts, with ports, that Fetch may ask wherever they are: services that the user named.
	Trusted []string
	Cache   *Cache // keeps answers between runs; nil for none
}

const (
	maxRedirects   = 10
	maxHeaderBytes = 256 << 10
	firstBackoff   = 500 * time.Millisecond
	maxBackoff     = 10 * time.Second
	defaultAgent   = "Mozilla/5.0 (compatible; cite; reference checker)"
)

// A Client probes addresses and asks services. It is safe for concurrent use; Close gives its connections back.
type Client struct {
	opt      Options
	probes   *http.Transport
	services *http.Transport
	proxied  bool
	jobs     chan struct{}
	parsing  chan struct{} // a parsed page is many times its bytes: few are parsed at once

	mu    sync.Mutex
	hosts map[string]*host
}

// New makes a client. It fails on a proxy whose address cannot be read.
func New(opt Options) (*Client, error) {
	if opt.Timeout <= 0 {
		opt.Timeout = 20 * time.Second
	}
	if opt.Jobs <= 0 {
		opt.Jobs = 64
	}
	if opt.PerHost <= 0 {
		opt.PerHost = 4
	}
	if opt.MaxWait <= 0 {
		opt.MaxWait = 30 * time.Second
	}
	if opt.BodyLimit <= 0 {
		opt.BodyLimit = 2 << 20
	}
	if opt.UserAgent == "" {
		opt.UserAgent = defaultAgent
	}
	proxy, proxies, err := proxyOf(opt.Proxy)
	if err != nil {
		return nil, err
	}
	c := &Client{
		opt:     opt,
		proxied: len(proxies) > 0,
		jobs:    make(chan struct{}, opt.Jobs),
		parsing: make(chan struct{}, runtime.GOMAXPROCS(0)),
		hosts:   map[string]*host{},
	}
	c.probes = c.transport(proxy, proxies)
	c.services = c.transport(proxy, slices.Concat(proxies, opt.Trusted))
	return c, nil
}

// Close ends the client's idle connections and writes what the cache has not yet written. The error is about the cache
// and costs nothing but its use.
func (c *Client) Close() error {
	c.probes.CloseIdleConnections()
	c.services.CloseIdleConnections()
	return c.opt.Cache.close()
}

// Probe looks at one address. When the context ends, the state is LinkTimeout.
func (c *Client) Probe(ctx context.Context, address string) cite.LinkFact {
	key := c.cacheKey("probe", address)
	if kept, ok := c.opt.Cache.get(key)[key]; ok {
		if fact, ok := unpackFact(address, kept); ok {
			return fact
		}
	}
	return c.probe(ctx, []string{address})[0]
}

// probe looks at addresses that the cache does not know, and that differ in their fragments alone: the page is asked for
// once. It gives a fact for each.
func (c *Client) probe(ctx context.Context, addresses []string) []cite.LinkFact {
	fact := cite.LinkFact{State: cite.LinkRefused, Final: addresses[0]}
	var found *page.Page // nil where there is none, or it was not read to its end
	if u, err := url.Parse(addresses[0]); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
		c.patiently(ctx, func() *trail {
			t := c.trail(c.probes)
			found = c.attempt(ctx, t, u)
			fact = t.fact
			return t
		}, &fact)
	}
	facts := make([]cite.LinkFact, len(addresses))
	for i, address := range addresses {
		facts[i] = fact
		facts[i].URL = address
		if u, err := url.Parse(address); err == nil && fact.Alive() && found != nil && !placeIn(found, u.Fragment) {
			facts[i].State = cite.LinkFragmentMissing
		}
		if life := lifetime(facts[i].State, c.opt.Cache.timeToLive()); life > 0 && ctx.Err() == nil {
			c.opt.Cache.put(c.cacheKey("probe", address), packFact(facts[i]), life)
		}
	}
	return facts
}

// ProbeAll looks at addresses, each once, and reports every result as it comes, from one goroutine at a time. It
// returns when all are done or the context has ended; what was not looked at by then is not reported.
func (c *Client) ProbeAll(ctx context.Context, addresses []string, report func(cite.LinkFact)) {
	pages := map[string][]string{} // the addresses of a page, which differ in their fragments
	queues := map[string][]string{}
	var order []string
	for _, a := range c.fromCache(addresses, report) {
		whole, _, _ := strings.Cut(a, "#")
		if pages[whole] = append(pages[whole], a); len(pages[whole]) > 1 {
			continue
		}
		name := ""
		if u, err := url.Parse(a); err == nil {
			name = u.Host
		}
		if _, ok := queues[name]; !ok {
			order = append(order, name)
		}
		queues[name] = append(queues[name], whole)
	}
	var wg sync.WaitGroup
	var mu sync.Mutex
	for _, name := range order {
		queue := make(chan string, len(queues[name]))
		for _, whole := range queues[name] {
			queue <- whole
		}
		close(queue)
		// More are on their way than the host may be asked at one time: those that wait for their next attempt ask nothing.
		for range min(3*c.opt.PerHost, len(queues[name])) {
			wg.Go(func() {
				for whole := range queue {
					if ctx.Err() != nil {
						return
					}
					facts := c.probe(ctx, pages[whole])
					if ctx.Err() != nil {
						return
					}
					mu.Lock()
					for _, fact := range facts {
						report(fact)
					}
					mu.Unlock()
				}
			})
		}
	}
	wg.Wait()
}

// fromCache reports what the cache knows, and gives the other addresses, each once.
func (c *Client) fromCache(addresses []string, report func(cite.LinkFact)) []string {
	var fresh, keys []string
	seen := map[string]bool{}
	for _, a := range addresses {
		if !seen[a] {
			seen[a] = true
			fresh = append(fresh, a)
			keys = append(keys, c.cacheKey("probe", a))
		}
	}
	kept := c.opt.Cache.get(keys...)
	if len(kept) == 0 {
		return fresh
	}
	var left []string
	for i, a := range fresh {
		if fact, ok := unpackFact(a, kept[keys[i]]); ok {
			report(fact)
		} else {
			left = append(left, a)
		}
	}
	return left
}
