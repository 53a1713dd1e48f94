package page

import "strings"

// monthNames lists, month by month, how newsrooms of the world write it: names in full, in the case that dates take,
// and the usual short forms, lower-case and without the full stop. An entry that ends with "*" stands for every word
// that begins so, for languages that inflect their months.
var monthNames = [13][]string{
	1: {"january", "jan", "januar", "jänner", "januari", "janvier", "janv", "enero", "ene", "janeiro", "gennaio", "gen", "gener",
		"tammikuu*", "styczeń", "stycznia", "sty", "leden", "ledna", "január*", "ianuarie", "ian", "ocak", "oca",
		"январ*", "янв", "січ*", "студзен*", "януари", "јануар*", "siječ*", "januára", "sausio", "janvār*", "jaanuar", "ιανου*", "ιαν",
		"հունվար*", "يناير", "ינואר", "urtarril*", "xaneiro", "janúar"},
	2: {"february", "feb", "februar", "feber", "februari", "février", "févr", "fevrier", "fév", "fev", "febrero", "fevereiro", "febbraio",
		"febrer", "helmikuu*", "luty", "lutego", "lut", "únor", "února", "február*", "februarie", "şubat", "şub", "феврал*", "фев", "февр",
		"лют*", "лютага", "февруари", "фебруар*", "veljač*", "vasario", "februār*", "veebruar", "φεβρ*", "φεβ", "փետրվար*", "فبراير",
		"פברואר", "febreiro", "febrúar"},
	3: {"march", "mar", "märz", "mrz", "mär", "maart", "mrt", "mars", "marzo", "março", "març", "maaliskuu*", "marzec", "marca", "březen",
		"března", "március*", "márc", "martie", "mart", "marts", "март*", "мар", "берез*", "сакавік*", "ožuj*", "marec", "kovo", "märts",
		"μαρτ*", "μάρτ*", "μαρ", "մարտ*", "مارس", "מרץ", "marca"},
	4: {"april", "apr", "avril", "avr", "abril", "abr", "aprile", "huhtikuu*", "kwiecień", "kwietnia", "kwi", "duben", "dubna", "április*",
		"ápr", "aprilie", "nisan", "nis", "апрел*", "апр", "квіт*", "красавік*", "април*", "travanj", "travnja", "apríla", "apríl", "balandžio",
		"aprīl*", "aprill", "απρ*", "ապրիլ*", "أبريل", "אפריל"},
	5: {"may", "mai", "mei", "maj", "mayo", "maio", "maggio", "mag", "maig", "toukokuu*", "maja", "květen", "května", "május*", "máj", "mája",
		"mayıs", "май", "мая", "трав*", "мај", "svibanj", "svibnja", "gegužės", "maijs", "maijā", "μάιο*", "μαΐου", "μαϊ", "μαι",
		"մայիս*", "مايو", "מאי", "maí"},
	6: {"june", "jun", "juni", "juin", "junio", "junho", "giugno", "giu", "juny", "kesäkuu*", "czerwiec", "czerwca", "cze", "červen", "června",
		"június*", "jún", "júna", "iunie", "iun", "haziran", "haz", "июн*", "черв*", "чэрвен*", "юни", "јун*", "lipanj", "lipnja", "birželio",
		"jūnij*", "juuni", "ιουν*", "ιούν*", "հունիս*", "يونيو", "יוני", "xuño", "júní"},
	7: {"july", "jul", "juli", "juillet", "juil", "julio", "julho", "luglio", "lug", "juliol", "heinäkuu*", "lipiec", "lipca", "lip", "červenec",
		"července", "július*", "júl", "júla", "iulie", "iul", "temmuz", "tem", "июл*", "лип*", "юли", "јул*", "srpanj", "srpnja", "liepos",
		"jūlij*", "juuli", "ιουλ*", "ιούλ*", "հուլիս*", "يوليو", "יולי", "xullo", "júlí"},
	8: {"august", "aug", "augustus", "août", "aout", "agosto", "ago", "agost", "elokuu*", "sierpień", "sierpnia", "sie", "srpen", "srpna",
		"augusztus*", "augusta", "ağustos", "ağu", "август*", "авг", "серп*", "жнів*", "kolovoz*", "rugpjūčio", "augst", "αυγ*", "αύγ*",
		"օգոստոս*", "أغسطس", "אוגוסט", "ágúst", "avgust*"},
	9: {"september", "sep", "sept", "septembre", "septiembre", "setiembre", "setembro", "set", "settembre", "setembre", "syyskuu*", "wrzesień",
		"września", "wrz", "září", "szeptember*", "szept", "septembra", "septembrie", "eylül", "eyl", "сентябр*", "сен", "сент", "верес*",
		"верасн*", "септември", "септембар", "rujan", "rujna", "rugsėjo", "septembr*", "σεπτ*", "σεπ", "սեպտեմբեր*", "سبتمبر", "ספטמבר", "setembro"},
	10: {"october", "oct", "oktober", "okt", "octobre", "octubre", "outubro", "out", "ottobre", "ott", "lokakuu*", "październik*", "paź", "říjen",
		"října", "október*", "októbra", "octombrie", "ekim", "eki", "октябр*", "окт", "жовт*", "кастрычнік*", "октомври", "октобар", "listopada",
		"spalio", "oktobr*", "oktoober", "οκτ*", "հոկտեմբեր*", "أكتوبر", "אוקטובר", "outubro", "oktobra"},
	11: {"november", "nov", "novembre", "noviembre", "novembro", "marraskuu*", "listopad", "lis", "novembra", "noiembrie", "noi", "kasım", "kas",
		"ноябр*", "ноя", "нояб", "листопад*", "лістапад*", "ноември", "новембар", "studeni", "studenoga", "lapkričio", "novembr*", "νοε*",
		"նոյեմբեր*", "نوفمبر", "נובמבר", "nóvember"},
	12: {"december", "dec", "dezember", "dez", "décembre", "déc", "diciembre", "dic", "dezembro", "dicembre", "desembre", "desember", "des",
		"joulukuu*", "grudzień", "grudnia", "gru", "prosinec", "prosince", "decembra", "decembrie", "aralık", "ara", "декабр*", "дек",
		"груд*", "снеж*", "декември", "децембар", "prosinac", "prosinca", "gruodžio", "decembr*", "detsember", "δεκ*", "դեկտեմբեր*",
		"ديسمبر", "דצמבר"},
}

// monthStem is an entry of monthNames that stands for every word that begins so.
type monthStem struct {
	stem  string
	month int
}

var monthByName, monthStems = func() (map[string]int, map[string][]monthStem) {
	whole, stems := map[string]int{}, map[string][]monthStem{}
	for m, names := range monthNames {
		for _, name := range names {
			stem, open := strings.CutSuffix(name, "*")
			if !open {
				whole[name] = m
				continue
			}
			key := firstRune(stem)
			stems[key] = append(stems[key], monthStem{stem, m})
		}
	}
	return whole, stems
}()

func firstRune(s string) string {
	for i := range s {
		if i > 0 {
			return s[:i]
		}
	}
	return s
}

// monthOf gives the number of a month from its name in any language of the table, or 0.
func monthOf(word string) int {
	word = strings.ToLower(word)
	if m := monthByName[word]; m != 0 {
		return m
	}
	for _, s := range monthStems[firstRune(word)] {
		if strings.HasPrefix(word, s.stem) && len(word) <= len(s.stem)+14 {
			return s.month
		}
	}
	return 0
}
