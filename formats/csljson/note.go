package csljson

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/dates"
)

// readNote takes the lines of a note that name a variable out of it and sets the variable, as Zotero ("Extra") and
// citeproc-js do for what a reference manager has no field for: "original-date: 1885", "Type: dataset", and the older
// "{:genre: film}". A variable that is set already keeps its value and the line stays in the note.
func readNote(it *cite.Item, note string, span cite.Span) {
	if !strings.Contains(note, ":") {
		return
	}
	rest := make([]string, 0, 4)
	for line := range strings.SplitSeq(note, "\n") {
		if !noteLine(it, strings.TrimSuffix(line, "\r"), span) {
			rest = append(rest, line)
		}
	}
	left := strings.Join(rest, "\n")
	for {
		start := strings.Index(left, "{:")
		if start < 0 {
			break
		}
		end := strings.IndexByte(left[start:], '}')
		if end < 0 || !noteLine(it, left[start+2:start+end], span) {
			break
		}
		left = left[:start] + left[start+end+1:]
	}
	if left == note {
		return
	}
	if strings.TrimSpace(left) == "" {
		it.Delete(cite.Var(cite.Note))
		return
	}
	it.Field(cite.Var(cite.Note)).Text = strings.Trim(left, "\n")
}

// noteLine reads one line of a note; it gives false where the line sets nothing.
func noteLine(it *cite.Item, line string, span cite.Span) bool {
	label, text, ok := labelled(line)
	if !ok {
		return false
	}
	if strings.EqualFold(label, "type") {
		t, ok := cite.LookupType(strings.ToLower(text))
		if ok {
			it.Type = t
		}
		return ok
	}
	v, ok := noteVar(label)
	if !ok {
		return false
	}
	if f := it.Field(v); f != nil {
		// Zotero gives each name a line of its own.
		if v.Kind() == cite.NamesKind && f.Span == span && !span.IsZero() {
			f.Names = append(f.Names, noteName(text, span))
			return true
		}
		return false
	}
	switch v.Kind() {
	case cite.TextKind:
		it.SetText(cite.TextVar(v), text).Span = span
	case cite.NumberKind:
		it.SetNumber(cite.NumberVar(v), text).Span = span
	case cite.DateKind:
		d, ok := dates.Written(text)
		if !ok {
			d = cite.Date{Literal: text}
		}
		it.SetDate(cite.DateVar(v), d).Span = span
	case cite.NamesKind:
		it.SetNames(cite.NameVar(v), []cite.Name{noteName(text, span)}).Span = span
	}
	return true
}

// labelled cuts a line of a note at its label.
func labelled(line string) (label, text string, ok bool) {
	label, text, ok = strings.Cut(line, ":")
	label, text = strings.TrimSpace(label), strings.TrimSpace(text)
	return label, text, ok && text != "" && len(label) <= 40
}

// isTaken tells whether reading would take a part of an item's note out of it.
func isTaken(it *cite.Item, note string) bool {
	if !strings.Contains(note, ":") {
		return false
	}
	for line := range strings.SplitSeq(strings.ReplaceAll(note, "{:", "\n"), "\n") {
		label, text, ok := labelled(line)
		if !ok {
			continue
		}
		if v, ok := noteVar(label); ok && !it.Has(v) {
			return true
		}
		if _, ok := cite.LookupType(strings.ToLower(text)); ok && strings.EqualFold(label, "type") {
			return true
		}
	}
	return false
}

// noteName reads "Family || Given"; other words are a literal.
func noteName(text string, span cite.Span) cite.Name {
	if family, given, ok := strings.Cut(text, "||"); ok {
		return cite.Name{Family: strings.TrimSpace(family), Given: strings.TrimSpace(given), Span: span}
	}
	return cite.Name{Literal: text, Span: span}
}

// noteVar finds the variable that a label names: "original-date", "Original Date", "DOI", "PMCID".
func noteVar(label string) (cite.Var, bool) {
	if v, ok := cite.LookupVar(label); ok {
		return v, v != cite.Var(cite.Note)
	}
	low := strings.ReplaceAll(strings.ToLower(label), " ", "-")
	if v, ok := cite.LookupVar(low); ok {
		return v, v != cite.Var(cite.Note)
	}
	v, ok := aliases[low]
	return v, ok
}
