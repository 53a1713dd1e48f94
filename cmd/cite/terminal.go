package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/term"
)

// visible makes text from a document fit to be shown: control characters, which could drive a terminal, and the marks
// that reorder text stand as escapes. Line ends are escaped too.
func visible(s string) string {
	if strings.IndexFunc(s, dangerous) < 0 && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case dangerous(r) && r < 0x80:
			fmt.Fprintf(&b, `\x%02x`, r)
		case dangerous(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
		i += size
	}
	return b.String()
}

// dangerous tells control characters and the marks that reorder text from those that merely look.
func dangerous(r rune) bool {
	return unicode.IsControl(r) || 0x202A <= r && r <= 0x202E || 0x2066 <= r && r <= 0x2069 || r == 0x2028 || r == 0x2029
}

// columns tells how wide the terminal is that is written to: as COLUMNS says, which the user sets (POSIX, 8.3), else as
// the terminal does, 80 where neither says. It is false where no person looks.
func columns(w io.Writer) (int, bool) {
	switch w := w.(type) {
	case output:
		return columns(w.to)
	case interface{ Columns() int }: // a terminal in a test
		return w.Columns(), true
	case *os.File:
		if !term.IsTerminal(int(w.Fd())) {
			return 0, false
		}
		if n, ok := wantedColumns(); ok {
			return n, true
		}
		if n, _, err := term.GetSize(int(w.Fd())); err == nil && n > 0 {
			return n, true
		}
		return 80, true
	}
	return 0, false
}

// wantedColumns reads COLUMNS; it is false where that says nothing.
func wantedColumns() (int, bool) {
	n, err := strconv.Atoi(os.Getenv("COLUMNS"))
	return n, err == nil && n > 0
}

// isTerminal tells whether a person looks at what is written there.
func isTerminal(w io.Writer) bool {
	_, ok := columns(w)
	return ok
}

// inColour tells whether to write colours: to a terminal, unless NO_COLOR is set, and anywhere with CLICOLOR_FORCE
// (no-color.org, bixense.com/clicolors).
func inColour(w io.Writer) bool {
	switch {
	case os.Getenv("NO_COLOR") != "":
		return false
	case os.Getenv("CLICOLOR_FORCE") != "" && os.Getenv("CLICOLOR_FORCE") != "0":
		return true
	}
	return isTerminal(w) && os.Getenv("TERM") != "dumb"
}
