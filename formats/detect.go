package formats

import (
	"path/filepath"
	"slices"
	"strings"
)

// Detect tells which format a file is in, by its name's extension where that decides, else by how its text begins.
// It knows nothing of documents, whose references are in the format "apa": those are told by package document. It is
// false where neither the name nor the text decides.
func Detect(name, text string) (Format, bool) {
	text = strings.TrimLeft(strings.TrimPrefix(text, "\ufeff"), " \t\r\n")
	ext := strings.ToLower(filepath.Ext(name))
	switch {
	case ext == ".bib" || ext == "" && looksLikeBib(text):
		if looksLikeBibLaTeX(text) {
			return Find("biblatex")
		}
		return Find("bibtex")
	case ext == ".json" || ext == "" && strings.HasPrefix(text, "["):
		if strings.HasPrefix(text, "{") && looksLikeLines(text) {
			return Find("csljsonl")
		}
		return Find("csljson")
	case ext == "" && strings.HasPrefix(text, "{"):
		if looksLikeLines(text) {
			return Find("csljsonl")
		}
		return Find("csljson")
	case ext == "" && strings.HasPrefix(text, "TY  -"):
		return Find("ris")
	case ext == "" && (strings.HasPrefix(text, "references:") || strings.HasPrefix(text, "---\nreferences:")):
		return Find("cslyaml")
	}
	return ByExtension(ext)
}

// ByExtension gives the first format whose files have this extension, which is in lower case and begins with a dot.
func ByExtension(ext string) (Format, bool) {
	for _, f := range All {
		if slices.Contains(f.Extensions, ext) {
			return f, true
		}
	}
	return Format{}, false
}

// looksLikeBib tells whether text holds an entry such as "@book{key,", at the start of a line.
func looksLikeBib(text string) bool {
	for line := range strings.Lines(text) {
		rest, ok := strings.CutPrefix(strings.TrimLeft(line, " \t"), "@")
		if !ok {
			continue
		}
		letters := len(rest) - len(strings.TrimLeft(rest, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
		if rest = strings.TrimLeft(rest[letters:], " \t"); letters > 0 && rest != "" && strings.ContainsRune("{(", rune(rest[0])) {
			return true
		}
	}
	return false
}

// Fields and entry types that BibLaTeX has and BibTeX has not (BibLaTeX manual, 2.1 and 2.2).
var (
	biblatexFields = []string{"date", "journaltitle", "location", "eventtitle", "maintitle", "booksubtitle", "subtitle",
		"shortjournal", "origdate", "urldate", "langid", "pubstate", "entrysubtype"}
	biblatexTypes = []string{"online", "thesis", "report", "collection", "mvbook", "inreference", "dataset", "software",
		"artwork", "movie", "video", "patent", "suppbook", "mvcollection", "reference", "xdata", "legislation", "jurisdiction"}
)

// looksLikeBibLaTeX tells whether a .bib is written for BibLaTeX: it has a field or an entry type that BibTeX lacks.
func looksLikeBibLaTeX(text string) bool {
	for line := range strings.Lines(text) {
		line = strings.TrimLeft(line, " \t,")
		if rest, ok := strings.CutPrefix(line, "@"); ok {
			name := rest[:max(0, strings.IndexAny(rest, "{("))]
			if slices.Contains(biblatexTypes, strings.ToLower(strings.TrimSpace(name))) {
				return true
			}
			continue
		}
		name, _, ok := strings.Cut(line, "=")
		if ok && slices.Contains(biblatexFields, strings.ToLower(strings.TrimSpace(name))) {
			return true
		}
	}
	return false
}

// looksLikeLines tells whether text that begins with a JSON object is one object a line.
func looksLikeLines(text string) bool {
	first, rest, _ := strings.Cut(text, "\n")
	return strings.HasSuffix(strings.TrimRight(first, " \t\r"), "}") && (strings.TrimSpace(rest) == "" || strings.HasPrefix(strings.TrimLeft(rest, " \t\r\n"), "{"))
}
