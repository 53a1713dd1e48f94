package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// A registered work, as the fake services below know it.
type fakeWork struct {
	agency, title, family, more string
	year                        int
}

// fakeServices answers as the proxy API of the Handle System, content negotiation, Crossref, DataCite, arXiv and the web
// archive are documented to. What it is asked is counted.
func fakeServices(t *testing.T, works map[string]fakeWork) (*httptest.Server, func(prefix string) int) {
	t.Helper()
	var mu sync.Mutex
	asked := map[string]int{}
	mux := http.NewServeMux()
	csl := func(doi string, w fakeWork) string {
		return fmt.Sprintf(`{"type":"journal-article","DOI":%q,"source":%q,"title":%q,"author":[{"family":%q,"given":"Ama","sequence":"first","affiliation":[]}],"issued":{"date-parts":[[%d]]}%s}`,
			doi, w.agency, w.title, w.family, w.year, w.more)
	}
	message := func(doi string, w fakeWork) string {
		return strings.Replace(csl(doi, w), fmt.Sprintf(`"title":%q`, w.title), fmt.Sprintf(`"title":[%q]`, w.title), 1)
	}
	send := func(w http.ResponseWriter, status int, kind, body string) {
		w.Header().Set("Content-Type", kind)
		w.WriteHeader(status)
		fmt.Fprint(w, body)
	}
	mux.HandleFunc("/doi/api/handles/{doi...}", func(w http.ResponseWriter, r *http.Request) {
		doi := r.PathValue("doi")
		if _, ok := works[doi]; !ok {
			send(w, 404, "application/json", fmt.Sprintf(`{"responseCode":100,"handle":%q}`, doi))
			return
		}
		send(w, 200, "application/json", fmt.Sprintf(`{"responseCode":1,"handle":%q,"values":[{"index":1,"type":"URL","data":{"format":"string","value":"https://example.org/"},"ttl":86400}]}`, doi))
	})
	mux.HandleFunc("/doi/{doi...}", func(w http.ResponseWriter, r *http.Request) {
		doi := r.PathValue("doi")
		work, ok := works[doi]
		switch {
		case r.Header.Get("Accept") != "application/vnd.citationstyles.csl+json":
			send(w, 406, "text/plain", "")
		case !ok:
			send(w, 404, "text/html", "<title>DOI Not Found</title>")
		case work.agency == "broken":
			send(w, 200, "application/json", `{"title":"Rain and its`)
		case work.agency == "none":
			send(w, 406, "text/plain", "")
		default:
			http.Redirect(w, r, "/agency/"+doi, http.StatusFound)
		}
	})
	mux.HandleFunc("/agency/{doi...}", func(w http.ResponseWriter, r *http.Request) {
		doi := r.PathValue("doi")
		if works[doi].agency == "slow" {
			select {
			case <-time.After(20 * time.Second):
			case <-r.Context().Done():
			}
			return
		}
		if works[doi].agency == "busy" {
			mu.Lock()
			first := asked["busy "+doi] == 0
			asked["busy "+doi]++
			mu.Unlock()
			if first {
				w.Header().Set("Retry-After", "1")
				w.WriteHeader(http.StatusTooManyRequests)
				return
			}
		}
		send(w, 200, "application/vnd.citationstyles.csl+json", csl(doi, works[doi]))
	})
	mux.HandleFunc("/crossref/works/{doi...}", func(w http.ResponseWriter, r *http.Request) {
		doi := r.PathValue("doi")
		if work, ok := works[doi]; ok && work.agency == "Crossref" {
			w.Header().Set("X-Rate-Limit-Limit", "50")
			w.Header().Set("X-Rate-Limit-Interval", "1s")
			send(w, 200, "application/json", `{"status":"ok","message-type":"work","message":`+message(doi, work)+`}`)
			return
		}
		send(w, 404, "text/plain", "Resource not found.")
	})
	mux.HandleFunc("/crossref/works", func(w http.ResponseWriter, r *http.Request) {
		var items []string
		for doi, work := range works { // Crossref offers something for any words
			items = append(items, message(doi, work))
		}
		slices.Sort(items)
		send(w, 200, "application/json", `{"status":"ok","message-type":"work-list","message":{"total-results":1,"items":[`+strings.Join(items, ",")+`]}}`)
	})
	mux.HandleFunc("/datacite/dois/{doi...}", func(w http.ResponseWriter, r *http.Request) {
		doi := r.PathValue("doi")
		if work, ok := works[doi]; ok && work.agency == "none" {
			send(w, 200, "application/vnd.api+json", fmt.Sprintf(`{"data":{"id":%q,"type":"dois","attributes":{"doi":%q,"titles":[{"title":%q}],"creators":[{"name":"%s, Ama","nameType":"Personal","givenName":"Ama","familyName":%q}],"publicationYear":%d,"types":{"citeproc":"dataset"}}}}`,
				doi, doi, work.title, work.family, work.family, work.year))
			return
		}
		send(w, 404, "application/vnd.api+json", `{"errors":[{"status":"404","title":"The resource you are looking for doesn't exist."}]}`)
	})
	mux.HandleFunc("/arxiv/api/query", func(w http.ResponseWriter, r *http.Request) {
		send(w, 200, "application/atom+xml", `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2301.01234v2</id>
			<title>Rain and
			its measures</title><published>2023-01-03T10:00:00Z</published><author><name>Ama Osei</name></author></entry></feed>`)
	})
	mux.HandleFunc("/archive/wayback/available", func(w http.ResponseWriter, r *http.Request) {
		q := r.URL.Query()
		send(w, 200, "application/json", fmt.Sprintf(`{"url":%q,"archived_snapshots":{"closest":{"status":"200","available":true,"url":"http://web.archive.org/web/%s/%s","timestamp":%q}}}`,
			q.Get("url"), q.Get("timestamp"), q.Get("url"), q.Get("timestamp")))
	})
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		asked[r.URL.Path+"?"+r.URL.RawQuery]++
		mu.Unlock()
		mux.ServeHTTP(w, r)
	}))
	t.Cleanup(srv.Close)
	return srv, func(prefix string) int {
		mu.Lock()
		defer mu.Unlock()
		n := 0
		for what, times := range asked {
			if strings.HasPrefix(what, prefix) {
				n += times
			}
		}
		return n
	}
}

// useServices writes settings that name the fake services, and goes to their folder.
func useServices(t *testing.T, base, more string) {
	t.Helper()
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	dir := t.TempDir()
	text := more + "\n[services]\nmailto = \"editor@example.org\"\n"
	for _, name := range []string{"doi", "crossref", "datacite", "arxiv", "archive"} {
		text += fmt.Sprintf("%s = %q\n", name, base+"/"+name)
	}
	if err := os.WriteFile(filepath.Join(dir, settingsName), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
}

// checkOnline checks references and gives the rules that fired, in order, and the report.
func checkOnline(t *testing.T, references []string, args ...string) ([]string, jsonReport) {
	t.Helper()
	var out, errs strings.Builder
	args = append([]string{"check", "--format", "json", "--from", "apa", "--retries", "1"}, args...)
	code := run(append(args, "-"), strings.NewReader("References\n\n"+strings.Join(references, "\n\n")+"\n"), &out, &errs)
	if code == exitTrouble {
		t.Fatalf("%s", errs.String())
	}
	var report jsonReport
	if err := json.Unmarshal([]byte(out.String()), &report); err != nil {
		t.Fatal(err)
	}
	var rules []string
	for _, f := range report.Findings {
		rules = append(rules, f.Rule)
	}
	slices.Sort(rules)
	return rules, report
}

const doiReference = "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. https://doi.org/"

func TestRegistries(t *testing.T) {
	retraction := `,"updated-by":[{"updated":{"date-parts":[[2023,4,2]]},"DOI":"10.5555/notice","type":"retraction","source":"retraction-watch","label":"Retraction"}]`
	works := map[string]fakeWork{
		"10.5555/known":      {"Crossref", "Rain and its measures", "Osei", "", 2021},
		"10.5555/subtitle":   {"Crossref", "Rain and Its Measures: A Coastal Study", "Osei", "", 2021},
		"10.5555/medra":      {"mEDRA", "Rain and its measures", "Osei", "", 2021},
		"10.5555/data":       {"none", "Rain and its measures", "Osei", "", 2021},
		"10.5555/other":      {"Crossref", "The sleep of harbour seals", "Brandt", "", 2009},
		"10.5555/translated": {"Crossref", "Der Regen und wie man ihn misst", "Osei", "", 2021},
		"10.5555/retracted":  {"Crossref", "Rain and its measures", "Osei", retraction, 2021},
		"10.5555/inplace":    {"Crossref", "Rain and its measures", "Osei", `,"update-to":[{"DOI":"10.5555/INPLACE","type":"withdrawal"}]`, 2021},
		"10.5555/notice":     {"Crossref", "Rain and its measures", "Osei", `,"update-to":[{"DOI":"10.5555/retracted","type":"retraction"}]`, 2021},
		"10.5555/titled":     {"Crossref", "RETRACTED: Rain and its measures", "Osei", "", 2021},
		"10.5555/corrected":  {"Crossref", "Rain and its measures", "Osei", strings.Replace(retraction, `"type":"retraction"`, `"type":"correction"`, 1), 2021},
		"10.5555/slow":       {"slow", "Rain and its measures", "Osei", "", 2021},
		"10.5555/busy":       {"busy", "Rain and its measures", "Osei", "", 2021},
		"10.5555/broken":     {"broken", "Rain and its measures", "Osei", "", 2021},
	}
	srv, asked := fakeServices(t, works)
	useServices(t, srv.URL, "")
	for _, tt := range []struct {
		doi, says string
		rules     []string
	}{
		{"10.5555/known", "", nil}, {"10.5555/subtitle", "", nil}, {"10.5555/medra", "", nil}, {"10.5555/data", "", nil},
		{"10.5555/busy", "", nil}, {"10.5555/slow", "", nil}, {"10.5555/broken", "", nil}, {"10.5555/corrected", "", nil}, {"10.5555/notice", "", nil},
		{"10.5555/unknown", "doi.org knows no DOI 10.5555/unknown", []string{"doi-unknown"}},
		{"10.5555/other", "the DOI 10.5555/other is that of another work, says Crossref: “The sleep of harbour seals” (Brandt, 2009)", []string{"doi-is-another-work"}},
		{"10.5555/translated", "Der Regen", []string{"doi-is-another-work"}},
		{"10.5555/retracted", "the work was retracted on 2 April 2023, says Crossref; the notice is https://doi.org/10.5555/notice", []string{"retracted"}},
		{"10.5555/inplace", "the work was withdrawn, says Crossref", []string{"retracted"}},
		{"10.5555/titled", "the work was retracted, says Crossref", []string{"retracted"}},
	} {
		rules, report := checkOnline(t, []string{doiReference + tt.doi}, "--timeout", "400ms")
		if !slices.Equal(rules, tt.rules) {
			t.Errorf("%s: findings of %v, want %v", tt.doi, rules, tt.rules)
		}
		for _, f := range report.Findings {
			if !strings.Contains(f.Message, tt.says) {
				t.Errorf("%s: %s, want %s", tt.doi, f.Message, tt.says)
			}
			if want := map[string]string{"10.5555/translated": "info"}[tt.doi]; want != "" && f.Severity != want {
				t.Errorf("%s: %s", tt.doi, f.Severity)
			}
		}
		if len(report.Works) != 1 || report.Works[0].Asked != "doi:"+tt.doi {
			t.Errorf("%s: the report has the works %+v", tt.doi, report.Works)
		}
	}
	if asked("/crossref/works/10.5555/known?mailto=editor%40example.org") != 1 {
		t.Error("Crossref is not told who asks, or asked more than once")
	}
	before := asked("/")
	if rules, _ := checkOnline(t, []string{doiReference + "10.5555/retracted"}, "--timeout", "400ms"); !slices.Equal(rules, []string{"retracted"}) || asked("/") != before {
		t.Errorf("kept answers: findings of %v, %d more requests", rules, asked("/")-before)
	}
	if rules, report := checkOnline(t, []string{doiReference + "10.5555/unknown"}, "--exclude", `doi\.org/10\.5555`); len(rules) > 0 || len(report.Works) > 0 {
		t.Errorf("an excluded DOI has findings of %v", rules)
	}
}

func TestFindDOI(t *testing.T) {
	srv, _ := fakeServices(t, map[string]fakeWork{
		"10.5555/known": {"Crossref", "Rain and its measures", "Osei", "", 2021},
		"10.5555/other": {"Crossref", "The sleep of harbour seals", "Brandt", "", 2009},
	})
	useServices(t, srv.URL, "find-doi = true\n")
	without := strings.TrimSuffix(doiReference, " https://doi.org/")
	for reference, want := range map[string][]string{
		without:                         {"doi-found"},
		doiReference + "10.5555/known":  nil,
		doiReference + "10.5555/other":  {"doi-found", "doi-is-another-work"},
		doiReference + "10.5555/unknow": {"doi-found", "doi-unknown"},
		"Lund, P. (2015). Knots of the southern shore. Harbour Notes, 7(1), 1–9. https://doi.org/10.5555/unknow": {"doi-unknown", "not-found-anywhere"},
		"Lund, P. (2015). Knots of the southern shore. Harbour Notes, 7(1), 1–9. https://doi.org/10.5555/other":  {"doi-is-another-work", "not-found-anywhere"},
		"Lund, P. (2015). Knots of the southern shore. Harbour Notes, 7(1), 1–9.":                                {"not-found-anywhere"},
	} {
		rules, report := checkOnline(t, []string{reference})
		if !slices.Equal(rules, want) {
			t.Errorf("%s: findings of %v, want %v", reference, rules, want)
		}
		for _, f := range report.Findings {
			if f.Rule == "not-found-anywhere" && (f.Severity == "info") != !strings.Contains(reference, "doi.org") {
				t.Errorf("%s: %s: %s", reference, f.Severity, f.Message)
			}
			if f.Rule == "doi-found" && (f.Fix == nil || f.Fix.Safe || !strings.Contains(f.Fix.Edits[0].Text, "https://doi.org/10.5555/known")) {
				t.Errorf("%s: the fix is %+v", reference, f.Fix)
			}
		}
	}
}

func TestArXivAndSilence(t *testing.T) {
	srv, _ := fakeServices(t, nil)
	useServices(t, srv.URL, "")
	rules, _ := checkOnline(t, []string{"Osei, A. (2023). Rain and its measures (arXiv:2301.01234). arXiv."})
	if len(rules) > 0 {
		t.Errorf("a known preprint has findings of %v", rules)
	}
	srv.Close()
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	rules, report := checkOnline(t, []string{doiReference + "10.5555/known"}, "--retries", "0")
	if !slices.Equal(rules, []string{"not-found-anywhere"}) || report.Findings[0].Severity != "info" || !strings.Contains(report.Findings[0].Message, "could not be verified") {
		t.Errorf("without an answer, the findings are %+v", report.Findings)
	}
}

func TestPageOfIdentifier(t *testing.T) {
	srv, _ := fakeServices(t, map[string]fakeWork{
		"10.5555/known": {"Crossref", "Rain and its measures", "Osei", `,"score":12.5,"container-title":"Journal of Coastal Weather","volume":"4"`, 2021},
	})
	useServices(t, srv.URL, "")
	for name, want := range map[string]string{
		"https://doi.org/10.5555/KNOWN": "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4. https://doi.org/10.5555/known\n",
		"10.5555/known":                 "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4. https://doi.org/10.5555/known\n",
		"arXiv:2301.01234":              "Osei, A. (2023). Rain and its measures (arXiv:2301.01234). arXiv. https://arxiv.org/abs/2301.01234\n",
		"10.5555/unknown":               "cite: 10.5555/unknown: doi.org knows no such work\n",
	} {
		var out, errs strings.Builder
		got := ""
		if run([]string{"page", "--to", "apa", name}, nil, &out, &errs) == exitTrouble {
			got = errs.String()
		} else {
			got = out.String()
		}
		if got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestArchivedCopy(t *testing.T) {
	services, _ := fakeServices(t, nil)
	srv := quay(t)
	useServices(t, services.URL, "")
	var references []string
	for i := range 40 {
		references = append(references, fmt.Sprintf("Holm, A. (2023, May 6). Tides turn early, part %d. Harbour Notes. %s/gone/%d", i, srv.URL, i))
	}
	_, report := checkOnline(t, references, "--allow-private", "--select", "url-gone")
	if len(report.Links) != 40 || len(report.Findings) != 40 {
		t.Fatalf("%d links, %d findings", len(report.Links), len(report.Findings))
	}
	for i, l := range report.Links {
		want := "https://web.archive.org/web/20230506/" + l.URL
		if f := report.Findings[i]; l.Archived != want || f.Fix == nil || f.Fix.Safe || f.Fix.Edits[0].Text != want {
			t.Errorf("link %+v, finding %+v", l, f)
		}
	}
}
