package csljson

import (
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	yamlparser "github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"github.com/seed-2120edae/cite/cite"
)

// ReadYAML yields the items of a CSL-YAML text: of a list, or of the list under "references" or "items", as in the
// metadata block of pandoc's Markdown. A block list is read entry by entry, so that a broken one costs itself alone.
func ReadYAML(src *cite.Source, report cite.Reporter) iter.Seq[*cite.Item] {
	return func(yield func(*cite.Item) bool) {
		entries := 0
		for entry := range yamlEntries(src.Text) {
			entries++
			if !readYAML(src.Text[entry.Start:entry.End], entry.Start, report, yield) {
				return
			}
		}
		if entries == 0 {
			readYAML(src.Text, 0, report, yield)
		}
	}
}

// yamlEntries finds the entries of the block list that holds the items: the list under "references" or "items", or
// else the list that the text begins with. It finds none where the items are written otherwise.
func yamlEntries(text string) iter.Seq[cite.Span] {
	return func(yield func(cite.Span) bool) {
		pos := 0
		begun := false // the next line of content belongs to the list
		top := true    // nothing but the document's start came before
		indent, start := -1, 0
		for line := range strings.Lines(text) {
			at := pos
			pos += len(line)
			body := strings.TrimRight(strings.TrimPrefix(line, "\ufeff"), " \t\r\n")
			content := strings.TrimLeft(body, " ")
			if content == "" || content[0] == '#' {
				continue
			}
			depth := len(body) - len(content)
			dash := content == "-" || strings.HasPrefix(content, "- ")
			switch {
			case indent >= 0 && (depth > indent || depth == indent && !dash && depth > 0):
			case indent >= 0 && depth == indent && dash:
				if !yield(cite.Span{Start: start, End: at}) {
					return
				}
				start = at
			case indent >= 0:
				yield(cite.Span{Start: start, End: at})
				return
			case body == "---":
			case dash && (begun || top):
				indent, start = depth, at
			case body == "references:" || body == "items:":
				begun, top = true, false
			default:
				begun, top = false, false
			}
		}
		if indent >= 0 {
			yield(cite.Span{Start: start, End: len(text)})
		}
	}
}

// readYAML reads the items of one piece of YAML, which begins at offset in its source.
func readYAML(text string, offset int, report cite.Reporter, yield func(*cite.Item) bool) bool {
	y := &yamlReader{parser: parser{text: text, offset: offset, report: report}}
	file, err := y.parse()
	if err != nil {
		line, message := yamlError(err)
		at := y.lineStart(line)
		y.say("yaml-broken", cite.Error, y.span(at, min(at+1, len(text))), "the item cannot be read: "+message)
		return true
	}
	for _, doc := range file.Docs {
		for _, node := range yamlItems(doc.Body) {
			y.tree, y.keys = y.tree[:0], y.keys[:0]
			y.anchors, y.copies = nil, 0
			i := y.node(node, 0)
			if y.tree[i].kind != objectValue {
				if y.tree[i].kind != nullValue {
					y.say("yaml-broken", cite.Error, y.tree[i].span, "an item should stand here, not "+clip(y.tree[i].text))
				}
				continue
			}
			if !yield(y.mean()) {
				return false
			}
		}
	}
	return true
}

// yamlItems finds the nodes of the items below the node of a document.
func yamlItems(node ast.Node) []ast.Node {
	switch n := node.(type) {
	case *ast.SequenceNode:
		return n.Values
	case *ast.MappingNode:
		for _, m := range n.Values {
			if list, ok := m.Value.(*ast.SequenceNode); ok {
				if key, _ := yamlKey(m); key == "references" || key == "items" {
					return list.Values
				}
			}
		}
		return []ast.Node{n}
	case *ast.MappingValueNode:
		if list, ok := n.Value.(*ast.SequenceNode); ok {
			if key, _ := yamlKey(n); key == "references" || key == "items" {
				return list.Values
			}
		}
		return []ast.Node{n}
	case *ast.AnchorNode:
		return yamlItems(n.Value)
	case *ast.TagNode:
		return yamlItems(n.Value)
	case nil, *ast.CommentGroupNode, *ast.NullNode:
		return nil
	}
	return []ast.Node{node}
}

// yamlReader turns nodes of YAML into the tree that items are made of.
type yamlReader struct {
	parser
	lines   []int // where the lines of the text begin
	anchors map[string]ast.Node
	copies  int // nodes that came by aliases, which could make a short text endless
}

// parse reads the syntax. A panic of the library on broken input counts as an error of the input.
func (y *yamlReader) parse() (file *ast.File, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	return yamlparser.ParseBytes([]byte(strings.ToValidUTF8(y.text, "\ufffd")), 0, yamlparser.AllowDuplicateMapKey())
}

// yamlError takes the line out of a message of the parser: "[3:5] unexpected key name" and an excerpt.
func yamlError(err error) (line int, message string) {
	message, _, _ = strings.Cut(err.Error(), "\n")
	if place, rest, ok := strings.Cut(message, "] "); ok && strings.HasPrefix(place, "[") {
		if _, scan := fmt.Sscanf(place, "[%d:", &line); scan == nil {
			message = rest
		}
	}
	return line, message
}

// lineStart gives the offset of a line that counts from 1.
func (y *yamlReader) lineStart(line int) int {
	if y.lines == nil {
		y.lines = []int{0}
		for i := 0; i < len(y.text); i++ {
			if y.text[i] == '\n' {
				y.lines = append(y.lines, i+1)
			}
		}
	}
	if line < 1 || line > len(y.lines) {
		return 0
	}
	return y.lines[line-1]
}

// place finds where a token stands.
func (y *yamlReader) place(t *token.Token) cite.Span {
	if t == nil || t.Position == nil {
		return cite.Span{}
	}
	start := y.lineStart(t.Position.Line)
	for n := 1; n < t.Position.Column && start < len(y.text); n++ {
		_, size := utf8.DecodeRuneInString(y.text[start:])
		start += size
	}
	rest := y.text[start:]
	if rest != "" && (rest[0] == '"' || rest[0] == '\'') {
		rest = rest[1:]
		start++
	}
	end := start
	if strings.HasPrefix(rest, t.Value) {
		end += len(t.Value)
	} else if i := strings.IndexByte(rest, '\n'); i >= 0 {
		end += i
	} else {
		end = len(y.text)
	}
	return y.span(start, end)
}

// scalarNode appends a value without children to the tree.
func (y *yamlReader) scalarNode(kind kind, t *token.Token, text string) int32 {
	return y.add(value{kind: kind, text: text, span: y.place(t)})
}

// node turns a node into a value.
func (y *yamlReader) node(node ast.Node, level int) int32 {
	if level > maxDepth {
		return y.add(value{})
	}
	switch n := node.(type) {
	case *ast.StringNode:
		return y.scalarNode(stringValue, n.Token, n.Value)
	case *ast.LiteralNode:
		text := ""
		if n.Value != nil {
			text = strings.TrimRight(n.Value.Value, "\n")
		}
		return y.scalarNode(stringValue, n.Start, text)
	case *ast.IntegerNode:
		return y.scalarNode(numberValue, n.Token, n.Token.Value)
	case *ast.FloatNode:
		return y.scalarNode(numberValue, n.Token, n.Token.Value)
	case *ast.InfinityNode:
		return y.scalarNode(stringValue, n.Token, n.Token.Value)
	case *ast.NanNode:
		return y.scalarNode(stringValue, n.Token, n.Token.Value)
	case *ast.BoolNode:
		return y.scalarNode(boolValue, n.Token, strings.ToLower(n.Token.Value))
	case *ast.AnchorNode:
		if y.anchors == nil {
			y.anchors = map[string]ast.Node{}
		}
		y.anchors[n.Name.String()] = n.Value
		return y.node(n.Value, level+1)
	case *ast.AliasNode:
		if target, ok := y.anchors[n.Value.String()]; ok && y.copies < 1000 {
			y.copies++
			return y.node(target, level+1)
		}
		y.say("yaml-syntax", cite.Warning, y.place(n.Start), "an alias of no anchor in this item")
		return y.add(value{})
	case *ast.TagNode:
		return y.node(n.Value, level+1)
	case *ast.SequenceNode:
		me := y.add(value{kind: arrayValue, span: y.place(n.Start)})
		last := int32(0)
		for _, e := range n.Values {
			last = y.link(me, last, y.node(e, level+1))
		}
		return me
	case *ast.MappingNode:
		me := y.add(value{kind: objectValue, span: y.place(n.Start)})
		last := int32(0)
		for _, m := range n.Values {
			last = y.memberNode(me, last, m, level)
		}
		return me
	case *ast.MappingValueNode:
		me := y.add(value{kind: objectValue, span: y.place(n.Key.GetToken())})
		y.memberNode(me, 0, n, level)
		return me
	}
	return y.add(value{})
}

// memberNode adds a member to an object.
func (y *yamlReader) memberNode(me, last int32, m *ast.MappingValueNode, level int) int32 {
	key, at := yamlKey(m)
	i := y.node(m.Value, level+1)
	y.tree[i].key, y.keys[i] = key, y.place(at)
	return y.link(me, last, i)
}

// yamlKey gives the name of a member and where it stands.
func yamlKey(m *ast.MappingValueNode) (string, *token.Token) {
	t := m.Key.GetToken()
	if s, ok := m.Key.(*ast.StringNode); ok {
		return s.Value, t
	}
	if t == nil {
		return "", nil
	}
	return t.Value, t
}

// link hangs a value behind the last child of its parent.
func (y *yamlReader) link(me, last, i int32) int32 {
	if last == 0 {
		y.tree[me].child = i
	} else {
		y.tree[last].next = i
	}
	if end := y.tree[i].span.End; end > y.tree[me].span.End {
		y.tree[me].span.End = end
	}
	return i
}

// WriteYAML writes the items as CSL-YAML, a list under "references" as pandoc reads it. It says what Write says.
func WriteYAML(w io.Writer, items iter.Seq[*cite.Item], report cite.Reporter) error {
	var line, out []byte
	empty := true
	for it := range items {
		if empty {
			out = append(out, "references:\n"...)
			empty = false
		}
		line = AppendItem(line[:0], it)
		p := parser{text: string(line)}
		p.object()
		out = append(out, "  - "...)
		out = p.appendYAML(out, 0, 4)
		if _, err := w.Write(out); err != nil {
			return err
		}
		out = out[:0]
	}
	if empty {
		out = append(out, "references: []\n"...)
	}
	_, err := w.Write(out)
	return err
}

// appendYAML writes an object, or a list, whose first line stands after what is written already and whose others are
// indented.
func (p *parser) appendYAML(dst []byte, i int32, indent int) []byte {
	first := true
	for c := p.tree[i].child; c != 0; c = p.tree[c].next {
		if !first {
			for range indent {
				dst = append(dst, ' ')
			}
		}
		first = false
		v := &p.tree[c]
		if p.tree[i].kind == objectValue {
			dst = appendYAMLString(dst, v.key)
			dst = append(dst, ':')
			switch {
			case v.child == 0 || v.kind == arrayValue && p.flat(v):
				dst = append(dst, ' ')
				dst = append(p.appendFlow(dst, c), '\n')
			default:
				dst = append(dst, '\n')
				for range indent + 2 {
					dst = append(dst, ' ')
				}
				dst = p.appendYAML(dst, c, indent+2)
			}
			continue
		}
		dst = append(dst, "- "...)
		if v.kind == objectValue && v.child != 0 {
			dst = p.appendYAML(dst, c, indent+2)
		} else {
			dst = append(p.appendFlow(dst, c), '\n')
		}
	}
	return dst
}

// flat tells whether a list holds numbers alone, at any depth: date-parts, which read best on one line.
func (p *parser) flat(v *value) bool {
	for c := v.child; c != 0; c = p.tree[c].next {
		if e := &p.tree[c]; e.kind != numberValue && !(e.kind == arrayValue && p.flat(e)) {
			return false
		}
	}
	return true
}

// appendFlow writes a value on one line.
func (p *parser) appendFlow(dst []byte, i int32) []byte {
	v := &p.tree[i]
	switch v.kind {
	case stringValue:
		return appendYAMLString(dst, v.text)
	case arrayValue, objectValue:
		opening, closing := byte('['), byte(']')
		if v.kind == objectValue {
			opening, closing = '{', '}'
		}
		dst = append(dst, opening)
		for c := v.child; c != 0; c = p.tree[c].next {
			if c != v.child {
				dst = append(dst, ", "...)
			}
			if v.kind == objectValue {
				dst = append(appendString(dst, p.tree[c].key), ": "...)
			}
			dst = p.appendFlow(dst, c)
		}
		return append(dst, closing)
	}
	return p.appendJSON(dst, i)
}

// appendYAMLString writes a string: bare where YAML 1.1 and 1.2 both read the same string, else quoted, with JSON's
// escapes, which YAML shares.
func appendYAMLString(dst []byte, s string) []byte {
	if !bareYAML(s) {
		return appendString(dst, s)
	}
	return append(dst, s...)
}

func bareYAML(s string) bool {
	if s == "" || len(s) > 10_000 || s != strings.TrimSpace(s) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	if !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r >= 0xC0 && r < 0x2000) {
		return false
	}
	switch strings.ToLower(s) {
	case "null", "true", "false", "yes", "no", "on", "off", "y", "n":
		return false
	}
	for i, c := range s {
		switch {
		case c < 0x20 || 0x7f <= c && c < 0xA0 || c >= 0xFFF0 || c == 0xFEFF || c == 0x2028 || c == 0x2029:
			return false
		case strings.ContainsRune("{}[],\"'`\\|<>", c):
			return false
		case c == ':' && (i+1 == len(s) || s[i+1] == ' '):
			return false
		case c == '#' && s[i-1] == ' ':
			return false
		}
	}
	return true
}
