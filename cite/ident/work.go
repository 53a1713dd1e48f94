package ident

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// Keys lists what registries can be asked for to find a work: "doi:" and a DOI in the form of DOIKey, "arxiv:" and an
// identifier of arXiv in lower case, "isbn:" and thirteen digits. It is empty where an item has no identifier. A DOI
// also counts where it is only in the item's address.
func Keys(it *cite.Item) []string {
	var keys []string
	doi := DOIKey(it.Text(cite.DOI))
	if doi == "" {
		doi = DOIKey(it.Text(cite.URL))
	}
	if doi != "" {
		keys = append(keys, "doi:"+doi)
	}
	if id := arXivOf(it); id != "" && !strings.HasPrefix(doi, arXivDOI) {
		keys = append(keys, "arxiv:"+strings.ToLower(withoutVersion(id)))
	}
	if isbn, ok := ISBN13(it.Text(cite.ISBN)); ok {
		keys = append(keys, "isbn:"+isbn)
	}
	return keys
}

// arXivDOI begins the DOIs that arXiv gives to what it holds: they tell as much as the identifier.
const arXivDOI = "10.48550/arxiv."

// arXivOf finds an item's identifier at arXiv: in its number or address, or where BibTeX keeps it.
func arXivOf(it *cite.Item) string {
	for _, s := range []string{it.Number(cite.Number), it.Text(cite.URL), it.Text(cite.ArchiveLocation)} {
		if _, id, ok := FindArXiv(s); ok {
			return id
		}
	}
	for _, format := range []string{"biblatex.", "bibtex."} {
		for _, kind := range []string{"archiveprefix", "eprinttype"} {
			if archive, _ := it.CustomValue(format + kind); strings.EqualFold(archive, "arxiv") {
				number, _ := it.CustomValue(format + "eprint")
				id, _ := ParseArXiv(number)
				return id
			}
		}
	}
	return ""
}

// tag matches an element of CSL's rich text (see cite.Item.Text).
var tag = regexp.MustCompile(`</?(?:i|b|sc|sup|sub|span)(?:\s[^<>]*)?>`)

// WithoutMarkup gives the words of a rich text alone.
func WithoutMarkup(s string) string {
	if strings.IndexByte(s, '<') < 0 {
		return s
	}
	return tag.ReplaceAllString(s, "")
}

// Words gives the words by which a work can be looked for: its title, its authors' surnames, where it appeared, and its
// year. It is "" for an item whose title or author is missing.
func Words(it *cite.Item) string {
	title, names := WithoutMarkup(it.Text(cite.Title)), it.Names(cite.Author)
	if title == "" || len(names) == 0 {
		return ""
	}
	words := []string{title}
	for _, n := range names[:min(len(names), 3)] {
		words = append(words, n.Surname())
	}
	words = append(words, it.Text(cite.ContainerTitle))
	if year := it.Date(cite.Issued).Start.Year; year > 0 {
		words = append(words, strconv.Itoa(year))
	}
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}
