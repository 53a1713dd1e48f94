package bibtex

import "github.com/seed-2120edae/cite/cite"

// A form says how the value of a field is written.
type form uint8

const (
	literal  form = iota // text in LaTeX
	title                // text in which braces protect capitals
	list                 // literals joined by "and" (BibLaTeX manual, 2.2.1)
	verbatim             // no LaTeX: addresses and identifiers
	person               // names joined by "and"
	groups               // names of organisations joined by "and", which have no parts
	dating               // a date in EDTF
	pages                // ranges of numbers
	keywords             // words set off by commas
	tongue               // a language: babel's name or a BCP 47 tag
	kindOf               // a word, or the key of a localised one
)

// A fieldRow says which CSL variable a field is. Reading takes the first row that has the field and the class of the
// entry type, writing the first that has the variable and the class. The order is that of writing.
type fieldRow struct {
	name string // BibLaTeX's field (manual, 2.2.2)
	old  string // what BibTeX has for it, where that is another; reading takes both
	v    cite.Var
	form form
	in   class
	read bool // for reading alone
}

var fieldRows = []fieldRow{
	{"author", "", cite.Var(cite.Author), person, anywhere, false},
	{"bookauthor", "", cite.Var(cite.ContainerAuthor), person, anywhere, false},
	{"editor", "", cite.Var(cite.Editor), person, anywhere, false},
	{"translator", "", cite.Var(cite.Translator), person, anywhere, false},
	{"holder", "", cite.Var(cite.Author), person, patent, true},
	{"director", "", cite.Var(cite.Director), person, anywhere, true},
	{"groupauthor", "", cite.Var(cite.Author), groups, anywhere, true}, // biblatex-apa's, as the next three
	{"execproducer", "", cite.Var(cite.ExecutiveProducer), person, anywhere, true},
	{"execdirector", "", cite.Var(cite.Director), person, anywhere, true},
	{"with", "", cite.Var(cite.Contributor), person, anywhere, true},

	{"title", "", cite.Var(cite.Title), title, anywhere, false},
	{"shorttitle", "", cite.Var(cite.TitleShort), title, anywhere, false},
	{"journaltitle", "journal", cite.Var(cite.ContainerTitle), literal, inJournal | other | legal, false},
	{"journaltitle", "journal", cite.Var(cite.ContainerTitle), literal, online, true},
	{"titleaddon", "journal", cite.Var(cite.ContainerTitle), literal, online, false}, // @online has no field for the site's name
	{"maintitle", "", cite.Var(cite.ContainerTitle), title, media, false},            // what an episode or track is part of
	{"booktitle", "", cite.Var(cite.ContainerTitle), title, anywhere, false},
	{"journaltitle", "journal", cite.Var(cite.ContainerTitle), literal, anywhere, true},
	{"fjournal", "", cite.Var(cite.ContainerTitle), literal, inJournal, true},
	{"issuetitle", "", cite.Var(cite.VolumeTitle), title, inJournal, false}, // "titles of periodical special issues" (CSL 1.0.2)
	{"shortjournal", "", cite.Var(cite.ContainerTitleShort), literal, anywhere, false},
	{"eventtitle", "", cite.Var(cite.EventTitle), literal, anywhere, false},
	{"venue", "", cite.Var(cite.EventPlace), literal, anywhere, false},
	{"date", "", cite.Var(cite.Issued), dating, anywhere, false},
	{"eventdate", "", cite.Var(cite.EventDate), dating, anywhere, false},
	{"origdate", "", cite.Var(cite.OriginalDate), dating, anywhere, false},
	{"origyear", "", cite.Var(cite.OriginalDate), dating, anywhere, true},

	{"series", "", cite.Var(cite.CollectionTitle), kindOf, inJournal, false}, // a number or the key of a word, for journals
	{"series", "", cite.Var(cite.CollectionTitle), title, anywhere, false},
	{"volume", "", cite.Var(cite.Volume), literal, anywhere, false},
	{"number", "", cite.Var(cite.Issue), literal, inJournal, false},
	{"issue", "", cite.Var(cite.Issue), literal, inJournal, true},
	{"number", "", cite.Var(cite.Number), literal, paper | thesis | patent | online | media | legal | other, false},
	{"number", "", cite.Var(cite.CollectionNumber), literal, whole | part, false},
	{"number", "", cite.Var(cite.CollectionNumber), literal, anywhere, false},
	{"number", "", cite.Var(cite.Issue), literal, anywhere, false},
	{"edition", "", cite.Var(cite.Edition), literal, anywhere, false},
	{"version", "", cite.Var(cite.Version), literal, anywhere, false},
	{"chapter", "", cite.Var(cite.ChapterNumber), literal, anywhere, false},
	{"part", "", cite.Var(cite.PartNumber), literal, anywhere, false},
	{"volumes", "", cite.Var(cite.NumberOfVolumes), literal, anywhere, false},
	{"pages", "", cite.Var(cite.Page), pages, anywhere, false},
	{"eid", "", cite.Var(cite.Number), literal, inJournal, false},                    // an article number (APA 7, 9.27)
	{"articleno", "article-number", cite.Var(cite.Number), literal, inJournal, true}, // what ACM and Web of Science have for it
	{"eid", "", cite.Var(cite.Page), literal, anywhere, true},
	{"pagetotal", "", cite.Var(cite.NumberOfPages), literal, anywhere, false},
	{"numpages", "", cite.Var(cite.NumberOfPages), literal, anywhere, true},

	{"authority", "", cite.Var(cite.Authority), list, legal, false},
	{"publisher", "", cite.Var(cite.Publisher), list, inJournal | whole | part | media | legal, false},
	{"institution", "school", cite.Var(cite.Publisher), list, thesis, false},
	{"institution", "", cite.Var(cite.Publisher), list, paper, false},
	{"organization", "", cite.Var(cite.Publisher), list, online, false},
	{"publisher", "", cite.Var(cite.Publisher), list, patent, false},
	{"howpublished", "", cite.Var(cite.Publisher), literal, other, false},
	{"publisher", "", cite.Var(cite.Publisher), list, anywhere, true},
	{"institution", "school", cite.Var(cite.Publisher), list, anywhere, true},
	{"organization", "", cite.Var(cite.Publisher), list, anywhere, true},
	{"location", "address", cite.Var(cite.Jurisdiction), list, patent, false}, // "geographic scope of relevance" (CSL 1.0.2)
	{"location", "address", cite.Var(cite.PublisherPlace), list, anywhere, false},
	{"origtitle", "", cite.Var(cite.OriginalTitle), title, anywhere, false},
	{"origpublisher", "", cite.Var(cite.OriginalPublisher), list, anywhere, false},
	{"origlocation", "", cite.Var(cite.OriginalPublisherPlace), list, anywhere, false},
	{"type", "", cite.Var(cite.Genre), kindOf, anywhere, false},
	{"addendum", "", cite.Var(cite.References), literal, anywhere, false},
	{"howpublished", "", cite.Var(cite.Medium), literal, anywhere, false},
	{"pubstate", "", cite.Var(cite.Status), kindOf, anywhere, false},
	{"langid", "", cite.Var(cite.Language), tongue, anywhere, false},
	{"language", "", cite.Var(cite.Language), tongue, anywhere, true},

	{"isbn", "", cite.Var(cite.ISBN), literal, anywhere, false},
	{"issn", "", cite.Var(cite.ISSN), literal, anywhere, false},
	{"doi", "", cite.Var(cite.DOI), verbatim, anywhere, false},
	{"pmid", "", cite.Var(cite.PMID), verbatim, anywhere, false},
	{"pmcid", "", cite.Var(cite.PMCID), verbatim, anywhere, false},
	{"url", "", cite.Var(cite.URL), verbatim, anywhere, false},
	{"urldate", "", cite.Var(cite.Accessed), dating, anywhere, false},
	{"lastchecked", "lastaccessed", cite.Var(cite.Accessed), dating, anywhere, true}, // urlbst's, and others'
	{"accessdate", "lastvisited", cite.Var(cite.Accessed), dating, anywhere, true},
	{"library", "", cite.Var(cite.CallNumber), literal, anywhere, false},
	{"keywords", "", cite.Var(cite.Keyword), keywords, anywhere, false},
	{"abstract", "", cite.Var(cite.Abstract), literal, anywhere, false},
	{"annotation", "annote", cite.Var(cite.Annote), literal, anywhere, false},
	{"note", "", cite.Var(cite.Note), literal, anywhere, false},
}

// formOf gives the form of text that stands under CSL's own name for its variable.
func formOf(v cite.Var) form {
	switch v {
	case cite.Var(cite.ContainerTitle), cite.Var(cite.PartTitle), cite.Var(cite.ReviewedTitle), cite.Var(cite.VolumeTitle):
		return title
	}
	return literal
}

// rowsByField finds the rows of a field, BibTeX's names included.
var rowsByField = func() map[string][]*fieldRow {
	m := make(map[string][]*fieldRow, 2*len(fieldRows))
	for i := range fieldRows {
		r := &fieldRows[i]
		m[r.name] = append(m[r.name], r)
		if r.old != "" {
			m[r.old] = append(m[r.old], r)
		}
	}
	return m
}()

// rowsByVar finds the rows of a variable.
var rowsByVar = func() map[cite.Var][]*fieldRow {
	m := make(map[cite.Var][]*fieldRow, len(fieldRows))
	for i := range fieldRows {
		r := &fieldRows[i]
		m[r.v] = append(m[r.v], r)
	}
	return m
}()

// rowFor finds the row by which a field of an entry is read; nil where CSL has nothing for it.
func rowFor(name string, c class) *fieldRow {
	for _, r := range rowsByField[name] {
		if r.in&c != 0 {
			return r
		}
	}
	return nil
}
