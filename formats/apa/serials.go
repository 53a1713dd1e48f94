package apa

import "strings"

// serialAbbreviations are the words of the names of periodicals as ISO 4 shortens them, where they are no whole words.
// A full stop after one ends no sentence.
var serialAbbreviations = set(`phys chem math astron astrophys nat sci med res biol eng high abh acc accid acoust adm adv aerosp afr agr agric akad alg algebr alm amer anaesth anal anat angew anim anthropol antimicrob antiq appl arch archaeol
	archit artif assem assn assoc astronaut astroparticle atm atmos atom aust austral automat autom azar bact bacteriol behav belg ber bibl bioch biochem biochim biogeochem biogeogr bioinf biomech biomed biometr biophys
	biosci biosyst biotechnol bot br braz brit bul bull byz calc can canad carbohydr carcinog cardiol cardiovasc catal cem ceram chim chin chir chromatogr chron circ civ classif climatol coll colloq comb combin combust commer
	comm commun compar compos comp comput cond conf congr conserv constr contam contemp contr contrib corp corros cosm cryogr cryst crystallogr curr cybern cytol czech dalton decis deform dent dep dermatol des deut dev diagn differ diff diffus dig dis discip discr disord
	diss dokl dtsch duke dyn earthq ecol econ econom ecosyst educ eff elec electr electroanal electrochem electromagn elem embryol emerg encycl endocr endocrinol energ enseign ent entomol environm enzym epidemiol equ ergeb ergod estuar eth ethn ethol eur europ
	evol exp experientia exper fac fed fen fenn fem fert fin fis fisch fiz fiziol fluoresc forens forsch fortschr frac fract franc funct fund fundam gastroenterol gaz gen genet geochem geochim geod geodyn geofys geogr geol geom geomagn geomorphol geophys geosci geotech
	ger gerontol gesch ges glac glaciol gos grav gynecol gyn haematol handb hematol hepatol herpetol hist histochem histol homol horm hort hum hydraul hydrobiol hydrodyn hydrogeol hydrol hyg hypertens hyperfine ichthyol imag immun immunobiol immunol ind
	industr inf infect inform infrared inorg insect inst instr int integr intell intellig interact interdiscip interf intern intl invent invertebr invest investig iran isot isr ital izv jahrb jap japan jb jour jpn kgl kl klin
	kogn kolloid kon kristallogr landsc lang langm laryngol leg lett libr limnol linguist liq liter lith logist lond mach macromol magn maint manag manuf manuscr mar mater mathem mech med medd medit melt mem mgmt metab metall meteor
	meteorol meth methodol metrol micr microb microbiol microelectron microsc microsyst microw mikrobiol mineral mitt mitteil mod modif mol molec monatsh monatshefte monit monogr morphol mult mus mutat mycol nac nachr nanotechnol nat natl natn naturf naturwiss
	nauk nav neth neur neurobiol neurochem neurol neuropathol neuropharmacol neurophys neurophysiol neuropsychol neurosci neurosurg nonlin nonlinear nord notizbl nuc nucl nucleon num numer nurs nutr obs obstet occup oceanogr ohio oncol ophthal ophthalmol oper oph opt optim orb org organ organomet ornithol
	orthop otolaryngol paediatr pap paleobiol paleontol palaeont palaeontol parasitol part pathol pat pediatr perc percept perf perform period perspect petrol petr pharm pharmac pharmacol philol philos phil photobiol photochem photogramm photon phot phyc phycol phylogenet phytochem phyt phytopathol
	planet pol polit pollut polon polym popul pract prehist prelim prep prevent prikl prob probab probl process prod prog progr proj prop protect prot protistol psych psychiat psychiatr psychoanal psychol psychom psychophys psychosom psychother publ pur qual quant quart
	radiat radiol radiochem rech rec recl recogn refract reg regul rehabil relat reliab rem renew rep repr reprod republ res resour respir restor rheol rheumatol rhin robot roum russ rus sb scand sch schweiz scient sched sect sed sediment
	segm seism seismol sel semin semicond sen sens separ serv sib sib sim simul sinica sitz sitzungsber soc sociol softw soln solut sov spat spec spect spectr spectrochim spectrom spectrosc spectry stat statist stochast stomatol strat stratigr struct stud sup superc supercond suppl supramol
	surf surg surv sust sustain sym symp symb synth syst tech techn technol telecommun teor teratol terr terrest tert tetrahedr theor theoret ther therap therm thermochim thermodyn thorac thromb toxicol trab trans transact transf transfus transl transm transp transport trav
	trop tunn turb ubers ukr ultrason univ urb urol usp vak vasc veg vegetat ver verh vertebr vet vib vid virol vis volcanol vyssh wahrsch weath wiss wochenschr yb yrb zap zb zbl zentralbl zh zhurn zool zpr ztg
	ctr grp lab labs dept tech proc addison acad pubs publ bros assocs`)

// endsInSerial tells whether a text ends in a shortened word of a periodical's name, which a full stop would follow.
func endsInSerial(s string) bool {
	word := s[strings.LastIndexAny(s, " .,")+1:]
	return isUpper(word) && in(serialAbbreviations, word)
}

// namesSerial tells whether a text begins with the shortened name of a periodical that looks like initials and a family
// name: "J. Phys. A", "Z. Naturforsch.".
func namesSerial(s string) bool {
	word, rest := nextWord(s)
	switch word {
	case "J.", "Z.", "C.", "Am.", "Ann.", "Q.", "Proc.", "Int.":
	default:
		return false
	}
	next, after := nextWord(rest)
	if next == "of" || next == "R." {
		next, _ = nextWord(after)
	}
	next = strings.TrimRight(next, ".,")
	return endsInSerial(next) || inTable(journalWords, next)
}
