package markup

import (
	"slices"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// Written begins the keys of Item.Custom that keep a title as it was written where it was put in sentence case:
// "written.title" for the variable "title". An empty value says that the title is as it was written, in the case of a
// .bib file.
const Written = "written."

// AsWritten gives the item with the titles that were put in sentence case as they were written. Titles that have been
// changed since, by more than their capitals, stay. The item itself is left as it is.
func AsWritten(it *cite.Item) *cite.Item {
	if !slices.ContainsFunc(it.Custom, isWritten) {
		return it
	}
	out := it.Clone()
	out.Custom = slices.DeleteFunc(out.Custom, isWritten)
	for _, c := range it.Custom {
		v, ok := cite.LookupVar(strings.TrimPrefix(c.Key, Written))
		if !isWritten(c) || !ok {
			continue
		}
		if f := out.Field(v); f != nil && strings.EqualFold(f.Text, c.Value) {
			f.Text = c.Value
		}
	}
	return out
}

func isWritten(c cite.Custom) bool { return strings.HasPrefix(c.Key, Written) && !c.JSON }
