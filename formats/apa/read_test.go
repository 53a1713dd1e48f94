package apa_test

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/apa"
)

// wholeReading fails unless every byte of the text lies in exactly one field's span, in punctuation between or in
// left-over text, all spans are in range and in order, and the parts, the item and the diagnostics say the same.
func wholeReading(t interface{ Fatalf(string, ...any) }, s string) apa.Reading {
	const offset = 7
	r := apa.Read(cite.PlainText(s, offset))
	if r.Item == nil {
		t.Fatalf("%q gave no item", s)
	}
	if r.Item.Span != (cite.Span{Start: offset, End: offset + len(s)}) && s != "" {
		t.Fatalf("%q: the item is at %v", s, r.Item.Span)
	}
	at := 0
	parts := map[cite.Var][]cite.Span{} // the parts of each field, in the source
	var rest []cite.Span
	for _, p := range r.Parts {
		if p.Span.Start != at || p.Span.End <= at {
			t.Fatalf("%q: a part at %v, the one before it ended at %d", s, p.Span, at)
		}
		if (p.Kind == apa.Field) != (p.Var != 0) {
			t.Fatalf("%q: part %+v", s, p)
		}
		at = p.Span.End
		source := cite.Span{Start: p.Span.Start + offset, End: p.Span.End + offset}
		switch p.Kind {
		case apa.Field:
			if !r.Item.Has(p.Var) {
				t.Fatalf("%q: a part of %v, which the item does not have", s, p.Var)
			}
			parts[p.Var] = append(parts[p.Var], source)
		case apa.Rest:
			rest = append(rest, source)
		}
	}
	if at != len(s) {
		t.Fatalf("%q: parts end at %d of %d", s, at, len(s))
	}
	for _, f := range r.Item.Fields() {
		if f.Confidence < 0 || f.Confidence > 1 {
			t.Fatalf("%q: %v with confidence %v", s, f.Var, f.Confidence)
		}
		if f.Span.IsZero() {
			continue
		}
		if f.Span.Start < offset || f.Span.End > offset+len(s) || f.Span.Len() <= 0 {
			t.Fatalf("%q: %v at %v", s, f.Var, f.Span)
		}
		if !slices.Contains(parts[f.Var], f.Span) {
			t.Fatalf("%q: %v is at %v, its parts are at %v", s, f.Var, f.Span, parts[f.Var])
		}
		delete(parts, f.Var)
		last := offset
		for _, n := range f.Names {
			if n.Span.IsZero() {
				continue
			}
			if n.Span.Start < last || n.Span.End <= n.Span.Start || n.Span.End > offset+len(s) {
				t.Fatalf("%q: the name %v at %v of %v at %v", s, n, n.Span, f.Var, f.Span)
			}
			last = n.Span.End
		}
	}
	if len(parts) > 0 {
		t.Fatalf("%q: parts of fields that say that they were made: %v", s, parts)
	}
	if len(rest) != len(r.Item.Rest) {
		t.Fatalf("%q: %d parts left over, the item has %d", s, len(rest), len(r.Item.Rest))
	}
	for i, span := range r.Item.Rest {
		if !rest[i].Contains(span) || span.Len() <= 0 {
			t.Fatalf("%q: left over at %v, the item says %v", s, rest[i], span)
		}
	}
	return r
}

func TestEveryByteIsAccountedFor(t *testing.T) {
	pieces := []string{"Smith, J. A.", "Lee, K. (Guest), & Osei, A. (Host), & Bo, C. (Guest)", "[Review of the book Keels, by P. Lund]", "(A. Bee, Ed. & Trans.; 2nd ed.)", "(with B. Osei)", "2020. “Title.” Evening Post, May 3, 2020", "(Keel Press, Bergen, 2010)", "; Keel Press: Bergen, 2010", "Marine, S. and P. Lund, Title", "10.5555/ abc.1", "Post, (12), 4", "Special Issue 2, 4", "22.3 (2005), pp. 4–9", "Vols. 1–4", "Retrieved 10:09, ", "S0140-6736(22)00139-9", "v. Jones, 12 U.S. 34 (1990)", " (Box 3)", ", & ", "(2019, May 3)", ". ", "(Eds.)", "[Video]", "In ", "A title of things", "? ", "Journal of Tests, 12(3), 4–9", "https://example.org/a", "https://doi.org/10.1000/x", "“quoted”", "(", ")", "]", "é", "\u00a0", "\x00", "\xff", "(n.d.-b)", "12", "et al.", "…", ":", "Retrieved May 3, 2019, from "}
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(t, "pieces"), "")
		wholeReading(t, s)
	})
}

func FuzzRead(f *testing.F) {
	f.Add("Okafor, N., & Lindqvist, P. (2021). Reading what was written. Journal of Slow Reading, 4(2), 11–19. https://doi.org/10.1000/slow.2021")
	f.Add("The Jakarta Post. (2023, December 22). Securing ASEAN-Japan security ties. https://www.thejakartapost.com/x")
	f.Add("((((. ,,,, [[[[ “““ 1900/")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4096 {
			return
		}
		wholeReading(t, s)
	})
}

// A readCase is a reference with what is to be read in it.
type readCase struct {
	text string
	kind cite.Type
	want map[string]string
}

func TestRead(t *testing.T) {
	checkRead(t, []readCase{
		{"Okafor, N. B., & van der Lind, P. (2021). Reading what was written: A study. Journal of Slow Reading, 4(2), 11–19. https://doi.org/10.1000/slow.2021",
			cite.ArticleJournal, map[string]string{"author": "N. B. Okafor; P. van der Lind", "issued": "2021", "title": "Reading what was written: A study", "container-title": "Journal of Slow Reading", "volume": "4", "issue": "2", "page": "11–19", "DOI": "10.1000/slow.2021"}},
		{"The Jakarta Post. (2023, December 22). Securing ASEAN-Japan security ties. https://www.thejakartapost.com/opinion/2023/12/22/ties.html",
			cite.ArticleNewspaper, map[string]string{"author": "The Jakarta Post", "issued": "2023-12-22", "title": "Securing ASEAN-Japan security ties", "container-title": "The Jakarta Post"}},
		{"Yamaguchi, M. (2023, December 17). Leaders meet in Tokyo. AP News. https://apnews.com/article/x",
			cite.ArticleNewspaper, map[string]string{"author": "M. Yamaguchi", "issued": "2023-12-17", "title": "Leaders meet in Tokyo", "container-title": "AP News"}},
		{"Adeyemi, T. (2018). Rivers and their names. In K. Brandt & L. Osei (Eds.), A handbook of water (2nd ed., Vol. 3, pp. 20–41). Harbour Press.",
			cite.Chapter, map[string]string{"title": "Rivers and their names", "editor": "K. Brandt; L. Osei", "container-title": "A handbook of water", "edition": "2nd", "volume": "3", "page": "20–41", "publisher": "Harbour Press"}},
		{"Brandt, K. (2015). On the weather of small islands [Doctoral dissertation, University of Malta]. https://example.edu/1",
			cite.Thesis, map[string]string{"title": "On the weather of small islands", "publisher": "University of Malta", "genre": "Doctoral dissertation"}},
		{"Continuous tests. (n.d.). Retrieved June 7, 2019, from The Testing Hour website: https://hour.example.org/tests",
			cite.Webpage, map[string]string{"title": "Continuous tests", "issued": "", "accessed": "2019-06-07", "container-title": "The Testing Hour"}},
		{"Port Office of Aberdeen. (2020a). Tides and sands. https://www.portoffice.example/tides",
			cite.Webpage, map[string]string{"author": "Port Office of Aberdeen", "issued": "2020", "title": "Tides and sands"}},
		// sources
		{"Osei, A. (2004). Salt roads. A history of trade. Harbour Press.",
			cite.Book, map[string]string{"title": "Salt roads. A history of trade", "publisher": "Harbour Press", "container-title": ""}},
		{"Osei, A. (2011, June 4). Salt returns. Quay Weekly, (312), 4–5.",
			cite.ArticleMagazine, map[string]string{"container-title": "Quay Weekly", "volume": "", "issue": "312", "page": "4–5"}},
		{"Osei, A. (2011, June). Salt returns. Quay Weekly, May/June 2011. https://quayweekly.example/salt",
			cite.ArticleMagazine, map[string]string{"container-title": "Quay Weekly", "volume": "May/June 2011"}},
		{"Osei, A. (2019). Salt and its measures. Journal of Slow Reading, 63–64, 473–480.",
			cite.ArticleJournal, map[string]string{"volume": "63–64", "page": "473–480"}},
		{"Osei, A. (2009). Salt in the blood. Journal of Slow Reading, 2(1), S1.",
			cite.ArticleJournal, map[string]string{"volume": "2", "issue": "1", "page": "S1"}},
		{"Osei, A. (1966). On the phase of bells. Transactions on Sound, AU-13(4), 99.",
			cite.ArticleJournal, map[string]string{"container-title": "Transactions on Sound", "volume": "AU-13", "issue": "4", "page": "99"}},
		{"Osei, A., & Brandt, K. (2018). Naming the tides. Proceedings of the Workshop on Coastal Words 2018, 1–7.",
			cite.PaperConference, map[string]string{"container-title": "Proceedings of the Workshop on Coastal Words 2018", "volume": "", "page": "1–7"}},
		{"Okafor, N. (2021). Learning to read tides. Advances in Neural Information Processing Systems, 34, 13–23.",
			cite.PaperConference, map[string]string{"container-title": "Advances in Neural Information Processing Systems", "volume": "34", "page": "13–23"}},
		{"Brandt, K. (2019). Wells and springs [University of Malta]. https://example.edu/2",
			cite.Thesis, map[string]string{"title": "Wells and springs", "publisher": "University of Malta"}},
		{"Brandt, K. (2015). The price of salt: What is known? A second look (Working Paper No. 113; Harbour Studies). Institute of Trade.",
			cite.Report, map[string]string{"title": "The price of salt: What is known? A second look", "genre": "Working Paper", "number": "113", "collection-title": "Harbour Studies", "publisher": "Institute of Trade"}},
		{"Brandt, K. (1994). Planning with tides (CMU-CS-94-123). Institute of Trade.",
			cite.Report, map[string]string{"title": "Planning with tides", "number": "CMU-CS-94-123"}},
		{"Brandt, K. (1998). Templates of the mind. Unpublished manuscript.",
			cite.Manuscript, map[string]string{"genre": "Unpublished manuscript", "publisher": ""}},
		{"Brandt, K. (2013, January 8). Extremes of weather. 21st Coastal Society Meeting.",
			cite.PaperConference, map[string]string{"event-title": "21st Coastal Society Meeting", "container-title": ""}},
		{"Hidden shoals. (2015). [Audio recording]. Harbour Sound.",
			cite.Song, map[string]string{"author": "", "title": "Hidden shoals", "genre": "Audio recording", "publisher": "Harbour Sound"}},
		// names
		{"Lund, P. (with Osei, A., & Brandt, K.). (2000). The raven and other birds. Harbour Press.",
			cite.Book, map[string]string{"author": "P. Lund", "contributor": "A. Osei; K. Brandt"}},
		{"Lima Neto, J., Fontcuberta i Morral, A., & Ó Briain, S. (2012). Wires. Journal of Slow Reading, 4, 1–9.",
			cite.ArticleJournal, map[string]string{"author": "J. Lima Neto; A. Fontcuberta i Morral; S. Ó Briain"}},
		{"Lund, P. & Andreas Lund & Co. (2010). An introduction to salt law (3rd ed.). A. Lund & Co.",
			cite.Book, map[string]string{"author": "P. Lund; Andreas Lund & Co.", "publisher": "A. Lund & Co."}},
		{"Department of Ports and Sands, Survey Office, & Ministry of Salt. (1897). Field book 5. Harbour Press.",
			cite.Book, map[string]string{"author": "Department of Ports and Sands; Survey Office; Ministry of Salt"}},
		{"Aristides. (2006). On salt (G. Lund, Ed. & Trans.; 2nd ed.). Harbour Press.",
			cite.Book, map[string]string{"editor": "G. Lund", "translator": "G. Lund", "edition": "2nd"}},
		{"Brandt, K. (2004). Tides. In P. Lund (Ed. & Trans.), Collected works on water (Vol. 4, pp. 20–41). Harbour Press.",
			cite.Chapter, map[string]string{"editor": "P. Lund", "translator": "P. Lund", "container-title": "Collected works on water"}},
		{"Osei, B. n.d. “Harbour seals.” Encyclopedia of the Coast. Retrieved from https://coast.example/seals",
			cite.Webpage, map[string]string{"author": "B. Osei", "title": "Harbour seals"}},
		{"Brandt, K. (2004). Tides. In P. Lund, Collected works on water (pp. 20–41). Harbour Press.",
			cite.Chapter, map[string]string{"container-author": "P. Lund", "container-title": "Collected works on water", "editor": ""}},
		{"Ministerio de Puertos & Organización de la Costa. (2017). Manual de mareas. Harbour Press.",
			cite.Book, map[string]string{"author": "Ministerio de Puertos; Organización de la Costa"}},
		{"University of Brine. (n.d.). Brine BR101. https://br101.brine.example.edu",
			cite.Webpage, map[string]string{"author": "University of Brine", "title": "Brine BR101"}},
		// numbers of archives, and pages that are not in one piece (APA 7, 10.9, 9.30, 9.25)
		{"Lund, P. (2018). Salt in children’s diets (ICPSR 12345; Version V1) [Data set]. ICPSR.",
			cite.Dataset, map[string]string{"title": "Salt in children’s diets", "number": "ICPSR 12345", "version": "V1"}},
		{"Lund, P. (2000). Small boats (Accession No. 200010001). Slow Reading, 31(1), 24–53.",
			cite.ArticleJournal, map[string]string{"title": "Small boats", "archive_location": "200010001"}},
		{"Brandt, K. (2004). Tides. In P. Lund (Ed.), Collected works on water (3rd ed., pp. 20–41, 56). Harbour Press.",
			cite.Chapter, map[string]string{"container-title": "Collected works on water", "edition": "3rd", "page": "20–41, 56"}},
		{"Lund, P. (2016). Brine pumps (U.S. Patent No. 9,000,001). U.S. Patent and Trademark Office.",
			cite.Patent, map[string]string{"title": "Brine pumps", "number": "9,000,001"}},
		// reviews (APA 7, 10.7)
		{"Osei, A. (2016). Boats in spring [Review of the film The year of ice, by P. Lund, Dir.]. Slow Reading, 3(4), 49–50.",
			cite.ArticleJournal, map[string]string{"reviewed-title": "The year of ice", "reviewed-author": "P. Lund"}},
		{"Osei, A. (1999). Drawing with water [Review of the book Ink, by P. Lund]. Journal of Slow Reading, 2(1), 9–11.",
			cite.ArticleJournal, map[string]string{"title": "Drawing with water", "reviewed-title": "Ink", "reviewed-genre": "book", "reviewed-author": "P. Lund"}},
		{"Osei, A. (1999). [Review of the book Ink, by P. Lund]. Journal of Slow Reading, 2(1), 9–11.",
			cite.ArticleJournal, map[string]string{"title": "Ink", "reviewed-title": "", "reviewed-author": "P. Lund"}},
	})
}

// checkRead reads references, of which nothing may be left over.
func checkRead(t *testing.T, cases []readCase) {
	t.Helper()
	for _, c := range cases {
		r := wholeReading(t, c.text)
		if r.Item.Type != c.kind {
			t.Errorf("%s\n\tread as %v, want %v", c.text, r.Item.Type, c.kind)
		}
		for name, want := range c.want {
			v, _ := cite.LookupVar(name)
			got := ""
			if f := r.Item.Field(v); f != nil {
				switch v.Kind() {
				case cite.NamesKind:
					var all []string
					for _, n := range f.Names {
						all = append(all, n.String())
					}
					got = strings.Join(all, "; ")
				case cite.DateKind:
					got = f.Date().Start.String()
				default:
					got = f.Text
				}
			}
			if got != want {
				t.Errorf("%s\n\t%s is %q, want %q", c.text, name, got, want)
			}
		}
		if len(r.Item.Rest) > 0 {
			t.Errorf("%s\n\tleft over: %v", c.text, r.Item.Rest)
		}
	}
}

func TestWrittenDates(t *testing.T) {
	for text, want := range map[string]string{
		"2009, 30 oktober": "2009-10-30", "2019, 17. Mai": "2019-05-17", "2013, Haziran": "2013-06", "2019 A, November 7": "2019-11-07",
		"2010, April 19, updated 2020": "2010-04-19", "2018, April 26–29": "2018-04-26", "2019-05-03": "2019-05-03", "3.5.2019": "2019-05-03", "2010-1-13": "2010-01-13",
		"ca. 1500": "1500", "n.d.-b": "", "in press": "", "z.d.": "", "s.f.": "",
	} {
		r := wholeReading(t, "Okafor, N. ("+text+"). A title of things. Harbour Press.")
		f := r.Item.Field(cite.Var(cite.Issued))
		if f == nil {
			t.Errorf("%q: no date", text)
			continue
		}
		if got := f.Date().Start.String(); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// TestBlanksMakeNoDifference: a reference is read alike whatever its blanks are, and so are its values.
func TestBlanksMakeNoDifference(t *testing.T) {
	for _, k := range kinds {
		want := summary(wholeReading(t, k.reference).Item)
		for _, blank := range []string{"\u00a0", "\u202f", "  ", "\n", " \u00a0 "} {
			s := strings.ReplaceAll(k.reference, " ", blank)
			if got := summary(wholeReading(t, s).Item); got != want {
				t.Errorf("%q\n got %s\nwant %s", s, got, want)
			}
		}
	}
}

func TestLinkTargetIsEvidence(t *testing.T) {
	var b cite.TextBuilder
	s := "Okafor, N. (2020). A title of things."
	b.Add(s, cite.Span{Start: 0, End: len(s)})
	b.Mark(cite.Mark{Kind: cite.Link, Span: cite.Span{Start: 19, End: 36}, Href: "https://example.org/things"})
	it := apa.Read(b.Text()).Item
	if f := it.Field(cite.Var(cite.URL)); f == nil || f.Text != "https://example.org/things" || !f.Span.IsZero() {
		t.Errorf("the link's target: %+v", f)
	}
}

// TestLabels: the number of a list's entry is no part of its first element.
func TestLabels(t *testing.T) {
	for _, label := range []string{"12. ", "12) ", "[12] ", "(12) ", "• "} {
		for _, s := range []string{"Lund, P. (2020). Salt. Harbour Press.", "Lund, P., & Osei, A. (2020). Salt. Harbour Press.", "Bergen Harbour Office. (n.d.). Salt. https://harbour.example/salt"} {
			want, got := wholeReading(t, s).Item.Names(cite.Author)[0], wholeReading(t, label+s).Item.Names(cite.Author)[0]
			if got.String() != want.String() {
				t.Errorf("%s%s: the author is %s, want %s", label, s, got, want)
			}
		}
	}
}

// TestWholeCharacters: no character is cut in two, whatever a reference begins and ends with.
func TestWholeCharacters(t *testing.T) {
	for _, s := range []string{"—", "– A", "A —", "„", "•", "• Okafor, N. (2020). Tides. Harbour Press. —", "— (2020). Tides."} {
		for _, p := range wholeReading(t, s).Parts {
			if text := s[p.Span.Start:p.Span.End]; !utf8.ValidString(text) {
				t.Errorf("%q is parted at %q", s, text)
			}
		}
	}
}

func BenchmarkRead(b *testing.B) {
	text := cite.PlainText("Okafor, N. B., Diaz, R., & van der Lind, P. (2021). Reading what was written: A study of lists. Journal of Slow Reading, 4(2), 11–19. https://doi.org/10.1000/slow.2021", 0)
	b.ReportAllocs()
	for b.Loop() {
		apa.Read(text)
	}
}

// hostileUnits are repeated to make references that invite a reader to look ahead or back again and again.
var hostileUnits = []string{"(", ")(", ". ", "“a. ", "a, ", "(2019) ", "[(", "https://a(", "Retrieved ", "A v. B, ", "§ 1, ", "1 A. 2 (B 2000) ",
	"In A. ", "[Review of ", "; ", " & ", "et al. ", "1–2, ", "12(", "A. B., ", "(Vol. ", ": ", "i ", "no. 1 ", "10.1000/a(", "… ", "A (1). ", "\"a. ", "(1) (a) "}

// TestHostileIsLinear: ten times the hostile text takes about ten times the time, and not a hundred times. The best of a
// few tries counts.
func TestHostileIsLinear(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	best := func(s string) time.Duration {
		least := time.Hour
		for range 3 {
			start := cpuTime()
			apa.Read(cite.PlainText(s, 0))
			least = min(least, cpuTime()-start)
		}
		return least
	}
	const short, times, most = 1500, 10, 45
	for _, unit := range hostileUnits {
		s := strings.Repeat(unit, short/len(unit))
		wholeReading(t, s)
		if a, b := best(s), best(strings.Repeat(s, times)); b > most*max(a, 100*time.Microsecond) {
			t.Errorf("%q: %d bytes take %v, %d times as many %v", unit, short, a, times, b)
		}
	}
}

// BenchmarkHostile shows that time grows with the length of the input and not faster.
func BenchmarkHostile(b *testing.B) {
	for _, unit := range hostileUnits {
		for _, kb := range []int{1, 10, 100, 1000} {
			s := strings.Repeat(unit, kb*1000/len(unit))
			b.Run(fmt.Sprintf("%s/%dkB", unit, kb), func(b *testing.B) {
				b.SetBytes(int64(len(s)))
				for b.Loop() {
					apa.Read(cite.PlainText(s, 0))
				}
			})
		}
	}
}

// Italics after the date are the title of a work that stands alone, all of them; behind a title they are a periodical.
func TestItalicsAfterDate(t *testing.T) {
	for _, tt := range []struct{ text, italic, author, title, container string }{
		{"Harbours and Health Agency. (2022). Coastal health and equal access. https://example.org/access", "Coastal health and equal access",
			"Harbours and Health Agency", "Coastal health and equal access", ""},
		{"Institute for Rain and Wind. (2022). Rain studies. https://example.org/studies", "Rain studies", "Institute for Rain and Wind", "Rain studies", ""},
		{"Rain comes early to the northern coast. (2022, May 4). The Harbour Times. https://example.org/early", "The Harbour Times",
			"", "Rain comes early to the northern coast", "The Harbour Times"},
		{"Osei, A. (2022). Rain and its measures. Slow Waters.", "Slow Waters", "", "Rain and its measures", "Slow Waters"},
		{"Osei, A. (2022). Rain. A study of its measures.", "Rain. A study of its measures", "", "Rain. A study of its measures", ""},
		{"Osei, A. (2022). Rain. A study of its measures. Harbour Press.", "Rain. A study of its measures", "", "Rain. A study of its measures", ""},
		{"Harbours and Health Agency. (2017). Title1.", "Title1", "Harbours and Health Agency", "Title1", ""},
		{"The Quick-Reference Handbook for Harbour Leaders. (2007). Lakeside House Ltd.", "The Quick-Reference Handbook for Harbour Leaders",
			"", "The Quick-Reference Handbook for Harbour Leaders", ""},
	} {
		text := cite.PlainText(tt.text, 0)
		at := strings.Index(tt.text, tt.italic)
		text.Marks = append(text.Marks, cite.Mark{Kind: cite.Italic, Span: cite.Span{Start: at, End: at + len(tt.italic)}})
		it := apa.Read(text).Item
		author := ""
		if names := it.Names(cite.Author); len(names) > 0 {
			author = names[0].Literal
		}
		if author != tt.author || it.Text(cite.Title) != tt.title || it.Text(cite.ContainerTitle) != tt.container {
			t.Errorf("%s: author %q, title %q, in %q", tt.text, author, it.Text(cite.Title), it.Text(cite.ContainerTitle))
		}
	}
}
