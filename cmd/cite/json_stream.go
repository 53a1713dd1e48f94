package main

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
)

// A jsonStream writes JSON as writeJSON does, but value by value, so that a long report is never held whole.
type jsonStream struct {
	w     io.Writer
	err   error  // the first one; nothing is written after it
	open  []byte // the brackets that end what was begun
	empty bool   // nothing was written yet in the innermost of them

	value   bytes.Buffer
	encoder *json.Encoder
}

func newJSONStream(w io.Writer) *jsonStream {
	s := &jsonStream{w: w}
	s.encoder = json.NewEncoder(&s.value)
	s.encoder.SetEscapeHTML(false)
	return s
}

// begin opens an object or a list: of a name within an object, or of "" within a list.
func (s *jsonStream) begin(name string, bracket byte) {
	s.next(name)
	s.write([]byte{bracket})
	s.open, s.empty = append(s.open, bracket+2), true // both kinds of brackets stand two apart in ASCII
}

// end closes what was begun last.
func (s *jsonStream) end() {
	last := len(s.open) - 1
	bracket := s.open[last]
	s.open = s.open[:last]
	if !s.empty {
		s.line()
	}
	s.empty = false
	s.write([]byte{bracket})
	if last == 0 {
		s.write([]byte("\n"))
	}
}

// put writes a value: of a name within an object, or of "" within a list.
func (s *jsonStream) put(name string, value any) {
	s.next(name)
	s.value.Reset()
	s.encoder.SetIndent(s.indent(), "  ")
	if err := s.encoder.Encode(value); s.err == nil {
		s.err = err
	}
	s.write(bytes.TrimSuffix(s.value.Bytes(), []byte("\n")))
}

// next begins a line for a value.
func (s *jsonStream) next(name string) {
	if len(s.open) > 0 {
		if !s.empty {
			s.write([]byte(","))
		}
		s.line()
	}
	s.empty = false
	if name != "" {
		s.write([]byte(`"` + name + `": `))
	}
}

func (s *jsonStream) line() { s.write([]byte("\n" + s.indent())) }

func (s *jsonStream) indent() string { return strings.Repeat("  ", len(s.open)) }

func (s *jsonStream) write(p []byte) {
	if s.err == nil {
		_, s.err = s.w.Write(p)
	}
}
