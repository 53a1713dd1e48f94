package markup

import (
	"strings"
	"unicode/utf8"
)

// dollar decodes a formula, or a dollar that none begins with.
func (d *latexDecoder) dollar() {
	end := -1
	for i := d.i + 1; i < len(d.s); i++ {
		if d.s[i] == '\\' {
			i++
		} else if d.s[i] == '$' {
			end = i
			break
		}
	}
	if end < 0 {
		d.out = append(d.out, d.s[d.i:min(d.i+1, len(d.s))]...)
		d.i++
		return
	}
	inner := d.s[d.i+1 : end]
	d.i = end + 1
	if inner == "" {
		return
	}
	d.mathOf(inner, "$")
}

// mathOf adds a formula: as rich text where that can say it, else as it stands.
func (d *latexDecoder) mathOf(inner, delim string) {
	if rich, ok := mathRich(inner); ok {
		d.out = append(d.out, rich...)
		return
	}
	if delim == "" {
		delim = "$"
	}
	d.out = append(d.out, delim...)
	for _, c := range []byte(inner) {
		if c == '\n' || c == '\r' || c == '\t' {
			c = ' '
		}
		if c == ' ' {
			d.space()
		} else {
			d.out = append(d.out, c)
		}
	}
	d.out = append(d.out, delim...)
}

// mathRich gives a formula as CSL's rich text where it is no more than characters, symbols, superscripts and
// subscripts.
func mathRich(s string) (string, bool) {
	d := latexDecoder{s: s}
	ok := d.math(false)
	return strings.TrimSpace(string(d.out)), ok
}

// math decodes a formula up to a closing brace, which it consumes, or to the end.
func (d *latexDecoder) math(group bool) bool {
	for d.i < len(d.s) {
		c := d.s[d.i]
		d.i++
		switch {
		case c == '}':
			return group
		case c == '{':
			if d.depth >= maxGroups {
				return false
			}
			d.depth++
			if !d.math(true) {
				return false
			}
			d.depth--
		case c == '^' || c == '_':
			if !d.script(c) {
				return false
			}
		case c == '\\':
			if !d.mathCommand() {
				return false
			}
		case c == '~':
			d.out = append(d.out, "\u00a0"...)
		case c == '\'':
			d.out = append(d.out, "′"...)
		case c == '&' || c == '#' || c == '%' || c == '$':
			return false
		case c == ' ' || c == '\n' || c == '\t' || c == '\r':
			d.space()
		default:
			d.out = append(d.out, c)
		}
	}
	return !group
}

// script decodes a superscript or subscript behind its sign.
func (d *latexDecoder) script(sign byte) bool {
	start := len(d.out)
	if !d.mathToken() {
		return false
	}
	inner := string(d.out[start:])
	d.out = d.out[:start]
	switch {
	case inner == "":
	case sign == '^' && inner == "∘":
		d.out = append(d.out, "°"...)
	case sign == '^' && inner == "′":
		d.out = append(d.out, "′"...)
	case sign == '^':
		d.out = append(append(append(d.out, "<sup>"...), inner...), "</sup>"...)
	default:
		d.out = append(append(append(d.out, "<sub>"...), inner...), "</sub>"...)
	}
	return true
}

// mathToken decodes one token of a formula.
func (d *latexDecoder) mathToken() bool {
	d.skip()
	if d.i >= len(d.s) {
		return false
	}
	switch c := d.s[d.i]; c {
	case '{':
		if d.depth >= maxGroups {
			return false
		}
		d.i++
		d.depth++
		ok := d.math(true)
		d.depth--
		return ok
	case '\\':
		d.i++
		return d.mathCommand()
	case '}', '^', '_', '&', '#', '%', '$':
		return false
	default:
		_, n := utf8.DecodeRuneInString(d.s[d.i:])
		d.out = append(d.out, d.s[d.i:d.i+n]...)
		d.i += n
		return true
	}
}

// mathCommand decodes a command within a formula, behind its backslash.
func (d *latexDecoder) mathCommand() bool {
	if d.i >= len(d.s) {
		return false
	}
	name := d.name()
	if sym, ok := symbolOf(name); ok {
		d.out = append(d.out, sym...)
		return true
	}
	switch name {
	case "mathrm", "mathit", "mathsf", "mathtt", "mathnormal", "operatorname", "text", "textrm", "mbox", "hbox", "mathbf", "boldsymbol":
		return d.mathToken()
	case "sp":
		return d.script('^')
	case "sb":
		return d.script('_')
	case "rm", "it", "left", "right", "displaystyle", "textstyle", "bf", "!", "limits":
		return true
	}
	return false
}
