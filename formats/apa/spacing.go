package apa

import (
	"sort"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// blankLength is the length of the blank or break of a line, of whatever width, that a text begins with; 0 where it begins
// with none.
func blankLength(s string) int {
	switch {
	case s[0] == ' ', s[0] == '\t', s[0] == '\n', s[0] == '\r', s[0] == 0:
		return 1
	case s[0] == 0xC2 && strings.HasPrefix(s, "\u00a0"):
		return 2
	case s[0] == 0xE2 && len(s) > 2 && s[1] == 0x80 && (0x80 <= s[2] && s[2] <= 0x8A || s[2] == 0xAF):
		return 3 // U+2000 to U+200A, U+202F
	}
	return 0
}

// evenBlanks gives a text with a single plain blank in place of each run of blanks of whatever kind, so that how a reference
// is read does not hang on them, and where each byte of it begins in the text that was given, with the end of that last.
// It is ok where there was something to even out.
func evenBlanks(t cite.Text) (even cite.Text, begins []int, ok bool) {
	s := t.Plain
	for i := 0; i < len(s) && !ok; i++ {
		switch c := s[i]; {
		case c == ' ':
			ok = i+1 < len(s) && s[i+1] == ' '
		case c < ' ' || c == 0xC2 || c == 0xE2:
			ok = blankLength(s[i:]) > 0
		}
	}
	if !ok {
		return t, nil, false
	}
	var b cite.TextBuilder
	begins = make([]int, 0, len(s)+1)
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && blankLength(s[j:]) == 0 {
			begins = append(begins, j)
			j++
		}
		b.Add(s[i:j], t.Source(cite.Span{Start: i, End: j}))
		if i = j; i == len(s) {
			break
		}
		for j < len(s) {
			n := blankLength(s[j:])
			if n == 0 {
				break
			}
			j += n
		}
		begins = append(begins, i)
		b.Add(" ", t.Source(cite.Span{Start: i, End: j}))
		i = j
	}
	begins = append(begins, len(s))
	even = b.Text()
	for _, m := range t.Marks {
		m.Span = cite.Span{Start: sort.SearchInts(begins, m.Span.Start), End: sort.SearchInts(begins, m.Span.End)}
		even.Marks = append(even.Marks, m)
	}
	return even, begins, true
}

// respace moves the blanks of a text that was taken out of a laid-out page to where they belong: "Phys .Rev .D 77 ( 2008)"
// becomes "Phys. Rev. D 77  (2008)". Nothing changes its length. Texts with one such blank only are left alone, for it may
// be meant.
func respace(buf []byte) {
	const few = 2
	stray := func(i int) bool {
		return buf[i] == ' ' && (buf[i+1] == '.' || buf[i+1] == ',') && buf[i-1] != ' ' && buf[i-1] != '.' && isWordByte(buf[i+2])
	}
	n := 0
	for i := 1; i+2 < len(buf); i++ {
		if stray(i) {
			n++
		}
	}
	if n < few {
		return
	}
	for i := 1; i+2 < len(buf); i++ {
		switch {
		case stray(i), buf[i] == ' ' && buf[i+1] == ')':
			buf[i], buf[i+1] = buf[i+1], ' '
		case (buf[i] == '(' || buf[i] == '[') && buf[i+1] == ' ':
			buf[i], buf[i+1] = ' ', buf[i]
			i++
		}
	}
}
