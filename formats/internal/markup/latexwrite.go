package markup

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// LaTeXWriter says how AppendLaTeX writes.
type LaTeXWriter struct {
	ASCII   bool // what is not ASCII as commands, where LaTeX has them
	Protect bool // words with capitals in braces, as in titles of .bib files
}

// AppendLaTeX writes CSL's rich text as the LaTeX of .bib files, so that LaTeXReader reads it back.
func AppendLaTeX(dst []byte, s string, opt LaTeXWriter) []byte {
	first := true
	for _, r := range Parse(s) {
		dst = appendLaTeXRun(dst, r, opt, first)
		first = first && strings.TrimSpace(r.Text) == ""
	}
	return dst
}

func appendLaTeXRun(dst []byte, r Run, opt LaTeXWriter, first bool) []byte {
	closing := 0
	for _, o := range latexCommands {
		if r.Style&o.style != 0 {
			dst = append(dst, o.command...)
			closing++
		}
	}
	if r.Style&NoCase != 0 && opt.Protect {
		dst = append(dst, '{')
		dst = appendLaTeXText(dst, r.Text, opt.ASCII)
		dst = append(dst, '}')
	} else if opt.Protect {
		dst = appendProtected(dst, r.Text, opt.ASCII, first)
	} else {
		dst = appendLaTeXText(dst, r.Text, opt.ASCII)
	}
	for range closing {
		dst = append(dst, '}')
	}
	return dst
}

// appendProtected writes text with braces around each word that a style must not put into lower case: every word with a
// capital, but for the first capital of the title.
func appendProtected(dst []byte, s string, ascii, first bool) []byte {
	for len(s) > 0 {
		gap := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsSpace(r) })
		if gap < 0 {
			gap = len(s)
		}
		dst = appendLaTeXText(dst, s[:gap], ascii)
		s = s[gap:]
		end := strings.IndexFunc(s, unicode.IsSpace)
		if end < 0 {
			end = len(s)
		}
		word := s[:end]
		s = s[end:]
		rest := word
		if first && word != "" {
			if i := strings.IndexFunc(word, unicode.IsLetter); i >= 0 {
				_, n := utf8.DecodeRuneInString(word[i:])
				rest = word[i+n:]
			}
			first = false
		}
		if strings.ContainsFunc(rest, unicode.IsUpper) {
			dst = append(dst, '{')
			dst = appendLaTeXText(dst, word, ascii)
			dst = append(dst, '}')
		} else {
			dst = appendLaTeXText(dst, word, ascii)
		}
	}
	return dst
}

// latexLiteral are characters that LaTeX reads as something else, with what stands for them.
var latexLiteral = map[rune]string{
	'&': `\&`, '%': `\%`, '$': `\$`, '#': `\#`, '_': `\_`, '{': `\{`, '}': `\}`, '\\': `\textbackslash{}`,
	'~': `\textasciitilde{}`, '^': `\textasciicircum{}`, '\u00a0': `~`, '`': "{`}",
}

// latexLetters are letters that are no letter with an accent, as LaTeX has them.
var latexLetters = map[rune]string{
	'ß': `{\ss}`, 'æ': `{\ae}`, 'Æ': `{\AE}`, 'œ': `{\oe}`, 'Œ': `{\OE}`, 'ø': `{\o}`, 'Ø': `{\O}`, 'ł': `{\l}`,
	'Ł': `{\L}`, 'å': `{\aa}`, 'Å': `{\AA}`, 'ı': `{\i}`, '–': `--`, '—': `---`, '“': "``", '”': `''`, '‘': "`", '’': `'`,
	'…': `{\ldots}`, '£': `{\pounds}`, '§': `{\S}`, '¶': `{\P}`, '©': `{\textcopyright}`, '®': `{\textregistered}`,
	'¿': "?`", '¡': "!`", 'đ': `{\dj}`, 'Đ': `{\DJ}`, 'ð': `{\dh}`, 'Ð': `{\DH}`, 'þ': `{\th}`, 'Þ': `{\TH}`,
}

// accentCommands are the marks that LaTeX puts on letters.
var accentCommands = map[rune]string{
	'\u0300': "`", '\u0301': "'", '\u0302': "^", '\u0303': "~", '\u0308': `"`, '\u0304': "=", '\u0306': "u", '\u0307': ".",
	'\u030a': "r", '\u030b': "H", '\u030c': "v", '\u0327': "c", '\u0328': "k", '\u0323': "d", '\u0331': "b",
}

func appendLaTeXText(dst []byte, s string, ascii bool) []byte {
	var before rune
	for _, r := range s {
		esc, special := latexLiteral[r]
		switch {
		case special:
			dst = append(dst, esc...)
		case (r == '-' || r == '\'') && before == r:
			dst = append(dst, '{', byte(r), '}')
		case ascii && r >= 0x80:
			dst = appendASCII(dst, r)
		default:
			dst = utf8.AppendRune(dst, r)
		}
		before = r
	}
	return dst
}

// appendASCII writes a character as a command; one that LaTeX has none for stays as it is.
func appendASCII(dst []byte, r rune) []byte {
	if esc, ok := latexLetters[r]; ok {
		return append(dst, esc...)
	}
	parts := []rune(norm.NFD.String(string(r)))
	if len(parts) == 2 && parts[0] < 0x80 {
		if accent, ok := accentCommands[parts[1]]; ok {
			base := string(parts[0])
			if base == "i" || base == "j" {
				base = `\` + base
			}
			return append(append(append(dst, `{\`...), accent...), "{"+base+"}}"...)
		}
	}
	return utf8.AppendRune(dst, r)
}
