package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/parallel"
)

// A piece is a stretch of lines that may be one entry.
type piece struct {
	lines  []line
	plain  string // the lines put together
	kind   blockKind
	level  int
	depth  int
	block  int // index of the block it begins in
	marked bool
	strong bool
	listed bool
	after  bool    // it heads what follows a list
	score  float64 // its likeness
}

// text puts the lines of a piece together.
func (p *piece) text() cite.Text {
	if len(p.lines) == 1 {
		return p.lines[0].text
	}
	var b cite.TextBuilder
	last := 0
	for i, l := range p.lines {
		s := l.text.Source(cite.Span{End: len(l.text.Plain)})
		if i > 0 {
			gap := cite.Span{Start: last, End: s.Start}
			if gap.Len() <= 0 {
				gap = cite.Span{}
			}
			b.Add(" ", gap)
		}
		b.Append(l.text)
		last = s.End
	}
	return b.Text()
}

// blocksAWorker is how many blocks are worth a goroutine of their own.
const blocksAWorker = 1000

// cut cuts blocks into pieces and judges each, those of a long document by all processors.
func cut(blocks []block) []piece {
	stretches := make([][]piece, parallel.Workers(len(blocks), blocksAWorker))
	parallel.Share(len(stretches), len(blocks), func(w, from, to int) {
		pieces := make([]piece, 0, to-from)
		for i := from; i < to; i++ {
			pieces = cutBlock(pieces, blocks, i)
		}
		stretches[w] = pieces
	})
	return attach(slices.Concat(stretches...))
}

// cutBlock adds the pieces of a block.
func cutBlock(pieces []piece, blocks []block, i int) []piece {
	b := &blocks[i]
	from := len(pieces)
	switch b.kind {
	case rule, edge:
		pieces = append(pieces, piece{})
	case row:
		pieces = cutRow(pieces, b)
	default:
		pieces = cutLines(pieces, b)
	}
	for j := from; j < len(pieces); j++ {
		p := &pieces[j]
		p.kind, p.level, p.depth, p.block, p.strong, p.listed = b.kind, b.level, b.depth, i, b.strong, b.listed
		p.marked = p.marked || b.kind == item || b.kind == note
		p.plain = join(p.lines)
		if p.plain != "" {
			p.score = likeness(p.plain)
			p.after = p.score <= 0 && headsAfter(p.plain)
		}
	}
	return pieces
}

// cutRow makes one piece of a table's row whose cells are parts of an entry; a cell that is a whole entry stands alone.
func cutRow(pieces []piece, b *block) []piece {
	cells := b.lines
	if len(cells) > 1 && strings.Trim(cells[0].text.Plain, "[]().0123456789") == "" {
		numberless := *b
		b, cells = &numberless, cells[1:]
		b.lines = cells
	}
	if len(cells) < 2 || len(cells) > 12 {
		return cutLines(pieces, b)
	}
	for _, c := range cells {
		if likeness(c.text.Plain) >= 1 {
			return cutLines(pieces, b)
		}
	}
	return append(pieces, piece{lines: cells})
}

// attach joins an address that stands in a block of its own to the entry before it that has none.
func attach(pieces []piece) []piece {
	kept := pieces[:0]
	for _, p := range pieces {
		if n := len(kept); n > 0 && p.kind != heading && p.plain != "" && p.kind != code && read(p.plain).url == 0 &&
			address(p.plain) == len(p.plain) {
			last := &kept[n-1]
			if last.score > 0 && last.kind != heading && last.kind != code && read(last.plain).url < 0 {
				last.lines = append(last.lines[:len(last.lines):len(last.lines)], p.lines...)
				last.plain = join(last.lines)
				last.score = likeness(last.plain)
				continue
			}
		}
		kept = append(kept, p)
	}
	return kept
}

// join puts the plain text of lines together.
func join(lines []line) string {
	if len(lines) == 1 {
		return lines[0].text.Plain
	}
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(l.text.Plain)
	}
	return b.String()
}

// cutLines cuts the lines of a block where a new entry begins. Several signs are weighed: a list marker, a hanging
// indent, a break where the next word would still have fitted, and how the text before and after it looks.
func cutLines(pieces []piece, b *block) []piece {
	lines := unglue(b.lines)
	numbered := make([]int, len(lines)) // length of each line's marker
	markers, width, least, most := 0, 0, lines[0].indent, lines[0].indent
	for i, l := range lines {
		numbered[i] = marker(l.text.Plain)
		if numbered[i] > 0 {
			markers++
		}
		width = max(width, utf8.RuneCountInString(l.text.Plain)+l.indent)
		least, most = min(least, l.indent), max(most, l.indent)
	}
	first := lines[0].indent // where lines that begin an entry stand
	start, done := 0, strings.Builder{}
	emit := func(to int) {
		p := piece{lines: lines[start:to:to]}
		if n := numbered[start]; n > 0 {
			p.marked = true
			p.lines = append([]line(nil), p.lines...)
			t := p.lines[0].text
			p.lines[0].text = t.Slice(cite.Span{Start: n, End: len(t.Plain)})
		}
		if t := p.lines[len(p.lines)-1].text; backLink(t.Plain) < len(t.Plain) {
			p.lines = append([]line(nil), p.lines...)
			p.lines[len(p.lines)-1].text = t.Slice(cite.Span{End: backLink(t.Plain)})
		}
		pieces = append(pieces, p)
		start = to
		done.Reset()
	}
	for i := 1; i < len(lines); i++ {
		if done.Len() < reach {
			if done.Len() > 0 {
				done.WriteByte(' ')
			}
			done.WriteString(lines[i-1].text.Plain)
		}
		here := lines[i].text.Plain
		alone := start == i-1
		if lines[i].glued || headsList(here) == 2 ||
			alone && (headsList(done.String()) == 2 || headsAfter(done.String()) || lines[i-1].hard && isLabel(done.String())) {
			emit(i)
			continue
		}
		score := ending(done.String())
		if score > 0 && headsAfter(here) {
			emit(i)
			continue
		}
		if numbered[i] > 0 {
			score += 1 + 4*float64(markers-1)/float64(len(lines)-1+1)
			if numbered[0] > 0 {
				score += 3
			}
		} else if markers > 1 && numbered[0] > 0 {
			score -= 2
		}
		ahead := here[numbered[i]:]
		for j := i + 1; j < len(lines) && len(ahead) < 400; j++ {
			ahead += " " + lines[j].text.Plain
		}
		begun := beginning(ahead)
		if b.kind == item && begun <= 2 && !lines[i-1].hard {
			continue // the lines of an item of a list are one entry, unless one begins beyond doubt
		}
		score += begun
		if most > least {
			if lines[i].indent == first {
				score += 2
			} else {
				score -= 4
			}
		}
		before := lines[i-1]
		word := here
		if k := strings.IndexByte(here, ' '); k >= 0 {
			word = here[:k]
		}
		switch {
		case before.hard:
			score += 1.5
		case before.indent+utf8.RuneCountInString(before.text.Plain)+1+utf8.RuneCountInString(word) <= width:
			score++
		default:
			score -= 1.5
		}
		if score > 1 {
			emit(i)
		}
	}
	emit(len(lines))
	return pieces
}

// backLink finds where the arrows at the end of a text begin that lead back from a note to its mark; the end of the text
// where there are none, or nothing else.
func backLink(s string) int {
	const arrows = "↩↑⤴⏎\ufe0e\ufe0f"
	before := strings.TrimRight(s, arrows+" ")
	if before == "" || !strings.ContainsAny(s[len(before):], arrows) {
		return len(s)
	}
	return len(before)
}

// isLabel tells a few words that name what follows: "Data sources:".
func isLabel(s string) bool {
	return strings.HasSuffix(s, ":") && len(s) <= 60 && read(s).date < 0
}

// unglue parts lines where an entry begins without a break: right after the address that ends the one before,
// "https://doi.org/10.1000/182Knuth, D. E. (1984).", or after its full stop, "Harbour Press. 2. Knuth, D. E. (1984)."
func unglue(lines []line) []line {
	const most = 20 // entries in one line
	var parted []line
	for i, l := range lines {
		for range most {
			at := glue(l.text.Plain)
			if at < 0 {
				break
			}
			if parted == nil {
				parted = append(parted, lines[:i]...)
			}
			first := l
			first.text, first.hard = l.text.Slice(cite.Span{End: len(strings.TrimRight(l.text.Plain[:at], " "))}), true
			parted = append(parted, first)
			l.text, l.glued = l.text.Slice(cite.Span{Start: at, End: len(l.text.Plain)}), true
		}
		if parted != nil {
			parted = append(parted, l)
		}
	}
	if parted == nil {
		return lines
	}
	return parted
}

// glue finds where the second of two entries begins in a line; −1 where there is one entry.
func glue(s string) int {
	tries := 50 // a digit before a capital is rare outside addresses
	for i := 40; i < len(s) && i < reach && tries > 0; i++ {
		if s[i-1] == '.' || s[i] == ' ' && endsInAddress(s[:i]) {
			at := i + len(s[i:]) - len(strings.TrimLeft(s[i:], " "))
			rest := s[at+marker(s[at:]):]
			if (authors(rest) >= 2 && namedAndDated(rest) || s[i] == ' ' && s[i-1] != '.' && bodyAndDated(rest)) && wholeEntry(s[:i]) {
				return at
			}
		}
		if !isDigit(s[i-1]) || s[i] < 'A' || s[i] > 'Z' {
			continue
		}
		tries--
		word := s[strings.LastIndexByte(s[:i], ' ')+1 : i]
		if address(word) != len(word) || word == "" || authors(s[i:]) < 2 {
			continue
		}
		if g := read(s[i:min(len(s), i+400)]); g.full && g.date < 300 {
			return i
		}
	}
	return -1
}

// wholeEntry tells whether a text is an entry from its names on: it has a date as entries have it, and text after it.
func wholeEntry(s string) bool {
	const least = 20 // bytes of a title and its source
	g := read(s)
	return g.full && len(s)-g.dateEnd > least
}

// namedAndDated tells whether a text begins with names and a date as an entry does, with nothing else between: no word in
// small letters but those that join names.
func namedAndDated(s string) bool {
	const longest = 200 // bytes of names
	g := read(s[:min(len(s), longest+60)])
	if !g.full || g.date <= 0 || g.date > longest {
		return false
	}
	for _, word := range strings.Fields(s[:g.date]) {
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsLower(first) && !particles[word] && !joiningWords[strings.TrimRight(word, ".,")] {
			return false
		}
		if strings.HasSuffix(word, ".") && utf8.RuneCountInString(word) > 4 && strings.Count(word, ".") == 1 {
			return false // the end of a sentence
		}
	}
	return true
}

// endsInAddress tells whether the last word of a text is an address.
func endsInAddress(s string) bool {
	word := s[strings.LastIndexByte(s, ' ')+1:]
	return word != "" && address(word) == len(word)
}

// bodyAndDated tells whether a text begins with the name of an organisation and a date as an entry does: "National Tide
// Office. (2015). Tables".
func bodyAndDated(s string) bool {
	const longest = 120 // bytes of the name
	g := read(s[:min(len(s), longest+60)])
	if !g.full || g.date <= 0 || g.date > longest || !isUpperAt(s) || !strings.HasSuffix(s[:g.date], ". ") {
		return false
	}
	capitals, others := 0, 0
	for _, word := range strings.Fields(s[:g.date-2]) {
		if isUpperAt(word) {
			capitals++
		} else {
			others++
		}
		if strings.HasSuffix(word, ".") && len(word) > 4 {
			return false // the end of a sentence
		}
	}
	return capitals > others
}

// marker measures a typed list marker with the space after it: "- ", "• ", "1. ", "12) ", "[3] ", "(4) ".
func marker(s string) int {
	first, n := utf8.DecodeRuneInString(s)
	switch {
	case strings.ContainsRune("-–—*+•·▪◦‣●○■□➢➤✓^↑↩", first):
		if n < len(s) && s[n] == ' ' {
			return n + 1
		}
		if first == '•' || first == '●' || first == '▪' {
			return n
		}
		return 0
	case first == '[' || first == '(':
		d := digits(s[1:])
		if d == 0 || d > 4 || first == '(' && d > 3 || 1+d >= len(s) || s[1+d] != ']' && s[1+d] != ')' {
			return 0
		}
		n = 2 + d
		if first == '[' && n < len(s) && s[n] == '.' {
			n++
		}
	case unicode.IsDigit(first):
		d := digits(s)
		if d == 0 || d > 3 || d >= len(s) || s[d] != '.' && s[d] != ')' {
			return 0
		}
		n = d + 1
		if n >= len(s) || s[n] != ' ' {
			return 0
		}
	default:
		return 0
	}
	for n < len(s) && s[n] == ' ' {
		n++
	}
	if n >= len(s) {
		return 0
	}
	return n
}
