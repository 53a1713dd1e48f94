package dates

import "strings"

// The tables of this file are general knowledge of the languages that references are written in. Keys are folded:
// lower-cased, without the full stop of an abbreviation.

// MonthWords numbers the months, in full and abbreviated, in the languages whose lists use Latin letters most.
var MonthWords = numbered(
	"january jan januar jänner janvier janv enero ene janeiro gennaio januari ocak stycznia styczeń leden ledna januára января janvāris gen jän siječnja",
	"february feb februar févr février febrero fevereiro febbraio februari şubat luty lutego únor února febr fev veljače",
	"march mar märz mars marzo março maart mart marca marec března březen mrt mär marts ožujka",
	"april apr avril abril aprile nisan kwietnia kwiecień dubna duben abr avr travnja",
	"may mai mayo maio maggio mei maj mayıs maja května květen mag svibnja",
	"june jun juni juin junio junho giugno haziran czerwca czerwiec června červen juna giu lipnja",
	"july jul juli juillet julio julho luglio temmuz lipca lipiec července červenec juil lug jula srpnja",
	"august aug août agosto augustus augusti ağustos sierpnia sierpień srpna srpen ago avgust avgusta aout kolovoza",
	"september sep sept septembre septiembre setembro settembre eylül września wrzesień září set septembra rujna",
	"october oct oktober octobre octubre outubro ottobre ekim października październik říjen října okt ott out oktobra listopada",
	"november nov novembre noviembre novembro kasım listopad novembra studenoga",
	"december dec dezember décembre diciembre dezembro dicembre desember aralık grudnia grudzień prosinec prosince dez dic déc des decembra prosinca",
)

// SeasonWords numbers the seasons as CSL does: spring is 1.
var SeasonWords = numbered(
	"spring frühling frühjahr printemps primavera voorjaar lente ilkbahar",
	"summer sommer été verano verão estate zomer yaz",
	"autumn fall herbst automne otoño outono autunno herfst sonbahar",
	"winter hiver invierno inverno kış",
)

// numbered gives each word of the k-th list the number k, from 1.
func numbered(lists ...string) map[string]int {
	m := make(map[string]int)
	for i, list := range lists {
		for _, word := range strings.Fields(list) {
			m[word] = i + 1
		}
	}
	return m
}
