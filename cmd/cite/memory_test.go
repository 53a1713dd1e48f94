package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/seed-2120edae/cite/cite/check"
)

// held is how many bytes of the heap are in use.
func held() int {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}

// A holder is a writer that sees how much is held while a report is written.
type holder struct{ written, next, most int }

func (h *holder) Write(p []byte) (int, error) {
	if h.written += len(p); h.written >= h.next {
		h.next += 500_000
		h.most = max(h.most, held())
	}
	return len(p), nil
}

// A list of 100,000 entries is checked in some hundred megabytes. What an entry takes, and that reports are not held, is
// seen in a shorter list.
func TestCheckHoldsLittle(t *testing.T) {
	if testing.Short() {
		t.Skip("collects the garbage of long lists over and over")
	}
	const entries = 5000
	var list strings.Builder
	list.WriteString("References\n\n")
	for i := range entries {
		fmt.Fprintf(&list, "Osei, A. B., Brandt, L., & van Ito, K. (%d). Rain and its measures in harbour %d: A study of gauges. Journal of Coastal Weather, %d(2), 11–29. https://example.org/rain/%d?utm_source=mail\n\n",
			1950+i%70, i*i, 1+i%40, i)
	}
	dir := t.TempDir()
	text := filepath.Join(dir, "refs.txt")
	if err := os.WriteFile(text, []byte(list.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name  string
		bytes int // that an item may take beside the text it was read from, a quarter more than it does
	}{{text, 1900}, {filepath.Join(dir, "refs.bib"), 1950}, {filepath.Join(dir, "refs.json"), 1700}} {
		if tt.name != text {
			if code, _, stderr := runIt("convert", "-o", tt.name, text); code == exitTrouble {
				t.Fatal(stderr)
			}
		}
		src, err := load(nil, tt.name)
		if err != nil {
			t.Fatal(err)
		}
		before := held()
		file, err := readChecked(src, "")
		if err != nil || len(file.items) != entries {
			t.Fatalf("%d items, %v", len(file.items), err)
		}
		each := (held() - before) / entries
		runtime.KeepAlive(file)
		t.Logf("%s: %d bytes an item", filepath.Base(tt.name), each)
		if each > tt.bytes {
			t.Errorf("%s: an item takes %d bytes, more than %d", filepath.Base(tt.name), each, tt.bytes)
		}
		if file, err = checkFile(src, "", check.Config{}, facts{}, nil, time.Now()); err != nil || len(file.found) < entries {
			t.Fatalf("%d findings, %v", len(file.found), err)
		}
		file.source.Position(0) // makes its list of lines
		for _, name := range reportNames() {
			var h holder
			write := func(w io.Writer) error { return reports[name](w, []checked{file}) }
			before := held()
			if err := writeOutput(&h, "", write); err != nil {
				t.Fatal(err)
			}
			// Buffers, what rules say of themselves, and which finding is of which entry are held, the text is not.
			grown, most := h.most-before, 400_000+h.written/8
			t.Logf("%s as %s: %d of %d bytes", filepath.Base(tt.name), name, grown, h.written)
			if grown > most {
				t.Errorf("%s as %s: %d bytes are held of the %d that are written, more than %d", filepath.Base(tt.name), name, grown, h.written, most)
			}
		}
	}
}
