package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// courtWords stand in the names of courts, in the languages whose cases are cited most.
var courtWords = set(`court courts supreme appeals appeal circuit cir cour tribunal tribunale tribunales corte tribunaux gericht hof rechtbank
	tingsrätt hovrätt domstol domstolen domstol høyesterett højesteret bench assizes chancery conseil juzgado sala ecthr bgh bverfg bverwg
	bag bsg bfh eugh cjeu ecj app ct dist`)

// courtEndings end the names of courts that are one word: "Oberlandesgericht", "Arbetsdomstolen".
var courtEndings = []string{"gericht", "gerichtshof", "domstolen", "domstol", "rätten", "rätt", "rechtbank", "retten"}

// lawWords stand in the titles of laws.
var lawWords = set(`act law laws code statute statutes ordinance constitution regulation regulations directive decree amendment bill
	loi gesetz ley lei legge wet lov lag zakon ustawa bekendtgørelse verordnung décret decreto ordonnance treaty convention covenant protocol`)

// hasParties tells whether a text names the parties of a case, with "v." or its like between them, or the matter after
// "In re". After an initial "v." is a name's.
func hasParties(s string) bool {
	for _, matter := range [...]string{"In re ", "In Re ", "Ex parte ", "Ex Parte "} {
		if strings.HasPrefix(s, matter) {
			return true
		}
	}
	for _, v := range [...]string{" v. ", " v ", " vs. ", " vs ", " c. ", " tegen ", " gegen "} {
		i := strings.Index(s, v)
		if i <= 0 || !isUpper(s[i+len(v):]) {
			continue
		}
		if word := s[strings.LastIndexByte(s[:i], ' ')+1 : i]; len(word) > 3 || !strings.HasSuffix(word, ".") {
			return true
		}
	}
	return false
}

// isCourt tells whether a text names a court.
func isCourt(s string) bool {
	for rest := s; rest != ""; {
		var word string
		word, rest = nextWord(rest)
		word = strings.Trim(word, "()[],.")
		if in(courtWords, word) {
			return true
		}
		for _, e := range courtEndings {
			if strings.HasSuffix(strings.ToLower(word), e) {
				return true
			}
		}
	}
	return false
}

// readLegal reads a work of the law as the Bluebook has it (APA 7, 11.4 to 11.9): the title, where the law stands, and in
// parentheses at the end the court and the date: "Title, 347 U.S. 483 (Court 1954)". The draft has no score where the
// stretch does not look like one.
func (r *reader) readLegal(from, to int) draft {
	w := r.w
	none := draft{score: -1000}
	s := cite.Span{Start: from, End: to}
	for _, c := range r.claims {
		if (c.v == cite.Var(cite.URL) || c.v == cite.Var(cite.DOI)) && from < c.span.Start && c.span.Start < s.End {
			s.End = c.span.Start
		}
	}
	after := trimmed(w, cite.Span{Start: s.End, End: to})
	s = trimmed(w, s)
	d := draft{}
	if s.End > s.Start && isConstitution(w[s.Start:s.End]) {
		d.legal, d.score = cite.Legislation, 6
		d.put(slotTitle, s.Start, s.End)
		return d
	}
	var status cite.Span
	for {
		group := trimmedSpace(w, s)
		if group.End <= group.Start || w[group.End-1] != ')' {
			break
		}
		open := groupBefore(w, group.Start, group.End)
		if open <= group.Start {
			return none
		}
		in := cite.Span{Start: open + 1, End: group.End - 1}
		s.End = open
		if d.readCourt(w, in) {
			break
		}
		if status.End > 0 {
			return none
		}
		status = in
	}
	if d.when.End == 0 && status.End > 0 {
		return none
	}
	if d.when.End > 0 {
		s = beforeComma(w, s)
	} else {
		s = trimmed(w, s)
	}
	if s.End <= s.Start || d.when.End == 0 && !strings.Contains(w[s.Start:s.End], "§") && !strings.Contains(w[s.Start:s.End], ". ") {
		return none
	}
	evidence := d.readLaw(w, s)
	if evidence < 3 || !d.has(slotTitle) {
		return none
	}
	if status.End > 0 {
		if in := w[status.Start:status.End]; strings.HasPrefix(in, "testimony of ") {
			d.credit = cite.Span{Start: status.Start + len("testimony of "), End: status.End}
			d.authors = readPersons(w, d.credit.Start, d.credit.End)
			d.legal = cite.Hearing
		} else {
			d.put(slotStatus, status.Start, status.End)
		}
	}
	d.put(slotReferences, after.Start, after.End)
	d.score = 3 + evidence
	return d
}

// isConstitution tells whether a text cites a part of a constitution or charter: "U.S. Const. art. I, § 3", "U.N. Charter
// art. 1, para. 3" (APA 7, 11.9).
func isConstitution(s string) bool {
	for _, law := range [...]string{" Const. ", " Charter "} {
		begin := s[:min(len(s), len("Conn.")+len(law))]
		if i := strings.Index(begin, law); i > 0 && s[i-1] == '.' {
			switch rest := s[i+len(law):]; {
			case strings.HasPrefix(rest, "art. "), strings.HasPrefix(rest, "amend. "), strings.HasPrefix(rest, "pmbl."):
				return true
			}
		}
	}
	return false
}

// readCourt reads what the parentheses at the end of a case hold: the court and the date, or one of them.
func (d *draft) readCourt(w string, in cite.Span) bool {
	const longest = 200
	if in.Len() > longest {
		return false
	}
	for i := in.Start; i < in.End; i++ {
		if i > in.Start && w[i-1] != ' ' || !isWordByte(w[i]) {
			continue
		}
		if dt, ok := wholeDate(w[i:in.End]); ok && dt.date.State == cite.Dated && dt.date.Literal == "" {
			court := beforeComma(w, cite.Span{Start: in.Start, End: i})
			if in.Len() > 4 && yearLike(w[in.Start:in.Start+4]) {
				court.End = court.Start // "1971 & rev. 2009" (APA 7, 11.5, example 13)
			}
			if court.End > court.Start && strings.HasPrefix(w[court.End:], ",") && !isCourt(w[court.Start:court.End]) {
				return false // "Berlin, 1980"
			}
			d.issued, d.when = dt, cite.Span{Start: i, End: in.End}
			d.put(slotAuthority, court.Start, court.End)
			return true
		}
	}
	if isCourt(w[in.Start:in.End]) {
		return d.put(slotAuthority, in.Start, in.End)
	}
	return false
}

// readLaw reads what stands before the date: the title and where the law stands. It tells how much speaks for a law.
func (d *draft) readLaw(w string, s cite.Span) float32 {
	evidence := float32(0)
	isCase := false
	if hasParties(w[s.Start:s.End]) {
		if d.when.End > 0 || d.has(slotAuthority) {
			evidence++
		}
		evidence += 2
		isCase = true
	}
	if court := d.slots[slotAuthority]; court.End > 0 {
		isCase = true
		evidence += 1.5
		if isCourt(w[court.Start:court.End]) {
			evidence += 2.5
		} else if d.issued.months > 0 {
			evidence++
		}
	}
	d.legal = cite.Legislation
	if isCase {
		d.legal = cite.LegalCase
	}
	title, e := d.readHearing(w, s)
	if e == 0 {
		title, e = d.readBill(w, s)
	}
	if e == 0 {
		title, e = d.readSession(w, s)
	}
	if e == 0 {
		title, e = d.readCitation(w, s, isCase)
	}
	evidence += e
	if d.legal == cite.Legislation {
		if hasLawWord(w[title.Start:title.End]) {
			evidence++
		}
		if d.when.End > 0 && namesLaw(w[title.Start:title.End]) {
			evidence += 2 // "Data Privacy Act (2012)", where an author would end in a full stop
		}
		// a jurisdiction: "Crimes Act, Vic (1958)"
		if p := lastPiece(w, title); d.when.End > 0 && evidence > 0 && !d.has(slotContainer) && !d.has(slotNumber) && p.End > p.Start && p.Len() <= 4 && isUpper(w[p.Start:]) && letters(w[p.Start:p.End]) == w[p.Start:p.End] {
			d.put(slotContainer, p.Start, p.End)
			evidence += 2
			title = beforePiece(w, title, p)
		}
	}
	d.put(slotTitle, title.Start, title.End)
	return evidence
}

// hasLawWord tells whether a title begins with words of which one is a law's.
func hasLawWord(s string) bool {
	for n := 0; s != "" && n < 24; n++ {
		var word string
		if word, s = nextWord(s); inTable(lawWords, word) {
			return true
		}
	}
	return false
}

// namesLaw tells whether a title is a law's by its form: it ends in the word for one, or begins with "An Act".
func namesLaw(s string) bool {
	return inTable(lawWords, s[strings.LastIndexByte(s, ' ')+1:]) && !strings.HasSuffix(s, ".") || strings.HasPrefix(s, "An Act ")
}

// readCitation reads where a law or case stands: a reporter, the number of a law or the numbers of a case, and for a
// treaty its date. It gives the title that is left, and how much speaks for a law.
func (d *draft) readCitation(w string, title cite.Span, isCase bool) (cite.Span, float32) {
	evidence := float32(0)
	p := lastPiece(w, title)
	if e := d.readReporter(w, p, isCase); e > 0 {
		evidence += e
		title = beforePiece(w, title, p)
	}
	const law, number, digits = "Pub. L. No. ", "No. ", "0123456789/-"
	for p = lastPiece(w, title); p.End > p.Start; p = lastPiece(w, title) {
		in, before := w[p.Start:p.End], d.slots[slotNumber]
		switch {
		case strings.HasPrefix(in, law):
			d.put(slotNumber, p.Start+len(law), p.End)
			d.legal = cite.Legislation
			evidence += 4
		case isCase && before.End == 0 && strings.HasPrefix(in, number):
			d.put(slotNumber, p.Start+len(number), p.End)
			return beforePiece(w, title, p), evidence + 1
		case isCase && !d.has(slotContainer) && d.has(slotAuthority) && docket(in) &&
			(before.End == 0 || strings.Trim(in, digits) == "" && strings.Trim(w[before.Start:before.End], digits+", ") == ""):
			d.slots[slotNumber] = p.Cover(before) // "16064/90, 16065/90"
			evidence++
		default:
			if d.when.End == 0 && d.has(slotContainer) && !isCase && !d.has(slotSection) && d.readSigning(w, title) {
				title = beforePiece(w, title, d.when)
				evidence++
			}
			return title, evidence
		}
		title = beforePiece(w, title, p)
	}
	return title, evidence
}

// readSigning reads the day on which a treaty was signed, at the end of a stretch: "Title, September 2, 1990".
func (d *draft) readSigning(w string, s cite.Span) bool {
	const longest = len("September 30, 1990")
	for i := max(s.Start+1, s.End-longest); i < s.End; i++ {
		if w[i-1] != ' ' || !isUpper(w[i:]) {
			continue
		}
		if dt, ok := wholeDate(w[i:s.End]); ok && dt.months > 0 {
			d.issued, d.when = dt, cite.Span{Start: i, End: s.End}
			d.legal = cite.Treaty
			return true
		}
	}
	return false
}

// readHearing reads "Title: Hearing before the Committee on Ports, 110th Cong." (APA 7, 11.5).
func (d *draft) readHearing(w string, s cite.Span) (title cite.Span, evidence float32) {
	const before = ": Hearing before the "
	i := strings.Index(w[s.Start:s.End], before)
	if i <= 0 {
		return s, 0
	}
	committee := cite.Span{Start: s.Start + i + len(before), End: s.End}
	if p := lastPiece(w, committee); p.End > p.Start {
		d.put(slotAuthority, p.Start, p.End)
		committee = beforePiece(w, committee, p)
	}
	d.put(slotSection, committee.Start, committee.End)
	d.legal = cite.Hearing
	return cite.Span{Start: s.Start, End: s.Start + i}, 5
}

// readSession reads a hearing by the Congress that held it, "Title, U.S. Senate Committee on Ports, 110th Cong.", as the
// manual has testimony (APA 7, 11.5).
func (d *draft) readSession(w string, s cite.Span) (title cite.Span, evidence float32) {
	congress := lastPiece(w, s)
	session, ok := strings.CutSuffix(w[congress.Start:congress.End], " Cong.")
	if !ok || session == "" || !isDigit(session[0]) || strings.Contains(session, " ") {
		return s, 0
	}
	title = beforePiece(w, s, congress)
	for i := title.Start; i+2 < title.End; i++ {
		if w[i] == ',' && isCommittee(w[i+2:title.End]) {
			d.put(slotSection, i+2, title.End)
			title.End = i
		}
	}
	d.put(slotAuthority, congress.Start, congress.End)
	d.legal = cite.Hearing
	return title, 5
}

// isCommittee tells whether a text names a committee of a legislature, with its chamber before it or not.
func isCommittee(s string) bool {
	for _, chamber := range [...]string{"U.S. ", "United States ", "Senate ", "House of Representatives ", "House ", "Joint ", "Select ", "Special "} {
		s = strings.TrimPrefix(s, chamber)
	}
	return strings.HasPrefix(s, "Committee ") || strings.HasPrefix(s, "Subcommittee ")
}

// billWords begin the numbers of bills and resolutions of the United States Congress (APA 7, 11.5).
var billWords = []string{"H.R. ", "S. ", "H.R. Res. ", "H. Res. ", "H.R. Con. Res. ", "H. Con. Res. ", "H.R.J. Res. ", "H.J. Res. ", "S. Res. ", "S. Con. Res. ", "S.J. Res. "}

// readBill reads "Title, H.R. 1100, 113th Cong., 162 Cong. Rec. 2394" (APA 7, 11.5): the bill with its number, the body it
// lay before, and where it has been printed.
func (d *draft) readBill(w string, s cite.Span) (title cite.Span, evidence float32) {
	if in := w[s.Start:s.End]; !strings.Contains(in, ", H.") && !strings.Contains(in, ", S.") {
		return s, 0 // none of them stands in it
	}
	for _, word := range billWords {
		i := strings.Index(w[s.Start:s.End], ", "+word)
		if i <= 0 {
			continue
		}
		bill := cite.Span{Start: s.Start + i + len(", "), End: s.End}
		if j := strings.IndexByte(w[bill.Start:bill.End], ','); j > 0 {
			bill.End = bill.Start + j
		}
		number := bill.Start + len(word)
		if e, digits := numberToken(w, number, bill.End); e != bill.End || digits == 0 {
			continue
		}
		rest := beforeComma(w, cite.Span{Start: min(bill.End+1, s.End), End: s.End})
		if !isLegislature(w[rest.Start:rest.End]) {
			continue
		}
		if p := lastPiece(w, rest); d.readReporter(w, p, false) > 0 {
			rest = beforePiece(w, rest, p)
		}
		d.legal = cite.Bill
		d.put(slotGenre, bill.Start, number-1)
		d.put(slotNumber, number, bill.End)
		d.put(slotAuthority, rest.Start, rest.End)
		return cite.Span{Start: s.Start, End: s.Start + i}, 5
	}
	return s, 0
}

// isLegislature tells whether a text begins with the name of the body that a bill lay before.
func isLegislature(s string) bool {
	if i := strings.IndexByte(s, ','); i > 0 {
		s = s[:i]
	}
	for _, word := range [...]string{"Cong.", "Congress", "House", "Senate", "Leg.", "Legislature", "Parliament"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}

// lastPiece gives what stands after the last comma of a stretch outside brackets; the zero Span where there is none.
func lastPiece(w string, s cite.Span) cite.Span {
	depth := 0
	for i := s.End - 1; i > s.Start; i-- {
		switch w[i] {
		case ')', ']':
			depth++
		case '(', '[':
			depth--
		case ',':
			if depth <= 0 && i+1 < s.End && w[i+1] == ' ' {
				return trimmedSpace(w, cite.Span{Start: i + 1, End: s.End})
			}
		}
	}
	return cite.Span{}
}

// beforePiece gives what stands before a piece of a stretch.
func beforePiece(w string, s, piece cite.Span) cite.Span {
	return beforeComma(w, cite.Span{Start: s.Start, End: piece.Start})
}

// beforeComma cuts blanks and commas off both ends: a full stop before a comma belongs to its word.
func beforeComma(w string, s cite.Span) cite.Span {
	for s.Start < s.End && (w[s.Start] == ' ' || w[s.Start] == ',') {
		s.Start++
	}
	for s.End > s.Start && (w[s.End-1] == ' ' || w[s.End-1] == ',') {
		s.End--
	}
	return s
}

// docket tells whether a piece can be the number of a case: "18/01333", "26 O 142/13", "[2025] EWHC 111 (KB)".
func docket(s string) bool {
	digits := 0
	for i := 0; i < len(s); i++ {
		if isDigit(s[i]) {
			digits++
		}
	}
	return digits > 0 && (digits*2 >= len(s) || words(s) <= 5 && (isUpper(s) || isDigit(s[0]) || s[0] == '['))
}

// gazettes are the official journals that print laws, as they are cited without a page.
var gazettes = set("oj o.j jo jorf dou boe bgbl rgbl abl sfs stb dz.u gu as sr ris moniteur")

// readGazette reads the official journal that has printed a law, before or after its number: "OJ L 119", "245 OJ L".
func (d *draft) readGazette(w string, p cite.Span) float32 {
	name, number := p, p
	if word, _ := nextWord(w[p.Start:p.End]); isDigit(word[0]) {
		number.End = p.Start + len(word)
		name.Start = number.End
	} else {
		number.Start = p.Start + strings.LastIndexByte(w[p.Start:p.End], ' ') + 1
		name.End = number.Start
	}
	name = trimmedSpace(w, name)
	word, rest := nextWord(w[name.Start:name.End])
	if !in(gazettes, word) || len(rest) > 4 || !isDigit(w[number.Start]) || number.Len() > len("2019/1234") || d.when.End == 0 {
		return 0
	}
	d.put(slotContainer, name.Start, name.End)
	d.put(slotVolume, number.Start, number.End)
	d.legal = cite.Legislation
	return 3
}

// readReporter reads where a law has been printed: "347 U.S. 483", "42 U.S.C. § 12101", "XI Rec. ___". It tells how much
// that speaks for a law, 0 where it is none.
func (d *draft) readReporter(w string, p cite.Span, isCase bool) float32 {
	if p.End <= p.Start {
		return 0
	}
	in := w[p.Start:p.End]
	if evidence := d.readGazette(w, p); evidence > 0 {
		return evidence
	}
	evidence := float32(0)
	at := p.Start
	var end int // of what stands before the section or page
	var volume, page, section cite.Span
	if i := strings.Index(in, "§"); i >= 0 {
		k := p.Start + i + len("§")
		k = p.End - len(strings.TrimLeft(w[k:p.End], " §"))
		if k >= p.End {
			return 0
		}
		section = cite.Span{Start: k, End: p.End}
		end = trimmedSpace(w, cite.Span{Start: at, End: p.Start + i}).End
		evidence += 3
	} else {
		word := in[strings.LastIndexByte(in, ' ')+1:]
		switch {
		case word == "___":
			evidence += 3
		case isDigit(word[0]) && strings.IndexByte(word, '/') < 0 || isCase && romanNumeral(word):
			page = cite.Span{Start: p.End - len(word), End: p.End}
		default:
			return 0
		}
		end = trimmedSpace(w, cite.Span{Start: at, End: p.End - len(word)}).End
	}
	if word, rest := nextWord(w[at:end]); rest != "" && (isDigit(word[0]) || romanNumeral(word) && isUpper(word)) {
		volume = cite.Span{Start: at, End: at + len(word)}
		at = end - len(rest)
	}
	name := trimmedSpace(w, cite.Span{Start: at, End: end})
	switch {
	case name.End <= name.Start:
		if section.End == 0 {
			return 0
		}
	case !isUpper(w[name.Start:name.End]) || strings.ContainsAny(w[name.Start:name.End], "[]:"):
		return 0
	case page.End > 0 && volume.End == 0:
		return 0
	}
	if page.End > 0 {
		evidence += 1.5
		if strings.ContainsAny(w[name.Start:name.End], ".") || strings.ToUpper(w[name.Start:name.End]) == w[name.Start:name.End] {
			evidence++
		}
	}
	switch strings.ReplaceAll(w[name.Start:name.End], " ", "") {
	case "U.S.C.", "U.S.C.A.", "Stat.", "USC":
		d.legal = cite.Legislation
		evidence++
	case "C.F.R.", "Fed.Reg.", "CFR", "F.R.":
		d.legal = cite.Regulation
		evidence++
	}
	d.put(slotVolume, volume.Start, volume.End)
	d.put(slotContainer, name.Start, name.End)
	d.put(slotPage, page.Start, page.End)
	d.put(slotSection, section.Start, section.End)
	return evidence
}
