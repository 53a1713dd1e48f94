package bibtex

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

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

// endonyms are the names that languages have in themselves, where babel has another.
var endonyms = map[string]string{
	"français": "fr", "deutsch": "de", "español": "es", "castellano": "es", "italiano": "it", "português": "pt", "nederlands": "nl", "dansk": "da",
	"svenska": "sv", "suomi": "fi", "íslenska": "is", "eesti": "et", "latviešu": "lv", "lietuvių": "lt", "polski": "pl", "čeština": "cs",
	"slovenčina": "sk", "slovenščina": "sl", "hrvatski": "hr", "српски": "sr", "български": "bg", "русский": "ru", "українська": "uk",
	"română": "ro", "català": "ca", "galego": "gl", "euskara": "eu", "latina": "la", "ελληνικά": "el", "türkçe": "tr", "עברית": "he",
	"العربية": "ar", "فارسی": "fa", "हिन्दी": "hi", "ไทย": "th", "中文": "zh", "日本語": "ja", "한국어": "ko", "tiếng việt": "vi",
	"bahasa indonesia": "id", "gaeilge": "ga", "cymraeg": "cy",
}

// terminological are the three-letter codes of ISO 639-2 that library catalogues write.
var terminological = map[string]string{
	"eng": "en", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "spa": "es", "ita": "it", "por": "pt", "dut": "nl", "nld": "nl",
	"dan": "da", "swe": "sv", "nor": "nb", "fin": "fi", "pol": "pl", "cze": "cs", "ces": "cs", "rus": "ru", "gre": "el", "ell": "el",
	"tur": "tr", "heb": "he", "ara": "ar", "chi": "zh", "zho": "zh", "jpn": "ja", "kor": "ko", "lat": "la", "hun": "hu",
}

// regions gives the region in which each language that babel names without one is meant, by the locales that CSL has
// (citation-style-language/locales, locales.json, "primary-dialects").
var regions = map[string]string{
	"en": "US", "de": "DE", "fr": "FR", "es": "ES", "it": "IT", "pt": "PT", "ca": "AD", "gl": "ES", "ro": "RO", "nl": "NL",
	"af": "ZA", "da": "DK", "sv": "SE", "nb": "NO", "nn": "NO", "is": "IS", "fi": "FI", "et": "EE", "lv": "LV", "lt": "LT",
	"pl": "PL", "cs": "CZ", "sk": "SK", "sl": "SI", "hr": "HR", "sr": "RS", "bg": "BG", "ru": "RU", "uk": "UA", "hu": "HU",
	"el": "GR", "tr": "TR", "he": "IL", "fa": "IR", "hi": "IN", "th": "TH", "zh": "CN", "ja": "JP", "ko": "KR", "vi": "VN",
	"id": "ID", "ms": "MY", "cy": "GB", "mn": "MN",
}

// languageTag gives CSL's locale of a language that babel has a name for, "de-DE" for "ngerman": as CSL 1.0.2 wants it,
// a language with its region where CSL has one. Of a list, which may have BibLaTeX's keys, it is that of the first
// ("langgerman and english", manual, 2.2.2). Others stay as written.
func languageTag(s string) string {
	first := strings.ToLower(strings.TrimSpace(splitTop(s, " and ")[0]))
	tag, ok := tagOf[strings.TrimPrefix(first, "lang")]
	if !ok {
		return rich(s)
	}
	if region, ok := regions[tag]; ok {
		tag += "-" + region
	}
	return tag
}

// readLanguage reads the language by which an entry is set, else that of the work. BibTeX's and BibLaTeX's names for it
// stay beside CSL's where the way back would find another.
func (m *meaning) readLanguage() {
	for _, name := range []string{"langid", "hyphenation", "language"} {
		f := m.find(name)
		if f == nil || strings.TrimSpace(f.text) == "" {
			continue
		}
		tag := languageTag(f.text)
		v := cite.Var(cite.Language)
		if m.item.Has(v) || tag == "" {
			m.item.AddCustom(customPrefix+name, f.text, f.span)
			continue
		}
		set := m.item.SetText(cite.Language, tag)
		if !f.inherited {
			set.Span = f.span
		}
		if babel, ok := babelName(tag); ok && (name != "langid" || babel != f.text || m.get("hyphenation")+m.get("language") != "") {
			m.item.AddCustom(customPrefix+name, f.text, f.span)
		}
	}
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
	} else if tag, ok := endonyms[s]; ok {
		primary = tag
	}
	name, ok := babelOf[primary]
	if !ok {
		return language, false
	}
	return name, true
}
