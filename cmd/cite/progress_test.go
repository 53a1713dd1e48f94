package main

import (
	"strings"
	"sync"
	"testing"
	"time"
)

// A watchedScreen is a terminal that is written to and read at one time.
type watchedScreen struct {
	mu   sync.Mutex
	text strings.Builder
}

func (s *watchedScreen) Columns() int { return 80 }

func (s *watchedScreen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.Write(p)
}

func (s *watchedScreen) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

func TestProgress(t *testing.T) {
	var s watchedScreen
	p := newProgress(&s)
	p.answered("early")
	p.expect(0)
	if s.String() != "" {
		t.Errorf("nothing is asked, and shown is %q", s.String())
	}
	p.expect(3)
	p.answered("http://example.org/\x1b[31mtides")
	p.answered("http://harbour.example/tides")
	for i := 0; !strings.Contains(s.String(), "2 of 3") && i < 100; i++ {
		time.Sleep(20 * time.Millisecond)
	}
	p.end()
	if got := s.String(); !strings.Contains(got, "2 of 3") || !strings.Contains(got, "harbour.example") || strings.Contains(got, "\x1b[31m") {
		t.Errorf("shown is %q", got)
	}
	quiet := newProgress(&strings.Builder{})
	quiet.expect(3)
	quiet.answered("x")
	quiet.end()
}
