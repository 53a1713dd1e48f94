package check

import (
	"crypto/sha256"
	"fmt"
	"hash/maphash"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
	"golang.org/x/text/unicode/norm"
)

var duplicate = Rule{
	Name: "duplicate", Severity: cite.Warning,
	Summary: "a work that is listed twice",
	What: "An entry with the DOI, the page or the words of an earlier one, or with nearly the same title by the same author in the same " +
		"year. It is reported at the later entry. Titles whose numbers differ, such as those of two parts, are two works.",
	Why: "Two entries for one work make the list longer than the reading was, and citations to one of them hang in the air when the " +
		"other is deleted.",
	Bad: "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. https://doi.org/10.5555/12345678\n" +
		"Osei, A., & Brandt, L. (2021). Rain and the measures. Journal of Coastal Weather, 4(2), 11–29. https://doi.org/10.5555/12345678",
	Good: "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29. https://doi.org/10.5555/12345678\n" +
		"Osei, A., & Brandt, L. (2022). Wind and its measures. Journal of Coastal Weather, 5(1), 3–19. https://doi.org/10.5555/87654321",

	Authority: "APA 7, 8.4 and 9.42: each work stands in the list once",
	apart:     true,
	list: func(p *pass) {
		for i, t := range p.twins() {
			if t.first == nil {
				continue
			}
			e, where := &p.Entries[i], ""
			if n := p.line(t.first); n > 0 {
				where = fmt.Sprintf(" in line %d", n)
			}
			message := fmt.Sprintf("%s %s%s", t.how, label(t.first.Item), where)
			p.report(e, cite.Diagnostic{Span: e.opening(), Message: message, URL: e.Item.Text(cite.URL)})
		}
	},
}

// A twin is what is known of an entry when the entries have been compared.
type twin struct {
	first *Entry // the earlier entry that is the same work; nil for an entry that is listed once
	how   string // by what that is known

	key   string // the entry's DOI, or the page that is its own; "" without either
	byDOI bool   // key is a DOI
}

// twinsOf compares the entries, and gives for each of them its twin.
func twinsOf(entries []Entry) []twin {
	works := make([]work, len(entries)) // much, and not kept
	eachStretch(len(works), func(from, to int) {
		for i := from; i < to; i++ {
			works[i] = workOf(&entries[i])
		}
	})
	twins, seen := make([]twin, len(works)), newWorks(len(works))
	for i := range works {
		w, t := &works[i], &twins[i]
		if first, how := seen.find(w); first != nil {
			t.first, t.how = first.entry, how
		}
		t.key, t.byDOI = w.doi, w.doi != ""
		if !t.byDOI && !w.root && w.anchor == "" {
			t.key = w.page
		}
		seen.add(w)
	}
	return twins
}

// A digest stands for a text of which nothing is asked but whether it equals another.
type digest [sha256.Size / 2]byte

// A work is what entries are compared by.
type work struct {
	entry   *Entry
	doi     string
	page    string // the key of the address
	anchor  string // the place on the page
	words   digest // of all letters and digits of the entry as printed; zero where they are too few to tell works apart
	title   string // the title's letters and digits
	numbers string // the numbers in the title
	author  string // the first author's surname, folded
	year    int
	root    bool // the address is that of a whole site
}

func workOf(e *Entry) work {
	it := e.Item
	w := work{entry: e, doi: ident.DOIKey(it.Text(cite.DOI)), year: it.Date(cite.Issued).Start.Year}
	if u := it.Text(cite.URL); u != "" {
		w.page = ident.URLKey(u)
		w.root = !strings.Contains(strings.Trim(strings.TrimPrefix(w.page, "http://"), "/"), "/")
		if _, fragment, ok := strings.Cut(u, "#"); ok && !strings.HasPrefix(fragment, ":~:") {
			w.anchor = fragment
		}
	}
	w.title, w.numbers = fold(it.Text(cite.Title))
	if names := it.Names(cite.Author); len(names) > 0 {
		w.author, _ = fold(names[0].Surname())
	}
	if e.printed() {
		if words, _ := foldTo(make([]byte, 0, 512), make([]byte, 0, 64), e.Text.Plain); len(words) > shortTitle {
			sum := sha256.Sum256(words)
			w.words = digest(sum[:])
		}
	}
	return w
}

// fold gives the letters and digits of a text without accents and case, and its numbers.
func fold(s string) (letters, numbers string) {
	l, n := foldTo(make([]byte, 0, 256), make([]byte, 0, 32), s) // of no length that outlives this: what is kept is exact
	return string(l), string(n)
}

// foldTo appends to l and n what fold gives.
func foldTo(l, n []byte, s string) (letters, numbers []byte) {
	if !isASCII(s) {
		s = norm.NFKD.String(s)
	}
	inTag := false
	for i, r := range s {
		switch {
		case r == '<' && strings.IndexByte(s[i:], '>') > 0:
			inTag = true
		case inTag:
			inTag = r != '>'
		case 'a' <= r && r <= 'z':
			l = append(l, byte(r))
		case 'A' <= r && r <= 'Z':
			l = append(l, byte(r)+'a'-'A')
		case '0' <= r && r <= '9':
			l, n = append(l, byte(r)), append(n, byte(r))
		case r < utf8.RuneSelf:
		case unicode.IsDigit(r):
			l, n = utf8.AppendRune(l, r), utf8.AppendRune(n, r)
		case unicode.IsLetter(r):
			l = utf8.AppendRune(l, unicode.ToLower(r))
		}
	}
	return l, n
}

// isASCII tells whether a text has no byte of another alphabet.
func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// works finds a work among those seen before. What could be the same work shares a key, so that no list is compared
// entry by entry.
type works struct {
	byDOI, byPage map[string]*work
	byWords       map[digest]*work
	near          map[uint64][]*work // by nearKeys
	seed          maphash.Seed
}

// nearest is how many works of one key are compared at most.
const nearest = 16

func newWorks(n int) *works {
	return &works{make(map[string]*work, n), make(map[string]*work, n), make(map[digest]*work, n), make(map[uint64][]*work, 2*n), maphash.MakeSeed()}
}

// nearKeys stand for what nearly equal works have in common: the beginning of the title, or author, year and the end of
// the title; 0 stands for none.
func (s *works) nearKeys(w *work) (keys [2]uint64) {
	type common struct {
		title, author string
		year          int
	}
	if len(w.title) < shortTitle {
		return keys
	}
	keys[0] = maphash.Comparable(s.seed, common{title: w.title[:12]})
	if w.author != "" && w.year != 0 {
		keys[1] = maphash.Comparable(s.seed, common{w.title[len(w.title)-4:], w.author, w.year})
	}
	return keys
}

// shortTitle is the least length of a title that tells works apart: "Introduction" does not.
const shortTitle = 16

func (s *works) add(w *work) {
	if w.doi != "" && s.byDOI[w.doi] == nil {
		s.byDOI[w.doi] = w
	}
	if w.page != "" && s.byPage[w.page] == nil {
		s.byPage[w.page] = w
	}
	if w.words != (digest{}) && s.byWords[w.words] == nil {
		s.byWords[w.words] = w
	}
	for _, key := range s.nearKeys(w) {
		if same := s.near[key]; key != 0 && len(same) < nearest {
			s.near[key] = append(same, w)
		}
	}
}

// find gives the first work seen that is the same, and how it is.
func (s *works) find(w *work) (*work, string) {
	if w.doi != "" {
		if first := s.byDOI[w.doi]; first != nil {
			return first, "this has the DOI of"
		}
	}
	if w.words != (digest{}) {
		if first := s.byWords[w.words]; first != nil {
			return first, "this repeats"
		}
	}
	if w.page != "" && !w.root {
		if first := s.byPage[w.page]; first != nil && first.anchor == w.anchor && (w.doi == "" || first.doi == "") {
			return first, "this has the address of"
		}
	}
	for _, key := range s.nearKeys(w) {
		if key == 0 {
			continue
		}
		for _, first := range s.near[key] {
			if nearlySame(first, w) {
				return first, "this is nearly the same as"
			}
		}
	}
	return nil, ""
}

// nearlySame tells whether two works differ only as one work does that was typed twice.
func nearlySame(a, b *work) bool {
	if a.numbers != b.numbers || a.year != b.year && !samePlace(a, b) || a.doi != "" && b.doi != "" || a.page != "" && b.page != "" {
		return false
	}
	if a.author != "" && b.author != "" && !within(a.author, b.author, len(a.author)/5) {
		return false
	}
	x, y := a.entry.Item, b.entry.Item
	for _, v := range [...]cite.NumberVar{cite.Volume, cite.Issue, cite.PageFirst, cite.Page, cite.Edition} {
		if n, m := x.Number(v), y.Number(v); n != "" && m != "" && digitsOf(n) != digitsOf(m) {
			return false
		}
	}
	// A chapter and the review of a book can share a title with it.
	if x.Type != y.Type && x.Has(cite.Var(cite.ContainerTitle)) != y.Has(cite.Var(cite.ContainerTitle)) {
		return false
	}
	return within(a.title, b.title, max(2, len(a.title)/16)) || withoutSubtitle(a, b) || withoutSubtitle(b, a)
}

// samePlace tells whether two works fill the same pages of the same volume, whatever their years.
func samePlace(a, b *work) bool {
	x, y := a.entry.Item, b.entry.Item
	return a.author == b.author && x.Number(cite.Volume) != "" && x.Number(cite.Volume) == y.Number(cite.Volume) &&
		x.Number(cite.Page) != "" && digitsOf(x.Number(cite.Page)) == digitsOf(y.Number(cite.Page))
}

// withoutSubtitle tells whether the title of one work is that of the other without its subtitle, and the rest is equal.
func withoutSubtitle(a, b *work) bool {
	main, subtitle, ok := strings.Cut(a.entry.Item.Text(cite.Title), ": ")
	if !ok || subtitle == "" || a.author == "" || a.author != b.author {
		return false
	}
	if head, _ := fold(main); head != b.title {
		return false
	}
	x, y := a.entry.Item, b.entry.Item
	for _, v := range [...]cite.TextVar{cite.Publisher, cite.ContainerTitle} {
		if n, _ := fold(x.Text(v)); n != "" {
			m, _ := fold(y.Text(v))
			return n == m
		}
	}
	return false
}

// digitsOf gives the digits of a text.
func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// within tells whether two texts are at most so many single changes apart (Levenshtein's distance, in a band).
func within(a, b string, most int) bool {
	if a == b {
		return true
	}
	if most <= 0 || len(a)-len(b) > most || len(b)-len(a) > most {
		return false
	}
	const far = 1 << 20
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		from, to := max(1, i-most), min(len(b), i+most)
		left, diagonal, best := far, row[from-1], far
		if from == 1 {
			left = i
		}
		row[from-1] = left
		for j := from; j <= to; j++ {
			up := row[j]
			if j == i+most {
				up = far
			}
			cost := diagonal
			if a[i-1] != b[j-1] {
				cost++
			}
			cost = min(cost, left+1, up+1)
			diagonal, row[j], left = row[j], cost, cost
			best = min(best, cost)
		}
		if best > most {
			return false
		}
	}
	return row[len(b)] <= most
}
