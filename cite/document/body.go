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
		whole := piece{lines: lines}
		texts = append(texts, whole.text())
	}
	return texts
}

// likely is the likeness from which on a piece counts as a reference.
const likely = 2.0
