package cite_test

import (
	"os/exec"
	"strings"
	"testing"
)

const module = "github.com/seed-2120edae/cite/"

// mayImport is the house's rule in one table: what each room may import of the module. The longest entry that a
// package lies in holds for it; a room always has its own inner packages. Imports point one way: the program at one
// end, the model at the other, and neither formats nor checks know of each other or of the network.
var mayImport = map[string][]string{
	"cmd/cite":         {"cite", "cite/document", "cite/ident", "cite/link", "cite/check", "formats", "formats/apa", "formats/bibtex", "formats/csljson"},
	"cite":             {},
	"cite/ident":       {"cite"},
	"cite/document":    {"cite", "cite/ident"},
	"cite/link":        {"cite", "cite/ident"},
	"cite/check":       {"cite", "cite/ident"},
	"formats":          {"cite", "formats/apa", "formats/bibtex", "formats/csljson", "formats/ris"},
	"formats/apa":      {"cite", "cite/ident", "formats/internal"},
	"formats/bibtex":   {"cite", "cite/ident", "formats/internal"},
	"formats/csljson":  {"cite", "cite/ident", "formats/internal"},
	"formats/ris":      {"cite", "cite/ident", "formats/internal"},
	"formats/internal": {"cite", "cite/ident"},
}

// room finds the entry of mayImport that a package of the module lies in, "" where there is none.
func room(pkg string) string {
	for dir := pkg; ; {
		if _, ok := mayImport[dir]; ok {
			return dir
		}
		i := strings.LastIndexByte(dir, '/')
		if i < 0 {
			return ""
		}
		dir = dir[:i]
	}
}

// allowed tells whether a package may import another.
func allowed(from, to string) bool {
	here, there := room(from), room(to)
	if here == there {
		return true
	}
	for _, r := range mayImport[here] {
		if r == there {
			return true
		}
	}
	return false
}

func TestImportDirections(t *testing.T) {
	cmd := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...")
	cmd.Dir = ".."
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	arrows := 0
	for line := range strings.Lines(string(out)) {
		packages := strings.Fields(line)
		from, ok := strings.CutPrefix(packages[0], module)
		if !ok || room(from) == "" {
			t.Errorf("%s lies in no room of the house", packages[0])
			continue
		}
		for _, p := range packages[1:] {
			to, ours := strings.CutPrefix(p, module)
			if !ours {
				continue
			}
			arrows++
			if !allowed(from, to) {
				t.Errorf("%s imports %s, which the house does not allow", from, to)
			}
		}
	}
	t.Logf("%d arrows", arrows)
}

func TestForbiddenArrows(t *testing.T) {
	for _, c := range [][2]string{
		{"formats/apa", "cite/check"}, {"formats/apa", "formats/bibtex"}, {"cite/check", "formats"},
		{"cite/check", "cite/link"}, {"cite", "cite/ident"}, {"formats", "cmd/cite"}, {"cite/document", "formats/apa"},
	} {
		if allowed(c[0], c[1]) {
			t.Errorf("%s may import %s", c[0], c[1])
		}
	}
}
