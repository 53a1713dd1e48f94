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
	citedCase               // title case, for titles that the text names
)

// textOf writes a text variable.
func (p *printer) textOf(v cite.TextVar, c letterCase) {
	if s := p.value(v); s != "" {
		p.put(s, c)
	}
}

// quoted writes a title in quotation marks; those within it become single.
func (p *printer) quoted(title string, c letterCase) {
	if title = markup.Plain(title); title != "" {
		p.put(`"`+strings.ReplaceAll(title, `"`, "'")+`"`, c)
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
			s = markup.TitleCase(s)
		}
	case citedCase:
		if p.english {
			s = markup.TextTitleCase(s)
		}
	}
	s = typographic(s)
	if strings.IndexByte(s, '<') < 0 {
		p.fold(s)
		return
	}
	start := len(p.text)
	var open markup.Style
	markup.Walk(s, func(text string, style markup.Style) {
		p.switchStyle(open, style)
		open = style
		p.fold(text)
	})
	p.switchStyle(open, 0)
	if !p.visible(start) {
		p.text = p.text[:start]
	}
}

// putPlain writes text that is not rich: a name.
func (p *printer) putPlain(s string) { p.fold(typographic(s)) }

// switchStyle writes the marks that lead from one style to another.
func (p *printer) switchStyle(from, to markup.Style) {
	for k, st := range printStyles {
		switch {
		case from&^to&st != 0:
			p.text = append(p.text, byte(styleOpen+2*k+1))
		case to&^from&st != 0:
			p.text = append(p.text, byte(styleOpen+2*k))
		}
	}
}

// fold appends text with its white space folded to single spaces. Control characters count as white space, and bytes
// that are not UTF-8 become the replacement character.
func (p *printer) fold(s string) {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c <= ' ' || c == 0x7f:
			if last := p.last(); last != ' ' && last != 0 {
				p.text = append(p.text, ' ')
			}
			i++
		case c < utf8.RuneSelf:
			p.text = append(p.text, c)
			i++
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			p.text = utf8.AppendRune(p.text, r)
			i += n
		}
	}
}

// typographic gives text with its straight quotation marks made typographic: “ ” outside, ‘ ’ within, and ’ for an
// apostrophe. A double mark that pairs with no other stays as it is.
func typographic(s string) string {
	if strings.IndexByte(s, '"') < 0 && strings.IndexByte(s, '\'') < 0 {
		return s
	}
	out := make([]byte, 0, len(s)+8)
	var open [8]byte // the marks of the quotations that are open
	depth := 0
	prev := ' '
	for i := 0; i < len(s); {
		if n := markup.TagLen(s[i:]); n > 0 {
			out = append(out, s[i:i+n]...)
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r != '"' && r != '\'' {
			out = append(out, s[i:i+n]...)
			prev = r
			i += n
			continue
		}
		mark := s[i]
		i++
		switch {
		case depth > 0 && open[depth-1] == mark && closesQuote(prev, s[i:]):
			depth--
			out = append(out, [...]string{"”", "’"}[depth%2]...)
		case depth < len(open) && opensQuote(prev, s[i:]) && isClosedLater(mark, s[i:]):
			out = append(out, [...]string{"“", "‘"}[depth%2]...)
			open[depth] = mark
			depth++
			prev = '('
			continue
		case mark == '\'':
			out = append(out, "’"...)
		default:
			out = append(out, mark)
		}
		prev = '’'
	}
	return string(out)
}

// opensQuote tells whether a quotation mark between these can open a quotation.
func opensQuote(prev rune, rest string) bool {
	if rest == "" || rest[0] == ' ' {
		return false
	}
	switch prev {
	case ' ', '(', '[', '{', '“', '‘', '—', '–', '-', '/', '\u00a0':
		return true
	}
	return false
}

// closesQuote tells whether a quotation mark between these can close a quotation.
func closesQuote(prev rune, rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	return prev != ' ' && (rest == "" || !unicode.IsLetter(next) && !unicode.IsDigit(next))
}

// farthestQuote is how far ahead the end of a quotation is looked for, in bytes.
const farthestQuote = 1000

// isClosedLater tells whether a mark that can close a quotation follows.
func isClosedLater(mark byte, s string) bool {
	s = s[:min(len(s), farthestQuote)]
	for i := 1; i < len(s); i++ {
		if s[i] == mark && closesQuote(rune(s[i-1]), s[i+1:]) {
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
