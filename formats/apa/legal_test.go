package apa

import (
	"testing"

	"github.com/seed-2120edae/cite/cite"
)

// TestReadLegal reads works of the law in the forms of APA 7, chapter 11, and of authors who come near them.
func TestReadLegal(t *testing.T) {
	for _, c := range []struct {
		text string
		kind cite.Type
		want map[cite.Var]string
	}{
		{"Harlow v. Port of Bergen, 112 F.3d 45 (9th Cir. 1997). https://courts.example/112",
			cite.LegalCase, map[cite.Var]string{cite.Var(cite.Title): "Harlow v. Port of Bergen", cite.Var(cite.Volume): "112", cite.Var(cite.ContainerTitle): "F.3d", cite.Var(cite.Page): "45", cite.Var(cite.Authority): "9th Cir."}},
		{"Quay Owners, Inc. v. Lund, 81 U.S. ___ (2021).",
			cite.LegalCase, map[cite.Var]string{cite.Var(cite.Title): "Quay Owners, Inc. v. Lund", cite.Var(cite.Volume): "81", cite.Var(cite.ContainerTitle): "U.S."}},
		{"In re Salt Works, No. 17-204 (District Court of Malta July 4, 2018).",
			cite.LegalCase, map[cite.Var]string{cite.Var(cite.Title): "In re Salt Works", cite.Var(cite.Number): "17-204", cite.Var(cite.Authority): "District Court of Malta"}},
		{"Osei v Harbour Board, 16/90, 17/90 (Seegericht Hamburg 2001).",
			cite.LegalCase, map[cite.Var]string{cite.Var(cite.Number): "16/90, 17/90", cite.Var(cite.Authority): "Seegericht Hamburg"}},
		{"Safe Harbours Act, Pub. L. No. 98-12, 77 Stat. 101 (1984).",
			cite.Legislation, map[cite.Var]string{cite.Var(cite.Title): "Safe Harbours Act", cite.Var(cite.Number): "98-12", cite.Var(cite.Volume): "77", cite.Var(cite.ContainerTitle): "Stat.", cite.Var(cite.Page): "101"}},
		{"Harbour Dues, 46 U.S.C. § 501 et seq. (2006).",
			cite.Legislation, map[cite.Var]string{cite.Var(cite.Volume): "46", cite.Var(cite.ContainerTitle): "U.S.C.", cite.Var(cite.Section): "501 et seq."}},
		{"Marking of Buoys, 33 C.F.R. § 62 (2012).",
			cite.Regulation, map[cite.Var]string{cite.Var(cite.Title): "Marking of Buoys", cite.Var(cite.Section): "62"}},
		{"Clean Quays Act, H.R. 411, 110th Cong. (2008) (enacted).",
			cite.Bill, map[cite.Var]string{cite.Var(cite.Title): "Clean Quays Act", cite.Var(cite.Genre): "H.R.", cite.Var(cite.Number): "411", cite.Var(cite.Authority): "110th Cong.", cite.Var(cite.Status): "enacted"}},
		{"On the state of the ports: Hearing before the Committee on Ports, 111th Cong. (2009) (testimony of Ama Osei).",
			cite.Hearing, map[cite.Var]string{cite.Var(cite.Title): "On the state of the ports", cite.Var(cite.Section): "Committee on Ports", cite.Var(cite.Authority): "111th Cong."}},
		{"Dredging within means, U.S. Senate Committee on Ports, Tides, and Quays, 111th Cong. (2009) (testimony of Ama Osei).",
			cite.Hearing, map[cite.Var]string{cite.Var(cite.Title): "Dredging within means", cite.Var(cite.Section): "U.S. Senate Committee on Ports, Tides, and Quays", cite.Var(cite.Authority): "111th Cong."}},
		{"Dredging within means: What it saves, 111th Cong. (2009).",
			cite.Hearing, map[cite.Var]string{cite.Var(cite.Title): "Dredging within means: What it saves", cite.Var(cite.Authority): "111th Cong."}},
		{"Safe Harbours Act (1984). https://law.example/harbours",
			cite.Legislation, map[cite.Var]string{cite.Var(cite.Title): "Safe Harbours Act"}},
		{"Convention on Tides, March 3, 1971, 801 U.N.T.S. 12.",
			cite.Treaty, map[cite.Var]string{cite.Var(cite.Title): "Convention on Tides", cite.Var(cite.Volume): "801", cite.Var(cite.ContainerTitle): "U.N.T.S.", cite.Var(cite.Page): "12"}},
		{"Lund, P. (2019). On Harlow v. Port of Bergen. Marine Policy, 12(3), 45–50.",
			cite.ArticleJournal, map[cite.Var]string{cite.Var(cite.Title): "On Harlow v. Port of Bergen"}},
	} {
		it := Read(cite.PlainText(c.text, 0)).Item
		if it.Type != c.kind {
			t.Errorf("%s\n\tread as %v, want %v", c.text, it.Type, c.kind)
		}
		for v, want := range c.want {
			if f := it.Field(v); f == nil || f.Text != want {
				t.Errorf("%s\n\t%v is %+v, want %q", c.text, v, f, want)
			}
		}
	}
}
