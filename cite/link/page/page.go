// Package page reads a web page's own account of itself: what it says its title, date, authors and site are, in all
// the places where pages say so. The evidence is weighed: agreement between places counts more than any one of them.
package page

import (
	"bytes"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

// A Page is what was read from a page.
type Page struct {
	// Item is the page as a reference. It has a title, date or author only where the page gives one.
	Item *cite.Item
	// TitleElement is the text of the title element, the site's name included.
	TitleElement string
	// Headings are the texts of the first headings of the first and second level.
	Headings []string
	// Text is the beginning of the text that a visitor sees, with white space folded; at most textLimit bytes.
	Text string
	// Refresh is where the page sends its visitor at once by a meta element, absolute; "" where it does not.
	Refresh string
	// Challenge tells that the page loads what walls against programs put before their visitors.
	Challenge bool

	anchors map[string]bool
}

// challenge is where the challenges of Imperva, DataDome, Radware, Akamai and AWS come from. Good pages do not load them.
var challenge = pattern.New(`_Incapsula_Resource|captcha-delivery\.com|validate\.perfdrive\.com|/_sec/cp_challenge|awswaf\.com/.*challenge\.js`)

// textLimit is how much of a page's text is kept, headingLimit how many headings, spacedLimit how much of an
// element's text is looked at, metaLimit how much of a meta element's, and scriptLimit how much of a script.
const (
	textLimit    = 2000
	headingLimit = 8
	spacedLimit  = 1500
	metaLimit    = 4000
	scriptLimit  = 200_000
)

// HasAnchor tells whether the page has a place of this name: an id, or the name of an a element. The empty name and
// "top" are places of every page (HTML, 7.4.6.4).
func (p *Page) HasAnchor(name string) bool {
	return name == "" || strings.EqualFold(name, "top") || p.anchors[name]
}

// A reader collects the evidence of one page.
type reader struct {
	doc          *goquery.Document
	url          *url.URL // where the page was found; never nil
	metas        map[string][]string
	nodes        []node // the objects of the page's JSON-LD
	main         *node  // the one that describes the page's work, or nil
	byID         map[string]*node
	monthFirst   bool
	siteNames    []string // names of the site, the likeliest first
	siteKeys     map[string]bool
	titleElement string
	headline     headline
	bylines      []*html.Node        // texts that begin as a byline does
	around       map[*html.Node]bool // the elements that the headline stands in
}

// Read reads a page. The content type is the one of the answer it came in, "" where that is not known; the address
// may be "" too. Any bytes give a page, though perhaps an empty one.
func Read(body []byte, contentType, address string) *Page {
	if !utf8.Valid(body) { // text that happens to be valid UTF-8 is UTF-8, whatever the page declares
		enc, _, _ := charset.DetermineEncoding(body, contentType)
		if decoded, err := enc.NewDecoder().Bytes(body); err == nil {
			body = decoded
		}
	}
	root, err := html.Parse(bytes.NewReader(body))
	if err != nil { // html.Parse fails only where elements nest too deep for it
		root = &html.Node{Type: html.DocumentNode}
	}
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		u = &url.URL{}
	}
	r := &reader{doc: goquery.NewDocumentFromNode(root), url: u, metas: map[string][]string{}, siteKeys: map[string]bool{}, around: map[*html.Node]bool{}}
	p := &Page{anchors: map[string]bool{}}
	r.survey(p)
	r.readJSONLD()
	r.language()
	r.sites()
	r.findHeadline()
	p.Item = r.item()
	return p
}

// survey goes through the page once, for what needs no judgement.
func (r *reader) survey(p *Page) {
	var text strings.Builder
	var walk func(n *html.Node, hidden bool, depth int)
	walk = func(n *html.Node, hidden bool, depth int) {
		if depth > 512 { // deeper than any page is built; the parser itself allows no more
			return
		}
		switch n.Type {
		case html.TextNode:
			if !hidden && text.Len() < 4*textLimit {
				text.WriteString(n.Data)
				text.WriteByte(' ')
			}
			if !hidden && len(n.Data) < 200 && n.Parent != nil && len(r.bylines) < bylineLimit && beginsByline(n.Data) {
				r.bylines = append(r.bylines, n)
			}
		case html.ElementNode:
			switch n.Data {
			case "script", "style", "noscript", "template", "head", "svg":
				hidden = true
			case "meta":
				r.meta(n, p)
			}
			if src := attr(n, "src"); src != "" && challenge.MatchString(src) || attr(n, "id") == "px-captcha" {
				p.Challenge = true
			}
			for _, a := range n.Attr {
				if a.Key == "id" || a.Key == "name" && n.Data == "a" {
					p.anchors[a.Val] = true
				}
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, hidden, depth+1)
		}
	}
	for _, n := range r.doc.Nodes {
		walk(n, false, 0)
	}
	p.Text = cut(clean(text.String()), textLimit)
	r.titleElement = clean(cut(r.doc.Find("title").First().Text(), metaLimit))
	p.TitleElement = r.titleElement
	r.doc.Find("h1, h2").EachWithBreak(func(i int, s *goquery.Selection) bool {
		if t := clean(s.Text()); t != "" {
			p.Headings = append(p.Headings, cut(t, textLimit))
		}
		return len(p.Headings) < headingLimit
	})
}

// meta takes one meta element.
func (r *reader) meta(n *html.Node, p *Page) {
	var key, content, equiv string
	for _, a := range n.Attr {
		switch a.Key {
		case "name", "property", "itemprop":
			if key == "" {
				key = strings.ToLower(strings.TrimSpace(a.Val))
			}
		case "content":
			content = a.Val
		case "value":
			if content == "" {
				content = a.Val
			}
		case "http-equiv":
			equiv = strings.ToLower(a.Val)
		}
	}
	if equiv == "refresh" {
		if to := refreshTarget(content); to != "" && p.Refresh == "" {
			if u, err := r.url.Parse(to); err == nil {
				p.Refresh = u.String()
			}
		}
		return
	}
	if content = clean(cut(content, metaLimit)); key != "" && content != "" && len(r.metas[key]) < 100 {
		r.metas[key] = append(r.metas[key], content)
	}
}

// refreshTarget reads the content of a refresh: "0; url=/there". A wait of more than ten seconds is a page that
// reloads itself or a notice to read, no redirect.
func refreshTarget(content string) string {
	wait, to, ok := strings.Cut(content, ";")
	if !ok {
		wait, to, ok = strings.Cut(content, ",")
	}
	if wait = strings.TrimSpace(wait); !ok || len(strings.TrimRight(wait, ".0123456789")) > 0 || len(wait) > 1 && wait[0] != '0' && wait != "10" {
		return ""
	}
	to = strings.TrimSpace(to)
	if len(to) > 3 && strings.EqualFold(to[:3], "url") {
		to = strings.TrimLeft(strings.TrimSpace(to[3:]), "= ")
	}
	return strings.Trim(to, `"' `)
}

// first gives the first value of the first of these meta names that has one.
func (r *reader) first(names ...string) string {
	for _, n := range names {
		if v := r.metas[n]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

// language finds out whether numeric dates put the month first, as they do in the United States alone.
func (r *reader) language() {
	lang := strings.ToLower(strings.ReplaceAll(r.lang(), "_", "-"))
	if lang == "en" || lang == "" {
		host := r.url.Hostname()
		r.monthFirst = strings.HasSuffix(host, ".com") || strings.HasSuffix(host, ".org") || strings.HasSuffix(host, ".net") || strings.HasSuffix(host, ".gov") || strings.HasSuffix(host, ".edu")
		return
	}
	r.monthFirst = lang == "en-us"
}

// lang gives the language the page says it is in, as a tag, or "".
func (r *reader) lang() string {
	l, _ := r.doc.Find("html").First().Attr("lang")
	if l == "" {
		l, _ = r.doc.Find("html").First().Attr("xml:lang")
	}
	if l == "" {
		l = r.first("og:locale", "citation_language", "dc.language", "language")
	}
	if l = clean(l); len(l) > 12 || strings.ContainsAny(l, " ,{") {
		return ""
	}
	return l
}

// clean folds white space, and takes out control characters and marks of direction: nothing of it may act on a
// terminal.
func clean(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
			space = r != '\u200b' && r != '\ufeff' || space
			continue
		case r == unicode.ReplacementChar, r == '\u00ad', unicode.IsControl(r), '\u202a' <= r && r <= '\u202e', '\u2066' <= r && r <= '\u2069', r == '\u200e', r == '\u200f':
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r)
	}
	return b.String()
}

// spaced gives the text of an element with spaces where its parts meet: "By" and a name often stand side by side only
// on the screen. It stops after spacedLimit bytes, white space included, so that looking at many elements that stand in
// one another stays cheap.
func spaced(s *goquery.Selection) string {
	var b strings.Builder
	for _, n := range s.Nodes {
		b.WriteString(visibleText(n, " ", spacedLimit))
	}
	return clean(b.String())
}

// visibleText gives the text of a node, with something after each part. It stops after a number of bytes.
func visibleText(n *html.Node, after string, limit int) string {
	var b strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if b.Len() > limit {
			return
		}
		switch {
		case n.Type == html.TextNode:
			b.WriteString(cut(n.Data, limit))
			b.WriteString(after)
		case n.Type == html.ElementNode && (n.Data == "script" || n.Data == "style" || n.Data == "noscript" || n.Data == "template"):
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return b.String()
}

// cut shortens a text to at most n bytes, at a character's end.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n]
}

// key gives a text's letters and digits in lower case, to compare texts by.
func key(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
