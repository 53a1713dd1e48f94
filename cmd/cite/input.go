package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/document"
	"github.com/seed-2120edae/cite/formats"
	"github.com/urfave/cli/v2"
	"golang.org/x/text/encoding/unicode"
)

// stdinName is the name under which standard input is asked for and reported.
const stdinName = "-"

// fileArgs gives the files that a command was asked to read: standard input where none is named.
func fileArgs(c *cli.Context) []string {
	if c.NArg() == 0 {
		return []string{stdinName}
	}
	return c.Args().Slice()
}

// load reads a file, or standard input. Text in UTF-16 with a byte order mark becomes UTF-8.
func load(stdin io.Reader, name string) (*cite.Source, error) {
	var data []byte
	var err error
	if name == stdinName {
		data, err = io.ReadAll(stdin)
	} else {
		data, err = os.ReadFile(name)
	}
	if err != nil {
		return nil, fileError(name, err)
	}
	for _, other := range notRead {
		if bytes.HasPrefix(data, []byte(other.begins)) {
			return nil, fmt.Errorf("%s: %s", name, other.advice)
		}
	}
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		if data, err = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data); err != nil {
			return nil, fmt.Errorf("%s: is not the UTF-16 it begins as: %w", name, err)
		}
	}
	return cite.NewSource(name, string(data)), nil
}

// notRead are kinds of documents that people try and that are not read, by their first bytes, with what to do.
var notRead = []struct{ begins, advice string }{
	{"%PDF-", "PDF is not read; give its text, as pdftotext saves it"},
	{"\xd0\xcf\x11\xe0", "Word files from before 2007 are not read; save it as .docx"}, // [MS-CFB], 2.2
	{`{\rtf`, "RTF is not read; save it as .docx, .html or .txt"},
}

// fileError says what is wrong with a file in one line that begins with its name.
func fileError(name string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return fmt.Errorf("%s: %w", name, err)
}

// An input says in its errors where it comes from.
type input struct {
	r    io.Reader
	name string
}

func (i input) Read(p []byte) (int, error) {
	n, err := i.r.Read(p)
	if err != nil && err != io.EOF {
		err = fileError(i.name, err)
	}
	return n, err
}

// A list is the references of one file.
type list struct {
	// Source is what the items' spans point into: the file, or for a Word document its text.
	source *cite.Source
	items  iter.Seq[*cite.Item]

	// Of a document: its entries, one for each item, its text outside the list, what looks like references there, and the
	// heading of the list.
	entries []document.Entry
	body    []cite.Text
	aside   []cite.Text
	heading string
}

// A reporting takes what is found in a source: to print it, or to keep it.
type reporting interface {
	report(*cite.Source) cite.Reporter
}

// readList reads the references of a source: of a bibliography in its format, or of a document's reference list. From
// names the format; "" leaves it to the file's name and content. What is wrong with the text is printed as it is found.
func readList(src *cite.Source, from string, out reporting) (list, error) {
	format, err := inputFormat(src, from)
	if err != nil {
		return list{}, err
	}
	if format.ReadEntry == nil {
		if strings.TrimSpace(src.Text) == "" {
			out.report(src)(emptyFile)
		}
		if at := binaryAt(src.Text); at >= 0 {
			return list{}, fmt.Errorf("%s: is not text: byte 0x%02x at offset %d", src.Name, src.Text[at], at)
		}
		return list{source: src, items: format.Read(src, out.report(src))}, nil
	}
	doc, err := readDocument(src, out)
	if err != nil {
		return list{}, err
	}
	return list{source: doc.Source, items: readEntries(doc, format, out), entries: doc.Entries, body: doc.Body, aside: doc.Aside,
		heading: doc.Source.Slice(doc.Heading)}, nil
}

// entriesAtOnce is how many references of a document are read before the first of them is handed on.
const entriesAtOnce = 4096

// readEntries reads the references of a document, by all processors, and gives them in their order.
func readEntries(doc *document.Document, format formats.Format, out reporting) iter.Seq[*cite.Item] {
	type reading struct {
		item  *cite.Item
		found []cite.Diagnostic
	}
	return func(yield func(*cite.Item) bool) {
		var keys cite.Keys
		report := out.report(doc.Source)
		for entries := range slices.Chunk(doc.Entries, entriesAtOnce) {
			readings := make([]reading, len(entries))
			workers := min(runtime.GOMAXPROCS(0), len(entries)/64+1)
			var all sync.WaitGroup
			for w := range workers {
				all.Go(func() {
					for i := w; i < len(entries); i += workers {
						r := &readings[i]
						r.item = format.ReadEntry(entries[i].Text, func(d cite.Diagnostic) { r.found = append(r.found, d) })
						r.item.ID = cite.MakeKey(r.item)
					}
				})
			}
			all.Wait()
			for _, r := range readings {
				for _, d := range r.found {
					report(d)
				}
				r.item.ID = keys.Free(r.item.ID)
				if !yield(r.item) {
					return
				}
			}
		}
	}
}

// emptyFile says that there is nothing to read.
var emptyFile = cite.Diagnostic{Rule: "empty-file", Severity: cite.Warning, Message: "the file is empty"}

// readDocument finds the entries of a document's reference list. What is wrong with the document is printed.
func readDocument(src *cite.Source, out reporting) (*document.Document, error) {
	kind := document.Detect(src.Name, src.Text)
	if _, isFormat := formats.Detect(src.Name, src.Text); isFormat && kind != document.Word {
		kind = document.Plain
	}
	var found []cite.Diagnostic
	doc, err := document.Read(src, kind, func(d cite.Diagnostic) { found = append(found, d) })
	if err != nil {
		return nil, err
	}
	for _, d := range found { // a Word document's places are in a source that is known only now
		out.report(doc.Source)(d)
	}
	return doc, nil
}

// binaryAt finds the first byte that says that this is no text, such as an image or a program: −1 where it may be text.
// A few stray control characters do not make a binary.
func binaryAt(text string) int {
	const look = 8 << 10
	first, strange := -1, 0
	head := text[:min(len(text), look)]
	for i := 0; i < len(head); i++ {
		if c := head[i]; c < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1b", rune(c)) {
			if strange++; first < 0 {
				first = i
			}
		}
	}
	if strange*50 > len(head) {
		return first
	}
	return -1
}

// inputFormat decides which format a source is in.
func inputFormat(src *cite.Source, from string) (formats.Format, error) {
	if format, named := formats.Find(from); named {
		return format, nil
	}
	name := src.Name
	if name == stdinName {
		name = ""
	}
	if format, ok := formats.Detect(name, src.Text); ok {
		return format, nil
	}
	if document.Detect(name, src.Text) != document.NoKind {
		format, _ := formats.Find("apa")
		return format, nil
	}
	return formats.Format{}, fmt.Errorf("%s: neither its name nor its content says what format it is in; say --from %s",
		src.Name, strings.Join(formats.Names(readable), ", "))
}

func readable(f formats.Format) bool { return f.Read != nil || f.ReadEntry != nil }

func writable(f formats.Format) bool { return f.Write != nil }
