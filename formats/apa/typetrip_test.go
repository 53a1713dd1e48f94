package apa

import (
	"fmt"
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"pgregory.net/rapid"
)

// A maker draws the parts of works from ordinary words.
type maker struct{ *rapid.T }

func (m maker) pick(label string, all ...string) string {
	return rapid.SampledFrom(all).Draw(m.T, label)
}

// maybe draws whether a part is there.
func (m maker) maybe(label string) bool { return rapid.Bool().Draw(m.T, label) }

func (m maker) number(label string, from, to int) string {
	return fmt.Sprint(rapid.IntRange(from, to).Draw(m.T, label))
}

func (m maker) names(label string, most int) []cite.Name {
	return rapid.SliceOfN(m.name(), 1, most).Draw(m.T, label)
}

func (m maker) name() *rapid.Generator[cite.Name] {
	return rapid.Custom(func(t *rapid.T) cite.Name {
		return cite.Name{
			Family: rapid.SampledFrom([]string{"Osei", "Lund", "van den Berg", "O’Neill", "García Márquez", "Chen", "Abernathy-Lee"}).Draw(t, "family"),
			Given:  rapid.SampledFrom([]string{"A.", "P. Q.", "J.-B.", "Mary Ann", "Kwame"}).Draw(t, "given"),
			Suffix: rapid.SampledFrom([]string{"", "", "", "", "Jr."}).Draw(t, "suffix"),
		}
	})
}

// people draws an author element: people, or a body.
func (m maker) people(label string) []cite.Name {
	if m.maybe(label + " is a body") {
		return []cite.Name{{Literal: m.pick(label, "U.S. Coast Guard", "Marine Institute, Department of Tides", "World Harbour Organization", "Institute of Coastal Research", "Ministry of Shipping", "Norwegian Maritime Authority")}}
	}
	return m.names(label, 5)
}

// year draws a year or what stands in its place.
func (m maker) year() cite.Date {
	switch m.pick("date", "year", "year", "year", "letter", "n.d.", "in press", "years") {
	case "n.d.":
		return cite.Date{State: cite.NoDate, Literal: "n.d."}
	case "in press":
		return cite.Date{State: cite.InPress, Literal: "in press"}
	case "letter":
		return cite.Date{Start: cite.Day{Year: 2011}, Suffix: m.pick("letter", "a", "b", "c")}
	case "years":
		return cite.Date{Start: cite.Day{Year: 1990}, End: cite.Day{Year: 1994}}
	}
	return m.plainYear()
}

func (m maker) plainYear() cite.Date {
	return cite.Date{Start: cite.Day{Year: rapid.IntRange(1900, 2025).Draw(m.T, "year")}}
}

// day draws a year, a month of it, or a day.
func (m maker) day() cite.Date {
	d := m.year()
	if d.State != cite.Dated || d.IsRange() {
		return d
	}
	if m.pick("season", "", "", "", "season") != "" {
		d.Season = cite.Summer
		return d
	}
	if m.maybe("month") {
		d.Start.Month = rapid.IntRange(1, 12).Draw(m.T, "month")
		if m.maybe("day") {
			d.Start.Day = rapid.IntRange(1, 28).Draw(m.T, "day")
		}
	}
	return d
}

func (m maker) fullDay() cite.Date {
	d := m.plainYear()
	d.Start.Month, d.Start.Day = rapid.IntRange(1, 12).Draw(m.T, "month"), rapid.IntRange(1, 28).Draw(m.T, "day")
	return d
}

func (m maker) title() string {
	return m.pick("title", "Salt roads of the north", "How tides shape harbours: A survey", "Why do ports move?", "Notes on keels and hulls",
		"The “silent” lighthouse and its keepers", "Winter storms, 1890–1910", "Ships of the U.S. Navy at rest",
		"Tides (and other motions) of the fjord", "Is the harbour “safe”?", "Land ho!", "The 100 ports of 2019", "“Salt” is what we call it",
		"Growth of E. coli in brine: A pilot study of CO2", "In the wake of the ferry")
}

func (m maker) journal() string {
	return m.pick("journal", "Journal of Coastal Studies", "Marine Policy", "Annals of Navigation", "Ocean & Harbour Review")
}

func (m maker) pages() string {
	return m.pick("pages", "101–117", "7–9", "1201–1219")
}

func (m maker) publisher() string {
	return m.pick("publisher", "Oxford University Press", "Springer", "Harbour Press", "Routledge")
}

// address gives the item a DOI, a URL or nothing.
func (m maker) address(it *cite.Item) {
	switch m.pick("address", "doi", "url", "") {
	case "doi":
		it.SetText(cite.DOI, "10.5555/keel."+m.number("doi", 1, 999))
	case "url":
		it.SetText(cite.URL, "https://quay.example/works/"+m.number("url", 1, 999))
	}
}

func (m maker) url(it *cite.Item) {
	it.SetText(cite.URL, "https://quay.example/works/"+m.number("url", 1, 999))
}

// typeMakers makes a work of each type with the parts that references to such works have.
var typeMakers = map[cite.Type]func(m maker, it *cite.Item){
	cite.Article: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 5))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.Publisher, m.pick("archive", "PsyArXiv", "arXiv", "bioRxiv"))
		it.SetText(cite.DOI, "10.5555/pre.1")
	},
	cite.ArticleJournal: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.people("author"))
		if m.maybe("many authors") {
			it.SetNames(cite.Author, rapid.SliceOfN(m.name(), 15, 25).Draw(m.T, "authors"))
		}
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.ContainerTitle, m.journal())
		it.SetNumber(cite.Volume, m.number("volume", 1, 120))
		if m.maybe("issue") {
			it.SetNumber(cite.Issue, m.number("issue", 1, 12))
		}
		if m.maybe("article number") {
			it.SetNumber(cite.Number, "e"+m.number("number", 1000, 9999))
		} else {
			it.SetNumber(cite.Page, m.pages())
		}
		m.address(it)
	},
	cite.ArticleMagazine: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 3))
		it.SetDate(cite.Issued, m.day())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.ContainerTitle, m.pick("magazine", "The Atlantic", "National Geographic", "The Economist"))
		if m.maybe("volume") {
			it.SetNumber(cite.Volume, m.number("volume", 1, 300))
			it.SetNumber(cite.Issue, m.number("issue", 1, 12))
			it.SetNumber(cite.Page, m.pages())
		}
		m.url(it)
	},
	cite.ArticleNewspaper: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 3))
		it.SetDate(cite.Issued, m.fullDay())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.ContainerTitle, m.pick("newspaper", "The Jakarta Post", "The Guardian", "AP News", "BBC News"))
		m.url(it)
	},
	cite.Bill: func(m maker, it *cite.Item) {
		it.SetText(cite.Title, "Clean Quays Act")
		it.SetText(cite.Genre, m.pick("bill", "H.R.", "S.", "S. Res."))
		it.SetNumber(cite.Number, m.number("number", 1, 4000))
		it.SetText(cite.Authority, m.number("congress", 94, 99)+"th Cong.")
		it.SetDate(cite.Issued, m.plainYear())
		m.url(it)
	},
	cite.Book: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.people("author"))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.Publisher, m.publisher())
		if m.maybe("edition") {
			it.SetNumber(cite.Edition, m.number("edition", 2, 9))
		}
		if m.maybe("volume") {
			it.SetNumber(cite.Volume, m.number("volume", 1, 9))
		}
		if m.maybe("translator") {
			it.SetNames(cite.Translator, m.names("translator", 2))
		}
		if m.maybe("original") {
			it.SetDate(cite.OriginalDate, cite.Date{Start: cite.Day{Year: rapid.IntRange(1700, 1899).Draw(m.T, "original")}})
		}
		m.address(it)
	},
	cite.Broadcast: func(m maker, it *cite.Item) {
		it.SetNames(rapid.SampledFrom([]cite.NameVar{cite.Host, cite.Producer, cite.Director}).Draw(m.T, "role"), m.names("maker", 2))
		it.SetDate(cite.Issued, m.fullDay())
		it.SetText(cite.Title, m.title())
		it.SetNumber(cite.Number, m.number("number", 1, 90))
		it.SetText(cite.Medium, m.pick("medium", "Audio podcast episode", "TV series episode", "Radio broadcast"))
		it.SetText(cite.Publisher, m.pick("studio", "Harbour Media", "Lighthouse Productions"))
		m.url(it)
	},
	cite.Chapter: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 4))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.ContainerTitle, m.pick("book", "Handbook of ports", "The harbour in history: Essays"))
		if m.maybe("editors") {
			it.SetNames(cite.Editor, m.names("editors", 3))
		}
		if m.maybe("edition") {
			it.SetNumber(cite.Edition, m.number("edition", 2, 9))
		}
		if m.maybe("volume") {
			it.SetNumber(cite.Volume, m.number("volume", 1, 9))
		}
		it.SetNumber(cite.Page, m.pages())
		it.SetText(cite.Publisher, m.publisher())
		m.address(it)
	},
	cite.Classic: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, []cite.Name{{Literal: m.pick("classic", "Plato", "Homer", "Hypatia")}})
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		it.SetNames(cite.Translator, m.names("translator", 2))
		it.SetText(cite.Publisher, m.publisher())
		it.SetDate(cite.OriginalDate, cite.Date{Start: cite.Day{Year: -rapid.IntRange(100, 700).Draw(m.T, "original")}, Circa: true})
	},
	cite.Collection: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.people("author"))
		it.SetDate(cite.Issued, m.day())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.Archive, m.pick("archive", "Library of Congress", "Bergen City Archives"))
		m.url(it)
	},
	cite.Dataset: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.people("author"))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		if m.maybe("version") {
			it.SetNumber(cite.Version, m.pick("version", "2", "1.4", "3.0.1"))
		}
		it.SetText(cite.Publisher, m.pick("repository", "Zenodo", "Dryad", "UK Data Service"))
		it.SetText(cite.DOI, "10.5555/data.1")
	},
	cite.Document: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.people("author"))
		it.SetDate(cite.Issued, m.day())
		it.SetText(cite.Title, m.title())
		if m.maybe("genre") {
			it.SetText(cite.Genre, m.pick("genre", "Fact sheet", "Press release", "White paper"))
		}
		m.url(it)
	},
	cite.Entry: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 2))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.ContainerTitle, "Encyclopedia of the sea")
		it.SetText(cite.Publisher, m.publisher())
	},
	cite.EntryDictionary: func(m maker, it *cite.Item) {
		it.SetText(cite.Publisher, m.pick("publisher", "Merriam-Webster", "American Psychological Association"))
		it.SetText(cite.Title, m.pick("word", "Keel", "Harbour"))
		it.SetText(cite.ContainerTitle, m.pick("dictionary", "Merriam-Webster.com dictionary", "APA dictionary of psychology"))
		it.SetDate(cite.Issued, cite.Date{State: cite.NoDate, Literal: "n.d."})
		it.SetDate(cite.Accessed, m.fullDay())
		m.url(it)
	},
	cite.EntryEncyclopedia: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 2))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.pick("entry", "Keel", "Harbour economics"))
		it.SetText(cite.ContainerTitle, m.pick("encyclopedia", "The Stanford encyclopedia of philosophy", "Encyclopedia of ships"))
		if m.maybe("editor") {
			it.SetNames(cite.Editor, m.names("editor", 2))
		}
		it.SetText(cite.Publisher, m.publisher())
		m.url(it)
	},
	cite.Event: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 3))
		it.SetDate(cite.Issued, m.fullDay())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.Genre, m.pick("genre", "Conference session", "Poster presentation", "Paper presentation"))
		it.SetText(cite.EventTitle, m.pick("event", "Nordic Harbour Conference", "International Congress of Navigation"))
		it.SetText(cite.EventPlace, "Bergen, Norway")
		m.url(it)
	},
	cite.Figure: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.people("author"))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		m.url(it)
	},
	cite.Graphic: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 1))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.Medium, m.pick("medium", "Painting", "Photograph", "Lithograph"))
		it.SetText(cite.Archive, m.pick("museum", "National Maritime Museum", "Museum of Modern Art"))
		m.url(it)
	},
	cite.Hearing: func(m maker, it *cite.Item) {
		it.SetText(cite.Title, "On the state of the ports")
		it.SetNumber(cite.Section, "Committee on Ports")
		it.SetText(cite.Authority, m.number("congress", 94, 99)+"th Cong.")
		it.SetDate(cite.Issued, m.plainYear())
		if m.maybe("testimony") {
			it.SetNames(cite.Author, []cite.Name{{Family: "Osei", Given: "Ama"}})
		}
		m.url(it)
	},
	cite.Interview: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 1))
		it.SetDate(cite.Issued, m.fullDay())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.Medium, "Interview")
		it.SetText(cite.Publisher, m.pick("publisher", "Harbour Media", "Oral History Center"))
		m.url(it)
	},
	cite.LegalCase: func(m maker, it *cite.Item) {
		it.SetText(cite.Title, m.pick("case", "Harlow v. Port of Bergen", "In re Salt Works"))
		it.SetNumber(cite.Volume, m.number("volume", 1, 600))
		it.SetText(cite.ContainerTitle, m.pick("reporter", "U.S.", "F.3d", "F. Supp. 2d"))
		it.SetNumber(cite.Page, m.number("page", 1, 999))
		if m.maybe("court") {
			it.SetText(cite.Authority, m.pick("court", "9th Cir.", "Supreme Court of Maine"))
		}
		it.SetDate(cite.Issued, m.plainYear())
		m.url(it)
	},
	cite.Legislation: func(m maker, it *cite.Item) {
		it.SetText(cite.Title, "Safe Harbours Act")
		if m.maybe("code") {
			it.SetNumber(cite.Volume, m.number("volume", 1, 54))
			it.SetText(cite.ContainerTitle, "U.S.C.")
			it.SetNumber(cite.Section, m.number("section", 1, 9999))
		} else {
			it.SetNumber(cite.Number, "98-"+m.number("number", 1, 600))
			it.SetNumber(cite.Volume, m.number("volume", 1, 130))
			it.SetText(cite.ContainerTitle, "Stat.")
			it.SetNumber(cite.Page, m.number("page", 1, 999))
		}
		it.SetDate(cite.Issued, m.plainYear())
		m.url(it)
	},
	cite.Manuscript: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 3))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		if m.maybe("genre") {
			it.SetText(cite.Genre, m.pick("genre", "Unpublished manuscript", "Manuscript in preparation"))
		}
		if m.maybe("department") {
			it.SetText(cite.Publisher, "Department of Navigation, University of Bergen")
		}
	},
	cite.Map: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.people("author"))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.Publisher, m.publisher())
		m.url(it)
	},
	cite.MotionPicture: func(m maker, it *cite.Item) {
		it.SetNames(cite.Director, m.names("director", 2))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.Medium, m.pick("medium", "Film", "Video"))
		it.SetText(cite.Publisher, m.pick("studio", "Harbour Pictures", "Lighthouse Productions"))
	},
	cite.MusicalScore: func(m maker, it *cite.Item) {
		it.SetNames(cite.Composer, m.names("composer", 1))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.Genre, "Musical score")
		it.SetText(cite.Publisher, m.publisher())
	},
	cite.Pamphlet: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.people("author"))
		it.SetDate(cite.Issued, m.day())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.Genre, "Brochure")
		m.url(it)
	},
	cite.PaperConference: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 4))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.ContainerTitle, m.pick("proceedings", "Proceedings of the Nordic Harbour Conference", "Proceedings of the 4th Symposium on Navigation"))
		if m.maybe("editors") {
			it.SetNames(cite.Editor, m.names("editors", 3))
			it.SetText(cite.Publisher, m.publisher())
		}
		it.SetNumber(cite.Page, m.pages())
		m.address(it)
	},
	cite.Patent: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 3))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.Authority, m.pick("authority", "U.S.", "European"))
		it.SetNumber(cite.Number, m.pick("number", "7,123,456", "1234567B1"))
		it.SetText(cite.Publisher, "U.S. Patent and Trademark Office")
		m.url(it)
	},
	cite.Performance: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 2))
		it.SetDate(cite.Issued, m.fullDay())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.Genre, m.pick("genre", "Play", "Opera"))
		it.SetText(cite.EventTitle, m.pick("event", "Bergen Festival"))
		it.SetText(cite.EventPlace, "Bergen, Norway")
	},
	cite.Periodical: func(m maker, it *cite.Item) {
		it.SetNames(cite.Editor, m.names("editor", 2))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.ContainerTitle, m.journal())
		it.SetNumber(cite.Volume, m.number("volume", 1, 90))
		it.SetNumber(cite.Issue, m.number("issue", 1, 12))
	},
	cite.PersonalCommunication: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 1))
		it.SetDate(cite.Issued, m.fullDay())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.Genre, "Letter")
		it.SetText(cite.Archive, "Bergen City Archives")
		m.url(it)
	},
	cite.Post: func(m maker, it *cite.Item) {
		name := m.names("author", 1)
		name[0].Suffix = ""
		name[0].Handle = "@quaywatch"
		it.SetNames(cite.Author, name)
		it.SetDate(cite.Issued, m.fullDay())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.Genre, m.pick("genre", "Tweet", "Status update", "Post"))
		it.SetText(cite.ContainerTitle, m.pick("site", "Twitter", "Facebook", "Instagram"))
		it.SetText(cite.URL, "https://twitter.com/quaywatch/status/1")
	},
	cite.PostWeblog: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 2))
		it.SetDate(cite.Issued, m.fullDay())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.ContainerTitle, m.pick("blog", "Language Log", "Crooked Timber"))
		m.url(it)
	},
	cite.Regulation: func(m maker, it *cite.Item) {
		it.SetText(cite.Title, "Marking of Buoys")
		it.SetNumber(cite.Volume, m.number("volume", 1, 50))
		it.SetText(cite.ContainerTitle, m.pick("code", "C.F.R.", "Fed. Reg."))
		it.SetNumber(cite.Section, m.number("section", 1, 999))
		it.SetDate(cite.Issued, m.plainYear())
		m.url(it)
	},
	cite.Report: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.people("author"))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		if m.maybe("number") {
			it.SetText(cite.Genre, m.pick("genre", "Technical Report", "Working Paper", "NIH Publication"))
			it.SetNumber(cite.Number, m.pick("number", "12", "18-2424", "2019-03"))
		}
		it.SetText(cite.Publisher, m.pick("publisher", "National Harbour Institute", "University of Bergen"))
		m.url(it)
	},
	cite.Review: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 2))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.ReviewedTitle, "Keels and men")
		it.SetText(cite.ReviewedGenre, m.pick("genre", "film", "album", "book"))
		it.SetNames(cite.ReviewedAuthor, m.names("reviewed", 1))
		it.SetText(cite.ContainerTitle, m.journal())
		it.SetNumber(cite.Volume, m.number("volume", 1, 90))
		it.SetNumber(cite.Page, m.pages())
	},
	cite.ReviewBook: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 2))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.ReviewedTitle, "Keels and men")
		it.SetNames(cite.ReviewedAuthor, m.names("reviewed", 1))
		it.SetText(cite.ContainerTitle, m.journal())
		it.SetNumber(cite.Volume, m.number("volume", 1, 90))
		it.SetNumber(cite.Issue, m.number("issue", 1, 12))
		it.SetNumber(cite.Page, m.pages())
		m.address(it)
	},
	cite.Software: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.people("author"))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.pick("program", "Tidewatch", "Harbour Modeller"))
		if m.maybe("version") {
			it.SetNumber(cite.Version, m.pick("version", "2", "1.4", "3.0.1"))
		}
		if m.maybe("publisher") {
			it.SetText(cite.Publisher, "Quay Software")
		}
		m.url(it)
	},
	cite.Song: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 1))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.Genre, m.pick("genre", "Album", "Song"))
		it.SetText(cite.Publisher, m.pick("label", "Harbour Records", "Lighthouse Music"))
	},
	cite.Speech: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 2))
		it.SetDate(cite.Issued, m.fullDay())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.Genre, m.pick("genre", "Keynote address", "Paper presentation", "Lecture"))
		it.SetText(cite.EventTitle, m.pick("event", "Nordic Harbour Conference", "International Congress of Navigation"))
		it.SetText(cite.EventPlace, "Bergen, Norway")
		if m.maybe("url") {
			m.url(it)
		}
	},
	cite.Standard: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, []cite.Name{{Literal: "International Organization for Standardization"}})
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.Genre, "ISO Standard")
		it.SetNumber(cite.Number, m.pick("number", "9001:2015", "45001:2018"))
		m.url(it)
	},
	cite.Thesis: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.names("author", 1))
		it.SetDate(cite.Issued, m.year())
		it.SetText(cite.Title, m.title())
		it.SetText(cite.Genre, m.pick("genre", "Doctoral dissertation", "Master’s thesis"))
		it.SetText(cite.Publisher, m.pick("university", "University of Bergen", "Harvard University"))
		if m.maybe("published") {
			if m.maybe("database") {
				it.SetText(cite.Archive, "ProQuest Dissertations and Theses Global")
			}
			m.url(it)
		}
	},
	cite.Treaty: func(m maker, it *cite.Item) {
		it.SetText(cite.Title, "Convention on Tides")
		it.SetDate(cite.Issued, m.fullDay())
		it.SetNumber(cite.Volume, m.number("volume", 1, 2000))
		it.SetText(cite.ContainerTitle, m.pick("series", "U.N.T.S.", "T.I.A.S."))
		it.SetNumber(cite.Page, m.number("page", 1, 500))
		m.url(it)
	},
	cite.Webpage: func(m maker, it *cite.Item) {
		it.SetNames(cite.Author, m.people("author"))
		if m.maybe("dated") {
			it.SetDate(cite.Issued, m.day())
		} else {
			it.SetDate(cite.Issued, cite.Date{State: cite.NoDate, Literal: "n.d."})
			it.SetDate(cite.Accessed, m.fullDay())
		}
		it.SetText(cite.Title, m.title())
		if m.maybe("site") {
			it.SetText(cite.ContainerTitle, m.pick("site", "Quay", "Harbour Watch"))
		}
		m.url(it)
	},
}

// TestWriteReadWrite: what is printed of a work of any type, read back and printed again, is the same line.
func TestWriteReadWrite(t *testing.T) {
	for _, typ := range cite.Types() {
		t.Run(typ.String(), func(t *testing.T) {
			fill := typeMakers[typ]
			if fill == nil {
				t.Fatalf("no works of type %v are made", typ)
			}
			rapid.Check(t, func(t *rapid.T) {
				it := &cite.Item{Type: typ}
				fill(maker{t}, it)
				first := lineOf(it)
				back := Read(cite.PlainText(first, 0)).Item
				if second := lineOf(back); second != first {
					t.Fatalf("\nprinted %s\nagain   %s\nread as %s", first, second, shown(back))
				}
			})
		})
	}
}
