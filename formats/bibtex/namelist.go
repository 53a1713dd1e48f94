package bibtex

import (
	"strings"
	"unicode"

	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// cutEtAl cuts "et al." off, which people write for BibTeX's "and others", by itself or behind a name.
func cutEtAl(s string) (string, bool) {
	const blanks = " \t\r\n~"
	rest, ok := cutSuffixFold(strings.TrimRight(s, ".}"), "al")
	if !ok || strings.TrimRight(rest, blanks) == rest {
		return s, false
	}
	rest, ok = cutSuffixFold(strings.TrimRight(rest, blanks+"."), "et")
	rest = strings.TrimRight(rest, "{")
	if name := strings.TrimRight(rest, blanks); ok && (name == "" || name != rest) {
		return strings.TrimRight(name, ","), true
	}
	return s, false
}

// cutSuffixFold cuts a suffix of ASCII in any case.
func cutSuffixFold(s, suffix string) (string, bool) {
	n := len(s) - len(suffix)
	if n < 0 || !strings.EqualFold(s[n:], suffix) {
		return s, false
	}
	return s[:n], true
}

// nameList cuts a list of names into its names. BibTeX joins them by "and" and by nothing else (btxdoc, 4). Where that would
// leave several names in one, they are parted by what is plainly meant to part them: semicolons, ampersands, and commas
// between "A. Lund, B. Moe" and "Lund, A., Moe, B.". It gives what they are parted by wrongly, "" where it is well.
func nameList(s string) (names []string, fault string) {
	parts := splitTop(s, " and ")
	if rest, ok := cutWord(parts[0], "and"); ok {
		parts[0] = rest
		parts = append([]string{""}, parts...)
	}
	for _, part := range parts {
		part = strings.TrimSpace(part)
		part, others := cutEtAl(part)
		if part != "" || !others {
			several, by := severalNames(part)
			if by != "" {
				fault = by
			}
			names = append(names, several...)
		}
		if others {
			names = append(names, "others")
		}
	}
	return names, fault
}

// cutWord cuts a word of ASCII, in any case, and the white space behind it off a text.
func cutWord(s, word string) (string, bool) {
	t := strings.TrimSpace(s)
	if len(t) <= len(word) || !strings.EqualFold(t[:len(word)], word) || !isSpace(t[len(word)]) {
		return s, false
	}
	return t[len(word):], true
}

// severalNames parts a text that holds several names, and tells by what.
func severalNames(s string) (names []string, by string) {
	if strings.IndexByte(s, ';') >= 0 && !markup.HasEntity(s) {
		if names := filled(splitTop(s, ";")); len(names) > 1 {
			return names, "semicolons"
		}
	}
	if strings.IndexByte(s, '&') >= 0 {
		for _, sign := range [...]string{` \& `, " & "} {
			if names := strings.Split(s, sign); len(names) > 1 && allNames(names) {
				return names, "ampersands"
			}
		}
	}
	if strings.IndexByte(s, ',') < 0 {
		return []string{s}, ""
	}
	parts := filled(splitTop(s, ","))
	if len(parts) > 1 && allOf(parts, startsWithInitial) {
		return parts, "commas"
	}
	if n := len(parts); n >= 4 && n%2 == 0 {
		for i := 0; i < n; i += 2 {
			if isInitials(parts[i]) || !isInitials(parts[i+1]) {
				return []string{s}, ""
			}
			names = append(names, parts[i]+", "+parts[i+1])
		}
		return names, "commas"
	}
	return []string{s}, ""
}

// filled gives the parts that are not empty, without white space around them.
func filled(parts []string) []string {
	var some []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			some = append(some, p)
		}
	}
	return some
}

// allNames tells whether each of several texts is plainly the name of one person, and none the half of what braces hold
// together.
func allNames(parts []string) bool {
	return allOf(parts, func(s string) bool {
		return strings.Count(s, "{") == strings.Count(s, "}") && (startsWithInitial(s) || len(filled(splitTop(s, ","))) == 2)
	})
}

func allOf(parts []string, ok func(string) bool) bool {
	for _, p := range parts {
		if !ok(p) {
			return false
		}
	}
	return true
}

// startsWithInitial tells whether a name is written as "A. B. Lund".
func startsWithInitial(s string) bool {
	words := nameWords(s)
	return len(words) > 1 && isInitials(words[0]) && strings.HasSuffix(words[0], ".") && !isInitials(words[len(words)-1])
}

// isInitials tells whether a text is initials alone: "A.", "A. B.", "A.-B.", "AB".
func isInitials(s string) bool {
	letters := 0
	for _, w := range nameWords(s) {
		run := 0
		for _, c := range w {
			switch {
			case unicode.IsUpper(c):
				run++
			case c != '.' && c != '-':
				return false
			}
		}
		if run > 2 && !strings.Contains(w, ".") {
			return false
		}
		letters += run
	}
	return letters > 0
}

// isSuffix tells whether a part of a name is what distinguishes it from another: "Jr.", "III", "Ph.D.".
func isSuffix(s string) bool {
	switch strings.ToLower(strings.ReplaceAll(s, ".", "")) {
	case "jr", "sr", "junior", "senior", "jnr", "snr", "ii", "iii", "iv", "phd", "md", "esq":
		return true
	}
	return false
}
