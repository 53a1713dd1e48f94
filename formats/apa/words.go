package apa

import (
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/dates"
)

// The tables of this file are general knowledge of the languages that references are written in. Keys are folded:
// lower-cased, without the full stop of an abbreviation.

// The months and seasons by their folded names.
var (
	monthWords  = tableOf(dates.MonthWords)
	seasonWords = tableOf(dates.SeasonWords)
)

var (
	// andWords join the last two names of a list.
	andWords = set("and & und et y e en och og ve i and/or")

	// particleWords begin or end a family name.
	particleWords = set("von van der den de del della di da dos das du la le ter ten zu zur zum vom al el bin ibn ben af av d' dal degli dei lo las los do st vander")

	// suffixWords follow a name.
	suffixWords = set("jr sr ii iii iv filho neto junior")

	// corporateWords stand in the names of organisations and hardly in those of persons.
	corporateWords = set(`kommune comune commune kommission udvalget university universität universidad université universiteit universidade college school institute institut instituto
		institution department dept ministry ministère ministerio office bureau agency association society organization organisation
		foundation council committee commission centre center company corporation corp inc ltd llc gmbh ag plc group bank library museum
		archives government administration authority board federation union league trust service services program programme project
		national international european american royal federal republic united nations world global health research statistics statistical
		press news team staff contributors network consortium collaboration alliance academy laboratory laboratories hospital church
		police court parliament congress senate house state city county district collective initiative fund forum conference division
		directorate secretariat embassy party campaign partnership task force panel working gazette times post magazine journal studio
		studios records entertainment pictures films media digital technologies technology software systems solutions security
		central public editors editorial redactie redaktion redazione redacción instituut ministerie gemeente stichting vereniging verein
		bundesamt bundesministerium bundesregierung gesellschaft amt stiftung kommission rat asociación fundación comisión gobierno
		consejo nacional associação fundação associazione fondazione commissione comité conseil ministère bibliothèque musée centro`)

	// publisherWords stand in the names of publishing houses.
	publisherWords = set(`press verlag publishers publisher publishing publications books ebooks e-books éditions editions editorial ediciones edições edizioni editora
		editore presses springer wiley elsevier routledge sage pearson macmillan mcgraw-hill erlbaum blackwell penguin harper harpercollins
		norton houghton academic brill oxford cambridge university universität university's inc ltd llc gmbh co sons associates uitgeverij
		förlag forlag kustannus vydavatelství wydawnictwo yayınları yayınevi založba libri buchhandlung verlagsgesellschaft mit guilford
		o'reilly addison-wesley prentice prentice-hall birkhäuser gruyter mouton benjamins palgrave taylor francis crc lexington doubleday
		knopf vintage simon schuster vandenhoeck suhrkamp mohr siebeck fischer reclam gallimard seuil armand puf cnrs harmattan karthala
		dunod paidós alianza siglo tecnos cátedra kluwer ieee acm usenix aaai curran ios emerald mdpi peter waxmann klett beltz hogrefe
		juventa utb nomos beck heymanns duncker klostermann fink metzler bertelsmann longman nelson heinemann hodder bloomsbury
		continuum ashgate elgar garland hill appleton holt rinehart winston lippincott saunders mosby thieme karger humana frontiers`)

	// journalWords stand in the names of periodicals.
	journalWords = set(`journal review annals archives bulletin quarterly proceedings transactions letters studies research science sciences
		revue revista rivista zeitschrift tijdschrift magazine reports advances frontiers international psychology medicine physics
		chemistry biology education economics society acta annual j rev proc trans lett ann nature cell lancet plos bmc ieee acm
		forschung wissenschaft wissenschaften blätter archiv jahrbuch cahiers cuadernos boletín anales časopis dergisi jurnal časopis`)

	// newsWords stand in the names of newspapers and of those who bring news.
	newsWords = set(`times post herald tribune news gazette chronicle guardian telegraph daily observer courier zeitung allgemeine nachrichten
		presse tageblatt anzeiger bild mail sun mirror star globe journal-constitution dispatch sentinel examiner inquirer bee
		courant journal-sentinel standard independent express mercury echo argus citizen register record press-herald broadcasting
		radio tv television jornal diario diário periódico noticias notícias gazeta haber haberleri dagblad krant nieuws avisen
		corriere giornale stampa repubblica kurier kurir blic vesti novosti pravda radio-canada reporters inquirer.net`)

	// headingSmallWords are lower-case in a heading set in title case.
	headingSmallWords = set(`a an the and or nor but of in on at to by for from with as into onto over per via vs und der die das des dem den ein eine
		zur zum im am von für mit et le la les de du des un une en au aux dans sur pour y el los las del e o os da do das dos em
		na no il lo gli di della delle dei del per con van het een op te voor & i`)

	// abbreviations end in a full stop that ends no sentence.
	abbreviations = set(`vs st mt ft publ univ print dr mr mrs ms prof no nos vol vols ed eds inc ltd co corp jr sr ca cf etc al fig figs p pp art ch sec dept univ
		bros gebr gov sen rep gen u.s u.k u.n e.u d.c ph.d m.d b.c a.d e.g i.e approx est op cit nr bd hrsg ser suppl trans lett proc
		phys chem int natl acad sci j rev ann am soc res med biol eng math mon astron astrophys appl opt mater commun nucl instrum
		electron lond comput mech environ adv clin nat nov sp spp var cv ssp subsp calif ill mass wash conn fla ave aufl überarb erw s`)

	// connectives stand between fields and belong to none.
	connectives = set(`in retrieved from date accessed access available at on and & und et y e doi url https http dx doi.org www pp p pages page vol vols volume
		no nr issue iss number n° nº ed eds editor editors edited by hrsg hg trans translated translator translators online internet
		the of original work published publication website isbn issn pmid pmcid arxiv hdl handle abgerufen am von unter récupéré
		consulté le sur de recuperado el geraadpleegd op van opgehaald erişim adresi adresinden consultado disponible disponível em
		art article last updated modified cited viewed visited s seiten seite bd band heft jg t tome tom dir coord coords zugriff
		verfügbar hentet fra hämtad från pobrano z pristupljeno pridobljeno disponibile presso vid jahrgang núm nro num as to on dans
		à author authors dated first version host hosts director directors producer producers executive presenter presenters writer
		writers comp comps chair chairs illus narr narrator illustrator compiler anm herausgeber red ort sep dostopno diakses dari pada tanggal
		testimony hearing before com with also see review book film nos patent accession preprint adaptation citováno dostupné dostupno stand letzter aufruf zuletzt zugegriffen dosegljivo`)
)

// foldWord writes a word into buf as the tables spell it; a word longer than buf gives nothing.
func foldWord(buf *[48]byte, word string) []byte {
	for word != "" && isStop(word[len(word)-1]) {
		word = word[:len(word)-1]
	}
	n := 0
	for i := 0; i < len(word); {
		c := word[i]
		if c < utf8.RuneSelf {
			if n == len(buf) {
				return nil
			}
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			buf[n] = c
			n, i = n+1, i+1
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		i += size
		if n+utf8.UTFMax > len(buf) {
			return nil
		}
		if r == '’' {
			buf[n] = '\''
			n++
			continue
		}
		n += utf8.EncodeRune(buf[n:], unicode.ToLower(r))
	}
	return buf[:n]
}

// firstRune decodes the first character of a string; 0 for the empty string.
func firstRune(s string) rune {
	if s == "" {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func isUpper(s string) bool { r := firstRune(s); return unicode.IsUpper(r) || unicode.IsTitle(r) }
func isLower(s string) bool { return unicode.IsLower(firstRune(s)) }
func isDigit(c byte) bool   { return '0' <= c && c <= '9' }

// isStop tells whether a byte is punctuation that parts elements or sentences.
func isStop(c byte) bool { return c == '.' || c == ',' || c == ';' || c == ':' }

// isGap tells whether a byte is a blank or such punctuation.
func isGap(c byte) bool { return c == ' ' || isStop(c) }

// isWordByte tells whether a byte may begin or continue a word: a letter or digit, or any byte of a longer character.
func isWordByte(c byte) bool {
	return c >= utf8.RuneSelf || isDigit(c) || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// hasDigit tells whether a text holds a digit.
func hasDigit(s string) bool {
	for i := 0; i < len(s); i++ {
		if isDigit(s[i]) {
			return true
		}
	}
	return false
}

// isASCII tells whether a text has no character beyond ASCII.
func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// words counts the blank-separated words of a text.
func words(s string) int {
	n, inside := 0, false
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' {
			inside = false
		} else if !inside {
			inside = true
			n++
		}
	}
	return n
}

// nextWord cuts the first blank-separated word off a text.
func nextWord(s string) (word, rest string) {
	for s != "" && s[0] == ' ' {
		s = s[1:]
	}
	for i := 0; i < len(s); i++ { // words are too short for a call to pay
		if s[i] == ' ' {
			return s[:i], s[i+1:]
		}
	}
	return s, ""
}

// A shape is what the words of a stretch look like.
type shape struct {
	words     int8
	upper     int8 // words that begin with a capital
	lower     int8 // words that begin lower-case and are no small words
	small     int8 // small words
	digits    int8 // words that begin with a digit
	corporate int8 // words of organisations
	publisher int8 // words of publishing houses
	journal   int8
	news      int8
}

// bareMarks are brackets, quotation marks and the punctuation of sentences.
var bareMarks = cutsetOf("()[]\"',;:.“”‘’«»")

// bare cuts brackets, quotation marks and the punctuation of sentences off both ends of a word.
func bare(w string) string { return bareMarks.trim(w) }

// A wordKind tells what a word looks like and which of the tables that are asked of most words have it.
type wordKind uint16

// The first kinds are those that a shape counts, in its order.
const (
	anyWord wordKind = 1 << iota
	upperWord
	lowerWord
	smallWord
	digitWord
	corporateWord
	publisherWord
	journalWord
	newsWord
	particleWord
	suffixWord
	proceedingsWord
)

// wordKinds are the tables of those kinds, in one.
var wordKinds = kindsOf(map[wordKind]*wordSet{smallWord: headingSmallWords, corporateWord: corporateWords, publisherWord: publisherWords,
	journalWord: journalWords, newsWord: newsWords, particleWord: particleWords, suffixWord: suffixWords})

// kindsOf makes one table of several.
func kindsOf(sets map[wordKind]*wordSet) *table[wordKind] {
	all := make(map[string]wordKind)
	for kind, set := range sets {
		for word := range set.values {
			all[word] |= kind
		}
	}
	return tableOf(all)
}

// kindOf looks at one word.
func kindOf(word string) wordKind {
	if word = bare(word); word == "" {
		return 0
	}
	kind := lookup(wordKinds, word) & (smallWord | corporateWord | publisherWord | journalWord | newsWord)
	switch {
	case isDigit(word[0]):
		return kind&^smallWord | digitWord | anyWord
	case kind&smallWord != 0:
		return smallWord | anyWord
	case isUpper(word):
		kind |= upperWord
	case isLower(word):
		kind |= lowerWord
	}
	return kind | anyWord
}

// add counts a word.
func (sh *shape) add(kind wordKind) {
	sh.words += int8(kind & 1)
	sh.upper += int8(kind >> 1 & 1)
	sh.lower += int8(kind >> 2 & 1)
	sh.small += int8(kind >> 3 & 1)
	sh.digits += int8(kind >> 4 & 1)
	sh.corporate += int8(kind >> 5 & 1)
	sh.publisher += int8(kind >> 6 & 1)
	sh.journal += int8(kind >> 7 & 1)
	sh.news += int8(kind >> 8 & 1)
}

// mostLooked is how many words of a stretch are looked at.
const mostLooked = 40

// look looks at the words of a stretch.
func look(s string) shape {
	var sh shape
	for s != "" && sh.words < mostLooked {
		var word string
		word, s = nextWord(s)
		sh.add(kindOf(word))
	}
	return sh
}

// A seenWord is what has been found out about the word that begins at a place of the text.
type seenWord struct {
	end  int32 // where it ends; 0 before it has been looked at
	kind wordKind
}

// look looks at the words of a stretch as the function of that name does, and once only at each word.
func (r *reader) look(s cite.Span) shape {
	var sh shape
	for i := s.Start; i < s.End && sh.words < mostLooked; i++ {
		if r.w[i] == ' ' {
			continue
		}
		known := r.word(i)
		end := int(known.end)
		for end > s.End && isStop(r.w[end-1]) {
			end-- // it says nothing about the word
		}
		if end > s.End { // the stretch ends within the word
			sh.add(kindOf(r.w[i:s.End]))
			break
		}
		sh.add(known.kind)
		i = end
	}
	return sh
}

// word looks at the word that begins at i, once.
func (r *reader) word(i int) seenWord {
	known := &r.words[i]
	if known.end == 0 {
		word, _ := nextWord(r.w[i:])
		*known = seenWord{end: int32(i + len(word)), kind: kindOf(word)}
		if inTable(proceedingsWords, word) {
			known.kind |= proceedingsWord
		}
	}
	return *known
}
