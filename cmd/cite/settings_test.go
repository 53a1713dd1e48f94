package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSettings(t *testing.T) {
	name := article(t, "2023, December 22", "2022, December 22")
	dir := t.TempDir()
	below := filepath.Join(dir, "a", "b")
	if err := os.MkdirAll(below, 0o700); err != nil {
		t.Fatal(err)
	}
	t.Chdir(below)
	for _, tt := range []struct {
		text string
		args []string
		code int
		want string
	}{
		{"", nil, 1, "warning: "},
		{"[rules]\ndate-differs-from-url = \"off\"\n", nil, 0, ""},
		{"[rules]\ndate-differs-from-url = \"error\"\n", nil, 1, "error: "},
		{"fail-on = \"error\"\n", nil, 0, "warning: "},
		{"fail-on = \"error\"\n", []string{"--fail-on", "info"}, 1, "warning: "},
		{"ignore = [\"date-differs-from-url\"]\n", nil, 0, ""},
		{"\n[rules]\n\n[colours]\nred = 1\n", nil, 2, settingsName + ":4:"},
		{"[rules]\nno-such-rule = \"off\"\n", nil, 2, "no-such-rule"},
		{"[rules]\nduplicate = \"loud\"\n", nil, 2, "loud"},
		{"[rules\n", nil, 2, settingsName + ":1:"},
	} {
		if err := os.WriteFile(filepath.Join(dir, settingsName), []byte(tt.text), 0o600); err != nil {
			t.Fatal(err)
		}
		code, stdout, stderr := runIt(append([]string{"check", "--offline", name}, tt.args...)...)
		if code != tt.code || !strings.Contains(stdout+stderr, tt.want) {
			t.Errorf("%q: exit code %d, want %d and %q: %s%s", tt.text, code, tt.code, tt.want, stdout, stderr)
		}
	}
}

// FuzzSettings reads any text as settings: an error names the file, and a key that is not known its line.
func FuzzSettings(f *testing.F) {
	for _, seed := range []string{"ignore = [\"lost\"]\n[rules]\nduplicate = \"off\"\n", "[exclude]\nurls = ['^a']\n", "[rules\n", "jobs = 'x'", "a.b = 1", "[services]\ndoi = 1979-05-27"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if _, err := readSettings(settingsName, text); err != nil && !strings.HasPrefix(err.Error(), settingsName+":") {
			t.Fatalf("%q: %v", text, err)
		}
	})
}
