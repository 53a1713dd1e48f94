package formats

import (
	"io"
	"iter"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/csljson"
)

// readJSONLines reads a whole file of one item a line. Blank lines say nothing.
func readJSONLines(src *cite.Source, report cite.Reporter) iter.Seq[*cite.Item] {
	return func(yield func(*cite.Item) bool) {
		offset := 0
		for line := range strings.Lines(src.Text) {
			record := strings.TrimRight(line, "\r\n")
			if strings.TrimSpace(strings.TrimPrefix(record, "\ufeff")) != "" {
				if it, ok := csljson.ReadLine(record, offset, report); ok && !yield(it) {
					return
				}
			}
			offset += len(line)
		}
	}
}

// writeJSONLines writes one item a line.
func writeJSONLines(w io.Writer, items iter.Seq[*cite.Item], opt Options, _ cite.Reporter) error {
	var line []byte
	for it := range items {
		line = append(csljson.AppendItem(line[:0], opt.title(it)), '\n')
		if _, err := w.Write(line); err != nil {
			return err
		}
	}
	return nil
}
