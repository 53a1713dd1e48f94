package check

import (
	"slices"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

var notFoundAnywhere = Rule{
	Name: "not-found-anywhere", Severity: cite.Error, Summary: "a work of which everything that was asked knows nothing",
	What: "Nothing that the reference points to is the work, and no registry that was asked knows it: its DOI is not registered or belongs to " +
		"another work, the page at its address is about something else, a search for its words finds nothing. At least two such " +
		"answers are needed, or one about an identifier of arXiv or an ISBN, and one in its favour is enough to say nothing. That a registry does not know a newspaper article or a " +
		"book proves nothing. Where nothing answered, it is a note: the work could not be verified.",
	Why: "The work may not exist. Programs that write texts make references up from parts of real ones.",
	Bad: workExample, Good: workExample,
	BadWorks: map[string]cite.WorkFact{
		workKey:              {State: cite.WorkUnknown, Service: "doi.org", DOI: "10.5555/12345678"},
		"words:" + workWords: {State: cite.WorkUnknown, Service: "Crossref"},
	},
	GoodWorks: registeredWork, With: []string{"doi-unknown"},
	Authority: "APA 7, 2.12: the list gives what is needed to identify and retrieve each work",
	entry: func(p *pass, e *Entry) {
		h := p.hear(e)
		d := cite.Diagnostic{}
		switch {
		case h.confirmed:
			return
		case (h.alone || len(h.against) > 0 && len(h.against)+len(h.nothing) > 1) && len(h.silent) == 0:
			d.Message = "the work is found nowhere: " + strings.Join(append(h.against, h.nothing...), "; ")
			d.Help = "look for the work itself, and for who cites it"
		case (h.alone || len(h.against) == 0) && len(h.silent)+len(h.nothing) > 0:
			d.Severity = cite.Info
			d.Message = "whether the work exists could not be verified: " + strings.Join(slices.Concat(h.against, h.silent, h.nothing), "; ")
		default:
			return
		}
		p.report(e, d)
	},
}

// A hearing is what those asked have to say on whether a work exists.
type hearing struct {
	confirmed bool     // one of them knows the work
	against   []string // evidence that the reference is wrong
	nothing   []string // answers that prove nothing by themselves
	silent    []string // no answer
	alone     bool     // evidence that no other rule reports
}

// hear asks all facts about an entry.
func (p *pass) hear(e *Entry) hearing {
	var h hearing
	keys, facts := p.registered(e)
	for i, fact := range facts {
		kind, id, _ := strings.Cut(keys[i], ":")
		name := map[string]string{"doi": "the DOI", "arxiv": "the identifier arXiv:" + id, "isbn": "the ISBN"}[kind]
		switch {
		case fact.Item != nil && MaybeSameWork(e.Item, fact.Item):
			h.confirmed = true
		case fact.Item != nil:
			h.against = append(h.against, name+" is that of "+titled(fact.Item))
			h.alone = h.alone || kind != "doi"
		case fact.State == cite.WorkUnknown:
			h.against = append(h.against, fact.Service+" does not know "+name)
			h.alone = h.alone || kind != "doi"
		case fact.State == cite.WorkUnverified:
			h.silent = append(h.silent, fact.Service+" gave no answer")
		}
	}
	switch fact := p.search(e); fact.State {
	case cite.WorkKnown:
		h.confirmed = true
	case cite.WorkUnknown:
		h.nothing = append(h.nothing, fact.Service+" finds no work of this title and author")
	case cite.WorkUnverified:
		h.silent = append(h.silent, fact.Service+" gave no answer")
	}
	if pg := p.page(e); pg != nil && pg.Text(cite.Title) != "" && e.Item.Text(cite.Title) != "" {
		if sameTitle(e.Item.Text(cite.Title), pg.Text(cite.Title)) {
			h.confirmed = true
		} else {
			h.against = append(h.against, "the page at its address is “"+shorten(pg.Text(cite.Title))+"”")
		}
	}
	return h
}

// search gives what was found for an entry's words; the zero WorkFact where nothing was looked for.
func (p *pass) search(e *Entry) cite.WorkFact {
	if len(p.Works) == 0 {
		return cite.WorkFact{}
	}
	return p.Works["words:"+ident.Words(e.Item)]
}

// workWords are the words of workExample.
const workWords = "Rain and its measures Osei Journal of Coastal Weather 2021"
