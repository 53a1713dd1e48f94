package ris_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/ris"
)

// saysOf gives what the fields of an item say, with what is kept of tags that CSL has nothing for.
func saysOf(it *cite.Item) map[string]string {
	says := map[string]string{"type": it.Type.String()}
	for _, f := range it.Fields() {
		switch text := f.Text + joinNames(f.Names); {
		case f.Date().Start != cite.Day{}:
			says[f.Var.String()] = f.Date().Start.String()
		case f.Var.Kind() == cite.DateKind:
			says[f.Var.String()] = f.Date().Literal
		default:
			says[f.Var.String()] = text
		}
	}
	for _, c := range it.Custom {
		says[c.Key] = c.Value
	}
	return says
}

// Each program and publisher writes tags in a way of its own.
func TestDialects(t *testing.T) {
	for _, c := range []struct {
		name   string
		record string
		want   map[string]string
	}{
		{"Zotero, conference",
			"TY  - CONF\nTI  - Tides\nAU  - Osei, Ama\nT2  - Harbours 2019\nC1  - Bergen\nC3  - Proceedings of Harbours 2019\nDA  - 2019/06/02/\nPY  - 2019\nDP  - Catalogue\nSP  - 3\nEP  - 9\nPB  - Quay Press\nSN  - 978-0-306-40615-7\nUR  - https://h.example/t\nY2  - 2020/01/02/03:04:05\nST  - Tides\nER  - \n",
			map[string]string{"type": "paper-conference", "title": "Tides", "title-short": "Tides", "author": "Ama Osei", "event-title": "Harbours 2019", "container-title": "Proceedings of Harbours 2019",
				"publisher": "Quay Press", "publisher-place": "Bergen", "issued": "2019-06-02", "source": "Catalogue", "page": "3-9", "ISBN": "978-0-306-40615-7", "URL": "https://h.example/t", "accessed": "2020-01-02"}},
		{"EndNote, book",
			"TY  - BOOK\nA2  - Lund, Per\nA3  - Moe, Vera\nAU  - Osei, Ama\nCY  - Bergen\nET  - 2nd\nM1  - 7\nPB  - Quay Press\nPY  - 2001\nSE  - 12-30\nSP  - 312\nT2  - Studies of the Sea\nTI  - Wind\nVL  - 3\nID  - 41\nER  - \n",
			map[string]string{"type": "book", "title": "Wind", "author": "Ama Osei", "editor": "Vera Moe", "collection-editor": "Per Lund", "collection-title": "Studies of the Sea", "collection-number": "7",
				"volume": "3", "edition": "2nd", "page": "12-30", "number-of-pages": "312", "publisher": "Quay Press", "publisher-place": "Bergen", "issued": "2001"}},
		{"EndNote, edited book",
			"TY  - EDBOOK\nAU  - Moe, Vera\nA2  - Lund, Per\nTI  - Wind\nER  - \n",
			map[string]string{"type": "book", "title": "Wind", "editor": "Vera Moe", "collection-editor": "Per Lund", "ris.TY": "EDBOOK"}},
		{"EndNote, electronic book",
			"TY  - EBOOK\nA2  - Moe, Vera\nA3  - Lund, Per\nTI  - Wind\nC1  - 2004\nC7  - PMC12\nDA  - 2004/05/06\nPY  - 2003\nER  - \n",
			map[string]string{"type": "book", "title": "Wind", "editor": "Vera Moe", "collection-editor": "Per Lund", "PMCID": "PMC12", "accessed": "2004-05-06", "issued": "2003", "ris.TY": "EBOOK", "ris.C1": "2004"}},
		{"EndNote, conference paper",
			"TY  - CPAPER\nTI  - Tides\nT2  - Harbours 2019\nCY  - Bergen\nC1  - London\nER  - \n",
			map[string]string{"type": "paper-conference", "title": "Tides", "event-title": "Harbours 2019", "event-place": "Bergen", "publisher-place": "London", "ris.TY": "CPAPER"}},
		{"EndNote, thesis with a degree",
			"TY  - THES\nTI  - Tides\nM3  - Doctoral dissertation\nVL  - PhD\nT2  - Department of Tides\nPB  - University of the Coast\nER  - \n",
			map[string]string{"type": "thesis", "title": "Tides", "genre": "Doctoral dissertation", "publisher": "University of the Coast", "ris.VL": "PhD", "ris.T2": "Department of Tides"}},
		{"EndNote, patent",
			"TY  - PAT\nTI  - Salt pump\nAU  - Osei, Ama\nA2  - Patent Office\nM1  - 14/123\nSN  - 9,230,313\nER  - \n",
			map[string]string{"type": "patent", "title": "Salt pump", "author": "Ama Osei", "authority": "Patent Office", "number": "9,230,313", "call-number": "14/123"}},
		{"EndNote, report",
			"TY  - RPRT\nTI  - Salt\nA4  - Department of Tides\nM1  - D 5\nNV  - 8\nSN  - R 12\nT2  - Reports\nER  - \n",
			map[string]string{"type": "report", "title": "Salt", "number": "R 12", "collection-title": "Reports", "collection-number": "8", "ris.M1": "D 5", "ris.A4": "Department of Tides"}},
		{"EndNote, newspaper",
			"TY  - NEWS\nTI  - Salt\nT2  - Harbour Post\nC2  - 12\nM1  - 3\nSE  - B\nSP  - B3\nER  - \n",
			map[string]string{"type": "article-newspaper", "title": "Salt", "container-title": "Harbour Post", "issue": "12", "section": "B", "page": "B3", "ris.M1": "3"}},
		{"EndNote, score",
			"TY  - MUSIC\nTI  - Low tide\nAU  - Quay, Jo\nA2  - Moe, Vera\nA4  - Lund, Per\nT2  - Salt\nT3  - Sea Songs\nER  - \n",
			map[string]string{"type": "musical_score", "title": "Low tide", "composer": "Jo Quay", "editor": "Vera Moe", "producer": "Per Lund", "container-title": "Salt", "collection-title": "Sea Songs"}},
		{"EndNote, data",
			"TY  - DATA\nTI  - Salt\nAU  - Osei, Ama\nA2  - Moe, Vera\nA4  - Salt Fund\nET  - 2.1\nNV  - 4711\nRI  - Norway\nPB  - Archive\nER  - \n",
			map[string]string{"type": "dataset", "title": "Salt", "author": "Ama Osei", "producer": "Vera Moe", "version": "2.1", "number": "4711", "publisher": "Archive", "ris.A4": "Salt Fund", "ris.RI": "Norway"}},
		{"Mendeley",
			"TY  - JOUR\nT1  - Salt\nA1  - Osei, Ama\nA1  - Lund, Per\nY1  - 2011/05//\nJF  - Coastal Studies\nVL  - 3\nIS  - 2\nSP  - 7\nEP  - 9\nN2  - Of salt.\nL1  - file:///salt.pdf\nUR  - https://h.example/s\nER  - \n",
			map[string]string{"type": "article-journal", "title": "Salt", "author": "Ama OseiPer Lund", "issued": "2011-05", "container-title": "Coastal Studies", "volume": "3", "issue": "2", "page": "7-9",
				"abstract": "Of salt.", "URL": "https://h.example/s", "ris.L1": "file:///salt.pdf"}},
		{"Scopus",
			"TY  - JOUR\nTI  - Salt\nT2  - Coastal Studies\nJ2  - Coast. Stud.\nVL  - 3\nIS  - 2\nC7  - 112\nPY  - 2021\nDO  - 10.1000/s\nUR  - https://www.scopus.example/s\nAU  - Osei, A.\nAD  - Quay University\nDB  - Scopus\nN1  - Export Date: 1 May 2022\nM3  - Article\nSN  - 12345679 (ISSN)\nLA  - English\nER  - \n",
			map[string]string{"type": "article-journal", "title": "Salt", "author": "A. Osei", "container-title": "Coastal Studies", "container-title-short": "Coast. Stud.", "volume": "3", "issue": "2", "number": "112", "issued": "2021",
				"DOI": "10.1000/s", "URL": "https://www.scopus.example/s", "archive": "Scopus", "note": "Export Date: 1 May 2022", "genre": "Article", "ISSN": "12345679", "language": "English", "ris.AD": "Quay University"}},
		{"IEEE",
			"TY  - JOUR\nTI  - Salt\nT2  - Coastal Studies\nSP  - 7\nEP  - 9\nAU  - A. Osei\nPY  - 2019\nDO  - 10.1000/s\nJO  - Coastal Studies\nIS  - 2\nSN  - 1234-5679\nVO  - 3\nVL  - 3\nJA  - Coastal Studies\nY1  - Feb. 2019\nER  - \n",
			map[string]string{"type": "article-journal", "title": "Salt", "author": "A. Osei", "container-title": "Coastal Studies", "volume": "3", "issue": "2", "page": "7-9", "issued": "2019-02", "DOI": "10.1000/s", "ISSN": "1234-5679"}},
		{"a publisher that has IS for the issue and M1 for the article",
			"TY  - JOUR\nTI  - Salt\nJF  - Coastal Studies\nIS  - 2\nM1  - 012001\nER  - \n",
			map[string]string{"type": "article-journal", "title": "Salt", "container-title": "Coastal Studies", "issue": "2", "number": "012001"}},
		{"ProCite",
			"TY  - BOOK\nN1  - Record ID: 7\nA1  - Osei, Ama\nT1  - Salt\nVL  - 2nd ed.\nIS  - 3\nCY  - Bergen\nER  - \n",
			map[string]string{"type": "book", "title": "Salt", "author": "Ama Osei", "edition": "2nd ed.", "volume": "3", "publisher-place": "Bergen", "note": "Record ID: 7"}},
		{"the month alone beside the year",
			"TY  - JOUR\nTI  - Salt\nPY  - 1948\nDA  - July\nER  - \n",
			map[string]string{"type": "article-journal", "title": "Salt", "issued": "1948-07"}},
	} {
		items, _ := read(c.record)
		if len(items) != 1 {
			t.Errorf("%s: %d items", c.name, len(items))
			continue
		}
		if diff := cmp.Diff(c.want, saysOf(items[0])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
		again, lost := write(t, items[0])
		back, _ := read(again)
		if diff := cmp.Diff(c.want, saysOf(back[0])); diff != "" || lost != nil {
			t.Errorf("%s, written and read again (-want +got):\n%s\nlost: %v\n%s", c.name, diff, lost, again)
		}
	}
}

// Under some types the specification of 2011 gives tags another meaning than under most.
func TestTagsByType(t *testing.T) {
	for _, c := range []struct {
		record string
		v      cite.Var
		want   string
		kept   string
	}{
		{"TY  - THES\nVL  - PhD thesis\n", cite.Var(cite.Genre), "PhD thesis", ""},
		{"TY  - STAND\nVL  - 12-3\n", cite.Var(cite.Number), "12-3", ""},
		{"TY  - MPCT\nSP  - 94 min\n", cite.Var(cite.Dimensions), "94 min", ""},
		{"TY  - COMP\nIS  - 2.1\n", cite.Var(cite.Version), "2.1", ""},
		{"TY  - AGGR\nT2  - The Periodical\n", cite.Var(cite.ContainerTitle), "The Periodical", ""},
		{"TY  - JOUR\nET  - 2020/04/03\n", cite.Var(cite.Edition), "", "2020/04/03"},
		{"TY  - CASE\nA4  - Roe, Jane\n", cite.Var(cite.Translator), "", "Roe, Jane"},
	} {
		src := cite.NewSource("t.ris", c.record+"ER  - \n")
		for it := range ris.Read(src, nil) {
			got := ""
			if f := it.Field(c.v); f != nil {
				got = f.Text + joinNames(f.Names)
			}
			kept := ""
			for _, k := range it.Custom {
				if k.Key != "ris.TY" {
					kept += k.Value
				}
			}
			if got != c.want || kept != c.kept {
				t.Errorf("%q: %s is %q and %q is kept, want %q and %q", c.record, c.v, got, kept, c.want, c.kept)
			}
		}
	}
}

func joinNames(names []cite.Name) string {
	s := ""
	for _, n := range names {
		s += n.String()
	}
	return s
}
