package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/seed-2120edae/cite/cite/document"
	"github.com/seed-2120edae/cite/formats"
	"github.com/urfave/cli/v2"
)

func formatsCommand() *cli.Command {
	return &cli.Command{
		Name:  "formats",
		Usage: "list what can be read and written",
		Description: "The names are those of --from and --to. Formats with lines can be joined by \"cite convert --lines\".\n\n" +
			"Examples:\n" +
			"  cite formats",
		Action: func(c *cli.Context) error {
			return writeOutput(c.App.Writer, "", func(w io.Writer) error {
				_, err := fmt.Fprintln(w, formatsTable(w).Render())
				return err
			})
		},
	}
}

// formatsTable tells of each format what it is and what can be done with it. On a terminal its last columns are broken
// between words.
func formatsTable(w io.Writer) table.Writer {
	t := table.NewWriter()
	if n, ok := columns(w); ok {
		const others = 36 // columns that the first four take, with the blanks between all
		room := max(12, (n-others)/2)
		t.SetColumnConfigs([]table.ColumnConfig{
			{Name: "extensions", WidthMax: room, WidthMaxEnforcer: text.WrapSoft},
			{Name: "what it is", WidthMax: room, WidthMaxEnforcer: text.WrapSoft},
		})
	}
	style := table.StyleLight
	style.Format.Header = 0
	style.Options = table.OptionsNoBordersAndSeparators
	style.Box.PaddingLeft, style.Box.PaddingRight = "", "  "
	t.SetStyle(style)
	t.AppendHeader(table.Row{"name", "read", "write", "lines", "extensions", "what it is"})
	for _, f := range formats.All {
		extensions := f.Extensions
		if f.ReadEntry != nil {
			extensions = document.Extensions()
		}
		t.AppendRow(table.Row{f.Name, yes(readable(f)), yes(writable(f)), yes(readsLines(f) && writesLines(f)), strings.Join(extensions, " "), f.Title})
	}
	return t
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}
