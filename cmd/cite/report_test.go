package main

import (
	"encoding/json"
	"strings"
	"testing"
)

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
	for _, want := range []string{"<mark>December 32</mark>", `<li class="error"><b>error</b>: 32 December does not exist`, "&lt;script&gt;alert(1)"} {
		if !strings.Contains(stdout, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if strings.Contains(stdout, "<script") || strings.Contains(stdout, "http-equiv") || strings.Contains(stdout, "<link") {
		t.Error("the page holds more than itself")
	}
}
