package parallel

import "testing"

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
