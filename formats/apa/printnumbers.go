package apa

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

// numberOf writes a number variable: white space folded, ranges with an en dash.
func (p *printer) numberOf(v cite.NumberVar) {
	if s := p.number(v); s != "" {
		p.put(numberText(s), asWritten)
	}
}

// numberText gives a number as it is printed: a hyphen between two numbers makes a range, "3-4", and so is an en dash.
// In a number of another make, such as "18-2424-X", hyphens stay.
func numberText(s string) string {
	s = strings.TrimSpace(s)
	i := strings.IndexByte(s, '-')
	if i < 0 {
		return s
	}
	left, right := strings.TrimSpace(s[:i]), strings.TrimSpace(strings.TrimLeft(s[i:], "-"))
	if isNumber(left) && isNumber(right) {
		return left + "–" + right
	}
	return s
}

// isNumber tells whether s is a number with perhaps a letter or two about it: "12", "S2", "3a", "e12"; or a Roman
// number.
func isNumber(s string) bool {
	digits := 0
	for _, r := range s {
		switch {
		case '0' <= r && r <= '9':
			digits++
		case r == '.' || unicode.IsLetter(r):
		default:
			return false
		}
	}
	return digits > 0 || isRomanNumber(s)
}

func isRomanNumber(s string) bool {
	return s != "" && strings.Trim(s, "ivxlcdmIVXLCDM") == ""
}

// volumeNumber gives the number of a volume as biblatex-apa prints it, without the label that people write with it, and a
// Roman number as an Arabic one: "3" for "Vol. III".
func volumeNumber(s string) string {
	number := s
	if label, rest, ok := strings.Cut(s, " "); ok {
		switch strings.ToLower(label) {
		case "vol.", "vol", "volume":
			number = strings.TrimSpace(rest)
		}
	}
	if n := romanValue(number); n > 0 {
		return strconv.Itoa(n)
	}
	if isNumeric(number) {
		return number
	}
	return s
}

// romanValue gives the value of a Roman number in capitals; 0 for what is none, and for a single letter that may as well
// be a series: "C".
func romanValue(s string) int {
	if len(s) == 1 && strings.ContainsAny(s, "CDLM") {
		return 0
	}
	n, last := 0, 0
	for i := len(s) - 1; i >= 0; i-- {
		digit := romanDigits[s[i]]
		if digit == 0 {
			return 0
		}
		if digit < last {
			n -= digit
		} else {
			n, last = n+digit, digit
		}
	}
	return n
}

var romanDigits = map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100, 'D': 500, 'M': 1000}

// isNumeric tells whether a value is one number or several, "2", "2nd", "3–5", "1, 2 & 4", rather than words
// (CSL 1.0.2, "is-numeric").
func isNumeric(s string) bool {
	fields := strings.FieldsFunc(s, func(r rune) bool {
		return r == '-' || r == '–' || r == ',' || r == '&' || r == ' ' || r == '\u00a0'
	})
	for _, f := range fields {
		digit := false
		for _, r := range f {
			switch {
			case '0' <= r && r <= '9':
				digit = true
			case !unicode.IsLetter(r):
				return false
			}
		}
		if !digit {
			return false
		}
	}
	return len(fields) > 0
}

// isSeveral tells whether a value names more than one number, so that its label stands in the plural.
func isSeveral(s string) bool {
	digit := false
	for i, r := range s {
		switch {
		case '0' <= r && r <= '9':
			digit = true
		case (r == '-' || r == '–' || r == ',' || r == '&') && (digit || isRomanNumber(strings.TrimSpace(s[:i]))):
			rest := strings.TrimLeft(s[i+utf8.RuneLen(r):], " -–,&")
			return isNumberStart(rest) || isRomanNumber(rest)
		}
	}
	return false
}

func isNumberStart(s string) bool {
	for _, r := range s {
		if '0' <= r && r <= '9' {
			return true
		}
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return false
}

// pages writes page numbers: ranges in full with an en dash, "321–328" for "321-8" (APA 7, 9.25).
func (p *printer) pages() {
	if s := p.number(cite.Page); s != "" {
		p.put(pageRanges(s), asWritten)
	}
}

// pageRanges puts page numbers in APA's form.
func pageRanges(s string) string {
	s = strings.TrimSpace(s)
	if !strings.ContainsAny(s, "-–—,&") {
		return s
	}
	var b strings.Builder
	for i, piece := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' }) {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(printedRange(strings.TrimSpace(piece)))
	}
	return b.String()
}

// printedRange puts one range in APA's form, and leaves what is no range as it is.
func printedRange(s string) string {
	i := strings.IndexAny(s, "-–—")
	if i < 0 {
		return s
	}
	from := strings.TrimSpace(s[:i])
	to := strings.TrimLeft(s[i:], "-–— ")
	to = strings.TrimSpace(to)
	if !isNumber(from) || !isNumber(to) {
		return s
	}
	return from + "–" + expandPage(from, to)
}

// expandPage fills in what the end of a range shares with its beginning: 8 after 321 is 328, 6 after A4 is A6.
func expandPage(from, to string) string {
	a, b := trailingDigits(from), trailingDigits(to)
	if len(b) == len(to) && len(b) <= len(a) && len(b) < len(from) {
		if full := from[:len(from)-len(b)] + b; full > from {
			return full
		}
	}
	return to
}

// trailingDigits gives the digits that s ends with.
func trailingDigits(s string) string {
	i := len(s)
	for i > 0 && '0' <= s[i-1] && s[i-1] <= '9' {
		i--
	}
	return s[i:]
}

// amended is a note that tells which state of a code or standard is meant, "2002, amended effective June 1, 2010" (APA 7,
// 10.4, example 55).
var amended = regexp.MustCompile(`^([0-9]{4}, |as )?(amended|revised|reissued|updated)\b`)

func (p *printer) amendedReport() bool {
	return p.it.Type == cite.Report && !p.hasNumber(cite.Edition) && amended.MatchString(p.value(cite.Note))
}

// edition writes "2nd ed." for a number, and words as they are, "Rev. ed." (APA 7, 9.19).
func (p *printer) edition() {
	s := strings.TrimSpace(p.number(cite.Edition))
	if p.fromBibTeX {
		s = editionNumber(s)
	}
	switch {
	case s == "":
		if p.amendedReport() {
			p.textOf(cite.Note, asWritten)
		}
	case isNumeric(s):
		p.put(ordinals(s), asWritten)
		p.literal(" ed.")
	case isSeasonOfYear(s):
		p.put(s, asWritten)
		p.literal(" ed.")
	default:
		p.put(s, asWritten)
	}
}

// ordinalWords are the words that BibTeX has editions counted in ("edition" in btxdoc: "Second").
var ordinalWords = strings.Fields("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")

// editionNumber gives the number of an edition that is told in words, "Second" or "2nd edition", and APA's abbreviation
// of a revised one (6.26); other words stay as they are.
func editionNumber(s string) string {
	word := strings.ToLower(strings.TrimSuffix(s, "."))
	for _, end := range [...]string{" edition", " ed"} {
		word = strings.TrimSuffix(word, end)
	}
	if i := slices.Index(ordinalWords, word); i > 0 {
		return strconv.Itoa(i)
	}
	digits := strings.TrimRight(word, "stndrh")
	switch {
	case word == "revised", word == "rev.", word == "rev":
		return "Rev. ed."
	case digits != "" && trailingDigits(digits) == digits && word[len(digits):] == ordinalEnding(digits):
		return digits
	}
	return s
}

// isSeasonOfYear tells whether an edition is named by a season, "Summer 2019", as those of some encyclopedias on the web
// are (APA 7, 10.3, example 48).
func isSeasonOfYear(s string) bool {
	season, year, ok := strings.Cut(s, " ")
	if !ok || len(year) != 4 || trailingDigits(year) != year {
		return false
	}
	for _, name := range seasonNames[1:] {
		if strings.EqualFold(season, name) {
			return true
		}
	}
	return strings.EqualFold(season, "Fall")
}

// ordinals gives the numbers in s their English endings.
func ordinals(s string) string {
	digits := 0
	for digits < len(s) && '0' <= s[digits] && s[digits] <= '9' {
		digits++
	}
	if digits == len(s) {
		return s + ordinalEnding(s)
	}
	return s
}

// ordinalEnding gives the ending of an English ordinal: 1st, 2nd, 3rd, 4th, 11th, 21st.
func ordinalEnding(digits string) string {
	n := len(digits)
	if n > 1 && digits[n-2] == '1' {
		return "th"
	}
	switch digits[n-1] {
	case '1':
		return "st"
	case '2':
		return "nd"
	case '3':
		return "rd"
	}
	return "th"
}

// labelledNumber writes a number after its label in the singular or plural.
func (p *printer) labelledNumber(v cite.NumberVar, one, many string) {
	s := p.number(v)
	if s == "" {
		return
	}
	if isSeveral(s) {
		one = many
	}
	p.literal(one)
	p.literal(" ")
	p.numberOf(v)
}

func (p *printer) pageLabel() {
	s := p.number(cite.Page)
	if s == "" {
		return
	}
	if isSeveral(s) {
		p.literal("pp. ")
	} else {
		p.literal("p. ")
	}
	p.pages()
}

// versionLabel writes "Version 2.1", also where the label is part of the value already.
func (p *printer) versionLabel() {
	if s := p.number(cite.Version); len(s) > len("version ") && strings.EqualFold(s[:len("version ")], "version ") {
		p.put(s, firstUpper)
		return
	}
	p.labelledNumber(cite.Version, "Version", "Versions")
}

func (p *printer) volumeLabel() { p.labelledNumber(cite.Volume, "Vol.", "Vols.") }
func (p *printer) issueLabel()  { p.labelledNumber(cite.Issue, "Issue", "Issues") }

// partLabel writes the number of a part.
func (p *printer) partLabel() {
	if s := p.number(cite.PartNumber); s != "" {
		p.literal("Pt. ")
		p.numberOf(cite.PartNumber)
	}
}

func (p *printer) supplementLabel() {
	if s := p.number(cite.SupplementNumber); s != "" {
		p.literal("Suppl. ")
		p.numberOf(cite.SupplementNumber)
	}
}

// sectionLabel writes the section of a law after its sign.
func (p *printer) sectionLabel() {
	s := p.number(cite.Section)
	if s == "" {
		return
	}
	if isSeveral(s) {
		p.literal("§§ ")
	} else {
		p.literal("§ ")
	}
	p.numberOf(cite.Section)
}

// volumesLabel writes how many volumes a work has: "Vols. 1–4" (APA 7, 10.2).
func (p *printer) volumesLabel() {
	s := p.number(cite.NumberOfVolumes)
	switch {
	case s == "":
	case isNumeric(s):
		switch {
		case s == "1":
			p.literal("Vol. 1–")
		case isSeveral(s):
			p.literal("Vols. ")
		default:
			p.literal("Vols. 1–")
		}
		p.numberOf(cite.NumberOfVolumes)
	default:
		p.numberOf(cite.NumberOfVolumes)
	}
}

// accessionNumber is what a database calls a work by. It stands without a label (APA 7, 10.8, example 74; 10.11, 83).
var accessionNumber = regexp.MustCompile(`^[A-Z]{2,}[0-9]{4,}$`)

// numberLabel writes the number of a report or episode: "No. 4"; words speak for themselves, "Episode 4". A hyphen in it
// is part of the number, not a range (APA 7, 10.4: "Publication No. 18-2424"), and so is what a standard's number has of a
// year, "ISO Standard No. 45001:2018" (APA Style, "ISO standard references").
func (p *printer) numberLabel() {
	s := strings.TrimSpace(p.number(cite.Number))
	if s == "" {
		return
	}
	if (isNumeric(s) || p.it.Type == cite.Standard && p.hasText(cite.Genre) && isDigit(s[0])) && (p.last() != '(' || p.it.Type == cite.Report || !accessionNumber.MatchString(s)) {
		p.literal("No. ")
	}
	p.put(s, asWritten)
}

func (p *printer) chapterLabel() {
	s := p.number(cite.ChapterNumber)
	if s == "" {
		return
	}
	if isNumeric(s) {
		p.literal("chap. ")
	}
	p.numberOf(cite.ChapterNumber)
}

// pageFirst writes the first of the pages, which is the one that law reporters are cited by.
func (p *printer) pageFirst() {
	s := p.number(cite.PageFirst)
	if s == "" {
		s = p.number(cite.Page)
		if i := strings.IndexAny(s, "-–—,&"); i > 0 {
			s = s[:i]
		}
	}
	if s = strings.TrimSpace(s); s != "" {
		p.put(s, asWritten)
	}
}
