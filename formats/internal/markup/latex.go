package markup

import (
	"bytes"
	"html"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// LaTeXReader turns the LaTeX of .bib files into CSL's rich text. The zero LaTeXReader is ready to use and safe for
// concurrent use.
type LaTeXReader struct {
	// NoCase keeps the braces that protect capitals, as <span class="nocase">. Braces that begin with a command, such
	// as {\"o}, protect nothing (BibTeX's change.case$).
	NoCase bool
	// Unknown, if not nil, is called with the name of each command that is not known.
	Unknown func(command string)
}

// plainLaTeX tells of each byte whether it means itself, wherever it stands.
var plainLaTeX = func() (t [256]bool) {
	for i := range t {
		t[i] = i > ' ' && i != 0x7f
	}
	for _, c := range "\\{}~$`'-&" {
		t[c] = false
	}
	return t
}()

// Rich gives the text as CSL's rich text: accents composed, white space folded, math that is no more than symbols,
// superscripts and subscripts as such, and other math as it stands between its dollars. Any text gives a result.
func (l LaTeXReader) Rich(s string) string {
	if isPlainLaTeX(s) {
		return s
	}
	d := latexDecoder{s: s, opt: l, out: make([]byte, 0, len(s)+8)}
	d.run(false)
	out := d.out
	for len(out) > 0 && out[len(out)-1] == ' ' {
		out = out[:len(out)-1]
	}
	return string(out)
}

// isPlainLaTeX tells whether the text means itself, with white space folded already.
func isPlainLaTeX(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if plainLaTeX[c] {
			continue
		}
		switch c {
		case ' ':
			if i == 0 || i == len(s)-1 || s[i+1] == ' ' {
				return false
			}
		case '-', '\'':
			if i+1 < len(s) && s[i+1] == c {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// maxGroups is how deep groups are followed; braces within that are dropped.
const maxGroups = 60

type latexDecoder struct {
	s      string
	i      int
	out    []byte
	opt    LaTeXReader
	depth  int
	nocase bool // within braces that protect
	single int  // single quotation marks that are open

	missing []string // what has been looked for in the rest of the text and is not there
}

// run decodes up to the closing brace of a group, which it consumes, or to the end.
func (d *latexDecoder) run(group bool) {
	var closers []string // what declarations such as \em have opened
	for d.i < len(d.s) {
		c := d.s[d.i]
		if plainLaTeX[c] {
			start := d.i
			for d.i < len(d.s) && plainLaTeX[d.s[d.i]] {
				d.i++
			}
			d.out = append(d.out, d.s[start:d.i]...)
			continue
		}
		switch c {
		case '\\':
			if closer := d.command(); closer != "" {
				closers = append(closers, closer)
			}
		case '{':
			d.i++
			d.group()
		case '}':
			d.i++
			if group {
				d.close(closers)
				return
			}
		case '~':
			d.i++
			d.out = append(d.out, "\u00a0"...)
		case '$':
			d.dollar()
		case '`', '\'':
			d.quote(c)
		case '&':
			d.entity()
		case '-':
			d.dashes()
		default:
			d.i++
			d.space()
		}
	}
	d.close(closers)
}

func (d *latexDecoder) close(closers []string) {
	for i := len(closers) - 1; i >= 0; i-- {
		d.out = append(d.out, closers[i]...)
	}
}

// space adds a space where none stands.
func (d *latexDecoder) space() {
	if n := len(d.out); n > 0 && d.out[n-1] != ' ' {
		d.out = append(d.out, ' ')
	}
}

// group decodes a group behind its opening brace.
func (d *latexDecoder) group() {
	if d.depth >= maxGroups {
		return
	}
	d.depth++
	protects := d.opt.NoCase && !d.nocase && d.i < len(d.s) && d.s[d.i] != '\\' && d.s[d.i] != '}'
	if !protects {
		d.run(true)
	} else {
		const open = `<span class="nocase">`
		d.nocase = true
		start := len(d.out)
		d.out = append(d.out, open...)
		d.run(true)
		if inner := d.out[start+len(open):]; !bytes.ContainsFunc(inner, unicode.IsLetter) {
			d.out = append(d.out[:start], inner...) // nothing has a case
		} else {
			d.out = append(d.out, "</span>"...)
		}
		d.nocase = false
	}
	d.depth--
}

// quote decodes quotation marks: doubled ones are “ and ”, a single ` is ‘, and the ' that closes it is ’. Behind ? and
// !, a ` turns them over.
func (d *latexDecoder) quote(c byte) {
	d.i++
	if d.i < len(d.s) && d.s[d.i] == c {
		d.i++
		if c == '`' {
			d.out = append(d.out, "“"...)
		} else {
			d.out = append(d.out, "”"...)
		}
		return
	}
	next, _ := utf8.DecodeRuneInString(d.s[d.i:])
	switch mark := d.s[max(0, d.i-2)]; {
	case c == '`' && d.i >= 2 && (mark == '?' || mark == '!') && bytes.HasSuffix(d.out, []byte{mark}):
		d.out = append(d.out[:len(d.out)-1], map[byte]string{'?': "¿", '!': "¡"}[mark]...)
	case c == '`':
		d.single++
		d.out = append(d.out, "‘"...)
	case d.single > 0 && !unicode.IsLetter(next) && !unicode.IsDigit(next):
		d.single--
		d.out = append(d.out, "’"...)
	default:
		d.out = append(d.out, '\'')
	}
}

// entity decodes a character reference of HTML, which comes in when a record is copied from a web page. LaTeX has no use
// for a bare & in a text.
func (d *latexDecoder) entity() {
	n := entityLen(d.s[d.i:])
	if n == 0 {
		n = 1
	}
	d.out = append(d.out, html.UnescapeString(d.s[d.i:d.i+n])...)
	d.i += n
}

// entityLen gives the length of the character reference that s begins with, 0 where it begins with none.
func entityLen(s string) int {
	const longest = 10
	end := strings.IndexByte(s[:min(len(s), longest)], ';')
	if end < 2 || s[0] != '&' {
		return 0
	}
	if ref := s[:end+1]; html.UnescapeString(ref) == ref {
		return 0
	}
	return end + 1
}

// HasEntity tells whether a text has a character reference of HTML.
func HasEntity(s string) bool {
	for i := range len(s) {
		if s[i] == '&' && entityLen(s[i:]) > 0 {
			return true
		}
	}
	return false
}

// dashes decodes the ligatures -- and ---.
func (d *latexDecoder) dashes() {
	start := d.i
	for d.i < len(d.s) && d.s[d.i] == '-' && d.i-start < 3 {
		d.i++
	}
	d.out = append(d.out, [...]string{1: "-", 2: "–", 3: "—"}[d.i-start]...)
}

// name reads the name of a command behind its backslash, and the white space that a name of letters swallows.
func (d *latexDecoder) name() string {
	start := d.i
	for d.i < len(d.s) && isASCIILetter(d.s[d.i]) {
		d.i++
	}
	if d.i == start {
		_, n := utf8.DecodeRuneInString(d.s[d.i:])
		d.i += n
		return d.s[start:d.i]
	}
	name := d.s[start:d.i]
	if d.i < len(d.s) && d.s[d.i] == '*' {
		d.i++
	}
	d.skip()
	return name
}

func (d *latexDecoder) skip() {
	for d.i < len(d.s) && (d.s[d.i] == ' ' || d.s[d.i] == '\n' || d.s[d.i] == '\t' || d.s[d.i] == '\r') {
		d.i++
	}
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// command decodes what begins with a backslash. It gives what the group has to end with, if the command holds to the
// group's end.
func (d *latexDecoder) command() (closer string) {
	d.i++
	if d.i >= len(d.s) {
		d.out = append(d.out, '\\')
		return ""
	}
	name := d.name()
	if sym, ok := symbolOf(name); ok {
		d.out = append(d.out, sym...)
		d.emptyGroup()
		return ""
	}
	if mark, ok := latexAccents[name]; ok {
		d.accent(name, mark)
		return ""
	}
	if tags, ok := latexStyles[name]; ok {
		start := len(d.out)
		d.out = append(d.out, tags[0]...)
		before := len(d.out)
		d.argument()
		if len(d.out) == before {
			d.out = d.out[:start]
		} else {
			d.out = append(d.out, tags[1]...)
		}
		return ""
	}
	if tags, ok := latexDeclarations[name]; ok {
		d.out = append(d.out, tags[0]...)
		return tags[1]
	}
	if drop, ok := latexDropped[name]; ok {
		for range drop {
			d.rawArgument()
		}
		return ""
	}
	switch name {
	case "begin":
		d.environment(d.rawArgument())
	case "end":
		d.rawArgument()
	case "\n", "\t", "\r":
		d.space()
	case "url", "path", "nolinkurl":
		d.out = append(d.out, d.rawArgument()...)
	case "href":
		address := d.rawArgument()
		before := len(d.out)
		d.argument()
		switch words := string(d.out[before:]); {
		case words == "":
			d.out = append(d.out, address...)
		case words != address && !d.opt.NoCase:
			d.out = append(append(append(d.out, " ("...), address...), ')') // in a title it would be out of place
		}
	case "ensuremath":
		d.mathOf(d.rawArgument(), "")
	case "(":
		if end := d.ahead(`\)`); end >= 0 {
			inner := d.s[d.i : d.i+end]
			d.i += end + 2
			d.mathOf(inner, "$")
		}
	case "kern", "hskip":
		d.dimension()
	case "verb":
		d.verbatim()
	case "symbol", "char", "unichar":
		d.symbol()
	case "MakeUppercase", "uppercase", "MakeTextUppercase":
		d.out = append(d.out, strings.ToUpper(d.taken())...)
	case "MakeLowercase", "lowercase", "MakeTextLowercase":
		d.out = append(d.out, strings.ToLower(d.taken())...)
	case "foreignlanguage", "textcolor", "hyperlink", "raisebox", "textlang":
		d.rawArgument()
		d.argument()
	default:
		d.unknown(name)
	}
	return ""
}

// unknown decodes a command that is not known. Its argument stays. One without an argument that has a capital is named
// for what it prints, as \XML and \TikZ are; so is one that is all there is.
func (d *latexDecoder) unknown(name string) {
	if d.opt.Unknown != nil {
		d.opt.Unknown(name)
	}
	switch {
	case d.i < len(d.s) && d.s[d.i] == '{' && !strings.HasPrefix(d.s[d.i:], "{}"):
		d.argument() // not a group, so that it protects nothing
	case len(name) > 1 && strings.ToLower(name) != name, len(d.out) == 0 && d.i == len(d.s):
		d.out = append(d.out, name...)
		d.emptyGroup()
	}
}

// ahead gives how far off a text is, −1 where it is not there. It looks in vain for the same once.
func (d *latexDecoder) ahead(text string) int {
	if slices.Contains(d.missing, text) {
		return -1
	}
	n := strings.Index(d.s[d.i:], text)
	if n < 0 {
		d.missing = append(d.missing, text)
	}
	return n
}

// environment decodes what stands in an environment of the name of a declaration, behind its \begin.
func (d *latexDecoder) environment(name string) {
	tags, ok := latexDeclarations[name]
	if !ok || d.depth >= maxGroups {
		return
	}
	end := d.ahead(`\end{` + name + `}`)
	if end < 0 {
		return
	}
	inner := latexDecoder{s: d.s[d.i : d.i+end], opt: d.opt, depth: d.depth + 1, nocase: d.nocase}
	inner.run(false)
	d.i += end
	if len(inner.out) > 0 {
		d.out = append(append(append(d.out, tags[0]...), inner.out...), tags[1]...)
	}
}

// dimension moves over a length, such as "-.03em".
func (d *latexDecoder) dimension() {
	for d.i < len(d.s) && strings.IndexByte("+-.0123456789 ", d.s[d.i]) >= 0 {
		d.i++
	}
	for n := 0; n < 2 && d.i < len(d.s) && isASCIILetter(d.s[d.i]); n++ {
		d.i++ // the unit
	}
	if d.i < len(d.s) && d.s[d.i] == ' ' {
		d.i++
	}
}

// verbatim takes over what stands between two of the same characters.
func (d *latexDecoder) verbatim() {
	if d.i < len(d.s) {
		mark := d.s[d.i : d.i+1]
		if inner, _, ok := strings.Cut(d.s[d.i+1:], mark); ok && mark < "\x80" {
			d.out = append(d.out, inner...)
			d.i += len(inner) + 2
		}
	}
}

// emptyGroup moves over the {} that ends the name of a symbol.
func (d *latexDecoder) emptyGroup() {
	if strings.HasPrefix(d.s[d.i:], "{}") {
		d.i += 2
	}
}

// argument decodes the next argument in place: a group, a command or one character.
func (d *latexDecoder) argument() {
	d.skip()
	if d.i >= len(d.s) {
		return
	}
	switch c := d.s[d.i]; {
	case c == '}':
	case c == '{':
		d.i++
		if d.depth < maxGroups {
			d.depth++
			d.run(true)
			d.depth--
		}
	case c == '\\':
		if d.depth < maxGroups {
			d.depth++
			d.out = append(d.out, d.command()...)
			d.depth--
		} else {
			d.i++
		}
	default:
		_, n := utf8.DecodeRuneInString(d.s[d.i:])
		d.out = append(d.out, d.s[d.i:d.i+n]...)
		d.i += n
	}
}

// taken decodes the next argument and takes it out of the output.
func (d *latexDecoder) taken() string {
	start := len(d.out)
	d.argument()
	s := string(d.out[start:])
	d.out = d.out[:start]
	return s
}

// rawArgument gives the next argument, a group or one character, as it stands.
func (d *latexDecoder) rawArgument() string {
	d.skip()
	if d.i >= len(d.s) || d.s[d.i] == '}' {
		return ""
	}
	if d.s[d.i] != '{' {
		_, n := utf8.DecodeRuneInString(d.s[d.i:])
		d.i += n
		return d.s[d.i-n : d.i]
	}
	start, depth := d.i+1, 0
	for ; d.i < len(d.s); d.i++ {
		switch d.s[d.i] {
		case '\\':
			d.i++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				d.i++
				return d.s[start : d.i-1]
			}
		}
	}
	d.i = len(d.s)
	return d.s[min(start, len(d.s)):]
}

// symbol decodes the argument of \symbol and \char: a decimal, octal ('101) or hexadecimal ("41) number.
func (d *latexDecoder) symbol() {
	digits := ""
	if d.i < len(d.s) && d.s[d.i] == '{' {
		digits = strings.TrimSpace(d.rawArgument())
	} else {
		start := d.i
		for d.i < len(d.s) && (d.s[d.i] == '"' || d.s[d.i] == '\'' || strings.IndexByte("0123456789ABCDEF", d.s[d.i]) >= 0) {
			d.i++
		}
		digits = d.s[start:d.i]
	}
	base := 10
	switch {
	case strings.HasPrefix(digits, `"`):
		base, digits = 16, digits[1:]
	case strings.HasPrefix(digits, `'`):
		base, digits = 8, digits[1:]
	}
	if n, err := strconv.ParseUint(digits, base, 31); err == nil && utf8.ValidRune(rune(n)) && n >= ' ' {
		d.out = utf8.AppendRune(d.out, rune(n))
	}
}

// accent decodes the argument of an accent and puts the mark on its first character.
func (d *latexDecoder) accent(name, mark string) {
	d.skip()
	if d.i < len(d.s) && d.s[d.i] == '$' {
		d.i++ // \c{$x$} and the like occur, for no good reason
	}
	base := d.taken()
	if base == "" || base == "\u00a0" {
		d.out = append(d.out, spacingAccents[name]...)
		return
	}
	if strings.HasPrefix(base, "<") {
		d.out = append(d.out, base...)
		return
	}
	first, n := utf8.DecodeRuneInString(base)
	end := n
	for end < len(base) {
		r, size := utf8.DecodeRuneInString(base[end:])
		if !unicode.Is(unicode.Mn, r) {
			break
		}
		end += size
	}
	letter := base[:end]
	if !markBelow[name] {
		switch first {
		case 'ı':
			letter = "i" + base[n:end]
		case 'ȷ':
			letter = "j" + base[n:end]
		}
	}
	d.out = append(d.out, norm.NFC.String(letter+mark)...)
	d.out = append(d.out, base[end:]...)
}
