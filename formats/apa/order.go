package apa

import (
	"sort"
	"strings"
	"unicode"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
	"golang.org/x/text/unicode/norm"
)

// An entry is an item with what its place in the list and the letter after its year depend on.
type entry struct {
	it     *cite.Item
	author string // the author element as it sorts
	date   string // the date element as it sorts
	title  string
	source string // the source element as it sorts, where all else is the same
	work   string // the same for works that need letters to be told apart: author and year as they are printed
	own    string // the letter that the item came with
	letter string
}

// The parts of a sort key are set apart by characters before all letters, so that nothing comes before something
// (APA 7, 9.44): a surname before the same with more to it, one author before the same with others.
const (
	afterSurname = "\x02"
	afterName    = "\x01"
	afterTitles  = "\U0010FFFF" // a work without a title comes after those that have one
)

// entryOf makes the keys of an item. The printer must be reset for it.
func (p *printer) entryOf() entry {
	e := entry{it: p.it, own: p.letter, title: titleKey(p.value(cite.Title))}
	if e.title == "" {
		e.title = titleKey(p.value(cite.ReviewedTitle))
	}
	if e.title == "" {
		e.title = afterTitles
	}
	if legalTypes.has(p.it.Type) || p.authors.first == 0 {
		e.author = e.title
		if p.publisherAsAuthor() {
			e.author = sortLetters(p.value(cite.Publisher))
		}
	} else {
		var b strings.Builder
		p.text = p.text[:0]
		for _, v := range [...]cite.NameVar{p.authors.first, p.authors.second} {
			if v == 0 {
				continue
			}
			for _, n := range p.names(v) {
				start := len(p.text)
				b.WriteString(sortLetters(n.Surname()))
				if n.Literal == "" {
					b.WriteString(afterSurname)
					if n.Family != "" {
						p.initials(n.Given)
					}
					b.WriteString(strings.ToLower(string(p.text[start:])))
					b.WriteString(n.Suffix)
				}
				b.WriteString(afterName)
			}
		}
		e.author = b.String()
	}
	p.text = p.text[:0]
	p.sourceElement()
	e.source = sortLetters(string(p.text))
	e.date, e.work = p.dateKey()
	e.work = e.author + "\x00" + e.work
	return e
}

// dateKey gives the key that the date sorts by: no date first, in press last (APA 7, 9.46), a year alone before its
// months; and the words or the year that letters follow.
func (p *printer) dateKey() (key, year string) {
	d := p.dated()
	switch words := p.undated(d); words {
	case "":
	case "n.d.":
		return "0", words
	default:
		return "2" + words, words
	}
	p.text = p.text[:0]
	p.year(d)
	year = string(p.text)
	const earliest = 20000 // years before the common era sort before those of it
	n := d.Start.Year + earliest
	digits := [...]byte{'1', byte('0' + n/10000%10), byte('0' + n/1000%10), byte('0' + n/100%10), byte('0' + n/10%10), byte('0' + n%10)}
	key = string(digits[:])
	if p.wantsFullDate() && d.Start.Month > 0 && d.Start.Month <= 12 {
		key += string([]byte{'a' + byte(d.Start.Month), 'A' + byte(max(0, min(d.Start.Day, 31)))})
	}
	return key, year
}

// titleKey gives the letters of a title that it sorts by: without A, An or The at its front, and with numbers as they
// are spoken (APA 7, 9.49).
func titleKey(title string) string {
	title = strings.TrimLeftFunc(markup.Plain(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for _, article := range [...]string{"a ", "an ", "the "} {
		if len(title) > len(article) && strings.EqualFold(title[:len(article)], article) {
			title = title[len(article):]
			break
		}
	}
	return sortLetters(title)
}

// sortLetters gives the letters that text sorts by: spaces, hyphens, apostrophes, marks and capitals do not count
// (APA 7, 9.44), numbers are spelled out.
func sortLetters(s string) string {
	b := make([]byte, 0, len(s))
	ascii := true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z':
			b = append(b, c)
		case 'A' <= c && c <= 'Z':
			b = append(b, c|0x20)
		case '0' <= c && c <= '9':
			words, n := spelledNumber(s[i:])
			b = append(b, words...)
			i += n - 1
		case c >= 0x80:
			ascii = false
			b = append(b, c)
		}
	}
	if ascii {
		return string(b)
	}
	var out strings.Builder
	for _, r := range norm.NFKD.String(string(b)) {
		r = unicode.ToLower(r)
		if base, ok := baseLetters[r]; ok {
			out.WriteString(base)
		} else if unicode.IsLetter(r) || unicode.IsDigit(r) {
			out.WriteRune(r)
		}
	}
	return out.String()
}

// baseLetters are the letters that Unicode does not take apart, with those they sort as.
var baseLetters = map[rune]string{
	'ø': "o", 'đ': "d", 'ð': "d", 'ł': "l", 'æ': "ae", 'œ': "oe", 'ß': "ss", 'þ': "th", 'ı': "i", 'ħ': "h",
}

// sortEntries puts entries in the order of APA 7, 9.44 to 9.49: author, date, letter where they came with letters that
// tell them apart, title. Where all these are the same the manual is silent; the source decides then, so that the order
// does not hang on how the items came.
func sortEntries(entries []entry) {
	sort.SliceStable(entries, func(i, j int) bool {
		a, b := &entries[i], &entries[j]
		switch {
		case a.author != b.author:
			return a.author < b.author
		case a.date != b.date:
			return a.date < b.date
		case a.own != b.own && a.own != "" && b.own != "":
			return a.own < b.own
		case a.title != b.title:
			return a.title < b.title
		}
		return a.source < b.source
	})
}

// giveLetters gives works of the same author and year their letters (APA 7, 8.19, 9.47), in the order in which the
// entries would be sorted. Letters that the works came with stay where they tell all of them apart.
func giveLetters(entries []entry) {
	sorted := make([]entry, len(entries))
	copy(sorted, entries)
	sortEntries(sorted)
	groups := map[string][]*cite.Item{}
	own := map[*cite.Item]string{}
	for _, e := range sorted {
		own[e.it] = e.own
		if !legalTypes.has(e.it.Type) {
			groups[e.work] = append(groups[e.work], e.it)
		}
	}
	letters := make(map[*cite.Item]string, len(entries))
	for _, group := range groups {
		seen := map[string]bool{}
		for _, it := range group {
			if own[it] != "" {
				seen[own[it]] = true
			}
		}
		for i, it := range group {
			switch {
			case len(seen) == len(group):
				letters[it] = own[it]
			case len(group) > 1:
				letters[it] = letterOf(i)
			}
		}
	}
	for i := range entries {
		entries[i].letter = letters[entries[i].it]
	}
}

// letterOf gives the letter of a place counted from 0: a to z, then aa, ab ...
func letterOf(i int) string {
	if i < 26 {
		return string(rune('a' + i))
	}
	return letterOf(i/26-1) + string(rune('a'+i%26))
}
