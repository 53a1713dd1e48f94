package ident

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenEnd finds where an address or DOI in running text ends, looking on from a place inside it: at white space, at a
// quotation mark, at a closing bracket that was not opened, and before the punctuation that belongs to the sentence.
// A DOI may hold "<" and ">" in pairs, as the SICI of older journals has them.
func tokenEnd(s string, from int, angles bool) int {
	round, square, curly := 0, 0, 0
	i := from
scan:
	for i < len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			if endsToken(r) || r == utf8.RuneError && n == 1 {
				break
			}
			i += n
			continue
		}
		switch c {
		case '(':
			round++
		case '[':
			square++
		case '{':
			curly++
		case ')':
			if round--; round < 0 {
				break scan
			}
		case ']':
			if square--; square < 0 {
				break scan
			}
		case '}':
			if curly--; curly < 0 {
				break scan
			}
		case '"', '`', '>':
			break scan
		case '<':
			n := 0
			if angles && i+1 < len(s) && isDigit(s[i+1]) {
				n = strings.IndexAny(s[i:min(len(s), i+64)], "> ")
			}
			if n <= 0 || s[i+n] != '>' {
				break scan
			}
			i += n
		default:
			if c <= ' ' || c == 0x7f {
				break scan
			}
		}
		i++
	}
	return from + len(strings.TrimRightFunc(s[from:i], endsSentence))
}

// endsToken tells whether a character beyond ASCII cannot stand in an address as people write them.
func endsToken(r rune) bool {
	switch r {
	case '“', '”', '„', '«', '»', '‹', '›', '。', '、', '，', '；', '：', '（', '）', '【', '】', '《', '》', '「', '」',
		'\u200b', '\u200e', '\u200f', '\u2060', '\ufeff', '\ufffc':
		return true
	}
	return unicode.IsSpace(r) || unicode.IsControl(r)
}

// endsSentence tells whether a character at the end of an address belongs to the sentence around it.
func endsSentence(r rune) bool {
	switch r {
	case '.', ',', ';', ':', '!', '?', '\'', '‘', '’', '…', '(', '[', '{', '|', '*', '\\', '^':
		return true
	}
	return false
}
