package page

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// itemTypes gives CSL's type for the types of schema.org, the more telling first.
var itemTypes = []struct {
	schema string
	csl    cite.Type
}{
	{"scholarlyarticle", cite.ArticleJournal}, {"medicalscholarlyarticle", cite.ArticleJournal}, {"thesis", cite.Thesis}, {"chapter", cite.Chapter},
	{"book", cite.Book}, {"dataset", cite.Dataset}, {"report", cite.Report}, {"blogposting", cite.PostWeblog}, {"liveblogposting", cite.PostWeblog},
	{"socialmediaposting", cite.Post}, {"discussionforumposting", cite.Post}, {"newsarticle", cite.ArticleNewspaper},
	{"reportagenewsarticle", cite.ArticleNewspaper}, {"analysisnewsarticle", cite.ArticleNewspaper}, {"opinionnewsarticle", cite.ArticleNewspaper},
	{"backgroundnewsarticle", cite.ArticleNewspaper}, {"reviewnewsarticle", cite.ArticleNewspaper}, {"podcastepisode", cite.Broadcast},
	{"radioepisode", cite.Broadcast}, {"tvepisode", cite.Broadcast}, {"videoobject", cite.MotionPicture},
	{"softwareapplication", cite.Software}, {"softwaresourcecode", cite.Software}, {"presentationdigitaldocument", cite.Speech},
}

// itemType tells what kind of work the page is; a page that does not say is a web page.
func (r *reader) itemType() cite.Type {
	switch {
	case r.first("citation_journal_title", "citation_journal_abbrev") != "":
		return cite.ArticleJournal
	case r.first("citation_conference_title", "citation_conference") != "":
		return cite.PaperConference
	case r.first("citation_dissertation_institution") != "":
		return cite.Thesis
	case r.first("citation_technical_report_institution") != "":
		return cite.Report
	case r.first("citation_inbook_title") != "":
		return cite.Chapter
	case r.first("citation_isbn") != "" && r.first("citation_title") != "":
		return cite.Book
	}
	for _, t := range itemTypes {
		if r.main.is(t.schema) {
			return t.csl
		}
	}
	if strings.HasPrefix(strings.ToLower(r.first("og:type")), "video") {
		return cite.MotionPicture
	}
	return cite.Webpage
}

// item makes a reference of the page.
func (r *reader) item() *cite.Item {
	it := &cite.Item{Type: r.itemType()}
	it.Grow(6)
	text := func(v cite.TextVar, s string) {
		if s != "" {
			it.SetText(v, s)
		}
	}
	num := func(v cite.NumberVar, s string) {
		if s != "" {
			it.SetNumber(v, s)
		}
	}
	if names := r.authors(); len(names) > 0 {
		it.SetNames(cite.Author, names)
	}
	title, day := r.workTitle(), r.published()
	if day != (cite.Day{}) {
		it.SetDate(cite.Issued, cite.Date{Start: day})
		title = withoutDay(title, day)
	}
	text(cite.Title, title)
	switch it.Type {
	case cite.ArticleJournal, cite.PaperConference, cite.Chapter:
		text(cite.ContainerTitle, r.first("citation_journal_title", "citation_conference_title", "citation_inbook_title", "prism.publicationname", "og:site_name"))
		text(cite.Publisher, r.first("citation_publisher", "dc.publisher"))
		num(cite.Volume, r.first("citation_volume", "prism.volume"))
		num(cite.Issue, r.first("citation_issue", "prism.number"))
		num(cite.Page, r.pages())
		text(cite.ISSN, r.first("citation_issn", "prism.issn"))
	case cite.Book, cite.Thesis, cite.Report:
		text(cite.Publisher, r.first("citation_publisher", "citation_dissertation_institution", "citation_technical_report_institution", "dc.publisher", "og:site_name"))
		num(cite.Number, r.first("citation_technical_report_number"))
		text(cite.ISBN, r.first("citation_isbn", "og:isbn", "book:isbn"))
	default:
		if len(r.siteNames) > 0 && key(r.siteNames[0]) != key(title) {
			text(cite.ContainerTitle, r.siteNames[0])
		}
	}
	text(cite.DOI, doiOf(r.first("citation_doi", "prism.doi", "bepress_citation_doi", "dc.identifier.doi", "dc.identifier")))
	text(cite.Language, r.lang())
	if u := r.address(); u != "" {
		it.SetText(cite.URL, u)
	}
	return it
}

func (r *reader) pages() string {
	from, to := r.first("citation_firstpage", "prism.startingpage"), r.first("citation_lastpage", "prism.endingpage")
	if from != "" && to != "" && from != to {
		return from + "–" + to
	}
	return from
}

// doiOf gives the DOI in a value, without its address or prefix; "" where there is none.
func doiOf(s string) string {
	i := strings.Index(s, "10.")
	if i < 0 || !strings.Contains(s[i:], "/") || strings.ContainsAny(s[i:], " <>\"") {
		return ""
	}
	return s[i:]
}

// address gives the address to cite: the canonical one, as long as it is on the same site and is not its front page.
func (r *reader) address() string {
	own := clean(r.url.String())
	c := r.canonical()
	if c == "" {
		return own
	}
	if r.url.Host == "" {
		return c
	}
	u, err := r.url.Parse(c)
	if err != nil || !strings.EqualFold(strings.TrimPrefix(u.Hostname(), "www."), strings.TrimPrefix(r.url.Hostname(), "www.")) || strings.Trim(u.Path, "/") == "" && u.RawQuery == "" {
		return own
	}
	return c
}
