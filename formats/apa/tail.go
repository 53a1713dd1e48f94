package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

// A tail is what stands about the fields of a reference: identifiers, addresses, when and from where it was retrieved.
type tail struct {
	site        cite.Span // "from The Getty Iris website:"
	diagnostics []cite.Diagnostic
}

// retrievalWords begin a statement of where and when a work was retrieved (APA 7, 9.16).
var retrievalWords = phraseListOf("retrieved", "accessed", "available", "geraadpleegd", "abgerufen", "récupéré", "consulté", "recuperado", "consultado", "erişim", "diakses", "pobrano", "hentet", "hämtad", "zugriff", "verfügbar", "disponible", "disponível", "last accessed", "date accessed", "date of access", "dostupno", "pristupljeno", "pridobljeno", "zuletzt", "letzter", "cited", "viewed", "obtenido", "tomado", "extraído", "visited", "tersedia", "disponibile", "consultato")

// readTail finds the identifiers, sets them in the item and blanks them out of the working text.
func (r *reader) readTail() {
	s := r.s
	buf := []byte(strings.ReplaceAll(s, "\u200b", "   ")) // which has no width
	blank := func(a, b int) {
		for i := a; i < b; i++ {
			buf[i] = ' '
		}
	}
	it := r.item
	doi, id, joined, hasDOI := findDOI(s)
	if joined {
		r.tail.diagnostics = append(r.tail.diagnostics, cite.Diagnostic{Rule: "doi-malformed", Severity: cite.Info, Span: r.text.Source(doi),
			Field: cite.Var(cite.DOI), Message: "this was read as the DOI " + id})
	}
	if hasDOI {
		for _, p := range [...]string{"https:", "http:", "https:/", "http:/", "URL ", "https://", "http://"} {
			if strings.HasSuffix(s[:doi.Start], p) { // "https:doi.org/10.1007/…"
				doi.Start -= len(p)
				break
			}
		}
		r.claim(it.SetText(cite.DOI, id), doi, 0.99)
		r.hasDOI = true
		blank(doi.Start, doi.End)
	}
	for at, n := 0, 0; at < len(s) && n < 4; n++ {
		u, ok := ident.FindURL(s[at:])
		if !ok {
			break
		}
		u = cite.Span{Start: u.Start + at, End: u.End + at}
		at = u.End
		if i := strings.LastIndex(s[at:], "://"); i > 0 && strings.Contains(s[at:at+i], "]. ") && s[max(u.Start-2, 0):u.Start] != "[" {
			continue // within the text of a post that is described after it (APA 7, 10.15)
		}
		if !strings.Contains(s[u.Start:u.End], "://") && strings.Contains(s[at:], "://") {
			continue // the name of a site, "Www.example.com", before its address
		}
		if hasDOI && doi.Start < u.End && u.Start < doi.End {
			continue
		}
		if id := shortDOI(s[u.Start:u.End]); id != "" && !hasDOI {
			r.claim(it.SetText(cite.DOI, id), u, 0.98)
			r.hasDOI = true
		} else if !it.Has(cite.Var(cite.URL)) {
			r.claim(it.SetText(cite.URL, s[u.Start:u.End]), u, 0.98)
			r.setSite(s[u.Start:u.End])
		}
		blank(labelStart(s, u.Start), u.End)
	}
	if u := schemeless(s); u.End > 0 && !r.hasDOI && !it.Has(cite.Var(cite.URL)) {
		r.claim(it.SetText(cite.URL, s[u.Start:u.End]), u, 0.9)
		r.setSite(s[u.Start:u.End])
		blank(u.Start, u.End)
	}
	if !it.Has(cite.Var(cite.URL)) {
		for _, m := range r.text.Marks {
			if m.Kind != cite.Link || m.Href == "" {
				continue
			}
			if id, ok := ident.ParseDOI(m.Href); ok {
				if !r.hasDOI {
					it.SetText(cite.DOI, id).Confidence = 0.95
					r.hasDOI = true
				}
				continue
			}
			if _, ok := ident.FindURL(m.Href); ok && !it.Has(cite.Var(cite.URL)) {
				it.SetText(cite.URL, m.Href).Confidence = 0.9
				r.setSite(m.Href)
			}
		}
	}
	for _, x := range [...]struct {
		v    cite.TextVar
		mark string
		find func(string) (cite.Span, string, bool)
	}{{cite.ISBN, "ISBN", ident.FindISBN}, {cite.PMID, "PMID", ident.FindPMID}, {cite.PMCID, "PMC", ident.FindPMCID}} {
		if !strings.Contains(s, x.mark) {
			continue
		}
		if span, id, ok := x.find(s); ok && buf[span.End-1] != ' ' {
			r.claim(it.SetText(x.v, id), span, 0.98)
			blank(span.Start, span.End)
		}
	}
	if strings.Contains(s, "rXiv:") || strings.Contains(s, "rxiv:") {
		if span, _, ok := ident.FindArXiv(s); ok && buf[span.Start] != ' ' && buf[span.End-1] != ' ' {
			// APA 7, 10.8: the archive's number stands in parentheses after the title
			r.claim(it.SetNumber(cite.Number, s[span.Start:span.End]), span, 0.95)
			if span.Start > 0 && span.End < len(s) && s[span.Start-1] == '(' && s[span.End] == ')' {
				span.Start, span.End = span.Start-1, span.End+1
			}
			if _, all, ok := findEprint(s); ok && all.Start <= span.Start && span.End <= all.End {
				span = all
			}
			blank(span.Start, span.End)
		}
	}
	if number, all, ok := findEprint(s); ok && !it.Has(cite.Var(cite.Number)) && !r.holds(all) {
		r.claim(it.SetNumber(cite.Number, s[number.Start:number.End]), number, 0.9)
		blank(all.Start, all.End)
	}
	for _, medium := range [...]string{"[Online]", "[Internet]", "[online]"} {
		if i := strings.Index(s, medium); i > 0 {
			blank(i, i+len(medium))
		}
	}
	const online = ". Online. " // ISO 690
	if i := strings.Index(s, online); i > 0 {
		blank(i+len(". "), i+len(online))
	}
	respace(buf)
	r.w = string(buf)
	r.readRetrieval(buf, blank)
	r.readOriginal(blank)
	r.w = string(buf)
}

// labelStart finds where the word for an address begins that stands before it, "URL: https://…"; at where there is none.
func labelStart(s string, at int) int {
	before := strings.TrimRight(s[:at], " :")
	if word := before[strings.LastIndexByte(before, ' ')+1:]; strings.EqualFold(word, "url") {
		return len(before) - len(word)
	}
	return at
}

// holds tells whether a field lies in a stretch.
func (r *reader) holds(s cite.Span) bool {
	for _, c := range r.claims {
		if c.span.Start < s.End && s.Start < c.span.End {
			return true
		}
	}
	return false
}

// schemeless finds an address without a scheme at the end of a reference: "quay.example.org/content.aspx?id=1". It has a
// host of three letters or more with a full stop, and a path.
func schemeless(s string) cite.Span {
	end := len(strings.TrimRight(s, " .,;"))
	start := strings.LastIndexAny(s[:end], " \n\t") + 1
	u := strings.TrimPrefix(s[start:end], "//")
	slash := strings.IndexByte(u, '/')
	if slash < 0 || slash == len(u)-1 || strings.Contains(u, "://") {
		return cite.Span{}
	}
	host := u[:slash]
	dot := strings.LastIndexByte(host, '.')
	if dot < 3 || len(host)-dot < 3 || host != strings.ToLower(host) || strings.Trim(host, "abcdefghijklmnopqrstuvwxyz0123456789.-") != "" || isDigit(host[dot+1]) {
		return cite.Span{}
	}
	return cite.Span{Start: start, End: end}
}

// shortDOI gives the short form of a DOI, "10/gfzrww", that an address of the resolver leads to (shortdoi.org); "" where
// the address is another.
func shortDOI(url string) string {
	_, path, ok := strings.Cut(url, "doi.org/10/")
	if !ok || path == "" || strings.Trim(path, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
		return ""
	}
	return "10/" + path
}

// setSite remembers the host of the entry's address.
func (r *reader) setSite(u string) {
	if _, rest, ok := strings.Cut(u, "://"); ok {
		u = rest
	}
	u = strings.TrimLeft(u, "/")
	if i := strings.IndexAny(u, "/?#"); i >= 0 {
		u = u[:i]
	}
	host := strings.TrimPrefix(strings.ToLower(u), "www.")
	r.site = site{host: host, kind: hostKindOf(host)}
}

// readRetrieval reads "Retrieved June 7, 2019, from The Getty Iris website:" and its like, and blanks it out.
func (r *reader) readRetrieval(buf []byte, blank func(a, b int)) {
	w := r.w
	for i, n := 0, 0; i < len(w) && n < 8; i++ {
		if i > 0 && w[i-1] != ' ' && w[i-1] != '(' && w[i-1] != '[' || !isWordByte(w[i]) {
			continue
		}
		k := i
		for k > 0 && w[k-1] == ' ' {
			k--
		}
		if k > 0 && strings.IndexByte(".?!)]\",;:([>", w[k-1]) < 0 && w[k-1] < 0x80 && k == i-1 {
			continue
		}
		length, _ := retrievalWords.leads(w[i:])
		if length == 0 {
			continue
		}
		n++
		j := i + length
		found := false
		var site cite.Span
		for j < len(w) {
			for j < len(w) && strings.IndexByte(" ,:", w[j]) >= 0 {
				j++
			}
			if j >= len(w) || w[j] == ']' || w[j] == ')' || w[j] == '.' || w[j] == '<' {
				break
			}
			if dt, ok := scanDate(w[j:min(len(w), j+60)]); ok && dt.end > 0 && dt.date.State == cite.Dated {
				dt.finish()
				if !r.item.Has(cite.Var(cite.Accessed)) {
					r.claim(r.item.SetDate(cite.Accessed, dt.date), cite.Span{Start: j, End: j + dt.end}, 0.97)
				}
				j += dt.end
				found = true
				continue
			}
			word := firstWord(w[j:])
			if word == "" {
				break
			}
			if in(connectives, word) && word != "The" || isDigit(word[0]) && strings.IndexByte(word, ':') > 0 {
				if in(connectives, word) {
					found = true
				}
				j += len(word)
				continue
			}
			if end := strings.IndexAny(w[j:min(len(w), j+90)], ":"); end > 0 && isUpper(w[j:]) {
				site = trimmed(w, cite.Span{Start: j, End: j + end})
				if x := strings.TrimSuffix(w[site.Start:site.End], " website"); len(x) < site.Len() {
					site.End = site.Start + len(x)
				}
				j += end + 1
				continue
			}
			if strings.EqualFold(word, "website") || strings.EqualFold(word, "tarihi") || strings.EqualFold(word, "zugriff") {
				j += len(word)
				continue
			}
			break
		}
		rest := strings.TrimLeft(w[min(j, len(w)):], " .:<>)]")
		if !found && (rest != "" || j == i+length) && !(rest == "" && j >= len(w)) {
			continue
		}
		if site.End > 0 {
			r.tail.site = site
		}
		if i > 0 && (w[i-1] == '(' || w[i-1] == '[') && j < len(w) && (w[j] == ')' || w[j] == ']') {
			i--
			j++
		}
		blank(i, j)
		i = j - 1
	}
}

// originalWords begin the statement of a first publication (APA 7, 9.41).
var originalWords = phraseListOf("original work published", "originally published", "first published", "original publicado", "obra original publicada en", "original erschienen", "work originally published", "published originally", "original work written")

// readOriginal reads "(Original work published 1898)" and blanks it out.
func (r *reader) readOriginal(blank func(a, b int)) {
	for i := 0; i < len(r.w); i++ {
		if r.w[i] != '(' && r.w[i] != '[' {
			continue
		}
		n, _ := originalWords.leads(r.w[i+1:])
		if n == 0 {
			continue
		}
		a := i + 1 + n
		for a < len(r.w) && r.w[a] == ' ' {
			a++
		}
		if name, ok := strings.CutPrefix(r.w[a:], "as "); ok {
			// "(Original work published as Vijfde lijn)"
			close := closing(r.w, i, len(r.w))
			if close < 0 {
				continue
			}
			title := cite.Span{Start: len(r.w) - len(name), End: close}
			r.claim(r.item.SetText(cite.OriginalTitle, r.s[title.Start:title.End]), title, 0.9)
			blank(i, close+1)
			return
		}
		dt, ok := scanDate(r.w[a:min(len(r.w), a+60)])
		if !ok {
			continue
		}
		dt.finish()
		r.claim(r.item.SetDate(cite.OriginalDate, dt.date), cite.Span{Start: a, End: a + dt.end}, 0.95)
		end := a + dt.end
		if close := closing(r.w, i, len(r.w)); close > end+2 && strings.HasPrefix(r.w[end:], ", ") {
			// "(Original work published 1898, Oxford University Press)"
			by := trimmedSpace(r.w, cite.Span{Start: end + 2, End: close})
			r.claim(r.item.SetText(cite.OriginalPublisher, r.s[by.Start:by.End]), by, 0.9)
			end = close
		}
		if end < len(r.w) && (r.w[end] == ')' || r.w[end] == ']') {
			end++
		}
		blank(i, end)
		return
	}
}
