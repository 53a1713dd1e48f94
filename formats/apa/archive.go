package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// readArchive reads an archive or database that ends the source with what the work has for a number there (APA 7, 9.30,
// 10.8): "Bergen City Archives (Box 12, Folder 3)". It gives where the archive begins, −1 where there is none.
func (r *reader) readArchive(from, to int, bounds []bound, d *draft) int {
	w := r.w
	s := trimmed(w, cite.Span{Start: from, End: to})
	if s.End <= s.Start {
		return -1
	}
	close := archivePlace(w, s)
	if close < 0 {
		return -1
	}
	open := groupBefore(w, s.Start, close)
	if open <= s.Start+1 || w[open-1] != ' ' || afterComma(w, open) {
		return -1
	}
	in := cite.Span{Start: open + 1, End: close - 1}
	place := trimmed(w, cite.Span{Start: close, End: s.End})
	var other draft
	start := s.Start
	for _, b := range bounds {
		if s.Start < b.end && b.next < open && !b.weak {
			start = b.next
		}
	}
	name := trimmedSpace(w, cite.Span{Start: start, End: open})
	holder := holds(w[name.Start:name.End])
	if !holder && !hasDigit(w[in.Start:in.End]) {
		return -1
	}
	const kindWords = 5 // more are no kind of report
	if readParenthesis(w, in.Start, in.End, &other) && words(w[other.slots[slotGenre].Start:other.slots[slotGenre].End]) <= kindWords {
		return -1
	}
	if _, ok := wholeDate(w[in.Start:in.End]); ok {
		return -1
	}
	if sh := look(w[name.Start:name.End]); !isUpper(w[name.Start:name.End]) || sh.words > 12 || sh.lower > 3 || sh.digits > 0 {
		return -1
	}
	if strings.IndexByte(w[in.Start:in.End], ' ') < 0 && !holder && !namesBody(w[name.Start:name.End]) {
		return -1 // "ChatGPT (GPT-5)"
	}
	d.put(slotArchive, name.Start, name.End)
	d.put(slotArchiveLocation, in.Start, in.End)
	d.put(slotArchivePlace, place.Start, place.End)
	d.score += 1.5
	return start
}

// archivePlace finds where the place of an archive begins, after the group that ends its name: ", Tarrytown, NY, United
// States". It is the end of the stretch where there is none, −1 where there is no group.
func archivePlace(w string, s cite.Span) int {
	if w[s.End-1] == ')' {
		return s.End
	}
	if !strings.Contains(w[s.Start:s.End], "), ") {
		return -1
	}
	i := strings.LastIndex(w[s.Start:s.End], "), ")
	close := s.Start + i + 1
	place := w[close+2 : s.End]
	if sh := look(place); !isUpper(place) || sh.lower+sh.digits > 0 || sh.words > 16 || strings.Contains(place, ": ") {
		return -1
	}
	return close
}
