package main

import (
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

func quay(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("/news/tides", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, `<title>Tides turn early</title><h1>Tides turn early</h1><meta name="author" content="Ada Holm"><time datetime="2023-05-06" class="published">6 May 2023</time>`)
	})
	mux.HandleFunc("/{$}", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, "<title>The Quay</title><h1>The Quay</h1>")
	})
	mux.HandleFunc("/apology", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, "<title>The Quay – Page not found</title>")
	})
	mux.HandleFunc("/wall", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<title>Just a moment...</title>") })
	mux.HandleFunc("/paid", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusPaymentRequired) })
	mux.HandleFunc("/later", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "7200")
		w.WriteHeader(http.StatusTooManyRequests)
	})
	mux.Handle("/away", http.RedirectHandler("/", http.StatusFound))
	mux.Handle("/circle", http.RedirectHandler("/circle", http.StatusFound))
	mux.Handle("/old/tides", http.RedirectHandler("/news/tides", http.StatusMovedPermanently))
	srv := httptest.NewServer(mux)
	t.Cleanup(srv.Close)
	useServices(t, srv.URL, "")
	return srv
}

func TestCheckLooksAtAddresses(t *testing.T) {
	srv := quay(t)
	nobody := httptest.NewServer(nil)
	nobody.Close()
	host := strings.TrimPrefix(srv.URL, "http://")
	for reference, want := range map[string]string{ // the finding's message and rule
		"Holm, A. (2023, May 6). Tides turn early. " + srv.URL + "/news/tides":        "",
		"Holm, A. (2023, May 6). Tides turn early. " + srv.URL + "/old/tides":         "info: the page has moved for good, to " + srv.URL + "/news/tides [url-moved]",
		"Holm, A. (2023, May 6). Tides turn early. " + srv.URL + "/gone":              "error: the page is gone: it answers 404 Not Found [url-gone]",
		"Holm, A. (2023, May 6). Tides turn early. " + srv.URL + "/circle":            "error: the page is gone: its redirects come to no end [url-gone]",
		"Holm, A. (2023, May 6). Tides turn early. " + srv.URL + "/apology":           "warning: the address no longer leads to the work: the page there says “Page not found” [url-soft-404]",
		"Holm, A. (2023, May 6). Tides turn early. " + srv.URL + "/away":              "warning: the address no longer leads to the work: it leads to the front page " + srv.URL + "/ [url-soft-404]",
		"Holm, A. (2023, May 6). Tides turn early. " + srv.URL + "/news/tides#neap":   "warning: the page is there, the place in it is not: nothing there is named “neap” [url-fragment-missing]",
		"Holm, A. (2023, May 6). Tides turn early. " + srv.URL + "/paid":              "info: the page could not be looked at: it answers 402 Payment Required [url-blocked]",
		"Holm, A. (2023, May 6). Tides turn early. " + srv.URL + "/wall":              "info: the page could not be looked at: a wall against programs answers [url-blocked]",
		"Holm, A. (2023, May 6). Tides turn early. " + srv.URL + "/later":             "info: the page could not be looked at: the host asks to wait 2h0m0s [url-blocked]",
		"Holm, A. (2023, May 6). Tides turn early. " + nobody.URL + "/":               "warning: the address cannot be reached: the connection is refused [url-unreachable]",
		"Holm, A. (2021, June 1). Tides turn early. " + srv.URL + "/news/tides":       "warning: the reference says 1 June 2021, the page at " + host + " says 6 May 2023 [date-differs-from-page]",
		"Holm, A. (2023, May 7). Tides turn early. " + srv.URL + "/news/tides":        "info: the reference says 7 May 2023, the page at " + host + " says 6 May 2023 [date-differs-from-page]",
		"Holm, A. (2023, May 6). Plum cake for beginners. " + srv.URL + "/news/tides": "warning: the title is “Plum cake for beginners”, that of the page at " + host + " is “Tides turn early” [title-differs-from-page]",
		"Brandt, L. (2023, May 6). Tides turn early. " + srv.URL + "/news/tides":      "info: the reference names L. Brandt, the page at " + host + " names Ada Holm as its author [author-differs-from-page]",
	} {
		var out, errs strings.Builder
		args := []string{"check", "--allow-private", "--retries", "0", "--from", "apa", "-"}
		if code := run(args, strings.NewReader("References\n\n"+reference+"\n"), &out, &errs); code == exitTrouble {
			t.Fatalf("%s: %s", reference, errs.String())
		}
		first, _, _ := strings.Cut(out.String(), "\n")
		if _, got, _ := strings.Cut(first, ": "); got != want || strings.Count(out.String(), "[") > 1 {
			t.Errorf("%s: want %q, got %s", reference, want, out.String())
		}
	}
	var out, errs strings.Builder
	in := strings.NewReader("References\n\nHolm, A. (2023, May 6). Tides turn early. " + srv.URL + "/gone\n")
	if code := run([]string{"check", "--format", "json", "-"}, in, &out, &errs); code != exitClean || !strings.Contains(out.String(), `"refused"`) {
		t.Errorf("a loopback address is looked at: exit %d, %s", code, out.String())
	}
}

func TestPageFromAddress(t *testing.T) {
	srv := quay(t)
	var out, errs strings.Builder
	if code := run([]string{"page", "--allow-private", "--to", "apa", srv.URL + "/news/tides"}, nil, &out, &errs); code != exitClean || !strings.Contains(out.String(), "Holm, A. (2023, May 6)") {
		t.Errorf("exit %d: %s%s", code, out.String(), errs.String())
	}
	if code := run([]string{"page", srv.URL + "/news/tides"}, nil, &out, &errs); code != exitTrouble {
		t.Errorf("a loopback address is read: exit %d", code)
	}
}

// TestInterrupt presses Ctrl-C while a slow host keeps one address waiting: the report comes at once, with what is known.
func TestInterrupt(t *testing.T) {
	quick := quay(t)
	waiting := make(chan struct{})
	slow := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(300 * time.Millisecond) // until the quick one is known
		close(waiting)
		<-r.Context().Done()
	}))
	defer slow.Close()
	var out, errs strings.Builder
	code := make(chan int)
	go func() {
		in := strings.NewReader("References\n\nHolm, A. (2023, May 6). Tides turn early. Harbour Notes. " + quick.URL + "/gone\n\nOsei, A. (2022). Slow water. Harbour Notes. " + slow.URL + "/\n")
		code <- run([]string{"check", "--allow-private", "--format", "json", "--from", "apa", "-"}, in, &out, &errs)
	}()
	<-waiting
	start := time.Now()
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		t.Fatal(err)
	}
	if err := self.Signal(os.Interrupt); err != nil {
		t.Skipf("this system sends no interrupts: %v", err)
	}
	got := <-code
	if took := time.Since(start); took > time.Second {
		t.Errorf("took %s to end", took)
	}
	var report jsonReport
	if err := json.Unmarshal([]byte(out.String()), &report); err != nil || got != exitFindings {
		t.Fatalf("exit %d, %v: %s%s", got, err, out.String(), errs.String())
	}
	if len(report.Links) != 2 || report.Links[0].State != "gone" || report.Links[1].State != "skipped" || report.Findings[0].Rule != "url-gone" {
		t.Errorf("links %+v, findings %+v", report.Links, report.Findings)
	}
	if !strings.Contains(errs.String(), "interrupted") {
		t.Errorf("it is not said that the report is of a part: %s", errs.String())
	}
}

// TestOffline gives addresses, DOIs and services, and counts connections.
func TestOffline(t *testing.T) {
	var connections atomic.Int32
	srv := httptest.NewUnstartedServer(http.NotFoundHandler())
	srv.Config.ConnState = func(_ net.Conn, s http.ConnState) {
		if s == http.StateNew {
			connections.Add(1)
		}
	}
	srv.Start()
	defer srv.Close()
	useServices(t, srv.URL, "")
	t.Setenv("HTTP_PROXY", srv.URL)
	references := []string{"Holm, A. (2023, May 6). Tides turn early. Harbour Notes. " + srv.URL + "/gone", doiReference + "10.5555/12345678"}
	rules, report := checkOnline(t, references, "--offline", "--allow-private", "--find-doi")
	if len(rules) > 0 || len(report.Works) > 0 || report.Links[0].State != "skipped" {
		t.Errorf("findings of %v, works %+v, links %+v", rules, report.Works, report.Links)
	}
	if n := connections.Load(); n > 0 {
		t.Errorf("%d connections were opened", n)
	}
	checkOnline(t, references, "--allow-private", "--retries", "0")
	if connections.Load() == 0 {
		t.Error("no connection was opened without --offline: the test counts nothing")
	}
}

func TestProxyFlag(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	var asked atomic.Value
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Store(r.URL.String())
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<title>Tides turn early</title><h1>Tides turn early</h1>`)
	}))
	defer proxy.Close()
	var out, errs strings.Builder
	if code := run([]string{"page", "--proxy", proxy.URL, "--to", "apa", "http://tides.invalid/early"}, nil, &out, &errs); code != exitClean || asked.Load() != "http://tides.invalid/early" {
		t.Errorf("exit %d, the proxy was asked for %v: %s%s", code, asked.Load(), out.String(), errs.String())
	}
	if code := run([]string{"page", "--proxy", "nowhere", "http://tides.invalid/early"}, nil, &out, &errs); code != exitTrouble {
		t.Errorf("a proxy without an address is taken: exit %d", code)
	}
}

func TestNetworkSettings(t *testing.T) {
	srv := quay(t)
	reference := "Holm, A. (2023, May 6). Tides turn early. Harbour Notes. " + srv.URL + "/gone"
	for _, tt := range []struct{ settings, state, trouble string }{
		{"[services]\narchive = \"" + srv.URL + "\"\n", "gone", ""},
		{"[exclude]\nurls = ['/gone$']\n", "skipped", ""},
		{"[exclude]\nurls = ['[']\n", "", "[exclude] \"[\""},
		{"offline = true\n", "skipped", ""},
		{"timeout = \"soon\"\n", "", "timeout = \"soon\""},
		{"jobs = 0\n", "", "--jobs"},
		{"allow-private = true\n", "", ".cite.toml:1:1: unknown key \"allow-private\""},
		{"[services]\ncrossref = \"ftp://example.org\"\n", "", "[services] crossref"},
		{"[services]\ncrossreff = \"https://example.org\"\n", "", ".cite.toml:2:1: unknown key \"services.crossreff\""},
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, settingsName), []byte(tt.settings), 0o600); err != nil {
			t.Fatal(err)
		}
		t.Chdir(dir)
		var out, errs strings.Builder
		code := run([]string{"check", "--allow-private", "--format", "json", "--from", "apa", "-"}, strings.NewReader("References\n\n"+reference+"\n"), &out, &errs)
		if (code == exitTrouble) != (tt.trouble != "") || !strings.Contains(errs.String(), tt.trouble) {
			t.Errorf("%q: exit %d, %s", tt.settings, code, errs.String())
		}
		if tt.state != "" && !strings.Contains(out.String(), `"state": "`+tt.state+`"`) {
			t.Errorf("%q: want %s: %s", tt.settings, tt.state, out.String())
		}
	}
}
