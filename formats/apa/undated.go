package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// readUndated reads an entry without a date in parentheses after its authors: other styles, and entries gone astray.
func (r *reader) readUndated(from, to int) draft {
	w := r.w
	var base draft
	if end := r.readImprint(from, to, &base); end > from {
		base.score += 1.5
		to = end
	}
	best := draft{score: -1000}
	// a quoted title parts authors and source (Chicago, MLA, IEEE)
	for _, q := range [...]string{"“", "\"", "«", "„"} {
		i := strings.Index(w[from:to], q)
		if i < 0 {
			continue
		}
		i += from
		if end, _ := quotedTitle(w, i, to, false); end > 0 {
			d := base
			d.score++
			d.traits |= traitQuoted
			r.readHead(from, i, &d)
			var store [maxBounds]bound
			d = r.readTitled(i, to, sentences(w, i, to, store[:0]), d)
			r.findDate(&d, to)
			if d.score > best.score {
				best = d
			}
			break
		}
	}
	var store [maxBounds]bound
	bounds := sentences(w, from, to, store[:0])
	if end, next := leadingCredits(w, from, to); end > 0 {
		// "Names, Title": no full stop parts them (IEEE, MHRA)
		d := base
		d.authors, d.credit = readNames(w, from, end), cite.Span{Start: from, End: end}
		if n := d.authors; n.form == formInitials || n.form == formFull {
			d.score += 1.2*n.quality - 0.2 + 0.3*float32(min(len(n.credits), 6))
			var inner [maxBounds]bound
			d = r.readTitled(next, to, sentences(w, next, to, inner[:0]), d)
			r.findDate(&d, to)
			if d.score > best.score {
				best = d
			}
		}
	}
	for k := 0; k < len(bounds) && k < maxBounds; k++ {
		b := bounds[k]
		// "Names, 2011. Title"
		namesEnd, year := b.end, cite.Span{}
		var written dateScan
		if c := strings.LastIndexByte(w[from:b.end], ','); c > 0 {
			if dt, ok := wholeDate(strings.TrimSpace(w[from+c+1 : b.end])); ok {
				written, year = dt, trimmedSpace(w, cite.Span{Start: from + c + 1, End: b.end})
				namesEnd = from + c
			}
		}
		names := readNames(w, from, namesEnd)
		if names.form != formInitials && names.form != formFull || names.quality < 0.6 {
			continue
		}
		d := base
		d.authors, d.credit = names, cite.Span{Start: from, End: namesEnd}
		d.score += 1.2*names.quality - 0.2 + 0.3*float32(min(len(names.credits), 6))
		next, rest := b.next, bounds[k+1:]
		if word, _ := nextWord(w[next:to]); word == "&" || isInitialsWord(word, false) && hasDot(word) {
			d.score -= 3 // the names go on
		}
		if year.End > 0 {
			d.issued, d.when = written, year
			d.score += 2
		}
		// "Names. 2011. Title": the year is a sentence of its own
		if len(rest) > 0 && d.when.End == 0 {
			if dt, ok := wholeDate(strings.Trim(w[next:rest[0].end], " .")); ok {
				d.issued, d.when = dt, cite.Span{Start: next, End: rest[0].end}
				d.score += 2
				next, rest = rest[0].next, rest[1:]
			}
		}
		d = r.readTitled(next, to, rest, d)
		r.findDate(&d, to)
		if d.score > best.score {
			best = d
		}
	}
	// "Names, Title" and "Names: Title" have no full stop: the last piece that is a name ends the list
	if best.score < 1 {
		d := base
		d.score -= 0.5
		if x := r.readTitled(from, to, bounds, d); x.score > best.score {
			best = x
			r.findDate(&best, to)
		}
	}
	return best
}

// readHead reads what stands before a quoted title: authors, perhaps a year.
func (r *reader) readHead(from, to int, d *draft) {
	s := trimmed(r.w, cite.Span{Start: from, End: to})
	if s.End <= s.Start {
		return
	}
	// "Inglehart, Ronald. 2021."
	if i := strings.LastIndexAny(r.w[s.Start:s.End], ".,("); i > 0 {
		a := s.Start + i + 1
		if dt, ok := wholeDate(strings.Trim(r.w[a:s.End], " ()")); ok {
			d.issued, d.when = dt, trimmedSpace(r.w, cite.Span{Start: a, End: s.End})
			s = trimmedSpace(r.w, cite.Span{Start: s.Start, End: s.Start + i})
		}
	}
	d.authors, d.credit = readNames(r.w, s.Start, s.End), s
	if d.authors.form == formInitials || d.authors.form == formFull {
		d.score += 2.5
	}
}

// findDate looks for a date in what no value of a draft holds, the last first.
func (r *reader) findDate(d *draft, to int) {
	if d.when.End != 0 {
		return
	}
	for i := to - 1; i >= 0; i-- {
		if !isWordByte(r.w[i]) || i > 0 && isWordByte(r.w[i-1]) {
			continue
		}
		free := true
		for k, s := range d.slots {
			if slot(k) != slotPublisher && s.Start <= i && i < s.End {
				free = false
				break
			}
		}
		if !free || d.credit.Start <= i && i < d.credit.End {
			continue
		}
		dt, ok := scanDate(r.w[i:min(to, i+60)])
		if !ok || dt.date.State != cite.Dated {
			continue
		}
		dt.finish()
		// take the month and day before the year with it
		for j := i - 1; j >= 0 && i-j < 24; j-- {
			if !isWordByte(r.w[j]) || j > 0 && isWordByte(r.w[j-1]) {
				continue
			}
			if x, ok := scanDate(r.w[j:min(to, i+60)]); ok && j+x.end >= i+dt.end && x.months > 0 {
				x.finish()
				dt, i = x, j
			}
		}
		d.issued, d.when = dt, cite.Span{Start: i, End: i + dt.end}
		if p := d.slots[slotPublisher]; p.Start <= i && i < p.End {
			d.slots[slotPublisher] = trimmed(r.w, cite.Span{Start: p.Start, End: i})
		}
		return
	}
}

// leadingCredits finds where the names at the front of an entry end that a comma alone parts from the title, and where the
// title begins: "T. Dekker and J. Nott, Title" with initials first, "Petrie, Cameron A., Farid Khan, and J. R. Knox,
// Title" with the first name inverted. A word for "and" stands before the last of several names.
func leadingCredits(w string, from, to int) (end, next int) {
	var store [24]piece
	pieces := splitNames(w, from, min(to, from+500), store[:0])
	straight := func(p piece) bool {
		word, _ := nextWord(w[p.start:p.end])
		return p.kind == pieceStraight && isInitialsWord(word, false) && hasDot(word)
	}
	last := -1
	switch {
	case len(pieces) < 2:
		return 0, 0
	case straight(pieces[0]):
		last = 0
		for i := 1; i < len(pieces) && straight(pieces[i]); i++ {
			last = i
			if pieces[i].sep == '&' {
				break
			}
		}
	case pieces[0].kind == pieceFamily && pieces[0].words <= 3 && !pieces[0].corporate && pieces[1].sep == ',' && pieces[1].words <= 3 && !pieces[1].corporate &&
		(pieces[1].kind == pieceFamily || pieces[1].kind == pieceTight || pieces[1].kind == pieceStraight || pieces[1].kind == pieceInitials):
		last = 1
		for i := 2; i < len(pieces) && i < 14; i++ {
			p := pieces[i]
			if p.kind == pieceOthers && p.sep == '&' {
				last = i
				break
			}
			if p.words < 2 || p.words > 4 || p.corporate || p.kind != pieceFamily && p.kind != pieceTight && p.kind != pieceStraight {
				break
			}
			if p.sep == '&' {
				last = i
				break
			}
		}
	default:
		return 0, 0
	}
	if last+1 < len(pieces) && pieces[last+1].kind == pieceRole {
		last++
	}
	end = pieces[last].end
	next = end
	for next < to && w[next] == ' ' {
		next++
	}
	if next+2 >= to || w[next] != ',' {
		return 0, 0
	}
	return end, next + 2
}

// readImprint reads publisher, place and year where they end an entry as one: in parentheses, "(Oxbow Books, 2010)",
// "(New York: Knopf, 2010)", "(Verso, London, 2010)", or after a semicolon, "; Sage: Thousand Oaks, 2019". It gives where
// the imprint begins, 0 where there is none.
func (r *reader) readImprint(from, to int, d *draft) int {
	w := r.w
	s := trimmed(w, cite.Span{Start: from, End: to})
	if s.End <= s.Start {
		return 0
	}
	if w[s.End-1] == ')' {
		open := groupBefore(w, s.Start, s.End)
		if open <= s.Start {
			return 0
		}
		in := cite.Span{Start: open + 1, End: s.End - 1}
		if _, ok := wholeDate(w[in.Start:in.End]); ok {
			return 0
		}
		left := r.imprintYear(in, d)
		if left.End <= left.Start {
			return 0
		}
		name := w[left.Start:left.End]
		if i := strings.Index(name, ", "); i > 0 && !strings.Contains(name, ":") && !firmFollows(name[i+2:]) && !strings.HasPrefix(name[i+2:], "Inc") && !strings.HasPrefix(name[i+2:], "L") {
			d.put(slotPublisher, left.Start, left.Start+i)
			place := trimmedSpace(w, cite.Span{Start: left.Start + i + 1, End: left.End})
			d.put(slotPlace, place.Start, place.End)
			d.traits |= traitPlace
		} else {
			r.readPublisher(left.Start, left.End, d)
		}
		return open
	}
	i := strings.LastIndex(w[s.Start:s.End], "; ")
	if i < 0 {
		return 0
	}
	end := s.End
	if _, n := locatorWord(w, s.Start+i+2, s.End); n > 0 {
		// "; PMLR, 2020; pp 72–88"
		k, found := readLocators(w, s.Start+i+2, s.End, d)
		end = s.Start + i
		i = strings.LastIndex(w[s.Start:end], "; ")
		if found == 0 || k < s.End || i < 0 {
			*d = draft{}
			return 0
		}
	}
	left := r.imprintYear(cite.Span{Start: s.Start + i + 2, End: end}, d)
	if left.End <= left.Start || strings.Contains(w[left.Start:left.End], " :") {
		*d = draft{}
		return 0
	}
	if k := strings.Index(w[left.Start:left.End], ": "); k > 0 {
		d.put(slotPublisher, left.Start, left.Start+k)
		d.put(slotPlace, left.Start+k+2, left.End)
		d.traits |= traitPlace
	} else {
		d.put(slotPublisher, left.Start, left.End)
	}
	return s.Start + i
}

// imprintYear takes the year off the end of an imprint and gives what stands before it, which must look like a name.
func (r *reader) imprintYear(s cite.Span, d *draft) cite.Span {
	w := r.w
	i := strings.LastIndex(w[s.Start:s.End], ", ")
	if i <= 0 {
		return cite.Span{}
	}
	dt, ok := wholeDate(w[s.Start+i+2 : s.End])
	left := trimmedSpace(w, cite.Span{Start: s.Start, End: s.Start + i})
	name := w[left.Start:left.End]
	if !ok || dt.date.State != cite.Dated || dt.months > 0 || !isUpper(name) || words(name) > 14 || strings.Contains(name, ". ") && words(name) > 6 {
		return cite.Span{}
	}
	if _, n := locatorWord(w, left.Start, left.End); n > 0 || lookup(monthWords, letters(name)) != 0 {
		return cite.Span{}
	}
	d.issued, d.when = dt, trimmedSpace(w, cite.Span{Start: s.Start + i + 2, End: s.End})
	return left
}
