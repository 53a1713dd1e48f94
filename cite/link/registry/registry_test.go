package registry_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/link"
	"github.com/seed-2120edae/cite/cite/link/registry"
)

// decode reads the title of CSL-JSON, as much as these tests need.
func decode(data []byte) *cite.Item {
	var said struct {
		Title any    `json:"title"`
		DOI   string `json:"DOI"`
	}
	if json.Unmarshal(data, &said) != nil {
		return nil
	}
	it := &cite.Item{}
	it.SetText(cite.Title, strings.Trim(fmt.Sprint(said.Title), "[]"))
	it.SetText(cite.DOI, said.DOI)
	return it
}

// serve answers by path, and by path and query where that is listed; a body of only digits is a status.
func serve(t *testing.T, answers map[string]string) (*registry.Client, *atomic.Int32) {
	t.Helper()
	var asked atomic.Int32
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		body, ok := answers[r.URL.RequestURI()]
		if !ok {
			body, ok = answers[r.URL.Path]
		}
		status := 404
		if ok {
			status = 200
			if n, _ := fmt.Sscanf(body, "%d", &status); n == 1 {
				body = ""
			}
		}
		w.WriteHeader(status)
		fmt.Fprint(w, body)
	}))
	t.Cleanup(srv.Close)
	net, err := link.New(link.Options{AllowPrivate: true, Timeout: 2 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { net.Close() })
	at := registry.Services{DOI: srv.URL + "/doi", Crossref: srv.URL + "/cr", DataCite: srv.URL + "/dc/", ArXiv: srv.URL + "/ax", Archive: srv.URL + "/wb", ISBN: srv.URL + "/ol", Mailto: "a+b@example.org"}
	return registry.New(net, at, decode), &asked
}

func TestDOI(t *testing.T) {
	const handle, doi = "/doi/api/handles/10.5555/", "10.5555/a"
	for name, tt := range map[string]struct {
		answers map[string]string
		state   cite.WorkState
		service string
		title   string
		update  string
	}{
		"negotiated":  {map[string]string{"/doi/10.5555/a": `{"title":"Rain","source":"mEDRA"}`}, cite.WorkKnown, "doi.org", "Rain", ""},
		"its notices": {map[string]string{"/doi/10.5555/a": `{"title":"Rain","source":"Crossref","updated-by":[{"type":"retraction","DOI":"10.5555/n"}]}`}, cite.WorkKnown, "Crossref", "Rain", "retraction"},
		"from Crossref": {map[string]string{"/doi/10.5555/a": `{"title":"Rain","source":"Crossref"}`,
			"/cr/works/10.5555/a?mailto=a%2Bb%40example.org": `{"message":{"title":["Rain"],"DOI":"10.5555/a","relation":{"is-retracted-by":[{"id-type":"doi","id":"10.5555/n"}]}}}`}, cite.WorkKnown, "Crossref", "Rain", "retraction"},
		"not negotiated": {map[string]string{"/doi/10.5555/a": "406", handle + "a": `{"responseCode":1}`, "/cr/works/10.5555/a": `{"message":{"title":["Rain"]}}`}, cite.WorkKnown, "Crossref", "Rain", ""},
		"from DataCite": {map[string]string{"/doi/10.5555/a": "500", handle + "a": `{"responseCode":1}`,
			"/dc/dois/10.5555/a": `{"data":{"attributes":{"titles":[{"title":"Subtitle","titleType":"Subtitle"},{"title":"Rain"}],"creators":[{"name":"Coast Group"}],"publicationYear":2021}}}`}, cite.WorkKnown, "DataCite", "Rain", ""},
		"without an account": {map[string]string{handle + "a": `{"responseCode":1}`}, cite.WorkKnown, "doi.org", "", ""},
		"without values":     {map[string]string{handle + "a": `{"responseCode":200}`}, cite.WorkKnown, "doi.org", "", ""},
		"unknown":            {map[string]string{handle + "a": `{"responseCode":100}`}, cite.WorkUnknown, "doi.org", "", ""},
		"a failure":          {map[string]string{handle + "a": `{"responseCode":2}`}, cite.WorkUnverified, "doi.org", "", ""},
		"nothing at all":     {nil, cite.WorkUnverified, "doi.org", "", ""},
		"not JSON":           {map[string]string{"/doi/10.5555/a": "<html>", handle + "a": "<html>", "/cr/works/10.5555/a": "<html>", "/dc/dois/10.5555/a": "<html>"}, cite.WorkUnverified, "doi.org", "", ""},
		"of another shape":   {map[string]string{"/doi/10.5555/a": `[]`, handle + "a": `{"responseCode":"1"}`, "/cr/works/10.5555/a": `{"message":[]}`, "/dc/dois/10.5555/a": `{"data":[]}`}, cite.WorkUnverified, "doi.org", "", ""},
	} {
		c, _ := serve(t, tt.answers)
		fact := c.Ask(context.Background(), "doi:"+doi)
		title, update := "", ""
		if fact.Item != nil {
			title = fact.Item.Text(cite.Title)
		}
		if len(fact.Updates) > 0 {
			update = fact.Updates[0].Type
		}
		if fact.State != tt.state || fact.Service != tt.service || title != tt.title || update != tt.update || fact.DOI != doi {
			t.Errorf("%s: %+v with title %q and update %q", name, fact, title, update)
		}
	}
}

// TestServiceDown holds that a service that fails is soon left alone, and others are not.
func TestServiceDown(t *testing.T) {
	answers := map[string]string{}
	for i := range 40 {
		answers[fmt.Sprintf("/doi/10.5555/%d", i)], answers[fmt.Sprintf("/doi/api/handles/10.5555/%d", i)] = "500", "503"
		answers[fmt.Sprintf("/cr/works/10.5555/%d", i)] = `{"message":{"title":["Rain"]}}`
	}
	c, asked := serve(t, answers)
	for i := range 40 {
		if fact := c.DOI(context.Background(), fmt.Sprintf("10.5555/%d", i)); fact.State != cite.WorkKnown || fact.Service != "Crossref" {
			t.Errorf("%d: %+v", i, fact)
		}
	}
	if n := asked.Load(); n != 45 {
		t.Errorf("%d requests, want 40 of the service that works and 5 of the one that is down", n)
	}
}

func TestArXiv(t *testing.T) {
	const feed = `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom">
		<entry><id>http://arxiv.org/abs/2301.01234v3</id><title>Rain
		and sun</title><published>2023-01-03T18:00:00Z</published><author><name>Ama B. Osei</name></author><author><name>Coast</name></author>
		<doi xmlns="http://arxiv.org/schemas/atom">10.5555/a</doi><comment xmlns="http://arxiv.org/schemas/atom">This paper has been withdrawn by the author</comment></entry></feed>`
	c, _ := serve(t, map[string]string{"/ax/api/query?id_list=2301.01234%2C2301.99999&max_results=2": feed, "/ax/api/query?id_list=2301.55555&max_results=1": "<feed"})
	facts := c.ArXiv(context.Background(), []string{"2301.01234", "2301.99999"})
	known, unknown := facts["2301.01234"], facts["2301.99999"]
	if known.State != cite.WorkKnown || known.DOI != "10.5555/a" || known.Item.Text(cite.Title) != "Rain and sun" || known.Item.Names(cite.Author)[0] != (cite.Name{Given: "Ama B.", Family: "Osei"}) ||
		known.Item.Date(cite.Issued).Start != (cite.Day{Year: 2023, Month: 1, Day: 3}) || len(known.Updates) != 1 {
		t.Errorf("%+v", known)
	}
	if unknown.State != cite.WorkUnknown {
		t.Errorf("%+v", unknown)
	}
	if fact := c.Ask(context.Background(), "arxiv:2301.55555"); fact.State != cite.WorkUnverified {
		t.Errorf("a broken feed: %+v", fact)
	}
}

func TestFind(t *testing.T) {
	const at = "/cr/works?rows=5&select=DOI,title,subtitle,author,issued,container-title,type,volume,page&query.bibliographic=Rain+Osei&mailto=a%2Bb%40example.org"
	same := func(it *cite.Item) bool { return it.Text(cite.Title) == "Rain" }
	for body, want := range map[string]cite.WorkFact{
		`{"message":{"items":[{"title":"Sun","DOI":"10.5555/s"},{"title":"Rain"},{"title":"Rain","DOI":"10.5555/a"}]}}`: {State: cite.WorkKnown, DOI: "10.5555/a"},
		`{"message":{"items":[{"title":"Sun","DOI":"10.5555/s"}]}}`:                                                     {State: cite.WorkUnknown},
		`{"message":{"items":[]}}`: {State: cite.WorkUnknown}, `{"status":"error"}`: {State: cite.WorkUnverified}, "503": {State: cite.WorkUnverified},
	} {
		c, _ := serve(t, map[string]string{at: body})
		if fact := c.Find(context.Background(), "Rain Osei", same); fact.State != want.State || fact.DOI != want.DOI {
			t.Errorf("%s: %+v", body, fact)
		}
	}
}

func TestArchived(t *testing.T) {
	const at = "/wb/wayback/available?url=http%3A%2F%2Fexample.org%2Frain%3Fa%3D1"
	snapshot := func(more string) string {
		return `{"archived_snapshots":{"closest":{"status":"200","available":true,"timestamp":"20200101"` + more + `}}}`
	}
	for _, tt := range []struct {
		query, body, want string
		day               cite.Day
	}{
		{"", snapshot(`,"url":"http://web.archive.org/web/2020/x"`), "https://web.archive.org/web/2020/x", cite.Day{}},
		{"&timestamp=2020", snapshot(`,"url":"https://mirror.example/2020/x"`), "https://mirror.example/2020/x", cite.Day{Year: 2020}},
		{"&timestamp=20200305", snapshot(`,"url":"https://mirror.example/x"`), "https://mirror.example/x", cite.Day{Year: 2020, Month: 3, Day: 5}},
		{"", snapshot(`,"url":"javascript:alert(1)"`), "", cite.Day{}},
		{"", `{"archived_snapshots":{}}`, "", cite.Day{}},
		{"", strings.Replace(snapshot(`,"url":"https://mirror.example/x"`), `"200"`, `"404"`, 1), "", cite.Day{}},
		{"", "503", "", cite.Day{}},
	} {
		c, _ := serve(t, map[string]string{at + tt.query: tt.body})
		if got := c.Archived(context.Background(), "http://example.org/rain?a=1", tt.day); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.body, got, tt.want)
		}
	}
}

func TestBook(t *testing.T) {
	c, _ := serve(t, map[string]string{"/ol/api/books?format=json&jscmd=data&bibkeys=ISBN:9780306406157": `{"ISBN:9780306406157":{"title":"Rain","subtitle":"A book","authors":[{"name":"Ama Osei"}]}}`})
	if fact := c.Ask(context.Background(), "isbn:9780306406157"); fact.State != cite.WorkKnown || fact.Item.Text(cite.Title) != "Rain: A book" {
		t.Errorf("%+v", fact)
	}
	if fact := c.Ask(context.Background(), "isbn:9780306406158"); fact.State != cite.WorkUnverified {
		t.Errorf("a book that the catalogue does not have: %+v", fact)
	}
}
