package link_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/andybalholm/brotli"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/link"
)

// TestWaysOfPages reads pages that come packed, under names in other scripts, and over certificates that nobody vouches for.
func TestWaysOfPages(t *testing.T) {
	const page = "<title>Tides turn early</title><h1>Tides turn early</h1>"
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		var packed bytes.Buffer
		var z io.WriteCloser
		switch r.URL.Path {
		case "/gzip":
			w.Header().Set("Content-Encoding", "gzip")
			z = gzip.NewWriter(&packed)
		case "/br":
			w.Header().Set("Content-Encoding", "br")
			z = brotli.NewWriter(&packed)
		default:
			io.WriteString(w, page)
			return
		}
		io.WriteString(z, page)
		z.Close()
		w.Write(packed.Bytes())
	})
	srv := httptest.NewServer(handler)
	defer srv.Close()
	secure := httptest.NewUnstartedServer(handler)
	secure.Config.ErrorLog = log.New(io.Discard, "", 0)
	secure.StartTLS()
	defer secure.Close()
	_, port, _ := net.SplitHostPort(srv.Listener.Addr().String())
	resolve(t, map[string][]string{"xn--bcher-kva.example": {"127.0.0.1"}})
	c := newClient(t, link.Options{AllowPrivate: true, Timeout: 2 * time.Second})
	defer c.Close()
	for address, want := range map[string]cite.LinkState{
		srv.URL + "/plain": cite.LinkOK, srv.URL + "/gzip": cite.LinkOK, srv.URL + "/br": cite.LinkOK,
		"http://bücher.example:" + port + "/": cite.LinkOK, "http://xn--bcher-kva.example:" + port + "/": cite.LinkOK,
		"http://tinte.example:" + port + "/": cite.LinkUnreachable, secure.URL + "/": cite.LinkTLS,
	} {
		f := c.Probe(context.Background(), address)
		if f.State != want {
			t.Errorf("%s: %s, want %s", address, f.State, want)
		}
		if f.State == cite.LinkOK && (f.Page == nil || f.Page.Text(cite.Title) != "Tides turn early") {
			t.Errorf("%s: the page is %+v", address, f.Page)
		}
	}
}

// TestLimitOfService obeys the limit that a service states in its answers.
func TestLimitOfService(t *testing.T) {
	var times []time.Time
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		times = append(times, time.Now())
		w.Header().Set("X-Rate-Limit-Limit", "10")
		w.Header().Set("X-Rate-Limit-Interval", "1s")
		if r.URL.Path == "/unreasonable" {
			w.Header().Set("X-Rate-Limit-Interval", "99999h")
		}
		io.WriteString(w, "{}")
	}))
	defer srv.Close()
	c := newClient(t, link.Options{AllowPrivate: true, PerHost: 1})
	defer c.Close()
	for _, path := range []string{"/unreasonable", "/a", "/b", "/c", "/d"} {
		if a := c.Fetch(context.Background(), srv.URL+path, "application/json"); a.State != cite.LinkOK || string(a.Body) != "{}" {
			t.Errorf("%s: %+v", path, a)
		}
	}
	if took := times[4].Sub(times[1]); took < 180*time.Millisecond || took > 3*time.Second {
		t.Errorf("four requests of ten a second took %s", took)
	}
}

// TestConcurrencyOfService asks a service no more at one time than it states in its answers.
func TestConcurrencyOfService(t *testing.T) {
	var now, most, all atomic.Int32
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n := now.Add(1)
		defer now.Add(-1)
		if all.Add(1) > 4 { // those that were on their way before the first answer
			for old := most.Load(); n > old && !most.CompareAndSwap(old, n); old = most.Load() {
			}
		}
		time.Sleep(20 * time.Millisecond)
		w.Header().Set("X-Concurrency-Limit", "2")
		io.WriteString(w, "{}")
	}))
	defer srv.Close()
	c := newClient(t, link.Options{AllowPrivate: true, PerHost: 4})
	defer c.Close()
	c.Fetch(context.Background(), srv.URL+"/first", "application/json")
	var wg sync.WaitGroup
	for i := range 24 {
		wg.Go(func() {
			if a := c.Fetch(context.Background(), fmt.Sprintf("%s/%d", srv.URL, i), "application/json"); a.State != cite.LinkOK {
				t.Errorf("%d: %s", i, a.State)
			}
		})
	}
	wg.Wait()
	if n := most.Load(); n > 2 {
		t.Errorf("%d requests at one time", n)
	}
	if n := all.Load(); n != 25 {
		t.Errorf("%d requests of 25", n)
	}
}
