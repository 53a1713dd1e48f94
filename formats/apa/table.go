package apa

import (
	"strings"
	"unicode/utf8"
)

// A table gives values to words. The words are folded, as foldWord writes them.
type table[V any] struct {
	values map[string]V
	// ends tells which last letters the words have that begin with a letter, by the low bits of both, which are the same in
	// capitals. Most words that are looked up need not be folded to know that they are in no table.
	ends [32]uint32
	// sizes tells which lengths they have, up to 31, by the same bits of the first letter.
	sizes [32]uint32
}

// A wordSet is a table that tells only which words it has.
type wordSet = table[bool]

// tableOf makes a table of folded words.
func tableOf[V any](values map[string]V) *table[V] {
	t := &table[V]{values: values}
	for word := range values {
		t.ends[word[0]%32] |= 1 << (word[len(word)-1] % 32)
		t.sizes[word[0]%32] |= 1 << min(len(word), 31)
	}
	return t
}

// mayHave tells whether the table can have a word, by the ends of the word as a text has it.
func (t *table[V]) mayHave(word string) bool {
	n := len(word)
	for n > 0 && isStop(word[n-1]) {
		n--
	}
	if n == 0 {
		return false
	}
	first, last := word[0], word[n-1]
	return first|last >= utf8.RuneSelf || t.ends[first%32]&(1<<(last%32)) != 0
}

// set makes a set of the words of a list.
func set(list string) *wordSet {
	all := strings.Fields(list)
	m := make(map[string]bool, len(all))
	for _, word := range all {
		m[word] = true
	}
	return tableOf(m)
}

// find looks up a folded word.
func (t *table[V]) find(word []byte) (value V, ok bool) {
	n := len(word)
	if n == 0 || t.ends[word[0]%32]&(1<<(word[n-1]%32)) == 0 || t.sizes[word[0]%32]&(1<<min(n, 31)) == 0 {
		return value, false
	}
	value, ok = t.values[string(word)]
	return value, ok
}

// get gives the value of a folded word; what is not in the table has none.
func (t *table[V]) get(word []byte) V {
	value, _ := t.find(word)
	return value
}

// lookup gives the value of a word as a text has it; what is not in the table has none.
func lookup[V any](t *table[V], word string) V {
	if !t.mayHave(word) {
		var none V
		return none
	}
	var buf [48]byte
	return t.get(foldWord(&buf, word))
}

// in tells whether a set has a word as a text has it.
func in(words *wordSet, word string) bool { return lookup(words, word) }
