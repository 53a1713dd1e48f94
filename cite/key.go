package cite

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Keys makes keys to cite items by, and remembers which are taken. The zero Keys is ready to use.
type Keys struct {
	Pattern KeyPattern // what keys are made of

	taken map[string]bool
	next  map[string]int // by key without letter, the first letter that has not been tried
}

// Take marks a key as used, so that none made later is the same but for the case of its letters.
func (k *Keys) Take(key string) {
	if k.taken == nil {
		k.taken = map[string]bool{}
	}
	k.taken[strings.ToLower(key)] = true
}

// Make gives an item a key that is not taken yet and takes it: MakeKey's, or where that is taken, with the first free
// letter after it: smith2020, smith2020a, smith2020b.
func (k *Keys) Make(it *Item) string { return k.Free(k.Pattern.Key(it)) }

// Free gives a key that is not taken yet and takes it: the given one, or where that is taken, with the first free letter
// after it.
func (k *Keys) Free(base string) string {
	key := base
	for k.taken[strings.ToLower(key)] {
		if k.next == nil {
			k.next = map[string]int{}
		}
		key = base + letters(k.next[base])
		k.next[base]++
	}
	k.Take(key)
	return key
}

// letters counts a, b, ... z, aa, ab, ...
func letters(i int) string {
	if i < 26 {
		return string(rune('a' + i))
	}
	return letters(i/26-1) + letters(i%26)
}

// keyWords is how many words of an organisation's name or of a title go into a key.
const keyWords = 3

// A KeyPattern says what keys are made of: "{author}", "{title}" for its first word that is no article, and "{year}", with
// letters, digits and marks between. The zero KeyPattern is "{author}{year}".
type KeyPattern string

// ParseKeyPattern checks a pattern. The error says what is wrong with it.
func ParseKeyPattern(s string) (KeyPattern, error) {
	rest := strings.NewReplacer("{author}", "", "{title}", "", "{year}", "").Replace(s)
	switch i := strings.IndexFunc(rest, func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_:.+/", r)
	}); {
	case rest == s:
		return "", fmt.Errorf("the pattern %q has none of {author}, {title} and {year}", s)
	case i >= 0:
		return "", fmt.Errorf("%q has no place in a key's pattern, which is made of {author}, {title} and {year}", rest[i:])
	}
	return KeyPattern(s), nil
}

// Key makes a key by the pattern; "item" where an item says nothing of it.
func (p KeyPattern) Key(it *Item) string {
	if p == "" {
		return MakeKey(it)
	}
	word := joinWords(it.Text(Title), 1)
	who, year := keyParts(it)
	key := strings.NewReplacer("{author}", who, "{title}", word, "{year}", year).Replace(string(p))
	if who+word+year == "" {
		return "item"
	}
	return strings.Trim(key, "-_:.+/")
}

// MakeKey makes a key from what a person would look for: the first author's or editor's family name, or the first
// words of an organisation or, without either, of the title; then the year. "The Jakarta Post" of 2023 gives
// "jakartapost2023". Letters are lower-case and without accents. An item that says nothing at all gives "item".
func MakeKey(it *Item) string {
	who, year := keyParts(it)
	if who+year == "" {
		return "item"
	}
	return who + year
}

// keyParts gives the parts of a key.
func keyParts(it *Item) (who, year string) {
	for _, v := range []NameVar{Author, Editor, Director, Host, Composer, ContainerAuthor} {
		if names := it.Names(v); len(names) > 0 {
			who = keyOfName(names[0])
			break
		}
	}
	if who == "" {
		who = keyOfWords(it.Text(Title))
	}
	date := it.Date(Issued)
	year = date.Suffix
	switch {
	case date.Start.Year > 0:
		year = strconv.Itoa(date.Start.Year) + year
	case date.Start.Year < 0:
		year = strconv.Itoa(-date.Start.Year) + "bce" + year
	case date.State == InPress:
		year = "inpress" + year
	case who != "":
		year = "nd" + year
	}
	return who, year
}

// keyOfName gives the surname with its particles, or the first words of a name without parts.
func keyOfName(n Name) string {
	if n.Literal == "" {
		return keyOfWord(n.Surname())
	}
	return keyOfWords(n.Literal)
}

// keyOfWords joins the first words of a text that are no articles.
func keyOfWords(s string) string { return joinWords(s, keyWords) }

// joinWords joins the first n words.
func joinWords(s string, n int) string {
	var b strings.Builder
	words := 0
	for _, w := range strings.FieldsFunc(stripTags(s), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("-–—/:,.;", r) }) {
		key := keyOfWord(w)
		if key == "" || key == "the" || key == "a" || key == "an" {
			continue
		}
		b.WriteString(key)
		if words++; words == n {
			break
		}
	}
	return b.String()
}

// keyOfWord keeps the letters and digits of a word, in lower case and without accents.
func keyOfWord(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		switch r {
		case 'ß':
			b.WriteString("ss")
		case 'ø', 'Ø':
			b.WriteByte('o')
		case 'æ', 'Æ':
			b.WriteString("ae")
		case 'œ', 'Œ':
			b.WriteString("oe")
		case 'ł', 'Ł':
			b.WriteByte('l')
		case 'đ', 'Đ', 'ð', 'Ð':
			b.WriteByte('d')
		case 'ı':
			b.WriteByte('i')
		default:
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				b.WriteRune(unicode.ToLower(r))
			}
		}
	}
	return b.String()
}

// stripTags removes the markup of CSL's rich text.
func stripTags(s string) string {
	for {
		open := strings.IndexByte(s, '<')
		if open < 0 {
			return s
		}
		end := strings.IndexByte(s[open:], '>')
		if end < 0 {
			return s
		}
		s = s[:open] + s[open+end+1:]
	}
}
