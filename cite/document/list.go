package document

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// A list is the reference list of a document.
type list struct {
	heading cite.Span
	pieces  []int // indexes of its entries
	weight  float64
	ends    []int  // where each of several lists under one name ends in pieces; none where there is one
	name    string // its heading, small letters and white space folded
}

// Weights of the evidence for a list.
const (
	underHeading = 1.5 // for each piece under a heading that names a list
	named        = 3.0 // for a list under such a heading
	unnamed      = 2.5 // the least weight of a list without one
	keep         = 0.0 // a piece must weigh more to be an entry
	most         = 4.0 // what one piece may weigh
	worst        = -3.0
)

// find finds the reference list: the stretch of pieces whose weights add up to the most.
func find(pieces []piece) list {
	var best list
	var headed []list
	for i := range pieces {
		h := headingOf(&pieces[i])
		if h == 0 {
			continue
		}
		end := sectionEnd(pieces, i)
		l := prefix(pieces, i+1, end, underHeading*float64(h)/2)
		if len(l.pieces) == 0 {
			continue
		}
		l.weight += named * float64(h) / 2
		l.heading = spanOf(&pieces[i])
		l.name = strings.ToLower(strings.Join(strings.Fields(pieces[i].plain), " "))
		headed = append(headed, l)
		if l.weight > best.weight {
			best = l
		}
	}
	if bare := stretch(pieces); bare.weight > best.weight {
		return bare
	}
	return together(pieces, best, headed)
}

// together adds to a list the others of the document that are headed like it, as each chapter of a book has its own, and
// that look like lists of references even without their headings.
func together(pieces []piece, best list, headed []list) list {
	all := list{heading: best.heading, weight: best.weight, name: best.name}
	for _, l := range headed {
		if l.heading != best.heading {
			likeness := 0.0
			for _, i := range l.pieces {
				likeness += pieces[i].score
			}
			overlaps := len(all.pieces) > 0 && l.pieces[0] <= all.pieces[len(all.pieces)-1]
			if l.name != best.name || len(l.pieces) < 2 || likeness < likely*float64(len(l.pieces)) || overlaps || l.pieces[len(l.pieces)-1] >= best.pieces[0] && l.pieces[0] <= best.pieces[len(best.pieces)-1] {
				continue
			}
		}
		all.pieces = append(all.pieces, l.pieces...)
		all.ends = append(all.ends, len(all.pieces))
	}
	return all
}

// headingOf says how much a piece is the heading of a reference list.
func headingOf(p *piece) int {
	if p.plain == "" || p.kind == code || p.kind == row {
		return 0
	}
	h := headsList(p.plain)
	if p.kind != heading && !p.strong && h < 2 {
		return 0
	}
	return h
}

// sectionEnd finds where the section under the heading at a piece ends.
func sectionEnd(pieces []piece, at int) int {
	h := &pieces[at]
	level := h.level
	if h.kind != heading {
		level = 7
	}
	for i := at + 1; i < len(pieces); i++ {
		q := &pieces[i]
		if q.kind == heading && q.level <= level && q.score <= 0 || q.kind == edge && q.depth <= h.depth || q.after {
			return i
		}
	}
	return len(pieces)
}

// prefix finds the pieces, from the first on, whose weights add up to the most.
func prefix(pieces []piece, from, to int, bonus float64) list {
	sum, best, end := 0.0, 0.0, from
	for i := from; i < to; i++ {
		sum += weigh(&pieces[i], bonus)
		if sum > best {
			best, end = sum, i+1
		}
	}
	return entries(pieces, from, end, bonus, best)
}

// stretch finds the pieces, from anywhere, whose weights add up to the most.
func stretch(pieces []piece) list {
	sum, best, start, from, end := 0.0, 0.0, 0, 0, 0
	for i := range pieces {
		if sum <= 0 {
			sum, start = 0, i
		}
		if p := &pieces[i]; p.kind == heading && p.score <= 0 || p.kind == edge || p.after {
			sum = 0
			continue
		}
		sum += weigh(&pieces[i], 0)
		if sum > best {
			best, from, end = sum, start, i+1
		}
	}
	if best < unnamed {
		return list{}
	}
	return entries(pieces, from, end, 0, best)
}

// entries makes a list of the pieces of a range that weigh enough.
func entries(pieces []piece, from, to int, bonus, weight float64) list {
	l := list{weight: weight}
	for i := from; i < to; i++ {
		if p := &pieces[i]; p.plain != "" && weigh(p, bonus) > keep {
			l.pieces = append(l.pieces, i)
		}
	}
	return l
}

// weigh gives the evidence that a piece is an entry.
func weigh(p *piece, bonus float64) float64 {
	switch p.kind {
	case rule:
		return -1
	case edge:
		return 0
	case code:
		return worst
	case paragraph:
		if len(p.plain) <= len("1234") && allDigits(p.plain) {
			return 0 // the number of a page
		}
	case heading:
		if p.score <= 0 {
			return -1
		}
	case quote:
		bonus -= 1
	}
	w := p.score + bonus
	if p.marked {
		w += 0.5
	}
	if p.listed {
		w += 3
	}
	return max(worst, min(most, w))
}

// spanOf gives the place of a piece in the source.
func spanOf(p *piece) cite.Span {
	var s cite.Span
	for _, l := range p.lines {
		s = s.Cover(l.text.Source(cite.Span{End: len(l.text.Plain)}))
	}
	return s
}
