package apa

import "strings"

// townNames are the towns in which much is published. Other styles than APA 7 name them with the publisher (APA 6, 6.30;
// CMOS 17, 14.127). Keys are folded.
var townNames = phrases(`
	amsterdam; ann arbor; ankara; antwerp; antwerpen; arlington; aarhus; athens; atlanta; auckland; austin; bad heilbrunn; baltimore; bangalore; bangkok;
	barcelona; basel; basingstoke; beijing; belgrade; belmont; bellevue; bergen; berkeley; berlin; bern; bielefeld; birmingham; bloomington; boca raton; bogotá; bologna; bonn;
	boston; boulder; braunschweig; bremen; brighton; brisbane; bristol; bruges; brugge; brussels; bruxelles; brussel; bucharest; bucureşti; budapest; buenos aires; burlington;
	cairo; calcutta; cambridge; canberra; cape town; caracas; carbondale; champaign; chapel hill; charlottesville; cheltenham; chennai; chicago; chichester; chur; cincinnati;
	cleveland; cologne; köln; columbus; copenhagen; københavn; cork; coventry; cracow; kraków; dallas; darmstadt; davis; delhi; den haag; denver; detroit; dordrecht; dortmund; dublin;
	dresden; duisburg; durham; düsseldorf; east lansing; edinburgh; englewood cliffs; essen; evanston; exeter; florence; firenze; frankfurt; frankfurt am main; frankfurt a. m;
	frankfurt/main; freiburg; freiburg im breisgau; garden city; geneva; genève; genf; genoa; genova; gent; ghent; giessen; gießen; glasgow; glencoe; glenview; gothenburg; göteborg; göttingen; granada; graz;
	grenoble; groningen; guildford; hackensack; halle; hamburg; hanover; hannover; harlow; harmondsworth; heidelberg; helsinki; hildesheim; hillsdale; hoboken; hong kong; honolulu; houston;
	indianapolis; innsbruck; istanbul; i̇stanbul; ithaca; jakarta; jena; jerusalem; johannesburg; kassel; kiel; kiev; kyiv; kolkata; konstanz; kuala lumpur; kyoto; la jolla; la salle; lanham;
	lausanne; lawrence; leiden; leipzig; leicester; leuven; lexington; liège; lille; lima; lisbon; lisboa; liverpool; ljubljana; london; londres; los alamitos; los altos; los angeles; louvain; louvain-la-neuve; lund; lyon; madison;
	madrid; mahwah; mainz; malden; manchester; mannheim; marburg; marseille; maidenhead; melbourne; menlo park; mexico city; méxico; mexico; miami; milan; milano; milwaukee; minneapolis; minsk; monterey; montréal; montreal;
	montpellier; moscow; moskva; москва; mountain view; mumbai; bombay; munich; münchen; münster; nairobi; nagoya; naples; napoli; nashville; new brunswick; new delhi; new haven; new orleans; new york; new york city; newark;
	newbury park; newcastle; newcastle upon tyne; nijmegen; norman; norwell; norwich; norwood; notre dame; nottingham; nürnberg; oakland; odense; opladen; orlando; osaka; oslo; ottawa; oxford; padova; padua; palermo; palo alto; paris;
	pasadena; philadelphia; piscataway; pisa; pittsburgh; plymouth; porto; porto alegre; portland; poznań; praha; prague; pretoria; princeton; providence; reading; redwood city; rennes; reston; riga; rio de janeiro;
	river edge; rochester; rockville; roma; rome; rotterdam; saint-denis; saint petersburg; st. petersburg; salamanca; salt lake city; salzburg; san diego; san francisco; san jose; san mateo; santa barbara; santa monica; santa fe; santiago; santiago de chile; são paulo; seattle; seoul; sevilla; seville; shanghai; sheffield; singapore; sofia; south bend; southampton; stanford; stockholm; strasbourg;
	stuttgart; sunnyvale; sydney; syracuse; taipei; tallinn; tampere; tartu; tel aviv; the hague; thousand oaks; tokyo; torino; turin; toronto; toulouse; trento; trier; trieste; trondheim; tübingen; tucson; turku; upper saddle river; uppsala; urbana; utrecht; valencia; vancouver; vatican city;
	venice; venezia; vienna; wien; vilnius; waco; wageningen; waltham; warsaw; warszawa; warwick; washington; wellington; westport; wiesbaden; winnipeg; wrocław; würzburg; york; zagreb; zürich; zurich`)

// regionNames are countries, and the states of countries whose imprints name them. A town may stand before them.
var regionNames = phrases(`
	argentina; australia; austria; belgium; brazil; brasil; bulgaria; canada; chile; china; colombia; croatia; cuba; cyprus; czech republic; denmark; ecuador; egypt; england; estonia; finland; france; germany;
	greece; hungary; iceland; india; indonesia; iran; ireland; israel; italy; italia; japan; kenya; korea; south korea; republic of korea; latvia; lebanon; lithuania; luxembourg; malaysia; morocco; nepal; netherlands; the netherlands; new zealand; nigeria; northern ireland; norway;
	pakistan; peru; philippines; poland; portugal; puerto rico; romania; russia; scotland; serbia; slovakia; slovenia; south africa; spain; españa; sri lanka; sweden; switzerland; taiwan; tanzania; thailand; tunisia; turkey; uganda; ukraine; united kingdom; united states; united states of america; uruguay; usa; u.s.a; us; u.s; uk; u.k; ussr; venezuela; vietnam; wales; zimbabwe;
	alabama; alaska; arizona; arkansas; california; colorado; connecticut; delaware; florida; georgia; hawaii; idaho; illinois; indiana; iowa; kansas; kentucky; louisiana; maine; maryland; massachusetts;
	michigan; minnesota; mississippi; missouri; montana; nebraska; nevada; new hampshire; new jersey; new mexico; north carolina; north dakota; ohio; oklahoma; oregon; pennsylvania; rhode island; south carolina; south dakota;
	tennessee; texas; utah; vermont; virginia; wisconsin; wyoming; ontario; quebec; québec; british columbia; alberta; manitoba; nova scotia; saskatchewan; victoria; queensland; new south wales;
	ala; ariz; ark; calif; cal; colo; conn; del; fla; ga; ill; ind; kan; ky; mass; md; mich; minn; miss; mo; mont; neb; nev; n.c; n.d; n.h; n.j; n.m; n.y; okla; ore; pa; penn; r.i; s.c; s.d; tenn; tex; va; vt; wash; wis; w. va; d.c; d. c`)

// regionCodes are the postal codes of the states of the United States, of Canada's provinces and of Australia's
// states, which follow the name of a town.
var regionCodes = set(`al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd
	tn tx ut vt va wa wv wi wy dc ab bc mb nb nl ns nt on pe qc sk yt nsw qld vic tas act uk us usa sp rj mg`)

// phrases makes a set of phrases that semicolons part.
func phrases(list string) *wordSet {
	m := make(map[string]bool)
	for phrase := range strings.SplitSeq(list, ";") {
		m[strings.TrimSpace(phrase)] = true
	}
	return tableOf(m)
}

// isPlace tells whether a text is a known place, or several: "New York", "Cambridge, MA", "London and New York".
func isPlace(s string) bool {
	n := 0
	for s != "" {
		end, next := placeEnd(s)
		if !placePart(placeMarks.trim(s[:end]), n > 0) {
			return false
		}
		s = s[next:]
		n++
	}
	return n > 0
}

// placeMarks stand about the names of places.
var placeMarks = cutsetOf(" .,;")

// placeEnd finds where the first of several places ends, and where the next begins.
func placeEnd(s string) (end, next int) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '/':
			return i, i + 1
		case ',', ';':
			if i+1 < len(s) && s[i+1] == ' ' {
				return i, i + 2
			}
		case ' ':
			for _, sep := range [...]string{" ; ", " and ", " & ", " – ", " - "} {
				if i+1 < len(s) && s[i+1] == sep[1] && strings.HasPrefix(s[i:], sep) {
					return i, i + len(sep)
				}
			}
		}
	}
	return len(s), len(s)
}

// placePart tells whether a text is the name of one place; the code of a state counts where a town stands before it.
func placePart(s string, inside bool) bool {
	if len(s) < 2 || len(s) > 40 || !isUpper(s) {
		return false
	}
	var buf [48]byte
	f := foldWord(&buf, s)
	if townNames.get(f) || regionNames.get(f) {
		return true
	}
	return inside && len(s) <= 4 && s == strings.ToUpper(s) && regionCodes.get(f)
}

// isRegion tells whether a text is a country or a state, before which a town may stand.
func isRegion(s string) bool {
	var buf [48]byte
	f := foldWord(&buf, s)
	return regionNames.get(f) || len(s) <= 4 && s == strings.ToUpper(s) && regionCodes.get(f)
}
