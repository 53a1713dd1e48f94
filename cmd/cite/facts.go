package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"sync"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/check"
	"github.com/seed-2120edae/cite/cite/ident"
	"github.com/seed-2120edae/cite/cite/link"
	"github.com/seed-2120edae/cite/cite/link/registry"
	"github.com/seed-2120edae/cite/formats/csljson"
	"github.com/urfave/cli/v2"
	"golang.org/x/sync/errgroup"
)

// facts are what is known of the world beside the text. The zero facts are nothing.
type facts struct {
	links map[string]cite.LinkFact // by address
	works map[string]cite.WorkFact // by the keys of check.Input.Works
}

// A gatherer collects facts.
type gatherer struct {
	net      *link.Client
	registry *registry.Client
	progress *progress
	items    []*cite.Item
	excluded func(string) bool
	findDOI  bool

	mu sync.Mutex
	facts
}

// asked is how many questions are put to registries at one time; the client holds what each of them asks for.
const asked = 16

// gather looks at the addresses of all items and asks registries for the works, before anything is judged. An interrupt
// ends it at once with what is known by then.
func gather(c *cli.Context, s settings, sources []*cite.Source) (facts, error) {
	client, err := newClient(c, s)
	if err != nil {
		return facts{}, err
	}
	defer closeClient(c, client)
	g := &gatherer{net: client, registry: registry.New(client, s.Services.registry(), readCSL), findDOI: c.Bool("find-doi"),
		facts: facts{links: map[string]cite.LinkFact{}, works: map[string]cite.WorkFact{}}}
	if g.excluded, err = excluding(c, s); err != nil {
		return facts{}, err
	}
	for _, src := range sources {
		f, err := readChecked(src, c.String("from"))
		if err != nil {
			return facts{}, err
		}
		g.items = append(g.items, f.items...)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	g.progress = newProgress(c.App.ErrWriter)
	g.ask(ctx)
	g.progress.end()
	if ctx.Err() != nil {
		fmt.Fprintln(c.App.ErrWriter, "cite: interrupted; this is what is known so far")
	}
	return g.facts, nil
}

// readCSL reads what a registry gives as CSL-JSON.
func readCSL(data []byte) *cite.Item {
	for it := range csljson.Read(cite.NewSource("", string(data)), func(cite.Diagnostic) {}) {
		return it
	}
	return nil
}

// ask asks first for what the references point to, then for what depends on the answers.
func (g *gatherer) ask(ctx context.Context) {
	var wg sync.WaitGroup
	wg.Go(func() { g.probe(ctx) })
	wg.Go(func() { g.identify(ctx) })
	wg.Wait()
	wg.Go(func() { g.search(ctx) })
	wg.Go(func() { g.archived(ctx) })
	wg.Wait()
}

// probe looks at the addresses.
func (g *gatherer) probe(ctx context.Context) {
	var addresses []string
	seen := map[string]bool{}
	for _, it := range g.items {
		if u := it.Text(cite.URL); u != "" && !seen[u] && !g.excluded(u) {
			seen[u] = true
			addresses = append(addresses, u)
		}
	}
	g.progress.expect(len(addresses))
	g.net.ProbeAll(ctx, addresses, func(fact cite.LinkFact) {
		g.links[fact.URL] = fact
		g.progress.answered(fact.URL)
	})
}

// identify asks registries for the works by their identifiers.
func (g *gatherer) identify(ctx context.Context) {
	var keys, arXiv []string
	seen := map[string]bool{}
	for _, it := range g.items {
		for _, key := range ident.Keys(it) {
			kind, id, _ := strings.Cut(key, ":")
			switch {
			case seen[key] || kind == "doi" && g.excluded("https://doi.org/"+id):
			case kind == "arxiv":
				arXiv = append(arXiv, id)
			default:
				keys = append(keys, key)
			}
			seen[key] = true
		}
	}
	g.progress.expect(len(keys) + len(arXiv))
	var group errgroup.Group
	group.SetLimit(asked)
	if len(arXiv) > 0 {
		group.Go(func() error {
			for id, fact := range g.registry.ArXiv(ctx, arXiv) {
				g.learn(ctx, "arxiv:"+id, fact)
			}
			return nil
		})
	}
	for _, key := range keys {
		group.Go(func() error {
			if ctx.Err() == nil {
				g.learn(ctx, key, g.registry.Ask(ctx, key))
			}
			return nil
		})
	}
	group.Wait()
}

// learn keeps what a registry said. What it left unsaid because the questions were broken off is no fact.
func (g *gatherer) learn(ctx context.Context, key string, fact cite.WorkFact) {
	if ctx.Err() != nil && fact.State == cite.WorkUnverified {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if fact.State != "" {
		g.works[key] = fact
	}
	g.progress.answered(fact.Service)
}

// search looks for the works by their words that have no DOI, or one that leads elsewhere.
func (g *gatherer) search(ctx context.Context) {
	if !g.findDOI {
		return
	}
	searches := map[string]*cite.Item{}
	for _, it := range g.items {
		if words := ident.Words(it); words != "" && !g.confirmed(it) {
			searches[words] = it
		}
	}
	g.progress.expect(len(searches))
	var group errgroup.Group
	group.SetLimit(asked)
	for words, it := range searches {
		group.Go(func() error {
			if ctx.Err() != nil {
				return nil
			}
			fact := g.registry.Find(ctx, words, func(found *cite.Item) bool { return check.SameWork(it, found) })
			if fact.State == cite.WorkKnown {
				fact.Updates = g.registry.DOI(ctx, fact.DOI).Updates
			}
			g.learn(ctx, "words:"+words, fact)
			return nil
		})
	}
	group.Wait()
}

// confirmed tells whether an item has a DOI that is registered, for all that is known, for this work.
func (g *gatherer) confirmed(it *cite.Item) bool {
	for _, key := range ident.Keys(it) {
		if fact := g.works[key]; strings.HasPrefix(key, "doi:") && fact.State != cite.WorkUnknown {
			return fact.Item == nil || check.MaybeSameWork(it, fact.Item)
		}
	}
	return false
}

// archived looks for copies of the pages that are gone, of the time when the author saw them or when they appeared.
func (g *gatherer) archived(ctx context.Context) {
	gone := map[string]cite.Day{}
	for _, it := range g.items {
		address := it.Text(cite.URL)
		if state := g.links[address].State; state != cite.LinkGone && state != cite.LinkSoftGone {
			continue
		}
		if _, seen := gone[address]; seen {
			continue
		}
		gone[address] = it.Date(cite.Accessed).Start
		if gone[address].Year == 0 {
			gone[address] = it.Date(cite.Issued).Start
		}
	}
	g.progress.expect(len(gone))
	var group errgroup.Group
	group.SetLimit(asked)
	for address, near := range gone {
		group.Go(func() error {
			if ctx.Err() != nil {
				return nil
			}
			found := g.registry.Archived(ctx, address, near)
			g.mu.Lock()
			defer g.mu.Unlock()
			fact := g.links[address]
			fact.Archived = found
			g.links[address] = fact
			g.progress.answered("web archive")
			return nil
		})
	}
	group.Wait()
}
