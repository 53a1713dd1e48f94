package main

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/seed-2120edae/cite/cite/link"
	"github.com/seed-2120edae/cite/cite/link/registry"
	"github.com/urfave/cli/v2"
)

// settingsName is the file that sets what flags set, for all lists of a project.
const settingsName = ".cite.toml"

// settings are what a settings file says. The zero settings say nothing.
type settings struct {
	Select []string          `toml:"select"`
	Ignore []string          `toml:"ignore"`
	FailOn string            `toml:"fail-on"`
	Rules  map[string]string `toml:"rules"` // by rule: off, info, warning, error

	// The network flags of the same names. Those that open what is closed for safety, --allow-private and --proxy, are
	// for the command line alone: a settings file may come with someone else's manuscript.
	Timeout   string `toml:"timeout"`
	Jobs      *int   `toml:"jobs"`
	PerHost   *int   `toml:"per-host"`
	Retries   *int   `toml:"retries"`
	MaxWait   string `toml:"max-wait"`
	UserAgent string `toml:"user-agent"`
	CacheTTL  string `toml:"cache-ttl"`
	NoCache   bool   `toml:"no-cache"`
	Offline   bool   `toml:"offline"`
	FindDOI   bool   `toml:"find-doi"`

	Exclude  exclude  `toml:"exclude"`
	Services services `toml:"services"`

	file string
}

// exclude is what is not looked at.
type exclude struct {
	URLs []string `toml:"urls"` // regular expressions
}

// services are the base URLs of registries, and what they are told.
type services struct {
	DOI      string `toml:"doi"`
	Crossref string `toml:"crossref"`
	DataCite string `toml:"datacite"`
	ArXiv    string `toml:"arxiv"`
	Archive  string `toml:"archive"`
	ISBN     string `toml:"isbn"`
	Mailto   string `toml:"mailto"`
}

func (s services) registry() registry.Services {
	return registry.Services{DOI: s.DOI, Crossref: s.Crossref, DataCite: s.DataCite, ArXiv: s.ArXiv, Archive: s.Archive, ISBN: s.ISBN, Mailto: s.Mailto}
}

// hosts lists the hosts of the services that are set.
func (s services) hosts() ([]string, error) {
	var hosts []string
	for name, address := range map[string]string{"doi": s.DOI, "crossref": s.Crossref, "datacite": s.DataCite, "arxiv": s.ArXiv, "archive": s.Archive, "isbn": s.ISBN} {
		if address == "" {
			continue
		}
		u, err := url.Parse(address)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.RawQuery != "" || u.Fragment != "" {
			return nil, fmt.Errorf("[services] %s: %q is no base URL", name, address)
		}
		hosts = append(hosts, link.HostPort(u))
	}
	return hosts, nil
}

// apply sets the flags that the command line leaves to the settings.
func (s settings) apply(c *cli.Context) error {
	number := func(n *int) string {
		if n == nil {
			return ""
		}
		return strconv.Itoa(*n)
	}
	truth := func(b bool) string { return strings.TrimSuffix(strconv.FormatBool(b), "false") }
	for name, value := range map[string]string{
		"timeout": s.Timeout, "jobs": number(s.Jobs), "per-host": number(s.PerHost), "retries": number(s.Retries), "max-wait": s.MaxWait,
		"user-agent": s.UserAgent, "cache-ttl": s.CacheTTL, "no-cache": truth(s.NoCache), "offline": truth(s.Offline), "find-doi": truth(s.FindDOI),
	} {
		if value == "" || c.IsSet(name) || findFlag(c.Command.Flags, name) == nil {
			continue
		}
		if err := c.Set(name, value); err != nil {
			return fmt.Errorf("%s: %s = %q: %w", s.file, name, value, err)
		}
	}
	return nil
}

// findSettings reads the nearest settings file: upward from the working directory, then in the user's own folder.
func findSettings() (settings, error) {
	var places []string
	if dir, err := os.Getwd(); err == nil {
		for {
			places = append(places, filepath.Join(dir, settingsName))
			up := filepath.Dir(dir)
			if up == dir {
				break
			}
			dir = up
		}
	}
	if dir, err := os.UserConfigDir(); err == nil {
		places = append(places, filepath.Join(dir, "cite", settingsName))
	}
	for _, name := range places {
		data, err := os.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return settings{}, fileError(name, err)
		}
		return readSettings(name, string(data))
	}
	return settings{}, nil
}

// readSettings reads a settings file. A key that it does not know is an error with its line.
func readSettings(name, text string) (settings, error) {
	s := settings{file: name}
	d := toml.NewDecoder(strings.NewReader(text))
	d.DisallowUnknownFields()
	err := d.Decode(&s)
	var strict *toml.StrictMissingError
	var wrong *toml.DecodeError
	switch {
	case errors.As(err, &strict) && len(strict.Errors) > 0:
		line, column := strict.Errors[0].Position()
		return s, fmt.Errorf("%s:%d:%d: unknown key %q", name, line, column, strings.Join(strict.Errors[0].Key(), "."))
	case errors.As(err, &wrong):
		line, column := wrong.Position()
		return s, fmt.Errorf("%s:%d:%d: %w", name, line, column, wrong)
	}
	return s, err
}
