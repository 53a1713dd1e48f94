package check_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/check"
	"github.com/seed-2120edae/cite/cite/document"
	"github.com/seed-2120edae/cite/cite/ident"
	"github.com/seed-2120edae/cite/formats/apa"
	"github.com/seed-2120edae/cite/formats/bibtex"
)

var today = cite.Day{Year: 2025, Month: 6, Day: 1}

// reference takes the references of these tests apart: authors, date in parentheses, title, address.
var reference = regexp.MustCompile(`^(.*?) \((?:(n\.d\.|in press)|(\d{4})(?:, (\w+) (\d+))?)\)\. (?:(\[?[^.]*?\]?)\. )?`)

// read makes a list of references, one a line, with the places of the parts that rules point at.
func read(text string) check.Input {
	in := check.Input{Source: cite.NewSource("list.txt", text), Today: today}
	offset := 0
	for i, line := range strings.Split(text, "\n") {
		it := &cite.Item{ID: fmt.Sprintf("entry%d", i+1), Span: cite.Span{Start: offset, End: offset + len(line)}, Format: "apa"}
		at := func(m []int, group int) cite.Span {
			return cite.Span{Start: offset + m[2*group], End: offset + m[2*group+1]}
		}
		if m := reference.FindStringSubmatchIndex(line); m != nil {
			it.SetNames(cite.Author, []cite.Name{{Family: line[:strings.IndexByte(line, ',')]}}).Span = at(m, 1)
			if m[4] >= 0 {
				it.SetDate(cite.Issued, cite.Date{State: cite.NoDate, Literal: line[m[4]:m[5]]}).Span = at(m, 2)
			} else {
				d := cite.Date{}
				d.Start.Year, _ = strconv.Atoi(line[m[6]:m[7]])
				end := m[7]
				if m[8] >= 0 {
					month, _ := time.Parse("January", line[m[8]:m[9]])
					d.Start.Month = int(month.Month())
					d.Start.Day, _ = strconv.Atoi(line[m[10]:m[11]])
					end = m[11]
				}
				it.SetDate(cite.Issued, d).Span = cite.Span{Start: offset + m[6], End: offset + end}
			}
			if m[12] >= 0 {
				it.SetText(cite.Title, line[m[12]:m[13]]).Span = at(m, 6)
			}
		} else {
			it.SetText(cite.Title, line[:strings.IndexByte(line, '.')])
		}
		if span, doi, ok := ident.FindDOI(line); ok {
			it.SetText(cite.DOI, doi).Span = cite.Span{Start: offset + span.Start, End: offset + span.End}
		} else if span, ok := ident.FindURL(line); ok {
			it.SetText(cite.URL, line[span.Start:span.End]).Span = cite.Span{Start: offset + span.Start, End: offset + span.End}
		}
		in.Entries = append(in.Entries, check.Entry{Item: it, Text: cite.PlainText(line, offset)})
		offset += len(line) + 1
	}
	return in
}

// readAPA reads references, one a line, as the program does.
func readAPA(text string) check.Input {
	in := check.Input{Source: cite.NewSource("list.txt", text), Today: today}
	offset := 0
	for line := range strings.Lines(text) {
		entry := cite.PlainText(strings.TrimRight(line, "\n"), offset)
		in.Entries = append(in.Entries, check.Entry{Item: apa.Read(entry).Item, Text: entry})
		offset += len(line)
	}
	return in
}

// readExample reads an example of a rule: a manuscript where it holds a line "References".
func readExample(t *testing.T, text string) check.Input {
	if strings.HasPrefix(text, "@") {
		src := cite.NewSource("list.bib", text)
		in := check.Input{Source: src, Today: today}
		for it := range bibtex.Read(src, bibtex.BibLaTeX, func(cite.Diagnostic) {}) {
			in.Entries = append(in.Entries, check.Entry{Item: it})
		}
		return in
	}
	if !strings.Contains(text, "\nReferences\n") {
		return readAPA(text)
	}
	return readManuscript(t, "example.txt", text)
}

// readManuscript reads a manuscript as the program does.
func readManuscript(t *testing.T, name, text string) check.Input {
	t.Helper()
	doc, err := document.Read(cite.NewSource(name, text), document.Detect(name, text), nil)
	if err != nil {
		t.Fatal(err)
	}
	in := check.Input{Source: doc.Source, Today: today, Heading: doc.Source.Slice(doc.Heading), Body: doc.Body, Aside: doc.Aside, Citations: document.FindCitations(doc.Body)}
	var keys cite.Keys
	for _, e := range doc.Entries {
		it := apa.Read(e.Text).Item
		it.ID = keys.Make(it)
		in.Entries = append(in.Entries, check.Entry{Item: it, Text: e.Text})
	}
	return in
}

func names(found []cite.Diagnostic) []string {
	var all []string
	for _, d := range found {
		all = append(all, d.Rule)
	}
	return all
}

// withLinks adds what is known of addresses.
func withLinks(in check.Input, links []cite.LinkFact) check.Input {
	in.Links = map[string]cite.LinkFact{}
	for _, l := range links {
		in.Links[l.URL] = l
	}
	return in
}

func TestExamples(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range check.All() {
		if seen[r.Name] {
			t.Errorf("two rules are called %s", r.Name)
		}
		seen[r.Name] = true
		for what, s := range map[string]string{"summary": r.Summary, "what": r.What, "why": r.Why, "authority": r.Authority} {
			if s == "" {
				t.Errorf("%s: no %s", r.Name, what)
			}
		}
		bad, good := withLinks(readExample(t, r.Bad), r.BadLinks), withLinks(readExample(t, r.Good), r.GoodLinks)
		bad.Works, good.Works = r.BadWorks, r.GoodWorks
		want := append([]string{r.Name}, r.With...)
		slices.Sort(want)
		found := check.Run(bad, check.Config{})
		fired := names(found)
		if slices.Sort(fired); !slices.Equal(fired, want) {
			t.Errorf("%s: the bad example has findings of %v, want one of its own", r.Name, names(found))
		}
		if found := check.Run(good, check.Config{}); len(found) > 0 {
			t.Errorf("%s: the good example has findings of %v", r.Name, names(found))
		}
	}
}

func TestFindings(t *testing.T) {
	tests := []struct {
		in, rule, message, marked string
		severity                  cite.Severity
	}{
		{"The Post. (2023, December 32). A tie. https://example.org/2023/12/22/tie", "date-impossible",
			"32 December does not exist: December has 31 days", "December 32", cite.Error},
		{"Osei, A. (2023, February 29). A tie. https://example.org/tie", "date-impossible",
			"29 February 2023 does not exist: that year is no leap year", "February 29", cite.Error},
		{"Osei, A. (2022, December 22). A tie. https://example.org/2023/12/22/tie", "date-differs-from-url",
			"the reference says 22 December 2022, its address says 22 December 2023", "2022, December 22", cite.Warning},
		{"Osei, A. (2023, December 21). A tie. https://example.org/2023/12/22/tie", "date-differs-from-url",
			"the reference says 21 December 2023, its address says 22 December 2023", "2023, December 21", cite.Info},
		{"Osei, A. (2020). A tie. https://example.org/2018/10/tie", "date-differs-from-url",
			"the reference says 2020, its address says October 2018", "2020", cite.Warning},
		{"Osei, A. (2020). A tie. htps://example.org/tie", "url-malformed",
			"an address begins with “htps://”, not with “https://”", "htps://example.org/tie", cite.Error},
		{"Osei, A. (2020). A tie. https://https://example.org/tie", "url-malformed",
			"the address begins twice", "https://https://example.org/tie", cite.Error},
		{"Osei, A. (2020). A tie. https://doi:10.5555/12345678", "doi-malformed",
			"the DOI is written “https://doi:10.5555/12345678”", "https://doi:10.5555/12345678", cite.Error},
		{"Osei, A. (2020). A tie. https://doi.org/", "doi-malformed",
			"“https://doi.org/” is an address of doi.org without a DOI", "https://doi.org/", cite.Error},
		{"Osei, A. (2020). A tie. https://doi.org/10.5555/ 12345678", "doi-malformed",
			"the DOI is written “https://doi.org/10.5555/ 12345678”", "https://doi.org/10.5555/ 12345678", cite.Error},
	}
	for _, tt := range tests {
		in := read(tt.in)
		found := check.Run(in, check.Config{})
		if len(found) != 1 {
			t.Errorf("%q has findings of %v, want %s", tt.in, names(found), tt.rule)
			continue
		}
		d := found[0]
		if d.Rule != tt.rule || d.Message != tt.message || d.Severity != tt.severity || in.Source.Slice(d.Span) != tt.marked {
			t.Errorf("%q: %s %s %q at %q; want %s %s %q at %q", tt.in, d.Severity, d.Rule, d.Message, in.Source.Slice(d.Span),
				tt.severity, tt.rule, tt.message, tt.marked)
		}
	}
}

func TestNoFindings(t *testing.T) {
	for _, s := range []string{
		"Osei, A. (2017). A tie. https://example.org/wp-content/uploads/2018/04/tie.pdf",
		"Osei, A. (2017). A tie. https://example.org/issue/201912/tie",
		"Osei, A. (2017). A tie. https://example.org/tie?date=2018-04-03",
		"Osei, A. (2020). A tie. https://doi.org/10.1016/S0140-6736(20)30183-5",
		"Osei, A. (2020). A tie. https://doi.org/d9jmzm",
		"Osei, A. (2020). A tie. https://web.archive.org/web/2020/https://example.org/tie",
		"Osei, A. (2020). A tie. http://localhost:8080/tie",
	} {
		if found := check.Run(read(s), check.Config{}); len(found) > 0 {
			t.Errorf("%q: %s: %s", s, found[0].Rule, found[0].Message)
		}
	}
}

func TestDuplicate(t *testing.T) {
	const first = "Osei, A. (2021). Rain on the coast and how to measure it. Lighthouse Press."
	for other, want := range map[string]bool{
		first: true,
		"Osei, A. (2021). Rain on the coast and how to mesure it. Harbour Press.":  true,
		"Osei, A. (2022). Rain on the coast and how to measure it. Harbour Press.": false,
		"Brandt, L. (2021). Rain on the coast and how to measure it. Other Press.": false,
		"Osei, A. (2021). Rain on the coast and how to measure it 2. Lighthouse.":  false,
	} {
		found := check.Run(read(first+"\n"+other), check.Config{Select: []string{"duplicate"}})
		if got := len(found) == 1 && found[0].Rule == "duplicate" && found[0].Item == "entry2"; got != want || !want && len(found) > 0 {
			t.Errorf("%q: findings of %v, want a duplicate: %v", other, names(found), want)
		}
	}
}

func TestConfig(t *testing.T) {
	in := read("Osei, A. (2093, June 31). A tie. https://example.org/tie")
	for _, tt := range []struct {
		config check.Config
		want   []string
	}{
		{check.Config{}, []string{"date-impossible"}},
		{check.Config{Ignore: []string{"date-impossible"}}, nil},
		{check.Config{Select: []string{"missing-title"}}, nil},
		{check.Config{Select: []string{"date-impossible"}}, []string{"date-impossible"}},
	} {
		if got := names(check.Run(in, tt.config)); !slices.Equal(got, tt.want) {
			t.Errorf("%+v: findings of %v, want %v", tt.config, got, tt.want)
		}
	}
	found := check.Run(in, check.Config{Severity: map[string]cite.Severity{"date-impossible": cite.Info}})
	if len(found) != 1 || found[0].Severity != cite.Info {
		t.Errorf("a severity that is set is not taken: %v", found)
	}
}

func TestMutedInFile(t *testing.T) {
	const entry = "@misc{%s, title = {A tie}}"
	list := func(text string) check.Input {
		in := check.Input{Source: cite.NewSource("a.bib", text)}
		for _, id := range []string{"one", "two"} {
			s := fmt.Sprintf(entry, id)
			at := strings.Index(text, s)
			it := &cite.Item{ID: id, Span: cite.Span{Start: at, End: at + len(s)}}
			it.SetText(cite.Title, "A tie")
			in.Entries = append(in.Entries, check.Entry{Item: it})
		}
		return in
	}
	one, two := fmt.Sprintf(entry, "one"), fmt.Sprintf(entry, "two")
	for text, want := range map[string]int{
		one + "\n" + two: 2,
		one + "\n% cite-ignore: missing-date\n" + two:             1,
		"% cite-ignore: missing-date, order\n" + one + "\n" + two: 1,
		"<!-- cite-ignore-file: missing-date -->\n" + one + two:   0,
		"% cite-ignore: missing-title\n" + one + "\n" + two:       2,
	} {
		if found := check.Run(list(text), check.Config{}); len(found) != want {
			t.Errorf("%q: %d findings, want %d", text, len(found), want)
		}
	}
}

// many makes a list in which every hundredth work is listed twice.
func many(n int) check.Input {
	in := check.Input{Source: cite.NewSource("list.json", ""), Today: today}
	for i := range n {
		work := i
		if i%100 == 99 {
			work = i - 1
		}
		it := &cite.Item{ID: strconv.Itoa(i), Type: cite.ArticleJournal}
		it.SetNames(cite.Author, []cite.Name{{Family: "Osei" + strconv.Itoa(work%500), Given: "A."}})
		it.SetText(cite.Title, fmt.Sprintf("On the measures of rain, told in part %d", work))
		it.SetDate(cite.Issued, cite.Date{Start: cite.Day{Year: 1990 + work%30}})
		it.SetText(cite.ContainerTitle, "Journal of Coastal Weather")
		it.SetText(cite.URL, fmt.Sprintf("https://example.org/rain/%d", work))
		in.Entries = append(in.Entries, check.Entry{Item: it})
	}
	return in
}

func TestLongList(t *testing.T) {
	if found := check.Run(many(10_000), check.Config{}); len(found) != 100 {
		t.Errorf("%d findings, want the 100 duplicates", len(found))
	}
}

// BenchmarkRunPrinted judges printed references of one author, every hundredth of them out of its place.
func BenchmarkRunPrinted(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		var text strings.Builder
		for i := range n {
			name := fmt.Sprintf("Osei%06d", i)
			if i%100 == 99 {
				name = fmt.Sprintf("Brandt%06d", i)
			}
			fmt.Fprintf(&text, "%s, A. (%d). Rain and its measures, part %d. Lighthouse Press. https://example.org/rain/%d\n", name, 1990+i%30, i, i)
		}
		in := readAPA(text.String())
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				check.Run(in, check.Config{})
			}
		})
	}
}

func BenchmarkRun(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		in := many(n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				check.Run(in, check.Config{})
			}
		})
	}
}
