package apa

import (
	"strings"
	"unicode/utf8"
)

// A cutset holds characters that are cut off the ends of texts. It cuts as strings.Trim does, but is made once.
type cutset struct {
	ascii  [utf8.RuneSelf]bool
	others string // those beyond ASCII
}

// cutsetOf makes a set of the characters of a text.
func cutsetOf(chars string) *cutset {
	c := &cutset{}
	for _, r := range chars {
		if r < utf8.RuneSelf {
			c.ascii[r] = true
		} else {
			c.others += string(r)
		}
	}
	return c
}

// trim cuts the characters of the set off both ends of a text.
func (c *cutset) trim(s string) string {
	for s != "" {
		if first := s[0]; first < utf8.RuneSelf {
			if !c.ascii[first] {
				break
			}
			s = s[1:]
			continue
		}
		r, size := utf8.DecodeRuneInString(s)
		if !strings.ContainsRune(c.others, r) {
			break
		}
		s = s[size:]
	}
	for s != "" {
		if last := s[len(s)-1]; last < utf8.RuneSelf {
			if !c.ascii[last] {
				break
			}
			s = s[:len(s)-1]
			continue
		}
		r, size := utf8.DecodeLastRuneInString(s)
		if !strings.ContainsRune(c.others, r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}
