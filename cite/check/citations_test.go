package check_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/check"
	"github.com/seed-2120edae/cite/formats/apa"
)

// inText are the rules that hold the text against the list.
var inText = check.Config{Select: []string{"cited-not-listed", "listed-not-cited", "citation-year-differs", "citation-name-differs"}}

// sources is a list for the text of these tests. The first line of each text cites all of it.
const sources = `Abara, N. (2019a). Clouds over the delta. Lighthouse Press.
Abara, N. (2019b). Dew on the delta. Lighthouse Press.
Fontaine, J., & Osei, A. (2021). Wind on the northern coast. Lighthouse Press.
Itō, K., Abara, N., & Brandt, L. (2017). Fog and its friends. Harbour Books.
Müller, H. (2018). Hail in spring. Harbour Books.
Rain on the coast. (2015). Harbour Books.
Solberg, P. (n.d.). Tides. Harbour Books.
U.S. Weather Bureau. (2014). Annual report. https://example.org/report
van der Berg, T. (1953). Storms (M. Kerr, Trans.). Harbour Books. (Original work published 1900)
World Weather Union. (2020). A year of rain. https://example.org/year`

const citesAll = "(Abara, 2019a, 2019b; Fontaine & Osei, 2021; Itō et al., 2017; Müller, 2018; “Rain on the Coast,” 2015; Solberg, n.d.; " +
	"U.S. Weather Bureau, 2014; van der Berg, 1900/1953; World Weather Union [WWU], 2020)."

func TestTextAgainstList(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"Nothing is wrong.", nil},
		// The same works in other words.
		{"Fontaine and Osei’s (2021) wind, Itō, Abara, and Brandt (2017), H. Müller (2018), Mueller (2018), T. van der Berg (1953).", nil},
		{"WWU (2020) said, and (USWB, 2014; Weather Bureau, 2014), by the World Weather Union (2020) and Solberg (n.d.).", nil},
		{"As Nnamdi Abara (2019a) found in Rain on the Coast (2015), and Fontaine (2021) too.", nil},
		// What need not be listed, and what is no citation.
		{"(K. Osei, personal communication, May 3, 2020), Titanic (1997), (Paris, 2015), (Marlow, 1950, as cited in Solberg, n.d.).", nil},
		// What is missing.
		{"(Nkemelu, 2020; Abara, 2019a) and again (Nkemelu, 2020).", []string{"cited-not-listed: “Nkemelu, 2020” is cited and not listed; it is cited 2 times"}},
		{"(Osei & Nkemelu, 2021)", []string{"cited-not-listed: “Osei & Nkemelu, 2021” is cited and not listed"}},
		{"(Abara, 2019c)", []string{"cited-not-listed: “Abara, 2019c” is cited and not listed; the list has Abara (2019a), Abara (2019b)"}},
		{"(Marlow, 1950, as cited in Kerr, 2001).", []string{"cited-not-listed: “Kerr, 2001” is cited and not listed"}},
		// What differs, of works that the text cites rightly elsewhere.
		{"(Solberg, 2018)", []string{"cited-not-listed: “Solberg, 2018” is cited and not listed; the list has Solberg (n.d.)"}},
		{"(Fontane & Osei, 2021)", []string{"citation-name-differs: the text cites “Fontane & Osei, 2021”, the list has Fontaine and Osei (2021)"}},
		{"According to Solbreg (n.d.), so it is.", []string{"cited-not-listed: “Solbreg, n.d.” is cited and not listed"}},
		// A name of four letters may be anyone's.
		{"(Ito et al., 2017; Aito et al., 2017)", []string{"cited-not-listed: “Aito et al., 2017” is cited and not listed"}},
	} {
		in := readManuscript(t, "text.txt", citesAll+"\n\n"+tt.text+"\n\nReferences\n\n"+strings.ReplaceAll(sources, "\n", "\n\n"))
		if diff := cmp.Diff(tt.want, said(check.Run(in, inText))); diff != "" {
			t.Errorf("%s\n%s", tt.text, diff)
		}
	}
}

// said writes findings with their help.
func said(found []cite.Diagnostic) []string {
	var all []string
	for _, d := range found {
		s := d.Rule + ": " + d.Message
		if d.Help != "" {
			s += "; " + d.Help
		}
		all = append(all, s)
	}
	return all
}

func TestUncited(t *testing.T) {
	manuscript := func(text, heading string) check.Input {
		return readManuscript(t, "text.txt", text+"\n\n"+heading+"\n\n"+strings.ReplaceAll(sources, "\n", "\n\n"))
	}
	most := strings.Replace(strings.Replace(citesAll, "Müller, 2018; ", "", 1), "Solberg, n.d.; ", "", 1)
	uncited := []string{"listed-not-cited: Müller (2018) is listed and not cited in the text", "listed-not-cited: Solberg (n.d.) is listed and not cited in the text"}
	for _, tt := range []struct {
		text, heading string
		want          []string
	}{
		{most, "References", uncited},
		{most + "\n\nThe work of Müller from 2018, and Solberg’s.", "References", nil},
		{most, "Bibliography", nil},
		{"It rains (Müller, 2018).", "References", nil}, // most of the list is uncited: it is no reference list
		{"It rains [1, 2].", "References", nil},
		{"", "References", nil},
	} {
		if diff := cmp.Diff(tt.want, said(check.Run(manuscript(tt.text, tt.heading), inText))); diff != "" {
			t.Errorf("%s\n%s", tt.text, diff)
		}
	}
	other := strings.Replace(citesAll, "Müller, 2018", "Müller, 2019", 1)
	want := []string{"citation-year-differs: the text cites “Müller, 2019”, the list has Müller (2018)"}
	if diff := cmp.Diff(want, said(check.Run(manuscript(other, "References"), inText))); diff != "" {
		t.Error(diff)
	}
	// A name with a year that may be a remark is a citation where the list has the name.
	for remark, want := range map[string][]string{
		"Müller (2019) and rain.":      want,
		"Mülller (2018) and rain.":     {"citation-name-differs: the text cites “Mülller, 2018”, the list has Müller (2018)"},
		"Müller (1871) and rain.":      nil,
		"Müller (1960–2019) and rain.": nil,
	} {
		text := strings.Replace(citesAll, "Müller, 2018; ", "", 1) + "\n\n" + remark
		if diff := cmp.Diff(want, said(check.Run(manuscript(text, "References"), inText))); diff != "" {
			t.Errorf("%s\n%s", remark, diff)
		}
	}
}

// TestSeveralLists holds chapters against their lists, of which the reader takes the longest.
func TestSeveralLists(t *testing.T) {
	const text = `# Rain

It rains (Nkemelu, 2020; Quist, 2009; van Aalst & Abara, 2011).

## References

Nkemelu, C. (2020). *Rain comes early*. Harbour Books.

van Aalst, P., & Abara, N. (2011). *Rain stays late*. Harbour Books.

# More rain

%s

## References

%s
`
	in := readManuscript(t, "book.md", fmt.Sprintf(text, citesAll, strings.ReplaceAll(sources, "\n", "\n\n")))
	want := []string{"cited-not-listed: “Quist, 2009” is cited and not listed"}
	if diff := cmp.Diff(want, said(check.Run(in, inText))); diff != "" {
		t.Error(diff)
	}
}

func TestKeys(t *testing.T) {
	in := readManuscript(t, "text.md", "It rains [see @osei2020, p. 3; @ito2019], as @brandt2021 says, and \\parencite{osei2020,ito2018,abara}.\n\nWrite to a@example.org or @handle.\n")
	if found := check.Run(in, inText); len(found) > 0 {
		t.Errorf("keys are looked for without a bibliography: %q", said(found))
	}
	for _, key := range []string{"osei2020", "ito2019", "brandt2021", "unused"} {
		in.Library = append(in.Library, &cite.Item{ID: key})
	}
	in.Library[3].AddCustom("biblatex.ids", "abara, handle", cite.Span{})
	want := []string{"cited-not-listed: the key “ito2018” is cited, and no bibliography has it; the list has “ito2019”"}
	if diff := cmp.Diff(want, said(check.Run(in, inText))); diff != "" {
		t.Error(diff)
	}
	in.Library = in.Library[:3]
	want = append(want, "cited-not-listed: the key “abara” is cited, and no bibliography has it", "cited-not-listed: the key “handle” is cited, and no bibliography has it")
	if diff := cmp.Diff(want, said(check.Run(in, inText))); diff != "" {
		t.Error(diff)
	}
}

// TestManyCitations holds a long text against a long list: neither makes the work grow beyond its own length.
func TestManyCitations(t *testing.T) {
	in := check.Input{Source: cite.NewSource("long.txt", "")}
	for i := range 20_000 {
		text := fmt.Sprintf("Osei%d, A., & Brandt, L. (%d). Rain, part %d. Lighthouse Press.", i, 1950+i%70, i)
		in.Entries = append(in.Entries, check.Entry{Item: apa.Read(cite.PlainText(text, 0)).Item, Text: cite.PlainText(text, 0)})
		in.Citations = append(in.Citations, cite.Citation{Form: cite.Parenthetical, Author: fmt.Sprintf("Osei%d & Brandt", i), Names: []string{fmt.Sprintf("Osei%d", i), "Brandt"},
			Date: cite.Date{Start: cite.Day{Year: 1950 + i%70}}})
	}
	if found := check.Run(in, inText); len(found) > 0 {
		t.Errorf("%d findings, of %v", len(found), found[0])
	}
}
