package apa

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

type pieceKind uint8

const (
	pieceOther    pieceKind = iota
	pieceInitials           // "J. A. R.", "S.-L.", "L. von"
	pieceFamily             // one to three capitalised words, with particles
	pieceStraight           // "A. S. Acampora", "W. Bruce Croft", "Bruce W. Croft"
	pieceTight              // "Drury CG"
	pieceSuffix             // "Jr."
	pieceOthers             // "et al."
	pieceEllipsis
	pieceRole // "(Eds.)"
)

// A piece is what stands between two separators of a list of names.
type piece struct {
	start, end int
	kind       pieceKind
	sep        byte // before it: 0, ',', ';' or '&'
	words      int
	corporate  bool
	role       cite.NameVar
}

// roleWords say what part a person had (APA 7, 9.10 and 10.12 to 10.14). Keys are folded.
var roleWords = tableOf(map[string]cite.NameVar{
	"ed": cite.Editor, "eds": cite.Editor, "editor": cite.Editor, "editors": cite.Editor, "hrsg": cite.Editor, "hg": cite.Editor,
	"herausgeber": cite.Editor, "coord": cite.Editor, "coords": cite.Editor, "dir": cite.Editor, "dirs": cite.Editor, "org": cite.Editor, "orgs": cite.Editor,
	"red": cite.Editor, "édit": cite.Editor, "éd": cite.Editor, "éds": cite.Editor, "comp": cite.Compiler, "comps": cite.Compiler, "compiler": cite.Compiler, "compilers": cite.Compiler,
	"trans": cite.Translator, "translator": cite.Translator, "translators": cite.Translator, "übers": cite.Translator, "trad": cite.Translator, "çev": cite.Translator, "vert": cite.Translator,
	"director": cite.Director, "directors": cite.Director, "regisseur": cite.Director, "producer": cite.Producer, "producers": cite.Producer,
	"executive": cite.ExecutiveProducer, "writer": cite.ScriptWriter, "writers": cite.ScriptWriter,
	"host": cite.Host, "hosts": cite.Host, "narrator": cite.Narrator, "narr": cite.Narrator, "composer": cite.Composer,
	"illus": cite.Illustrator, "illustrator": cite.Illustrator, "curator": cite.Curator, "chair": cite.Chair, "chairs": cite.Chair,
	"performer": cite.Performer, "interviewer": cite.Interviewer, "guest": cite.Guest, "bearb": cite.Editor, "a.c.d": cite.Editor, "dzl": cite.Editor, "szerk": cite.Editor, "ur": cite.Editor, "yay": cite.Editor, "haz": cite.Editor,
})

// roleQualifiers stand before the word for an editor and say of what (APA 6, 7.02).
var roleQualifiers = set("series vol volume section general gen managing senior chief assistant assoc associate consulting academic founding issue")

// roleOf reads the inside of "(Eds.)", "(Writer & Director)", "(Executive Producers)".
func roleOf(s string) (cite.NameVar, bool) {
	if len(s) > 60 {
		return 0, false
	}
	var buf [48]byte
	var last cite.NameVar
	for s != "" {
		var w string
		w, s = nextWord(s)
		if w == "" || in(andWords, w) {
			continue
		}
		f := foldWord(&buf, w)
		if v, ok := roleWords.find(f); ok {
			if last == 0 || last == cite.Guest || v == cite.Director || last == cite.Editor && v == cite.Translator {
				if last == cite.Editor && v == cite.Translator {
					v = cite.EditorTranslator
				}
				last = v
			}
			continue
		}
		if last == 0 && roleQualifiers.get(f) {
			continue
		}
		if last == cite.ExecutiveProducer && strings.HasPrefix(string(f), "producer") {
			continue
		}
		return 0, false
	}
	return last, last != 0
}

// isInitialsWord tells whether a word is made of initials, with dots and hyphens: "J.-P.", "Yu.". A word of two or
// three capitals without dots, "JA", counts where tight is set.
func isInitialsWord(w string, tight bool) bool {
	w = strings.TrimRight(w, ",")
	switch w {
	case "Dr.", "Mr.", "Ms.", "St.", "Co.":
		return false
	}
	n, dots := 0, 0
	lower := 0
	for i := 0; i < len(w); {
		r, size := utf8.DecodeRuneInString(w[i:])
		i += size
		switch {
		case unicode.IsUpper(r):
			n++
			lower = 0
		case unicode.IsLower(r):
			lower++
			// "Yu.", "Th.", "Chr.": a short beginning of a given name
			if n == 0 && !(len(w) <= 2) || lower > 1 || i >= len(w) && lower > 0 && !(n == 0 && len(w) == 1) {
				return false
			}
		case r == '.':
			dots++
			lower = 0
		case r == '-' || r == '‐' || r == '‑' || r == '–' || r == '\'' || r == '’' || r == '·':
			if n == 0 && (i > size || len(w) == size) { // "C. ‐A." has one before its first
				return false
			}
		default:
			return false
		}
	}
	if dots == 1 && n >= 3 && lower == 0 && strings.HasSuffix(w, ".") && !strings.ContainsAny(w, "-‐‑–") {
		return false // "EFE.", "LLC.": the full stop ends the element
	}
	if dots > 0 {
		return n > 0 && n <= 6 || n == 0 && len(w) == 2
	}
	if lower > 0 {
		return false // "Li", "Yu": a name
	}
	return n == 1 && len(w) <= 3 || tight && n >= 1 && n <= 3 || tight && n == 4 && len(w) == 4
}

// hasDot tells whether a word holds a full stop.
func hasDot(w string) bool { return strings.IndexByte(w, '.') >= 0 }

// classify says what kind of piece a stretch is.
func classify(s string, p *piece) {
	s = strings.Trim(s, " ")
	if strings.IndexByte(s, '(') > 0 {
		if i := strings.Index(s, ". ("); i > 0 && !hasDigit(s[i:]) {
			s = s[:i+1] // a catalogue's fuller form of a name: "G. R. (Gregory R.)"
		}
	}
	if strings.IndexByte(s, '@') > 0 {
		if i := strings.Index(s, "[@"); i > 0 { // an account's name (APA 7, 10.15)
			s = strings.TrimRight(s[:i], " ")
		}
	}
	if s == "" {
		return
	}
	var buf [8]byte
	short := buf[:copy(buf[:], s)]
	for i, c := range short {
		if 'A' <= c && c <= 'Z' {
			short[i] = c + 'a' - 'A'
		}
	}
	switch string(bytes.TrimRight(short, ".")) {
	case "jr", "sr", "ii", "iii", "iv":
		if short[0] != 'i' || s == strings.ToUpper(s) { // "Ii" is a surname
			p.kind = pieceSuffix
			return
		}
	case "et al", "others", "al", "u.a", "u. a", "et.al", "vd", "etal", "m.fl", "i in", "i sur", "et coll", "dkk":
		if short[0] == s[0] { // "U. A." are initials
			p.kind = pieceOthers
			return
		}
	}
	if s == "…" || s[0] == '.' && strings.Trim(s, ". ") == "" && strings.Count(s, ".") >= 2 {
		p.kind = pieceEllipsis
		return
	}
	var (
		initials, plain, lower, small  int
		lastInit, firstInit, lastTight bool
		anyDigit                       bool
		k                              int
	)
	for rest := s; rest != "" && k < 12; {
		var w string
		w, rest = nextWord(rest)
		if w == "" {
			continue
		}
		k++
		kind := lookup(wordKinds, w)
		lastInit, lastTight = false, false
		switch {
		case outsideNames(noteless(w)):
			anyDigit = true
		case kind&particleWord != 0 && (isLower(w) || k > 1 && len(w) <= 3 && !hasDot(w) && !isInitialsWord(w, true)):
			// neither family nor given name by itself
			if isUpper(w) && initials > 0 && plain == 0 && rest == "" {
				plain++ // "P. Le"
			}
		case w == "Ó" || w == "Ní":
			plain++ // "Ó Súilleabháin"
		case isInitialsWord(w, false) && !(k > 1 && kind&suffixWord != 0):
			initials++
			lastInit = true
			if k == 1 {
				firstInit = true
				p.corporate = w == "U.S." || w == "U.K." || w == "U.N."
			}
		case isInitialsWord(w, true) && k > 1 && kind&suffixWord == 0 && kind&corporateWord == 0:
			lastTight = true
			plain++
		case isUpper(w) || !isLower(w):
			plain++
			if kind&corporateWord != 0 {
				p.corporate = true
			}
		case strings.HasPrefix(w, "d'") || strings.HasPrefix(w, "d’") || strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "el-") || strings.HasPrefix(w, "’") || strings.HasPrefix(w, "'"):
			plain++
		default:
			if kind&suffixWord != 0 {
				continue
			}
			lower++
			if kind&smallWord != 0 {
				small++
			}
			if kind&(corporateWord|smallWord) != 0 {
				p.corporate = true
			}
		}
	}
	p.words = k
	switch {
	case anyDigit || k >= 12:
		p.kind = pieceOther
	case initials > 0 && plain == 0 && lower == small && (small == 0 || initials > 1) || initials == 1 && firstInit && k == 2 && lower == 1 && len(s) <= len("Y. xiang"):
		p.kind = pieceInitials // "I. C. on", an organisation's name that a program took for a person's; "Y. xin"

	case lower > 0 && !(lower == 1 && k == 1):
		p.kind = pieceOther
	case lastTight && plain >= 2 && plain <= 5 && initials == 0:
		p.kind = pieceTight
	case p.corporate && initials > 0:
		p.kind = pieceOther
	case initials > 0 && plain >= 1 && plain <= 4 && (firstInit || !lastInit):
		p.kind = pieceStraight
	case initials > 0 && lastInit && plain >= 1 && plain <= 3:
		p.kind = pieceTight
	case plain >= 1 && plain <= 4 && initials == 0:
		p.kind = pieceFamily
	default:
		p.kind = pieceOther
	}
}

// outsideNames tells whether a word holds a character that stands in no name.
func outsideNames(w string) bool {
	for i := 0; i < len(w); i++ {
		switch c := w[i]; c {
		case ':', '?', '!', '/', '|', '"', '@':
			return true
		default:
			if isDigit(c) || c == 0xE2 && (strings.HasPrefix(w[i:], "“") || strings.HasPrefix(w[i:], "”")) {
				return true
			}
		}
	}
	return false
}

// noteless gives a name without the number of a note or an affiliation that was copied with it: "Lindqvist2".
func noteless(w string) string {
	if w == "" || !isDigit(w[len(w)-1]) {
		return w
	}
	name := strings.TrimRight(w, "0123456789")
	if n := len(w) - len(name); n == 1 && len(name) >= 3 && letters(name) == name && isUpper(name) && name != strings.ToUpper(name) {
		return name
	}
	return w
}

// clip cuts a text to its first bytes.
func clip(s string, n int) string {
	if len(s) > n {
		return s[:n]
	}
	return s
}

// dotless tells whether two capitals after a comma are the initials of the family name before it, and not an organisation
// or a part of its name: "UN", "Quay, AG".
func dotless(family, capitals string) bool {
	for i := range 2 {
		if capitals[i] < 'A' || capitals[i] > 'Z' {
			return false
		}
	}
	switch capitals {
	case "UN", "EU", "UK", "US", "AG", "KG", "SA", "SE", "NV", "BV", "AB", "AS", "OY", "II", "IV", "VI":
		return false
	}
	return words(family) <= 2 && strings.ToUpper(family) != family
}

// splitNames cuts a stretch at commas, semicolons, "&" and the words for "and". Parentheses and brackets are pieces of
// their own where they name a part, and part of their piece otherwise.
func splitNames(w string, from, to int, pieces []piece) []piece {
	sep := byte(0)
	start := from
	add := func(end int) {
		a, b := start, end
		for a < b && w[a] == ' ' {
			a++
		}
		for b > a && w[b-1] == ' ' {
			b--
		}
		if strings.Trim(w[a:b], ".:-") == "" && strings.Count(w[a:b], ".") < 2 {
			return
		}
		if a < b {
			p := piece{start: a, end: b, sep: sep}
			if sep == ',' && isUpper(w[a:]) && len(pieces) > 0 && pieces[len(pieces)-1].kind == pieceStraight {
				if role, ok := roleOf(w[a:b]); ok {
					p.kind, p.role = pieceRole, role // "M. Schur, Writer & D. Goddard, Dir."
				}
			}
			if p.kind != pieceRole {
				classify(w[a:b], &p)
			}
			if n := len(pieces); b-a == 2 && p.kind == pieceFamily && n > 0 && sep == ',' && pieces[n-1].kind == pieceFamily && !pieces[n-1].corporate && dotless(w[pieces[n-1].start:pieces[n-1].end], w[a:b]) {
				p.kind = pieceInitials // "Owen, JR, & Short, AJ"
			}
			pieces = append(pieces, p)
			sep = 0
		}
	}
	depth := 0
	for i := from; i < to; i++ {
		switch c := w[i]; {
		case c == '(' || c == '[':
			if depth == 0 {
				if close := closing(w, i, to); close > 0 {
					if v, ok := roleOf(w[i+1 : close]); ok {
						add(i)
						pieces = append(pieces, piece{start: i, end: close + 1, kind: pieceRole, role: v, sep: sep})
						sep = 0
						start = close + 1
						i = close
						continue
					}
					i = close
					continue
				}
				continue // never closed
			}
			depth++
		case c == ')' || c == ']':
			depth--
		case depth > 0:
		case c == ',' || c == ';':
			add(i)
			if sep != '&' {
				sep = c
			}
			start = i + 1
		case c == '&' && (i == from || w[i-1] == ' ' || w[i-1] == ',') && (i+1 == to || w[i+1] == ' ') && !firmFollows(w[i+1:to]):
			add(i)
			sep = '&'
			start = i + 1
		case c == 0xE2 && strings.HasPrefix(w[i:to], "…"):
			add(i)
			pieces = append(pieces, piece{start: i, end: i + 3, kind: pieceEllipsis, sep: sep})
			sep = ','
			start = i + 3
			i += 2
		case c == '.' && strings.HasPrefix(w[i:to], "..."):
			add(i)
			pieces = append(pieces, piece{start: i, end: i + 3, kind: pieceEllipsis, sep: sep})
			sep = ','
			start = i + 3
			i += 2
		case c == ' ' && i+1 < to:
			j := i + 1
			for j < to && w[j] != ' ' && j-i <= 7 {
				j++
			}
			if j < to && j-i <= 7 {
				switch word := w[i+1 : j]; word {
				case "and", "und", "y", "e", "ve", "et", "en", "og", "och", "i", "AND":
					if word == "et" && strings.HasPrefix(w[i:to], " et al") {
						add(i)
						start = i + 1
						continue
					}
					if len(word) == 1 && joinsFamily(w[start:i], w[j:to]) {
						continue
					}
					add(i)
					sep = '&'
					start = j
					i = j - 1
				}
			} else if strings.HasPrefix(w[i:to], " et al") {
				add(i)
				start = i + 1
			}
		}
	}
	add(to)
	return pieces
}

// firmFollows tells whether what follows "&" makes a firm's name of what stands before it: "Andreas Neocleous & Co".
func firmFollows(s string) bool {
	word, _ := nextWord(s)
	switch strings.TrimRight(word, ".,") {
	case "Co", "Company", "Sons", "Bros", "Associates", "Partners":
		return true
	}
	return false
}

// joinsFamily tells whether a one-letter word for "and" stands inside a family name, "Fontcuberta i Morral, A.", as it
// does between two single words of which a comma follows the second.
func joinsFamily(before, after string) bool {
	before = strings.TrimSpace(before)
	if before == "" || !isUpper(before) || strings.ContainsAny(before, " .") {
		return false
	}
	word, rest := nextWord(after)
	initials, _ := nextWord(rest)
	return isUpper(word) && strings.HasSuffix(word, ",") && isInitialsWord(initials, false)
}

// longestGroup is how many bytes a group in brackets may have: what is longer was never closed.
const longestGroup = 1000

// closing finds the bracket that closes the one at i, or −1.
func closing(w string, i, to int) int {
	depth := 0
	to = min(to, i+longestGroup)
	for j := i; j < to; j++ {
		switch w[j] {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
			if depth == 0 {
				return j
			}
		}
	}
	return -1
}
