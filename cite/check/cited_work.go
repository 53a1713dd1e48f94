package check

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

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

// newCitedWork reads how a work may be cited, from its item and, where it was printed, from its entry.
func newCitedWork(it *cite.Item, e *Entry, own int) citedWork {
	w := citedWork{item: it, own: own, title: folded(it.Text(cite.Title)), site: folded(it.Text(cite.ContainerTitle))}
	for _, n := range citedNames(it) {
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
	d := it.Date(cite.Issued)
	w.letter, w.undated, w.inPress = d.Suffix, d.State == cite.NoDate || d.IsZero(), d.State == cite.InPress
	for _, day := range []cite.Day{d.Start, d.End, it.Date(cite.OriginalDate).Start} {
		if day.Year != 0 {
			w.years = append(w.years, day.Year)
		}
	}
	if e != nil && e.printed() {
		w.text = e.Text.Plain
		parts := e.parts
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
	return w
}

// citedNames gives the names that a work is cited by: its authors, or those who stand in their place.
func citedNames(it *cite.Item) []cite.Name {
	for _, v := range []cite.NameVar{cite.Author, cite.Editor, cite.Director, cite.Host, cite.Performer, cite.ContainerAuthor} {
		if names := it.Names(v); len(names) > 0 {
			return slices.DeleteFunc(slices.Clone(names), cite.Name.IsOthers)
		}
	}
	return nil
}

// add takes a work into the list and its index.
func (l *citedList) add(w citedWork) {
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
