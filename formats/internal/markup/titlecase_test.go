package markup

import (
	"testing"

	"github.com/seed-2120edae/cite/cite"
)

func TestLowerCapitals(t *testing.T) {
	const bergen = `<span class="nocase">Bergen</span>`
	for in, want := range map[string]string{
		"The Salt of " + bergen + " and Its Traders":       "The salt of " + bergen + " and its traders",
		"Salt Roads: The Long Way Home":                    "Salt roads: The long way home",
		"Salt Roads: a Long Way Home":                      "Salt roads: a long way home",
		"Salt Roads -- A Way Home":                         "Salt roads -- a way home",
		"Salt — The White Gold":                            "Salt — the white gold",
		"Who Bought It? Salt in Bruges":                    "Who bought it? Salt in bruges",
		"Notes on Salt. A Second Look":                     "Notes on salt. A second look",
		"NATO, mRNA and the S4 Class":                      "NATO, mRNA and the S4 class",
		"Vitamin C in T-Cell Growth":                       "Vitamin C in t-cell growth",
		"The Growth of <i>Escherichia coli</i> in Salt":    "The growth of <i>Escherichia coli</i> in salt",
		"<i>The Growth of Salt</i>":                        "<i>The growth of salt</i>",
		`On the "Third Man" Argument`:                      `On the "Third Man" argument`,
		"Long-Distance Trade in Salt":                      "Long-distance trade in salt",
		"Reading:Writing and Salt":                         "Reading:writing and salt",
		"Salt traders of Bergen in winter":                 "Salt traders of Bergen in winter", // in sentence case already
		"Trade of the Hansa with Bergen before the plague": "Trade of the Hansa with Bergen before the plague",
		"Long-distance Trade of the Hansa":                 "Long-distance trade of the hansa",
		"The Hamlet question":                              "The Hamlet question",
		"The Hamlet question in " + bergen:                 "The hamlet question in " + bergen, // whoever protects one name protects all
		"Salt":                                             "Salt",
		"":                                                 "",
	} {
		if got := LowerCapitals(in); got != want {
			t.Errorf("LowerCapitals(%q)\n got %q\nwant %q", in, got, want)
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
