package page_test

import (
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/link/page"
)

// A told is what a page tells of itself, as these tests compare it: names stand with a semicolon between them.
type told struct{ title, date, authors string }

func tell(body, url string) told {
	it := page.Read([]byte(body), "text/html; charset=utf-8", url).Item
	var names []string
	for _, n := range it.Names(cite.Author) {
		names = append(names, n.String())
	}
	return told{it.Text(cite.Title), it.Date(cite.Issued).Start.String(), strings.Join(names, "; ")}
}

// TestMarkup reads the same article from every kind of markup by which pages give an account of themselves, each by itself.
func TestMarkup(t *testing.T) {
	const text = `<p>The harbour had not seen so many since the bridge was built. Nobody knows why they came back.</p>`
	want := told{"Seals return to the harbour", "2021-03-04", "Ada Quill"}
	ld := func(s string) string { return `<script type="application/ld+json">` + s + `</script>` + text }
	for name, body := range map[string]string{
		"NewsArticle":          ld(`{"@context":"https://schema.org","@type":"NewsArticle","headline":"Seals return to the harbour","datePublished":"2021-03-04T09:00:00+01:00","dateModified":"2021-05-01","author":{"@type":"Person","name":"Ada Quill"}}`),
		"a kin of NewsArticle": ld(`{"@type":["ReportageNewsArticle","Article"],"headline":"Seals return to the harbour","datePublished":"2021-03-04","author":["Ada Quill"]}`),
		"a type with address":  ld(`{"@type":"http://schema.org/BlogPosting","name":"Seals return to the harbour","datePublished":"March 4, 2021","author":{"givenName":"Ada","familyName":"Quill"}}`),
		"a graph": ld(`{"@graph":[{"@type":"WebSite","name":"The Quay"},{"@type":"WebPage","@id":"#w","datePublished":"2021-03-04"},
			{"@type":"Article","isPartOf":{"@id":"#w"},"headline":"Seals return to the harbour","datePublished":"2021-03-04T23:10:00-08:00","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Ada Quill"}]}`),
		"an array beside others": ld(`[{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","name":"News"}]},{"@type":"NewsArticle","headline":"Seals return to the harbour","datePublished":"2021-03-04","author":[{"@type":"Person","name":"Ada Quill"}]},
			{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Plum cake","datePublished":"2022-09-09","author":"Bo Lund"}]}]`),
		"two scripts":           ld(`{"@type":"Organization","name":"The Quay"}`) + ld(`{"@type":"Article","headline":"Seals return to the harbour","datePublished":"2021-03-04","author":"Ada Quill"}`),
		"escaped as HTML":       ld(`{"@type":"Article","headline":"Seals return to the&nbsp;harbour","datePublished":"2021-03-04","author":"Ada&#32;Quill"}`),
		"a comma too many":      ld(`{"@type":"Article","headline":"Seals return to the harbour","datePublished":"2021-03-04","author":["Ada Quill",],}`),
		"a bracket too few":     ld(`{"@type":"Article","headline":"Seals return to the harbour","datePublished":"2021-03-04","author":["Ada Quill"`),
		"a comment, CDATA":      ld("//<![CDATA[\n" + `{"@type":"Article",/* the title */"headline":"Seals return to the harbour","datePublished":"2021-03-04","author":"Ada Quill"}` + "\n//]]>"),
		"a line break in it":    ld("{\"@type\":\"Article\",\"headline\":\"Seals return\n to the harbour\",\"datePublished\":\"2021-03-04\",\"author\":\"Ada Quill\"}"),
		"citation_*":            `<meta name="citation_title" content="Seals return to the harbour"><meta name="citation_author" content="Quill, Ada"><meta name="citation_publication_date" content="2021/03/04">`,
		"Open Graph, article:*": `<meta property="og:title" content="Seals return to the harbour"><meta property="article:author" content="Ada Quill"><meta property="article:published_time" content="2021-03-04T12:00:00Z"><meta property="article:modified_time" content="2021-06-01T12:00:00Z">`,
		"Dublin Core":           `<meta name="DC.title" content="Seals return to the harbour"><meta name="DC.creator" content="Ada Quill"><meta name="DC.date.issued" content="2021-03-04">`,
		"DCTERMS":               `<meta name="dcterms.title" content="Seals return to the harbour"><meta name="dcterms.creator" content="Ada Quill"><meta name="dcterms.created" content="2021-03-04"><meta name="dcterms.modified" content="2021-04-04">`,
		"Parse.ly":              `<meta name="parsely-title" content="Seals return to the harbour"><meta name="parsely-author" content="Ada Quill"><meta name="parsely-pub-date" content="2021-03-04T12:00:00Z">`,
		"Sailthru":              `<meta name="sailthru.title" content="Seals return to the harbour"><meta name="sailthru.author" content="Ada Quill"><meta name="sailthru.date" content="2021-03-04 12:00:00">`,
		"microdata": `<article itemscope itemtype="https://schema.org/Article"><h2 itemprop="headline">Seals return to the harbour</h2>
			<span itemprop="author" itemscope><span itemprop="name">Ada Quill</span></span><meta itemprop="datePublished" content="2021-03-04"><meta itemprop="dateModified" content="2021-06-04"></article>`,
		"hAtom": `<div class="hentry"><h1 class="entry-title">Seals return to the harbour</h1><span class="author vcard"><a class="url fn" href="/author/ada">Ada Quill</a></span>
			<time class="entry-date published" datetime="2021-03-04T12:00:00+00:00">March 4, 2021</time><time class="updated" datetime="2021-06-04">June 4, 2021</time></div>`,
		"what a visitor sees":   `<title>Seals return to the harbour | The Quay</title><h1>Seals return to the harbour</h1><p class="byline">By Ada Quill</p><p class="date">Published March 4, 2021. Updated June 4, 2021</p>` + text,
		"running text":          `<h1>Seals return to the harbour</h1><p>By Ada Quill, March 4, 2021</p>` + text,
		"a kicker":              `<title>Seals return to the harbour</title><h1><span class="kicker">Wildlife</span> Seals return to the harbour</h1><div class="meta">By <a href="/authors/ada">Ada Quill</a> | 4 March 2021</div>` + text,
		"a kicker everywhere":   `<meta property="og:title" content="Wildlife: Seals return to the harbour"><title>Wildlife: Seals return to the harbour</title><h1><small>Wildlife</small><br>Seals return to the harbour</h1><p>By Ada Quill, 4 March 2021`,
		"the site as a heading": `<title>Seals return to the harbour – Notes from the Quay</title><h1><a href="/">Notes from the Quay</a></h1><h2 class="entry-title">Seals return to the harbour</h2><p>Posted on March 4, 2021 by Ada Quill</p>` + text,
		"written for search engines": `<meta property="og:title" content="Harbour Seals: All You Must Know About Them"><title>Harbour Seals: All You Must Know About Them | The Quay</title><meta property="og:site_name" content="The Quay">
			<meta name="author" content="Ada Quill"><h1>Seals return to the harbour</h1><time datetime="2021-03-04">4 March</time>` + text,
		"the day in the title": `<title>04.03.2021 - Seals return to the harbour</title><h1>04.03.2021 - Seals return to the harbour</h1><div class="author">Ada Quill</div>` + text,
		"what scripts carry":   `<title>Seals return to the harbour</title><h1>Seals return to the harbour</h1><div class="author">Ada Quill</div><script>window.page = {"section":"news","publishedAt":"2021-03-04T08:00:00Z","updatedAt":"2021-06-01"};</script>` + text,
		"a comment by the author": `<h1>Seals return to the harbour</h1><time>4 March 2021</time>` + text + `<ol class="comment-list"><li class="comment"><b class="fn">Bo Lund</b> <time datetime="2021-03-06">6 March 2021</time> says: hm</li>
			<li class="comment bypostauthor"><b class="fn">Ada Quill</b> says: quite so</li></ol>`,
		"others on the page": `<title>Seals return to the harbour</title><article><h1>Seals return to the harbour</h1><div class="byline">By Ada Quill</div><time datetime="2021-03-04">4 March 2021</time>` + text +
			`<figure><img><figcaption class="author">Photo: Cy Reed</figcaption></figure></article><div class="related"><article><h2>Plum cake</h2><span class="author">Bo Lund</span><time datetime="2022-09-09">9 September 2022</time></article></div>`,
		"Elementor": `<title>Seals return to the harbour</title><div class="elementor-widget elementor-widget-heading"><h1>Seals return to the harbour</h1></div>
			<ul class="elementor-widget elementor-widget-post-info"><li class="elementor-post-info__item--type-author">by Ada Quill</li><li class="elementor-post-info__item--type-date">4 March 2021</li></ul>` + text,
		"Drupal": `<h1 id="page-title">Seals return to the harbour</h1><div class="node node-article node-promoted"><div class="submitted">Submitted by <span class="username">Ada Quill</span> on 4 March 2021 - 18:55</div>` + text + `</div>`,
	} {
		if got := tell(body, "https://quay.example/seals"); got != want {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// TestSystems reads pages as systems of content management make them, with nothing for programs in them.
func TestSystems(t *testing.T) {
	const text = `<p>The harbour had not seen so many since the bridge was built in May 1931.</p>`
	want := told{"Seals return to the harbour", "2013-03-04", "Ada Quill"}
	for name, body := range map[string]string{
		"phpBB": `<title>Seals return to the harbour - Quay Forum</title><div id="page-header"><h1>Quay Forum</h1></div><h2 class="topic-title"><a href="viewtopic.php?t=7">Seals return to the harbour</a></h2>
			<div class="post"><p class="author">by <strong><a class="username" href="memberlist.php">Ada Quill</a></strong> &raquo; Mon Mar 04, 2013 10:00 am</p>` + text + `</div>
			<div class="post"><p class="author">by <strong><a class="username" href="memberlist.php">Bo Lund</a></strong> &raquo; Tue Mar 05, 2013 11:00 am</p>` + text + `</div>`,
		"Joomla": `<div class="page-header"><h2 itemprop="headline">Seals return to the harbour</h2></div><dl class="article-info"><dd class="createdby">Geschrieben von <span>Ada Quill</span></dd>
			<dd class="published">Veröffentlicht: <time datetime="2013-03-04T10:00:00+00:00">04. März 2013</time></dd><dd class="modified">Zuletzt aktualisiert: 09. Mai 2014</dd></dl>` + text,
		"Contao":         `<h1>Seals return to the harbour</h1><p class="info"><time datetime="2013-03-04T10:00:00+01:00">04.03.2013 10:00</time> von Ada Quill</p>` + text,
		"TYPO3":          `<div class="news-single"><h1>Seals return to the harbour</h1><span class="news-list-date">04.03.2013</span><span class="news-list-author">Von Ada Quill</span>` + text + `</div>`,
		"Jekyll":         `<header class="site-header"><a class="site-title" href="/">Notes from the Quay</a></header><h1 class="post-title">Seals return to the harbour</h1><p class="post-meta">Mar 4, 2013 • Ada Quill</p><p>Posted by Ada Quill</p>` + text,
		"Blogger":        `<title>Notes from the Quay: Seals return to the harbour</title><div class="widget Header"><h1 class="title"><a href="/">Notes from the Quay</a></h1></div><div class="widget Blog"><h2 class="date-header"><span>Monday, March 4, 2013</span></h2><h3 class="post-title entry-title">Seals return to the harbour</h3>` + text + `<div class="post-footer">Posted by <span class="fn">Ada Quill</span> at <abbr class="published" title="2013-03-04T10:00:00-08:00">10:00 AM</abbr></div></div>`,
		"Divi":           `<div class="et_pb_title_container"><h1 class="entry-title">Seals return to the harbour</h1><p class="et_pb_title_meta_container">by <span class="author vcard"><a href="/author/ada/" rel="author">Ada Quill</a></span> | <span class="published">Mar 4, 2013</span> | <a href="#c">2 comments</a></p></div>` + text,
		"Ghost":          `<article><h1 class="article-title">Seals return to the harbour</h1><div class="article-byline"><h4 class="author-name"><a href="/author/ada/">Ada Quill</a></h4><time class="byline-meta-date" datetime="2013-03-04">Mar 4, 2013</time><span class="byline-reading-time">3 min read</span></div>` + text + `</article>`,
		"a wiki":         `<h1 id="firstHeading">Seals return to the harbour</h1><p>By Ada Quill</p>` + text + `<ul id="footer-info"><li id="footer-info-lastmod">This page was last edited on 4 March 2013, at 10:00.</li></ul>`,
		"a press office": `<h1>Seals return to the harbour</h1><p>Press release, 4 March 2013</p>` + text + `<p>Author: Ada Quill</p><p>&copy; 2024 The Quay. All rights reserved.</p>`,
	} {
		if got := tell(body, "https://quay.example/seals"); got != want {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// TestTitles reads titles that are easily taken for others.
func TestTitles(t *testing.T) {
	for name, tt := range map[string]struct{ url, body, title string }{
		"a word of the host's name":  {"https://stern.example/august", `<title>Sternschnuppen im August - Wissen | Stern</title><h1>Sternschnuppen im August</h1>`, "Sternschnuppen im August"},
		"nothing but the title":      {"https://stern.example/august", `<title>Sternschnuppen im August | Stern Online</title>`, "Sternschnuppen im August"},
		"a section as heading":       {"https://quay.example/fire", `<meta property="og:title" content="Fire in the old mill"><title>Fire in the old mill – News from the Quay and the Harbour</title><h1>News from the Quay and the Harbour</h1>`, "Fire in the old mill"},
		"two dashes":                 {"https://quay.example/fire", `<title>Fire - and rain - in the old mill - The Quay</title><meta property="og:site_name" content="The Quay">`, "Fire - and rain - in the old mill"},
		"quotation marks":            {"https://quay.example/fire", `<title>“Fire!” they cried | The Quay</title><meta property="og:site_name" content="The Quay"><h1><span class="kicker">Memoir</span> “Fire!” they cried</h1>`, "“Fire!” they cried"},
		"one element around it all":  {"https://quay.example/fire", `<h1><span class="section-headline">Fire in the old mill</span></h1>`, "Fire in the old mill"},
		"style and script within it": {"https://quay.example/fire", `<h1><style>.a{b:c}</style>Fire in the <b>old</b> mill<script>x()</script></h1>`, "Fire in the old mill"},
		"a date it is about":         {"https://quay.example/fire", `<h1>11 September 2001: a day at the quay</h1><time datetime="2011-09-11">11 September 2011</time>`, "11 September 2001: a day at the quay"},
	} {
		if got := tell(tt.body, tt.url); got.title != tt.title {
			t.Errorf("%s: %q, want %q", name, got.title, tt.title)
		}
	}
}

// TestDates reads dates of publication as outlets write them.
func TestDates(t *testing.T) {
	for date, cases := range map[string][]string{
		"2020-05-03": {"May 3, 2020", "3 May 2020", "3rd of May 2020", "Sunday, May 3rd, 2020 10:30", "03.05.2020, 10:30 Uhr", "Sonntag, 3. Mai 2020", "den 3. maj 2020", "3 mai 2020 à 10h30", "Publié le 3 mai 20 à 10h30", "3 de mayo de 2020",
			"domingo, 3 de maio de 2020", "3 maggio 2020", "3 mei 2020", "3. května 2020", "3 maja 2020", "2020. május 3.", "3 мая 2020 г.", "3 травня 2020", "3 Mayıs 2020", "3 Μαΐου 2020", "2020年5月3日", "2020년 5월 3일", "2020-05-03", "2020/05/03 10:30", "3-May-20", "3 مايو 2020"},
		"2020-12-31": {"31/12/2020", "12/31/2020", "31.12.20", "31 Dec 2020", "Dec. 31, 2020", "31 décembre 2020", "31 grudnia 2020", "31 joulukuuta 2020", "2020年12月31日"},
		"2020-05":    {"May 2020", "Mai 2020"},
		"":           {"10:30", "May 3", "Version 3.5.2020.1", "phone 020 31 12 20 20", "3 minutes ago"},
	} {
		for _, written := range cases {
			if got := tell(`<h1>Seals return to the harbour</h1><span class="date">`+written+`</span>`, ""); got.date != date {
				t.Errorf("%q: %q, want %q", written, got.date, date)
			}
		}
	}
	for name, tt := range map[string]struct{ url, body, date string }{
		"numbers as in Britain":        {"https://quay.co.uk/seals", `<html lang="en-GB"><h1>Seals</h1><span class="date">3/4/2020</span>`, "2020-04-03"},
		"numbers as in America":        {"https://quay.com/seals", `<html lang="en-US"><h1>Seals</h1><span class="date">3/4/2020</span>`, "2020-03-04"},
		"a day of the address":         {"https://quay.example/2020/03/04/seals", `<h1>Seals</h1>`, "2020-03-04"},
		"a named month in the address": {"https://quay.example/2020/mar/04/seals", `<h1>Seals</h1>`, "2020-03-04"},
		"digits in the address":        {"https://quay.example/seals-20200304-x.html", `<h1>Seals</h1>`, "2020-03-04"},
		"no date in the address":       {"https://quay.example/1984/11/seals-12345678", `<h1>Seals</h1>`, "1984-11"},
		"the outlet's evening":         {"", `<meta property="article:published_time" content="2020-03-05T04:30:00Z"><h1>Seals</h1><time>March 4, 2020 11:30 p.m. EST</time>`, "2020-03-04"},
		"not moved to UTC":             {"", `<meta property="article:published_time" content="2020-03-04T23:30:00-05:00">`, "2020-03-04"},
		"only a change":                {"", `<h1>Seals</h1><meta property="article:modified_time" content="2020-03-04">`, "2020-03-04"},
		"a change said in words":       {"", `<h1>Seals</h1><p class="date">Last updated on 9 May 2021</p><p class="date">First published 4 March 2020</p>`, "2020-03-04"},
		"a birthday in the text":       {"", `<h1>Seals</h1><meta property="article:modified_time" content="2020-03-04"><div><div><div><div><p>` + strings.Repeat("She was fond of the sea. ", 200) + `</p><p>Born on 3 May 1931.</p></div></div></div></div>`, "2020-03-04"},
		"a life in a sentence":         {"", `<h1>Ada Quill</h1><p>She came to the quay on 3 May 1931, when the bridge was opened, and stayed there until her death in spring, as the papers of the day tell us.</p><meta property="og:updated_time" content="2020-03-04">`, "2020-03-04"},
		"a life in a table":            {"", `<h1>Ada Quill</h1><table><tr><td>Born</td><td>3 May 1931</td></tr></table><p>Page changed: <span>4 March 2020</span></p>`, "2020-03-04"},
		"an event in the margin":       {"", `<h1>Seals</h1><time datetime="2020-03-04">4 March 2020</time><aside><time datetime="2023-01-01">1 January 2023</time></aside><footer class="date">2 February 2024</footer>`, "2020-03-04"},
	} {
		if got := tell(tt.body, tt.url); got.date != tt.date {
			t.Errorf("%s: %q, want %q", name, got.date, tt.date)
		}
	}
}

// TestBylines reads bylines as outlets write them.
func TestBylines(t *testing.T) {
	for byline, authors := range map[string]string{
		"By Jane Doe":              "Jane Doe",
		"By JANE DOE":              "JANE DOE",
		"By Jane Doe and John Roe": "Jane Doe; John Roe",
		"By Jane Doe, John Roe, and Ana de la Cruz":   "Jane Doe; John Roe; Ana de la Cruz",
		"By Jane Doe with John Roe":                   "Jane Doe; John Roe",
		"Jane Doe & John Roe":                         "Jane Doe; John Roe",
		"By Jane Doe, Senior Political Correspondent": "Jane Doe",
		"By Jane Doe Health Editor":                   "Jane Doe",
		"By Jane Doe, Staff Writer":                   "Jane Doe",
		"By Jane Doe, Ph.D.":                          "Jane Doe",
		"By Jane Doe, The Associated Press":           "Jane Doe",
		"By Jane Doe in Berlin":                       "Jane Doe",
		"By Jane Doe | 4 March 2020":                  "Jane Doe",
		"By Jane Doe • 3 min read":                    "Jane Doe",
		"By Jane Doe on March 4, 2020":                "Jane Doe",
		"By Jane Doe @janedoe":                        "Jane Doe",
		"By Jane Doe View all posts":                  "Jane Doe",
		"Posted on March 4, 2020 by Jane Doe":         "Jane Doe",
		"Written by: Jane Doe":                        "Jane Doe",
		"Guest post by Jane Doe":                      "Jane Doe",
		"An interview by Jane Doe":                    "Jane Doe",
		"Von Eva Holm":                                "Eva Holm",
		"Von Eva Holm, Hamburg":                       "Eva Holm",
		"Von Eva Holm und Jan Roth":                   "Eva Holm; Jan Roth",
		"Autorin: Eva Holm":                           "Eva Holm",
		"Text: Eva Holm, Fotos: Jan Roth":             "Eva Holm",
		"Ein Gastbeitrag von Prof. Dr. Eva Holm":      "Eva Holm",
		"Gespeichert von Eva Holm am 4. März 2020":    "Eva Holm",
		"Par Marine Le Goff":                          "Marine Le Goff",
		"Par Luc Petit et Ana Roy, le mardi 4 mars":   "Luc Petit; Ana Roy",
		"Por Ana García y Luis Paz":                   "Ana García; Luis Paz",
		"Di Carla Neri":                               "Carla Neri",
		"Door Piet van den Berg":                      "Piet van den Berg",
		"Автор: Олеся Коваль":                         "Олеся Коваль",
		"Reuters":                                     "Reuters",
		"By Coast Guard News Service":                 "Coast Guard News Service",
		"admin":                                       "",
		"Staff Writer":                                "",
		"Photo: Cy Reed":                              "",
		"© Getty Images":                              "",
		"View my complete profile":                    "",
		"By the time the tide came in all was well":   "",
		"Updated 4 March 2020":                        "",
	} {
		if got := tell(`<h1>Seals return to the harbour</h1><div class="author">`+byline+`</div>`, ""); got.authors != authors {
			t.Errorf("%q: %q, want %q", byline, got.authors, authors)
		}
	}
	for value, authors := range map[string]string{
		"Doe, Jane":                   "Jane Doe",
		"Max von Sydow":               "Max von Sydow",
		"jane@quay.example (Ana Roy)": "Ana Roy",
		"https://quay.example/ada":    "",
		"@quay":                       "",
	} {
		if got := tell(`<h1>Seals return to the harbour</h1><meta name="author" content="`+value+`">`, ""); got.authors != authors {
			t.Errorf("%q: %q, want %q", value, got.authors, authors)
		}
	}
	for author, authors := range map[string]string{
		`{"@type":"Organization","name":"Harbour and Coast Group"}`:                   "Harbour and Coast Group",
		`{"@type":"NewsMediaOrganization","name":"Tideline Gazette"}`:                 "Tideline Gazette",
		`[{"@type":"Person","name":"Jane Doe"},{"@type":"Person","name":"J. Roe"}]`:   "Jane Doe; J. Roe",
		`{"@type":"Person","name":["Jane Doe","John Roe"]}`:                           "Jane Doe; John Roe",
		`{"@type":"Person","name":"de Vries","givenName":"Jan","familyName":"Vries"}`: "de Vries",
	} {
		if got := tell(`<script type="application/ld+json">{"@type":"Article","headline":"Seals","author":`+author+`}</script>`, ""); got.authors != authors {
			t.Errorf("%s: %q, want %q", author, got.authors, authors)
		}
	}
}
