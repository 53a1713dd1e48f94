package apa

import (
	"strings"
	"time"

	"github.com/seed-2120edae/cite/cite"
)

// barePages reads pages, perhaps after a volume, that stand by themselves where the name of the periodical was left out.
func (r *reader) barePages(from, to int, d *draft) bool {
	w := r.w
	if !isDigit(w[from]) && w[from] != 'p' && (w[from] != '(' || from+1 >= to || !isDigit(w[from+1])) {
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

// longestRemark is how many bytes a bracket within a source may have.
const longestRemark = 300

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
			group = closing(w, i, min(to, i+longestRemark))
		}
		if !r.mayLocate(i, to) || isDigit(w[i]) && dayOfMeeting(w, from, i, to) {
			continue
		}
		if prev := wordBefore(w, from, i); prev != "" && (lookup(monthWords, prev) != 0 || lookup(locatorWords, prev) != 0) {
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
		score := locatorScore(&base, &x)
		gotV, gotI, gotP, gotN := x.has(slotVolume) && !base.has(slotVolume), x.has(slotIssue) && !base.has(slotIssue), x.has(slotPage) && !base.has(slotPage), x.has(slotNumber) && !base.has(slotNumber)
		if x.when != base.when && x.when.Start == i && (gotV || gotP) {
			score++ // "Journal 2012, 25 (1), 1–20" (ACS)
		}
		if x.when2 != base.when2 || x.when != base.when && x.issued.months > 0 {
			score++
		}
		before := strings.TrimRight(w[name.Start:i], " ")
		if strings.HasSuffix(before, "),") {
			if open := strings.LastIndex(before, ", ("); open > 0 && isDigit(before[open+3]) {
				score -= 2 // "Journal, (121), 3:1": the issue is no part of the name
			}
		}
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
		if score+bestContainer <= bestScore {
			continue
		}
		sub := undress(w, name, &x)
		if v := x.slots[slotVolume]; gotV && v.Start == i && sectionLetter(w, from, i) {
			sub.End, x.slots[slotVolume].Start = i+1, i+1 // "Phys. Rev. D91" is volume 91 of Phys. Rev. D
		}
		score += r.containerScore(sub, bounds)
		if score <= bestScore {
			continue
		}
		bestScore = score
		if gotV && !gotI && !gotP && x.slots[slotVolume].Len() <= 3 {
			// a newspaper and a single conference have pages and no volume: "New Straits Times, 7"
			if name := w[sub.Start:sub.End]; outletKindOf(name) == newspaper || hasDigit(name) && r.isProceedings(sub) || base.issued.months > 0 && base.issued.date.End.Day == 0 {
				x.slots[slotPage], x.slots[slotVolume] = x.slots[slotVolume], cite.Span{}
			}
		}
		if v, p := x.slots[slotVolume], x.slots[slotPage]; gotV && gotP && !gotI && base.issued.date.Start.Day > 0 && v.Len() <= 3 && p.Len() <= 3 && (newsName(w[sub.Start:sub.End]) || isUpper(w[v.Start:v.End]) && isUpper(w[p.Start:p.End])) {
			x.slots[slotVolume], x.slots[slotPage].Start = cite.Span{}, v.Start // "1, 80" are pages of a newspaper
		}
		x.score = base.score + score
		if gotV || gotI || gotP || gotN {
			x.traits |= traitPeriodical
			x.put(slotContainer, sub.Start, sub.End)
		} else if sh := r.look(sub); sh.corporate+sh.publisher > sh.journal && sh.news == 0 && !x.is(traitPart) && !r.isProceedings(sub) && outletKindOf(w[sub.Start:sub.End]) == noOutlet {
			r.readPublisher(sub.Start, sub.End, &x) // "University of Vienna, May 1993"
		} else {
			x.put(slotContainer, sub.Start, sub.End)
		}
		if rest.End > rest.Start && r.publisherScore(rest.Start, rest.End) > -0.5 {
			r.readPublisher(rest.Start, rest.End, &x)
		}
		*d = x
	}
	return bestScore > -100
}

// mayLocate tells whether the locators of a periodical may begin at i. It looks at each place once, as long as what is read
// ends at the same place.
func (r *reader) mayLocate(i, to int) bool {
	if !isGap(r.w[i-1]) && !(r.w[i] == '(' && i+1 < to && isDigit(r.w[i+1])) {
		return false
	}
	if r.locatedTo != to {
		clear(r.located)
		r.locatedTo = to
	}
	known := &r.located[i]
	if *known == 0 {
		*known = -1
		if r.locates(i, to) {
			*known = 1
		}
	}
	return *known > 0
}

// locates tells whether a number, a date or a word for a locator stands at i.
func (r *reader) locates(i, to int) bool {
	w := r.w
	c := w[i]
	if isDigit(c) || c == '(' && (i+1 >= to || isDigit(w[i+1])) {
		return true
	}
	if c == '(' {
		i++
	}
	if _, n := locatorWord(w, i, to); n > 0 {
		return true
	}
	if c == '(' {
		_, ok := scanDate(w[i:to])
		return ok
	}
	return ('A' <= c && c <= 'Z' || c == 'e') && i+1 < to && isDigit(w[i+1]) || letteredVolume(w, i, to) > 0 || articleCode(w, i, to) > 0 ||
		isUpper(w[i:]) && (r.dateWord(i, to) || namedIssue(w[i:to]) > 0)
}

// dayOfMeeting tells whether a number is the day of a meeting within the name of what came out of it: "Workshop on Tides,
// Bergen, 28 February–1 March 2003".
func dayOfMeeting(w string, from, i, to int) bool {
	j := i
	for j < to && isDigit(w[j]) {
		j++
	}
	if j-i > 2 {
		return false
	}
	if n := dashAt(w, j, to); n > 0 {
		k := j + n
		for k < to && isDigit(w[k]) {
			k++
		}
		if k > j+n && k-j-n <= 2 {
			j = k
		}
	}
	return j < to && w[j] == ' ' && lookup(monthWords, letters(w[j+1:to])) != 0 && isProceedings(w[from:i])
}

// sectionLetter tells whether at i stands the letter of a section that the number of a volume follows without a blank, as
// physics has it after the shortened name of a journal.
func sectionLetter(w string, from, i int) bool {
	before := strings.TrimRight(w[from:i], " ")
	return 'A' <= w[i] && w[i] <= 'H' && isDigit(w[i+1]) && strings.HasSuffix(before, ".") && (endsInSerial(before[:len(before)-1]) || endsInAbbreviation(before))
}

// wordBefore gives the letters of the word before i, where only blanks and a full stop stand between.
func wordBefore(w string, from, i int) string {
	for i > from && (w[i-1] == ' ' || w[i-1] == '.') {
		i--
	}
	end := i
	for i > from && strings.IndexByte(" ,(", w[i-1]) < 0 && (w[i-1] != '-' || i == end || !isUpper(w[i:])) {
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

// bestContainer is no less than what containerScore gives.
const bestContainer = 5.5

// containerScore judges a stretch as the name of a periodical, a book or a site.
func (r *reader) containerScore(s cite.Span, bounds []bound) float32 {
	if s.End <= s.Start {
		return -3
	}
	name := r.w[s.Start:s.End]
	sh := r.look(s)
	score := float32(0)
	if outletKindOf(name) != noOutlet {
		score += 2.5
	} else if r.site.names(name) {
		score += 1.2
	}
	if isLower(name) && !properSmall(name) && !strings.Contains(name, ".") && score == 0 {
		score -= 2
	}
	if sh.journal > 0 {
		score += 0.6
	}
	if sh.words > 14 {
		score -= 0.4
	}
	lower := 0.25 * float32(min(sh.lower, 8))
	if sh.journal > 0 && look(clipWords(name, 1)).journal > 0 {
		lower *= 0.4 // "Revue de métaphysique et de morale"
	}
	score -= lower
	start := s.Start
	for _, b := range bounds {
		if s.Start < b.end && b.next < s.End && !b.weak && !cutShort(r.w[start:b.end]) {
			score -= 1.2
		}
		start = b.next
	}
	if r.italic(s) {
		score += 2
	}
	if !isUpper(name) && !isDigit(name[0]) && !isLower(name) && name[0] < 0x80 {
		score -= 0.5
	}
	return score
}

// clipWords gives the first words of a text.
func clipWords(s string, n int) string {
	rest := s
	for range n {
		_, rest = nextWord(rest)
	}
	return s[:len(s)-len(rest)]
}

// cutShort tells whether a sentence is one word or two as the names of periodicals are cut short: "Commun. Stat. Simul. Comput."
func cutShort(s string) bool {
	const longest = 9
	if i := strings.IndexByte(s, ' '); i > 0 {
		if first := s[:i]; len(first) > longest || !isUpper(first) {
			return false
		}
		s = s[i+1:] // "Instrum. Methods Phys."
	}
	return len(s) >= 3 && len(s) <= longest && isUpper(s) && letters(s) == s && strings.IndexByte("aeiouy", s[len(s)-1]) < 0
}

// forthcomingWords stand in place of the volume of what is published before it has one.
var forthcomingWords = phraseListOf("in press, corrected proof", "in press, accepted manuscript", "in press, uncorrected proof", "in press", "articles in press", "advance online publication", "advance access", "advance article", "publish ahead of print", "published ahead of print", "ahead of print", "ahead-of-print", "online first", "onlinefirst", "online ahead of print", "early view", "early access", "first view", "latest articles", "forthcoming")

// readForthcoming reads a periodical after whose name it says that the work has no volume yet: "Journal of Tides, In
// Press", "Journal of Tides. Advance online publication" (APA 7, 10.1).
func (r *reader) readForthcoming(s cite.Span, d *draft) bool {
	w := r.w
	for i := s.Start; i+2 < s.End; i++ {
		if w[i] != ',' && w[i] != '.' || w[i+1] != ' ' {
			continue
		}
		n, _ := forthcomingWords.leads(w[i+2 : s.End])
		if n == 0 || strings.Trim(w[i+2+n:s.End], " .") != "" {
			continue
		}
		name := undress(w, cite.Span{Start: s.Start, End: i}, d)
		if name.End <= name.Start {
			return false
		}
		status := trimmed(w, cite.Span{Start: i + 2, End: s.End})
		d.put(slotStatus, status.Start, status.End)
		d.put(slotContainer, name.Start, name.End)
		d.traits |= traitPeriodical
		d.score += 2 + r.containerScore(name, nil)
		return true
	}
	return false
}

// foreignMonth tells whether a date has a month that is not written in English: "2013, Haziran".
func foreignMonth(date string) bool {
	for rest := date; rest != ""; {
		var word string
		word, rest = nextWord(rest)
		word = letters(word)
		if m := lookup(monthWords, word); m != 0 {
			return !startsWith(time.Month(m).String(), word)
		}
	}
	return false
}
