package apa_test

import (
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
)

// kinds are references of kinds that lists have few of, with what each is and the texts, numbers and people of it, its
// authors aside.
var kinds = []struct{ reference, want string }{
	{`Silent harbours and their boats (1906–1930). (2008). In One hundred years of shipping (pp. 1–20). Harbour Press.`,
		`chapter | title: Silent harbours and their boats (1906–1930) | container-title: One hundred years of shipping | page: 1–20 | publisher: Harbour Press`},
	{`Council for Tides, Currents and Charts (Ed.). (2015). Safety of small boats. Harbour Press.`,
		`book | editor: Council for Tides, Currents and Charts | title: Safety of small boats | publisher: Harbour Press`},
	{`Lighthouse at dusk, Bergen. (1931). [Gelatin silver print]. https://quay.example/prints/3`,
		`graphic | title: Lighthouse at dusk, Bergen | genre: Gelatin silver print`},
	{`Osei, A., & Lind, S. L. (2003). Better harbours (J. Quay, E. Marsh, & B. Shore, Eds.). Harbour Press.`,
		`book | editor: J. Quay; E. Marsh; B. Shore | title: Better harbours | publisher: Harbour Press`},
	{`Ruiz, W. (2020). A chart of charts (Northern Shipping Consortium, Ed.) [Data set]. https://quay.example/data/56584`,
		`dataset | editor: Northern Shipping Consortium | title: A chart of charts | genre: Data set`},
	{`Osei, A. (1998). The rules of mooring (CVC TR-98-003). Lakeside Laboratory.`,
		`report | title: The rules of mooring | number: CVC TR-98-003 | publisher: Lakeside Laboratory`},
	{`Marsh, P. (2018). Mooring by numbers. Proceedings of the 29th Conference on Harbours, ICH ’18, 339–350. https://doi.org/10.1000/ich.18`,
		`paper-conference | title: Mooring by numbers | container-title: Proceedings of the 29th Conference on Harbours | page: 339–350 | collection-title: ICH ’18`},
	{`Marsh, P. (1998). Mooring by numbers. ICH-98.`,
		`paper-conference | title: Mooring by numbers | container-title: ICH-98`},
	{`Gull, Y., & Tern, C. (2010). The colour of tides. Applied Shore Science, In Press, Corrected Proof. https://doi.org/10.1000/ass.2010`,
		`article-journal | title: The colour of tides | container-title: Applied Shore Science | status: In Press, Corrected Proof`},
	{`Huang, Y. (2020). A study of quays. Journal of Tides. Advance online publication. https://doi.org/10.1000/jt.2020`,
		`article-journal | title: A study of quays | container-title: Journal of Tides | status: Advance online publication`},
	{`Floto, I. (1996). Havne. En historisk undersøgelse. Kyst Forlag.`,
		`book | title: Havne. En historisk undersøgelse | publisher: Kyst Forlag`},
	{`Tern, J. (2012). On partial floods and numerical comparisons. Commun. Tid. Simul. Comput., 41(3), 327–341.`,
		`article-journal | title: On partial floods and numerical comparisons | container-title: Commun. Tid. Simul. Comput. | volume: 41 | issue: 3 | page: 327–341`},
	{`Hopper, M. (1942). Night boats [Oil on canvas]. Harbour Art Museum, Bergen.`,
		`graphic | title: Night boats | genre: Oil on canvas | archive: Harbour Art Museum, Bergen`},
	{`Frank, L. K. (1935, February 4). [Letter to Robert Quay]. Shore Archive Center (Series 1.3, Box 371, Folder 3877), Tarrytown, NY, United States.`,
		`personal_communication | title: [Letter to Robert Quay] | archive: Shore Archive Center | archive_location: Series 1.3, Box 371, Folder 3877 | archive-place: Tarrytown, NY, United States`},
	{`Wagner, C., & Hamm, H. (1938). Zeitschrift für Küstenkunde, B40, 197.`,
		`article-journal | container-title: Zeitschrift für Küstenkunde | volume: B40 | page: 197`},
	{`Harbour Office [@harbour]. (2019, March 12). Tell them about the free tool. https://tides.example [Tweet]. Twitter. https://twitter.com/harbour/status/110`,
		`post | title: Tell them about the free tool. https://tides.example | genre: Tweet | container-title: Twitter`},
	{`Aalders, S. (2017). The fifth line: Thoughts of a sailor (M. Ritchie, Trans.). Quay Books. (Original work published as Vijfde lijn)`,
		`book | original-title: Vijfde lijn | translator: M. Ritchie | title: The fifth line: Thoughts of a sailor | publisher: Quay Books`},
	{`Marsh, P. (Writer), & Doe, R. (Director). (2014, March 2). Low water (Season 2, Episode 5) [TV series episode]. In K. Abel (Executive Producer), Harbour lights. Channel Nine.`,
		`broadcast | script-writer: P. Marsh | director: R. Doe | executive-producer: K. Abel | title: Low water | genre: TV series episode | container-title: Harbour lights | volume: Season 2 | number: Episode 5 | publisher: Channel Nine`},
	{`Vega, S. (Host). (2020, June 4). How to read a chart (No. 41) [Audio podcast episode]. In Salt and sand. Coastal Radio. https://www.coastalradio.example/salt/41`,
		`broadcast | host: S. Vega | title: How to read a chart | genre: Audio podcast episode | container-title: Salt and sand | number: 41 | publisher: Coastal Radio`},
	{`Moyo, T. (2016). Formation of dunes [Song]. On Shore songs. Parkwood; Columbia.`,
		`song | title: Formation of dunes | genre: Song | container-title: Shore songs | publisher: Parkwood; Columbia`},
	{`Lind, L. van. (2012). Symphony of the sea [Song recorded by Harbour Choir]. On The symphonies. Brilliant Classics. (Original work published 1804)`,
		`song | title: Symphony of the sea | genre: Song recorded by Harbour Choir | container-title: The symphonies | publisher: Brilliant Classics`},
	{`Kuhn, M. (2008). Tidy: Tables of tides (Version 6.0-86) [R package]. CRAN. https://cran.r-project.org/package=tidy`,
		`software | title: Tidy: Tables of tides | genre: R package | publisher: CRAN | version: 6.0-86`},
	{`International Harbour Organization. (2018). Safety at quays—Requirements (IHO Standard No. 45001:2018). https://quay.example/45001`,
		`standard | title: Safety at quays—Requirements | genre: IHO Standard | number: 45001:2018`},
	{`Gull, Y. (2011). The keeper of the light (D. Shore, Narr.) [Audiobook]. Harbour Audio.`,
		`book | narrator: D. Shore | title: The keeper of the light | genre: Audiobook | publisher: Harbour Audio`},
	{`Demir, A. (2013, Haziran). Limanda yenilik. Deniz ve Bilim, 12(3), 45–67.`,
		`article-journal | title: Limanda yenilik | container-title: Deniz ve Bilim | volume: 12 | issue: 3 | page: 45–67`},
	{`Marsh, P. (2015, June). A day on the quay. Harbour Living, 12(3), 45–67.`,
		`article-magazine | title: A day on the quay | container-title: Harbour Living | volume: 12 | issue: 3 | page: 45–67`},
	{`Gull, Y., & Tern, C. (Eds.). (2018). Handbook of tides: Vol. 2. Currents and drifts. Harbour Press.`,
		`book | editor: Y. Gull; C. Tern | title: Handbook of tides | volume: 2 | volume-title: Currents and drifts | publisher: Harbour Press`},
	{`Walsh, M. (2021). Water levels at ninety quays. Zenodo. https://doi.org/10.5281/zenodo.1234567`,
		`dataset | title: Water levels at ninety quays | publisher: Zenodo`},
	{`Cumming, W. (1752). The state of the harbour. https://quay.example/papers/76`,
		`book | title: The state of the harbour`},
	{`The pocket book of mooring for keepers of quays. (2007). Harbour Publications Ltd. https://doi.org/10.1000/978144`,
		`book | title: The pocket book of mooring for keepers of quays | publisher: Harbour Publications Ltd.`},
	{`Marsh, P. (2015). A day on the quay. Psychology Today, 12(3), 45–67.`,
		`article-journal | title: A day on the quay | container-title: Psychology Today | volume: 12 | issue: 3 | page: 45–67`},
	{`Lind, S. (2018). Tidal ecology. In Ecology. Oxford University Press. https://doi.org/10.1093/obo/9780199830060-0999`,
		`entry-encyclopedia | title: Tidal ecology | container-title: Ecology | publisher: Oxford University Press`},
	{`Lind, S. (2005). § 12 HGB. In A. Quay (Ed.), Handelsgesetzbuch (4th ed., pp. 41–49). Kyst Verlag.`,
		`entry-encyclopedia | editor: A. Quay | title: § 12 HGB | container-title: Handelsgesetzbuch | page: 41–49 | publisher: Kyst Verlag | edition: 4th`},
	{`Plato. (1989). On shores (A. Osei & P. Woodruff, Trans.). Hackett. (Original work published ca. 385–378 B.C.E.)`,
		`book | translator: A. Osei; P. Woodruff | title: On shores | publisher: Hackett`},
	{`Oregon Harbour Authority. (2011). Storm outcomes [Unpublished raw data].`,
		`dataset | title: Storm outcomes | genre: Unpublished raw data`},
	{`Kim, H. (2021). Ports in a storm (HS-2021-4) [Policy brief]. Institute for Harbour Studies.`,
		`report | title: Ports in a storm | genre: Policy brief | number: HS-2021-4 | publisher: Institute for Harbour Studies`},
	{`Upa, A., & O’Con, M. B. (2020). Muscles of mussels regulate growth. eLife, 9, e51710. https://doi.org/10.7554/eLife.51710`,
		`article-journal | title: Muscles of mussels regulate growth | container-title: eLife | volume: 9 | page: e51710`},
	{`Lali, V. (2021). A shelter for seals. Bioinformatics, btab083. https://doi.org/10.1000/btab083`,
		`article-journal | title: A shelter for seals | container-title: Bioinformatics | page: btab083`},
	{`Gross, M. (2018). Beyond the horizon. Quays and Computing, (121), 3:1. https://doi.org/10.1000/3264631`,
		`article-journal | title: Beyond the horizon | container-title: Quays and Computing | issue: 121 | page: 3:1`},
	{`Smith, C. S. (1988). The settling of silt. Shore Abstracts International. B, Sciences and Engineering, 49(5), 1459.`,
		`article-journal | title: The settling of silt | container-title: Shore Abstracts International. B, Sciences and Engineering | volume: 49 | issue: 5 | page: 1459`},
	{`Teschl, G. (2008). Mathematik für Hafenmeister (3., überarbeitete Aufl.). Küstenverlag.`,
		`book | title: Mathematik für Hafenmeister | publisher: Küstenverlag | edition: 3., überarbeitete Aufl.`},
	{`Bosworth, J. (2014). Secgan. In T. N. Toller (Ed.), A Harbour Dictionary Online. Lakeside University. (Original work published 1898, Quay University Press)`,
		`entry-dictionary | original-publisher: Quay University Press | editor: T. N. Toller | title: Secgan | container-title: A Harbour Dictionary Online | publisher: Lakeside University`},
	{`Cliff, J. M. (2015-3). The response of tides to moons. Shore Reviews, 264(1), 88–102.`,
		`article-journal | title: The response of tides to moons | container-title: Shore Reviews | volume: 264 | issue: 1 | page: 88–102`},
	{`Local boats seek relief, find a harbour; remain afloat. (1937, April 10). Rushville Republican, 1.`,
		`article-newspaper | title: Local boats seek relief, find a harbour; remain afloat | container-title: Rushville Republican | page: 1`},
	{`Lind, S. (1968, May 3). Mooring fees rise. Lakeside Domestic Service, B1, B2.`,
		`article-newspaper | title: Mooring fees rise | container-title: Lakeside Domestic Service | page: B1, B2`},
	{`Osei, A. (2006). A book of slips. University of Bergen Department of Shore Science.`,
		`report | title: A book of slips | publisher: University of Bergen Department of Shore Science`},
	{`KS in Bergen. (2019, January 15). It sounds like sailors are figuring something out [Comment on the article “Rain and its measures”]. The Washington Post. https://wapo.st/2HDToGJ`,
		`article-newspaper | title: It sounds like sailors are figuring something out | genre: Comment on the article “Rain and its measures” | container-title: The Washington Post`},
	{`Perkins, D. (2018, February 1). The good boat ends its season [Review of the TV series episode “Somewhere else,” by M. Quay]. A.V. Club. https://www.avclub.com/x`,
		`webpage | reviewed-author: M. Quay | title: The good boat ends its season | container-title: A.V. Club | reviewed-title: Somewhere else | reviewed-genre: TV series episode`},
	{`Quay AI. (2023). Tide talk (Mar 14 version) [Large language model]. https://chat.quay.example`,
		`software | title: Tide talk | genre: Large language model | version: Mar 14`},
	{`European Commission. (2021). Proposal for a regulation on harbours (COM(2021) 206 final). https://eur-lex.europa.eu/x`,
		`report | title: Proposal for a regulation on harbours | number: COM(2021) 206 final`},
	{`Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016, OJ L 119 (2016). https://eur-lex.europa.eu/eli/reg/2016/679/oj`,
		`legislation | title: Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016 | container-title: OJ L | volume: 119`},
	{`Moyo, T. (2017, May). The last ferry. Smithsonian Magazine, 48(2), 12–19, 76.`,
		`article-magazine | title: The last ferry | container-title: Smithsonian Magazine | volume: 48 | issue: 2 | page: 12–19, 76`},
	{`Moyo, T. The last ferry. Journal of Slow Travel 48: 12–19, 2011.`,
		`article-journal | title: The last ferry | container-title: Journal of Slow Travel | volume: 48 | page: 12–19`},
	{`Bergen Harbour Authority. (2020). Annual report 2019. https://www.bergenharbour.example/annual-report-2019.pdf`,
		`report | title: Annual report 2019`},
	{`Legal sea foods of Bergen. (1998, January 26). [Restaurant menu]. http://menus.example/55736`,
		`document | title: Legal sea foods of Bergen | genre: Restaurant menu`},
	{`Walsh, M. (Director). (1999). Herring.`,
		`motion_picture | director: M. Walsh | title: Herring`},
	{`Walsh, M. (2019). Herring crashes on start. GitHub. https://github.com/quay/herring/issues/439`,
		`post | title: Herring crashes on start | container-title: GitHub`},
	{`Harbour Museum [@harbourmuseum]. (2018, November 26). Pupils visited the quay for a tour [Photographs]. Instagram. https://www.instagram.com/p/Bqp/`,
		`post | title: Pupils visited the quay for a tour | genre: Photographs | container-title: Instagram`},
	{`GDJ. (2018). Net of herring [Clip art]. Openclipart. https://openclipart.org/detail/309343/net`,
		`graphic | title: Net of herring | genre: Clip art | publisher: Openclipart`},
	{`Osei, A., & Lund, P. (2007). Plans that stay afloat. ICAPS, 264–271.`,
		`paper-conference | title: Plans that stay afloat | container-title: ICAPS | page: 264–271`},
	{`Osei, A., & Lund, P. (2007). Plans that stay afloat. In M. Tern & Y. Gull (Eds.), ICAPS (pp. 264–271). AAAI.`,
		`paper-conference | editor: M. Tern; Y. Gull | title: Plans that stay afloat | container-title: ICAPS | page: 264–271 | publisher: AAAI`},
	{`Lind, S. (1923). Shore and study. In A. Quay (Series Ed.), Harbour Research Series: Vol. 1. Work at sea (pp. 140–146). Harbour Press.`,
		`chapter | editor: A. Quay | title: Shore and study | container-title: Harbour Research Series | volume: 1 | volume-title: Work at sea | page: 140–146 | publisher: Harbour Press`},
	{`Quay Apps. (2019). Tide tables (Version 18.12). App Store. https://apps.quay.example/id281935788`,
		`software | title: Tide tables | publisher: App Store | version: 18.12`},
	{`R Core Team. (2021). R: A language and environment for statistical computing. R Foundation for Statistical Computing. https://www.R-project.org/`,
		`software | title: R: A language and environment for statistical computing | publisher: R Foundation for Statistical Computing`},
	{`Joint Committee on Ports. (2019, December 20). Directory of harbours. U.S. Government Publishing Office. https://ports.example/directory`,
		`book | title: Directory of harbours | publisher: U.S. Government Publishing Office`},
	{`The Quick-Reference Handbook for Harbour Leaders. (2007). SAGE Publications Ltd. https://doi.org/10.4135/9781446214999`,
		`book | title: The Quick-Reference Handbook for Harbour Leaders | publisher: SAGE Publications Ltd.`},
	{`Merriam-Webster. (n.d.). Merriam-Webster.com dictionary. Retrieved May 5, 2019, from https://www.merriam-webster.com/`,
		`book | title: Merriam-Webster.com dictionary`},
	{`Lund, P. (1990). Bent metal carbonyl bonding in [H2Ru4(CO)13]. Journal of Shore Chemistry, 384(1), 209–216.`,
		`article-journal | title: Bent metal carbonyl bonding in [H2Ru4(CO)13] | container-title: Journal of Shore Chemistry | volume: 384 | issue: 1 | page: 209–216`},
	{`Lund, P. (1992). Features and floods (LiTH-IDA-R-92-30). Lakeside University.`,
		`report | title: Features and floods | number: LiTH-IDA-R-92-30 | publisher: Lakeside University`},
	{`Lund, P. (2007). Forankring i forandring (1. udgave, 1. oplag). Kyst Forlag.`,
		`book | title: Forankring i forandring | publisher: Kyst Forlag | edition: 1. udgave, 1. oplag`},
	{`U.S. Const. amend. XIX.`,
		`legislation | title: U.S. Const. amend. XIX`},
	{`Lind, S. (1930–1967). Correspondence. Sigrid Lind Papers (HUG 4118.10), Lakeside University Archives, Cambridge, MA, United States.`,
		`manuscript | title: Correspondence | archive: Sigrid Lind Papers | archive_location: HUG 4118.10 | archive-place: Lakeside University Archives, Cambridge, MA, United States`},
	{`Lind, S. (1989, August 12). Interview by C. A. Quay [Tape recording]. Harbour Oral History Project, Lakeside Archives, Bergen, Norway.`,
		`interview | title: Interview by C. A. Quay | genre: Tape recording | archive: Harbour Oral History Project, Lakeside Archives, Bergen, Norway`},
	{`Lind, S., & Gull, Y. (n.d.). Principles of care. The Shore Research Guidebook: A Resource for Keepers. http://www.shoreresearchguidebook.example/care`,
		`webpage | title: Principles of care | container-title: The Shore Research Guidebook: A Resource for Keepers`},
	{`Walsh, M. (2011). Herring at dusk. Harbour Press. URL: https://quay.example/dusk.`,
		`book | title: Herring at dusk | publisher: Harbour Press`},
	{`Owen, JR, Tern, IT, & Short, AJ (2011). Herring at dusk, 2nd ed. Harbour Press.`,
		`book | title: Herring at dusk | publisher: Harbour Press | edition: 2nd`},
	{`Ministry of Ports. (2011). Herring at dusk. London, England: Ministry of Ports, Department of Herring.`,
		`report | title: Herring at dusk | publisher: Ministry of Ports, Department of Herring | publisher-place: London, England`},
	{`Still water, lilies. (2001). Harbour Medicine, 285(6), 699.`,
		`article-journal | title: Still water, lilies | container-title: Harbour Medicine | volume: 285 | issue: 6 | page: 699`},
}

// TestKinds: each reference is read as what it is, its fields whole and none besides.
func TestKinds(t *testing.T) {
	for _, k := range kinds {
		if got := summary(wholeReading(t, k.reference).Item); got != k.want {
			t.Errorf("%s\n got %s\nwant %s", k.reference, got, k.want)
		}
	}
}

// summary writes the type of an item and its fields of text, numbers and people, in the order of the item.
func summary(it *cite.Item) string {
	parts := []string{it.Type.String()}
	for _, f := range it.Fields() {
		value := f.Text
		switch f.Var {
		case cite.Var(cite.Author), cite.Var(cite.URL), cite.Var(cite.DOI):
			continue
		}
		if len(f.Names) > 0 {
			names := make([]string, len(f.Names))
			for i, n := range f.Names {
				names[i] = n.String()
			}
			value = strings.Join(names, "; ")
		}
		if value != "" {
			parts = append(parts, f.Var.String()+": "+value)
		}
	}
	return strings.Join(parts, " | ")
}
