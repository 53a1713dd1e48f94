package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// licences are those that cite may be given away with, each with words that only its text has.
var licences = []struct{ name, words string }{
	{"Apache-2.0", "Apache License Version 2.0"},
	{"BSD-3-Clause", "Neither the name of"},
	{"BSD-2-Clause", "Redistributions in binary form must reproduce"},
	{"MIT", "Permission is hereby granted, free of charge"},
	{"ISC", "Permission to use, copy, modify, and/or distribute this software for any purpose"},
	{"MPL-2.0", "Mozilla Public License Version 2.0"},
	{"Unlicense", "This is free and unencumbered software released into the public domain"},
}

// TestLicences holds the README's table of dependencies against the modules that the program and its tests are made of,
// and each module's licence against those that are compatible with our own.
func TestLicences(t *testing.T) {
	cmd := exec.Command("go", "list", "-deps", "-test", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Dir}}{{end}}{{end}}", "./...")
	cmd.Dir = filepath.Join("..", "..")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(readme), "\n## Dependencies\n")
	table, _, _ = strings.Cut(table, "\n## ")
	listed := map[string]string{}
	for _, row := range regexp.MustCompile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\|").FindAllStringSubmatch(table, -1) {
		listed[row[1]] = row[2]
	}
	modules := strings.Split(strings.TrimSpace(string(out)), "\n")
	slices.Sort(modules)
	for _, module := range slices.Compact(modules) {
		path, dir, _ := strings.Cut(module, "\t")
		if path == "" {
			continue
		}
		licence := licenceOf(t, dir)
		switch {
		case licence == "":
			t.Errorf("%s: no licence known to be compatible in %s", path, dir)
		case listed[path] == "":
			t.Errorf("README.md does not list %s (%s) among the dependencies", path, licence)
		case listed[path] != licence:
			t.Errorf("README.md gives the licence of %s as %s; it is %s", path, listed[path], licence)
		}
		delete(listed, path)
	}
	for path := range listed {
		t.Errorf("README.md lists %s, which is not used", path)
	}
}

// licenceOf tells a module's licence by the words of its licence file.
func licenceOf(t *testing.T, dir string) string {
	for _, pattern := range []string{"LICENSE*", "LICENCE*", "COPYING*", "License*", "UNLICENSE"} {
		names, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			folded := strings.Join(strings.Fields(string(text)), " ")
			for _, l := range licences {
				if strings.Contains(folded, l.words) {
					return l.name
				}
			}
		}
	}
	return ""
}
