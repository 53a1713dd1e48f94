package bibtex

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNameList(t *testing.T) {
	for in, want := range map[string][]string{
		"Lund, Ada and Osei, Kwame":             {"Lund, Ada", "Osei, Kwame"},
		"Lund, Ada and others":                  {"Lund, Ada", "others"},
		"Lund, Ada and et al.":                  {"Lund, Ada", "others"},
		"Lund, Ada et~al.":                      {"Lund, Ada", "others"},
		"Lund, A., et al":                       {"Lund, A.", "others"},
		"Lund, Ada; Osei, Kwame; Moe, Vera":     {"Lund, Ada", "Osei, Kwame", "Moe, Vera"},
		"A. Lund, K. Osei, and V. Moe":          {"A. Lund", "K. Osei", "V. Moe"},
		"Lund, A., Osei, K. B. and Moe, V.":     {"Lund, A.", "Osei, K. B.", "Moe, V."},
		`A. Lund \& K. Osei`:                    {"A. Lund", "K. Osei"},
		"Lund, A. & Osei, K.":                   {"Lund, A.", "Osei, K."},
		"and Lund, Ada":                         {"", "Lund, Ada"},
		"King, Jr., Martin Luther":              {"King, Jr., Martin Luther"},
		"Lund, A.":                              {"Lund, A."},
		"{Lund; Osei} and {Quay & Harbour Ltd}": {"{Lund; Osei}", "{Quay & Harbour Ltd}"},
		"Quay & Harbour":                        {"Quay & Harbour"},
		"M&uuml;ller, Ada":                      {"M&uuml;ller, Ada"},
		"Garcia Lund, Ada Maria":                {"Garcia Lund, Ada Maria"},
		"{et al.}":                              {"others"},
		"Lund, Ada {et al.}":                    {"Lund, Ada", "others"},
		"Lund, Ada and ET AL":                   {"Lund, Ada", "others"},
		"Lund, Yvet Al":                         {"Lund, Yvet Al"},
		"Al":                                    {"Al"},
		"Alan Etalon":                           {"Alan Etalon"},
	} {
		got, _ := nameList(in)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("nameList(%q) (-want +got):\n%s", in, diff)
		}
	}
}

func TestNamesPartedWrongly(t *testing.T) {
	items, found := readAll("@book{a, author = {Lund, Ada; Osei, Kwame}, title = {T}}")
	if diff := cmp.Diff([]string{"1 " + RuleName}, found); diff != "" {
		t.Error(diff)
	}
	if len(items) != 1 {
		t.Fatalf("%d items", len(items))
	}
}
