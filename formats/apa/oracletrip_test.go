package apa

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
)

var printLost = flag.Bool("lost", false, "print the items that TestRoundTrip loses a field of")

// lineOf prints one item, its titles as they are.
func lineOf(it *cite.Item) string {
	return string(AppendReference(nil, it, Options{TitleCase: KeepCase}, nil))
}

// oneElement lists variables that stand in one element of a reference under no name of their own, so that a reader
// cannot tell them apart: what comes back under one counts for the other.
var oneElement = [][]cite.Var{
	{cite.Var(cite.Genre), cite.Var(cite.Medium)},
	{cite.Var(cite.Issued), cite.Var(cite.YearSuffix), cite.Var(cite.Status)},
	{cite.Var(cite.Page), cite.Var(cite.PageFirst)},
	{cite.Var(cite.ContainerTitle), cite.Var(cite.CollectionTitle)}, // "Periodical, Series, 12"
}

// put replaces a field of an item by another item's; where the other has none, the item loses it.
func put(it *cite.Item, v cite.Var, from *cite.Item) {
	f := from.Field(v)
	if f == nil {
		it.Delete(v)
		return
	}
	switch v.Kind() {
	case cite.TextKind:
		it.SetText(cite.TextVar(v), f.Text)
	case cite.NumberKind:
		it.SetNumber(cite.NumberVar(v), f.Text)
	case cite.NamesKind:
		it.SetNames(cite.NameVar(v), f.Names)
	case cite.DateKind:
		it.SetDate(cite.DateVar(v), f.Date())
	}
}

// lostFields names the fields of an item that its line shows and that did not come back. A line shows a field if it
// would be another without the field; a value has come back if the item prints the same line with the value that was
// read in place of its own. So initials do for given names, and the year for a date that is printed as a year.
func lostFields(it, back *cite.Item, line string) []cite.Var {
	var lost []cite.Var
	for _, f := range it.Fields() {
		if f.Var == cite.Var(cite.Language) {
			continue // it shows only in the capitals of the others
		}
		without := it.Clone()
		without.Delete(f.Var)
		if lineOf(without) == line {
			continue
		}
		with := it.Clone()
		put(with, f.Var, back)
		for _, element := range oneElement {
			for _, v := range element {
				if v == f.Var {
					for _, v := range element {
						put(with, v, back)
					}
				}
			}
		}
		if lineOf(with) != line && !samePeople(f, back) && !samePublisher(f, back) {
			lost = append(lost, f.Var)
		}
	}
	return lost
}

// samePeople tells whether the names that a line shows came back, with their parts perhaps otherwise cut: "Melo Neto" as
// a surname and a suffix, or an organisation's name as given and family name.
func samePeople(f cite.Field, back *cite.Item) bool {
	g := back.Field(f.Var)
	if f.Var.Kind() != cite.NamesKind || g == nil {
		return false
	}
	was, is := f.Names, g.Names
	if n := len(was); n >= namesElidedFrom {
		was = append(slices.Clone(was[:namesBeforeGap]), was[n-1])
	}
	return slices.EqualFunc(was, is, func(a, b cite.Name) bool {
		return running(a) == running(b) || a.String() == b.String()
	})
}

// running gives a name in reading order as references have it.
func running(n cite.Name) string {
	p := new(printer)
	p.runningName(n)
	return string(p.text)
}

// samePublisher tells whether a publisher that was written with its place came back parted: "Boston : Beacon Press".
func samePublisher(f cite.Field, back *cite.Item) bool {
	if f.Var != cite.Var(cite.Publisher) || !back.Has(cite.Var(cite.PublisherPlace)) {
		return false
	}
	return sortLetters(f.Text) == sortLetters(back.Text(cite.PublisherPlace)+back.Text(cite.Publisher))
}

// TestRoundTrip reads back what the writer prints of the oracle's items. An item counts if all fields that its line
// shows come back; the figure, by type, falls when writer and reader part ways.
func TestRoundTrip(t *testing.T) {
	same, total, typed := map[cite.Type]int{}, map[cite.Type]int{}, map[cite.Type]int{}
	fields := map[cite.Type]map[cite.Var]int{}
	again, all, equal := 0, 0, 0
	for _, r := range oracleRows(t) {
		line := lineOf(r.item)
		if line == "" {
			continue
		}
		back := Read(cite.PlainText(line, 0)).Item
		all++
		typ := r.item.Type
		total[typ]++
		if lineOf(back) == line {
			again++
		}
		if back.Type == typ {
			typed[typ]++
		}
		lost := lostFields(r.item, back, line)
		if len(lost) == 0 {
			equal++
			same[typ]++
		}
		for _, v := range lost {
			if fields[typ] == nil {
				fields[typ] = map[cite.Var]int{}
			}
			fields[typ][v]++
		}
		if *printLost && len(lost) > 0 {
			t.Logf("LOST %s %v %s\n  %s\n  %s", typ, lost, r.ID, line, shown(back))
		}
	}
	t.Logf("all printed fields came back of %d, printed again the same %d, of %d", equal, again, all)
	for _, typ := range cite.Types() {
		if total[typ] > 0 {
			t.Logf("%-22s %5d of %5d, of that type again %5d; lost:%s", typ, same[typ], total[typ], typed[typ], often(fields[typ]))
		}
	}
	if equal*100 < all*86 {
		t.Errorf("only %d of %d came back", equal, all)
	}
}

// TestStable: a reference that somebody wrote may print otherwise, but what is printed of it is read and printed again as
// the same line.
func TestStable(t *testing.T) {
	for _, c := range []struct {
		file  string
		floor int // in percent
	}{{"real.jsonl", 95}, {"synth_apa7.jsonl", 98}} {
		f, err := os.Open(filepath.Join(suite(t, "read"), c.file))
		if err != nil {
			t.Skip(err)
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		stable, all := 0, 0
		for lines.Scan() {
			var row struct{ Raw string }
			if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
				t.Fatal(err)
			}
			printed := lineOf(Read(cite.PlainText(row.Raw, 0)).Item)
			all++
			if lineOf(Read(cite.PlainText(printed, 0)).Item) == printed {
				stable++
			}
		}
		t.Logf("%s: %d of %d are stable", c.file, stable, all)
		if stable*100 < all*c.floor {
			t.Errorf("%s: only %d of %d are stable", c.file, stable, all)
		}
	}
}

// often lists variables with how often they occur, the most frequent first.
func often(counts map[cite.Var]int) string {
	vars := make([]cite.Var, 0, len(counts))
	for v := range counts {
		vars = append(vars, v)
	}
	sort.Slice(vars, func(i, j int) bool {
		a, b := vars[i], vars[j]
		return counts[a] > counts[b] || counts[a] == counts[b] && a < b
	})
	var b strings.Builder
	for _, v := range vars {
		fmt.Fprintf(&b, " %v %d", v, counts[v])
	}
	return b.String()
}

// shown lists the type and the fields of an item in one line.
func shown(it *cite.Item) string {
	var b strings.Builder
	b.WriteString(it.Type.String())
	for _, f := range it.Fields() {
		fmt.Fprintf(&b, " | %v: ", f.Var)
		switch f.Var.Kind() {
		case cite.NamesKind:
			for _, n := range f.Names {
				b.WriteString(n.String() + "; ")
			}
		case cite.DateKind:
			b.WriteString(f.Date().Start.String() + f.Date().Literal + " " + f.Date().End.String())
		default:
			b.WriteString(f.Text)
		}
	}
	return b.String()
}
