package ident_test

import (
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite/ident"
)

func TestFindDOI(t *testing.T) {
	tests := []struct{ in, written, doi string }{
		{"see 10.1000/182.", "10.1000/182", "10.1000/182"},
		{"https://doi.org/10.1037/ppm0000185", "https://doi.org/10.1037/ppm0000185", "10.1037/ppm0000185"},
		{"Journal, 3(2), 1–9. http://dx.doi.org/10.1000/ABC-d.", "http://dx.doi.org/10.1000/ABC-d", "10.1000/ABC-d"},
		{"vol. 3, doi:10.1000/a, and more", "doi:10.1000/a", "10.1000/a"},
		{"vol. 3. DOI: 10.1000/a; more", "DOI: 10.1000/a", "10.1000/a"},
		{"DOI 10.1000/a", "DOI 10.1000/a", "10.1000/a"},
		{"doi: https://doi.org/10.1000/a", "doi: https://doi.org/10.1000/a", "10.1000/a"},
		{"https://doi.org/doi:10.1000/a", "https://doi.org/doi:10.1000/a", "10.1000/a"},
		{"https://www.doi.org/10.1000/a", "https://www.doi.org/10.1000/a", "10.1000/a"},
		{"at doi.org/10.1000/a now", "doi.org/10.1000/a", "10.1000/a"},
		{"(https://doi.org/10.1016/S0140-6736(20)30183-5)", "https://doi.org/10.1016/S0140-6736(20)30183-5", "10.1016/S0140-6736(20)30183-5"},
		{"10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2.", "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2", "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"},
		{"<https://doi.org/10.1000/a>", "https://doi.org/10.1000/a", "10.1000/a"},
		{"10.1000/a</a>", "10.1000/a", "10.1000/a"},
		{"https://doi.org/10.1002%2F9781118786352", "https://doi.org/10.1002%2F9781118786352", "10.1002/9781118786352"},
		{"https://doi.org/10.1000/a%28b%29", "https://doi.org/10.1000/a%28b%29", "10.1000/a(b)"},
		{"https://doi.org/10.1000/a%0Ab", "https://doi.org/10.1000/a%0Ab", "10.1000/a%0Ab"},
		{"https://doi.org/10.1000/a?utm_source=x", "https://doi.org/10.1000/a?utm_source=x", "10.1000/a"},
		{"10.1000.10/123", "10.1000.10/123", "10.1000.10/123"},
		{"Press.https://doi.org/10.1000/a", "https://doi.org/10.1000/a", "10.1000/a"},
		{"“10.1000/a”", "10.1000/a", "10.1000/a"},
		{"10.1000/a（中）", "10.1000/a", "10.1000/a"},
		{"参见doi:10.1000/ä。", "doi:10.1000/ä", "10.1000/ä"},
		{"https://www.tandfonline.com/doi/full/10.1080/1 then 10.1000/b", "10.1000/b", "10.1000/b"},
		{"https://journals.plos.org/article?id=10.1371/journal.pone.1", "", ""},
		{"https://doi-org.proxy.example.edu/10.1000/a", "", ""},
		{"https://example.org/login?url=https://doi.org/10.1000/a", "", ""},
		{"version 10.1000 of 10.12/a", "", ""},
		{"110.1000/a and 3.10.1000/a and x10.1000/a", "", ""},
		{"10.1000/", "", ""},
		{"10.1000/...", "", ""},
		{"https://doi.org/10.1000/?x", "", ""},
		{"", "", ""},
	}
	for _, tt := range tests {
		span, doi, ok := ident.FindDOI(tt.in)
		if written := tt.in[span.Start:span.End]; ok != (tt.doi != "") || written != tt.written || doi != tt.doi {
			t.Errorf("FindDOI(%q) = %q, %q, %v; want %q, %q", tt.in, written, doi, ok, tt.written, tt.doi)
		}
	}
}

func TestParseDOI(t *testing.T) {
	for in, want := range map[string]string{
		"10.1000/182": "10.1000/182", " doi:10.1000/182 ": "10.1000/182", "https://doi.org/10.1000/182": "10.1000/182",
		"10.1000/182.": "", "see 10.1000/182": "", "10.1000": "", "https://doi:10.1000/182": "", "https:doi.org/10.1000/182": "",
	} {
		if got, ok := ident.ParseDOI(in); got != want || ok != (want != "") {
			t.Errorf("ParseDOI(%q) = %q, %v; want %q", in, got, ok, want)
		}
	}
}

func TestSameDOI(t *testing.T) {
	if !ident.SameDOI("https://doi.org/10.1000/ABC", "doi:10.1000/abc") || !ident.SameDOI("10.1000/a/", "10.1000/A") {
		t.Error("the form and the case of a DOI count")
	}
	if ident.SameDOI("10.1000/a", "10.1000/b") || ident.SameDOI("none", "none") {
		t.Error("different texts are the same DOI")
	}
}

func FuzzFindDOI(f *testing.F) {
	f.Add("doi:https://doi.org/10.1000/a(b)<1>; and 10.1000/x%2F")
	f.Add("10.1234/ü“.")
	f.Fuzz(func(t *testing.T, s string) {
		span, doi, ok := ident.FindDOI(s)
		if !ok {
			return
		}
		if span.Start < 0 || span.End > len(s) || !strings.HasPrefix(doi, "10.") {
			t.Fatalf("FindDOI(%q) = %v, %q", s, span, doi)
		}
		again, ok := ident.ParseDOI(s[span.Start:span.End])
		if !ok || again != doi {
			t.Fatalf("FindDOI(%q) found %q, whose ParseDOI is %q, %v", s, doi, again, ok)
		}
	})
}
