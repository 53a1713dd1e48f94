package apa

import "testing"

func TestFindDOI(t *testing.T) {
	const whole = "10.5555/j.shore.2019.01.001"
	for _, c := range []struct {
		name, in, written string
		joined            bool
	}{
		{"whole", "Tides. https://doi.org/10.5555/j.shore.2019.01.001", "https://doi.org/10.5555/j.shore.2019.01.001", false},
		{"after the slash", "Tides. https://doi.org/10.5555/ j.shore.2019.01.001", "https://doi.org/10.5555/ j.shore.2019.01.001", true},
		{"in the scheme", "Tides. https:// doi.org/10.5555/j.shore.2019.01.001", "https:// doi.org/10.5555/j.shore.2019.01.001", true},
		{"in the host", "Tides. https://doi. org/10.5555/j.shore.2019.01.001.", "https://doi. org/10.5555/j.shore.2019.01.001", true},
		{"after a mark", "Tides. doi: 10.5555/j.shore. 2019.01.001", "doi: 10.5555/j.shore. 2019.01.001", true},
		{"by a line's end", "Tides. https://doi.org/10.5555/j.shore.\n2019.01.001.", "https://doi.org/10.5555/j.shore.\n2019.01.001", true},
		{"a year follows", "Tides. https://doi.org/10.5555/j.shore.2019.01.001. 2020", "https://doi.org/10.5555/j.shore.2019.01.001", false},
		{"words follow", "Tides. https://doi.org/10.5555/j.shore.2019.01.001. Retrieved May 3, 2020", "https://doi.org/10.5555/j.shore.2019.01.001", false},
		{"an address follows", "Tides. https://doi.org/10.5555/j.shore.2019.01.001. https://quay.example/1", "https://doi.org/10.5555/j.shore.2019.01.001", false},
		{"the scheme and doi:", "Tides. https://doi:10.5555/j.shore.2019.01.001", "https://doi:10.5555/j.shore.2019.01.001", true},
	} {
		span, doi, joined, ok := findDOI(c.in)
		if !ok || doi != whole || c.in[span.Start:span.End] != c.written || joined != c.joined {
			t.Errorf("%s: %q is %q, joined %v, ok %v", c.name, c.in[span.Start:span.End], doi, joined, ok)
		}
	}
}
