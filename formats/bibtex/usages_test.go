package bibtex

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/seed-2120edae/cite/cite"
)

func TestAnnotations(t *testing.T) {
	for in, want := range map[string][]annotation{
		"1=host;2=guestexpert":        {{item: 1, words: []string{"host"}}, {item: 2, words: []string{"guestexpert"}}},
		"=execproducers":              {{words: []string{"execproducers"}}},
		"1=writer, director":          {{item: 1, words: []string{"writer", "director"}}},
		`2="@harbour; or so, we say"`: {{2, []string{"@harbour; or so, we say"}, true}},
		`1:given=nickname;3="x"`:      {{3, []string{"x"}, true}},
		"host":                        nil,
		"-1=host;;=":                  {{}},
		`1="unclosed;2=host`:          {{1, []string{"unclosed;2=host"}, true}},
	} {
		got := annotations(in)
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(annotation{}), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("annotations(%q) (-want +got):\n%s", in, diff)
		}
	}
}

// texts gives the text of an item's variables that are text or numbers.
func texts(it *cite.Item) map[string]string {
	m := map[string]string{}
	for _, f := range it.Fields() {
		if f.Text != "" {
			m[f.Var.String()] = f.Text
		}
	}
	return m
}

func TestReadLaw(t *testing.T) {
	for in, want := range map[string]map[string]string{
		`@legislation{a, title = {Harbours Act}, titleaddon = {of 1990}, location = {42 U.S.C. § 12101}}`:                             {"title": "Harbours Act of 1990", "volume": "42", "container-title": "U.S.C.", "section": "12101"},
		`@legislation{a, title = {Harbours Act}, location = {Pub. L. No. 1-2 and 78 Stat. 241}}`:                                      {"title": "Harbours Act", "container-title": "Pub. L. No. 1-2, 78 Stat. 241"},
		`@legislation{a, title = {Harbours Act}, location = {H.R 1100, 113th Cong.}}`:                                                 {"title": "Harbours Act", "container-title": "H.R 1100, 113th Cong."},
		`@jurisdiction{a, title = {A v. B}, citation = {347 U.S. 483}, organization = {Tide Court}}`:                                  {"title": "A v. B", "volume": "347", "container-title": "U.S.", "page": "483", "authority": "Tide Court"},
		`@jurisdiction{a, title = {A v. B}, citation = {1 F. 2 and rev'd and 3 F. 4}, citation+an:citeorg = {1="N.D.";3="1st Cir."}}`: {"title": "A v. B", "volume": "1", "container-title": "F.", "page": "2", "authority": "N.D.", "status": "rev'd, 3 F. 4 (1st Cir.)"},
		`@jurisdiction{a, title = {A v. B}, citation = {576 U.S. \_\_\_}}`:                                                            {"title": "A v. B", "volume": "576", "container-title": "U.S."},
		`@legmaterial{a, source = {houseofrepresentatives}, type = {report}, number = {114-358}, location = {114th Cong.}}`:           {"genre": "H.R. Rep.", "number": "No. 114-358", "authority": "114th Cong."},
		`@legmaterial{a, source = {senate}, type = {bill}, number = {1415}, location = {113th Cong.}}`:                                {"genre": "S.", "number": "1415", "authority": "113th Cong."},
		`@legmaterial{a, source = {senate}, number = {3201}, title = {Harbours Act}, location = {109th Cong.}}`:                       {"genre": "S.", "number": "3201", "title": "Harbours Act", "authority": "109th Cong."},
		`@constitution{a, source = {texas}, type = {constitution}, article = {II}, part = {3}}`:                                       {"title": `<span class="nocase">Tex. Const., art. II, para. 3</span>`},
		`@constitution{a, title = {Magna Carta}}`:                                                                                     {"title": "Magna Carta"},
		`@jurisdiction{a, title = {A v. B}}`:                                                                                          {"title": "A v. B"},
	} {
		items, found := readAll(in)
		if len(items) != 1 || len(found) > 0 {
			t.Errorf("%s: %d items, %v", in, len(items), found)
			continue
		}
		if diff := cmp.Diff(want, texts(items[0])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", in, diff)
		}
	}
}

// as gives the name with a role that no variable stands for.
func as(n cite.Name, role string) cite.Name {
	n.Role = role
	return n
}

func TestReadRoles(t *testing.T) {
	const entry = `@video{a, title = {Tide Talk}, author = {Ulf Ek and Ivo Kern}, `
	ek, kern := cite.Name{Given: "Ulf", Family: "Ek"}, cite.Name{Given: "Ivo", Family: "Kern"}
	for in, want := range map[string]map[cite.NameVar][]cite.Name{
		entry + `author+an:role = {1=guestexpert;2=host}}`:       {cite.Guest: {ek}, cite.Host: {kern}},
		entry + `author+an:role = {=directors}}`:                 {cite.Director: {ek, kern}},
		entry + `author+an:role = {1=writer;2=writer,director}}`: {cite.ScriptWriter: {ek, kern}, cite.Director: {kern}},
		entry + `author+an:role = {1=pilot;2=host}}`:             {cite.Author: {ek, kern}},
		entry + `author+an:role = {2=host}}`:                     {cite.Author: {ek, as(kern, "Host")}},
		entry + `author+an:role = {1=execproducer,writer}}`:      {cite.Author: {as(ek, "Executive Producer & Writer"), kern}},
		entry + `author+an:role = {1="Ship's Pilot";2=host}}`:    {cite.Author: {as(ek, "Ship's Pilot"), as(kern, "Host")}},
		entry + `author+an:role = {="Ship's Pilots"}}`:           {cite.Author: {ek, as(kern, "Ship's Pilots")}},
	} {
		items, _ := readAll(in)
		got := map[cite.NameVar][]cite.Name{}
		for _, f := range items[0].Fields() {
			if len(f.Names) > 0 {
				got[cite.NameVar(f.Var)] = f.Names
			}
		}
		if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(cite.Name{}, "Span")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", in, diff)
		}
	}
	items, _ := readAll(entry + `author+an:role = {1=pilot}, author+an:username = {2="@kern"}}`)
	if names := items[0].Names(cite.Author); names[1].Handle != "@kern" {
		t.Errorf("no account: %+v", names)
	}
	if role, ok := items[0].CustomValue(customPrefix + "author+an:role"); !ok || role != "1=pilot" {
		t.Errorf("a role that nothing reads is lost: %q", role)
	}
}
