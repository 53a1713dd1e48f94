package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/check"
)

// fixRounds is how often a file is read again after it was mended: one fault can hide another.
const fixRounds = 4

// fixFile gives a file's text with all safe fixes made, and the account of what is left then.
func fixFile(src *cite.Source, from string, config check.Config, known facts, library []*cite.Item, now time.Time) (checked, error) {
	file, err := checkFile(src, from, config, known, library, now)
	for range fixRounds {
		if err != nil {
			return file, err
		}
		text := mend(file.source.Text, file.found)
		if text == file.source.Text {
			break
		}
		if file.source != src {
			return file, fmt.Errorf("%s: its text is packed, and cannot be mended in place", src.Name)
		}
		src = cite.NewSource(src.Name, text)
		file, err = checkFile(src, from, config, known, library, now)
		file.fixed = true
	}
	return file, err
}

// mend makes the safe fixes of findings. Of two that touch the same place, the first is made.
func mend(text string, found []cite.Diagnostic) string {
	var edits []cite.Edit
	for _, d := range found {
		if d.Fix != nil && d.Fix.Safe {
			edits = append(edits, d.Fix.Edits...)
		}
	}
	slices.SortStableFunc(edits, func(a, b cite.Edit) int { return a.Span.Start - b.Span.Start })
	var b strings.Builder
	done := 0
	for _, e := range edits {
		if e.Span.Start < done || e.Span.End > len(text) {
			continue
		}
		b.WriteString(text[done:e.Span.Start])
		b.WriteString(e.Text)
		done = e.Span.End
	}
	b.WriteString(text[done:])
	return b.String()
}

// replaceText puts a mended text in a file's place, as long as the file is still what was read.
func replaceText(name, old, text string) error {
	if name == stdinName {
		return errors.New("standard input cannot be mended in place: name a file, or say --diff")
	}
	now, err := os.ReadFile(name)
	if err != nil {
		return fileError(name, err)
	}
	if string(now) != old {
		return fmt.Errorf("%s: is not in UTF-8, or was changed meanwhile; nothing was mended", name)
	}
	return replaceFile(name, func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
}

// writeDiff writes what was mended as a unified diff without context. Fixes change lines, and neither add nor take
// any away.
func writeDiff(w io.Writer, name, old, text string) error {
	was, is := strings.Split(old, "\n"), strings.Split(text, "\n")
	if old == text || len(was) != len(is) {
		return nil
	}
	if _, err := fmt.Fprintf(w, "--- %s\n+++ %s\n", name, name); err != nil {
		return err
	}
	for i := range was {
		if was[i] == is[i] {
			continue
		}
		end := ""
		if i == len(was)-1 {
			end = "\n\\ No newline at end of file"
		}
		if _, err := fmt.Fprintf(w, "@@ -%d +%d @@\n-%s%s\n+%s%s\n", i+1, i+1, was[i], end, is[i], end); err != nil {
			return err
		}
	}
	return nil
}
