package cite

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Keys makes keys to cite items by, and remembers which are taken. The zero Keys is ready to use.
type Keys struct {
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
func (k *Keys) Make(it *Item) string {
	base := MakeKey(it)
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

// MakeKey makes a key from what a person would look for: the first author's or editor's family name, or the first
// words of an organisation or, without either, of the title; then the year. "The Jakarta Post" of 2023 gives
// "jakartapost2023". Letters are lower-case and without accents. An item that says nothing at all gives "item".
func MakeKey(it *Item) string {
	who := ""
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
	year := date.Suffix
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
	if who+year == "" {
		return "item"
	}
	return who + year
}

// keyOfName gives the surname with its particles, or the first words of a name without parts.
func keyOfName(n Name) string {
	if n.Literal == "" {
		return keyOfWord(n.Surname())
	}
	return keyOfWords(n.Literal)
}

// keyOfWords joins the first words of a text that are no articles.
func keyOfWords(s string) string {
	var b strings.Builder
	words := 0
	for _, w := range strings.FieldsFunc(stripTags(s), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("-–—/:,.;", r) }) {
		key := keyOfWord(w)
		if key == "" || key == "the" || key == "a" || key == "an" {
			continue
		}
		b.WriteString(key)
		if words++; words == keyWords {
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
