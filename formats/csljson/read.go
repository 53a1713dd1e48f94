package csljson

import (
	"iter"
	"strings"
	"sync"

	"github.com/seed-2120edae/cite/cite"
)

// Read yields the items of a CSL-JSON text one by one: of an array, of an object that holds the array under "items" or
// "references", or of objects one after the other. A broken item is reported and costs that item alone. Trailing
// commas, comments, a byte order mark and bytes that are not UTF-8 are read over with a diagnostic.
func Read(src *cite.Source, report cite.Reporter) iter.Seq[*cite.Item] {
	return func(yield func(*cite.Item) bool) {
		p := &parser{text: src.Text, report: report}
		list := false    // within an array
		wrapped := false // the array lies in an object
		for {
			p.space()
			switch c := p.peek(); c {
			case 0:
				if p.pos >= len(p.text) {
					if list {
						p.say("json-broken", cite.Error, p.span(len(p.text), len(p.text)), "the array is not closed")
					}
					return
				}
				p.stray(list)
			case '[':
				if list {
					p.stray(list)
				} else {
					list = true
					p.pos++
				}
			case ']':
				if !list {
					p.stray(list)
				} else {
					list = false
					p.pos++
					if wrapped { // what else the object says is not about items
						wrapped = false
						p.depth = 1
						p.resync(fault{at: p.pos})
					}
				}
			case ',':
				p.pos++
				p.space()
				if list && p.peek() == ']' {
					p.tolerate(p.pos, p.pos+1, "a comma without an element before the bracket")
				}
			case '{':
				if !list && p.enter() {
					list, wrapped = true, true
					continue
				}
				if it := p.item(); it != nil && !yield(it) {
					return
				}
			default:
				p.stray(list)
			}
		}
	}
}

// enter goes into an object that is no item but holds a list of them, to behind the bracket that opens the list.
func (p *parser) enter() bool {
	start := p.pos
	quiet := parser{text: p.text, pos: p.pos + 1}
	for {
		quiet.space()
		switch quiet.peek() {
		case ',':
			quiet.pos++
			continue
		case '"':
		default:
			p.pos = start
			return false
		}
		key, _, bad := quiet.string()
		if bad.message != "" {
			return false
		}
		quiet.space()
		if quiet.peek() != ':' {
			return false
		}
		quiet.pos++
		quiet.space()
		if (key == "items" || key == "references") && quiet.peek() == '[' {
			at := quiet.pos + 1
			quiet.pos = at
			quiet.space()
			if c := quiet.peek(); c == '{' || c == ']' {
				p.pos = at
				return true
			}
			return false
		}
		quiet.tree = quiet.tree[:0]
		quiet.keys = quiet.keys[:0]
		if _, bad := quiet.value(1); bad.message != "" {
			return false
		}
	}
}

// stray passes over what stands where an item should, up to what may begin the next one.
func (p *parser) stray(list bool) {
	start := p.pos
	if list || start > 0 {
		p.pos++
	}
	ends := "{[]\n"
	if list {
		ends = "{]\n" // a bracket that opens is as stray as the rest
	}
	if i := strings.IndexAny(p.text[p.pos:], ends); i < 0 {
		p.pos = len(p.text)
	} else {
		p.pos = max(p.pos+i, start+1)
	}
	p.say("json-broken", cite.Error, p.span(start, p.pos), "an item should stand here, not "+clip(strings.TrimSpace(p.text[start:p.pos])))
}

// item reads the item that the next byte opens; nil where it is broken.
func (p *parser) item() *cite.Item {
	start := p.pos
	if bad := p.object(); bad.message != "" {
		at := bad.at
		p.resync(bad)
		p.say("json-broken", cite.Error, p.span(at, min(at+1, len(p.text))), "the item that begins at "+clip(p.text[start:p.pos])+" cannot be read: "+bad.message)
		return nil
	}
	return p.mean()
}

var parsers = sync.Pool{New: func() any { return new(parser) }}

// ReadLine reads one item of JSON Lines. The offset is where the line begins in its source. It gives false where the
// line is empty or, with a diagnostic, where it cannot be read. It is safe for concurrent use as far as report is.
func ReadLine(line string, offset int, report cite.Reporter) (*cite.Item, bool) {
	p := parsers.Get().(*parser)
	defer func() {
		clear(p.tree)
		clear(p.names[:cap(p.names)])
		p.text, p.report = "", nil
		parsers.Put(p)
	}()
	p.text, p.pos, p.offset, p.report, p.notUTF8 = line, 0, offset, report, false
	p.space()
	if p.pos == len(line) {
		return nil, false
	}
	if p.peek() != '{' {
		p.stray(false)
		return nil, false
	}
	it := p.item()
	if it == nil {
		return nil, false
	}
	p.space()
	if p.peek() == ',' {
		p.tolerate(p.pos, p.pos+1, "a comma after the item")
		p.pos++
		p.space()
	}
	if p.pos < len(line) {
		p.say("json-broken", cite.Error, p.span(p.pos, len(line)), "text after the item: "+clip(line[p.pos:]))
		return nil, false
	}
	return it, true
}
