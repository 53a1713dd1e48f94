package document

import (
	"strings"
	"unicode/utf8"
)

// tabWidth is how far a tab reaches in plain text.
const tabWidth = 8

// readPlain reads text without markup: blank lines and form feeds part its blocks. Lines end at LF, CRLF, a CR alone,
// and at Unicode's own line and paragraph separators.
func readPlain(p *page) {
	s := p.src.Text
	at := 0
	if strings.HasPrefix(s, "\ufeff") {
		at = len("\ufeff")
	}
	for at < len(s) {
		end, next := lineEnd(s, at)
		plainLine(p, at, end)
		if next > end && s[end] == '\f' {
			p.end()
		}
		at = next
	}
	p.end()
}

// lineEnd finds where the line at an offset ends and where the next begins.
func lineEnd(s string, at int) (end, next int) {
	for i := at; i < len(s); i++ {
		switch s[i] {
		case '\n', '\f', '\v':
			return i, i + 1
		case '\r':
			if i+1 < len(s) && s[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + 1
		case 0xe2:
			if strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029") {
				return i, i + len("\u2028")
			}
		}
	}
	return len(s), len(s)
}

// plainLine reads one line.
func plainLine(p *page, from, to int) {
	s := p.src.Text
	indent, i := 0, from
	for i < to {
		r, n := utf8.DecodeRuneInString(s[i:to])
		if !isSpace(r) {
			break
		}
		if r == '\t' {
			indent += tabWidth - indent%tabWidth
		} else {
			indent++
		}
		i += n
	}
	switch {
	case i == to:
		p.end()
	case isRule(s[i:to]):
		p.begin(rule, 0)
		p.end()
	default:
		p.indent = indent
		p.text(i, to)
		p.newline(false)
	}
}

// isRule tells a line drawn with characters: three or more of the same, nothing else but space.
func isRule(s string) bool {
	s = strings.TrimSpace(s)
	if len(s) < 3 || !strings.ContainsRune("-_=*~#.", rune(s[0])) {
		return false
	}
	return strings.Trim(s, s[:1]+" ") == ""
}
