package markup

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

// Protect marks the words of a title that a style must not put into lower case: every word with a capital, but for the
// first letter of the title. Of a compound the rest goes with the first capital, as in "X-ray". What is marked already
// stays so.
func Protect(s string) string {
	if strings.IndexFunc(s, unicode.IsUpper) < 0 {
		return s
	}
	const open, closing = `<span class="nocase">`, "</span>"
	var out []byte
	at := 0 // how far s has been written
	var mark cite.Span
	flush := func() {
		if mark.End > 0 {
			out = append(append(append(out, s[at:mark.Start]...), open...), s[mark.Start:mark.End]...)
			out = append(out, closing...)
			at, mark = mark.End, cite.Span{}
		}
	}
	opening := true
	caseWords(s, func(w caseWord) {
		rest := s[w.start:w.end]
		if opening {
			_, n := utf8.DecodeRuneInString(rest)
			rest = rest[n:]
			opening = false
		}
		switch {
		case w.protected:
		case mark.End > 0 && w.start == mark.End+1 && s[mark.End] == '-':
			mark.End = w.end
		case strings.ContainsFunc(rest, unicode.IsUpper):
			flush()
			mark = cite.Span{Start: w.start, End: w.end}
		}
	})
	flush()
	return string(append(out, s[at:]...))
}
