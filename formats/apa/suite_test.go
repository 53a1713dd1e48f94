package apa

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/csljson"
)

// suite finds a folder of the suites beside the project, and skips the test where it is not there.
func suite(t testing.TB, path string) string {
	t.Helper()
	dir, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Skip("no go.mod above the package")
		}
		dir = parent
	}
	found := filepath.Join(dir, "..", "shared", "suites", path)
	if _, err := os.Stat(found); err != nil {
		t.Skip("the suites are not here: " + path)
	}
	return found
}

// A suiteRow is an item with the reference that the oracle prints.
type suiteRow struct {
	ID   string
	Text string
	CSL  json.RawMessage
	item *cite.Item
}

func suiteRows(t testing.TB, file string) []suiteRow {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var rows []suiteRow
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var r suiteRow
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		if r.Text == "" {
			continue
		}
		if r.item, _ = csljson.ReadLine(string(r.CSL), 0, func(cite.Diagnostic) {}); r.item != nil {
			rows = append(rows, r)
		}
	}
	return rows
}

func oracleRows(t testing.TB) []suiteRow {
	files, err := filepath.Glob(filepath.Join(suite(t, "write/oracle"), "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Skip("no oracle rows")
	}
	var rows []suiteRow
	for _, f := range files {
		rows = append(rows, suiteRows(t, f)...)
	}
	return rows
}

// orderRules begin the names of the rules in manual-over-oracle.txt that are about the order of a list and the letters
// that follow from it, and not about what one entry says.
const orderRules = "order-"

// manualOverOracle reads the rows in which the manual is followed against the oracle: what an entry says, or with order
// set where it stands in a list and with which letter.
func manualOverOracle(t testing.TB, order bool) map[string]bool {
	t.Helper()
	text, err := os.ReadFile("testdata/manual-over-oracle.txt")
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]bool{}
	wanted := false
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\n")
		rule, _, heading := strings.Cut(line, "\t")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case heading:
			wanted = strings.HasPrefix(rule, orderRules) == order
		case wanted:
			rows[line] = true
		}
	}
	return rows
}

func foldSpace(s string) string { return strings.Join(strings.Fields(s), " ") }

// softFlags mark rows that are right as they are printed when titles are kept as written.
var softFlags = map[string]bool{"non_latin": true, "no_author": true, "title_in_title_case": true, "Dataset_vs_Data_set": true}

func TestOracle(t *testing.T) {
	rows := oracleRows(t)
	var flags map[string][]string
	text, err := os.ReadFile(filepath.Join(suite(t, "write/oracle"), "flags.json"))
	if err != nil {
		t.Skip(err)
	}
	if err := json.Unmarshal(text, &flags); err != nil {
		t.Fatal(err)
	}
	manual := manualOverOracle(t, false)
	right, exact, n := 0, 0, 0
	var missed []string
rows:
	for _, r := range rows {
		for _, f := range flags[r.ID] {
			if !softFlags[f] {
				continue rows
			}
		}
		n++
		got := string(AppendReference(nil, r.item, Options{TitleCase: KeepCase}, nil))
		switch {
		case foldSpace(got) == foldSpace(r.Text):
			exact++
			right++
			if manual[r.ID] {
				t.Errorf("%s is printed as the oracle prints it: take it off the list", r.ID)
			}
		case manual[r.ID]:
			right++
		default:
			missed = append(missed, r.ID)
		}
	}
	t.Logf("exact %d, with the manual's rows %d, of %d; missed: %s", exact, right, n, strings.Join(missed, " | "))
	if right*1000 < n*995 {
		t.Errorf("%d of %d right, want 99.5%%", right, n)
	}
}

// writtenLetter finds the letter after the year in a reference.
var writtenLetter = regexp.MustCompile(`[(\[](?:ca\. )?(?:\d{4}|n\.d\.-|in press-)([a-z])[,)\]]`)

// TestLists sorts lists that the oracle sorted. An entry is right where it stands in the oracle's order with the oracle's
// letter, or where the manual is known to want another place or letter; which one it wants, TestManualOrder and
// TestOrderOfTheList say.
func TestLists(t *testing.T) {
	items := map[string]*cite.Item{}
	for _, r := range oracleRows(t) {
		items[r.ID] = r.item
	}
	manual := manualOverOracle(t, true)
	used := map[string]bool{}
	for _, name := range []string{"biblatex-apa", "manubot"} {
		rows := suiteRows(t, filepath.Join(suite(t, "write/lists"), name+".sorted.jsonl"))
		place := make(map[*cite.Item]int, len(rows))
		p := new(printer)
		var entries []entry
		for i, r := range rows {
			place[r.item] = i
			p.reset(r.item)
			entries = append(entries, p.entryOf())
		}
		sort.SliceStable(entries, func(i, j int) bool { return entries[i].it.ID < entries[j].it.ID })
		giveLetters(entries)
		sortEntries(entries)
		var order []int
		differs := 0
		for _, e := range entries {
			r := rows[place[e.it]]
			letter := ""
			if m := writtenLetter.FindStringSubmatch(r.Text); m != nil {
				letter = m[1]
			}
			switch {
			case manual[r.ID]:
				differs++
				used[r.ID] = true
			case letter != e.letter:
				t.Logf("%s: %s has the letter %q, the oracle's is %q", name, r.ID, e.letter, letter)
			default:
				order = append(order, place[e.it])
			}
		}
		in := longestRise(order)
		t.Logf("%s: in place with the oracle's letter %d, with the manual's %d, of %d", name, in, differs, len(rows))
		if (in+differs)*100 < len(rows)*98 {
			t.Errorf("%s: only %d of %d right", name, in+differs, len(rows))
		}
	}
	for id := range manual {
		if !used[id] {
			t.Errorf("%s is in no list", id)
		}
	}
}

// TestManualOrder puts the suite's own list of hard cases in the manual's order, whatever the order that it came in.
func TestManualOrder(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(suite(t, "write/rules"), "order.json"))
	if err != nil {
		t.Fatal(err)
	}
	var works []json.RawMessage
	if err := json.Unmarshal(text, &works); err != nil {
		t.Fatal(err)
	}
	// The entries by their keys, with their letters: nothing before something and no punctuation (9.44), one author
	// before several and the dates (9.46), letters by titles without articles (9.47), titles in their places (9.49).
	const want = "an z1 z2 t1 b2-a b1-b d2 d1 z3 z4 i1-a i2-b z6 z5 m1 m2 m3 p1 p2 p3-a p4-b p5 t2 s2-a s1-b s3-c s4-d"
	for turn := range works {
		p := new(printer)
		var entries []entry
		for _, w := range slices.Concat(works[turn:], works[:turn]) {
			it, _ := csljson.ReadLine(string(w), 0, func(cite.Diagnostic) {})
			p.reset(it)
			entries = append(entries, p.entryOf())
		}
		giveLetters(entries)
		sortEntries(entries)
		var got []string
		for _, e := range entries {
			key := e.it.ID
			if e.letter != "" {
				key += "-" + e.letter
			}
			got = append(got, key)
		}
		if got := strings.Join(got, " "); got != want {
			t.Fatalf("turned by %d\n got %s\nwant %s", turn, got, want)
		}
	}
}

// longestRise gives the length of the longest rising subsequence: how many entries of a list are in place.
func longestRise(order []int) int {
	var ends []int
	for _, n := range order {
		i := sort.SearchInts(ends, n)
		if i == len(ends) {
			ends = append(ends, n)
		} else {
			ends[i] = n
		}
	}
	return len(ends)
}

func BenchmarkAppendReference(b *testing.B) {
	rows := oracleRows(b)
	var line []byte
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		line = AppendReference(line[:0], rows[n%len(rows)].item, Options{}, nil)
		n++
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "items/s")
}
