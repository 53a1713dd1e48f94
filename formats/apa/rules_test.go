package apa_test

import (
	"os"
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/apa"
	"github.com/seed-2120edae/cite/formats/csljson"
)

// fromJSON reads one item of CSL-JSON.
func fromJSON(t testing.TB, line string) *cite.Item {
	t.Helper()
	it, ok := csljson.ReadLine(line, 0, func(d cite.Diagnostic) { t.Errorf("%s: %s", d.Rule, d.Message) })
	if !ok {
		t.Fatalf("no item in %s", line)
	}
	return it
}

func TestRulesOfTheManual(t *testing.T) {
	text, err := os.ReadFile("testdata/rules.txt")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for _, block := range strings.Split(string(text), "\n\n") {
		lines := strings.Split(strings.Trim(block, "\n"), "\n")
		if strings.HasPrefix(lines[0], "#") || len(lines) < 2 {
			continue
		}
		want := ""
		if len(lines) > 2 {
			want = lines[2]
		}
		rows++
		t.Run(lines[0], func(t *testing.T) {
			got := string(apa.AppendReference(nil, fromJSON(t, lines[1]), apa.Options{}, nil))
			if got != want {
				t.Errorf("\n got %s\nwant %s", got, want)
			}
		})
	}
	if rows < 100 {
		t.Errorf("only %d rows", rows)
	}
}

// list writes items as a list.
func list(t testing.TB, opt apa.Options, items ...string) string {
	t.Helper()
	var all []*cite.Item
	for _, line := range items {
		all = append(all, fromJSON(t, line))
	}
	var b strings.Builder
	if err := apa.Write(&b, all, opt, nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// work makes the CSL-JSON of a book: authors as "Family, Given; Family, Given", a year or "" for none.
func work(authors, year, title string) string {
	var names []string
	for _, a := range strings.Split(authors, "; ") {
		if family, given, ok := strings.Cut(a, ", "); ok {
			names = append(names, `{"family":"`+family+`","given":"`+given+`"}`)
		} else if a != "" {
			names = append(names, `{"literal":"`+a+`"}`)
		}
	}
	s := `{"type":"book","title":"` + title + `","author":[` + strings.Join(names, ",") + `]`
	if year == "in press" {
		s += `,"status":"in press"`
	} else if year != "" {
		s += `,"issued":{"date-parts":[[` + year + `]]}`
	}
	return s + "}"
}

func TestOrderOfTheList(t *testing.T) {
	for _, c := range []struct {
		name  string
		works []string
		want  []string
	}{
		{"nothing comes before something (9.44)",
			[]string{work("Garcia de Leon, R.", "2020", "A"), work("Garcia, Z.", "2020", "B"), work("ben Ami, D.", "2020", "C"), work("Benat, A.", "2020", "D")},
			[]string{"ben Ami, D. (2020). C.", "Benat, A. (2020). D.", "Garcia, Z. (2020). B.", "Garcia de Leon, R. (2020). A."}},
		{"one author before the same with others, then years (9.46)",
			[]string{work("Lund, P.; Osei, A.", "2001", "A"), work("Lund, P.", "in press", "B"), work("Lund, P.", "2019", "C"), work("Lund, P.", "", "D")},
			[]string{"Lund, P. (n.d.). D.", "Lund, P. (2019). C.", "Lund, P. (in press). B.", "Lund, P., & Osei, A. (2001). A."}},
		{"letters in the order of titles without articles (9.47)",
			[]string{work("Lund, P.", "2014", "The banks"), work("Lund, P.", "2014", "An anchor"), work("Lund, P.", "2014", "Cliffs"), work("Lund, Peter", "2014", "A dyke")},
			[]string{"Lund, P. (2014a). An anchor.", "Lund, P. (2014b). The banks.", "Lund, P. (2014c). Cliffs.", "Lund, P. (2014d). A dyke."}},
		{"letters without a year (8.19)",
			[]string{work("Lund, P.", "", "Z"), work("Lund, P.", "", "A"), work("Lund, P.", "in press", "Z"), work("Lund, P.", "in press", "B")},
			[]string{"Lund, P. (n.d.-a). A.", "Lund, P. (n.d.-b). Z.", "Lund, P. (in press-a). B.", "Lund, P. (in press-b). Z."}},
		{"initials (9.48)",
			[]string{work("Lund, T.", "2001", "A"), work("Lund, J. M.", "2020", "B")},
			[]string{"Lund, J. M. (2020). B.", "Lund, T. (2001). A."}},
		{"no author: without the article, numerals as spoken (9.49)",
			[]string{work("", "2001", "The keel"), work("", "2001", "700 sails"), work("Osei, A.", "2001", "A"), work("Turner, B.", "2001", "B")},
			[]string{"The keel. (2001).", "Osei, A. (2001). A.", "700 sails. (2001).", "Turner, B. (2001). B."}},
		{"accents and capitals do not count (9.44)",
			[]string{work("Özil, A.", "2001", "A"), work("Oz, B.", "2001", "B"), work("ozard, C.", "2001", "C")},
			[]string{"Oz, B. (2001). B.", "ozard, C. (2001). C.", "Özil, A. (2001). A."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, want := list(t, apa.Options{}, c.works...), strings.Join(c.want, "\n\n")+"\n"; got != want {
				t.Errorf("\n got %s\nwant %s", got, want)
			}
		})
	}
	talk := `{"type":"speech","title":"Tar","author":[{"family":"Lund","given":"P."}],"event-date":{"date-parts":[[2017,7,30]]}}`
	talks := []string{strings.Replace(talk, "Tar", "Salt", 1), talk, work("Lund, P.", "2015", "Alum")}
	if got, want := list(t, apa.Options{Cite: true}, talks...), "(Lund, 2015)\tLund (2015)\n(Lund, 2017a)\tLund (2017a)\n(Lund, 2017b)\tLund (2017b)\n"; got != want {
		t.Errorf("talks that are dated by their event: got %s", got)
	}
	given := list(t, apa.Options{Order: apa.InputOrder}, work("Roux, M.", "2001", "A"), work("Lund, P.", "2001", "B"))
	if want := "Roux, M. (2001). A.\n\nLund, P. (2001). B.\n"; given != want {
		t.Errorf("input order: got %s", given)
	}
}

func TestCitationsInTheText(t *testing.T) {
	for _, c := range []struct {
		name  string
		works []string
		want  []string
	}{
		{"one, two, three authors, a group, none (8.17)",
			[]string{work("Abe, K.", "2020", "A"), work("Bo, K.; Cy, L.", "2020", "B"), work("Du, K.; Ek, L.; Fo, M.", "2020", "C"), work("Guild of Salt", "", "D"), work("", "2020", "Harbours of old")},
			[]string{"(Abe, 2020)\tAbe (2020)", "(Bo & Cy, 2020)\tBo and Cy (2020)", "(Du et al., 2020)\tDu et al. (2020)",
				"(Guild of Salt, n.d.)\tGuild of Salt (n.d.)", "(Harbours of Old, 2020)\tHarbours of Old (2020)"}},
		{"letters (8.19)",
			[]string{work("Abe, K.", "2020", "A"), work("Abe, K.", "2020", "B"), work("Abe, K.", "", "A"), work("Abe, K.", "", "B")},
			[]string{"(Abe, n.d.-a)\tAbe (n.d.-a)", "(Abe, n.d.-b)\tAbe (n.d.-b)", "(Abe, 2020a)\tAbe (2020a)", "(Abe, 2020b)\tAbe (2020b)"}},
		{"as many names as it takes, et al. for more than one (8.18)",
			[]string{work("Du, K.; Ek, L.; Fo, M.; Go, N.", "2020", "A"), work("Du, K.; Ek, L.; Ho, M.; Go, N.", "2020", "B")},
			[]string{"(Du, Ek, Fo, & Go, 2020)\tDu, Ek, Fo, and Go (2020)", "(Du, Ek, Ho, & Go, 2020)\tDu, Ek, Ho, and Go (2020)"}},
		{"letters tell works apart, not authors (8.18, 8.19)",
			[]string{work("Du, K.; Ek, L.; Fo, M.", "2020", "A"), work("Du, K.; Ek, L.; Fo, M.", "2020", "B"), work("Du, K.; Ek, L.; Ho, M.", "2020", "C")},
			[]string{"(Du, Ek, & Fo, 2020a)\tDu, Ek, and Fo (2020a)", "(Du, Ek, & Fo, 2020b)\tDu, Ek, and Fo (2020b)", "(Du, Ek, & Ho, 2020)\tDu, Ek, and Ho (2020)"}},
		{"works of the same authors stay short (8.17, 8.19)",
			[]string{work("Du, K.; Ek, L.; Fo, M.", "2020", "A"), work("Du, K.; Ek, L.; Fo, M.", "2020", "B")},
			[]string{"(Du et al., 2020a)\tDu et al. (2020a)", "(Du et al., 2020b)\tDu et al. (2020b)"}},
		{"titles have capitals from four letters on (6.17)",
			[]string{work("", "2020", "The ships from over the sea")},
			[]string{"(The Ships From Over the Sea, 2020)\tThe Ships From Over the Sea (2020)"}},
		{"one surname of several (8.20)",
			[]string{work("Lund, J. M.", "2020", "A"), work("Lund, T.", "2014", "B")},
			[]string{"(J. M. Lund, 2020)\tJ. M. Lund (2020)", "(T. Lund, 2014)\tT. Lund (2014)"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, want := list(t, apa.Options{Cite: true}, c.works...), strings.Join(c.want, "\n")+"\n"; got != want {
				t.Errorf("\n got %s\nwant %s", got, want)
			}
		})
	}
	entry := `{"type":"chapter","title":"salt of the earth","container-title":"Coasts","issued":{"date-parts":[[2020]]}}`
	if got, want := list(t, apa.Options{Cite: true}, entry), "(“Salt of the Earth,” 2020)\t“Salt of the Earth” (2020)\n"; got != want {
		t.Errorf("got %s", got)
	}
	letter := fromJSON(t, `{"type":"personal_communication","author":[{"family":"Osei","given":"Ama"}],"issued":{"date-parts":[[2019,5,2]]}}`)
	if got, want := string(apa.AppendReference(nil, letter, apa.Options{Cite: true}, nil)),
		"(A. Osei, personal communication, May 2, 2019)\tA. Osei (personal communication, May 2, 2019)"; got != want {
		t.Errorf("got %s", got)
	}
}

func TestLettersThatWereThereStay(t *testing.T) {
	a := fromJSON(t, work("Lund, P.", "2014", "Zinc"))
	b := fromJSON(t, work("Lund, P.", "2014", "Alum"))
	a.SetText(cite.YearSuffix, "a")
	b.SetText(cite.YearSuffix, "b")
	var out strings.Builder
	if err := apa.Write(&out, []*cite.Item{b, a}, apa.Options{}, nil); err != nil {
		t.Fatal(err)
	}
	if got, want := out.String(), "Lund, P. (2014a). Zinc.\n\nLund, P. (2014b). Alum.\n"; got != want {
		t.Errorf("got %s", got)
	}
}

func TestTitleCase(t *testing.T) {
	for _, c := range []struct {
		opt                     apa.TitleCase
		format, language, title string
		want                    string
	}{
		{apa.AutoCase, "bibtex", "", `The Salt of <span class="nocase">Bergen</span>: a History`, "The salt of Bergen: A history"},
		{apa.AutoCase, "biblatex", "", "A NATO Report on mRNA and X Rays", "A NATO report on mRNA and X rays"},
		{apa.AutoCase, "biblatex", "de", "Das Salz der Erde", "Das Salz der Erde"},
		{apa.AutoCase, "bibtex", "", "Growth of E. coli vs. the Rest. A Study of U.S. Ports", "Growth of E. coli vs. the rest. A study of U.S. ports"},
		{apa.AutoCase, "csljson", "", "The Salt of Bergen", "The Salt of Bergen"},
		{apa.KeepCase, "bibtex", "", "The Salt of Bergen", "The Salt of Bergen"},
		{apa.SentenceCase, "csljson", "en-GB", "Why Salt? The <b>Long</b> Answer — And More", "Why salt? The long answer — And more"},
		{apa.SentenceCase, "csljson", "", "The Genes of <i>Drosophila</i> and <i>Homo sapiens</i> in <i>The Harbour Times</i>", "The genes of Drosophila and Homo sapiens in the harbour times"},
		{apa.SentenceCase, "csljson", "", "p53 and mRNA: pH in Cells", "p53 and mRNA: pH in cells"},
	} {
		it := fromJSON(t, work("Lund, P.", "2014", ""))
		it.SetText(cite.Title, c.title)
		it.Format = c.format
		if c.language != "" {
			it.SetText(cite.Language, c.language)
		}
		got := string(apa.AppendReference(nil, it, apa.Options{TitleCase: c.opt}, nil))
		if want := "Lund, P. (2014). " + c.want + "."; got != want {
			t.Errorf("%v %s:\n got %s\nwant %s", c.opt, c.format, got, want)
		}
	}
}

func TestHTMLList(t *testing.T) {
	got := list(t, apa.Options{Markup: apa.HTML}, work("Lund, P.", "2014", "Salt & <i>sea</i>"), work("Osei, A.", "2014", "Tar"))
	for _, want := range []string{"text-indent: -0.5in", `<p class="reference">Lund, P. (2014). <i>Salt &amp; </i>sea.</p>`, `<p class="reference">Osei, A. (2014). <i>Tar</i>.</p>`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}

func TestAnnotations(t *testing.T) {
	it := fromJSON(t, work("Lund, P.", "2014", "Salt"))
	it.SetText(cite.Annote, "Of <i>salt</i>\nand 5% more.")
	bare := fromJSON(t, work("Osei, A.", "2014", "Tar"))
	for m, want := range map[apa.Markup]string{
		apa.Plain:    "Lund, P. (2014). Salt.\n    Of salt and 5% more.\n\nOsei, A. (2014). Tar.\n",
		apa.Markdown: "Lund, P. (2014). *Salt*.\n\n> Of *salt* and 5% more.\n\nOsei, A. (2014). *Tar*.\n",
		apa.LaTeX:    "Lund, P. (2014). \\textit{Salt}.\n\\begin{quote}\nOf \\textit{salt} and 5\\% more.\n\\end{quote}\n\nOsei, A. (2014). \\textit{Tar}.\n",
	} {
		var b strings.Builder
		if err := apa.Write(&b, []*cite.Item{it, bare}, apa.Options{Markup: m, Annotations: true}, nil); err != nil {
			t.Fatal(err)
		}
		if b.String() != want {
			t.Errorf("%v:\n got %q\nwant %q", m, b.String(), want)
		}
	}
	var b strings.Builder
	if err := apa.Write(&b, []*cite.Item{it}, apa.Options{}, nil); err != nil || b.String() != "Lund, P. (2014). Salt.\n" {
		t.Errorf("an annotation that no one asked for: %q %v", b.String(), err)
	}
}
