package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

// bySays are the words before the names of a byline, in the languages of most of the web: what was done, or what the work
// is, and the preposition.
const (
	byPreposition = `by|von|par|por|di|door|af|av|od|przez|oleh`
	byDone        = `written|posted|published|reported|submitted|edited|created|geschrieben|verfasst|gespeichert|veröffentlicht|erstellt|écrit|rédigé|publié|posté|escrito|publicado|scritto|pubblicato|geschreven|gepubliceerd|geplaatst`
	byWork        = `article|story|text|words|review|opinion|comment|commentary|analysis|column|essay|interview|report|post|news|guest post|` +
		`artikel|beitrag|kommentar|gastbeitrag|gastkommentar|gastartikel|analyse|kolumne|glosse|rezension|bericht|reportage|porträt|essay|blogbeitrag|nachricht|` +
		`chronique|tribune|entretien|reportaje|columna|entrevista|articolo|intervista|verslag`
	byWho = `author|authors|autor|autorin|autoren|auteur|autore|verfasser|verfasserin|redaktion|redakteur|redakteurin|redactor|periodista`
)

// byWord begins a byline; what follows are its names.
var byWord = pattern.New(`(?i)^(?:` +
	`(?:(?:` + byDone + `|(?:an? |eine? |une? |un )?(?:` + byWork + `))\s+)?(?:` + byPreposition + `)(?:\s*[:：]\s*|\s+)` +
	`|\p{L}[\p{L}/*_-]{0,14}\s*[:：]\s*)`)

// byRole begins a byline by what its person is: "Autor Max Muster".
var byRole = pattern.New(`^(?i:author|autor(?:in|en)?|auteur|autore|verfasser(?:in)?)\s+(\p{Lu})`)

// byLater is a byline whose names come after the date: "Posted on 3 May 2020 by Jane Doe".
var byLater = pattern.New(`^(?i:(?:` + byDone + `|on|am|le|el)\b|\d)[^@]{0,60}?\d[^@]{0,30}?\s(?i:` + byPreposition + `)\s+(\p{Lu})`)

// byline begins the text of an element that may be a byline.
var byline = pattern.New(`^[\s\p{P}\x{a0}]*(?i:(?:an? |eine? |une? |un )?(?:(?:` + byDone + `|` + byWork + `)\s*(?:` + byPreposition + `|:)|` + byWho + `|` + byPreposition + `))(?:[\s:\x{a0}]|$)`)

// bylineWords are the first words of bylines: most texts of a page are told by them to be none.
var bylineWords = func() map[string]bool {
	set := map[string]bool{"a": true, "an": true, "ein": true, "eine": true, "un": true, "une": true, "guest": true, "on": true, "am": true, "le": true, "el": true}
	for _, list := range []string{byPreposition, byDone, byWork, byWho} {
		for _, w := range strings.Split(list, "|") {
			set[w] = true
		}
	}
	return set
}()

// beginsByline tells whether a text may be a byline, or the beginning of one.
func beginsByline(s string) bool {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) })
	end := strings.IndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == ':' || r == '：' })
	if end < 0 {
		end = len(s)
	}
	return end < 24 && bylineWords[strings.ToLower(s[:end])] && (byline.MatchString(s) || byLater.MatchString(s))
}

// nameRest is what is left of a date's words where the date has been cut off.
var nameRest = pattern.New(`(?i)(?:[\s,]+(?:on|am|vom|le|el|il|den|at))+$`)

// weekday ends a byline's names where the day follows them.
var weekday = pattern.New(`(?i)^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)$`)

// nameEnd ends a byline's names: a date, a place, an account, what else a visitor may do there.
var nameEnd = pattern.New(`(?i)\s*(?:\||•|·|»|›|~|\d|@|/|\(|\[|\s[-–—]\s|\s(?:in|aus|posted|published|updated|aktualisiert|veröffentlicht)\s` +
	`|\s(?:view (?:all|bio|profile|more)|see (?:all|more)|more (?:by|from|posts|articles|stories)|read more|show more|follow\b|about the author|weitere (?:beiträge|artikel|infos)|alle (?:beiträge|artikel)|mehr (?:von|zu|über|erfahren)|zum profil|zur person|voir (?:tous|plus)|ver (?:más|todos)|articles? by|all (?:posts|articles)|share\b|teilen\b|und agenturen|and agencies|et agences)).*$`)

var listSeparator = pattern.New(`(?i)\s*[,;、]\s*(?:and|und|et|y|e|&)\s+|\s*[,;、]\s*|\s+(?:and|und|et|y|&|en|och|og|with)\s+`)

// noName are words of bylines that name a function or nobody.
var noName = pattern.New(`(?i)^(?:admin(?:istrator)?|webmaster|guest|gast|unknown|unbekannt|staff|(?:co-?)?author|autor(?:in|en)?|editor|redaktion|redaktor|redacción|rédaction|none|null|undefined|anonymous|anonym|user|root|by|von|posted|published|follow|share|home|more|comments?|kommentare?|name|profile?|view|e-?mail|facebook|twitter|instagram|linkedin|xing|whatsapp|copyright|permalink|print|drucken|n/?a)$` +
	`|https?:|www\.|[<>{}=©]|getty|shutterstock|istock|imago\b|unsplash|pixabay|complete profile|profil complet|vollständiges profil|perfil completo` +
	`|^(?:fotos?|photos?|bild(?:er)?|images?|videos?|illustration(?:s|en)?|grafik(?:en)?|credits?|quelle|source|übersetz\w+|translat\w+|traducci\w+|traduction)(?:\s|[:：])`)

// role marks what a byline says of a person beside the name.
var role = pattern.New(`(?i)^(?:editors?|reporters?|correspondents?|writers?|columnists?|journalists?|producers?|professors?|directors?|contributors?|analysts?|specialist|photograph\w*|blogger\w*|founder|co-founder|ceo|president|manager|staff|md|m\.d\.?|phd|ph\.d\.?|esq\.?|\w*redakteur\w*|\w*korrespondent\w*|volontär\w*|chefredakt\w*|\w*leiter\w*|reporterin|autorin|journalistin|journaliste|rédact\w+|redactor\w*|periodista|giornalista|verslaggever|freier|freie|expert\w*|rechtsanw\w*|fotograf\w*)$`)

// roleBefore are words that stand before those of role.
var roleBefore = pattern.New(`(?i)^(?:senior|chief|staff|deputy|associate|assistant|contributing|special|managing|executive|digital|online|political|business|science|health|technology|tech|sports?|news|climate|education|foreign|features?|culture|travel|investigative|freelance|our|guest|lead|legal|data|world|national|local)$`)

// names reads the names in a byline.
func (r *reader) names(s string) []cite.Name {
	s = clean(s)
	if strings.Contains(s, "://") {
		return nil
	}
	if m := mailName.FindStringSubmatch(s); m != nil {
		s = m[1]
	}
	if m := byLater.FindStringSubmatchIndex(s); m != nil {
		s = s[m[2]:]
	}
	for range 2 { // "Published by: Author: Jane Doe"
		if !noName.MatchString(s) {
			s = byWord.ReplaceAllString(s, "")
		}
	}
	s = byRole.ReplaceAllString(s, "$1")
	s = untilDate(s)
	if s == "" || len(s) > 200 {
		return nil
	}
	if family, given, ok := strings.Cut(s, ", "); ok && !strings.ContainsAny(given, ",&") && !strings.Contains(family, " ") && invertedGiven(given) {
		return []cite.Name{{Family: family, Given: given}}
	}
	var all []cite.Name
	begin := 0
	for _, sep := range append(listSeparator.FindAllStringIndex(s, 30), []int{len(s), len(s)}) {
		part := s[begin:sep[0]]
		if !noName.MatchString(part) { // "Photo: Jane Doe"
			part = byWord.ReplaceAllString(part, "")
		}
		part = withoutRole(strings.Trim(part, " .,:;-–—\"'“”„"))
		after := strings.TrimSpace(s[:begin])
		begin = sep[1]
		if part == "" || noName.MatchString(part) || changedWord.MatchString(part) || !hasLetter(part) {
			continue
		}
		n, ok := r.name(part)
		if !ok || n.Literal != "" && len(all) > 0 && all[0].Literal == "" && strings.HasSuffix(after, ",") {
			continue // after a person, a comma brings the place, or whom the person works for
		}
		all = append(all, n)
	}
	return all
}

// untilDate gives what of a byline comes before the date, the place, and what else may follow the names.
func untilDate(s string) string {
	end := len(s)
	if at := nameEnd.FindStringIndex(s); at != nil {
		end = at[0]
	}
	dated := strings.IndexFunc(s[end:], unicode.IsDigit) >= 0
	for {
		s = nameRest.ReplaceAllString(strings.TrimRight(s[:end], " ,.\u00a0"), "")
		ws := words(s)
		if len(ws) < 3 { // "April" and "Jan" are names, too
			return strings.TrimSpace(s)
		}
		last := ws[len(ws)-1]
		if !weekday.MatchString(last.text) && (!dated || monthOf(last.text) == 0 && !shortWeekday.MatchString(last.text)) {
			return strings.TrimSpace(s)
		}
		end = last.start
	}
}

// shortWeekday is a weekday before a date's digits.
var shortWeekday = pattern.New(`^(?i:mon|tue|wed|thu|fri|sat|sun)$`)

// mailName is an author as feeds have it: "jane@example.org (Jane Doe)".
var mailName = pattern.New(`^\S+@\S+\s+\(([^()]+)\)$`)

// withoutRole takes what a byline says of a person beside the name off its end; it is "" where that is all.
func withoutRole(s string) string {
	parts := strings.Fields(s)
	for i, w := range parts {
		w = strings.Trim(w, ".,")
		if !role.MatchString(w) || i == 1 { // "Jane Staff" is a name
			continue
		}
		if i == 0 && len(parts) > 2 && capital(parts[1]) && capital(parts[2]) { // "Editor Jane Doe"
			return withoutRole(strings.Join(parts[1:], " "))
		}
		for i > 0 && roleBefore.MatchString(parts[i-1]) {
			i--
		}
		return strings.Join(parts[:i], " ")
	}
	return s
}

// plausibleNames gives the names that a text begins with, up to the first that can be none.
func plausibleNames(names []cite.Name) []cite.Name {
	for i, n := range names {
		if !plausible(n) {
			return names[:i]
		}
	}
	return names
}

// plausible tells whether a name that was found in the text of a page may be one: persons have capitals, where their
// script has them.
func plausible(n cite.Name) bool {
	if parts := strings.Fields(n.Literal); len(parts) > 0 {
		return len(parts) == 1 || len(parts) <= 6 && (capital(parts[0]) || capital(parts[1]))
	}
	return capital(n.Given) && capital(n.Family) && len(strings.Fields(n.Given)) <= 3
}

// capital tells whether a word does not begin with a small letter.
func capital(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return !unicode.IsLower(first)
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
