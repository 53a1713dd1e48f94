package page

import (
	"html"
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/PuerkitoBio/goquery"
)

// A node is an object of a page's JSON-LD.
type node struct {
	obj   map[string]any
	types []string
	depth int // how deep it stood in others
}

// nodeLimit bounds how many objects of a page are looked at.
const nodeLimit = 4000

// workTypes are the types of schema.org that a page can be as a work, each with how surely an object of that type is
// the work that the page gives, rather than something on it.
var workTypes = map[string]float64{
	"newsarticle": 5, "reportagenewsarticle": 5, "analysisnewsarticle": 5, "opinionnewsarticle": 5, "backgroundnewsarticle": 5,
	"reviewnewsarticle": 5, "askpublicnewsarticle": 5, "advertisercontentarticle": 5, "satiricalarticle": 5, "article": 5, "blogposting": 5, "liveblogposting": 5,
	"socialmediaposting": 4, "discussionforumposting": 4, "scholarlyarticle": 5, "medicalscholarlyarticle": 5, "techarticle": 5, "report": 5,
	"book": 4, "chapter": 4, "thesis": 5, "dataset": 4, "recipe": 4, "howto": 3, "podcastepisode": 4, "radioepisode": 4, "tvepisode": 4,
	"qapage": 3, "faqpage": 3, "profilepage": 2, "itempage": 2, "medicalwebpage": 3, "videoobject": 2, "creativework": 3, "webpage": 2,
	"softwareapplication": 3, "softwaresourcecode": 3, "review": 2, "event": 1, "course": 2, "presentationdigitaldocument": 3,
}

// asides are the properties under which an object tells of other works than the page's.
var asides = map[string]bool{"comment": true, "itemlistelement": true, "haspart": true, "ispartof": true, "relatedlink": true,
	"blogpost": true, "blogposts": true, "image": true, "logo": true, "publisher": true, "author": true, "creator": true, "video": true, "breadcrumb": true,
	"mentions": true, "citation": true, "about": true, "liveblogupdate": true, "suggestedanswer": true, "acceptedanswer": true,
	"reviews": true, "isbasedon": true, "potentialaction": true, "audio": true, "primaryimageofpage": true, "associatedmedia": true, "significantlink": true}

// readJSONLD collects the page's objects and finds the one that the page is about.
func (r *reader) readJSONLD() {
	r.byID = map[string]*node{}
	var collect func(v any, depth int, aside bool)
	collect = func(v any, depth int, aside bool) {
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				collect(e, depth, aside)
			}
		case map[string]any:
			if len(r.nodes) >= nodeLimit {
				return
			}
			n := node{obj: v, types: typesOf(v), depth: depth}
			if aside {
				n.depth += 100
			}
			r.nodes = append(r.nodes, n)
			for _, k := range slices.Sorted(maps.Keys(v)) {
				e := v[k]
				k = strings.ToLower(k)
				next := depth + 1
				if k == "@graph" {
					next = depth
				}
				switch e.(type) {
				case []any, map[string]any:
					collect(e, next, aside || asides[k])
				}
			}
		}
	}
	r.doc.Find(`script[type]`).Each(func(_ int, s *goquery.Selection) {
		if t, _ := s.Attr("type"); strings.Contains(strings.ToLower(t), "ld+json") {
			for _, v := range looseJSON(s.Text()) {
				collect(v, 0, false)
			}
		}
	})
	for i := range r.nodes {
		n := &r.nodes[i]
		if id := str(n.obj["@id"]); id != "" {
			if old := r.byID[id]; old == nil || len(old.obj) < len(n.obj) {
				r.byID[id] = n
			}
		}
	}
	r.main = r.mainNode()
}

// mainNode finds the object that the page is about: by its type, by how many of a work's properties it has, and by
// whether it names the page's address or title.
func (r *reader) mainNode() *node {
	here := map[string]bool{addressKey(r.url.String()): true, addressKey(r.canonical()): true, addressKey(r.first("og:url")): true}
	delete(here, "")
	titles := key(r.first("og:title")) + "\n" + key(r.titleElement) + "\n" + key(spaced(r.doc.Find("h1").First()))
	var best *node
	var bestScore float64
	for i := range r.nodes {
		n := &r.nodes[i]
		score := 0.0
		for _, t := range n.types {
			score = max(score, workTypes[t])
		}
		if score == 0 || n.depth >= 100 {
			continue
		}
		for _, p := range []string{"datePublished", "headline", "author"} {
			if n.has(p) {
				score++
			}
		}
		for _, p := range []string{"url", "@id", "mainEntityOfPage"} {
			if here[addressKey(r.str(n.obj[p], "@id", "url"))] {
				score += 2
				break
			}
		}
		if h := key(r.str(n.obj["headline"])); h != "" && strings.Contains(titles, h) {
			score += 3
		} else if h := key(r.str(n.obj["name"])); h != "" && strings.Contains(titles, h) {
			score += 2
		}
		score -= 0.5 * float64(n.depth)
		if score > bestScore {
			best, bestScore = n, score
		}
	}
	return best
}

func (n *node) has(name string) bool { return n != nil && n.obj[name] != nil }

func (n *node) is(types ...string) bool {
	if n == nil {
		return false
	}
	for _, t := range n.types {
		for _, u := range types {
			if t == u {
				return true
			}
		}
	}
	return false
}

// typesOf gives an object's types in lower case, without the vocabulary's address.
func typesOf(obj map[string]any) []string {
	var all []string
	add := func(v any) {
		if s := str(v); s != "" {
			if i := strings.LastIndexAny(s, "/#:"); i >= 0 {
				s = s[i+1:]
			}
			all = append(all, strings.ToLower(s))
		}
	}
	t := obj["@type"]
	if t == nil {
		t = obj["type"]
	}
	if list, ok := t.([]any); ok {
		for _, e := range list {
			add(e)
		}
	} else {
		add(t)
	}
	return all
}

// str gives a string value, "" for any other. Pages often escape the text of their JSON-LD as if it were HTML.
func str(v any) string {
	s, ok := v.(string)
	if !ok {
		return ""
	}
	return clean(html.UnescapeString(s))
}

// str gives the text of a value: a string, the first of a list that has one, or the first of these properties of an
// object, which may be named by its @id alone.
func (r *reader) str(v any, properties ...string) string {
	switch v := v.(type) {
	case string:
		return str(v)
	case []any:
		for _, e := range v {
			if s := r.str(e, properties...); s != "" {
				return s
			}
		}
	case map[string]any:
		v = r.resolve(v)
		for _, p := range append(properties, "@value") {
			if s, ok := v[p].(string); ok && str(s) != "" {
				return str(s)
			}
		}
	}
	return ""
}

// resolve gives the object that an object stands for where it is no more than a reference to it.
func (r *reader) resolve(obj map[string]any) map[string]any {
	if id := str(obj["@id"]); id != "" && len(obj) <= 2 {
		if n := r.byID[id]; n != nil {
			return n.obj
		}
	}
	return obj
}

// canonical gives the address the page wants to be known by, absolute, or "".
func (r *reader) canonical() string {
	href, _ := r.doc.Find(`link[rel="canonical"]`).First().Attr("href")
	if href = strings.TrimSpace(href); href == "" {
		return ""
	}
	u, err := r.url.Parse(href)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return clean(u.String())
}

// addressKey gives an address without what often differs between ways of naming one page.
func addressKey(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.") + strings.TrimSuffix(u.Path, "/") + "?" + u.RawQuery
}
