package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

var (
	editionWords = set("изд ed edn edition éd aufl auflage édition edición edição edizione uitgave baskı basım wydanie wyd vydání upplagan uppl utgave udgave ausg ausgabe orig.-ausg publ impression impr druk oplag udgave utg ponatis izdaja izdanje nakl reissue printing print reprinted udg upplaga izd painos ediţia ediția")

	reportWords = set("report internet-draft rfc paper papers publication memorandum bulletin circular bericht rapport informe rapporto document")

	degreeWords = set(`dissertation thesis theses thèse tesis tese tesi proefschrift doktorarbeit masterarbeit bachelorarbeit masterscriptie
		diplomarbeit habilitationsschrift habilitation tezi avhandling afhandling phd ph.d phdthesis mastersthesis doctoral doctorate master master's masters
		msc m.sc bachelor bachelor's doctor scriptie magisterarbeit dissertação mémoire diplomski disertace skripsi disertasi dysertacja doctorat doctorado máster maestría these these`)

	// descriptorWords stand in the bracketed descriptions of works outside the books and periodicals (APA 7, 9.22).
	descriptorWords = set(`video film movie tweet post thread status update photograph photo image attached thumbnail link computer software
		app application mobile data set dataset csv file code source database podcast episode audio recording audiobook album song track
		music map painting sculpture drawing artwork art exhibition review interview transcript press release powerpoint slides slide
		presentation lecture notes infographic page comment blog forum brochure fact sheet white paper unpublished manuscript preprint
		tv television series season broadcast webinar special issue section letter editor conference session paper poster symposium
		keynote address speech internet online pdf python r game videogame language model generative ai chat android ios windows macos linux typescript javascript java c++ rust ruby julia matlab stata perl php swift kotlin fortran haskell highlight highlights story
		webpage website web site report measurement instrument survey report apparatus cartoon comic score sheet lithograph print
		advertisement commercial documentary trailer clip excerpt livestream live stream speaker guide syllabus course handout
		monograph supplement supplemental material abstract retracted erratum correction editorial obituary commentary book testimony
		graphic table figure chart model toolkit installation photographs archive record profile account playlist radio reel short
		shorts electronic cd dvd cd-rom blu-ray vhs ebook e-book kindle poem play opera symphony archival letters translation
		vidéo vídeo película fotografía fotografie computersoftware databestand conjunto datos logiciel datensatz bild plakat
		newsletter substack tumblr brief policy wiki theses phd diss dissertation thesis doctoral master's bachelor's masters habilitation tesis thèse tese proefschrift
		oil canvas acrylic watercolor watercolour gouache tempera pastel ink charcoal bronze marble woodcut etching engraving silkscreen
		linocut tapestry ceramic porcelain mosaic fresco daguerreotype cassette vhs mov menu certificate leaflet flyer pamphlet`)
)

// groupBefore finds the bracket that opens the group which ends at end (exclusive), or −1.
func groupBefore(w string, from, end int) int {
	depth := 0
	from = max(from, end-longestGroup)
	for i := end - 1; i >= from; i-- {
		switch w[i] {
		case ')', ']':
			depth++
		case '(', '[':
			depth--
			if depth == 0 {
				return i
			}
		}
	}
	return -1
}

// undress takes the bracketed groups off the end of a title or container and fills the draft with what they say; it
// gives what remains.
func undress(w string, s cite.Span, d *draft) cite.Span {
	s = trimmed(w, s)
	for range 5 {
		if s.End <= s.Start {
			return s
		}
		c := w[s.End-1]
		end := s.End
		if c == '.' && end-2 > s.Start && (w[end-2] == ')' || w[end-2] == ']') {
			end--
			c = w[end-1]
		}
		if c != ')' && c != ']' {
			break
		}
		open := groupBefore(w, s.Start, end)
		if open <= s.Start {
			break
		}
		ok := false
		if c == ']' {
			ok = readBracket(w, open+1, end-1, d)
		} else {
			ok = readParenthesis(w, open+1, end-1, d)
		}
		if !ok {
			break
		}
		s = trimmed(w, cite.Span{Start: s.Start, End: open})
	}
	s = beforeEdition(w, s, d)
	name := w[s.Start:max(s.End, s.Start)]
	if d.has(slotVolume) || strings.IndexByte(name, ':') < 0 {
		return s
	}
	if t := partVolume(w, s, d); t != s {
		return t
	}
	// "Trap Danmark: III", "Das Dichtergebet: Bd. 18"
	if i := strings.LastIndex(name, ": "); i > 0 {
		a := s.Start + i + 2
		if k, n := locatorWord(w, a, s.End); n > 0 && k == slotVolume && words(w[a:s.End]) == 2 || strings.Trim(w[a:s.End], "IVX") == "" {
			for a += n; w[a] == ' '; a++ {
			}
			d.put(slotVolume, a, s.End)
			s.End = s.Start + i
		}
	}
	return s
}

// beforeEdition takes an edition that stands after a comma and not in parentheses off the end of a title, "Salt roads, 2nd
// ed.", and gives what remains.
func beforeEdition(w string, s cite.Span, d *draft) cite.Span {
	from := max(s.Start, s.End-len(", 10th rev. edition"))
	i := strings.LastIndexByte(w[from:s.End], ',')
	if i <= 0 || d.has(slotEdition) {
		return s
	}
	p := trimmedSpace(w, cite.Span{Start: from + i + 1, End: s.End})
	word, rest := nextWord(w[p.Start:p.End])
	var buf [48]byte
	if rest == "" || !ordinalWord(string(foldWord(&buf, word))) || !hasEditionWord(rest) || !readShortRemark(w, p, d) {
		return s
	}
	return cite.Span{Start: s.Start, End: from + i}
}

// partVolume takes the volume and its own title off the end of a title, "Papers: Vol. 2. Letters and drafts" (APA 7, 10.2,
// example 30), and gives what remains.
func partVolume(w string, s cite.Span, d *draft) cite.Span {
	if d.has(slotVolume) {
		return s
	}
	for i := s.Start + 1; i+2 < s.End; i++ {
		if w[i] != ':' || w[i+1] != ' ' {
			continue
		}
		k, n := locatorWord(w, i+2, s.End)
		if n == 0 || k != slotVolume {
			continue
		}
		a := i + 2 + n
		for a < s.End && w[a] == ' ' {
			a++
		}
		b, digits := numberToken(w, a, s.End)
		if digits == 0 || b+2 >= s.End || w[b] != '.' && w[b] != ',' || w[b+1] != ' ' || !isUpper(w[b+2:]) {
			continue
		}
		d.put(slotVolume, a, b)
		d.put(slotVolumeTitle, b+2, s.End)
		return cite.Span{Start: s.Start, End: i}
	}
	return s
}

// tableMarks stand about words that are looked up.
var tableMarks = cutsetOf("()[],;:“”\"")

// inTable tells whether a set has a word, brackets, quotation marks and punctuation about it aside.
func inTable(words *wordSet, word string) bool {
	return in(words, tableMarks.trim(word))
}

// readParenthesis reads what APA puts in parentheses after a title: edition, volume, pages, report number, version,
// translator, editor (APA 7, 9.19 to 9.21, 10.2, 10.4).
func readParenthesis(w string, from, to int, d *draft) bool {
	if to <= from || to-from > 220 {
		return false
	}
	saved := *d
	ok := false
	start := from
	for i := from; i <= to; i++ {
		if i < to && w[i] != ';' {
			continue
		}
		s := trimmedSpace(w, cite.Span{Start: start, End: i})
		start = i + 1
		if s.End <= s.Start {
			continue
		}
		if !readRemark(w, s, d) {
			if in := w[s.Start:s.End]; ok && d.has(slotNumber) && !saved.has(slotNumber) && isUpper(in) && words(in) > 1 && !hasDigit(in) {
				d.put(slotSeries, s.Start, s.End) // "Working Paper No. 11309; NBER Working Papers"
				continue
			}
			*d = saved
			return false
		}
		ok = true
	}
	return ok
}

// trimmedSpace cuts blanks off both ends.
func trimmedSpace(w string, s cite.Span) cite.Span {
	for s.Start < s.End && w[s.Start] == ' ' {
		s.Start++
	}
	for s.End > s.Start && w[s.End-1] == ' ' {
		s.End--
	}
	return s
}

// readRemark reads one remark of a parenthesis, or several set off by commas.
func readRemark(w string, s cite.Span, d *draft) bool {
	in := w[s.Start:s.End]
	if readDegree(w, s.Start, s.End, d) {
		return true
	}
	// "G. Hays, Trans."
	if i := strings.LastIndexByte(in, ','); i > 0 {
		if role, ok := roleOf(in[i+1:]); ok && !hasDigit(in[:i]) {
			names := readNames(w, s.Start, s.Start+i)
			if names.form == formInitials || names.form == formFull || names.form == formLiteral && isUpper(in) && (words(in[:i]) <= 2 || namesBody(in[:i]) || look(in[:i]).lower == 0 && isUpper(strings.TrimSpace(in[i+1:]))) {
				switch role {
				case cite.EditorTranslator:
					d.put(slotTranslators, s.Start, s.Start+i)
					d.put(slotEditors, s.Start, s.Start+i)
				case cite.Translator:
					d.put(slotTranslators, s.Start, s.Start+i)
				case cite.Editor, cite.Compiler:
					d.traits |= traitEditors
					d.put(slotEditors, s.Start, s.Start+i)
				default:
					if d.put(slotContributors, s.Start, s.Start+i) {
						d.part = role
					}
				}
				return true
			}
		}
	}
	if rest, ok := strings.CutPrefix(in, "p. "); ok && len(rest) <= 30 && isDigit(rest[0]) && strings.IndexByte(rest, ',') < 0 {
		return d.put(slotPage, s.Start+len("p. "), s.End)
	}
	if strings.HasPrefix(in, "1 online resource") {
		return d.put(slotDimensions, s.Start, s.End)
	}
	if strings.HasPrefix(in, "with ") {
		return d.put(slotContributors, s.Start+5, s.End)
	}
	if n, end := numberMark(in); n >= 0 {
		// "Report No. 12", "Patent No. US 7,123,456"
		after := trimmedSpace(w, cite.Span{Start: s.Start + end, End: s.End})
		if h := strings.TrimRight(in[:n], " "); h != "" {
			if office := strings.TrimSuffix(h, " Patent"); len(office) < len(h) {
				d.put(slotAuthority, s.Start, s.Start+len(office)) // "U.S. Patent No. 7,123,456" (APA 7, 11.8)
				d.traits |= traitPatent
				return d.put(slotNumber, after.Start, after.End)
			}
			if h == "Accession" { // of a database (APA 7, 9.30)
				return d.put(slotArchiveLocation, after.Start, after.End)
			}
			d.put(slotGenre, s.Start, s.Start+len(h))
			if strings.Contains(strings.ToLower(h), "patent") {
				d.traits |= traitPatent
			} else {
				d.traits |= traitReport
			}
		} else {
			d.traits |= traitReport
		}
		return d.put(slotNumber, after.Start, after.End)
	}
	if strings.IndexByte(in, ' ') < 0 && strings.IndexByte(in, '/') > 0 && hasDigit(in) && (isUpper(in) || isDigit(in[0])) {
		d.traits |= traitReport
		return d.put(slotNumber, s.Start, s.End) // "WHO/CDS/2003.11", "2011/566"
	}
	if i := strings.Index(in, "("); i >= 3 && i+6 < len(in) && strings.Trim(in[:i], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" && yearLike(in[i+1:i+5]) && in[i+5] == ')' && words(in) <= 3 {
		d.traits |= traitReport
		return d.put(slotNumber, s.Start, s.End) // "COM(2021) 206 final", a document of the European Union
	}
	if strings.IndexByte(in, ' ') < 0 && isDigit(in[len(in)-1]) && (strings.Count(in, ".") >= 3 || strings.Contains(in, "_v")) {
		return d.put(slotNumber, s.Start, s.End) // a preprint's number, "2023.02.07.527548"
	}
	if setNumber(in) {
		return d.put(slotNumber, s.Start, s.End)
	}
	if reportNumber(in[strings.LastIndexByte(in, ' ')+1:]) && (in == strings.ToUpper(in) && words(in) <= 3 || words(in) == 1) || len(in) == 8 && (in[:2] == "ED" || in[:2] == "EJ") && strings.Trim(in[2:], "0123456789") == "" {
		d.traits |= traitReport
		return d.put(slotNumber, s.Start, s.End)
	}
	// "Technical Report", and not "Long Papers", a part of a conference's proceedings
	if i := strings.LastIndexByte(in, ' '); i > 0 && words(in) <= 5 && isUpper(in) && isUpper(in[i+1:]) && inTable(reportWords, in[i+1:]) && !strings.HasSuffix(in, "s") {
		d.traits |= traitReport
		return d.put(slotGenre, s.Start, s.End)
	}
	// "Scientific Investigations Report 2017–5014"
	if i := strings.LastIndexByte(in, ' '); i > 0 && hasDigit(in[i:]) && isUpper(in) && words(in) <= 8 {
		for rest := in[:i]; rest != ""; {
			var word string
			word, rest = nextWord(rest)
			if inTable(reportWords, word) {
				d.traits |= traitReport
				d.put(slotGenre, s.Start, s.Start+i)
				return d.put(slotNumber, s.Start+i+1, s.End)
			}
		}
	}
	if n := editionWithComma(in); n {
		return d.put(slotEdition, s.Start, s.End)
	}
	all := true
	start := s.Start
	for i := s.Start; i <= s.End; i++ {
		if i < s.End && w[i] != ',' {
			continue
		}
		p := trimmedSpace(w, cite.Span{Start: start, End: i})
		start = i + 1
		if p.End <= p.Start || morePages(w, p, d) {
			continue
		}
		if !readShortRemark(w, p, d) {
			// "2ª ed., con corr. y ampl" belongs together
			if d.has(slotEdition) && p.Len() < 40 && (!hasDigit(w[p.Start:p.End]) || hasEditionWord(w[p.Start:p.End])) {
				d.slots[slotEdition].End = p.End
				continue
			}
			all = false
			break
		}
	}
	return all
}

// morePages adds to the pages that end right before a part of a remark what that part has of them: "pp. 12–34, 56" (APA 7,
// 9.25). It tells whether the part was nothing else.
func morePages(w string, p cite.Span, d *draft) bool {
	pages := &d.slots[slotPage]
	if pages.End == 0 || w[min(pages.End, p.Start):p.Start] != ", " {
		return false
	}
	if end, _ := pageSpan(w, p.Start, p.End, false); end != p.End {
		return false
	}
	pages.End = p.End
	return true
}

// editionWithComma tells whether a remark is an edition whose ordinal a comma parts from the word for it: "3., überarbeitete
// Auflage".
func editionWithComma(s string) bool {
	number, rest, ok := strings.Cut(s, "., ")
	if !ok || number == "" || len(number) > 2 || strings.Trim(number, "0123456789") != "" || hasDigit(rest) {
		return false
	}
	return hasEditionWord(rest)
}

// hasEditionWord tells whether a text has a word for an edition or a printing.
func hasEditionWord(s string) bool {
	for s != "" {
		var word string
		if word, s = nextWord(s); inTable(editionWords, word) {
			return true
		}
	}
	return false
}

// ordinalWord tells whether a folded word is an ordinal number, "third" or "3rd", as editions are counted by.
func ordinalWord(f string) bool {
	switch f {
	case "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth":
		return true
	}
	n := len(f) - 2
	return n > 0 && n <= 2 && strings.Trim(f[:n], "0123456789") == "" && ordinalEnd(f[n:]) == 2
}

// numberMark finds "No." in a remark; start is −1 where there is none.
func numberMark(s string) (start, end int) {
	for _, m := range [...]string{"No. ", "Nos. ", "No.", "Nr. ", "no. ", "nr. ", "Nº ", "N° "} {
		if i := strings.Index(s, m); i == 0 || i > 0 && s[i-1] == ' ' {
			return i, i + len(m)
		}
	}
	return -1, 0
}

// setNumber tells whether a remark is the number under which an archive keeps a set of data, after the letters of the
// archive: "ICPSR 37080" (APA 7, 10.9).
func setNumber(s string) bool {
	const fewest = 3 // digits
	archive, number := nextWord(s)
	return isAcronym(archive) && len(number) >= fewest && strings.Trim(number, "0123456789") == "" && !yearLike(number)
}

// reportNumber tells whether a remark is the number that an institution gave a report: "CMU-CS-94-123", "CSLI-86-63".
func reportNumber(s string) bool {
	if strings.IndexByte(s, ' ') >= 0 || !isUpper(s) || strings.Count(s, "-")+strings.Count(s, "‐")+strings.Count(s, "‑") < 2 {
		return false
	}
	digits := strings.TrimLeft(s[strings.LastIndexAny(s, "-‐‑"):], "-‐‑")
	return len(digits) >= 1 && len(digits) <= 6 && strings.Trim(digits, "0123456789") == ""
}

// readShortRemark reads one of "2nd ed.", "Vol. 3", "pp. 1–9", "Version 2.1", "S3", "6:209".
func readShortRemark(w string, p cite.Span, d *draft) bool {
	in := w[p.Start:p.End]
	if p.Len() > 90 {
		return false
	}
	word, rest := nextWord(in)
	var buf [48]byte
	f := string(foldWord(&buf, strings.TrimRight(word, ".")))
	switch f {
	case "version", "v", "versión", "ver", "versie":
		if rest != "" {
			d.put(slotVersion, p.End-len(rest), p.End)
			return true
		}
	case "season", "episode", "ep", "folge":
		if rest != "" && isDigit(rest[0]) && words(rest) == 1 {
			// "Season 2, Episode 3" (APA 7, 10.12)
			if f == "season" {
				return d.put(slotVolume, p.Start, p.End)
			}
			return d.put(slotNumber, p.Start, p.End)
		}
		return false
	}
	if strings.HasSuffix(in, " version") && hasDigit(in) {
		return d.put(slotVersion, p.Start, p.End-len(" version")) // "(Mar 14 version)"
	}
	if dt, ok := wholeDate(in); ok && dt.date.Season != 0 && dt.date.Start.Month == 0 {
		return d.put(slotEdition, p.Start, p.End) // "(Spring 2011)", an encyclopedia's (APA 7, 10.3)
	}
	if n := words(in); n <= 7 || n <= 12 && strings.Contains(in, " edition") {
		for r := in; r != ""; {
			var x string
			x, r = nextWord(r)
			if inTable(editionWords, x) {
				// CSL's edition is the number; the word for it is the printer's
				if end := p.End - len(x) - len(r); isDigit(in[0]) && strings.TrimSpace(r) == "" && end > p.Start {
					if number := trimmedSpace(w, cite.Span{Start: p.Start, End: end}); w[number.End-1] != '.' { // "2. Aufl." is one
						p = number
					}
				}
				return d.put(slotEdition, p.Start, p.End)
			}
		}
		if ordinalWord(f) && words(in) <= 2 && !hasDigit(rest) {
			return d.put(slotEdition, p.Start, p.End) // "(Third)", "(1st American)"
		}
		switch f {
		case "rev", "revised", "reprint", "repr", "illustrated", "abridged":
			if rest == "" || f == "rev" {
				return d.put(slotEdition, p.Start, p.End)
			}
		}
	}
	if f == "vols" && strings.HasPrefix(rest, "1") || f == "vol" && rest == "1–1" {
		// "Vols. 1–4": all volumes of a work that has four (APA 7, 9.20); a program prints one volume as "Vol. 1–1"
		a := p.End - len(rest) + 1
		if n := dashAt(w, a, p.End); n > 0 && a+n < p.End && strings.Trim(w[a+n:p.End], "0123456789") == "" {
			return d.put(slotVolumes, a+n, p.End)
		}
	}
	var sub draft = *d
	if end, n := readLocators(w, p.Start, p.End, &sub); n > 0 && end == p.End {
		if _, k := locatorWord(w, p.Start, p.End); k > 0 {
			sub.issued, sub.when = d.issued, d.when
			*d = sub
			return true
		}
		if strings.IndexByte(in, ':') > 0 {
			return d.put(slotNumber, p.Start, p.End)
		}
	}
	// "Vols. 1–3, 2nd ed."; "Vol. 16: Subtitle"
	if s, k := locatorWord(w, p.Start, p.End); k > 0 && s == slotVolume {
		a := p.Start + k
		for a < p.End && w[a] == ' ' {
			a++
		}
		b, _ := pageSpan(w, a, p.End, true)
		if t := trimmed(w, cite.Span{Start: min(b+1, p.End), End: p.End}); b < p.End && w[b] == ':' && t.Len() > 0 {
			d.put(slotVolumeTitle, t.Start, t.End)
		}
		return d.put(slotVolume, a, b)
	}
	return false
}
