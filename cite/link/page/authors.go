package page

import (
	"strings"
	"unicode"

	"github.com/PuerkitoBio/goquery"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

// authorClaim is a list of authors that some place of the page gives.
type authorClaim struct {
	names  []cite.Name
	weight float64
}

// byWord begins a byline, in the languages of most of the web.
var byWord = pattern.New(`(?i)^(?:(?:written|posted|published|reported|story|text|words|review|geschrieben|verfasst|veröffentlicht|(?:ein )?(?:beitrag|kommentar|gastbeitrag|artikel)|écrit|publié|escrito|publicado|scritto|pubblicato|article|redaktion|autor(?:in|en)?|author|foto|by|auteur)\s*(?:by|von|par|por|da|di|de|door)?\s*[:：]\s*|(?:written |posted |published |geschrieben |verfasst |gespeichert |submitted |veröffentlicht |(?:ein )?(?:beitrag|kommentar|gastbeitrag|artikel) |écrit |publié |escrito |publicado |scritto |pubblicato |text )?(?:by|von|par|por|di|door|af|av|od|przez)\s+)`)

// byline begins the text of an element that may be a byline.
var byline = pattern.New(`^[\s\p{P}\x{a0}]*(?i:(?:ein |eine )?(?:artikel|beitrag|kommentar|gastbeitrag|text|redaktion|autor(?:in|en)?|author|written|posted|published|submitted|geschrieben|gespeichert|verfasst|veröffentlicht|écrit|publié|escrito|publicado|scritto|auteur|verslag)\s*(?:by|von|par|por|da|di|de|door|:)|autor(?:in)?|author|by|von|par|por|di|door)(?:[\s:\x{a0}]|$)`)

// weekday ends a byline's names where the day follows them.
var weekday = pattern.New(`(?i)^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)$`)

// bylineLimit bounds how many such elements are looked at.
const bylineLimit = 40

// nameEnd ends a byline's names: a date, a place, a role, an account.
var nameEnd = pattern.New(`(?i)\s*(?:\||•|·|\d|@|/|\(|\[|;|\s[-–—]\s|,\s+(?:\d|for |staff|senior|chief|editor|reporter|correspondent|associate|contributing|special|political|business|dpa|afp|reuters|ap\b|and agencies|md\b|phd\b|dr\.?$|m\.?d\.?\b|ph\.?d)|\s+(?:on|am|vom|le|el|posted|published|updated|aktualisiert|veröffentlicht)\s).*$`)

var listSeparator = pattern.New(`(?i)\s*[,;、]\s*(?:and|und|et|y|e|&)\s+|\s*[,;、]\s*|\s+(?:and|und|et|y|&|en|och|og)\s+`)

// noName are words of bylines that name a function or nobody.
var noName = pattern.New(`(?i)^(?:admin(?:istrator)?|webmaster|guest|gast|unknown|staff|author|autor|editor|redaktion|redaktor|none|null|undefined|anonymous|anonym|user|root|by|von|posted|published|follow|share|home|more|comments?)$|https?:|www\.|[<>{}=]`)

// authors finds the page's authors, nil where it names none.
func (r *reader) authors() []cite.Name {
	var all []authorClaim
	add := func(values []string, weight float64) {
		var names []cite.Name
		for _, v := range values {
			names = append(names, r.names(v)...)
		}
		if len(names) == 0 {
			return
		}
		if first := names[0].String(); r.isSite(first) {
			weight *= 0.25
		} else if names[0].Literal != "" {
			weight *= 0.7
		}
		all = append(all, authorClaim{names, weight})
	}
	add(r.metas["citation_author"], 5)
	add(r.metas["citation_authors"], 4)
	if r.main != nil {
		for _, p := range []string{"author", "creator"} {
			add(r.people(r.main.obj[p], 0), 4)
		}
	}
	for i := range r.nodes {
		if n := &r.nodes[i]; n != r.main && n.depth < 100 && n.is("article", "newsarticle", "blogposting", "webpage") {
			add(r.people(n.obj["author"], 0), 1)
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
	marked := 0
	r.doc.Find(`[itemprop~="author"], [rel~="author"], .author, .byline, .p-author, [class*="author"], [class*="byline"], [class*="autor"], [class*="Author"], [class*="Byline"], [id*="author"], [data-testid*="byline"], [data-testid*="author"], [class*="contributor"], a[href*="/author/"], a[href*="/autor/"], a[href*="/authors/"]`).EachWithBreak(func(i int, s *goquery.Selection) bool {
		text := spaced(s)
		if n := s.Find(`[itemprop~="name"], .fn, [rel~="author"]`); n.Length() > 0 {
			if inner := spaced(n.First()); inner != "" {
				text = inner
			}
		}
		if text == "" && goquery.NodeName(s) == "meta" {
			text, _ = s.Attr("content")
		}
		if text == "" || len(text) > 120 {
			return i < 80
		}
		weight := 2.5 / float64(1+marked)
		if r.aside(s) {
			weight *= 0.15
		}
		before := len(all)
		add([]string{text}, weight)
		if len(all) > before {
			marked++
		}
		return i < 80
	})
	for i, n := range r.bylines {
		s := goquery.NewDocumentFromNode(n).Selection
		if r.aside(s) {
			continue
		}
		text := ""
		for ; n != nil && len(text) < 60; n = n.NextSibling {
			text += " " + spaced(goquery.NewDocumentFromNode(n).Selection)
		}
		text = strings.TrimLeftFunc(cut(clean(text), 120), func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) })
		weight := 1.5 / float64(1+i)
		first, _, _ := strings.Cut(text, " ")
		if names := r.names(text); len(names) > 0 && (names[0].Literal == "" || len(first) > 4) { // "by" before one word says little
			add([]string{text}, weight)
		}
	}
	return bestAuthors(all)
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
func (r *reader) people(v any, depth int) []string {
	if depth > 4 {
		return nil
	}
	switch v := v.(type) {
	case string:
		if s := str(v); s != "" {
			return []string{s}
		}
	case []any:
		var all []string
		for _, e := range v {
			all = append(all, r.people(e, depth+1)...)
		}
		return all
	case map[string]any:
		v = r.resolve(v)
		switch name := v["name"].(type) {
		case string:
			if s := str(name); s != "" {
				return []string{s}
			}
		case nil:
		default:
			return r.people(name, depth+1)
		}
		given, family := str(v["givenName"]), str(v["familyName"])
		if family != "" {
			return []string{strings.TrimSpace(given + " " + family)}
		}
	}
	return nil
}

// names reads the names in a byline.
func (r *reader) names(s string) []cite.Name {
	s = clean(s)
	if strings.Contains(s, "://") {
		return nil
	}
	s = byWord.ReplaceAllString(s, "")
	s = byWord.ReplaceAllString(s, "")
	s = nameEnd.ReplaceAllString(s, "")
	if ws := words(s); len(ws) > 2 {
		for _, w := range ws[2:] {
			if monthOf(w.text) != 0 || weekday.MatchString(w.text) {
				s = s[:w.start]
				break
			}
		}
	}
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 200 {
		return nil
	}
	var all []cite.Name
	if family, given, ok := strings.Cut(s, ", "); ok && !strings.ContainsAny(given, ",&") && !strings.Contains(family, " ") && invertedGiven(given) {
		return []cite.Name{{Family: family, Given: given}}
	}
	for _, part := range listSeparator.Split(s, 30) {
		part = strings.Trim(part, " .,:;-–—\"'“”„")
		if part == "" || noName.MatchString(part) || !hasLetter(part) {
			continue
		}
		if n, ok := r.name(part); ok {
			all = append(all, n)
		}
	}
	return all
}

// invertedGiven tells whether the text after a comma looks like given names rather than another author: "Doe, Jane".
func invertedGiven(s string) bool {
	return len(strings.Fields(s)) <= 2 && hasLetter(s) && len(s) < 30 && !strings.ContainsAny(s, "&;")
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// particles belong to the surname after them.
var particles = map[string]bool{"van": true, "von": true, "de": true, "der": true, "den": true, "del": true, "della": true, "di": true, "da": true,
	"dos": true, "du": true, "la": true, "le": true, "ter": true, "ten": true, "zu": true, "zur": true, "vom": true, "al": true, "el": true, "bin": true, "ibn": true, "af": true, "av": true}

// orgWord marks the name of an organisation.
var orgWord = pattern.New(`(?i)redaktion|redacc?i[óo]n|rédaction|editorial|newsroom|team\b|staff|press|news|media|agency|agentur|agence|verein|verlag|gmbh|\binc\b|\bltd\b|institut|ministeri|universit|department|office|group|magazin|zeitung|\.com|\.de|\.org|\.net|desk\b|association|foundation|stiftung|society|committee|\b(?:dpa|afp|apa|efe|ansa|reuters|ap|sid)\b|service|council|board|bureau|correspondent|network|radio|\btv\b|the `)

// name reads one name.
func (r *reader) name(s string) (cite.Name, bool) {
	parts := strings.Fields(s)
	for len(parts) > 1 && isTitle(parts[0]) {
		parts = parts[1:]
	}
	s = strings.Join(parts, " ")
	if len(parts) > 6 || len(s) > 80 {
		return cite.Name{}, false
	}
	if len(parts) == 1 || orgWord.MatchString(s) || r.siteKeys[key(s)] {
		return cite.Name{Literal: s}, true
	}
	var n cite.Name
	end := len(parts)
	if last := strings.ToLower(strings.Trim(parts[end-1], ".,")); end > 2 && (last == "jr" || last == "sr" || last == "ii" || last == "iii" || last == "iv") {
		n.Suffix = parts[end-1]
		end--
	}
	family := end - 1
	for family > 1 && particles[parts[family-1]] {
		family--
	}
	n.Given = strings.Join(parts[:family], " ")
	for family < end-1 {
		n.NonDroppingParticle = strings.TrimSpace(n.NonDroppingParticle + " " + parts[family])
		family++
	}
	n.Family = strings.Join(parts[family:end], " ")
	return n, true
}

// isTitle tells whether a word is an academic or other title before a name.
func isTitle(s string) bool {
	switch strings.ToLower(strings.Trim(s, ".")) {
	case "dr", "prof", "mr", "mrs", "ms", "sir", "dame", "dipl.-ing", "med", "ing", "mag", "pd", "univ.-prof", "rev", "herr", "frau":
		return true
	}
	return false
}
