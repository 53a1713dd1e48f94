package check

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// A file can hold off findings itself, in a comment of its own format:
//
//	% cite-ignore: missing-date, url-http        in a .bib file, before an entry or inside it
//	<!-- cite-ignore: order -->                  in Markdown and HTML
//	<!-- cite-ignore-file: title-case -->        for the whole file
//
// A comment holds for the entry, or the paragraph with citations, that it stands in, or else for the next one.
const (
	muteEntry = "cite-ignore:"
	muteFile  = "cite-ignore-file:"
)

// mutes are the findings that a file holds off.
type mutes struct {
	file    []string
	entries []mute // in the order of their places, which do not overlap
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
	var places []cite.Span
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
			if places == nil {
				places = mutable(in)
			}
			if i := sort.Search(len(places), func(i int) bool { return places[i].End > start }); i < len(places) {
				m.entries = append(m.entries, mute{places[i], ruleNames(line[len(muteEntry):])})
			}
		}
	}
}

// mutable gives the places that a comment can hold for, in their order.
func mutable(in Input) []cite.Span {
	places := []cite.Span{}
	for _, e := range in.Entries {
		places = append(places, e.Item.Span)
	}
	next := 0 // citations are in the order of the text
	for _, t := range in.Body {
		par := t.Source(cite.Span{End: len(t.Plain)})
		for next < len(in.Citations) && in.Citations[next].Span.Start < par.Start {
			next++
		}
		if next < len(in.Citations) && par.Contains(in.Citations[next].Span) {
			places = append(places, par)
		}
	}
	slices.SortFunc(places, func(a, b cite.Span) int { return cmp.Compare(a.Start, b.Start) })
	return places
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
	// Several comments can hold for one place.
	for i := sort.Search(len(m.entries), func(i int) bool { return m.entries[i].span.End > d.Span.Start }); i < len(m.entries) && m.entries[i].span.Contains(d.Span); i++ {
		if slices.Contains(m.entries[i].rules, d.Rule) {
			return true
		}
	}
	return false
}
