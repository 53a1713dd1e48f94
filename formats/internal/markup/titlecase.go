package markup

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsEnglish tells whether a language (BCP 47, or a language's English name) is English, the one whose titles come in two
// cases; no language counts as English.
func IsEnglish(language string) bool {
	return language == "" || len(language) >= 2 && strings.EqualFold(language[:2], "en") &&
		(len(language) == 2 || language[2] == '-' || language[2] == '_' || strings.EqualFold(language, "english") || strings.EqualFold(language, "eng"))
}

// A caseWord is a word of rich text with what its case depends on.
type caseWord struct {
	start, end int
	protected  bool // within a "nocase" span, superscript or subscript
	first      bool // begins the text, or follows a colon, a dash or an end mark
	unsure     bool // follows a full stop, which ends a sentence or an abbreviation
}

// caseWords cuts rich text into its words. Hyphens part words, apostrophes do not.
func caseWords(s string, visit func(caseWord)) {
	depth := 0 // of protecting tags
	first, unsure := true, false
	for i := 0; i < len(s); {
		if n := TagLen(s[i:]); n > 0 {
			switch tag := s[i : i+n]; {
			case tag == `<span class="nocase">`, tag == "<sup>", tag == "<sub>", depth > 0 && strings.HasPrefix(tag, "<span"):
				depth++
			case depth > 0 && (tag == "</span>" || tag == "</sup>" || tag == "</sub>"):
				depth--
			}
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			switch r {
			case ':', '?', '!', '—':
				first = true
			case '.', '…':
				unsure = true
			case '–':
				first = first || i > 0 && s[i-1] == ' '
			}
			i += n
			continue
		}
		end := i
		for end < len(s) {
			r, n := utf8.DecodeRuneInString(s[end:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '\'' && r != '’' && r != '.' {
				break
			}
			if r == '.' && !isAbbreviationDot(s, i, end) {
				break
			}
			end += n
		}
		visit(caseWord{i, end, depth > 0, first, unsure})
		first, unsure = false, false
		i = end
	}
}

// isAbbreviationDot tells whether a full stop stands within a word, as in "U.S.A" and "v1.2".
func isAbbreviationDot(s string, start, dot int) bool {
	r, _ := utf8.DecodeRuneInString(s[dot+1:])
	return dot > start && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// maxTag is the length of the longest tag that is looked for.
const maxTag = 80

// TagLen gives the length of the tag of CSL's rich text that s begins with, 0 where it begins with none.
func TagLen(s string) int {
	if s == "" || s[0] != '<' {
		return 0
	}
	end := strings.IndexByte(s[:min(len(s), maxTag)], '>')
	if end < 0 {
		return 0
	}
	switch tag := s[:end+1]; tag {
	case "<i>", "</i>", "<b>", "</b>", "<sup>", "</sup>", "<sub>", "</sub>", "<sc>", "</sc>", "</span>":
		return end + 1
	default:
		if strings.HasPrefix(tag, "<span ") {
			return end + 1
		}
	}
	return 0
}

// SentenceCase puts a title of CSL's rich text in sentence case (APA 7, 6.17): capitals go down but for the first word, the first after a
// colon, a dash or an end mark, and the words that are protected, all in capitals, mixed or of one letter.
func SentenceCase(s string) string {
	b := []byte(s)
	var out []byte
	done := 0
	caseWords(s, func(w caseWord) {
		if w.protected || w.unsure && !w.first {
			return
		}
		word := s[w.start:w.end]
		r, n := utf8.DecodeRuneInString(word)
		rest := word[n:]
		switch {
		case w.first:
			if unicode.IsLower(r) && rest == strings.ToLower(rest) {
				out = append(out, b[done:w.start]...)
				out = utf8.AppendRune(out, unicode.ToUpper(r))
				out = append(out, rest...)
				done = w.end
			}
		case rest != "" && unicode.IsUpper(r) && rest == strings.ToLower(rest):
			out = append(out, b[done:w.start]...)
			out = utf8.AppendRune(out, unicode.ToLower(r))
			out = append(out, rest...)
			done = w.end
		}
	})
	if done == 0 {
		return s
	}
	return string(append(out, b[done:]...))
}

// smallWords stay in lower case within a name in title case: articles, conjunctions and prepositions. APA 7, 6.17, asks
// for capitals from four letters on; the names of periodicals keep the longer ones low, as they print themselves.
var smallWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`a about above across after against along amid among an and around as at before
		behind below beneath beside between beyond but by c ca circa de despite down during et except for from if in
		inside into like lest near next nor of off on onto or out over per plus qua save since so such than the through
		throughout till to toward towards under underneath until unto up upon v van versus via von vs with within
		without yet`) {
		m[w] = true
	}
	return m
}()

// TitleCase puts a title of CSL's rich text, such as the name of a periodical, in title case: words in lower case get a capital but for the small ones
// within. Words that have a capital already, wherever it is, stay as they are.
func TitleCase(s string) string {
	lower := false
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf || 'a' <= s[i] && s[i] <= 'z' && (i == 0 || s[i-1] == ' ' || s[i-1] == '-' || s[i-1] == '>') {
			lower = true
			break
		}
	}
	if !lower {
		return s
	}
	var out []byte
	done := 0
	caseWords(s, func(w caseWord) {
		word := s[w.start:w.end]
		r, n := utf8.DecodeRuneInString(word)
		if w.protected || !unicode.IsLower(r) || len(word) == n && !(w.first && strings.HasPrefix(s[w.end:], " ")) || strings.ContainsAny(word, ".") ||
			strings.HasPrefix(word, "d'") || strings.HasPrefix(word, "d’") || word != strings.ToLower(word) {
			return
		}
		if !w.first && smallWords[word] && w.end < len(s) {
			return
		}
		out = append(out, s[done:w.start]...)
		out = utf8.AppendRune(out, unicode.ToUpper(r))
		out = append(out, word[n:]...)
		done = w.end
	})
	if done == 0 {
		return s
	}
	return string(append(out, s[done:]...))
}
