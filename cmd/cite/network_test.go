package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func quay(t *testing.T) *httptest.Server {
	t.Helper()
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	mux := http.NewServeMux()
	mux.HandleFunc("/news/tides", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, `<title>Tides turn early</title><h1>Tides turn early</h1><meta name="author" content="Ada Holm"><time datetime="2023-05-06" class="published">6 May 2023</time>`)
	})
	mux.Handle("/old/tides", http.RedirectHandler("/news/tides", http.StatusMovedPermanently))
	srv := httptest.NewServer(mux)
	t.Cleanup(srv.Close)
	return srv
}

func TestCheckLooksAtAddresses(t *testing.T) {
	srv := quay(t)
	for reference, rules := range map[string]string{
		"Holm, A. (2023, May 6). Tides turn early. " + srv.URL + "/news/tides":        "",
		"Holm, A. (2023, May 6). Tides turn early. " + srv.URL + "/old/tides":         "url-moved",
		"Holm, A. (2023, May 6). Tides turn early. " + srv.URL + "/gone":              "url-gone",
		"Holm, A. (2021, June 1). Tides turn early. " + srv.URL + "/news/tides":       "date-differs-from-page",
		"Holm, A. (2023, May 6). Plum cake for beginners. " + srv.URL + "/news/tides": "title-differs-from-page",
		"Brandt, L. (2023, May 6). Tides turn early. " + srv.URL + "/news/tides":      "author-differs-from-page",
	} {
		var out, errs strings.Builder
		args := []string{"check", "--allow-private", "--retries", "0", "--from", "apa", "-"}
		if code := run(args, strings.NewReader("References\n\n"+reference+"\n"), &out, &errs); code == exitTrouble {
			t.Fatalf("%s: %s", reference, errs.String())
		}
		if rules == "" && out.Len() > 0 || !strings.Contains(out.String(), rules) || strings.Count(out.String(), "[") > 1 {
			t.Errorf("%s: want %q, got %s", reference, rules, out.String())
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
