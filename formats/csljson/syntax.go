package csljson

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

// kind says what a value of JSON or YAML is.
type kind uint8

const (
	nullValue kind = iota
	boolValue
	numberValue
	stringValue
	arrayValue
	objectValue
)

// A value is one value of an item's tree. The tree of one item lies in a slice that is used again for the next one,
// so that reading a long file allocates little. Index 0 is the item itself, and stands for "none" as child or next.
type value struct {
	kind  kind
	key   string    // the member's name, where the value lies in an object
	text  string    // of a string its characters; of a number or a boolean what was written
	span  cite.Span // of a string without its quotes
	child int32     // the first element or member
	next  int32     // the next element or member of the same parent
}

// maxDepth limits how deep values may lie in one another. CSL needs five levels.
const maxDepth = 64

// parser reads values out of a text that may be broken.
type parser struct {
	text   string
	pos    int
	offset int // where text begins in its source
	report cite.Reporter
	tree   []value
	keys   []cite.Span // of tree[i], the place of its key
	names  []cite.Name // scratch for lists of names

	plainNote bool // the lines of the note of the item in hand name no variables

	depth   int  // braces open at the place where reading an item stopped
	notUTF8 bool // that the text is not UTF-8 has been said
}

// span makes a place in the source of a place in the text.
func (p *parser) span(start, end int) cite.Span {
	return cite.Span{Start: p.offset + start, End: p.offset + end}
}

func (p *parser) say(rule string, severity cite.Severity, span cite.Span, message string) {
	if p.report != nil {
		p.report(cite.Diagnostic{Rule: rule, Severity: severity, Span: span, Message: message})
	}
}

// tolerate reports syntax that is not JSON's but whose meaning is plain.
func (p *parser) tolerate(start, end int, message string) {
	p.say("json-syntax", cite.Warning, p.span(start, end), message)
}

// space passes over white space and comments.
func (p *parser) space() {
	for p.pos < len(p.text) {
		switch c := p.text[p.pos]; {
		case c == ' ' || c == '\n' || c == '\r' || c == '\t':
			p.pos++
		case c == '/' && strings.HasPrefix(p.text[p.pos:], "//"):
			start := p.pos
			if i := strings.IndexByte(p.text[p.pos:], '\n'); i >= 0 {
				p.pos += i
			} else {
				p.pos = len(p.text)
			}
			p.tolerate(start, start+2, "JSON knows no comments")
		case c == '/' && strings.HasPrefix(p.text[p.pos:], "/*"):
			start := p.pos
			if i := strings.Index(p.text[p.pos+2:], "*/"); i >= 0 {
				p.pos += i + 4
			} else {
				p.pos = len(p.text)
			}
			p.tolerate(start, start+2, "JSON knows no comments")
		case c == 0xEF && strings.HasPrefix(p.text[p.pos:], "\ufeff"):
			p.pos += len("\ufeff")
		default:
			return
		}
	}
}

// peek gives the next byte, 0 at the end.
func (p *parser) peek() byte {
	if p.pos < len(p.text) {
		return p.text[p.pos]
	}
	return 0
}

// A fault is a place where the text stops being JSON. The zero fault is none.
type fault struct {
	at      int
	message string
}

// object reads one object, which the next byte opens, into an empty tree.
func (p *parser) object() fault {
	p.tree = p.tree[:0]
	p.keys = p.keys[:0]
	p.depth = 0
	_, bad := p.value(0)
	return bad
}

// add appends a value to the tree.
func (p *parser) add(v value) int32 {
	p.tree = append(p.tree, v)
	p.keys = append(p.keys, cite.Span{})
	return int32(len(p.tree) - 1)
}

// value reads the value that begins at the next byte.
func (p *parser) value(level int) (int32, fault) {
	switch c := p.peek(); {
	case c == '"':
		text, span, bad := p.string()
		return p.add(value{kind: stringValue, text: text, span: span}), bad
	case c == '{' || c == '[':
		if level == maxDepth {
			return 0, fault{p.pos, "values lie in one another too deep"}
		}
		if c == '{' {
			return p.members(level)
		}
		return p.elements(level)
	case c == '-' || c == '+' || c == '.' || '0' <= c && c <= '9':
		start := p.pos
		for p.pos < len(p.text) && isNumberByte(p.text[p.pos]) {
			p.pos++
		}
		return p.add(value{kind: numberValue, text: p.text[start:p.pos], span: p.span(start, p.pos)}), fault{}
	}
	for _, word := range [...]struct {
		text string
		kind kind
	}{{"null", nullValue}, {"true", boolValue}, {"false", boolValue}} {
		if strings.HasPrefix(p.text[p.pos:], word.text) {
			start := p.pos
			p.pos += len(word.text)
			return p.add(value{kind: word.kind, text: word.text, span: p.span(start, p.pos)}), fault{}
		}
	}
	return 0, fault{p.pos, "a value is missing"}
}

func isNumberByte(c byte) bool {
	return '0' <= c && c <= '9' || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E'
}

// members reads an object.
func (p *parser) members(level int) (int32, fault) {
	start := p.pos
	p.pos++
	p.depth++
	me := p.add(value{kind: objectValue})
	last := int32(0)
	comma := start // where the comma before the next member stands; start before the first
	for {
		p.space()
		switch p.peek() {
		case '}':
			if comma > start {
				p.tolerate(comma, comma+1, "a comma without a member after it")
			}
			p.pos++
			p.depth--
			p.tree[me].span = p.span(start, p.pos)
			return me, fault{}
		case '"':
		case ',':
			p.tolerate(p.pos, p.pos+1, "a comma too many")
			p.pos++
			continue
		case 0:
			if p.pos >= len(p.text) {
				return me, fault{start, "the object is not closed"}
			}
			return me, fault{p.pos, "a member's name is missing"}
		default:
			return me, fault{p.pos, "a member's name is missing"}
		}
		if comma < 0 {
			p.tolerate(p.pos, p.pos+1, "a comma is missing before the member")
		}
		key, keySpan, bad := p.string()
		if bad.message != "" {
			return me, bad
		}
		p.space()
		if p.peek() != ':' {
			return me, fault{p.pos, "a colon is missing after \"" + clip(key) + "\""}
		}
		p.pos++
		p.space()
		v, bad := p.value(level + 1)
		if bad.message != "" {
			return me, bad
		}
		p.tree[v].key, p.keys[v] = key, keySpan
		if last == 0 {
			p.tree[me].child = v
		} else {
			p.tree[last].next = v
		}
		last = v
		p.space()
		comma = -1
		if p.peek() == ',' {
			comma = p.pos
			p.pos++
		}
	}
}

// elements reads an array.
func (p *parser) elements(level int) (int32, fault) {
	start := p.pos
	p.pos++
	me := p.add(value{kind: arrayValue})
	last := int32(0)
	comma := start
	for {
		p.space()
		switch p.peek() {
		case ']':
			if comma > start {
				p.tolerate(comma, comma+1, "a comma without an element after it")
			}
			p.pos++
			p.tree[me].span = p.span(start, p.pos)
			return me, fault{}
		case ',':
			p.tolerate(p.pos, p.pos+1, "a comma too many")
			p.pos++
			continue
		case 0:
			if p.pos >= len(p.text) {
				return me, fault{start, "the array is not closed"}
			}
		}
		at := p.pos
		v, bad := p.value(level + 1)
		if bad.message != "" {
			return me, bad
		}
		if comma < 0 {
			p.tolerate(at, at+1, "a comma is missing before the element")
		}
		if last == 0 {
			p.tree[me].child = v
		} else {
			p.tree[last].next = v
		}
		last = v
		p.space()
		comma = -1
		if p.peek() == ',' {
			comma = p.pos
			p.pos++
		}
	}
}

// plain marks the bytes that stand for themselves in a string.
var plain = func() (t [256]bool) {
	for c := 0x20; c < 0x80; c++ {
		t[c] = c != '"' && c != '\\'
	}
	return t
}()

// string reads a string. The characters are a part of the text where nothing is escaped.
func (p *parser) string() (string, cite.Span, fault) {
	p.pos++
	start := p.pos
	ascii := true
	i := start
	for i < len(p.text) {
		c := p.text[i]
		if plain[c] {
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			ascii = false
			i++
			continue
		}
		if c != '"' {
			return p.escaped(start, i)
		}
		s := p.text[start:i]
		if !ascii && !utf8.ValidString(s) {
			return p.escaped(start, start)
		}
		p.pos = i + 1
		return s, p.span(start, i), fault{}
	}
	p.pos = i
	return "", cite.Span{}, fault{start - 1, "the string is not closed"}
}

// escaped reads a string from its first byte on that does not stand for itself. Bytes that are not UTF-8 are taken
// for Latin-1.
func (p *parser) escaped(start, i int) (string, cite.Span, fault) {
	b := make([]byte, 0, i-start+64)
	b = append(b, p.text[start:i]...)
	broken := -1 // the first line end within the string
	for i < len(p.text) {
		c := p.text[i]
		switch {
		case c == '"':
			if broken >= 0 {
				p.tolerate(broken, broken+1, "a line ends within a string")
			}
			p.pos = i + 1
			return string(b), p.span(start, i), fault{}
		case c == '\\':
			b, i = p.escape(b, i)
		case c == '\n' || c == '\r':
			// A string that was not closed shows in the next line beginning as a member or an item does.
			rest := strings.TrimLeft(p.text[i:min(len(p.text), i+200)], " \t\r\n")
			if rest == "" || strings.IndexByte("\"{}[],", rest[0]) >= 0 {
				p.pos = i
				return "", cite.Span{}, fault{start - 1, "the string is not closed"}
			}
			if broken < 0 {
				broken = i
			}
			b = append(b, c)
			i++
		case c < 0x20:
			p.tolerate(i, i+1, "a control character within a string")
			b = append(b, c)
			i++
		case c < utf8.RuneSelf:
			b = append(b, c)
			i++
		default:
			r, n := utf8.DecodeRuneInString(p.text[i:])
			if r == utf8.RuneError && n <= 1 {
				if !p.notUTF8 {
					p.notUTF8 = true
					p.say("json-utf8", cite.Warning, p.span(i, i+1), "the text is not UTF-8; such bytes are read as Latin-1")
				}
				r, n = rune(c), 1
			}
			b = utf8.AppendRune(b, r)
			i += n
		}
	}
	p.pos = i
	return "", cite.Span{}, fault{start - 1, "the string is not closed"}
}

// escape reads what a backslash at i begins.
func (p *parser) escape(b []byte, i int) ([]byte, int) {
	if i+1 >= len(p.text) {
		return b, i + 1
	}
	switch c := p.text[i+1]; c {
	case '"', '\\', '/':
		return append(b, c), i + 2
	case 'b':
		return append(b, '\b'), i + 2
	case 'f':
		return append(b, '\f'), i + 2
	case 'n':
		return append(b, '\n'), i + 2
	case 'r':
		return append(b, '\r'), i + 2
	case 't':
		return append(b, '\t'), i + 2
	case 'u':
		r, ok := hex4(p.text, i+2)
		if !ok {
			break
		}
		if !utf16.IsSurrogate(r) {
			return utf8.AppendRune(b, r), i + 6
		}
		if strings.HasPrefix(p.text[i+6:], `\u`) {
			if low, ok := hex4(p.text, i+8); ok {
				if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
					return utf8.AppendRune(b, pair), i + 12
				}
			}
		}
		p.tolerate(i, i+6, "half of a character: "+p.text[i:i+6])
		return utf8.AppendRune(b, utf8.RuneError), i + 6
	}
	p.tolerate(i, i+1, "a backslash that escapes nothing")
	return append(b, '\\'), i + 1
}

// hex4 reads four hexadecimal digits.
func hex4(s string, i int) (rune, bool) {
	if i+4 > len(s) {
		return 0, false
	}
	var r rune
	for _, c := range []byte(s[i : i+4]) {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}

// clip cuts a text short for a message.
func clip(s string) string {
	if len(s) <= 40 {
		return s
	}
	i := 37
	for i > 0 && !utf8.RuneStart(s[i]) {
		i--
	}
	return s[:i] + "..."
}

// resync finds where to go on after a fault within an item: behind the brace that closes it, or at the brace that
// opens the next one where its own is missing. Strings end with their line here.
func (p *parser) resync(bad fault) {
	if p.pos < bad.at {
		p.pos = bad.at
	}
	if p.depth == 1 && len(p.tree) > 1 && p.peek() == '{' && bad.at == p.pos && bad.message == "a member's name is missing" {
		return
	}
	for p.pos < len(p.text) && p.depth > 0 {
		switch p.text[p.pos] {
		case '{':
			p.depth++
		case '}':
			p.depth--
		case '"':
			p.pos++
			for p.pos < len(p.text) && p.text[p.pos] != '"' && p.text[p.pos] != '\n' {
				if p.text[p.pos] == '\\' {
					p.pos++
				}
				p.pos++
			}
		}
		p.pos++
	}
	p.pos = min(p.pos, len(p.text))
}
