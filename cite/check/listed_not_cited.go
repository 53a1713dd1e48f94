package check

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

var listedNotCited = Rule{
	Name: "listed-not-cited", Severity: cite.Warning,
	Summary: "a work of the list that the text does not cite",
	What: "An entry of a manuscript's own reference list that its text does not cite, where the text cites by author and year and most of " +
		"the list is cited. Bare lists, numbered styles, bibliographies of what else was read, and .bib files, which hold more than one " +
		"text cites, have no such findings.",
	Why: "A reference list, other than a bibliography, has what the text rests on. An entry that nothing refers to was left over, or its " +
		"citation is missing or misspelled.",
	Bad: "Rain falls more often (Osei, 2020).\n\nReferences\n\n" +
		"Brandt, L. (2021). Wind on the northern coast. Lighthouse Press.\n\n" +
		"Osei, A. (2020). Rain and its measures. Lighthouse Press.",
	Good: "Rain falls more often (Osei, 2020).\n\nReferences\n\n" +
		"Osei, A. (2020). Rain and its measures. Lighthouse Press.",

	Authority: "APA 7, 8.4: each work in the reference list is cited in the text",
	list: func(p *pass) {
		if len(p.Entries) == 0 || isBibliography(p.Heading) || !p.comparable() {
			return
		}
		l := p.resolve()
		meant := map[int]bool{}
		for _, r := range l.present {
			for _, i := range r.works {
				meant[i] = true
			}
		}
		var missing []int
		for i := range l.works {
			if w := &l.works[i]; w.own >= 0 && !l.cited[i] && !meant[i] {
				missing = append(missing, i)
			}
		}
		if 2*len(missing) > len(p.Entries) {
			return
		}
		seen := bodyWords(p.Body)
		for _, i := range missing {
			w := &l.works[i]
			if w.mentioned(seen) {
				continue
			}
			e := &p.Entries[w.own]
			p.report(e, cite.Diagnostic{Span: e.opening(), Message: fmt.Sprintf("%s is listed and not cited in the text", listedAs(w.item))})
		}
	},
}

// bodyWords finds the paragraphs in which each word of a text stands.
func bodyWords(paragraphs []cite.Text) map[string]map[int]bool {
	in := map[string]map[int]bool{}
	possessive := strings.NewReplacer("’s", "", "'s", "")
	for i, t := range paragraphs {
		for word := range strings.FieldsSeq(folded(possessive.Replace(t.Plain))) {
			if in[word] == nil {
				in[word] = map[int]bool{}
			}
			in[word][i] = true
		}
	}
	return in
}

// mentioned tells whether a paragraph has the first author's name and the year of a work, in whatever form.
func (w *citedWork) mentioned(seen map[string]map[int]bool) bool {
	years := w.years
	if !w.undated {
		years = append(yearsIn(w.text[:min(len(w.text), 120)]), years...)
	}
	names := append([]string{firstWord(strings.TrimSpace(w.words))}, w.initials...)
	if len(w.names) > 0 {
		names = append(names, w.names[0])
	} else {
		names = append(names, w.title)
	}
	for _, name := range names {
		words := strings.Fields(name)
		if len(words) == 0 {
			continue
		}
		for par := range seen[words[len(words)-1]] {
			if len(years) == 0 {
				return true
			}
			for _, y := range years {
				if seen[strconv.Itoa(y)][par] || w.letter != "" && seen[strconv.Itoa(y)+w.letter][par] {
					return true
				}
			}
		}
	}
	return false
}

// isBibliography tells the heading of a list that also has what was read and not cited (APA 7, 9.51).
func isBibliography(heading string) bool {
	heading = folded(heading)
	for _, w := range [...]string{"bibliograph", "bibliograf", "reading", "related", "resource", "recommended", "lectur", "weiterfuhrend", "verder lezen"} {
		if strings.Contains(heading, w) {
			return true
		}
	}
	return false
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}
