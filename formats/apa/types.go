package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// A typeRule is a row of the table that decides the type: the first whose test holds gives it.
type typeRule struct {
	test func(f *facts) bool
	give func(f *facts) cite.Type
	conf float32
}

// facts are what the type is decided by.
type facts struct {
	d              *draft
	genre          string // lower-case
	container      outletKind
	author         outletKind
	site           site
	hasContainer   bool
	hasPublisher   bool
	hasURL, hasDOI bool
	url, doi       string
	path           cite.Type // what the address says
	page           string
	number         string
	before         string // three bytes before the pages
	edited         bool   // it has editors and no authors
	handle         bool   // the author is named by an account of a social medium
	directed       bool   // it has a director and no author
	foreignMonth   bool   // the month is not written in English
	authorName     string // of a sole author that is an organisation
	title          string
	name           string // the container's
	publisher      string

	archiveLocation string
}

func is(t cite.Type) func(*facts) cite.Type { return func(*facts) cite.Type { return t } }

func traits(t trait) func(*facts) bool { return func(f *facts) bool { return f.d.is(t) } }

// genre tells whether a description has one of some words or phrases, whole or in the plural.
func genre(all ...string) func(*facts) bool {
	return func(f *facts) bool {
		if f.genre == "" {
			return false
		}
		for _, g := range all {
			if hasPhrase(f.genre, g) {
				return true
			}
		}
		return false
	}
}

// hasPhrase tells whether a text holds a phrase that ends where a word does; an "s" may follow.
func hasPhrase(s, phrase string) bool {
	for at := 0; ; {
		i := strings.Index(s[at:], phrase)
		if i < 0 {
			return false
		}
		i += at
		at = i + len(phrase)
		rest := strings.TrimPrefix(s[at:], "s")
		if (i == 0 || !isWordByte(s[i-1])) && (rest == "" || !isWordByte(rest[0])) {
			return true
		}
	}
}

// pictures are the words of descriptions of what is looked at (APA 7, 10.14).
var pictures = []string{"clip art", "illustration", "collage", "tapestry", "mosaic", "charcoal", "pastel", "gouache", "tempera", "acrylic", "ink", "photo", "print", "photograph", "photographic", "foto", "fotografie", "image", "graphic", "painting", "sculpture", "infographic", "cartoon", "drawing", "artwork", "lithograph", "canvas", "watercolor", "watercolour", "bronze", "marble", "etching", "engraving", "woodcut", "figure"}

// typeRules decides the type of a work. Descriptions in brackets come first, for they say what the work is (APA 7,
// 9.22); then the shape of the source; then what is known of the outlet; then what is left.
var typeRules = []typeRule{
	{func(f *facts) bool { return f.d.legal != cite.NoType }, func(f *facts) cite.Type { return f.d.legal }, 0.95},
	{traits(traitPatent), is(cite.Patent), 0.98},
	{traits(traitThesis), is(cite.Thesis), 0.97},
	{genre("tweet", "status update", "instagram", "facebook", "tiktok", "post"), is(cite.Post), 0.9},
	{genre("data set", "dataset", "raw data", "unpublished data", "csv", "data file", "datensatz"), is(cite.Dataset), 0.95},
	{func(f *facts) bool { return f.number != "" && genre("standard")(f) }, is(cite.Standard), 0.9},
	{genre("software", "package", "library", "plugin", "toolbox", "computer code", "app", "source code", "python", "video game", "language model", "logiciel", "android", "ios", "windows", "macos", "linux", "typescript", "javascript", "java", "application", "apps", "computersoftware", "c++", "rust", "ruby", "julia", "matlab", "perl", "fortran", "haskell"), is(cite.Software), 0.93},
	{genre("tv series", "tv episode", "television", "podcast", "episode", "radio", "broadcast"), is(cite.Broadcast), 0.85},
	{genre("menu", "brochure", "flyer", "leaflet", "pamphlet", "certificate"), is(cite.Document), 0.8},
	{genre("video", "videorecording", "mov", "vhs", "dvd", "blu-ray", "film", "motion picture", "movie", "documentary", "vídeo", "vidéo"), is(cite.MotionPicture), 0.9},
	{genre("album", "song", "music", "track", "audio recording", "sound recording", "audio", "mp3"), is(cite.Song), 0.9},
	{genre("map"), is(cite.Map), 0.9},
	{func(f *facts) bool {
		return f.container == social && f.handle && genre("photo", "photograph", "image", "story", "highlight")(f)
	}, is(cite.Post), 0.85},
	{genre(pictures...), is(cite.Graphic), 0.85},
	{genre("paper presentation", "conference session", "poster", "symposium", "speech", "keynote", "lecture", "powerpoint", "slides", "presentation", "webinar"), is(cite.Speech), 0.9},
	{genre("interview"), is(cite.Interview), 0.8},
	{func(f *facts) bool {
		return f.directed && f.genre == "" && !f.d.is(traitPart) && !f.hasContainer
	}, is(cite.MotionPicture), 0.8},
	{func(f *facts) bool { return f.site.kind == programs && aboutProgram(f.url) }, is(cite.Post), 0.8},
	{func(f *facts) bool {
		return startsWith(f.title, "personal interview") || startsWith(f.title, "personal communication")
	}, is(cite.PersonalCommunication), 0.8},
	{func(f *facts) bool {
		return strings.EqualFold(f.title, "interview") || !f.d.is(traitPeriodical|traitPart) && f.archiveLocation+f.genre != "" && (startsWith(f.title, "interview by ") || startsWith(f.title, "interview with "))
	}, is(cite.Interview), 0.8},
	{func(f *facts) bool { return startsWith(f.title, "unpublished raw data") }, is(cite.Dataset), 0.8},
	{func(f *facts) bool { return doiKind(f.doi) == standards || standardsBody(f.publisher) }, is(cite.Standard), 0.85},
	{genre("play", "opera", "ballet", "concert", "performance"), is(cite.Performance), 0.8},
	{genre("archival collection"), is(cite.Collection), 0.9},
	{genre("letter"), is(cite.PersonalCommunication), 0.7},
	{genre("unpublished manuscript", "manuscript", "series", "fonds", "papers", "item", "file", "archival material"), is(cite.Manuscript), 0.85},
	{func(f *facts) bool {
		return !f.d.is(traitPeriodical|traitPart) && genre("ssrn scholarly paper", "preprint")(f)
	}, is(cite.Article), 0.85},
	{func(f *facts) bool {
		return !f.d.is(traitPeriodical|traitPart) && !f.hasContainer && f.d.issued.months == 0 && genre("report", "technical report", "white paper", "policy brief", "fact sheet", "issue brief")(f)
	}, is(cite.Report), 0.85},
	{func(f *facts) bool {
		return !f.hasContainer && !f.hasPublisher && (shelved(f.archiveLocation) || f.archiveLocation != "" && f.d.has(slotArchivePlace))
	}, is(cite.Manuscript), 0.7},
	{func(f *facts) bool { return f.d.is(traitReview) && !f.hasContainer && f.site.kind == noOutlet }, is(cite.Review), 0.8},
	{func(f *facts) bool { return f.d.is(traitStatute) && f.d.is(traitTitleFirst) }, is(cite.Legislation), 0.8},
	{func(f *facts) bool {
		return f.d.is(traitPart) && f.container == wiki || dictionaryName(f.name) && f.d.is(traitPart)
	},
		func(f *facts) cite.Type {
			if strings.Contains(f.name, "ictionary") {
				return cite.EntryDictionary
			}
			return cite.EntryEncyclopedia
		}, 0.93},
	{func(f *facts) bool {
		return f.site.kind == wiki && !f.hasContainer && dictionaryName(f.title) && !f.d.is(traitPart)
	}, is(cite.Book), 0.8},
	{func(f *facts) bool { return f.container == wiki || f.site.kind == wiki && f.container == noOutlet }, is(cite.EntryEncyclopedia), 0.9},
	{func(f *facts) bool { return ofReference(f.doi) || f.d.is(traitPart) && namesProvision(f.title) }, is(cite.EntryEncyclopedia), 0.8},
	{traits(traitProceedings), is(cite.PaperConference), 0.92},
	{func(f *facts) bool { return f.d.has(slotEvent) && !f.hasContainer }, is(cite.PaperConference), 0.85},
	{func(f *facts) bool {
		return f.d.is(traitPeriodical) && meeting(f.name) && !f.d.has(slotIssue) && !(f.d.has(slotVolume) && serialProceedings(f.name))
	}, is(cite.PaperConference), 0.8},
	{func(f *facts) bool {
		// "AIPS, 130–139", "In ICAPS (pp. 264–271)": those who call a meeting so give no volume
		return f.d.is(traitPeriodical|traitPart) && isAcronym(f.name) && f.container == noOutlet && f.d.has(slotPage) && strings.ContainsAny(f.page, dashes) && !f.d.has(slotVolume) && !f.d.has(slotIssue) && f.d.issued.months == 0
	}, is(cite.PaperConference), 0.7},
	{func(f *facts) bool { return !f.hasContainer && f.d.has(slotPage) && f.d.has(slotEditors) }, is(cite.Chapter), 0.7},
	{func(f *facts) bool {
		// "(p. 47)": the length of a report
		return !f.hasContainer && f.d.has(slotPage) && f.d.slots[slotPage].Start > 3 && f.before == "p. " && !strings.ContainsAny(f.page, dashes)
	}, is(cite.Report), 0.6},
	{func(f *facts) bool {
		// pages alone, without a periodical: a program printed a paper of a conference whose name it did not have
		return !f.hasContainer && !f.hasPublisher && f.d.has(slotPage) && !f.d.has(slotVolume) && strings.ContainsAny(f.page, dashes)
	}, is(cite.PaperConference), 0.6},
	{func(f *facts) bool {
		return f.d.is(traitPart) && f.hasURL && !f.hasPublisher && !f.hasDOI && !f.d.has(slotPage) && !f.d.has(slotEditors)
	}, is(cite.EntryEncyclopedia), 0.6},
	{func(f *facts) bool { return f.d.is(traitPart) && f.container == preprints }, is(cite.Article), 0.8},
	{func(f *facts) bool { return f.d.is(traitPart) && conferenceVolume(f.name) }, is(cite.PaperConference), 0.8},
	{func(f *facts) bool { return f.d.is(traitPart) && f.d.is(traitTitleFirst) && !f.d.has(slotPage) }, is(cite.EntryEncyclopedia), 0.7},
	{traits(traitPart), is(cite.Chapter), 0.92},
	{func(f *facts) bool {
		// what has a volume and an issue and no month is cited as a journal is, whatever the name; other styles leave
		// the month out
		return f.d.is(traitPeriodical) && (f.container == magazine && (f.d.free || f.d.issued.months > 0 || !f.d.has(slotVolume) || !f.d.has(slotIssue)) || f.container == newspaper || f.container == newsSite)
	},
		func(f *facts) cite.Type { return f.container.itemType() }, 0.9},
	{func(f *facts) bool {
		// magazines and newspapers have months and days (APA 7, 10.1, examples 15 and 16); in other languages than English
		// journals are cited with the month too
		return f.d.is(traitPeriodical) && f.d.issued.months > 0 && !f.hasDOI && !((f.d.free || f.foreignMonth && f.page != "") && f.d.has(slotVolume) && f.d.has(slotIssue)) && !namesPeriodical(f.name) && look(f.name).journal == 0
	}, func(f *facts) cite.Type {
		// a newspaper has pages and neither volume nor issue (10.1, example 16)
		if f.d.issued.date.Start.Day > 0 && (newsName(f.name) || !f.d.has(slotVolume) && !f.d.has(slotIssue)) {
			return cite.ArticleNewspaper
		}
		return cite.ArticleMagazine
	}, 0.7},
	{traits(traitPeriodical), is(cite.ArticleJournal), 0.95},
	{func(f *facts) bool {
		return f.container == datasets || f.site.kind == datasets || outletKindOf(f.publisher) == datasets
	}, is(cite.Dataset), 0.8},
	{func(f *facts) bool { return outletKindOf(f.publisher) == programs && !f.d.is(traitPart) }, is(cite.Software), 0.8},
	{func(f *facts) bool {
		return f.container == preprints || f.site.kind == preprints && !f.hasContainer || f.hasPublisher && f.hasDOI && f.d.has(slotNumber) && strings.Contains(f.number, ":") || outletKindOf(f.publisher) == preprints || !f.hasContainer && doiKind(f.doi) == preprints
	}, is(cite.Article), 0.85},
	{func(f *facts) bool { return !f.hasContainer && doiKind(f.doi) == datasets }, is(cite.Dataset), 0.8},
	{func(f *facts) bool {
		return f.hasURL && !f.hasDOI && !f.d.is(traitPeriodical) && f.container == noOutlet && (strings.Contains(f.url, "/blog") || strings.Contains(f.url, ".blog/") || strings.Contains(f.url, "blogspot.") || strings.Contains(f.url, "//blog") || strings.Contains(f.url, ".blogs.") || strings.HasSuffix(f.name, "Blogs") || strings.HasSuffix(f.name, "Blog")) && (f.hasContainer || !f.hasPublisher)
	}, is(cite.PostWeblog), 0.8},
	{func(f *facts) bool { return f.container != noOutlet && f.container != video }, func(f *facts) cite.Type { return f.container.itemType() }, 0.92},
	{func(f *facts) bool { return f.author == newspaper || f.author == newsSite || f.author == magazine }, func(f *facts) cite.Type { return f.author.itemType() }, 0.9},
	{func(f *facts) bool {
		return f.site.kind != noOutlet && f.site.kind != video && !f.d.has(slotEdition) && (f.d.issued.months > 0 || f.hasContainer)
	}, func(f *facts) cite.Type { return f.site.kind.itemType() }, 0.85},
	{traits(traitReport), is(cite.Report), 0.9},
	{func(f *facts) bool {
		return f.hasContainer && newsName(f.name) && f.d.issued.date.Start.Day > 0 && !f.hasDOI
	}, is(cite.ArticleNewspaper), 0.8},
	{func(f *facts) bool {
		return f.hasContainer && (f.hasDOI || look(f.name).journal > 0 && (!f.hasURL || f.d.issued.date.Start.Day == 0 && f.d.issued.date.State != cite.NoDate || namesPeriodical(f.name)))
	}, is(cite.ArticleJournal), 0.85},
	{func(f *facts) bool {
		return f.d.has(slotVersion) && f.genre == "" && !f.hasContainer && !f.d.is(traitPeriodical|traitPart)
	}, is(cite.Software), 0.7},
	{func(f *facts) bool { return f.hasContainer && f.hasURL }, is(cite.Webpage), 0.8},
	{func(f *facts) bool {
		return f.hasContainer && f.d.is(traitItalicName) && f.d.issued.months == 0
	}, is(cite.ArticleJournal), 0.7},
	{func(f *facts) bool { return f.hasContainer }, is(cite.ArticleMagazine), 0.5},
	{func(f *facts) bool {
		return f.d.is(traitPlace) && !f.d.has(slotEdition) && !f.edited && f.d.issued.months == 0 && reportingBody(f.publisher)
	}, is(cite.Report), 0.7},
	{func(f *facts) bool { return f.d.has(slotEdition) || f.d.is(traitPlace) }, is(cite.Book), 0.93},
	{func(f *facts) bool {
		// A university by itself or with a part of it after it, without its press and without a place, is where a thesis was
		// written.
		whole, _, _ := strings.Cut(f.publisher, ",")
		return f.hasPublisher && !f.hasURL && !f.hasDOI && len(f.d.authors.credits) == 1 && strings.Contains(whole, "Universit") && look(f.publisher).publisher == 1 && !reportingBody(f.publisher)
	}, is(cite.Thesis), 0.55},
	{func(f *facts) bool {
		return f.hasPublisher && !f.edited && f.d.issued.months == 0 && (reportingBody(f.publisher) || f.publisher == f.authorName)
	}, is(cite.Report), 0.7},
	{func(f *facts) bool {
		return !f.d.is(traitPeriodical) && f.hasURL && f.path == cite.PaperConference
	}, is(cite.PaperConference), 0.7},
	{func(f *facts) bool {
		t := f.path
		return f.hasPublisher && f.d.issued.months == 0 && f.hasURL && (t == cite.Report || t == cite.Book || t == cite.Thesis)
	}, func(f *facts) cite.Type { return f.path }, 0.75},
	{func(f *facts) bool {
		// a body that publishes at its own address, and is no press
		return f.hasPublisher && !f.edited && f.hasURL && !f.hasDOI && f.d.issued.months == 0 && look(f.publisher).publisher == 0 && f.site.names(f.publisher)
	}, is(cite.Report), 0.7},
	{func(f *facts) bool { return f.hasPublisher && (!f.hasURL || look(f.publisher).publisher > 0) }, is(cite.Book), 0.9},
	{func(f *facts) bool {
		return f.hasPublisher && f.hasURL && !f.edited && (look(f.publisher).corporate > 0 || f.d.authors.form == formLiteral)
	}, is(cite.Report), 0.7},
	{func(f *facts) bool { return f.hasPublisher }, is(cite.Book), 0.6},
	{func(f *facts) bool {
		t := f.path
		return f.hasURL && (f.d.issued.months == 0 && t != cite.NoType || t == cite.Speech)
	},
		func(f *facts) cite.Type { return f.path }, 0.65},
	{func(f *facts) bool {
		// a body's own report, in a file or among its reports
		return f.hasURL && f.authorName != "" && f.d.issued.date.Start.Day == 0 && (strings.HasSuffix(f.url, ".pdf") || strings.Contains(f.url, "report")) && namesReport(f.title)
	}, is(cite.Report), 0.7},
	{func(f *facts) bool {
		// what is older than the web is a copy there of something printed
		year := f.d.issued.date.Start.Year
		return f.hasURL && !f.hasContainer && f.d.issued.months == 0 && year != 0 && year < firstWebYear
	}, is(cite.Book), 0.5},
	{func(f *facts) bool { return f.hasURL }, is(cite.Webpage), 0.8},
	{func(f *facts) bool { return f.hasDOI }, is(cite.ArticleJournal), 0.5},
	{func(f *facts) bool { return f.title != "" }, is(cite.Book), 0.4},
	{func(*facts) bool { return true }, is(cite.NoType), 0},
}

// firstWebYear is the year from which there have been web pages.
const firstWebYear = 1991

// dictionaryName tells whether a container is a work of reference.
func dictionaryName(name string) bool {
	for _, w := range [...]string{"ncyclop", "ictionary", "nzyklop", "exikon", "nciclop", "örterbuch", "eksikon", "ictionnaire", "iccionario", "izionario", "Wikipedia"} {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

// meeting tells whether a container is a conference's and no periodical of a society: "Proceedings of the 2018 Workshop
// on X", "IJCAI-85".
func meeting(name string) bool {
	if numberedMeeting(name) || conferenceVolume(name) {
		return true
	}
	if !isProceedings(name) {
		return false
	}
	for _, s := range [...]string{"Academy", "Society", "Institution", "Journal", "Proceedings of the IEEE"} {
		if strings.Contains(name, s) {
			return false
		}
	}
	return true
}

// serialProceedings tells whether proceedings are those of a society or subject that come out as a journal does, and not
// those of one meeting: "Proceedings of Hydraulic Engineering".
func serialProceedings(name string) bool {
	return (strings.Contains(name, "Proceedings") || strings.Contains(name, "Proc.")) && !namesMeeting(strings.NewReplacer("Proceedings", "", "Proc.", "").Replace(name)) && !strings.Contains(name, "SPIE")
}

// conferenceVolume tells whether a name ends in a year, with a conference before it: "Computer Vision – ECCV 2008",
// "Proceedings of the Society for Computation 2019".
func conferenceVolume(name string) bool {
	i := strings.LastIndexByte(name, ' ')
	if i < 0 || !yearLike(name[i+1:]) {
		return false
	}
	rest := name[:i]
	j := strings.LastIndexByte(rest, ' ')
	return isAcronym(rest[j+1:]) || isProceedings(rest)
}

// doiKinds tells by the registrant of a DOI what it is given to: the repositories of preprints and of data,
// and those that sell standards.
var doiKinds = map[string]outletKind{
	"10.48550": preprints, "10.1101": preprints, "10.2139": preprints, "10.31234": preprints, "10.31235": preprints, "10.31219": preprints,
	"10.21203": preprints, "10.20944": preprints, "10.26434": preprints, "10.36227": preprints, "10.35542": preprints, "10.31223": preprints,
	"10.22541": preprints, "10.55458": preprints,
	"10.3403": standards, "10.31030": standards, "10.1520": standards,
	"10.5061": datasets, "10.6084": datasets, "10.7910": datasets, "10.17632": datasets, "10.1594": datasets, "10.3886": datasets, "10.5255": datasets,
}

// referenceDOIs begin the DOIs of works of reference that are kept in parts: Oxford Bibliographies, Oxford Research
// Encyclopedias, Oxford Reference, Grove, American National Biography, the Oxford Dictionary of National Biography.
var referenceDOIs = []string{"10.1093/obo/", "10.1093/acrefore/", "10.1093/acref/", "10.1093/oi/authority", "10.1093/gmo/", "10.1093/gao/", "10.1093/anb/", "10.1093/ref:odnb/", "10.1093/odnb/"}

// ofReference tells whether a DOI is that of an entry of a work of reference.
func ofReference(doi string) bool {
	for _, prefix := range referenceDOIs {
		if startsWith(doi, prefix) {
			return true
		}
	}
	return false
}

// namesProvision tells whether a title is a provision of a law, as the entries of commentaries are named: "§ 12 HGB",
// "Art. 5 ZGB".
func namesProvision(title string) bool {
	for _, word := range [...]string{"§ ", "§§ ", "Art. "} {
		if rest, ok := strings.CutPrefix(title, word); ok {
			return rest != "" && isDigit(rest[0])
		}
	}
	return false
}

// doiKind looks up the registrant of a DOI.
func doiKind(doi string) outletKind {
	prefix, _, _ := strings.Cut(doi, "/")
	return doiKinds[prefix]
}

// pathRules tell by the address what stands there.
var pathRules = []struct {
	part string
	give cite.Type
}{
	{"/patent", cite.Patent}, {"freepatentsonline.", cite.Patent},
	{"/thesis", cite.Thesis}, {"/theses", cite.Thesis}, {"/dissertation", cite.Thesis}, {"/etd", cite.Thesis}, {"/tel-", cite.Thesis},
	{"/report/", cite.Report}, {"/reports/", cite.Report}, {"ntrs.nasa.gov", cite.Report}, {"osti.gov/", cite.Report}, {"apps.dtic.mil", cite.Report}, {"dtic.mil/", cite.Report}, {"eric.ed.gov", cite.Report},
	{"archive.org/details/", cite.Book}, {"archive.org/stream/", cite.Book}, {"hathitrust.org/", cite.Book}, {"gutenberg.org/", cite.Book}, {"books.google.", cite.Book}, {"google.com/books", cite.Book},
	{"worldcat.org/", cite.Book}, {"gallica.bnf.fr/", cite.Book}, {"//catalog.", cite.Book}, {"//search.library.", cite.Book}, {"//library.", cite.Book}, {"/vufind/", cite.Book}, {"/book/", cite.Book}, {"/books/", cite.Book}, {"/ebook", cite.Book}, {"//books.", cite.Book}, {".library.", cite.Book}, {"oecd-ilibrary.org", cite.Book}, {"books24x7", cite.Book}, {"perlego.com", cite.Book},
	{"slideshare.net/", cite.Speech}, {"speakerdeck.com/", cite.Speech},
	{"jstor.org/stable/", cite.ArticleJournal}, {"/article/view/", cite.ArticleJournal}, {"ncbi.nlm.nih.gov/pubmed", cite.ArticleJournal}, {"psycnet.apa.org/", cite.ArticleJournal}, {"sciencedirect.com/science/article", cite.ArticleJournal},
	{"/proceedings/", cite.PaperConference}, {"proceedings.mlr.press", cite.PaperConference}, {"aclweb.org/anthology", cite.PaperConference}, {"aclanthology.org", cite.PaperConference}, {"openaccess.thecvf.com", cite.PaperConference}, {"openreview.net", cite.PaperConference},
}

// pathType tells by the address what stands there; NoType where it does not say.
func pathType(url string) cite.Type {
	if url == "" {
		return cite.NoType
	}
	for _, p := range pathRules {
		if strings.Contains(url, p.part) {
			return p.give
		}
	}
	return cite.NoType
}

// reportingBody tells whether a publisher is a part of an institution that brings out reports and no books.
func reportingBody(name string) bool {
	for rest := name; rest != ""; {
		var word string
		word, rest = nextWord(rest)
		switch strings.Trim(word, ".,()") {
		case "Department", "Dept", "Program", "Programme", "Laboratory", "Laboratories", "Lab", "Labs", "Ministry", "Agency", "Bureau", "Kommune", "Ministerium":
			return true
		}
	}
	return false
}

// shelved tells whether a place in an archive is one where papers lie: "Box 3, Folder 12".
func shelved(location string) bool {
	for _, word := range [...]string{"Box", "Folder", "Reel", "MS", "Ms.", "Mss.", "Carton", "Papers"} {
		if hasPhrase(location, word) {
			return true
		}
	}
	return false
}

// aboutProgram tells whether an address within a repository of programs is that of talk about one.
func aboutProgram(url string) bool {
	for _, part := range [...]string{"/issues/", "/pull/", "/discussions/", "/merge_requests/"} {
		if strings.Contains(url, part) {
			return true
		}
	}
	return false
}

// startsWith tells whether a text begins with a phrase, in letters of either case.
func startsWith(s, phrase string) bool {
	return len(s) >= len(phrase) && strings.EqualFold(s[:len(phrase)], phrase)
}

// standardsBody tells whether a publisher is one that sets standards (APA 7, 10.4).
func standardsBody(name string) bool {
	switch strings.TrimPrefix(name, "The ") {
	case "International Organization for Standardization", "International Electrotechnical Commission", "ISO", "IEC", "ASTM International", "ANSI",
		"American National Standards Institute", "BSI British Standards", "BSI", "British Standards Institution", "DIN", "Deutsches Institut für Normung", "Beuth Verlag", "CEN", "European Committee for Standardization", "AFNOR", "Standards Australia", "Стандартинформ", "IETF", "ETSI":
		return true
	}
	return false
}

// namesReport tells whether a title says that it is a report's.
func namesReport(title string) bool {
	title = strings.ToLower(title)
	for _, word := range [...]string{"report", "briefing", "white paper", "policy brief", "working paper", "fact sheet", "factsheet", "bericht", "rapport", "informe", "rapporto", "relatório"} {
		if hasPhrase(title, word) {
			return true
		}
	}
	return false
}

// newsName tells whether a name has a word that newspapers bear.
func newsName(name string) bool { return look(name).news > 0 }

// decideType decides the type of the work by the table.
func (r *reader) decideType(d *draft) (cite.Type, float32) {
	it := r.item
	f := facts{d: d, site: r.site, hasURL: it.Has(cite.Var(cite.URL)), hasDOI: r.hasDOI, title: it.Text(cite.Title)}
	if genre, medium := it.Text(cite.Genre), it.Text(cite.Medium); genre != "" || medium != "" {
		f.genre = strings.ToLower(genre + "; " + medium)
	} else if strings.HasPrefix(f.title, "[") && strings.HasSuffix(f.title, "]") {
		f.genre = strings.ToLower(f.title) // "[Letter to R. Ogden]": a description in place of the title (APA 7, 9.22)
	}
	if p := d.slots[slotPage].Start; p > 3 {
		f.before = r.w[p-3 : p]
	}
	f.number = it.Number(cite.Number)
	f.edited = it.Has(cite.Var(cite.Editor)) && !it.Has(cite.Var(cite.Author))
	f.handle = len(d.authors.credits) > 0 && d.authors.credits[0].name.Handle != ""
	f.directed = it.Has(cite.Var(cite.Director)) && !it.Has(cite.Var(cite.Author))
	f.foreignMonth = d.issued.months > 0 && foreignMonth(r.w[d.when.Start:d.when.End])
	f.url, f.doi, f.page = strings.ToLower(it.Text(cite.URL)), it.Text(cite.DOI), it.Number(cite.Page)
	f.path = pathType(f.url)
	f.name = it.Text(cite.ContainerTitle)
	f.hasContainer = f.name != ""
	f.container = outletKindOf(f.name)
	if f.container == newspaper && f.site.kind == magazine {
		f.container = magazine // of two outlets with one name, "The Nation", the address says which
	}
	if f.container == social && !f.hasURL {
		f.container = noOutlet
	}
	f.publisher, f.archiveLocation = it.Text(cite.Publisher), it.Text(cite.ArchiveLocation)
	f.hasPublisher = f.publisher != ""
	f.authorName = r.soleAuthor(d)
	f.author = outletKindOf(f.authorName)
	for _, rule := range typeRules {
		if rule.test(&f) {
			return rule.give(&f), rule.conf
		}
	}
	return cite.NoType, 0
}

// sureness is how sure a reading is of each kind of value.
type sureness struct {
	names, date float32
	base        float32
	d           *draft
}

// confidence turns the weight of a reading into probabilities. The figures are those that the reader reached on
// references whose fields are known.
func confidence(d *draft) sureness {
	base := float32(0.6)
	switch {
	case d.score > 6:
		base = 0.97
	case d.score > 4.5:
		base = 0.94
	case d.score > 3:
		base = 0.85
	}
	s := sureness{base: base, date: 0.97, names: min(0.98, base+0.02), d: d}
	if d.authors.form != formInitials {
		s.names = min(0.9, base)
	}
	if d.free {
		// The style has to be guessed beside the fields.
		s.base, s.names = base-0.1, min(s.names, 0.89)
	}
	return s
}

// of gives the confidence of one slot.
func (s sureness) of(k slot) float32 {
	c := s.base
	switch k {
	case slotVolume, slotIssue:
		if !s.d.free {
			c = max(c, 0.93)
		}
	case slotPage:
		c = max(c, 0.93)
	case slotPublisher:
		c -= 0.08
	case slotContainer:
		if !s.d.is(traitPeriodical | traitPart) {
			c -= 0.08
		}
	}
	return c
}
