package page

import (
	"slices"
	"strings"
	"unicode"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

// authorClaim is a list of authors that some place of the page gives.
type authorClaim struct {
	names  []cite.Name
	weight float64
}

// bylineLimit bounds how many texts are looked at that begin as a byline does, markedLimit how many elements that are
// called authors.
const (
	bylineLimit = 40
	markedLimit = 80
)

// marked finds the elements that are called authors, or lead to one's page.
const marked = `[itemprop~="author"], [rel~="author"], .p-author, .username, [class*="author"], [class*="Author"], [class*="byline"], [class*="Byline"], [class*="autor"], ` +
	`[class*="verfasser"], [class*="auteur"], [class*="writer"], [class*="contributor"], [id*="author"], [data-testid*="byline"], [data-testid*="author"], ` +
	`a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/autoren/"], a[href*="/auteur/"], a[href*="/autore/"], a[href*="/contributor"]`

// othersClass is what sites call the parts of a page where others than its author are named: who commented, who took a
// picture.
var othersClass = pattern.New(`(?i)comment|respond|reply|licen[sc]e|copyright|credit|caption|gallery|lightbox`)

// ofOthers tells whether an element names others than the page's author.
func (r *reader) ofOthers(n *html.Node) bool {
	for depth := 0; n != nil && depth < 12 && !r.around[n]; n, depth = n.Parent, depth+1 {
		if n.Data == "figure" || n.Data == "figcaption" || n.Data == "form" || othersClass.MatchString(notAside.ReplaceAllString(attr(n, "class")+" "+attr(n, "id"), "")) {
			return true
		}
	}
	return false
}

// authorClaim weighs a list of authors by its first: a site's name in their place says little.
func (r *reader) authorClaim(names []cite.Name, weight float64) authorClaim {
	if r.isSite(names[0].String()) {
		weight *= 0.25
	} else if names[0].Literal != "" {
		weight *= 0.7
	}
	return authorClaim{names, weight}
}

// authors finds the page's authors, nil where it names none.
func (r *reader) authors() []cite.Name {
	var all []authorClaim
	claim := func(names []cite.Name, weight float64) {
		if len(names) > 0 {
			all = append(all, r.authorClaim(names, weight))
		}
	}
	add := func(values []string, weight float64) {
		var names []cite.Name
		for _, v := range values {
			names = append(names, r.names(v)...)
		}
		claim(names, weight)
	}
	add(r.metas["citation_author"], 5)
	add(r.metas["citation_authors"], 4)
	if r.main != nil {
		for _, p := range []string{"author", "creator"} {
			claim(r.people(r.main.obj[p], 0), 4)
		}
	}
	for i := range r.nodes {
		if n := &r.nodes[i]; n != r.main && n.depth < 100 && n.is("article", "newsarticle", "blogposting", "webpage") {
			claim(r.people(n.obj["author"], 0), 1)
		}
	}
	for _, m := range []struct {
		name   string
		weight float64
	}{{"author", 3}, {"article:author", 2.5}, {"og:article:author", 2.5}, {"parsely-author", 3}, {"sailthru.author", 3}, {"dc.creator", 3},
		{"dcterms.creator", 3}, {"dc.contributor", 1}, {"byl", 3}, {"cxenseparse:author", 3}, {"article:author_name", 3}, {"authors", 2}, {"twitter:data1", 1}, {"creator", 2}, {"citation_editor", 0.5}} {
		if m.name == "twitter:data1" && !strings.Contains(strings.ToLower(r.first("twitter:label1")), "by") && !strings.Contains(strings.ToLower(r.first("twitter:label1")), "verfasst") {
			continue
		}
		add(r.metas[m.name], m.weight)
	}
	all = append(all, r.markedAuthors()...)
	return bestAuthors(append(all, r.bylineAuthors()...))
}

// markedAuthors reads the elements that are called authors, the first of them with the most trust. Of the names under comments,
// only those of WordPress's bypostauthor are the author's.
func (r *reader) markedAuthors() []authorClaim {
	var all []authorClaim
	for _, where := range []string{".bypostauthor .fn", ".bypostauthor .comment-author"} {
		if names := r.names(spaced(r.doc.Find(where).First())); len(names) > 0 {
			all = append(all, r.authorClaim(names, 0.8))
			break
		}
	}
	r.doc.Find(marked).EachWithBreak(func(i int, s *goquery.Selection) bool {
		text := spaced(s)
		if n := s.Find(`[itemprop~="name"], .fn, [rel~="author"]`); n.Length() > 0 {
			if inner := spaced(n.First()); inner != "" {
				text = inner
			}
		}
		if text == "" && goquery.NodeName(s) == "meta" {
			text, _ = s.Attr("content")
		}
		if text == "" || len(text) > 120 || r.ofOthers(s.Nodes[0]) {
			return i < markedLimit
		}
		weight := 2.5 / float64(1+len(all))
		if r.aside(s) {
			weight *= 0.15
		}
		if names := plausibleNames(r.names(text)); len(names) > 0 {
			all = append(all, r.authorClaim(names, weight))
		}
		return i < markedLimit
	})
	return all
}

// bylineAuthors reads the texts that begin as a byline does.
func (r *reader) bylineAuthors() []authorClaim {
	var all []authorClaim
	for i, n := range r.bylines {
		if r.ofOthers(n) || r.aside(goquery.NewDocumentFromNode(n).Selection) {
			continue
		}
		text := ""
		for ; n != nil && len(text) < 60; n = n.NextSibling {
			text += " " + spaced(goquery.NewDocumentFromNode(n).Selection)
		}
		text = strings.TrimLeftFunc(cut(clean(text), 120), func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) })
		first, _, _ := strings.Cut(text, " ")
		names := plausibleNames(r.names(text))
		if len(names) > 0 && (names[0].Literal == "" || len(first) > 4) { // "by" before one word says little
			all = append(all, r.authorClaim(names, 1.5/float64(1+i)))
		}
	}
	return all
}

// bestAuthors picks the list whose first author the claims speak for most, and of those lists the longest of the most
// trusted.
func bestAuthors(all []authorClaim) []cite.Name {
	var best []cite.Name
	bestSum := 0.0
	// voices holds, for each name, what the claims say for it: all of a claim for its first author, less for others.
	voices := map[string]float64{}
	for _, c := range all {
		seen := map[string]bool{}
		for i, n := range c.names {
			k := key(n.String())
			if seen[k] {
				continue
			}
			seen[k] = true
			if i == 0 {
				voices[k] += c.weight
			} else {
				voices[k] += c.weight * 0.3
			}
		}
	}
	for _, c := range all {
		sum := voices[key(c.names[0].String())]
		sum += c.weight * 0.01 * float64(1+min(len(c.names), 5))
		if sum > bestSum {
			best, bestSum = c.names, sum
		}
	}
	return best
}

// people gives the names in a JSON-LD value: strings, persons, organisations, lists of them.
func (r *reader) people(v any, depth int) []cite.Name {
	if depth > 4 {
		return nil
	}
	switch v := v.(type) {
	case string:
		return r.names(str(v))
	case []any:
		var all []cite.Name
		for _, e := range v {
			all = append(all, r.people(e, depth+1)...)
		}
		return all
	case map[string]any:
		v = r.resolve(v)
		name, isText := v["name"].(string)
		given, family := str(v["givenName"]), str(v["familyName"])
		switch types := typesOf(v); {
		case !isText && v["name"] != nil:
			return r.people(v["name"], depth+1)
		case family != "" && (name == "" || key(name) == key(given+family)):
			return []cite.Name{{Given: given, Family: family}}
		case slices.ContainsFunc(types, func(t string) bool { return strings.HasSuffix(t, "organization") }):
			if name = str(name); name != "" && !noName.MatchString(name) {
				return []cite.Name{{Literal: name}}
			}
		default:
			return r.names(str(name))
		}
	}
	return nil
}
