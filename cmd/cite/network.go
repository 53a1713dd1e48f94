package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"time"

	"github.com/seed-2120edae/cite/cite/link"
	"github.com/urfave/cli/v2"
)

// networkFlag is the category of the flags of the network, which help shows by themselves.
const networkFlag = "network"

// ofNetwork tells whether a flag says how to look at addresses.
func ofNetwork(f cli.Flag) bool {
	c, ok := f.(cli.CategorizableFlag)
	return ok && c.GetCategory() == networkFlag
}

// networkFlags are the flags of the commands that look at addresses.
func networkFlags() []cli.Flag {
	return []cli.Flag{
		&cli.DurationFlag{Name: "timeout", Value: 20 * time.Second, Category: networkFlag, Usage: "give up an attempt after `TIME`"},
		&cli.IntFlag{Name: "jobs", Value: 64, Category: networkFlag, Usage: "at most `N` attempts at one time"},
		&cli.IntFlag{Name: "per-host", Value: 4, Category: networkFlag, Usage: "at most `N` attempts at one time at one host"},
		&cli.IntFlag{Name: "retries", Value: 3, Category: networkFlag, Usage: "try `N` times more after limits, failures and timeouts"},
		&cli.DurationFlag{Name: "max-wait", Value: 30 * time.Second, Category: networkFlag, Usage: "wait at most `TIME` when a host asks for it"},
		&cli.StringFlag{Name: "user-agent", Category: networkFlag, Usage: "introduce the program as `TEXT`"},
		&cli.StringFlag{Name: "proxy", Category: networkFlag, Usage: "go through the proxy at `URL` (default: by HTTP_PROXY, HTTPS_PROXY and NO_PROXY)"},
		&cli.DurationFlag{Name: "cache-ttl", Value: 24 * time.Hour, DefaultText: "24h", Category: networkFlag, Usage: "take answers of earlier runs up to `TIME` old; failures are forgotten sooner"},
		&cli.BoolFlag{Name: "no-cache", Category: networkFlag, Usage: "take no answers of earlier runs, and keep none"},
		&cli.StringSliceFlag{Name: "exclude", Category: networkFlag, Usage: "do not look at addresses that match `PATTERN`, a regular expression (repeatable)"},
		&cli.BoolFlag{Name: "allow-private", Category: networkFlag, Usage: "look at loopback, private and link-local addresses too"},
	}
}

// newClient makes a client as the flags and settings ask for it.
func newClient(c *cli.Context, s settings) (*link.Client, error) {
	trusted, err := s.Services.hosts()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.file, err)
	}
	if c.Duration("timeout") <= 0 || c.Duration("max-wait") <= 0 || c.Int("jobs") < 1 || c.Int("per-host") < 1 || c.Int("retries") < 0 {
		return nil, fmt.Errorf("--timeout, --max-wait, --jobs and --per-host begin above 0, --retries at 0")
	}
	return link.New(link.Options{Timeout: c.Duration("timeout"), Jobs: c.Int("jobs"), PerHost: c.Int("per-host"), Retries: c.Int("retries"),
		MaxWait: c.Duration("max-wait"), UserAgent: c.String("user-agent"), AllowPrivate: c.Bool("allow-private"), Proxy: c.String("proxy"),
		Trusted: trusted, Cache: openCache(c)})
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

// excluding compiles the patterns of --exclude and of the settings.
func excluding(c *cli.Context, s settings) (func(string) bool, error) {
	var all []*regexp.Regexp
	for where, patterns := range map[string][]string{"--exclude": c.StringSlice("exclude"), s.file + ": [exclude]": s.Exclude.URLs} {
		for _, p := range patterns {
			re, err := regexp.Compile(p)
			if err != nil {
				return nil, fmt.Errorf("%s %q: %w", where, p, err)
			}
			all = append(all, re)
		}
	}
	return func(address string) bool {
		return slices.ContainsFunc(all, func(re *regexp.Regexp) bool { return re.MatchString(address) })
	}, nil
}
