package main

import "testing"

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"plain – ü 東京":       "plain – ü 東京",
		"\x1b[31mred":        `\x1b[31mred`,
		"a\x00b\x7f":         `a\x00b\x7f`,
		"\u009b31m":          `\u009b31m`,
		"left\u202eright":    `left\u202eright`,
		"bad \xff\xfe bytes": `bad \xff\xfe bytes`,
		"two\nlines":         `two\x0alines`,
	} {
		if got := visible(in); got != want {
			t.Errorf("visible(%q) = %q, want %q", in, got, want)
		}
	}
}
