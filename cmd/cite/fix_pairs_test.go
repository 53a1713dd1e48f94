package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// fixPairs reads testdata/fix/pairs.txt: each broken reference with what the safe fixes make of it.
func fixPairs(t *testing.T) (broken, mended []string) {
	text, err := os.ReadFile("testdata/fix/pairs.txt")
	if err != nil {
		t.Fatal(err)
	}
	for pair := range strings.SplitSeq(strings.TrimSpace(string(text)), "\n\n") {
		was, is, ok := strings.Cut(pair, "\n")
		if !ok {
			t.Fatalf("half a pair: %q", pair)
		}
		broken, mended = append(broken, was), append(mended, is)
	}
	return broken, mended
}

// TestFixPairs mends a hundred broken references in manuscripts with a mark of byte order, CRLF and prose around them:
// each becomes what it should be, nothing else changes, and a second round changes nothing.
func TestFixPairs(t *testing.T) {
	broken, mended := fixPairs(t)
	if len(broken) < 100 {
		t.Fatalf("%d pairs", len(broken))
	}
	for _, m := range []struct{ name, before, between, after string }{
		{"paper.txt", "\ufeffOn fog, at  https://example.org/fog.\r\n\r\nReferences\r\n\r\n", "\r\n\r\n", "\r\n\r\nAppendix\r\n\r\nTables, 11-29, from http://en.wikipedia.org.\r\n"},
		{"paper.md", "# Fog\n\nSee http://en.wikipedia.org/wiki/Fog.\n\n## References\n\n- ", "\n- ", "\n\n## Appendix\n\nTables, 11-29 , doi:10.5555/1.\n"},
	} {
		name := filepath.Join(t.TempDir(), m.name)
		if err := os.WriteFile(name, []byte(m.before+strings.Join(broken, m.between)+m.after), 0o600); err != nil {
			t.Fatal(err)
		}
		want := m.before + strings.Join(mended, m.between) + m.after
		for round := range 2 {
			if code, _, stderr := runIt("check", "--offline", "--fix", name); code == exitTrouble {
				t.Fatalf("%s: %s", m.name, stderr)
			}
			now, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if got := string(now); got != want {
				t.Errorf("%s, round %d: other bytes than those of the mended references", m.name, round)
				gotLines, wantLines := strings.Split(got, "\n"), strings.Split(want, "\n")
				for i := range min(len(gotLines), len(wantLines)) {
					if gotLines[i] != wantLines[i] {
						t.Errorf("%q\nwant\n%q", gotLines[i], wantLines[i])
					}
				}
			}
		}
	}
}
