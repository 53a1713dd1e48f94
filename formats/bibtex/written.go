package bibtex

import (
	"slices"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// asWrittenPrefix begins the keys of Item.Custom that keep, beside the variables that it was read into, what an entry says in a
// way that CSL does not tell apart: the entry type, the parts of titles, the parent, and LaTeX of commands that are not
// known. Only a way back to a .bib file needs them, and only as long as they still say what the variables say.
const asWrittenPrefix = markup.Written + customPrefix

// typeKeyName is the key of the entry type, behind asWrittenPrefix.
const typeKeyName = "entrytype"

// keepType keeps an entry type that writing would not find by the item's type.
func (m *meaning) keepType(typ string) {
	if row := typeByCSL[m.item.Type]; row == nil || row.name != typ {
		m.item.AddCustom(asWrittenPrefix+typeKeyName, typ, cite.Span{})
	}
}

// keepWritten keeps a field as it was written.
func (m *meaning) keepWritten(f *resolved) {
	span := f.span
	if f.inherited {
		span = cite.Span{}
	}
	if value := strings.TrimSpace(f.text); value != "" {
		m.item.AddCustom(asWrittenPrefix+f.name, value, span)
	}
}

// isUnknownLaTeX tells whether a text has commands that reading passes over.
func isUnknownLaTeX(s string) bool {
	if !strings.Contains(s, `\`) {
		return false
	}
	unknown := false
	markup.LaTeXReader{Unknown: func(string) { unknown = true }}.Rich(s)
	return unknown
}

// writtenAs gives what the way back to a .bib file has kept of a field.
func (p *printer) writtenAs(name string) (string, bool) {
	value, ok := p.item.CustomValue(asWrittenPrefix + name)
	return value, ok && pairedBraces(value)
}

// writtenType finds the entry type that an item was read from, if it still has the type that this gives.
func (p *printer) writtenType() (*typeRow, string) {
	name, ok := p.item.CustomValue(asWrittenPrefix + typeKeyName)
	if !ok || !isFieldName(name) {
		return nil, ""
	}
	row := typeByName[typeKey{name, ""}]
	if name == "book" && p.item.Type == cite.Chapter {
		row = typeByName[typeKey{"inbook", ""}] // isPart
	} else if row != nil && row.csl != p.item.Type {
		row = subtyped(name, p.item)
	}
	switch {
	case p.opt.Dialect == BibTeX && !slices.Contains(standardTypes[:], name):
		return nil, ""
	case row == nil && p.item.Type == cite.Document:
		return typeByCSL[cite.Document], name
	case row == nil || row.csl != p.item.Type && !(row.csl == cite.NoType && p.item.Type == cite.Document):
		return nil, ""
	}
	return row, name
}

// subtyped finds the row of an entry type and a subtype that give an item's type, best one with words for the kind of work
// that are the item's; without such a row that of the entry type.
func subtyped(name string, it *cite.Item) *typeRow {
	found := typeByName[typeKey{name, ""}]
	for i := range typeRows {
		switch r := &typeRows[i]; {
		case r.name != name || r.subtype == "" || r.csl != it.Type:
		case r.genre != "" && r.genre == it.Text(cite.Genre):
			return r
		case r.genre == "":
			found = r
		}
	}
	return found
}

// standardTypes are the entry types of BibTeX's own styles (btxdoc, 3.1).
var standardTypes = [...]string{"article", "book", "booklet", "conference", "inbook", "incollection", "inproceedings", "manual",
	"mastersthesis", "misc", "phdthesis", "proceedings", "techreport", "unpublished"}

// splitTitle takes the parts of a title that had fields of their own off its end, and writes them. It gives what is left:
// the title's own field. BibTeX's styles know no such parts.
func (p *printer) splitTitle(name, text string) string {
	if p.opt.Dialect != BibLaTeX {
		return text
	}
	if raw, ok := p.titleAddon(); ok && name == "title" && p.class == legal {
		if rest, ok := strings.CutSuffix(text, " "+titleText(raw)); ok {
			text = rest
			p.parts = append(p.parts, titlePart{"titleaddon", raw})
		}
	}
	for _, t := range titleParts {
		if t.title != name {
			continue
		}
		for _, part := range []struct{ name, mark string }{{t.addon, ". "}, {t.subtitle, ":"}} {
			raw, ok := p.writtenAs(part.name)
			if !ok || part.name == "" {
				continue
			}
			end := titleText(raw)
			cut := len(text) - len(end)
			if cut <= 0 || !strings.EqualFold(text[cut:], end) {
				continue
			}
			rest := strings.TrimSuffix(strings.TrimSpace(text[:cut]), strings.TrimSpace(part.mark))
			if rest == "" {
				continue
			}
			text = rest
			p.parts = append(p.parts, titlePart{part.name, raw})
		}
	}
	return text
}

// A titlePart is a field that is written next to its title.
type titlePart struct{ name, value string }
