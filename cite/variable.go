package cite

// A Var is any variable of CSL 1.0.2 (specification, appendix IV). Each kind of variable has a key type of its own,
// TextVar, NumberVar, NameVar or DateVar, so that a date cannot be put under a title; all of them convert to Var.
// The zero Var is no variable.
type Var uint8

// Kind says what the value of a variable is.
type Kind uint8

// The kinds of variables.
const (
	NoKind     Kind = iota // not a variable
	TextKind               // a string in CSL's rich text, see Item.Text
	NumberKind             // a string that often holds a number, kept as written: "12", "S2", "iv", "12–15"
	NamesKind              // a list of Name
	DateKind               // a Date
)

// TextVar is a variable that holds text: what CSL calls a standard variable.
type TextVar Var

// NumberVar is a variable that holds a number, kept as it was written.
type NumberVar Var

// NameVar is a variable that holds a list of names.
type NameVar Var

// DateVar is a variable that holds a date.
type DateVar Var

// Where each kind begins in the numbering of Var.
const (
	firstText   = 1
	firstNumber = 64
	firstNames  = 96
	firstDate   = 160
)

// The text variables.
const (
	Abstract TextVar = firstText + iota
	Annote
	Archive
	ArchiveCollection
	ArchiveLocation
	ArchivePlace
	Authority
	CallNumber
	CitationKey
	CitationLabel
	CollectionTitle
	ContainerTitle
	ContainerTitleShort
	Dimensions
	Division
	DOI
	EventTitle
	EventPlace
	Genre
	ISBN
	ISSN
	Jurisdiction
	Keyword
	Language
	License
	Medium
	Note
	OriginalPublisher
	OriginalPublisherPlace
	OriginalTitle
	PartTitle
	PMCID
	PMID
	Publisher
	PublisherPlace
	References
	ReviewedGenre
	ReviewedTitle
	Scale
	SourceName // CSL's "source": from where the item was taken, such as a catalogue or database
	Status
	Title
	TitleShort
	URL
	VolumeTitle
	YearSuffix
)

// The number variables.
const (
	ChapterNumber NumberVar = firstNumber + iota
	CitationNumber
	CollectionNumber
	Edition
	FirstReferenceNoteNumber
	Issue
	Locator
	Number
	NumberOfPages
	NumberOfVolumes
	Page
	PageFirst
	PartNumber
	PrintingNumber
	Section
	SupplementNumber
	Version
	Volume
)

// The name variables.
const (
	Author NameVar = firstNames + iota
	Chair
	CollectionEditor
	Compiler
	Composer
	ContainerAuthor
	Contributor
	Curator
	Director
	Editor
	EditorialDirector
	EditorTranslator
	ExecutiveProducer
	Guest
	Host
	Illustrator
	Interviewer
	Narrator
	Organizer
	OriginalAuthor
	Performer
	Producer
	Recipient
	ReviewedAuthor
	ScriptWriter
	SeriesCreator
	Translator
)

// The date variables.
const (
	Accessed DateVar = firstDate + iota
	AvailableDate
	EventDate
	Issued
	OriginalDate
	Submitted
)

var varNames = [...]string{
	Abstract: "abstract", Annote: "annote", Archive: "archive", ArchiveCollection: "archive_collection",
	ArchiveLocation: "archive_location", ArchivePlace: "archive-place", Authority: "authority",
	CallNumber: "call-number", CitationKey: "citation-key", CitationLabel: "citation-label",
	CollectionTitle: "collection-title", ContainerTitle: "container-title",
	ContainerTitleShort: "container-title-short", Dimensions: "dimensions", Division: "division", DOI: "DOI",
	EventTitle: "event-title", EventPlace: "event-place", Genre: "genre", ISBN: "ISBN", ISSN: "ISSN",
	Jurisdiction: "jurisdiction", Keyword: "keyword", Language: "language", License: "license", Medium: "medium",
	Note: "note", OriginalPublisher: "original-publisher", OriginalPublisherPlace: "original-publisher-place",
	OriginalTitle: "original-title", PartTitle: "part-title", PMCID: "PMCID", PMID: "PMID", Publisher: "publisher",
	PublisherPlace: "publisher-place", References: "references", ReviewedGenre: "reviewed-genre",
	ReviewedTitle: "reviewed-title", Scale: "scale", SourceName: "source", Status: "status", Title: "title",
	TitleShort: "title-short", URL: "URL", VolumeTitle: "volume-title", YearSuffix: "year-suffix",

	ChapterNumber: "chapter-number", CitationNumber: "citation-number", CollectionNumber: "collection-number",
	Edition: "edition", FirstReferenceNoteNumber: "first-reference-note-number", Issue: "issue", Locator: "locator",
	Number: "number", NumberOfPages: "number-of-pages", NumberOfVolumes: "number-of-volumes", Page: "page",
	PageFirst: "page-first", PartNumber: "part-number", PrintingNumber: "printing-number", Section: "section",
	SupplementNumber: "supplement-number", Version: "version", Volume: "volume",

	Author: "author", Chair: "chair", CollectionEditor: "collection-editor", Compiler: "compiler",
	Composer: "composer", ContainerAuthor: "container-author", Contributor: "contributor", Curator: "curator",
	Director: "director", Editor: "editor", EditorialDirector: "editorial-director",
	EditorTranslator: "editor-translator", ExecutiveProducer: "executive-producer", Guest: "guest", Host: "host",
	Illustrator: "illustrator", Interviewer: "interviewer", Narrator: "narrator", Organizer: "organizer",
	OriginalAuthor: "original-author", Performer: "performer", Producer: "producer", Recipient: "recipient",
	ReviewedAuthor: "reviewed-author", ScriptWriter: "script-writer", SeriesCreator: "series-creator",
	Translator: "translator",

	Accessed: "accessed", AvailableDate: "available-date", EventDate: "event-date", Issued: "issued",
	OriginalDate: "original-date", Submitted: "submitted",
}

var varByName = func() map[string]Var {
	m := make(map[string]Var, len(varNames))
	for v, name := range varNames {
		if name != "" {
			m[name] = Var(v)
		}
	}
	return m
}()

// LookupVar finds a variable by CSL's name for it, such as "container-title" or "DOI". The case of letters counts.
func LookupVar(name string) (Var, bool) {
	v, ok := varByName[name]
	return v, ok
}

// Vars lists every variable of CSL 1.0.2: text, number, names, dates.
func Vars() []Var {
	all := make([]Var, 0, len(varByName))
	for v, name := range varNames {
		if name != "" {
			all = append(all, Var(v))
		}
	}
	return all
}

// String gives CSL's name of the variable, or "" for no variable.
func (v Var) String() string {
	if int(v) < len(varNames) {
		return varNames[v]
	}
	return ""
}

// Kind says what the variable holds; NoKind for a number that is no variable.
func (v Var) Kind() Kind {
	switch {
	case v.String() == "":
		return NoKind
	case v >= firstDate:
		return DateKind
	case v >= firstNames:
		return NamesKind
	case v >= firstNumber:
		return NumberKind
	}
	return TextKind
}

func (v TextVar) String() string   { return Var(v).String() }
func (v NumberVar) String() string { return Var(v).String() }
func (v NameVar) String() string   { return Var(v).String() }
func (v DateVar) String() string   { return Var(v).String() }
