package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// article reads the article of testdata, changed, from a file of its own.
func article(t *testing.T, old, changed string) string {
	t.Helper()
	data, err := os.ReadFile("../../testdata/asean-japan.txt")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(data), old) {
		t.Fatalf("the article has no %q", old)
	}
	name := filepath.Join(t.TempDir(), "article.txt")
	if err := os.WriteFile(name, []byte(strings.Replace(string(data), old, changed, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func runIt(args ...string) (code int, stdout, stderr string) {
	var out, err strings.Builder
	code = run(args, strings.NewReader(""), &out, &err)
	return code, out.String(), err.String()
}

func TestCheckArticle(t *testing.T) {
	tests := []struct {
		changed string
		code    int
		want    []string
	}{
		{"2023, December 22", 0, nil},
		{"2022, December 22", 1, []string{"warning", "22 December 2022", "22 December 2023", "[date-differs-from-url]"}},
		{"2023, December 32", 1, []string{"error: 32 December does not exist", "[date-impossible]"}},
	}
	for _, tt := range tests {
		name := article(t, "2023, December 22", tt.changed)
		code, stdout, stderr := runIt("check", "--offline", name)
		if code != tt.code {
			t.Errorf("%s: exit code %d, want %d: %s%s", tt.changed, code, tt.code, stdout, stderr)
		}
		if len(tt.want) == 0 && stdout != "" {
			t.Errorf("%s: findings in a clean list: %s", tt.changed, stdout)
		}
		if len(tt.want) > 0 && !strings.HasPrefix(stdout, name+":") {
			t.Errorf("%s: the place is missing: %s", tt.changed, stdout)
		}
		for _, want := range tt.want {
			if !strings.Contains(stdout, want) {
				t.Errorf("%s: %q is missing: %s", tt.changed, want, stdout)
			}
		}
	}
}

func TestCheckJSON(t *testing.T) {
	name := article(t, "2023, December 22", "2023, December 32")
	code, stdout, _ := runIt("check", "--offline", "--format", "json", name)
	var r jsonReport
	if err := json.Unmarshal([]byte(stdout), &r); err != nil || code != 1 {
		t.Fatalf("exit code %d, %v: %s", code, err, stdout)
	}
	if r.Version != 1 || r.Items != 2 || r.Summary != (jsonSummary{Error: 1}) || len(r.Findings) != 1 || len(r.Links) != 2 {
		t.Fatalf("%s", stdout)
	}
	data, _ := os.ReadFile(name)
	f := r.Findings[0]
	line := []rune(strings.Split(string(data), "\n")[f.Line-1])
	if marked := string(line[f.Column-1 : f.EndColumn-1]); marked != "December 32" || f.Field != "issued" || f.File != name {
		t.Errorf("marks %q in field %s of %s", marked, f.Field, f.File)
	}
}

func TestCheckFlags(t *testing.T) {
	name := article(t, "2023, December 22", "2022, December 22")
	for _, tt := range []struct {
		args []string
		code int
	}{
		{[]string{"--fail-on", "error"}, 0},
		{[]string{"--ignore", "duplicate,date-differs-from-url"}, 0},
		{[]string{"--select", "date-impossible"}, 0},
		{[]string{"--select", "date-differs-from-url"}, 1},
		{[]string{"--format", "github"}, 1},
		{[]string{"--ignore", "no-such-rule"}, 2},
		{[]string{"--fail-on", "catastrophe"}, 2},
		{[]string{"--format", "no-such-format"}, 2},
	} {
		code, stdout, stderr := runIt(append([]string{"check", "--offline", name}, tt.args...)...)
		if code != tt.code {
			t.Errorf("%v: exit code %d, want %d: %s%s", tt.args, code, tt.code, stdout, stderr)
		}
	}
	if _, stdout, _ := runIt("check", "--offline", "--format", "github", name); !strings.HasPrefix(stdout, "::warning file=") {
		t.Errorf("no annotation: %s", stdout)
	}
}

func TestExplain(t *testing.T) {
	code, list, _ := runIt("explain")
	if code != 0 {
		t.Fatalf("exit code %d", code)
	}
	for line := range strings.Lines(list) {
		name := strings.Fields(line)[0]
		code, text, _ := runIt("explain", name)
		if code != 0 || !strings.HasPrefix(text, name) || !strings.Contains(text, "\nBad:\n") || !strings.Contains(text, "\nAuthority: ") {
			t.Errorf("explain %s: exit code %d: %s", name, code, text)
		}
	}
	if code, _, stderr := runIt("explain", "duplicat"); code != 2 || !strings.Contains(stderr, `"duplicate"`) {
		t.Errorf("a slip in a rule's name gives %d: %s", code, stderr)
	}
}
