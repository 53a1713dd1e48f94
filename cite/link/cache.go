package link

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"
	"syscall"
	"time"

	"go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"github.com/seed-2120edae/cite/cite"
)

// A Cache keeps answers between runs, in a file. The file is open only for moments, so that several programs can use it at
// one time; one that does not get its turn does without. A file that is broken is set aside, and a new one begun. The
// nil Cache keeps nothing.
type Cache struct {
	path string
	ttl  time.Duration
	now  func() time.Time

	mu      sync.Mutex
	pending map[string]record // not yet written
	swept   bool              // what no longer holds was taken out
	trouble error             // why the file is no longer used
	missed  int               // how often in a row another program had the file
}

// A record is what is kept of an answer. Times tell when it was stored and how long it holds: a clock that was set
// back makes a record stale, not eternal.
type record struct {
	Stored time.Time       `json:"stored"`
	Until  time.Time       `json:"until"`
	Value  json.RawMessage `json:"value"`
}

// holds tells whether a record may still be taken for the truth.
func (r record) holds(now time.Time) bool {
	return now.Before(r.Until) && now.After(r.Stored.Add(-time.Minute))
}

const (
	cacheBucket = "answers 1" // the number goes up when records change their shape
	flushAt     = 500         // records are written together
	lockWait    = 500 * time.Millisecond
	maxMissed   = 4         // a program that keeps the file for so long is stuck: the run does without
	cacheLimit  = 256 << 20 // bytes; a file that outgrew this is begun anew
)

// NewCache makes a cache in a file, which is made when there is something to keep, with its folder. TTL is how long an
// answer holds that says that a page is there; others hold for less.
func NewCache(path string, ttl time.Duration) *Cache {
	return &Cache{path: path, ttl: ttl, now: time.Now, pending: map[string]record{}}
}

// timeToLive is how long good answers hold; 0 for the nil cache.
func (c *Cache) timeToLive() time.Duration {
	if c == nil {
		return 0
	}
	return c.ttl
}

// lifetime is how long an answer holds. What may pass by itself is soon asked again; what was refused depends on the
// flags of a run and is not kept.
func lifetime(state cite.LinkState, ttl time.Duration) time.Duration {
	switch state {
	case cite.LinkOK, cite.LinkMoved, cite.LinkFragmentMissing:
		return ttl
	case cite.LinkGone, cite.LinkSoftGone:
		return ttl / 4
	case cite.LinkRefused:
		return 0
	}
	return min(ttl, 10*time.Minute)
}

// get finds what is kept under keys.
func (c *Cache) get(keys ...string) map[string][]byte {
	found := map[string][]byte{}
	if c == nil {
		return found
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	now := c.now()
	take := func(key string, r record) {
		if r.holds(now) {
			found[key] = r.Value
		}
	}
	c.open(true, func(tx *bbolt.Tx) error {
		b := tx.Bucket([]byte(cacheBucket))
		if b == nil {
			return nil
		}
		for _, key := range keys {
			var r record
			if kept := b.Get([]byte(key)); kept != nil && json.Unmarshal(kept, &r) == nil {
				take(key, r)
			}
		}
		return nil
	})
	for _, key := range keys {
		if r, ok := c.pending[key]; ok {
			take(key, r)
		}
	}
	return found
}

// put keeps a value under a key for a time.
func (c *Cache) put(key string, value []byte, life time.Duration) {
	if c == nil || value == nil {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.trouble != nil {
		return
	}
	now := c.now()
	c.pending[key] = record{Stored: now, Until: now.Add(life), Value: value}
	if len(c.pending)%flushAt == 0 {
		c.flush()
	}
}

// close writes what is pending, as soon as other programs let it, and tells what went wrong with the file.
func (c *Cache) close() error {
	if c == nil {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for {
		before := c.missed
		if c.flush(); c.missed == before || c.missed >= maxMissed {
			return c.trouble
		}
	}
}

// flush writes what is pending, and takes out what no longer holds.
func (c *Cache) flush() {
	if len(c.pending) == 0 {
		return
	}
	if info, err := os.Stat(c.path); err == nil && info.Size() > cacheLimit {
		os.Remove(c.path)
	}
	written := c.open(false, func(tx *bbolt.Tx) error {
		b, err := tx.CreateBucketIfNotExists([]byte(cacheBucket))
		if err != nil {
			return err
		}
		if !c.swept {
			err = sweep(b, c.now())
			c.swept = true
		}
		for key, r := range maps.All(c.pending) {
			value, _ := json.Marshal(r) // the value is JSON already
			err = errors.Join(err, b.Put([]byte(key), value))
		}
		return err
	})
	if written {
		clear(c.pending)
	}
}

// sweep takes out what no longer holds.
func sweep(b *bbolt.Bucket, now time.Time) error {
	var stale [][]byte
	err := b.ForEach(func(key, kept []byte) error {
		var r record
		if json.Unmarshal(kept, &r) != nil || !r.holds(now) {
			stale = append(stale, key)
		}
		return nil
	})
	for _, key := range stale {
		err = errors.Join(err, b.Delete(key))
	}
	return err
}

// open lends the file to a function, and tells whether that went well. A lock that another program holds too long is no
// trouble; a file that cannot be read is set aside.
func (c *Cache) open(readOnly bool, use func(*bbolt.Tx) error) (done bool) {
	if c.trouble != nil || c.missed >= maxMissed {
		return false
	}
	info, err := os.Stat(c.path)
	switch {
	case err == nil && !info.Mode().IsRegular():
		c.trouble = fmt.Errorf("the cache %s is no file", c.path)
		return false
	case readOnly && (err != nil || info.Size() == 0):
		return false
	}
	if !readOnly {
		if err := os.MkdirAll(filepath.Dir(c.path), 0o700); err != nil {
			c.trouble = err
			return false
		}
	}
	err = c.transact(readOnly, use)
	var system syscall.Errno
	switch {
	case err == nil:
		c.missed = 0
		return true
	case errors.Is(err, berrors.ErrTimeout):
		c.missed++
	case errors.As(err, &system): // a folder without permission, a full disk, a file system without locks
		c.trouble = err
	default:
		aside := c.path + ".broken"
		if moved := os.Rename(c.path, aside); moved != nil {
			c.trouble = fmt.Errorf("the cache %s is broken and cannot be set aside: %w", c.path, moved)
		}
	}
	return false
}

// transact opens the file for one transaction. The library reads the file through memory: what is broken in it can come
// to light as a panic, or as a fault where the file ends too early.
func (c *Cache) transact(readOnly bool, use func(*bbolt.Tx) error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("%v", cause)
		}
	}()
	db, err := bbolt.Open(c.path, 0o600, &bbolt.Options{Timeout: lockWait, ReadOnly: readOnly})
	if err != nil {
		return err
	}
	if readOnly {
		err = db.View(use)
	} else {
		err = db.Update(use)
	}
	return errors.Join(err, db.Close())
}

// A packedFact is a fact as it is kept.
type packedFact struct {
	State     cite.LinkState `json:"state"`
	Status    int            `json:"status,omitempty"`
	Why       string         `json:"why,omitempty"`
	Final     string         `json:"final,omitempty"`
	Redirects int            `json:"redirects,omitempty"`
	Type      string         `json:"type,omitempty"`
	Page      []packedField  `json:"page,omitempty"`
	HasPage   bool           `json:"hasPage,omitempty"`
}

type packedField struct {
	Var   string      `json:"var"`
	Text  string      `json:"text,omitempty"`
	Names []cite.Name `json:"names,omitempty"`
	Date  cite.Date   `json:"date,omitzero"`
}

// packFact writes a fact down.
func packFact(f cite.LinkFact) []byte {
	p := packedFact{State: f.State, Status: f.Status, Why: f.Why, Final: f.Final, Redirects: f.Redirects, HasPage: f.Page != nil}
	if f.Page != nil {
		p.Type = f.Page.Type.String()
		for _, field := range f.Page.Fields() {
			p.Page = append(p.Page, packedField{Var: field.Var.String(), Text: field.Text, Names: field.Names, Date: field.Date()})
		}
	}
	kept, _ := json.Marshal(p) // strings, numbers and lists of them
	return kept
}

// unpackFact reads what packFact wrote.
func unpackFact(address string, kept []byte) (cite.LinkFact, bool) {
	var p packedFact
	if kept == nil || json.Unmarshal(kept, &p) != nil {
		return cite.LinkFact{}, false
	}
	f := cite.LinkFact{URL: address, State: p.State, Status: p.Status, Why: p.Why, Final: p.Final, Redirects: p.Redirects}
	if !p.HasPage {
		return f, true
	}
	f.Page = &cite.Item{}
	f.Page.Type, _ = cite.LookupType(p.Type)
	for _, field := range p.Page {
		v, _ := cite.LookupVar(field.Var)
		switch v.Kind() {
		case cite.TextKind:
			f.Page.SetText(cite.TextVar(v), field.Text)
		case cite.NumberKind:
			f.Page.SetNumber(cite.NumberVar(v), field.Text)
		case cite.NamesKind:
			f.Page.SetNames(cite.NameVar(v), field.Names)
		case cite.DateKind:
			f.Page.SetDate(cite.DateVar(v), field.Date)
		}
	}
	return f, true
}
