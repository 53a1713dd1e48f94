package bibtex

import "strings"

// escapes turns what people write into addresses for LaTeX's sake into what is meant.
var escapes = strings.NewReplacer(`\_`, "_", `\%`, "%", `\#`, "#", `\&`, "&", `\$`, "$", `{\textasciitilde}`, "~", `\textasciitilde{}`, "~",
	`\textasciitilde `, "~", `\~{}`, "~", `{\~}`, "~", `\~`, "~", `$\sim$`, "~", `{$\sim$}`, "~", `{\_}`, "_", `\-`, "")

// linkCommands are the commands whose first argument is an address.
var linkCommands = [...]string{`\url`, `\href`, `\path`, `\nolinkurl`, `\burl`}

// linkIn gives the address that a text consists of, plain or in a command for addresses; false where it is more or
// something else.
func linkIn(s string) (string, bool) {
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
		return address, ok && strings.Trim(rest, ". ") == ""
	}
	plain := (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.")) && !strings.ContainsAny(s, " \t\n")
	return s, plain
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
// people to write it, or behind the words of the title.
func (m *meaning) readHowPublished() {
	if strings.TrimSpace(m.get("url")) != "" {
		return
	}
	for _, name := range []string{"howpublished", "note"} {
		if f := m.find(name); f != nil {
			if address, ok := linkIn(f.text); ok {
				f.name, f.text = "url", address
				return
			}
		}
	}
	if f := m.find("title"); f != nil {
		if i := strings.Index(f.text, `\href`); i >= 0 {
			if address, _, ok := argument(f.text[i+len(`\href`):]); ok {
				m.fields = append(m.fields, resolved{name: "url", text: address, inherited: true})
			}
		}
	}
}
