// Package markup turns inline text from one notation into another: CSL's rich text, which is what the values of a
// cite.Item are in, plain text, HTML, Markdown and LaTeX.
package markup

import "strings"

// Style is a set of the styles that CSL's rich text knows.
type Style uint8

// The styles.
const (
	Italic Style = 1 << iota
	Bold
	Superscript
	Subscript
	SmallCaps
	NoCase // the letters keep the case they have; nothing to see in the output
)

// A Run is a stretch of text in one style.
type Run struct {
	Text  string
	Style Style
	Link  string // the address that the text leads to; "" for none
}

// The closing tags of CSL's rich text.
var closingTags = [...]string{"</i>", "</b>", "</sup>", "</sub>", "</sc>", "</span>"}

// openingTags lists the opening tags, each with its style and the place of its counterpart in closingTags.
var openingTags = [...]struct {
	tag     string
	style   Style
	closing int
}{
	{"<i>", Italic, 0},
	{"<b>", Bold, 1},
	{"<sup>", Superscript, 2},
	{"<sub>", Subscript, 3},
	{"<sc>", SmallCaps, 4},
	{`<span style="font-variant:small-caps">`, SmallCaps, 5},
	{`<span style="font-variant:small-caps;">`, SmallCaps, 5},
	{`<span style="font-variant: small-caps">`, SmallCaps, 5},
	{`<span style="font-variant: small-caps;">`, SmallCaps, 5},
	{`<span class="nocase">`, NoCase, 5},
}

// maxDepth is how deep styles are followed; an opening tag within that is text.
const maxDepth = 16

// Walk calls visit with each stretch of CSL's rich text in turn. A tag that is not one of CSL's, or that has no
// counterpart, is text. Italics within italics, and bold within bold, stand upright (CSL 1.0.2, "Rich text").
func Walk(s string, visit func(text string, style Style)) {
	walk(s, func(start, end int, style Style) { visit(s[start:end], style) })
}

// walk is Walk that tells where each stretch stands.
func walk(s string, visit func(start, end int, style Style)) {
	if strings.IndexByte(s, '<') < 0 {
		if s != "" {
			visit(0, len(s), 0)
		}
		return
	}
	var ahead [len(closingTags)]int // closing tags to come that no open style waits for
	for i, tag := range closingTags {
		ahead[i] = strings.Count(s, tag)
	}
	type open struct {
		closing int
		outer   Style
	}
	var stack [maxDepth]open
	depth, start, style := 0, 0, Style(0)
	flush := func(end int) {
		if end > start {
			visit(start, end, style)
		}
	}
	for i := 0; i < len(s); {
		if s[i] != '<' {
			i++
			continue
		}
		if c := closingTag(s[i:]); c >= 0 {
			if depth > 0 && stack[depth-1].closing == c {
				flush(i)
				depth--
				style = stack[depth].outer
				i += len(closingTags[c])
				start = i
				continue
			}
			ahead[c]--
		} else if o := openingTag(s[i:]); o >= 0 && depth < maxDepth && ahead[openingTags[o].closing] > 0 {
			flush(i)
			tag := &openingTags[o]
			stack[depth] = open{tag.closing, style}
			depth++
			ahead[tag.closing]--
			if tag.style&(Italic|Bold) != 0 {
				style ^= tag.style
			} else {
				style |= tag.style
			}
			i += len(tag.tag)
			start = i
			continue
		}
		i++
	}
	flush(len(s))
}

// closingTag finds the closing tag that s begins with, -1 where there is none.
func closingTag(s string) int {
	if len(s) > 1 && s[1] == '/' {
		for i, tag := range closingTags {
			if strings.HasPrefix(s, tag) {
				return i
			}
		}
	}
	return -1
}

// openingTag finds the opening tag that s begins with, -1 where there is none.
func openingTag(s string) int {
	for i := range openingTags {
		if strings.HasPrefix(s, openingTags[i].tag) {
			return i
		}
	}
	return -1
}

// Parse reads CSL's rich text as Walk does, and gives it in runs, of which no two neighbours have the same style.
func Parse(s string) []Run {
	var runs []Run
	Walk(s, func(text string, style Style) {
		if n := len(runs); n > 0 && runs[n-1].Style == style {
			runs[n-1].Text += text
		} else {
			runs = append(runs, Run{Text: text, Style: style})
		}
	})
	return runs
}

// Plain gives CSL's rich text without its markup.
func Plain(s string) string {
	if strings.IndexByte(s, '<') < 0 {
		return s
	}
	var b strings.Builder
	Walk(s, func(text string, _ Style) { b.WriteString(text) })
	return b.String()
}
