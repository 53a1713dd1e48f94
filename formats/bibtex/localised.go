package bibtex

import "strconv"

// countries gives the names for the keys of the countries of patents (BibLaTeX manual, 4.9.2.14).
var countries = map[string]string{
	"countryde": "Germany", "countryeu": "European Union", "countryep": "European Union", "countryfr": "France",
	"countryuk": "United Kingdom", "countryus": "United States of America",
}

// localised gives the words of BibLaTeX's keys for the fields type (manual, 4.9.2.13), pubstate (4.9.2.11) and series
// (2.2.2), and of biblatex-apa's for howpublished ("Publication Status" in its manual).
var localised = map[string]string{
	"inpreparation": "in preparation", "submitted": "submitted", "forthcoming": "forthcoming", "inpress": "in press",
	"prepublished": "pre-published",
	"manunpub":     "Unpublished manuscript", "maninprep": "Manuscript in preparation",
	"mansub": "Manuscript submitted for publication",

	"phdthesis": "PhD thesis", "mathesis": "Master’s thesis", "mastersthesis": "Master’s thesis",
	"bathesis": "Bachelor’s thesis", "candthesis": "Candidate thesis", "techreport": "Technical report",
	"resreport": "Research report", "patent": "Patent", "patentde": "German Patent", "patenteu": "European Patent",
	"patentfr": "French Patent", "patentuk": "British Patent", "patentus": "U.S. Patent",
	"patreq": "Patent request", "patreqde": "German patent request", "patreqeu": "European patent request",
	"patreqfr": "French patent request", "patrequk": "British patent request", "patrequs": "U.S. patent request",
	"newseries": "New series", "oldseries": "Old series",
	"software": "Computer software", "datacd": "Data CD", "audiocd": "Audio CD",
}

// localisedKeys finds the key of localised for its words; of several the last in the alphabet.
var localisedKeys = func() map[string]string {
	m := make(map[string]string, len(localised))
	for key, words := range localised {
		m[words] = max(m[words], key)
	}
	return m
}()

// seriesWord follows the number of a series of a journal, which is an integer in its field (BibLaTeX manual, 2.2.2).
const seriesWord = " series"

// ordinal gives an English ordinal number: "3rd".
func ordinal(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}
