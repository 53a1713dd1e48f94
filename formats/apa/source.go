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
	for _, p := range inWords {
		if strings.HasPrefix(s, p) {
			if len(p) == 2 && !isUpper(s[2:]) {
				return 0
			}
			return len(p)
		}
	}
	return 0
}

// A site is what the address of an entry tells about its place of publication.
type site struct {
	host string
	kind outletKind
}

// names tells whether a name is that of the site: its letters are those of the host, or its capitals are.
func (s site) names(name string) bool {
	if s.host == "" || name == "" || len(name) > 80 {
		return false
	}
	var letters, initials [80]byte
	n, k := 0, 0
	inside := false
	for i := 0; i < len(name); i++ {
		c := name[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
			fallthrough
		case 'a' <= c && c <= 'z' || isDigit(c):
			letters[n] = c
			n++
			if !inside || name[i] != c {
				initials[k] = c
				k++
			}
			inside = true
		case c == '\'':
		case c >= 0x80:
			inside = true
		default:
			inside = false
		}
	}
	whole := string(letters[:n])
	if strings.HasPrefix(name, "The ") {
		whole = whole[3:]
	}
	host := s.host
	for host != "" {
		label := host
		if i := strings.IndexByte(host, '.'); i >= 0 {
			label, host = host[:i], host[i+1:]
		} else {
			break // the last label is the country's or kind's
		}
		if len(label) < 3 {
			continue
		}
		plain := strings.ReplaceAll(label, "-", "")
		if n >= 3 && (plain == whole || len(plain) >= 5 && strings.HasPrefix(whole, plain) || n >= 5 && strings.HasPrefix(plain, whole) || n >= 8 && strings.Contains(plain, whole) || len(plain) >= 6 && strings.HasSuffix(whole, plain)) {
			return true
		}
		if k >= 3 && (plain == string(initials[:k]) || strings.HasPrefix(name, "The ") && plain == string(initials[1:k])) {
			return true
		}
	}
	return strings.EqualFold(strings.TrimPrefix(strings.ToLower(name), "www."), s.host)
}

// spells tells whether a label of the host is the name, letter for letter.
func (s site) spells(name string) bool {
	plain := strings.ToLower(strings.ReplaceAll(name, " ", ""))
	for label := range strings.SplitSeq(s.host, ".") {
		if strings.ReplaceAll(label, "-", "") == plain {
			return true
		}
	}
	return false
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
	if n := inAt(w[from:to]); n > 0 && from+n < to && !r.outletAt(from, to, bounds) {
		d.traits |= traitPart
		d.score += 2.5
		r.readContainer(from+n, to, bounds, d)
		return
	}
	if r.barePages(from, to, d) {
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
	*d = best
}

// barePages reads pages, perhaps after a volume, that stand by themselves where the name of the periodical was left out.
func (r *reader) barePages(from, to int, d *draft) bool {
	w := r.w
	if !isDigit(w[from]) && w[from] != 'p' {
		return false
	}
	x := *d
	end, n := readLocators(w, from, to, &x)
	if n == 0 || strings.Trim(w[end:to], " .,;") != "" {
		return false
	}
	if v := x.slots[slotVolume]; n == 1 && x.has(slotVolume) && v.Len() <= 4 && !d.has(slotPage) {
		x.slots[slotVolume], x.slots[slotPage] = d.slots[slotVolume], v
	}
	if !x.has(slotPage) || d.has(slotPage) {
		return false
	}
	x.score += 0.5
	*d = x
	return true
}

// outletAt tells whether a stretch begins with a name that only looks like "In" and a container: "In These Times".
func (r *reader) outletAt(from, to int, bounds []bound) bool {
	for _, b := range bounds {
		if from < b.end && b.end < to {
			to = b.end
		}
	}
	name := r.w[from:to]
	if i := strings.IndexByte(name, ','); i > 0 {
		name = name[:i]
	}
	name = strings.TrimRight(name, " .")
	return outletKindOf(name) != noOutlet || words(name) > 2 && r.site.spells(name)
}

// readPeriodical reads "Name, 28(4), 3–22" and its like; what follows the locators is a publisher or left over.
func (r *reader) readPeriodical(from, to int, bounds []bound, d *draft) bool {
	w := r.w
	base := *d
	tries := 0
	bestScore := float32(-100)
	group := 0 // where the bracket that is open closes
	for i := from + 2; i < to && tries < 16; i++ {
		if i < group {
			continue
		}
		if w[i] == '(' || w[i] == '[' {
			group = closing(w, i, to)
		}
		if w[i-1] != ' ' && w[i-1] != ',' && w[i-1] != ';' && w[i-1] != '.' && w[i-1] != ':' {
			if !(w[i] == '(' && i+1 < to && isDigit(w[i+1])) {
				continue
			}
		}
		c := w[i]
		if !isDigit(c) && c != '(' {
			if _, n := locatorWord(w, i, to); n == 0 {
				if (!('A' <= c && c <= 'Z' || c == 'e') || i+1 >= to || !isDigit(w[i+1])) && letteredVolume(w, i, to) == 0 {
					if !(isUpper(w[i:]) && r.dateWord(i, to)) {
						continue
					}
				}
			}
		}
		if c == '(' && i+1 < to && !isDigit(w[i+1]) {
			if _, n := locatorWord(w, i+1, to); n == 0 {
				if _, ok := scanDate(w[i+1 : to]); !ok {
					continue
				}
			}
		}
		if prev := wordBefore(w, from, i); prev != "" && (lookup(monthWords, prev) != 0 || locatorWords[strings.ToLower(prev)] != 0) {
			continue // "7, 2020" in "September 7, 2020"
		}
		tries++
		x := base
		end, found := readLocators(w, i, to, &x)
		if found == 0 {
			continue
		}
		rest := trimmed(w, cite.Span{Start: end, End: to})
		name := trimmed(w, cite.Span{Start: from, End: i})
		if name.End <= name.Start {
			continue
		}
		score := float32(0)
		gotV, gotI, gotP, gotN := x.has(slotVolume) && !base.has(slotVolume), x.has(slotIssue) && !base.has(slotIssue), x.has(slotPage) && !base.has(slotPage), x.has(slotNumber) && !base.has(slotNumber)
		if gotV {
			score += 0.8
		}
		if gotI {
			score += 1
		}
		if gotP {
			score += 1
		}
		if gotN {
			score += 0.8
		}
		if gotV && (gotI || gotP || gotN) {
			score++
		}
		if x.when2 != base.when2 || x.when != base.when && x.issued.months > 0 {
			score++
		}
		before := strings.TrimRight(w[name.Start:i], " ")
		if strings.HasSuffix(before, ",") || strings.HasSuffix(before, ".") || strings.HasSuffix(before, ";") {
			score += 0.5
		} else if gotV && base.when.End > 0 && yearLike(w[x.slots[slotVolume].Start:x.slots[slotVolume].End]) {
			score -= 2.5 // "Proceedings of X 2019, 1–7"
		} else if gotV && !gotI && !gotP {
			score -= 1.2
		}
		if rest.End > rest.Start {
			// what follows must be a sentence of its own
			gap := w[end:rest.Start]
			if strings.ContainsAny(gap, ".") {
				score -= 0.8
			} else {
				score -= 1 + 0.3*float32(min(words(w[rest.Start:rest.End]), 6))
			}
		}
		sub := undress(w, name, &x)
		score += r.containerScore(sub, bounds)
		if score <= bestScore {
			continue
		}
		bestScore = score
		if gotV && !gotI && !gotP && x.slots[slotVolume].Len() <= 3 {
			// a newspaper and a conference have pages and no volume: "New Straits Times, 7"
			if name := w[sub.Start:sub.End]; outletKindOf(name) == newspaper || isProceedings(name) || base.issued.months > 0 && base.issued.date.End.Day == 0 {
				x.slots[slotPage], x.slots[slotVolume] = x.slots[slotVolume], cite.Span{}
			}
		}
		x.score = base.score + score
		if gotV || gotI || gotP || gotN {
			x.traits |= traitPeriodical
			x.put(slotContainer, sub.Start, sub.End)
		} else if sh := look(w[sub.Start:sub.End]); sh.corporate+sh.publisher > sh.journal && sh.news == 0 && !x.is(traitPart) && !isProceedings(w[sub.Start:sub.End]) && outletKindOf(w[sub.Start:sub.End]) == noOutlet {
			r.readPublisher(sub.Start, sub.End, &x) // "University of Vienna, May 1993"
		} else {
			x.put(slotContainer, sub.Start, sub.End)
		}
		if rest.End > rest.Start {
			r.readPublisher(rest.Start, rest.End, &x)
		}
		*d = x
	}
	return bestScore > -100
}

// wordBefore gives the letters of the word before i, where only blanks and a full stop stand between.
func wordBefore(w string, from, i int) string {
	for i > from && (w[i-1] == ' ' || w[i-1] == '.') {
		i--
	}
	end := i
	for i > from && w[i-1] != ' ' && w[i-1] != ',' && w[i-1] != '(' {
		i--
	}
	return letters(w[i:end])
}

// yearLike tells whether a number can be a year.
func yearLike(s string) bool {
	return len(s) == 4 && (s[0] == '1' && s[1] >= '5' || s[0] == '2' && s[1] <= '1') && isDigit(s[2]) && isDigit(s[3])
}

// dateWord tells whether a month or season begins at i.
func (r *reader) dateWord(i, to int) bool {
	word := letters(r.w[i:to])
	return lookup(monthWords, word) != 0 || lookup(seasonWords, word) != 0
}

// containerScore judges a stretch as the name of a periodical, a book or a site.
func (r *reader) containerScore(s cite.Span, bounds []bound) float32 {
	if s.End <= s.Start {
		return -3
	}
	name := r.w[s.Start:s.End]
	sh := look(name)
	score := float32(0)
	if outletKindOf(name) != noOutlet {
		score += 2.5
	} else if r.site.names(name) {
		score += 1.2
	}
	if isLower(name) && !strings.Contains(name, ".") && score == 0 {
		score -= 2
	}
	if sh.journal > 0 {
		score += 0.6
	}
	if sh.words > 14 {
		score -= 0.4
	}
	score -= 0.25 * float32(min(sh.lower, 8))
	for _, b := range bounds {
		if s.Start < b.end && b.next < s.End && !b.weak {
			score -= 1.2
		}
	}
	if r.italic(s) {
		score += 2
	}
	if !isUpper(name) && !isDigit(name[0]) && !isLower(name) && name[0] < 0x80 {
		score -= 0.5
	}
	return score
}

// readContainer reads what follows "In": editors, the containing work, its volume and pages, the publisher.
func (r *reader) readContainer(from, to int, bounds []bound, d *draft) {
	w := r.w
	// editors first: "In A. Bee & C. Dee (Eds.), Title", "In C. B. Jones and T. Denvir, editors, Title"
	if end, next := editorsEnd(w, from, to); end > 0 {
		names := readNames(w, from, end)
		if names.form == formInitials || names.form == formFull || names.form == formFamilies || names.form == formLiteral && end-from < 120 {
			d.put(slotEditors, from, end)
			d.traits |= traitEditors
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
		if next < to && isLower(w[next:]) {
			score -= 1.5
		}
		x.score += score
		y.score += score
		x.put(slotContainer, inner.Start, inner.End)
		x.score += r.containerScore(inner, nil)
		if next < to {
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
	if d.has(slotContainer) && isProceedings(w[d.slots[slotContainer].Start:d.slots[slotContainer].End]) {
		d.traits |= traitProceedings
	}
}

// editorsEnd finds where the editors at the front of a stretch end, and where the text goes on.
func editorsEnd(w string, from, to int) (end, next int) {
	for i := from; i < to; i++ {
		switch w[i] {
		case '(', '[':
			close := closing(w, i, to)
			if close < 0 {
				return 0, 0
			}
			if role, ok := roleOf(w[i+1 : close]); ok && (role == cite.Editor || role == cite.Compiler || role == cite.EditorTranslator || role == cite.Chair) {
				return i, close + 1
			}
			i = close
		case ',':
			rest := w[i+1 : to]
			for _, e := range [...]string{" editors,", " editor,", " eds.,", " ed.,", " Eds.,", " Ed.,", " editors.", " editor.", " eds.:", " eds,", " (eds),", " Hrsg.,"} {
				if strings.HasPrefix(rest, e) {
					return i, i + 1 + len(e)
				}
			}
		}
	}
	return 0, 0
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

// isProceedings tells whether a container is a conference's.
func isProceedings(name string) bool {
	for rest := name; rest != ""; {
		var w string
		w, rest = nextWord(rest)
		if inTable(proceedingsWords, w) {
			return true
		}
	}
	return strings.Contains(name, "Advances in Neural Information Processing")
}

// publisherScore judges a stretch as a publisher.
func (r *reader) publisherScore(from, to int) float32 {
	s := trimmed(r.w, cite.Span{Start: from, End: to})
	if s.End <= s.Start {
		return 0
	}
	name := r.w[s.Start:s.End]
	sh := look(name)
	score := float32(0.3)
	if sh.publisher > 0 {
		score += 1
	} else if sh.corporate > 0 {
		score += 0.6
	}
	if isLower(name) && !elided(name) {
		score -= 1.5
		if sh.words == 1 {
			score++
		}
	}
	if _, n := locatorWord(r.w, s.Start, s.End); n > 0 {
		score -= 4 // "pp. 16–30"
	}
	var d draft
	u := undress(r.w, s, &d)
	if name[0] == '(' && closing(name, 0, len(name)) == len(name)-1 && readParenthesis(r.w, s.Start+1, s.End-1, &d) {
		u.End = s.Start
	}
	if u.End < s.End && (d.has(slotNumber) || d.has(slotEdition) || d.has(slotVolume) || d.has(slotPage) || d.has(slotGenre)) {
		score -= 2 // the group belongs to a title
	}
	score -= 0.35 * float32(min(sh.lower, 8))
	if sh.words > 9 {
		score -= 0.5
	}
	score -= 0.4 * float32(sh.digits)
	return score
}

// readPublisher reads "Publisher", "Place: Publisher" or "Publisher, Place".
func (r *reader) readPublisher(from, to int, d *draft) {
	w := r.w
	s := trimmed(w, cite.Span{Start: from, End: to})
	if s.End <= s.Start {
		return
	}
	in := w[s.Start:s.End]
	if i := strings.Index(in, ":"); i > 0 && words(in[:i]) <= 6 && isUpper(in) && i+1 < len(in) && !strings.HasPrefix(in[i:], "://") && !strings.ContainsAny(in[:i], "0123456789") && placeLike(in[:i]) {
		place := trimmed(w, cite.Span{Start: s.Start, End: s.Start + i})
		pub := trimmed(w, cite.Span{Start: s.Start + i + 1, End: s.End})
		if pub.End > pub.Start && look(in[:i]).publisher == 0 {
			d.put(slotPlace, place.Start, place.End)
			d.put(slotPublisher, pub.Start, pub.End)
			d.traits |= traitPlace
			return
		}
	}
	d.put(slotPublisher, s.Start, s.End)
}

// isAcronym tells whether a name is one word of capitals, as organisations are called: "SIPRI", "CERN".
func isAcronym(name string) bool {
	for i := 0; i < len(name); i++ {
		if name[i] < 'A' || name[i] > 'Z' {
			return false
		}
	}
	return 3 <= len(name) && len(name) <= 8
}

// bodyWords name what an organisation is. Where they stand in a name, it is that of a body and not of what it publishes.
var bodyWords = set(`university univ universität universidad université universiteit universidade universitet college school institute institut
	instituto institution department dept faculty fakultät faculté ministry ministère ministerio office bureau agency association
	foundation council committee commission centre center company corporation corp inc ltd llc gmbh ag museum archives administration
	authority board federation union trust bank laboratory laboratories hospital court parliament congress senate directorate
	secretariat library libraries archive organisation organization force fund conseil consejo comité comisión commissione rat stiftung verein amt bundesamt standards kommune`)

// namesBody tells whether a name is that of an organisation: it has a word for one, and ends in one or has no word for a
// periodical.
func namesBody(name string) bool {
	if namesPeriodical(name) || outletKindOf(name) != noOutlet {
		return false
	}
	switch name[strings.LastIndexByte(name, ' ')+1:] {
	case "Society", "Academy":
		return true
	}
	for rest := name; rest != ""; {
		var word string
		word, rest = nextWord(rest)
		if inTable(bodyWords, word) {
			return true
		}
	}
	return false
}

// placeLike tells whether what stands before a colon can be a place: "London", "New York and Oxford", "The Hague".
func placeLike(name string) bool {
	return !strings.HasPrefix(name, "A ") && !strings.Contains(name, " of ") && !strings.Contains(name, " for ") && outletKindOf(name) != preprints
}

// readNamed reads a source without locators: a periodical, a site, a publisher, or a container and its publisher.
func (r *reader) readNamed(from, to int, bounds []bound, d *draft) {
	w := r.w
	s := trimmed(w, cite.Span{Start: from, End: to})
	name := w[s.Start:s.End]
	base := d.score
	if readBareDescription(w, s, d) {
		d.score = base + 1
		return
	}
	// two sentences: container and publisher
	two := *d
	two.score = -100
	offline := float32(0)
	if r.site.host == "" && !r.hasDOI && d.issued.date.Start.Day == 0 && d.when.End > 0 {
		offline = 1 // a site goes before its publisher; a book stands without a container (APA 7, 10.2, 10.16)
	}
	for _, b := range bounds {
		if b.end <= s.Start || b.next >= s.End || b.weak {
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
	if two.score > -100 && isProceedings(w[two.slots[slotContainer].Start:two.slots[slotContainer].End]) {
		two.traits |= traitProceedings
		two.score += 0.8
	}
	// "World Bank Open Data; The World Bank Group"
	if i := strings.IndexByte(name, ';'); i > 0 && strings.Count(name[:i], "(") == strings.Count(name[:i], ")") && i+2 < len(name) && strings.IndexByte(name[i:], ':') < 0 {
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
	sh := look(name)
	for _, b := range bounds {
		if s.Start < b.end && b.next < s.End && !b.weak && !isLower(w[b.next:]) {
			asPublisher -= 1.6
		}
	}
	author := r.soleAuthor(d)
	if author != "" && strings.EqualFold(author, name) {
		asContainer += 2
	}
	isPlace := strings.Contains(name, ": ") && isUpper(name) && words(name[:strings.Index(name, ": ")]) <= 4
	kind := outletKindOf(name)
	toContainer := false
	switch {
	case d.has(slotEdition) || d.has(slotGenre) && (kind == datasets || kind == newsSite || kind == newspaper):
		toContainer = false
	case kind == preprints || kind == video && d.has(slotGenre):
		toContainer = false // a repository publishes (APA 7, 10.8), and so does a place for films (10.12)
	case strings.Contains(name, "Blog"):
		toContainer = true
	case kind != noOutlet:
		toContainer = true
	case isPlace || d.has(slotTranslators) && kind == noOutlet && d.issued.months == 0 || d.is(traitThesis|traitReport|traitPatent|traitEdition) || d.has(slotEdition) || d.has(slotNumber):
		toContainer = false
	case author != "" && strings.EqualFold(author, name) && r.site.host != "" && (d.issued.months > 0 || !isAcronym(name)):
		toContainer = true
	case isProceedings(name):
		toContainer = true
		one.traits |= traitProceedings
	case r.hasDOI && sh.publisher == 0 && !r.site.names(name) && !namesBody(name):
		toContainer = true
	case sh.publisher > 0 && sh.news == 0 && (d.issued.months == 0 || sh.publisher*2 >= sh.words):
		toContainer = false
	case r.site.host == "" && !r.hasDOI:
		toContainer = d.issued.months > 0 && d.issued.date.Start.Day > 0 || sh.journal > 0 && sh.publisher == 0 && sh.words > 1 && !namesBody(name)
	case d.issued.months > 0:
		toContainer = true
	case d.issued.date.State == cite.NoDate:
		toContainer = true
	case r.site.names(name):
		toContainer = !namesBody(name) && !isAcronym(name)
	default:
		toContainer = sh.journal > 0 && sh.corporate == 0 || namesPeriodical(name) || d.authors.form == formLiteral && sh.publisher == 0 && !namesBody(name) && !isAcronym(name)
	}
	if d.has(slotGenre) && kind == noOutlet && !r.site.names(name) {
		toContainer = false
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
