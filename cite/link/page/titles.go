package page

import (
	"strings"

	"github.com/PuerkitoBio/goquery"

	"github.com/seed-2120edae/cite/cite"
)

// sites collects the names of the site that the page may go by.
func (r *reader) sites() {
	titleKey := key(r.titleElement) // some pages give it as the application's name
	add := func(name string) {
		name = strings.TrimPrefix(name, "@")
		if k := key(name); k != "" && !r.siteKeys[k] && len(name) <= 80 && !strings.Contains(name, "://") && !strings.Contains(name, "©") && (len(k) < 30 || !strings.HasPrefix(k, titleKey) && !strings.HasPrefix(titleKey, k)) {
			r.siteKeys[k] = true
			r.siteNames = append(r.siteNames, name)
		}
	}
	for _, v := range r.metas["og:site_name"] {
		add(v)
	}
	if r.main != nil && !r.main.is("book", "scholarlyarticle") {
		add(r.str(r.main.obj["publisher"], "name"))
	}
	for i := range r.nodes {
		if r.nodes[i].is("website") {
			add(r.str(r.nodes[i].obj["name"]))
			add(r.str(r.nodes[i].obj["alternateName"]))
		}
	}
	add(r.first("citation_journal_title"))
	add(r.first("application-name"))
	add(r.first("apple-mobile-web-app-title"))
	add(r.first("publisher", "dc.publisher", "article:publisher", "copyright"))
}

// hostKey gives the host's name without "www" and the top-level domain, to tell a site's name by.
func (r *reader) hostKey() string {
	parts := strings.Split(strings.TrimPrefix(r.url.Hostname(), "www."), ".")
	if len(parts) > 1 {
		parts = parts[:len(parts)-1]
	}
	longest := ""
	for _, p := range parts {
		if len(p) > len(longest) {
			longest = p
		}
	}
	return key(longest)
}

// isSite tells whether a text is the site's name, or its host's.
func (r *reader) isSite(s string) bool {
	k := key(s)
	if k == "" || r.siteKeys[k] || k == key(strings.TrimPrefix(r.url.Hostname(), "www.")) || k == r.hostKey() {
		return true
	}
	if host := r.hostKey(); len(host) >= 3 && (nearlyNames(s, host) || len(k) >= 3 && strings.Contains(host, k) && 2*len(k) >= len(host)) {
		return true
	}
	for name := range r.siteKeys {
		if len(name) >= 4 && nearlyNames(s, name) || len(k) >= 4 && strings.Contains(name, k) && 2*len(k) >= len(name) {
			return true
		}
	}
	return false
}

// nearlyNames tells whether a text is a name, given by its key, with at most one more word: "Quay Online".
func nearlyNames(s, name string) bool {
	words := strings.Fields(foldedWords(s))
	if len(words) > 8 {
		return false
	}
	for from := range words {
		said := ""
		for to := from; to < len(words) && len(said) < len(name); to++ {
			said += words[to]
			if said == name {
				return len(words)-(to+1-from) <= 1
			}
		}
	}
	return false
}

// separators stand between a page's title and its site's name.
var separators = []string{" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " « ", " / ", " ~ ", " ‹ ", " › ", " ⋆ ", " > ", " < ", " ¦ ", "|", " : ", ": ", "_"}

// withoutSite takes the site's name off the end or the beginning of a title.
func (r *reader) withoutSite(title string) string {
	for again := true; again; {
		again = false
		for _, sep := range separators {
			if i := strings.LastIndex(title, sep); i > 0 && r.isSite(title[i+len(sep):]) {
				title, again = strings.TrimSpace(title[:i]), true
			}
			if i := strings.Index(title, sep); i > 0 && r.isSite(title[:i]) && i+len(sep) < len(title) {
				if sep != "_" && sep != ": " || r.siteKeys[key(title[:i])] {
					title, again = strings.TrimSpace(title[i+len(sep):]), true
				}
			}
		}
	}
	return title
}

// titleClaim is a title that some place of the page gives.
type titleClaim struct {
	text   string
	weight float64
}

// workTitle finds the title of the page's work; "" where the page gives none.
func (r *reader) workTitle() string {
	var all []titleClaim
	add := func(text string, weight float64) {
		text = clean(text)
		if key(text) == "" && text == "" || len(text) > 1000 {
			return
		}
		if stripped := r.withoutSite(text); key(stripped) != "" {
			text = stripped
		}
		text = r.withoutKicker(text)
		if r.isSite(text) {
			weight *= 0.2
		}
		all = append(all, titleClaim{text, weight})
	}
	for _, v := range r.metas["citation_title"] {
		add(v, 5)
	}
	if r.main != nil {
		if h := r.str(r.main.obj["headline"]); h != "" {
			add(h, 3)
		} else {
			add(r.str(r.main.obj["name"]), 2)
		}
	}
	for _, m := range []struct {
		name   string
		weight float64
	}{{"og:title", 3}, {"twitter:title", 1.2}, {"dc.title", 2}, {"dcterms.title", 2}, {"parsely-title", 2}, {"sailthru.title", 2},
		{"cxenseparse:title", 2}, {"headline", 2}, {"title", 1}} {
		add(r.first(m.name), m.weight)
	}
	add(r.titleElement, 2)
	if r.headline.Length() > 0 {
		add(r.headline.text, r.headlineWeight()) // what a visitor sees
	}
	h1s := r.doc.Find("h1").FilterFunction(func(_ int, s *goquery.Selection) bool {
		return spaced(s) != "" && !r.isSite(spaced(s))
	})
	h1s.EachWithBreak(func(i int, s *goquery.Selection) bool {
		weight := 1.0
		if r.headline.Length() > 0 && s.Nodes[0] == r.headline.Nodes[0] {
			return true
		}
		add(joined(s), weight)
		return i < 4
	})
	r.doc.Find(`[itemprop~="headline"]`).EachWithBreak(func(i int, s *goquery.Selection) bool {
		text, ok := s.Attr("content")
		if !ok {
			text = joined(s)
		}
		add(text, 2.5)
		return false
	})
	r.doc.Find(`h1[class], h2[class]`).EachWithBreak(func(i int, s *goquery.Selection) bool {
		class, _ := s.Attr("class")
		if c := strings.ToLower(class); strings.Contains(c, "entry-title") || strings.Contains(c, "post-title") || strings.Contains(c, "article-title") || strings.Contains(c, "headline") {
			add(joined(s), 1.5)
			return false
		}
		return i < 20
	})
	return bestTitle(all)
}

// joined gives the text of a heading as it stands, without the spaces that spaced puts in.
func joined(s *goquery.Selection) string {
	if len(spaced(s)) > spacedLimit/2 {
		return ""
	}
	return clean(visibleText(s.Nodes[0], "", spacedLimit))
}

// bestTitle picks the title that the claims speak for most. A title that begins another, longer one is spoken for by
// it in part: the longer one goes on with a subtitle, a section's or a site's name.
func bestTitle(all []titleClaim) string {
	best, bestSum := "", 0.0
	for _, c := range all {
		sum, k := 0.0, key(c.text)
		for _, d := range all {
			l := key(d.text)
			switch {
			case k == l:
				sum += d.weight
			case len(k) >= 12 && strings.HasPrefix(l, k):
				sum += 0.6 * d.weight
			case len(k) >= 12 && strings.HasSuffix(l, k):
				sum += 0.4 * d.weight
			case len(l) >= 12 && (strings.HasPrefix(k, l) || strings.HasSuffix(k, l)):
				sum += 0.3 * d.weight
			}
		}
		if sum > bestSum {
			best, bestSum = c.text, sum
		}
	}
	return best
}

// withoutDay takes the day of publication off the beginning of a title, where sites of clubs and offices put it.
func withoutDay(title string, day cite.Day) string {
	found := findDates(title, false)
	if len(found) == 0 || found[0].at != 0 || day.Day == 0 || found[0].day != day && found[0].other != day {
		return title
	}
	for _, sep := range []string{" - ", " – ", " — ", " | ", ": "} {
		if date, rest, ok := strings.Cut(title, sep); ok && len(findDates(date, false)) == 1 && len(date) < 24 {
			return strings.TrimSpace(rest)
		}
	}
	return title
}
