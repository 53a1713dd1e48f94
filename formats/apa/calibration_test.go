package apa_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/apa"
)

// suite opens a file of the suites that lie beside the module, and skips the test where there are none.
func suite(t *testing.T, path string) *os.File {
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		up := filepath.Dir(dir)
		if up == dir {
			t.Skip("no go.mod above the test")
		}
		dir = up
	}
	f, err := os.Open(filepath.Join(dir, "..", "shared", "suites", path))
	if err != nil {
		t.Skip("the suites are not here: " + path)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// bare gives the letters and digits of a text, lower-case.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// right tells whether a field holds what the annotation says, case and punctuation aside.
func right(f cite.Field, gold map[string]any) bool {
	g, ok := gold[f.Var.String()]
	if !ok {
		return false
	}
	switch f.Var.Kind() {
	case cite.NamesKind:
		names, _ := g.([]any)
		if len(names) != len(f.Names) {
			return false
		}
		for i, n := range names {
			m, _ := n.(map[string]any)
			want := ""
			for _, k := range []string{"dropping-particle", "non-dropping-particle", "family", "literal"} {
				if s, ok := m[k].(string); ok {
					want += s
				}
			}
			have := f.Names[i]
			if bare(want) != bare(have.DroppingParticle+have.NonDroppingParticle+have.Family+have.Literal) {
				return false
			}
		}
		return true
	case cite.DateKind:
		m, _ := g.(map[string]any)
		parts, _ := m["date-parts"].([]any)
		if len(parts) == 0 {
			return f.Date().State != cite.Dated
		}
		first, _ := parts[0].([]any)
		have := []int{f.Date().Start.Year, f.Date().Start.Month, f.Date().Start.Day}
		for i, n := range first {
			if x, ok := n.(float64); !ok || i > 2 || int(x) != have[i] {
				return false
			}
		}
		return true
	}
	s, _ := g.(string)
	return bare(s) == bare(f.Text)
}

// TestCalibration computes how many of the fields that the reader is sure of are right, on references annotated by
// hand. Only variables that the annotation speaks of count.
func TestCalibration(t *testing.T) {
	annotated := map[string]bool{"author": true, "editor": true, "issued": true, "title": true, "container-title": true, "volume": true, "issue": true, "page": true, "publisher": true, "publisher-place": true, "edition": true, "DOI": true, "URL": true, "accessed": true}
	lines := bufio.NewScanner(suite(t, "read/real.jsonl"))
	lines.Buffer(nil, 1<<20)
	var sure, good, all, allGood int
	wrong := map[string]int{}
	for lines.Scan() {
		var row struct {
			Raw  string
			Gold map[string]any
		}
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		for _, f := range apa.Read(cite.PlainText(row.Raw, 0)).Item.Fields() {
			if !annotated[f.Var.String()] || f.Var == cite.Var(cite.Issued) && f.Date().State != cite.Dated {
				continue
			}
			ok := right(f, row.Gold)
			all++
			if ok {
				allGood++
			}
			if f.Confidence >= 0.9 {
				sure++
				if ok {
					good++
				} else {
					wrong[f.Var.String()]++
				}
			}
		}
	}
	if sure == 0 {
		t.Fatal("no field is sure")
	}
	t.Logf("of %d fields given .9 or more, %d are right (%.1f%%); of all %d, %.1f%%; wrong: %v", sure, good, 100*float64(good)/float64(sure), all, 100*float64(allGood)/float64(all), wrong)
	if float64(good) < 0.97*float64(sure) {
		t.Errorf("less than 97%% of the sure fields are right")
	}
}
