package markup

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []Run
	}{
		{"", nil},
		{"plain", []Run{{Text: "plain"}}},
		{"a <i>b</i> c", []Run{{Text: "a "}, {Text: "b", Style: Italic}, {Text: " c"}}},
		{"<i>a <i>b</i> c</i>", []Run{{Text: "a ", Style: Italic}, {Text: "b"}, {Text: " c", Style: Italic}}},
		{"H<sub>2</sub>O", []Run{{Text: "H"}, {Text: "2", Style: Subscript}, {Text: "O"}}},
		{`<span class="nocase">Bergen</span>`, []Run{{Text: "Bergen", Style: NoCase}}},
		{`<b><span style="font-variant:small-caps;">ad</span></b>`, []Run{{Text: "ad", Style: Bold | SmallCaps}}},
		{"p < .05 and <i>n > 3", []Run{{Text: "p < .05 and <i>n > 3"}}},
		{"a</i> b", []Run{{Text: "a</i> b"}}},
		{"<em>a</em>", []Run{{Text: "<em>a</em>"}}},
	} {
		if diff := cmp.Diff(c.want, Parse(c.in)); diff != "" {
			t.Errorf("Parse(%q) (-want +got):\n%s", c.in, diff)
		}
	}
}

func TestAppend(t *testing.T) {
	runs := []Run{
		{Text: "50% of "}, {Text: "E. coli ", Style: Italic}, {Text: "& x_1*"},
		{Text: "https://a.example/x_1", Link: "https://a.example/x_1"},
	}
	for n, want := range map[Notation]string{
		PlainText: "50% of E. coli & x_1*https://a.example/x_1",
		HTML:      `50% of <i>E. coli </i>&amp; x_1*<a href="https://a.example/x_1">https://a.example/x_1</a>`,
		Markdown:  `50% of *E. coli* & x\_1\*<https://a.example/x_1>`,
		LaTeX:     `50\% of \textit{E. coli }\& x\_1*\url{https://a.example/x_1}`,
	} {
		if got := string(Append(nil, n, runs)); got != want {
			t.Errorf("notation %d:\n got %s\nwant %s", n, got, want)
		}
	}
}

// TestAppendParagraph holds that a paragraph in Markdown does not become a list by the words that it begins with.
func TestAppendParagraph(t *testing.T) {
	for in, want := range map[string]string{
		"1. FC Harbour":    `1\. FC Harbour`,
		"1984) was a year": `1984\) was a year`,
		"3.":               `3\.`,
		"3M. A company":    `3M. A company`,
		"2.5 metres":       `2.5 metres`,
		"1234567890. Too":  `1234567890. Too`,
		"- dash":           `\- dash`,
		"+ plus":           `\+ plus`,
		"":                 "",
	} {
		if got := string(Append(nil, Markdown, []Run{{Text: in}})); got != want {
			t.Errorf("%q: got %s, want %s", in, got, want)
		}
	}
}

func FuzzWalk(f *testing.F) {
	f.Add("<i>a <b>b</i></b> <span class=\"nocase\">c</span></span>")
	f.Add("<<i></i></i><sup>")
	f.Fuzz(func(t *testing.T, s string) {
		n := 0
		Walk(s, func(text string, _ Style) {
			if text == "" {
				t.Fatal("an empty run")
			}
			n += len(text)
		})
		if n > len(s) || n != len(Plain(s)) {
			t.Fatalf("%d bytes of text out of %d, Plain gives %d", n, len(s), len(Plain(s)))
		}
	})
}
