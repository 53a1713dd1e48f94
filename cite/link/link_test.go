package link_test

import (
	"context"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/link"
)

func newClient(t *testing.T, opt link.Options) *link.Client {
	t.Helper()
	c, err := link.New(opt)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func htmlPage(w http.ResponseWriter, title string) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprintf(w, "<title>%s</title><h1 id=here>%s</h1><p>%s</p>", title, title, strings.Repeat("Rope and tar. ", 200))
}

// server answers every path as its name says.
func server(t *testing.T) (*httptest.Server, *sync.Map) {
	t.Helper()
	var asked sync.Map
	mux := http.NewServeMux()
	page := func(w http.ResponseWriter, r *http.Request) { htmlPage(w, "Knots for beginners") }
	status := func(code int, header ...string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			for i := 0; i+1 < len(header); i += 2 {
				w.Header().Set(header[i], header[i+1])
			}
			w.WriteHeader(code)
		}
	}
	mux.HandleFunc("/ok", page)
	mux.HandleFunc("/{$}", page)
	mux.HandleFunc("/301", status(301, "Location", "/ok"))
	mux.HandleFunc("/308", status(308, "Location", "/301"))
	mux.HandleFunc("/302", status(302, "Location", "/ok"))
	mux.HandleFunc("/mixed", status(301, "Location", "/302"))
	mux.HandleFunc("/to404", status(301, "Location", "/404"))
	mux.HandleFunc("/tofile", status(302, "Location", "file:///etc/passwd"))
	mux.HandleFunc("/away", status(301, "Location", "/"))
	mux.HandleFunc("/loop", status(302, "Location", "/loop"))
	mux.HandleFunc("/404", status(404))
	mux.HandleFunc("/410", status(410))
	mux.HandleFunc("/401", status(401))
	mux.HandleFunc("/403", status(403))
	mux.HandleFunc("/503wall", status(503, "Cf-Mitigated", "challenge"))
	mux.HandleFunc("/503page", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.WriteHeader(http.StatusServiceUnavailable)
		io.WriteString(w, "<title>DDoS-Guard</title><p>Checking your browser before accessing the quay.")
	})
	mux.HandleFunc("/script", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		io.WriteString(w, `<script src="/_Incapsula_Resource?SWJIYLWA=1"></script>`)
	})
	mux.HandleFunc("/500", status(500))
	mux.HandleFunc("/429long", status(429, "Retry-After", "9999"))
	mux.HandleFunc("/soft", func(w http.ResponseWriter, r *http.Request) { htmlPage(w, "Page not found – The Quay") })
	mux.HandleFunc("/wall", func(w http.ResponseWriter, r *http.Request) { htmlPage(w, "Just a moment...") })
	mux.HandleFunc("/refresh", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		io.WriteString(w, `<meta http-equiv=refresh content="0;url=/ok">`)
	})
	mux.HandleFunc("/cookie", func(w http.ResponseWriter, r *http.Request) {
		if _, err := r.Cookie("seen"); err != nil {
			http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1"})
			http.Redirect(w, r, "/cookie", http.StatusFound)
			return
		}
		htmlPage(w, "Knots")
	})
	mux.HandleFunc("/endless/{n}", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/endless/"+r.PathValue("n")+"1", http.StatusFound)
	})
	mux.HandleFunc("/reset", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })
	mux.HandleFunc("/hang", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/headers", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Long", strings.Repeat("x", 1<<20))
	})
	for path, header := range map[string]string{"/once": "1", "/oncedate": "date"} {
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			first, again := asked.LoadOrStore(path, time.Now())
			if again && time.Since(first.(time.Time)) >= 900*time.Millisecond {
				htmlPage(w, "Knots")
				return
			}
			if again {
				asked.Store(path+" early", true)
			}
			value := header
			if value == "date" {
				value = time.Now().Add(2 * time.Second).UTC().Format(http.TimeFormat)
			}
			w.Header().Set("Retry-After", value)
			w.WriteHeader(http.StatusTooManyRequests)
		})
	}
	srv := httptest.NewServer(mux)
	t.Cleanup(srv.Close)
	return srv, &asked
}

func TestStates(t *testing.T) {
	srv, asked := server(t)
	want := map[string]cite.LinkState{
		"/ok": cite.LinkOK, "/ok#here": cite.LinkOK, "/ok#gone": cite.LinkFragmentMissing, "/ok#:~:text=x": cite.LinkOK,
		"/301": cite.LinkMoved, "/308": cite.LinkMoved, "/302": cite.LinkOK, "/mixed": cite.LinkOK, "/to404": cite.LinkGone, "/tofile": cite.LinkRefused,
		"/away": cite.LinkSoftGone, "/loop": cite.LinkGone, "/404": cite.LinkGone, "/410": cite.LinkGone, "/401": cite.LinkBlocked, "/403": cite.LinkBlocked,
		"/503wall": cite.LinkBlocked, "/503page": cite.LinkBlocked, "/script": cite.LinkBlocked, "/500": cite.LinkError, "/429long": cite.LinkBlocked, "/soft": cite.LinkSoftGone, "/wall": cite.LinkBlocked,
		"/refresh": cite.LinkOK, "/cookie": cite.LinkOK, "/endless/1": cite.LinkGone, "/reset": cite.LinkUnreachable, "/hang": cite.LinkTimeout,
		"/once": cite.LinkOK, "/oncedate": cite.LinkOK, "/headers": cite.LinkUnreachable,
	}
	before := runtime.NumGoroutine()
	c := newClient(t, link.Options{AllowPrivate: true, Timeout: 500 * time.Millisecond, Retries: 2, PerHost: 40})
	var urls []string
	for path := range want {
		urls = append(urls, srv.URL+path, srv.URL+path)
	}
	count := 0
	c.ProbeAll(context.Background(), urls, func(r cite.LinkFact) {
		count++
		path := strings.TrimPrefix(r.URL, srv.URL)
		if r.State != want[path] {
			t.Errorf("%s: %s (status %d, final %s), want %s", path, r.State, r.Status, r.Final, want[path])
		}
	})
	if count != len(want) {
		t.Errorf("%d results for %d addresses", count, len(want))
	}
	asked.Range(func(k, _ any) bool {
		if strings.HasSuffix(k.(string), "early") {
			t.Errorf("%s: asked before Retry-After had passed", k)
		}
		return true
	})
	c.Close()
	srv.Close()
	for i := 0; runtime.NumGoroutine() > before && i < 100; i++ {
		time.Sleep(20 * time.Millisecond)
	}
	if after := runtime.NumGoroutine(); after > before {
		t.Errorf("%d goroutines before, %d after", before, after)
	}
}

func TestCancel(t *testing.T) {
	srv, _ := server(t)
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	c := newClient(t, link.Options{AllowPrivate: true, Retries: 3})
	defer c.Close()
	start := time.Now()
	c.ProbeAll(ctx, []string{srv.URL + "/hang", srv.URL + "/hang?2", srv.URL + "/429"}, func(cite.LinkFact) {})
	if took := time.Since(start); took > 2*time.Second {
		t.Errorf("took %s to end", took)
	}
}

// TestFragmentsOfOnePage asks once for a page of which several places are cited.
func TestFragmentsOfOnePage(t *testing.T) {
	var asked atomic.Int32
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		htmlPage(w, "Knots for beginners")
	}))
	defer srv.Close()
	c := newClient(t, link.Options{AllowPrivate: true})
	defer c.Close()
	got := map[string]cite.LinkState{}
	c.ProbeAll(context.Background(), []string{srv.URL + "/a#here", srv.URL + "/a", srv.URL + "/a#gone", srv.URL + "/a#here"}, func(f cite.LinkFact) {
		if f.Page == nil || f.Final != srv.URL+"/a" {
			t.Errorf("%+v", f)
		}
		got[strings.TrimPrefix(f.URL, srv.URL)] = f.State
	})
	if want := (map[string]cite.LinkState{"/a#here": cite.LinkOK, "/a": cite.LinkOK, "/a#gone": cite.LinkFragmentMissing}); !maps.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if n := asked.Load(); n != 1 {
		t.Errorf("%d requests", n)
	}
}
