// Package check holds the rules by which a reference list is judged, each in a file of its own, and runs them. A rule
// looks at what was read and at nothing else: not at the network, not at the clock, not at the formats of files.
package check

import (
	"github.com/seed-2120edae/cite/cite"
)

// A Rule is one fault that a list can have, with its documentation. Its name reads well after "--ignore".
type Rule struct {
	Name     string
	Severity cite.Severity // unless the configuration says otherwise
	Summary  string        // half a line: "a day that the calendar does not have"
	What     string        // what exactly is reported, and what is not
	Why      string        // why it matters to a reader or an editor

	// Bad and Good are examples: references one a line, a BibTeX file where they begin with "@", or a manuscript where
	// they hold a line "References". The rule fires exactly once on Bad, beside those of With; no rule fires on Good.
	Bad, Good string
	With      []string // rules whose findings this one sums up

	// BadLinks and GoodLinks are what is known of the addresses in the examples; nil where no rule asks.
	BadLinks, GoodLinks []cite.LinkFact
	// BadWorks and GoodWorks are what registries say of the works in the examples, as in Input.Works.
	BadWorks, GoodWorks map[string]cite.WorkFact

	Authority string // where it is written that this is wrong
	SafeFix   bool   // the rule's fixes keep the meaning, whatever the author had in mind

	// apa says that the rule asks for APA's printed form: it is asked only of printed entries that set their date as
	// APA does, in lists that mostly do.
	apa bool

	entry func(p *pass, e *Entry) // judges one entry, or
	list  func(p *pass)           // the list as a whole
	apart bool                    // the lists of a document are judged each by itself
}

// Input is what the rules look at.
type Input struct {
	Source  *cite.Source
	Entries []Entry                  // the list, in its order
	Links   map[string]cite.LinkFact // what is known of addresses, by address as the items have it; nil where none was looked at
	Works   map[string]cite.WorkFact // what registries say, by the keys of ident.Keys, or "words:" and ident.Words; nil where none was asked
	// Read is what reading the list found: it is reported with the findings of the rules, unless the file or the
	// configuration holds it off.
	Read []cite.Diagnostic

	Today cite.Day // the zero Day switches the rules off that ask for it

	// Of a manuscript: the heading of its list, its text outside the list, what looks like references there, and what
	// the text cites. Library is what other files of the same run list, where it cites from those.
	Heading   string
	Body      []cite.Text
	Aside     []cite.Text
	Citations []cite.Citation
	Library   []*cite.Item
}

// An Entry is one item of the list, with the text that it was read from.
type Entry struct {
	Item *cite.Item
	Text cite.Text // the reference as a person sees it; empty where the format names its fields
	List int       // which of the lists of a document the entry stands in; they stand one after the other

	parts *parts
}

// Config says which rules run and how bad their findings are. The zero Config runs all of them as they are.
type Config struct {
	Select   []string                 // the only rules to run; none stands for all
	Ignore   []string                 // rules not to run
	Severity map[string]cite.Severity // of rules whose findings are to be taken otherwise
}

// Runs tells whether the findings of a rule are wanted.
func (c Config) Runs(rule string) bool {
	for _, name := range c.Ignore {
		if name == rule {
			return false
		}
	}
	for _, name := range c.Select {
		if name == rule {
			return true
		}
	}
	return len(c.Select) == 0
}

// apply gives a finding the severity that is set for its rule; it is false where the finding is not wanted. Findings of
// the readers take the same way.
func (c Config) apply(d cite.Diagnostic) (cite.Diagnostic, bool) {
	if s, ok := c.Severity[d.Rule]; ok {
		d.Severity = s
	}
	return d, c.Runs(d.Rule)
}
