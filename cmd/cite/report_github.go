package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// githubLevels are GitHub's words for severities ("Workflow commands for GitHub Actions", setting a message).
var githubLevels = map[cite.Severity]string{cite.Error: "error", cite.Warning: "warning", cite.Info: "notice"}

var (
	githubData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// reportGitHub writes findings as the commands from which GitHub makes annotations beside the lines of a change.
func reportGitHub(w io.Writer, files []checked) error {
	for _, f := range files {
		for _, d := range f.found {
			place := "file=" + githubProperty.Replace(f.source.Name)
			if !d.Span.IsZero() {
				from, to := f.source.Position(d.Span.Start), f.source.Position(d.Span.End)
				place += fmt.Sprintf(",line=%d,endLine=%d", from.Line, to.Line)
				if from.Line == to.Line {
					place += fmt.Sprintf(",col=%d,endColumn=%d", from.Column, to.Column)
				}
			}
			if _, err := fmt.Fprintf(w, "::%s %s,title=%s::%s\n", githubLevels[d.Severity], place, d.Rule, githubData.Replace(visible(d.Message))); err != nil {
				return err
			}
		}
	}
	return nil
}
