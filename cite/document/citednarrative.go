package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// before reads the author in front of the parenthesis that has the year: "Osei and Brandt (2020)"; nil without one.
func (f *finder) before(open int) *who {
	const window = 220
	from := max(0, open-window)
	from += strings.LastIndexByte(f.plain[from:open], '\n') + 1
	s := strings.TrimRight(f.plain[from:open], " \u00a0")
	if len(s) < open-from-2 || s == "" {
		return nil
	}
	w := &who{}
	sure := false
	for _, p := range [...]string{"'s", "’s", "s’", "s'"} {
		if t, ok := strings.CutSuffix(s, p); ok {
			if p[0] == 's' {
				t += "s"
			}
			s, sure = t, true
			break
		}
	}
	end := len(s)
	if title, ok := quotedEnd(s); ok {
		w.author, w.names, w.title, w.remark, w.doubtful = title, []string{title}, true, true, true
		w.start = from + strings.LastIndex(s, title)
		return w
	}
	rest, others := cutOthers(s)
	if others {
		w.others, sure = true, true
	}
	start := nameStart(rest)
	if start < 0 {
		return nil
	}
	start = withParticles(rest, start)
	author := strings.TrimRight(rest[start:], " ,&")
	author, lead := cutCommon(author)
	start += lead
	if author == "" {
		return nil
	}
	w.start, w.author = from+start, author
	w.names = persons(author)
	if len(w.names) == 0 {
		return nil
	}
	for _, n := range w.names {
		if isNoName(n) {
			return nil
		}
	}
	w.pair = len(w.names) > 1 && !slices.ContainsFunc(w.names, func(n string) bool { return kindOfName(n) != personName })
	if len(w.names) > 1 && !w.pair {
		w.names = []string{author}
	}
	words := strings.Fields(author) // persons alone have initials and suffixes
	sure = sure || len(words) > 1 && (isInitial(words[0]) || nameSuffixes[strings.ToLower(strings.Trim(words[len(words)-1], "."))])
	w.title = f.marked(from+start, from+end)
	w.remark = w.title || !w.others && (isRemark(author) || allPlaces(w.names))
	w.doubtful = w.remark || !sure && !w.pair && !f.speaks(from+start, open)
	return w
}

// speaks tells whether the words around a narrative citation treat it as one: "according to Osei (2020)", "as cited in
// Osei (2020)", "Osei (2020) found".
func (f *finder) speaks(start, open int) bool {
	if secondaryBefore(f.plain[max(0, start-40):start]) >= 0 {
		return true
	}
	before := strings.Fields(strings.ToLower(f.plain[max(0, start-40):start]))
	if n := len(before); n > 0 {
		if last := strings.Trim(before[n-1], "(,"); citingWords[last] || last == "to" && n > 1 && before[n-2] == "according" {
			return true
		}
	}
	end := strings.IndexByte(f.plain[open:], ')')
	if end < 0 {
		return false
	}
	after := f.plain[open+end+1:]
	word := firstWord(strings.TrimLeft(after, " "))
	if reportingAdverbs[strings.ToLower(word)] {
		word = firstWord(strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(after, " "), word), " "))
	}
	return strings.HasPrefix(after, " ") && reportingVerbs[strings.ToLower(strings.Trim(word, ".,;:"))]
}

// quotedEnd finds a title in quotation marks at the end of a text.
func quotedEnd(s string) (string, bool) {
	for _, q := range [...][2]string{{"“", "”"}, {"\"", "\""}, {"«", "»"}} {
		if t, ok := strings.CutSuffix(s, q[1]); ok {
			if i := strings.LastIndex(t, q[0]); i >= 0 {
				return strings.Trim(t[i+len(q[0]):], " ,."), true
			}
		}
	}
	return "", false
}

// nameStart finds where the names begin that a text ends with; −1 where it ends with none. Capitalised words, particles
// and the small words of groups' names belong to them, and lists with commas before a last "and".
func nameStart(s string) int {
	at, start := len(s), -1
	joint := false // a joint has been read: names before it may be parted by commas
	for at > 0 {
		cut := strings.LastIndexFunc(s[:at], unicode.IsSpace)
		raw := strings.TrimLeftFunc(s[max(cut, 0):at], unicode.IsSpace)
		word := raw
		word = strings.TrimLeft(word, "(“\"‘[—–")
		opened := len(word) < len(raw)
		bare := strings.TrimRight(word, ",.")
		first, _ := utf8.DecodeRuneInString(bare)
		ends := word != bare && start >= 0 // a comma or point after the word
		switch {
		case bare == "" || strings.ContainsAny(bare, ");:!?]”\"/@\x00"):
			return start
		case ends && strings.HasSuffix(word, ",") && !joint && !nameSuffixes[strings.ToLower(nextWord(s[at:]))]:
			return start
		case ends && strings.HasSuffix(word, ".") && !isInitial(word) && !honorifics[strings.ToLower(word)] && !nameSuffixes[strings.ToLower(bare)]:
			return start
		case unicode.IsUpper(first) && !unicode.IsDigit(first) || particlePrefix(bare):
			if ends && strings.HasSuffix(word, ",") && sentenceWords[strings.ToLower(bare)] {
				return start
			}
			start = at - len(word)
		case start < 0:
			return -1
		case isJoint(word):
			joint = true
		case particles[bare] || groupJoints[bare]:
		default:
			return start
		}
		if opened {
			return start
		}
		if at = cut; at < 0 {
			break
		}
		at = len(strings.TrimRight(s[:at], " \u00a0"))
	}
	return start
}

// withParticles moves the start of a name before its particles. A single "de" or "la" may as well be the sentence's.
func withParticles(s string, start int) int {
	at, count, sure := start, 0, false
	for {
		before := strings.TrimRight(s[:at], " \u00a0")
		cut := strings.LastIndexAny(before, " (\u00a0") + 1
		word := before[cut:]
		if len(before) == at || !particles[word] || word == "y" || word == "e" || word == "do" {
			break
		}
		at = cut
		count++
		sure = sure || count > 1 || word == "van" || word == "von" || word == "ten" || word == "ter" || word == "bin" || word == "ibn" || word == "al"
	}
	if sure {
		return at
	}
	return start
}

// nextWord gives the first word of a text without the marks around it.
func nextWord(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	return strings.Trim(words[0], ".,")
}

// isJoint tells a word, or "&", that stands between the last two names of a list.
func isJoint(word string) bool {
	return word != "" && !strings.Contains(word, ",") && strings.Contains(joints.Replace(" "+word+" "), ",")
}

// cutCommon takes words off the beginning of a run of capitalised words that begin a sentence rather than a name: "When
// Osei" is "Osei". It tells how much it took.
func cutCommon(s string) (string, int) {
	lead := 0
	for {
		word, rest, ok := strings.Cut(s[lead:], " ")
		bare := strings.ToLower(strings.Trim(word, ","))
		if !sentenceWords[bare] && !(lead > 0 && (groupJoints[bare] || isJoint(bare)) && bare != "") {
			return s[lead:], lead
		}
		if !ok {
			return "", lead
		}
		lead = len(s) - len(rest)
	}
}
