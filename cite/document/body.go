package document

import "github.com/seed-2120edae/cite/cite"

// body gives the text of a document outside its reference list, block by block. What looks like an entry of a list is
// left out wherever it stands: its author and year cite nothing.
func body(blocks []block, pieces []piece, l list) []cite.Text {
	listed := make([]bool, len(pieces))
	for _, i := range l.pieces {
		listed[i] = true
	}
	first, last := -1, -1
	if n := len(l.pieces); n > 0 {
		first, last = l.pieces[0], l.pieces[n-1]
	}
	var texts []cite.Text
	for i := 0; i < len(pieces); {
		p := &pieces[i]
		from := i
		var lines []line
		for ; i < len(pieces) && pieces[i].block == p.block; i++ {
			q := &pieces[i]
			if listed[i] || first < i && i < last || q.score >= likely || q.kind == rule || q.kind == code {
				if i == from {
					i++
				}
				break
			}
			lines = append(lines, q.lines...)
		}
		if len(lines) == 0 {
			continue
		}
		texts = append(texts, flow(lines))
	}
	return texts
}

// likely is the likeness from which on a piece counts as a reference.
const likely = 2.0

// flow puts lines together. A break that a person sees stays one.
func flow(lines []line) cite.Text {
	if len(lines) == 1 {
		return lines[0].text
	}
	var b cite.TextBuilder
	for i, l := range lines {
		if i > 0 {
			gap := " "
			if lines[i-1].hard {
				gap = "\n"
			}
			b.Add(gap, cite.Span{})
		}
		b.Append(l.text)
	}
	return b.Text()
}
