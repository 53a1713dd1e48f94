package bibtex

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-2120edae/cite/cite"
)

// readAll reads a .bib and gives its items and what was reported, as "LINE RULE".
func readAll(text string) ([]*cite.Item, []string) {
	src := cite.NewSource("test.bib", text)
	var found []string
	items := slices.Collect(Read(src, BibLaTeX, func(d cite.Diagnostic) {
		found = append(found, string(rune('0'+src.Position(d.Span.Start).Line))+" "+d.Rule)
	}))
	return items, found
}

func TestReadName(t *testing.T) {
	for in, want := range map[string]cite.Name{
		"Ada Lovelace":                       {Given: "Ada", Family: "Lovelace"},
		"Ludwig van Beethoven":               {Given: "Ludwig", NonDroppingParticle: "van", Family: "Beethoven"},
		"van der Waals, Johannes":            {Given: "Johannes", NonDroppingParticle: "van der", Family: "Waals"},
		"King, Martin Luther, Jr.":           {Given: "Martin Luther", Family: "King", Suffix: "Jr.", CommaSuffix: true},
		"King, Jr., Martin Luther":           {Given: "Martin Luther", Family: "King", Suffix: "Jr.", CommaSuffix: true},
		"{World Health Organization}":        {Literal: "World Health Organization"},
		`G{\"o}del, Kurt`:                    {Given: "Kurt", Family: "Gödel"},
		`{\'E}mile Zola`:                     {Given: "Émile", Family: "Zola"},
		"Plato":                              {Family: "Plato"},
		"bell hooks":                         {Given: "bell", Family: "hooks"},
		"von Humboldt":                       {NonDroppingParticle: "von", Family: "Humboldt"},
		"family=Kerr, given=Anne, prefix=de": {Given: "Anne", NonDroppingParticle: "de", Family: "Kerr"},
		"{Barnes and Noble}":                 {Literal: "Barnes and Noble"},
		"Jean-Paul {de la Something}":        {Given: "Jean-Paul", Family: "de la Something"},
	} {
		got, ok := readName(in)
		if diff := cmp.Diff(want, got); diff != "" || !ok {
			t.Errorf("readName(%q) %v (-want +got):\n%s", in, ok, diff)
		}
	}
	if _, ok := readName("A, B, C, D"); ok {
		t.Error("a name with three commas is not reported")
	}
}

func TestReadDates(t *testing.T) {
	day := func(y, m, d int) cite.Day { return cite.Day{Year: y, Month: m, Day: d} }
	for in, want := range map[string]cite.Date{
		"date = {2023-12-22}":                             {Start: day(2023, 12, 22)},
		"year = 2023, month = dec":                        {Start: day(2023, 12, 0)},
		"year = {2023}, month = {December}":               {Start: day(2023, 12, 0)},
		`year = 2023, month = "22~" # dec`:                {Start: day(2023, 12, 22)},
		"year = 2023, month = dec, day = 22":              {Start: day(2023, 12, 22)},
		"year = {2020a}":                                  {Start: day(2020, 0, 0), Suffix: "a"},
		"date = {2020-05/2020-07}":                        {Start: day(2020, 5, 0), End: day(2020, 7, 0)},
		"year = {1960--1961}":                             {Start: day(1960, 0, 0), End: day(1961, 0, 0)},
		"year = {1982/83}":                                {Start: day(1982, 0, 0), End: day(1983, 0, 0)},
		`year = 2001, month = "September 22--26"`:         {Start: day(2001, 9, 22), End: day(2001, 9, 26)},
		`year = 2001, month = "22--26 " # sep`:            {Start: day(2001, 9, 22), End: day(2001, 9, 26)},
		`year = 2001, month = {30 August -- 2 September}`: {Start: day(2001, 8, 30), End: day(2001, 9, 2)},
		`year = 2001, month = {7/8}`:                      {Start: day(2001, 7, 0), End: day(2001, 8, 0)},
		`year = 2001, month = {12}`:                       {Start: day(2001, 12, 0)},
		`year = {{2018}}, month = {{OCT 1}}`:              {Start: day(2018, 10, 1)},
		"year = 100":                                      {Start: day(100, 0, 0)},
		"date = {199X}":                                   {Start: day(1990, 0, 0), End: day(1999, 0, 0)},
		"year = {n.d.}":                                   {State: cite.NoDate, Literal: "n.d."},
		"year = {in press}":                               {State: cite.InPress, Literal: "in press"},
		`year = 2001, month = jul # "--" # aug`:           {Start: day(2001, 7, 0), End: day(2001, 8, 0)},
		`year = "{\noopsort{1973b}}1973"`:                 {Start: day(1973, 0, 0)},
		"year = {1998--present}":                          {Start: day(1998, 0, 0), Open: true},
		"year = {{\\em in press}}":                        {State: cite.InPress, Literal: "in press"},
		"year = 2001, month = {12. März}":                 {Start: day(2001, 3, 12)},
		"year = 2001, month = {12 May 2001}":              {Start: day(2001, 5, 12)},
		"year = 2001, month = {11/2}":                     {Start: day(2001, 11, 0), End: day(2002, 2, 0)},
		"year = 2001, month = {Summer/Fall}":              {Start: day(2001, 0, 0), Season: cite.Summer, End: day(2001, 0, 0), EndSeason: cite.Autumn},
	} {
		items, _ := readAll("@book{a, " + in + "}")
		if len(items) != 1 {
			t.Fatalf("%s: %d items", in, len(items))
		}
		if diff := cmp.Diff(want, items[0].Date(cite.Issued)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", in, diff)
		}
	}
}

// Each fault's bad example is reported by its rule, its good one by nothing.
func TestFaultExamples(t *testing.T) {
	for _, f := range Faults {
		_, bad := readAll(f.Bad)
		if len(bad) == 0 || !strings.HasSuffix(bad[0], " "+f.Rule) {
			t.Errorf("%s: the bad example gives %v", f.Rule, bad)
		}
		if _, good := readAll(f.Good); len(good) != 0 {
			t.Errorf("%s: the good example gives %v", f.Rule, good)
		}
	}
}

func TestInheritance(t *testing.T) {
	items, found := readAll(`@inproceedings{talk, title = {A Talk}, crossref = {volume}, pages = {1--2}}
@proceedings{volume, title = {The Volume}, editor = {Ed, Ann}, date = {2001}, xdata = {house}}
@xdata{house, publisher = {House}}
@book{lost, title = {L}, crossref = {nowhere}}
@book{round, title = {R}, crossref = {round}}
`)
	if diff := cmp.Diff([]string{"4 " + RuleMissingParent, "5 " + RuleParentCycle}, found); diff != "" {
		t.Error(diff)
	}
	talk := items[0]
	for v, want := range map[cite.TextVar]string{cite.Title: "A Talk", cite.ContainerTitle: "The Volume", cite.Publisher: "House"} {
		if got := talk.Text(v); got != want {
			t.Errorf("%s = %q, want %q", v, got, want)
		}
	}
	if talk.Date(cite.Issued).Start.Year != 2001 || len(talk.Names(cite.Editor)) != 1 {
		t.Errorf("date and editor are not inherited: %+v", talk.Fields())
	}
}

// What a container is called in its parts goes by the types of both.
func TestInheritedTitles(t *testing.T) {
	items, _ := readAll(`@suppperiodical{a, title = {Preface}, crossref = {journal}}
@inproceedings{b, title = {Talk}, crossref = {book}}
@inbook{c, title = {Chapter}, crossref = {book}}
@periodical{journal, title = {Quays}, subtitle = {A Journal}, date = {2001}}
@book{book, title = {The Harbour}, booktitle = {Harbour Proceedings}, date = {2001}}
`)
	for i, want := range []string{"Quays: A Journal", "Harbour Proceedings", "The Harbour"} {
		if got := items[i].Text(cite.ContainerTitle); got != want {
			t.Errorf("%s is in %q, want %q", items[i].ID, got, want)
		}
	}
}

// Single items may be taken over from other entries, which may go by other keys too.
func TestGranularInheritance(t *testing.T) {
	items, found := readAll(`@xdata{quay, ids = {harbour, port}, publisher = {Quay Books}, author = {Lund, Ada and Osei, Kwame}, location = {Bergen and Lagos}}
@book{a, author = {Moe, Vera and xdata=quay-author-2}, title = {T}, publisher = {xdata=port-publisher}, location = {xdata=quay-location-2}, date = {2001}}
@book{b, xdata = {harbour}, title = {T}}
@book{c, title = {xdata=quay-title}}
`)
	if diff := cmp.Diff([]string{"4 " + RuleMissingParent}, found); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]cite.Name{{Family: "Moe", Given: "Vera"}, {Family: "Osei", Given: "Kwame"}}, items[0].Names(cite.Author)); diff != "" {
		t.Error(diff)
	}
	if items[0].Text(cite.Publisher) != "Quay Books" || items[0].Text(cite.PublisherPlace) != "Lagos" || items[1].Text(cite.Publisher) != "Quay Books" {
		t.Errorf("%+v\n%+v", items[0].Fields(), items[1].Fields())
	}
}

// Macros that double, parents that are named twice and entries of many fields cost no more than they are long.
func TestHostileGrowth(t *testing.T) {
	var b strings.Builder
	b.WriteString("@book{many")
	for i := range 100_000 {
		fmt.Fprintf(&b, ", f%d = {\\begin{it}}", i)
	}
	b.WriteString("}\n")
	if items, _ := readAll(b.String()); len(items) != 1 {
		t.Errorf("%d items", len(items))
	}
	b.Reset()
	b.WriteString("@string{m0 = {0123456789}}\n")
	for i := range 60 {
		fmt.Fprintf(&b, "@string{m%d = m%d # m%d}\n", i+1, i, i)
		fmt.Fprintf(&b, "@xdata{d%d, xdata = {d%d,d%d}, note = {n}}\n", i, i+1, i+1)
	}
	b.WriteString("@book{a, xdata = {d0}, title = m60}\n")
	items, found := readAll(b.String())
	if len(items) != 1 || len(found) == 0 || len(items[0].Text(cite.Title)) > maxMacro {
		t.Errorf("%d items, %d findings", len(items), len(found))
	}
}

// A brace behind a backslash that has no counterpart costs a diagnostic and nothing else.
func TestEscapedBrace(t *testing.T) {
	items, found := readAll("@book{a,\n note = {a \\{ b},\n title = {Se\\{t \\} theory},\n year = 2001}\n@book{b, title = {B}}\n")
	if diff := cmp.Diff([]string{"2 " + RuleUnclosed}, found); diff != "" {
		t.Error(diff)
	}
	if len(items) != 2 || items[0].Text(cite.Title) != "Se{t } theory" || items[0].Date(cite.Issued).Start.Year != 2001 {
		t.Errorf("%d items, the first %+v", len(items), items[0].Fields())
	}
}

func TestNoBreakSpaces(t *testing.T) {
	items, found := readAll("@book{a,\n\u00a0\u00a0title\u00a0= {A},\u00a0year = 2001\u00a0}\n")
	if len(found) > 0 || len(items) != 1 || items[0].Text(cite.Title) != "A" || items[0].Date(cite.Issued).Start.Year != 2001 {
		t.Errorf("%v, %d items", found, len(items))
	}
}

// A value that is not closed does not swallow the fields behind it.
func TestOpenValue(t *testing.T) {
	items, found := readAll("@book{a, title = {One, two, year = 2001,\n author = {Lund, P.}\n\n@book{b, title = {B}}\n")
	if diff := cmp.Diff([]string{"1 " + RuleUnclosed}, found); diff != "" {
		t.Error(diff)
	}
	a := items[0]
	if len(items) != 2 || a.Text(cite.Title) != "One, two" || a.Date(cite.Issued).Start.Year != 2001 || len(a.Names(cite.Author)) != 1 {
		t.Errorf("%d items, the first %+v", len(items), a.Fields())
	}
}

func TestUsePrefix(t *testing.T) {
	for in, want := range map[string]cite.Name{
		"":                           {Given: "Jan", NonDroppingParticle: "van der", Family: "Berg"},
		"useprefix=true":             {Given: "Jan", NonDroppingParticle: "van der", Family: "Berg"},
		"skipbib, useprefix = false": {Given: "Jan", DroppingParticle: "van der", Family: "Berg"},
	} {
		items, _ := readAll("@book{a, author = {van der Berg, Jan}, options = {" + in + "}}")
		if diff := cmp.Diff([]cite.Name{want}, items[0].Names(cite.Author)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", in, diff)
		}
	}
}

func TestUnknownCommands(t *testing.T) {
	items, found := readAll(`@book{a, title = {On {\XML}, \uuline{Ink} and \uuline{Paper} in {\obscure A}}, journal = {\apj}, publisher = {Leg\kern-.03em acy \verb+a_b+}}`)
	if diff := cmp.Diff([]string{"1 " + RuleUnknownCommand, "1 " + RuleUnknownCommand, "1 " + RuleUnknownCommand, "1 " + RuleUnknownCommand}, found); diff != "" {
		t.Error(diff)
	}
	for v, want := range map[cite.TextVar]string{cite.Title: "On XML, Ink and Paper in A", cite.ContainerTitle: "apj", cite.Publisher: "Legacy a_b"} {
		if got := items[0].Text(v); got != want {
			t.Errorf("%s = %q, want %q", v, got, want)
		}
	}
}

// Of two fields for one variable the one counts that stands first in the table, wherever it stands in the entry.
func TestRankOfFields(t *testing.T) {
	items, _ := readAll(`@inproceedings{a, organization = {The Society}, publisher = {The Press}, address = {Leiden}, location = {Bergen}, title = {A}}`)
	for v, want := range map[cite.TextVar]string{cite.Publisher: "The Press", cite.PublisherPlace: "Leiden", cite.EventPlace: "Bergen"} {
		if got := items[0].Text(v); got != want {
			t.Errorf("%s = %q, want %q", v, got, want)
		}
	}
	if got, _ := items[0].CustomValue("biblatex.organization"); got != "The Society" {
		t.Errorf("organization is kept as %q", got)
	}
}

func TestLinks(t *testing.T) {
	for in, want := range map[string]string{
		`@misc{a, howpublished = {\url{https://example.org/a_b}}}`:                           "https://example.org/a_b",
		`@misc{a, howpublished = {\href {https://example.org/a} {\texttt{example}}}}`:        "https://example.org/a",
		`@misc{a, title = {\href{https://example.org/a}{A Title}}}`:                          "https://example.org/a",
		`@misc{a, note = {https://example.org/a}}`:                                           "https://example.org/a",
		`@misc{a, url = {https://example.org/a}, note = {\url{https://example.org/b}}}`:      "https://example.org/a",
		`@online{a, url = {http://example.org/\~{}ada/a\#b}}`:                                "http://example.org/~ada/a#b",
		`@online{a, url = "http://example.org/{\textasciitilde}ada/100\%25"}`:                "http://example.org/~ada/100%25",
		`@misc{a, howpublished = {Available at https://example.org/a.}}`:                     "https://example.org/a",
		`@misc{a, howpublished = {[Online]. Available: https://example.org/a}}`:              "https://example.org/a",
		`@misc{a, howpublished = {\url{https://example.org/a} (accessed May 3, 2010)}}`:      "https://example.org/a",
		`@misc{a, howpublished = {From the archive at https://example.org/a}}`:               "",
		`@misc{a, note = {See \url{https://example.org/a} and \url{https://example.org/b}}}`: "",
	} {
		items, _ := readAll(in)
		if got := items[0].Text(cite.URL); got != want {
			t.Errorf("%s: URL %q, want %q", in, got, want)
		}
	}
}

// When a page was looked up stands in many fields, and in words.
func TestLookedUp(t *testing.T) {
	for _, in := range []string{
		"urldate = {2010-05-03}", "urldate = {03.05.2010}", "urldate = {Accessed: May 3, 2010}", "lastaccessed = {3 May 2010}",
		"note = {[Online; accessed 3-May-2010]}", "note = {Last accessed on 2010-05-03.}",
		`howpublished = {\url{https://example.org/a}, visited 2010/05/03}`,
	} {
		items, found := readAll("@misc{a, " + in + "}")
		if got := items[0].Date(cite.Accessed).Start; got != (cite.Day{Year: 2010, Month: 5, Day: 3}) || len(found) > 0 {
			t.Errorf("%s: accessed %v, %v", in, got, found)
		}
	}
}

// The series of a journal has a number or a key; a book's has a name.
func TestSeries(t *testing.T) {
	for in, want := range map[string]string{
		"@article{a, series = {newseries}}": "New series", "@article{a, series = {3}}": "3rd series", "@article{a, series = {12}}": "12th series",
		"@book{a, series = {3}}": "3", "@article{a, series = {Second Series}}": "Second Series",
	} {
		items, _ := readAll(in)
		if got := items[0].Text(cite.CollectionTitle); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestPages(t *testing.T) {
	for in, want := range map[string]string{
		"12--15": "12–15", `12\,--\,15`: "12–15", "12 -- 15, 17": "12–15, 17", "S1": "S1", "--": "", "12:1--12:15": "12:1–12:15",
	} {
		items, _ := readAll("@article{a, pages = {" + in + "}}")
		if got := items[0].Number(cite.Page); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestPartOfBook(t *testing.T) {
	for in, want := range map[string]cite.Type{
		"author = {Lund, Ada}, title = {The Quay}, booktitle = {Harbours}":   cite.Chapter,
		"author = {Lund, Ada}, title = {Harbours}, booktitle = {{Harbours}}": cite.Book,
		"editor = {Lund, Ada}, title = {Harbours}, booktitle = {Harb.}":      cite.Book,
		"author = {Lund, Ada}, title = {Harbours}":                           cite.Book,
	} {
		items, _ := readAll("@book{a, " + in + "}")
		if got := items[0].Type; got != want {
			t.Errorf("%s: %v, want %v", in, got, want)
		}
	}
}

// Publishers are lists in BibLaTeX alone.
func TestPublishers(t *testing.T) {
	for in, want := range map[string]string{
		"date = {2001}, publisher = {A and B}":           "A; B",
		"date = {2001}, publisher = {{A and B} and C}":   "A and B; C",
		"year = 2001, publisher = {New York and London}": "New York and London",
		"year = 2001, howpublished = {Pinned to a door}": "Pinned to a door",
	} {
		items, _ := readAll("@misc{a, " + in + "}")
		if got := items[0].Text(cite.Publisher); got != want {
			t.Errorf("%s: publisher %q, want %q", in, got, want)
		}
	}
}

func TestProtectedTitle(t *testing.T) {
	items, _ := readAll(`@book{a, title = {The {ASEAN} way: {\"U}ber {\emph{Hamlet}} \& more}, pagetotal = {12}, strange = {kept {as} is}}`)
	want := `The <span class="nocase">ASEAN</span> way: Über <i>Hamlet</i> & more`
	if got := items[0].Text(cite.Title); got != want {
		t.Errorf("title = %q, want %q", got, want)
	}
	if got, _ := items[0].CustomValue("biblatex.strange"); got != "kept {as} is" {
		t.Errorf("an unknown field is kept as %q", got)
	}
}

func writeAll(t *testing.T, items []*cite.Item, opt Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, slices.Values(items), opt, func(cite.Diagnostic) {}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// What was written is read and written again as the same bytes, in each dialect.
func TestWriteIsStable(t *testing.T) {
	items, _ := readAll(`@article{a, author = {van der Berg, Jr., Jan and {The Group, Inc.} and others}, title = {{B}ig Data \& Small}, date = {2020-05-03/2020-05-05}, journaltitle = {J}, number = 3, note = {50\% {\"a}}, odd = {x}}
@thesis{b, author = {Äå, Ø.}, title = {De 1_2}, year = {n.d.}, institution = {U}, type = {phdthesis}}
@online{c, title = {No one}, urldate = {2020-01-02}, url = {https://example.org/a_b%20c}}
`)
	for _, opt := range []Options{{Dialect: BibTeX}, {Dialect: BibLaTeX}, {Dialect: BibLaTeX, ASCII: true}} {
		once := writeAll(t, items, opt)
		again, found := readAll(once)
		if len(found) > 0 {
			t.Errorf("%s: what was written is faulty: %v\n%s", opt.Dialect, found, once)
		}
		if diff := cmp.Diff(once, writeAll(t, again, opt)); diff != "" {
			t.Errorf("%s (-once +twice):\n%s", opt.Dialect, diff)
		}
		if opt.ASCII && strings.ContainsFunc(once, func(r rune) bool { return r > 0x7f }) {
			t.Errorf("not ASCII:\n%s", once)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, fault := range Faults {
		f.Add(fault.Bad)
		f.Add(fault.Good)
	}
	f.Fuzz(func(t *testing.T, text string) {
		items, _ := readAll(text)
		for _, it := range items {
			for _, field := range it.Fields() {
				if field.Span.Start < 0 || field.Span.End > len(text) || field.Span.Start > field.Span.End {
					t.Fatalf("%s: span %v of %d bytes", field.Var, field.Span, len(text))
				}
			}
		}
		writeAll(t, items, Options{})
	})
}
