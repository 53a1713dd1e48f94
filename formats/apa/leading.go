package apa

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A phraseList holds phrases in small letters, in the order of their bytes.
type phraseList struct {
	phrases []string
	first   [256]uint8 // which is the first phrase that begins with a byte
}

// phraseListOf makes a list of phrases.
func phraseListOf(phrases ...string) *phraseList {
	slices.Sort(phrases)
	l := &phraseList{phrases: phrases}
	for i, p := range slices.Backward(phrases) {
		l.first[p[0]] = uint8(i)
	}
	return l
}

// leads finds which of the phrases a text begins with, whatever the case, and as a whole word.
func (l *phraseList) leads(s string) (length int, word string) {
	if s == "" || isDigit(s[0]) {
		return 0, "" // no phrase begins with a digit
	}
	first := s[0]
	if first < utf8.RuneSelf {
		first |= 0x20
	}
	for _, p := range l.phrases[l.first[first]:] {
		if p[0] != first {
			break
		}
		if len(s) < len(p) || !strings.EqualFold(s[:len(p)], p) {
			continue
		}
		n := len(p)
		if n < len(s) && s[n] == '.' {
			n++
		}
		if n < len(s) && isWordByte(s[n]) && s[n] < utf8.RuneSelf {
			continue
		}
		if n > length {
			length, word = n, s[:n]
		}
	}
	return length, word
}
