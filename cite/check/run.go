package check

import (
	"cmp"
	"slices"
	"sync"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/parallel"
)

// Run judges a list and gives the findings in the order of their places; findings of one place, in the order of their
// rules. It changes nothing of its input.
func Run(in Input, config Config) []cite.Diagnostic {
	in.Entries = slices.Clone(in.Entries)
	look(in.Entries)
	l := newList(in, readMutes(in), mostlyAPA(in.Entries))
	rules := slices.DeleteFunc(All(), func(r Rule) bool { return !config.Runs(r.Name) })
	found := foundBy(append(l.judgeEntries(rules), l.judgeLists(rules)...))
	type place struct {
		rule  string
		start int
	}
	read, said := map[string]bool{}, map[place]bool{}
	for _, d := range l.Read {
		read[d.Rule] = true
	}
	for _, d := range found {
		if read[d.Rule] {
			said[place{d.Rule, d.Span.Start}] = true
		}
	}
	for _, d := range l.Read {
		// Where a rule has found it too, the rule knows more.
		if config.Runs(d.Rule) && !l.muted.mutes(d) && !said[place{d.Rule, d.Span.Start}] {
			found = append(found, d)
		}
	}
	for i := range found {
		found[i], _ = config.apply(found[i])
	}
	sortFindings(found)
	return found
}

// A list is what the rules look at. Many of them do so at one time, so that nothing of it changes but what is worked
// out when it is first asked for.
type list struct {
	Input
	muted mutes
	apa   bool // it is printed as APA asks, or was meant to be

	twins   func() []twin     // by entry
	resolve func() *citedList // what the text cites
}

func newList(in Input, muted mutes, apa bool) *list {
	l := &list{Input: in, muted: muted, apa: apa}
	l.twins = sync.OnceValue(func() []twin { return twinsOf(l.Entries) })
	l.resolve = sync.OnceValue(func() *citedList { return resolve(l.Input) })
	return l
}

// entriesAWorker is how many entries are worth a goroutine of their own.
const entriesAWorker = 1000

// eachStretch has stretches of so many entries done at one time, a long list by all processors.
func eachStretch(entries int, do func(from, to int)) {
	parallel.Share(parallel.Workers(entries, entriesAWorker), entries, func(_, from, to int) { do(from, to) })
}

// judgeEntries has the entries judged one by one, a long list by all processors.
func (l *list) judgeEntries(rules []Rule) []pass {
	passes := make([]pass, parallel.Workers(len(l.Entries), entriesAWorker))
	parallel.Share(len(passes), len(l.Entries), func(w, from, to int) {
		p := &passes[w]
		p.list = l
		for i := from; i < to; i++ {
			for j := range rules {
				if e := &l.Entries[i]; rules[j].entry != nil && (!rules[j].apa || l.apa && e.inAPA()) {
					p.rule = &rules[j]
					rules[j].entry(p, e)
				}
			}
		}
	})
	return passes
}

// judgeLists has the list judged as a whole, by all rules at one time.
func (l *list) judgeLists(rules []Rule) []pass {
	whole, apart := []*list{l}, l.apart()
	passes := make([]pass, len(rules))
	var all sync.WaitGroup
	for j := range rules {
		if rules[j].list == nil {
			continue
		}
		lists := whole
		if rules[j].apart {
			lists = apart
		}
		all.Go(func() {
			p := &passes[j]
			p.rule = &rules[j]
			for _, p.list = range lists {
				p.rule.list(p)
			}
		})
	}
	all.Wait()
	return passes
}

// apart gives the lists of a document each by itself.
func (l *list) apart() []*list {
	var lists []*list
	for from := 0; from < len(l.Entries); {
		to := from + 1
		for to < len(l.Entries) && l.Entries[to].List == l.Entries[from].List {
			to++
		}
		if to-from == len(l.Entries) {
			return []*list{l}
		}
		in := l.Input
		in.Entries = l.Entries[from:to]
		lists = append(lists, newList(in, l.muted, l.apa))
		from = to
	}
	return lists
}

// sortFindings puts findings in the order of their places, and findings of one place in the order of their rules' names.
func sortFindings(found []cite.Diagnostic) {
	slices.SortStableFunc(found, func(a, b cite.Diagnostic) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.Rule, b.Rule))
	})
}

// A pass is the work of one rule after another on a list, or on some of its entries.
type pass struct {
	*list
	rule  *Rule
	found []cite.Diagnostic
}

// foundBy gives what passes found, in their order.
func foundBy(passes []pass) []cite.Diagnostic {
	n := 0
	for i := range passes {
		n += len(passes[i].found)
	}
	all := make([]cite.Diagnostic, 0, n)
	for i := range passes {
		all = append(all, passes[i].found...)
	}
	return all
}

// look finds the parts of all entries: once, and by all processors.
func look(entries []Entry) {
	eachStretch(len(entries), func(from, to int) {
		for i := from; i < to; i++ {
			entries[i].parts = entries[i].look()
		}
	})
}

// mostlyAPA tells whether most of the printed entries of a list set their date as APA does.
func mostlyAPA(entries []Entry) bool {
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
