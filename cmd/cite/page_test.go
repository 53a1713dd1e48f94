package main

import (
	"strings"
	"testing"
)

func TestPageCommand(t *testing.T) {
	var out, errs strings.Builder
	in := strings.NewReader(`<title>Tides | The Quay</title><meta property="og:site_name" content="The Quay"><meta name="author" content="Ada Holm">`)
	if code := run([]string{"page", "--to", "apa", "--url", "https://example.org/2023/05/06/tides", "-"}, in, &out, &errs); code != exitClean {
		t.Fatalf("exit %d: %s", code, errs.String())
	}
	for _, part := range []string{"Holm, A.", "2023, May 6", "Tides", "The Quay", "https://example.org/2023/05/06/tides"} {
		if !strings.Contains(out.String(), part) {
			t.Errorf("no %q in %q", part, out.String())
		}
	}
}
