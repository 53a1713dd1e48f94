package ident_test

import (
	"testing"

	"github.com/seed-2120edae/cite/cite/ident"
)

func TestFindURL(t *testing.T) {
	for in, want := range map[string]string{
		"Retrieved from https://example.org/a.":            "https://example.org/a",
		"(https://example.org/a_(b)).":                     "https://example.org/a_(b)",
		"see <http://example.org/>":                        "http://example.org/",
		"Medium.https://example.org/x, then":               "https://example.org/x",
		"HTTP://EXAMPLE.ORG/X":                             "HTTP://EXAMPLE.ORG/X",
		"ftp://ftp.example.org/x":                          "ftp://ftp.example.org/x",
		"at www.example.org/path, p. 3":                    "www.example.org/path",
		"xwww.example.org www. and www.nodot":              "",
		"https://web.archive.org/web/2020/https://a.org/b": "https://web.archive.org/web/2020/https://a.org/b",
		"“https://example.org/x”":                          "https://example.org/x",
		"https://example.org/a;b?c=d&e=f#g!":               "https://example.org/a;b?c=d&e=f#g",
		"https://example.org/日本。次":                         "https://example.org/日本",
		"https://example.org/x…":                           "https://example.org/x",
		"https://[2001:db8::1]/x":                          "https://[2001:db8::1]/x",
		"http:// nothing https://. https:///x":             "",
		"mailto:someone@www.example.org":                   "",
		"a://b":                                            "",
		"":                                                 "",
	} {
		span, ok := ident.FindURL(in)
		if got := in[span.Start:span.End]; got != want || ok != (want != "") {
			t.Errorf("FindURL(%q) = %q, %v; want %q", in, got, ok, want)
		}
	}
}

func TestSameURL(t *testing.T) {
	const page = "https://www.example.org/a/b"
	for _, same := range []string{
		"http://example.org/a/b/", "HTTPS://Example.ORG:443/a/b", "www.example.org/a/b", "https://example.org/a/b#part",
		"https://example.org/a/b?utm_source=x&fbclid=1", "https://example.org/a/%62#:~:text=word",
	} {
		if !ident.SameURL(page, same) {
			t.Errorf("%q and %q differ", page, same)
		}
	}
	for _, other := range []string{
		"https://example.org/a/B", "https://example.org/a/b?page=2", "https://sub.example.org/a/b", "https://example.org:8080/a/b",
		"https://example.org/a/b#/route", "mailto:a@example.org", "", "a/b",
	} {
		if ident.SameURL(page, other) {
			t.Errorf("%q and %q are the same", page, other)
		}
	}
	if ident.SameURL("", "") {
		t.Error("nothing is the same address as nothing")
	}
}

func TestURLDate(t *testing.T) {
	for in, want := range map[string]string{
		"https://www.thejakartapost.com/opinion/2023/12/22/securing-asean-japan.html": "2023-12-22",
		"https://www.theguardian.com/media/2023/dec/22/a-title":                       "2023-12-22",
		"https://example.org/2023/december/2/x":                                       "2023-12-02",
		"https://example.org/2017/10/some-title/":                                     "2017-10",
		"https://example.org/2017/sept/some-title/":                                   "2017-09",
		"https://example.org/news/2025-01-26-a-title.html":                            "2025-01-26",
		"https://example.org/a-title-2025-01-26":                                      "2025-01-26",
		"https://example.org/a-title-20231222.html":                                   "2023-12-22",
		"https://example.org/20231222/a":                                              "2023-12-22",
		"https://web.archive.org/web/20240101000000/https://example.org/2023/12/22/x": "2023-12-22",
		"https://web.archive.org/web/20240101/https:/example.org/2023/12/22/x":        "2023-12-22",
		"www.example.org/2023/12/22/x":                                                "2023-12-22",
		"https://example.org/2023/2/30/x":                                             "",
		"https://example.org/wp-content/uploads/2018/04/report.pdf":                   "",
		"https://example.org/sites/default/files/2018-04/report.pdf":                  "",
		"https://example.org/media/2018/04/report":                                    "",
		"https://example.org/2018/04/report.pdf":                                      "",
		"https://example.org/issue/201912/article":                                    "",
		"https://example.org/201912/":                                                 "",
		"https://example.org/a?date=2018/04/03":                                       "",
		"https://example.org/a?d=2018-04-03":                                          "",
		"https://example.org/a#2018/04/03":                                            "",
		"https://www.bbc.com/news/world-asia-20231222":                                "",
		"https://example.org/2020/10/e17917/":                                         "",
		"https://www.legislation.gov.uk/ukpga/2010/10/section":                        "",
		"https://doi.org/10.1093/2020/10/12":                                          "",
		"https://example.org/articles/10.1093/2020/10/12":                             "",
		"https://web.archive.org/web/20240101000000/":                                 "",
		"https://example.org/1850/10/12/x":                                            "",
		"https://example.org/season/2010-11/results":                                  "",
		"https://example.org":                                                         "",
		"":                                                                            "",
		"https://":                                                                    "",
	} {
		date, ok := ident.URLDate(in)
		if got := date.Start.String(); got != want || ok != (want != "") {
			t.Errorf("URLDate(%q) = %q, %v; want %q", in, got, ok, want)
		}
	}
}

func FuzzFindURL(f *testing.F) {
	f.Add("x https://a.b/(c)?d www.e.f.")
	f.Fuzz(func(t *testing.T, s string) {
		span, ok := ident.FindURL(s)
		if !ok {
			return
		}
		found := s[span.Start:span.End]
		if again, ok := ident.FindURL(found); !ok || again.Start != 0 || again.End != len(found) {
			t.Fatalf("FindURL(%q) found %q, in which it finds %v", s, found, again)
		}
		ident.URLDate(found)
		if key := ident.URLKey(found); key != "" && !ident.SameURL(found, found) {
			t.Fatalf("%q is not the same as itself", found)
		}
	})
}

func FuzzURLDate(f *testing.F) {
	f.Add("https://a.b/2023/12/22/x-20231222.html")
	f.Fuzz(func(t *testing.T, s string) {
		if date, ok := ident.URLDate(s); ok && (!date.Start.Valid() || date.Start.Month == 0) {
			t.Fatalf("URLDate(%q) = %v", s, date)
		}
	})
}
