package document

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

// A Kind is a format of manuscripts. The zero Kind is none.
type Kind uint8

// The kinds of documents.
const (
	NoKind   Kind = iota
	Plain         // text without markup
	Markdown      // CommonMark with tables and footnotes; also Quarto and R Markdown
	HTML
	Word // Office Open XML, .docx
)

var kindNames = [...]string{Plain: "text", Markdown: "markdown", HTML: "html", Word: "docx"}

// String gives "text", "markdown", "html" or "docx", and "" for NoKind.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return ""
}

var kindByExtension = map[string]Kind{
	".txt": Plain, ".text": Plain,
	".md": Markdown, ".markdown": Markdown, ".mdown": Markdown, ".qmd": Markdown, ".rmd": Markdown,
	".html": HTML, ".htm": HTML, ".xhtml": HTML,
	".docx": Word, ".docm": Word,
}

// Detect tells the kind of a document by its name's extension, and where that says nothing, as with standard input,
// by its content. It gives NoKind for another extension, such as ".bib", and for content that is not text.
func Detect(name, data string) Kind {
	if ext := strings.ToLower(path.Ext(strings.ReplaceAll(name, `\`, "/"))); ext != "" {
		return kindByExtension[ext]
	}
	return sniff(data)
}

// sniff tells the kind of a document by its first bytes.
func sniff(data string) Kind {
	const enough = 64 << 10
	if strings.HasPrefix(data, "PK\x03\x04") {
		return Word
	}
	head := strings.TrimPrefix(data[:min(len(data), enough)], "\ufeff")
	if isBinary(head) {
		return NoKind
	}
	head = strings.ToLower(strings.TrimSpace(head))
	for _, s := range []string{"<!doctype html", "<html", "<?xml", "<head", "<body", "<div", "<p>", "<p ", "<ul", "<ol", "<section", "<h1", "<h2", "<h3"} {
		if strings.HasPrefix(head, s) {
			return HTML
		}
	}
	head = "\n" + head
	for _, s := range []string{"\n# ", "\n## ", "\n### ", "](http", "\n- *", "\n* *"} {
		if strings.Contains(head, s) {
			return Markdown
		}
	}
	if emphasised(head) {
		return Markdown
	}
	return Plain
}

// emphasised tells whether a text sets off titles as Markdown does, "(2020). *Salt roads*." An asterisk alone may be a
// remark on an author.
func emphasised(s string) bool {
	for {
		before, after, ok := strings.Cut(s, " *")
		if !ok {
			return false
		}
		s = after
		inner, after, ok := strings.Cut(s, "*")
		if ok && before != "" && strings.IndexByte(".,):?!", before[len(before)-1]) >= 0 && len(inner) > 2 && !strings.Contains(inner, "\n") &&
			strings.TrimSpace(inner) == inner && (after == "" || strings.IndexByte(" .,(:\n", after[0]) >= 0) {
			return true
		}
	}
}

// isBinary tells data that no person wrote: many control characters other than white space.
func isBinary(data string) bool {
	data = data[:min(len(data), 8<<10)]
	strange := 0
	for i := 0; i < len(data); i++ {
		if c := data[i]; isControl(rune(c)) {
			strange++
		}
	}
	return strange*20 > len(data)
}

// isControl tells a control character that is no white space.
func isControl(r rune) bool { return r < ' ' && !isSpace(r) || r == 0x7f }

// checkText reports what is wrong with the bytes of a text, and gives an error for a file that is no text.
func checkText(src *cite.Source, report cite.Reporter) error {
	data := src.Text
	if strings.HasPrefix(data, "\xff\xfe") || strings.HasPrefix(data, "\xfe\xff") {
		return fmt.Errorf("%s: the text is UTF-16; save it as UTF-8", src.Name)
	}
	if isBinary(data) {
		return fmt.Errorf("%s: not a text, but binary data", src.Name)
	}
	first, count := -1, 0
	for i := 0; i < len(data); i++ {
		if isControl(rune(data[i])) {
			if first < 0 {
				first = i
			}
			count++
		}
	}
	if count > 0 {
		report(cite.Diagnostic{
			Rule: RuleControl, Severity: cite.Warning, Span: cite.Span{Start: first, End: first + 1},
			Message: fmt.Sprintf("control character U+%04X in the text%s", data[first], more(count-1)),
		})
	}
	if utf8.ValidString(data) {
		return nil
	}
	first, count = -1, 0
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRuneInString(data[i:])
		if r == utf8.RuneError && n == 1 {
			if first < 0 {
				first = i
			}
			count++
		}
		i += n
	}
	report(cite.Diagnostic{
		Rule: RuleInvalidUTF8, Severity: cite.Warning, Span: cite.Span{Start: first, End: first + 1},
		Message: fmt.Sprintf("byte 0x%02X is not UTF-8%s", data[first], more(count-1)),
	})
	return nil
}

// more says how many more there are of what a message is about.
func more(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(", and %d more", n)
}

// Extensions lists the extensions of the files that Detect knows, in the order of the alphabet, with the dot.
func Extensions() []string { return slices.Sorted(maps.Keys(kindByExtension)) }
