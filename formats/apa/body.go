package apa

import (
	"slices"
	"strings"
	"unicode"

	"github.com/seed-2120edae/cite/cite"
)

// readBody weighs the readings of what is left without identifiers.
func (r *reader) readBody() draft {
	w := r.w
	to := len(w)
	from := to - len(strings.TrimLeft(w[r.label:], " ,;.:"))
	for to > from && strings.IndexByte(" ,;:<>", w[to-1]) >= 0 {
		to--
	}
	if before, ok := strings.CutSuffix(w[from:to], " ."); ok {
		if before = strings.TrimRight(before, " "); strings.HasSuffix(before, ".") {
			to = from + len(before) // a second full stop, after an address
		}
	}
	if number, end := trailingLength(w, from, to); number.End > 0 && !r.item.Has(cite.Var(cite.NumberOfPages)) {
		r.claim(r.item.SetNumber(cite.NumberOfPages, w[number.Start:number.End]), number, 0.95)
		to = end
	}
	best := draft{score: -1000}
	tries := 0
	element := dateElement(w, from, to)
	for i := from; i < to && tries < 4; i++ {
		if w[i] != '(' && w[i] != '[' {
			continue
		}
		close := closing(w, i, min(to, i+200))
		if close < 0 {
			continue
		}
		dt, ok := wholeDate(w[i+1 : close])
		if !ok {
			continue
		}
		tries++
		d := draft{issued: dt, when: cite.Span{Start: i + 1, End: close}}
		d.score = 2 - 0.8*float32(tries-1)
		after := close + 1
		if i < element && !strings.HasSuffix(w[:i], ". ") {
			d.score -= 2 // "Cinema and its pioneers (1906–1930). (2008).": the first years belong to the title
		}
		if strings.Trim(w[after:to], " .,;") == "" && strings.Contains(w[from:i], ". ") {
			d.score -= 2 // other styles end so
		}
		if after < to && (w[after] == '.' || w[after] == ',' || w[after] == ':') {
			d.score += 0.7
		}
		d.free = after < to && w[after] != '.'
		if x := r.readDated(from, i, after, to, d); x.score > best.score {
			best = x
		}
	}
	const certain = 7 // names with initials, a date and a title that fit as they should
	if best.authors.form != formInitials || best.score < certain {
		if x := r.readLegal(from, to); x.score > best.score {
			best = x
		}
	}
	if best.score < 4 && (best.authors.form != formInitials || best.score < 1) || strings.Trim(w[min(best.when.End, to):to], " ).,") == "" {
		if x := r.readUndated(from, to); x.score > best.score && !titledByDate(w, x.slots[slotTitle]) {
			best = x
		}
	}
	return best
}

// titledByDate tells whether what was taken for a title is a date in parentheses.
func titledByDate(w string, title cite.Span) bool {
	in, ok := strings.CutPrefix(w[title.Start:title.End], "(")
	if !ok || !strings.HasSuffix(in, ")") {
		return false
	}
	_, ok = wholeDate(in[:len(in)-1])
	return ok
}

// dateElement finds the first date in parentheses that is an element of its own, with a full stop before it and one after
// it (APA 7, 9.13); −1 where there is none.
func dateElement(w string, from, to int) int {
	for i := from + 2; i < to; i++ {
		if w[i] != '(' || w[i-1] != ' ' || w[i-2] != '.' {
			continue
		}
		if close := closing(w, i, min(to, i+60)); close > 0 && close+1 < to && w[close+1] == '.' {
			if _, ok := wholeDate(w[i+1 : close]); ok {
				return i
			}
		}
	}
	return -1
}

// readDated reads an entry around its date in parentheses: authors before it, or the title (APA 7, 9.12).
func (r *reader) readDated(from, open, after, to int, d draft) draft {
	w := r.w
	head := readWith(w, trimmedSpace(w, cite.Span{Start: from, End: open}), &d)
	for after < to && isGap(w[after]) {
		after++
	}
	var store [maxBounds]bound
	bounds := sentences(w, after, to, store[:0])
	if len(r.text.Marks) > 0 { // what is set in italics as a whole is one title
		bounds = slices.DeleteFunc(bounds, func(b bound) bool { return r.withinItalic(b.end) })
	}
	empty := strings.Trim(w[after:to], " .") == ""
	var rest draft
	if end, n := readLocators(w, after, to, &rest); n > 0 && strings.Trim(w[end:to], " .") == "" {
		d.score -= 4 // "Journal 13 (2002), pp. 69–86": the date stands among the locators
	}
	best := draft{score: -1000}
	if head.End > head.Start {
		names := readNames(w, head.Start, head.End)
		x := d
		x.authors, x.credit = names, head
		name := w[head.Start:head.End]
		hasRole := endsInRole(name)
		described := describedAt(w, after, to) && (names.form != formInitials || !strings.Contains(name, ", "))
		switch names.form {
		case formInitials:
			x.score += 3 * names.quality
			if names.hasNumber() {
				x.score -= 3 // "A. Bee, Phys. Rev. C 69 (2004) 61": the date stands among the locators
			}
		case formFull, formFamilies:
			x.score += 1.5
		default:
			sh := look(name)
			x.score += 0.6 - 0.35*float32(min(sh.lower, 6))
			if sh.corporate > 0 || r.site.names(strings.TrimRight(name, " .")) || outletKindOf(name) != noOutlet {
				x.score += 1.2
			}
			if sh.words <= 4 && sh.lower == 0 {
				x.score += 0.4
			}
			if strings.Contains(name, "). ") {
				x.score -= 4 // a date stands before this one
			}
			if sh.words > 9 && sh.corporate == 0 || strings.ContainsAny(name, "?|!") {
				x.score -= 1.5
			}
			if hasRole {
				x.score += 4
			}
		}
		if empty {
			x.score -= 1.5
		}
		if described {
			x.score -= 3 // "Hidden brain. (2015). [Audio recording]": the description follows a title
		}
		best = r.readTitled(after, to, bounds, x)
		italic := r.italic(head)
		if !hasRole && (italic || names.form == formLiteral || names.form == formFull || names.quality < 0.7 || described || !strings.Contains(name, ", ")) {
			// the title comes first
			y := d
			y.traits |= traitTitleFirst
			if strings.HasSuffix(name, ",") {
				y.traits |= traitStatute
			}
			span := head
			if trail := undress(w, span, &y); trail.End > trail.Start {
				span = trail
			}
			y.put(slotTitle, span.Start, span.End)
			sh := look(name)
			y.score += 0.3 + 0.2*float32(min(sh.lower, 5))
			if strings.ContainsAny(name, "?|:") {
				y.score += 0.7
			}
			if strings.Contains(name, "). ") {
				y.score -= 3 // a date stands before this one
			}
			if described {
				y.score += 2
			}
			if italic {
				y.score += 4 // no author is set in italics
			}
			if empty {
				y.score += 1
			} else {
				if len(bounds) > 0 {
					y.score -= 1
				}
				source := trimmed(w, cite.Span{Start: after, End: to})
				src := w[source.Start:source.End]
				if n := inAt(src); n > 0 && isUpper(src[n:]) {
					y.score += 1.5
				}
				if len(bounds) == 0 && sh.words >= 8 && words(src) <= 3 && isUpper(src) {
					y.score++ // a name is hardly so much longer than a title
				}
				switch {
				case outletKindOf(src) != noOutlet, len(bounds) == 0 && (sh.lower > 0 || sh.corporate == 0 && sh.words > 4) && namesPress(src):
					y.score += 1.5
				case r.site.names(src):
					y.score += 1
				}
				if from := look(src); from.publisher+from.corporate+from.news+from.journal == 0 && from.lower > 0 {
					y.score -= 1 // hardly a source
				}
				if r.italic(source) && outletKindOf(src) == noOutlet && !r.site.names(src) && (look(src).lower > 0 || strings.HasSuffix(src, "?")) {
					y.score -= 2 // the title of a work that stands alone, of a group (APA 7, 9.19)
				}
				if by := strings.TrimRight(name, " ."); len(src) > len(by) && startsWith(src, by) && look(src).lower > 0 {
					y.score -= 3 // "Merriam-Webster. (n.d.). Merriam-Webster.com dictionary": the title has its author's name
				}
				if namesBody(name) && outletKindOf(src) == noOutlet {
					y.score -= 1 // a body is rather the author than the title
				}
				if sh.words == 1 && outletKindOf(src) == noOutlet && !r.site.names(src) && inAt(src) == 0 {
					y.score -= 1.5 // one word is more often a name than a title
				}
				r.readSource(readGroups(w, after, to, &y), to, bounds, &y)
			}
			if y.score > best.score {
				best = y
			}
		}
		return best
	}
	return r.readTitled(after, to, bounds, d)
}

// endsInRole tells whether a name ends in the part that those named had: "Council for Standards (Ed.)".
func endsInRole(name string) bool {
	name = strings.TrimRight(name, " .")
	open := strings.LastIndexByte(name, '(')
	return open > 0 && name[len(name)-1] == ')' && isRole(name[open+1:len(name)-1])
}

// describedAt tells whether a short description in brackets stands where the title would, as it does after a title that
// comes first.
func describedAt(w string, after, to int) bool {
	const longest = 3 // words
	if after >= to || w[after] != '[' {
		return false
	}
	close := closing(w, after, to)
	return close > 0 && words(w[after:close]) <= longest
}

// readWith takes "(with B. Collaborator)" off the end of the authors, as APA prints contributors, and gives the rest.
func readWith(w string, head cite.Span, d *draft) cite.Span {
	s := trimmed(w, head)
	for s.End > s.Start && w[s.End-1] == '.' {
		s.End--
	}
	if s.End <= s.Start || w[s.End-1] != ')' {
		return head
	}
	open := groupBefore(w, s.Start, s.End)
	if open <= s.Start || !strings.HasPrefix(w[open+1:s.End], "with ") {
		return head
	}
	d.put(slotContributors, open+6, s.End-1)
	return trimmedSpace(w, cite.Span{Start: s.Start, End: open})
}

// readTitled weighs where the title ends.
func (r *reader) readTitled(from, to int, bounds []bound, d draft) draft {
	w := r.w
	best := draft{score: -1000}
	end, next := quotedTitle(w, from, to, !d.is(traitQuoted))
	quoted := end > 0
	if quoted {
		x := d
		x.traits |= traitQuoted
		x.score += 1.5
		open := from + 1
		if w[from] >= 0x80 {
			open = from + 3
		} else if w[from] == '`' {
			open = from + 2
		}
		x.put(slotTitle, trimmed(w, cite.Span{Start: open, End: end}).Start, trimmed(w, cite.Span{Start: open, End: end}).End)
		next = readGroups(w, next, to, &x)
		r.readSource(min(next, to), to, bounds, &x)
		best = x
	}
	strong := 0
	closed := false // an edition or a number in parentheses has ended the title
	for i := 0; i <= len(bounds); i++ {
		b := bound{end: to, next: to, mark: '.'}
		if i < len(bounds) {
			b = bounds[i]
		}
		x := d
		span := undress(w, cite.Span{Start: from, End: b.end}, &x)
		if span.End <= span.Start {
			continue
		}
		if w[from] == '[' && closing(w, from, b.end) == span.End-1 && readReview(w, from+1, span.End-1, &x) {
			// the review bears the title of what it reviews
			span = x.slots[slotReviewed]
			x.slots[slotReviewed] = cite.Span{}
			x.score++
		}
		if s := undescribe(w, span, &x); s != span {
			span = undress(w, s, &x)
		}
		x.put(slotTitle, span.Start, span.End)
		if closed {
			x.score -= 2
		}
		closed = closed || w[b.end-1] == ')' && (x.has(slotEdition) || x.has(slotNumber) || x.has(slotVolume) || x.has(slotEditors) || x.has(slotTranslators)) && !b.weak
		x.score -= 0.9 * float32(strong)
		if b.mark == ',' {
			x.score -= 0.5
		} else if b.weak {
			x.score -= 1.5
		} else {
			strong++
		}
		if b.mark == '?' || b.mark == '!' {
			x.score -= 0.3
		}
		if _, n := locatorWord(w, span.Start, to); n > 0 {
			x.score -= 4
		}
		if b.next < to {
			rest := w[b.next:to]
			if inAt(rest) == 0 && describedLater(w, b.next, to) {
				x.score -= 2.5 // a description in brackets ends the title (APA 7, 9.22)
			}
			if isLower(rest) && !properSmall(rest) && words(rest) == 1 && !b.weak {
				x.score -= 0.5 // "kopaed", a publisher that writes itself so
			} else if isLower(rest) && !properSmall(rest) && !r.site.names(firstWord(rest)) && strings.IndexByte(firstWord(rest), '.') <= 0 {
				if span.End < trimmed(w, cite.Span{Start: from, End: b.end}).End {
					x.score += 1.5 // a publisher in small letters after "(2nd ed.)"
				}
				x.score -= 2
			}
			if rest[0] == '[' || rest[0] == '(' {
				x.score -= 1.5
			}
		}
		if x.has(slotEdition) || x.has(slotGenre) || x.has(slotNumber) {
			x.score += 1
		}
		if x.has(slotGenre) && w[min(b.end, len(w))-1] == ']' {
			x.score += 0.7 * float32(min(strong, 4)) // the description ends the title (APA 7, 9.22)
		}
		if words(w[span.Start:span.End]) == 1 {
			x.score -= 0.3
		}
		if r.italic(span) {
			x.score += 1
		}
		var inner []bound
		if i < len(bounds) {
			inner = bounds[i+1:]
		}
		r.readSource(b.next, to, inner, &x)
		if x.score > best.score {
			best = x
		}
	}
	if x := d; len(bounds) == 0 && !quoted && !d.is(traitQuoted) && r.readPeriodical(from, to, nil, &x) && x.has(slotVolume) && (x.has(slotPage) || x.has(slotIssue)) && afterComma(w, x.slots[slotVolume].Start) {
		// "Doklady Akademii Nauk, 90, 521": the title was left out, or stands before the date
		best.score -= 3
		if x.score--; d.authors.form == formInitials && strings.Contains(w[d.credit.Start:d.credit.End], ", ") && x.score > best.score {
			best = x
		}
	}
	if best.score == -1000 {
		best = d
	}
	return best
}

// describedLater tells whether a description in brackets ends a sentence of a stretch, other than its first words.
func describedLater(w string, from, to int) bool {
	s := strings.TrimRight(w[from:to], " .")
	end := len(s)
	if i := strings.Index(s, "]. "); i >= 0 {
		end = i + 1
	}
	if end == 0 || s[end-1] != ']' {
		return false
	}
	open := groupBefore(w, from, from+end)
	if open <= from || w[open-1] != ' ' {
		return false
	}
	var d draft
	return readBracket(w, open+1, from+end-1, &d) && d.has(slotGenre)
}

// undescribe takes a description in words that no table has off the end of a title: "[Facsimile]". What stands in
// brackets there says what the work is (APA 7, 9.21), or is the title in another language (9.38), which has about as many
// words as the title.
func undescribe(w string, s cite.Span, d *draft) cite.Span {
	const longest = 3 // words
	if s.End <= s.Start || w[s.End-1] != ']' || d.has(slotGenre) {
		return s
	}
	open := groupBefore(w, s.Start, s.End)
	if open <= s.Start || w[open-1] != ' ' || !isUpper(w[open+1:]) {
		return s
	}
	n := words(w[open:s.End])
	before := w[s.Start : open-1]
	if inTable(headingSmallWords, before[strings.LastIndexByte(before, ' ')+1:]) || romanNumeral(w[open+1:s.End-1]) {
		return s // "clusters in [H2Ru4(CO)13]", "Addenda [V]"
	}
	if n > longest || words(w[s.Start:open]) < 2*n {
		return s
	}
	d.put(slotGenre, open+1, s.End-1)
	return trimmed(w, cite.Span{Start: s.Start, End: open})
}

// readGroups reads the groups in brackets that begin at a place, as far as they are known, and gives where they end.
func readGroups(w string, at, to int, d *draft) int {
	for at < to && (w[at] == '[' || w[at] == '(') {
		close := closing(w, at, to)
		if close < 0 || w[at] == '[' && !readBracket(w, at+1, close, d) || w[at] == '(' && !readParenthesis(w, at+1, close, d) {
			break
		}
		at = close + 1
		for at < to && isGap(w[at]) {
			at++
		}
	}
	return at
}

// properSmall tells whether a text begins with a small letter as some names do, with a capital further on in the word:
// "l’École", "eLife", "bioRxiv".
func properSmall(s string) bool {
	word, _ := nextWord(s)
	return isLower(word) && strings.IndexFunc(word, unicode.IsUpper) > 0
}

// firstWord gives the first word of a text.
func firstWord(s string) string {
	word, _ := nextWord(s)
	return strings.TrimRight(word, ".,")
}

// quotedTitle finds a title in quotation marks at from: where it ends, and where the text after it begins. The marks
// must hold the whole title: after them comes a separator, a bracket or the end; where strict is not set, a question
// mark inside them or a capital after them is enough.
func quotedTitle(w string, from, to int, strict bool) (end, next int) {
	if from >= to {
		return 0, 0
	}
	for _, q := range [...][2]string{{"“", "”"}, {"\"", "\""}, {"„", "“"}, {"«", "»"}, {"‘", "’"}, {"``", "''"}} {
		if !strings.HasPrefix(w[from:to], q[0]) {
			continue
		}
		body := from + len(q[0])
		for at := body; at < to; {
			i := strings.Index(w[at:to], q[1])
			if i < 0 {
				return 0, 0
			}
			i += at
			at = i + len(q[1])
			if q[1] == "’" && at < to && isWordByte(w[at]) {
				continue
			}
			k := at
			for k < to && isGap(w[k]) {
				k++
			}
			last := w[max(i-1, body)]
			if k >= to || last == ',' || last == '.' || w[at] == '.' || w[at] == ',' || w[k] == '[' || w[k] == '(' ||
				!strict && (last == '?' || last == '!' || w[at] == ':' || w[at] == ';' || isUpper(w[k:])) {
				if i-body < 8 && k < to {
					return 0, 0
				}
				return i, k
			}
			return 0, 0
		}
	}
	return 0, 0
}

// withinItalic tells whether text in italics goes on beyond a place.
func (r *reader) withinItalic(at int) bool {
	for _, m := range r.text.Marks {
		if m.Kind == cite.Italic && m.Span.Start < at-1 && at+1 < m.Span.End {
			return true
		}
	}
	return false
}

// italic tells whether a stretch is set in italics, from its beginning to its end.
func (r *reader) italic(s cite.Span) bool {
	for _, m := range r.text.Marks {
		if m.Kind == cite.Italic && m.Span.Start <= s.Start+1 && s.Start <= m.Span.Start+1 && m.Span.End >= s.End-1 {
			return true
		}
	}
	return false
}
