package bibtex

import "strings"

// languages gives babel's names of languages (BibLaTeX manual, table 2) with their BCP 47 tags. Of several names for a
// tag the first is written.
var languages = []struct{ name, tag string }{
	{"english", "en"}, {"american", "en-US"}, {"usenglish", "en-US"}, {"british", "en-GB"}, {"ukenglish", "en-GB"},
	{"canadian", "en-CA"}, {"australian", "en-AU"}, {"newzealand", "en-NZ"},
	{"ngerman", "de"}, {"german", "de"}, {"naustrian", "de-AT"}, {"austrian", "de-AT"}, {"nswissgerman", "de-CH"}, {"swissgerman", "de-CH"},
	{"french", "fr"}, {"francais", "fr"}, {"canadien", "fr-CA"}, {"acadian", "fr-CA"},
	{"spanish", "es"}, {"italian", "it"}, {"portuguese", "pt"}, {"portuges", "pt"}, {"brazilian", "pt-BR"}, {"brazil", "pt-BR"},
	{"catalan", "ca"}, {"galician", "gl"}, {"basque", "eu"}, {"latin", "la"}, {"romanian", "ro"},
	{"dutch", "nl"}, {"afrikaans", "af"}, {"danish", "da"}, {"swedish", "sv"}, {"norsk", "nb"}, {"norwegian", "nb"}, {"nynorsk", "nn"},
	{"icelandic", "is"}, {"finnish", "fi"}, {"estonian", "et"}, {"latvian", "lv"}, {"lithuanian", "lt"},
	{"polish", "pl"}, {"czech", "cs"}, {"slovak", "sk"}, {"slovene", "sl"}, {"slovenian", "sl"}, {"croatian", "hr"}, {"serbian", "sr"},
	{"serbianc", "sr-Cyrl"}, {"bosnian", "bs"}, {"macedonian", "mk"}, {"bulgarian", "bg"}, {"russian", "ru"}, {"ukrainian", "uk"}, {"belarusian", "be"},
	{"hungarian", "hu"}, {"magyar", "hu"}, {"albanian", "sq"}, {"greek", "el"}, {"turkish", "tr"}, {"hebrew", "he"}, {"arabic", "ar"},
	{"persian", "fa"}, {"farsi", "fa"}, {"hindi", "hi"}, {"bengali", "bn"}, {"tamil", "ta"}, {"urdu", "ur"}, {"thai", "th"},
	{"chinese", "zh"}, {"japanese", "ja"}, {"korean", "ko"}, {"vietnamese", "vi"}, {"indonesian", "id"}, {"malay", "ms"},
	{"irish", "ga"}, {"welsh", "cy"}, {"scottish", "gd"}, {"breton", "br"}, {"esperanto", "eo"}, {"armenian", "hy"}, {"georgian", "ka"},
	{"mongolian", "mn"}, {"kazakh", "kk"},
}

// tagOf and babelOf read the table in its two directions, in lower case.
var tagOf, babelOf = func() (map[string]string, map[string]string) {
	tags, names := make(map[string]string, len(languages)), make(map[string]string, len(languages))
	for _, l := range languages {
		tags[l.name] = l.tag
		if tag := strings.ToLower(l.tag); names[tag] == "" {
			names[tag] = l.name
		}
	}
	return tags, names
}()

// terminological are the three-letter codes of ISO 639-2 that library catalogues write.
var terminological = map[string]string{
	"eng": "en", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "spa": "es", "ita": "it", "por": "pt", "dut": "nl", "nld": "nl",
	"dan": "da", "swe": "sv", "nor": "nb", "fin": "fi", "pol": "pl", "cze": "cs", "ces": "cs", "rus": "ru", "gre": "el", "ell": "el",
	"tur": "tr", "heb": "he", "ara": "ar", "chi": "zh", "zho": "zh", "jpn": "ja", "kor": "ko", "lat": "la", "hun": "hu",
}

// languageTag gives the BCP 47 tag of a language that babel has a name for; others stay as written.
func languageTag(s string) string {
	if tag, ok := tagOf[strings.ToLower(s)]; ok {
		return tag
	}
	return rich(s)
}

// babelName gives babel's name for a language: that of its BCP 47 tag, that of the tag's language where babel has none
// for the region, or the name itself in babel's spelling. Others stay as they are, with false.
func babelName(language string) (string, bool) {
	s := strings.ReplaceAll(strings.ToLower(strings.TrimSpace(language)), "_", "-")
	if _, ok := tagOf[s]; ok {
		return s, true
	}
	if name, ok := babelOf[s]; ok {
		return name, true
	}
	primary, _, _ := strings.Cut(s, "-")
	if tag, ok := terminological[primary]; ok {
		primary = tag
	}
	name, ok := babelOf[primary]
	if !ok {
		return language, false
	}
	return name, true
}
