package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// inWords introduce the work that contains this one.
var inWords = []string{"In: ", "In ", "in: ", "in ", "IN: ", "IN ", "Dans ", "dans ", "En: ", "En ", "Em: ", "Em ", "W: ", "W ", "V: ", "V ", "Içinde ", "Dalam "}

// inAt measures the word for "in" at the front of a stretch; 0 if there is none. Words that are other words in other
// languages count with a colon, or with the capital of their place after a full stop.
func inAt(s string) int {
	if s == "" || strings.IndexByte("IiDdEWV", s[0]) < 0 {
		return 0
	}
	for _, p := range inWords {
		if strings.HasPrefix(s, p) {
			if p[0]|0x20 != 'i' && !isUpper(s[len(p):]) && firstRune(s[len(p):]) < '‘' {
				return 0 // "En videnskabshistorisk undersøgelse", a Danish title
			}
			return len(p)
		}
	}
	return 0
}

// readSource reads what follows the title: a periodical with its locators, a containing book, a site, a publisher.
// bounds are the ends of sentences within it.
func (r *reader) readSource(from, to int, bounds []bound, d *draft) {
	w := r.w
	s := trimmedSpace(w, cite.Span{Start: from, End: to})
	from = s.Start
	if s.End <= s.Start || strings.Trim(w[s.Start:s.End], " .,;:") == "" {
		d.score -= 0.4
		if r.site.host != "" || r.hasDOI {
			d.score += 0.6
		}
		return
	}
	n := inAt(w[from:to])
	if g := d.slots[slotGenre]; n == 0 && strings.HasPrefix(w[from:to], "On ") && (startsWith(w[g.Start:g.End], "song") || startsWith(w[g.Start:g.End], "track")) {
		n = len("On ") // the album that a song is on (APA 7, 10.13)
	}
	if n > 0 && from+n < to && !r.outletAt(from, to, bounds) {
		x := *d
		d.traits |= traitPart
		d.score += 2.5
		r.readContainer(from+n, to, bounds, d)
		if x.free && r.readRunning(from, to, &x) && x.score+2.5 > d.score {
			x.score += 2.5
			*d = x
		}
		return
	}
	if r.barePages(from, to, d) {
		return
	}
	if r.readForthcoming(s, d) {
		return
	}
	if a := r.readArchive(from, to, bounds, d); a > from {
		r.readSource(from, a, bounds, d)
		return
	} else if a == from {
		return
	}
	best := *d
	best.score = -100
	try := func(c *draft) {
		if c.score > best.score {
			best = *c
		}
	}
	c := *d
	if r.readPeriodical(from, to, bounds, &c) {
		try(&c)
	}
	c = *d
	r.readNamed(from, to, bounds, &c)
	try(&c)
	if d.free || leadsWithDegree(w[from:to]) {
		if c = *d; r.readRunning(from, to, &c) {
			try(&c)
		}
	}
	*d = best
}

// readContainer reads what follows "In": editors, the containing work, its volume and pages, the publisher.
func (r *reader) readContainer(from, to int, bounds []bound, d *draft) {
	w := r.w
	// editors first: "In A. Bee & C. Dee (Eds.), Title", "In C. B. Jones and T. Denvir, editors, Title"
	if role, end, next := editorsEnd(w, from, to); end > 0 {
		names := readNames(w, from, end)
		if names.form == formInitials || names.form == formFull || names.form == formFamilies || names.form == formLiteral && end-from < 120 {
			if role == cite.ExecutiveProducer {
				d.put(slotProducers, from, end)
			} else {
				d.put(slotEditors, from, end)
				d.traits |= traitEditors
				if role == cite.EditorTranslator {
					d.put(slotTranslators, from, end)
				}
			}
			d.score += 0.7
			from = next
		}
	} else if end := leadingNames(w, from, to); end > 0 {
		d.put(slotContainerAuthors, from, end)
		d.score += 0.3
		from = end
	}
	for from < to && strings.IndexByte(" ,:.", w[from]) >= 0 {
		from++
	}
	best := *d
	best.score = -100
	consider := func(x *draft) {
		if x.score > best.score {
			best = *x
		}
	}
	k := 0
	for i := 0; i <= len(bounds); i++ {
		end, next := to, to
		weak := false
		if i < len(bounds) {
			end, next, weak = bounds[i].end, bounds[i].next, bounds[i].weak
		}
		if end <= from {
			continue
		}
		x, y := *d, *d
		sp := cite.Span{Start: from, End: end}
		inner := undress(w, sp, &x)
		if inner.End <= inner.Start {
			continue
		}
		score := -0.7 * float32(k)
		if inner.End < trimmed(w, sp).End {
			score += 1.2 // a group with volume or pages ends the container
		}
		if weak {
			score -= 1
		}
		if next < to && isLower(w[next:]) && !properSmall(w[next:]) {
			score -= 1.5
		}
		x.score += score
		y.score += score
		x.put(slotContainer, inner.Start, inner.End)
		x.score += r.containerScore(inner, nil)
		if next < to {
			if r.site.names(w[next:trimmed(w, cite.Span{Start: next, End: to}).End]) {
				x.score += 1.2 // the site is the publisher's
			}
			x.score += r.publisherScore(next, to)
			r.readPublisher(next, to, &x)
		}
		consider(&x)
		// "In Proceedings of X, pages 1–24, Brussels"
		if inner.End == trimmed(w, sp).End && !y.has(slotPage) && r.readPeriodical(from, end, nil, &y) {
			y.traits &^= traitPeriodical
			if next < to {
				y.score += r.publisherScore(next, to)
				r.readPublisher(next, to, &y)
			}
			consider(&y)
		}
		if !weak {
			k++
		}
	}
	if best.score > -100 {
		*d = best
	}
	if d.has(slotContainer) && r.isProceedings(d.slots[slotContainer]) {
		d.traits |= traitProceedings
	}
}

// editorsEnd finds where the editors at the front of a stretch end, or the producers of a series, and where the text goes
// on.
func editorsEnd(w string, from, to int) (role cite.NameVar, end, next int) {
	for i := from; i < to; i++ {
		switch w[i] {
		case '(', '[':
			close := closing(w, i, to)
			if close < 0 {
				return 0, 0, 0
			}
			if role, ok := roleOf(w[i+1 : close]); ok {
				switch role {
				case cite.Editor, cite.Compiler, cite.EditorTranslator, cite.Chair, cite.ExecutiveProducer:
					return role, i, close + 1
				}
			}
			i = close
		case ',':
			rest := w[i+1 : to]
			if len(rest) < 2 || strings.IndexByte("eE(H", rest[1]) < 0 {
				continue
			}
			for _, e := range [...]string{" editors,", " editor,", " eds.,", " ed.,", " Eds.,", " Ed.,", " editors.", " editor.", " eds.:", " eds,", " (eds),", " Hrsg.,"} {
				if strings.HasPrefix(rest, e) {
					return cite.Editor, i, i + 1 + len(e)
				}
			}
		}
	}
	return 0, 0, 0
}

// leadingNames finds where the authors of a container end: names with initials first and without a word for editors, as
// in "In S. Freud, The Complete Works".
func leadingNames(w string, from, to int) int {
	var store [24]piece
	if n := strings.Index(w[from:to], ". In "); n > 0 {
		to = from + n
	}
	end := 0
	for i, p := range splitNames(w, from, min(to, from+300), store[:0]) {
		if p.kind != pieceStraight || i > 0 && p.sep == 0 {
			break
		}
		if word, _ := nextWord(w[p.start:p.end]); !isInitialsWord(word, false) || !hasDot(word) {
			break
		}
		end = p.end
	}
	if end > 0 && end < to && w[end] == ',' {
		return end
	}
	return 0
}

// proceedingsWords stand in the names of conferences' proceedings.
var proceedingsWords = set("proceedings conference symposium workshop congress proc conf symp kongress tagung konferenz konferencija conferencia congreso colloquium colloque meeting lrec neurips icml cvpr acl emnlp chi")

// pieceOfSerial tells whether a description is that of a piece in something that comes out again and again.
func pieceOfSerial(genre string) bool {
	genre = strings.ToLower(genre)
	for _, g := range [...]string{"newsletter", "blog", "comment", "editorial", "letter to the editor", "column", "web page", "webpage", "article"} {
		if hasPhrase(genre, g) {
			return true
		}
	}
	return false
}

// recordings are the words of descriptions of what is heard or seen in time, and of maps.
var recordings = []string{"recording", "podcast", "episode", "audiobook", "album", "song", "film", "map", "oil"}

// audiovisual tells whether a description is that of a picture, a recording or a map.
func audiovisual(genre string) bool {
	genre = strings.ToLower(genre)
	for _, words := range [...][]string{recordings, pictures} {
		for _, g := range words {
			if hasPhrase(genre, g) {
				return true
			}
		}
	}
	return false
}

// holds tells whether a name is that of an institution that keeps works of others.
func holds(name string) bool {
	for rest := name; rest != ""; {
		var word string
		word, rest = nextWord(rest)
		switch strings.Trim(word, "(),.;:") {
		case "Library", "Libraries", "Galleria", "Pinakothek", "HathiTrust", "Wikisource", "Archive", "Archives", "Museum", "Gallery", "Bibliothek", "Bibliothèque", "Biblioteca", "Archiv", "Archivo", "Musée", "Museo", "Museums", "Galerie":
			return true
		}
	}
	return false
}

// numberedMeeting tells whether a name is that of a meeting, short and with its year: "IJCAI-85", "SIGIR 2001", "ICS ’15".
func numberedMeeting(name string) bool {
	i := strings.IndexAny(name, "-‐‑’' ")
	if i < 3 || strings.Trim(name[:i], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return false
	}
	digits := strings.TrimLeft(name[i:], "-‐‑’' ")
	return len(digits) == 2 && strings.Trim(digits, "0123456789") == "" && strings.TrimSuffix(name[i:], digits) != " " || yearLike(digits)
}

// leadsWithDegree tells whether a source says of what degree the work is the thesis: "PhD thesis, University of Malta".
func leadsWithDegree(s string) bool {
	i := strings.IndexByte(s, ',')
	if i <= 0 || words(s[:i]) > 4 || strings.Contains(s[:i], "Abstracts") {
		return false // "Dissertation Abstracts International"
	}
	return namesDegree(s[:i])
}

// meetingMarks stand about the words of a name.
var meetingMarks = cutsetOf("(),.;:’")

// namesMeeting tells whether a name is that of a meeting itself, and not of what came out of it: it has a word for a
// meeting and none for a book.
func namesMeeting(name string) bool {
	meeting := false
	var buf [48]byte
	for rest := name; rest != ""; {
		var word string
		word, rest = nextWord(rest)
		switch string(foldWord(&buf, meetingMarks.trim(word))) {
		case "meeting", "conference", "congress", "symposium", "workshop", "colloquium", "convention", "summit", "kongress", "tagung", "konferenz", "congreso", "conferencia", "colloque", "meetings":
			meeting = true
		case "proceedings", "proc", "papers", "abstracts", "review", "reviews", "transactions", "records", "record", "digest", "actas", "actes", "tagungsband", "bulletin", "journal", "lecture", "press", "publications", "program":
			return false
		}
	}
	return meeting
}

// isProceedings tells whether a container is a conference's.
func isProceedings(name string) bool {
	before := ""
	for rest := name; rest != ""; {
		var w string
		w, rest = nextWord(rest)
		if inTable(proceedingsWords, w) && !(strings.HasPrefix(w, "Congress") && (before == "of" || before == "to" || before == "U.S.")) {
			return true // and not "Library of Congress"
		}
		before = w
	}
	return strings.Contains(name, advances)
}

// advances are proceedings that do not say so.
const advances = "Advances in Neural Information Processing"

// isProceedings tells whether a stretch is the name of a conference's proceedings, as the function of that name does.
func (r *reader) isProceedings(s cite.Span) bool {
	name := r.w[s.Start:s.End]
	for i := s.Start; i < s.End; i++ {
		if r.w[i] == ' ' {
			continue
		}
		known := r.word(i)
		if int(known.end) > s.End {
			return isProceedings(name)
		}
		if known.kind&proceedingsWord != 0 {
			return isProceedings(name)
		}
		i = int(known.end)
	}
	return strings.Contains(name, advances)
}

// readNamed reads a source without locators: a periodical, a site, a publisher, or a container and its publisher.
func (r *reader) readNamed(from, to int, bounds []bound, d *draft) {
	w := r.w
	s := trimmed(w, cite.Span{Start: from, End: to})
	name := w[s.Start:s.End]
	base := d.score
	if d.free && d.has(slotPublisher) {
		base -= 1.2 // who published the work is known
	}
	if readBareDescription(w, s, d) {
		d.score = base + 1
		return
	}
	// two sentences: container and publisher
	two := *d
	two.score = -100
	offline := float32(0)
	if d.when.End > 0 && (r.site.host == "" && !r.hasDOI && d.issued.date.Start.Day == 0 || d.has(slotEdition)) {
		offline = 1 // a site goes before its publisher; a book stands without a container (APA 7, 10.2, 10.16)
	}
	pictured := d.has(slotGenre) && audiovisual(w[d.slots[slotGenre].Start:d.slots[slotGenre].End])
	for _, b := range bounds {
		if b.end <= s.Start || b.next >= s.End || b.weak || w[b.next] == '(' || pictured {
			continue
		}
		x := *d
		inner := undress(w, cite.Span{Start: s.Start, End: b.end}, &x)
		x.put(slotContainer, inner.Start, inner.End)
		r.readPublisher(b.next, s.End, &x)
		x.score = base - 0.5 - offline + 0.6*r.containerScore(inner, bounds) + 0.6*r.publisherScore(b.next, s.End)
		if x.score > two.score {
			two = x
		}
	}
	if two.score > -100 && r.isProceedings(two.slots[slotContainer]) {
		two.traits |= traitProceedings
		two.score += 0.8
	}
	// "World Bank Open Data; The World Bank Group"
	if i := strings.IndexByte(name, ';'); i > 0 && r.site.host != "" && strings.Count(name[:i], "(") == strings.Count(name[:i], ")") && i+2 < len(name) && strings.IndexByte(name[i:], ':') < 0 && !isLower(name[i+2:]) {
		x := *d
		a := trimmed(w, cite.Span{Start: s.Start, End: s.Start + i})
		b := trimmed(w, cite.Span{Start: s.Start + i + 1, End: s.End})
		x.put(slotContainer, a.Start, a.End)
		x.put(slotPublisher, b.Start, b.End)
		x.score = base + 1.5 + 0.5*r.containerScore(a, bounds)
		if x.score > two.score {
			two = x
		}
	}
	one := *d
	sub := undress(w, s, &one)
	asContainer := r.containerScore(sub, bounds)
	asPublisher := r.publisherScore(s.Start, s.End)
	sh := r.look(s)
	for _, b := range bounds {
		if s.Start < b.end && b.next < s.End && !b.weak && !isLower(w[b.next:]) {
			asPublisher -= 1.6
		}
	}
	author := r.soleAuthor(d)
	if author != "" && strings.EqualFold(author, name) {
		asContainer += 2
	}
	isPlace := strings.Contains(name, ": ") && isUpper(name) && words(name[:strings.Index(name, ": ")]) <= 4 && !r.site.names(name)
	kind := outletKindOf(name)
	if startsWith(name, "r/") && kind == noOutlet {
		kind = social // a forum of Reddit
	}
	if paper, _, ok := strings.Cut(name, ": "); ok && kind == noOutlet && d.issued.date.Start.Day > 0 && outletKindOf(paper) == newspaper {
		kind = newspaper // "Die Tageszeitung: taz"
	}
	if kind == noOutlet && !r.hasDOI && d.issued.months > 0 && namesMeeting(name) {
		// a paper is given at a meeting, and printed in its proceedings (APA 7, 10.5)
		one := *d
		one.put(slotEvent, s.Start, s.End)
		one.score = base + 1.6
		if one.score >= two.score {
			*d = one
			return
		}
	}
	toContainer := false
	switch {
	case d.has(slotEdition) || d.has(slotGenre) && !pieceOfSerial(w[d.slots[slotGenre].Start:d.slots[slotGenre].End]) && (kind == datasets || kind == programs || kind == newsSite || kind == newspaper || kind != social && kind != blog && audiovisual(w[d.slots[slotGenre].Start:d.slots[slotGenre].End])):
		toContainer = false // who brings out a recording or picture is its publisher (APA 7, 10.12 to 10.14)
	case kind == preprints || kind == datasets && r.hasDOI || kind == video && d.has(slotGenre) || kind == programs && (d.has(slotVersion) || !r.site.names(name)) || strings.HasSuffix(name, " Publishing Office") || strings.HasSuffix(name, " Printing Office"):
		toContainer = false // a repository publishes (APA 7, 10.8 and 10.9), and so does a place for films (10.12)
	case strings.Contains(name, "Blog"):
		toContainer = true
	case kind != noOutlet:
		toContainer = true
	case author != "" && strings.EqualFold(author, name) && r.hasDOI || d.issued.months == 0 && d.is(traitTitleFirst) && pathType(strings.ToLower(r.item.Text(cite.URL))) == cite.Report:
		toContainer = false
	case isPlace || d.has(slotTranslators) && kind == noOutlet && d.issued.months == 0 || d.is(traitThesis|traitReport|traitPatent|traitEdition) || d.has(slotEdition) || d.has(slotNumber):
		toContainer = false
	case author != "" && strings.EqualFold(author, name) && r.site.host != "" && (d.issued.months > 0 || !isAcronym(name)):
		toContainer = true
	case r.isProceedings(s) || kind == noOutlet && numberedMeeting(name):
		toContainer = true
		one.traits |= traitProceedings
	case r.hasDOI && sh.publisher == 0 && !r.site.names(name) && !namesBody(name):
		toContainer = true
	case kind == noOutlet && d.issued.months == 0 && inTable(publisherWords, name[strings.LastIndexByte(name, ' ')+1:]):
		toContainer = false
	case d.issued.months > 0 && r.site.names(name) && !inTable(publisherWords, name[strings.LastIndexByte(name, ' ')+1:]):
		toContainer = true
	case sh.publisher > 0 && sh.news == 0 && (d.issued.months == 0 || sh.publisher*2 >= sh.words):
		toContainer = false
	case r.site.host == "" && !r.hasDOI:
		toContainer = d.issued.months > 0 && d.issued.date.Start.Day > 0 || sh.journal > 0 && sh.publisher == 0 && sh.words > 1 && !namesBody(name)
	case d.issued.months > 0:
		toContainer = true
	case d.issued.date.State == cite.NoDate:
		toContainer = !r.hasDOI || !namesBody(name)
	case r.site.names(name):
		toContainer = !namesBody(name) && !isAcronym(name)
	default:
		toContainer = sh.journal > 0 && sh.corporate == 0 || namesPeriodical(name) || d.authors.form == formLiteral && sh.publisher == 0 && !namesBody(name) && !isAcronym(name)
	}
	if d.has(slotGenre) && kind == noOutlet && !d.has(slotArchive) && holds(name) && audiovisual(w[d.slots[slotGenre].Start:d.slots[slotGenre].End]) {
		d.put(slotArchive, s.Start, s.End) // who keeps a picture or recording (APA 7, 10.14)
		d.score = base + 0.8 + max(asPublisher, asContainer-0.5)
		return
	}
	if d.has(slotGenre) && kind == noOutlet && !r.site.names(name) {
		toContainer = pieceOfSerial(w[d.slots[slotGenre].Start:d.slots[slotGenre].End]) && !namesBody(name)
	}
	if d.when.End > 0 && !d.is(traitTitleFirst) && r.italic(sub) && !r.italic(d.slots[slotTitle]) {
		one.traits |= traitItalicName
		toContainer = true // the name of a publisher is set upright (APA 7, 9.23 and 9.29)
	}
	if toContainer {
		one.put(slotContainer, sub.Start, sub.End)
		one.score = base + 0.8 + asContainer
	} else {
		one = *d
		if x := strings.TrimSuffix(name, " preprint"); kind == preprints && len(x) < len(name) {
			s.End = s.Start + len(x)
		}
		one.score = base + 0.8 + max(asPublisher, asContainer-0.5)
		r.readPublisher(s.Start, s.End, &one)
	}
	if two.score > one.score {
		one = two
	}
	*d = one
}

// namesPeriodical tells whether a name says itself that it is a periodical's.
func namesPeriodical(name string) bool {
	if strings.Contains(name, "Journalis") {
		return false // journalists, or a school of journalism
	}
	for _, w := range [...]string{"Journal", "Review", "Quarterly", "Zeitschrift", "Revista", "Revue", "Rivista", "Tijdschrift", "Annals", "Bulletin"} {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

// soleAuthor gives the name of an author who is one organisation.
func (r *reader) soleAuthor(d *draft) string {
	if len(d.authors.credits) == 1 {
		return d.authors.credits[0].name.Literal
	}
	return ""
}
