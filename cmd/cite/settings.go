package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// settingsName is the file that sets what flags set, for all lists of a project.
const settingsName = ".cite.toml"

// settings are what a settings file says. The zero settings say nothing.
type settings struct {
	Select []string          `toml:"select"`
	Ignore []string          `toml:"ignore"`
	FailOn string            `toml:"fail-on"`
	Rules  map[string]string `toml:"rules"` // by rule: off, info, warning, error

	file string
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
