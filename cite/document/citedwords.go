package document

// othersWords stand for further authors, longest first.
var othersWords = []string{"and their colleagues", "and his colleagues", "and her colleagues", "and colleagues", "& colleagues", "and coworkers", "and co-workers",
	"and collaborators", "and associates", "and others", "et al.", "et al", "et. al.", "et. al", "y colaboradores", "y cols.", "et coll.", "e colaboradores",
	"u. a.", "u.a.", "ve ark.", "ve diğerleri", "vd.", "dkk.", "dkk", "m.fl.", "m. fl.", "e.a.", "и др.", "та ін."}

// leadWords may be capitalised and still lead up to an author.
var leadWords = set("see also e.g. e.g i.e. i.e cf. cf adapted from modified reprinted reproduced based after source sources note data citing per quoted in by for example",
	"compare contra viz. following bron zie siehe vgl. vgl vgl vide voir véase ver cfr. cfr bkz. lihat")

// leadNouns lead up to an author inside a phrase: "for a review of the evidence, see".
var leadNouns = set("review reviews overview discussion details detail evidence findings results example examples data definition concept model theory term work recent",
	"more most further similar different critique summary account accounts translation instance full as been were was is are first voor overzicht voorbeeld überblick beispiel",
	"revisión ejemplo exemple")

// notNames begin what stands before a year in a parenthesis and is no author: parts of a document, times, counts.
var notNames = set(
	"table tables figure figures fig figs chapter chapters section sections appendix appendices equation eq eqs volume vol no number issue page pages p pp",
	"version v ver release edition ed eds series episode season part step item question box panel plate map exhibit example model study experiment wave phase",
	"cohort grade class cycle year years age aged week day month quarter semester fiscal fy since until till before after during between circa ca c early late mid",
	"born died founded established est published publication released updated created accessed retrieved copyright reprinted revised amended effective dated",
	"approximately about around over under nearly almost total mean median sd se n range baseline follow-up",
	"january february march april june july september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
	"monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter easter christmas",
	"januari februari maart mei juni juli augustus oktober januar februar märz mai dezember enero febrero marzo abril mayo junio julio agosto septiembre octubre",
	"noviembre diciembre janvier février mars avril juin juillet août septembre octobre novembre décembre tabel figuur tabelle abbildung tabla figura tableau",
	"the in on at to of a an by as and or but it its this that these those he she we i they his her their our my ours today now then here there",
	"isbn issn doi http https www pmid covid covid-19 b.c. b.c.e. bc bce ad ce ibid id loc op",
)

// remarkWords stand in names that are put beside a year also where nothing is cited: laws, publishers, events, credits of
// pictures, degrees.
var remarkWords = set(
	"act acts law laws code amendment treaty constitution regulation regulations directive bill statute convention protocol agreement charter resolution",
	"press publishing publishers publications verlag éditions editions books studios pictures films records",
	"olympics olympic cup championship championships war battle revolution crisis election elections census conference summit games festival awards prize",
	"photo photos photograph photography image images picture foto credit credits courtesy illustration illustrator screenshot video bild abbildung imagen imagem",
	"phd ph.d ba b.a ma m.a msc m.sc bsc b.sc mba bachelor master licence license edition",
	"movement era age century kingdom dynasty may august",
)

// placeNames are countries and large cities, whose names stand with a year in remarks: "(Paris, 2015)".
var placeNames = set(
	"afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium bolivia bosnia herzegovina botswana brazil bulgaria",
	"cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus denmark ecuador egypt england eritrea estonia ethiopia fiji finland france gabon",
	"gambia germany ghana greece guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan",
	"kenya kosovo kuwait laos latvia lebanon liberia libya lithuania luxembourg madagascar malawi malaysia mali malta mexico moldova mongolia montenegro morocco",
	"mozambique myanmar namibia nepal netherlands niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia",
	"rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tanzania thailand togo trinidad tobago tunisia turkey uganda",
	"ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe europe asia africa usa u.s. us u.s.a. uk u.k. eu uae ussr u.n. un e.u.",
	"united_states united_kingdom united_arab_emirates south_africa south_korea north_korea new_zealand saudi_arabia sri_lanka costa_rica hong_kong czech_republic",
	"el_salvador puerto_rico sierra_leone ivory_coast côte_d'ivoire northern_ireland the_netherlands burkina_faso",
	"amsterdam ankara athens atlanta bangkok barcelona beijing berlin bogota bogotá boston brussels bucharest budapest cairo cambridge chicago copenhagen dallas delhi",
	"denver detroit dubai dublin edinburgh florence frankfurt geneva hamburg hanoi helsinki houston istanbul jakarta jerusalem johannesburg karachi kiev kyiv lagos",
	"lima lisbon london madrid manchester manila melbourne miami milan montreal moscow mumbai munich nairobi oslo ottawa oxford paris philadelphia prague rome",
	"rotterdam seattle seoul shanghai stockholm sydney tehran tokyo toronto vancouver venice vienna warsaw washington zurich zürich",
	"new_york new_york_city los_angeles san_francisco san_diego new_delhi mexico_city buenos_aires rio_de_janeiro são_paulo sao_paulo tel_aviv the_hague cape_town",
	"california texas florida alabama alaska arizona arkansas colorado connecticut georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland",
	"massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee utah vermont wisconsin wyoming",
	"ontario quebec alberta ny ca tx fl d.c. dc deutschland nederland belgië españa italia brasil türkiye frankreich österreich schweiz",
)

// monthNames are names of months in full and as they are shortened.
var monthNames = set(
	"january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
	"januari februari maart mei juni juli augustus oktober mrt okt januar februar märz mai dezember mär dez",
	"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic",
	"janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr avr juil déc",
	"gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro",
	"ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık maret agustus desember spring summer autumn fall winter",
)

// groupJoints are small words inside the names of groups.
var groupJoints = set("of the and for on in to with at by & de la le du des del della di da do dos das für der die des und van voor het et y e pour para per zu zur zum im en al a von")

// sentenceWords begin sentences, and capitalised for that they may stand before a name that is cited.
var sentenceWords = set(
	"the a an and or but nor so yet if when while whereas although though because since as after before until once unless where whether that this these those",
	"in on at by for from to of with within without about above across against along among around behind below beneath beside besides between beyond despite down during",
	"except inside into like near off onto out outside over past through throughout toward towards under underneath up upon via per versus",
	"however therefore thus hence moreover furthermore additionally also likewise similarly consequently nevertheless nonetheless conversely accordingly instead meanwhile",
	"indeed finally firstly secondly thirdly lastly first second third next then later earlier recently subsequently previously originally initially eventually notably",
	"specifically particularly especially importantly interestingly surprisingly crucially critically historically traditionally generally typically",
	"according following based drawing building using citing quoting given regarding concerning considering extending adapting applying reviewing contrary contrast",
	"addition example instance fact particular general see cf both either neither not only even just still again here there now today researchers scholars authors",
	"psychologist sociologist philosopher economist historian linguist theorist biologist physicist author researcher professor dr prof critics scholar writer",
	"he she it they we i you his her their our my its one two three some many most several other others another each every all few no",
	"volgens zoals ook daarnaast hierbij bij uit in op aan door met voor naar laut nach wie auch so bei según como en por para desde así selon comme dans par pour",
	"secondo come nel segundo conforme menurut göre while both zie siehe ver véase voir work works study studies research",
)

// citingWords stand before a work that is cited.
var citingWords = set("see cf. following per zie siehe vgl. ver véase voir volgens laut según selon secondo segundo menurut")

// reportingVerbs follow the year of a narrative citation.
var reportingVerbs = set(
	"found finds find argued argues argue suggested suggests suggest showed shows show shown demonstrated demonstrates demonstrate reported reports report stated states state",
	"noted notes note claimed claims claim proposed proposes propose described describes describe defined defines define concluded concludes conclude explained explains explain",
	"observed observes observe examined examines examine investigated investigates investigate explored explores explore identified identifies identify",
	"introduced introduces introduce developed develops develop discussed discusses discuss emphasized emphasizes emphasize emphasised emphasises highlighted highlights highlight",
	"maintained maintains maintain asserted asserts assert contended contends contend pointed points point wrote writes write said says say conducted conducts conduct",
	"analyzed analyzes analyze analysed analyses analyse compared compares compare reviewed reviews review studied studies study tested tests test used uses use",
	"provided provides provide presented presents present offered offers offer recommended recommends recommend revealed reveals reveal indicated indicates indicate",
	"estimated estimates estimate hypothesized hypothesizes hypothesised believed believes believe considered considers consider called calls call characterized characterizes",
	"distinguished distinguishes distinguish coined formulated formulates acknowledged acknowledges criticized criticizes criticises challenged challenges",
	"outlined outlines outline summarized summarizes summarize theorized theorizes warned warns warn added adds add refers refer referred",
	"applied applies apply extended extends extend adopted adopts adopt employed employs employ measured measures measure surveyed interviewed collected replicated",
	"beschrijft stelt noemt geeft toont schreef beschreibt zeigt argumentiert señala afirma sostiene propone define indica menciona explica affirme montre propose",
	"belirtmiştir ifade menyatakan mengatakan",
)

// reportingAdverbs stand between a year and its verb.
var reportingAdverbs = set("also further later recently similarly thus therefore even first then similarly additionally explicitly clearly rightly famously")
