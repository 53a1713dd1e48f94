package bibtex

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// A value is one piece, or several that are joined by #.
type value struct {
	span  cite.Span // of the pieces with their delimiters
	first piece
	more  []piece
}

// A piece of a value: its delimiter tells what it is.
type piece struct {
	delim byte // '{', '"', '0' for a number, 'a' for the name of a macro
	text  string
	span  cite.Span // of the text
}

// value reads the pieces of a value, and tells whether there is one.
func (s *scanner) value(b *block, f *field, closing byte) bool {
	start := s.pos
	for n := 0; ; n++ {
		p, ok := s.piece(b, closing)
		if !ok {
			if n > 0 {
				b.broken = true
				s.fault(RuleNoValue, cite.Span{Start: s.pos, End: min(s.pos+1, len(s.src))}, b.key, "nothing follows the # in \""+clip(f.name)+"\"")
			}
			return n > 0
		}
		if n == 0 {
			f.value.first = p
		} else {
			f.value.more = append(f.value.more, p)
		}
		f.value.span = cite.Span{Start: start, End: s.pos}
		end := s.pos
		s.skip()
		if s.peek() != '#' {
			s.pos = end
			return true
		}
		s.pos++
		s.skip()
	}
}

// piece reads one piece of a value.
func (s *scanner) piece(b *block, closing byte) (piece, bool) {
	start := s.pos
	switch c := s.peek(); {
	case c == '{':
		end := s.braced(b)
		return piece{'{', s.src[start+1 : end], cite.Span{Start: start + 1, End: end}}, true
	case c == '"':
		end := s.quoted(b, closing)
		return piece{'"', s.src[start+1 : end], cite.Span{Start: start + 1, End: end}}, true
	case isName(c):
		text := s.name()
		delim := byte('a')
		if isDigit(c) || c == '-' || c == '+' {
			delim = '0'
		}
		return piece{delim, text, cite.Span{Start: start, End: s.pos}}, true
	}
	return piece{}, false
}

// braced moves behind a value in braces and gives the place of its closing brace. A value that meets the next entry
// before that has none, and ends there.
//
// BibTeX counts a brace also behind a backslash. Where a value is not closed so, but is when such braces are let be, it
// is read so, and with it the rest of the entry.
func (s *scanner) braced(b *block) int {
	open := s.pos
	end, limit := -1, 0
	if b.escaped {
		end, limit = s.closing(open, true)
	} else if end, limit = s.closing(open, false); end < 0 || s.endsEntry(end+1) {
		if other, _ := s.closing(open, true); other >= 0 && other != end {
			end = other
			b.escaped, b.broken = true, true
			at := s.escapedBrace(open)
			s.fault(RuleUnclosed, cite.Span{Start: at, End: at + 2}, b.key, "a brace behind a backslash has no counterpart")
		}
	}
	if end < 0 {
		return s.openValue(b, open, limit, "brace")
	}
	s.pos = end + 1
	return end
}

// closing finds the brace that closes the one at open, or where the next entry or the end of the file is, with −1.
// Braces behind a backslash may be let be; then only one counts that an entry can go on behind.
func (s *scanner) closing(open int, escaped bool) (end, limit int) {
	depth := 0
	for i := open; i < len(s.src); i++ {
		switch s.src[i] {
		case '\\':
			if escaped {
				i++
			}
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				if escaped && !s.mayFollow(i+1, '}') {
					return -1, len(s.src)
				}
				return i, 0
			}
		case '@':
			if s.entryAt(i) {
				return -1, i
			}
		}
	}
	return -1, len(s.src)
}

// escapedBrace finds the first brace behind a backslash; there is one.
func (s *scanner) escapedBrace(at int) int {
	for at < len(s.src)-1 && (s.src[at] != '\\' || s.src[at+1] != '{' && s.src[at+1] != '}') {
		if s.src[at] == '\\' {
			at++
		}
		at++
	}
	return at
}

// endsEntry tells whether nothing more of an entry follows behind a value, not even its end.
func (s *scanner) endsEntry(at int) bool {
	for at < len(s.src) && isSpace(s.src[at]) {
		at++
	}
	return at >= len(s.src) || s.src[at] == '@'
}

// openValue ends a value that is not closed before the next entry, or the end of the file, at limit: where the first
// field seems to begin that it would swallow, else there. Of an entry that seems to have many such values the second
// ends it.
func (s *scanner) openValue(b *block, open, limit int, what string) int {
	end := open + 1 + len(strings.TrimRight(s.src[open+1:limit], " \t\r\n"))
	if at := s.swallowed(open+1, end); at > 0 && !b.open {
		end = at
	}
	b.broken, b.open = true, true
	s.fault(RuleUnclosed, cite.Span{Start: open, End: open + 1}, b.key, "the "+what+" that opens here is not closed")
	s.pos = end
	return end
}

// swallowed finds the comma after which a field begins: a name, an equals sign and a value; 0 where there is none.
func (s *scanner) swallowed(from, limit int) int {
	for at := from; at < limit; at++ {
		i := strings.IndexByte(s.src[at:limit], ',')
		if i < 0 {
			return 0
		}
		at += i
		field := scanner{src: s.src[:limit], pos: at + 1}
		field.skip()
		if name := field.name(); name == "" || !isLetter(name[0]) {
			continue
		}
		field.skip()
		if field.peek() != '=' {
			continue
		}
		field.pos++
		field.skip()
		if c := field.peek(); c == '{' || c == '"' || isDigit(c) || isLetter(c) {
			return at
		}
	}
	return 0
}

// quoteReach is how far the end of a value in quotes is looked for when its first quote cannot be it.
const quoteReach = 4096

// quoted moves behind a value in quotes and gives the place of its closing quote: the first outside of braces. Where
// what follows that one can be no continuation of the entry, quotes have been used within quotes, and the value ends
// at the first, on the same line, that can be the end.
func (s *scanner) quoted(b *block, closing byte) int {
	open, depth, first := s.pos, 0, -1
	for i := open + 1; i < len(s.src); i++ {
		switch c := s.src[i]; {
		case c == '{':
			depth++
		case c == '}':
			depth--
			if depth < 0 && first < 0 {
				depth = 0
			}
		case c == '"' && depth <= 0:
			if s.mayFollow(i+1, closing) {
				if first >= 0 {
					b.broken = true
					s.fault(RuleQuote, cite.Span{Start: first, End: first + 1}, b.key, "a quotation mark within quotation marks")
				}
				s.pos = i + 1
				return i
			}
			if first < 0 {
				first = i
			}
		case first >= 0 && (c == '\n' || c == '\r' || i-first > quoteReach):
			b.broken = true
			s.fault(RuleQuote, cite.Span{Start: first, End: first + 1}, b.key, "a quotation mark within quotation marks")
			s.pos = first + 1
			return first
		case c == '@' && s.entryAt(i):
			return s.openValue(b, open, i, "quotation mark")
		}
	}
	if first >= 0 {
		b.broken = true
		s.fault(RuleQuote, cite.Span{Start: first, End: first + 1}, b.key, "a quotation mark within quotation marks")
		s.pos = first + 1
		return first
	}
	return s.openValue(b, open, len(s.src), "quotation mark")
}

// mayFollow tells whether an entry can go on at a place behind a value.
func (s *scanner) mayFollow(at int, closing byte) bool {
	for at < len(s.src) && isSpace(s.src[at]) {
		at++
	}
	if at >= len(s.src) {
		return true
	}
	switch c := s.src[at]; {
	case c == ',' || c == '#' || c == '}' || c == closing || c == '%' || c == '@':
		return true
	case isName(c): // a field after a missing comma
		for at < len(s.src) && isName(s.src[at]) {
			at++
		}
		for at < len(s.src) && isSpace(s.src[at]) {
			at++
		}
		return at < len(s.src) && s.src[at] == '='
	}
	return false
}
