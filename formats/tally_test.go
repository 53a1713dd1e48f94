package formats_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A tally counts how values that are read here compare with those that another program reads.
type tally struct {
	right, wrong int
	lost         int // the other has a value
	added        int // the other has none
	byRule       map[string]int
}

// count compares a value at a place with what is wanted there. A difference is right where a rule says so; rule gives its
// name, or nothing. Where neither has a value, there is nothing to count.
func (c *tally) count(t *testing.T, place, want, got string, rule func() string) {
	t.Helper()
	if want == got {
		if want != "" {
			c.right++
		}
		return
	}
	if name := rule(); name != "" {
		if c.byRule == nil {
			c.byRule = map[string]int{}
		}
		c.byRule[name]++
		c.right++
		return
	}
	switch {
	case got == "":
		c.lost++
	case want == "":
		c.added++
	default:
		c.wrong++
	}
	if testing.Verbose() {
		t.Logf("%s:\n want %.150s\n got  %.150s", place, want, got)
	}
}

// hold demands the least F1, and of each rule no more differences than are listed.
func (c *tally) hold(t *testing.T, source string, least float64, listed map[string]map[string]int) {
	t.Helper()
	f1 := 2 * float64(c.right) / float64(2*c.right+2*c.wrong+c.lost+c.added)
	t.Logf("%s: F1 %.4f, %d right, %d wrong, %d lost, %d added, otherwise by rule %v", source, f1, c.right, c.wrong, c.lost, c.added, c.byRule)
	if f1 < least {
		t.Errorf("%s: F1 %.4f, want %.2f", source, f1, least)
	}
	for rule, n := range c.byRule {
		if n > listed[rule][source] {
			t.Errorf("%s: %d differ by the rule %s, and %d are listed", source, n, rule, listed[rule][source])
		}
	}
}

// listedRules reads a list of rules: rules at the start of a line, the counts of each source in lines of their own. It must
// have the rules that are known, and no others.
func listedRules(t *testing.T, known []string, path ...string) map[string]map[string]int {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(path...))
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]map[string]int{}
	rule := ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		name, rest, _ := strings.Cut(line, "\t")
		switch {
		case name != "" && !strings.HasPrefix(name, "#"):
			rule = name
			listed[rule] = map[string]int{}
		case strings.HasPrefix(rest, "= "):
			for _, pair := range strings.Split(rest[2:], ", ") {
				source, count, _ := strings.Cut(pair, " ")
				n := 0
				fmt.Sscan(count, &n)
				listed[rule][source] = n
			}
		}
	}
	for _, rule := range known {
		if listed[rule] == nil {
			t.Errorf("the rule %s is not listed", rule)
		}
	}
	if len(listed) != len(known) {
		t.Errorf("%d rules are listed, %d are known", len(listed), len(known))
	}
	return listed
}
