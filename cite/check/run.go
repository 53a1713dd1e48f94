package check

import (
	"cmp"
	"runtime"
	"slices"
	"sync"

	"github.com/seed-2120edae/cite/cite"
)

// Run judges a list and gives the findings in the order of their places; findings of one place, in the order of their
// rules. It changes nothing of its input.
func Run(in Input, config Config) []cite.Diagnostic {
	p := &pass{Input: in, muted: readMutes(in)}
	p.Entries = slices.Clone(in.Entries)
	rules := slices.DeleteFunc(All(), func(r Rule) bool { return !config.Runs(r.Name) })
	p.apa = mostlyAPA(p.Entries)
	p.judgeEntries(rules)
	for j := range rules {
		if rules[j].list != nil {
			p.rule = &rules[j]
			if !rules[j].apart {
				rules[j].list(p)
				continue
			}
			for from := 0; from < len(p.Entries); {
				to := from + 1
				for to < len(p.Entries) && p.Entries[to].List == p.Entries[from].List {
					to++
				}
				if to-from == len(p.Entries) {
					rules[j].list(p)
					break
				}
				one := pass{Input: p.Input, muted: p.muted, apa: p.apa, rule: p.rule}
				one.Entries = p.Entries[from:to]
				rules[j].list(&one)
				p.found = append(p.found, one.found...)
				from = to
			}
		}
	}
	type place struct {
		rule  string
		start int
	}
	read, said := map[string]bool{}, map[place]bool{}
	for _, d := range p.Read {
		read[d.Rule] = true
	}
	for _, d := range p.found {
		if read[d.Rule] {
			said[place{d.Rule, d.Span.Start}] = true
		}
	}
	for _, d := range p.Read {
		// Where a rule has found it too, the rule knows more.
		if config.Runs(d.Rule) && !p.muted.mutes(d) && !said[place{d.Rule, d.Span.Start}] {
			p.found = append(p.found, d)
		}
	}
	for i := range p.found {
		p.found[i], _ = config.apply(p.found[i])
	}
	sortFindings(p.found)
	return p.found
}

// entriesAWorker is how many entries are worth a goroutine of their own.
const entriesAWorker = 1000

// workers is among how many goroutines so many entries are shared.
func workers(entries int) int { return min(runtime.GOMAXPROCS(0), entries/entriesAWorker+1) }

// share has each of so many workers do a stretch of the entries, all at one time, and waits for them.
func share(workers, entries int, do func(worker, from, to int)) {
	var all sync.WaitGroup
	for w := range workers {
		all.Go(func() { do(w, w*entries/workers, (w+1)*entries/workers) })
	}
	all.Wait()
}

// judgeEntries has the entries judged one by one, a long list by all processors.
func (p *pass) judgeEntries(rules []Rule) {
	parts := make([]pass, workers(len(p.Entries)))
	share(len(parts), len(p.Entries), func(w, from, to int) {
		part, entries := &parts[w], p.Entries[from:to]
		part.Input, part.muted, part.apa = p.Input, p.muted, p.apa
		for i := range entries {
			for j := range rules {
				if e := &entries[i]; rules[j].entry != nil && (!rules[j].apa || p.apa && e.inAPA()) {
					part.rule = &rules[j]
					rules[j].entry(part, e)
				}
			}
		}
	})
	for w := range parts {
		p.found = append(p.found, parts[w].found...)
	}
}

// sortFindings puts findings in the order of their places, and findings of one place in the order of their rules' names.
func sortFindings(found []cite.Diagnostic) {
	slices.SortStableFunc(found, func(a, b cite.Diagnostic) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.Rule, b.Rule))
	})
}

// A pass is one run over a list.
type pass struct {
	Input
	rule  *Rule
	found []cite.Diagnostic
	muted mutes
	apa   bool // the list is printed as APA asks, or was meant to be

	compared []twin // by entry, see twins

	citedList *citedList
}

// mostlyAPA tells whether most of the printed entries of a list set their date as APA does.
func mostlyAPA(entries []Entry) bool {
	share(workers(len(entries)), len(entries), func(_, from, to int) {
		for i := from; i < to; i++ {
			entries[i].inAPA() // looks at it, once
		}
	})
	printed, apa := 0, 0
	for i := range entries {
		if e := &entries[i]; e.printed() {
			printed++
			if e.inAPA() {
				apa++
			}
		}
	}
	return 2*apa > printed
}

// report adds a finding of the running rule about an entry. Where the finding names no place, it is the entry's.
func (p *pass) report(e *Entry, d cite.Diagnostic) {
	if d.Span.IsZero() {
		d.Span = e.Item.Span
	}
	d.Item = e.Item.ID
	p.reportText(d)
}

// reportText adds a finding of the running rule about the text of a manuscript.
func (p *pass) reportText(d cite.Diagnostic) {
	d.Rule = p.rule.Name
	if d.Severity == 0 {
		d.Severity = p.rule.Severity
	}
	if d.Fix != nil {
		d.Fix.Safe = p.rule.SafeFix && d.Fix.Safe
	}
	if !p.muted.mutes(d) {
		p.found = append(p.found, d)
	}
}

// replace makes a safe fix of one edit: other text in place of a part of the entry as printed. It is nil where the
// source spells that part in another way than it is printed, with markup or escapes, so that an edit could break it.
func (p *pass) replace(e *Entry, span cite.Span, text string) *cite.Fix {
	at := e.Text.Source(span)
	if span.Len() == 0 && span.Start > 0 {
		before := e.Text.Source(cite.Span{Start: span.Start - 1, End: span.Start})
		if before.IsZero() || before.Len() != 1 || p.Source.Slice(before) != e.Text.Plain[span.Start-1:span.Start] {
			return nil
		}
		at = cite.Span{Start: before.End, End: before.End}
	} else if at.IsZero() || p.Source.Slice(at) != e.Text.Plain[span.Start:span.End] {
		return nil
	}
	return &cite.Fix{Safe: true, Edits: []cite.Edit{{Span: at, Text: text}}}
}

// help makes a fix into one that is offered, not made unasked.
func help(f *cite.Fix) *cite.Fix {
	if f != nil {
		f.Safe = false
	}
	return f
}
