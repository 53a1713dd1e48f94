package check

import (
	"fmt"
	"sort"
	"strings"
	"unicode"

	"github.com/seed-2120edae/cite/cite"
	"golang.org/x/text/unicode/norm"
)

var listOrder = Rule{
	Name: "list-order", Severity: cite.Warning,
	Summary: "a reference that does not stand in its place in the alphabet",
	What: "In a list that is mostly in alphabetical order, an entry whose first author, or title where there is none, belongs elsewhere. " +
		"Works of the same authors that do not go by year and letter, or that stand behind those with more authors, are a note. Lists in the order of citation, and those with numbers in brackets, are not meant.",
	Why: "Readers look for a name in its place, and overlook it elsewhere.",
	Bad: "Brandt, L. (2020). Wind and its measures. Lighthouse Press.\n" +
		"Osei, A. (2021). Rain and its measures. Lighthouse Press.\n" +
		"Ito, K. (2019). Snow and its measures. Lighthouse Press.\n" +
		"Petrov, I. (2018). Hail and its measures. Lighthouse Press.\n" +
		"Quist, M. (2017). Fog and its measures. Lighthouse Press.",
	Good: "Brandt, L. (2020). Wind and its measures. Lighthouse Press.\n" +
		"Ito, K. (2019). Snow and its measures. Lighthouse Press.\n" +
		"Osei, A. (2021). Rain and its measures. Lighthouse Press.\n" +
		"Petrov, I. (2018). Hail and its measures. Lighthouse Press.\n" +
		"Quist, M. (2017). Fog and its measures. Lighthouse Press.",

	Authority: "APA 7, 9.44 to 9.48: the order of references",
	apart:     true,
	list: func(p *pass) {
		if !p.apa {
			return
		}
		places := make([]placed, 0, len(p.Entries))
		for i := range p.Entries {
			if e := &p.Entries[i]; e.inAPA() {
				if k := orderKey(e); k.first != "" {
					places = append(places, k)
				}
			}
		}
		in := longestRise(places)
		var kept []int
		for i, ok := range in {
			if ok {
				kept = append(kept, i)
			}
		}
		if len(places) < 4 || !alphabetical(len(kept), len(places)) || p.numbered() {
			return
		}
		var before *placed
		for i := range places {
			k := &places[i]
			if !in[i] {
				if fitsByWords(places, kept, i) {
					continue
				}
				p.report(k.entry, cite.Diagnostic{Span: k.entry.opening(), Message: "out of the list's alphabetical order: " + neighbours(places, kept, k)})
				continue
			}
			if before != nil {
				message := ""
				switch {
				case before.all == k.all && k.year < before.year:
					message = "works of the same authors go by year, the earliest first"
				case before.all == k.all && k.year == before.year && k.letter != "" && k.letter < before.letter:
					message = "works of the same authors and year go by their letters"
				case before.first == k.first && strings.HasPrefix(before.all, k.all) && before.all != k.all:
					message = "works of one author alone stand before those with others"
				}
				if message != "" {
					p.report(k.entry, cite.Diagnostic{Severity: cite.Info, Span: k.entry.opening(), Message: message})
				}
			}
			before = k
		}
	},
}

// alphabetical tells whether a list of n entries is meant to be in alphabetical order, of which so many are at most. In
// short lists chance alone puts half of them so.
func alphabetical(kept, n int) bool {
	if n < 9 {
		return 4*kept >= 3*n
	}
	return 3*kept >= 2*n
}

// numbered tells whether the entries of a list bear numbers in brackets, by which the text cites them in its own order.
func (p *pass) numbered() bool {
	n := 0
	for i := range p.Entries {
		at := p.Entries[i].Item.Span.Start
		if p.Source == nil || at > len(p.Source.Text) {
			return false
		}
		if before := strings.TrimRight(p.Source.Text[max(0, at-8):at], " \t\u00a0\\"); strings.HasSuffix(before, "]") && strings.LastIndexByte(before, '[') >= 0 &&
			strings.Trim(before[strings.LastIndexByte(before, '[')+1:len(before)-1], "0123456789\\") == "" {
			n++
		}
	}
	return 2*n > len(p.Entries)
}

// A placed entry is what the order of the list goes by.
type placed struct {
	entry *Entry
	first string // of the first author, or the title, letter by letter
	all   string // of all that stands before the date
	year  int

	letter string // behind the year
}

// orderKey reads the head of a printed reference as it is sorted: letter by letter, without accents, nothing before
// something (APA 7, 9.44). An article that begins a group's name or a title in the author's place does not count (9.46).
func orderKey(e *Entry) placed {
	head := headWithoutArticle(e)
	if head == "" { // the date comes first: a program left the author out
		return placed{}
	}
	year := e.Item.Date(cite.Issued).Start.Year
	if e.Item.Date(cite.Issued).State == cite.InPress {
		year = 1 << 20
	}
	surname, _, _ := strings.Cut(head, ",")
	return placed{e, sortLetters(surname), sortLetters(head), year, e.Item.Date(cite.Issued).Suffix}
}

func headWithoutArticle(e *Entry) string {
	head := e.Text.Plain[:e.parts.head.End]
	for _, article := range [...]string{"The ", "A ", "An "} {
		head = strings.TrimPrefix(head, article)
	}
	return head
}

// words gives what first has, word by word, as many people sort: Red Hat before Reddit.
func (k *placed) words() string {
	surname, _, _ := strings.Cut(headWithoutArticle(k.entry), ",")
	words := strings.Fields(surname)
	for i := range words {
		words[i] = sortLetters(words[i])
	}
	return strings.Join(words, " ")
}

// sortLetters gives the letters and digits of a text, without case and accents, up to its end or its first letter of a
// script whose order is not that of the Latin alphabet, where it gives nothing.
func sortLetters(s string) string {
	if !isASCII(s) {
		s = norm.NFD.String(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z':
			b.WriteByte(byte(r))
		case 'A' <= r && r <= 'Z':
			b.WriteByte(byte(r) + 'a' - 'A')
		case r == 'ß':
			b.WriteString("ss")
		case r == 'ø' || r == 'Ø':
			b.WriteByte('o')
		case r == 'æ' || r == 'Æ':
			b.WriteString("ae")
		case r == 'œ' || r == 'Œ':
			b.WriteString("oe")
		case r == 'ł' || r == 'Ł':
			b.WriteByte('l')
		case r == 'đ' || r == 'Đ' || r == 'ð' || r == 'Ð':
			b.WriteByte('d')
		case r == 'ı':
			b.WriteByte('i')
		case unicode.IsLetter(r) && !unicode.In(r, unicode.Latin):
			return ""
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// longestRise marks the entries of a longest stretch that goes up (patience sorting: n log n).
func longestRise(places []placed) []bool {
	var tails []int // the index of the smallest last entry of a rise of each length
	back := make([]int, len(places))
	for i := range places {
		n := sort.Search(len(tails), func(j int) bool { return places[tails[j]].first > places[i].first })
		back[i] = -1
		if n > 0 {
			back[i] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, i)
		} else {
			tails[n] = i
		}
	}
	in := make([]bool, len(places))
	if len(tails) > 0 {
		for i := tails[len(tails)-1]; i >= 0; i = back[i] {
			in[i] = true
		}
	}
	return in
}

// fitsByWords tells whether an entry stands between the entries of the rise that are next to it, word by word.
func fitsByWords(places []placed, kept []int, i int) bool {
	next, words := sort.SearchInts(kept, i), places[i].words()
	return (next == 0 || places[kept[next-1]].words() <= words) && (next == len(kept) || words <= places[kept[next]].words())
}

// neighbours says between which entries one belongs.
func neighbours(places []placed, kept []int, k *placed) string {
	after := sort.Search(len(kept), func(i int) bool { return places[kept[i]].first > k.first })
	if after == 0 {
		return fmt.Sprintf("it belongs before %s", label(places[kept[0]].entry.Item))
	}
	return fmt.Sprintf("it belongs after %s", label(places[kept[after-1]].entry.Item))
}
