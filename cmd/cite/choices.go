package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/formats"
	"github.com/seed-2120edae/cite/formats/apa"
	"github.com/urfave/cli/v2"
)

// A candidate is a word that may stand on the command line, and what it means.
type candidate struct{ value, about string }

// A choiceFlag takes one of a few names, or several of them with commas where it can be repeated. Help and the manual
// list the names, shells complete them, and no other is taken.
type choiceFlag struct {
	cli.DocGenerationFlag
	kind  string // of what the names are, in one word: "format"
	names func() []candidate
}

// GetUsage is what the flag does, with its names before its default; rules are too many.
func (f choiceFlag) GetUsage() string {
	usage := f.DocGenerationFlag.GetUsage()
	if listedBy[f.kind] != "" {
		return usage
	}
	before, fallback, found := strings.Cut(usage, " (default:")
	usage = before + ": " + strings.Join(valuesOf(f.names()), ", ")
	if found {
		usage += " (default:" + fallback
	}
	return usage
}

// among makes a flag one that takes some names alone.
func among(names func() []candidate, kind string, flag cli.DocGenerationFlag) choiceFlag {
	return choiceFlag{flag, kind, names}
}

// refuse says what is wrong with a value: nil where nothing is.
func (f choiceFlag) refuse(value string) error {
	values := []string{value}
	if f.takesSeveral() {
		values = commaList(value)
	}
	names := valuesOf(f.names())
	for _, v := range values {
		if !slices.Contains(names, v) {
			return unknown(f.kind, v, names)
		}
	}
	return nil
}

// takesSeveral tells whether several names may stand in one value.
func (f choiceFlag) takesSeveral() bool {
	_, several := f.DocGenerationFlag.(*cli.StringSliceFlag)
	return several
}

// commaList takes a list with commas or blanks apart.
func commaList(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' })
}

// refuseValue says what is wrong with the value of any flag: nil where nothing is.
func refuseValue(flag cli.Flag, value string) error {
	switch flag := flag.(type) {
	case choiceFlag:
		return flag.refuse(value)
	case *cli.IntFlag:
		if _, err := strconv.Atoi(value); err != nil {
			return fmt.Errorf("%s takes a number, not %q", dashed(flag.Name), value)
		}
	case *cli.BoolFlag:
		if _, err := strconv.ParseBool(value); err != nil {
			return fmt.Errorf("%s takes no value but true or false, not %q", dashed(flag.Name), value)
		}
	case *cli.DurationFlag:
		if _, err := time.ParseDuration(value); err != nil {
			return fmt.Errorf("%s takes a time with its unit, such as 20s or 5m, not %q", dashed(flag.Name), value)
		}
	}
	return nil
}

// readFormats are the formats that can be read.
func readFormats() []candidate { return formatCandidates(readable) }

// writtenFormats are the formats that can be written.
func writtenFormats() []candidate { return formatCandidates(writable) }

func formatCandidates(keep func(formats.Format) bool) []candidate {
	var all []candidate
	for _, name := range formats.Names(keep) {
		f, _ := formats.Find(name)
		all = append(all, candidate{name, f.Title})
	}
	return all
}

func ruleCandidates() []candidate {
	var all []candidate
	for _, r := range documentedRules() {
		all = append(all, candidate{r.Name, r.Summary})
	}
	return all
}

// constants gives the names of constants.
func constants[T fmt.Stringer](all ...T) func() []candidate {
	return func() []candidate {
		var names []candidate
		for _, c := range all {
			names = append(names, candidate{value: c.String()})
		}
		return names
	}
}

// words gives names that need no explanation.
func words(values ...string) func() []candidate {
	return func() []candidate {
		var names []candidate
		for _, v := range values {
			names = append(names, candidate{value: v})
		}
		return names
	}
}

var (
	severities = constants(cite.Info, cite.Warning, cite.Error)
	markups    = constants(apa.Plain, apa.Markdown, apa.HTML, apa.LaTeX)
	titleCases = constants(apa.AutoCase, apa.KeepCase, apa.SentenceCase)
	orders     = constants(apa.Sorted, apa.InputOrder)
	textOrJSON = words("text", "json")
)

func valuesOf(all []candidate) []string {
	var values []string
	for _, c := range all {
		values = append(values, c.value)
	}
	return values
}

// fromFlag is the flag of what to read.
func fromFlag() cli.Flag {
	return among(readFormats, "format", &cli.StringFlag{Name: "from", Usage: "read `FORMAT` (default: by name and content)"})
}

// toFlag is the flag of what to write.
func toFlag(flag *cli.StringFlag) cli.Flag { return among(writtenFormats, "format", flag) }
