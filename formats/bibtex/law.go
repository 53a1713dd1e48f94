package bibtex

import (
	"regexp"
	"slices"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/markup"
)

// readLaw reads what biblatex-apa's entries of legal works say in fields of their own ("Legal Entry Types" in its
// manual; APA 7, chapter 11), before the other fields. What it puts together of several fields stays under their names too, so that
// nothing is lost on the way back.
func (m *meaning) readLaw() {
	switch m.typ {
	case "constitution":
		m.readConstitution()
	case "jurisdiction":
		m.readCase()
	case "legadminmaterial":
		m.readEnactment()
		m.readPlace(m.take("citation"))
	case "legmaterial":
		m.readEnactment()
		parts := m.take("location")
		for len(parts) > 0 && (strings.HasSuffix(parts[0], " Cong.") || len(parts) > 1) {
			m.addAuthority(parts[0])
			parts = parts[1:]
		}
		m.readPlace(parts)
	case "legislation":
		if m.get("journaltitle") == "" {
			m.readPlace(m.take("location"))
		}
	}
}

// take gives the items of a list and reads the field no more.
func (m *meaning) take(field string) []string {
	f := m.find(field)
	if f == nil {
		return nil
	}
	parts := splitTop(f.text, " and ")
	for i := range parts {
		parts[i] = rich(parts[i])
	}
	m.keepWritten(f)
	for i := range m.fields {
		if note := &m.fields[i]; strings.HasPrefix(note.name, field+"+an") {
			m.keepWritten(note)
		}
	}
	f.text = ""
	return parts
}

// madeOfLaw tells whether readLaw has made a field's variable of fields that are kept: of the field itself, or the kind of an
// enactment of whose it is.
func (p *printer) madeOfLaw(field string) bool {
	_, kept := p.item.CustomValue(customPrefix + field)
	_, from := p.item.CustomValue(customPrefix + "source")
	return kept || from && field == "type"
}

// lawPlace writes the fields that say where a law stands as they were read, where readLaw still makes of them what the item
// says.
func (p *printer) lawPlace() {
	read := meaning{reader: &reader{report: func(cite.Diagnostic) {}}, item: &cite.Item{}, typ: p.entryName, class: legal}
	for _, c := range p.item.Custom {
		name, ok := strings.CutPrefix(c.Key, asWrittenPrefix)
		if place, _, _ := strings.Cut(name, "+"); ok && (place == "citation" || place == "location") {
			read.fields = append(read.fields, resolved{name: name, text: c.Value})
		}
	}
	if len(read.fields) == 0 || p.opt.Dialect == BibTeX {
		return
	}
	fields := slices.Clone(read.fields)
	read.takeNotes()
	read.readLaw()
	made := read.item.Fields()
	for _, f := range made {
		if g := p.item.Field(f.Var); g == nil || g.Text != f.Text {
			return
		}
	}
	for _, f := range fields {
		p.field(f.name, p.asRead(f.name, f.text))
	}
	for _, f := range made {
		p.done[f.Var] = true
	}
}

func (m *meaning) addAuthority(s string) {
	if before := m.item.Text(cite.Authority); before != "" {
		s = before + ", " + s
	}
	m.item.SetText(cite.Authority, s)
}

var (
	bySection = regexp.MustCompile(`^(?:(\d+) )?(.+?) §+ ?(.+)$`)
	byPage    = regexp.MustCompile(`^(\d+) (\D.*?) (\d+|_+)$`)
)

// readPlace reads where a law stands; several places stand one after the other, "Pub. L. No. 88-352, 78 Stat. 241".
func (m *meaning) readPlace(parts []string) {
	if len(parts) == 1 {
		m.readReporter(parts[0])
	} else if len(parts) > 1 {
		m.setReporter("", strings.Join(parts, ", "))
	}
}

// readReporter reads where a law stands, "347 U.S. 483", "42 U.S.C. § 12101"; other words name the place as they are.
func (m *meaning) readReporter(s string) {
	switch {
	case s == "":
		return
	case bySection.MatchString(s):
		g := bySection.FindStringSubmatch(s)
		m.setReporter(g[1], g[2])
		m.item.SetNumber(cite.Section, g[3])
	case byPage.MatchString(s):
		g := byPage.FindStringSubmatch(s)
		m.setReporter(g[1], g[2])
		if page := strings.Trim(g[3], "_"); page != "" { // else it is not printed yet
			m.item.SetNumber(cite.Page, page)
		}
	default:
		m.setReporter("", s)
	}
}

func (m *meaning) setReporter(volume, reporter string) {
	if volume != "" {
		m.item.SetNumber(cite.Volume, volume)
	}
	m.item.SetText(cite.ContainerTitle, reporter)
}

// readCase reads the citations of a decision (APA 7, 11.4): the first, and as its status what later courts made of it,
// "aff’d, 727 F.2d 888 (10th Cir. 1984)".
func (m *meaning) readCase() {
	const field = "citation"
	parts := m.take(field)
	if len(parts) == 0 {
		return
	}
	words := func(name string) []string {
		list := make([]string, len(parts))
		for _, a := range annotations(m.note(field, name)) {
			if 0 < a.item && a.item <= len(parts) && len(a.words) > 0 {
				list[a.item-1] = rich(a.words[0])
			}
		}
		return list
	}
	courts, years, kinds := words("citeorg"), words("citedate"), words("citeinfo")
	m.readReporter(parts[0])
	if courts[0] != "" {
		m.item.SetText(cite.Authority, courts[0])
	}
	later := parts[1:]
	for i, s := range later {
		if kinds[i+1] == "appeal" {
			s = "<i>" + s + "</i>"
		}
		if by := strings.TrimSpace(courts[i+1] + " " + years[i+1]); by != "" {
			s += " (" + by + ")"
		}
		later[i] = s
	}
	if len(later) > 0 {
		m.item.SetText(cite.Status, strings.Join(later, ", "))
	}
}

// readEnactment reads what has a number rather than a title, "S. Res. 438" (APA 7, 11.6, 11.7), what it was at the time,
// and what became of it.
func (m *meaning) readEnactment() {
	kind := strings.ToLower(strings.TrimSpace(m.get("type")))
	source := m.get("source")
	short, from := lawWords[strings.ToLower(strings.TrimSpace(source))]
	if words, ok := lawWords[kind]; ok || kind == "" && from { // a bill has no word but whose it is, "S. 1415"
		if from {
			source = short
		}
		m.item.SetText(cite.Genre, strings.TrimSpace(source+" "+words))
		m.drop("type")
		m.drop("source")
		if number := m.find("number"); number != nil && kind == "report" {
			m.item.SetNumber(cite.Number, "No. "+rich(number.text)).Span = number.span
			m.drop("number")
		}
	} else if m.typ == "legmaterial" && m.get("title") != "" && m.get("number") == "" {
		m.item.Type = cite.Hearing
	}
	if m.hasKeyword("proposed") {
		m.item.SetText(cite.Genre, "proposed rule")
	}
	if f := m.find("note"); f != nil {
		m.item.SetText(cite.Status, rich(f.text)).Span = f.span
		f.text = ""
	}
}

// readConstitution puts the place in a constitution or charter together (APA 7, 11.9), with biblatex-apa's commas.
func (m *meaning) readConstitution() {
	word := func(field string) string {
		s := strings.TrimSpace(m.get(field))
		if short, ok := lawWords[strings.ToLower(s)]; ok {
			return short
		}
		return rich(s)
	}
	name := strings.TrimSpace(word("source") + " " + word("type"))
	if s := rich(m.get("amendment")); s != "" {
		name += " amend. " + s
	}
	if s := rich(m.get("article")); s != "" {
		name += ", art. " + s
	}
	if s := rich(m.get("part")); s != "" {
		name += ", para. " + s
	}
	name = `<span class="nocase">` + name + `</span>`
	if title := titleText(m.get("title")); (title == "" || title == name) && markup.Plain(name) != "" {
		m.item.SetText(cite.Title, name)
		for _, field := range []string{"source", "type", "amendment", "article", "part"} {
			m.drop(field)
		}
	}
	if m.hasKeyword("repealed") {
		m.item.SetText(cite.Status, strings.TrimSpace("repealed "+strings.TrimSpace(m.get("eventdate"))))
		m.drop("eventdate")
	}
}

// drop reads a field no more that another variable says, and keeps it as it is.
func (m *meaning) drop(field string) {
	if f := m.find(field); f != nil && f.text != "" {
		m.item.AddCustom(customPrefix+field, f.text, f.span)
		f.text = ""
	}
}

func (m *meaning) hasKeyword(word string) bool {
	for _, k := range strings.Split(m.get("keywords"), ",") {
		if strings.EqualFold(strings.TrimSpace(k), word) {
			return true
		}
	}
	return false
}

// lawWords gives the words for the keys of biblatex-apa's legal entries, as the Bluebook abbreviates them (its tables
// T1, T9 and T10).
var lawWords = map[string]string{
	"us": "U.S.", "unitednations": "U.N.", "constitution": "Const.", "charter": "Charter",
	"bill": "", "senate": "S.", "houseofrepresentatives": "H.R.", "resolution": "Res.", "report": "Rep.", "execorder": "Exec. Order",

	"alabama": "Ala.", "alaska": "Alaska", "arizona": "Ariz.", "arkansas": "Ark.", "california": "Cal.",
	"colorado": "Colo.", "connecticut": "Conn.", "delaware": "Del.", "florida": "Fla.", "georgia": "Ga.",
	"hawaii": "Haw.", "idaho": "Idaho", "illinois": "Ill.", "indiana": "Ind.", "iowa": "Iowa", "kansas": "Kan.",
	"kentucky": "Ky.", "louisiana": "La.", "maine": "Me.", "maryland": "Md.", "massachusetts": "Mass.",
	"michigan": "Mich.", "minnesota": "Minn.", "mississippi": "Miss.", "missouri": "Mo.", "montana": "Mont.",
	"nebraska": "Neb.", "nevada": "Nev.", "newhampshire": "N.H.", "newjersey": "N.J.", "newmexico": "N.M.",
	"newyork": "N.Y.", "northcarolina": "N.C.", "northdakota": "N.D.", "ohio": "Ohio", "oklahoma": "Okla.",
	"oregon": "Or.", "pennsylvania": "Pa.", "rhodeisland": "R.I.", "southcarolina": "S.C.", "southdakota": "S.D.",
	"tennessee": "Tenn.", "texas": "Tex.", "utah": "Utah", "vermont": "Vt.", "virginia": "Va.", "washington": "Wash.",
	"westvirginia": "W. Va.", "wisconsin": "Wis.", "wyoming": "Wyo.",
}
