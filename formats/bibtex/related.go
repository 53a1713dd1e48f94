package bibtex

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// readRelated reads what an entry says of another by related and relatedtype (BibLaTeX manual, 2.3.5, and 4.5.1; the types
// are its own and biblatex-apa's), where the file has that other entry. The fields themselves are kept, so that the way
// back has them.
func (m *meaning) readRelated() {
	kind := strings.ToLower(strings.TrimSpace(m.get("relatedtype")))
	if kind == "" || m.parents == nil {
		return
	}
	key, _, _ := strings.Cut(m.get("related"), ",")
	p := m.parents[strings.ToLower(strings.TrimSpace(key))]
	if p == nil {
		return
	}
	m.settle(p, 0)
	other := meaning{reader: m.reader, item: &cite.Item{}, fields: p.fields, key: m.key, typ: p.typ}
	name := other.wholeTitle("title", titleText(other.get("title")))
	words := rich(m.get("relatedstring"))
	switch kind {
	case "reviewof": // APA 7, 10.7
		m.setReviewed(&other, name, words)
	case "commenton": // APA 7, 10.1, example 18
		if words == "" {
			words = "Comment on"
		}
		if name != "" && !m.item.Has(cite.Var(cite.Genre)) {
			m.item.SetText(cite.Genre, words+" “"+other.lowered(name)+"”")
		}
	case "reprintfrom", "reprintof", "origpubin", "translationof": // APA 7, 9.39 to 9.41
		m.setOriginal(&other, name, kind == "translationof")
	}
}

// setReviewed tells of the work that a review is about.
func (m *meaning) setReviewed(other *meaning, name, words string) {
	if name == "" || m.item.Has(cite.Var(cite.ReviewedTitle)) {
		return
	}
	m.item.SetText(cite.ReviewedTitle, name)
	if genre, ok := strings.CutPrefix(words, "Review of the "); ok {
		m.item.SetText(cite.ReviewedGenre, genre)
	}
	// Who wrote and directed a film is named as such: biblatex-apa has them among the authors, with their roles.
	names := m.readNames(other.get("author"), cite.Span{}, m.key)
	other.takeNotes()
	if other.annotated("author", cite.Author, names) == nil && len(other.item.Names(cite.Director)) > 0 {
		for _, v := range [...]cite.NameVar{cite.ScriptWriter, cite.Director} {
			if makers := other.item.Names(v); len(makers) > 0 {
				m.item.SetNames(v, makers)
			}
		}
		return
	}
	for _, field := range []string{"author", "groupauthor", "editor"} {
		if s := strings.TrimSpace(other.get(field)); s != "" && !m.item.Has(cite.Var(cite.ReviewedAuthor)) {
			if names := m.readNames(s, cite.Span{}, m.key); len(names) > 0 {
				m.item.SetNames(cite.ReviewedAuthor, names)
			}
		}
	}
}

// setOriginal tells where a work stood first. A title is given where it was another.
func (m *meaning) setOriginal(other *meaning, name string, translated bool) {
	if !m.item.Has(cite.Var(cite.OriginalDate)) {
		date := other.get("date")
		if strings.TrimSpace(date) == "" {
			date = other.get("year")
		}
		if d, ok := readDate(date); ok && d.Start.Year != 0 {
			m.item.SetDate(cite.OriginalDate, d)
		}
	}
	if translated && name != "" && !m.item.Has(cite.Var(cite.OriginalTitle)) {
		m.item.SetText(cite.OriginalTitle, name)
	}
}

// lowered gives a title in sentence case, as BibTeX's rule has it, where the entry is English.
func (m *meaning) lowered(title string) string {
	if tag := languageTag(m.get("langid")); !markup.IsEnglish(tag) {
		return title
	}
	return markup.SentenceCase(title)
}
