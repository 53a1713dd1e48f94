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
	title          string
	name           string // the container's
	publisher      string
}

func is(t cite.Type) func(*facts) cite.Type { return func(*facts) cite.Type { return t } }

func traits(t trait) func(*facts) bool { return func(f *facts) bool { return f.d.is(t) } }

// genre tells whether a description has one of some words or phrases, whole or in the plural.
func genre(all ...string) func(*facts) bool {
	return func(f *facts) bool {
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

// typeRules decides the type of a work. Descriptions in brackets come first, for they say what the work is (APA 7,
// 9.22); then the shape of the source; then what is known of the outlet; then what is left.
var typeRules = []typeRule{
	{func(f *facts) bool { return f.d.legal != cite.NoType }, func(f *facts) cite.Type { return f.d.legal }, 0.95},
	{traits(traitPatent), is(cite.Patent), 0.98},
	{traits(traitThesis), is(cite.Thesis), 0.97},
	{genre("tweet", "status update", "instagram", "facebook", "tiktok", "post"), is(cite.Post), 0.9},
	{genre("data set", "dataset", "csv", "data file", "datensatz"), is(cite.Dataset), 0.95},
	{genre("software", "app", "source code", "python", "video game", "language model", "logiciel", "android", "ios", "windows", "macos", "linux", "typescript", "javascript", "java", "application", "apps", "computersoftware", "c++", "rust", "ruby", "julia", "matlab", "perl", "fortran", "haskell"), is(cite.Software), 0.93},
	{genre("tv series", "tv episode", "television", "podcast", "episode", "radio", "broadcast"), is(cite.Broadcast), 0.85},
	{genre("video", "videorecording", "film", "motion picture", "movie", "documentary", "vídeo", "vidéo"), is(cite.MotionPicture), 0.9},
	{genre("album", "song", "music"), is(cite.Song), 0.9},
	{genre("map"), is(cite.Map), 0.9},
	{genre("photo", "photograph", "foto", "fotografie", "image", "graphic", "painting", "sculpture", "infographic", "cartoon", "drawing", "artwork", "lithograph"), is(cite.Graphic), 0.85},
	{genre("paper presentation", "conference session", "poster", "symposium", "speech", "keynote", "lecture", "powerpoint", "slides", "presentation", "webinar"), is(cite.Speech), 0.9},
	{genre("interview"), is(cite.Interview), 0.8},
	{genre("play", "opera", "ballet", "concert", "performance"), is(cite.Performance), 0.8},
	{genre("archival collection"), is(cite.Collection), 0.9},
	{genre("letter"), is(cite.PersonalCommunication), 0.7},
	{genre("unpublished manuscript", "manuscript"), is(cite.Manuscript), 0.85},
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
	{func(f *facts) bool { return f.container == wiki || f.site.kind == wiki && f.container == noOutlet }, is(cite.EntryEncyclopedia), 0.9},
	{traits(traitProceedings), is(cite.PaperConference), 0.92},
	{func(f *facts) bool {
		return f.d.is(traitPeriodical) && isProceedings(f.name) && !strings.Contains(f.name, "Academy") && !strings.Contains(f.name, "Society") && !strings.Contains(f.name, "Institution")
	}, is(cite.PaperConference), 0.8},
	{func(f *facts) bool { return f.d.is(traitPart) && f.d.is(traitTitleFirst) && !f.d.has(slotPage) }, is(cite.EntryEncyclopedia), 0.7},
	{traits(traitPart), is(cite.Chapter), 0.92},
	{func(f *facts) bool {
		return f.d.is(traitPeriodical) && (f.container == magazine || f.container == newspaper || f.container == newsSite)
	},
		func(f *facts) cite.Type { return f.container.itemType() }, 0.9},
	{traits(traitPeriodical), is(cite.ArticleJournal), 0.95},
	{func(f *facts) bool { return f.container == datasets || f.site.kind == datasets }, is(cite.Dataset), 0.8},
	{func(f *facts) bool { return f.container == preprints || outletKindOf(f.publisher) == preprints }, is(cite.Article), 0.85},
	{func(f *facts) bool { return f.container != noOutlet && f.container != video }, func(f *facts) cite.Type { return f.container.itemType() }, 0.92},
	{func(f *facts) bool { return f.author == newspaper || f.author == newsSite || f.author == magazine }, func(f *facts) cite.Type { return f.author.itemType() }, 0.9},
	{func(f *facts) bool {
		return f.site.kind != noOutlet && f.site.kind != video && !f.d.has(slotEdition) && (f.d.issued.months > 0 || f.hasContainer)
	}, func(f *facts) cite.Type { return f.site.kind.itemType() }, 0.85},
	{traits(traitReport), is(cite.Report), 0.9},
	{func(f *facts) bool {
		return f.hasContainer && newsName(f.name) && f.d.issued.date.Start.Day > 0 && !f.hasDOI
	}, is(cite.ArticleNewspaper), 0.8},
	{func(f *facts) bool { return f.hasContainer && (f.hasDOI || look(f.name).journal > 0) }, is(cite.ArticleJournal), 0.85},
	{func(f *facts) bool { return f.hasContainer && f.hasURL }, is(cite.Webpage), 0.8},
	{func(f *facts) bool { return f.hasContainer }, is(cite.ArticleMagazine), 0.5},
	{func(f *facts) bool { return f.d.has(slotEdition) || f.d.is(traitPlace) }, is(cite.Book), 0.93},
	{func(f *facts) bool {
		// A university by itself, without its press and without a place, is where a thesis was written.
		return f.hasPublisher && !f.hasURL && !f.hasDOI && len(f.d.authors.credits) == 1 && strings.Contains(f.publisher, "Universit") && look(f.publisher).publisher == 1
	}, is(cite.Thesis), 0.55},
	{func(f *facts) bool { return f.hasPublisher && (!f.hasURL || look(f.publisher).publisher > 0) }, is(cite.Book), 0.9},
	{func(f *facts) bool {
		return f.hasPublisher && f.hasURL && (look(f.publisher).corporate > 0 || f.d.authors.form == formLiteral)
	}, is(cite.Report), 0.7},
	{func(f *facts) bool { return f.hasPublisher }, is(cite.Book), 0.6},
	{func(f *facts) bool { return f.hasURL }, is(cite.Webpage), 0.8},
	{func(f *facts) bool { return f.hasDOI }, is(cite.Book), 0.5},
	{func(f *facts) bool { return f.title != "" }, is(cite.Book), 0.4},
	{func(*facts) bool { return true }, is(cite.NoType), 0},
}

// dictionaryName tells whether a container is a work of reference.
func dictionaryName(name string) bool {
	for _, w := range [...]string{"ncyclop", "ictionary", "nzyklop", "exikon", "nciclop", "örterbuch", "ictionnaire", "iccionario", "izionario", "Wikipedia"} {
		if strings.Contains(name, w) {
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
	f.genre = strings.ToLower(it.Text(cite.Genre) + "; " + it.Text(cite.Medium))
	if f.genre == "; " {
		f.genre = ""
	}
	f.name = it.Text(cite.ContainerTitle)
	f.hasContainer = f.name != ""
	f.container = outletKindOf(f.name)
	if f.container == social && !f.hasURL {
		f.container = noOutlet
	}
	f.publisher = it.Text(cite.Publisher)
	f.hasPublisher = f.publisher != ""
	f.author = outletKindOf(r.soleAuthor(d))
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
	return s
}

// of gives the confidence of one slot.
func (s sureness) of(k slot) float32 {
	c := s.base
	switch k {
	case slotVolume, slotIssue, slotPage:
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
