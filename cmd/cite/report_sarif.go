package main

import (
	"cmp"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// The parts of SARIF 2.1.0 (OASIS standard) that findings need.
type (
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID                   string       `json:"id"`
		ShortDescription     sarifMessage `json:"shortDescription"`
		FullDescription      sarifMessage `json:"fullDescription"`
		Help                 sarifMessage `json:"help"`
		DefaultConfiguration sarifConfig  `json:"defaultConfiguration"`
	}
	sarifConfig struct {
		Level string `json:"level"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		Level     string          `json:"level"`
		Message   sarifMessage    `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"`
	}
)

// sarifLevels are SARIF's words for severities (3.27.10).
var sarifLevels = map[cite.Severity]string{cite.Error: "error", cite.Warning: "warning", cite.Info: "note"}

func reportSARIF(w io.Writer, files []checked) error {
	driver := sarifDriver{Name: "cite", Version: version(), Rules: []sarifRule{}}
	for _, r := range documentedRules() {
		driver.Rules = append(driver.Rules, sarifRule{
			ID: r.Name, ShortDescription: sarifMessage{r.Summary}, FullDescription: sarifMessage{cmp.Or(r.What, r.Summary)},
			Help: sarifMessage{explanation(r)}, DefaultConfiguration: sarifConfig{sarifLevels[r.Severity]},
		})
	}
	s := newJSONStream(w)
	s.begin("", '{')
	s.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
	s.put("version", "2.1.0")
	s.begin("runs", '[')
	s.begin("", '{')
	s.put("tool", sarifTool{driver})
	s.put("columnKind", "unicodeCodePoints")
	s.begin("results", '[')
	for _, f := range files {
		for _, d := range f.found {
			s.put("", resultSARIF(f.source, d))
		}
	}
	for range 4 {
		s.end()
	}
	return s.err
}

func resultSARIF(src *cite.Source, d cite.Diagnostic) sarifResult {
	message := d.Message
	if d.Help != "" {
		message += "; " + d.Help
	}
	place := sarifPhysical{Artifact: sarifArtifact{fileURI(src.Name)}}
	if !d.Span.IsZero() {
		from, to := src.Position(d.Span.Start), src.Position(d.Span.End)
		place.Region = &sarifRegion{from.Line, from.Column, to.Line, to.Column}
	}
	return sarifResult{RuleID: d.Rule, Level: sarifLevels[d.Severity], Message: sarifMessage{message}, Locations: []sarifLocation{{place}}}
}

// fileURI gives a file's name as a relative reference, or as a file URI where it is absolute (3.4.3).
func fileURI(name string) string {
	u := url.URL{Path: filepath.ToSlash(name)}
	if filepath.IsAbs(name) {
		u.Scheme = "file"
	}
	return strings.TrimPrefix(u.String(), "./")
}
