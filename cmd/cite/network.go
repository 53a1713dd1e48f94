package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"
	"time"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/link"
	"github.com/urfave/cli/v2"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// networkFlags are the flags of the commands that look at addresses.
func networkFlags() []cli.Flag {
	return []cli.Flag{
		&cli.DurationFlag{Name: "timeout", Value: 20 * time.Second, Usage: "give up an attempt after `TIME`"},
		&cli.IntFlag{Name: "jobs", Value: 64, Usage: "at most `N` attempts at one time"},
		&cli.IntFlag{Name: "per-host", Value: 4, Usage: "at most `N` attempts at one time at one host"},
		&cli.IntFlag{Name: "retries", Value: 3, Usage: "try `N` times more after limits, failures and timeouts"},
		&cli.DurationFlag{Name: "max-wait", Value: 30 * time.Second, Usage: "wait at most `TIME` when a host asks for it"},
		&cli.StringFlag{Name: "user-agent", Usage: "introduce the program as `TEXT`"},
		&cli.StringFlag{Name: "proxy", Usage: "go through the proxy at `URL` (default: by HTTP_PROXY, HTTPS_PROXY and NO_PROXY)"},
		&cli.DurationFlag{Name: "cache-ttl", Value: 24 * time.Hour, Usage: "take answers of earlier runs up to `TIME` old; failures are forgotten sooner"},
		&cli.BoolFlag{Name: "no-cache", Usage: "take no answers of earlier runs, and keep none"},
		&cli.BoolFlag{Name: "allow-private", Usage: "look at loopback, private and link-local addresses too"},
	}
}

// newClient makes a client as the flags and settings ask for it.
func newClient(c *cli.Context) (*link.Client, error) {
	if c.Duration("timeout") <= 0 || c.Duration("max-wait") <= 0 || c.Int("jobs") < 1 || c.Int("per-host") < 1 || c.Int("retries") < 0 {
		return nil, fmt.Errorf("--timeout, --max-wait, --jobs and --per-host begin above 0, --retries at 0")
	}
	return link.New(link.Options{Timeout: c.Duration("timeout"), Jobs: c.Int("jobs"), PerHost: c.Int("per-host"), Retries: c.Int("retries"),
		MaxWait: c.Duration("max-wait"), UserAgent: c.String("user-agent"), AllowPrivate: c.Bool("allow-private"), Proxy: c.String("proxy"),
		Cache: openCache(c)})
}

// openCache finds the cache that the flags leave: none with --no-cache, with a time to live of 0, or where the user has no
// folder for it.
func openCache(c *cli.Context) *link.Cache {
	dir, err := os.UserCacheDir()
	if c.Bool("no-cache") || c.Duration("cache-ttl") <= 0 || err != nil {
		return nil
	}
	return link.NewCache(filepath.Join(dir, "cite", "answers.db"), c.Duration("cache-ttl"))
}

// closeClient ends a client. That its answers could not be kept is said, and is no failure.
func closeClient(c *cli.Context, client *link.Client) {
	if err := client.Close(); err != nil {
		fmt.Fprintf(c.App.ErrWriter, "cite: answers are not kept: %s\n", visible(err.Error()))
	}
}

// excluding compiles the patterns of --exclude.
func excluding(patterns []string) (func(string) bool, error) {
	var all []*regexp.Regexp
	for _, p := range patterns {
		re, err := regexp.Compile(p)
		if err != nil {
			return nil, fmt.Errorf("--exclude %q: %w", p, err)
		}
		all = append(all, re)
	}
	return func(address string) bool {
		for _, re := range all {
			if re.MatchString(address) {
				return true
			}
		}
		return false
	}, nil
}

// gather looks at the addresses of all items, before anything is judged. An interrupt ends it with what is known by then.
func gather(c *cli.Context, sources []*cite.Source) (map[string]cite.LinkFact, error) {
	client, err := newClient(c)
	if err != nil {
		return nil, err
	}
	defer closeClient(c, client)
	excluded, err := excluding(c.StringSlice("exclude"))
	if err != nil {
		return nil, err
	}
	var addresses []string
	seen := map[string]bool{}
	for _, src := range sources {
		f, err := readChecked(src, c.String("from"))
		if err != nil {
			return nil, err
		}
		for _, it := range f.items {
			if u := it.Text(cite.URL); u != "" && !seen[u] && !excluded(u) {
				seen[u] = true
				addresses = append(addresses, u)
			}
		}
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	tick := func() {}
	if isTerminal(c.App.ErrWriter) && len(addresses) > 0 {
		progress := mpb.New(mpb.WithOutput(c.App.ErrWriter))
		bar := progress.AddBar(int64(len(addresses)), mpb.BarRemoveOnComplete(),
			mpb.PrependDecorators(decor.CountersNoUnit("%d of %d addresses ")), mpb.AppendDecorators(decor.AverageETA(decor.ET_STYLE_GO)))
		tick = bar.Increment
		defer func() { bar.Abort(true); progress.Wait() }()
	}
	facts := map[string]cite.LinkFact{}
	client.ProbeAll(ctx, addresses, func(fact cite.LinkFact) {
		facts[fact.URL] = fact
		tick()
	})
	return facts, nil
}
