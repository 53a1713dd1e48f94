package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestReadingRules reads the examples of all that readers and writers report: the bad one is reported once, the good one
// never.
func TestReadingRules(t *testing.T) {
	dir := t.TempDir()
	for _, r := range readingRules() {
		name := filepath.Join(dir, r.file)
		count := func(text string) int {
			if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			args := r.args
			if args == nil {
				args = []string{"check", "--offline"}
			}
			_, stdout, stderr := runIt(append(slices.Clone(args), name)...)
			return strings.Count(stdout+stderr, "["+r.Name+"]\n")
		}
		if n := count(r.Bad); n != 1 {
			t.Errorf("%s: the bad example is reported %d times", r.Name, n)
		}
		if n := count(r.Good); n != 0 {
			t.Errorf("%s: the good example is reported %d times", r.Name, n)
		}
		for what, s := range map[string]string{"summary": r.Summary, "why": r.Why, "authority": r.Authority, "good example": r.Good} {
			if s == "" {
				t.Errorf("%s: no %s", r.Name, what)
			}
		}
	}
}

// ruleName matches the names of rules where the packages write them: as a field, a constant or an argument.
var ruleName = regexp.MustCompile(`(?:Rule: *|\bRule[A-Z]\w* *= *|[rR]ule *= *|\b(?:say|report|warn|tolerate|fail)\w*\()"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"`)

// TestEveryRuleIsDocumented collects the names of rules from the source of all packages: each is one that explain knows
// and that can be selected and ignored.
func TestEveryRuleIsDocumented(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{$d := .Dir}}{{range .GoFiles}}{{$d}}/{{.}}{{"\n"}}{{end}}`, "../../...").Output()
	if err != nil {
		t.Fatal(err)
	}
	known := ruleNames()
	found := map[string]bool{}
	for file := range strings.Lines(string(out)) {
		text, err := os.ReadFile(strings.TrimSpace(file))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range ruleName.FindAllStringSubmatch(string(text), -1) {
			found[m[1]] = true
			if !slices.Contains(known, m[1]) {
				t.Errorf("%s reports %q, which nothing explains", filepath.Base(strings.TrimSpace(file)), m[1])
			}
		}
	}
	for _, r := range readingRules() {
		if !found[r.Name] {
			t.Errorf("%s is explained, but nothing reports it", r.Name)
		}
	}
}
