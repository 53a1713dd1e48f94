package document

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-2120edae/cite/cite"
)

// shown writes a citation in short: names, year, and signs for the rest.
func shown(c cite.Citation) string {
	if c.Form == cite.ByKey {
		return "@" + c.Key
	}
	year := c.Date.Literal
	if c.Date.Start.Year > 0 {
		year = fmt.Sprint(c.Date.Start.Year)
	}
	if c.Original.Year != 0 {
		year = fmt.Sprintf("%d/%s", c.Original.Year, year)
	}
	if c.Date.Suffix != "" {
		year += ":" + c.Date.Suffix
	}
	s := strings.Join(c.Names, "|")
	if c.Others {
		s += "+"
	}
	s += " " + year
	if c.Expanded != "" {
		s += " =" + c.Expanded
	}
	for _, sign := range []struct {
		name string
		on   bool
	}{{"narrative", c.Form == cite.Narrative}, {"title", c.Title}, {"secondary", c.Secondary}, {"doubtful", c.Doubtful}} {
		if sign.on {
			s += " " + sign.name
		}
	}
	return s
}

func citations(text string) []string {
	var got []string
	for _, c := range FindCitations([]cite.Text{cite.PlainText(text, 0)}) {
		got = append(got, shown(c))
	}
	return got
}

func TestFindCitations(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		// APA 7, 8.11: parenthetical and narrative.
		{"Rain falls more often (Osei, 2020).", []string{"Osei 2020"}},
		{"Osei and Brandt (2020) found less.", []string{"Osei|Brandt 2020 narrative"}},
		{"According to Osei (2020), it rains.", []string{"Osei 2020 narrative"}},
		{"Osei (2020) argued so.", []string{"Osei 2020 narrative"}},
		{"In Osei’s (2020) account it rains.", []string{"Osei 2020 narrative"}},
		{"Jones' (2020) account and Ross’ (2019).", []string{"Jones 2020 narrative", "Ross 2019 narrative"}},
		// 8.12: several works, several years.
		{"(Osei & Brandt, 2019; Ito et al., 2020a, 2020b, p. 3)", []string{"Osei|Brandt 2019", "Ito+ 2020:a", "Ito+ 2020:b"}},
		{"(Osei, 2019, 2021; see also Ito, n.d.-a, in press)", []string{"Osei 2019", "Osei 2021", "Ito n.d.:a", "Ito in press"}},
		{"(e.g., Osei, 2019; cf. Ito, 2020; for a review, see Brandt, 2021)", []string{"Osei 2019", "Ito 2020", "Brandt 2021"}},
		{"(Osei, 2019, and Ito, 2020)", []string{"Osei 2019", "Ito 2020"}},
		{"(Osei, 2020a, b)", []string{"Osei 2020:a", "Osei 2020:b"}},
		{"Osei (2019, 2020) and Ito et al. (2020, pp. 3–5) agree.", []string{"Osei 2019 narrative", "Osei 2020 narrative", "Ito+ 2020 narrative"}},
		{"Osei et al. (2019; see also Ito, 2020) agree.", []string{"Osei+ 2019 narrative", "Ito 2020"}},
		{"When Osei, Brandt, and Ito (2020) looked, it rained.", []string{"Osei|Brandt|Ito 2020 narrative"}},
		{"On the ST task, and Kano et al. (2017) too.", []string{"Kano+ 2017 narrative"}},
		{"Osei (n.d.), Ito (in press), and Brandt (2020, p. 3) agree.", []string{"Osei n.d. narrative", "Ito in press narrative", "Brandt 2020 narrative"}},
		// 8.13, 8.36: places in the work.
		{"(Osei, 2020, Chapter 3; Ito, 2019, para. 4)", []string{"Osei 2020", "Ito 2019"}},
		// 8.6: by way of another.
		{"(Osei, 1950, as cited in Ito, 2001)", []string{"Osei 1950 secondary", "Ito 2001"}},
		{"Osei’s diary (as cited in Ito, 2001)", []string{"Ito 2001"}},
		{"Osei (1950) found no rain, as cited in Ito (2001).", []string{"Osei 1950 narrative secondary", "Ito 2001 narrative"}},
		{"Osei (1950) found no rain. It is often cited by Ito (2001).", []string{"Osei 1950 narrative", "Ito 2001 narrative"}},
		{"Osei (1950) found no rain. It is read in Ito (2001).", []string{"Osei 1950 narrative", "Ito 2001 narrative doubtful"}},
		{"Osei (1950, as cited in Ito, 2001) said", []string{"Osei 1950 narrative secondary", "Ito 2001"}},
		{"known at second hand (Marlow, 1899, as cited in de la Cruz, 1911/1954).", []string{"Marlow 1899 secondary", "de la Cruz 1911/1954"}},
		{"L. Itō (2016) and King Jr. (1972)", []string{"Itō 2016 narrative", "King 1972 narrative"}},
		{"the account of de la Cruz (1911/1954), and van der Berg’s (2011)", []string{"de la Cruz 1911/1954 narrative doubtful", "van der Berg 2011 narrative"}},
		// 8.15: reprints and ancient works.
		{"(Freud, 1900/1953) and (Plato, ca. 370 B.C.E./1989)", []string{"Freud 1900/1953", "Plato -370/1989"}},
		// 8.14: without an author.
		{"(“Rain on the Coast,” 2020)", []string{"Rain on the Coast 2020 title"}},
		// 8.18, 8.20: surnames.
		{"(van der Berg & de la Cruz, 2020; García-Márquez, 2019; O’Neill, 2018)", []string{"van der Berg|de la Cruz 2020", "García-Márquez 2019", "O’Neill 2018"}},
		{"(J. Osei, 2020; K. M. Osei & L. Ito, 2019; King Jr., 1963)", []string{"Osei 2020", "Osei|Ito 2019", "King 1963"}},
		{"as Ludwig van Beethoven and Jan de Vries (2020) found", []string{"Ludwig van Beethoven|Jan de Vries 2020 narrative"}},
		// 8.21: groups and their abbreviations.
		{"(World Health Organization [WHO], 2020) and (WHO, 2021)", []string{"World Health Organization 2020", "WHO 2021 =World Health Organization"}},
		{"the World Health Organization (WHO, 2020); (WHO, 2021)", []string{"WHO 2020 =World Health Organization", "WHO 2021 =World Health Organization"}},
		{"Centers for Disease Control and Prevention (2020) said", []string{"Centers for Disease Control and Prevention 2020 narrative"}},
		{"(Department of Health and Human Services, 2020)", []string{"Department of Health and Human Services 2020"}},
		// Other author-date styles.
		{"(Osei 2020, Ito et al. 2019; Brandt and Ito 2018: 35)", []string{"Osei 2020 doubtful", "Ito+ 2019", "Brandt|Ito 2018"}},
		{"(OSEI; ITO, 2020; BRANDT, 2019) (vgl. Osei/Ito 2020: 5; Ito 2019, S. 3)", []string{"OSEI|ITO 2020", "BRANDT 2019", "Osei/Ito 2020 doubtful", "Ito 2019 doubtful"}},
		{"(Reuters, 17 oktober 2024) (Osei, March 2020)", []string{"Reuters 2024", "Osei 2020"}},
		// Keys.
		{"As shown [@osei2020, p. 3; see also @ito:2019; -@brandt_2018].", []string{"@osei2020", "@ito:2019", "@brandt_2018"}},
		{`It rains \cite{osei2020,ito2019} \parencite[see][12]{brandt} \textcites{a}{b}.`, []string{"@osei2020", "@ito2019", "@brandt", "@a", "@b"}},
		// Nothing cited.
		{"(n = 30, 2020) (Table 3, 2020) (January, 2020) (Monday, 2020) (2020) (p = .05, 2019) (see Figure 2) (3 March 2020)", nil},
		{"in 2020, and (from 2010 to 2019) the 1980s (1980s), $2000 (US$2000)", nil},
		{"Write to osei@example.org or see @fig-rain.", nil},
		{"(K. Osei, personal communication, April 3, 2020)", nil},
		// What may be none.
		{"Titanic (1997), the War of the Worlds (1938), Brazil (2014)", []string{"Titanic 1997 narrative doubtful", "War of the Worlds 1938 narrative doubtful", "Brazil 2014 narrative doubtful"}},
		{"Pride and Prejudice (1813), England and Wales (2011)", []string{"Pride|Prejudice 1813 narrative doubtful", "England|Wales 2011 narrative doubtful"}},
		{"Charles Darwin (1809–1882), the Civil Rights Act (1964)", []string{"Charles Darwin 1809 narrative doubtful", "Civil Rights Act 1964 narrative doubtful"}},
		{"(Photo by Jane Doe, 2019) (Image: NASA, 2020) (Chicago, IL, 2015) (Windows 10, 2015)", []string{"Photo by Jane Doe 2019 doubtful",
			"Image: NASA 2020 doubtful", "Chicago|IL 2015 doubtful", "Windows 10 2015 doubtful"}},
		{"(Paris, 2015) (Oxford University Press, 2001) (Civil Rights Act, 1964)", []string{"Paris 2015 doubtful", "Oxford University Press 2001 doubtful", "Civil Rights Act 1964 doubtful"}},
	} {
		if diff := cmp.Diff(tt.want, citations(tt.text)); diff != "" {
			t.Errorf("%s\n%s", tt.text, diff)
		}
	}
}

func FuzzFindCitations(f *testing.F) {
	f.Add("Osei and Brandt (2020) found (see also Ito et al., 2019a, 2019b, p. 3; World Health Organization [WHO], n.d.) [@osei2020].")
	f.Add(`“Rain” (1900/1953, as cited in Ito, 2001) \parencite[see][]{a,b} @{x`)
	f.Fuzz(func(t *testing.T, text string) {
		for _, c := range FindCitations([]cite.Text{cite.PlainText(text, 0)}) {
			if c.Span.Start < 0 || c.Span.End > len(text) || c.Span.Len() <= 0 || c.Key == "" && len(c.Names) == 0 {
				t.Fatalf("%q: %+v", text, c)
			}
		}
	})
}

func TestFindCitationsLong(t *testing.T) {
	for _, text := range []string{strings.Repeat("(", 200_000), strings.Repeat("(a, 2020; ", 50_000), strings.Repeat("Osei (2020) ", 50_000),
		strings.Repeat("[@a]", 100_000), strings.Repeat("And Osei ", 100_000) + "(2020)", strings.Repeat("([", 100_000) + strings.Repeat(")", 100_000)} {
		FindCitations([]cite.Text{cite.PlainText(text, 0)})
	}
}

// TestRemarks finds no sure citation among words that stand with a year for other reasons.
func TestRemarks(t *testing.T) {
	const text = `The bridge was opened (Tuesday, 2019) and closed again (Summer, 2020). Photo by Ann Lee (2018). The bill passed
(H.R. 1234, 2017), as did the Clean Water Act (1972). See Figure 3 (2016), and the sample (M = 4.2, SD = 1.1, 2014). The town had
2000 people (2010 census). In Brown v. Board of Education (1954) the court ruled. Her novel *The Dry Year* (1999) sold well, as did
*Wet Days* (Harper, 2001). She was born in Oslo, Norway (1950), and died in Bergen (2001). The Olympics (Athens, 2004) came and
went; so did Windows 95 (1995), Hurricane Katrina (2005), World War II (1939–1945), Queen Victoria (1819–1901), and the euro (since
2002). Prices rose (from $5 in 2001 to $7 in 2005), (approx. 2,000 in 2003). Version 2.1 (March 2020) fixed it. The report (Volume
3, 2011) was late. (Updated January 5, 2021) (Last modified: 2021) (Retrieved 2020) (see 2019 figures) (Class of 2012) (FIFA World
Cup, 2014) (Season 2, 2016) (Fall 2018) (Q3 2019) (FY2020) (ca. 1900) (Germany: 2010) (10 May 2011) (Friday, May 6, 2011) (no. 12,
2013) (2nd ed., 2016) (Ph.D., Harvard, 2010) (directed by Jane Doe, 2012) (originally published in Paris, 1920) (Nobel Prize, 1998).
The cod, *Gadus morhua* (Linnaeus, 1758), is a fish.
`
	doc, err := Read(cite.NewSource("remarks.md", text), Markdown, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range FindCitations(doc.Body) {
		if !c.Doubtful {
			t.Errorf("%s is sure", shown(c))
		}
	}
}
