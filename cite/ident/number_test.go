package ident_test

import (
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

func TestFindNumbers(t *testing.T) {
	type find func(string) (cite.Span, string, bool)
	tests := []struct {
		name              string
		find              find
		in, written, want string
	}{
		{"ISBN", ident.FindISBN, "Press. ISBN 978-0-306-40615-7.", "ISBN 978-0-306-40615-7", "978-0-306-40615-7"},
		{"ISBN", ident.FindISBN, "ISBN-10: 0-306-40615-2 2005", "ISBN-10: 0-306-40615-2", "0-306-40615-2"},
		{"ISBN", ident.FindISBN, "ISBN 99921 58 10 7 and", "ISBN 99921 58 10 7", "99921 58 10 7"},
		{"ISBN", ident.FindISBN, "isbn:080442957X", "isbn:080442957X", "080442957X"},
		{"ISBN", ident.FindISBN, "ISBN 978-0-306-40615-8", "ISBN 978-0-306-40615-8", "978-0-306-40615-8"},
		{"ISBN", ident.FindISBN, "x (9780306406157) y", "9780306406157", "9780306406157"},
		{"ISBN", ident.FindISBN, "phone 9780306406158, isbn none", "", ""},
		{"ISSN", ident.FindISSN, "ISSN: 0378-5955.", "ISSN: 0378-5955", "0378-5955"},
		{"ISSN", ident.FindISSN, "ISSN 2434561X", "ISSN 2434561X", "2434561X"},
		{"ISSN", ident.FindISSN, "pages 1234-5678", "", ""},
		{"ORCID", ident.FindORCID, "https://orcid.org/0000-0002-1825-0097.", "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"},
		{"ORCID", ident.FindORCID, "iD 0000-0002-1694-233X", "0000-0002-1694-233X", "0000-0002-1694-233X"},
		{"ORCID", ident.FindORCID, "0000-0002-1694-233X-1", "", ""},
		{"arXiv", ident.FindArXiv, "arXiv:2301.01234v2 [cs.CL]", "arXiv:2301.01234v2", "2301.01234v2"},
		{"arXiv", ident.FindArXiv, "https://arxiv.org/pdf/2301.01234.pdf", "https://arxiv.org/pdf/2301.01234.pdf", "2301.01234"},
		{"arXiv", ident.FindArXiv, "arXiv: hep-th/9901001.", "arXiv: hep-th/9901001", "hep-th/9901001"},
		{"arXiv", ident.FindArXiv, "arXiv:math.GT/0309136", "arXiv:math.GT/0309136", "math.GT/0309136"},
		{"arXiv", ident.FindArXiv, "arXiv preprint; arXiv:2399.01234; arXiv:2301.012345", "", ""},
		{"PMID", ident.FindPMID, "PMID: 12345678.", "PMID: 12345678", "12345678"},
		{"PMID", ident.FindPMID, "https://pubmed.ncbi.nlm.nih.gov/12345678/", "https://pubmed.ncbi.nlm.nih.gov/12345678/", "12345678"},
		{"PMID", ident.FindPMID, "pages 12345678", "", ""},
		{"PMCID", ident.FindPMCID, "PMCID: PMC123456", "PMCID: PMC123456", "PMC123456"},
		{"PMCID", ident.FindPMCID, "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123456/", "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123456", "PMC123456"},
		{"PMCID", ident.FindPMCID, "XPMC123", "", ""},
	}
	for _, tt := range tests {
		span, got, ok := tt.find(tt.in)
		if written := tt.in[span.Start:span.End]; got != tt.want || written != tt.written || ok != (tt.want != "") {
			t.Errorf("Find%s(%q) = %q, %q, %v; want %q, %q", tt.name, tt.in, written, got, ok, tt.written, tt.want)
		}
	}
}

func TestParseNumbers(t *testing.T) {
	tests := []struct {
		name     string
		parse    func(string) (string, bool)
		in, want string
		ok       bool
	}{
		{"ISBN", ident.ParseISBN, "978-0-306-40615-7", "9780306406157", true},
		{"ISBN", ident.ParseISBN, "ISBN 0-306-40615-2", "0306406152", true},
		{"ISBN", ident.ParseISBN, "0-8044-2957-X", "080442957X", true},
		{"ISBN", ident.ParseISBN, "978-0-306-40615-8", "9780306406158", false},
		{"ISBN", ident.ParseISBN, "0-306-40615-3", "0306406153", false},
		{"ISBN", ident.ParseISBN, "12345", "", false},
		{"ISBN", ident.ParseISBN, "1X34567890", "", false},
		{"ISBN13", ident.ISBN13, "0-306-40615-2", "9780306406157", true},
		{"ISBN13", ident.ISBN13, "979-10-90636-07-1", "9791090636071", true},
		{"ISSN", ident.ParseISSN, "03785955", "0378-5955", true},
		{"ISSN", ident.ParseISSN, "ISSN 2434-561x", "2434-561X", true},
		{"ISSN", ident.ParseISSN, "0378-5954", "0378-5954", false},
		{"ORCID", ident.ParseORCID, "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097", true},
		{"ORCID", ident.ParseORCID, "0000-0002-1694-233X", "0000-0002-1694-233X", true},
		{"ORCID", ident.ParseORCID, "0000-0002-1825-0098", "0000-0002-1825-0098", false},
		{"arXiv", ident.ParseArXiv, "2301.01234", "2301.01234", true},
		{"arXiv", ident.ParseArXiv, "arXiv:2301.01234v1", "2301.01234v1", true},
		{"arXiv", ident.ParseArXiv, "2313.01234", "", false},
		{"PMID", ident.ParsePMID, "123", "123", true},
		{"PMID", ident.ParsePMID, "PMID 123", "123", true},
		{"PMID", ident.ParsePMID, "012", "", false},
		{"PMCID", ident.ParsePMCID, "pmc123", "PMC123", true},
		{"PMCID", ident.ParsePMCID, "123", "PMC123", true},
		{"PMCID", ident.ParsePMCID, "PMX1", "", false},
	}
	for _, tt := range tests {
		if got, ok := tt.parse(tt.in); got != tt.want || ok != tt.ok {
			t.Errorf("%s(%q) = %q, %v; want %q, %v", tt.name, tt.in, got, ok, tt.want, tt.ok)
		}
	}
}

func TestSameNumbers(t *testing.T) {
	for _, same := range []bool{
		ident.SameISBN("0-306-40615-2", "9780306406157"), ident.SameISSN("0378-5955", "03785955"),
		ident.SameORCID("0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
		ident.SameArXiv("2301.01234v1", "arXiv:2301.01234"), ident.SamePMID("123", "PMID: 123"),
	} {
		if !same {
			t.Error("two spellings of one number differ")
		}
	}
	for _, same := range []bool{
		ident.SameISBN("0-306-40615-3", "0-306-40615-3"), ident.SameISSN("", ""), ident.SameORCID("x", "x"),
		ident.SameArXiv("2301.01234", "2301.01235"), ident.SamePMID("", ""),
	} {
		if same {
			t.Error("what is no number, or another, is the same number")
		}
	}
}

func FuzzNumbers(f *testing.F) {
	f.Add("ISBN 978-0-306-40615-7 ISSN 0378-5955 0000-0002-1825-0097 arXiv:2301.01234 PMID: 123 PMC1")
	f.Fuzz(func(t *testing.T, s string) {
		for _, find := range []func(string) (cite.Span, string, bool){
			ident.FindISBN, ident.FindISSN, ident.FindORCID, ident.FindArXiv, ident.FindPMID, ident.FindPMCID,
		} {
			if span, written, ok := find(s); ok && (written == "" || span.Len() < len(written) || s[span.Start:span.End] == "") {
				t.Fatalf("found %q at %v of %q", written, span, s)
			}
		}
		for _, parse := range []func(string) (string, bool){
			ident.ParseISBN, ident.ISBN13, ident.ParseISSN, ident.ParseORCID, ident.ParseArXiv, ident.ParsePMID, ident.ParsePMCID,
		} {
			if one, ok := parse(s); ok {
				if two, ok := parse(one); !ok || two != one {
					t.Fatalf("the normal form %q of %q is %q, %v", one, s, two, ok)
				}
			}
		}
	})
}
