package page_test

import (
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/link/page"
)

func TestRead(t *testing.T) {
	tests := []struct {
		name, url, html     string
		title, date, author string
	}{
		{name: "broken json-ld is mended", html: `<title>Tides turn | The Quay</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Tides "really" turn",
"datePublished":"2021-03-04T23:30:00+07:00","author":[{"@type":"Person","name":"Ada Quill"},],</script>`,
			title: `Tides "really" turn`, date: "2021-03-04", author: "Ada Quill"},
		{name: "an author named by its id in a graph", html: `<script type="application/ld+json">{"@graph":[
{"@type":"Article","headline":"On rope","author":{"@id":"#p"},"datePublished":"2020-02-01"},{"@type":"Person","@id":"#p","name":"Bo van der Lee"}]}</script>`,
			title: "On rope", date: "2020-02-01", author: "Bo van der Lee"},
		{name: "agreement beats order, publication beats change", html: `<meta property="article:modified_time" content="2022-09-09">
<meta name="date" content="2022-09-09"><meta property="article:published_time" content="2022-05-06T08:00:00Z">
<h1>Knots</h1><time datetime="2022-05-06">6 May 2022</time>`, title: "Knots", date: "2022-05-06"},
		{name: "the day that is shown beats the one in UTC", html: `<meta property="article:published_time" content="2022-05-05T22:30:00Z">
<h1>Knots</h1><p class="published">6. Mai 2022</p>`, title: "Knots", date: "2022-05-06"},
		{name: "scholarly meta elements", html: `<meta name="citation_title" content="Salt in harbours"><meta name="citation_author" content="Doe, Jane">
<meta name="citation_publication_date" content="2019/11/3">`, title: "Salt in harbours", date: "2019-11-03", author: "Jane Doe"},
		{name: "the date in the address", url: "https://quay.example/2018/07/09/knots", html: `<h1>Knots and splices</h1>`, title: "Knots and splices", date: "2018-07-09"},
		{name: "a byline in the text", html: `<h1>Knots and splices</h1><p>Von <b>Eva Maria Holm</b>, 3. März 2017</p>`, title: "Knots and splices", date: "2017-03-03", author: "Eva Maria Holm"},
		{name: "nothing there", html: `<p>hello</p>`},
		{name: "control characters are taken out", html: "<title>Ro\x1b[31mpe \u202eknots</title>", title: "Ro[31mpe knots"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			it := page.Read([]byte(tt.html), "text/html; charset=utf-8", tt.url).Item
			if got := it.Text(cite.Title); got != tt.title {
				t.Errorf("title %q, want %q", got, tt.title)
			}
			if got := it.Date(cite.Issued).Start.String(); got != tt.date {
				t.Errorf("date %q, want %q", got, tt.date)
			}
			author := ""
			if names := it.Names(cite.Author); len(names) > 0 {
				author = names[0].String()
			}
			if author != tt.author {
				t.Errorf("author %q, want %q", author, tt.author)
			}
		})
	}
}

func TestReadForProber(t *testing.T) {
	p := page.Read([]byte(`<meta http-equiv="refresh" content="0; url=/new"><h1 id="a">One</h1><a name="b"></a>`), "", "https://quay.example/old")
	if p.Refresh != "https://quay.example/new" {
		t.Errorf("refresh %q", p.Refresh)
	}
	for name, want := range map[string]bool{"a": true, "b": true, "c": false, "": true, "top": true} {
		if p.HasAnchor(name) != want {
			t.Errorf("HasAnchor(%q) = %v", name, !want)
		}
	}
	if p := page.Read([]byte(`<meta http-equiv="refresh" content="300">`), "", "https://quay.example/"); p.Refresh != "" {
		t.Errorf("a page that reloads itself redirects to %q", p.Refresh)
	}
}

func TestDeepPage(t *testing.T) {
	deep := strings.Repeat(`<div class="date">`, 20000) + "3 May 2020"
	if page.Read([]byte(deep), "", "").Item == nil {
		t.Error("no item")
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`<script type="application/ld+json">{"@type":["Article"],"author":{"name":["x",{"a":"\ud83d`), "http://quay.example/2020/1/2/")
	f.Add([]byte(`<time datetime=2020-02-30>31.12.99</time><h1>x`), "::")
	f.Fuzz(func(t *testing.T, body []byte, url string) {
		if page.Read(body, "", url).Item == nil {
			t.Error("no item")
		}
	})
}
