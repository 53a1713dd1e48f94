package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats"
	"github.com/urfave/cli/v2"
	"golang.org/x/sync/errgroup"
)

// chunkSize is about how many bytes of lines are converted at a time by one core: enough that handing them over costs
// nothing, little enough that memory stays small and that a list of some hundred references keeps all cores busy.
const chunkSize = 16 << 10

// A chunk is a stretch of whole lines on its way through the filter. Line numbers and offsets count from its start.
type chunk struct {
	text  []byte
	lines int

	out   []byte
	found []cite.Diagnostic
	done  chan struct{}
}

// convertLines is the filter: line k of the output answers line k of the input, whatever is in it. Lines are converted
// on all cores and put out in order; no more than a few chunks are in memory at once.
func convertLines(c *cli.Context, to formats.Format, opt formats.Options, out *printer) error {
	from, named := formats.Find(c.String("from"))
	switch {
	case !named:
		return fmt.Errorf("--lines needs --from %s", strings.Join(formats.Names(readsLines), " or "))
	case from.ReadLine == nil:
		return fmt.Errorf("--lines reads one record a line: %s, not %s", strings.Join(formats.Names(readsLines), " or "), from.Name)
	}
	// Little is kept from line to line, so that a large multiple of it is still little.
	debug.SetGCPercent(400)
	return writeOutput(c.App.Writer, c.String("output"), func(w io.Writer) error {
		for _, name := range fileArgs(c) {
			if err := filterFile(c.App.Reader, name, w, filter{from, to, opt}, out); err != nil {
				return err
			}
		}
		return nil
	})
}

func readsLines(f formats.Format) bool { return f.ReadLine != nil }

func filterFile(stdin io.Reader, name string, w io.Writer, f filter, out *printer) error {
	r := stdin
	if name != stdinName {
		file, err := os.Open(name)
		if err != nil {
			return fileError(name, err)
		}
		defer file.Close()
		r = file
	}
	return f.run(input{r, name}, w, func(line int, text string, d cite.Diagnostic) { out.line(name, line, text, d) })
}

// A filter converts records line by line, each by itself.
type filter struct {
	from, to formats.Format
	opt      formats.Options
}

// run converts everything that can be read from r. Report is called in the order of the lines, which count from 1.
func (f filter) run(r io.Reader, w io.Writer, report func(line int, text string, d cite.Diagnostic)) error {
	cores := runtime.GOMAXPROCS(0)
	waiting := make(chan *chunk)
	inOrder := make(chan *chunk, cores)
	group, ctx := errgroup.WithContext(context.Background())
	group.Go(func() error {
		defer close(waiting)
		defer close(inOrder)
		return cut(ctx, r, func(c *chunk) bool {
			for _, queue := range []chan *chunk{inOrder, waiting} {
				select {
				case queue <- c:
				case <-ctx.Done():
					return false
				}
			}
			return true
		})
	})
	for range cores {
		group.Go(func() error {
			for c := range waiting {
				f.convert(c)
				close(c.done)
			}
			return nil
		})
	}
	group.Go(func() error {
		before := 0
		for c := range inOrder {
			select {
			case <-c.done:
			case <-ctx.Done():
				return nil
			}
			if len(c.found) > 0 {
				c.tell(before, report)
			}
			if _, err := w.Write(c.out); err != nil {
				return err
			}
			before += c.lines
		}
		return nil
	})
	return group.Wait()
}

// cut reads chunks of whole lines and hands them on until there are no more, or until emit says that it is enough.
func cut(ctx context.Context, r io.Reader, emit func(*chunk) bool) error {
	in := bufio.NewReaderSize(r, chunkSize)
	for ctx.Err() == nil {
		text := make([]byte, chunkSize)
		n, err := io.ReadFull(in, text)
		text = text[:n]
		if err == nil && text[n-1] != '\n' {
			var rest []byte
			rest, err = in.ReadBytes('\n')
			text = append(text, rest...)
		}
		if len(text) > 0 && !emit(&chunk{text: text, done: make(chan struct{})}) {
			return nil
		}
		switch err {
		case nil:
		case io.EOF, io.ErrUnexpectedEOF:
			return nil
		default:
			return err
		}
	}
	return nil
}

// convert answers each line of the chunk by one line: an empty object or an empty line where no record can be read.
func (f filter) convert(c *chunk) {
	c.out = make([]byte, 0, len(c.text)*3/2)
	offset := 0
	report := func(d cite.Diagnostic) { c.found = append(c.found, d) }
	for offset < len(c.text) {
		length := bytes.IndexByte(c.text[offset:], '\n')
		if length < 0 {
			length = len(c.text) - offset
		}
		c.convertLine(f, string(bytes.TrimSuffix(c.text[offset:offset+length], []byte("\r"))), offset, report)
		c.lines++
		offset += length + 1
	}
}

func (c *chunk) convertLine(f filter, line string, offset int, report cite.Reporter) {
	blank := strings.TrimSpace(line) == ""
	var it *cite.Item
	ok := false
	if !blank {
		it, ok = f.from.ReadLine(line, offset, report)
	}
	switch {
	case ok:
		start := len(c.out)
		c.out = f.to.AppendLine(c.out, it, f.opt, report)
		for i := start; i < len(c.out); i++ { // a record never breaks its line
			if c.out[i] == '\n' || c.out[i] == '\r' {
				c.out[i] = ' '
			}
		}
	case f.to.Name == "csljsonl":
		c.out = append(c.out, "{}"...)
	}
	c.out = append(c.out, '\n')
	if !ok && !blank && (len(c.found) == 0 || c.found[len(c.found)-1].Span.Start < offset) {
		report(cite.Diagnostic{Rule: "unreadable", Severity: cite.Error, Message: "no reference could be read in this line",
			Span: cite.Span{Start: offset, End: offset + len(line)}})
	}
}

// tell reports what was found in the chunk, in order, with the number of each line and its text.
func (c *chunk) tell(linesBefore int, report func(line int, text string, d cite.Diagnostic)) {
	line, start := linesBefore+1, 0
	for _, d := range c.found {
		at := max(start, min(d.Span.Start, len(c.text)))
		line += bytes.Count(c.text[start:at], []byte("\n"))
		start += bytes.LastIndexByte(c.text[start:at], '\n') + 1
		text, _, _ := bytes.Cut(c.text[start:], []byte("\n"))
		d.Span = cite.Span{Start: at - start, End: max(at, d.Span.End) - start}
		report(line, string(text), d)
	}
}
