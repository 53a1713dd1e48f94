package check

import (
	"slices"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// A file can hold off findings itself, in a comment of its own format:
//
//	% cite-ignore: missing-date, url-http        in a .bib file, before an entry or inside it
//	<!-- cite-ignore: order -->                  in Markdown and HTML
//	<!-- cite-ignore-file: title-case -->        for the whole file
//
// A comment holds for the entry that it stands in, or else for the next one.
const (
	muteEntry = "cite-ignore:"
	muteFile  = "cite-ignore-file:"
)

// mutes are the findings that a file holds off.
type mutes struct {
	file    []string
	entries []mute
}

// A mute holds rules off in a stretch of the file.
type mute struct {
	span  cite.Span
	rules []string
}

func readMutes(in Input) mutes {
	var m mutes
	if in.Source == nil || !strings.Contains(in.Source.Text, "cite-ignore") {
		return m
	}
	text := in.Source.Text
	for at := 0; ; {
		i := strings.Index(text[at:], "cite-ignore")
		if i < 0 {
			return m
		}
		start := at + i
		rest := text[start:]
		at = start + len("cite-ignore")
		line, _, _ := strings.Cut(rest, "\n")
		switch {
		case strings.HasPrefix(line, muteFile):
			m.file = append(m.file, ruleNames(line[len(muteFile):])...)
		case strings.HasPrefix(line, muteEntry):
			next := cite.Span{End: -1}
			for _, e := range in.Entries {
				if s := e.Item.Span; s.End > start && (next.End < 0 || s.Start < next.Start) {
					next = s
				}
			}
			if next.End >= 0 {
				m.entries = append(m.entries, mute{next, ruleNames(line[len(muteEntry):])})
			}
		}
	}
}

// ruleNames reads names set off by commas or spaces, up to what ends the comment.
func ruleNames(s string) []string {
	s, _, _ = strings.Cut(s, "-->")
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' || r == '\r' || r == '}' })
}

func (m mutes) mutes(d cite.Diagnostic) bool {
	if slices.Contains(m.file, d.Rule) {
		return true
	}
	for _, e := range m.entries {
		if e.span.Contains(d.Span) && slices.Contains(e.rules, d.Rule) {
			return true
		}
	}
	return false
}
