package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// publisherScore judges a stretch as a publisher.
func (r *reader) publisherScore(from, to int) float32 {
	s := trimmed(r.w, cite.Span{Start: from, End: to})
	if s.End <= s.Start {
		return 0
	}
	name := r.w[s.Start:s.End]
	sh := r.look(s)
	score := float32(0.3)
	if sh.publisher > 0 {
		score += 1
	} else if sh.corporate > 0 {
		score += 0.6
	}
	if isLower(name) && !properSmall(name) {
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
	if i := strings.Index(in, ":"); i > 0 && words(in[:i]) <= 6 && isUpper(in) && i+1 < len(in) && !strings.HasPrefix(in[i:], "://") && !hasDigit(in[:i]) && placeLike(in[:i]) {
		place := trimmed(w, cite.Span{Start: s.Start, End: s.Start + i})
		pub := trimmed(w, cite.Span{Start: s.Start + i + 1, End: s.End})
		if pub.End > pub.Start && look(in[:i]).publisher == 0 && !strings.HasPrefix(w[pub.Start:], "A ") {
			d.put(slotPlace, place.Start, place.End)
			d.put(slotPublisher, pub.Start, pub.End)
			d.traits |= traitPlace
			return
		}
	}
	if d.is(traitThesis) && d.has(slotPublisher) {
		d.put(slotArchive, s.Start, s.End) // the university is named already: a database (APA 7, 10.6)
		return
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

// namesPress tells whether a name is that of a publisher and of nothing else: its last two words are publishers', as in
// "University Press" and "Publications Ltd".
func namesPress(name string) bool {
	n := words(name)
	last := name[len(clipWords(name, n-2)):]
	return n >= 2 && look(last).publisher == 2
}

// bodyWords name what an organisation is. Where they stand in a name, it is that of a body and not of what it publishes.
var bodyWords = set(`university univ universität universidad université universiteit universidade universitet college school institute institut
	instituto institution department dept faculty fakultät faculté ministry ministère ministerio office bureau agency association
	foundation council committee commission centre center company corporation corp inc ltd llc gmbh ag museum archives administration
	authority board federation union trust bank laboratory laboratories hospital court parliament congress senate directorate
	secretariat library libraries archive organisation organization force fund conseil consejo comité comisión commissione rat stiftung verein amt bundesamt standards kommune
	organización organização organizzazione ministério ministerium asociación associação associazione fundación fundação fondazione
	fondation agencia agência agenzia secretaría departamento département dipartimento gobierno governo école ecole hochschule univerzita univerzitet univerza uniwersytet università universiti universitas üniversitesi egyetem yliopisto universitetet universitet ülikool universitatea`)

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
	if strings.HasPrefix(name, "The ") && !strings.HasPrefix(name, "The Hague") {
		return false
	}
	return !strings.HasPrefix(name, "A ") && !strings.Contains(name, " of ") && !strings.Contains(name, " for ") && outletKindOf(name) != preprints
}
