package dates_test

import (
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats/internal/dates"
)

// FuzzWritten reads any text as a date: what is read says something, in numbers that could be those of a day, though perhaps of none such as 31 June.
func FuzzWritten(f *testing.F) {
	for _, seed := range []string{"2020-05-01", "2004/..", "199X", "-0043", "2021-21~", "1 May 2020", "May–June 2020", "c. 1500", "44 BC", "5/6/2020", "2020-05-01T10:00:00Z"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for name, read := range map[string]func(string) (cite.Date, bool){"EDTF": dates.EDTF, "Written": dates.Written} {
			d, ok := read(s)
			if !ok {
				continue
			}
			if d.IsZero() {
				t.Fatalf("%s takes %q for a date that says nothing", name, s)
			}
			for _, day := range []cite.Day{d.Start, d.End} {
				if day.Month < 0 || day.Month > 12 || day.Day < 0 || day.Day > 99 {
					t.Fatalf("%s makes %+v of %q", name, d, s)
				}
			}
		}
	})
}
