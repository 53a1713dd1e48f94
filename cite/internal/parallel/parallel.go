// Package parallel does work that falls into many alike parts by all processors.
package parallel

import (
	"runtime"
	"sync"
)

// Workers is among how many goroutines n parts are shared, of which least are worth one.
func Workers(n, least int) int { return min(runtime.GOMAXPROCS(0), n/least+1) }

// Share has each of so many workers do a stretch of n parts, all at one time, and waits for them.
func Share(workers, n int, do func(worker, from, to int)) {
	var all sync.WaitGroup
	for w := range workers {
		all.Go(func() { do(w, w*n/workers, (w+1)*n/workers) })
	}
	all.Wait()
}
