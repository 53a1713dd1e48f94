package check_test

import (
	"testing"

	"github.com/seed-2120edae/cite/cite/check"
)

// Each chapter's list has its own order, and may name a work that another one names.
func TestListsAreJudgedApart(t *testing.T) {
	in := read("Brandt, L. (2020). Wind and its measures. Lighthouse Press.\n" +
		"Osei, A. (2021). Rain and its measures. Lighthouse Press.\n" +
		"Brandt, L. (2020). Wind and its measures. Lighthouse Press.\n" +
		"Brandt, L. (2020). Wind and its measures. Lighthouse Press.\n" +
		"Ito, K. (2019). Snow and its measures. Lighthouse Press.")
	for i := 2; i < len(in.Entries); i++ {
		in.Entries[i].List = 1
	}
	found := check.Run(in, check.Config{Select: []string{"duplicate", "list-order"}})
	if len(found) != 1 || found[0].Rule != "duplicate" || found[0].Span.Start < in.Entries[3].Item.Span.Start {
		t.Errorf("found %v, want the fourth as a duplicate of the third alone", found)
	}
}
