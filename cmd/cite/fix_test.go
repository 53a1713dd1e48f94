package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestFix(t *testing.T) {
	const before = "\ufeffA talk with a dot at https://example.org/talk.\r\n\r\nReferences\r\n\r\n"
	const after = "\r\n\r\nAbout the author: https://example.org/me.\r\n"
	entries := []struct{ was, is string }{
		{"Brandt, L. (2020). *Wind and its measures*. Lighthouse Press. https://example.org/wind.", "Brandt, L. (2020). *Wind and its measures*. Lighthouse Press. https://example.org/wind"},
		{"Ito, K. (2021). *Snow and its measures*. Lighthouse Press. https://example.org/snow#:~:text=snow.", "Ito, K. (2021). *Snow and its measures*. Lighthouse Press. https://example.org/snow"},
		{"Osei, A. (2022). *Rain and its measures*. Lighthouse Press. https://example.org/rain", "Osei, A. (2022). *Rain and its measures*. Lighthouse Press. https://example.org/rain"},
	}
	var was, is []string
	for _, e := range entries {
		was, is = append(was, e.was), append(is, e.is)
	}
	old := before + strings.Join(was, "\r\n\r\n") + "\r\n\r\n## Author" + after
	want := before + strings.Join(is, "\r\n\r\n") + "\r\n\r\n## Author" + after
	name := filepath.Join(t.TempDir(), "talk.txt")
	if err := os.WriteFile(name, []byte(old), 0o640); err != nil {
		t.Fatal(err)
	}
	if code, stdout, stderr := runIt("check", "--offline", "--diff", name); code != 0 || strings.Count(stdout, "\n@@ ") != 2 {
		t.Errorf("--diff: exit code %d: %s%s", code, stdout, stderr)
	}
	if now, _ := os.ReadFile(name); string(now) != old {
		t.Errorf("--diff wrote to the file")
	}
	for round := range 2 {
		if code, stdout, stderr := runIt("check", "--offline", "--fix", name); code != 0 || stdout != "" {
			t.Errorf("--fix: exit code %d: %s%s", code, stdout, stderr)
		}
		if now, _ := os.ReadFile(name); string(now) != want {
			t.Errorf("round %d:\n%q\nwant\n%q", round, now, want)
		}
	}
	if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("the file's mode became %v", info.Mode())
	}
}
