package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// invertedName reads "Family, Given", each with its particles and a suffix.
func invertedName(w string, family, given piece) cite.Name {
	n := cite.Name{Span: cite.Span{Start: family.start, End: given.end}}
	f := w[family.start:family.end]
	n.NonDroppingParticle, n.Family = leadingParticles(f)
	n.Family, n.Suffix = trailingSuffix(n.Family)
	g := w[given.start:given.end]
	n.Given = g
	// "Bertalanffy, L. von", "Beer, S. de"
	end := len(g)
	for end > 0 {
		i := strings.LastIndexByte(strings.TrimRight(g[:end], " "), ' ')
		word := strings.Trim(g[i+1:end], " ")
		if i < 0 || !isLower(word) || !in(particleWords, word) {
			break
		}
		end = i
	}
	if end < len(g) && end > 0 {
		n.DroppingParticle = strings.TrimLeft(g[end:], " ")
		n.Given = strings.TrimRight(g[:end], " ")
	}
	if h := strings.IndexByte(n.Given, '['); h > 0 && strings.HasSuffix(strings.TrimRight(n.Given, "."), "]") {
		n.Given = strings.TrimRight(n.Given, ".")
		n.Handle = n.Given[h+1 : len(n.Given)-1]
		n.Given = strings.TrimRight(n.Given[:h], " ")
	}
	if h := strings.Index(n.Given, " ("); h > 0 {
		if role := strings.TrimSuffix(n.Given[h+len(" ("):], ")"); isUpper(role) && !strings.ContainsAny(role, "0123456789()") {
			n.Role = role
		}
		n.Given = n.Given[:h]
	}
	if given, suffix := trailingSuffix(n.Given); suffix != "" && n.Suffix == "" {
		n.Given, n.Suffix = given, suffix
	}
	return n
}

// leadingParticles parts "van der Laan". A text of particles alone is a family name.
func leadingParticles(s string) (particles, family string) {
	end := 0
	for {
		word, rest := nextWord(s[end:])
		if rest == "" || !isLower(word) || !in(particleWords, word) {
			break
		}
		end = len(s) - len(rest)
	}
	return strings.TrimRight(s[:end], " "), strings.TrimLeft(s[end:], " ")
}

// trailingSuffix parts "Pedlow Jr.".
func trailingSuffix(s string) (rest, suffix string) {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return s, ""
	}
	switch strings.TrimSuffix(s[i+1:], ".") {
	case "Jr", "Sr", "II", "III", "IV":
		return strings.TrimRight(s[:i], " ,"), s[i+1:]
	}
	return s, ""
}

// straightName reads "A. S. Acampora" and "M. van der Berg": the family name follows the last initial.
func straightName(w string, p piece) cite.Name {
	s := w[p.start:p.end]
	n := cite.Name{Span: cite.Span{Start: p.start, End: p.end}}
	end := 0 // of the given names
	last := 0
	for at := 0; at < len(s); {
		word, rest := nextWord(s[at:])
		next := len(s) - len(rest)
		if isInitialsWord(word, false) && rest != "" {
			end = next
		}
		last = at
		at = next
	}
	if end == 0 {
		end = last
	}
	n.Given = strings.TrimRight(s[:end], " ")
	n.NonDroppingParticle, n.Family = leadingParticles(s[end:])
	if n.Family, n.Suffix = trailingSuffix(n.Family); n.Suffix == "" {
		n.Family = strings.TrimRight(n.Family, " .")
	}
	return n
}

// tightName reads "Drury CG" and "Laan G. van der".
func tightName(w string, p piece) cite.Name {
	s := w[p.start:p.end]
	n := cite.Name{Span: cite.Span{Start: p.start, End: p.end}}
	i := strings.LastIndexByte(s, ' ')
	for i > 0 {
		j := strings.LastIndexByte(strings.TrimRight(s[:i], " "), ' ')
		if j < 0 || !isInitialsWord(s[j+1:i], false) {
			break
		}
		i = j
	}
	if i < 0 {
		n.Literal = s
		return n
	}
	n.Given = strings.TrimLeft(s[i:], " ")
	n.NonDroppingParticle, n.Family = leadingParticles(strings.TrimRight(s[:i], " "))
	return n
}

// fullName reads "Francis Lane Childs": the last word is the family name, with the particles before it.
func fullName(w string, p piece) cite.Name {
	if p.kind == pieceStraight {
		return straightName(w, p)
	}
	if p.kind == pieceTight {
		return tightName(w, p)
	}
	if w[p.end-1] == '.' && !endsInAbbreviation(w[p.start:p.end]) {
		p.end--
	}
	s, suffix := trailingSuffix(w[p.start:p.end])
	if s = strings.TrimRight(s, " "); strings.HasSuffix(s, ".") && !endsInAbbreviation(s) {
		s = s[:len(s)-1]
	}
	n := cite.Name{Span: cite.Span{Start: p.start, End: p.end}, Suffix: suffix}
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		n.Family = s
		return n
	}
	start := i
	for start > 0 {
		j := strings.LastIndexByte(s[:start], ' ')
		if j <= 0 || !isLower(s[j+1:start]) || !in(particleWords, s[j+1:start]) {
			break
		}
		start = j
	}
	n.Given = s[:start]
	n.NonDroppingParticle, n.Family = leadingParticles(strings.TrimLeft(s[start:], " "))
	return n
}
