package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var authorPunctuation = Rule{
	Name: "author-punctuation", Severity: cite.Info,
	Summary: "authors who are set apart otherwise than by commas and “&”",
	What: "Among authors before the date: no comma before “&”, no “&” before the last of them, a semicolon, a surname and initials without " +
		"the comma between them, an initial without its full stop, initials before the surname. The comma before “&”, and “&” itself, are not " +
		"asked for in a list that mostly does without. It is reported once an entry.",
	Why:  "Readers and programs tell one author from the next, and surnames from initials, by these marks alone.",
	Bad:  "Osei, A. & Brandt L. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",
	Good: "Osei, A., & Brandt, L. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.8: surname, comma, initials with full stops; commas between authors, and an ampersand before the last",
	SafeFix:   true,
	list: func(p *pass) {
		if !p.apa {
			return
		}
		var slips []authorSlips
		tight, joined := habit{}, habit{}
		for i := range p.Entries {
			e := &p.Entries[i]
			if !e.inAPA() || legalWork[e.Item.Type] {
				continue
			}
			s := slipsOf(e)
			tight.add(s.commaMissing >= 0, s.commaThere)
			joined.add(s.lastUnjoined >= 0, s.joined)
			if s.any() {
				slips = append(slips, s)
			}
		}
		for _, s := range slips {
			p.reportAuthors(s, !tight.is(), !joined.is())
		}
	},
}

// A habit counts the entries of a list that do without a mark, and those that have it.
type habit struct{ without, with int }

func (h *habit) add(without, with bool) {
	if without {
		h.without++
	} else if with {
		h.with++
	}
}

// is tells whether a list does without a mark on purpose, as some languages do.
func (h habit) is() bool { return h.without > 2 && h.without > h.with }

// A slip in the punctuation of authors: where it stands, and what mends it.
type slip struct {
	at   cite.Span
	edit cite.Span
	put  string
	said string
	safe bool
}

// authorSlips are what is wrong with the punctuation of the authors of one entry.
type authorSlips struct {
	entry        *Entry
	slips        []slip
	commaMissing int // where a comma belongs before “&”; −1 where none is missing
	lastUnjoined int // where the last author begins, when no “&” stands before that one; −1 where one does
	commaThere   bool
	joined       bool // by “&” or a word for it
}

func (s *authorSlips) any() bool {
	return len(s.slips) > 0 || s.commaMissing >= 0 || s.lastUnjoined >= 0
}

// reportAuthors reports the slips of one entry together.
func (p *pass) reportAuthors(s authorSlips, wantsComma, wantsAnd bool) {
	if s.commaMissing >= 0 && wantsComma {
		at := s.commaMissing
		s.slips = append(s.slips, slip{cite.Span{Start: at - 2, End: at + 2}, cite.Span{Start: at, End: at}, ",", "no comma before “&”", true})
	}
	if s.lastUnjoined >= 0 && wantsAnd {
		at := s.lastUnjoined
		_, n := utf8.DecodeRuneInString(s.entry.Text.Plain[at:])
		s.slips = append(s.slips, slip{cite.Span{Start: at, End: at + n}, cite.Span{Start: at, End: at}, "& ", "no “&” before the last author", false})
	}
	if len(s.slips) == 0 {
		return
	}
	slices.SortStableFunc(s.slips, func(a, b slip) int { return cmp.Compare(a.at.Start, b.at.Start) })
	var said, kinds []string
	fix := &cite.Fix{Safe: true}
	for _, one := range s.slips {
		kind, name, _ := strings.Cut(one.said, "“")
		if kind == "" {
			kind = name
		}
		if !slices.Contains(kinds, kind) { // one of a kind stands for all
			kinds, said = append(kinds, kind), append(said, one.said)
		}
		f := p.replace(s.entry, one.edit, one.put)
		switch {
		case fix == nil:
		case f == nil || one.put == "":
			fix = nil
		default:
			fix.Edits = append(fix.Edits, f.Edits...)
			fix.Safe = fix.Safe && one.safe
		}
	}
	at := s.slips[0].at
	p.report(s.entry, cite.Diagnostic{Span: s.entry.source(at.Start, at.End), Field: cite.Var(cite.Author), Message: strings.Join(said, ", "), Fix: fix})
}

var (
	// loneInitials matches initials as they should be, with a suffix or without: "A. K.", "J.-P.", "Yu. V.".
	loneInitials = pattern.New(`^(?:\p{Lu}\p{Ll}?\.[ \x{a0}]?-?)+$`)
	// bareInitials matches initials without full stops, or with one for all: "A", "A K", "AK."
	bareInitials = pattern.New(`^\p{Lu}(?:[ -]?\p{Lu}){0,2}$|^\p{Lu}{2,3}\.$`)
	// givenNames matches what stands in the place of initials with a whole name among them.
	givenNames = pattern.New(`^(?:\p{Lu}\p{Ll}*\.? ?-?)+$`)
	// country matches the initials of countries, with which offices begin: "U.S. Pharmacopeia".
	country = pattern.New(`^[UE]\. ?[SKNEU]\. `)
	// unparted matches a surname that no comma parts from its initials: "Brandt L.", "van der Berg A. B.".
	unparted = pattern.New(`^((?:\p{Ll}+ ){0,3}\p{Lu}\p{Ll}[\p{L}'’-]*)(\.?)( )(?:\p{Lu}\. ?)+$`)
	// noMarks matches a name as medical journals write it: "Brandt L", "Osei AK".
	noMarks = pattern.New(`^(?:\p{Ll}+ ){0,3}\p{Lu}\p{Ll}[\p{L}'’-]+ \p{Lu}{1,3}$`)
	// turned matches initials that stand before their surname: "L. Brandt".
	turned = pattern.New(`^(?:\p{Lu}\.[ -]?)+(?:\p{Ll}+ ){0,3}(\p{Lu}\p{Ll}[\p{L}'’-]+)\.?$`)
)

// slipsOf looks at the authors of a printed entry, from comma to comma.
func slipsOf(e *Entry) authorSlips {
	s := authorSlips{entry: e, commaMissing: -1, lastUnjoined: -1}
	head := e.Text.Plain[:e.parts.head.End]
	if strings.ContainsAny(head, "([{\"“:/0123456789") || entity.MatchString(head) || e.suffixed() {
		return s
	}
	whole := strings.TrimRight(head, ",;: ")
	persons, lastPerson, surname := 0, -1, -1 // surname: where one stands whose initials are awaited
	marks := 0
	for _, tok := range authorTokens(whole) {
		text := whole[tok.Start:tok.End]
		initials := surname >= 0
		switch {
		case text == "":
			if tok.Start > 0 && tok.End < len(whole) {
				s.add(slip{at: cite.Span{Start: tok.Start, End: tok.End + 1}, said: "a comma too many"})
			}
			continue
		case initials && loneInitials.MatchString(text):
			persons, lastPerson, surname = persons+1, surname, -1
		case initials && bareInitials.MatchString(text):
			put := dotted(text)
			if tok.End == len(head) && !strings.HasSuffix(text, ".") {
				put = strings.TrimSuffix(put, ".") // date-punctuation misses the last one
			}
			if put != text {
				said := fmt.Sprintf("no full stop after the initial “%s”", text)
				if utf8.RuneCountInString(text) > 1 {
					said = fmt.Sprintf("the initials “%s” are written “%s”", text, dotted(text))
				}
				s.add(slip{tok, tok, put, said, true})
			}
			persons, lastPerson, surname = persons+1, surname, -1
		case initials && givenNames.MatchString(text): // given-name-in-full
			persons, lastPerson, surname = persons+1, surname, -1
		case !strings.ContainsAny(text, " ."):
			surname = tok.Start // none of the following
		case turned.MatchString(text) && !organisationWords[text[strings.LastIndexByte(text, ' ')+1:]] && !country.MatchString(text):
			m := turned.FindStringSubmatchIndex(text)
			s.add(slip{at: tok, said: fmt.Sprintf("the initials stand before the surname “%s”", text[m[2]:m[3]])})
			persons, lastPerson, surname = persons+1, tok.Start, -1
		case noMarks.MatchString(text) || marks > 0 && tok.End == len(whole) && noMarks.MatchString(strings.TrimSuffix(text, ".")):
			marks++
			surname = -1
			persons, lastPerson = persons+1, tok.Start
		case unparted.MatchString(text) && !organisationWords[strings.Fields(text)[0]]:
			m := unparted.FindStringSubmatchIndex(text)
			edit := cite.Span{Start: tok.Start + m[3], End: tok.Start + m[6]}
			s.add(slip{tok, edit, ",", fmt.Sprintf("no comma after the surname “%s”", text[m[2]:m[3]]), true})
			persons, lastPerson, surname = persons+1, tok.Start, -1
		default:
			surname = tok.Start
		}
		after := whole[tok.End:]
		if strings.HasPrefix(after, ";") {
			s.add(slip{cite.Span{Start: tok.End, End: tok.End + 1}, cite.Span{Start: tok.End, End: tok.End + 1}, ",", "“;” between authors", true})
		}
		if r, n := utf8.DecodeRuneInString(after[min(1, len(after)):]); strings.HasPrefix(after, ",") && unicode.IsLetter(r) {
			s.add(slip{cite.Span{Start: tok.End, End: tok.End + 1 + n}, cite.Span{Start: tok.End + 1, End: tok.End + 1}, " ", "no space after a comma", true})
		}
	}
	if marks > 1 && marks == persons {
		s.add(slip{at: cite.Span{End: len(whole)}, said: "neither commas nor full stops with the initials"})
	}
	if persons == 0 {
		s.slips = nil
		return s
	}
	if i := strings.LastIndex(whole, "&"); i > 0 {
		s.joined = true
		before := strings.TrimRight(whole[:i], " ")
		s.commaThere = strings.HasSuffix(before, ",") || strings.HasSuffix(before, ";")
		if strings.HasSuffix(before, ".") && !strings.HasSuffix(before, "..") && !strings.HasSuffix(before, ". .") && len(before) < i && persons > 1 {
			s.commaMissing = len(before)
		}
	} else if persons > 1 && lastPerson > 0 {
		s.joined = wordBetween(whole) && conjunction.MatchString(whole) || strings.Contains(whole, "et al") || strings.Contains(whole, "…") || strings.Contains(whole, "..") || strings.Contains(whole, ". . .")
		if !s.joined && surname < 0 && marks == 0 {
			s.lastUnjoined = lastPerson
		}
	}
	return s
}

func (s *authorSlips) add(one slip) { s.slips = append(s.slips, one) }

// suffixed tells whether a name of the entry has a suffix, whose comma is no author's.
func (e *Entry) suffixed() bool {
	for _, n := range e.Item.Names(cite.Author) {
		if n.Suffix != "" {
			return true
		}
	}
	return false
}

// conjunction matches words that join the last author to the others, in the languages of lists in APA's style.
var conjunction = pattern.New(`[.,] (?:and|y|e|et|und|en|dan|ve|och|og|i|a|ja|with) `)

// wordBetween tells whether a word in small letters follows a full stop or comma, as a conjunction does.
func wordBetween(head string) bool {
	for i := 2; i < len(head); i++ {
		if 'a' <= head[i] && head[i] <= 'z' && head[i-1] == ' ' && (head[i-2] == '.' || head[i-2] == ',') {
			return true
		}
	}
	return false
}

// authorTokens gives what stands between the commas, semicolons, ampersands and conjunctions of authors, without the
// blanks around.
func authorTokens(head string) []cite.Span {
	tokens := make([]cite.Span, 0, 8)
	var joints [][]int
	if strings.Contains(head, ", ") && wordBetween(head) {
		joints = conjunction.FindAllStringIndex(head, -1)
	}
	start := 0
	add := func(end, next int) {
		from := start + len(head[start:end]) - len(strings.TrimLeft(head[start:end], " &"))
		tokens = append(tokens, cite.Span{Start: from, End: from + len(strings.TrimRight(head[from:end], " "))})
		start = next
	}
	for i := 0; i < len(head); i++ {
		switch {
		case len(joints) > 0 && i == joints[0][0]:
			end := i
			if head[i] == '.' {
				end++ // the full stop of an initial
			}
			add(end, joints[0][1])
			i, joints = joints[0][1]-1, joints[1:]
		case head[i] == ',' || head[i] == ';':
			add(i, i+1)
		case head[i] == '&' && strings.Trim(head[start:i], " ") != "":
			add(i, i)
		}
	}
	add(len(head), len(head))
	return tokens
}

// dotted writes initials with their full stops: "A. K." of "AK".
func dotted(s string) string {
	var b strings.Builder
	hyphen := false
	for _, r := range s {
		switch {
		case r == '-':
			hyphen = true
			continue
		case !unicode.IsLetter(r):
			continue
		case hyphen:
			b.WriteByte('-')
		case b.Len() > 0:
			b.WriteByte(' ')
		}
		hyphen = false
		b.WriteRune(r)
		b.WriteByte('.')
	}
	return b.String()
}
