// Package link looks at what the addresses of a reference list lead to: politely, within limits of time and memory,
// and without touching addresses that are nobody's business.
package link

import (
	"context"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"runtime"
	"sync"
	"time"

	"code.dny.dev/ssrf"

	"github.com/seed-2120edae/cite/cite/link/page"
)

// A State says what became of an address.
type State string

// The states. Unsure is not dead: only Gone and SoftGone say that the page is no longer there.
const (
	OK              State = "ok"
	Moved           State = "moved"            // permanently at every step, and the new place is there
	Gone            State = "gone"             // 404, 410, a redirect to one, or a loop
	SoftGone        State = "soft-404"         // an answer of 200, or a redirect to the front page, that says "not found"
	FragmentMissing State = "fragment-missing" // the page is there, the place in it is not
	Blocked         State = "blocked"          // a login, a limit or a bot wall: nobody can say
	Timeout         State = "timeout"
	TLS             State = "tls" // a certificate that does not hold
	Unreachable     State = "unreachable"
	Error           State = "error"   // 5xx to the end, or another answer that tells nothing
	Refused         State = "refused" // an address that is not looked at
)

// A Result is what a probe found.
type Result struct {
	URL       string
	State     State
	Status    int    // the last answer's status; 0 where none came
	Final     string // where the redirects led; the URL itself where there were none
	Redirects int
	Page      *page.Page // the page's account of itself; nil where no page came
}

// Options bound what a Client does. A zero field stands for its default.
type Options struct {
	Timeout      time.Duration // for one attempt, redirects and body included; 20 s
	Jobs         int           // attempts at one time; 64
	PerHost      int           // attempts at one time at one host; 4
	Retries      int           // after 429, 5xx and timeouts; 0 stands for none
	MaxWait      time.Duration // the longest Retry-After that is waited for; 30 s
	BodyLimit    int64         // bytes of a decoded body that are read; 2 MiB
	UserAgent    string
	AllowPrivate bool // look at loopback, private, link-local and metadata addresses too
}

const (
	maxRedirects   = 10
	maxHeaderBytes = 256 << 10
	firstBackoff   = 500 * time.Millisecond
	maxBackoff     = 10 * time.Second
	defaultAgent   = "Mozilla/5.0 (compatible; cite; reference checker)"
)

// A Client probes addresses. It is safe for concurrent use; Close gives its connections back.
type Client struct {
	opt       Options
	transport *http.Transport
	jobs      chan struct{}
	parsing   chan struct{} // a parsed page is many times its bytes: few are parsed at once

	mu    sync.Mutex
	hosts map[string]*host
}

// A host is what a client knows of one host and port.
type host struct {
	slots chan struct{}
	until time.Time // no request before; under Client.mu
}

// New makes a client.
func New(opt Options) *Client {
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
	dialer := &net.Dialer{Timeout: opt.Timeout}
	if !opt.AllowPrivate {
		// Checked when the address to dial is known, so that no name and no redirect leads around it. A proxy would:
		// the client uses none.
		dialer.Control = ssrf.New(ssrf.WithAnyPort()).Safe
	}
	return &Client{
		opt: opt,
		transport: &http.Transport{
			DialContext:            dialer.DialContext,
			ForceAttemptHTTP2:      true,
			MaxIdleConns:           opt.Jobs,
			MaxIdleConnsPerHost:    opt.PerHost,
			IdleConnTimeout:        10 * time.Second,
			TLSHandshakeTimeout:    opt.Timeout,
			MaxResponseHeaderBytes: maxHeaderBytes,
			DisableCompression:     true, // brotli is read here, too
		},
		jobs:    make(chan struct{}, opt.Jobs),
		parsing: make(chan struct{}, runtime.GOMAXPROCS(0)),
		hosts:   map[string]*host{},
	}
}

// Close ends the client's idle connections.
func (c *Client) Close() { c.transport.CloseIdleConnections() }

// Probe looks at one address. When the context ends, the result is Timeout.
func (c *Client) Probe(ctx context.Context, address string) Result {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return Result{URL: address, State: Refused, Final: address}
	}
	h := c.host(u.Host)
	select {
	case h.slots <- struct{}{}:
		defer func() { <-h.slots }()
	case <-ctx.Done():
		return Result{URL: address, State: Timeout, Final: address}
	}
	backoff := firstBackoff
	for try := 0; ; try++ {
		if !c.waitFor(ctx, h) {
			return Result{URL: address, State: Timeout, Final: address}
		}
		r, after := c.attempt(ctx, u)
		r.URL = address
		<-c.jobs
		if after > c.opt.MaxWait {
			r.State = Blocked
			return r
		}
		if after > 0 {
			c.pause(h, after)
		}
		again := r.State == Timeout || r.State == Error && r.Status >= 500 || r.Status == http.StatusTooManyRequests
		if !again || try >= c.opt.Retries || ctx.Err() != nil {
			return r
		}
		if after == 0 {
			if !sleep(ctx, backoff/2+rand.N(backoff/2)) {
				return r
			}
			backoff = min(2*backoff, maxBackoff)
		}
	}
}

// ProbeAll looks at addresses, each once, and reports every result as it comes, from one goroutine at a time. It
// returns when all are done or the context has ended; what was not looked at by then is not reported.
func (c *Client) ProbeAll(ctx context.Context, addresses []string, report func(Result)) {
	queues := map[string][]string{}
	var order []string
	seen := map[string]bool{}
	for _, a := range addresses {
		if seen[a] {
			continue
		}
		seen[a] = true
		name := ""
		if u, err := url.Parse(a); err == nil {
			name = u.Host
		}
		if _, ok := queues[name]; !ok {
			order = append(order, name)
		}
		queues[name] = append(queues[name], a)
	}
	var wg sync.WaitGroup
	var mu sync.Mutex
	for _, name := range order {
		queue := make(chan string, len(queues[name]))
		for _, a := range queues[name] {
			queue <- a
		}
		close(queue)
		for range min(c.opt.PerHost, len(queues[name])) {
			wg.Go(func() {
				for a := range queue {
					if ctx.Err() != nil {
						return
					}
					r := c.Probe(ctx, a)
					if ctx.Err() != nil {
						return
					}
					mu.Lock()
					report(r)
					mu.Unlock()
				}
			})
		}
	}
	wg.Wait()
}

// host finds what is known of a host.
func (c *Client) host(name string) *host {
	c.mu.Lock()
	defer c.mu.Unlock()
	h := c.hosts[name]
	if h == nil {
		h = &host{slots: make(chan struct{}, c.opt.PerHost)}
		c.hosts[name] = h
	}
	return h
}

// pause keeps all requests from a host for a time.
func (c *Client) pause(h *host, wait time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if until := time.Now().Add(wait); until.After(h.until) {
		h.until = until
	}
}

// waitFor waits until the host may be asked and a job is free; it holds the job when it is true.
func (c *Client) waitFor(ctx context.Context, h *host) bool {
	for {
		c.mu.Lock()
		wait := time.Until(h.until)
		c.mu.Unlock()
		if wait > 0 {
			if !sleep(ctx, wait) {
				return false
			}
			continue
		}
		select {
		case c.jobs <- struct{}{}:
		case <-ctx.Done():
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
