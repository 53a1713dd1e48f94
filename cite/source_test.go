package cite_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-2120edae/cite/cite"
	"pgregory.net/rapid"
)

func TestSourcePosition(t *testing.T) {
	src := cite.NewSource("refs.txt", "\ufeffab\r\nc\u00e9d\re\xfff\n")
	for _, c := range []struct {
		offset int
		want   cite.Position
	}{
		{-1, cite.Position{Line: 1, Column: 1}},
		{3, cite.Position{Line: 1, Column: 1}},
		{4, cite.Position{Line: 1, Column: 2}},
		{7, cite.Position{Line: 2, Column: 1}},
		{10, cite.Position{Line: 2, Column: 3}},
		{12, cite.Position{Line: 3, Column: 1}},
		{14, cite.Position{Line: 3, Column: 3}},
		{16, cite.Position{Line: 4, Column: 1}},
		{99, cite.Position{Line: 4, Column: 1}},
	} {
		if got := src.Position(c.offset); got != c.want {
			t.Errorf("Position(%d) = %v, want %v", c.offset, got, c.want)
		}
	}
	if line, start := src.Line(2); line != "c\u00e9d" || start != 7 {
		t.Errorf("Line(2) = %q at %d", line, start)
	}
	if line, _ := src.Line(5); line != "" {
		t.Errorf("Line(5) = %q", line)
	}
}

func TestSourceSlice(t *testing.T) {
	src := cite.NewSource("refs.txt", "salt and sea")
	for want, span := range map[string]cite.Span{"salt": {Start: 0, End: 4}, "sea": {Start: 9, End: 99}, "sa": {Start: -3, End: 2}, "": {Start: 7, End: 3}} {
		if got := src.Slice(span); got != want {
			t.Errorf("Slice(%v) = %q, want %q", span, got, want)
		}
	}
}

func TestPlainText(t *testing.T) {
	text := cite.PlainText("salt and sea", 100)
	if got := text.Source(cite.Span{Start: 5, End: 8}); got != (cite.Span{Start: 105, End: 108}) {
		t.Errorf("a word came from %v", got)
	}
	if got := text.Locate(cite.Span{Start: 109, End: 112}); got != (cite.Span{Start: 9, End: 12}) {
		t.Errorf("a place stands at %v", got)
	}
}

func TestTextKnowsItsSource(t *testing.T) {
	// "Tom &amp;\n  Co" is read as "Tom & Co".
	var b cite.TextBuilder
	b.Add("Tom ", cite.Span{Start: 10, End: 14})
	b.Add("&", cite.Span{Start: 14, End: 19})
	b.Add(" ", cite.Span{Start: 19, End: 22})
	b.Add("C", cite.Span{Start: 22, End: 23})
	b.Add("o", cite.Span{Start: 23, End: 24})
	b.Mark(cite.Mark{Kind: cite.Italic, Span: cite.Span{Start: 4, End: 8}})
	text := b.Text()
	for _, c := range []struct{ plain, want cite.Span }{
		{cite.Span{Start: 0, End: 3}, cite.Span{Start: 10, End: 13}},
		{cite.Span{Start: 4, End: 5}, cite.Span{Start: 14, End: 19}},
		{cite.Span{Start: 4, End: 8}, cite.Span{Start: 14, End: 24}},
		{cite.Span{Start: 7, End: 8}, cite.Span{Start: 23, End: 24}},
		{cite.Span{}, cite.Span{}},
	} {
		if got := text.Source(c.plain); got != c.want {
			t.Errorf("Source(%v) = %v, want %v", c.plain, got, c.want)
		}
	}
	part := text.Slice(cite.Span{Start: 2, End: 7})
	if part.Plain != "m & C" {
		t.Fatalf("Slice = %q", part.Plain)
	}
	if diff := cmp.Diff([]cite.Mark{{Kind: cite.Italic, Span: cite.Span{Start: 2, End: 5}}}, part.Marks); diff != "" {
		t.Error(diff)
	}
	for i := range text.Plain {
		one := cite.Span{Start: i, End: i + 1}
		if at := text.Source(one); !at.IsZero() && !text.Locate(at).Contains(one) {
			t.Errorf("Locate(%v) = %v, which has not %v", at, text.Locate(at), one)
		}
	}
	if got := text.Locate(cite.Span{Start: 9000, End: 9001}); !got.IsZero() {
		t.Errorf("a place that is not there is at %v", got)
	}
	if got, want := part.Source(cite.Span{Start: 2, End: 5}), (cite.Span{Start: 14, End: 23}); got != want {
		t.Errorf("Source in the slice = %v, want %v", got, want)
	}
}

// A slice of a text points at the same places as the text does.
func TestTextSliceAgrees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b cite.TextBuilder
		at := rapid.IntRange(1, 5).Draw(t, "start")
		for range rapid.IntRange(1, 6).Draw(t, "pieces") {
			plain := rapid.StringMatching(`[a-c]{1,4}`).Draw(t, "plain")
			length := len(plain)
			if rapid.Bool().Draw(t, "spelled otherwise") {
				length = rapid.IntRange(1, 6).Draw(t, "length")
			}
			b.Add(plain, cite.Span{Start: at, End: at + length})
			at += length + rapid.IntRange(0, 2).Draw(t, "gap")
		}
		text := b.Text()
		from := rapid.IntRange(0, len(text.Plain)-1).Draw(t, "from")
		to := rapid.IntRange(from+1, len(text.Plain)).Draw(t, "to")
		part := text.Slice(cite.Span{Start: from, End: to})
		for i := range part.Plain {
			got, want := part.Source(cite.Span{Start: i, End: i + 1}), text.Source(cite.Span{Start: from + i, End: from + i + 1})
			// A cut through a run that is spelled otherwise keeps the whole of its source.
			if got != want {
				t.Fatalf("byte %d of %v: %v in the slice, %v in the text", i, cite.Span{Start: from, End: to}, got, want)
			}
		}
	})
}

func TestTextAppend(t *testing.T) {
	// An italic title that goes on after a line end: "A *B\nC* D".
	var first, second, all cite.TextBuilder
	first.Add("A ", cite.Span{Start: 0, End: 2})
	first.Add("B", cite.Span{Start: 3, End: 4})
	first.Mark(cite.Mark{Kind: cite.Italic, Span: cite.Span{Start: 2, End: 3}})
	second.Add("C", cite.Span{Start: 5, End: 6})
	second.Mark(cite.Mark{Kind: cite.Italic, Span: cite.Span{Start: 0, End: 1}})
	second.Add(" D", cite.Span{Start: 7, End: 9})
	all.Append(first.Text())
	all.Add(" ", cite.Span{Start: 4, End: 5})
	all.Append(second.Text())
	all.Append(cite.Text{Plain: "!"})
	got := all.Text()
	if got.Plain != "A B C D!" {
		t.Errorf("plain is %q", got.Plain)
	}
	if want := (cite.Mark{Kind: cite.Italic, Span: cite.Span{Start: 2, End: 5}}); len(got.Marks) != 1 || got.Marks[0] != want {
		t.Errorf("marks are %v, want one, %v", got.Marks, want)
	}
	if s := got.Source(cite.Span{Start: 0, End: 7}); s != (cite.Span{Start: 0, End: 9}) {
		t.Errorf("the text came from %v", s)
	}
	if s := got.Source(cite.Span{Start: 7, End: 8}); !s.IsZero() {
		t.Errorf("made text came from %v", s)
	}
}
