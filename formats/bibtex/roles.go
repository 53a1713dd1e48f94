package bibtex

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// editorRoles gives the roles that BibLaTeX writes as a kind of editor, in the fields editortype, editoratype,
// editorbtype and editorctype (manual, 2.3.6; biblatex-apa and biblatex-chicago add those of film and broadcast).
var editorRoles = []struct {
	role string
	v    cite.NameVar
	main bool // stands in the field "editor" where there is no other editor
}{
	{"director", cite.Director, true},
	{"producer", cite.Producer, true},
	{"executiveproducer", cite.ExecutiveProducer, true},
	{"scriptwriter", cite.ScriptWriter, false},
	{"seriescreator", cite.SeriesCreator, true},
	{"host", cite.Host, true},
	{"guest", cite.Guest, false},
	{"interviewer", cite.Interviewer, false},
	{"narrator", cite.Narrator, false},
	{"composer", cite.Composer, false},
	{"performer", cite.Performer, false},
	{"compiler", cite.Compiler, true},
	{"organizer", cite.Organizer, true},
	{"collaborator", cite.Contributor, false},
	{"curator", cite.Curator, true},
	{"illustrator", cite.Illustrator, false},
	{"chair", cite.Chair, true},
	{"series", cite.CollectionEditor, false},
}

// editorFields are the fields that a role can stand in, each with the one that names the role.
var editorFields = [...]struct{ name, kind string }{
	{"editor", "editortype"}, {"editora", "editoratype"}, {"editorb", "editorbtype"}, {"editorc", "editorctype"},
}

// roleVar gives the variable of a role's word.
func roleVar(role string) (cite.NameVar, bool) {
	role = strings.ToLower(strings.TrimSpace(role))
	for _, r := range editorRoles {
		if r.role == role {
			return r.v, true
		}
	}
	return 0, false
}
