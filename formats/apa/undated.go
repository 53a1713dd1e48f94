package apa

import (
	"slices"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// readUndated reads an entry without a date in parentheses after its authors: other styles, and entries gone astray.
func (r *reader) readUndated(from, to int) draft {
	w := r.w
	base := draft{free: true}
	if end := r.readImprint(from, to, &base); end > from {
		base.score += 1.5
		to = end
	}
	best := draft{score: -1000}
	// a quoted title parts authors and source (Chicago, MLA, IEEE)
	for _, q := range [...]string{"“", "\"", "«", "„", "``", "‘"} {
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
	const sure = 5 // the score of a reading that no other will better
	if best.score > sure && best.authors.form != formLiteral {
		return best
	}
	var store [maxBounds]bound
	bounds := sentences(w, from, to, store[:0])
	weigh := func(h *head) {
		if d := r.readHeaded(h, to, base); d.score > best.score {
			best = d
		}
	}
	var headStore [maxHeads]head
	heads := r.heads(from, to, headStore[:0])
	for i := range heads {
		weigh(&heads[i])
	}
	cut := 0 // lists that were cut short
	for k := range bounds {
		h, ok := stoppedHead(w, from, to, bounds, k)
		switch {
		case !ok || slices.ContainsFunc(heads, h.same):
		case !namesGoOn(w, h.next, to) && !namesSerial(lastName(w[from:h.credit.End])):
			weigh(&h)
		case best.score < 2 && cut < maxHeads:
			cut++
			h.score -= 3
			weigh(&h)
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

// readHeaded reads what follows a head: a title and its source, or the source alone.
func (r *reader) readHeaded(h *head, to int, d draft) draft {
	w := r.w
	d.authors, d.credit = h.names, h.credit
	if h.when.End > 0 {
		d.issued, d.when = h.issued, h.when
	}
	d.score += h.score
	next := h.next
	for next < to && w[next] == ' ' {
		next++
	}
	var store [maxBounds]bound
	bounds := sentences(w, next, to, store[:0])
	bounds = withCommas(w, next, to, bounds, h.commas)
	best := r.readTitled(next, to, bounds, d)
	// "A. Bee, Phys. Rev. 12, 34 (1999)": the title is left out, as is usual in physics and chemistry
	x := d
	x.score -= 1
	if r.readPeriodical(next, to, nil, &x) && x.is(traitPeriodical) && x.score > best.score {
		v, c := x.slots[slotVolume], x.slots[slotContainer]
		if x.has(slotVolume) && !x.has(slotPage) && x.when.End > 0 && endsInSerial(strings.TrimRight(w[c.Start:c.End], ".")) && v.Len() > 3 {
			// journals that count their years and not their volumes: "J. Chem. Soc. 2674 (1958)"
			x.slots[slotPage], x.slots[slotVolume] = v, cite.Span{}
		}
		if x.has(slotPage) {
			best = x
		}
	}
	r.findDate(&best, to)
	return best
}

// lastName gives what stands after the last comma or word for "and" of a list of names.
func lastName(s string) string {
	s = s[strings.LastIndexAny(s, ",;")+1:]
	for _, and := range [...]string{" and ", " & ", " et "} {
		if i := strings.LastIndex(s, and); i >= 0 {
			s = s[i+len(and):]
		}
	}
	return s
}

// withCommas adds the semicolons at which an element may end to the ends of sentences, in order, and the commas before an
// edition, or all commas where the style parts its elements so.
func withCommas(w string, from, to int, bounds []bound, every bool) []bound {
	const longest = 200 // bytes of a bracket that is looked into
	var store [maxBounds]bound
	all := store[:0]
	k := 0
	for i := from; i+2 < to; i++ {
		switch w[i] {
		case '(', '[':
			if close := closing(w, i, min(to, i+longest)); close > 0 {
				i = close
			}
		case ',', ';':
			next := i + 1
			for next < to && w[next] == ' ' {
				next++
			}
			if next >= to {
				continue
			}
			if !((every || w[i] == ';') && isUpper(w[next:]) || inAt(w[next:to]) > 0 || peopleAt(w[next:to]) || editionElement(w[next:elementEnd(w, next, to)])) {
				continue
			}
			for k < len(bounds) && bounds[k].end <= i && len(all) < maxBounds {
				all = append(all, bounds[k])
				k++
			}
			if len(all) == maxBounds {
				return append(bounds[:0], all...)
			}
			all = append(all, bound{end: i, next: next, weak: true, mark: ','})
		}
	}
	for k < len(bounds) && len(all) < maxBounds {
		all = append(all, bounds[k])
		k++
	}
	return append(bounds[:0], all...)
}

// readHead reads what stands before a quoted title: authors, perhaps a year.
func (r *reader) readHead(from, to int, d *draft) {
	s := trimmed(r.w, cite.Span{Start: from, End: to})
	if s.End <= s.Start {
		return
	}
	// "Inglehart, Ronald. 2021.", "Inglehart, R. n.d."
	in := r.w[s.Start:s.End]
	for _, i := range [...]int{strings.LastIndexAny(in, ".,("), strings.LastIndexByte(in, ' ')} {
		if i <= 0 {
			continue
		}
		a := s.Start + i + 1
		if dt, ok := wholeDate(strings.Trim(r.w[a:s.End], " ()")); ok {
			d.issued, d.when = dt, trimmedSpace(r.w, cite.Span{Start: a, End: s.End})
			s = trimmedSpace(r.w, cite.Span{Start: s.Start, End: s.Start + i})
			break
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
		if dt, ok := wholeDate(w[in.Start:in.End]); ok {
			if !dt.isYear() {
				return 0
			}
			d.issued, d.when = dt, in // "Journal 12, 1–9 (2019)"
			return open
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
			*d = draft{free: d.free}
			return 0
		}
	}
	left := r.imprintYear(cite.Span{Start: s.Start + i + 2, End: end}, d)
	if left.End <= left.Start || strings.Contains(w[left.Start:left.End], " :") {
		*d = draft{free: d.free}
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
