package apa

import "testing"

func TestVolumeNumbers(t *testing.T) {
	for in, want := range map[string]string{
		"3": "3", "Vol. 3": "3", "volume III": "3", "XXXIV": "34", "CDXIX": "419", "I": "1", "1--3": "1--3",
		"C": "C", "PAMI-1": "PAMI-1", "Vol. of Tides": "Vol. of Tides", "vi": "vi", "Mixed": "Mixed", "": "",
	} {
		if got := volumeNumber(in); got != want {
			t.Errorf("volumeNumber(%q) is %q, want %q", in, got, want)
		}
	}
}

func TestPageRanges(t *testing.T) {
	for in, want := range map[string]string{
		"3-9": "3–9", "321-8": "321–328", "2787--816": "2787–2816", "39-47, 50": "39–47, 50", "A4-6": "A4–A6", "S12–15": "S12–S15",
		"e100-e110": "e100–e110", "10-2": "10–12", "iv-x": "iv–x", "12": "12", "to appear": "to appear",
	} {
		if got := pageRanges(in); got != want {
			t.Errorf("pageRanges(%q) is %q, want %q", in, got, want)
		}
	}
}
