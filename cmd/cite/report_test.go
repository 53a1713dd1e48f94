package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
)

// What reportSARIF writes, as a whole.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
)

// A jsonReport is what reportJSON writes, as a whole.
type jsonReport struct {
	Version  int           `json:"version"`
	Items    int           `json:"items"`
	Findings []jsonFinding `json:"findings"`
	Links    []jsonLink    `json:"links"`
	Works    []jsonWork    `json:"works,omitempty"`
	Summary  jsonSummary   `json:"summary"`
}

// What is written value by value is what the encoder writes of the whole.
func TestReportsAreAsTheEncoderWritesThem(t *testing.T) {
	for _, name := range []string{article(t, "2023, December 22", "2023, December 32"), article(t, "", ""), manuscripts + "slips.md"} {
		for format, whole := range map[string]any{"json": &jsonReport{}, "sarif": &sarifLog{}} {
			_, stdout, _ := runIt("check", "--offline", "--format", format, name)
			if err := json.Unmarshal([]byte(stdout), whole); err != nil {
				t.Fatal(err)
			}
			var want bytes.Buffer
			if err := writeJSON(&want, whole); err != nil || stdout != want.String() {
				t.Errorf("%s of %s: %v: written\n%swant\n%s", format, name, err, stdout, want.String())
			}
		}
	}
}

func TestReportSARIF(t *testing.T) {
	name := article(t, "2023, December 22", "2023, December 32")
	code, stdout, _ := runIt("check", "--offline", "--format", "sarif", name)
	var log sarifLog
	if err := json.Unmarshal([]byte(stdout), &log); err != nil || code != 1 {
		t.Fatalf("exit code %d, %v: %s", code, err, stdout)
	}
	if log.Version != "2.1.0" || len(log.Runs) != 1 || len(log.Runs[0].Results) != 1 {
		t.Fatalf("%s", stdout)
	}
	r := log.Runs[0].Results[0]
	known := false
	for _, rule := range log.Runs[0].Tool.Driver.Rules {
		known = known || rule.ID == r.RuleID
	}
	if !known || r.Level != "error" || r.Message.Text == "" {
		t.Errorf("a result of rule %q, level %q: %q", r.RuleID, r.Level, r.Message.Text)
	}
	place := r.Locations[0].Physical
	if place.Region == nil || place.Region.StartLine == 0 || place.Region.EndColumn-place.Region.StartColumn != len("December 32") {
		t.Errorf("the place is %+v", place.Region)
	}
	if !strings.HasPrefix(place.Artifact.URI, "file:///") {
		t.Errorf("the file is %s", place.Artifact.URI)
	}
}

func TestReportMarkdown(t *testing.T) {
	name := article(t, "2023, December 22", "2023, December 32")
	code, stdout, _ := runIt("check", "--offline", "--format", "markdown", name)
	if code != 1 || !strings.Contains(stdout, "- **error**, line ") || !strings.Contains(stdout, "(`date-impossible`)\n  > December 32\n") {
		t.Errorf("exit code %d: %s", code, stdout)
	}
}

func TestMarkdownText(t *testing.T) {
	if got := markdownText("a_b *c* <d>\x1b"); got != `a\_b \*c\* \<d\>\\x1b` {
		t.Errorf("%q", got)
	}
}

func TestReportHTML(t *testing.T) {
	name := article(t, "(2023, December 22).", "(2023, December 32). <script>alert(1)</script>.")
	code, stdout, _ := runIt("check", "--offline", "--format", "html", name)
	if code != 1 {
		t.Fatalf("exit code %d: %s", code, stdout)
	}
	for _, want := range []string{`<mark class="error">December 32</mark>`, `<p class="message">32 December does not exist`, "&lt;script&gt;alert(1)", `<a href="#rule-date-impossible">`, `<div id="rule-date-impossible">`} {
		if !strings.Contains(stdout, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if strings.Contains(stdout, "<script") || strings.Contains(stdout, "http-equiv") || strings.Contains(stdout, "<link") {
		t.Error("the page holds more than itself")
	}
}

func TestReportHTMLOfRecords(t *testing.T) {
	name := filepath.Join(t.TempDir(), "refs.bib")
	if err := os.WriteFile(name, []byte("@book{osei, author = {Osei, A.}, title = {Rain <script>alert(1)</script> \\emph{there}}, publisher = {Harbour}, year = 2020, isbn = {9780306406158}}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, stdout, _ := runIt("check", "--offline", "--format", "html", name)
	for _, want := range []string{"Osei, A. (2020). <i>Rain", `<span class="key">[osei]</span>`, "It stands there as “9780306406158”."} {
		if !strings.Contains(stdout, want) {
			t.Errorf("%q is missing: %s", want, stdout)
		}
	}
	if strings.Contains(stdout, "<script") {
		t.Error("a title brings in a script")
	}
}

func TestReportHTMLOfText(t *testing.T) {
	_, stdout, _ := runIt("check", "--offline", "--format", "html", manuscripts+"slips.md")
	for _, want := range []string{`<mark class="warning">Petrosian, 2015</mark>`, "<h3>In the text</h3>", "Change “<del>htps://</del>” to “<ins>https://</ins>”", "<i>A churn of rain</i>"} {
		if !strings.Contains(stdout, want) {
			t.Errorf("%q is missing", want)
		}
	}
}

func TestEditsHTML(t *testing.T) {
	src := cite.NewSource("list.txt", "Osei, A. & Ito K. (2021). Rain. Weather, Vol. 4, No. 2, 1-9.\nBrandt, L. (2020).")
	at := func(old, put string) cite.Edit {
		i := strings.Index(src.Text, old)
		return cite.Edit{Span: cite.Span{Start: i, End: i + len(old)}, Text: put}
	}
	after := func(old, put string) cite.Edit {
		e := at(old, put)
		e.Span.Start = e.Span.End
		return e
	}
	for _, tt := range []struct {
		edits    []cite.Edit
		old, put string
	}{
		{[]cite.Edit{after("Osei, A.", ","), after("Ito", ",")}, "A. & Ito K.", "A., & Ito, K."},
		{[]cite.Edit{at(", Vol. ", ", "), at(", No. ", "("), at(", 1", "), 1")}, ", Vol. 4, No. 2, 1", ", 4(2), 1"},
		{[]cite.Edit{at("-", "–")}, "1-9.", "1–9."},
	} {
		got := editsHTML(src, tt.edits)
		if want := []htmlEdit{{tt.old, tt.put}}; !slices.Equal(got, want) {
			t.Errorf("%v is shown as %v, want %v", tt.edits, got, want)
		}
	}
}
