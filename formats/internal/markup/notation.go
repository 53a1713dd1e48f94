package markup

import "strings"

// Notation is a way to write inline text. The zero Notation is plain text.
type Notation uint8

// The notations.
const (
	PlainText Notation = iota
	Markdown           // CommonMark; what it has no marks for (small caps, superscript, subscript) is inline HTML
	HTML
	LaTeX
)

// Append writes runs of text in a notation, escaped so that it shows as it is, also where it begins a paragraph.
func Append(dst []byte, n Notation, runs []Run) []byte {
	for i, r := range runs {
		if n == Markdown && i == 0 && r.Link == "" && r.Style == 0 {
			marker := listMarker(r.Text)
			dst = append(dst, r.Text[:marker]...)
			if r.Text = r.Text[marker:]; marker > 0 || r.Text != "" && strings.IndexByte("+-", r.Text[0]) >= 0 {
				dst = append(dst, '\\')
				dst = append(dst, r.Text[0])
				r.Text = r.Text[1:]
			}
		}
		switch n {
		case HTML:
			dst = appendHTML(dst, r)
		case LaTeX:
			dst = appendLaTeXRun(dst, r, LaTeXWriter{})
		case Markdown:
			dst = appendMarkdown(dst, r)
		default:
			dst = append(dst, r.Text...)
		}
	}
	return dst
}

// listMarker gives the length of the number that makes a text an item of a list in CommonMark (5.2), "1. FC", without the
// mark behind it; 0 where it is none.
func listMarker(s string) int {
	n := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if n == 0 || n > 9 || n == len(s) || s[n] != '.' && s[n] != ')' || n+1 < len(s) && s[n+1] != ' ' {
		return 0
	}
	return n
}

// htmlTags gives the elements of each style, from the outermost in.
var htmlTags = [...]struct {
	style       Style
	open, close string
}{
	{Italic, "<i>", "</i>"},
	{Bold, "<b>", "</b>"},
	{SmallCaps, `<span style="font-variant:small-caps">`, "</span>"},
	{Superscript, "<sup>", "</sup>"},
	{Subscript, "<sub>", "</sub>"},
}

func appendHTML(dst []byte, r Run) []byte {
	if r.Link != "" {
		dst = append(dst, `<a href="`...)
		dst = EscapeHTML(dst, r.Link)
		dst = append(dst, `">`...)
	}
	for _, t := range htmlTags {
		if r.Style&t.style != 0 {
			dst = append(dst, t.open...)
		}
	}
	dst = EscapeHTML(dst, r.Text)
	for i := len(htmlTags) - 1; i >= 0; i-- {
		if r.Style&htmlTags[i].style != 0 {
			dst = append(dst, htmlTags[i].close...)
		}
	}
	if r.Link != "" {
		dst = append(dst, "</a>"...)
	}
	return dst
}

// EscapeHTML writes text so that HTML shows it as it is, in an element and in a quoted attribute.
func EscapeHTML(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '&':
			dst = append(dst, "&amp;"...)
		case '<':
			dst = append(dst, "&lt;"...)
		case '>':
			dst = append(dst, "&gt;"...)
		case '"':
			dst = append(dst, "&quot;"...)
		default:
			dst = append(dst, s[i])
		}
	}
	return dst
}

// appendMarkdown marks emphasis with asterisks, which CommonMark also takes within a word, unlike underscores.
func appendMarkdown(dst []byte, r Run) []byte {
	if r.Link != "" && r.Link == r.Text && !strings.ContainsAny(r.Text, "<> \t") {
		dst = append(dst, '<')
		dst = append(dst, r.Text...)
		return append(dst, '>')
	}
	text, lead, trail := r.Text, "", ""
	if r.Style&(Italic|Bold) != 0 {
		// Emphasis neither begins nor ends with white space (CommonMark 6.2, flanking runs).
		trimmed := strings.TrimLeft(text, " ")
		lead = text[:len(text)-len(trimmed)]
		text = strings.TrimRight(trimmed, " ")
		trail = trimmed[len(text):]
	}
	dst = append(dst, lead...)
	if text == "" {
		return append(dst, trail...)
	}
	if r.Link != "" {
		dst = append(dst, '[')
	}
	if r.Style&Bold != 0 {
		dst = append(dst, "**"...)
	}
	if r.Style&Italic != 0 {
		dst = append(dst, '*')
	}
	for _, t := range htmlTags[2:] {
		if r.Style&t.style != 0 {
			dst = append(dst, t.open...)
		}
	}
	dst = EscapeMarkdown(dst, text)
	for i := len(htmlTags) - 1; i >= 2; i-- {
		if r.Style&htmlTags[i].style != 0 {
			dst = append(dst, htmlTags[i].close...)
		}
	}
	if r.Style&Italic != 0 {
		dst = append(dst, '*')
	}
	if r.Style&Bold != 0 {
		dst = append(dst, "**"...)
	}
	if r.Link != "" {
		dst = append(dst, "]("...)
		for i := 0; i < len(r.Link); i++ {
			switch c := r.Link[i]; c {
			case '(', ')', '\\', '<', '>':
				dst = append(dst, '\\', c)
			case ' ':
				dst = append(dst, "%20"...)
			default:
				dst = append(dst, c)
			}
		}
		dst = append(dst, ')')
	}
	return append(dst, trail...)
}

// EscapeMarkdown writes text so that CommonMark shows it as it is within a line.
func EscapeMarkdown(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '&': // before a blank it begins no entity
			if i+1 < len(s) && s[i+1] != ' ' {
				dst = append(dst, '\\')
			}
			dst = append(dst, c)
		case '\\', '`', '*', '_', '[', ']', '<', '>', '#', '~', '^', '$', '|':
			dst = append(dst, '\\', c)
		default:
			dst = append(dst, c)
		}
	}
	return dst
}
