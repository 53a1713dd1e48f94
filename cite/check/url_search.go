package check

import (
	"slices"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var urlSearch = Rule{
	Name: "url-search", Severity: cite.Warning,
	Summary: "the address of a search, not of a work",
	What:    "An address that shows the results of a search engine, of a catalogue or of a site's own search.",
	Why:     "The reader gets other results, in another order, on another day.",
	Bad:     "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://www.google.com/search?q=rain+measures",
	Good:    "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.34: the address leads directly to the work cited",
	entry: func(p *pass, e *Entry) {
		p.address(e, searchResults, "the address shows the results of a search", "?", "yahoo")
	},
}

// searchResults matches the addresses of result pages.
var searchResults = pattern.New(`(?i)^https?://(?:(?:www\.|scholar\.|books\.|news\.)?google\.[a-z.]+/(?:search|scholar|url)\?|(?:www\.)?jstor\.org/action/do(?:Basic|Advanced)Search\?|duckduckgo\.com/\?|search\.yahoo\.|[^?#]*/(?:search|results|search-results|find)(?:\.\w+)?/?\?(?:[^#]*&)?(?:q|query|term|search|search_query|keywords?|k|text|qs|lookfor)=|pubmed\.ncbi\.nlm\.nih\.gov/\?term=|(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed/?\?term=)`)

// address reports an entry whose address matches, with the whole address marked. An address that matches holds one of
// the words, whatever the case of its letters.
func (p *pass) address(e *Entry, meant pattern.Pattern, message string, words ...string) {
	matches := func(address string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return containsFold(address, w) }) && meant.MatchString(address)
	}
	if !e.printed() {
		if f := e.Item.Field(cite.Var(cite.URL)); f != nil && matches(f.Text) {
			p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, URL: f.Text, Message: message})
		}
		return
	}
	if at := e.parts.url; !at.IsZero() {
		if text := e.Text.Plain[at.Start:at.End]; matches(text) {
			p.report(e, cite.Diagnostic{Span: e.source(at.Start, at.End), Field: cite.Var(cite.URL), URL: text, Message: message})
		}
	}
}

// containsFold tells whether a text holds a word of small ASCII letters, whatever the case of its letters.
func containsFold(text, word string) bool {
	for i := 0; i+len(word) <= len(text); i++ {
		if (text[i] == word[0] || text[i]|0x20 == word[0]) && strings.EqualFold(text[i:i+len(word)], word) {
			return true
		}
	}
	return false
}
