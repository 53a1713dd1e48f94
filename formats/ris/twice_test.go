package ris

import (
	"slices"
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
)

// TestTagsThatRepeat reads, for every type, records in which one tag stands several times, alone or with another between,
// and wants them to be written as the same lines from the second time on, whatever tag waits for others.
func TestTagsThatRepeat(t *testing.T) {
	again := func(text string) string {
		var b strings.Builder
		if err := Write(&b, Read(cite.NewSource("in", text), nil), nil); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	tags := strings.Fields("ID KW Y2 DA PY Y1 N1 C3 JO CN AD UR L1")
	for _, r := range rows {
		if !slices.Contains(tags, r.tag) {
			tags = append(tags, r.tag)
		}
	}
	values := []string{"12", "2001/05/02", "Salt, Ama"}
	for _, typ := range types {
		for i, tag := range tags {
			for _, between := range []string{tag, tags[(i+1)%len(tags)], tags[(i+7)%len(tags)], "SP", "EP", "T2", "SN"} {
				text := "TY  - " + typ.code + "\n"
				for k, l := range []string{tag, between, tag} {
					text += l + "  - " + values[k] + "\n"
				}
				text += "ER  - \n"
				if second := again(again(text)); again(second) != second {
					t.Errorf("%s\nis not stable:\n%s\n%s", text, second, again(second))
				}
			}
		}
	}
}
