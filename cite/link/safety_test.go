package link_test

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/link"
)

// resolve makes names resolve as a test says: each time a name is asked for, to the next of its addresses, and to the last
// of them from then on. Other names do not exist.
func resolve(t *testing.T, names map[string][]string) {
	t.Helper()
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	asked := map[string]int{}
	go func() {
		buf := make([]byte, 1500)
		for {
			n, from, err := conn.ReadFrom(buf)
			if err != nil {
				return
			}
			var m dnsmessage.Message
			if m.Unpack(buf[:n]) != nil || len(m.Questions) == 0 {
				continue
			}
			q := m.Questions[0]
			name := strings.TrimSuffix(q.Name.String(), ".")
			addresses, known := names[name]
			m.Response, m.RecursionAvailable, m.Additionals = true, true, nil
			if !known {
				m.RCode = dnsmessage.RCodeNameError
			} else if q.Type == dnsmessage.TypeA {
				i := min(asked[name], len(addresses)-1)
				asked[name]++
				var a dnsmessage.AResource
				copy(a.A[:], net.ParseIP(addresses[i]).To4())
				m.Answers = []dnsmessage.Resource{{Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class}, Body: &a}}
			}
			if packed, err := m.Pack(); err == nil {
				conn.WriteTo(packed, from)
			}
		}
	}()
	before := net.DefaultResolver
	net.DefaultResolver = &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "udp", conn.LocalAddr().String())
	}}
	t.Cleanup(func() { net.DefaultResolver = before; conn.Close() })
}

// privateHosts are ways to write, or to name, addresses that are nobody's business.
var privateHosts = []string{
	"127.0.0.1", "127.8.8.8", "localhost", "LOCALHOST.", "a.localhost", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "017700000001", "127.1",
	"１２７.０.０.１", "127。0。0。1", "0.0.0.0", "0", "[::]", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]",
	"10.0.0.1", "172.16.0.1", "192.168.1.1", "100.64.0.1", "198.18.0.1", "169.254.169.254", "[fd00:ec2::254]", "[fe80::1]", "[fe80::1%25eth0]",
	"224.0.0.1", "255.255.255.255", "printer.local", "metadata.google.internal", "inside.example", "twofaced.example",
}

// privateNames are names in the DNS that lead inside.
var privateNames = map[string][]string{
	"inside.example":   {"127.0.0.1"},
	"twofaced.example": {"10.0.0.1"},
	"rebind.example":   {"93.184.215.14", "127.0.0.1"},
	"public.example":   {"93.184.215.14"},
}

// guarded is a server that nothing may reach, and its port.
func guarded(t *testing.T) (port string, visits *atomic.Int32) {
	t.Helper()
	visits = &atomic.Int32{}
	srv := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { visits.Add(1) }))
	t.Cleanup(srv.Close)
	_, port, _ = net.SplitHostPort(srv.Listener.Addr().String())
	return port, visits
}

func TestPrivateAddresses(t *testing.T) {
	resolve(t, privateNames)
	port, visits := guarded(t)
	c := newClient(t, link.Options{Timeout: 2 * time.Second})
	defer c.Close()
	for _, h := range privateHosts {
		if r := c.Probe(context.Background(), "http://"+h+":"+port+"/"); r.State != cite.LinkRefused {
			t.Errorf("%s: %s", h, r.State)
		}
		if a := c.Fetch(context.Background(), "http://"+h+":"+port+"/", "*/*"); a.State != cite.LinkRefused {
			t.Errorf("%s, as a service: %s", h, a.State)
		}
	}
	for _, u := range []string{"file:///etc/passwd", "ftp://example.org/", "gopher://127.0.0.1/", "http:///x", "http://:80/", "::", "javascript:1", "http://a b/"} {
		if r := c.Probe(context.Background(), u); r.State != cite.LinkRefused {
			t.Errorf("%s: %s", u, r.State)
		}
	}
	if n := visits.Load(); n > 0 {
		t.Errorf("%d requests came through", n)
	}
}

// TestRebinding asks for a name that resolves to a public address when it is checked, and to a private one when it is
// dialled. Where a proxy is set, but not for this name, there are both.
func TestRebinding(t *testing.T) {
	resolve(t, privateNames)
	port, visits := guarded(t)
	t.Setenv("HTTP_PROXY", "http://127.0.0.1:9")
	t.Setenv("NO_PROXY", "rebind.example")
	c := newClient(t, link.Options{Timeout: time.Second})
	defer c.Close()
	if r := c.Probe(context.Background(), "http://rebind.example:"+port+"/"); r.State != cite.LinkRefused || visits.Load() > 0 {
		t.Errorf("%s, %d requests came through", r.State, visits.Load())
	}
}

// TestPrivateThroughProxy tries the same through a proxy, which would reach what the client must not: by address, by name,
// and by redirects of a page that may be looked at.
func TestPrivateThroughProxy(t *testing.T) {
	resolve(t, privateNames)
	var asked atomic.Value
	asked.Store("")
	to := ""
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Host != "public.example" {
			asked.Store(asked.Load().(string) + " " + r.Host)
		}
		if to != "" {
			w.Header().Set("Location", to)
			w.WriteHeader(http.StatusFound)
			return
		}
		io.WriteString(w, "tides")
	}))
	defer proxy.Close()
	for name, opt := range map[string]link.Options{"flag": {Proxy: proxy.URL}, "environment": {}} {
		t.Setenv("HTTP_PROXY", "")
		if name == "environment" {
			t.Setenv("HTTP_PROXY", proxy.URL)
		}
		opt.Timeout = time.Second
		c := newClient(t, opt)
		to = ""
		if r := c.Probe(context.Background(), "http://public.example/"); r.State != cite.LinkOK {
			t.Errorf("by %s, a public page: %s", name, r.State)
		}
		hosts := append([]string{strings.TrimPrefix(proxy.URL, "http://")}, privateHosts...)
		for _, h := range hosts {
			to = ""
			if r := c.Probe(context.Background(), "http://"+h+"/"); r.State != cite.LinkRefused {
				t.Errorf("by %s, %s: %s", name, h, r.State)
			}
			to = "http://" + h + "/secret"
			if r := c.Probe(context.Background(), "http://public.example/"); r.State != cite.LinkRefused {
				t.Errorf("by %s, a redirect to %s: %s", name, h, r.State)
			}
		}
		c.Close()
	}
	if hosts := asked.Load().(string); hosts != "" {
		t.Errorf("the proxy was asked for%s", hosts)
	}
	if _, err := link.New(link.Options{Proxy: "file:///etc/passwd"}); err == nil {
		t.Error("a file is taken for a proxy")
	}
}

// TestTrustedService reaches a service on a private address that the user named, and nothing beside it.
func TestTrustedService(t *testing.T) {
	resolve(t, privateNames)
	port, visits := guarded(t)
	service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/away" {
			http.Redirect(w, r, "http://127.0.0.1:"+port+"/", http.StatusFound)
			return
		}
		io.WriteString(w, "{}")
	}))
	defer service.Close()
	c := newClient(t, link.Options{Timeout: time.Second, Trusted: []string{strings.TrimPrefix(service.URL, "http://"), "169.254.169.254:80"}})
	defer c.Close()
	for address, want := range map[string]cite.LinkState{
		service.URL + "/": cite.LinkOK, service.URL + "/away": cite.LinkRefused, "http://169.254.169.254/": cite.LinkRefused,
	} {
		if a := c.Fetch(context.Background(), address, "*/*"); a.State != want {
			t.Errorf("%s: %s, want %s", address, a.State, want)
		}
	}
	if r := c.Probe(context.Background(), service.URL+"/"); r.State != cite.LinkRefused || visits.Load() > 0 {
		t.Errorf("as an address in a list, the service is %s; %d requests came through", r.State, visits.Load())
	}
}
