package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestCandidates(t *testing.T) {
	tests := []struct {
		words string // separated by blanks; the last may be empty
		want  string // some of the values, in order
		not   string
	}{
		{"", "check convert --help", "--to"},
		{"conv", "convert", "check"},
		{"help ch", "check", "convert"},
		{"convert --from ", "apa ris", "--to"},
		{"convert --t", "--to --title-case", "--from"},
		{"convert --to ", "bibtex csljson", "apa.txt"},
		{"convert --to bibl", "biblatex", "bibtex"},
		{"convert --to=bibl", "--to=biblatex", "biblatex"},
		{"convert --to = bibl", "biblatex", "bibtex"},
		{"convert --markup ", "plain latex", ""},
		{"check --format s", "sarif", "json"},
		{"extract --format ", "text json", "sarif"},
		{"check --ignore dup,date-im", "dup,date-impossible", "date-impossible"},
		{"check --fail-on e", "error", "info"},
		{"explain date-imp", "date-impossible", "duplicate"},
		{"completion z", "zsh", "bash"},
		{"convert -- --t", "", "--to"},
		{"convert refs", "", "convert"},
		{"nonsense --", "", "--to"},
	}
	app := newApp(strings.NewReader(""), &bytes.Buffer{}, &bytes.Buffer{})
	for _, test := range tests {
		var values []string
		for _, c := range candidates(app, strings.Split(test.words, " ")) {
			values = append(values, c.value)
		}
		at := 0
		for _, want := range strings.Fields(test.want) {
			i := slices.Index(values[at:], want)
			if i < 0 {
				t.Errorf("%q: %q is missing or out of its order in %q", test.words, want, values)
				break
			}
			at += i
		}
		if test.want == "" && len(values) > 0 {
			t.Errorf("%q: got %q, want nothing", test.words, values)
		}
		if test.not != "" && slices.Contains(values, test.not) {
			t.Errorf("%q: offers %q", test.words, test.not)
		}
	}
}

// TestFlagsTakeTheirCompletedValues keeps the values offered for a flag from straying from those that it takes.
func TestFlagsTakeTheirCompletedValues(t *testing.T) {
	var out bytes.Buffer
	for _, flag := range []string{"--to", "--markup", "--title-case", "--order"} {
		app := newApp(strings.NewReader(""), &out, &out)
		values := candidates(app, []string{"convert", flag, ""})
		if len(values) == 0 {
			t.Errorf("no values are offered for %s", flag)
		}
		for _, c := range values {
			if code := run([]string{"convert", "--from", "csljson", flag, c.value}, strings.NewReader("[]"), &out, &out); code != exitClean {
				t.Errorf("convert %s %s: exit code %d", flag, c.value, code)
			}
		}
	}
	for _, flag := range []string{"--format", "--fail-on", "--select", "--ignore"} {
		app := newApp(strings.NewReader(""), &out, &out)
		for _, c := range candidates(app, []string{"check", flag, ""}) {
			if code := run([]string{"check", "--offline", "--from", "csljson", flag, c.value}, strings.NewReader("[]"), &out, &out); code == exitTrouble {
				t.Errorf("check %s %s: exit code %d", flag, c.value, code)
			}
		}
	}
}

// TestShellsComplete has each shell that is here complete with the script that it is given.
func TestShellsComplete(t *testing.T) {
	dir := t.TempDir()
	program := filepath.Join(dir, "cite")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if err := os.WriteFile(filepath.Join(dir, "conversion.bib"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		shell    string
		args     []string
		complete string // completes the words %s, after the script was read
	}{
		{"bash", nil, `COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=(); _cite
			[ ${#COMPREPLY[@]} = 0 ] && COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")) # -o default
			printf '%%s\n' "${COMPREPLY[@]}"`},
		{"zsh", []string{"-f"}, `_describe() { print -l -- "${(@)candidates%%%%:*}" }; _files() { print -l -- ${words[CURRENT]}*(N) }
			words=(%s); CURRENT=$#words; _cite`},
		{"fish", []string{"--no-config"}, `complete -C "%s" | string replace -r '\t.*' ''; true`},
	} {
		shell, err := exec.LookPath(test.shell)
		if err != nil {
			t.Logf("there is no %s", test.shell)
			continue
		}
		for words, want := range map[string]string{
			"cite expl":                        "explain\n",
			"cite check --fail-on w":           "warning\n",
			"cite convert --to bib":            "bibtex\nbiblatex\n",
			"cite check --ignore lost,date-im": "lost,date-impossible\n",
			"cite explain json-b":              "json-broken\n",
			"cite help ch":                     "check\n",
			"cite check conv":                  "conversion.bib\n", // a file, and no command
		} {
			script := completionScripts[test.shell] + fmt.Sprintf(test.complete, words)
			if test.shell == "zsh" {
				script = "compdef() { }\n" + script
			}
			cmd := exec.Command(shell, append(slices.Clone(test.args), "-c", script)...)
			cmd.Dir = dir
			cmd.Env = []string{"PATH=" + dir + ":/usr/bin:/bin", "HOME=" + dir}
			out, err := cmd.CombinedOutput()
			if err != nil || string(out) != want {
				t.Errorf("%s: %q is completed to %q, want %q (%v)", test.shell, words, out, want, err)
			}
		}
	}
}

// TestShellsReadTheirScripts has each shell that is here check the syntax of its script.
func TestShellsReadTheirScripts(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish"} {
		path, err := exec.LookPath(shell)
		if err != nil {
			t.Logf("there is no %s", shell)
			continue
		}
		cmd := exec.Command(path, "-n")
		cmd.Stdin = strings.NewReader(completionScripts[shell])
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%s: %v: %s", shell, err, out)
		}
	}
}

func TestManualNamesEveryFlag(t *testing.T) {
	app := newApp(strings.NewReader(""), &bytes.Buffer{}, &bytes.Buffer{})
	text := manual(app)
	for _, c := range app.Commands {
		if !strings.Contains(text, "\n## "+c.Name+"\n") {
			t.Errorf("the manual has no section on %s", c.Name)
		}
		for _, f := range c.Flags {
			if !strings.Contains(text, "**"+dashed(f.Names()[0])+"**") {
				t.Errorf("the manual does not tell of cite %s %s", c.Name, dashed(f.Names()[0]))
			}
		}
	}
}
