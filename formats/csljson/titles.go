package csljson

import (
	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// sentenceTitles are the titles that CSL-JSON holds in sentence case: those of works and of their parts. The names of
// journals, newspapers and sites are proper names.
var sentenceTitles = [...]cite.TextVar{cite.Title, cite.TitleShort, cite.ContainerTitle, cite.CollectionTitle, cite.VolumeTitle, cite.PartTitle, cite.OriginalTitle}

// inBooks are the types whose container is a book.
var inBooks = map[cite.Type]bool{
	cite.Chapter: true, cite.PaperConference: true, cite.Entry: true, cite.EntryDictionary: true, cite.EntryEncyclopedia: true,
}

// ofLaws are the types whose titles are names, with capitals in every style (APA 7, chapter 11).
var ofLaws = map[cite.Type]bool{cite.Bill: true, cite.LegalCase: true, cite.Legislation: true, cite.Treaty: true}

// InSentenceCase gives the item with its titles in sentence case, as CSL 1.0.2 asks of titles in CSL-JSON: a style can
// make title case of it, but no style can find its way back. With every, all titles are put in it as APA 7, 6.17, says;
// else only capitals go down, and only where the title is in title case and English, so far as one can tell. What is
// protected by a "nocase" span keeps its capitals. Titles that this changes, and those that nobody could tell the case of
// again, stay as they were written in Item.Custom, under markup.Written and the name of the variable. The item itself is
// left as it is.
func InSentenceCase(it *cite.Item, every bool) *cite.Item {
	title := it.Text(cite.Title)
	english := it.Text(cite.Language) != "" || markup.LooksEnglish(title)
	foreign := !english && (markup.LooksForeign(title) || markup.LooksForeign(it.Text(cite.ContainerTitle)))
	out := it
	for _, v := range sentenceTitles {
		s := it.Text(v)
		low := s
		name := v == cite.ContainerTitle && !inBooks[it.Type]
		switch {
		case s == "" || name || v == cite.Title && ofLaws[it.Type],
			(v == cite.ContainerTitle || v == cite.Title && it.Type == cite.Book) && markup.NamesEvent(s):
		case every:
			low = markup.SentenceCase(s)
		case english || markup.LooksEnglish(s), !foreign && !markup.LooksForeign(s):
			low = markup.LowerCapitals(s)
		}
		if low == s && markup.TitleCase(s) == s && (name || markup.Protect(s) == s) {
			continue
		}
		if out == it {
			out = it.Clone()
		}
		f := out.Field(cite.Var(v))
		if f.Text = low; low == s {
			s = ""
		}
		out.AddCustom(markup.Written+v.String(), s, f.Span)
	}
	return out
}
