package document

import "strings"

// set makes a set of words from a list parted by white space; "_" stands for a space within one.
func set(words ...string) map[string]bool {
	all := strings.Fields(strings.Join(words, " "))
	m := make(map[string]bool, len(all))
	for _, w := range all {
		m[strings.ReplaceAll(w, "_", " ")] = true
	}
	return m
}

// listWords are the words that head a reference list, in small letters. A heading needs one of them.
var listWords = set(
	"references reference bibliography bibliographies sources citations literature cited webliography",
	"literatur literaturverzeichnis literaturliste literaturangaben literaturnachweis literaturnachweise quellen",
	"quellenverzeichnis quellenangaben quellenangabe quellennachweis referenzen bibliographie bibliografie",
	"bronnen bronnenlijst bronvermelding bronvermeldingen literatuur literatuurlijst literatuuropgave referenties",
	"referentielijst verwysings bronnelys",
	"références bibliographiques références_bibliographiques médiagraphie webographie sitographie",
	"referencias referencia bibliografía bibliografia bibliografias bibliografías bibliográficas bibliográfica fuentes",
	"webgrafía webgrafia citadas referències erreferentziak",
	"referências bibliográfica fontes citada sitografia riferimenti bibliografici fonti citate",
	"kaynakça kaynakca kaynaklar kaynak referanslar",
	"pustaka referensi rujukan sumber",
	"bibliografie zdroje literatura źródła literaturę piśmiennictwo irodalomjegyzék irodalom hivatkozások források",
	"referințe surse referenser referenslista litteratur litteraturlista litteraturförteckning källor källförteckning",
	"referanser referanseliste litteraturliste kilder kildeliste referencer referenceliste kildehenvisninger",
	"lähteet lähdeluettelo kirjallisuus viitteet kirjandus allikad literatūra šaltiniai avoti",
	"литература литературы источники источников библиография література літератури джерела джерел бібліографія",
	"използвана източници литератури извори referenci izvori bibliografija reference viri",
	"βιβλιογραφία βιβλιογραφικές αναφορές πηγές",
	"ביבליוגרפיה מקורות المراجع المصادر مراجع منابع references",
	"सन्दर्भ संदर्भ บรรณานุกรม เอกสารอ้างอิง อ้างอิง",
	"参考文献 參考文獻 引用文献 参考资料 參考資料 文献 출처 참고문헌 참고자료",
	"sanggunian marejeo referencoj heimildir heimildaskrá cyfeiriadau llyfryddiaeth tagairtí",
)

// listPhrases head a reference list as a whole.
var listPhrases = set(
	"works_cited further_reading related_papers additional_reading suggested_reading suggested_readings recommended_reading recommended_readings reading_list more_resources",
	"tài_liệu_tham_khảo opere_citate obras_citadas obres_citades ouvrages_cités arbeiten_zitiert 참고_문헌 lectures_complémentaires",
	"weiterführende_literatur verder_lezen lecturas_recomendadas additional_sources resources papers reading",
)

// fillerWords stand beside listWords in the heading of a reference list.
var fillerWords = set(
	"list of and the a an for to in & further additional selected used key cited main apa style edition 7 7th 6 6th th ed",
	"scholarly academic works online web internet reading resources recommended suggested related other section notes",
	"consulted primary secondary full complete format formatted harvard chicago mla reference external links bibliographic",
	"und verwendete weiterführende verzeichnis der die das des zitierte liste",
	"en de het gebruikte lijst van geraadpleegde overige",
	"et des les la liste consultés citées utilisées autres",
	"y las los el lista de consultadas utilizadas recomendada recomendadas citadas obras literatura fuentes",
	"e as os das dos do da utilizadas consultadas citadas bibliografiche utilizzate elenco delle",
	"ve yararlanılan daftar acuan dan yang digunakan použitá použité seznam zoznam wykaz spis i felhasznált",
	"список использованных використаних використаної использованной и та списък на popis použité listă",
	"rekomendowana citerad kasutatud naudota izmantotā korištena uporabljena",
)

// accessWords begin the part of an entry that tells where it was found; no entry begins so.
var accessWords = []string{
	"retrieved ", "available at", "available from", "available:", "accessed ", "access at", "doi:", "doi ", "url:", "http:", "https:", "www.",
	"geraadpleegd ", "beschikbaar ", "abgerufen ", "verfügbar ", "zugriff ", "récupéré ", "consulté ", "repéré ", "disponible ",
	"recuperado ", "obtenido ", "consultado ", "disponível ", "acesso em", "acedido ", "disponibile ", "consultato ", "recuperato ",
	"erişim ", "diakses ", "tersedia ", "dostęp", "dostupné ", "elérhető", "hämtad ", "hentet ", "haettu ", "truy cập", "доступно", "режим доступа",
}

// openWords end a line in the middle of an entry.
var openWords = set(
	"in and & of the a an on for to from by at with vol no pp p eds ed doi url http https retrieved available und der die das",
	"von van en de het op y el la los las del e et des du les le im am ve dan di via pages edition",
)

// particles stand before surnames.
var particles = set("de van von der den la le du da di del della des dos das do el al ten ter 't d’ d' bin ibn af av zu zur vom y e")

// noDateWords say in parentheses that a work has no date, or none yet; periods and spaces are taken out.
var noDateWords = set(
	"nd nodate undated zd geendatum sf s/f sinfecha sd s/d sansdate semdata oj ohnejahr ty t/y tt tanpatahun тг бг бд uå udat",
	"inpress forthcoming submitted accepted inpreparation inprep imdruck erscheint inpers souspresse enprensa noprelo baskıda",
	"advanceonlinepublication manuscriptinpreparation datunknown unknown upcoming",
)

// dateWords may stand before the year of a date: months and seasons by their first three letters, and the like.
var dateWords = set(
	"jan feb mar apr may jun jul aug sep oct nov dec spring summer autumn fall winter spr sum aut win",
	"ene abr ago dic fév avr mai jui aoû déc okt dez mär mrt maa mei gen mag giu lug set ott out fev",
	"oca şub nis haz tem ağu eyl eki kas ara des agu maj sie wrz paź lis gru sty lut kwi cze lip",
	"янв фев мар апр мая июн июл авг сен окт ноя дек frü som her prin été aut hiv pri ver oto inv",
	"ca circa c approx about um vers around ca. first published original work orig st nd rd th de bce bc late early mid",
)
