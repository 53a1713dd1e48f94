package document

import "github.com/seed-2120edae/cite/cite"

// body gives the text of a document outside its reference list, block by block. What looks like an entry of a list is
// left out wherever it stands: its author and year cite nothing. That is given too.
func body(pieces []piece, l list, notes []block) (texts, aside []cite.Text) {
	listed := make([]bool, len(pieces))
	inside := make([]bool, len(pieces)) // between the entries of a list
	from := 0
	ends := l.ends
	if len(ends) == 0 {
		ends = []int{len(l.pieces)}
	}
	for _, end := range ends {
		for k := from; k < end; k++ {
			listed[l.pieces[k]] = true
			for i := l.pieces[max(k-1, from)]; i < l.pieces[k]; i++ {
				inside[i] = true
			}
		}
		from = end
	}
	var lines []line // of one block, outside the list
	end := func() {
		if len(lines) > 0 {
			texts = append(texts, flow(lines))
			lines = nil
		}
	}
	for i := range pieces {
		p := &pieces[i]
		if i > 0 && pieces[i-1].block != p.block {
			end()
		}
		switch {
		case listed[i] || p.plain == "" || p.kind == code:
			end()
		case inside[i] || p.score >= likely:
			end()
			aside = append(aside, flow(p.lines))
		default:
			lines = append(lines, p.lines...)
		}
	}
	end()
	for _, b := range notes {
		if t := flow(b.lines); likeness(t.Plain) < likely {
			texts = append(texts, t)
		} else {
			aside = append(aside, t)
		}
	}
	return texts, aside
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
