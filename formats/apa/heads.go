package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// A head is what an entry of another style than APA may begin with: names, and perhaps the year.
type head struct {
	credit cite.Span
	names  nameRead
	issued dateScan
	when   cite.Span
	next   int     // where the title begins
	commas bool    // commas part the elements that follow
	score  float32 // how well it reads
}

// same tells whether another head ends where this one does, a full stop aside, or bears the same year.
func (h *head) same(other head) bool {
	if h.when.End > 0 {
		return h.when == other.when
	}
	end := other.credit.End
	return other.when.End == 0 && !other.commas && (end == h.credit.End || end == h.credit.End+1)
}

// maxHeads limits how many heads of one entry are weighed.
const maxHeads = 4

// heads finds the heads of an entry that no full stop ends: "T. Dekker and J. Nott, Title", "Dekker T, Nott J, 2006,
// Title", "Dekker T 2006 Title", "Dekker, T.: Title"; and the one that ends in the full stop after the last initial or
// name of a list, whose names may hold more full stops than are weighed.
func (r *reader) heads(from, to int, into []head) []head {
	w := r.w
	if h, ok := yearHead(w, from, to); ok {
		into = append(into, h)
	}
	var store [24]piece
	limit := min(to, from+500)
	pieces := splitNames(w, from, limit, store[:0])
	ends := listEnds(w, pieces)
	if k := ends[0]; k >= 0 && k+1 < len(pieces) && len(into) < maxHeads {
		if end := lastEnd(w, pieces, k, limit); end > 0 {
			h := head{credit: cite.Span{Start: from, End: end}, names: readNames(w, from, end), next: end}
			h.score = h.names.listScore()
			into = append(into, h)
		}
	}
	for _, k := range ends {
		if k < 0 || len(into) == maxHeads {
			break
		}
		end := pieces[k].end
		next := end
		for next < to && w[next] == ' ' {
			next++
		}
		if next+1 >= to || strings.IndexByte(",:;", w[next]) < 0 || namesGoOn(w, next+1, to) {
			continue
		}
		h := head{credit: cite.Span{Start: from, End: end}, names: readPersons(w, from, end), next: next + 1, commas: true}
		if name := w[from:end]; h.names.form == formLiteral && !namesBody(name) && !strings.Contains(name, "ollab") {
			continue
		}
		h.score = h.names.listScore()
		h.readRole(w, to)
		into = append(into, h)
	}
	return into
}

// lastEnd finds where the name ends that follows the k-th piece of a list and that a full stop parts from the title:
// "Nott, J. Title" or "and J. Nott. Title". It gives 0 where there is none.
func lastEnd(w string, p []piece, k, limit int) int {
	q := p[k+1]
	inverted := q.kind == pieceFamily && k+2 < len(p) && p[k+2].kind == pieceOther && p[k+2].sep == ','
	if inverted {
		q = p[k+2]
	}
	at, end := q.start, 0 // where the next word begins, and where the last one ended
	next := func() (word, rest string) {
		word, rest = nextWord(w[at:limit])
		at = limit - len(rest)
		return word, rest
	}
	word, rest := next()
	for ; rest != "" && isInitialsWord(word, false) && hasDot(word); word, rest = next() {
		end = strings.LastIndex(w[q.start:at], word) + q.start + len(word)
	}
	if end == 0 || inverted {
		return end
	}
	for n := 0; n < 3 && rest != ""; n++ {
		if k := len(word); k > 2 && word[k-1] == '.' && isUpper(rest) {
			if isUpper(word) && !endsInSerial(word[:k-1]) {
				return strings.LastIndex(w[q.start:at], word) + q.start + k
			}
			return 0
		}
		word, rest = next()
	}
	return 0
}

// readRole reads the part that all of the names had, "eds.", after a comma.
func (h *head) readRole(w string, to int) {
	at := h.next
	for at < to && w[at] == ' ' {
		at++
	}
	word := letters(w[at:to])
	role, ok := roleOf(word)
	end := at + len(word)
	if !ok || end >= to || strings.IndexByte(".,:", w[end]) < 0 || isUpper(word) && w[end] != '.' {
		return
	}
	for i := range h.names.credits {
		h.names.credits[i].role = role
	}
	h.commas = w[end] == ','
	h.credit.End = end
	for h.next = end; h.next < to && strings.IndexByte(" .,:", w[h.next]) >= 0; h.next++ {
		h.commas = h.commas || w[h.next] == ','
	}
	// "eds. 2016. Title"
	if i := strings.IndexAny(w[h.next:to], ".:"); i > 0 && i < len("2016a ") {
		if dt, ok := wholeDate(w[h.next : h.next+i]); ok {
			h.issued, h.when = dt, cite.Span{Start: h.next, End: h.next + i}
			h.next += i + 1
			h.commas = false
			h.score++
		}
	}
}

// namesGoOn tells whether a list of names goes on at i: "and", "et al.", an initial, or a family name with initials after
// its comma.
func namesGoOn(w string, i, to int) bool {
	rest := strings.TrimLeft(w[i:to], " ")
	word, after := nextWord(rest)
	if in(andWords, word) || strings.HasPrefix(rest, "et al") {
		return true
	}
	if isInitialsWord(word, false) && hasDot(word) {
		return !namesSerial(rest) && !endsInSerial(strings.TrimRight(word, ".")) && !inTable(degreeWords, word)
	}
	family, given, ok := strings.Cut(rest[:min(len(rest), 60)], ", ")
	if ok && words(family) <= 2 && isUpper(family) && !strings.ContainsAny(family, ".:") {
		initials, _ := nextWord(given)
		return isInitialsWord(initials, false) && hasDot(initials)
	}
	// "Nott JB, "
	initials, _ := nextWord(after)
	return isUpper(word) && len(initials) >= 2 && initials[len(initials)-1] == ',' && isInitialsWord(initials, true) && initials == strings.ToUpper(initials)
}

// stoppedHead reads the names that end at the k-th end of a sentence, and the year before it or in a sentence of its own:
// "Dekker, T. Title", "Dekker, T., 2011. Title", "Dekker, T. 2011. Title".
func stoppedHead(w string, from, to int, bounds []bound, k int) (head, bool) {
	b := bounds[k]
	h := head{next: b.next}
	namesEnd := b.end
	if c := strings.LastIndexByte(w[from:b.end], ','); c > 0 {
		if dt, ok := wholeDate(strings.TrimSpace(w[from+c+1 : b.end])); ok {
			h.issued, h.when = dt, trimmedSpace(w, cite.Span{Start: from + c + 1, End: b.end})
			namesEnd = from + c
		}
	}
	if namesEnd < to && w[namesEnd] == '.' && endsInInitial(w[from:namesEnd]) {
		namesEnd++ // it is the initial's
	}
	h.credit = cite.Span{Start: from, End: namesEnd}
	h.names = readNames(w, from, namesEnd)
	if k == 0 && h.names.form == formLiteral {
		h.names = readPersons(w, from, namesEnd) // one name in full, or a body
		if h.names.form == formLiteral && (!namesBody(w[from:namesEnd]) || words(w[from:namesEnd]) > 8) {
			return h, false
		}
	} else if h.names.form != formInitials && h.names.form != formFull || h.names.quality < 0.6 {
		return h, false
	}
	h.score = h.names.listScore()
	if k+1 < len(bounds) && h.when.End == 0 {
		if dt, ok := wholeDate(strings.Trim(w[b.next:bounds[k+1].end], " .")); ok {
			h.issued, h.when = dt, cite.Span{Start: b.next, End: bounds[k+1].end}
			h.next = bounds[k+1].next
		}
	}
	if h.when.End > 0 {
		h.score += 2
	}
	return h, true
}

// endsInInitial tells whether a text ends in a capital that stands by itself.
func endsInInitial(s string) bool {
	n := len(s) - 1
	return n > 0 && 'A' <= s[n] && s[n] <= 'Z' && strings.IndexByte(" .-", s[n-1]) >= 0
}

// listScore judges names as those an entry begins with.
func (n *nameRead) listScore() float32 {
	return 1.2*n.quality - 0.2 + 0.3*float32(min(len(n.credits), 6))
}

// yearHead reads names that a year follows without a full stop between them: "Dekker T. 2006, ", "Dekker, T., 2007b:".
func yearHead(w string, from, to int) (head, bool) {
	const longest = 400
	for i := from + 4; i+4 <= min(to, from+longest); i++ {
		if !isDigit(w[i]) || w[i-1] != ' ' && w[i-1] != '(' || !yearLike(w[i:i+4]) || i+4 < to && isDigit(w[i+4]) {
			continue
		}
		end := i + 4
		if end < to && 'a' <= w[end] && w[end] <= 'z' && (end+1 == to || !isWordByte(w[end+1])) {
			end++
		}
		if w[i-1] == '(' {
			end = max(end, closing(w, i-1, to))
		}
		if end >= to || strings.IndexByte(" ,.:;)", w[end]) < 0 || strings.Trim(w[end:to], " .,:;)") == "" {
			return head{}, false
		}
		dt, ok := wholeDate(w[i:end])
		if !ok {
			return head{}, false
		}
		credit := trimmed(w, cite.Span{Start: from, End: i - 1})
		if credit.End < i-1 && w[credit.End] == '.' {
			credit.End++ // it may be that of an initial
		}
		names := readNames(w, credit.Start, credit.End)
		if names.form != formInitials && names.form != formFull || names.quality < 0.6 {
			return head{}, false
		}
		h := head{credit: credit, names: names, issued: dt, when: cite.Span{Start: i, End: end}, next: end, score: names.listScore() + 2}
		h.commas = w[end] != '.'
		for h.next < to && strings.IndexByte(" ,.:;)", w[h.next]) >= 0 {
			h.next++
		}
		return h, true
	}
	return head{}, false
}

// listEnds gives the pieces at which a list of names may end that commas part from what follows, the likeliest first;
// −1 where there are no more.
func listEnds(w string, p []piece) [3]int {
	ends := [3]int{-1, -1, -1}
	if len(p) < 2 {
		return ends
	}
	n := 0
	add := func(k int) {
		if k+1 < len(p) && p[k+1].kind == pieceOthers {
			k++
		}
		if k+1 < len(p) && p[k+1].kind == pieceRole {
			k++
		}
		if n < len(ends) && (n == 0 || ends[n-1] != k) {
			ends[n] = k
			n++
		}
	}
	initialsFirst := func(q piece) bool {
		return q.kind == pieceStraight && initialFirst(w, q) && !namesSerial(w[q.start:q.end])
	}
	withInitials := func(q piece) bool { return q.kind == pieceStraight || q.kind == pieceTight }
	last := -1
	switch {
	case initialsFirst(p[0]):
		for last = 0; last+1 < len(p) && p[last].sep != '&' && initialsFirst(p[last+1]); last++ {
		}
		add(last)
	case p[0].kind == pieceTight:
		for last = 0; last+1 < len(p) && p[last+1].kind == pieceTight; last++ {
		}
		add(last)
	case p[0].kind == pieceFamily && p[1].kind == pieceInitials && p[1].sep == ',':
		for last = 1; last+1 < len(p); {
			q := p[last+1]
			if last+2 < len(p) && (q.kind == pieceFamily || q.kind == pieceOther && q.words <= 3) && p[last+2].kind == pieceInitials && p[last+2].sep == ',' {
				last += 2
				continue
			}
			if withInitials(q) && initialsFirst(q) {
				last++
				continue
			}
			break
		}
		add(last)
	case p[0].kind == pieceFamily && p[0].words <= 3 && !p[0].corporate && p[1].sep == ',' && p[1].words <= 3 && !p[1].corporate &&
		(p[1].kind == pieceFamily || withInitials(p[1])):
		// the first name is inverted: "Petrie, Cameron A., Farid Khan, and J. R. Knox"
		last = 1
		for i := 2; i < len(p) && i < 14; i++ {
			q := p[i]
			if q.words < 2 || q.words > 4 || q.corporate || q.kind != pieceFamily && !withInitials(q) {
				break
			}
			if q.sep == '&' {
				last = i
				break
			}
		}
		add(last)
		if p[0].words >= 2 || p[0].kind == pieceStraight {
			add(0)
		}
	}
	if p[0].words >= 2 && !p[0].corporate && (p[0].kind == pieceFamily || p[0].kind == pieceStraight) && !initialsFirst(p[0]) {
		// given names in full, not inverted
		k := 0
		for k+1 < len(p) && p[k].sep != '&' && p[k+1].words >= 2 && p[k+1].words <= 4 && !p[k+1].corporate && (p[k+1].kind == pieceFamily || withInitials(p[k+1])) {
			k++
		}
		if k > 0 && p[k].sep == '&' {
			add(k)
		} else {
			add(0)
			if k > 0 {
				add(k)
			}
		}
	}
	if n == 0 && p[0].corporate && p[0].words >= 2 && p[0].words <= 8 {
		add(0)
	}
	if n == 0 && p[1].kind == pieceOthers {
		add(1)
	}
	return ends
}
