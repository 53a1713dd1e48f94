package check_test

import (
	"testing"

	"github.com/seed-2120edae/cite/cite/check"
)

func FuzzRun(f *testing.F) {
	for _, r := range check.All() {
		f.Add(r.Bad)
	}
	f.Fuzz(func(t *testing.T, s string) {
		in := readAPA(s)
		for _, d := range check.Run(in, check.Config{}) {
			if d.Span.Start < 0 || d.Span.End > len(s) || d.Span.Start > d.Span.End || d.Message == "" {
				t.Fatalf("%s at %v of %q: %q", d.Rule, d.Span, s, d.Message)
			}
			if d.Fix == nil {
				continue
			}
			for _, e := range d.Fix.Edits {
				if e.Span.Start < 0 || e.Span.End > len(s) || e.Span.Start > e.Span.End {
					t.Fatalf("%s would edit %v of %q", d.Rule, e.Span, s)
				}
			}
		}
	})
}
