package formats

import (
	"reflect"
	"slices"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// Tidy gives a bibliography put in order in its own format. Where the format has a way that keeps what stands around the
// references, it is taken; else they are written anew, in their order, titles as they stand. It is false, and gives the
// text as it is, where the format is not one of bibliographies, or where something would be lost: what, is reported.
func (f Format) Tidy(src *cite.Source, report cite.Reporter) (string, bool) {
	if f.tidy != nil {
		return f.tidy(src, report), true
	}
	if f.Read == nil || f.Write == nil {
		return src.Text, false
	}
	items := slices.Collect(f.Read(src, report))
	if len(items) == 0 && strings.TrimSpace(src.Text) != "" {
		return src.Text, true
	}
	text, lossless := f.rewrite(items, report)
	again := slices.Collect(f.Read(cite.NewSource(src.Name, text), nil))
	if !lossless || !slices.EqualFunc(items, again, sameItem) {
		if lossless {
			report(cite.Diagnostic{Rule: "lost", Severity: cite.Warning, Message: "the file says more than " + f.Title + " can hold when it is written anew; it is left as it is"})
		}
		return src.Text, false
	}
	return text, true
}

// rewrite writes items, and tells whether all of them could be carried.
func (f Format) rewrite(items []*cite.Item, report cite.Reporter) (string, bool) {
	var b strings.Builder
	lossless := true
	err := f.Write(&b, slices.Values(items), Options{}, func(d cite.Diagnostic) {
		lossless = false
		report(d)
	})
	return b.String(), lossless && err == nil
}

// sameItem tells whether two items say the same, wherever they were read.
func sameItem(a, b *cite.Item) bool {
	return reflect.DeepEqual(sansPlaces(a), sansPlaces(b))
}

// sansPlaces gives what an item says without where it says it. An item of unknown type is written as a document.
func sansPlaces(it *cite.Item) *cite.Item {
	c := it.Clone()
	c.Span, c.Rest = cite.Span{}, nil
	if c.Type == cite.NoType {
		c.Type = cite.Document
	}
	for i := range c.Custom {
		c.Custom[i].Span = cite.Span{}
	}
	for i := range c.Fields() {
		f := &c.Fields()[i]
		f.Span = cite.Span{}
		for j := range f.Names {
			f.Names[j].Span = cite.Span{}
		}
	}
	fields := c.Fields()
	slices.SortStableFunc(fields, func(a, b cite.Field) int { return int(a.Var) - int(b.Var) })
	return c
}
