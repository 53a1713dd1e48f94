package markup

import (
	"math"
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

// A tongue is what a word says of the language of the text that it stands in.
type tongue uint8

const (
	english tongue = 1 << iota // it is English
	shared                     // it may be English or one of its neighbours
	foreign                    // it is one of the neighbours
)

// tongues are words that hold sentences together.
var tongues = func() map[string]tongue {
	m := map[string]tongue{}
	for t, list := range map[tongue]string{
		english: `about across against among and are between beyond by during for from how into is its of that the their
			this through toward towards under using what when which why with within without`,
		shared: `a an as at in on to`,
		foreign: `als auf aus av con da dan das de dei del della delle dem den der des di die din do du e een ein eine el
			en est et für gli het i il im la las le les los mit na och og oder ou para per por pour se sul sur un una und
			une van voor von y yang zu zum zur`,
	} {
		for _, w := range strings.Fields(list) {
			m[w] |= t
		}
	}
	return m
}()

// tongueOf tells what a word says of the language, in whichever case it is.
func tongueOf(word string) tongue {
	var small [8]byte // longer ones are not in the table
	if len(word) > len(small) {
		return 0
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		small[i] = c
	}
	return tongues[string(small[:len(word)])]
}

// LooksEnglish tells whether the words of a text say that it is English.
func LooksEnglish(s string) bool {
	var said tongue
	caseWords(s, func(w caseWord) { said |= tongueOf(s[w.start:w.end]) })
	return said&english != 0 || said == shared
}

// LooksForeign tells whether the words of a text, their endings or its script say that it is not English.
func LooksForeign(s string) bool {
	other, latin, words := false, 0, 0
	caseWords(s, func(w caseWord) {
		word := s[w.start:w.end]
		r, n := utf8.DecodeRuneInString(word)
		other = other || !w.first && (tongues[word] == foreign || len(word) > 1 && tongueOf(word) == foreign) ||
			hasEnding(word, germanEndings) || n < len(word) && unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Greek)
		words++
		if hasEnding(word, latinEndings) {
			latin++
		}
	})
	return (other || words > 0 && latin == words) && !LooksEnglish(s)
}

// germanEndings end German adjectives and nouns and no English words. latinEndings end Latin words; English words may have
// them, but not all of a title.
var (
	germanEndings = strings.Fields("ische ischem ischen ischer isches liche lichem lichen licher liches erung ungen keit heit schaft ismus istik")
	latinEndings  = strings.Fields("um us ae em is")
)

// hasEnding tells whether a word ends in one of several endings and has more letters before it.
func hasEnding(word string, endings []string) bool {
	const stem = 2
	for _, e := range endings {
		if len(word) >= stem+len(e) && strings.HasSuffix(word, e) {
			return true
		}
	}
	return false
}

// NamesEvent tells whether a title is the name of a conference or of its proceedings, with the capitals that a name has
// (APA 7, 6.14), and not one of which the words that keep them are protected.
func NamesEvent(title string) bool {
	if strings.Contains(title, `class="nocase"`) {
		return false
	}
	named := false
	caseWords(title, func(w caseWord) { named = named || eventWords[title[w.start:w.end]] })
	return named
}

var eventWords = wordSet("Proceedings Conference Symposium Workshop Congress Colloquium Convention Meeting Conf Symp Proc")

// A caseWord is a word of rich text with what its case depends on.
type caseWord struct {
	start, end int
	protected  bool // within a "nocase" span, superscript or subscript
	first      bool // begins the text, or follows a colon or an end mark and white space
	dashed     bool // follows a dash
	unsure     bool // follows a full stop, which ends a sentence or an abbreviation; not that of "U.S."
	quoted     bool // within double quotation marks
	italic     bool // in italics, unless the whole text is
	inside     bool // goes on with a word that a tag parts: "H<sub>2</sub>O"
}

const softHyphen = '\u00ad'

// plainLetter tells of each byte whether it is a letter or digit of ASCII.
var plainLetter = func() (t [256]bool) {
	for c := range t {
		t[c] = '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
	}
	return t
}()

// caseWords cuts rich text into its words. Hyphens part words, apostrophes do not.
func caseWords(s string, visit func(caseWord)) {
	depth := 0 // of protecting tags
	w := caseWord{first: true}
	whole := strings.HasPrefix(s, "<i>") && strings.HasSuffix(s, "</i>") && strings.Count(s, "<i>") == 1
	dotted := false // the last word is an abbreviation of letters with full stops
	for i := 0; i < len(s); {
		if s[i] == ' ' {
			w.inside = false
			i++
			continue
		}
		if n := TagLen(s[i:]); n > 0 {
			switch tag := s[i : i+n]; {
			case tag == `<span class="nocase">`, tag == "<sup>", tag == "<sub>", depth > 0 && strings.HasPrefix(tag, "<span"):
				depth++
			case depth > 0 && (tag == "</span>" || tag == "</sup>" || tag == "</sub>"):
				depth--
			case tag == "<i>":
				w.italic = !whole
			case tag == "</i>":
				w.italic = false
			}
			i += n
			continue
		}
		if n := formulaLen(s[i:]); n > 0 {
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			switch r {
			case ':', '?', '!':
				next, _ := utf8.DecodeRuneInString(s[i+n:])
				w.first = w.first || !unicode.IsLetter(next) && !unicode.IsDigit(next)
			case '.', '…':
				w.unsure = !dotted
			case '—':
				w.dashed = true
			case '–':
				w.dashed = w.dashed || i > 0 && s[i-1] == ' '
			case '“':
				w.quoted = true
			case '”':
				w.quoted = false
			case '"':
				w.quoted = !w.quoted
			}
			w.inside = false
			i += n
			continue
		}
		end, dot := i, false
		for end < len(s) {
			if plainLetter[s[end]] {
				end++
				continue
			}
			r, n := utf8.DecodeRuneInString(s[end:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '\'' && r != '’' && r != '.' && r != softHyphen {
				break
			}
			if r == '.' {
				if !isAbbreviationDot(s, i, end) {
					break
				}
				dot = true
			}
			end += n
		}
		if strings.HasPrefix(s[end:], "://") {
			for end < len(s) && s[end] > ' ' && s[end] != '<' {
				end++ // an address has a case of its own
			}
			i = end
			continue
		}
		w.start, w.end, w.protected = i, end, depth > 0
		visit(w)
		w.first, w.dashed, w.unsure, w.inside = false, false, false, true
		dotted = dot
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

// SentenceCase puts a title of CSL's rich text in sentence case (APA 7, 6.17): capitals go down but for the first word,
// the first after a colon, a dash or an end mark, and the words that are protected, all in capitals, mixed, of one
// letter or with a digit. So do names in italics, "Drosophila", "Homo sapiens", but not another title. The first words
// get a capital where they have none.
func SentenceCase(s string) string {
	var words []caseWord
	caseWords(s, func(w caseWord) { words = append(words, w) })
	titlesAreNoNames(s, words)
	return recase(s, words, func(w caseWord, word string) bool {
		r, n := utf8.DecodeRuneInString(word)
		rest := word[n:]
		if w.first || w.dashed {
			return unicode.IsLower(r) && inSmallLetters(rest)
		}
		return !w.unsure && !w.italic && rest != "" && lowers(word)
	})
}

// titlesAreNoNames takes the italics off words that are several with a capital in a row: the title of another work.
func titlesAreNoNames(s string, words []caseWord) {
	for i := 0; i < len(words); i++ {
		begin, capitals := i, 0
		for ; i < len(words) && words[i].italic; i++ {
			if lowers(s[words[i].start:words[i].end]) {
				capitals++
			}
		}
		if capitals > 1 {
			for k := begin; k < i; k++ {
				words[k].italic = false
			}
		}
	}
}

// LowerCapitals puts a title of a .bib file in sentence case by taking capitals away alone, as BibTeX's styles do
// (change.case$ in btxhak): capitals go down but for the first word, the first after a colon and a space, and what braces
// protect. Where people leave to the reader what BibTeX would spoil, the capitals stay: of words all in capitals, mixed
// or with a digit, of single letters but the article and the first part of a compound, behind a full stop, and of what
// stands in quotation marks or italics. So does a whole title that is in sentence case already: its capitals belong to names.
func LowerCapitals(s string) string {
	var room [32]caseWord
	words := room[:0]
	caseWords(s, func(w caseWord) { words = append(words, w) })
	if inSentenceCase(s, words) {
		return s
	}
	return recase(s, words, func(w caseWord, word string) bool {
		r, n := utf8.DecodeRuneInString(word)
		switch {
		case w.quoted || w.italic || w.unsure || w.first:
			return false
		case n == len(word):
			return word == "A" && strings.HasPrefix(s[w.end:], " ") || unicode.IsUpper(r) && strings.HasPrefix(s[w.end:], "-")
		}
		return lowers(word)
	})
}

// lowers tells whether a word has a first capital that sentence case takes away, and nothing that speaks for a name.
func lowers(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) && inSmallLetters(word[n:])
}

// inSmallLetters tells whether a word has neither capitals nor digits.
func inSmallLetters(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'A' <= c && c <= 'Z' || '0' <= c && c <= '9':
			return false
		case c >= utf8.RuneSelf:
			return s[i:] == strings.ToLower(s[i:]) && !strings.ContainsAny(s[i:], "0123456789")
		}
	}
	return true
}

// recase turns the case of the first letter of each word that is not protected and that turn is true for.
func recase(s string, words []caseWord, turn func(w caseWord, word string) bool) string {
	var out []byte
	done := 0
	for _, w := range words {
		word := s[w.start:w.end]
		if w.protected || w.inside || !turn(w, word) {
			continue
		}
		r, n := utf8.DecodeRuneInString(word)
		if out == nil {
			out = make([]byte, 0, len(s)+utf8.UTFMax)
		}
		out = append(out, s[done:w.start]...)
		if unicode.IsUpper(r) {
			r = unicode.ToLower(r)
		} else {
			r = unicode.ToUpper(r)
		}
		out = append(utf8.AppendRune(out, r), word[n:]...)
		done = w.end
	}
	if done == 0 {
		return s
	}
	return string(append(out, s[done:]...))
}

// inSentenceCase tells whether a title is in sentence case already: as many as not of the words that title case would give
// a capital have none, or half as many and with them the last. Where words are protected, the others are mostly meant to
// go down; then at least four, and four times as many, must be low. The parts of compounds do not count, whose case is a
// matter of taste.
func inSentenceCase(s string, words []caseWord) bool {
	low, high := 0, 0
	last, guarded := false, false
	for _, w := range words {
		word := s[w.start:w.end]
		_, n := utf8.DecodeRuneInString(word)
		switch {
		case w.protected:
			guarded, last = true, false
		case w.first || w.unsure || w.quoted || w.italic || smallWords[word]:
			last = false
		case w.start > 0 && s[w.start-1] == '-':
		case inSmallLetters(word):
			low++
			last = n < len(word)
		default:
			last = false
			if n < len(word) && lowers(word) {
				high++
			}
		}
	}
	if guarded {
		const few = 4
		return low >= few && low >= few*high
	}
	return low >= high || last && 2*low >= high
}

// smallWords stay in lower case within a name in title case: articles, conjunctions and prepositions. APA 7, 6.17, asks
// for capitals from four letters on; the names of periodicals keep the longer ones low, as they print themselves.
var smallWords = wordSet(`a about above across after against along amid among an and around as at before behind below
	beneath beside between beyond but by c ca circa de despite down during et except for from if in inside into like lest
	near next nor of off on onto or out over per plus qua save since so such than the through throughout till to toward
	towards under underneath until unto up upon v van versus via von vs with within without yet`)

func wordSet(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// TitleCase puts a title of CSL's rich text, such as the name of a periodical, in title case: words in lower case get a
// capital but for the small ones within. Words that have a capital already, wherever it is, stay as they are.
func TitleCase(s string) string { return titleCase(s, math.MaxInt) }

// TextTitleCase puts a title in title case as a text names it: all words of four letters or more have a capital
// (APA 7, 6.17).
func TextTitleCase(s string) string { return titleCase(s, longestSmall) }

// longestSmall is how many letters a word may have that stays low in a text.
const longestSmall = 3

// titleCase keeps those small words low that have no more letters than the longest.
func titleCase(s string, longest int) string {
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
		if w.protected || w.inside || !unicode.IsLower(r) || len(word) == n && !((w.first || w.dashed) && strings.HasPrefix(s[w.end:], " ")) || strings.ContainsAny(word, ".") ||
			isElided(word) || isUnit(s, w) || isSymbol(s, w) || word != strings.ToLower(word) {
			return
		}
		if !w.first && !w.dashed && smallWords[word] && len(word) <= longest && w.end < len(s) {
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

// isElided tells whether a word begins with an article or preposition that has lost its vowel: "l'âme", "d’un".
func isElided(word string) bool {
	return len(word) > 1 && (word[1] == '\'' || strings.HasPrefix(word[1:], "’"))
}

// isSymbol tells whether a word is part of a name or formula that is not written in words: "snake_case", "n=12", "acid+base",
// "f(u)v", "μm", "\textrm{e}".
func isSymbol(s string, w caseWord) bool {
	const within = `_=+)]√×\{`
	before, _ := utf8.DecodeLastRuneInString(s[:w.start])
	after := w.end < len(s) && (s[w.end] == '_' || s[w.end] == '=')
	first, _ := utf8.DecodeRuneInString(s[w.start:])
	return after || strings.ContainsRune(within, before) || unicode.Is(unicode.Greek, first)
}

// isUnit tells whether a word is short and stands behind a number, as the units of measure do, whose case has a meaning.
func isUnit(s string, w caseWord) bool {
	const longest = 2 // letters
	before := strings.TrimRight(s[:w.start], " \u00a0\u202f")
	return len(before) < w.start && before != "" && '0' <= before[len(before)-1] && before[len(before)-1] <= '9' &&
		utf8.RuneCountInString(s[w.start:w.end]) <= longest && !smallWords[s[w.start:w.end]]
}
