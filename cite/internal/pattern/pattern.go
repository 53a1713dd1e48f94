// Package pattern holds regular expressions that are compiled when they are first used, and not when the program
// starts: most runs of it need few of them.
package pattern

import (
	"regexp"
	"sync"
)

// A Pattern is a regular expression of package regexp. Its methods are those of regexp.Regexp.
type Pattern struct {
	get func() *regexp.Regexp
}

// New makes a pattern. Using it panics if the expression cannot be compiled.
func New(expr string) Pattern {
	return Pattern{sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })}
}

func (p Pattern) MatchString(s string) bool                  { return p.get().MatchString(s) }
func (p Pattern) FindString(s string) string                 { return p.get().FindString(s) }
func (p Pattern) FindStringIndex(s string) []int             { return p.get().FindStringIndex(s) }
func (p Pattern) FindStringSubmatch(s string) []string       { return p.get().FindStringSubmatch(s) }
func (p Pattern) FindStringSubmatchIndex(s string) []int     { return p.get().FindStringSubmatchIndex(s) }
func (p Pattern) FindAllStringIndex(s string, n int) [][]int { return p.get().FindAllStringIndex(s, n) }
func (p Pattern) ReplaceAllString(s, with string) string     { return p.get().ReplaceAllString(s, with) }
func (p Pattern) Split(s string, n int) []string             { return p.get().Split(s, n) }
func (p Pattern) FindAllStringSubmatch(s string, n int) [][]string {
	return p.get().FindAllStringSubmatch(s, n)
}
func (p Pattern) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return p.get().FindAllStringSubmatchIndex(s, n)
}
