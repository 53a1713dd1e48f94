package bibtex

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

// An extraField is a field of a .bib file that stands as a line of a CSL item's note, as Better BibTeX for Zotero keeps
// it: "tex.FIELD: text", "tex.FIELD= LaTeX", and "bibtex." or "biblatex." in place of "tex." for one dialect alone.
type extraField struct {
	name  string // in lower case
	value string
	raw   bool // value is LaTeX
}

// takeExtra takes the lines out of the note that are fields of the dialect. Those for the other dialect are no part of a
// note either, and are reported.
func (p *printer) takeExtra() {
	if !strings.Contains(strings.ToLower(p.note), "tex.") {
		return
	}
	other := BibTeX
	if p.opt.Dialect == BibTeX {
		other = BibLaTeX
	}
	var left []string
	for line := range strings.SplitSeq(p.note, "\n") {
		if f, ok := extraLine(strings.TrimSpace(line), p.opt.Dialect); ok {
			p.extra = append(p.extra, f)
		} else if _, ok := extraLine(strings.TrimSpace(line), other); ok {
			p.lost(cite.Var(cite.Note), p.item.Field(cite.Var(cite.Note)).Span, "a field for "+other.String()+" alone: "+clip(line))
		} else {
			left = append(left, line)
		}
	}
	p.note = strings.Join(left, "\n")
}

func extraLine(line string, dialect Dialect) (extraField, bool) {
	prefix, rest, ok := strings.Cut(line, ".")
	if !ok || !strings.EqualFold(prefix, "tex") && !strings.EqualFold(prefix, dialect.String()) {
		return extraField{}, false
	}
	i := strings.IndexAny(rest, ":=")
	if i <= 0 {
		return extraField{}, false
	}
	name := strings.ToLower(rest[:i])
	for _, c := range []byte(name) {
		if !(isLetter(c) || '0' <= c && c <= '9' || strings.IndexByte("_-+.", c) >= 0) {
			return extraField{}, false
		}
	}
	value := strings.TrimSpace(rest[i+1:])
	return extraField{name: name, value: value, raw: rest[i] == '=' && balanced(value) == value}, value != ""
}

// An eprint is where a work stands in an archive of electronic publications (BibLaTeX manual, 3.14.7).
type eprint struct {
	id, archive, class string
	container          bool // the item's container-title says no more than this
}

// eprintOf finds an item's place in arXiv in the variables that programs write it to: the note's line "arXiv: ...", a
// container called "arXiv:...", the number, the DOI or the address.
func eprintOf(it *cite.Item) (eprint, bool) {
	container := it.Text(cite.ContainerTitle)
	if g := arXivJournal.FindStringSubmatch(container); g != nil {
		container = g[1]
	}
	if id, class, ok := arXivName(container); ok {
		return eprint{id, "arXiv", class, true}, true
	}
	for line := range strings.SplitSeq(it.Text(cite.Note), "\n") {
		if id, class, ok := arXivName(strings.TrimSpace(line)); ok {
			return eprint{id, "arXiv", class, false}, true
		}
	}
	if id, class, ok := arXivName(it.Number(cite.Number)); ok {
		return eprint{id, "arXiv", class, false}, true
	}
	const dataCite = "10.48550/arxiv."
	if doi := it.Text(cite.DOI); len(doi) > len(dataCite) && strings.EqualFold(doi[:len(dataCite)], dataCite) {
		return eprint{doi[len(dataCite):], "arXiv", "", false}, true
	}
	if url := it.Text(cite.URL); strings.Contains(url, "arxiv.org/abs/") {
		if _, id, ok := ident.FindArXiv(url); ok {
			return eprint{id, "arXiv", "", false}, true
		}
	}
	return eprint{}, false
}

// arXivName reads arXiv's own way to name a paper: "arXiv:2101.01234 [cs.CL]", with the class or without.
func arXivName(s string) (id, class string, ok bool) {
	const label = "arxiv:"
	if len(s) < len(label) || !strings.EqualFold(s[:len(label)], label) {
		return "", "", false
	}
	id, class, _ = strings.Cut(strings.TrimSpace(s[len(label):]), " ")
	if _, ok := ident.ParseArXiv(id); !ok {
		return "", "", false
	}
	class, bracketed := strings.CutPrefix(strings.TrimSpace(class), "[")
	if bracketed {
		class, bracketed = strings.CutSuffix(class, "]")
	}
	return id, class, bracketed || class == ""
}
