package markup

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// LaTeXWriter says how AppendLaTeX writes.
type LaTeXWriter struct {
	ASCII  bool // what is not ASCII as commands, where LaTeX has them
	NoCase bool // braces around what is to keep its capitals, as in titles of .bib files
}

// AppendLaTeX writes CSL's rich text as LaTeX, so that LaTeXReader reads it back: the text of .bib files. A formula
// between dollars that is more than rich text can say stays as it is.
func AppendLaTeX(dst []byte, s string, opt LaTeXWriter) []byte {
	if strings.IndexByte(s, '<') < 0 {
		return appendLaTeXText(dst, s, opt.ASCII)
	}
	runs := Parse(s)
	for len(runs) > 0 {
		n := 1
		for opt.NoCase && runs[0].Style&NoCase != 0 && n < len(runs) && runs[n].Style&NoCase != 0 {
			n++
		}
		if n > 1 {
			dst = appendProtectedRuns(dst, runs[:n], opt)
			runs = runs[n:]
			continue
		}
		for n < len(runs) && (!opt.NoCase || runs[n].Style&NoCase == 0 || n+1 == len(runs) || runs[n+1].Style&NoCase == 0) {
			n++
		}
		dst = appendRuns(dst, runs[:n], 0, opt)
		runs = runs[n:]
	}
	return dst
}

// appendRuns writes runs within what is open already.
func appendRuns(dst []byte, runs []Run, open Style, opt LaTeXWriter) []byte {
	last := open
	for _, r := range runs {
		dst = switchLaTeX(dst, last&^open, r.Style&^open, opt)
		start := len(dst)
		dst = appendLaTeXText(dst, r.Text, opt.ASCII)
		if opt.NoCase && r.Style&NoCase&^(last|open) != 0 {
			dst = apart(dst, start)
		}
		last = r.Style
	}
	return switchLaTeX(dst, last&^open, 0, opt)
}

// apart puts nothing in braces before a command that begins at a place behind a brace: braces that begin with a command
// protect nothing (btxhak).
func apart(dst []byte, start int) []byte {
	if start < len(dst) && dst[start] == '\\' {
		return slices.Insert(dst, start, '{', '}')
	}
	return dst
}

// appendProtectedRuns writes runs of several styles that are protected together, in one pair of braces, within the styles
// that all of them have.
func appendProtectedRuns(dst []byte, runs []Run, opt LaTeXWriter) []byte {
	common := runs[0].Style
	for _, r := range runs {
		common &= r.Style
	}
	dst = switchLaTeX(dst, 0, common&^NoCase, opt)
	dst = append(dst, '{')
	start := len(dst)
	dst = appendRuns(dst, runs, common, opt)
	dst = apart(dst, start)
	dst = append(dst, '}')
	return switchLaTeX(dst, common&^NoCase, 0, opt)
}

// switchLaTeX closes the commands of one style and opens those of the next. What both have stays open, as far as it is
// outside of all that changes.
func switchLaTeX(dst []byte, from, to Style, opt LaTeXWriter) []byte {
	if !opt.NoCase {
		from, to = from&^NoCase, to&^NoCase
	}
	same := 0
	for same < len(latexCommands) && from&latexCommands[same].style == to&latexCommands[same].style {
		same++
	}
	for _, c := range latexCommands[same:] {
		if from&c.style != 0 {
			dst = append(dst, '}')
		}
	}
	for _, c := range latexCommands[same:] {
		if to&c.style != 0 {
			dst = append(dst, c.command...)
		}
	}
	return dst
}

// latexCommands gives the command of each style, from the outermost in.
var latexCommands = [...]struct {
	style   Style
	command string
}{
	{Italic, `\textit{`},
	{Bold, `\textbf{`},
	{SmallCaps, `\textsc{`},
	{Superscript, `\textsuperscript{`},
	{Subscript, `\textsubscript{`},
	{NoCase, `{`},
}

// appendLaTeXRun writes a run of one style.
func appendLaTeXRun(dst []byte, r Run, opt LaTeXWriter) []byte {
	if r.Link != "" {
		// \url takes its argument as it stands but for the characters that end or break it.
		if r.Link == r.Text && !strings.ContainsAny(r.Text, `{}\%#^`) {
			dst = append(dst, `\url{`...)
			dst = append(dst, r.Text...)
			return append(dst, '}')
		}
		dst = append(dst, `\href{`...)
		dst = appendAddress(dst, r.Link)
		dst = append(dst, `}{`...)
	}
	dst = switchLaTeX(dst, 0, r.Style, opt)
	dst = appendLaTeXText(dst, r.Text, opt.ASCII)
	dst = switchLaTeX(dst, r.Style, 0, opt)
	if r.Link != "" {
		dst = append(dst, '}')
	}
	return dst
}

// appendAddress writes the address of \href.
func appendAddress(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '{', '}', '\\', '^':
			const hex = "0123456789ABCDEF"
			dst = append(dst, '\\', '%', hex[c>>4], hex[c&15])
		case '%', '#', '&', '_':
			dst = append(dst, '\\', c)
		default:
			dst = append(dst, c)
		}
	}
	return dst
}

// latexLiteral are characters that LaTeX reads as something else, with what stands for them.
var latexLiteral = [...]string{
	'&': `\&`, '%': `\%`, '$': `\$`, '#': `\#`, '_': `\_`, '{': `\{`, '}': `\}`, '\\': `\textbackslash{}`,
	'~': `\textasciitilde{}`, '^': `\textasciicircum{}`, '`': `\textasciigrave{}`, '<': `\textless{}`, '>': `\textgreater{}`,
}

// appendLaTeXText writes text so that LaTeX sets it as it is.
func appendLaTeXText(dst []byte, s string, ascii bool) []byte {
	paired := !strings.ContainsAny(s, "{}") || bracesPair(s)
	var before byte // the last that was written, where it could be part of a ligature
	for i := 0; i < len(s); {
		c := s[i]
		n := 1
		if c >= utf8.RuneSelf || ascii && i+1 < len(s) && s[i+1] >= utf8.RuneSelf {
			n = clusterLen(s[i:])
		}
		switch {
		case n > 1 || c >= utf8.RuneSelf:
			dst, before = appendWide(dst, s[i:i+n], before, ascii)
			i += n
			continue
		case c == '$':
			if n = formulaLen(s[i:]); n > 0 && !(ascii && !isASCII(s[i:i+n])) {
				dst = append(dst, s[i:i+n]...)
			} else {
				n = 1
				dst = append(dst, `\$`...)
			}
		case (c == '{' || c == '}') && !paired:
			// BibTeX counts braces behind a backslash too.
			dst = append(dst, [...]string{`\textbraceleft{}`, `\textbraceright{}`}[(c-'{')/2]...)
		case int(c) < len(latexLiteral) && latexLiteral[c] != "":
			dst = append(dst, latexLiteral[c]...)
		case (c == '-' || c == '\'' || c == ',') && before == c:
			dst = append(dst, '{', c, '}') // no ligature with the one before
		default:
			dst = append(dst, c)
		}
		before = c
		i += n
	}
	return dst
}

// appendWide writes a character that is not ASCII, with its marks.
func appendWide(dst []byte, s string, before byte, ascii bool) ([]byte, byte) {
	switch {
	case s == "\u00a0":
		return append(dst, '~'), 0
	case !ascii:
		return append(dst, s...), 0
	}
	r, _ := utf8.DecodeRuneInString(s)
	inverts := (before == '?' || before == '!') && r == '“' // ?` is ¿
	if lig := ligatures[r]; lig != "" && len(s) == utf8.RuneLen(r) && before != lig[0] && !inverts {
		return append(dst, lig...), lig[0]
	}
	return appendASCII(dst, s), 0
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// bracesPair tells whether braces come in pairs, wherever backslashes stand.
func bracesPair(s string) bool {
	depth := 0
	for i := 0; i < len(s) && depth >= 0; i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
		}
	}
	return depth == 0
}

// farthestDollar is how far ahead the end of a formula is looked for, in bytes.
const farthestDollar = 1000

// formulaLen gives the length of the formula between dollars that s begins with, 0 where it begins with none: white
// space next to a dollar, or a digit behind the second, speaks of money, and what rich text can say is no formula here.
func formulaLen(s string) int {
	if s == "" || s[0] != '$' {
		return 0
	}
	end := strings.IndexByte(s[1:min(len(s), farthestDollar)], '$') + 1
	if end <= 1 || s[1] == ' ' || s[end-1] == ' ' || s[end-1] == '\\' || end+1 < len(s) && '0' <= s[end+1] && s[end+1] <= '9' {
		return 0
	}
	inner := s[1:end]
	if !strings.ContainsAny(inner, `\^_`) || !bracesPair(inner) {
		return 0
	}
	if _, rich := mathRich(inner); rich {
		return 0
	}
	return end + 1
}
