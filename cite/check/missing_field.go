package check

import (
	"fmt"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var missingField = Rule{
	Name: "missing-field", Severity: cite.Warning,
	Summary: "a part that a work of this type has to name",
	What: "An article without its periodical or its volume, a chapter without its book, a book without its publisher, a page without its " +
		"address. What stands in for the part, such as a DOI for the volume of an article that is not yet in an issue, is enough.",
	Why:  "The part is how a library finds the work.",
	Bad:  "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather.",
	Good: "Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 4(2), 11–29.",

	Authority: "APA 7, 9.23 to 9.33 and 10.1 to 10.16: the source by the type of the work",
	entry: func(p *pass, e *Entry) {
		it := e.Item
		if e.printed() && (!p.apa || !e.inAPA() || it.TypeConfidence < sureOfType || len(it.Rest) > 0 || !it.Has(cite.Var(cite.Title)) || sourceless(e)) || it.Date(cite.Issued).State == cite.InPress || it.Has(cite.Var(cite.Status)) {
			return
		}
		for _, key := range [...]string{"biblatex.crossref", "bibtex.crossref", "biblatex.xdata"} {
			if _, ok := it.CustomValue(key); ok { // its parent's parts are its own
				return
			}
		}
		for _, n := range needs[it.Type] {
			if n.printed && !e.printed() || hasAny(it, n.any) {
				continue
			}
			if e.printed() && it.Type == cite.ArticleJournal && !journalWords.MatchString(it.Text(cite.ContainerTitle)) {
				continue // any capitalised words may have been taken for a journal
			}
			if e.printed() && notYetOut.MatchString(e.Text.Plain) {
				continue
			}
			p.report(e, cite.Diagnostic{Span: e.opening(), Field: n.any[0], Message: fmt.Sprintf("%s without %s", typeWords[it.Type], n.what)})
			return
		}
	},
}

var (
	// notYetOut matches what says that a work has no volume and no pages yet.
	notYetOut = pattern.New(`(?i)preprint|in press|online first|early access|advance online|forthcoming|accepted|submitted|under review`)

	// journalWords matches the names of periodicals.
	journalWords = pattern.New(`(?i)\b(?:journals?|review|revista|revue|rivista|annals|annual|archives?|bulletin|quarterly|letters|transactions|proceedings|zeitschrift|tijdschrift|acta|studies|advances|jurnal|dergisi|cuadernos|yearbook)\b`)
)

// sureOfType is how sure the reader of a printed reference must be of its type for a part to be missed.
const sureOfType = 0.6

// A need is a part that a type of work has to name: one of several variables, the first being the usual one.
type need struct {
	what    string
	printed bool // asked of printed references only: files of other formats leave it out with reason
	any     []cite.Var
}

func anyOf(what string, vars ...cite.Var) need { return need{what: what, any: vars} }

var (
	doi, address, container = cite.Var(cite.DOI), cite.Var(cite.URL), cite.Var(cite.ContainerTitle)
	volume, issue, pages    = cite.Var(cite.Volume), cite.Var(cite.Issue), cite.Var(cite.Page)
	number, publisher       = cite.Var(cite.Number), cite.Var(cite.Publisher)
)

// needs lists what each type of work has to name (APA 7, chapter 10, by example numbers of the type).
var needs = map[cite.Type][]need{
	cite.ArticleJournal: { // 10.1
		anyOf("the journal", container, cite.Var(cite.ContainerTitleShort)),
		anyOf("volume, pages or DOI", volume, issue, pages, number, doi, address, cite.Var(cite.PMID), cite.Var(cite.PMCID)),
		{"pages, article number or DOI", true, []cite.Var{pages, number, doi, address, cite.Var(cite.PMID), cite.Var(cite.PMCID), cite.Var(cite.PageFirst), cite.Var(cite.PartNumber)}},
	},
	cite.ArticleMagazine:  {anyOf("the magazine", container, cite.Var(cite.ContainerTitleShort), address)},
	cite.ArticleNewspaper: {anyOf("the newspaper", container, cite.Var(cite.ContainerTitleShort), address)},
	cite.Chapter:          {anyOf("the book that it is in", container, cite.Var(cite.CollectionTitle), cite.Var(cite.EventTitle))},
	cite.PaperConference:  {anyOf("the conference or its proceedings", container, cite.Var(cite.EventTitle), cite.Var(cite.CollectionTitle), publisher, doi, address)},
	cite.Book:             {anyOf("publisher", publisher, cite.Var(cite.OriginalPublisher), cite.Var(cite.PublisherPlace), doi, address, cite.Var(cite.ISBN), container, cite.Var(cite.Archive))},
	cite.Thesis:           {anyOf("the university", publisher, cite.Var(cite.Archive), address, doi)},
	cite.Report:           {anyOf("publisher, number or address", publisher, number, address, doi, container, cite.Var(cite.CollectionTitle), cite.Var(cite.Author))},
	cite.Webpage:          {{"its address", true, []cite.Var{address, doi}}},
	cite.PostWeblog:       {{"its address", true, []cite.Var{address, doi}}},
	cite.Post:             {{"its address", true, []cite.Var{address, doi}}},
}

// typeWords name types in messages.
var typeWords = map[cite.Type]string{
	cite.ArticleJournal: "a journal article", cite.ArticleMagazine: "a magazine's article", cite.ArticleNewspaper: "a newspaper's article",
	cite.Chapter: "a chapter", cite.PaperConference: "a conference paper", cite.Book: "a book", cite.Thesis: "a thesis", cite.Report: "a report",
	cite.Webpage: "a web page", cite.PostWeblog: "a blog post", cite.Post: "a post",
}

func hasAny(it *cite.Item, vars []cite.Var) bool {
	for _, v := range vars {
		if it.Has(v) {
			return true
		}
	}
	return false
}
