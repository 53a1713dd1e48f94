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
	if s.End <= s.Start || w[s.End-1] != ')' {
		return -1
	}
	open := groupBefore(w, s.Start, s.End)
	if open <= s.Start+1 || w[open-1] != ' ' || afterComma(w, open) {
		return -1
	}
	in := cite.Span{Start: open + 1, End: s.End - 1}
	var other draft
	if !strings.ContainsAny(w[in.Start:in.End], "0123456789") {
		return -1
	}
	const kindWords = 5 // more are no kind of report
	if readParenthesis(w, in.Start, in.End, &other) && words(w[other.slots[slotGenre].Start:other.slots[slotGenre].End]) <= kindWords {
		return -1
	}
	if _, ok := wholeDate(w[in.Start:in.End]); ok {
		return -1
	}
	start := s.Start
	for _, b := range bounds {
		if s.Start < b.end && b.next < open && !b.weak {
			start = b.next
		}
	}
	name := trimmedSpace(w, cite.Span{Start: start, End: open})
	if sh := look(w[name.Start:name.End]); !isUpper(w[name.Start:name.End]) || sh.words > 12 || sh.lower > 3 || sh.digits > 0 {
		return -1
	}
	if strings.IndexByte(w[in.Start:in.End], ' ') < 0 && !namesBody(w[name.Start:name.End]) {
		return -1 // "ChatGPT (GPT-5)"
	}
	d.put(slotArchive, name.Start, name.End)
	d.put(slotArchiveLocation, in.Start, in.End)
	d.score += 1.5
	return start
}
