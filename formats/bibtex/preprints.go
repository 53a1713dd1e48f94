package bibtex

import (
	"regexp"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// An archive of preprints: its name, and the address under which it has a work by its number.
type archive struct{ name, address string }

// archives are those that BibLaTeX knows by eprinttype (manual, 3.14.7), and whose numbers make an address, but for PubMed,
// whose numbers CSL has a variable for.
var archives = map[string]archive{
	"arxiv": {"arXiv", "https://arxiv.org/abs/"},
	"jstor": {"JSTOR", "https://www.jstor.org/stable/"},
	"hdl":   {"", "https://hdl.handle.net/"},
}

// readPreprint reads where a work is that stands in an archive alone, which then takes the publisher's or the site's place
// (APA 7, 10.8). A work that has been published elsewhere is found there.
func (m *meaning) readPreprint() {
	if m.class == online && m.item.Type == cite.Webpage && strings.TrimSpace(m.get("pubstate")) == prepublished {
		m.item.Type = cite.Article
		m.item.Delete(cite.Var(cite.Status))
	}
	kind := m.get("eprinttype")
	if kind == "" {
		kind = m.get("archiveprefix")
	}
	if id := m.arXivOnly(kind); id != "" {
		m.setArXiv(id)
		return
	}
	a, known := archives[strings.ToLower(strings.TrimSpace(kind))]
	id := strings.TrimSpace(m.get("eprint"))
	if !known || id == "" || m.item.Has(cite.Var(cite.DOI)) || m.class&(whole|part|thesis) != 0 {
		return
	}
	if m.item.Has(cite.Var(cite.ContainerTitle)) || m.item.Has(cite.Var(cite.Publisher)) {
		return
	}
	m.setArchive(a, id)
}

// pubMed is PubMed's eprinttype (BibLaTeX manual, 3.14.7). Some programs write "pmid".
const pubMed = "pubmed"

// readPubMed reads PubMed's number of a work.
func (m *meaning) readPubMed() {
	id, kind := m.find("eprint"), m.find("eprinttype")
	if id == nil || kind == nil || m.get("pmid") != "" {
		return
	}
	if s := strings.ToLower(strings.TrimSpace(kind.text)); s == pubMed || s == "pmid" {
		id.name, kind.text = "pmid", ""
	}
}

// writePubMed writes PubMed's number where no other archive has the place; it gives false where one has.
func (p *printer) writePubMed(id string) bool {
	if p.opt.Dialect != BibLaTeX || p.eprint.id != "" || p.taken("eprint") || p.taken("eprinttype") || p.hasExtra("eprint") {
		return false
	}
	p.field("eprint", balanced(id))
	p.field("eprinttype", pubMed)
	return true
}

// ofArchive tells whether a field only says what the entry's eprint and eprinttype say, from which it was made.
func (p *printer) ofArchive(f *cite.Field) bool {
	kind, ok := p.item.CustomValue(customPrefix + "eprinttype")
	if !ok {
		kind, _ = p.item.CustomValue(customPrefix + "archiveprefix")
	}
	a, known := archives[strings.ToLower(kind)]
	if !known {
		return false
	}
	if p.item.Has(cite.Var(cite.DOI)) || p.class&(whole|part|thesis) != 0 {
		return false // there readPreprint makes nothing
	}
	switch f.Var {
	case cite.Var(cite.ContainerTitle), cite.Var(cite.Publisher):
		return f.Text == a.name
	case cite.Var(cite.URL):
		id, _ := p.item.CustomValue(customPrefix + "eprint")
		made := f.Span.IsZero() || p.item.Format != BibTeX.String() && p.item.Format != BibLaTeX.String()
		return made && f.Text == a.address+id[strings.IndexByte(id, ':')+1:]
	}
	return false
}

// What search engines for scholars and astronomers give as the journal of a preprint: with its number, and without.
var (
	arXivJournal = regexp.MustCompile(`(?i)^arxiv preprint (arxiv:[a-z0-9./-]+)$`)
	arXivAlone   = regexp.MustCompile(`(?i)^arxiv(?: (?:e-?|pre)prints?)?$`)
)

// arXivOnly gives the number of a work whose journal is arXiv itself, "" where it is another or the number is not known.
func (m *meaning) arXivOnly(kind string) string {
	journal := m.item.Text(cite.ContainerTitle)
	if g := arXivJournal.FindStringSubmatch(journal); g != nil {
		return g[1]
	}
	if id, class, ok := arXivName(journal); ok {
		if class != "" && m.get("eprintclass") == "" && m.get("primaryclass") == "" {
			m.item.AddCustom(customPrefix+"eprintclass", class, cite.Span{})
		}
		return "arXiv:" + id
	}
	if !arXivAlone.MatchString(journal) || m.class != inJournal {
		return ""
	}
	if id := strings.TrimSpace(m.get("eprint")); id != "" && (kind == "" || strings.EqualFold(kind, "arxiv")) {
		return "arXiv:" + id[strings.IndexByte(id, ':')+1:]
	}
	if id, ok := strings.CutPrefix(m.item.Number(cite.Volume), "abs/"); ok {
		m.item.Delete(cite.Var(cite.Volume))
		return "arXiv:" + id
	}
	if id := m.item.Number(cite.Number); arXivNumber(id) {
		return id
	}
	return ""
}

// arXivNumber tells whether a text is a paper's number as arXiv writes it: "arXiv:2101.01234".
func arXivNumber(s string) bool {
	_, class, ok := arXivName(s)
	return ok && class == ""
}

// setArXiv reads a work that is on arXiv alone. The fields that say so in BibLaTeX are kept for the way back.
func (m *meaning) setArXiv(id string) {
	if m.get("eprint") == "" {
		m.item.AddCustom(customPrefix+"eprint", id[strings.IndexByte(id, ':')+1:], cite.Span{})
		m.item.AddCustom(customPrefix+"eprinttype", "arxiv", cite.Span{})
	}
	m.item.Delete(cite.Var(cite.ContainerTitle))
	if arXivNumber(m.item.Number(cite.Page)) {
		m.item.Delete(cite.Var(cite.Page))
	}
	m.item.SetNumber(cite.Number, id)
	m.setArchive(archives["arxiv"], id)
}

// setArchive reads that a work stands in an archive under a number.
func (m *meaning) setArchive(a archive, id string) {
	if a.name == "arXiv" && (m.item.Type == cite.Document || m.item.Type == cite.ArticleJournal) {
		m.item.Type = cite.Article // a preprint (CSL 1.0.2, appendix III)
	}
	switch {
	case a.name == "":
	case m.item.Type == cite.Webpage:
		m.item.SetText(cite.ContainerTitle, a.name)
	default:
		m.item.SetText(cite.Publisher, a.name)
	}
	if !m.item.Has(cite.Var(cite.URL)) {
		m.item.SetText(cite.URL, a.address+id[strings.IndexByte(id, ':')+1:])
	}
}
