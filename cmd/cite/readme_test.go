package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-2120edae/cite/cite/document"
	"github.com/seed-2120edae/cite/formats"
)

const readme = "README.md"

// TestReadmeSessions runs every command of the README's console blocks and compares what it prints. A block is
//
//	```console
//	$ cite formats
//	...
//	```
//
// with commands of this program alone; a command may end in "; echo $?", which prints its exit code.
func TestReadmeSessions(t *testing.T) {
	t.Chdir("../..")
	t.Setenv("NO_COLOR", "1")
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	var now strings.Builder
	blocks := strings.Split(string(text), "```console\n")
	now.WriteString(blocks[0])
	for _, rest := range blocks[1:] {
		session, after, ok := strings.Cut(rest, "```")
		if !ok {
			t.Fatal("a console block without end")
		}
		now.WriteString("```console\n" + replay(t, session) + "```" + after)
	}
	settle(t, text, now.String())
	if len(blocks) == 1 {
		t.Error("no console block: nothing was run")
	}
}

// replay runs the commands of a session and gives the session with what they print now.
func replay(t *testing.T, session string) string {
	var b strings.Builder
	for line := range strings.Lines(session) {
		command, ok := strings.CutPrefix(line, "$ ")
		if !ok {
			continue
		}
		b.WriteString(line)
		command, echo := strings.CutSuffix(strings.TrimSpace(command), "; echo $?")
		words := strings.Fields(command)
		switch {
		case len(words) > 3 && strings.Join(words[:3], " ") == "go run ./cmd/cite":
			words = words[3:]
		case len(words) > 1 && words[0] == "cite":
			words = words[1:]
		default:
			t.Fatalf("the README runs %q, which is not this program", command)
		}
		code := run(words, strings.NewReader(""), &b, &b)
		if echo {
			fmt.Fprintln(&b, code)
		}
	}
	return b.String()
}

// TestReadmeExamples holds what the README shows and does not run: settings are read, and every line that calls the
// program, by itself or from parallel, Spark or a workflow, is one that it takes.
func TestReadmeExamples(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", readme))
	if err != nil {
		t.Fatal(err)
	}
	app := newApp(strings.NewReader(""), &bytes.Buffer{}, &bytes.Buffer{})
	calls, settings := 0, 0
	for _, block := range regexp.MustCompile("(?s)```(toml|sh|python|yaml)\n(.*?)```").FindAllStringSubmatch(string(text), -1) {
		if block[1] == "toml" {
			settings++
			if s, err := readSettings(settingsName, block[2]); err != nil || s.FailOn == "" || len(s.Rules) == 0 || s.Services.Mailto == "" {
				t.Errorf("the settings are read as %+v, %v", s, err)
			}
			continue
		}
		for _, call := range regexp.MustCompile(`\bcite (?:convert|check)[^"<>\n]*`).FindAllString(block[2], -1) {
			calls++
			if _, err := permute(app, strings.Fields(call)[1:]); err != nil {
				t.Errorf("%q: %v", call, err)
			}
		}
	}
	if settings != 1 || calls != 4 {
		t.Errorf("found %d settings and %d calls", settings, calls)
	}
}

// TestReadmeTables compares the tables that are made from the program's own lists: of formats and of rules.
func TestReadmeTables(t *testing.T) {
	t.Chdir("../..")
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	now := string(text)
	for name, table := range map[string]string{"formats": formatRows(), "rules": ruleRows()} {
		open, end := "<!-- "+name+" -->\n", "<!-- end of "+name+" -->"
		before, rest, ok := strings.Cut(now, open)
		_, after, ended := strings.Cut(rest, end)
		if !ok || !ended {
			t.Errorf("the README has no place for the table of %s", name)
			continue
		}
		now = before + open + table + end + after
	}
	settle(t, text, now)
}

// formatRows makes the README's table of formats.
func formatRows() string {
	var b strings.Builder
	b.WriteString("| `--from`, `--to` | what it is | files | `--lines` |\n|---|---|---|---|\n")
	for _, f := range formats.All {
		extensions := f.Extensions
		if f.ReadEntry != nil {
			extensions = document.Extensions()
		}
		fmt.Fprintf(&b, "| `%s` | %s | `%s` | %s |\n", f.Name, f.Title, strings.Join(extensions, "` `"), yes(readsLines(f) && writesLines(f)))
	}
	return b.String()
}

// ruleRows makes the README's table of rules.
func ruleRows() string {
	var b strings.Builder
	b.WriteString("| rule | severity | what it finds |\n|---|---|---|\n")
	for _, r := range documentedRules() {
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", r.Name, r.Severity, r.Summary)
	}
	return b.String()
}

// settle fails when the README differs from what it should be, or with -update makes it so.
func settle(t *testing.T, was []byte, now string) {
	if bytes.Equal(was, []byte(now)) {
		return
	}
	if *update {
		if err := os.WriteFile(readme, []byte(now), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("the README is stale; go test ./cmd/cite -update mends it (-README +program):\n%s", cmp.Diff(string(was), now))
}
