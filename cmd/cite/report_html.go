package main

import (
	"cmp"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/apa"
)

//go:embed report.html
var htmlPage string

type (
	htmlReport struct {
		Title  string
		Items  string // how many references: "12 references"
		Counts []htmlCount
		Files  []htmlFile
		Rules  []htmlRule // those that were found
	}
	// An htmlCount is how many findings there are of a severity.
	htmlCount struct {
		Severity, Label string
		N               int
	}
	htmlFile struct {
		Name    string
		Counts  string
		Other   []htmlPlace         // findings of no entry: in the text of a manuscript, or about the file
		Entries iter.Seq[htmlPlace] // made as they are printed; nil without any
	}
	// An htmlPlace is a stretch of the document with its findings: an entry, or a sentence.
	htmlPlace struct {
		Number   int // of an entry, from 1
		Key      string
		Printed  template.HTML // a reference that the file holds as a record
		Parts    []htmlPart    // or the text as it stands
		Worst    string        // the severity of its worst finding, "" without any
		Findings []htmlFinding
	}
	htmlPart struct {
		Text   string
		Italic bool
		Mark   string // the severity of the finding that it is marked for, or ""
	}
	htmlFinding struct {
		severity                            cite.Severity
		Severity, Word, Message, Help, Rule string
		Line                                int
		URL                                 string
		Was                                 string // what is marked, where the place can't be shown
		Edits                               []htmlEdit
	}
	htmlEdit struct{ Old, New string }
	htmlRule struct{ Name, Summary, Why, Authority string }
)

// severityWords are what severities are called in reports for people.
var severityWords = map[cite.Severity]string{cite.Error: "error", cite.Warning: "warning", cite.Info: "note"}

// reportHTML writes a page that needs nothing else, to be sent to an author: each reference as printed with its findings
// beside it, and the sentences of the text that have some.
func reportHTML(w io.Writer, files []checked) error {
	page, err := template.New("report").Parse(htmlPage)
	if err != nil {
		panic(err) // the page is part of the program
	}
	items := 0
	found := map[string]bool{}
	r := htmlReport{Title: "Findings in the reference list"}
	for _, f := range files {
		items += len(f.items)
		r.Files = append(r.Files, fileHTML(f))
		for _, d := range f.found {
			found[d.Rule] = true
		}
	}
	if len(files) > 1 {
		r.Title = "Findings in the reference lists"
	} else {
		r.Files[0].Counts = "" // the page's own
	}
	r.Items = plural(items, "reference")
	for _, s := range []cite.Severity{cite.Error, cite.Warning, cite.Info} {
		n := count(files, s)
		r.Counts = append(r.Counts, htmlCount{Severity: s.String(), Label: plural(n, severityWords[s]), N: n})
	}
	for _, rule := range documentedRules() {
		if found[rule.Name] {
			r.Rules = append(r.Rules, htmlRule{Name: rule.Name, Summary: rule.Summary, Why: rule.Why, Authority: rule.Authority})
		}
	}
	return page.Execute(w, r)
}

func fileHTML(f checked) htmlFile {
	h := htmlFile{Name: visible(f.source.Name)}
	one := []checked{f}
	h.Counts = fmt.Sprintf("%s, %s, %s, %s", plural(len(f.items), "reference"), plural(count(one, cite.Error), "error"),
		plural(count(one, cite.Warning), "warning"), plural(count(one, cite.Info), "note"))
	byID := make(map[string]int, len(f.items))
	for i, it := range f.items {
		byID[it.ID] = i
	}
	found := make([][]*cite.Diagnostic, len(f.items))
	for k := range f.found {
		d := &f.found[k]
		i, ok := byID[d.Item]
		if !ok || d.Item == "" || !f.items[i].Span.Contains(d.Span) {
			i, ok = entryAt(f.items, d.Span)
		}
		if !ok {
			h.Other = append(h.Other, placeHTML(f.body, *d, findingHTML(f.source, *d)))
			continue
		}
		found[i] = append(found[i], d)
	}
	if len(f.items) > 0 {
		h.Entries = func(yield func(htmlPlace) bool) {
			for i := range f.items {
				if !yield(entryHTML(f, i, found[i])) {
					return
				}
			}
		}
	}
	return h
}

// entryHTML shows the item of a number, from 0, with what was found in it.
func entryHTML(f checked, i int, found []*cite.Diagnostic) htmlPlace {
	e, it := htmlPlace{Number: i + 1}, f.items[i]
	printed := i < len(f.entries) && f.entries[i].Text.Plain != ""
	var marks []cite.Diagnostic
	for _, d := range found {
		finding := findingHTML(f.source, *d)
		if d.Span != it.Span {
			marks = append(marks, *d)
			if !printed && finding.Edits == nil {
				finding.Was = excerpt(strings.Trim(f.source.Slice(d.Span), `{}"`))
			}
		}
		e.Findings = append(e.Findings, finding)
		e.Worst = worse(e.Worst, d.Severity.String())
	}
	slices.SortStableFunc(e.Findings, func(a, b htmlFinding) int { return int(b.severity) - int(a.severity) })
	if printed {
		text := f.entries[i].Text
		e.Parts = partsHTML(text, cite.Span{End: len(text.Plain)}, marks)
		return e
	}
	e.Key = visible(it.ID)
	e.Printed = template.HTML(apa.AppendReference(nil, it, apa.Options{Markup: apa.HTML}, func(cite.Diagnostic) {}))
	return e
}

// worse gives the worse of two severities, of which "" is the least.
func worse(a, b string) string {
	for _, s := range []cite.Severity{cite.Error, cite.Warning, cite.Info} {
		if a == s.String() || b == s.String() {
			return s.String()
		}
	}
	return ""
}

func findingHTML(src *cite.Source, d cite.Diagnostic) htmlFinding {
	f := htmlFinding{severity: d.Severity, Severity: d.Severity.String(), Word: severityWords[d.Severity], Message: sentence(visible(d.Message)),
		Help: sentence(visible(d.Help)), Rule: d.Rule}
	if strings.HasPrefix(d.URL, "https://") || strings.HasPrefix(d.URL, "http://") {
		f.URL = d.URL
	}
	if !d.Span.IsZero() {
		f.Line = src.Position(d.Span.Start).Line
	}
	if d.Fix != nil {
		f.Edits = editsHTML(src, d.Fix.Edits)
	}
	return f
}

// editsHTML shows the edits of a fix as people read them: those of one line that stand close together as one change, and
// a mark of punctuation with the words that it stands between.
func editsHTML(src *cite.Source, edits []cite.Edit) []htmlEdit {
	const near = 60 // bytes between two edits of one change
	edits = slices.SortedFunc(slices.Values(edits), func(a, b cite.Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	var shown []htmlEdit
	for i := 0; i < len(edits); {
		at := edits[i].Span
		marks := !hasLetter(src.Slice(at) + edits[i].Text)
		var changed strings.Builder
		changed.WriteString(edits[i].Text)
		for i++; i < len(edits) && edits[i].Span.Start >= at.End && edits[i].Span.Start-at.End <= near; i++ {
			between := src.Text[at.End:edits[i].Span.Start]
			if !plainWords(between) {
				break
			}
			changed.WriteString(between + edits[i].Text)
			at.End = edits[i].Span.End
			marks = marks && !hasLetter(src.Slice(edits[i].Span)+edits[i].Text)
		}
		old, put := src.Slice(at), changed.String()
		if marks {
			before, after := src.Text[max(0, at.Start-near):at.Start], src.Text[at.End:min(len(src.Text), at.End+near)]
			before = before[strings.LastIndexAny(strings.TrimRight(before, " "), " \n")+1:]
			blank := len(after) - len(strings.TrimLeft(after, " "))
			if end := strings.IndexAny(after[blank:], " \n"); end >= 0 {
				after = after[:blank+end]
			}
			if plainWords(before) && plainWords(after) {
				old, put = before+old+after, before+put+after
			}
		}
		shown = append(shown, htmlEdit{Old: excerpt(old), New: excerpt(put)})
	}
	return shown
}

func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// plainWords tells whether a stretch of a source is one that people see as it is: no line's end, markup or escape.
func plainWords(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsAny(s, "\n\r<>*_\\{}`")
}

// sentence gives a message the capital of a sentence, unless it begins with something quoted or named.
func sentence(s string) string {
	word, _, _ := strings.Cut(s, " ")
	word = strings.TrimSuffix(word, ",")
	if word == "" || strings.ContainsFunc(word, func(r rune) bool { return r < 'a' || r > 'z' }) {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// excerpt makes a stretch of the source fit to be quoted in a line.
func excerpt(s string) string {
	const most = 120
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) > most {
		runes = append(runes[:most-1], '…')
	}
	return visible(string(runes))
}

// entryAt finds the item in which a place of the source lies.
func entryAt(items []*cite.Item, at cite.Span) (int, bool) {
	if at.IsZero() {
		return 0, false
	}
	i := slices.IndexFunc(items, func(it *cite.Item) bool { return it.Span.Contains(at) })
	return i, i >= 0
}

// around is how many bytes of the text are shown on each side of a place in it.
const around = 110

// placeHTML shows a finding about the text of a manuscript with the words around it.
func placeHTML(body []cite.Text, d cite.Diagnostic, finding htmlFinding) htmlPlace {
	h := htmlPlace{Findings: []htmlFinding{finding}, Worst: finding.Severity}
	for _, t := range body {
		at := t.Locate(d.Span)
		if at.IsZero() {
			continue
		}
		shown := cite.Span{Start: max(0, at.Start-around), End: min(len(t.Plain), at.End+around)}
		if i := strings.IndexByte(t.Plain[shown.Start:at.Start], ' '); shown.Start > 0 && i >= 0 {
			shown.Start += i + 1
		} else {
			shown.Start = min(shown.Start, at.Start)
		}
		if i := strings.LastIndexByte(t.Plain[at.End:shown.End], ' '); shown.End < len(t.Plain) && i >= 0 {
			shown.End = at.End + i
		}
		if shown.Start > 0 {
			h.Parts = append(h.Parts, htmlPart{Text: "… "})
		}
		h.Parts = append(h.Parts, partsHTML(t, shown, []cite.Diagnostic{d})...)
		if shown.End < len(t.Plain) {
			h.Parts = append(h.Parts, htmlPart{Text: " …"})
		}
		break
	}
	return h
}

// partsHTML cuts a stretch of a text where italics and marked places begin and end.
func partsHTML(text cite.Text, shown cite.Span, found []cite.Diagnostic) []htmlPart {
	cuts := []int{shown.Start, shown.End}
	var italics, marks []cite.Span
	var severities []string
	keep := func(s cite.Span) bool {
		cuts = append(cuts, max(shown.Start, min(s.Start, shown.End)), max(shown.Start, min(s.End, shown.End)))
		return s.Len() > 0
	}
	for _, m := range text.Marks {
		if m.Kind == cite.Italic && keep(m.Span) {
			italics = append(italics, m.Span)
		}
	}
	for _, d := range found {
		if s := text.Locate(d.Span); keep(s) {
			marks = append(marks, s)
			severities = append(severities, d.Severity.String())
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var parts []htmlPart
	for i := 0; i+1 < len(cuts); i++ {
		s := cite.Span{Start: cuts[i], End: cuts[i+1]}
		part := htmlPart{Text: visible(text.Plain[s.Start:s.End])}
		part.Italic = slices.ContainsFunc(italics, func(m cite.Span) bool { return m.Contains(s) })
		for k, m := range marks {
			if m.Contains(s) {
				part.Mark = worse(part.Mark, severities[k])
			}
		}
		if n := len(parts) - 1; n >= 0 && parts[n].Italic == part.Italic && parts[n].Mark == part.Mark {
			parts[n].Text += part.Text
			continue
		}
		parts = append(parts, part)
	}
	return parts
}
