package bibtex

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/dates"
)

// escapes turns what people write into addresses for LaTeX's sake into what is meant.
var escapes = strings.NewReplacer(`\_`, "_", `\%`, "%", `\#`, "#", `\&`, "&", `\$`, "$", `{\textasciitilde}`, "~", `\textasciitilde{}`, "~",
	`\textasciitilde `, "~", `\~{}`, "~", `{\~}`, "~", `\~`, "~", `$\sim$`, "~", `{$\sim$}`, "~", `{\_}`, "_", `\-`, "")

// linkCommands are the commands whose first argument is an address.
var linkCommands = [...]string{`\url`, `\href`, `\path`, `\nolinkurl`, `\burl`}

// linkIn gives the address that a text consists of, plain or in a command for addresses; false where it is more or
// something else.
func linkIn(s string) (string, bool) {
	address, rest, ok := cutLink(s)
	return address, ok && strings.Trim(rest, ". ") == ""
}

// cutLink cuts the address off that a text begins with.
func cutLink(s string) (address, rest string, ok bool) {
	s = strings.TrimSpace(s)
	if inner, ok := unbraced(s); ok {
		s = strings.TrimSpace(inner)
	}
	for _, command := range linkCommands {
		rest, ok := strings.CutPrefix(s, command)
		if !ok || rest == "" || isLetter(rest[0]) {
			continue
		}
		address, rest, ok := argument(rest)
		if command == `\href` && ok {
			_, rest, _ = argument(rest) // the words that are shown for it
		}
		return address, rest, ok
	}
	if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.") {
		if i := strings.IndexAny(s, " \t\r\n"); i >= 0 {
			return strings.TrimRight(s[:i], ".,;"), s[i:], true
		}
		return s, "", true
	}
	return "", s, false
}

// The words that lead to an address, and those that tell when it was looked up, as people write them in BibTeX's
// howpublished and note.
var (
	leadsToLink = regexp.MustCompile(`(?i)^(?:[\s\[(]*(?:online|(?:freely |also )?available(?: online)?(?: at| from)?|(?:retrieved|downloaded) from|url|web ?(?:page|site)|see|at|from)\b[\])]?[:.,\s]*)+`)
	lookedUp    = regexp.MustCompile(`(?i)^[\s,.;:(\[]*(?:online[;,.: ]*)?(?:last )?(?:accessed|visited|retrieved|checked|viewed|consulted)(?: on)?[:\s]+([^()\[\]]*\d)[\s.)\]]*$`)
)

// readLookedUp reads the date on which a page was looked up, in words: "[Online; accessed 3-May-2010]".
func readLookedUp(s string) (cite.Date, bool) {
	g := lookedUp.FindStringSubmatch(strings.ReplaceAll(s, "~", " "))
	if g == nil {
		return cite.Date{}, false
	}
	date := g[1]
	if strings.ContainsFunc(date, unicode.IsLetter) {
		date = strings.ReplaceAll(date, "-", " ")
	}
	return dates.Written(date)
}

// argument cuts the next argument in braces off a text.
func argument(s string) (inner, rest string, ok bool) {
	s = strings.TrimLeft(s, " \t\r\n")
	if s == "" || s[0] != '{' {
		return "", s, false
	}
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return strings.TrimSpace(s[1:i]), s[i+1:], true
			}
		}
	}
	return "", s, false
}

// readHowPublished reads an address that stands in howpublished or note as BibTeX, which has no field for it, taught
// people to write it, or behind the words of the title; and the date on which it was looked up. Where there are words
// beside the address, the field is kept as it is.
func (m *meaning) readHowPublished() {
	url, _ := linkIn(m.get("url"))
	link := strings.TrimSpace(m.get("url")) != ""
	dated := strings.TrimSpace(m.get("urldate")) != ""
	for _, name := range []string{"howpublished", "note"} {
		f := m.find(name)
		if f == nil {
			continue
		}
		if d, ok := readLookedUp(f.text); ok && !dated {
			m.item.SetDate(cite.Accessed, d).Span = f.span
			dated = true
			continue
		}
		if link && url == "" {
			continue
		}
		text := leadsToLink.ReplaceAllString(f.text, "")
		address, rest, ok := cutLink(text)
		if !ok {
			continue
		}
		if text != f.text {
			address = strings.TrimRight(address, ".,;") // the end of the sentence
		}
		d, told := readLookedUp(rest)
		if !told && strings.Trim(rest, ". ") != "" {
			continue
		}
		if link {
			if address == url { // it says the same in more words
				m.keep(f)
				f.text = ""
			}
			continue
		}
		link = true
		if whole, ok := linkIn(f.text); ok && whole == address {
			f.name, f.text = "url", address
			continue
		}
		m.item.AddCustom(customPrefix+name, f.text, f.span)
		f.name, f.text = "url", address
		if told && !dated {
			m.item.SetDate(cite.Accessed, d)
			dated = true
		}
	}
	if f := m.find("title"); f != nil && !link {
		if i := strings.Index(f.text, `\href`); i >= 0 {
			if address, _, ok := argument(f.text[i+len(`\href`):]); ok {
				m.fields = append(m.fields, resolved{name: "url", text: address, inherited: true})
			}
		}
	}
}
