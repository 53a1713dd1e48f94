package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// maxElements limits how many elements of a running source are looked at.
const maxElements = 20

// A runningSource is a source that is read element by element: commas, semicolons and full stops part what stands in it, in whatever
// order the style has it: "Proceedings of X, volume 12 of Lecture Notes in Y, pages 1–9, Berlin, 1994. Springer".
type runningSource struct {
	r      *reader
	d      *draft
	to     int
	texts  [maxElements]cite.Span // what is none of the known elements
	joined [maxElements]bool      // only a comma stands between a text and the one before it
	n      int
	known  int // how many elements were known
	last   int // the end of the last element that was known
}

// readRunning reads a source as a running one. It tells whether anything in it was known.
func (r *reader) readRunning(from, to int, d *draft) bool {
	w := r.w
	had := *d
	if n := inAt(w[from:to]); n > 0 {
		d.traits |= traitPart
		from += n
	}
	q := runningSource{r: r, d: d, to: to, last: from}
	for at, n := from, 0; at < to; n++ {
		for at < to && isGap(w[at]) {
			at++
		}
		if at >= to {
			break
		}
		if n == maxElements {
			return false
		}
		if e := r.elementAt(at, to); e.plain {
			q.text(trimmedSpace(w, cite.Span{Start: at, End: int(e.end)}))
			at = int(e.end)
		} else {
			at = q.element(at, int(e.end))
		}
	}
	if q.known == 0 {
		return false
	}
	d.score += q.place(&had) + locatorScore(&had, d)
	return true
}

// elementEnd finds where the element that begins at i ends: at a comma, a semicolon, a bracket that opens, or the full
// stop of a sentence.
func elementEnd(w string, i, to int) int {
	for j := i; j < to; j++ {
		switch w[j] {
		case ',':
			if !commaInHouse(w[i:j], w[j+1:to]) {
				return j
			}
		case ';':
			return j
		case '(', '[':
			if j > i {
				return j
			}
			if close := closing(w, j, to); close > 0 {
				return close + 1
			}
		case '.', '?', '!':
			if j+1 >= to || w[j+1] == ' ' && !endsInAbbreviation(w[i:j+1]) && !endsInOrdinal(w[i:j]) && !endsInSerial(w[i:j]) {
				return j
			}
		}
	}
	return to
}

// commaInHouse tells whether a comma stands inside the name of a publishing house.
func commaInHouse(before, after string) bool {
	word, _ := nextWord(after)
	switch strings.TrimRight(word, ".,;:") {
	case "Inc", "LLC", "Ltd", "GmbH", "Limited":
		return true
	}
	switch before[strings.LastIndexByte(before, ' ')+1:] {
	case "Farrar", "Little", "Holt", "Harcourt":
		return strings.HasPrefix(after, " Straus") || strings.HasPrefix(after, " Brown") || strings.HasPrefix(after, " Rinehart") || strings.HasPrefix(after, " Brace")
	}
	return false
}

// know notes that an element was known and gives where the next begins.
func (q *runningSource) know(next int) int {
	q.known++
	q.last = next
	return next
}

// element reads one element and gives where the next begins.
func (q *runningSource) element(at, end int) int {
	w, d := q.r.w, q.d
	s := trimmedSpace(w, cite.Span{Start: at, End: end})
	in := w[s.Start:s.End]
	if in == "" {
		return end
	}
	if n := inAt(in); n > 0 && q.n == 0 && !d.is(traitPart) {
		d.traits |= traitPart // "Pp. 17–33 in Concepts and Cases" (ASA)
		return s.Start + n
	}
	if (in[0] == '(' || in[0] == '[') && closing(w, s.Start, q.to) == s.End-1 {
		return q.group(s)
	}
	if next := q.volumeOf(s); next > 0 {
		return q.know(next)
	}
	x := *d
	if e, n := readLocators(w, s.Start, q.to, &x); (n > 0 || x.when != d.when) && e > s.Start && q.ends(e) && q.numbers(&x, s.Start, e) {
		*d = x
		return q.know(e)
	}
	if d.when.End == 0 {
		// "Oct. 1994", "California 1990"
		if i := trailingDate(in); i >= 0 && !q.yearAfter(s.End) {
			if dt, ok := wholeDate(in[i:]); ok && dt.date.State == cite.Dated {
				d.issued, d.when = dt, cite.Span{Start: s.Start + i, End: s.End}
				q.element(at, s.Start+i)
				return q.know(end)
			}
		}
	}
	if q.r.elementAt(at, q.to).people {
		if next := q.people(s.Start); next > 0 {
			return q.know(next)
		}
	}
	x = *d
	switch {
	case reportElement(in) && x.put(slotGenre, s.Start, s.End):
		x.traits |= traitReport
		*d = x
		return q.know(end)
	case editionElement(in) && readShortRemark(w, s, &x),
		!d.is(traitThesis) && q.n == 0 && !strings.Contains(in, "Abstracts") && readDegree(w, s.Start, s.End, &x),
		!d.has(slotNumber) && strings.ContainsAny(in, "0123456789#") && readRemark(w, s, &x) && x.is(traitReport):
		*d = x
		return q.know(end)
	}
	if i := strings.Index(in, ": "); i > 0 && !d.has(slotPublisher) && (isPlace(in[:i]) || d.has(slotPlace) && q.goesOn(d.slots[slotPlace], s) && words(in[:i]) <= 2) {
		if isRegion(in[:i]) && q.n > 0 && q.townBefore(s) {
			q.n--
			d.slots[slotPlace] = q.texts[q.n]
		}
		if p := d.slots[slotPlace]; d.has(slotPlace) && strings.Trim(w[p.End:s.Start], " ,;") != "" {
			d.slots[slotPlace] = cite.Span{}
		}
		if d.put(slotPlace, s.Start, s.Start+i); d.slots[slotPlace].End < s.Start {
			d.slots[slotPlace].End = s.Start + i // "Cambridge, MA: MIT Press"
		}
		p := trimmed(w, cite.Span{Start: s.Start + i + 2, End: s.End})
		d.put(slotPublisher, p.Start, p.End)
		d.traits |= traitPlace
		return q.know(end)
	}
	if place := strings.Trim(in, " ."); d.has(slotPlace) && q.goesOn(d.slots[slotPlace], s) && placePart(place, true) {
		d.slots[slotPlace].End = s.End
		return q.know(end)
	} else if !d.has(slotPlace) && isRegion(place) && q.n > 0 && (q.n > 1 || d.has(slotPublisher) || d.has(slotPage)) && q.townBefore(s) {
		q.n--
		d.put(slotPlace, q.texts[q.n].Start, s.End)
		return q.know(end)
	} else if isPlace(place) && d.put(slotPlace, s.Start, s.End) {
		return q.know(end)
	}
	q.text(s)
	return end
}

// text notes an element that is none of those that are known by what stands in them.
func (q *runningSource) text(s cite.Span) {
	d := q.d
	if d.has(slotPublisher) && q.goesOn(d.slots[slotPublisher], s) && q.r.look(s).corporate > 0 {
		d.slots[slotPublisher].End = s.End // "Institute of Tides, University of Malta"
		q.know(s.End)
		return
	}
	if q.n < maxElements {
		q.texts[q.n] = s
		q.joined[q.n] = q.n > 0 && q.goesOn(q.texts[q.n-1], s)
		q.n++
	}
}

// An element is what has been found out about the element that begins at a place, whatever was read before it.
type element struct {
	at, to int32 // where it begins, and where the source ends
	end    int32
	plain  bool // it is a text and none of the known elements
	people bool // those who edited or translated a work may be named in it
}

// elementAt finds where the element that begins at a place ends, and whether it is plain. It looks once at elements that
// many readings have in common, as those of a long list of names.
func (r *reader) elementAt(at, to int) element {
	known := &r.elements[at%len(r.elements)]
	if known.at != int32(at) || known.to != int32(to) {
		end := elementEnd(r.w, at, to)
		s := trimmedSpace(r.w, cite.Span{Start: at, End: end})
		_, editors, _ := editorsEnd(r.w, s.Start, min(to, s.Start+mostEditors))
		people := editors > 0 || peopleAt(r.w[s.Start:to])
		*known = element{at: int32(at), to: int32(to), end: int32(end), people: people, plain: !people && plainElement(r.w, s, to)}
	}
	return *known
}

// plainElement tells whether an element that names no people is sure to be none of those that runningSource.element knows.
func plainElement(w string, s cite.Span, to int) bool {
	in := w[s.Start:s.End]
	if in == "" || in[0] == '(' || in[0] == '[' || inAt(in) > 0 || strings.ContainsAny(in, "0123456789#") || strings.Contains(in, ": ") {
		return false
	}
	place := strings.Trim(in, " .")
	return !locatorsAt(w, s.Start, to) && !reportElement(in) && !editionElement(in) && !namesDegree(in) && !isPlace(place) && !placePart(place, true) && !isRegion(place)
}

// townBefore tells whether the last text can be the town before a region.
func (q *runningSource) townBefore(region cite.Span) bool {
	t := q.texts[q.n-1]
	name := q.r.w[t.Start:t.End]
	return q.goesOn(t, region) && words(name) <= 2 && isUpper(name) && look(name).publisher+look(name).corporate == 0
}

// numbers tells whether locators that were read from a stretch are numbers, and no year beside the date.
func (q *runningSource) numbers(x *draft, from, to int) bool {
	w := q.r.w
	if _, n := locatorWord(w, from, to); n == 0 && !hasDigit(w[from:to]) {
		return false
	}
	for _, k := range [...]slot{slotVolume, slotPage} {
		s := x.slots[k]
		if s == q.d.slots[k] || s.End == 0 || !yearLike(w[s.Start:s.End]) {
			continue
		}
		if _, n := locatorWord(w, from, to); n == 0 && s.Start == from && s.End == to {
			return false
		}
	}
	return true
}

// yearAfter tells whether a year stands by itself after i.
func (q *runningSource) yearAfter(i int) bool {
	w := q.r.w
	for ; i+4 <= q.to; i++ {
		if isDigit(w[i]) && !isWordByte(w[i-1]) && yearLike(w[i:i+4]) && (i+4 == q.to || !isWordByte(w[i+4])) && w[i-1] != '-' {
			return true
		}
	}
	return false
}

// goesOn tells whether only a comma stands between two stretches.
func (q *runningSource) goesOn(a, b cite.Span) bool {
	return a.End <= b.Start && strings.Trim(q.r.w[a.End:b.Start], " ,") == ""
}

// ends tells whether an element may end at i.
func (q *runningSource) ends(i int) bool {
	rest := strings.TrimLeft(q.r.w[i:q.to], " ")
	return rest == "" || strings.IndexByte(",;.:([", rest[0]) >= 0 || inAt(rest) > 0
}

// volumeOf reads "volume 60 of Lecture Notes in Physics" and gives where it ends, 0 where it is not one.
func (q *runningSource) volumeOf(s cite.Span) int {
	w, d := q.r.w, q.d
	k, n := locatorWord(w, s.Start, q.to)
	if n == 0 || k != slotVolume && k != slotIssue || d.has(k) {
		return 0
	}
	a := s.Start + n
	for a < q.to && w[a] == ' ' {
		a++
	}
	b, _ := pageSpan(w, a, q.to, true)
	rest := strings.TrimLeft(w[b:q.to], " ,")
	if b == a || !strings.HasPrefix(rest, "of ") && !strings.HasPrefix(rest, "in ") {
		return 0
	}
	at := q.to - len(rest) + len("of ")
	series := trimmed(w, cite.Span{Start: at, End: elementEnd(w, at, q.to)})
	d.put(k, a, b)
	d.put(slotSeries, series.Start, series.End)
	return max(series.End, b)
}

// group reads a bracket of a running source.
func (q *runningSource) group(s cite.Span) int {
	w, d := q.r.w, q.d
	in := cite.Span{Start: s.Start + 1, End: s.End - 1}
	x := *d
	if q.r.readImprint(s.Start-1, s.End, &x) > 0 || readGroups(w, s.Start, s.End, &x) >= s.End {
		*d = x
		return q.know(s.End)
	}
	if dt, ok := wholeDate(w[in.Start:in.End]); ok && d.when.End == 0 {
		d.issued, d.when = dt, in
		return q.know(s.End)
	}
	if _, end, _ := editorsEnd(w, in.Start, in.End+1); end > 0 {
		d.put(slotEditors, in.Start, end)
		d.traits |= traitEditors
		return q.know(s.End)
	}
	if q.n > 0 && q.texts[q.n-1].End+1 >= s.Start {
		q.texts[q.n-1].End = s.End // "Conference on X (CX)"
	}
	return s.End
}

// peopleWords stand before the names of those who edited or translated a work.
var peopleWords = []struct {
	slot  slot
	words *phraseList
}{
	{slotEditors, phraseListOf("edited by", "ed. by", "eds. by", "edited and translated by", "editado por", "herausgegeben von", "hrsg. von", "sous la direction de", "éd. par", "a cura di", "ed", "eds", "hrsg", "éd", "editors:", "editor:")},
	{slotTranslators, phraseListOf("translated by", "trans. by", "transl. by", "translated from the german by", "übersetzt von", "traduit par", "trans", "trad. par", "trad")},
}

// peopleAt tells whether a text begins with words for those who edited or translated a work.
func peopleAt(s string) bool {
	for _, p := range peopleWords {
		if n, _ := p.words.leads(s); n > 0 && n < len(s) && s[n] == ' ' {
			return true
		}
	}
	return false
}

// mostEditors is how many bytes a list of editors may have.
const mostEditors = 300

// people reads those who edited or translated a work, "edited by A. Bee and C. Dee" or "A. Bee and C. Dee, editors",
// that begin at i, and gives where the text goes on, 0 where there are none.
func (q *runningSource) people(i int) int {
	w, d := q.r.w, q.d
	for _, p := range peopleWords {
		n, _ := p.words.leads(w[i:q.to])
		if n == 0 || i+n >= q.to || w[i+n] != ' ' || d.has(p.slot) {
			continue
		}
		from := i + n + 1
		if end := creditsEnd(w, from, sentenceEnd(w, from, q.to)); end > 0 {
			d.put(p.slot, from, end)
			if p.slot == slotEditors {
				d.traits |= traitEditors
			}
			return end
		}
	}
	if d.has(slotEditors) {
		return 0
	}
	if _, end, next := editorsEnd(w, i, min(q.to, i+mostEditors)); end > 0 {
		if names := readPersons(w, i, end); (names.form == formInitials || names.form == formFull) && !names.hasLiteral() {
			d.put(slotEditors, i, end)
			d.traits |= traitEditors
			return next
		}
	}
	return 0
}

// sentenceEnd finds where a sentence that begins at i ends: a bracket or a colon ends it too.
func sentenceEnd(w string, i, to int) int {
	for j := i; j < to; {
		e := elementEnd(w, j, to)
		if e >= to || w[e] != ',' {
			if k := strings.IndexByte(w[i:e], ':'); k > 0 {
				return i + k
			}
			return e
		}
		j = e + 1
	}
	return to
}

// creditsEnd finds where the names at the front of a stretch end, 0 where it begins with none.
func creditsEnd(w string, from, to int) int {
	var store [24]piece
	end := 0
	pieces := splitNames(w, from, min(to, from+300), store[:0])
	for i, p := range pieces {
		if p.kind == pieceOther || p.kind == pieceRole || p.corporate {
			break
		}
		if p.kind == pieceFamily && p.words < 2 && (i+1 >= len(pieces) || pieces[i+1].kind != pieceInitials) {
			break
		}
		end = p.end
		if i > 0 && p.sep == '&' && p.kind != pieceFamily {
			break
		}
	}
	return end
}

// trailingDate finds where the date begins that a text ends in, −1 where there is none.
func trailingDate(s string) int {
	i := strings.LastIndexByte(s, ' ') + 1
	if n := len(s) - i; n < 4 || n > 5 || !yearLike(s[i:i+4]) {
		return -1
	}
	for i > 1 {
		j := strings.LastIndexByte(strings.TrimRight(s[:i], " "), ' ') + 1
		word := strings.TrimRight(s[j:i], " .,")
		if lookup(monthWords, word) == 0 && lookup(seasonWords, word) == 0 && (len(word) == 0 || len(word) > 2 || strings.Trim(word, "0123456789") != "") {
			break
		}
		i = j
	}
	return i
}

// editionElement tells whether an element can be an edition: it has a word for one.
func editionElement(s string) bool {
	if words(s) > 5 {
		return false
	}
	for rest := s; rest != ""; {
		var word string
		word, rest = nextWord(rest)
		if inTable(editionWords, word) {
			return true
		}
	}
	return false
}

// reportKinds are the kinds of reports.
var reportKinds = phraseListOf("technical report", "tech. report", "tech report", "tech. rep", "research report", "working paper", "internal report", "discussion paper")

// reportElement tells whether an element is a kind of report and nothing else.
func reportElement(s string) bool {
	n, _ := reportKinds.leads(s)
	return n > 0 && n >= len(s)-1
}

// place gives the texts that were none of the known elements their slots and judges the whole.
func (q *runningSource) place(had *draft) float32 {
	r, w, d := q.r, q.r.w, q.d
	score := float32(0)
	if d.has(slotPlace) {
		score++
	}
	if d.is(traitThesis) || d.is(traitReport) && !had.is(traitReport) {
		score += 1.5
	}
	if d.has(slotPublisher) && !had.has(slotPublisher) {
		score += 0.8
	}
	if d.when.End > 0 && had.when.End == 0 {
		score += 0.7
	}
	if d.has(slotEdition) && !had.has(slotEdition) {
		score++
	}
	located := d.has(slotVolume) || d.has(slotIssue) || d.has(slotPage)
	for i := 0; i < q.n; {
		j := i + 1
		for j < q.n && q.joined[j] {
			j++
		}
		group := cite.Span{Start: q.texts[i].Start, End: q.texts[j-1].End}
		// the publisher is named last
		house := j
		for k := i; k < j; k++ {
			if sh := r.look(q.texts[k]); sh.publisher > 0 && sh.journal <= sh.publisher && (k > i || !located && !d.is(traitPart)) {
				house = k
				break
			}
		}
		switch {
		case d.is(traitThesis) && !d.has(slotPublisher):
			d.put(slotPublisher, group.Start, group.End)
			score += 0.8
		case i == 0 && !d.is(traitReport) && (d.is(traitPart) || located || d.has(slotPublisher) || r.isProceedings(group)) && house > i:
			c := cite.Span{Start: group.Start, End: q.texts[house-1].End}
			inner := undress(w, c, d)
			d.put(slotContainer, inner.Start, inner.End)
			score += r.containerScore(inner, nil) - 0.4*float32(strings.Count(w[inner.Start:inner.End], ","))
			if house < j {
				r.readPublisher(q.texts[house].Start, group.End, d)
				score += 0.8
			}
		case !d.has(slotPublisher):
			r.readPublisher(group.Start, group.End, d)
			score += r.publisherScore(group.Start, group.End) - 0.4*float32(j-i-1)
		default:
			score -= 1.2
		}
		i = j
	}
	if d.has(slotContainer) && (d.is(traitPart) || !d.has(slotVolume)) && r.isProceedings(d.slots[slotContainer]) {
		d.traits |= traitProceedings
	}
	numbered := d.has(slotVolume) && (d.has(slotIssue) || d.has(slotPage))
	if located && d.has(slotContainer) && !d.is(traitPart) && (numbered || !d.has(slotPublisher) && !d.has(slotPlace)) {
		d.traits |= traitPeriodical
	}
	return score
}

// locatorScore judges what one draft has of locators beyond another.
func locatorScore(had, d *draft) float32 {
	score := float32(0)
	gotV, gotI, gotP, gotN := d.has(slotVolume) && !had.has(slotVolume), d.has(slotIssue) && !had.has(slotIssue), d.has(slotPage) && !had.has(slotPage), d.has(slotNumber) && !had.has(slotNumber)
	if gotV {
		score += 0.8
	}
	if gotI {
		score++
	}
	if gotP {
		score++
	}
	if gotN {
		score += 0.8
	}
	if gotV && (gotI || gotP || gotN) {
		score++
	}
	return score
}
