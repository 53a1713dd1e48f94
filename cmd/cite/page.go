package main

import (
	"fmt"
	"io"
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
		Usage:     "read a saved web page's own account of itself, as a reference",
		ArgsUsage: "FILE.html",
		Description: "Weighs what the page says of its title, date and authors in its metadata, its text and its address.\n\n" +
			"Example:\n" +
			"  cite page --to apa --url https://example.org/2023/05/06/tides saved.html",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "to", Value: "csljson", Usage: "write `FORMAT`: " + strings.Join(formats.Names(writable), ", ")},
			&cli.StringFlag{Name: "url", Usage: "the `URL` that the page was saved from"},
		},
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
	src, err := load(c.App.Reader, names[0])
	if err != nil {
		return err
	}
	item := page.Read([]byte(src.Text), "", c.String("url")).Item
	out := newPrinter(c.App.ErrWriter)
	return writeOutput(c.App.Writer, "", func(w io.Writer) error {
		return to.Write(w, slices.Values([]*cite.Item{item}), formats.Options{}, out.report(src))
	})
}
