package bibtex

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/seed-2120edae/cite/cite"
)

// library makes a .bib of about so many bytes, of entries as they occur.
func library(size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, `@article{lund%d,
  author = {Lund, Per and G{\"o}del, Kurt and {Salt Museum} and van der Berg, Jan},
  title = {The {Hansa} and its Salt, Part %d: {\emph{Sal} et al.}},
  journal = {Journal of Salt Studies},
  year = %d,
  month = mar,
  volume = {%d},
  pages = {%d--%d},
  doi = {10.1000/salt.%d},
  url = {https://example.org/salt?id=%d&x=%%20},
  abstract = {Salt was carried along the road from L\"uneburg to L\"ubeck \& beyond; $x^2$ barrels a year.},
  keywords = {salt, roads}
}

`, i, i, 1950+i%70, i%90, i, i+9, i, i)
	}
	return b.String()
}

var benchmarkSizes = []struct {
	name string
	size int
}{{"1MB", 1 << 20}, {"10MB", 10 << 20}}

func BenchmarkRead(b *testing.B) {
	for _, s := range benchmarkSizes {
		b.Run(s.name, func(b *testing.B) {
			src := cite.NewSource("b.bib", library(s.size))
			b.SetBytes(int64(len(src.Text)))
			b.ReportAllocs()
			for b.Loop() {
				for range Read(src, BibLaTeX, nil) {
				}
			}
		})
	}
}

func BenchmarkWrite(b *testing.B) {
	for _, s := range benchmarkSizes {
		text := library(s.size)
		items := slices.Collect(Read(cite.NewSource("b.bib", text), BibLaTeX, nil))
		for _, ascii := range []bool{false, true} {
			b.Run(fmt.Sprintf("%s/ascii=%v", s.name, ascii), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				for b.Loop() {
					if err := Write(io.Discard, slices.Values(items), Options{Dialect: BibLaTeX, ASCII: ascii}, func(cite.Diagnostic) {}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

func BenchmarkFormat(b *testing.B) {
	for _, s := range benchmarkSizes {
		b.Run(s.name, func(b *testing.B) {
			src := cite.NewSource("b.bib", library(s.size))
			b.SetBytes(int64(len(src.Text)))
			b.ReportAllocs()
			for b.Loop() {
				Format(src, nil)
			}
		})
	}
}
