package apa

import "testing"

// TestTable looks up every word that a table has, words that share their ends and length with one, and words as texts
// write them.
func TestTable(t *testing.T) {
	long := "donaudampfschifffahrtsgesellschaftsarchiv"
	words := set("press é " + long + " a")
	for _, word := range []string{"press", "Press.", "PRESS,", "É", long, "a"} {
		if !in(words, word) {
			t.Errorf("the set lacks %q", word)
		}
	}
	for _, word := range []string{"", ".", "pants", "ess", "è", long + "s", long[:40], "b"} {
		if in(words, word) {
			t.Errorf("the set has %q", word)
		}
	}
	numbers := tableOf(map[string]int{"two": 2, "zero": 0})
	if n := lookup(numbers, "Two"); n != 2 {
		t.Errorf("two is %d", n)
	}
	if n, ok := numbers.find([]byte("zero")); n != 0 || !ok {
		t.Errorf("zero is %d, %t", n, ok)
	}
	if _, ok := numbers.find([]byte("to")); ok {
		t.Error("the table has a word that it was not given")
	}
}
