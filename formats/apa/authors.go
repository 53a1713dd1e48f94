package apa

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

// A nameForm is how a list of names is written.
type nameForm uint8

const (
	formNone     nameForm = iota
	formInitials          // "Laan, G. van der, & Ophus, C.", "A. Cau and R. Kuiper", "Drury CG, Law CH"
	formFull              // "Childs, Francis Lane", "Howard Turtle and Bruce Croft"
	formFamilies          // "Deines, Gill, & Clifford"
	formLiteral           // an organisation, a mononym, an account: one name without parts
)

// A credited name is one name with the part that it had in the work.
type credited struct {
	name cite.Name
	role cite.NameVar
}

// A nameRead is a stretch read as a list of names.
type nameRead struct {
	form    nameForm
	quality float32 // how well the stretch fits the form, 0 to 1
	credits []credited
	others  bool // "et al." was written
	elided  bool // an ellipsis stands for names left out (APA 7, 9.8)
}

// hasLiteral tells whether one of the names is no person's.
func (n *nameRead) hasLiteral() bool {
	for i := range n.credits {
		if n.credits[i].name.Literal != "" {
			return true
		}
	}
	return false
}

// hasNumber tells whether one of the names holds a number.
func (n *nameRead) hasNumber() bool {
	for i := range n.credits {
		if hasDigit(n.credits[i].name.Literal) {
			return true
		}
	}
	return false
}

// readNames reads a stretch as a list of names in the form that fits it best.
func readNames(w string, from, to int) nameRead {
	for from < to && w[from] == ' ' {
		from++
	}
	for to > from && (w[to-1] == ' ' || w[to-1] == ',' || w[to-1] == ';' || w[to-1] == ':') {
		to--
	}
	if from >= to {
		return nameRead{}
	}
	var store [24]piece
	pieces := splitNames(w, from, to, store[:0])
	if len(pieces) == 0 {
		return nameRead{}
	}
	var r nameRead
	if r = readInitialed(w, pieces); r.quality >= 0.5 {
		if p := pieces[0]; len(pieces) > 1 || p.kind != pieceTight || hasDot(w[p.start:p.end]) || len(r.credits[0].name.Given) < 3 {
			return r
		}
		r = nameRead{} // "Agencia EFE"
	}
	if f := readFull(w, pieces); f.quality > r.quality {
		r = f
	}
	if r.quality >= 0.5 {
		return r
	}
	return readLiteral(w, from, to, pieces)
}

// readPersons reads a stretch as readNames does, but a sole name in full is a person's where it can be.
func readPersons(w string, from, to int) nameRead {
	r := readNames(w, from, to)
	if r.form != formLiteral {
		return r
	}
	var store [24]piece
	if persons := readFull(w, splitNames(w, from, to, store[:0])); len(persons.credits) > 0 {
		return persons
	}
	return r
}

// readInitialed reads names with initials before or after, in any mixture.
func readInitialed(w string, pieces []piece) nameRead {
	r := nameRead{form: formInitials}
	good, bad := 0, 0
	r.credits = make([]credited, 0, (len(pieces)+1)/2)
	since := 0
	inverted := false // initials follow a family name, so that a name in full is an organisation's
	for i := 0; i < len(pieces); i++ {
		p := pieces[i]
		next := func(k int) *piece {
			if i+k < len(pieces) {
				return &pieces[i+k]
			}
			return nil
		}
		switch p.kind {
		case pieceEllipsis:
			r.elided = true
		case pieceOthers:
			r.others = true
		case pieceRole:
			for k := since; k < len(r.credits); k++ {
				r.credits[k].role = p.role
			}
			since = len(r.credits)
		case pieceSuffix:
			if n := next(1); n != nil && n.kind == pieceInitials && n.sep == ',' && p.sep == '&' {
				// "& Jr, J. P.": a suffix that a program took for the family name
				r.credits = append(r.credits, credited{name: invertedName(w, p, *n), role: cite.Author})
				good++
				i++
				continue
			}
			if len(r.credits) > 0 {
				n := &r.credits[len(r.credits)-1].name
				n.Suffix = w[p.start:p.end]
				n.Span.End = p.end
			}
		case pieceStraight:
			if n := next(1); n != nil && inverted && n.kind == pieceInitials && n.sep == ',' && isUpper(w[p.start:]) {
				// "Yu. Egorov, A.": initials by themselves belong to the name before them
				r.credits = append(r.credits, credited{name: invertedName(w, p, *n), role: cite.Author})
				good++
				i++
				continue
			}
			r.credits = append(r.credits, credited{name: straightName(w, p), role: cite.Author})
			good++
		case pieceTight:
			if s := w[p.start:p.end]; len(pieces) == 1 && !hasDot(s) && s == strings.ToUpper(s) && p.words == 2 && strings.IndexByte(s, ' ') > 1 {
				return r // an organisation: "UN DESA"
			}
			r.credits = append(r.credits, credited{name: tightName(w, p), role: cite.Author})
			good++
		case pieceFamily, pieceOther:
			n := next(1)
			if n != nil && n.kind == pieceSuffix && n.sep == ',' && i+2 < len(pieces) && pieces[i+2].kind == pieceInitials {
				// "King, Jr., M. L."
				name := invertedName(w, p, pieces[i+2])
				name.Suffix = w[n.start:n.end]
				r.credits = append(r.credits, credited{name: name, role: cite.Author})
				good++
				i += 2
				continue
			}
			if n != nil && n.kind == pieceInitials && n.sep == ',' && (p.kind == pieceFamily || p.words <= 3) {
				r.credits = append(r.credits, credited{name: invertedName(w, p, *n), role: cite.Author})
				inverted = true
				good++
				if p.kind == pieceOther {
					bad++
				}
				i++
				continue
			}
			if i == 0 && n != nil && n.sep == ',' && p.kind == pieceFamily && p.words <= 2 && (!p.corporate || p.words == 1) && (n.kind == pieceTight && hasDot(w[n.start:n.end]) || n.kind == pieceStraight && p.words == 1 && initialFirst(w, *n) && (len(pieces) == 2 || pieces[2].sep == '&' || !initialFirst(w, pieces[2]))) {
				// "Quinn, John J., and Josiah S. Carberry", "Quinn, J. John, and Josiah S. Carberry"
				r.credits = append(r.credits, credited{name: invertedName(w, p, *n), role: cite.Author})
				good++
				i++
				continue
			}
			if w[p.end-1] == '.' && i == len(pieces)-1 && !endsInAbbreviation(w[p.start:p.end]) {
				p.end-- // it ends the author element
			}
			name := cite.Name{Literal: strings.TrimRight(w[p.start:p.end], " "), Span: cite.Span{Start: p.start, End: p.end}}
			if p.kind == pieceFamily && p.words >= 2 && !p.corporate && (len(r.credits) > 0 || n != nil && n.kind == pieceStraight && allGivenFirst(pieces)) {
				if !inverted {
					name = fullName(w, p)
				}
				bad--
			}
			if n != nil && n.sep == '&' || n == nil && inverted && p.sep == '&' && isUpper(w[p.start:]) {
				bad-- // "Waziyatawin, & Bird, M. Y.", "Nordset, B. & Lesja bondekvinnelag"
			}
			r.credits = append(r.credits, credited{name: name, role: cite.Author})
			bad += 2
		default:
			bad++
		}
	}
	if good == 0 {
		r.credits = nil
		return r
	}
	r.quality = float32(good) / float32(good+max(bad, 0))
	return r
}

// allGivenFirst tells whether all pieces of a list can be names that begin with the given one.
func allGivenFirst(pieces []piece) bool {
	for _, p := range pieces {
		if p.kind == pieceInitials || p.kind == pieceOther || p.words < 2 && p.kind != pieceOthers && p.kind != pieceRole {
			return false
		}
	}
	return true
}

// initialFirst tells whether a piece begins with an initial.
func initialFirst(w string, p piece) bool {
	word, _ := nextWord(w[p.start:p.end])
	return isInitialsWord(word, false)
}

// readFull reads names with given names in full.
func readFull(w string, pieces []piece) nameRead {
	r := nameRead{form: formFull}
	n := len(pieces)
	roles := cite.NameVar(0)
	for n > 0 && (pieces[n-1].kind == pieceOthers || pieces[n-1].kind == pieceRole) {
		if pieces[n-1].kind == pieceOthers {
			r.others = true
		} else if roles == 0 {
			roles = pieces[n-1].role
		}
		n--
	}
	if n == 0 {
		return nameRead{}
	}
	suffix := -1
	if n > 1 && pieces[n-1].kind == pieceSuffix {
		suffix = n - 1
		n--
	}
	p := pieces[:n]
	role := cite.Author
	if roles != 0 {
		role = roles
	}
	add := func(name cite.Name) { r.credits = append(r.credits, credited{name: name, role: role}) }
	for _, q := range p {
		if q.kind == pieceOther || q.kind == pieceSuffix || q.kind == pieceEllipsis || q.kind == pieceOthers || q.kind == pieceRole {
			return nameRead{}
		}
		if q.corporate {
			return nameRead{}
		}
	}
	inverted := n >= 2 && p[0].words <= 3 && p[1].sep == ',' && p[1].words <= 3
	semicolons := false
	for _, q := range p[1:] {
		semicolons = semicolons || q.sep == ';'
	}
	switch {
	case n == 1 && (r.others || roles != 0) && p[0].words == 1:
		add(cite.Name{Family: strings.TrimSuffix(w[p[0].start:p[0].end], "."), Span: cite.Span{Start: p[0].start, End: p[0].end}})
		r.quality = 0.8
	case n == 1:
		if p[0].words < 2 {
			return nameRead{}
		}
		add(fullName(w, p[0]))
		r.quality = 0.4
		if r.others || roles != 0 {
			r.quality = 0.7
		}
	case n > 2 && allStraight(p):
		for _, q := range p {
			add(fullName(w, q))
		}
		r.quality = 0.6
	case inverted && (n == 2 || allStraight(p[2:])):
		add(invertedName(w, p[0], p[1]))
		for _, q := range p[2:] {
			add(fullName(w, q))
		}
		r.quality = 0.75
	case inverted && alternates(p):
		for i := 0; i+1 < n; i += 2 {
			add(invertedName(w, p[i], p[i+1]))
		}
		r.quality = 0.65
	case allStraight(p):
		for _, q := range p {
			add(fullName(w, q))
		}
		r.quality = 0.6
	case allSingle(p) && p[n-1].sep == '&':
		r.form = formFamilies
		for _, q := range p {
			add(cite.Name{Family: strings.TrimSuffix(w[q.start:q.end], "."), Span: cite.Span{Start: q.start, End: q.end}})
		}
		r.quality = 0.55
	default:
		return nameRead{}
	}
	if suffix >= 0 && len(r.credits) > 0 {
		n := &r.credits[len(r.credits)-1].name
		n.Suffix = w[pieces[suffix].start:pieces[suffix].end]
		n.Span.End = pieces[suffix].end
	}
	return r
}

// allStraight tells whether each piece can be a given name and a family name.
func allStraight(p []piece) bool {
	for _, q := range p {
		if q.words < 2 || q.words > 5 || q.kind == pieceInitials {
			return false
		}
	}
	return true
}

// allSingle tells whether each piece is one word.
func allSingle(p []piece) bool {
	for _, q := range p {
		if q.words != 1 || q.kind != pieceFamily {
			return false
		}
	}
	return true
}

// alternates tells whether family and given names take turns: "and" may stand before a family name only.
func alternates(p []piece) bool {
	if len(p)%2 != 0 {
		return false
	}
	for i, q := range p {
		if i%2 == 1 && q.sep != ',' || i%2 == 0 && q.words > 3 {
			return false
		}
	}
	return true
}

// bodyList parts a list of organisations at its commas and the ampersand after the last of them, where each part can be
// one: "Department of Lands and Surveys, Survey Office, & Geological Survey".
func bodyList(w string, from, to int) []cite.Span {
	last := strings.LastIndex(w[from:to], ", & ")
	if last < 0 || strings.ContainsAny(w[from:to], ";()[]") {
		return nil
	}
	var list []cite.Span
	bodies := 0
	part := func(a, b int) bool {
		s := trimmedSpace(w, cite.Span{Start: a, End: b})
		list = append(list, s)
		name := w[s.Start:s.End]
		if namesBody(name) {
			bodies++
		}
		return isUpper(name) && len(name) > 2
	}
	start := from
	for i := from; i < from+last; i++ {
		if w[i] == ',' {
			if !part(start, i) {
				return nil
			}
			start = i + 1
		}
	}
	if !part(start, from+last) || !part(from+last+len(", & "), to) || 2*bodies < len(list) {
		return nil
	}
	return list
}

// readLiteral reads a stretch as one organisation, or as some where each is set off by "&" or a semicolon.
func readLiteral(w string, from, to int, pieces []piece) nameRead {
	r := nameRead{form: formLiteral, quality: 0.5}
	role := cite.Author
	for _, p := range pieces {
		if p.kind == pieceRole && p.end >= to-1 {
			role = p.role
			to = p.start
		}
	}
	add := func(a, b int) {
		for a < b && (w[a] == ' ' || w[a] == ',' || w[a] == '&') {
			a++
		}
		for b > a && (w[b-1] == ' ' || w[b-1] == ',' || w[b-1] == ';') {
			b--
		}
		if b > a && w[b-1] == '.' && !endsInAbbreviation(w[a:b]) {
			b--
		}
		if a < b {
			name := cite.Name{Literal: w[a:b], Span: cite.Span{Start: a, End: b}}
			if h := strings.LastIndex(w[a:b], "["); h > 0 && w[b-1] == ']' && strings.HasPrefix(w[a+h:b], "[@") {
				name.Handle = w[a+h+1 : b-1]
				name.Literal = strings.TrimRight(w[a:a+h], " ")
			}
			r.credits = append(r.credits, credited{name: name, role: role})
		}
	}
	if bodies := bodyList(w, from, to); bodies != nil {
		for _, s := range bodies {
			add(s.Start, s.End)
		}
		return r
	}
	// "Food and Agriculture Organization, & World Health Organization": a comma before "&" parts organisations.
	start := from
	for i := 1; i < len(pieces); i++ {
		p := pieces[i]
		if p.start >= to {
			break
		}
		gap := w[pieces[i-1].end:p.start]
		if p.kind == pieceOthers {
			add(start, pieces[i-1].end)
			start = to
			r.others = true
			break
		}
		if p.sep == '&' && len(pieces) == 2 && namesBody(w[from:pieces[0].end]) && namesBody(w[p.start:p.end]) && p.words > 1 && pieces[0].words > 1 {
			add(start, pieces[i-1].end)
			start = p.start
			continue
		}
		if p.sep == '&' && strings.Contains(gap, ",") && (strings.Contains(gap, "&") || i == 1 || p.words <= 3) || p.sep == ';' {
			if p.sep == '&' && len(pieces) > 2 && i > 1 {
				// the commas before part them too, as in "FAO, IFAD, & WFP"
				short := true
				for _, q := range pieces[:i] {
					short = short && (q.words <= 2 || q.corporate)
				}
				if short && start == from {
					for k := range i - 1 {
						add(pieces[k].start, pieces[k].end)
					}
					start = pieces[i-1].start
				}
			}
			add(start, pieces[i-1].end)
			start = p.start
		}
	}
	add(start, to)
	return r
}

// endsInAbbreviation tells whether the full stop at the end of a text belongs to its last word: "Inc.", "U.S.".
func endsInAbbreviation(s string) bool {
	i := strings.LastIndexByte(s, ' ')
	last := strings.TrimSuffix(s[i+1:], ".")
	if in(abbreviations, last) {
		return true
	}
	if r := firstRune(last); utf8.RuneLen(r) == len(last) {
		return unicode.IsLetter(r) // an initial
	}
	return len(last) >= 3 && len(last) <= 7 && last[1] == '.' && isUpper(last)
}
