package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"
)

// TestHelpTeaches demands of every command's help an example, and of every example that it is a line that cite takes.
func TestHelpTeaches(t *testing.T) {
	app := newApp(strings.NewReader(""), &bytes.Buffer{}, &bytes.Buffer{})
	texts := map[string]string{"": app.Description}
	for _, c := range app.Commands {
		texts[c.Name] = c.Description
	}
	for name, text := range texts {
		examples := 0
		for line := range strings.Lines(text) {
			if !strings.HasPrefix(line, "  ") {
				continue
			}
			line = strings.TrimRight(line, "\n")
			if width := runewidth.StringWidth(line); width > 90 {
				t.Errorf("help %s: an example is %d columns wide: %s", name, width, line)
			}
			line, _, _ = strings.Cut(strings.TrimSpace(line), "   ") // what it does stands behind
			line = strings.TrimSuffix(strings.TrimPrefix(line, "source <("), ")")
			line, _, _ = strings.Cut(line, " > ")
			line, _, _ = strings.Cut(line, " | ")
			words := strings.Fields(line)
			if len(words) < 2 || words[0] != "cite" || name != "" && words[1] != name {
				t.Errorf("help %s: %q is no example of it", name, line)
				continue
			}
			if _, err := permute(app, words[1:]); err != nil {
				t.Errorf("help %s: %q: %v", name, line, err)
			}
			examples++
		}
		if examples == 0 {
			t.Errorf("help %s has no example", name)
		}
	}
}

// TestFormatsFitTheTerminal asks for the table of formats in terminals of several widths.
func TestFormatsFitTheTerminal(t *testing.T) {
	for _, columns := range []int{60, 80, 120} {
		tty := &screen{columns: columns}
		if code := run([]string{"formats"}, strings.NewReader(""), tty, tty); code != exitClean {
			t.Fatalf("exit code %d", code)
		}
		for line := range strings.Lines(tty.String()) {
			if width := runewidth.StringWidth(strings.TrimRight(line, "\n")); width > columns {
				t.Errorf("%d columns: a line of %d: %s", columns, width, line)
			}
		}
		for _, part := range []string{"csljsonl", ".xhtml", "Word"} {
			if !strings.Contains(tty.String(), part) {
				t.Errorf("%d columns: %q is cut off", columns, part)
			}
		}
	}
}

// TestHelpFitsTheTerminal asks for help in terminals of several widths, by both its names.
func TestHelpFitsTheTerminal(t *testing.T) {
	app := newApp(strings.NewReader(""), &bytes.Buffer{}, &bytes.Buffer{})
	for _, columns := range []int{40, 60, 80, 100} {
		for _, c := range app.Commands {
			tty := &screen{columns: columns}
			if code := run([]string{"help", c.Name}, strings.NewReader(""), tty, tty); code != exitClean {
				t.Fatalf("help %s: exit code %d", c.Name, code)
			}
			help := tty.String()
			for line := range strings.Lines(help) {
				line = strings.TrimRight(line, "\n")
				if width := runewidth.StringWidth(line); width > columns && !strings.HasPrefix(strings.TrimSpace(line), "cite ") && !strings.Contains(line, "source <(cite") {
					t.Errorf("%d columns: help %s has a line of %d: %s", columns, c.Name, width, line)
				}
			}
			for _, f := range c.Flags {
				if name := dashed(f.Names()[0]); !strings.Contains(help, "  "+name) {
					t.Errorf("help %s does not tell of %s", c.Name, name)
				}
			}
			asked := &screen{columns: columns}
			if run([]string{c.Name, "--help"}, strings.NewReader(""), asked, asked); asked.String() != help {
				t.Errorf("cite %s --help says something else than cite help %[1]s", c.Name)
			}
		}
	}
}
