package main

import (
	"bytes"
	"fmt"
	"html"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/mattn/go-runewidth"
)

// A screen is a terminal that keeps what is written to it.
type screen struct {
	bytes.Buffer
	columns int
}

func (s *screen) Columns() int { return s.columns }

// onScreen runs a command as on a terminal, in the folder of the repository, and gives what a person sees.
func onScreen(t *testing.T, columns int, command string) string {
	t.Helper()
	t.Setenv("NO_COLOR", "")
	t.Setenv("CLICOLOR_FORCE", "")
	t.Setenv("TERM", "xterm-256color")
	t.Chdir(filepath.Join("..", ".."))
	s := screen{columns: columns}
	run(strings.Fields(command)[1:], strings.NewReader(""), &s, &s)
	return s.String()
}

// TestPicture keeps the README's picture of a terminal to what the program prints.
func TestPicture(t *testing.T) {
	const name = "testdata/terminal.svg"
	commands := []string{"cite check --offline testdata/manuscript.md", "cite parse testdata/asean-japan.txt"}
	var text strings.Builder
	for _, c := range commands {
		fmt.Fprintf(&text, "\x1b[2m$\x1b[22m \x1b[1m%s\x1b[22m\n%s\n", c, onScreen(t, pictureColumns, c))
		t.Chdir(filepath.Join("cmd", "cite"))
	}
	got := picture(strings.TrimRight(text.String(), "\n"))
	path := filepath.Join("..", "..", filepath.FromSlash(name))
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s is stale; go test ./cmd/cite -update draws it anew (-there +now):\n%s", name, diff)
	}
}

const (
	pictureColumns = 104
	letterWidth    = 8.43
	lineHeight     = 19
	margin         = 16
)

// colours are those of the terminal in the picture, by the number that asks for them (ECMA-48, Select Graphic
// Rendition).
var colours = map[string]string{
	"31": "#ff7b72", "32": "#7ee787", "33": "#e3b341", "34": "#79c0ff", "35": "#d2a8ff", "36": "#76e3ea", "37": "#f0f6fc",
	"94": "#a5d6ff", "95": "#e2c5ff",
}

var escape = regexp.MustCompile("\x1b\\[([0-9;]*)m")

// picture draws what a terminal shows as SVG. A line that is longer than the terminal is folded as a terminal does.
func picture(text string) string {
	var body strings.Builder
	var style sgr
	row := 0
	for line := range strings.Lines(text) {
		column := 0
		begin := func() {
			if column > 0 {
				body.WriteString("</text>\n")
			}
			fmt.Fprintf(&body, `<text x="%d" y="%d" xml:space="preserve">`, margin, margin+14+row*lineHeight)
			row, column = row+1, 0
		}
		begin()
		put := func(s string) {
			for s != "" {
				part := runewidth.Truncate(s, pictureColumns-column, "")
				body.WriteString(style.span(part))
				column += runewidth.StringWidth(part)
				if s = s[len(part):]; s != "" {
					begin()
				}
			}
		}
		line = strings.TrimRight(line, "\n")
		at := 0
		for _, m := range escape.FindAllStringSubmatchIndex(line, -1) {
			put(line[at:m[0]])
			style.set(line[m[2]:m[3]])
			at = m[1]
		}
		put(line[at:])
		body.WriteString("</text>\n")
	}
	width, height := 2*margin+int(math.Ceil(pictureColumns*letterWidth)), 2*margin+row*lineHeight
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" aria-label="cite check and cite parse in a terminal">
<rect width="100%%" height="100%%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3">
%s</g>
</svg>
`, width, height, width, height, body.String())
}

// An sgr is how text looks after the escapes so far.
type sgr struct {
	fill, background       string
	bold, faint, underline bool
}

func (s *sgr) set(codes string) {
	for _, code := range strings.Split(codes, ";") {
		switch code {
		case "", "0":
			*s = sgr{}
		case "1":
			s.bold = true
		case "2":
			s.faint = true
		case "4":
			s.underline = true
		case "22":
			s.bold, s.faint = false, false
		case "24":
			s.underline = false
		case "41":
			s.background = colours["31"]
		default:
			s.fill = colours[code]
		}
	}
}

func (s sgr) span(text string) string {
	var attributes string
	if s.fill != "" {
		attributes += fmt.Sprintf(` fill="%s"`, s.fill)
	}
	if s.background != "" {
		attributes += fmt.Sprintf(` fill="#0d1117" style="background:%s"`, s.background)
	}
	if s.bold {
		attributes += ` font-weight="bold"`
	}
	if s.faint {
		attributes += ` opacity="0.6"`
	}
	if s.underline {
		attributes += ` text-decoration="underline"`
	}
	text = html.EscapeString(text)
	if attributes == "" || text == "" {
		return text
	}
	return "<tspan" + attributes + ">" + text + "</tspan>"
}
