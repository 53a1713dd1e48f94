package check

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-2120edae/cite/cite"
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

// A citedList is the works that citations are looked for in.
type citedList struct {
	works   []citedWork
	byWord  map[string][]int // by words of names, heads and initials and the first of titles; also with the date behind
	byYear  map[int][]int
	byKey   map[string]int
	quoted  []quoted
	present []resolution // by citation
	cited   []bool       // by work
}

// resolve looks for each citation in the list.
func resolve(in Input) *citedList {
	l := &citedList{byWord: map[string][]int{}, byYear: map[int][]int{}, byKey: map[string]int{}}
	if len(in.Citations) == 0 {
		return l
	}
	for i := range in.Entries {
		l.add(newCitedWork(in.Entries[i].Item, &in.Entries[i], i))
	}
	for _, it := range in.Library {
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
		l.add(newCitedWork(it, nil, -1))
	}
	l.cited = make([]bool, len(l.works))
	l.present = make([]resolution, len(in.Citations))
	for i := range in.Citations {
		q := quote(&in.Citations[i])
		l.quoted = append(l.quoted, q)
		l.find(&q, &l.present[i])
	}
	aside := bodyWords(in.Aside)
	for i := range in.Citations {
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
	author string
	full   string // what author is short for
	names  []string
}

func quote(c *cite.Citation) quoted {
	q := quoted{Citation: c, author: folded(c.Author), full: folded(c.Expanded)}
	for _, n := range c.Names {
		q.names = append(q.names, folded(n))
	}
	if len(q.names) == 0 {
		q.names = []string{q.author}
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

// writtenCitation gives a citation as a person would quote it.
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
	names := citedNames(it)
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
