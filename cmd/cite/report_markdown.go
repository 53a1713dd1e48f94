package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// reportMarkdown writes findings to paste into a review: each file a heading, each finding a point of a list.
func reportMarkdown(w io.Writer, files []checked) error {
	for i, f := range files {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "## %s\n\n", markdownText(f.source.Name))
		if len(f.found) == 0 {
			fmt.Fprintf(w, "%s, no findings.\n", plural(len(f.items), "reference"))
			continue
		}
		for _, d := range f.found {
			place := ""
			if !d.Span.IsZero() {
				place = fmt.Sprintf(", line %d", f.source.Position(d.Span.Start).Line)
			}
			fmt.Fprintf(w, "- **%s**%s: %s (`%s`)\n", d.Severity, place, markdownText(d.Message), d.Rule)
			if marked := f.source.Slice(d.Span); marked != "" && len(marked) <= 200 {
				fmt.Fprintf(w, "  > %s\n", markdownText(strings.Join(strings.Fields(marked), " ")))
			}
			if d.Help != "" {
				fmt.Fprintf(w, "\n  %s\n", markdownText(d.Help))
			}
		}
		one := []checked{f}
		if _, err := fmt.Fprintf(w, "\n%s: %s, %s, %s.\n", plural(len(f.items), "reference"), plural(count(one, cite.Error), "error"),
			plural(count(one, cite.Warning), "warning"), plural(count(one, cite.Info), "note")); err != nil {
			return err
		}
	}
	return nil
}

// markdownText escapes what Markdown would read as markup (CommonMark, 2.4).
func markdownText(s string) string {
	var b strings.Builder
	for _, r := range visible(s) {
		if strings.ContainsRune("\\`*_[]<>#|~&", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
