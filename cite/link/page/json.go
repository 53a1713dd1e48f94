package page

import (
	"html"
	"strings"
	"unicode/utf16"
)

// maxDepth bounds how deep values may nest in one another.
const maxDepth = 64

// looseJSON reads JSON as it is found in pages: with raw line breaks and bare quotation marks in strings, comments,
// CDATA brackets, stray semicolons, commas too many and brackets too few. Valid JSON is read as what it says. It gives
// every value it finds, one after another: map[string]any, []any or string; numbers and literals come as strings as
// written, null as nil.
func looseJSON(s string) []any {
	s = strings.TrimSpace(s)
	if !strings.Contains(s, `"`) && strings.Contains(s, "&quot;") {
		s = html.UnescapeString(s)
	}
	p := looseParser{s: s}
	var all []any
	for p.i < len(p.s) {
		at := p.i
		if k := strings.IndexAny(p.s[p.i:], "{["); k > 0 {
			p.i += k
		} else if k < 0 {
			break
		}
		all = append(all, p.value(0))
		if p.i == at {
			p.i++
		}
	}
	return all
}

type looseParser struct {
	s string
	i int
}

// space skips white space, comments and what stands between values without meaning.
func (p *looseParser) space() {
	for p.i < len(p.s) {
		rest := p.s[p.i:]
		switch c := p.s[p.i]; {
		case c <= ' ' || c == ';':
			p.i++
		case strings.HasPrefix(rest, "\u00a0"):
			p.i += 2
		case strings.HasPrefix(rest, "\ufeff"):
			p.i += 3
		case strings.HasPrefix(rest, "/*"):
			if k := strings.Index(rest, "*/"); k >= 0 {
				p.i += k + 2
			} else {
				p.i = len(p.s)
			}
		case strings.HasPrefix(rest, "//"):
			if k := strings.IndexByte(rest, '\n'); k >= 0 {
				p.i += k
			} else {
				p.i = len(p.s)
			}
		default:
			return
		}
	}
}

func (p *looseParser) value(depth int) any {
	p.space()
	if p.i >= len(p.s) {
		return nil
	}
	if depth > maxDepth {
		p.i = len(p.s)
		return nil
	}
	switch p.s[p.i] {
	case '{':
		return p.object(depth)
	case '[':
		return p.array(depth)
	case '"':
		return p.str()
	}
	start := p.i
	for p.i < len(p.s) && !strings.ContainsRune(",]}:\n", rune(p.s[p.i])) {
		p.i++
	}
	word := strings.TrimSpace(p.s[start:p.i])
	if word == "null" || word == "undefined" || word == "" {
		return nil
	}
	return strings.Trim(word, "'")
}

func (p *looseParser) object(depth int) any {
	obj := map[string]any{}
	p.i++
	for {
		p.space()
		if p.i >= len(p.s) {
			return obj
		}
		switch p.s[p.i] {
		case '}':
			p.i++
			return obj
		case ']': // a bracket that closes something further out
			return obj
		case ',', ':':
			p.i++
			continue
		}
		at := p.i
		var key string
		if p.s[p.i] == '"' {
			key = p.str()
		} else {
			for p.i < len(p.s) && !strings.ContainsRune(":,}]\n", rune(p.s[p.i])) {
				p.i++
			}
			key = strings.Trim(strings.TrimSpace(p.s[at:p.i]), "'")
		}
		p.space()
		if p.i < len(p.s) && p.s[p.i] == ':' {
			p.i++
			v := p.value(depth + 1)
			if _, twice := obj[key]; !twice {
				obj[key] = v
			}
		}
		if p.i == at {
			p.i++
		}
	}
}

func (p *looseParser) array(depth int) any {
	var list []any
	p.i++
	for {
		p.space()
		if p.i >= len(p.s) {
			return list
		}
		switch p.s[p.i] {
		case ']':
			p.i++
			return list
		case '}': // a brace that closes something further out
			return list
		case ',', ':':
			p.i++
			continue
		}
		at := p.i
		list = append(list, p.value(depth+1))
		if p.i == at {
			p.i++
		}
	}
}

// str reads a string. A quotation mark ends it only where a comma, colon, bracket, brace or the end comes next: any
// other was meant as part of the text.
func (p *looseParser) str() string {
	var b strings.Builder
	p.i++
	for p.i < len(p.s) {
		c := p.s[p.i]
		switch c {
		case '"':
			p.i++
			k := p.i
			for k < len(p.s) && p.s[k] <= ' ' {
				k++
			}
			if k >= len(p.s) || strings.IndexByte(",:]};", p.s[k]) >= 0 || p.s[k] == '"' && strings.Contains(p.s[p.i:k], "\n") {
				return b.String()
			}
			b.WriteByte('"')
		case '\\':
			p.escape(&b)
		default:
			b.WriteByte(c)
			p.i++
		}
	}
	return b.String()
}

func (p *looseParser) escape(b *strings.Builder) {
	p.i++
	if p.i >= len(p.s) {
		return
	}
	c := p.s[p.i]
	p.i++
	switch c {
	case 'n', 'r', 't', 'f', 'b':
		b.WriteByte(' ')
	case 'u':
		r := p.hex4()
		if utf16.IsSurrogate(r) && strings.HasPrefix(p.s[p.i:], `\u`) {
			p.i += 2
			r = utf16.DecodeRune(r, p.hex4())
		}
		if r > 0 {
			b.WriteRune(r)
		}
	default:
		b.WriteByte(c)
	}
}

// hex4 reads four hexadecimal digits, −1 where they do not stand there.
func (p *looseParser) hex4() rune {
	if p.i+4 > len(p.s) {
		return -1
	}
	var r rune
	for _, c := range p.s[p.i : p.i+4] {
		switch {
		case '0' <= c && c <= '9':
			r = r<<4 | (c - '0')
		case 'a' <= c && c <= 'f':
			r = r<<4 | (c - 'a' + 10)
		case 'A' <= c && c <= 'F':
			r = r<<4 | (c - 'A' + 10)
		default:
			return -1
		}
	}
	p.i += 4
	return r
}
