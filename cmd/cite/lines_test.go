package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats"
)

// someLines makes lines of CSL-JSON, a few of them broken or blank, enough for several chunks.
func someLines(n int) string {
	var b strings.Builder
	for i := range n {
		switch i % 97 {
		case 13:
			b.WriteString("{\"title\": \n")
		case 31:
			b.WriteString("\n")
		default:
			fmt.Fprintf(&b, `{"id":"w%d","type":"book","title":"Volume %d","author":[{"family":"Writer","given":"W. %c."}],"issued":{"date-parts":[[%d]]}}`+"\n", i, i, 'A'+i%26, 1900+i%120)
		}
	}
	return b.String()
}

func filtered(t *testing.T, in string) (string, []int) {
	from, _ := formats.Find("csljsonl")
	to, _ := formats.Find("apa")
	var out bytes.Buffer
	var lines []int
	err := filter{from: from, to: to}.run(strings.NewReader(in), &out, func(line int, _ string, d cite.Diagnostic) {
		lines = append(lines, line)
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.String(), lines
}

// Line k of the output answers line k of the input, and what is wrong with a line is reported with its number.
func TestFilterAnswersEachLine(t *testing.T) {
	in := someLines(9000)
	out, reported := filtered(t, in)
	answers := strings.Split(out, "\n")
	if got, want := len(answers), strings.Count(in, "\n")+1; got != want {
		t.Fatalf("%d lines for %d", got, want)
	}
	var broken []int
	for i, line := range strings.Split(strings.TrimSuffix(in, "\n"), "\n") {
		switch {
		case line == "":
			if answers[i] != "" {
				t.Fatalf("the blank line %d is answered by %q", i+1, answers[i])
			}
		case strings.HasSuffix(line, "}"):
			if want := fmt.Sprintf("Volume %d.", i); !strings.Contains(answers[i], want) {
				t.Fatalf("line %d is answered by %q", i+1, answers[i])
			}
		default:
			broken = append(broken, i+1)
			if answers[i] != "" {
				t.Fatalf("the broken line %d is answered by %q", i+1, answers[i])
			}
		}
	}
	seen := map[int]bool{}
	for i, line := range reported {
		seen[line] = true
		if i > 0 && line < reported[i-1] {
			t.Fatalf("line %d is reported after line %d", line, reported[i-1])
		}
	}
	for _, line := range broken {
		if !seen[line] {
			t.Errorf("the broken line %d is not reported", line)
		}
	}
	if len(seen) != len(broken) {
		t.Errorf("%d lines reported, %d are broken", len(seen), len(broken))
	}
}

// The output of a file equals the outputs of its pieces, put together.
func TestFilterByPieces(t *testing.T) {
	in := someLines(3000)
	whole, _ := filtered(t, in)
	lines := strings.SplitAfter(in, "\n")
	for seed := range uint64(5) {
		rng := rand.New(rand.NewPCG(seed, 1))
		var pieces strings.Builder
		for rest := lines; len(rest) > 0; {
			n := min(len(rest), 1+rng.IntN(900))
			out, _ := filtered(t, strings.Join(rest[:n], ""))
			pieces.WriteString(out)
			rest = rest[n:]
		}
		if pieces.String() != whole {
			t.Fatalf("seed %d: the pieces give something else than the whole", seed)
		}
	}
}

// FuzzFilter runs the filter over any bytes, and over two pieces of them cut at a line's end: it answers as many lines as
// there are, and the pieces give what the whole gives.
func FuzzFilter(f *testing.F) {
	f.Add("{\"id\":\"a\",\"type\":\"book\"}\n\n{\"id\"\r\n{}", uint8(1))
	f.Add("Osei, A. (2021). Rain. Press.\n\x00\xff\u2028\n\ufeff", uint8(0))
	var line []formats.Format
	for _, format := range formats.All {
		if readsLines(format) && writesLines(format) {
			line = append(line, format)
		}
	}
	f.Fuzz(func(t *testing.T, in string, which uint8) {
		way := filter{from: line[int(which)%len(line)], to: line[int(which)/len(line)%len(line)]}
		run := func(in string) string {
			var out bytes.Buffer
			if err := way.run(strings.NewReader(in), &out, func(int, string, cite.Diagnostic) {}); err != nil {
				t.Fatal(err)
			}
			return out.String()
		}
		whole := run(in)
		lines := strings.SplitAfter(in, "\n")
		if lines[len(lines)-1] == "" {
			lines = lines[:len(lines)-1]
		}
		if n := strings.Count(whole, "\n"); n != len(lines) {
			t.Fatalf("%d lines are answered by %d:\n%s", len(lines), n, whole)
		}
		half := len(lines) / 2
		if pieces := run(strings.Join(lines[:half], "")) + run(strings.Join(lines[half:], "")); pieces != whole {
			t.Fatalf("the whole gives\n%s\nthe pieces\n%s", whole, pieces)
		}
	})
}
