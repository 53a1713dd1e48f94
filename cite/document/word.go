package document

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// maxPart bounds how much of a part of an archive is read, so that a small file cannot fill the memory.
const maxPart = 256 << 20

// A wordParagraph is a paragraph of a Word document.
type wordParagraph struct {
	style string
	level int  // from the paragraph's own outline level, from 1; 0 for none
	item  bool // it has a bullet or a number of Word's making
	note  bool // it stands in a footnote or an endnote
	runs  []wordRun
}

// A wordRun is a stretch of a paragraph in one form.
type wordRun struct {
	span         cite.Span // in the text of the document
	italic, bold bool
	href         string
	brk          bool // a line break, without text
}

// A wordReader reads Office Open XML (ECMA-376, part 1, chapter 17): the body, then the notes. Deleted text of tracked changes, instructions of
// fields and the second copies of drawings are not read.
type wordReader struct {
	links      map[string]string // targets of hyperlinks, by relationship
	text       strings.Builder   // the document's text, one paragraph a line
	paragraphs []wordParagraph
	note       bool // what is read now are notes
}

// readWord reads a Word document. The page's source becomes the text of the document.
func readWord(p *page) error {
	archive, err := zip.NewReader(strings.NewReader(p.src.Text), int64(len(p.src.Text)))
	if err != nil {
		return fmt.Errorf("%s: not a Word document: %w", p.src.Name, err)
	}
	r := wordReader{links: map[string]string{}}
	found := false
	for _, f := range archive.File {
		if f.Name == "word/_rels/document.xml.rels" {
			if err := part(f, r.relation); err != nil {
				return fmt.Errorf("%s: %s: %w", p.src.Name, f.Name, err)
			}
		}
	}
	for _, name := range [...]string{"word/document.xml", "word/footnotes.xml", "word/endnotes.xml"} {
		for _, f := range archive.File {
			if f.Name != name {
				continue
			}
			found = found || name == "word/document.xml"
			r.note = name != "word/document.xml"
			if err := part(f, r.body); err != nil {
				return fmt.Errorf("%s: %s: %w", p.src.Name, f.Name, err)
			}
			break
		}
	}
	if !found {
		return fmt.Errorf("%s: not a Word document: it has no word/document.xml", p.src.Name)
	}
	p.src = cite.NewSource(p.src.Name, r.text.String())
	notes := -1
	for i := range r.paragraphs {
		if r.paragraphs[i].note && notes < 0 {
			p.end()
			notes = len(p.blocks)
		}
		r.paragraphs[i].replay(p)
	}
	if notes >= 0 {
		p.end()
		p.blocks, p.notes = p.blocks[:notes:notes], p.blocks[notes:]
	}
	p.end()
	return nil
}

// part reads a part of the archive as XML.
func part(f *zip.File, read func(*xml.Decoder) error) error {
	file, err := f.Open()
	if err != nil {
		return err
	}
	defer file.Close()
	return read(xml.NewDecoder(io.LimitReader(file, maxPart)))
}

// relation reads where hyperlinks lead.
func (r *wordReader) relation(d *xml.Decoder) error {
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "Relationship" {
			r.links[attr(e, "Id")] = attr(e, "Target")
		}
	}
}

// attr gives the value of an attribute, whatever its name space.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// isOn tells the value of a switch such as <w:i/>, which may say that it is off.
func isOn(e xml.StartElement) bool {
	v := attr(e, "val")
	return v != "0" && v != "false" && v != "off" && v != "none"
}

// body reads the document's paragraphs.
func (r *wordReader) body(d *xml.Decoder) error {
	var par wordParagraph
	var run wordRun
	var href string
	properties := 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "del", "moveFrom", "instrText", "delText", "Fallback", "sectPr":
				if err := d.Skip(); err != nil {
					return err
				}
			case "p":
				par = wordParagraph{note: r.note}
			case "rPr":
				properties++
			case "r":
				run = wordRun{href: href}
			case "pStyle":
				par.style = attr(e, "val")
			case "outlineLvl":
				if v := attr(e, "val"); len(v) == 1 && v >= "0" && v <= "8" {
					par.level = int(v[0]-'0') + 1
				}
			case "numPr":
				par.item = true
			case "i":
				run.italic = properties > 0 && isOn(e)
			case "b":
				run.bold = properties > 0 && isOn(e)
			case "hyperlink":
				href = r.links[attr(e, "id")]
			case "tab":
				if properties == 0 {
					r.add(&par, run, " ")
				}
			case "noBreakHyphen":
				r.add(&par, run, "\u2011")
			case "br", "cr":
				par.runs = append(par.runs, wordRun{brk: true})
				r.text.WriteByte(' ')
			case "t":
				var s string
				if err := d.DecodeElement(&s, &e); err != nil {
					return err
				}
				r.add(&par, run, strings.NewReplacer("\n", " ", "\r", " ").Replace(s))
			}
		case xml.EndElement:
			switch e.Name.Local {
			case "rPr":
				properties--
			case "hyperlink":
				href = ""
			case "p":
				r.paragraphs = append(r.paragraphs, par)
				par = wordParagraph{}
				r.text.WriteByte('\n')
			}
		}
	}
}

// add appends text to the document and to a paragraph.
func (r *wordReader) add(par *wordParagraph, run wordRun, s string) {
	run.span.Start = r.text.Len()
	r.text.WriteString(s)
	run.span.End = r.text.Len()
	par.runs = append(par.runs, run)
}

// replay puts the paragraph on the page.
func (w *wordParagraph) replay(p *page) {
	kind, level := paragraph, w.level
	if digit := strings.TrimPrefix(strings.ToLower(w.style), "heading"); len(digit) == 1 && digit >= "1" && digit <= "9" {
		level = int(digit[0] - '0')
	}
	switch {
	case level > 0:
		kind = heading
	case w.item:
		kind = item
	}
	p.begin(kind, level)
	for _, run := range w.runs {
		if run.brk {
			p.newline(true)
			continue
		}
		if run.href != "" {
			p.open(cite.Link, run.href)
		}
		if run.italic {
			p.open(cite.Italic, "")
		}
		if run.bold {
			p.open(cite.Bold, "")
		}
		p.text(run.span.Start, run.span.End)
		if run.bold {
			p.close(cite.Bold)
		}
		if run.italic {
			p.close(cite.Italic)
		}
		if run.href != "" {
			p.close(cite.Link)
		}
	}
	p.end()
}
