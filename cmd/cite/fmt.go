package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats"
	"github.com/urfave/cli/v2"
)

func fmtCommand() *cli.Command {
	return &cli.Command{
		Name:      "fmt",
		Usage:     "put a bibliography in order, in its own format",
		ArgsUsage: "[FILE ...]",
		Description: "Lays out every FILE (.bib .json .jsonl .yaml .ris) and writes it to standard output. Nothing is lost:\n" +
			"a .bib keeps its comments, macros, order and values, and an entry that cannot be read stays as it\n" +
			"stands; a file that would lose something is left as it is. A second run changes nothing.\n\n" +
			"Examples:\n" +
			"  cite fmt -w library.bib     put the file in order in place\n" +
			"  cite fmt -d *.bib           what would change; exit code 1 if anything",
		Flags: []cli.Flag{
			fromFlag(),
			&cli.BoolFlag{Name: "write", Aliases: []string{"w"}, Usage: "write each FILE in its place, whole or not at all"},
			&cli.BoolFlag{Name: "diff", Aliases: []string{"d"}, Usage: "show what would change, and exit 1 if anything"},
		},
		Action: tidyFiles,
	}
}

// tidyFiles puts every file in order. No file is written before all of them have been read.
func tidyFiles(c *cli.Context) error {
	type tidied struct {
		src  *cite.Source
		text string
	}
	var files []tidied
	out := newPrinter(c.App.ErrWriter)
	findings := false
	for _, name := range fileArgs(c) {
		if name == stdinName && c.Bool("write") {
			return errors.New("standard input cannot be written in its place: name a file")
		}
		src, err := load(c.App.Reader, name)
		if err != nil {
			return err
		}
		format, err := inputFormat(src, c.String("from"))
		if err != nil {
			return err
		}
		if format.Read == nil {
			return fmt.Errorf("%s: is no bibliography: fmt takes %s", name, strings.Join(formats.Names(func(f formats.Format) bool { return f.Read != nil }), ", "))
		}
		text, whole := format.Tidy(src, out.report(src))
		findings = findings || !whole
		files = append(files, tidied{src, text})
	}
	write := func(w io.Writer) error {
		for _, f := range files {
			text := []byte(f.text)
			if c.Bool("diff") {
				text = diff.Diff(f.src.Name, []byte(f.src.Text), f.src.Name, text)
				findings = findings || len(text) > 0 && !c.Bool("write")
			}
			if _, err := io.Copy(w, bytes.NewReader(text)); err != nil {
				return err
			}
		}
		return nil
	}
	if c.Bool("diff") || !c.Bool("write") {
		if err := writeOutput(c.App.Writer, "", write); err != nil {
			return err
		}
	}
	if c.Bool("write") {
		for _, f := range files {
			if f.text == f.src.Text {
				continue
			}
			if err := replaceText(f.src.Name, f.src.Text, f.text); err != nil {
				return err
			}
		}
	}
	if findings || out.other > 0 {
		return errFindings
	}
	return nil
}
