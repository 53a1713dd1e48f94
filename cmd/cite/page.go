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
	"github.com/seed-2120edae/cite/cite/link/page"
	"github.com/seed-2120edae/cite/formats"
	"github.com/urfave/cli/v2"
)

func pageCommand() *cli.Command {
	return &cli.Command{
		Name:      "page",
		Usage:     "read a web page's own account of itself, as a reference",
		ArgsUsage: "URL|FILE.html",
		Description: "Weighs what the page says of its title, date and authors in its metadata, its text and its address.\n\n" +
			"Examples:\n" +
			"  cite page --to apa https://example.org/2023/05/06/tides\n" +
			"  cite page --to apa --url https://example.org/2023/05/06/tides saved.html",
		Flags: append(networkFlags(),
			&cli.StringFlag{Name: "to", Value: "csljson", Usage: "write `FORMAT`: " + strings.Join(formats.Names(writable), ", ")},
			&cli.StringFlag{Name: "url", Usage: "the `URL` that the page was saved from"},
		),
		Action: readPage,
	}
}

func readPage(c *cli.Context) error {
	to, ok := formats.Find(c.String("to"))
	if !ok || !writable(to) {
		return unknown("format", c.String("to"), formats.Names(writable))
	}
	names := fileArgs(c)
	if len(names) != 1 {
		return fmt.Errorf("one page at a time: %d are named", len(names))
	}
	src, item, err := pageItem(c, names[0])
	if err != nil {
		return err
	}
	out := newPrinter(c.App.ErrWriter)
	return writeOutput(c.App.Writer, "", func(w io.Writer) error {
		return to.Write(w, slices.Values([]*cite.Item{item}), formats.Options{}, out.report(src))
	})
}

// pageItem reads a saved page, or the one at an address.
func pageItem(c *cli.Context, name string) (*cite.Source, *cite.Item, error) {
	if !strings.HasPrefix(name, "http://") && !strings.HasPrefix(name, "https://") {
		src, err := load(c.App.Reader, name)
		if err != nil {
			return nil, nil, err
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
	r := client.Probe(ctx, name)
	switch {
	case r.Page == nil && r.Status >= 300:
		return nil, nil, fmt.Errorf("%s: no page was read: %s, status %d", name, r.State, r.Status)
	case r.Page == nil:
		return nil, nil, fmt.Errorf("%s: no page was read: %s", name, r.State)
	case r.State != cite.LinkOK && r.State != cite.LinkMoved && r.State != cite.LinkFragmentMissing:
		return nil, nil, fmt.Errorf("%s: what stands there is no page to cite: %s", name, r.State)
	}
	return cite.NewSource(name, ""), r.Page, nil
}
