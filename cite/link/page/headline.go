package page

import (
	"strings"
	"unicode"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

// A headline is the heading that a visitor takes for the title of the page's work.
type headline struct {
	*goquery.Selection        // empty where the page has none
	text               string // without its kicker
	kicker             string // a few words above the title, in the same heading: a section's name, a catchword
	single             bool   // no other heading is as likely
}

// headingTries bounds how many headings are looked at.
const headingTries = 60

// titleClass is what sites call their headlines.
var titleClass = pattern.New(`(?i)(?:entry|post|article|page|story|news|content)[-_]*(?:title|headline)|headline|^title$|p-name`)

// kickerClass is what sites call the words above their titles.
var kickerClass = pattern.New(`(?i)kicker|over-?line|over-?title|top-?line|roof|dachzeile|eyebrow|topic|label|categor|rubrik|rubric|pre-?title|pre-?head|super-?title|strapline|section|ressort|vorzeile|spitzmarke|surtitre|antetitulo|occhiello`)

// findHeadline finds the heading that the page is about: by its level, by what the site calls it, and by whether the page's
// title for programs has the same words. A heading that leads to the front page names the site.
func (r *reader) findHeadline() {
	titles := key(r.first("og:title")) + "\n" + key(r.titleElement)
	best, second := 0.0, 0.0
	r.headline = headline{Selection: r.doc.Find("h1").Slice(0, 0)}
	r.doc.Find("h1, h2, h3").EachWithBreak(func(i int, s *goquery.Selection) bool {
		text := spaced(s)
		k := key(text)
		if k == "" || r.isSite(text) || r.leadsToFront(s) {
			return i < headingTries
		}
		score := map[string]float64{"h1": 3, "h2": 0.6, "h3": 0.4}[goquery.NodeName(s)]
		if class, _ := s.Attr("class"); titleClass.MatchString(class) {
			score++
		}
		if prop, _ := s.Attr("itemprop"); prop == "headline" || prop == "name" {
			score++
		}
		if len(k) >= 4 && strings.Contains(titles, k) {
			score += 3
		} else if r.aside(s) {
			score *= 0.4
		}
		if score > best {
			r.headline.Selection, second, best = s, best, score
		} else {
			second = max(second, score)
		}
		return i < headingTries
	})
	if best < 1 {
		r.headline.Selection = r.headline.Slice(0, 0)
		return
	}
	r.headline.single = second < 3
	r.headline.kicker, r.headline.text = parted(r.headline.Selection)
	for n := r.headline.Nodes[0]; n != nil; n = n.Parent {
		r.around[n] = true
	}
}

// leadsToFront tells whether a heading is a link to the site's front page.
func (r *reader) leadsToFront(s *goquery.Selection) bool {
	a := s.Find("a[href]")
	if a.Length() == 0 {
		a = s.Closest("a[href]")
	}
	return a.Length() > 0 && r.toFront(a.Nodes[0]) && key(spaced(a.First())) == key(spaced(s))
}

// parted takes the kicker off a heading's text: its first part, where that is an element of its own whose class, or
// smaller print, says so, and more words come after it.
func parted(s *goquery.Selection) (kicker, title string) {
	title = joined(s)
	first := firstElement(s.Nodes[0])
	for first != nil && key(visibleText(first, "", spacedLimit)) == key(title) { // one element around all the words
		first = firstElement(first)
	}
	if first == nil || first.Data != "small" && !kickerClass.MatchString(attr(first, "class")) {
		return "", title
	}
	kicker = clean(visibleText(first, "", spacedLimit))
	rest, ok := strings.CutPrefix(title, kicker)
	rest = strings.TrimLeftFunc(rest, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsPunct(r) && !strings.ContainsRune("\"'“„«‘‚([¿¡", r) || r == '|'
	})
	if !ok || len(key(rest)) < 8 {
		return "", title
	}
	return kicker, rest
}

// firstElement gives the element that a node's text begins with, nil where it begins with words of its own.
func firstElement(n *html.Node) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) != "":
			return nil
		case c.Type == html.ElementNode && key(visibleText(c, "", spacedLimit)) != "":
			return c
		}
	}
	return nil
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// headlineWeight tells how far the headline is trusted to be the title: most where it is the only one, and has words of the page's
// title for programs or of its address, which are often written for search engines.
func (r *reader) headlineWeight() float64 {
	k, og := key(r.headline.text), key(r.first("og:title"))
	if og != "" && !strings.Contains(og, k) && strings.HasSuffix(key(r.titleElement), k) && key(r.titleElement) != k {
		return 1 // the name of a section, which follows the title as a site's does
	}
	ours := strings.Fields(foldedWords(r.headline.text))
	theirs := map[string]bool{}
	for _, w := range strings.Fields(foldedWords(r.titleElement + " " + r.url.Path)) {
		theirs[w] = true
	}
	shared := 0
	for _, w := range ours {
		if len(w) > 3 && theirs[w] {
			shared++
		}
	}
	if r.headline.single && len(ours) > 2 && shared > 1 {
		return 9
	}
	return 4.5
}

// foldedWords gives a text's words in lower case.
func foldedWords(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return ' '
	}, s)
}

// withoutKicker takes the headline's kicker off the beginning of a title that has it as well.
func (r *reader) withoutKicker(title string) string {
	h := r.headline
	if h.kicker != "" && key(title) == key(h.kicker)+key(h.text) {
		return h.text
	}
	return title
}
