package apa

import (
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/seed-2120edae/cite/cite"
)

// A Reading is how one reference was read.
type Reading struct {
	// Item is the work, its spans in the source of the text. It is never nil.
	Item *cite.Item
	// Parts cover every byte of the text exactly once, in order.
	Parts []Part
	// Diagnostics say what was left over. Their spans are in the source.
	Diagnostics []cite.Diagnostic
}

// PartKind says what a part of a reference is.
type PartKind uint8

// The kinds of parts.
const (
	Punctuation PartKind = iota // punctuation, blanks, and words between fields such as "Retrieved from"
	Field                       // the value of a variable
	Rest                        // what was not understood
)

// A Part is a stretch of a reference's text.
type Part struct {
	Span       cite.Span // in the text's Plain
	Kind       PartKind
	Var        cite.Var // of a Field
	Confidence float32  // of a Field, as in cite.Field
}

// A claim is a stretch of the text that has become the value of a variable.
type claim struct {
	span cite.Span
	v    cite.Var
	conf float32
}

// A reader reads one reference. w is the text with the identifiers blanked out, byte for byte.
type reader struct {
	text   cite.Text
	s, w   string
	item   *cite.Item
	claims []claim
	site   site
	hasDOI bool
	tail   tail
	label  int // where the label of a numbered list at the front ends
	*memory
}

// A memory is what a reader has found out and may be asked again.
type memory struct {
	words []seenWord // by the places in w at which they begin
	// elements are those of running sources, each at its place by its beginning
	elements [256]element
	// located tells for each place in w whether a locator may begin there, where what is read ends at locatedTo: 0 where
	// that has not been looked at, else 1 or -1
	located   []int8
	locatedTo int
}

// memories are those that are free for the next reader.
var memories = sync.Pool{New: func() any { return new(memory) }}

// forget empties a memory for a text of so many bytes.
func (m *memory) forget(n int) {
	m.words, m.located = slices.Grow(m.words[:0], n)[:n], slices.Grow(m.located[:0], n)[:n]
	clear(m.words)
	clear(m.located)
	clear(m.elements[:])
}

// mostFields is how many variables few references have more of.
const mostFields = 10

// Read reads one reference. It is total: any text gives an item. Which stretch is which is decided by weighing whole
// readings of the reference against each other.
func Read(text cite.Text) Reading {
	even, begins, ok := evenBlanks(text)
	reading := read(even)
	if ok {
		for i, p := range reading.Parts {
			reading.Parts[i].Span = cite.Span{Start: begins[p.Span.Start], End: begins[p.Span.End]}
		}
	}
	return reading
}

func read(text cite.Text) Reading {
	r := &reader{text: text, s: text.Plain, item: &cite.Item{Format: "apa"}}
	r.item.Span = text.Source(cite.Span{Start: 0, End: len(r.s)})
	r.item.Grow(mostFields)
	r.readTail()
	if end := labelEnd(r.w); strings.Trim(r.s[:end], " ") == strings.Trim(r.w[:end], " ") {
		r.label = end
	}
	r.memory = memories.Get().(*memory)
	defer memories.Put(r.memory)
	r.forget(len(r.w))
	d := r.readBody()
	r.fill(&d)
	return r.finish()
}

// fill puts the values of the best reading into the item.
func (r *reader) fill(d *draft) {
	it, conf := r.item, confidence(d)
	r.setNames(d.authors, d.credit, cite.Author, conf.names)
	if d.when.End > d.when.Start {
		if d.issued.original != nil {
			it.SetDate(cite.OriginalDate, *d.issued.original)
		}
		r.claim(it.SetDate(cite.Issued, d.issued.date), d.when, conf.date)
		r.hold(cite.Var(cite.Issued), d.when2, conf.date)
	}
	contributors := cite.Contributor
	if d.part != 0 {
		contributors = d.part
	}
	for _, e := range [...]struct {
		s slot
		v cite.NameVar
	}{{slotEditors, cite.Editor}, {slotProducers, cite.ExecutiveProducer}, {slotTranslators, cite.Translator}, {slotContributors, contributors}, {slotContainerAuthors, cite.ContainerAuthor}, {slotReviewedAuthors, cite.ReviewedAuthor}} {
		if e.s == slotTranslators && d.slots[slotTranslators] == d.slots[slotEditors] && d.has(e.s) {
			// "(A. Bee, Ed. & Trans.)": the text holds the names once, for the editors
			again := slices.Clone(it.Names(cite.Editor))
			for i := range again {
				again[i].Span = cite.Span{}
			}
			it.SetNames(cite.Translator, again).Confidence = conf.names
			continue
		}
		if d.has(e.s) {
			r.setNames(readPersons(r.w, d.slots[e.s].Start, d.slots[e.s].End), d.slots[e.s], e.v, conf.names)
		}
	}
	d.partSeries(r.w)
	for k, v := range slotVars {
		if v == 0 || !d.has(slot(k)) || it.Has(v) {
			continue
		}
		span := d.slots[k]
		value := r.s[span.Start:span.End]
		var f *cite.Field
		if v.Kind() == cite.NumberKind {
			f = it.SetNumber(cite.NumberVar(v), value)
		} else {
			f = it.SetText(cite.TextVar(v), value)
		}
		r.claim(f, span, conf.of(slot(k)))
	}
	if f := it.Field(cite.Var(cite.ContainerTitle)); f == nil && r.tail.site.End > 0 {
		r.claim(it.SetText(cite.ContainerTitle, r.s[r.tail.site.Start:r.tail.site.End]), r.tail.site, 0.9)
	}
	it.Type, it.TypeConfidence = r.decideType(d)
	// APA 7, 9.31: the site or periodical is left out where it is also the author.
	if author := r.soleAuthor(d); author != "" && !it.Has(cite.Var(cite.ContainerTitle)) && !it.Has(cite.Var(cite.Publisher)) {
		switch outletKindOf(author) {
		case newspaper, newsSite, magazine:
			it.SetText(cite.ContainerTitle, author).Confidence = 0.8
		}
	}
}

// claim gives a field its place and its confidence. What other fields hold already stays theirs: the place is the
// longest piece that is left.
func (r *reader) claim(f *cite.Field, s cite.Span, conf float32) {
	f.Span, f.Confidence = r.text.Source(r.hold(f.Var, s, conf)), conf
}

// hold makes what no field holds yet of a stretch a variable's, and gives the longest piece of it.
func (r *reader) hold(v cite.Var, s cite.Span, conf float32) cite.Span {
	var longest cite.Span
	for whole := s; s.Start < s.End; {
		piece := s
		for _, c := range r.claims {
			switch {
			case c.span.End <= piece.Start || piece.End <= c.span.Start:
			case c.span.Start <= piece.Start:
				piece.Start = min(c.span.End, piece.End)
			default:
				piece.End = c.span.Start
			}
		}
		s.Start = piece.End
		if piece != whole {
			piece = trimmed(r.s, piece)
		}
		if piece.Len() <= 0 {
			continue
		}
		r.claims = append(r.claims, claim{piece, v, conf})
		if piece.Len() > longest.Len() {
			longest = piece
		}
	}
	return longest
}

// setNames puts names into the item, each under the part it had; the span of each is moved to the source.
func (r *reader) setNames(n nameRead, s cite.Span, v cite.NameVar, conf float32) {
	if len(n.credits) == 0 {
		return
	}
	if n.form == formLiteral {
		conf -= 0.05
	}
	// The full stop that ends the element is no part of an organisation's name, as it is of initials.
	if last := n.credits[len(n.credits)-1].name; last.Literal != "" && !strings.HasSuffix(last.Literal, ".") && last.Handle == "" && strings.HasSuffix(r.s[s.Start:s.End], ".") {
		s.End--
	}
	var lists [4]struct {
		v     cite.NameVar
		names []cite.Name
	}
	type run struct { // names of one list that stand together
		list int
		at   cite.Span
	}
	var runs []run
	used := 0
	for _, c := range n.credits {
		role := v
		if v == cite.Author {
			role = c.role
		}
		k := 0
		for k < used && lists[k].v != role {
			k++
		}
		if k == len(lists) {
			k--
		}
		if k == used {
			lists[k].v = role
			lists[k].names = make([]cite.Name, 0, len(n.credits))
			used++
		}
		if n := len(runs); n > 0 && runs[n-1].list == k {
			runs[n-1].at = runs[n-1].at.Cover(c.name.Span)
		} else {
			runs = append(runs, run{k, c.name.Span})
		}
		name := c.name
		for _, part := range [...]*string{&name.Family, &name.Given, &name.DroppingParticle, &name.NonDroppingParticle, &name.Suffix, &name.Literal, &name.Handle} {
			*part = own(r.s[name.Span.Start:name.Span.End], *part)
		}
		name.Span = r.text.Source(name.Span)
		lists[k].names = append(lists[k].names, name)
	}
	if n.elided && v == cite.Author && len(n.credits) == namesBeforeGap+1 {
		r.item.AddCustom(elidedKey, v.String(), cite.Span{})
	}
	if n.others && used > 0 {
		lists[used-1].names = append(lists[used-1].names, cite.Others)
	}
	for k := range used {
		if r.item.Has(cite.Var(lists[k].v)) {
			continue
		}
		f := r.item.SetNames(lists[k].v, lists[k].names)
		if f.Confidence = conf; used == 1 {
			r.claim(f, s, conf)
			continue
		}
		for _, run := range runs {
			if run.list != k {
				continue
			}
			if at := r.text.Source(r.hold(f.Var, run.at, conf)); f.Span.IsZero() {
				f.Span = at
			}
		}
	}
}

// own gives a part of a name, which was read in the working text, as a part of the text, so that an item does not hold the
// working text for it. It has single blanks, for the working text has more where something was blanked out or moved.
func own(text, part string) string {
	if i := strings.Index(text, part); i >= 0 {
		part = text[i : i+len(part)]
	}
	if strings.Contains(part, "  ") {
		return strings.Join(strings.Fields(part), " ")
	}
	return part
}

// finish parts the text into fields, punctuation and what is left over.
func (r *reader) finish() Reading {
	sort.SliceStable(r.claims, func(i, j int) bool { return r.claims[i].span.Start < r.claims[j].span.Start })
	out := Reading{Item: r.item, Parts: make([]Part, 0, 2*len(r.claims)+1)}
	out.Parts = append(out.Parts, parts(cite.Span{Start: 0, End: r.label}, Punctuation)...)
	at := r.label
	gap := func(to int) {
		if to <= at {
			return
		}
		s := cite.Span{Start: at, End: to}
		if !connects(r.s[at:to]) {
			const separators = " .,;:()[]"
			rest := trimmed(r.s, s)
			rest.Start += rest.Len() - len(strings.TrimLeft(r.s[rest.Start:rest.End], separators))
			rest.End -= rest.Len() - len(strings.TrimRight(r.s[rest.Start:rest.End], separators))
			out.Parts = append(out.Parts, parts(cite.Span{Start: at, End: rest.Start}, Punctuation)...)
			out.Parts = append(out.Parts, Part{Span: rest, Kind: Rest})
			s.Start = rest.End
			r.item.Rest = append(r.item.Rest, r.text.Source(rest))
			out.Diagnostics = append(out.Diagnostics, cite.Diagnostic{Rule: "left-over-text", Severity: cite.Info,
				Span: r.text.Source(rest), Message: "not understood: " + clip(r.s[rest.Start:rest.End], 60)})
		}
		out.Parts = append(out.Parts, parts(s, Punctuation)...)
		at = to
	}
	for _, c := range r.claims {
		gap(c.span.Start)
		out.Parts = append(out.Parts, Part{Span: c.span, Kind: Field, Var: c.v, Confidence: c.conf})
		at = c.span.End
	}
	gap(len(r.s))
	r.item.Clip()
	out.Diagnostics = append(out.Diagnostics, r.tail.diagnostics...)
	return out
}

// isRole tells whether a word names the part that people had.
func isRole(word string) bool {
	_, ok := roleOf(word)
	return ok
}

// parts gives a stretch as a part, and nothing where it is empty.
func parts(s cite.Span, kind PartKind) []Part {
	if s.End <= s.Start {
		return nil
	}
	return []Part{{Span: s, Kind: kind}}
}

// connects tells whether a stretch holds nothing but punctuation and words that join fields.
func connects(s string) bool {
	for i := 0; i < len(s); {
		if !isDigit(s[i]) && (s[i]|0x20 < 'a' || s[i]|0x20 > 'z') && (s[i] < 0xC3 || s[i] == 0xE2) {
			i++
			continue
		}
		j := i
		for j < len(s) && isWordByte(s[j]) && s[j] != 0xE2 {
			j++
		}
		if j == i {
			i++
			continue
		}
		if clock := j + len(":00"); isDigit(s[i]) && j-i <= 2 && clock <= len(s) && s[j] == ':' && twoDigits(s[j+1:]) >= 0 {
			i = clock // "Retrieved 10:09, April 30"
			continue
		}
		if !in(connectives, s[i:j]) && !in(editionWords, s[i:j]) && !isRole(s[i:j]) {
			// of "Vols. 1–4" the last number says all (number-of-volumes)
			if s[i:j] != "1" || !strings.HasSuffix(strings.TrimRight(s[:i], " "), "Vols.") {
				return false
			}
		}
		i = j
	}
	return true
}
