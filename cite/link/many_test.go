package link_test

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/link"
)

// TestManyHosts looks at many addresses of many hosts: what is held at one time depends on how many requests run, not on
// how many addresses there are.
func TestManyHosts(t *testing.T) {
	const hosts, each, jobs = 60, 10, 16
	var now, most atomic.Int32
	var urls []string
	for i := range hosts {
		l, err := net.Listen("tcp", fmt.Sprintf("127.9.0.%d:0", i+1))
		if err != nil {
			t.Skipf("this system has one loopback address: %v", err)
		}
		srv := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			n := now.Add(1)
			defer now.Add(-1)
			for old := most.Load(); n > old && !most.CompareAndSwap(old, n); old = most.Load() {
			}
			htmlPage(w, "Knots for beginners")
		}))
		srv.Listener.Close()
		srv.Listener = l
		srv.Start()
		defer srv.Close()
		for j := range each {
			urls = append(urls, fmt.Sprintf("%s/%d", srv.URL, j))
		}
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	before, peak := m.HeapInuse, uint64(0)
	c := newClient(t, link.Options{AllowPrivate: true, Jobs: jobs})
	defer c.Close()
	var mu sync.Mutex
	count := 0
	c.ProbeAll(context.Background(), urls, func(f cite.LinkFact) {
		mu.Lock()
		defer mu.Unlock()
		if f.State != cite.LinkOK {
			t.Errorf("%s: %s %s", f.URL, f.State, f.Why)
		}
		if count++; count%50 == 0 {
			runtime.ReadMemStats(&m)
			peak = max(peak, m.HeapInuse)
		}
	})
	if count != hosts*each {
		t.Errorf("%d results for %d addresses", count, hosts*each)
	}
	if n := most.Load(); n > 2*jobs { // an answer that has arrived may still be on its way out of the server
		t.Errorf("%d requests at one time, where %d are allowed", n, jobs)
	}
	if mib := (max(peak, before) - before) >> 20; mib > 96 {
		t.Errorf("%d MiB more were in use", mib)
	}
}
