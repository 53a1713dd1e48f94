package main

import (
	"io"
	"net/url"
	"sync"
	"sync/atomic"

	"github.com/mattn/go-runewidth"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// A progress shows on a terminal how far the looking up has come. The nil progress shows nothing.
type progress struct {
	w     io.Writer
	begin sync.Once
	all   *mpb.Progress
	bar   *mpb.Bar
	total atomic.Int64
	host  atomic.Value // of the last answer, a string
}

// newProgress makes a progress, where someone can see it.
func newProgress(w io.Writer) *progress {
	if !isTerminal(w) {
		return nil
	}
	return &progress{w: w}
}

// expect adds questions to those that are still to be answered. The first ones bring the bar onto the screen.
func (p *progress) expect(n int) {
	if p == nil || n == 0 {
		return
	}
	p.begin.Do(func() {
		p.host.Store("")
		p.all = mpb.New(mpb.WithOutput(p.w), mpb.WithWidth(40), mpb.WithAutoRefresh())
		p.bar = p.all.AddBar(0, mpb.BarRemoveOnComplete(),
			mpb.PrependDecorators(decor.CountersNoUnit("%d of %d ")),
			mpb.AppendDecorators(decor.AverageETA(decor.ET_STYLE_GO), decor.Any(func(decor.Statistics) string { return " " + p.host.Load().(string) })))
	})
	p.bar.SetTotal(p.total.Add(int64(n)), false)
}

// answered counts one question as answered, about an address or from a service.
func (p *progress) answered(from string) {
	if p == nil || p.bar == nil {
		return
	}
	if u, err := url.Parse(from); err == nil && u.Host != "" {
		from = u.Host
	}
	p.host.Store(runewidth.Truncate(visible(from), 30, "…"))
	p.bar.Increment()
}

// end takes the bar off the screen.
func (p *progress) end() {
	if p != nil && p.bar != nil {
		p.bar.Abort(true)
		p.all.Wait()
	}
}
