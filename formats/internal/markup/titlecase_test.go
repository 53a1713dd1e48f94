package markup

import (
	"testing"

	"github.com/seed-2120edae/cite/cite"
)

func TestLowerCapitals(t *testing.T) {
	const bergen = `<span class="nocase">Bergen</span>`
	for in, want := range map[string]string{
		"The Salt of " + bergen + " and Its Traders":                        "The salt of " + bergen + " and its traders",
		"Salt Roads: The Long Way Home":                                     "Salt roads: The long way home",
		"Salt Roads: a Long Way Home":                                       "Salt roads: a long way home",
		"Salt Roads -- A Way Home":                                          "Salt roads -- a way home",
		"Salt — The White Gold":                                             "Salt — the white gold",
		"Who Bought It? Salt in Bruges":                                     "Who bought it? Salt in bruges",
		"Notes on Salt. A Second Look":                                      "Notes on salt. A second look",
		"NATO, mRNA and the S4 Class":                                       "NATO, mRNA and the S4 class",
		"Vitamin C in T-Cell Growth":                                        "Vitamin C in t-cell growth",
		"The Growth of <i>Escherichia coli</i> in Salt":                     "The growth of <i>Escherichia coli</i> in salt",
		"<i>The Growth of Salt</i>":                                         "<i>The growth of salt</i>",
		`On the "Third Man" Argument`:                                       `On the "Third Man" argument`,
		"Long-Distance Trade in Salt":                                       "Long-distance trade in salt",
		"Reading:Writing and Salt":                                          "Reading:writing and salt",
		"Salt traders of Bergen in winter":                                  "Salt traders of Bergen in winter", // in sentence case already
		"Trade of the Hansa with Bergen before the plague":                  "Trade of the Hansa with Bergen before the plague",
		"Long-distance Trade of the Hansa":                                  "Long-distance trade of the hansa",
		"The Hamlet question":                                               "The Hamlet question",
		"The Hamlet question in " + bergen:                                  "The hamlet question in " + bergen,                                  // whoever protects one name protects all
		"Early notes on the price of coarse salt from Hamburg in " + bergen: "Early notes on the price of coarse salt from Hamburg in " + bergen, // all but in sentence case
		"Salt": "Salt",
		"":     "",
	} {
		if got := LowerCapitals(in); got != want {
			t.Errorf("LowerCapitals(%q)\n got %q\nwant %q", in, got, want)
		}
	}
}

func TestSentenceCase(t *testing.T) {
	for in, want := range map[string]string{
		"The Salt Road: A Long Way Home":                       "The salt road: A long way home",
		"Salt in Winter – the Price":                           "Salt in winter – The price",
		"Who Bought It? salt in Summer":                        "Who bought it? Salt in summer",
		"the salt road":                                        "The salt road",
		"NATO and mRNA in the 3D Age, Vitamin C":               "NATO and mRNA in the 3D age, vitamin C",
		`Salt of <span class="nocase">Bergen</span>, and Fish`: `Salt of <span class="nocase">Bergen</span>, and fish`,
		"iPhones and Salt":                                     "iPhones and salt", // mixed from its first letter on
		"":                                                     "",
	} {
		if got := SentenceCase(in); got != want {
			t.Errorf("SentenceCase(%q)\n got %q\nwant %q", in, got, want)
		}
	}
}

func TestTitleCase(t *testing.T) {
	for in, want := range map[string]string{
		"journal of salt and the sea":   "Journal of Salt and the Sea",
		"Annals of long-distance trade": "Annals of Long-Distance Trade",
		"the salt: a quarterly":         "The Salt: A Quarterly",
		"what salt is for":              "What Salt Is For", // the last word is never small
		"revue d'histoire de l’eau":     "Revue d'histoire de l’eau",
		"eLife and mBio":                "eLife and mBio",
		"loads of 5 kg and n=12 bags":   "Loads of 5 kg and n=12 Bags",
		"snake_case names":              "snake_case Names",
		"<i>salmo</i> studies":          "<i>Salmo</i> Studies",
		"ACTA SALIS":                    "ACTA SALIS",
		"":                              "",
	} {
		if got := TitleCase(in); got != want {
			t.Errorf("TitleCase(%q)\n got %q\nwant %q", in, got, want)
		}
	}
}

func TestProtect(t *testing.T) {
	const open, end = `<span class="nocase">`, "</span>"
	for in, want := range map[string]string{
		"The salt of Bergen":               "The salt of " + open + "Bergen" + end,
		"salt roads":                       "salt roads",
		"An X-ray of DNA":                  "An " + open + "X-ray" + end + " of " + open + "DNA" + end,
		"mRNA in salt":                     open + "mRNA" + end + " in salt",
		"Of " + open + "Bergen" + end + "": "Of " + open + "Bergen" + end,
	} {
		if got := Protect(in); got != want {
			t.Errorf("Protect(%q)\n got %q\nwant %q", in, got, want)
		}
	}
}

func TestIsEnglish(t *testing.T) {
	for in, want := range map[string]bool{"": true, "en": true, "en-GB": true, "EN_us": true, "english": true, "de": false, "enm": false, "german": false} {
		if got := IsEnglish(in); got != want {
			t.Errorf("IsEnglish(%q) = %v", in, got)
		}
	}
}

func TestLooksForeign(t *testing.T) {
	for in, want := range map[string]bool{
		"The Salt of Bergen": false, "Das Salz und das Meer": true, "Le sel de la mer": true, "Соль и море": true, "塩の道": true, "Salt": false, "": false,
		"Salz und Meer": true, "Maritime Geschichtsforschungen": true, "Nautische Karten": true, "Sal et Mare": true,
		"Hortus Botanicus": true, "Le Sel De Mer": true,
		"The Salt of Das": false, "Salt Roads": false, "Type I Harbours": false, "Coastal Ecology": false, "Status Reports": false,
	} {
		if got := LooksForeign(in); got != want {
			t.Errorf("LooksForeign(%q) = %v", in, got)
		}
	}
}

func TestLooksEnglish(t *testing.T) {
	for in, want := range map[string]bool{
		"The Salt of Bergen": true, "Salt in Bergen": true, "Das Salz in Bergen": false, "Sel et mer": false,
		"In Memoriam": true, "Garam dan Laut": false, "Sal y mar a mano": false, "Salzwege": false, "": false,
	} {
		if got := LooksEnglish(in); got != want {
			t.Errorf("LooksEnglish(%q) = %v", in, got)
		}
	}
}

func TestNamesEvent(t *testing.T) {
	for in, want := range map[string]bool{
		"Proceedings of the Third Workshop on Salt": true, "International Conference on Harbours": true,
		"The Long Road": false, "A history of the conference": false, "Meetings with Salt": false,
		`Proceedings of the <span class="nocase">Bergen</span> Workshop`: false,
	} {
		if got := NamesEvent(in); got != want {
			t.Errorf("NamesEvent(%q) = %v", in, got)
		}
	}
}

func TestAsWritten(t *testing.T) {
	it := &cite.Item{}
	it.SetText(cite.Title, "The salt of Bergen")
	it.SetText(cite.ContainerTitle, "Another book")
	it.AddCustom(Written+"title", "The Salt of Bergen", cite.Span{})
	it.AddCustom(Written+"container-title", "The Book", cite.Span{})
	it.AddCustom("biblatex.file", "a.pdf", cite.Span{})
	got := AsWritten(it)
	if got.Text(cite.Title) != "The Salt of Bergen" || got.Text(cite.ContainerTitle) != "Another book" || len(got.Custom) != 1 {
		t.Errorf("%q, %q, %v", got.Text(cite.Title), got.Text(cite.ContainerTitle), got.Custom)
	}
	if it.Text(cite.Title) != "The salt of Bergen" || len(it.Custom) != 3 {
		t.Error("the item itself has changed")
	}
}
