package page_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/link/page"
)

// suite finds the folder of saved pages beside the project, or skips the test.
func suite(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod above the package")
		}
		dir = filepath.Dir(dir)
	}
	dir = filepath.Join(filepath.Dir(dir), "shared", "suites", "pages")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the saved pages are not here")
	}
	return dir
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFKC.String(s))
}

// TestSavedPages holds the figures on real pages: how often the date, the title and the first author are those that
// people read off the page.
func TestSavedPages(t *testing.T) {
	dir := suite(t)
	data, err := os.ReadFile(filepath.Join(dir, "expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		File, URL, Date, Title string
		Authors                []string
	}
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	var dates, wrong, titles, titleCount, authors, authorCount int
	for _, c := range cases {
		body, err := os.ReadFile(filepath.Join(dir, c.File))
		if err != nil {
			t.Fatal(err)
		}
		it := page.Read(body, "", c.URL).Item
		got := it.Date(cite.Issued).Start.String()
		if got == c.Date {
			dates++
		} else {
			t.Logf("date   %s: want %s, got %s", c.File, c.Date, got)
			if got != "" {
				wrong++
			}
		}
		if c.Title != "" {
			titleCount++
			if letters(it.Text(cite.Title)) == letters(c.Title) {
				titles++
			} else {
				t.Logf("title  %s:\n\twant %s\n\tgot  %s", c.File, c.Title, it.Text(cite.Title))
			}
		}
		if len(c.Authors) > 0 {
			authorCount++
			var first string
			if names := it.Names(cite.Author); len(names) > 0 {
				first = names[0].Family + names[0].Literal
			}
			if first != "" && strings.Contains(letters(c.Authors[0]), letters(first)) {
				authors++
			} else {
				t.Logf("author %s: want %s, got %v", c.File, c.Authors[0], it.Names(cite.Author))
			}
		}
	}
	t.Logf("date right %d wrong %d of %d, title %d of %d, first author %d of %d", dates, wrong, len(cases), titles, titleCount, authors, authorCount)
	if n := len(cases); dates*100 < 94*n || wrong*100 > 4*n || titles*100 < 85*titleCount || authors*100 < 85*authorCount {
		t.Error("the figures fell short")
	}
}
