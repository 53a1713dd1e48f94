package cite

// A CitationForm is the way in which a work is cited in the text.
type CitationForm uint8

// The forms of citations (APA 7, 8.11). The zero CitationForm is none.
const (
	Parenthetical CitationForm = iota + 1 // "(Osei, 2020)"
	Narrative                             // "Osei (2020)"
	ByKey                                 // "[@osei2020]", "\cite{osei2020}"
)

// A Citation is one mention of one work in the text of a manuscript, outside its reference list. A parenthesis with
// several works, or with several years of one author, holds as many citations. The zero Citation cites nothing.
type Citation struct {
	Span Span // from the first letter of the author to the last of the year, or the year alone, or the key
	Form CitationForm
	Key  string // of a citation by key, without its "@"; such a citation has nothing else

	// Author is who is cited, as written but without initials, "et al." and words that lead up to it: "Osei & Brandt",
	// "World Health Organization". In a narrative citation, words that only look like a part of the name may stand
	// before it.
	Author string
	Names  []string // the surnames in Author, or all of it where it names no persons
	Others bool     // "et al." stands for more names
	Title  bool     // Author is the title of a work whose author is not named (APA 7, 8.14)

	// Expanded is the name that Author is an abbreviation of, where the document introduces it: "World Health
	// Organization" for "WHO" (APA 7, 8.21).
	Expanded string

	Date     Date // the year with its letter, or that there is none
	Original Day  // the first year in "1900/1953" (APA 7, 8.15)

	// Secondary says that the work is cited by way of another one, which follows: "(Osei, 1950, as cited in Ito,
	// 2001)". Such a work is not listed (APA 7, 8.6).
	Secondary bool

	// Doubtful says that the words may be no citation: a film with its year, a place and a year. It can show that a
	// work of the list is cited, and never that a work is missing from it.
	Doubtful bool
}
