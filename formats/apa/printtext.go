package apa

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// letterCase says what becomes of the letters of a value.
type letterCase uint8

const (
	asWritten    letterCase = iota
	firstUpper              // the first letter is a capital
	allLower                // no capitals
	headlineCase            // title case, for the names of periodicals (APA 7, 6.17)
)

// textOf writes a text variable.
func (p *printer) textOf(v cite.TextVar, c letterCase) {
	if s := p.value(v); s != "" {
		p.put(s, c)
	}
}

// put writes CSL's rich text in the given case, with its quotation marks made typographic.
func (p *printer) put(s string, c letterCase) {
	switch c {
	case firstUpper:
		s = upperFirst(s)
	case allLower:
		s = strings.ToLower(s)
	case headlineCase:
		if p.english {
			s = titleCase(s)
		}
	}
	if strings.IndexByte(s, '<') < 0 {
		p.putPlain(s)
		return
	}
	// The styles of this text, within those that are open already.
	start := len(p.text)
	q := quotation{rest: s}
	var open markup.Style
	markup.Walk(s, func(text string, style markup.Style) {
		for k, st := range printStyles {
			if (open^style)&st != 0 {
				p.text = append(p.text, byte(styleOpen+2*k))
				if open&st != 0 {
					p.text[len(p.text)-1]++
				}
			}
		}
		open = style
		p.text = q.append(p.text, text)
	})
	for k, st := range printStyles {
		if open&st != 0 {
			p.text = append(p.text, byte(styleOpen+2*k+1))
		}
	}
	if !p.visible(start) {
		p.text = p.text[:start]
	}
}

func (p *printer) putPlain(s string) {
	q := quotation{rest: s}
	p.text = q.append(p.text, s)
}

// A quotation makes straight quotation marks typographic: “ ” outside, ‘ ’ within, and ’ for an apostrophe.
type quotation struct {
	rest  string // the whole text, to look ahead in
	depth int    // how many quotations are open
	prev  rune
}

// append writes text; white space folds to single spaces and control characters vanish.
func (q *quotation) append(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '"':
			if opensQuote(q.prev) {
				dst = append(dst, "“"...)
				q.prev = '“'
			} else {
				dst = append(dst, "”"...)
				q.prev = '”'
			}
			i++
		case c == '\'':
			if opensQuote(q.prev) && closesLater(s[i+1:]) {
				dst = append(dst, "‘"...)
				q.prev = '‘'
			} else {
				dst = append(dst, "’"...)
				q.prev = '’'
			}
			i++
		case c <= ' ':
			if q.prev != ' ' {
				dst = append(dst, ' ')
				q.prev = ' '
			}
			i++
		case c < utf8.RuneSelf:
			dst = append(dst, c)
			q.prev = rune(c)
			i++
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 {
				dst = append(dst, "\uFFFD"...)
			} else {
				dst = append(dst, s[i:i+n]...)
			}
			q.prev = r
			i += n
		}
	}
	return dst
}

// opensQuote tells whether a straight quotation mark after this character opens a quotation.
func opensQuote(prev rune) bool {
	switch prev {
	case 0, ' ', '(', '[', '{', '“', '‘', '—', '–', '-', '/', '\u00a0':
		return true
	}
	return false
}

// closesLater tells whether a straight single quotation mark that ends a word follows.
func closesLater(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] != '\'' || i == 0 || s[i-1] == ' ' {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(s[i+1:]); i+1 == len(s) || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

// upperFirst makes the first letter of rich text a capital.
func upperFirst(s string) string {
	i := 0
	for i < len(s) && s[i] == '<' {
		end := strings.IndexByte(s[i:], '>')
		if end < 0 || strings.HasPrefix(s[i:], `<span class="nocase">`) {
			return s
		}
		i += end + 1
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if u := unicode.ToUpper(r); u != r && n > 0 && r != utf8.RuneError {
		return s[:i] + string(u) + s[i+n:]
	}
	return s
}
