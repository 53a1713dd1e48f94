package link_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/andybalholm/brotli"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/link"
)

// rawServer answers every connection with what a function writes to it.
func rawServer(t *testing.T, answer func(w io.Writer)) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer conn.Close()
				conn.Read(make([]byte, 4096))
				answer(conn)
			}()
		}
	}()
	return "http://" + l.Addr().String() + "/"
}

// forever writes a text again and again, until nobody listens.
func forever(w io.Writer, text string, pause time.Duration) {
	for {
		if _, err := io.WriteString(w, text); err != nil {
			return
		}
		time.Sleep(pause)
	}
}

// bomb gives 64 MiB of zeros as a compressor packs them.
func bomb(t *testing.T, compressor func(io.Writer) io.WriteCloser) []byte {
	t.Helper()
	var packed bytes.Buffer
	z := compressor(&packed)
	zeros := make([]byte, 1<<20)
	for range 64 {
		z.Write(zeros)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return packed.Bytes()
}

// TestFaults asks servers that misbehave. Each has its state, in bounded time and memory, and leaves nothing running.
func TestFaults(t *testing.T) {
	const head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
	mux := http.NewServeMux()
	html := func(w http.ResponseWriter) { w.Header().Set("Content-Type", "text/html") }
	for encoding, packed := range map[string][]byte{
		"gzip": bomb(t, func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }),
		"br":   bomb(t, func(w io.Writer) io.WriteCloser { return brotli.NewWriterLevel(w, brotli.BestSpeed) }),
	} {
		mux.HandleFunc("/bomb/"+encoding, func(w http.ResponseWriter, r *http.Request) {
			html(w)
			w.Header().Set("Content-Encoding", encoding)
			w.Write(packed)
		})
	}
	mux.HandleFunc("/notgzip", func(w http.ResponseWriter, r *http.Request) {
		html(w)
		w.Header().Set("Content-Encoding", "gzip")
		io.WriteString(w, "<title>Tides</title>")
	})
	var sent atomic.Int64
	mux.HandleFunc("/gigabyte", func(w http.ResponseWriter, r *http.Request) {
		html(w)
		w.Header().Set("Content-Length", fmt.Sprint(1<<30))
		for line := strings.Repeat("<p>tide ", 1<<13); ; {
			n, err := io.WriteString(w, line)
			sent.Add(int64(n))
			if err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/redirects/{n}", func(w http.ResponseWriter, r *http.Request) {
		n := 0
		fmt.Sscan(r.PathValue("n"), &n)
		if n == 10000 {
			html(w)
			io.WriteString(w, "<title>Tides</title>")
			return
		}
		http.Redirect(w, r, fmt.Sprintf("/redirects/%d", n+1), http.StatusMovedPermanently)
	})
	mux.HandleFunc("/refreshes/{n}", func(w http.ResponseWriter, r *http.Request) {
		html(w)
		fmt.Fprintf(w, `<meta http-equiv=refresh content="0;url=/refreshes/%s1">`, r.PathValue("n"))
	})
	mux.HandleFunc("/deep", func(w http.ResponseWriter, r *http.Request) {
		html(w)
		io.WriteString(w, strings.Repeat("<div>", 50_000))
	})
	for path, date := range map[string]string{"/past": "Mon, 01 Jan 1990 00:00:00 GMT", "/future": "Fri, 31 Dec 9999 23:59:59 GMT", "/nonsense": "-1", "/huge": "99999999999999999999"} {
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Retry-After", date)
			w.WriteHeader(http.StatusServiceUnavailable)
		})
	}
	srv := httptest.NewServer(mux)
	defer srv.Close()
	want := map[string]cite.LinkState{
		srv.URL + "/bomb/gzip": cite.LinkOK, srv.URL + "/bomb/br": cite.LinkOK, srv.URL + "/notgzip": cite.LinkOK, srv.URL + "/gigabyte": cite.LinkOK,
		srv.URL + "/redirects/0": cite.LinkGone, srv.URL + "/refreshes/1": cite.LinkGone, srv.URL + "/deep": cite.LinkOK,
		srv.URL + "/past": cite.LinkError, srv.URL + "/future": cite.LinkBlocked, srv.URL + "/nonsense": cite.LinkError, srv.URL + "/huge": cite.LinkError,
	}
	what := map[string]string{}
	for name, raw := range map[string]struct {
		state  cite.LinkState
		answer func(io.Writer)
	}{
		"a reset":          {cite.LinkUnreachable, func(w io.Writer) { w.(*net.TCPConn).SetLinger(0) }},
		"closed":           {cite.LinkUnreachable, func(w io.Writer) {}},
		"another protocol": {cite.LinkUnreachable, func(w io.Writer) { io.WriteString(w, "SSH-2.0-OpenSSH\r\n") }},
		"cut short":        {cite.LinkOK, func(w io.Writer) { io.WriteString(w, head+"Content-Length: 9999\r\n\r\n<title>Tides</title>") }},
		"a broken chunk": {cite.LinkOK, func(w io.Writer) {
			io.WriteString(w, head+"Transfer-Encoding: chunked\r\n\r\n14\r\n<title>Tides</title>\r\nzz\r\n")
		}},
		"headers without end": {cite.LinkUnreachable, func(w io.Writer) {
			io.WriteString(w, "HTTP/1.1 200 OK\r\n")
			forever(w, "X-A: "+strings.Repeat("a", 1000)+"\r\n", 0)
		}},
		"headers without end, slowly": {cite.LinkTimeout, func(w io.Writer) {
			io.WriteString(w, "HTTP/1.1 200 OK\r\n")
			forever(w, "X-A: a\r\n", 10*time.Millisecond)
		}},
		"a line without end": {cite.LinkUnreachable, func(w io.Writer) { io.WriteString(w, "HTTP/1.1 200 OK\r\n"); forever(w, strings.Repeat("a", 1000), 0) }},
		"hints without end":  {cite.LinkUnreachable, func(w io.Writer) { forever(w, "HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n", 0) }},
		"a slow body without end": {cite.LinkOK, func(w io.Writer) {
			io.WriteString(w, head+"\r\n<title>Tides</title>")
			forever(w, "tide ", 10*time.Millisecond)
		}},
	} {
		address := rawServer(t, raw.answer)
		want[address], what[address] = raw.state, name
	}
	before := runtime.NumGoroutine()
	c := newClient(t, link.Options{AllowPrivate: true, Timeout: 5 * time.Second, PerHost: 20, BodyLimit: 256 << 10})
	var urls []string
	for u := range want {
		urls = append(urls, u)
	}
	var peak atomic.Uint64
	done := make(chan struct{})
	watched := make(chan struct{})
	go func() {
		defer close(watched)
		for {
			select {
			case <-done:
				return
			case <-time.After(10 * time.Millisecond):
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				peak.Store(max(peak.Load(), m.HeapInuse))
			}
		}
	}()
	start := time.Now()
	c.ProbeAll(context.Background(), urls, func(f cite.LinkFact) {
		if f.State != want[f.URL] {
			t.Errorf("%s %s: %s (status %d, %d redirects), want %s", what[f.URL], f.URL, f.State, f.Status, f.Redirects, want[f.URL])
		}
		if f.Redirects > 11 {
			t.Errorf("%s: %d redirects are followed", f.URL, f.Redirects)
		}
	})
	took := time.Since(start)
	close(done)
	<-watched
	if took > 40*time.Second {
		t.Errorf("took %s", took)
	}
	if mib := peak.Load() >> 20; mib > 160 {
		t.Errorf("%d MiB were in use", mib)
	}
	if mib := sent.Load() >> 20; mib > 32 {
		t.Errorf("%d MiB of a gigabyte were taken", mib)
	}
	c.Close()
	srv.CloseClientConnections()
	for i := 0; runtime.NumGoroutine() > before && i < 150; i++ {
		time.Sleep(20 * time.Millisecond)
	}
	if after := runtime.NumGoroutine(); after > before {
		t.Errorf("%d goroutines before, %d after", before, after)
	}
}

// TestMadeUpPath tells the pages of a site that answers everything with the same words from those that it has.
func TestMadeUpPath(t *testing.T) {
	var asked atomic.Int32
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		switch r.URL.Path {
		case "/tides":
			io.WriteString(w, "<title>The Quay</title><h1>Tides</h1><p>The tide comes in twice a day, and leaves twice a day.")
		case "/", "/gone", "/gone/too":
			fmt.Fprintf(w, "<title>The Quay</title><p>Welcome to the harbour's own paper. There is nothing at %s for you today.", r.URL.Path[strings.LastIndexByte(r.URL.Path, '/')+1:])
		default:
			asked.Add(1)
			fmt.Fprintf(w, "<title>The Quay</title><p>Welcome to the harbour's own paper. There is nothing at %s for you today.", strings.TrimPrefix(r.URL.Path, "/"))
		}
	}))
	defer srv.Close()
	c := newClient(t, link.Options{AllowPrivate: true})
	defer c.Close()
	for path, want := range map[string]cite.LinkState{"/": cite.LinkOK, "/tides": cite.LinkOK, "/gone": cite.LinkSoftGone, "/gone/too": cite.LinkSoftGone} {
		if f := c.Probe(context.Background(), srv.URL+path); f.State != want {
			t.Errorf("%s: %s, want %s", path, f.State, want)
		}
	}
	if n := asked.Load(); n != 1 {
		t.Errorf("the host was asked for %d made-up paths", n)
	}
}

// TestRedirectTargetIsSpared sends many visitors of many hosts to one: it is asked no more at one time than any host.
func TestRedirectTargetIsSpared(t *testing.T) {
	var now, most atomic.Int32
	target := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n := now.Add(1)
		defer now.Add(-1)
		for old := most.Load(); n > old && !most.CompareAndSwap(old, n); old = most.Load() {
		}
		time.Sleep(10 * time.Millisecond)
	}))
	defer target.Close()
	var urls []string
	for range 6 {
		srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, target.URL+r.URL.Path, http.StatusFound)
		}))
		defer srv.Close()
		for i := range 5 {
			urls = append(urls, fmt.Sprintf("%s/%d", srv.URL, i))
		}
	}
	c := newClient(t, link.Options{AllowPrivate: true, PerHost: 2})
	defer c.Close()
	c.ProbeAll(context.Background(), urls, func(f cite.LinkFact) {
		if f.State != cite.LinkOK {
			t.Errorf("%s: %s", f.URL, f.State)
		}
	})
	if n := most.Load(); n > 2 {
		t.Errorf("%d requests at one time", n)
	}
}
