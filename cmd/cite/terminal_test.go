package main

import (
	"bytes"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"
)

// TestInColour asks for colours on a terminal and elsewhere, under all that the variables can say (no-color.org,
// bixense.com/clicolors).
func TestInColour(t *testing.T) {
	for _, c := range []struct {
		noColour, force, term string
		onTerminal, elsewhere bool
	}{
		{"", "", "xterm", true, false},
		{"", "", "dumb", false, false},
		{"", "1", "dumb", true, true},
		{"", "0", "xterm", true, false},
		{"1", "", "xterm", false, false},
		{"1", "1", "xterm", false, false},
	} {
		t.Setenv("NO_COLOR", c.noColour)
		t.Setenv("CLICOLOR_FORCE", c.force)
		t.Setenv("TERM", c.term)
		if got := inColour(&screen{columns: 80}); got != c.onTerminal {
			t.Errorf("%+v: in colour on a terminal: %v", c, got)
		}
		if got := inColour(&bytes.Buffer{}); got != c.elsewhere {
			t.Errorf("%+v: in colour elsewhere: %v", c, got)
		}
	}
}

func TestHelpColumns(t *testing.T) {
	for wanted, want := range map[string]int{"": 80, "40": 40, "1000": 110, "0": 80, "-3": 80, "wide": 80} {
		t.Setenv("COLUMNS", wanted)
		if got := helpColumns(&bytes.Buffer{}); got != want {
			t.Errorf("COLUMNS=%s: %d columns, want %d", wanted, got, want)
		}
	}
	if got := helpColumns(&screen{columns: 60}); got != 60 {
		t.Errorf("a terminal of 60 columns gets %d", got)
	}
	file, err := os.Create(t.TempDir() + "/out")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if isTerminal(file) {
		t.Error("a file is a terminal")
	}
}

// Messages, what to do and marked lines fit the terminal.
func TestReportFitsTheTerminal(t *testing.T) {
	for _, columns := range []int{60, 80, 120} {
		t.Run(strconv.Itoa(columns), func(t *testing.T) {
			lines := strings.Split(onScreen(t, columns, "cite check --offline testdata/manuscript.md testdata/manuscript/slips.md"), "\n")
			if len(lines) < 10 {
				t.Errorf("only %d lines", len(lines))
			}
			for _, line := range lines {
				if line = escape.ReplaceAllString(line, ""); runewidth.StringWidth(line) > columns {
					t.Errorf("wider than %d columns: %s", columns, line)
				}
			}
		})
	}
}

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
