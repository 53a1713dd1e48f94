package cite

// A Type is the type of a work in CSL 1.0.2 (specification, appendix III). The zero Type is "not known".
type Type uint8

// The types of CSL 1.0.2.
const (
	NoType Type = iota
	Article
	ArticleJournal
	ArticleMagazine
	ArticleNewspaper
	Bill
	Book
	Broadcast
	Chapter
	Classic
	Collection
	Dataset
	Document
	Entry
	EntryDictionary
	EntryEncyclopedia
	Event
	Figure
	Graphic
	Hearing
	Interview
	LegalCase
	Legislation
	Manuscript
	Map
	MotionPicture
	MusicalScore
	Pamphlet
	PaperConference
	Patent
	Performance
	Periodical
	PersonalCommunication
	Post
	PostWeblog
	Regulation
	Report
	Review
	ReviewBook
	Software
	Song
	Speech
	Standard
	Thesis
	Treaty
	Webpage
)

var typeNames = [...]string{
	Article: "article", ArticleJournal: "article-journal", ArticleMagazine: "article-magazine",
	ArticleNewspaper: "article-newspaper", Bill: "bill", Book: "book", Broadcast: "broadcast", Chapter: "chapter",
	Classic: "classic", Collection: "collection", Dataset: "dataset", Document: "document", Entry: "entry",
	EntryDictionary: "entry-dictionary", EntryEncyclopedia: "entry-encyclopedia", Event: "event", Figure: "figure",
	Graphic: "graphic", Hearing: "hearing", Interview: "interview", LegalCase: "legal_case",
	Legislation: "legislation", Manuscript: "manuscript", Map: "map", MotionPicture: "motion_picture",
	MusicalScore: "musical_score", Pamphlet: "pamphlet", PaperConference: "paper-conference", Patent: "patent",
	Performance: "performance", Periodical: "periodical", PersonalCommunication: "personal_communication",
	Post: "post", PostWeblog: "post-weblog", Regulation: "regulation", Report: "report", Review: "review",
	ReviewBook: "review-book", Software: "software", Song: "song", Speech: "speech", Standard: "standard",
	Thesis: "thesis", Treaty: "treaty", Webpage: "webpage",
}

var typeByName = func() map[string]Type {
	m := make(map[string]Type, len(typeNames))
	for t, name := range typeNames {
		if name != "" {
			m[name] = Type(t)
		}
	}
	return m
}()

// LookupType finds a type by CSL's name for it, such as "article-newspaper".
func LookupType(name string) (Type, bool) {
	t, ok := typeByName[name]
	return t, ok
}

// Types lists every type of CSL 1.0.2.
func Types() []Type {
	all := make([]Type, 0, len(typeNames)-1)
	for t := Article; t <= Webpage; t++ {
		all = append(all, t)
	}
	return all
}

// String gives CSL's name of the type, or "" where it is not known.
func (t Type) String() string {
	if int(t) < len(typeNames) {
		return typeNames[t]
	}
	return ""
}
