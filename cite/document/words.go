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

// afterPhrases head, as a whole, what a site puts after an article: no reference list goes on behind them.
var afterPhrases = set(
	"check_also read_also also_read read_next up_next what_to_read_next you_may_also_like you_might_also_like you_may_also_be_interested_in",
	"related_posts related_articles related_stories related_news related_content related_topics recommended_for_you recommended_articles",
	"more_from_this_author more_like_this more_stories more_posts recent_posts latest_posts latest_articles latest_news popular_posts",
	"most_read most_popular trending trending_now editor_s_picks share_this share_this_post share_this_article share_this_story",
	"comment comments leave_a_comment leave_a_reply post_a_comment add_a_comment join_the_conversation join_the_discussion discussion",
	"about_the_author about_the_authors about_this_author author_bio author_information authors_contributions author_contributions",
	"subscribe newsletter sign_up sign_up_for_our_newsletter subscribe_to_our_newsletter follow_us contact_us categories archives filed_under post_navigation",
	"how_to_cite how_to_cite_this_article cite_this cite_this_article cite_this_page cite_as suggested_citation export_citation download_citation cited_by",
	"das_könnte_sie_auch_interessieren auch_interessant ähnliche_beiträge ähnliche_artikel verwandte_artikel weitere_artikel mehr_zum_thema kommentare",
	"kommentar_schreiben schreibe_einen_kommentar hinterlasse_einen_kommentar über_den_autor über_die_autorin zitiervorschlag",
	"lees_ook gerelateerde_artikelen gerelateerde_berichten meer_artikelen reacties reactie laat_een_reactie_achter plaats_een_reactie over_de_auteur",
	"à_lire_aussi lire_aussi articles_similaires articles_liés sur_le_même_sujet commentaires laisser_un_commentaire à_propos_de_l_auteur pour_citer_cet_article",
	"artículos_relacionados entradas_relacionadas noticias_relacionadas te_puede_interesar también_te_puede_interesar lea_también comentarios",
	"deja_un_comentario deja_una_respuesta sobre_el_autor acerca_del_autor cómo_citar cómo_citar_este_artículo compartir",
	"artigos_relacionados posts_relacionados notícias_relacionadas leia_também comentários deixe_um_comentário sobre_o_autor como_citar compartilhar",
	"articles_relacionats deixa_un_comentari leggi_anche articoli_correlati potrebbe_interessarti_anche commenti lascia_un_commento come_citare",
	"ilgili_yazılar ilgili_haberler benzer_yazılar yorumlar bir_yanıt_yazın bir_cevap_yazın yorum_yap yazar_hakkında",
	"baca_juga artikel_terkait berita_terkait komentar tinggalkan_balasan tinggalkan_komentar tentang_penulis bài_viết_liên_quan tin_liên_quan bình_luận",
	"zobacz_także zobacz_też podobne_wpisy komentarze dodaj_komentarz související_články komentáře přidat_komentář hozzászólások",
	"läs_också läs_mer relaterade_artiklar kommentarer les_også relaterte_artikler læs_også lue_myös kommentit",
	"читайте_также похожие_статьи похожие_записи комментарии добавить_комментарий оставить_комментарий об_авторе читайте_також коментарі",
	"関連記事 コメント 相关文章 相關文章 评论 評論 관련_기사 댓글 مقالات_ذات_صلة التعليقات",
)

// appendixWords begin the heading of an appendix.
var appendixWords = set(
	"appendix appendices anhang bijlage bijlagen annexe annexes anexo anexos apêndice apêndices apéndice apéndices appendice appendici",
	"lampiran załącznik załączniki příloha přílohy bilaga bilagor vedlegg bilag liite liitteet приложение приложения додаток додатки 付録 附录 附錄 부록",
)

// accessWords begin the part of an entry that tells where it was found; no entry begins so.
var accessWords = []string{
	"retrieved ", "available at", "available from", "available:", "accessed ", "access at", "doi:", "doi ", "url:", "http:", "https:", "www.",
	"geraadpleegd ", "beschikbaar ", "abgerufen ", "verfügbar ", "zugriff ", "récupéré ", "consulté ", "repéré ", "disponible ",
	"recuperado ", "obtenido ", "consultado ", "disponível ", "acesso em", "acedido ", "disponibile ", "consultato ", "recuperato ",
	"erişim ", "diakses ", "tersedia ", "dostęp", "dostupné ", "elérhető", "hämtad ", "hentet ", "haettu ", "truy cập", "доступно", "режим доступа",
}

// siteWords begin what a site puts around an article; no entry begins so.
var siteWords = []string{
	"©", "copyright ©", "copyright (c)", "posted in ", "posted on ", "posted by ", "filed under", "tagged ", "tags: ", "categories: ", "category: ",
	"share on ", "share this", "about the author", "read more", "continue reading", "last updated", "last modified", "image credit", "photo credit",
	"the views expressed", "this article was ", "this post was ", "this article is licensed", "over de auteur", "über den autor", "sobre el autor", "sobre o autor",
}

// openWords end a line in the middle of an entry.
var openWords = set(
	"in and & of the a an on for to from by at with vol no pp p eds ed doi url http https retrieved available und der die das",
	"von van en de het op y el la los las del e et des du les le im am ve dan di via pages edition",
)

// particles stand before surnames.
var particles = set("de van von der den la le du da di del della des dos das do el al ten ter 't d’ d' bin ibn af av zu zur vom y e")

// joiningWords stand between names, or after the last.
var joiningWords = set("and et und en y e i og och ja ve dan u with al")

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
