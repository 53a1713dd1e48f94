package bibtex

import (
	"testing"

	"github.com/seed-2120edae/cite/cite"
)

// However a program says that a work is on arXiv alone, it is read the same.
func TestPreprints(t *testing.T) {
	for _, fields := range []string{
		"journal = {arXiv preprint arXiv:2101.01234}",
		"journal = {arXiv:2101.01234 [cs.CL]}",
		"journal = {ArXiv}, volume = {abs/2101.01234}",
		"journal = {arXiv e-prints}, eid = {arXiv:2101.01234}, pages = {arXiv:2101.01234}, archiveprefix = {arXiv}, eprint = {2101.01234}",
	} {
		items, _ := readAll("@article{a, title = {Salt}, year = 2021, " + fields + "}")
		it := items[0]
		if it.Type != cite.Article || it.Text(cite.Publisher) != "arXiv" || it.Number(cite.Number) != "arXiv:2101.01234" ||
			it.Text(cite.URL) != "https://arxiv.org/abs/2101.01234" || it.Has(cite.Var(cite.ContainerTitle)) || it.Has(cite.Var(cite.Page)) || it.Has(cite.Var(cite.Volume)) {
			t.Errorf("%s: %v %+v", fields, it.Type, it.Fields())
		}
		if id, _ := it.CustomValue("biblatex.eprint"); id != "2101.01234" {
			t.Errorf("%s: eprint %q", fields, id)
		}
	}
	for _, fields := range []string{
		"journal = {Tides}, eprint = {2101.01234}, archiveprefix = {arXiv}",
		"journal = {ArXiv}",
		"journal = {CoRR}, volume = {abs/2101.01234}",
	} {
		items, _ := readAll("@article{a, title = {Salt}, year = 2021, " + fields + "}")
		if it := items[0]; it.Type != cite.ArticleJournal || !it.Has(cite.Var(cite.ContainerTitle)) {
			t.Errorf("%s: %v %+v", fields, it.Type, it.Fields())
		}
	}
}
