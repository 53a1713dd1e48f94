package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestSARIFValidates holds reports against a schema of those parts of SARIF 2.1.0 that they have: of a clean file, of
// one with findings of every severity and in odd places, and of one without a place.
func TestSARIFValidates(t *testing.T) {
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	schema, err := compiler.Compile("testdata/sarif.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	broken, mended := fixPairs(t)
	for name, text := range map[string]string{
		"clean list.txt":    "References\n\n" + mended[0] + "\n",
		"broken & odd#.txt": "References\n\n" + strings.Join(broken, "\n\n") + "\n\nPetrov, I. (2093, June 31). Hail. https//example.org/hail\n",
		"empty.bib":         "",
		"schnee.bib":        "@book{a, title = {Schnee “und” \U0001F328 Eis}}\n@book{a, title = {Eis},}}\n",
	} {
		file := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		code, stdout, stderr := runIt("check", "--offline", "--format", "sarif", file)
		if code == exitTrouble {
			t.Fatalf("%s: %s", name, stderr)
		}
		report, err := jsonschema.UnmarshalJSON(strings.NewReader(stdout))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if err := schema.Validate(report); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, bad := range []string{`{"version": "2.0.0", "runs": []}`, `{"version": "2.1.0"}`, `{"version": "2.1.0", "runs": [{"results": []}]}`} {
		report, err := jsonschema.UnmarshalJSON(strings.NewReader(bad))
		if err != nil {
			t.Fatal(err)
		}
		if schema.Validate(report) == nil {
			t.Errorf("the schema takes %s", bad)
		}
	}
}
