package markup

import (
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// plainCommands are LaTeX's own commands for characters that its tables have under several names.
var plainCommands = map[rune]string{
	'ß': `{\ss}`, 'æ': `{\ae}`, 'Æ': `{\AE}`, 'œ': `{\oe}`, 'Œ': `{\OE}`, 'ø': `{\o}`, 'Ø': `{\O}`, 'ł': `{\l}`, 'Ł': `{\L}`,
	'å': `{\aa}`, 'Å': `{\AA}`, 'ı': `{\i}`, 'ȷ': `{\j}`, 'đ': `{\dj}`, 'Đ': `{\DJ}`, 'ð': `{\dh}`, 'Ð': `{\DH}`, 'þ': `{\th}`, 'Þ': `{\TH}`,
	'ŋ': `{\ng}`, 'Ŋ': `{\NG}`, 'ĳ': `{\ij}`, 'Ĳ': `{\IJ}`, '…': `{\ldots}`, '£': `{\pounds}`, '§': `{\S}`, '¶': `{\P}`, '†': `{\dag}`,
	'‡': `{\ddag}`, '«': `{\guillemotleft}`, '»': `{\guillemotright}`, '‹': `{\guilsinglleft}`, '›': `{\guilsinglright}`, '‚': `{\quotesinglbase}`,
	'„': `{\quotedblbase}`, '\u00ad': `\-`, '\u202f': `{\,}`, '\u00a0': `~`,
}

// ligatures are characters that LaTeX makes of several, as people write them. The last byte is what they end in.
var ligatures = map[rune]string{'–': "--", '—': "---", '“': "``", '”': "''"}

// accentNames gives the command of each combining mark.
var accentNames = invert(latexAccents, func(name string) bool { return isMathAccent[name] })

// isMathAccent lists the accents that hold in formulas alone.
var isMathAccent = map[string]bool{"hat": true, "tilde": true, "bar": true, "acute": true, "grave": true, "ddot": true, "breve": true,
	"check": true, "mathring": true}

// textNames and mathNames give the commands of single characters: those that hold in text, and those of formulas.
var (
	textNames = func() map[rune]string {
		m := invert(latexSymbols, func(name string) bool { return !strings.HasPrefix(name, "text") })
		for r, name := range invert(latexScripts, func(string) bool { return false }) {
			if _, ok := m[r]; !ok {
				m[r] = name
			}
		}
		return m
	}()
	mathNames = invert(latexSymbols, func(name string) bool { return strings.HasPrefix(name, "text") })
)

// invert turns a table of commands around: for each single character that is not ASCII the shortest name, of those the
// first in the alphabet.
func invert(table map[string]string, drop func(name string) bool) map[rune]string {
	m := make(map[rune]string, len(table))
	for name, s := range table {
		r, n := utf8.DecodeRuneInString(s)
		if n != len(s) || r < utf8.RuneSelf || drop(name) {
			continue
		}
		if old, ok := m[r]; !ok || len(name) < len(old) || len(name) == len(old) && name < old {
			m[r] = name
		}
	}
	return m
}

// asciiTable has the characters of the blocks from Latin-1 to Cyrillic, and those of Latin, Greek, punctuation and
// mathematics further on, as appendCommand finds them.
var asciiTable = sync.OnceValue(func() map[rune]string {
	m := map[rune]string{}
	for _, block := range [][2]rune{{0x80, 0x52f}, {0x1e00, 0x22ff}} {
		for r := block[0]; r <= block[1]; r++ {
			m[r] = string(appendCommand(nil, string(r)))
		}
	}
	return m
})

// appendASCII writes a character with the marks that combine with it in ASCII.
func appendASCII(dst []byte, s string) []byte {
	if r, n := utf8.DecodeRuneInString(s); n == len(s) {
		if command, ok := asciiTable()[r]; ok {
			return append(dst, command...)
		}
	}
	return appendCommand(dst, s)
}

// appendCommand writes a character with its marks as the first of these that LaTeXReader reads back: a command, accents
// over a letter, a symbol of formulas, or the characters by their numbers, which LaTeX engines of Unicode take.
func appendCommand(dst []byte, s string) []byte {
	r, n := utf8.DecodeRuneInString(s)
	var tries []string
	if n == len(s) {
		if command, ok := plainCommands[r]; ok {
			tries = append(tries, command)
		}
		if name, ok := mathNames[r]; ok && unicode.Is(unicode.Greek, r) {
			// Greek in a text of other letters is mostly a symbol, and this needs no fonts of Greek.
			tries = append(tries, `{\ensuremath{\`+name+`}}`)
		}
		if name, ok := textNames[r]; ok {
			tries = append(tries, `{\`+name+`}`)
		}
	}
	if accented, ok := accentedLetter(s); ok {
		tries = append(tries, accented)
	}
	if name, ok := mathNames[r]; ok && n == len(s) {
		tries = append(tries, `{\ensuremath{\`+name+`}}`)
	}
	for _, t := range tries {
		if (LaTeXReader{}).Rich("x"+t+"x") == "x"+s+"x" {
			return append(dst, t...)
		}
	}
	for _, r := range s {
		if r < utf8.RuneSelf {
			dst = append(dst, byte(r))
			continue
		}
		dst = append(dst, `{\symbol{"`...)
		dst = append(dst, strings.ToUpper(strconv.FormatInt(int64(r), 16))...)
		dst = append(dst, `}}`...)
	}
	return dst
}

// accentedLetter writes a letter with its marks as accents, from the letter out.
func accentedLetter(s string) (string, bool) {
	parts := []rune(norm.NFD.String(s))
	if len(parts) < 2 {
		return "", false
	}
	out := string(parts[0])
	switch {
	case out == "i" || out == "j":
		if name := accentNames[parts[1]]; !markBelow[name] {
			out = `\` + out
		}
	case parts[0] >= utf8.RuneSelf:
		if name, ok := textNames[parts[0]]; ok {
			out = `\` + name
		} else if name, ok := mathNames[parts[0]]; ok {
			out = `\ensuremath{\` + name + `}`
		} else {
			out = string(appendCommand(nil, out))
		}
	}
	for _, mark := range parts[1:] {
		name, ok := accentNames[mark]
		if !ok {
			return "", false
		}
		out = `\` + name + `{` + out + `}`
	}
	return `{` + out + `}`, true
}

// clusterLen measures the character that s begins with, with the marks that combine with it: those of an ASCII character
// only where it is a letter or digit.
func clusterLen(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if r < utf8.RuneSelf && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return n
	}
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if r < utf8.RuneSelf || !unicode.Is(unicode.Mn, r) {
			break
		}
		n += size
	}
	return n
}

// AppendASCII writes LaTeX in ASCII: what is ASCII in it stays.
func AppendASCII(dst []byte, latex string) []byte {
	for latex != "" {
		n := clusterLen(latex)
		if n == 1 {
			dst = append(dst, latex[0])
		} else {
			dst = appendASCII(dst, latex[:n])
		}
		latex = latex[n:]
	}
	return dst
}
