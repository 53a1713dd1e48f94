package parallel

import (
	"runtime"
	"testing"
)

// A few parts are not worth a second worker, and many are no more workers than processors.
func TestWorkers(t *testing.T) {
	for _, c := range []struct{ n, least, want int }{{0, 10, 1}, {9, 10, 1}, {1 << 20, 10, runtime.GOMAXPROCS(0)}} {
		if got := Workers(c.n, c.least); got != c.want {
			t.Errorf("%d parts, %d a worker: %d workers, want %d", c.n, c.least, got, c.want)
		}
	}
}

// Every part is done once, whatever the number of workers.
func TestShare(t *testing.T) {
	for _, n := range []int{0, 1, 7, 100} {
		for workers := 1; workers < 9; workers++ {
			done := make([]int, n)
			Share(workers, n, func(w, from, to int) {
				if w >= workers {
					t.Errorf("worker %d of %d", w, workers)
				}
				for i := from; i < to; i++ {
					done[i]++
				}
			})
			for i, times := range done {
				if times != 1 {
					t.Errorf("%d workers did part %d of %d %d times", workers, i, n, times)
				}
			}
		}
	}
}
