package markup

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// blocks are those of Latin, Greek and Cyrillic.
var blocks = []struct {
	name        string
	first, last rune
}{
	{"Basic Latin", 0x21, 0x7e}, {"Latin-1 Supplement", 0xa0, 0xff}, {"Latin Extended-A", 0x100, 0x17f},
	{"Latin Extended-B", 0x180, 0x24f}, {"IPA Extensions", 0x250, 0x2af}, {"Greek and Coptic", 0x370, 0x3ff},
	{"Cyrillic", 0x400, 0x4ff}, {"Cyrillic Supplement", 0x500, 0x52f}, {"Latin Extended Additional", 0x1e00, 0x1eff},
	{"Greek Extended", 0x1f00, 0x1fff}, {"Latin Extended-C", 0x2c60, 0x2c7f}, {"Cyrillic Extended-A", 0x2de0, 0x2dff},
	{"Cyrillic Extended-B", 0xa640, 0xa69f}, {"Latin Extended-D", 0xa720, 0xa7ff}, {"Latin Extended-E", 0xab30, 0xab6f},
	{"General Punctuation", 0x2010, 0x2044}, {"Mathematical Operators", 0x2200, 0x22ff}, {"CJK", 0x4e00, 0x4e40}, {"Emoji", 0x1f600, 0x1f640},
}

// Decoding what was encoded gives the same text, for every character of whole blocks, and encoding leaves ASCII.
func TestASCIIBlocks(t *testing.T) {
	ascii := LaTeXWriter{ASCII: true}
	for _, b := range blocks {
		numbers, n := 0, 0
		for r := b.first; r <= b.last; r++ {
			if unicode.In(r, unicode.Cn, unicode.Co) || unicode.IsSpace(r) && r != '\u00a0' {
				continue
			}
			n++
			text := "a" + string(r) + "b"
			latex := string(AppendLaTeX(nil, text, ascii))
			if !isASCII(latex) {
				t.Errorf("%U is written as %q", r, latex)
			}
			if strings.Contains(latex, `\symbol`) {
				numbers++
			}
			if got := (LaTeXReader{}).Rich(latex); got != text {
				t.Errorf("%U is written as %q, which is read as %q", r, latex, got)
			}
			if got := (LaTeXReader{NoCase: true}).Rich(string(AppendLaTeX(nil, text, LaTeXWriter{}))); got != text {
				t.Errorf("%U in UTF-8 is read as %q", r, got)
			}
		}
		t.Logf("%s: %d characters, %d by their numbers", b.name, n, numbers)
	}
}

func TestASCIICommands(t *testing.T) {
	for text, want := range map[string]string{
		"Gödel":      `G{\"{o}}del`,
		"naïve":      `na{\"{\i}}ve`,
		"Đặng":       `{\DJ}{\u{\d{a}}}ng`,
		"Москва":     `{\CYRM}{\cyro}{\cyrs}{\cyrk}{\cyrv}{\cyra}`,
		"α-decay":    `{\ensuremath{\alpha}}-decay`,
		"ά":          `{\'{\textalpha}}`,
		"1990–2000":  `1990--2000`,
		"“a” — ‘b’":  "``a'' --- {\\textquoteleft}b{\\textquoteright}",
		"don’t":      `don{\textquoteright}t`,
		"3 × 4 ≤ 12": `3 {\texttimes} 4 {\ensuremath{\le}} 12`,
		"x̂":         `{\^{x}}`,
		"Ƀ":          `{\symbol{"243}}`,
		"why?“b”":    `why?{\textquotedblleft}b''`,
		"{ odd":      `\textbraceleft{} odd`,
		"{even}":     `\{even\}`,
	} {
		if got := string(AppendLaTeX(nil, text, LaTeXWriter{ASCII: true})); got != want {
			t.Errorf("%s is written as %s, want %s", text, got, want)
		}
	}
}

// What is written is read as the same, in UTF-8 and in ASCII, whatever stands next to what.
func TestLaTeXRoundTrip(t *testing.T) {
	pieces := []string{"a", "B", "7", " ", "-", "--", "–", "—", "'", "''", "’", "‘", "“", "”", "`", ",", ",,", "$", "{", "}", "\\", "~", "^", "_", "#", "%", "&",
		"<", ">", "\"", "@", "!", "?", "=", "é", "ß", "Ñ", "я", "ά", "x\u0301", "\u00a0", "…", "$\\frac{a}{b}$", "中", "\u0327"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom(pieces)).Draw(t, "text"), "")
		text = strings.Join(strings.Fields(text), " ")
		for _, ascii := range []bool{false, true} {
			latex := string(AppendLaTeX(nil, text, LaTeXWriter{ASCII: ascii}))
			if got := (LaTeXReader{}).Rich(latex); got != text {
				t.Fatalf("%q is written as %q (ascii %v), which is read as %q", text, latex, ascii, got)
			}
			if !bracesPair(latex) {
				t.Fatalf("the braces of %q are odd: %q", text, latex)
			}
			if ascii && !isASCII(latex) {
				t.Fatalf("%q is not ASCII: %q", text, latex)
			}
		}
	})
}

// What comes from web pages has HTML's character references in it.
func TestCharacterReferences(t *testing.T) {
	for in, want := range map[string]string{
		"Ports &amp; Quays":          "Ports & Quays",
		"M&uuml;ller, p &lt; 0.05":   "Müller, p < 0.05",
		"O&#39;Neil, &#xe9;":         "O'Neil, é",
		"AT&T; R&D, a & b &c &none;": "AT&T; R&D, a & b &c &none;",
		`Ports \& Quays`:             "Ports & Quays",
	} {
		if got := (LaTeXReader{}).Rich(in); got != want {
			t.Errorf("Rich(%q) = %q, want %q", in, got, want)
		}
	}
}
