package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var titleCase = Rule{
	Name: "title-case", Severity: cite.Info,
	Summary: "a title whose words all begin with capitals",
	What: "In a printed reference, a title in which nearly all words of four letters and more have capitals. The first word, that behind a " +
		"colon, abbreviations and words of grammar do not count. Titles of laws and software, and of nothing but names, are not meant.",
	Why:  "In sentence case names stand out from other words, and the list looks alike wherever its entries were copied from.",
	Bad:  "Osei, A. (2021). Measuring Rain and Recording Winds Along Northern Coasts. Lighthouse Press. https://example.org/rain",
	Good: "Osei, A. (2021). Measuring rain and recording winds along northern coasts. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 6.17 and 9.19: titles in sentence case",
	apa:       true,
	entry: func(p *pass, e *Entry) {
		it := e.Item
		f := it.Field(cite.Var(cite.Title))
		if f == nil || len(it.Names(cite.Author)) == 0 || legalWork[it.Type] || it.Type == cite.Software || it.Type == cite.Periodical || it.Type == cite.Dataset ||
			f.Confidence < sureOfTitle {
			return
		}
		capital, small, common := 0, 0, false
		first := true
		title := f.Text
		if strings.Contains(title, "(") {
			title = inParentheses.ReplaceAllString(title, "")
		}
		for word := range strings.FieldsSeq(title) {
			begins := first
			last, _ := utf8.DecodeLastRuneInString(word)
			first = last == ':' || last == '?' || last == '!' || last == '.' || last == '–' || last == '—'
			word = strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
			r, n := utf8.DecodeRuneInString(word)
			if length := utf8.RuneCountInString(word); begins || length < 3 || length == 3 && unicode.IsUpper(r) || grammarWords[strings.ToLower(word)] {
				continue
			}
			switch {
			case !unicode.In(r, unicode.Latin) || strings.ContainsFunc(word[n:], func(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) }):
			case unicode.IsUpper(r):
				capital++
				common = common || hasAnySuffix(word, commonEndings) && !organisationWords[word] && word != "United"
			default:
				small++
			}
		}
		if common && capital >= 4 && capital >= 9*small {
			p.report(e, cite.Diagnostic{Span: f.Span, Field: f.Var, Message: "the title is in title case",
				Help: "leave the capitals to the first word, to the word behind a colon and to names"})
		}
	},
}

// inParentheses matches what stands beside a title: an edition, an organisation, a translation.
var inParentheses = pattern.New(`\([^()]*\)`)

// sureOfTitle is how sure the reader must be of a title before its capitals are judged.
const sureOfTitle = 0.5

// commonEndings are how words end that are hardly ever names: a title of names alone is in no case.
var commonEndings = []string{
	"ing", "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ical", "ive", "ism", "ogy", "ous", "able", "ible",
	"ally", "ers", "ors", "ship", "ysis", "tics", "ed", "ies", "ual", "ular", "ure", "ures", "ods", "els", "ems",
	"ents", "ons", "act", "acts", "ects", "ages", "asi", "dad", "ción",
}

// grammarWords have small letters in title case too, or may have.
var grammarWords = map[string]bool{
	"the": true, "and": true, "for": true, "not": true, "but": true, "its": true, "our": true, "how": true, "who": true, "why": true,
	"are": true, "was": true, "has": true, "had": true, "can": true, "nor": true, "yet": true, "off": true, "out": true, "per": true,
	"via": true, "you": true, "his": true, "her": true, "del": true, "las": true, "los": true, "une": true, "des": true, "les": true,
	"der": true, "die": true, "das": true, "und": true, "dan": true, "van": true, "von": true, "con": true, "por": true, "que": true,
	"with": true, "from": true, "into": true, "over": true, "upon": true, "than": true, "that": true, "this": true, "when": true,
	"what": true, "your": true, "their": true, "does": true, "have": true, "been": true, "were": true, "between": true, "among": true,
	"through": true, "toward": true, "towards": true, "under": true, "about": true, "against": true, "within": true, "without": true,
	"during": true, "after": true, "before": true, "across": true, "beyond": true, "versus": true, "using": true, "para": true, "como": true,
}
