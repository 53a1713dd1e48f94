package bibtex

import "github.com/seed-2120edae/cite/cite"

// A class groups the entry types in which a field has the same meaning.
type class uint16

const (
	inJournal class = 1 << iota // article
	whole                       // book, collection, proceedings
	part                        // inbook, incollection, inproceedings
	paper                       // report, manual
	thesis
	patent
	online
	media // recordings, pictures, software, data
	legal
	other
	anywhere class = 0xffff
)

// A typeRow says which CSL type an entry type is. Reading takes the first row that has the entry type and subtype,
// writing the first that has the CSL type.
type typeRow struct {
	name    string // BibLaTeX's entry type (manual, 2.1)
	old     string // what BibTeX has for it, where that is another
	subtype string // BibLaTeX's entrysubtype (manual, 2.3.2): a word that the type is told apart by
	csl     cite.Type
	class   class
	genre   string // what BibLaTeX's localised type stands for (manual, 4.9.2.13)
}

var typeRows = []typeRow{
	{name: "article", csl: cite.ArticleJournal, class: inJournal},
	{name: "article", subtype: "newspaper", csl: cite.ArticleNewspaper, class: inJournal},
	{name: "article", subtype: "magazine", csl: cite.ArticleMagazine, class: inJournal},
	{name: "book", csl: cite.Book, class: whole},
	{name: "incollection", csl: cite.Chapter, class: part},
	{name: "inbook", csl: cite.Chapter, class: part},
	{name: "inproceedings", csl: cite.PaperConference, class: part},
	{name: "online", old: "misc", csl: cite.Webpage, class: online},
	{name: "online", old: "misc", subtype: "post-weblog", csl: cite.PostWeblog, class: online},
	{name: "online", old: "misc", subtype: "post", csl: cite.Post, class: online},
	{name: "report", old: "techreport", csl: cite.Report, class: paper},
	{name: "thesis", old: "phdthesis", csl: cite.Thesis, class: thesis},
	{name: "phdthesis", csl: cite.Thesis, class: thesis, genre: "PhD thesis"},
	{name: "mastersthesis", csl: cite.Thesis, class: thesis, genre: "Master’s thesis"},
	{name: "techreport", csl: cite.Report, class: paper},
	{name: "misc", csl: cite.Document, class: other},
	{name: "misc", csl: cite.NoType, class: other},
	{name: "misc", subtype: "article", csl: cite.Article, class: other},
	{name: "booklet", csl: cite.Pamphlet, class: whole},
	{name: "collection", old: "book", csl: cite.Collection, class: whole},
	{name: "dataset", old: "misc", csl: cite.Dataset, class: media},
	{name: "software", old: "misc", csl: cite.Software, class: media},
	{name: "patent", old: "misc", csl: cite.Patent, class: patent},
	{name: "manual", csl: cite.Report, class: paper},
	{name: "unpublished", csl: cite.Manuscript, class: other},
	{name: "inreference", old: "incollection", csl: cite.EntryEncyclopedia, class: part},
	{name: "inreference", old: "incollection", subtype: "dictionary", csl: cite.EntryDictionary, class: part},
	{name: "inreference", old: "incollection", subtype: "entry", csl: cite.Entry, class: part},
	{name: "periodical", old: "misc", csl: cite.Periodical, class: whole},
	{name: "standard", old: "misc", csl: cite.Standard, class: paper},
	{name: "review", old: "article", csl: cite.Review, class: inJournal},
	{name: "review", old: "article", subtype: "book", csl: cite.ReviewBook, class: inJournal},
	{name: "video", old: "misc", csl: cite.MotionPicture, class: media},
	{name: "audio", old: "misc", csl: cite.Song, class: media},
	{name: "image", old: "misc", csl: cite.Graphic, class: media},
	{name: "image", old: "misc", subtype: "figure", csl: cite.Figure, class: media},
	{name: "image", old: "misc", subtype: "map", csl: cite.Map, class: media},
	{name: "video", old: "misc", subtype: "broadcast", csl: cite.Broadcast, class: media},
	{name: "music", old: "misc", subtype: "score", csl: cite.MusicalScore, class: media},
	{name: "performance", old: "misc", csl: cite.Performance, class: media},
	{name: "letter", old: "misc", csl: cite.PersonalCommunication, class: other},
	{name: "jurisdiction", old: "misc", csl: cite.LegalCase, class: legal},
	{name: "legislation", old: "misc", csl: cite.Legislation, class: legal},
	{name: "legislation", old: "misc", subtype: "bill", csl: cite.Bill, class: legal},
	{name: "legislation", old: "misc", subtype: "regulation", csl: cite.Regulation, class: legal},
	{name: "legislation", old: "misc", subtype: "hearing", csl: cite.Hearing, class: legal},
	{name: "legal", old: "misc", csl: cite.Treaty, class: legal},
	{name: "unpublished", subtype: "speech", csl: cite.Speech, class: other},
	{name: "misc", subtype: "interview", csl: cite.Interview, class: other},
	{name: "misc", subtype: "event", csl: cite.Event, class: other},
	{name: "book", subtype: "classic", csl: cite.Classic, class: whole},

	// What only reading needs: the keys that biblatex-apa has for entrysubtype (english-apa.lbx), each with the words that
	// it prints in brackets, and its entry types (apa.dbx).
	{name: "article", subtype: nonAcademic, csl: cite.ArticleMagazine, class: inJournal},
	{name: "video", subtype: "film", csl: cite.MotionPicture, class: media, genre: "Film"},
	{name: "video", subtype: "video", csl: cite.MotionPicture, class: media, genre: "Video"},
	{name: "video", subtype: "tvseries", csl: cite.Broadcast, class: media, genre: "TV series"},
	{name: "video", subtype: "tvepisode", csl: cite.Broadcast, class: media, genre: "TV series episode"},
	{name: "audio", subtype: "song", csl: cite.Song, class: media, genre: "Song"},
	{name: "audio", subtype: "album", csl: cite.Song, class: media, genre: "Album"},
	{name: "audio", subtype: "podcast", csl: cite.Broadcast, class: media, genre: "Audio podcast"},
	{name: "audio", subtype: "podcastepisode", csl: cite.Broadcast, class: media, genre: "Audio podcast episode"},
	{name: "audio", subtype: "interview", csl: cite.Song, class: media, genre: "Interview"},
	{name: "audio", subtype: "speech", csl: cite.Song, class: media, genre: "Speech audio recording"},
	{name: "image", subtype: "lecturenotes", csl: cite.Graphic, class: media, genre: "Lecture notes"},
	{name: "image", subtype: "lithograph", csl: cite.Graphic, class: media, genre: "Lithograph"},
	{name: "image", subtype: "painting", csl: cite.Graphic, class: media, genre: "Painting"},
	{name: "image", subtype: "photograph", csl: cite.Graphic, class: media, genre: "Photograph"},
	{name: "image", subtype: "photographs", csl: cite.Graphic, class: media, genre: "Photographs"},
	{name: "image", subtype: "powerpoint", csl: cite.Graphic, class: media, genre: "Powerpoint slides"},
	{name: "hardware", csl: cite.Software, class: media, genre: "Apparatus"},
	{name: "presentation", csl: cite.Speech, class: other},
	{name: "constitution", csl: cite.Legislation, class: legal},
	{name: "legmaterial", csl: cite.Bill, class: legal},
	{name: "legadminmaterial", csl: cite.Regulation, class: legal},

	// What other programs and standards have.
	{name: "conference", csl: cite.PaperConference, class: part},
	{name: "suppbook", csl: cite.Chapter, class: part},
	{name: "suppcollection", csl: cite.Chapter, class: part},
	{name: "bookinbook", csl: cite.Chapter, class: part},
	{name: "suppperiodical", csl: cite.ArticleJournal, class: inJournal},
	{name: "suppperiodical", subtype: "newspaper", csl: cite.ArticleNewspaper, class: inJournal},
	{name: "suppperiodical", subtype: "magazine", csl: cite.ArticleMagazine, class: inJournal},
	{name: "periodical", subtype: "newspaper", csl: cite.ArticleNewspaper, class: inJournal},
	{name: "periodical", subtype: "magazine", csl: cite.ArticleMagazine, class: inJournal},
	{name: "newsarticle", csl: cite.ArticleNewspaper, class: inJournal},
	{name: "mvbook", csl: cite.Book, class: whole},
	{name: "mvcollection", csl: cite.Book, class: whole},
	{name: "mvproceedings", csl: cite.Book, class: whole},
	{name: "mvreference", csl: cite.Book, class: whole},
	{name: "collection", csl: cite.Book, class: whole},
	{name: "proceedings", csl: cite.Book, class: whole},
	{name: "reference", csl: cite.Book, class: whole},
	{name: "commentary", csl: cite.Book, class: whole},
	{name: "electronic", csl: cite.Webpage, class: online},
	{name: "www", csl: cite.Webpage, class: online},
	{name: "webpage", csl: cite.Webpage, class: online},
	{name: "artwork", csl: cite.Graphic, class: media},
	{name: "movie", csl: cite.MotionPicture, class: media},
	{name: "music", csl: cite.Song, class: media},
	{name: "set", csl: cite.NoType, class: other},
}

type typeKey struct{ name, subtype string }

// genreOf gives the words for an entrysubtype that is a key of biblatex-apa's, in whatever type of entry it stands.
var genreOf = func() map[string]string {
	m := map[string]string{}
	for _, r := range typeRows {
		if r.subtype != "" && r.genre != "" {
			m[r.subtype] = r.genre
		}
	}
	return m
}()

// typeByName finds the row of an entry type.
var typeByName = func() map[typeKey]*typeRow {
	m := make(map[typeKey]*typeRow, len(typeRows))
	for i := range typeRows {
		r := &typeRows[i]
		k := typeKey{r.name, r.subtype}
		switch {
		case r.name == "collection" && r.csl == cite.Collection, r.name == "misc" && r.csl == cite.NoType:
			continue // rows for writing alone: what is read is a book, a document
		}
		if m[k] == nil {
			m[k] = r
		}
	}
	return m
}()

// typeByCSL finds the row to write a CSL type with.
var typeByCSL = func() map[cite.Type]*typeRow {
	m := make(map[cite.Type]*typeRow, len(typeRows))
	for i := range typeRows {
		if r := &typeRows[i]; m[r.csl] == nil {
			m[r.csl] = r
		}
	}
	return m
}()
