package apa_test

import (
	"time"

	"golang.org/x/sys/unix"
)

// cpuTime gives how long the thread that asks has run: what other programs take of the machine does not count.
func cpuTime() time.Duration {
	var used unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &used); err != nil {
		panic(err)
	}
	return time.Duration(used.Nano())
}
