package apa

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-2120edae/cite/cite"
)

// plainElements reads every element of a text that is taken for plain in full, without a date before it and with one, and
// wants it to be a text and nothing else. So plainElement and locatorsAt say no more than what reading knows.
func plainElements(t interface{ Errorf(string, ...any) }, text string) (plain int) {
	dated := draft{when: cite.Span{Start: 0, End: 1}}
	dated.issued.date.Start.Year = 2001
	for at := 1; at < len(text); at++ {
		if text[at-1] != ' ' && text[at-1] != ',' || isGap(text[at]) {
			continue
		}
		for _, had := range []draft{{}, dated} {
			r := &reader{text: cite.Text{Plain: text}, s: text, w: text, item: &cite.Item{}, memory: new(memory)}
			r.forget(len(text))
			e := r.elementAt(at, len(text))
			if !e.plain {
				break
			}
			plain++
			d := had
			q := runningSource{r: r, d: &d, to: len(text), last: at}
			next := q.element(at, int(e.end))
			if q.known != 0 || q.n != 1 || next != int(e.end) || !reflect.DeepEqual(d, had) {
				t.Errorf("%q in %q is taken for plain, and is read as more: %d known, %d texts, up to %d", text[at:e.end], text, q.known, q.n, next)
			}
		}
	}
	return plain
}

func TestPlainElementsAreTexts(t *testing.T) {
	pieces := []string{"Harbour Press", "Bergen", "MA", "Vol. 3", "vol. three", "no. 4", "pp. 3–9", "May 3", "Oct. 1994", "California 1990", "(2nd ed.)", "third edition", "rev. ed.",
		"Technical Report 12", "Report No. 4", "Ph.D. thesis", "Master's thesis", "edited by P. Lund", "P. Lund, Ed.", "trans. A. Bee", "In Keels and hulls", "Proceedings of the keel",
		"volume 12 of Studies in salt", "ser. 2", "Art. 7", "e1234", "A12", "Suppl. 1", "Spring", "iv", "xii–xx", "ISBN 1", "New York: Keel", "Paris", "chapter 4", "University of Salt",
		"Special Issue", "[Online]", "#4", "et al.", "in press", "Accra, Ghana", "Part II", "page 4", "p 4", "Winter 2001", "n.d.", ", ", "; ", ". ", " ", ": "}
	found := 0
	rapid.Check(t, func(t *rapid.T) {
		found += plainElements(t, strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 8).Draw(t, "pieces"), ", "))
	})
	if found == 0 {
		t.Error("no element is plain")
	}
}

func TestPlainElementsOfTheSuites(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	for _, name := range []string{"synth_styles", "anystyle_core"} {
		f, err := os.Open(filepath.Join(suite(t, "read"), name+".jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<24)
		found := 0
		for lines.Scan() {
			var row struct{ Raw string }
			if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
				t.Fatal(err)
			}
			found += plainElements(t, row.Raw)
		}
		if found == 0 {
			t.Errorf("no element of %s is plain", name)
		}
	}
}
