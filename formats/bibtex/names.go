package bibtex

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// readNames reads names joined by "and", in BibTeX's three forms ("First von Last", "von Last, First", "von Last, Jr,
// First") and BibLaTeX's fourth ("family=Last, given=First", manual, 3.4). A name all in braces has no parts.
func (r *reader) readNames(s string, span cite.Span, key string) []cite.Name {
	list, by := nameList(s)
	names := make([]cite.Name, 0, len(list))
	if by != "" {
		r.fault(RuleName, span, key, by+" part the names, where BibTeX has \"and\": "+clip(s))
	}
	for _, part := range list {
		if part == "" {
			if strings.TrimSpace(s) != "" {
				r.fault(RuleName, span, key, "a name is empty")
			}
			continue
		}
		if strings.EqualFold(part, "others") {
			names = append(names, cite.Others)
			continue
		}
		n, ok := readName(part)
		if !ok {
			r.fault(RuleName, span, key, "more than two commas in the name "+clip(part))
		}
		if n.IsZero() {
			r.fault(RuleName, span, key, "a name is empty")
			continue
		}
		names = append(names, n)
	}
	return names
}

// editorRole gives the variable of an editor's field whose type is not that of an editor.
func (m *meaning) editorRole(field string) (cite.Var, bool) {
	if !strings.HasPrefix(field, "editor") || len(field) > len("editora") {
		return 0, false
	}
	v, ok := roleVar(m.get(field + "type"))
	return cite.Var(v), ok
}

// isEditorKind tells whether a field only says which variable an editor's field is read as.
func (m *meaning) isEditorKind(field string) bool {
	names, ok := strings.CutSuffix(field, "type")
	if !ok || m.get(names) == "" {
		return false
	}
	_, ok = m.editorRole(names)
	return ok
}

// rich reads a value's commands. What they leave at its ends may be white space that was none before.
func rich(s string) string {
	return strings.TrimSpace(markup.LaTeXReader{}.Rich(strings.TrimSpace(s)))
}

// readName reads one name; false where it has more commas than a name can have.
func readName(s string) (cite.Name, bool) {
	if inner, ok := unbraced(s); ok {
		return cite.Name{Literal: rich(inner)}, true
	}
	parts := splitTop(s, ",")
	if n, ok := extendedName(parts); ok {
		return n, true
	}
	switch len(parts) {
	case 1:
		words := nameWords(s)
		if len(words) == 0 {
			return cite.Name{}, true // a tie, which is a blank
		}
		first, last := particle(words, len(words)-1)
		if first == last || first == 0 && last == len(words)-1 && lowerCase(words[last]) {
			// Nothing stands before a particle, or the whole name is in small letters: bell hooks.
			first, last = len(words)-1, len(words)-1
		}
		return partsOf(words[:first], words[first:last], words[last:], ""), true
	case 2:
		von := nameWords(parts[0])
		_, last := particle(von, len(von)-1)
		return partsOf(nameWords(parts[1]), von[:last], von[last:], ""), true
	}
	if second, third := strings.TrimSpace(parts[1]), strings.TrimSpace(parts[2]); len(parts) == 3 && isSuffix(third) && !isSuffix(second) {
		parts[1], parts[2] = third, second // "Lund, Ada, Jr."
	}
	von := nameWords(parts[0])
	_, last := particle(von, len(von)-1)
	return partsOf(nameWords(strings.Join(parts[2:], " ")), von[:last], von[last:], rich(parts[1])), len(parts) == 3
}

func partsOf(given, von, family []string, suffix string) cite.Name {
	n := cite.Name{Given: rich(strings.Join(given, " ")), NonDroppingParticle: rich(strings.Join(von, " ")),
		Family: rich(strings.Join(family, " ")), Suffix: suffix}
	n.CommaSuffix = suffix != ""
	return n
}

// hasOtherParts tells whether names say what an item has no place for: in BibLaTeX's form initials or an id, in the others
// that words of a part belong together, "Lund, {Ada Eva}".
func hasOtherParts(s string) bool {
	if !strings.ContainsAny(s, "={") {
		return false
	}
	for _, name := range splitTop(s, " and ") {
		parts := splitTop(name, ",")
		if _, ok := extendedName(parts); !ok {
			if len(parts) > 1 && bracedWords.MatchString(parts[len(parts)-1]) {
				return true
			}
			continue
		}
		for _, p := range parts {
			label, _, _ := strings.Cut(p, "=")
			if !slices.Contains(namedParts[:], strings.ToLower(strings.TrimSpace(label))) {
				return true
			}
		}
	}
	return false
}

// bracedWords are words in braces that stand for no accent.
var bracedWords = regexp.MustCompile(`\{[^{}\\]*\s[^{}]*\}`)

// namedParts are the parts of BibLaTeX's form of names that an item has.
var namedParts = [...]string{"family", "given", "prefix", "suffix", "useprefix"}

// extendedName reads BibLaTeX's form that names the parts. What else it names is passed over.
func extendedName(parts []string) (cite.Name, bool) {
	var n cite.Name
	prefix, use := "", true
	for _, p := range parts {
		label, value, ok := strings.Cut(p, "=")
		value = rich(strings.Trim(strings.TrimSpace(value), `"`))
		switch strings.ToLower(strings.TrimSpace(label)) {
		case "family":
			n.Family = value
		case "given":
			n.Given = value
		case "prefix":
			prefix = value
		case "suffix":
			n.Suffix = value
		case "useprefix":
			use = !strings.EqualFold(value, "false")
		}
		if !ok {
			return cite.Name{}, false
		}
	}
	if n.Family == "" && n.Given == "" {
		return cite.Name{}, false
	}
	if use {
		n.NonDroppingParticle = prefix
	} else {
		n.DroppingParticle = prefix
	}
	n.CommaSuffix = n.Suffix != ""
	return n, true
}

// particle finds the words from the first to behind the last that begin in lower case, before a limit.
func particle(words []string, limit int) (first, last int) {
	for i := 0; i < limit; i++ {
		if lowerCase(words[i]) {
			if last == 0 {
				first = i
			}
			last = i + 1
		}
	}
	return first, last
}

// lowerCase tells whether a word's first letter outside of braces is a small one; a group that begins with a command
// counts by the letter that it makes.
func lowerCase(w string) bool {
	if strings.HasPrefix(w, "{") && !strings.HasPrefix(w, `{\`) {
		return false
	}
	if strings.ContainsRune(w, '\\') {
		w = rich(w)
	}
	for _, c := range w {
		if unicode.IsLetter(c) {
			return unicode.IsLower(c)
		}
	}
	return false
}

// unbraced gives what stands in braces that hold the whole text. Braces before a command only hold that together, unless it
// stands for a character that LaTeX keeps for itself: "{\#1 Records}".
func unbraced(s string) (string, bool) {
	if len(s) < 2 || s[0] != '{' || s[len(s)-1] != '}' || s[1] == '\\' && !strings.ContainsRune("#&%_$", rune(s[2])) {
		return "", false
	}
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 && i < len(s)-1 {
				return "", false
			}
		}
	}
	return s[1 : len(s)-1], depth == 0
}

// nameWords splits at white space and ties outside of braces.
func nameWords(s string) []string {
	var words []string
	depth, start := 0, -1
	for i := 0; i < len(s); i++ {
		c := s[i]
		tie := strings.HasPrefix(s[i:], "\u00a0")
		if depth == 0 && (tie || (isSpace(c) || c == '~') && (i == 0 || s[i-1] != '\\')) {
			if start >= 0 {
				words, start = append(words, s[start:i]), -1
			}
			if tie {
				i++ // it has two bytes
			}
			continue
		}
		if start < 0 {
			start = i
		}
		switch c {
		case '{':
			depth++
		case '}':
			depth--
		}
	}
	if start >= 0 {
		words = append(words, s[start:])
	}
	return words
}

// splitTop splits a text at a separator outside of braces. White space in the separator stands for any.
func splitTop(s, sep string) []string {
	word := strings.TrimSpace(sep)
	spaced := word != sep
	var parts []string
	depth, start := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && utf8.RuneStart(s[i+1]):
			i++
		case c == '{':
			depth++
		case c == '}':
			depth = max(0, depth-1)
		case depth == 0 && len(s)-i >= len(word) && strings.EqualFold(s[i:i+len(word)], word):
			end := i + len(word)
			if spaced && (i > 0 && !isSpace(s[i-1]) || i == 0 || end < len(s) && !isSpace(s[end])) {
				continue
			}
			parts = append(parts, s[start:i])
			start, i = end, end-1
		}
	}
	return append(parts, s[start:])
}
