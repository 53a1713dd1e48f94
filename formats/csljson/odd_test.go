package csljson_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/csljson"
)

// manyCustoms has more members in its "custom" object than are compared one by one.
var manyCustoms = func() string {
	var b strings.Builder
	for k := range 20 {
		fmt.Fprintf(&b, `"biblatex.user%c":"v",`, 'a'+k)
	}
	return `"custom":{` + b.String() + `"biblatex.ids":["one","two"]}`
}()

// TestOddValues reads values in other shapes than the schema's, as programs and people write them. What a variable can
// hold of a value is read, what is more than that stays as it was, and what says nothing at all is reported.
func TestOddValues(t *testing.T) {
	for _, c := range []struct{ name, in, out, said string }{
		// dates
		{"parts without the outer list", `"issued":{"date-parts":[2020,1,2]}`, `"issued":{"date-parts":[[2020,1,2]]}`, ""},
		{"a bare list", `"issued":[[2020,5]]`, `"issued":{"date-parts":[[2020,5]]}`, ""},
		{"pandoc's names of parts", `"issued":[{"year":2020,"month":"5"},{"year":2021}]`, `"issued":{"date-parts":[[2020,5],[2021]]}`, ""},
		{"parts beside each other", `"issued":{"year":"2020","month":5,"day":6}`, `"issued":{"date-parts":[[2020,5,6]]}`, ""},
		{"a month in words", `"issued":{"date-parts":[["2020","May"]]}`, ``, "warning csl-value"},
		{"a range that is none", `"issued":{"date-parts":[[2020],[2020]]}`, `"issued":{"date-parts":[[2020]]}`, ""},
		{"an open range", `"issued":{"date-parts":[[2020],[0]]}`, `"issued":{"date-parts":[[2020]]},"custom":{"cite.issued":{"start":[2020,0,0],"open":true}}`, ""},
		{"three days", `"issued":{"date-parts":[[2020],[2021],[2022]]}`, ``, ""},
		{"a month beyond the seasons", `"issued":{"date-parts":[[2020,40]]}`, ``, ""},
		{"a year too large", `"issued":{"date-parts":[[99999999999]]}`, ``, "warning csl-value"},
		{"a year with a point", `"issued":{"date-parts":[[2020.0]]}`, `"issued":{"date-parts":[[2020]]}`, ""},
		{"a season in another language", `"issued":{"date-parts":[[2020]],"season":"mars"}`, `"issued":{"date-parts":[[2020,3]]}`, ""},
		{"a season by EDTF's number", `"issued":{"date-parts":[[2020]],"season":22}`, `"issued":{"date-parts":[[2020]],"season":2}`, ""},
		{"a season that is none", `"issued":{"date-parts":[[2020]],"season":"Holidays"}`, ``, ""},
		{"a literal beside raw", `"issued":{"literal":"spring 2020","raw":"2020"}`, `"issued":{"date-parts":[[2020]],"literal":"spring 2020"}`, ""},
		{"raw beside parts", `"issued":{"date-parts":[[2020]],"raw":"2019"}`, ``, ""},
		{"words", `"issued":"in the year of the flood"`, `"issued":{"literal":"in the year of the flood"}`, ""},
		{"a time of day", `"accessed":"2020-05-06T10:00:00Z"`, ``, ""},
		{"true for a date", `"issued":true`, ``, "warning csl-value"},
		{"circa in words", `"issued":{"date-parts":[[1500]],"circa":"no"}`, `"issued":{"date-parts":[[1500]]}`, ""},
		// names
		{"one name without a list", `"author":{"family":"Osei","given":"A."}`, ``, ""},
		{"a name as text", `"author":["Harbour Board"]`, ``, ""},
		{"names as one text", `"author":"Ama Osei"`, ``, ""},
		{"Crossref's name of a body", `"author":[{"name":"Harbour Board"}]`, ``, ""},
		{"a body with a given name", `"author":[{"literal":"Harbour Board","given":"A."}]`, ``, ""},
		{"a person with a literal", `"author":[{"literal":"Ama Osei","family":"Osei","given":"Ama"}]`, ``, ""},
		{"a name of nothing", `"author":[{},{"family":""},{"family":"Osei"}]`, ``, ""},
		{"a number for names", `"author":7`, ``, "warning csl-value"},
		{"numbers in a list", `"author":[7]`, ``, "warning csl-value"},
		{"a comma before the suffix", `"author":[{"family":"Osei","suffix":"Jr.","comma-suffix":"yes"}]`, `"author":[{"family":"Osei","suffix":"Jr.","comma-suffix":true}]`, ""},
		// texts and numbers
		{"titles in a list", `"title":["Tides","A history"]`, ``, ""},
		{"a list of objects", `"title":[{"x":1}]`, ``, "warning csl-value"},
		{"a truth for a number", `"volume":true`, `"volume":"true"`, ""},
		{"an odd number", `"volume":1e2,"x-n":-0.5e+3`, `"volume":"1e2","x-n":-0.5e+3`, ""},
		{"no number of JSON", `"x-n":01.,"x-m":+1`, `"x-n":"01.","x-m":"+1"`, ""},
		{"escapes of control characters", `"title":"a\tb\rc\fd\be"`, `"title":"a\tb\rc\u000cd\u0008e"`, ""},
		{"an escape of nothing", `"title":"a\qb"`, `"title":"a\\qb"`, "warning json-syntax"},
		{"too few digits", `"title":"a\u12"`, `"title":"a\\u12"`, "warning json-syntax"},
		{"half a character", `"title":"a\ud83d\u0041"`, `"title":"a�A"`, "warning json-syntax"},
		{"a line's end in a string", "\"title\":\"a\nb\"", `"title":"a\nb"`, "warning json-syntax"},
		{"a control character in a string", "\"title\":\"a\x01b\"", `"title":"a\u0001b"`, "warning json-syntax"},
		// what a way back needs, changed by someone
		{"a state of no date", `"custom":{"cite.issued":{"state":"lost"}}`, ``, ""},
		{"a state that is no object", `"issued":{"date-parts":[[2020]]},"custom":{"cite.issued":7}`, ``, ""},
		{"handles of more names than there are now", `"author":[{"family":"Osei"}],"custom":{"cite.author":["@a","@b"]}`, `"author":[{"family":"Osei"}]`, ""},
		{"handles that are none", `"author":[{"family":"Osei"}],"custom":{"cite.author":[["@a"]]}`, ``, ""},
		{"roles that are none", `"author":[{"family":"Osei"}],"custom":{"cite.author":[["@a",7]]}`, ``, ""},
		{"many keys, one of them twice", manyCustoms, ``, ""},
		{"a type of Zotero’s", `"type":"journalArticle"`, ``, "warning csl-type"},
	} {
		t.Run(c.name, func(t *testing.T) {
			items, said := read(`{"id":"a",` + c.in + `}`)
			var b []byte
			for _, it := range items {
				b = csljson.AppendItem(b, it)
			}
			got := strings.TrimSuffix(strings.TrimPrefix(strings.Replace(string(b), `"type":"document",`, "", 1), `{"id":"a",`), "}")
			if c.out == "" {
				c.out = c.in // kept as it stands
			}
			if d := cmp.Diff(c.out, got); d != "" {
				t.Errorf("written (-want +got):\n%s", d)
			}
			var without []string
			for _, s := range said {
				_, s, _ = strings.Cut(s, " ")
				without = append(without, s)
			}
			if d := cmp.Diff(c.said, strings.Join(without, ", ")); d != "" {
				t.Errorf("said (-want +got):\n%s", d)
			}
		})
	}
}

// A line is one item, and nothing beside it.
func TestReadLine(t *testing.T) {
	for _, c := range []struct {
		line string
		ok   bool
		said string
	}{
		{`{"id":"a"}`, true, ""},
		{` {"id":"a"} , `, true, "json-syntax"},
		{``, false, ""},
		{`  `, false, ""},
		{`[{"id":"a"}]`, false, "json-broken"},
		{`{"id":"a"}{"id":"b"}`, false, "json-broken"},
		{`{"id":`, false, "json-broken"},
		{`null`, false, "json-broken"},
	} {
		var said []string
		it, ok := csljson.ReadLine(c.line, 100, func(d cite.Diagnostic) {
			said = append(said, d.Rule)
			if d.Span.Start < 100 || d.Span.End > 100+len(c.line) {
				t.Errorf("%q: %s lies at %v, outside the line", c.line, d.Rule, d.Span)
			}
		})
		if ok != c.ok || ok != (it != nil) || strings.Join(said, " ") != c.said {
			t.Errorf("%q: %v %v, said %q", c.line, it, ok, said)
		}
	}
}

// Titles go to sentence case as CSL asks of them, and what was written stays for the way back.
func TestInSentenceCase(t *testing.T) {
	for _, c := range []struct{ in, out string }{
		{`"title":"The Tides of <span class=\"nocase\">NATO</span> and Salt"`, `"title":"The tides of <span class=\"nocase\">NATO</span> and salt","custom":{"written.title":"The Tides of <span class=\"nocase\">NATO</span> and Salt"}`},
		{`"title":"The tides of Wales"`, `"title":"The tides of Wales","custom":{"written.title":""}`},
		{`"language":"de","title":"Die Gezeiten und das Salz der Erde"`, `"language":"de","title":"Die Gezeiten und das Salz der Erde","custom":{"written.title":""}`},
		{`"type":"article-journal","container-title":"Journal of Slow Reading"`, ``},
		{`"type":"legal_case","title":"Osei v. Harbour Board"`, `"type":"legal_case","title":"Osei v. Harbour Board","custom":{"written.title":""}`},
		{`"type":"chapter","container-title":"The Salt of the Earth"`, `"type":"chapter","container-title":"The salt of the earth","custom":{"written.container-title":"The Salt of the Earth"}`},
	} {
		it, ok := csljson.ReadLine(`{"id":"a",`+c.in+`}`, 0, nil)
		if !ok {
			t.Fatalf("%s is not read", c.in)
		}
		before := string(csljson.AppendItem(nil, it))
		got := strings.TrimSuffix(strings.TrimPrefix(strings.Replace(string(csljson.AppendItem(nil, csljson.InSentenceCase(it, false))), `"type":"document",`, "", 1), `{"id":"a",`), "}")
		if c.out == "" {
			c.out = c.in
		}
		if d := cmp.Diff(c.out, got); d != "" {
			t.Errorf("(-want +got):\n%s", d)
		}
		if after := string(csljson.AppendItem(nil, it)); after != before {
			t.Errorf("the item itself was changed to %s", after)
		}
	}
}
