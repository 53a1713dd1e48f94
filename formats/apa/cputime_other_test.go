//go:build !linux

package apa_test

import "time"

var start = time.Now()

// cpuTime gives how long the test has run, as far as other systems tell.
func cpuTime() time.Duration { return time.Since(start) }
