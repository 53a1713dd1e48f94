package page

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

// A claim is a date that some place of the page gives, with how much that place is trusted.
type claim struct {
	stamp
	place  string // the kind of place; places of one kind often repeat one another
	weight float64
	shown  bool // as a visitor sees it, so that it is the outlet's own day
}

// metaDates are the meta elements that give a date of publication, and how far each is trusted.
var metaDates = []struct {
	name   string
	weight float64
}{
	{"article:published_time", 5}, {"og:article:published_time", 4}, {"og:published_time", 4}, {"article:published", 4},
	{"citation_publication_date", 5}, {"citation_date", 5}, {"citation_online_date", 4}, {"prism.publicationdate", 4},
	{"parsely-pub-date", 4}, {"sailthru.date", 4}, {"datepublished", 4}, {"dc.date.issued", 4}, {"dcterms.issued", 4},
	{"dcterms.created", 3}, {"dc.date.created", 3}, {"dcterms.date", 3}, {"dc.date", 3}, {"dc.created", 3}, {"date", 1.4}, {"pubdate", 4},
	{"publishdate", 4}, {"publish-date", 4}, {"publish_date", 4}, {"publication_date", 4}, {"pub_date", 4}, {"publicationdate", 4}, {"published", 3}, {"published_time", 4},
	{"publishtime", 4}, {"article.published", 4}, {"article_date_original", 4}, {"originalpublicationdate", 4}, {"shareaholic:article_published_time", 3},
	{"cxenseparse:recs:publishtime", 4}, {"cxenseparse:publishtime", 4}, {"bt:pubdate", 4}, {"sdate", 2}, {"dateposted", 3},
	{"article.created", 3}, {"datecreated", 2}, {"creation_date", 2}, {"created", 2}, {"uploaddate", 2}, {"og:pubdate", 3}, {"ptime", 3}, {"displaydate", 3},
	{"og:regdate", 3}, {"article:create", 2}, {"originaldate", 3}, {"pdate", 3}, {"weibo:article:create_at", 3}, {"og:video:release_date", 3},
	{"release_date", 3}, {"releasedate", 3}, {"video:release_date", 3}, {"timestamp", 1.5}, {"twitter:data1", 1}, {"dc.date.x-metadatalastmodified", 0},
}

// laterDates are the meta elements that tell of a change. A page that gives nothing else was published no later.
var laterDates = []string{"article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified",
	"lastmod", "dateupdate", "dateupdated", "revised", "article:modified", "og:modified_time", "lastmodified", "revision_date"}

// publishedWord and changedWord tell what a date beside them is, in the languages of most of the web.
var (
	publishedWord = pattern.New(`(?i)publish|posted|veröffentlich|erschienen|erstellt|publié|publi[ec]|paru|gepubliceerd|geplaatst|опублик|created|on air|released|first |erstmals|发布|發布|入力|등록|게시`)
	changedWord   = pattern.New(`(?i)updat|modif|aktualisier|geändert|änderung|actuali[sz]|mis à jour|mise à jour|bijgewerkt|aggiornat|atualizad|обновл|edited|revised|letzte|zuletzt|upd\b|stand:|수정|更新|bearbeitet|reviewed`)
	dateClass     = pattern.New(`(?i)date|datum|publish|posted|time|byline|meta|fecha|timestamp|credits|created|dateline|info|autor|author|header|pub|submitted`)
	strongClass   = pattern.New(`(?i)publi[sc]|posted|entry-date|post-date|article-date|article__date|dateline|datum|fecha|pubdate|created|submitted|date-published|articledate|postdate|post_date|article_date|date-header`)
	asideClass    = pattern.New(`(?i)comment|related|teaser|sidebar|footer|widget|recommend|popular|trending|also|more-|read-next|mehr|newsletter|promo|carousel|slider|ticker|latest|recent|event|archive|menu|nav|calendar|breaking`)
)

// notAside are names that sites give to parts of their pages of any kind, though asideClass knows a part of them: Elementor
// calls everything a widget, Drupal tells of a page that it is promoted, others whether one has comments; and an article may
// have a foot of its own.
var notAside = pattern.New(`(?i)elementor-[\w-]*|node-+promoted|(?:no|has|with|one)-sidebar[\w-]*|(?:no|has)-comments|comments?-(?:open|closed|links?|count)|(?:post|entry|article)[-_]footer`)

// published finds the date of publication; the zero Day where the page gives none.
func (r *reader) published() cite.Day {
	claims := r.statedDates()
	claims = append(claims, r.elementDates()...)
	claims = append(claims, r.addressDates()...)
	if day := weigh(claims); day != (cite.Day{}) {
		return day
	}
	for _, last := range []func() []claim{r.nearDates, r.scriptDates, r.changeDates, r.textDates} {
		if day := weigh(last()); day != (cite.Day{}) {
			return day
		}
	}
	return cite.Day{}
}

// firstDate reads a value that is meant to be a date.
func (r *reader) firstDate(value string) (stamp, bool) {
	found := findDates(cut(value, 80), r.monthFirst)
	if len(found) > 0 {
		return found[0], true
	}
	if ws := words(value); len(ws) == 1 && len(ws[0].text) == 4 && plausibleYear(ws[0].num) {
		return stamp{day: cite.Day{Year: ws[0].num}, hour: -1}, true
	} else if len(ws) == 2 && len(ws[0].text) == 4 && len(ws[1].text) <= 2 {
		if d, ok := makeDay(ws[0].num, ws[1].num, 0); ok {
			return stamp{day: d, hour: -1}, true
		}
	}
	return stamp{}, false
}

// statedDates reads the dates that pages give to programs: JSON-LD, meta elements and microdata.
func (r *reader) statedDates() []claim {
	var all []claim
	add := func(place, value string, weight float64) {
		if st, ok := r.firstDate(value); ok && weight > 0 {
			all = append(all, claim{stamp: st, place: place, weight: weight})
		}
	}
	for i := range r.nodes {
		n := &r.nodes[i]
		if n.depth >= 100 && n != r.main {
			continue
		}
		weight := 0.0
		for _, t := range n.types {
			weight = max(weight, workTypes[t])
		}
		if n != r.main {
			weight *= 0.3
			if n.is("videoobject", "event", "review") {
				continue
			}
		}
		if weight == 0 {
			continue
		}
		add("json-ld", r.str(n.obj["datePublished"]), weight)
		if !n.has("datePublished") {
			add("json-ld", r.str(n.obj["dateCreated"]), weight/2)
			add("json-ld", r.str(n.obj["uploadDate"]), weight/2)
		}
	}
	for _, m := range metaDates {
		for i, v := range r.metas[m.name] {
			if i < 3 {
				add("meta", v, m.weight)
			}
		}
	}
	r.doc.Find(`[itemprop~="datePublished"]`).EachWithBreak(func(i int, s *goquery.Selection) bool {
		if goquery.NodeName(s) != "meta" || i == 0 {
			weight := 4.0
			if r.aside(s) || i > 0 {
				weight = 0.8
			}
			add("microdata", elementDate(s), weight)
		}
		return i < 20
	})
	return all
}

// elementDate gives the date an element is made to carry, or else its text.
func elementDate(s *goquery.Selection) string {
	for _, a := range []string{"datetime", "content", "data-datetime", "data-date", "data-published", "title"} {
		if v, ok := s.Attr(a); ok && len(findDates(cut(v, 80), false)) > 0 {
			return v
		}
	}
	return spaced(s)
}

// aside tells whether an element stands in a part of the page that is not about its work.
func (r *reader) aside(s *goquery.Selection) bool {
	for n, depth := s.Nodes[0], 0; n != nil && depth < 12; n, depth = n.Parent, depth+1 {
		if r.around[n] {
			return false
		}
		if n.Data == "a" && r.toFront(n) {
			return true
		}
		switch n.Data {
		case "footer":
			if !strings.Contains(attr(n, "class"), "entry-meta") && !notAside.MatchString(attr(n, "class")) {
				return true
			}
		case "nav", "aside":
			return true
		case "body", "html", "article", "main":
			return false
		}
		for _, a := range n.Attr {
			if (a.Key == "class" || a.Key == "id") && asideClass.MatchString(notAside.ReplaceAllString(a.Val, "")) {
				return true
			}
		}
	}
	return false
}

// toFront tells whether an element links to the site's front page.
func (r *reader) toFront(a *html.Node) bool {
	for _, at := range a.Attr {
		if at.Key == "href" {
			u, err := r.url.Parse(at.Val)
			return err == nil && strings.Trim(u.Path, "/") == "" && u.RawQuery == "" && u.Fragment == ""
		}
	}
	return false
}

// elementDates reads the dates that visitors see: time elements, and short texts whose element is named for a date.
func (r *reader) elementDates() []claim {
	var all []claim
	seen := 0
	r.doc.Find("time").EachWithBreak(func(i int, s *goquery.Selection) bool {
		attrs := attrText(s) + " " + attrText(s.Parent())
		context := spaced(s.Parent())
		if len(context) > 120 {
			context = spaced(s)
		}
		weight := 2.5
		switch {
		case r.aside(s):
			weight = 0.3
		case changedWord.MatchString(attrs) && !publishedWord.MatchString(attrs):
			weight = 0.3
		case changedWord.MatchString(context) && !publishedWord.MatchString(context):
			weight = 0.4
		case strongClass.MatchString(attrs) || publishedWord.MatchString(context):
			weight = 3.5
		}
		if seen > 0 {
			weight /= float64(1 + seen)
		}
		if st, ok := r.firstDate(elementDate(s)); ok {
			all = append(all, claim{stamp: st, place: "time", weight: weight, shown: st.hour < 0})
			if weight > 1 {
				seen++
			}
		}
		if text := findDates(cut(spaced(s), 80), r.monthFirst); len(text) > 0 {
			all = append(all, claim{stamp: text[0], place: "time text", weight: weight / 2, shown: true})
		}
		return i < 60
	})
	seenBy := map[bool]int{}
	tried := 0
	r.doc.Find(`[class], [id], [data-date], [data-published], abbr[title]`).EachWithBreak(func(i int, s *goquery.Selection) bool {
		switch goquery.NodeName(s) {
		case "time", "body", "html", "meta", "script", "style", "input", "select", "link":
			return true
		}
		attrs := attrText(s)
		if !dateClass.MatchString(attrs) {
			return true
		}
		text := spaced(s)
		if len(text) > 240 || text == "" {
			return true
		}
		found := findDates(text, r.monthFirst)
		if len(found) == 0 {
			return true
		}
		tried++
		weight, strong := 1.5, strongClass.MatchString(attrs)
		if strong {
			weight = 2.5
		}
		if r.aside(s) {
			weight = 0.2
		}
		all = append(all, r.labelled(text, found, weight/float64(1+seenBy[strong]))...)
		if weight > 1 {
			seenBy[strong]++
		}
		return tried < 60
	})
	return all
}

// lifeWord comes before the dates of a life, which are none of publication.
var lifeWord = pattern.New(`(?i)(?:\b(?:born|died|geb|geboren|gestorben|née?|décédée?|nacid[oa]|fallecid[oa]|nat[oa]|mort[oe])\b|[*†]|出生|生年|逝世)[^.;]{0,24}$`)

// labelled weighs the dates of one short text by the words before them: "Published 3 May, updated 5 May".
func (r *reader) labelled(text string, found []stamp, weight float64) []claim {
	var all []claim
	from := 0
	for i, st := range found {
		before := text[from:st.at]
		from = st.at
		w := weight
		switch {
		case lifeWord.MatchString(before):
			w = 0
		case changedWord.MatchString(before) && !publishedWord.MatchString(before):
			w *= 0.2
		case publishedWord.MatchString(before):
			w *= 1.4
		case i > 0:
			w *= 0.5
		}
		all = append(all, claim{stamp: st, place: "text", weight: w, shown: true})
	}
	return all
}

func attrText(s *goquery.Selection) string {
	class, _ := s.Attr("class")
	id, _ := s.Attr("id")
	prop, _ := s.Attr("itemprop")
	return class + " " + id + " " + prop
}

// nearDates looks for a date in the text near the headline, and in the whole text after a word for publishing, where a
// page carries none that is marked. Near the headline, a date counts that stands alone: one in a sentence is what the text is
// about.
func (r *reader) nearDates() []claim {
	var all []claim
	h := r.headline.Selection
	for up := 0; up < 4 && h.Length() > 0 && len(all) == 0; up++ {
		alone := daysAlone(h, r.monthFirst)
		text := spaced(h)
		found := findDates(text, r.monthFirst)
		for _, c := range r.labelled(text, found[:min(4, len(found))], 1/float64(1+up)) {
			if alone[c.day] && c.day.Year >= webYear {
				all = append(all, c)
			}
		}
		h = h.Parent()
	}
	for _, c := range r.textDates() {
		if c.weight > 1 {
			all = append(all, c)
		}
	}
	return all
}

// webYear is the first year in which a page was published; earlier dates in a text are what it is about.
const webYear = 1991

// aloneLength is how long the text of an element at most is in which a date stands alone, with a place, a name, a time of day.
const aloneLength = 100

// daysAlone lists the days that stand alone in elements of a part of the page.
func daysAlone(s *goquery.Selection, monthFirst bool) map[cite.Day]bool {
	days := map[cite.Day]bool{}
	s.Find("*").EachWithBreak(func(i int, e *goquery.Selection) bool {
		if text := spaced(e); len(text) <= aloneLength {
			for _, st := range findDates(text, monthFirst) {
				days[st.day] = true
			}
		}
		return i < 2000
	})
	return days
}

// textDates finds the dates in the text of the page: those after a word for publishing, and the first others.
func (r *reader) textDates() []claim {
	var all []claim
	body := r.doc.Find("body")
	if body.Length() == 0 {
		return nil
	}
	text := clean(visibleText(body.Nodes[0], " ", 60_000))
	for i, st := range findDates(text, r.monthFirst) {
		before := text[max(0, st.at-40):st.at]
		switch {
		case st.day.Year < webYear, lifeWord.MatchString(before):
		case st.day.Day == 0: // "in May 2020" is what a text is about, more often than when it was written
		case changedWord.MatchString(before) && !publishedWord.MatchString(before):
		case publishedWord.MatchString(before):
			all = append(all, claim{stamp: st, weight: 1.5, shown: true})
		case i < 5:
			all = append(all, claim{stamp: st, weight: 0.5 / float64(1+i), shown: true})
		}
	}
	return all
}

// scriptKey is how scripts name the date of publication in the data that they fill the page with or count its visitors by.
var scriptKey = pattern.New(`(?i)["']?\b(?:(?:page|article|content|post|story|first)?_?-?(?:date_?published|publi(?:sh|cation|shed)_?-?(?:date(?:_?time)?|time|at|on)|pub_?date|created_?(?:at|date)|date_?created))(?:_?utc|_?iso)?\\?["']?\s*[:=,]\s*\\?["']([^"'\\]{8,40})`)

// scriptDates looks for the date in the data that scripts carry. Such data may tell of other pages, too.
func (r *reader) scriptDates() []claim {
	var all []claim
	r.doc.Find("script:not([src])").EachWithBreak(func(_ int, s *goquery.Selection) bool {
		for _, m := range scriptKey.FindAllStringSubmatch(cut(s.Text(), scriptLimit), 20) {
			if st, ok := r.firstDate(m[1]); ok && st.day.Day > 0 {
				all = append(all, claim{stamp: st, place: "script", weight: 1 / float64(1+len(all))})
			}
		}
		return len(all) < 20
	})
	return all
}

// changeDates reads the dates of the page's last change.
func (r *reader) changeDates() []claim {
	var all []claim
	add := func(value string) {
		if st, ok := r.firstDate(value); ok {
			all = append(all, claim{stamp: st, weight: 1})
		}
	}
	if r.main != nil {
		add(r.str(r.main.obj["dateModified"]))
	}
	for _, name := range laterDates {
		add(r.first(name))
	}
	return all
}

// weigh picks the day that the claims speak for most. Claims of one day add up; a claim of a month supports its days;
// a time of day in UTC also speaks, less, for the day next to it, which may be the outlet's own. Among days that come
// out the same, the earlier is taken: what was published cannot have changed before.
func weigh(claims []claim) cite.Day {
	var days []cite.Day
	sum := map[cite.Day]float64{}
	speak := func(d cite.Day, weight float64) {
		if _, known := sum[d]; !known {
			days = append(days, d)
		}
		sum[d] += weight
	}
	type voice struct {
		place string
		day   cite.Day
	}
	loudest := map[voice]float64{}
	for _, c := range claims {
		v := voice{c.place, c.day}
		weight := c.weight
		if before := loudest[v]; before > 0 {
			weight = max(0, weight-before) + 0.05*min(weight, before)
		}
		loudest[v] = max(loudest[v], c.weight)
		if c.other != (cite.Day{}) {
			speak(c.day, weight*0.6)
			speak(c.other, weight*0.4)
			continue
		}
		speak(c.day, weight)
	}
	for _, c := range claims {
		if !c.utc || c.hour < 0 || c.day.Day == 0 {
			continue
		}
		for _, by := range []int{-1, 1} {
			if by < 0 && c.hour > 7 || by > 0 && c.hour < 10 { // where people live, from UTC−8 to UTC+14
				continue
			}
			beside := nextDay(c.day, by)
			for _, d := range claims {
				if d.shown && d.weight >= 1 && d.day == beside {
					speak(beside, c.weight)
					break
				}
			}
		}
	}
	var best cite.Day
	bestSum := 0.0
	for _, d := range days {
		total := sum[d]
		for _, e := range days {
			if e != d && e.Compare(d) == 0 && e.Day == 0 {
				total += sum[e]
			}
		}
		if d.Day == 0 {
			total *= 0.3
		}
		if total > bestSum || total == bestSum && d.Compare(best) < 0 {
			best, bestSum = d, total
		}
	}
	return best
}
