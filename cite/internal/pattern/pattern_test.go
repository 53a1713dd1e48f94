package pattern

import (
	"fmt"
	"regexp"
	"sync"
	"testing"
)

// A pattern answers as the expression that it stands for, from however many goroutines it is asked first.
func TestPattern(t *testing.T) {
	const expr, text = `(\w)(\d)`, "a1, b2, c3"
	p, e := New(expr), regexp.MustCompile(expr)
	answers := map[string][2]any{}
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() { p.MatchString(text) })
	}
	wait.Wait()
	answers["MatchString"] = [2]any{p.MatchString(text), e.MatchString(text)}
	answers["FindString"] = [2]any{p.FindString(text), e.FindString(text)}
	answers["FindStringIndex"] = [2]any{p.FindStringIndex(text), e.FindStringIndex(text)}
	answers["FindStringSubmatch"] = [2]any{p.FindStringSubmatch(text), e.FindStringSubmatch(text)}
	answers["FindStringSubmatchIndex"] = [2]any{p.FindStringSubmatchIndex(text), e.FindStringSubmatchIndex(text)}
	answers["FindAllStringIndex"] = [2]any{p.FindAllStringIndex(text, 2), e.FindAllStringIndex(text, 2)}
	answers["FindAllStringSubmatch"] = [2]any{p.FindAllStringSubmatch(text, 2), e.FindAllStringSubmatch(text, 2)}
	answers["FindAllStringSubmatchIndex"] = [2]any{p.FindAllStringSubmatchIndex(text, 2), e.FindAllStringSubmatchIndex(text, 2)}
	answers["ReplaceAllString"] = [2]any{p.ReplaceAllString(text, "$2$1"), e.ReplaceAllString(text, "$2$1")}
	answers["Split"] = [2]any{p.Split(text, -1), e.Split(text, -1)}
	for method, a := range answers {
		if fmt.Sprint(a[0]) != fmt.Sprint(a[1]) {
			t.Errorf("%s gives %v, want %v", method, a[0], a[1])
		}
	}
}

// What cannot be compiled does no harm until it is used.
func TestBadPattern(t *testing.T) {
	p := New(`(`)
	defer func() {
		if recover() == nil {
			t.Error("using it does not panic")
		}
	}()
	p.MatchString("x")
}
