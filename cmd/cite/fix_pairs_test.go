package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
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

// TestFixPairs mends over a hundred broken references in manuscripts with a mark of byte order, CRLF and prose around them:
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

// TestFixKilled kills a program that is putting a mended file in place, when half of it is written: the old file is
// whole.
func TestFixKilled(t *testing.T) {
	const victim = "CITE_TEST_KILLED_WHILE_WRITING"
	if name := os.Getenv(victim); name != "" {
		_ = replaceFile(name, func(w io.Writer) error {
			if _, err := io.WriteString(w, strings.Repeat("half of the new text\n", 20_000)); err != nil {
				return err
			}
			self, err := os.FindProcess(os.Getpid())
			if err != nil {
				return err
			}
			if err := self.Kill(); err != nil {
				return err
			}
			select {}
		})
		return
	}
	const old = "References\n\nOsei, A. (2021). Rain and its measures. Lighthouse Press\n"
	name := filepath.Join(t.TempDir(), "paper.txt")
	if err := os.WriteFile(name, []byte(old), 0o600); err != nil {
		t.Fatal(err)
	}
	command := exec.Command(os.Args[0], "-test.run=^TestFixKilled$")
	command.Env = append(os.Environ(), victim+"="+name)
	if err := command.Run(); err == nil {
		t.Fatal("the program was not killed")
	}
	if now, err := os.ReadFile(name); err != nil || string(now) != old {
		t.Errorf("the old file became %q (%v)", now, err)
	}
}

// TestFixRefused asks for fixes where none can be made in place: the file stays, and the reason is said.
func TestFixRefused(t *testing.T) {
	const list = "References\n\nOsei, A. (2021). Rain and its measures. Lighthouse Press\n\nBrandt, L. (2020). Wind and its measures. Lighthouse Press.\n"
	utf16 := []byte{0xff, 0xfe}
	for _, c := range []byte(list) {
		utf16 = append(utf16, c, 0)
	}
	var word bytes.Buffer
	z := zip.NewWriter(&word)
	part, err := z.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	body := ""
	for _, p := range strings.Split(strings.TrimSpace(list), "\n\n") {
		body += "<w:p><w:r><w:t>" + p + "</w:t></w:r></w:p>"
	}
	if _, err := io.WriteString(part, `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`+body+`</w:body></w:document>`); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	for _, f := range []struct {
		name, reason string
		text         []byte
	}{
		{"paper.txt", "UTF-8", utf16},
		{"paper.docx", "cannot be mended in place", word.Bytes()},
	} {
		name := filepath.Join(t.TempDir(), f.name)
		if err := os.WriteFile(name, f.text, 0o600); err != nil {
			t.Fatal(err)
		}
		code, stdout, stderr := runIt("check", "--offline", "--fix", name)
		if code != exitTrouble || !strings.Contains(stderr, f.reason) {
			t.Errorf("%s: exit code %d: %s%s", f.name, code, stdout, stderr)
		}
		if now, err := os.ReadFile(name); err != nil || !bytes.Equal(now, f.text) {
			t.Errorf("%s was changed (%v)", f.name, err)
		}
		if code, stdout, stderr := runIt("check", "--offline", "--fail-on", "error", name); code != exitClean || !strings.Contains(stdout, "[missing-final-period]") {
			t.Errorf("%s: exit code %d: %s%s", f.name, code, stdout, stderr)
		}
	}
}
