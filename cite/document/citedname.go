package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Who is cited.
type who struct {
	start    int // where the author begins: in the text that was read, later in the paragraph
	author   string
	names    []string
	others   bool
	title    bool
	remark   bool // the words stand with a year also where nothing is cited
	pair     bool // two persons or more, in the text
	doubtful bool
	unspaced bool
}

// skipLead measures the words that lead up to an author: "see also ", "e.g., ", "for a review, see ". They are usual
// where each of them is such as leads up to a citation: "directed by Ito" may cite nothing.
func skipLead(s string) (at int, usual bool) {
	usual = true
	for at < len(s) {
		rest := s[at:]
		word := rest
		if i := strings.IndexByte(rest, ' '); i >= 0 {
			word = rest[:i+1]
		}
		bare := strings.Trim(word, " ,:;")
		if bare == "" {
			at += len(word)
			continue
		}
		first, _ := utf8.DecodeRuneInString(bare)
		if !unicode.IsLower(first) && !leadWords[strings.ToLower(bare)] || len(word) == len(rest) {
			break
		}
		if particles[bare] || strings.HasPrefix(bare, "d’") || strings.HasPrefix(bare, "d'") || strings.HasPrefix(bare, "al-") || strings.HasPrefix(bare, "el-") {
			if next, _ := utf8.DecodeRuneInString(rest[len(word):]); unicode.IsUpper(next) || particleAhead(rest[len(word):]) {
				break
			}
		}
		low := strings.ToLower(bare)
		usual = usual && (leadWords[low] || leadNouns[low] || reportingVerbs[low] || reportingAdverbs[low] || sentenceWords[low])
		at += len(word)
	}
	return at, usual
}

// particleAhead tells a particle with a name after it.
func particleAhead(s string) bool {
	word, rest, ok := strings.Cut(s, " ")
	return ok && particles[word] && isUpperAt(rest)
}

// readWho reads the authors in front of a year in a parenthesis; nil where they can be none. Italic tells that the text
// is set in italics, as titles are.
func readWho(s string, italic bool) *who {
	trimmed := strings.TrimRight(s, " \u00a0")
	w := &who{}
	a := cutDay(strings.Trim(trimmed, " ,:\u00a0"))
	w.start = strings.Index(s, a)
	w.unspaced = !strings.Contains(s[w.start+len(a):], ",") && !strings.HasSuffix(strings.TrimRight(a, "”\"’'"), ",")
	if a == "" || len(a) > 250 || strings.ContainsAny(a, "=<>%$#\x00{}|\\") {
		return nil
	}
	a = cutIntroduction(a)
	if title, ok := quoted(a); ok {
		w.author, w.names, w.title = title, []string{title}, true
		return w
	}
	w.author = strings.TrimRight(a, ",. ")
	if strings.HasSuffix(a, ".") && lastIsAbbreviation(a) {
		w.author = a
	}
	body, others := cutOthers(w.author)
	w.others = others
	if others {
		w.author = body
	}
	if italic {
		w.names, w.title, w.doubtful = []string{w.author}, true, true
		return w
	}
	segments := persons(body)
	if len(segments) == 0 {
		return nil
	}
	people := true
	for _, n := range segments {
		people = people && kindOfName(n) == personName
		if isNoName(n) {
			return nil
		}
	}
	switch {
	case people:
		w.names = segments
	case kindOfName(strings.ReplaceAll(body, ",", "")) != noName:
		w.names = []string{body}
	default:
		// A title that nothing sets apart, or no citation at all.
		if first, _ := utf8.DecodeRuneInString(body); !unicode.IsUpper(first) || len(strings.Fields(body)) < 2 {
			return nil
		}
		w.names, w.title, w.doubtful = []string{body}, true, true
	}
	if !others && isRemark(body) && (len(w.names) == 1 || isRemark(w.names[0])) {
		w.doubtful = true
	}
	if !others && allPlaces(segments) {
		w.doubtful = true
	}
	return w
}

// isNoName tells what begins with a word that no name begins with. Months are given names too: "Jan de Vries".
func isNoName(s string) bool {
	first := strings.ToLower(strings.Trim(firstWord(s), ".,"))
	return notNames[first] && (!monthNames[first] || !strings.Contains(s, " "))
}

// isRemark tells words that stand with a year also where nothing is cited: laws, publishers, events, versions.
func isRemark(s string) bool {
	for word := range strings.FieldsSeq(strings.ToLower(s)) {
		if remarkWords[strings.Trim(word, ",.:")] {
			return true
		}
	}
	return strings.Contains(s, " v. ") || strings.Contains(s, " vs. ") || strings.ContainsAny(s, "0123456789")
}

// allPlaces tells names of places and nothing else: "Paris", "Lagos, Nigeria", "Chicago, IL".
func allPlaces(names []string) bool {
	for i, n := range names {
		state := i > 0 && len(n) == 2 && strings.ToUpper(n) == n
		if !state && !placeNames[strings.ToLower(n)] {
			return false
		}
	}
	return true
}

// quoted reads a title in quotation marks.
func quoted(s string) (string, bool) {
	for _, q := range [...][2]string{{"“", "”"}, {"\"", "\""}, {"«", "»"}, {"„", "“"}, {"‘", "’"}} {
		if rest, ok := strings.CutPrefix(s, q[0]); ok {
			if i := strings.LastIndex(rest, q[1]); i > 0 && strings.Trim(rest[i+len(q[1]):], " ,.") == "" {
				return strings.Trim(rest[:i], " ,"), true
			}
		}
	}
	return "", false
}

// cutDay takes a day and month off that stand before a year: "Learn Dapper, 17 oktober".
func cutDay(s string) string {
	words := strings.Fields(s)
	n := len(words)
	for n > 0 {
		w := strings.ToLower(strings.Trim(words[n-1], ".,"))
		if w == "de" && n > 1 && isMonth(words[n-2]) || isMonth(w) || n < len(words) && isMonth(words[n]) && isDay(w) || isDay(w) && n > 1 && isMonth(words[n-2]) {
			n--
			continue
		}
		break
	}
	if n == len(words) || n == 0 && len(words) > 0 && !isMonth(words[0]) && !isDay(words[0]) {
		return s
	}
	if n == 0 {
		return ""
	}
	// Find the end of word n-1 in s.
	at := 0
	for _, w := range words[:n] {
		at += strings.Index(s[at:], w) + len(w)
	}
	return strings.TrimRight(s[:at], " ,")
}

func isDay(s string) bool {
	s = strings.Trim(s, ".,")
	return len(s) <= 2 && allDigits(s)
}

// isMonth tells the name of a month in the languages of dateWords, by its first letters.
func isMonth(s string) bool {
	s = strings.ToLower(strings.Trim(s, ".,"))
	return monthNames[s]
}

// cutOthers takes the words for further authors off the end of a list of names.
func cutOthers(s string) (string, bool) {
	for _, w := range othersWords {
		if len(s) > len(w) && hasSuffixFold(s, w) {
			if at := len(s) - len(w); s[at-1] == ' ' || s[at-1] == ',' {
				return strings.TrimRight(s[:at], " ,&"), true
			}
		}
	}
	return s, false
}

func hasSuffixFold(s, suffix string) bool {
	return len(s) >= len(suffix) && strings.EqualFold(s[len(s)-len(suffix):], suffix)
}

// persons cuts a list of names apart, and takes initials and suffixes off.
func persons(s string) []string {
	var names []string
	for _, part := range strings.Split(joints.Replace(s), ",") {
		if n := surname(part); n != "" {
			names = append(names, n)
		}
	}
	return names
}

// joints are the words between the last two names of a list.
var joints = strings.NewReplacer(" & ", ",", " and ", ",", " und ", ",", " y ", ",", " et ", ",", " en ", ",", " e ", ",", " og ", ",", " och ", ",",
	" ve ", ",", " dan ", ",", " и ", ",", " i ", ",", " with ", ",", "&", ",")

// surname takes initials, degrees and suffixes off a name (APA 7, 8.20: initials stand where two share a surname).
func surname(s string) string {
	words := strings.Fields(s)
	for len(words) > 0 && (isInitial(words[0]) || honorifics[strings.ToLower(words[0])]) {
		words = words[1:]
	}
	for len(words) > 0 && (isInitial(words[len(words)-1]) || nameSuffixes[strings.ToLower(strings.Trim(words[len(words)-1], "."))]) {
		words = words[:len(words)-1]
	}
	return strings.Trim(strings.Join(words, " "), " .")
}

var nameSuffixes = set("jr sr ii iii iv phd md esq")

var honorifics = set("dr. prof. professor sir mr. mrs. ms.")

// isInitial tells an initial or several: "J.", "J.-P.", "K.M.".
func isInitial(s string) bool {
	if placeNames[strings.ToLower(s)] {
		return false // "U.S."
	}
	if !strings.HasSuffix(s, ".") || utf8.RuneCountInString(s) > 8 {
		return false
	}
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '.' || r == '-' || r == '‐' || r == '‑' }) {
		if utf8.RuneCountInString(part) != 1 || !isUpperAt(part) {
			return false
		}
	}
	return true
}

// A nameKind says what the words of a name may name.
type nameKind uint8

const (
	noName nameKind = iota
	personName
	groupName
)

// kindOfName tells a surname, which has few words, from the name of a group, which may have many with small words
// between them.
func kindOfName(s string) nameKind {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 16 {
		return noName
	}
	small, capitals := 0, 0
	for i, w := range words {
		bare := strings.Trim(w, ".,’'()")
		if bare == "" {
			return noName
		}
		first, _ := utf8.DecodeRuneInString(bare)
		switch {
		case unicode.IsUpper(first) || unicode.IsTitle(first) || unicode.IsLetter(first) && !unicode.IsLower(first):
			capitals++
		case particles[bare] || strings.HasPrefix(bare, "al-") || strings.HasPrefix(bare, "el-") || particlePrefix(bare):
			if particlePrefix(bare) {
				capitals++
			}
			if i == len(words)-1 && !particlePrefix(bare) && !strings.Contains(bare, "-") {
				return noName
			}
			if i > 0 && !particles[words[i-1]] {
				small++ // "Ministerio de Salud" as well as "Ramón y Cajal"
			}
		case groupJoints[bare] && i > 0 && i < len(words)-1:
			small += 2
		case unicode.IsDigit(first) && i > 0:
			small += 2
		default:
			return noName
		}
	}
	switch {
	case capitals == 0:
		return noName
	case small >= 2 || len(words) > 4 || capitals > 3:
		return groupName
	}
	return personName
}

// particlePrefix tells a particle that is joined to its name: "d’Arcy", "al-Said", "l'Hôpital".
func particlePrefix(s string) bool {
	for _, p := range [...]string{"d’", "d'", "l’", "l'", "dell’", "dell'", "al-", "el-", "as-", "ash-", "ar-", "az-", "an-", "ad-", "at-", "'t"} {
		if rest, ok := strings.CutPrefix(s, p); ok && isUpperAt(rest) {
			return true
		}
	}
	return false
}

// firstWord gives a text up to its first space.
func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// lastIsAbbreviation tells a name that ends in a point of its own: "Apple Inc.".
func lastIsAbbreviation(s string) bool {
	w := s[strings.LastIndexByte(s, ' ')+1:]
	return strings.Count(w, ".") > 1
}

// cutIntroduction takes what a name will be called from there on off it: "World Health Organization [WHO]".
func cutIntroduction(s string) string {
	if open := strings.LastIndexByte(s, '['); open > 3 && strings.HasSuffix(s, "]") {
		return strings.TrimRight(s[:open], " ,")
	}
	return s
}

// abbreviations notes the names for which a paragraph introduces abbreviations: "(World Health Organization [WHO],
// 2020)", "World Health Organization (WHO, 2020)", "the World Health Organization (WHO)".
func (f *finder) abbreviations(s string) {
	for i := 1; i < len(s); i++ {
		if s[i] != '(' && s[i] != '[' {
			continue
		}
		end := i + 1
		for end < len(s) && end-i < 14 && (s[end] >= 'A' && s[end] <= 'Z' || s[end] >= 'a' && s[end] <= 'z' || s[end] == '&' || s[end] == '.' || s[end] == '-') {
			end++
		}
		short := s[i+1 : end]
		if len(short) < 2 || !isAbbreviation(short) || end >= len(s) || !strings.ContainsRune("),];", rune(s[end])) {
			continue
		}
		if full := spelledOut(s[max(0, i-160):i], short); full != "" {
			if _, known := f.short[short]; !known {
				f.short[short] = full
			}
		}
	}
}

// isAbbreviation tells letters that are mostly capitals.
func isAbbreviation(s string) bool {
	capitals := 0
	for i := range len(s) {
		if s[i] >= 'A' && s[i] <= 'Z' {
			capitals++
		}
	}
	return capitals >= 2 && capitals*2 >= len(s)
}

// spelledOut finds the words at the end of a text whose first letters an abbreviation is made of; "" without them.
func spelledOut(before, short string) string {
	words := strings.Fields(before)
	letters := strings.Map(func(r rune) rune {
		if unicode.IsUpper(r) {
			return r
		}
		return -1
	}, short)
	for n := len(words) - 1; n >= max(0, len(words)-12); n-- {
		w := strings.TrimLeft(words[n], "(“\"")
		if !isUpperAt(w) {
			continue
		}
		if letters[0] == w[0] && initialsFit(words[n:], letters) {
			return strings.TrimLeft(strings.Join(words[n:], " "), "(“\"")
		}
	}
	return ""
}

// initialsFit tells whether letters are the first letters of words, in order, where small words need not show.
func initialsFit(words []string, letters string) bool {
	i := 0
	for k, w := range words {
		for _, part := range strings.FieldsFunc(strings.Trim(w, "(“\",."), func(r rune) bool { return r == '-' || r == '.' || r == '/' }) {
			first, _ := utf8.DecodeRuneInString(part)
			if i < len(letters) && unicode.ToUpper(first) == rune(letters[i]) {
				i++
			} else if unicode.IsUpper(first) && k > 0 && i < len(letters) && !strings.EqualFold(part, "The") {
				return false
			}
		}
	}
	return i == len(letters)
}
