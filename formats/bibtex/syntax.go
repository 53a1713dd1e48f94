package bibtex

import (
	"sort"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// A kind says what a block of a .bib file is.
type kind uint8

const (
	text     kind = iota // what stands between the entries, percent comments among it
	entry                // @article{key, ...}
	macro                // @string{name = value}
	preamble             // @preamble{value}
	comment              // @comment{...}, or @comment and the rest of its line
)

// A block is one piece of a .bib file. The blocks of a file, put together, are the file.
type block struct {
	kind    kind
	span    cite.Span
	typ     string // the entry type in lower case
	key     string // as written, white space around it removed
	keySpan cite.Span
	fields  []field // of an entry or macro; a preamble has one without a name
	broken  bool    // it was not read as its author meant it: best left as it is
	open    bool    // a value in it is not closed
	escaped bool    // braces behind a backslash are not counted in it, as a value would not close otherwise
	notes   bool    // percent comments stand between its fields
}

// A field is a name with its value, as they were written.
type field struct {
	name  string // in lower case
	span  cite.Span
	value value
}

// A fault is called for each thing wrong with the syntax.
type faultFunc func(rule string, span cite.Span, key, message string)

// A scanner cuts a .bib file into blocks. Whatever the bytes are, it goes forward and each block has at least one.
type scanner struct {
	src   string
	pos   int
	fault faultFunc

	matched   bool  // unmatched has been made
	unmatched []int // the places of opening braces that no brace closes
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// isName tells whether a byte may stand in the name of an entry type, a field or a macro: BibTeX takes all printable
// characters but those with a meaning of their own.
func isName(c byte) bool {
	switch c {
	case '"', '#', '%', '\'', '(', ')', ',', '=', '{', '}', '@', '\\', '~':
		return false
	}
	return c > ' ' && c != 0x7f
}

// noBreakSpace is white space that comes in when a .bib is copied from a web page.
const noBreakSpace = "\u00a0"

// skip moves over white space.
func (s *scanner) skip() {
	for s.pos < len(s.src) {
		switch {
		case isSpace(s.src[s.pos]):
			s.pos++
		case strings.HasPrefix(s.src[s.pos:], noBreakSpace):
			s.pos += len(noBreakSpace)
		default:
			return
		}
	}
}

// name reads a name, "" where none stands.
func (s *scanner) name() string {
	start := s.pos
	for s.pos < len(s.src) && isName(s.src[s.pos]) && !strings.HasPrefix(s.src[s.pos:], noBreakSpace) {
		s.pos++
	}
	return s.src[start:s.pos]
}

// peek gives the next byte, 0 at the end.
func (s *scanner) peek() byte {
	if s.pos < len(s.src) {
		return s.src[s.pos]
	}
	return 0
}

// lineEnd finds the end of the line that a place lies in, its line break included.
func (s *scanner) lineEnd(pos int) int {
	if i := strings.IndexAny(s.src[pos:], "\r\n"); i >= 0 {
		pos += i + 1
		if s.src[pos-1] == '\r' && pos < len(s.src) && s.src[pos] == '\n' {
			pos++
		}
		return pos
	}
	return len(s.src)
}

// next gives the next block; false at the end of the file.
func (s *scanner) next(b *block) bool {
	if s.pos >= len(s.src) {
		return false
	}
	start := s.pos
	*b = block{kind: text, fields: b.fields[:0]}
	if open, typ, ok := s.opening(s.pos); ok {
		s.block(b, open, typ)
		b.span = cite.Span{Start: start, End: s.pos}
		return true
	}
	for s.pos < len(s.src) {
		i := strings.IndexAny(s.src[s.pos:], "@%")
		if i < 0 {
			s.pos = len(s.src)
			break
		}
		s.pos += i
		if s.src[s.pos] == '%' {
			// BibTeX itself knows no comments, but people have put entries behind % since ever, and biber skips them.
			s.pos = s.lineEnd(s.pos)
			continue
		}
		if s.pos > start {
			if _, _, ok := s.opening(s.pos); ok {
				break
			}
		}
		s.oddOpening()
		s.pos++
	}
	b.span = cite.Span{Start: start, End: s.pos}
	return true
}

// atLineStart tells whether nothing but blanks stands before a place on its line.
func (s *scanner) atLineStart(at int) bool {
	i := at - 1
	for i >= 0 && (s.src[i] == ' ' || s.src[i] == '\t') {
		i--
	}
	return i < 0 || s.src[i] == '\n' || s.src[i] == '\r'
}

// oddOpening reports an @ at the start of a line that looks as if an entry was meant.
func (s *scanner) oddOpening() {
	at := s.pos
	if !s.atLineStart(at) {
		return
	}
	rest := strings.TrimSpace(s.src[at+1 : s.lineEnd(at)])
	if n := strings.IndexFunc(rest, func(r rune) bool { return r > 127 || !isName(byte(r)) }); n > 0 && rest[n] == ',' || n < 0 && rest != "" && isLetter(rest[0]) && !strings.ContainsAny(rest, " .") {
		s.fault(RuleNoBrace, cite.Span{Start: at, End: at + 1 + len(rest)}, "", "no opening brace follows the entry type: \""+clip("@"+rest)+"\"")
	}
}

// opening tells whether a block begins at a place, gives its type and the place of its opening brace or parenthesis;
// a @comment needs none.
func (s *scanner) opening(at int) (open int, typ string, ok bool) {
	if at >= len(s.src) || s.src[at] != '@' {
		return 0, "", false
	}
	if at > 0 && (isLetter(s.src[at-1]) || isDigit(s.src[at-1])) {
		return 0, "", false // an e-mail address
	}
	i := at + 1
	for i < len(s.src) && isSpace(s.src[i]) {
		i++
	}
	from := i
	for i < len(s.src) && isName(s.src[i]) {
		i++
	}
	typ = s.src[from:i]
	if typ == "" {
		// An entry whose type has been left out, or taken away, is one if all else is there.
		return i, typ, i < len(s.src) && s.src[i] == '{' && s.atLineStart(at) && s.keyFollows(i+1)
	}
	if isDigit(typ[0]) {
		return 0, "", false
	}
	for i < len(s.src) && isSpace(s.src[i]) {
		i++
	}
	if i < len(s.src) && (s.src[i] == '{' || s.src[i] == '(') {
		return i, typ, true
	}
	return from + len(typ), typ, strings.EqualFold(typ, "comment")
}

// block reads the block whose opening brace is at open.
func (s *scanner) block(b *block, open int, typ string) {
	b.typ = lower(typ)
	s.pos = open
	switch b.typ {
	case "comment":
		b.kind = comment
		s.pos = s.commentEnd(open)
		return
	case "string", "preamble":
		b.kind = preamble
		if b.typ == "string" {
			b.kind = macro
		}
	default:
		b.kind = entry
	}
	closing := byte('}')
	if s.src[open] == '(' {
		closing = ')'
	}
	s.pos++
	switch b.kind {
	case preamble:
		s.skip()
		f := field{}
		if !s.value(b, &f, closing) {
			s.fault(RuleNoValue, cite.Span{Start: open, End: s.pos}, "", "the @preamble has no value")
		}
		b.fields = append(b.fields, f)
	case entry:
		s.entryKey(b, closing)
	}
	s.body(b, open, closing)
}

// commentEnd finds the end of a comment: its closing brace or, where it has no braces, the end of its line.
func (s *scanner) commentEnd(open int) int {
	if s.peek() != '{' || !s.closes(open) {
		return s.lineEnd(open)
	}
	depth := 0
	for i := open; i < len(s.src); i++ {
		switch s.src[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return len(s.src)
}

// closes tells whether an opening brace has a counterpart. All are found at one go, so that a file of unclosed
// comments takes no longer than another.
func (s *scanner) closes(open int) bool {
	if !s.matched {
		s.matched = true
		for i := 0; i < len(s.src); i++ {
			switch s.src[i] {
			case '{':
				s.unmatched = append(s.unmatched, i)
			case '}':
				if n := len(s.unmatched); n > 0 {
					s.unmatched = s.unmatched[:n-1]
				}
			}
		}
	}
	i := sort.SearchInts(s.unmatched, open)
	return i == len(s.unmatched) || s.unmatched[i] != open
}

// entryKey reads the key of an entry and the comma after it.
func (s *scanner) entryKey(b *block, closing byte) {
	s.skip()
	start := s.pos
	for s.pos < len(s.src) {
		c := s.src[s.pos]
		if c == ',' || c == '{' || c == '}' || c == '"' || c == closing || c == '\n' || c == '\r' || c == '=' && s.valueFollows(s.pos+1) {
			break
		}
		if c == '@' && s.entryAt(s.pos) {
			break
		}
		s.pos++
	}
	key := strings.TrimSpace(s.src[start:s.pos])
	b.keySpan = cite.Span{Start: start, End: start + len(key)}
	if s.peek() == '=' {
		// A field name was read: the last word. What stands before it is a key whose comma is missing.
		name := strings.LastIndexFunc(key, func(r rune) bool { return r < 128 && isSpace(byte(r)) }) + 1
		s.pos = start + name
		key = strings.TrimSpace(key[:name])
		b.keySpan.End = start + len(key)
		if key != "" {
			s.fault(RuleMissingComma, b.keySpan, key, "no comma follows the key \""+clip(key)+"\"")
		}
	} else {
		s.skip()
		switch s.peek() {
		case ',':
			s.pos++
		case closing, '}', 0:
		default:
			if key != "" {
				s.fault(RuleMissingComma, b.keySpan, key, "no comma follows the key \""+clip(key)+"\"")
			}
		}
	}
	b.key = key
	if key == "" {
		at := cite.Span{Start: start, End: min(start+1, len(s.src))}
		s.fault(RuleMissingKey, at, "", "the @"+b.typ+" has no key")
	}
}

// valueFollows tells whether a value in braces or quotes stands at a place.
func (s *scanner) valueFollows(at int) bool {
	for at < len(s.src) && (s.src[at] == ' ' || s.src[at] == '\t') {
		at++
	}
	return at < len(s.src) && (s.src[at] == '{' || s.src[at] == '"')
}

// entryAt tells whether an entry begins at an @, so clearly that a brace was forgotten if it stands within another:
// at the start of a line, with a key and a comma behind its brace.
func (s *scanner) entryAt(at int) bool {
	if !s.atLineStart(at) {
		return false
	}
	open, typ, ok := s.opening(at)
	if !ok || s.src[open] != '{' && s.src[open] != '(' {
		return false
	}
	switch lower(typ) {
	case "string", "preamble":
		return true
	case "comment":
		return false
	}
	return s.keyFollows(open + 1)
}

// keyFollows tells whether a key and a comma stand at a place.
func (s *scanner) keyFollows(i int) bool {
	for i < len(s.src) && isSpace(s.src[i]) {
		i++
	}
	for i < len(s.src) && !isSpace(s.src[i]) && s.src[i] != ',' && s.src[i] != '{' && s.src[i] != '}' && s.src[i] != '=' {
		i++
	}
	return i < len(s.src) && s.src[i] == ','
}

// body reads fields up to and including the closing delimiter, or up to where the next entry begins.
func (s *scanner) body(b *block, open int, closing byte) {
	comma := true // whether a field may begin here
	for {
		s.skip()
		if s.pos >= len(s.src) {
			s.unclosed(b, open)
			return
		}
		switch c := s.src[s.pos]; {
		case c == closing || c == '}':
			s.pos++
			if !s.earlyClose(b) {
				return
			}
			comma = true
		case c == ',':
			s.pos++
			comma = true
		case c == '%':
			b.notes = true
			s.pos = s.lineEnd(s.pos)
		case c == '@' && s.entryAt(s.pos):
			s.unclosed(b, open)
			return
		case isName(c):
			s.field(b, closing, comma)
			comma = false
		default:
			s.junk(b, closing)
		}
	}
}

// unclosed reports an entry that its author did not close.
func (s *scanner) unclosed(b *block, open int) {
	if b.open {
		return // the value has been reported
	}
	b.broken = true
	s.fault(RuleUnclosed, cite.Span{Start: open, End: open + 1}, b.key, "the @"+b.typ+" that begins here is not closed")
}

// earlyClose tells whether an entry goes on behind what looked like its end, for there is a brace too many: a comma
// and a field follow.
func (s *scanner) earlyClose(b *block) bool {
	at := s.pos
	i := at
	for i < len(s.src) && (isSpace(s.src[i])) {
		i++
	}
	if i >= len(s.src) || s.src[i] != ',' {
		return false
	}
	i++
	for i < len(s.src) && isSpace(s.src[i]) {
		i++
	}
	name := i
	for i < len(s.src) && isName(s.src[i]) {
		i++
	}
	end := i
	for i < len(s.src) && isSpace(s.src[i]) {
		i++
	}
	if end == name || i >= len(s.src) || s.src[i] != '=' {
		return false
	}
	b.broken = true
	s.fault(RuleExtraBrace, cite.Span{Start: at - 1, End: at}, b.key, "a closing brace too many: the field \""+s.src[name:end]+"\" follows")
	s.pos = name
	return true
}

// field reads a name, an equals sign and a value.
func (s *scanner) field(b *block, closing byte, comma bool) {
	start := s.pos
	name := s.name()
	end := s.pos
	s.skip()
	// BibTeX's names have no spaces; a name of several words is still plainly a name.
	for words := 0; words < 4 && s.pos < len(s.src) && isName(s.src[s.pos]) && !strings.ContainsAny(s.src[end:s.pos], "\r\n"); words++ {
		s.name()
		end = s.pos
		s.skip()
	}
	if s.peek() != '=' {
		b.broken = true
		s.fault(RuleNoValue, cite.Span{Start: start, End: end}, b.key, "no value follows \""+clip(s.src[start:end])+"\"")
		return
	}
	if full := s.src[start:end]; full != name {
		name = full
		b.broken = true
		s.fault(RuleFieldName, cite.Span{Start: start, End: end}, b.key, "a field's name has no spaces: \""+clip(full)+"\"")
	}
	if !comma {
		b.broken = true
		s.fault(RuleMissingComma, cite.Span{Start: start, End: end}, b.key, "no comma stands before the field \""+clip(name)+"\"")
	}
	s.pos++
	s.skip()
	f := field{name: lower(name), span: cite.Span{Start: start, End: end}}
	if !s.value(b, &f, closing) {
		b.broken = true
		s.fault(RuleNoValue, f.span, b.key, "the field \""+clip(name)+"\" has no value")
		return
	}
	b.fields = append(b.fields, f)
}

// junk moves over what can be no field, to where one may begin.
func (s *scanner) junk(b *block, closing byte) {
	start, depth := s.pos, 0
	for s.pos < len(s.src) {
		c := s.src[s.pos]
		if depth == 0 && (c == ',' || c == '}' || c == closing) || c == '@' && s.entryAt(s.pos) {
			break
		}
		if c == '{' {
			depth++
		} else if c == '}' {
			depth--
		}
		s.pos++
	}
	b.broken = true
	found := strings.TrimSpace(s.src[start:s.pos])
	s.fault(RuleNoField, cite.Span{Start: start, End: start + len(found)}, b.key, "this is no field: \""+clip(found)+"\"")
}

// lower gives a name in lower case; names mostly are already.
func lower(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; 'A' <= c && c <= 'Z' {
			return strings.ToLower(s)
		}
	}
	return s
}

// clip shortens a text for a message.
func clip(s string) string {
	const longest = 60
	s = strings.Join(strings.Fields(strings.ToValidUTF8(firstBytes(s, 4*longest), "?")), " ")
	if r := []rune(s); len(r) > longest {
		return string(r[:longest]) + "…"
	}
	return s
}

func firstBytes(s string, n int) string {
	if len(s) > n {
		return s[:n]
	}
	return s
}
