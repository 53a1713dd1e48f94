package ris

import (
	"slices"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// A typeRow joins a reference type of RIS to CSL's. The first row of a CSL type is the one that is written.
type typeRow struct {
	code string
	typ  cite.Type
}

// types follows the RIS Format Specifications of 2001 and 2011 and, for the types' meaning in CSL, Zotero's mapping.
var types = []typeRow{
	{"JOUR", cite.ArticleJournal}, {"EJOUR", cite.ArticleJournal}, {"ABST", cite.ArticleJournal},
	{"JFULL", cite.Periodical},
	{"INPR", cite.ArticleJournal}, {"GEN", cite.Document},
	{"MGZN", cite.ArticleMagazine}, {"NEWS", cite.ArticleNewspaper},
	{"BOOK", cite.Book}, {"EBOOK", cite.Book}, {"EDBOOK", cite.Book}, {"SER", cite.Book},
	{"CLSWK", cite.Classic}, {"CHAP", cite.Chapter}, {"ECHAP", cite.Chapter},
	{"CONF", cite.PaperConference}, {"CPAPER", cite.PaperConference},
	{"DICT", cite.EntryDictionary}, {"ENCYC", cite.EntryEncyclopedia},
	{"THES", cite.Thesis}, {"RPRT", cite.Report}, {"GOVDOC", cite.Report}, {"STAND", cite.Standard},
	{"BLOG", cite.PostWeblog}, {"ELEC", cite.Webpage}, {"WEB", cite.Webpage}, {"ICOMM", cite.Post},
	{"DATA", cite.Dataset}, {"AGGR", cite.Dataset}, {"DBASE", cite.Dataset}, {"COMP", cite.Software},
	{"BILL", cite.Bill}, {"UNBILL", cite.Bill}, {"CASE", cite.LegalCase}, {"STAT", cite.Legislation},
	{"LEGAL", cite.Regulation}, {"HEAR", cite.Hearing},
	{"MANSCPT", cite.Manuscript}, {"UNPB", cite.Manuscript}, {"UNPD", cite.Manuscript},
	{"MAP", cite.Map}, {"MPCT", cite.MotionPicture}, {"VIDEO", cite.MotionPicture}, {"ADVS", cite.MotionPicture},
	{"MULTI", cite.MotionPicture}, {"MUSIC", cite.MusicalScore}, {"SOUND", cite.Song}, {"PAMP", cite.Pamphlet},
	{"PAT", cite.Patent}, {"PCOMM", cite.PersonalCommunication}, {"SLIDE", cite.Speech},
	{"ART", cite.Graphic}, {"CHART", cite.Figure}, {"FIGURE", cite.Figure}, {"ANCIENT", cite.Document},
	{"CTLG", cite.Book}, {"EQUA", cite.Document}, {"GRNT", cite.Document}, {"GRANT", cite.Document},
}

// nearestType gives what is written for the types of CSL that RIS lacks.
var nearestType = map[cite.Type]string{
	cite.NoType: "GEN", cite.Article: "GEN", cite.Broadcast: "MPCT", cite.Collection: "GEN", cite.Entry: "ENCYC", cite.Event: "GEN",
	cite.Interview: "PCOMM", cite.Performance: "GEN", cite.Review: "JOUR", cite.ReviewBook: "JOUR",
	cite.Treaty: "GEN",
}

// accessDateTypes are the types under which the specification of 2011 gives DA the meaning "date accessed".
var accessDateTypes = map[string]bool{"EBOOK": true, "EJOUR": true, "AGGR": true, "DBASE": true, "MULTI": true}

// use says in which direction a row holds.
type use uint8

const (
	both     use = iota
	readOnly     // an older or foreign spelling
)

// A row joins a tag to a variable, for some types of works or for all.
type row struct {
	tag   string
	v     cite.Var
	use   use
	types []cite.Type // nil for all
}

var (
	periodicalTypes = []cite.Type{cite.ArticleJournal, cite.ArticleMagazine, cite.ArticleNewspaper, cite.Periodical, cite.Review, cite.ReviewBook}
	partTypes       = []cite.Type{cite.Chapter, cite.EntryDictionary, cite.EntryEncyclopedia, cite.Entry}
	wholeTypes      = []cite.Type{cite.Book, cite.Collection, cite.Classic}
	seriesTypes     = []cite.Type{cite.Book, cite.Collection, cite.Classic, cite.Software, cite.Report, cite.Standard, cite.Map, cite.Song, cite.MotionPicture, cite.Broadcast, cite.Dataset}
	lawTypes        = []cite.Type{cite.Bill, cite.Legislation, cite.Regulation, cite.Hearing}
	longTypes       = []cite.Type{cite.Book, cite.Collection, cite.Classic, cite.Thesis, cite.Manuscript, cite.Pamphlet}
	filmTypes       = []cite.Type{cite.MotionPicture, cite.Broadcast}
	pictureTypes    = []cite.Type{cite.Graphic, cite.Figure}
	webTypes        = []cite.Type{cite.Webpage, cite.PostWeblog, cite.Post}
	numberedTypes   = []cite.Type{cite.Report, cite.Standard, cite.Patent}
)

// codeRows are the rows of single reference types, where several are one type of CSL and EndNote calls a tag by different
// names under them. They come before those of rows.
var codeRows = []struct {
	codes string // with spaces between
	row
}{
	{"EDBOOK", row{"AU", cite.Var(cite.Editor), both, nil}},
	{"EDBOOK", row{"A1", cite.Var(cite.Editor), readOnly, nil}},
	{"EBOOK SER", row{"A2", cite.Var(cite.Editor), both, nil}},
	{"EBOOK SER", row{"A3", cite.Var(cite.CollectionEditor), both, nil}},
	{"MULTI", row{"A2", cite.Var(cite.CollectionEditor), both, nil}},
	{"CPAPER", row{"T2", cite.Var(cite.EventTitle), both, nil}},
	{"CPAPER", row{"CY", cite.Var(cite.EventPlace), both, nil}},
	{"MANSCPT", row{"T2", cite.Var(cite.ArchiveCollection), both, nil}},
	{"SER", row{"SE", cite.Var(cite.ChapterNumber), both, nil}},
	{"CTLG", row{"SP", cite.Var(cite.Page), both, nil}},
	{"CTLG", row{"SE", cite.Var(cite.NumberOfPages), both, nil}},
	{"ECHAP", row{"M1", cite.Var(cite.CollectionNumber), both, nil}},
	{"MULTI EJOUR EBOOK", row{"C1", 0, readOnly, nil}}, // the year when it was cited
	{"MULTI EJOUR EBOOK", row{"C2", 0, readOnly, nil}}, // the day
	{"EJOUR", row{"C3", cite.Var(cite.PMCID), both, nil}},
	{"EBOOK ECHAP", row{"C7", cite.Var(cite.PMCID), both, nil}},
	{"AGGR DBASE", row{"ET", 0, readOnly, nil}}, // the date of publication
}

// rows is the table of tags, in the order of writing. Reading takes the first row that fits and whose variable is not
// taken; writing takes the first of a variable that is not readOnly and that reading would choose. Its sources are the
// RIS Format Specifications of 2001 and 2011; tags of single programs name them. A row without a variable stands for what
// the specification of 2011 calls the tag under these types and CSL has nothing for: it is kept as it is. Where a row is
// meant for the type, those for all types do not count.
var rows = []row{
	{"TI", cite.Var(cite.Title), both, nil},
	{"T1", cite.Var(cite.Title), readOnly, nil},
	{"CT", cite.Var(cite.Title), readOnly, nil},
	{"BT", cite.Var(cite.Title), readOnly, wholeTypes},
	{"ST", cite.Var(cite.TitleShort), both, nil},
	{"AU", cite.Var(cite.Director), both, filmTypes},
	{"A1", cite.Var(cite.Director), readOnly, filmTypes},
	{"AU", cite.Var(cite.Composer), both, []cite.Type{cite.Song, cite.MusicalScore}},
	{"A1", cite.Var(cite.Composer), readOnly, []cite.Type{cite.Song, cite.MusicalScore}},
	{"AU", cite.Var(cite.Author), both, nil},
	{"A1", cite.Var(cite.Author), readOnly, nil},
	{"ED", cite.Var(cite.Editor), both, []cite.Type{cite.Report, cite.Software, cite.Map, cite.MotionPicture, cite.Broadcast, cite.Standard, cite.Dataset, cite.Song, cite.MusicalScore, cite.PersonalCommunication, cite.LegalCase, cite.Patent, cite.Interview}},
	{"A2", cite.Var(cite.CollectionEditor), both, []cite.Type{cite.Book, cite.Collection, cite.Classic, cite.Report, cite.Software}},
	{"A2", cite.Var(cite.Recipient), both, []cite.Type{cite.PersonalCommunication}},
	{"A2", cite.Var(cite.Interviewer), both, []cite.Type{cite.Interview}},
	{"A2", cite.Var(cite.Editor), both, []cite.Type{cite.MusicalScore}},
	{"A2", cite.Var(cite.Performer), both, []cite.Type{cite.Song, cite.MotionPicture, cite.Broadcast}},
	{"A2", cite.Var(cite.Producer), both, []cite.Type{cite.Dataset}},
	{"A2", cite.Var(cite.CollectionEditor), both, []cite.Type{cite.Map}},
	{"A2", cite.Var(cite.Authority), both, []cite.Type{cite.Regulation}},
	{"A2", cite.Var(cite.ContainerTitle), both, []cite.Type{cite.LegalCase}},
	{"A2", cite.Var(cite.Authority), both, []cite.Type{cite.Patent}},
	{"A2", cite.Var(cite.Author), readOnly, []cite.Type{cite.Bill}},
	{"A3", cite.Var(cite.Editor), both, wholeTypes},
	{"A2", cite.Var(cite.Editor), both, []cite.Type{cite.ArticleJournal, cite.ArticleMagazine, cite.ArticleNewspaper, cite.Periodical, cite.Chapter, cite.PaperConference, cite.EntryDictionary, cite.EntryEncyclopedia, cite.Document, cite.PostWeblog}},
	{"ED", cite.Var(cite.Editor), both, nil},
	{"A3", cite.Var(cite.Producer), both, filmTypes},
	{"A3", cite.Var(cite.Contributor), both, []cite.Type{cite.Thesis}},
	{"A3", cite.Var(cite.CollectionEditor), both, []cite.Type{cite.Chapter, cite.PaperConference, cite.EntryDictionary, cite.EntryEncyclopedia}},
	{"A3", cite.Var(cite.CollectionEditor), both, []cite.Type{cite.MusicalScore}},
	{"A3", cite.Var(cite.Illustrator), both, webTypes},
	{"A4", cite.Var(cite.Performer), readOnly, filmTypes},
	{"A4", cite.Var(cite.Producer), both, []cite.Type{cite.MusicalScore}},
	{"A4", 0, readOnly, []cite.Type{cite.LegalCase, cite.Dataset, cite.PaperConference, cite.Report}}, // counsel, funder, sponsor, department
	{"A4", cite.Var(cite.Translator), both, nil},
	{"T2", 0, readOnly, []cite.Type{cite.Thesis, cite.Figure, cite.Hearing}},                                          // department, program that made the image, committee
	{"T3", 0, readOnly, []cite.Type{cite.LegalCase, cite.Patent, cite.Legislation, cite.Regulation, cite.PostWeblog}}, // decision, international title, institution
	{"T2", cite.Var(cite.EventTitle), both, []cite.Type{cite.Speech}},
	{"T2", cite.Var(cite.ContainerTitle), both, []cite.Type{cite.MusicalScore}}, // the album
	{"T2", cite.Var(cite.CollectionTitle), both, []cite.Type{cite.Manuscript}},
	{"T2", cite.Var(cite.ContainerTitle), readOnly, []cite.Type{cite.Dataset}},
	{"T2", cite.Var(cite.CollectionTitle), both, seriesTypes},
	{"C3", cite.Var(cite.ContainerTitle), readOnly, []cite.Type{cite.PaperConference}},
	{"T2", cite.Var(cite.ContainerTitle), both, nil},
	{"JF", cite.Var(cite.ContainerTitle), readOnly, nil},
	{"BT", cite.Var(cite.ContainerTitle), readOnly, nil},
	{"T3", cite.Var(cite.Authority), both, []cite.Type{cite.Hearing, cite.Bill}},
	{"T3", cite.Var(cite.CollectionTitle), both, []cite.Type{cite.Chapter, cite.PaperConference, cite.EntryDictionary, cite.EntryEncyclopedia, cite.ArticleJournal, cite.MusicalScore}},
	{"T3", cite.Var(cite.CollectionTitle), readOnly, nil},
	{"J2", cite.Var(cite.ContainerTitleShort), both, nil},
	{"JA", cite.Var(cite.ContainerTitleShort), readOnly, nil},
	{"JO", cite.Var(cite.ContainerTitleShort), readOnly, nil},
	{"J1", cite.Var(cite.ContainerTitleShort), readOnly, nil},
	{"VL", cite.Var(cite.Genre), readOnly, []cite.Type{cite.Thesis}}, // the degree
	{"VL", cite.Var(cite.Dimensions), readOnly, pictureTypes},
	{"VL", cite.Var(cite.Number), readOnly, []cite.Type{cite.Bill, cite.Hearing, cite.Pamphlet, cite.Standard, cite.Regulation}},
	{"VL", cite.Var(cite.Volume), readOnly, []cite.Type{cite.Bill}}, // of the code, where M1 has the bill's number
	{"IS", cite.Var(cite.Number), readOnly, []cite.Type{cite.Patent}},
	{"VL", 0, readOnly, webTypes},                                                 // the year of access
	{"VL", 0, readOnly, []cite.Type{cite.Manuscript, cite.Patent, cite.Software}}, // storage, version, edition
	{"IS", cite.Var(cite.Version), readOnly, []cite.Type{cite.Software, cite.Dataset}},
	{"VL", cite.Var(cite.Volume), both, nil},
	{"VO", cite.Var(cite.Volume), readOnly, nil}, // IEEE
	{"IS", cite.Var(cite.Issue), both, nil},
	{"CP", cite.Var(cite.Issue), readOnly, nil},
	{"C7", cite.Var(cite.Number), both, periodicalTypes},
	{"M1", cite.Var(cite.CollectionNumber), both, wholeTypes},
	{"M1", cite.Var(cite.CollectionNumber), both, []cite.Type{cite.Pamphlet}},
	{"M1", cite.Var(cite.NumberOfVolumes), readOnly, []cite.Type{cite.Chapter}},
	{"M1", cite.Var(cite.CallNumber), both, []cite.Type{cite.Patent}},                                                   // of the application
	{"M1", 0, readOnly, []cite.Type{cite.ArticleNewspaper, cite.Regulation, cite.Standard, cite.Graphic, cite.Webpage}}, // first page, size, date of access
	{"SV", cite.Var(cite.Number), readOnly, []cite.Type{cite.LegalCase}},
	{"SV", cite.Var(cite.CollectionNumber), both, partTypes},
	{"NV", cite.Var(cite.NumberOfVolumes), both, []cite.Type{cite.Book, cite.Collection, cite.Classic, cite.Chapter, cite.Song, cite.MusicalScore, cite.EntryDictionary, cite.EntryEncyclopedia, cite.PaperConference, cite.Hearing, cite.Document}},
	{"NV", cite.Var(cite.Number), both, []cite.Type{cite.Dataset}},
	{"NV", cite.Var(cite.CollectionNumber), both, []cite.Type{cite.Report}},
	{"SN", cite.Var(cite.Number), both, numberedTypes},
	{"M1", cite.Var(cite.Issue), readOnly, periodicalTypes},
	{"M1", cite.Var(cite.Number), readOnly, periodicalTypes}, // of an article, where a publisher has IS for the issue
	{"M1", cite.Var(cite.Number), both, nil},
	{"ET", cite.Var(cite.Version), both, []cite.Type{cite.Software, cite.Dataset}},
	{"ET", cite.Var(cite.ChapterNumber), both, lawTypes},
	{"ET", cite.Var(cite.Version), readOnly, []cite.Type{cite.Figure}},
	{"ET", 0, readOnly, []cite.Type{cite.ArticleJournal, cite.LegalCase, cite.Manuscript, cite.Patent, cite.PersonalCommunication}}, // of an article the date online; history, description
	{"ET", cite.Var(cite.Edition), both, nil},
	{"SE", cite.Var(cite.ChapterNumber), both, []cite.Type{cite.Chapter}},
	{"SE", cite.Var(cite.Section), both, []cite.Type{cite.ArticleNewspaper, cite.Bill, cite.Legislation, cite.Regulation, cite.Thesis}},
	{"SE", cite.Var(cite.Page), both, []cite.Type{cite.Book}},
	{"SP", cite.Var(cite.Dimensions), readOnly, filmTypes},                                                                         // running time
	{"SP", 0, readOnly, []cite.Type{cite.Graphic, cite.Figure, cite.Map, cite.Webpage, cite.PostWeblog, cite.Post, cite.Software}}, // a description
	{"SP", cite.Var(cite.NumberOfPages), both, longTypes},
	{"SP", cite.Var(cite.Page), both, nil},
	{"PB", cite.Var(cite.Authority), both, []cite.Type{cite.LegalCase}},
	{"PB", cite.Var(cite.Publisher), both, nil},
	{"C1", cite.Var(cite.PublisherPlace), both, []cite.Type{cite.PaperConference}},
	{"C1", cite.Var(cite.Scale), both, []cite.Type{cite.Map}},
	{"C1", cite.Var(cite.Performer), readOnly, filmTypes},
	{"CY", cite.Var(cite.Jurisdiction), both, []cite.Type{cite.Legislation}}, // the country
	{"CY", cite.Var(cite.EventPlace), both, []cite.Type{cite.Speech}},
	{"CY", cite.Var(cite.PublisherPlace), readOnly, []cite.Type{cite.PaperConference}},
	{"CY", cite.Var(cite.EventPlace), readOnly, []cite.Type{cite.PaperConference}}, // where C1 has the publisher's
	{"CY", cite.Var(cite.PublisherPlace), readOnly, nil},
	{"PP", cite.Var(cite.PublisherPlace), readOnly, nil},
	{"CY", cite.Var(cite.PublisherPlace), both, nil},
	{"C2", cite.Var(cite.Issue), readOnly, []cite.Type{cite.ArticleNewspaper}},
	{"C2", cite.Var(cite.PMCID), both, periodicalTypes},
	{"C3", cite.Var(cite.Dimensions), both, []cite.Type{cite.Graphic, cite.Figure, cite.Map}},
	{"C5", cite.Var(cite.References), both, []cite.Type{cite.Patent}},
	{"C5", cite.Var(cite.Medium), both, []cite.Type{cite.MotionPicture, cite.Broadcast, cite.Song}},
	{"C6", cite.Var(cite.Status), both, []cite.Type{cite.Patent}},
	{"OP", cite.Var(cite.References), both, []cite.Type{cite.Hearing, cite.Legislation, cite.Bill, cite.LegalCase}},
	{"M3", cite.Var(cite.Medium), both, []cite.Type{cite.Graphic, cite.Figure}},
	{"M3", cite.Var(cite.Genre), both, nil},
	{"RI", 0, readOnly, []cite.Type{cite.Dataset, cite.Legislation}}, // area covered, number of the article
	{"RI", cite.Var(cite.ReviewedTitle), both, nil},
	{"LA", cite.Var(cite.Language), both, nil},
	{"DO", cite.Var(cite.DOI), both, nil},
	{"DI", cite.Var(cite.DOI), readOnly, nil},
	{"UR", cite.Var(cite.URL), both, nil},
	{"SN", cite.Var(cite.ISBN), both, nil},
	{"SN", cite.Var(cite.ISSN), both, nil},
	{"DB", cite.Var(cite.Archive), both, nil},
	{"AN", cite.Var(cite.ArchiveLocation), both, nil},
	{"AV", cite.Var(cite.ArchiveLocation), readOnly, nil},
	{"CN", cite.Var(cite.CallNumber), both, nil},
	{"H2", cite.Var(cite.CallNumber), readOnly, nil}, // Citavi
	{"DP", cite.Var(cite.SourceName), both, nil},
	{"H1", cite.Var(cite.SourceName), readOnly, nil}, // Citavi
	{"CR", cite.Var(cite.License), both, nil},        // Zotero
	{"AB", cite.Var(cite.Abstract), both, nil},
	{"N2", cite.Var(cite.Abstract), readOnly, nil},
	{"KW", cite.Var(cite.Keyword), both, nil},
	{"N1", cite.Var(cite.Note), both, nil},
}

// proCite are the tags that ProCite uses in another way than others for what is no periodical. The notes of its records
// begin with their number.
var proCite = []row{
	{"VL", cite.Var(cite.Edition), readOnly, nil},
	{"IS", cite.Var(cite.Volume), readOnly, nil},
}

const proCiteNote = "Record ID: "

// A fitting row is one that is meant for a work: as for all works, for its type, or for its reference type.
type fitting struct {
	*row
	closeness closeness
}

// closeness says how closely a row is meant for a work.
type closeness uint8

const (
	asAny  closeness = iota // as for all works
	asType                  // for its type
	asCode                  // for its reference type
)

// rowsOf gives the rows that are meant for a type of work under a reference type.
func rowsOf(typ cite.Type, code string) []fitting {
	fit := make([]fitting, 0, len(rows))
	for i := range codeRows {
		if slices.Contains(strings.Fields(codeRows[i].codes), code) {
			fit = append(fit, fitting{&codeRows[i].row, asCode})
		}
	}
	for i := range rows {
		switch r := &rows[i]; {
		case r.types == nil:
			fit = append(fit, fitting{r, asAny})
		case slices.Contains(r.types, typ):
			fit = append(fit, fitting{r, asType})
		}
	}
	return fit
}
