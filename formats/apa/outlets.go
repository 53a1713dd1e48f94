package apa

import (
	"bytes"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// An outletKind says what one who publishes continually is.
type outletKind uint8

const (
	noOutlet    outletKind = iota
	newspaper              // a newspaper; its name is set in italics (APA 7, 10.1, example 16)
	magazine               // a magazine (10.1, example 15)
	newsSite               // brings news and is no newspaper: AP News, BBC News, CNN; its name is upright (10.16, example 110)
	blog                   // a site of posts or reviews (10.1, example 17)
	wiki                   // an encyclopedia or dictionary on the web (10.3, example 49)
	social                 // a social medium (10.15)
	video                  // a place for films and recordings (10.12)
	preprints              // a repository of preprints (10.8, example 73)
	datasets               // a repository of data (10.9)
	programs               // a repository of programs (10.10)
	standards              // sells standards (10.4)
	pointOfCare            // clinical topics that are brought up to date in place (10.1, example 14)
)

// itemType gives the CSL type of what an outlet publishes.
func (k outletKind) itemType() cite.Type {
	switch k {
	case newspaper, newsSite:
		return cite.ArticleNewspaper
	case magazine:
		return cite.ArticleMagazine
	case blog:
		return cite.PostWeblog
	case wiki:
		return cite.EntryEncyclopedia
	case social:
		return cite.Post
	case video:
		return cite.MotionPicture
	case pointOfCare:
		return cite.ArticleJournal
	case preprints:
		return cite.Article
	case datasets:
		return cite.Dataset
	case programs:
		return cite.Software
	case standards:
		return cite.Standard
	}
	return cite.NoType
}

// outletKindOf looks up an outlet by its name as a reference prints it. Case, "The" at the front and a domain's ending
// do not count.
func outletKindOf(name string) outletKind {
	var buf [64]byte
	key := outletKey(&buf, name)
	if key == nil {
		return noOutlet
	}
	if k, ok := outletNames.find(key); ok {
		return k
	}
	if bytes.HasSuffix(key, []byte(" preprints")) {
		return preprints
	}
	// "Philstar.com", "www.aljazeera.com", "FAZ.NET"
	if strings.IndexByte(name, '.') > 0 && strings.IndexByte(name, ' ') < 0 {
		return hostKindOf(strings.ToLower(name))
	}
	return noOutlet
}

// outletMarks stand about the name of an outlet.
var outletMarks = cutsetOf(" .,;:“”\"'")

// outletKey writes a name as the table spells it: lower-case, without "The", full stops and marks at the end.
func outletKey(buf *[64]byte, name string) []byte {
	name = outletMarks.trim(name)
	if len(name) > len(buf)-4 {
		return nil
	}
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		name = name[4:]
	}
	if i := strings.Index(name, ": The "); i > 3 {
		name = name[:i] // "bioRxiv: The Preprint Server for Biology"
	}
	if i := strings.IndexByte(name, '('); i > 3 {
		name = strings.TrimRight(name[:i], " ") // "The Guardian (UK)"
	}
	key := append(buf[:0], name...)
	ascii := true
	for i, c := range key {
		if 'A' <= c && c <= 'Z' {
			key[i] = c + 'a' - 'A'
		}
		ascii = ascii && c < 0x80
	}
	if !ascii {
		key = append(buf[:0], strings.ReplaceAll(strings.ToLower(name), "’", "'")...)
	}
	return key
}

// hostKindOf looks up an outlet by the host of an address, from the whole host up to its last two labels.
func hostKindOf(host string) outletKind {
	host = strings.TrimPrefix(host, "www.")
	for h := host; strings.IndexByte(h, '.') > 0; {
		if k, ok := outletHosts[h]; ok {
			return k
		}
		i := strings.IndexByte(h, '.')
		h = h[i+1:]
	}
	if strings.HasPrefix(host, "blog.") || strings.HasPrefix(host, "blogs.") || strings.Contains(host, "blogspot.") || strings.HasSuffix(host, ".wordpress.com") {
		return blog
	}
	return noOutlet
}

// names makes the table of names from lists of names parted by semicolons.
func names(lists map[outletKind]string) *table[outletKind] {
	n := 0
	for _, list := range lists {
		n += 1 + strings.Count(list, ";")
	}
	m := make(map[string]outletKind, n)
	for kind, list := range lists {
		for name := range strings.SplitSeq(list, ";") {
			if name = strings.TrimSpace(name); name != "" {
				m[name] = kind
			}
		}
	}
	return tableOf(m)
}

// outletNames is general knowledge of the press: names as outletKey spells them.
var outletNames = names(map[outletKind]string{
	newspaper: `new york times; nytimes; washington post; wall street journal; usa today; los angeles times; la times; chicago tribune;
		boston globe; san francisco chronicle; philadelphia inquirer; houston chronicle; dallas morning news; miami herald;
		seattle times; denver post; star tribune; tampa bay times; baltimore sun; atlanta journal-constitution; arizona republic;
		detroit free press; detroit news; cleveland plain dealer; plain dealer; oregonian; sacramento bee; san diego union-tribune; orange county register;
		mercury news; las vegas sun; las vegas review-journal; new york post; new york daily news; daily news; newsday; washington times; washington examiner;
		christian science monitor; politico; hill; roll call; education week; chronicle of higher education; inside higher ed; stars and stripes;
		honolulu star-advertiser; milwaukee journal sentinel; kansas city star; st. louis post-dispatch; pittsburgh post-gazette; salt lake tribune; deseret news; charlotte observer; hartford courant; buffalo news; indianapolis star; tennessean; austin american-statesman; san antonio express-news; village voice; texas tribune; epoch times;
		guardian; observer; times; sunday times; times of london; telegraph; daily telegraph; independent; daily mail; mail online; daily mirror; sun; evening standard; financial times; ft; morning star; metro; scotsman; herald; irish times; irish independent; irish examiner; belfast telegraph; daily express; yorkshire post; i newspaper; times higher education;
		globe and mail; toronto star; national post; vancouver sun; montreal gazette; ottawa citizen; calgary herald; le devoir; la presse; winnipeg free press; edmonton journal;
		australian; sydney morning herald; age; australian financial review; herald sun; courier mail; west australian; canberra times; new zealand herald; nz herald; dominion post; stuff;
		le monde; le figaro; libération; les echos; le parisien; la croix; l'humanité; ouest-france; le temps; le soir; la libre belgique; mediapart;
		el país; el mundo; abc; la vanguardia; el periódico; el confidencial; la razón; público; eldiario.es; el universal; la jornada; reforma; milenio; excélsior; clarín; la nación; página/12; infobae; el tiempo; el espectador; el comercio; la república; el mercurio; la tercera; emol; expreso; el nacional; diario libre; el diario; el heraldo;
		folha de s.paulo; folha de são paulo; o globo; o estado de s. paulo; estadão; valor econômico; correio braziliense; diário de notícias; jornal de notícias; expresso; observador;
		corriere della sera; la repubblica; la stampa; il sole 24 ore; il messaggero; il fatto quotidiano; il manifesto; avvenire; il giornale;
		frankfurter allgemeine zeitung; frankfurter allgemeine; faz; faz.net; süddeutsche zeitung; sz; die zeit; zeit; zeit online; die welt; welt; welt am sonntag; der tagesspiegel; tagesspiegel; taz; die tageszeitung; handelsblatt; bild; frankfurter rundschau; berliner zeitung; neue zürcher zeitung; nzz; tages-anzeiger; der standard; die presse; kurier; wiener zeitung; rheinische post; stuttgarter zeitung; hamburger abendblatt; junge welt; sächsische zeitung; kronen zeitung; kleine zeitung; salzburger nachrichten;
		de volkskrant; volkskrant; nrc; nrc handelsblad; trouw; de telegraaf; algemeen dagblad; ad; het parool; het financieele dagblad; de standaard; de morgen; het nieuwsblad; het laatste nieuws;
		dagens nyheter; svenska dagbladet; aftonbladet; expressen; göteborgs-posten; sydsvenskan; aftenposten; dagbladet; vg; verdens gang; dagens næringsliv; politiken; berlingske; jyllands-posten; helsingin sanomat; hufvudstadsbladet;
		hürriyet; hürriyet daily news; milliyet; sabah; daily sabah; cumhuriyet; sözcü; yeni şafak; birgün; evrensel; posta; zaman;
		gazeta wyborcza; rzeczpospolita; mladá fronta dnes; lidové noviny; právo; sme; delo; dnevnik; večer; politika; blic; danas; vreme; večernji list; jutarnji list; népszabadság; magyar nemzet; kathimerini; ekathimerini; ta nea; moscow times; kommersant; izvestia; vedomosti; novaya gazeta; kyiv post; kyiv independent; ukrainska pravda; delfi; postimees;
		jakarta post; jakarta globe; kompas; tempo; republika; tribunnews; straits times; business times; today; star; new straits times; malay mail; malaysiakini; bangkok post; nation; philippine daily inquirer; inquirer; inquirer.net; philippine star; philstar; philstar.com; philstar global; manila bulletin; manila times; sunstar; sunstar philippines; rappler; businessworld; businessmirror; business mirror; vietnam news; vnexpress; phnom penh post; myanmar times; irrawaddy;
		japan times; asahi shimbun; yomiuri shimbun; mainichi; mainichi shimbun; nikkei; nikkei asia; nikkei asian review; korea times; korea herald; joongang daily; korea joongang daily; chosun ilbo; hankyoreh; china daily; global times; people's daily; south china morning post; scmp; taipei times; hong kong free press; apple daily; ming pao;
		times of india; hindu; hindustan times; indian express; new indian express; economic times; business standard; business standard india; deccan herald; deccan chronicle; telegraph india; mint; livemint; hindu businessline; business line; financial express; tribune; dawn; express tribune; nation pakistan; daily star; prothom alo; dhaka tribune; daily ft; kathmandu post; himalayan times; daily mirror sri lanka; print; wire; scroll.in; quint;
		haaretz; jerusalem post; times of israel; ynetnews; gulf news; khaleej times; arab news; national; daily star lebanon; al-ahram; egypt independent; tehran times; asharq al-awsat;
		mail & guardian; daily maverick; business day; sowetan; news24; iol; citizen; cape times; standard; east african; monitor; daily monitor; daily nation; new vision; premium times; punch; vanguard; guardian nigeria; this day; daily trust; herald zimbabwe; newsday zimbabwe; ghanaian times; addis standard; times live; timeslive; business insider; insider; conversation; evening post; morning herald; journal de montréal`,
	pointOfCare: `uptodate; dynamed; dynamedex; bmj best practice; medscape reference; epocrates online; statpearls`,
	newsSite:    `ap news; associated press; ap; the associated press; reuters; agence france-presse; afp; bloomberg; bloomberg news; united press international; upi; bbc news; bbc; bbc news brasil; bbc sport; cnn; cnn philippines; cnn business; cnn politics; cnn international; cnn indonesia; cnbc; nbc news; nbc; cbs news; abc news; fox news; fox business; msnbc; npr; pbs; pbs newshour; pbs news hour; newshour; c-span; sky news; itv news; channel 4 news; al jazeera; al jazeera english; aljazeera; al arabiya; rt; sputnik; voice of america; voa; voa news; radio free europe; radio free europe/radio liberty; rfe/rl; радио свобода; радіо свобода; radio slobodna evropa; radio free asia; deutsche welle; dw; dw news; france 24; france24; rfi; rfi; euronews; euractiv; eubusiness; eu observer; euobserver; cbc; cbc news; ctv news; global news; radio-canada; ici radio-canada; sbs news; rnz; radio new zealand; 9news; 7news; news.com.au; tagesschau; tagesschau.de; zdf; zdf heute; zdfheute; ard; mdr; ndr; wdr; srf; orf; orf.at; orf news; n-tv; ntv; rtl; t-online; nos; nos nieuws; nu.nl; rtl nieuws; vrt nws; rtbf; svt; svt nyheter; sveriges radio; nrk; dr; dr nyheder; yle; yle news; ansa; rai; rai news; rainews; rtve; efe; agencia efe; europa press; telesur; globo; g1; uol; agência brasil; xinhua; xinhua news agency; cgtn; cctv; china news service; kyodo news; nhk; nhk world; nhk world-japan; yonhap; yonhap news agency; channel newsasia; cna; antara; antara news; tempo.co; detik; detik.com; detiknews; kompas.com; gma news; gma news online; abs-cbn news; abs-cbn; philippine news agency; pna; vera files; bernama; ndtv; india today; zee news; ani; pti; press trust of india; geo news; anadolu agency; anadolu ajansı; trt world; trt haber; bianet; n1; n1 info; tass; interfax; ria novosti; meduza; ukrinform; balkan insight; hina; stat; stat news; axios; vox; huffpost; huffington post; the huffington post; buzzfeed news; buzzfeed; vice news; propublica; the intercept; intercept; daily beast; quartz; salon; yahoo news; yahoo! news; yahoo finance; msn; msn news; google news; marketwatch; business wire; pr newswire; globenewswire; calmatters; the 19th; grist; mongabay; allafrica; thomson reuters foundation; inter press service; ips; defense news; military times; breitbart; newsweek online; punchng; nigerian tribune; eyewitness news; enca; sabc news; abc7; nbc bay area; wbur; wnyc; kqed; espn; bleacher report; sky sports; yahoo sports`,
	magazine:    `slate; c't; der freitag; time; time magazine; newsweek; new yorker; atlantic; atlantic monthly; harper's magazine; harper's; economist; forbes; fortune; bloomberg businessweek; businessweek; business week; fast company; inc; entrepreneur; wired; verge; ars technica; mit technology review; technology review; techcrunch; engadget; gizmodo; cnet; zdnet; pcmag; pc magazine; mashable; ieee spectrum; scientific american; national geographic; new scientist; popular science; popular mechanics; discover; smithsonian; smithsonian magazine; american scientist; psychology today; science news; quanta magazine; nautilus; aeon; chemical & engineering news; c&en; physics today; physics world; sky & telescope; astronomy; monitor on psychology; harvard business review; mit sloan management review; sloan management review; foreign affairs; foreign policy; diplomat; new republic; nation magazine; mother jones; national review; american prospect; jacobin; dissent; new york magazine; new york; vanity fair; vogue; gq; esquire; rolling stone; billboard; pitchfork; spin; nme; variety; hollywood reporter; entertainment weekly; people; us weekly; sports illustrated; runner's world; men's health; women's health; cosmopolitan; elle; glamour; harper's bazaar; reader's digest; life; ebony; jet; playboy; nieman reports; columbia journalism review; new statesman; spectator; prospect; prospect magazine; london review of books; new york review of books; times literary supplement; private eye; radio times; artforum; frieze; art in america; artnews; apollo; october; der spiegel; spiegel; spiegel online; stern; focus; cicero; brand eins; profil; l'express; le point; l'obs; le nouvel observateur; courrier international; paris match; l'espresso; panorama; internazionale; veja; época; istoé; carta capital; proceso; semana; maclean's; walrus; outlook; outlook india; frontline; india today magazine; caravan; caravan magazine; economic and political weekly; week; tempo magazine; asiaweek; far eastern economic review; elsevier weekblad; de groene amsterdammer; vrij nederland; knack; wprost; polityka; respekt; mladina; nin; rest of world; vice; consumer reports; good housekeeping; better homes and gardens; architectural digest; dezeen; domus; dwell; alternet; truthout; common dreams; counterpunch; pacific standard; undark; hakai magazine; eos; sierra; outside; outside online; backpacker; field & stream; guardian weekly; the week; library journal; school library journal; publishers weekly; kirkus reviews; booklist; the bookseller; games workshop; edge; pc gamer; game informer; retro gamer; adweek; advertising age; ad age; campaign; marketing week; computerworld; infoworld; cio; byte; macworld; pcworld; techradar; digital trends; tom's hardware; venturebeat; protocol; the information; lifehacker; slate magazine; reason; commentary; first things; america; christianity today; commonweal; tricycle; utne reader; yes; orion; harvard magazine; stanford magazine; educational leadership; phi delta kappan; ed surge; edsurge; edutopia; modern healthcare; nursing times; nursing standard; the scientist; scientist; bbc future; bbc culture; bbc history magazine; history today; current history; archaeology; military review; jane's defence weekly; proceedings of the u.s. naval institute; war on the rocks; lawfare; project syndicate`,
	blog:        `medium; substack; towards data science; hackernoon; dev.to; dev community; wordpress; blogger; tumblr; livejournal; polygon; kotaku; ign; gamespot; eurogamer; destructoid; rock paper shotgun; gamasutra; usgamer; vg247; giant bomb; pitchfork blog; smashing magazine; css-tricks; a list apart; sitepoint; freecodecamp; boing boing; language log; crooked timber; marginal revolution; volokh conspiracy; retraction watch; scienceblogs; mashed; the scholarly kitchen; scholarly kitchen; lse impact blog; impact of social sciences; habr; хабр`,
	wiki:        `wikipedia; wikipedia, the free encyclopedia; wikipedia the free encyclopedia; wikipédia; encyclopædia britannica; encyclopaedia britannica; encyclopedia britannica; britannica; stanford encyclopedia of philosophy; internet encyclopedia of philosophy; oxford english dictionary; merriam-webster; merriam-webster.com dictionary; merriam-webster dictionary; cambridge dictionary; dictionary.com; collins dictionary; duden; diccionario de la lengua española; world history encyclopedia; ancient history encyclopedia; canadian encyclopedia; wiktionary; wikibooks; wikiwand; scholarpedia; encyclopedia.com; treccani; apa dictionary of psychology; vikipedi; wikipedia bahasa indonesia; mathworld`,
	social:      `wikimedia commons; flickr; unsplash; pexels; pixabay; twitter; x; facebook; instagram; tiktok; linkedin; reddit; pinterest; mastodon; bluesky; threads; weibo; quora; snapchat; telegram; vk; stack overflow; stackoverflow; stack exchange; goodreads`,
	video:       `youtube; vimeo; netflix; ted; ted conferences; dailymotion; twitch; hulu; disney+; amazon prime video; bilibili; nebula`,
	preprints:   `arxiv; biorxiv; medrxiv; psyarxiv; socarxiv; ssrn; ssrn electronic journal; osf preprints; edarxiv; engrxiv; chemrxiv; eartharxiv; research square; preprints; preprints.org; zenodo preprints; techrxiv; hal; authorea; lawarxiv; philsci archive; philarchive; lingbuzz; optimization online; cryptology eprint archive; earth and space science open archive; essoar; cold spring harbor laboratory; electronic colloquium on computational complexity; e-lis; advance; arxiv preprint; arxiv.org; cogprints; repec; nber`,
	programs:    `github; gitlab; bitbucket; sourceforge; codeberg; cran; pypi; bioconductor; npm; docker hub; software heritage; app store; apple app store; mac app store; google play; google play store; microsoft store; steam; r foundation for statistical computing; comprehensive r archive network`,
	datasets:    `kaggle; figshare; dryad; dryad digital repository; zenodo; icpsr; harvard dataverse; dataverse; pangaea; uk data service; gesis; gesis data archive; gesis datenarchiv; mendeley data; open science framework; osf; uci machine learning repository; data.gov; envidat; hugging face; huggingface; world bank open data; eurostat database; dans; ieee dataport`,
})

// hosts makes the table of hosts from lists of hosts parted by blanks.
func hosts(lists map[outletKind]string) map[string]outletKind {
	m := make(map[string]outletKind)
	for kind, list := range lists {
		for _, host := range strings.Fields(list) {
			m[host] = kind
		}
	}
	return m
}

// outletHosts is general knowledge of where outlets stand on the web.
var outletHosts = hosts(map[outletKind]string{
	newspaper: `newspapers.com newspaperarchive.com britishnewspaperarchive.co.uk nytimes.com washingtonpost.com wsj.com usatoday.com latimes.com chicagotribune.com bostonglobe.com sfchronicle.com sfgate.com inquirer.com chron.com houstonchronicle.com dallasnews.com miamiherald.com seattletimes.com denverpost.com startribune.com tampabay.com baltimoresun.com ajc.com azcentral.com freep.com detroitnews.com cleveland.com oregonlive.com nj.com sacbee.com sandiegouniontribune.com ocregister.com mercurynews.com reviewjournal.com nypost.com nydailynews.com newsday.com washingtontimes.com washingtonexaminer.com csmonitor.com politico.com politico.eu thehill.com rollcall.com edweek.org chronicle.com insidehighered.com stripes.com staradvertiser.com jsonline.com kansascity.com stltoday.com post-gazette.com sltrib.com deseret.com charlotteobserver.com courant.com buffalonews.com indystar.com tennessean.com statesman.com expressnews.com villagevoice.com texastribune.org theepochtimes.com
		theguardian.com guardian.co.uk thetimes.co.uk thesundaytimes.co.uk telegraph.co.uk independent.co.uk dailymail.co.uk mirror.co.uk thesun.co.uk standard.co.uk ft.com morningstaronline.co.uk metro.co.uk scotsman.com heraldscotland.com irishtimes.com independent.ie irishexaminer.com belfasttelegraph.co.uk express.co.uk timeshighereducation.com inews.co.uk
		theglobeandmail.com thestar.com nationalpost.com vancouversun.com montrealgazette.com ottawacitizen.com calgaryherald.com ledevoir.com lapresse.ca winnipegfreepress.com edmontonjournal.com
		theaustralian.com.au smh.com.au theage.com.au afr.com heraldsun.com.au couriermail.com.au thewest.com.au canberratimes.com.au nzherald.co.nz stuff.co.nz
		lemonde.fr lefigaro.fr liberation.fr lesechos.fr leparisien.fr la-croix.com humanite.fr ouest-france.fr letemps.ch lesoir.be lalibre.be mediapart.fr elpais.com elmundo.es abc.es lavanguardia.com elperiodico.com elconfidencial.com larazon.es publico.es eldiario.es eluniversal.com.mx jornada.com.mx reforma.com milenio.com excelsior.com.mx clarin.com lanacion.com.ar pagina12.com.ar infobae.com eltiempo.com elespectador.com elcomercio.pe larepublica.pe emol.com latercera.com elmercurio.com elcomercio.com eluniverso.com
		folha.uol.com.br oglobo.globo.com estadao.com.br valor.globo.com dn.pt jn.pt publico.pt expresso.pt observador.pt corriere.it repubblica.it lastampa.it ilsole24ore.com ilmessaggero.it ilfattoquotidiano.it ilmanifesto.it avvenire.it ilgiornale.it
		faz.net sueddeutsche.de zeit.de welt.de tagesspiegel.de taz.de handelsblatt.com bild.de fr.de berliner-zeitung.de nzz.ch tagesanzeiger.ch derstandard.at derstandard.de diepresse.com kurier.at wienerzeitung.at rp-online.de stuttgarter-zeitung.de abendblatt.de jungewelt.de krone.at sn.at
		volkskrant.nl nrc.nl trouw.nl telegraaf.nl ad.nl parool.nl fd.nl standaard.be demorgen.be nieuwsblad.be hln.be dn.se svd.se aftonbladet.se expressen.se gp.se sydsvenskan.se aftenposten.no dagbladet.no vg.no dn.no politiken.dk berlingske.dk jyllands-posten.dk jp.dk hs.fi hbl.fi
		hurriyet.com.tr hurriyetdailynews.com milliyet.com.tr sabah.com.tr dailysabah.com cumhuriyet.com.tr sozcu.com.tr yenisafak.com birgun.net evrensel.net wyborcza.pl rp.pl idnes.cz lidovky.cz sme.sk delo.si dnevnik.si vecer.com politika.rs blic.rs danas.rs vreme.com vecernji.hr jutarnji.hr kathimerini.gr ekathimerini.com themoscowtimes.com kommersant.ru izvestia.ru novayagazeta.ru kyivpost.com kyivindependent.com pravda.com.ua
		tdg.ch 24heures.ch derbund.ch bernerzeitung.ch blick.ch 20min.ch 20minutes.ch watson.ch handelszeitung.ch woz.ch tagblatt.ch luzernerzeitung.ch aargauerzeitung.ch cdt.ch
		sudouest.fr ladepeche.fr lavoixdunord.fr letelegramme.fr nicematin.com laprovence.com midilibre.fr dna.fr estrepublicain.fr leprogres.fr lamontagne.fr monde-diplomatique.fr monde-diplomatique.de lejdd.fr lopinion.fr journaldemontreal.com lesoleil.com
		information.dk kristeligt-dagblad.dk weekendavisen.dk bt.dk eb.dk ekstrabladet.dk borsen.dk altinget.dk dagsavisen.no morgenbladet.no klassekampen.no bt.no nettavisen.no is.fi iltalehti.fi kaleva.fi aamulehti.fi ts.fi mbl.is visir.is
		gazeta.pl onet.pl dziennik.pl novinky.cz aktualne.cz ihned.cz denik.cz seznamzpravy.cz dennikn.sk pravda.sk hnonline.sk aktuality.sk index.hu hvg.hu telex.hu 444.hu nepszava.hu origo.hu magyarnemzet.hu adevarul.ro hotnews.ro libertatea.ro g4media.ro tovima.gr tanea.gr naftemporiki.gr protothema.gr efsyn.gr index.hr 24sata.hr slobodnadalmacija.hr novilist.hr kurir.rs b92.net novosti.rs oslobodjenje.ba 24ur.com postimees.ee delfi.ee lrytas.lt la.lv
		t24.com.tr diken.com.tr gazeteduvar.com.tr haberturk.com star.com.tr posta.com.tr turkiyegazetesi.com.tr takvim.com.tr haaretz.co.il ynet.co.il globes.co.il maariv.co.il israelhayom.co.il israelhayom.com
		rbc.ru lenta.ru gazeta.ru vedomosti.ru rg.ru mk.ru kp.ru fontanka.ru regnum.ru ng.ru unian.ua zn.ua nv.ua aawsat.com alquds.co.uk annahar.com almasryalyoum.com okaz.com.sa alriyadh.com middleeasteye.net al-monitor.com ahvalnews.com thepeninsulaqatar.com gulf-times.com timesofoman.com jordantimes.com dailynewsegypt.com moroccoworldnews.com
		businessday.ng saharareporters.com dailypost.ng tribuneonlineng.com thecable.ng leadership.ng myjoyonline.com ghanaweb.com graphic.com.gh citizen.co.za thecitizen.co.tz the-star.co.ke addisstandard.com newtimes.co.rw herald.co.zw lusakatimes.com namibian.com.na theconversation.africa
		pajhwok.com tolonews.com bdnews24.com newagebd.net daily-sun.com dailymirror.lk island.lk mizzima.com tuoitrenews.vn tuoitre.vn thanhnien.vn freemalaysiatoday.com theedgemarkets.com sinarharian.com.my bharian.com.my asiaone.com thepaper.cn sixthtone.com ltn.com.tw udn.com chinatimes.com donga.com joongang.co.kr khan.co.kr hankyung.com sankei.com japantoday.com mediaindonesia.com jawapos.com liputan6.com merdeka.com okezone.com sindonews.com tirto.id suara.com jpnn.com
		biobiochile.cl elmostrador.cl lanacion.cl el-nacional.com eluniversal.com lostiempos.com la-razon.com abc.com.py ultimahora.com elpais.com.uy elobservador.com.uy prensalibre.com elfaro.net laprensagrafica.com elsalvador.com laprensa.hn elheraldo.hn nacion.com laprensa.com.ni laprensani.com prensa.com granma.cu listindiario.com diariolibre.com sinembargo.mx animalpolitico.com elfinanciero.com.mx eleconomista.com.mx cronista.com ambito.com perfil.com lavoz.com.ar correiobraziliense.com.br gazetadopovo.com.br metropoles.com nexojornal.com.br em.com.br gauchazh.clicrbs.com.br elespanol.com 20minutos.es expansion.com cincodias.elpais.com elcorreo.com ara.cat publico.pt
		sfexaminer.com eastbaytimes.com pilotonline.com richmond.com arkansasonline.com oklahoman.com desmoinesregister.com dispatch.com cincinnati.com providencejournal.com pressherald.com burlingtonfreepress.com unionleader.com syracuse.com mlive.com al.com nola.com clarionledger.com commercialappeal.com knoxnews.com courier-journal.com kentucky.com newsobserver.com thestate.com postandcourier.com jacksonville.com orlandosentinel.com sun-sentinel.com palmbeachpost.com heraldtribune.com omaha.com kansas.com rgj.com abqjournal.com tucson.com spokesman.com thenewstribune.com idahostatesman.com billingsgazette.com adn.com civilbeat.org pennlive.com mcall.com lancasteronline.com inforum.com twincities.com dailycaller.com thecrimson.com yaledailynews.com stanforddaily.com
		walesonline.co.uk dailyrecord.co.uk liverpoolecho.co.uk manchestereveningnews.co.uk birminghammail.co.uk cityam.com yorkshirepost.co.uk theartnewspaper.com thespec.com lfpress.com therecord.com torontosun.com leaderpost.com thestarphoenix.com timescolonist.com thechronicleherald.ca nationalobserver.com thetyee.ca hilltimes.com odt.co.nz newshub.co.nz crikey.com.au adelaidenow.com.au brisbanetimes.com.au watoday.com.au thenewdaily.com.au ntnews.com.au
		thejakartapost.com jakartaglobe.id kompas.id republika.co.id tribunnews.com straitstimes.com businesstimes.com.sg todayonline.com thestar.com.my nst.com.my malaymail.com malaysiakini.com bangkokpost.com nationthailand.com inquirer.net philstar.com mb.com.ph manilatimes.net sunstar.com.ph rappler.com bworldonline.com businessmirror.com.ph vietnamnews.vn vnexpress.net phnompenhpost.com irrawaddy.com serbianmonitor.com
		japantimes.co.jp asahi.com yomiuri.co.jp mainichi.jp nikkei.com koreatimes.co.kr koreaherald.com joins.com chosun.com hani.co.kr chinadaily.com.cn globaltimes.cn people.cn scmp.com taipeitimes.com hongkongfp.com
		timesofindia.indiatimes.com indiatimes.com thehindu.com hindustantimes.com indianexpress.com newindianexpress.com economictimes.indiatimes.com business-standard.com deccanherald.com deccanchronicle.com telegraphindia.com livemint.com thehindubusinessline.com financialexpress.com tribuneindia.com dawn.com tribune.com.pk thedailystar.net prothomalo.com dhakatribune.com ft.lk kathmandupost.com theprint.in thewire.in scroll.in thequint.com
		haaretz.com jpost.com timesofisrael.com ynetnews.com gulfnews.com khaleejtimes.com arabnews.com thenationalnews.com ahram.org.eg egyptindependent.com tehrantimes.com mg.co.za dailymaverick.co.za businesslive.co.za sowetanlive.co.za news24.com iol.co.za timeslive.co.za standardmedia.co.ke theeastafrican.co.ke monitor.co.ug nation.africa newvision.co.ug premiumtimesng.com punchng.com vanguardngr.com guardian.ng thisdaylive.com dailytrust.com businessinsider.com insider.com theconversation.com`,
	newsSite: `tvnz.co.nz rts.ch swissinfo.ch srf.ch tvn24.pl tvanouvelles.ca ntv.com.tr lwn.net theregister.com theregister.co.uk heise.de golem.de phys.org semafor.com rawstory.com newsmax.com theblaze.com opb.org wgbh.org gothamist.com thecity.nyc texasobserver.org 9to5mac.com macrumors.com bleepingcomputer.com krebsonsecurity.com thehackernews.com rbc.com.ua censor.net elpais.cr telemundo.com univision.com eldiarioar.com tn.com.ar t13.cl cooperativa.cl cubadebate.cu dailywire.com
		apnews.com ap.org reuters.com afp.com bloomberg.com upi.com bbc.com bbc.co.uk cnn.com edition.cnn.com cnnphilippines.com cnnindonesia.com cnbc.com nbcnews.com cbsnews.com abcnews.go.com foxnews.com foxbusiness.com msnbc.com npr.org c-span.org news.sky.com itv.com channel4.com aljazeera.com aljazeera.net alarabiya.net rt.com sputniknews.com voanews.com rferl.org svoboda.org radiosvoboda.org azattyk.org azattyq.org azatliq.org azathabar.com azatutyun.am ozodi.org ozodlik.org slobodnaevropa.org europalibera.org radiofarda.com currenttime.tv rfa.org dw.com france24.com rfi.fr euronews.com euractiv.com euobserver.com cbc.ca ctvnews.ca globalnews.ca radio-canada.ca abc.net.au sbs.com.au rnz.co.nz 9news.com.au 7news.com.au news.com.au tagesschau.de zdf.de ard.de mdr.de ndr.de wdr.de srf.ch orf.at n-tv.de rtl.de t-online.de nos.nl nu.nl vrt.be rtbf.be svt.se sverigesradio.se nrk.no dr.dk yle.fi ansa.it rai.it rainews.it rtve.es efe.com europapress.es telesurtv.net telesurenglish.net g1.globo.com globo.com uol.com.br agenciabrasil.ebc.com.br xinhuanet.com news.cn cgtn.com cctv.com english.kyodonews.net kyodonews.net nhk.or.jp yna.co.kr channelnewsasia.com antaranews.com tempo.co detik.com kompas.com gmanetwork.com abs-cbn.com pna.gov.ph verafiles.org bernama.com ndtv.com indiatoday.in zeenews.india.com aninews.in ptinews.com geo.tv aa.com.tr trtworld.com trthaber.com bianet.org n1info.rs n1info.com tass.com tass.ru interfax.ru ria.ru meduza.io ukrinform.net balkaninsight.com hina.hr statnews.com axios.com vox.com huffpost.com huffingtonpost.com huffingtonpost.co.uk buzzfeednews.com propublica.org theintercept.com thedailybeast.com qz.com salon.com news.yahoo.com finance.yahoo.com yahoo.com msn.com marketwatch.com calmatters.org grist.org mongabay.com allafrica.com ipsnews.net defensenews.com militarytimes.com breitbart.com ewn.co.za enca.com wbur.org wnyc.org kqed.org espn.com skysports.com pcij.org newsinfo.inquirer.net oprm.org`,
	magazine: `tatler.com gamepro.de gamestar.de pcgames.de beobachter.ch mcvuk.com inthesetimes.com bostonreview.net washingtonmonthly.com currentaffairs.org nplusonemag.com thebaffler.com hedgehogreview.com tabletmag.com jewishcurrents.org theparisreview.org granta.com guernicamag.com bookforum.com brooklynrail.org flashartonline.com tolerance.org learningforjustice.org slj.com chip.de t3n.de linux-magazin.de linuxjournal.com queue.acm.org infoq.com livescience.com space.com universetoday.com thefreemanonline.org fee.org americanprospect.org prospect.com progressive.org thebulletin.org yesmagazine.org ourworld.unu.edu rangefinderonline.com aperture.org thewirecutter.com newatlas.com cosmosmagazine.com thenewatlantis.com city-journal.org nationalinterest.org worldpoliticsreview.com monocle.com thequietus.com thewire.co.uk gramophone.co.uk classical-music.com downbeat.com guitarworld.com soundonsound.com
		slate.com freitag.de time.com newsweek.com newyorker.com theatlantic.com harpers.org economist.com forbes.com fortune.com fastcompany.com inc.com entrepreneur.com wired.com wired.co.uk theverge.com arstechnica.com technologyreview.com techcrunch.com engadget.com gizmodo.com cnet.com zdnet.com pcmag.com mashable.com spectrum.ieee.org scientificamerican.com nationalgeographic.com newscientist.com popsci.com popularmechanics.com discovermagazine.com smithsonianmag.com americanscientist.org psychologytoday.com sciencenews.org quantamagazine.org nautil.us aeon.co cen.acs.org physicstoday.org physicsworld.com skyandtelescope.org apa.org/monitor hbr.org sloanreview.mit.edu foreignaffairs.com foreignpolicy.com thediplomat.com newrepublic.com thenation.com motherjones.com nationalreview.com prospect.org jacobin.com jacobinmag.com dissentmagazine.org nymag.com vulture.com thecut.com vanityfair.com vogue.com gq.com esquire.com rollingstone.com billboard.com pitchfork.com spin.com nme.com variety.com hollywoodreporter.com ew.com people.com si.com runnersworld.com menshealth.com womenshealthmag.com cosmopolitan.com elle.com glamour.com rd.com niemanreports.org cjr.org newstatesman.com spectator.co.uk spectator.org prospectmagazine.co.uk lrb.co.uk nybooks.com the-tls.co.uk artforum.com frieze.com artnews.com spiegel.de stern.de focus.de cicero.de brandeins.de profil.at lexpress.fr lepoint.fr nouvelobs.com courrierinternational.com espresso.repubblica.it internazionale.it veja.abril.com.br cartacapital.com.br proceso.com.mx semana.com macleans.ca thewalrus.ca outlookindia.com frontline.thehindu.com caravanmagazine.in epw.in theweek.com groene.nl vn.nl knack.be polityka.pl respekt.cz restofworld.org vice.com consumerreports.org architecturaldigest.com dezeen.com alternet.org truthout.org commondreams.org counterpunch.org psmag.com undark.org hakaimagazine.com eos.org outsideonline.com libraryjournal.com publishersweekly.com pcgamer.com gameinformer.com adweek.com adage.com marketingweek.com computerworld.com infoworld.com cio.com macworld.com pcworld.com techradar.com digitaltrends.com tomshardware.com venturebeat.com reason.com commentary.org firstthings.com christianitytoday.com ascd.org edsurge.com edutopia.org the-scientist.com historytoday.com archaeology.org warontherocks.com lawfaremedia.org lawfareblog.com project-syndicate.org kirkusreviews.com`,
	blog:      `medium.com towardsdatascience.com substack.com hackernoon.com dev.to wordpress.com blogger.com tumblr.com livejournal.com polygon.com kotaku.com ign.com gamespot.com eurogamer.net eurogamer.de destructoid.com rockpapershotgun.com gamasutra.com gamedeveloper.com usgamer.net vg247.com giantbomb.com smashingmagazine.com css-tricks.com alistapart.com sitepoint.com freecodecamp.org boingboing.net languagelog.ldc.upenn.edu crookedtimber.org marginalrevolution.com volokh.com retractionwatch.com scienceblogs.com scholarlykitchen.sspnet.org habr.com blogs.lse.ac.uk hypotheses.org acoup.blog typepad.com ghost.io github.io`,
	wiki:      `wikipedia.org britannica.com plato.stanford.edu iep.utm.edu oed.com merriam-webster.com dictionary.cambridge.org dictionary.com collinsdictionary.com duden.de dle.rae.es worldhistory.org ancient.eu thecanadianencyclopedia.ca wiktionary.org scholarpedia.org encyclopedia.com larousse.fr treccani.it dictionary.apa.org mathworld.wolfram.com wikiwand.com`,
	social:    `commons.wikimedia.org flickr.com unsplash.com pexels.com pixabay.com twitter.com x.com facebook.com instagram.com tiktok.com reddit.com pinterest.com mastodon.social bsky.app threads.net weibo.com snapchat.com t.me vk.com`,
	video:     `youtube.com youtu.be vimeo.com netflix.com dailymotion.com twitch.tv hulu.com disneyplus.com bilibili.com ted.com`,
	preprints: `eprint.iacr.org optimization-online.org eccc.weizmann.ac.il lingbuzz.net arxiv.org biorxiv.org medrxiv.org psyarxiv.com ssrn.com papers.ssrn.com osf.io/preprints chemrxiv.org researchsquare.com preprints.org techrxiv.org eartharxiv.org edarxiv.org`,
	programs:  `github.com gitlab.com bitbucket.org sourceforge.net codeberg.org cran.r-project.org pypi.org bioconductor.org npmjs.com hub.docker.com`,
	datasets:  `kaggle.com figshare.com datadryad.org icpsr.umich.edu dataverse.harvard.edu pangaea.de ukdataservice.ac.uk gesis.org data.mendeley.com archive.ics.uci.edu data.gov data.worldbank.org envidat.ch ieee-dataport.org`,
})
