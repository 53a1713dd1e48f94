package document

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

// FindCitations finds the citations in the text of a document: its Body, in the document's order. Citations are in
// the author-date style (APA 7, chapter 8; other author-date styles differ in punctuation alone), or by key as pandoc
// and LaTeX write them. What is found are mentions of works; whether a reference list has them is for others to judge.
func FindCitations(body []cite.Text) []cite.Citation {
	f := finder{short: map[string]string{}}
	for _, t := range body {
		f.abbreviations(t.Plain)
	}
	for _, t := range body {
		f.read(t)
	}
	f.settle()
	all := make([]cite.Citation, len(f.found))
	for i, c := range f.found {
		all[i] = c.Citation
	}
	return all
}

// A finder finds citations.
type finder struct {
	short map[string]string // names by the abbreviation that the text introduces for them
	found []mention

	text  cite.Text
	plain string
}

// A mention is a citation with what makes it sure or not.
type mention struct {
	cite.Citation
	unspaced bool // author and year stand without a comma between them, as in Chicago's style
	bare     bool // a key without brackets
}

// settle decides what the text as a whole makes sure: a document in a style without commas is so in most citations,
// and one that cites by key in brackets also does so without.
func (f *finder) settle() {
	plain, brackets := 0, 0
	for _, m := range f.found {
		if m.unspaced && (m.Others || len(m.Names) > 1) {
			plain++
		}
		if m.Form == cite.ByKey && !m.bare {
			brackets++
		}
	}
	for i := range f.found {
		m := &f.found[i]
		if m.unspaced && plain < 3 && len(m.Names) < 2 && !m.Others || m.bare && brackets == 0 {
			m.Doubtful = true
		}
	}
}

// maxGroup bounds a parenthesis, in bytes.
const maxGroup = 1500

// read finds the citations of a paragraph.
func (f *finder) read(t cite.Text) {
	f.text, f.plain = t, t.Plain
	from := len(f.found)
	ends := closings(f.plain)
	for i := 0; i < len(f.plain); i++ {
		switch c := f.plain[i]; c {
		case '(', '[':
			if end, ok := ends[i]; ok && end-i <= maxGroup {
				f.group(i, end)
			}
		case '@':
			f.key(i)
		case '\\':
			f.command(i)
		}
	}
	part := f.found[from:]
	slices.SortStableFunc(part, func(a, b mention) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
}

// closings finds the bracket that closes each bracket.
func closings(s string) map[int]int {
	ends := map[int]int{}
	var open []int
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(', '[':
			open = append(open, i)
		case ')', ']':
			for n := len(open) - 1; n >= max(0, len(open)-3); n-- { // a bracket of the other kind that is never closed
				if (s[open[n]] == '(') == (s[i] == ')') {
					ends[open[n]] = i
					open = open[:n]
					break
				}
			}
		}
	}
	return ends
}

// add keeps a citation whose author and year stand at places of the paragraph.
func (f *finder) add(m mention, at cite.Span) {
	m.Span = f.text.Source(at)
	if full, ok := f.short[m.Author]; ok {
		m.Expanded = full
	}
	f.found = append(f.found, m)
}

// group reads what stands between two brackets.
func (f *finder) group(open, end int) {
	inner := hollow(f.plain[open+1 : end])
	base := open + 1
	if d, ok := dateAt(inner, len(inner)-len(strings.TrimLeft(inner, " "))); ok {
		f.narrative(open, base, inner, d)
		return
	}
	// "*Wet Days* (Harper, 2001)" names a publisher, "*Gadus morhua* (Linnaeus, 1758)" whoever described a species.
	named := f.plain[open] == '[' || f.titled(open) && !strings.ContainsAny(inner, ";&")
	var last *who // whom a chunk with nothing but a year means
	var before []string
	for _, chunk := range split(inner, ";") {
		s := inner[chunk.Start:chunk.End]
		if name := strings.TrimSpace(s); isShouted(name) { // Brazil's style: "(OSEI; ITO, 2020)"
			before = append(before, name)
			continue
		}
		n := len(f.found)
		last = f.chunk(base+chunk.Start, s, named, last)
		for i := n; i < len(f.found) && len(before) > 0; i++ {
			m := &f.found[i]
			m.Names = append(slices.Clone(before), m.Names...)
			m.Author = strings.Join(m.Names, "; ")
		}
		before = nil
	}
}

// isShouted tells a surname in capitals, without a year.
func isShouted(s string) bool {
	return len(s) > 2 && strings.ToUpper(s) == s && strings.ToLower(s) != s && !strings.ContainsAny(s, "0123456789=.:,")
}

// hollow blanks what stands in round brackets inside a parenthesis: it is read by itself.
func hollow(s string) string {
	if !strings.ContainsRune(s, '(') {
		return s
	}
	b, depth := []byte(s), 0
	for i, c := range b {
		if c == '(' {
			depth++
		}
		if depth > 0 {
			b[i] = 0
		}
		if c == ')' && depth > 0 {
			depth--
		}
	}
	return string(b)
}

// split cuts a text at a separator, into the places of its parts.
func split(s, sep string) []cite.Span {
	var parts []cite.Span
	at := 0
	for {
		i := strings.Index(s[at:], sep)
		if i < 0 {
			return append(parts, cite.Span{Start: at, End: len(s)})
		}
		parts = append(parts, cite.Span{Start: at, End: at + i})
		at += i + len(sep)
	}
}

// secondaryWords stand before the work through which another is cited (APA 7, 8.6).
var secondaryWords = []string{"as cited in", "cited in", "as quoted in", "quoted in", "qtd. in", "cited by", "as cited by", "zitiert nach",
	"citado en", "citado por", "cité dans", "cité par", "geciteerd in", "citato in", "apud"}

// secondary finds the words that lead to the work through which another is cited; −1 without them.
func secondary(s string) (at, end int) {
	low := strings.ToLower(s)
	if len(low) != len(s) {
		low = s
	}
	for _, w := range secondaryWords {
		if i := strings.Index(low, w); i >= 0 {
			return i, i + len(w)
		}
	}
	return -1, -1
}

// chunk reads one part of a parenthesis: "see also Osei et al., 2020a, 2020b, p. 3". It gives who was cited, for a
// part that has nothing but a year.
func (f *finder) chunk(base int, s string, remark bool, last *who) *who {
	if isPersonal(s) {
		return nil
	}
	if i, end := secondary(s); i >= 0 {
		n := len(f.found)
		f.works(base, s[:i], remark, last)
		for j := n; j < len(f.found); j++ {
			f.found[j].Secondary = true
		}
		return f.works(base+end, s[end:], remark, nil)
	}
	return f.works(base, s, remark, last)
}

// works reads authors with their years, and what follows them after a comma.
func (f *finder) works(base int, s string, remark bool, last *who) *who {
	for {
		d, ok := findDate(s)
		if !ok {
			return last
		}
		author := s[:d.start]
		lead, usual := skipLead(author)
		w := readWho(author[lead:], f.marked(base+lead, base+d.start))
		switch {
		case w != nil:
			w.start += base + lead
			w.doubtful = w.doubtful || remark || !usual || !d.exact || !follows(s[d.end:])
			last = w
		case strings.Trim(author, " ,") == "" && last != nil:
			w = last
		default:
			return last
		}
		n := f.years(base, s, d, *w, cite.Parenthetical)
		s, base = s[n:], base+n
		// Another work may follow after a comma: "(Osei, 2019, and Ito, 2020)".
		rest := strings.TrimLeft(s, " ")
		if !strings.HasPrefix(rest, ",") {
			return last
		}
		skip := len(s) - len(rest) + 1
		s, base = s[skip:], base+skip
		last = nil
		if low := strings.TrimLeft(s, " "); strings.HasPrefix(low, "and ") || strings.HasPrefix(low, "& ") {
			skip := len(s) - len(low) + strings.IndexByte(low, ' ')
			s, base = s[skip:], base+skip
		}
		if d, ok := findDate(s); !ok || d.start > 80 || !strings.Contains(s[:d.start], ",") && !w.unspaced {
			return w
		}
	}
}

// years keeps a citation for each year at a date and after it, and tells where they end.
func (f *finder) years(base int, s string, d dated, w who, form cite.CitationForm) int {
	m := mention{unspaced: w.unspaced}
	m.Form, m.Author, m.Names, m.Others, m.Title, m.Doubtful = form, w.author, w.names, w.others, w.title, w.doubtful
	start := w.start
	for {
		m.Date, m.Original = d.date, d.original
		f.add(m, cite.Span{Start: start, End: base + d.end})
		next, ok := nextDate(s, d)
		if !ok {
			return d.end
		}
		d = next
		start = base + d.start
	}
}

// narrative reads a parenthesis that begins with a year: the author stands before it.
func (f *finder) narrative(open, base int, inner string, d dated) {
	w := f.before(open)
	n := len(f.found)
	end := d.end
	if w != nil {
		w.doubtful = w.doubtful && (w.remark || !d.citing(inner)) || !d.exact || !follows(inner[d.end:]) ||
			w.pair && d.date.Start.Year != 0 && d.date.Start.Year < modern // "Pride and Prejudice (1813)"
		end = f.years(base, inner, d, *w, cite.Narrative)
	}
	if w != nil {
		f.through(n, w.start)
	}
	rest := inner[end:]
	if i, after := secondary(rest); i >= 0 {
		for j := n; j < len(f.found); j++ {
			f.found[j].Secondary = true
		}
		f.works(base+end+after, rest[after:], false, nil)
		return
	}
	if i := strings.IndexByte(rest, ';'); i >= 0 { // "Osei (2019; see also Ito, 2020)"
		var last *who = w
		at := end + i + 1
		for _, chunk := range split(inner[at:], ";") {
			if last == nil {
				last = f.chunk(base+at+chunk.Start, inner[at+chunk.Start:at+chunk.End], false, nil)
				continue
			}
			k := len(f.found)
			last = f.chunk(base+at+chunk.Start, inner[at+chunk.Start:at+chunk.End], false, last)
			for j := k; j < len(f.found); j++ {
				if w != nil && f.found[j].Author == w.author {
					f.found[j].Form = cite.Narrative
				}
			}
		}
	}
}

// through marks the work cited last before the k-th mention as one that is known through that, where the sentence says so
// before the author of the k-th: "Osei (1950) found none, as cited in Ito (2001)".
func (f *finder) through(k, author int) {
	if k == 0 {
		return
	}
	last := &f.found[k-1]
	at := f.text.Locate(last.Span).End
	if at == 0 || at > author {
		return
	}
	between := f.plain[at:author]
	if i := secondaryBefore(between); i >= 0 && !strings.Contains(between[:i], ". ") {
		last.Secondary = true
	}
}

// secondaryBefore finds where the words begin that a text ends with, where they lead to the work through which another
// is cited; −1 without them.
func secondaryBefore(s string) int {
	s = strings.TrimRight(s, " \u00a0")
	for _, w := range secondaryWords {
		if i := len(s) - len(w); i >= 0 && strings.EqualFold(s[i:], w) {
			return i
		}
	}
	return -1
}

// modern is the year from which on two names with a year are taken for authors.
const modern = 1900

// follows tells whether what stands after a year in its parenthesis may stand there: nothing, or a place in the work.
func follows(s string) bool {
	s = strings.TrimLeft(s, " ")
	return s == "" || strings.ContainsRune(",;:", rune(s[0])) || strings.HasPrefix(s, "as ") || strings.HasPrefix(s, "and ") || strings.HasPrefix(s, "& ")
}

// marked tells whether a stretch of the paragraph is set in italics.
func (f *finder) marked(start, end int) bool {
	for _, m := range f.text.Marks {
		if m.Kind == cite.Italic && m.Span.Start <= start+1 && m.Span.End >= min(end, start+4) && m.Span.End <= end+1 {
			return true
		}
	}
	return false
}

// titled tells whether something in italics that begins with a capital ends just before a place.
func (f *finder) titled(at int) bool {
	end := len(strings.TrimRight(f.plain[:at], " \u00a0"))
	for _, m := range f.text.Marks {
		if m.Kind == cite.Italic && m.Span.End == end && isUpperAt(f.plain[m.Span.Start:]) {
			return true
		}
	}
	return false
}

// isPersonal tells what has no entry in a list, because no reader can get it (APA 7, 8.9).
func isPersonal(s string) bool {
	low := strings.ToLower(s)
	for _, w := range [...]string{"personal communication", "personal interview", "pers. comm", "personal correspondence", "personal conversation",
		"unpublished data", "comunicación personal", "persönliche mitteilung", "communication personnelle", "persoonlijke communicatie", "classroom handout", "lecture notes"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// key reads a citation as pandoc's Markdown has it: "@osei2020", "-@osei2020", "@{https://example.org/a}".
func (f *finder) key(at int) {
	s := f.plain
	if at > 0 && !strings.ContainsRune(" \u00a0([;-,*_\u201c\"'\u2014\u2013", lastRune(s[:at])) {
		return
	}
	if strings.HasPrefix(s[at+1:], "{") {
		if end := strings.IndexByte(s[at:min(len(s), at+200)], '}'); end > 2 {
			f.byKey(s[at+2:at+end], cite.Span{Start: at, End: at + end + 1}, at)
		}
		return
	}
	end := at + 1
	for end < len(s) {
		r, n := utf8.DecodeRuneInString(s[end:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_:.#$%&-+?<>~/", r) {
			break
		}
		end += n
	}
	key := strings.TrimRight(s[at+1:end], ":.#$%&-+?<>~/")
	if first, _ := utf8.DecodeRuneInString(key); key == "" || !unicode.IsLetter(first) && !unicode.IsDigit(first) && first != '_' {
		return
	}
	for _, prefix := range crossReferences {
		if strings.HasPrefix(key, prefix) {
			return
		}
	}
	f.byKey(key, cite.Span{Start: at, End: at + 1 + len(key)}, at)
}

// crossReferences begin the names of a document's own figures, tables and sections in Quarto and R Markdown's bookdown.
var crossReferences = []string{"fig-", "tbl-", "sec-", "eq-", "lst-", "thm-", "lem-", "cor-", "prp-", "cnj-", "def-", "exm-", "exr-", "sol-", "rem-", "alg-", "suppfig-", "fig:", "tab:", "eq:", "sec:"}

func (f *finder) byKey(key string, at cite.Span, from int) {
	m := mention{bare: !f.bracketed(from)}
	m.Form, m.Key = cite.ByKey, key
	f.add(m, at)
}

// bracketed tells whether a place stands in square brackets that are open before it.
func (f *finder) bracketed(at int) bool {
	s := f.plain[max(0, at-300):at]
	return strings.LastIndexByte(s, '[') > strings.LastIndexByte(s, ']')
}

// command reads a citation as LaTeX has it: "\cite{a,b}", "\parencite[see][12]{a}", "\textcites{a}{b}".
func (f *finder) command(at int) {
	s := f.plain
	end := at + 1
	for end < len(s) && (s[end] >= 'a' && s[end] <= 'z' || s[end] >= 'A' && s[end] <= 'Z') {
		end++
	}
	name := strings.ToLower(s[at+1 : end])
	if !citeCommands[strings.TrimSuffix(name, "s")] && !citeCommands[name] {
		return
	}
	if strings.HasPrefix(s[end:], "*") {
		end++
	}
	multiple := strings.HasSuffix(name, "s")
	for {
		for end < len(s) && (s[end] == '[' || s[end] == '(' && multiple) { // notes before and after
			n := strings.IndexAny(s[end:min(len(s), end+300)], "])")
			if n < 0 {
				return
			}
			end += n + 1
		}
		if end >= len(s) || s[end] != '{' {
			return
		}
		n := strings.IndexByte(s[end:min(len(s), end+2000)], '}')
		if n < 0 {
			return
		}
		for _, part := range split(s[end+1:end+n], ",") {
			raw := s[end+1+part.Start : end+1+part.End]
			key := strings.TrimSpace(raw)
			if key == "" || key == "*" {
				continue
			}
			start := end + 1 + part.Start + strings.Index(raw, key)
			m := mention{}
			m.Form, m.Key = cite.ByKey, key
			f.add(m, cite.Span{Start: start, End: start + len(key)})
		}
		end += n + 1
		if !multiple {
			return
		}
	}
}

// citeCommands are the commands of LaTeX, natbib and biblatex that cite, in small letters and without the "s" of those
// that take several lists. Citing a work for the list alone, "\nocite", is citing it.
var citeCommands = set("cite citet citep citealt citealp citeauthor citeyear citeyearpar citetext citefullauthor citenum",
	"parencite textcite footcite footcitetext smartcite autocite supercite fullcite footfullcite nocite citetitle citedate notecite pnotecite",
	"fnotecite volcite pvolcite tvolcite avolcite citeurl shortcite citea")

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
