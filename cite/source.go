package cite

import (
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

// A Source is a file, or what came in by standard input, as it was: its bytes are never changed, so that every Span
// points at what the person sees in an editor. It is safe for concurrent use.
type Source struct {
	Name string // the file's name for messages; "-" is standard input
	Text string // the bytes of the file; not always valid UTF-8

	once  sync.Once
	lines []int // where each line begins

	mu   sync.Mutex
	last place // the last one asked for: places in a long line are asked for one after the other
}

// A place is an offset with the column that it has in its line.
type place struct {
	line, offset, column int
}

// NewSource makes a source of a file's name and its bytes.
func NewSource(name, text string) *Source { return &Source{Name: name, Text: text} }

// A Position is a place for people: both count from 1, columns in characters (a byte that is not UTF-8 counts as one).
type Position struct {
	Line, Column int
}

// index finds where lines begin: after LF, CRLF or a CR alone.
func (s *Source) index() {
	ends := strings.Count(s.Text, "\n") + strings.Count(s.Text, "\r") - strings.Count(s.Text, "\r\n")
	s.lines = make([]int, 1, 1+ends)
	for i := 0; i < len(s.Text); i++ {
		switch s.Text[i] {
		case '\r':
			if i+1 < len(s.Text) && s.Text[i+1] == '\n' {
				i++
			}
			s.lines = append(s.lines, i+1)
		case '\n':
			s.lines = append(s.lines, i+1)
		}
	}
}

// Position finds the line and column of a byte offset. An offset outside the text counts as its nearest end. A byte
// order mark at the start of the text takes no column.
func (s *Source) Position(offset int) Position {
	s.once.Do(s.index)
	offset = max(0, min(offset, len(s.Text)))
	line := sort.SearchInts(s.lines, offset+1) - 1
	s.mu.Lock()
	defer s.mu.Unlock()
	from := place{line, s.lines[line], 1}
	if line == 0 && strings.HasPrefix(s.Text, "\ufeff") {
		from.offset = min(len("\ufeff"), offset)
	}
	if s.last.column > 0 && s.last.line == line && from.offset <= s.last.offset && s.last.offset <= offset {
		from = s.last
	}
	s.last = place{line, offset, from.column + utf8.RuneCountInString(s.Text[from.offset:offset])}
	return Position{Line: line + 1, Column: s.last.column}
}

// Line gives the text of a line, counted from 1, without its end, and where it begins; "" for a line that is not there.
func (s *Source) Line(n int) (text string, start int) {
	s.once.Do(s.index)
	if n < 1 || n > len(s.lines) {
		return "", 0
	}
	start = s.lines[n-1]
	end := len(s.Text)
	if n < len(s.lines) {
		end = s.lines[n]
	}
	return strings.TrimRight(s.Text[start:end], "\r\n"), start
}

// Slice gives the text of a span, cut to what is there.
func (s *Source) Slice(span Span) string {
	start := max(0, min(span.Start, len(s.Text)))
	end := max(start, min(span.End, len(s.Text)))
	return s.Text[start:end]
}
