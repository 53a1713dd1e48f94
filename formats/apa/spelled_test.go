package apa

import "testing"

// TestSpelledNumbers holds numbers to how they are spoken, without what does not count when sorting (APA 7, 9.49).
func TestSpelledNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"0": "zero", "7 seas": "sevenseas", "12": "twelve", "20": "twenty", "21": "twentyone", "100": "onehundred", "700 sails": "sevenhundredsails",
		"342": "threehundredfortytwo", "1000": "onethousand", "1,000 ships": "onethousandships", "12,500": "twelvethousandfivehundred",
		"1984": "nineteeneightyfour", "1900": "nineteenhundred", "2001": "twothousandone", "1,2": "onetwo",
		"1st": "first", "2nd ed.": "seconded", "23rd": "twentythird", "12th": "twelfth", "20th century": "twentiethcentury", "100th": "onehundredth", "2nds": "twonds",
		"007": "007", "1234567": "1234567",
	} {
		if got := sortLetters(text); got != want {
			t.Errorf("%q sorts as %q, want %q", text, got, want)
		}
	}
}
