package cite_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-2120edae/cite/cite"
)

func TestVarsRoundTrip(t *testing.T) {
	kinds := map[cite.Kind]int{}
	for _, v := range cite.Vars() {
		got, ok := cite.LookupVar(v.String())
		if !ok || got != v {
			t.Errorf("LookupVar(%q) = %d, %v; want %d", v, got, ok, v)
		}
		kinds[v.Kind()]++
	}
	// The counts of CSL 1.0.2, appendix IV, less the deprecated "event".
	want := map[cite.Kind]int{cite.TextKind: 46, cite.NumberKind: 18, cite.NamesKind: 27, cite.DateKind: 6}
	if diff := cmp.Diff(want, kinds); diff != "" {
		t.Errorf("variables by kind (-want +got):\n%s", diff)
	}
	for _, wrong := range []cite.Var{0, 63, 95, 159, 255} {
		if wrong.Kind() != cite.NoKind {
			t.Errorf("Var(%d).Kind() = %d, want none", wrong, wrong.Kind())
		}
	}
}

func TestTypesRoundTrip(t *testing.T) {
	for _, typ := range cite.Types() {
		if got, ok := cite.LookupType(typ.String()); !ok || got != typ {
			t.Errorf("LookupType(%q) = %d, %v; want %d", typ, got, ok, typ)
		}
	}
	if n := len(cite.Types()); n != 45 {
		t.Errorf("%d types, CSL 1.0.2 has 45", n)
	}
}

func TestItemKeepsOrder(t *testing.T) {
	var it cite.Item
	it.SetText(cite.Title, "A").Span = cite.Span{Start: 3, End: 4}
	it.SetDate(cite.Issued, cite.Date{Start: cite.Day{Year: 2023}})
	it.SetNumber(cite.Volume, "S2")
	it.SetText(cite.Title, "B")
	var got []string
	for _, f := range it.Fields() {
		got = append(got, f.Var.String())
	}
	if diff := cmp.Diff([]string{"title", "issued", "volume"}, got); diff != "" {
		t.Error(diff)
	}
	if f := it.Field(cite.Var(cite.Title)); f.Text != "B" || !f.Span.IsZero() {
		t.Errorf("a variable set again keeps something of its old value: %+v", f)
	}
	clone := it.Clone()
	it.Delete(cite.Var(cite.Title))
	if it.Has(cite.Var(cite.Title)) || clone.Text(cite.Title) != "B" {
		t.Error("a clone shares its fields with the item")
	}
}

func TestDayValid(t *testing.T) {
	for _, c := range []struct {
		day  cite.Day
		want bool
	}{
		{cite.Day{}, true},
		{cite.Day{Year: 2023}, true},
		{cite.Day{Year: 2023, Month: 13}, false},
		{cite.Day{Year: 2023, Day: 3}, false},
		{cite.Day{Year: 2023, Month: 6, Day: 31}, false},
		{cite.Day{Year: 2023, Month: 2, Day: 29}, false},
		{cite.Day{Year: 2024, Month: 2, Day: 29}, true},
		{cite.Day{Year: 1900, Month: 2, Day: 29}, false},
		{cite.Day{Year: -1, Month: 2, Day: 29}, true},
		{cite.Day{Year: 2023, Month: 12, Day: 32}, false},
	} {
		if got := c.day.Valid(); got != c.want {
			t.Errorf("%v.Valid() = %v", c.day, got)
		}
	}
}

func TestDayCompare(t *testing.T) {
	for _, c := range []struct {
		a, b cite.Day
		want int
	}{
		{cite.Day{Year: 2023}, cite.Day{Year: 2023, Month: 12}, 0},
		{cite.Day{Year: 2022, Month: 12}, cite.Day{Year: 2023}, -1},
		{cite.Day{Year: 2023, Month: 12, Day: 3}, cite.Day{Year: 2023, Month: 12, Day: 2}, 1},
		{cite.Day{Year: -44}, cite.Day{Year: 44}, -1},
	} {
		if got := c.a.Compare(c.b); got != c.want {
			t.Errorf("%v.Compare(%v) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestDayString(t *testing.T) {
	for want, day := range map[string]cite.Day{
		"": {}, "2023": {Year: 2023}, "2023-12": {Year: 2023, Month: 12}, "2023-12-02": {Year: 2023, Month: 12, Day: 2}, "0079-08": {Year: 79, Month: 8}, "-0044-03": {Year: -44, Month: 3},
	} {
		if got := day.String(); got != want {
			t.Errorf("%#v is %q, want %q", day, got, want)
		}
	}
}

func TestDateStates(t *testing.T) {
	for _, c := range []struct {
		date         cite.Date
		zero, range_ bool
	}{
		{cite.Date{}, true, false},
		{cite.Date{State: cite.NoDate, Literal: "n.d."}, false, false}, // that there is none was written
		{cite.Date{Start: cite.Day{Year: 2004}}, false, false},
		{cite.Date{Start: cite.Day{Year: 2004}, Open: true}, false, true},
		{cite.Date{Start: cite.Day{Year: 2004}, End: cite.Day{Year: 2006}}, false, true},
	} {
		if c.date.IsZero() != c.zero || c.date.IsRange() != c.range_ {
			t.Errorf("%+v: IsZero is %v, IsRange is %v", c.date, c.date.IsZero(), c.date.IsRange())
		}
	}
}

func TestSeverityRoundTrip(t *testing.T) {
	for _, s := range []cite.Severity{cite.Info, cite.Warning, cite.Error} {
		if got, err := cite.ParseSeverity(s.String()); err != nil || got != s {
			t.Errorf("ParseSeverity(%q) = %v, %v", s, got, err)
		}
	}
	if cite.Info >= cite.Warning || cite.Warning >= cite.Error {
		t.Error("severities do not grow")
	}
	for _, wrong := range []string{"", "Error", "fatal"} {
		if _, err := cite.ParseSeverity(wrong); err == nil {
			t.Errorf("ParseSeverity(%q) gives no error", wrong)
		}
	}
}

func TestCustomKeepsOrderAndFirst(t *testing.T) {
	var it cite.Item
	it.AddCustom("ris.C1", "first", cite.Span{Start: 1, End: 6})
	it.AddCustom("ris.C1", "second", cite.Span{})
	if v, ok := it.CustomValue("ris.C1"); !ok || v != "first" {
		t.Errorf("the value is %q, %v", v, ok)
	}
	if v, ok := it.CustomValue("ris.C2"); ok || v != "" {
		t.Errorf("a value that is not there is %q", v)
	}
	clone := it.Clone()
	it.Custom[0].Value = "changed"
	if v, _ := clone.CustomValue("ris.C1"); v != "first" {
		t.Error("a clone shares its custom values with the item")
	}
}

// Only what a visitor was shown counts as alive: an address that nobody could look at may be either.
func TestLinkAlive(t *testing.T) {
	alive := map[cite.LinkState]bool{cite.LinkOK: true, cite.LinkMoved: true}
	for _, s := range []cite.LinkState{"", cite.LinkOK, cite.LinkMoved, cite.LinkGone, cite.LinkSoftGone, cite.LinkFragmentMissing, cite.LinkBlocked,
		cite.LinkTimeout, cite.LinkTLS, cite.LinkUnreachable, cite.LinkError, cite.LinkRefused, cite.LinkSkipped} {
		if got := (cite.LinkFact{State: s}).Alive(); got != alive[s] {
			t.Errorf("%q: alive is %v", s, got)
		}
	}
}

func TestClip(t *testing.T) {
	it := &cite.Item{}
	it.Grow(10)
	it.SetText(cite.Title, "Rain")
	it.SetNumber(cite.Volume, "4")
	it.Clip()
	if f := it.Fields(); len(f) != 2 || cap(f) >= 10 || it.Text(cite.Title) != "Rain" || it.Number(cite.Volume) != "4" {
		t.Errorf("fields %v, room for %d", f, cap(f))
	}
	it.SetText(cite.DOI, "10.5555/12345678")
	if len(it.Fields()) != 3 || it.Text(cite.Title) != "Rain" {
		t.Errorf("fields %v", it.Fields())
	}
}
