package check

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
	"golang.org/x/text/unicode/norm"
)

// An outcome is what came of looking for a citation in the list.
type outcome uint8

const (
	unjudged      outcome = iota // it may be no citation, or need not be listed
	listed                       // the list has the work
	otherYear                    // the list has one work of these authors, of another year
	otherSpelling                // the list has one work of this year whose author is spelled nearly so
	unlisted                     // the list has no such work
)

// A resolution is a citation with what the list has for it.
type resolution struct {
	outcome outcome
	works   []int // indexes of the works that it cites, or that it may mean
}

// A citedWork is a work of the list as citations name it.
type citedWork struct {
	item     *cite.Item
	own      int      // the index of its entry; −1 for a work that another file lists
	names    []string // folded surnames of its authors, or of its editors where it has none; a group as a whole
	words    string   // folded: what stands before the date, with a space at both ends
	first    string   // as words, up to the first comma
	title    string   // folded
	site     string   // folded: where it appeared
	groups   []string // those names that are of groups
	initials []string // of the groups
	years    []int
	letter   string
	undated  bool
	inPress  bool
	text     string // the whole reference, where it was printed
}

// A citedList is the works that citations are looked for in.
type citedList struct {
	works   []citedWork
	byWord  map[string][]int // by every word of names, words and initials, and the first ones of title and site; also with the date behind it
	byYear  map[int][]int
	byKey   map[string]int
	quoted  []quoted
	present []resolution // by citation
	cited   []bool       // by work
}

// resolve looks for each citation in the list, once.
func (p *pass) resolve() *citedList {
	if p.citedList != nil {
		return p.citedList
	}
	l := &citedList{byWord: map[string][]int{}, byYear: map[int][]int{}, byKey: map[string]int{}}
	p.citedList = l
	for i := range p.Entries {
		l.add(p.Entries[i].Item, &p.Entries[i], i)
	}
	for _, it := range p.Library {
		if _, twice := l.byKey[it.ID]; !twice {
			l.byKey[it.ID] = len(l.works)
			for _, c := range it.Custom {
				if strings.HasSuffix(c.Key, ".ids") { // BibLaTeX's other keys of an entry
					for _, alias := range strings.Split(c.Value, ",") {
						l.byKey[strings.TrimSpace(alias)] = len(l.works)
					}
				}
			}
		}
		l.add(it, nil, -1)
	}
	l.cited = make([]bool, len(l.works))
	l.present = make([]resolution, len(p.Citations))
	for i := range p.Citations {
		q := quote(&p.Citations[i])
		l.quoted = append(l.quoted, q)
		l.find(&q, &l.present[i])
	}
	aside := bodyWords(p.Aside)
	for i := range p.Citations {
		c, r := &l.quoted[i], &l.present[i]
		switch {
		case r.outcome == unlisted && c.standsIn(aside):
			r.outcome = listed
		case r.outcome == unlisted:
			l.explain(c, r)
		case r.outcome == unjudged && c.Form != cite.ByKey:
			l.guess(c, r)
		}
	}
	return l
}

// A quoted citation has its names folded.
type quoted struct {
	*cite.Citation
	author, full string
	names        []string
}

func quote(c *cite.Citation) quoted {
	q := quoted{Citation: c, author: folded(c.Author), full: folded(c.Expanded)}
	for _, n := range c.Names {
		q.names = append(q.names, folded(n))
	}
	return q
}

// standsIn tells whether a paragraph has the citation's first name and its year.
func (c *quoted) standsIn(paragraphs map[string]map[int]bool) bool {
	if c.Form == cite.ByKey || c.names[0] == "" {
		return false
	}
	words := strings.Fields(c.names[0])
	if c.Date.Start.Year != 0 {
		words = append(words, strconv.Itoa(c.Date.Start.Year))
	}
	for par := range paragraphs[words[0]] {
		in := func(word string) bool {
			return isSmall(word) || paragraphs[word][par] || paragraphs[word+c.Date.Suffix][par]
		}
		if !slices.ContainsFunc(words, func(word string) bool { return !in(word) }) {
			return true
		}
	}
	return false
}

// dates gives the dates of a work as they stand behind words in the index.
func (w *citedWork) dates() []string {
	var all []string
	for _, y := range w.years {
		if s := strconv.Itoa(y); !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	switch {
	case w.inPress:
		all = append(all, "in press")
	case w.undated || len(all) == 0:
		all = append(all, "n.d.")
	}
	return all
}

// add takes a work into the list.
func (l *citedList) add(it *cite.Item, e *Entry, own int) {
	w := citedWork{item: it, own: own, title: folded(it.Text(cite.Title)), site: folded(it.Text(cite.ContainerTitle))}
	for _, v := range []cite.NameVar{cite.Author, cite.Editor, cite.Director, cite.Host, cite.Performer, cite.ContainerAuthor} {
		if names := it.Names(v); len(names) > 0 {
			for _, n := range names {
				if n.IsOthers() {
					continue
				}
				w.names = append(w.names, folded(n.Surname()))
				if n.Literal != "" {
					w.groups = append(w.groups, folded(n.Literal))
					short := initialsOf(n.Literal)
					w.initials = append(w.initials, short)
					if rest, ok := strings.CutPrefix(short, "us"); ok && len(rest) > 1 { // "FDA", of the U.S. Food and Drug Administration
						w.initials = append(w.initials, rest)
					}
				}
			}
			break
		}
	}
	d := it.Date(cite.Issued)
	w.letter, w.undated, w.inPress = d.Suffix, d.State == cite.NoDate || d.IsZero(), d.State == cite.InPress
	for _, day := range []cite.Day{d.Start, d.End, it.Date(cite.OriginalDate).Start} {
		if day.Year != 0 {
			w.years = append(w.years, day.Year)
		}
	}
	if e != nil && e.printed() {
		w.text = e.Text.Plain
		parts := e.look()
		head := w.text[:min(len(w.text), 80)]
		if !parts.date.IsZero() {
			head = w.text[:parts.date.Start]
			w.years = append(w.years, yearsIn(w.text[parts.date.Start:parts.date.End])...)
		}
		w.words = " " + folded(head) + " "
		beginning, _, _ := strings.Cut(head, ",")
		w.first = " " + folded(beginning) + " "
		if i := strings.Index(w.text, "riginal work published"); i >= 0 { // APA 7, 9.41
			w.years = append(w.years, yearsIn(w.text[i:])...)
		}
	} else {
		w.words = " " + strings.Join(w.names, " ") + " "
	}
	at := len(l.works)
	dates := w.dates()
	seen := map[string]bool{}
	var put func(word string)
	put = func(word string) {
		if word == "" || seen[word] || isSmall(word) {
			return
		}
		seen[word] = true
		l.byWord[word] = append(l.byWord[word], at)
		for _, d := range dates {
			l.byWord[word+" "+d] = append(l.byWord[word+" "+d], at)
		}
		if plain := spelledOut(word); plain != word && !seen[plain] {
			put(plain)
		}
	}
	for _, n := range w.names {
		for word := range strings.FieldsSeq(n) {
			put(word)
		}
	}
	for word := range strings.FieldsSeq(w.words) {
		put(word)
	}
	for _, s := range w.initials {
		put(s)
	}
	for _, s := range []string{w.title, w.site} {
		for i, word := range strings.Fields(s) {
			if i == 4 {
				break
			}
			put(word)
		}
	}
	for _, y := range w.years {
		if !slices.Contains(l.byYear[y], at) {
			l.byYear[y] = append(l.byYear[y], at)
		}
	}
	l.works = append(l.works, w)
}

// A fit says how well a work answers to the names of a citation.
type fit uint8

const (
	noFit   fit = iota
	loosely     // the names stand somewhere in its head
	fewer       // it has more authors than the citation names
	wholly
)

// find looks for the works that a citation cites.
func (l *citedList) find(c *quoted, r *resolution) {
	if c.Form == cite.ByKey {
		if i, ok := l.byKey[c.Key]; ok {
			r.outcome, r.works = listed, []int{i}
			l.cited[i] = true
		} else if !c.Doubtful && len(l.byKey) > 0 {
			r.outcome = unlisted
		}
		return
	}
	best := noFit
	for _, i := range l.candidates(c, true) {
		w := &l.works[i]
		f := w.fits(c)
		if f == noFit || !w.dated(c) || f < best {
			continue
		}
		if f > best {
			best, r.works = f, nil
		}
		r.works = append(r.works, i)
	}
	switch {
	case best != noFit:
		r.outcome = listed
		for _, i := range r.works {
			l.cited[i] = true
		}
	case !c.Secondary && !c.Doubtful:
		r.outcome = unlisted
	}
}

// lifespan bounds how far the years of a doubtful citation and of the work that it may mean lie apart.
const lifespan = 10

// guess looks for what a doubtful citation may mean. An author's name with a year that differs a little, of a work that
// nothing else cites, is a citation after all. What else may be meant counts as cited.
func (l *citedList) guess(c *quoted, r *resolution) {
	if c.Doubtful && c.Form == cite.Narrative && !c.Title && c.Date.End.Year == 0 {
		l.explain(c, r)
		if r.outcome == otherSpelling && !l.cited[r.works[0]] {
			return
		}
		if r.outcome == otherYear {
			w := &l.works[r.works[0]]
			if apart := c.Date.Start.Year - w.item.Date(cite.Issued).Start.Year; w.item.Names(cite.Author) != nil && len(w.groups) == 0 && -lifespan <= apart && apart <= lifespan {
				return
			}
		}
		r.outcome, r.works = unjudged, nil
	}
	for _, i := range l.candidates(c, false) {
		if l.works[i].fits(c) >= fewer {
			l.cited[i] = true
		}
	}
}

// explain looks for what the author may have meant by a citation that is not listed.
func (l *citedList) explain(c *quoted, r *resolution) {
	if c.Form == cite.ByKey {
		for key, i := range l.byKey {
			if isNear(strings.ToLower(key), strings.ToLower(c.Key)) && (len(r.works) == 0 || key < l.works[r.works[0]].item.ID) {
				r.works = []int{i}
			}
		}
		return
	}
	uncited := -1
	for _, i := range l.candidates(c, false) {
		w := &l.works[i]
		if f := w.fits(c); f == wholly && (!c.Others || len(w.names) > 1) && !w.item.Date(cite.Issued).IsZero() && w.exactly(c) {
			r.works = append(r.works, i)
			if !l.cited[i] {
				if uncited >= 0 {
					uncited = len(l.works)
				} else {
					uncited = i
				}
			}
		}
	}
	if uncited >= 0 && uncited < len(l.works) {
		r.outcome, r.works = otherYear, []int{uncited}
		return
	}
	if len(r.works) > 0 || c.Title {
		return
	}
	for _, i := range l.byYear[c.Date.Start.Year] {
		if w := &l.works[i]; w.nearly(c) && w.dated(c) {
			r.works = append(r.works, i)
		}
	}
	if len(r.works) == 1 {
		r.outcome = otherSpelling
	} else {
		r.works = nil
	}
}

// enough bounds how many works are looked at for one citation beyond those that its rarest word gives.
const enough = 100

// candidates gives the works that have a word of the citation's names, in the order of the list; those of its year, or
// all. Where a word is frequent, the rarer ones speak for it.
func (l *citedList) candidates(c *quoted, sameYear bool) []int {
	words := strings.Fields(c.names[0])
	words = append(words[:min(len(words), 12)], initialsOf(c.Author), c.author)
	for _, s := range []string{c.author, c.full} {
		all := strings.Fields(s)
		words = append(words, all[:min(len(all), 12)]...)
	}
	for _, w := range words[:len(words):len(words)] {
		words = append(words, spelledOut(w))
	}
	var lists [][]int
	for _, word := range words {
		if !sameYear {
			lists = append(lists, l.byWord[word])
			continue
		}
		lists = append(lists, l.byWord[word+" n.d."])
		if c.Date.State == cite.InPress {
			lists = append(lists, l.byWord[word+" in press"])
		}
		for _, y := range []int{c.Date.Start.Year, c.Date.End.Year, c.Original.Year} {
			if y != 0 {
				lists = append(lists, l.byWord[word+" "+strconv.Itoa(y)])
			}
		}
	}
	slices.SortStableFunc(lists, func(a, b []int) int { return len(a) - len(b) })
	var found []int
	for _, list := range lists {
		if len(found) > 0 && len(found)+len(list) > enough {
			break
		}
		found = append(found, list[:min(len(list), 10*enough)]...)
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// dated tells whether a work has the year of a citation. One with a letter stands also for one without.
func (w *citedWork) dated(c *quoted) bool {
	d := c.Date
	if d.Suffix != "" && w.letter != "" && d.Suffix != w.letter {
		return false
	}
	switch d.State {
	case cite.NoDate:
		return w.undated
	case cite.InPress:
		return w.inPress
	}
	for _, y := range []int{d.Start.Year, d.End.Year, c.Original.Year} {
		if y != 0 && slices.Contains(w.years, y) {
			return true
		}
	}
	// A reference that was not understood has its year somewhere.
	return len(w.years) == 0 && !w.inPress && strings.Contains(w.text, strconv.Itoa(d.Start.Year))
}

// fits tells how well a work answers to the names of a citation.
func (w *citedWork) fits(c *quoted) fit {
	author := c.author
	if w.isGroup(author, c.Author) || w.isGroup(c.full, c.Expanded) {
		return wholly
	}
	if c.Form == cite.Narrative { // words that only look like a part of the name may stand before it
		words := strings.Fields(author)
		for i := 1; i < len(words) && i < 8; i++ {
			if rest := strings.Join(words[i:], " "); !isSmall(words[i]) && w.isGroup(rest, "") && len(rest) > 3 {
				return wholly
			}
		}
	}
	if c.Title {
		return noFit
	}
	if strings.Contains(author, " ") && (begins(w.title, author) || author == w.site) {
		return loosely
	}
	if len(w.names) == 0 || !sameSurname(c.names[0], w.names[0]) {
		swapped := len(c.names) > 1 && len(c.names) == len(w.names)
		if len(w.names) > 0 && !swapped && !hasWords(w.first, c.names[0]) { // it was read well, and begins with another
			return noFit
		}
		for _, n := range c.names {
			if !hasWords(w.words, n) {
				return noFit
			}
		}
		return loosely
	}
	for _, n := range c.names[1:] {
		if !slices.ContainsFunc(w.names[1:], func(m string) bool { return sameSurname(n, m) }) && !hasWords(w.words, n) {
			return noFit
		}
	}
	if len(w.names) > len(c.Names) && !c.Others {
		return fewer
	}
	return wholly
}

// hasWords tells whether all words of a folded name stand in a folded text that has a space at both ends.
func hasWords(text, name string) bool {
	if name == "" {
		return false
	}
	for word := range strings.FieldsSeq(name) {
		if !strings.Contains(text, " "+word+" ") {
			return false
		}
	}
	return true
}

// isGroup tells whether a folded name is that of the group, or the title, that a work stands under; or the beginning of
// either, or an abbreviation.
func (w *citedWork) isGroup(name, written string) bool {
	if name == "" {
		return false
	}
	for _, n := range w.groups {
		if n == name || strings.Contains(n, " ") && (begins(name, n) || strings.Contains(name, " ") && (begins(n, name) || strings.HasSuffix(n, " "+name))) {
			return true
		}
	}
	if isCapitals(written) {
		if slices.Contains(w.initials, name) || strings.Contains(w.words, " "+name+" ") {
			return true
		}
	}
	if s := initialsOf(written); len(s) > 2 && slices.Contains(w.groups, s) {
		return true // listed by the abbreviation
	}
	head := strings.TrimSpace(w.words)
	if len(w.names) == 0 || strings.Contains(name, " ") {
		if begins(w.title, name) || begins(head, name) || begins(name, w.title) && strings.Contains(w.title, " ") || begins(name, head) && strings.Contains(head, " ") {
			return true
		}
	}
	return false
}

// begins tells whether a text begins with whole words.
func begins(s, words string) bool {
	return words != "" && strings.HasPrefix(s, words) && (len(s) == len(words) || s[len(words)] == ' ')
}

// exactly tells whether the first author is spelled as in the citation.
func (w *citedWork) exactly(c *quoted) bool {
	first := c.names[0]
	return len(w.names) > 0 && (first == w.names[0] || c.Form == cite.Narrative && strings.HasSuffix(first, " "+w.names[0])) ||
		w.isGroup(c.author, c.Author) || c.Expanded != ""
}

// nearly tells whether the first author of a work is spelled as in the citation but for a slip, and the others are the
// same.
func (w *citedWork) nearly(c *quoted) bool {
	if len(w.names) == 0 {
		return false
	}
	first := c.names[0]
	if c.Form == cite.Narrative && !strings.Contains(w.names[0], " ") { // given names may stand before it
		first = first[strings.LastIndexByte(first, ' ')+1:]
	}
	if !isNear(first, w.names[0]) {
		if len(c.Names) < 2 || len(w.names) < 2 || !sameSurname(first, w.names[0]) || !isNear(c.names[1], w.names[1]) {
			return false
		}
		return len(c.Names) == len(w.names)
	}
	if !c.Others && len(c.Names) != len(w.names) || c.Others && len(w.names) < 2 {
		return false
	}
	for _, n := range c.names[1:] {
		if !hasWords(w.words, n) {
			return false
		}
	}
	return true
}

// sameSurname tells whether two folded names are of one person: equal, or one of them with given names, particles or a
// second surname.
func sameSurname(cited, has string) bool {
	return cited == has || has != "" && (strings.HasSuffix(cited, " "+has) || strings.HasSuffix(has, " "+cited) || begins(has, cited) || begins(cited, has)) ||
		spelledOut(cited) == spelledOut(has)
}

// umlauts are letters that are also written as two.
var umlauts = strings.NewReplacer("ae", "a", "oe", "o", "ue", "u", "aa", "a")

// spelledOut makes the same of "Müller" and "Mueller", of which the first has lost its dots by folding.
func spelledOut(s string) string { return strings.ReplaceAll(umlauts.Replace(s), " ", "") }

// isNear tells whether two names differ by a slip: one letter in five or more, two in ten or more.
func isNear(a, b string) bool {
	most := 0
	switch n := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b)); {
	case n >= 10:
		most = 2
	case n >= 5:
		most = 1
	}
	return a != b && most > 0 && distance([]rune(a), []rune(b), most) <= most
}

// distance counts the letters that must be put in, taken out, changed or swapped with their neighbour to make one text
// of another; more than most counts as most+1.
func distance(a, b []rune, most int) int {
	if len(a) > len(b)+most || len(b) > len(a)+most || len(a) > 100 || len(b) > 100 {
		return most + 1
	}
	before, last, now := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		now[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			now[j] = min(last[j]+1, now[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				now[j] = min(now[j], before[j-2]+1)
			}
		}
		before, last, now = last, now, before
	}
	return last[len(b)]
}

// folded makes the same of spellings that are one name to a reader: without accents, capitals, punctuation, markup and
// a leading article.
func folded(s string) string {
	var b strings.Builder
	space, tag := true, false
	for _, r := range norm.NFKD.String(s) {
		switch r {
		case '<':
			tag = true
		case '>':
			tag = false
		case 'ß':
			b.WriteString("ss")
		case 'ø', 'Ø':
			r = 'o'
		case 'æ', 'Æ':
			b.WriteString("ae")
		case 'œ', 'Œ':
			b.WriteString("oe")
		case 'ł', 'Ł':
			r = 'l'
		case 'đ', 'Đ':
			r = 'd'
		case 'ı':
			r = 'i'
		case '&':
			b.WriteString("and")
			space = false
			continue
		}
		switch {
		case tag || unicode.IsMark(r) || r == '\'' || r == '’' || r == 'ʼ' || r == '.' || r == '`':
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !strings.ContainsRune("ßæÆœŒ", r) {
				b.WriteRune(unicode.ToLower(r))
			}
			space = false
		case !space:
			b.WriteByte(' ')
			space = true
		}
	}
	out := strings.TrimSpace(b.String())
	if rest, ok := strings.CutPrefix(out, "the "); ok {
		out = rest
	}
	return out
}

// isSmall tells a word that says nothing about whose name it is part of.
func isSmall(word string) bool {
	switch word {
	case "of", "the", "and", "for", "de", "la", "van", "von", "der", "den", "in", "on", "to", "a", "an", "al", "el", "du", "di", "da", "et", "und", "y", "en":
		return true
	}
	return false
}

// initialsOf makes the abbreviation of a name of several words: "who" of "World Health Organization".
func initialsOf(s string) string {
	var b strings.Builder
	words := 0
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' && r != '.' }) {
		if strings.EqualFold(word, "the") {
			continue
		}
		for part := range strings.FieldsFuncSeq(word, func(r rune) bool { return r == '.' }) { // "U.S."
			if first, _ := utf8.DecodeRuneInString(part); unicode.IsUpper(first) {
				b.WriteRune(unicode.ToLower(first))
				words++
			}
		}
	}
	if words < 2 {
		return ""
	}
	return b.String()
}

// isCapitals tells an abbreviation: no letter is small but a few.
func isCapitals(s string) bool {
	capitals, small := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsLower(r):
			small++
		case r == ' ':
			return false
		}
	}
	return capitals >= 2 && capitals > small
}

// yearsIn finds the numbers of four digits in a text.
func yearsIn(s string) []int {
	var years []int
	for i := 0; i < len(s) && i < 200; i++ {
		n := 0
		for i+n < len(s) && isDigit(s[i+n]) {
			n++
		}
		if n == 4 {
			y, _ := strconv.Atoi(s[i : i+4])
			years = append(years, y)
		}
		i += n
	}
	return years
}

// written gives a citation as a person would quote it.
func writtenCitation(c *cite.Citation) string {
	if c.Form == cite.ByKey {
		return c.Key
	}
	s := c.Author
	if c.Others {
		s += " et al."
	}
	return s + ", " + citedYear(c.Date)
}

// citedYear gives a date as citations have it.
func citedYear(d cite.Date) string {
	switch {
	case d.Start.Year != 0:
		return strconv.Itoa(d.Start.Year) + d.Suffix
	case d.State == cite.InPress:
		return "in press"
	case d.Suffix != "":
		return "n.d.-" + d.Suffix
	}
	return "n.d."
}

// listedAs gives a work as citations would name it.
func listedAs(it *cite.Item) string {
	names := it.Names(cite.Author)
	if len(names) == 0 {
		names = it.Names(cite.Editor)
	}
	who := "“" + shorten(it.Text(cite.Title)) + "”"
	switch len(names) {
	case 0:
	case 1:
		who = names[0].Surname()
	case 2:
		who = names[0].Surname() + " and " + names[1].Surname()
	default:
		who = names[0].Surname() + " et al."
	}
	return who + " (" + citedYear(it.Date(cite.Issued)) + ")"
}
