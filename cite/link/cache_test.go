package link

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"github.com/seed-2120edae/cite/cite"
)

// counting is a server that counts its visitors and answers by path.
func counting(t *testing.T) (*httptest.Server, *atomic.Int32) {
	t.Helper()
	var visits atomic.Int32
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		visits.Add(1)
		switch r.URL.Path {
		case "/gone":
			w.WriteHeader(http.StatusGone)
		case "/fails":
			w.WriteHeader(http.StatusInternalServerError)
		default:
			w.Header().Set("Content-Type", "text/html")
			io.WriteString(w, `<title>Knots</title><h1>Knots</h1><meta name=author content="Ada Holm"><meta name="citation_publication_date" content="2021-05-06"><p>Rope`)
		}
	}))
	t.Cleanup(srv.Close)
	return srv, &visits
}

// look probes addresses with a cache of its own in a file, at a time, and gives the facts.
func look(t *testing.T, file string, now time.Time, addresses ...string) map[string]cite.LinkFact {
	t.Helper()
	cache := NewCache(file, 24*time.Hour)
	cache.now = func() time.Time { return now }
	c, err := New(Options{AllowPrivate: true, Cache: cache})
	if err != nil {
		t.Fatal(err)
	}
	facts := map[string]cite.LinkFact{}
	c.ProbeAll(context.Background(), addresses, func(f cite.LinkFact) { facts[f.URL] = f })
	if err := c.Close(); err != nil {
		t.Error(err)
	}
	return facts
}

func TestCache(t *testing.T) {
	srv, visits := counting(t)
	file := filepath.Join(t.TempDir(), "deep", "answers.db")
	ok, gone, fails := srv.URL+"/ok", srv.URL+"/gone", srv.URL+"/fails"
	start := time.Now()
	first := look(t, file, start, ok, gone, fails)
	for _, step := range []struct {
		after time.Duration
		asked int32 // how many of the three are asked again
	}{{5 * time.Minute, 0}, {5 * time.Hour, 1}, {7 * time.Hour, 2}, {25 * time.Hour, 3}, {-time.Hour, 3}} {
		before := visits.Load()
		facts := look(t, file, start.Add(step.after), ok, gone, fails)
		if n := visits.Load() - before; n != step.asked {
			t.Errorf("after %s: %d addresses are asked again, want %d", step.after, n, step.asked)
		}
		for _, u := range []string{ok, gone, fails} {
			if facts[u].State != first[u].State || facts[u].Status != first[u].Status || facts[u].Final != first[u].Final {
				t.Errorf("%s: %+v, at first %+v", u, facts[u], first[u])
			}
		}
		p := facts[ok].Page
		if p == nil || p.Text(cite.Title) != "Knots" || p.Date(cite.Issued).Start != (cite.Day{Year: 2021, Month: 5, Day: 6}) || p.Names(cite.Author)[0].Family != "Holm" || p.Type != first[ok].Page.Type {
			t.Errorf("after %s, the page is %+v", step.after, p)
		}
	}
}

// TestBrokenCache damages a file in many ways. None may end the program, and at the latest the
// next run but one keeps its answers again.
func TestBrokenCache(t *testing.T) {
	srv, _ := counting(t)
	file := filepath.Join(t.TempDir(), "answers.db")
	var addresses []string
	for i := range 40 {
		addresses = append(addresses, fmt.Sprintf("%s/%d", srv.URL, i))
	}
	now := time.Now()
	look(t, file, now, addresses...)
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for i := range 60 {
		damaged := append([]byte(nil), whole...)
		switch i % 4 {
		case 0:
			damaged = damaged[:r.IntN(len(damaged))]
		case 1:
			copy(damaged, "this is no database")
		case 2:
			from := r.IntN(len(damaged))
			for j := from; j < min(from+600, len(damaged)); j++ {
				damaged[j] = byte(r.Uint32())
			}
		case 3:
			for range 200 {
				damaged[r.IntN(len(damaged))] ^= byte(1 << r.IntN(8))
			}
		}
		if err := os.WriteFile(file, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		cache := NewCache(file, time.Hour)
		cache.get(addresses...)
		cache.put("after", []byte(`"damage"`), time.Hour)
		cache.close()
		again := NewCache(file, time.Hour)
		if string(again.get("after")["after"]) != `"damage"` {
			cache = NewCache(file, time.Hour) // the first only set the file aside
			cache.put("after", []byte(`"damage"`), time.Hour)
			if err := cache.close(); err != nil || string(cache.get("after")["after"]) != `"damage"` {
				t.Errorf("damage %d is not mended: %v", i, err)
			}
		}
	}
}

func TestCacheOfTwo(t *testing.T) {
	file := filepath.Join(t.TempDir(), "answers.db")
	var wg sync.WaitGroup
	for n := range 4 {
		wg.Go(func() {
			for i := range 10 {
				c := NewCache(file, time.Hour)
				c.put(fmt.Sprintf("%d %d", n, i), []byte("1"), time.Hour)
				if err := c.close(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	c := NewCache(file, time.Hour)
	for n := range 4 {
		for i := range 10 {
			key := fmt.Sprintf("%d %d", n, i)
			if len(c.get(key)) == 0 {
				t.Errorf("%s is lost", key)
			}
		}
	}
	db, err := bbolt.Open(file, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	locked := NewCache(file, time.Hour)
	locked.put("late", []byte("1"), time.Hour)
	if err := locked.close(); err != nil {
		t.Errorf("a file that another program holds is trouble: %v", err)
	}
}

func TestCacheWithoutPlace(t *testing.T) {
	dir := t.TempDir()
	c := NewCache(dir, time.Hour)
	c.put("a", []byte("1"), time.Hour)
	if c.close() == nil {
		t.Error("a folder in place of the file is not told")
	}
	if _, err := os.Stat(dir); err != nil {
		t.Error("the folder was moved")
	}
}
