package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
	"github.com/seed-2120edae/cite/cite/link/page"
	"github.com/seed-2120edae/cite/cite/link/registry"
	"github.com/seed-2120edae/cite/formats"
	"github.com/urfave/cli/v2"
)

func pageCommand() *cli.Command {
	return &cli.Command{
		Name:      "page",
		Usage:     "read a web page's own account of itself, as a reference",
		ArgsUsage: "URL|DOI|FILE.html",
		Description: "Weighs what the page says of its title, date and authors in its metadata, its text and its address. Of a DOI,\n" +
			"or an identifier of arXiv, the registry's account is given.\n\n" +
			"Examples:\n" +
			"  cite page --to apa https://example.org/2023/05/06/tides\n" +
			"  cite page --to apa https://doi.org/10.1000/182\n" +
			"  cite page --to apa --url https://example.org/2023/05/06/tides saved.html",
		Flags: append([]cli.Flag{
			toFlag(&cli.StringFlag{Name: "to", Value: "csljson", Usage: "write `FORMAT`"}),
			&cli.StringFlag{Name: "url", Usage: "the `URL` that the page was saved from"},
		}, networkFlags()...),
		Action: readPage,
	}
}

func readPage(c *cli.Context) error {
	to, _ := formats.Find(c.String("to"))
	names := fileArgs(c)
	if len(names) != 1 {
		return fmt.Errorf("one page at a time: %d are named", len(names))
	}
	src, item, err := pageItem(c, names[0])
	if err != nil {
		return err
	}
	out := newPrinter(c.App.ErrWriter)
	out.brief = true
	return writeOutput(c.App.Writer, "", func(w io.Writer) error {
		return to.Write(w, slices.Values([]*cite.Item{item}), formats.Options{}, out.report(src))
	})
}

// pageItem reads a saved page, the one at an address, or what a registry has under an identifier.
func pageItem(c *cli.Context, name string) (*cite.Source, *cite.Item, error) {
	key := registryKey(name)
	if key == "" && !strings.HasPrefix(name, "http://") && !strings.HasPrefix(name, "https://") {
		src, err := load(c.App.Reader, name)
		if err != nil {
			return nil, nil, err
		}
		if strings.TrimSpace(src.Text) == "" || binaryAt(src.Text) >= 0 {
			return nil, nil, fmt.Errorf("%s: is no web page", name)
		}
		return src, page.Read([]byte(src.Text), "", c.String("url")).Item, nil
	}
	settings, err := findSettings()
	if err != nil {
		return nil, nil, err
	}
	if err := settings.apply(c); err != nil {
		return nil, nil, err
	}
	client, err := newClient(c, settings)
	if err != nil {
		return nil, nil, err
	}
	defer closeClient(c, client)
	if excluded, err := excluding(c, settings); err != nil || excluded(name) {
		return nil, nil, cmp.Or(err, fmt.Errorf("%s: is excluded", name))
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	var it *cite.Item
	if key != "" {
		it, err = registeredItem(registry.New(client, settings.Services.registry(), readCSL).Ask(ctx, key), name)
	} else {
		it, err = probedItem(client.Probe(ctx, name))
	}
	return cite.NewSource(name, ""), it, err
}

// registryKey gives the key by which registries know a name, "" for a name that is no identifier. A file of the name
// comes first.
func registryKey(name string) string {
	if _, err := os.Stat(name); err == nil {
		return ""
	}
	if doi := ident.DOIKey(name); doi != "" {
		return "doi:" + doi
	}
	if id, ok := ident.ParseArXiv(name); ok && !strings.Contains(name, "://") {
		return "arxiv:" + strings.ToLower(id)
	}
	return ""
}

// registeredItem gives a registry's account of a work. What is of the registry's own, and where in its answer a thing
// stood, is left out.
func registeredItem(fact cite.WorkFact, name string) (*cite.Item, error) {
	switch {
	case fact.State == cite.WorkUnknown:
		return nil, fmt.Errorf("%s: %s knows no such work", name, fact.Service)
	case fact.Item == nil:
		return nil, fmt.Errorf("%s: %s gave no account of the work", name, fact.Service)
	}
	it := fact.Item
	it.ID, it.Custom, it.Span = "", nil, cite.Span{}
	it.Delete(cite.Var(cite.SourceName))
	fields := it.Fields()
	for i := range fields {
		fields[i].Span = cite.Span{}
	}
	return it, nil
}

// probedItem gives a page's account of itself.
func probedItem(r cite.LinkFact) (*cite.Item, error) {
	switch {
	case r.Page == nil && r.Status >= 300:
		return nil, fmt.Errorf("%s: no page was read: %s, status %d", r.URL, r.State, r.Status)
	case r.Page == nil:
		return nil, fmt.Errorf("%s: no page was read: %s", r.URL, r.State)
	case !r.Alive() && r.State != cite.LinkFragmentMissing:
		return nil, fmt.Errorf("%s: what stands there is no page to cite: %s", r.URL, r.State)
	}
	return r.Page, nil
}
