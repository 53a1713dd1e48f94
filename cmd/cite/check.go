package main

import (
	"fmt"
	"io"
	"runtime/debug"
	"slices"
	"time"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/check"
	"github.com/seed-2120edae/cite/cite/document"
	"github.com/urfave/cli/v2"
)

func checkCommand() *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "say what is wrong with a reference list",
		ArgsUsage: "[FILE ...]",
		Description: "Judges the references of every FILE by the rules that \"cite explain\" lists. The text of a manuscript is\n" +
			"held against its own list, and against the bibliographies among the FILEs. Without --offline, addresses\n" +
			"are looked at and DOIs asked for.\n\n" +
			"Examples:\n" +
			"  cite check article.html                      findings, one a line\n" +
			"  cite check --offline paper.docx              without looking at addresses\n" +
			"  cite check --offline paper.md refs.bib       what paper.md cites, against refs.bib\n" +
			"  cite check --offline --fix paper.md          mend what is safe to mend\n" +
			"  cite check --format html paper.docx          a page to send to the author\n" +
			"  cite check --ignore missing-date --fail-on error paper.md",
		Flags: append([]cli.Flag{
			&cli.BoolFlag{Name: "offline", Usage: "judge what is written, and look at no address"},
			&cli.BoolFlag{Name: "fix", Usage: "make the fixes that keep the meaning, in the files, and report what is left"},
			&cli.BoolFlag{Name: "diff", Usage: "print what --fix would change, and change nothing"},
			among(words(reportNames()...), "format", &cli.StringFlag{Name: "format", Value: "text", Usage: "report as `FORMAT`"}),
			among(severities, "severity", &cli.StringFlag{Name: "fail-on", Value: "warning", Usage: "exit 1 from this `SEVERITY` on"}),
			among(ruleCandidates, "rule", &cli.StringSliceFlag{Name: "select", Usage: "run only `RULE` (repeatable, or several with commas)"}),
			among(ruleCandidates, "rule", &cli.StringSliceFlag{Name: "ignore", Usage: "do not run `RULE` (repeatable, or several with commas)"}),
			fromFlag(),
			&cli.BoolFlag{Name: "find-doi", Category: networkFlag, Usage: "look at Crossref for works whose DOI is missing or wrong"},
		}, networkFlags()...),
		Action: runCheck,
	}
}

// A checked file is a list with what was found in it.
type checked struct {
	source  *cite.Source
	items   []*cite.Item
	entries []document.Entry // what each item was read from; empty where the format names its fields
	body    []cite.Text      // the text of a manuscript outside its list
	aside   []cite.Text      // what looks like references there

	heading string // of the list
	facts
	found []cite.Diagnostic
	fixed bool // source is the file's text with fixes made
	own   bool // source is the file's text, and not what was taken out of it
}

// report keeps what the readers find, to be reported with the findings of the rules. The source of a document may be
// another than the file.
func (c *checked) report(src *cite.Source) cite.Reporter {
	c.source = src
	return func(d cite.Diagnostic) { c.found = append(c.found, d) }
}

func runCheck(c *cli.Context) error {
	write := reports[c.String("format")]
	settings, err := findSettings()
	if err != nil {
		return err
	}
	word := c.String("fail-on")
	if !c.IsSet("fail-on") && settings.FailOn != "" {
		word = settings.FailOn
	}
	failOn, err := cite.ParseSeverity(word)
	if err != nil {
		return err
	}
	config, err := checkConfig(c, settings)
	if err != nil {
		return err
	}
	var sources []*cite.Source
	for _, name := range fileArgs(c) {
		src, err := load(c.App.Reader, name)
		if err != nil {
			return err
		}
		sources = append(sources, src)
	}
	if err := settings.apply(c); err != nil {
		return err
	}
	var known facts
	if !c.Bool("offline") {
		if known, err = gather(c, settings, sources); err != nil {
			return err
		}
	}
	library, err := readLibrary(sources, c.String("from"))
	if err != nil {
		return err
	}
	var files []checked
	for _, src := range sources {
		name := src.Name
		run := checkFile
		if c.Bool("fix") || c.Bool("diff") {
			run = fixFile
		}
		file, err := run(src, c.String("from"), config, known, library, time.Now())
		if err != nil {
			return err
		}
		file.own = file.fixed || file.source.Text == src.Text
		switch {
		case !file.fixed:
		case c.Bool("diff"):
			if err := writeDiff(c.App.Writer, name, src.Text, file.source.Text); err != nil {
				return err
			}
		default:
			if err := replaceText(name, src.Text, file.source.Text); err != nil {
				return err
			}
		}
		files = append(files, file)
	}
	if c.Bool("diff") {
		return nil
	}
	if err := writeOutput(c.App.Writer, "", func(w io.Writer) error { return write(w, files) }); err != nil {
		return err
	}
	if c.String("format") == "text" {
		summarise(c.App.ErrWriter, files)
	}
	for _, f := range files {
		if slices.ContainsFunc(f.found, func(d cite.Diagnostic) bool { return d.Severity >= failOn }) {
			return errFindings
		}
	}
	return nil
}

// checkConfig reads which rules are to run, and how bad their findings are. A flag stands above the settings.
func checkConfig(c *cli.Context, settings settings) (check.Config, error) {
	config := check.Config{Select: settings.Select, Ignore: settings.Ignore, Severity: map[string]cite.Severity{}}
	if c.IsSet("select") {
		config.Select = ruleArgs(c.StringSlice("select"))
	}
	if c.IsSet("ignore") {
		config.Ignore = ruleArgs(c.StringSlice("ignore"))
	}
	known := ruleNames()
	for name, word := range settings.Rules {
		if !slices.Contains(known, name) {
			return config, fmt.Errorf("%s: %w", settings.file, unknown("rule", name, known))
		}
		if word == "off" {
			config.Ignore = append(slices.Clone(config.Ignore), name)
			continue
		}
		severity, err := cite.ParseSeverity(word)
		if err != nil {
			return config, fmt.Errorf("%s: rule %s: %w, or off", settings.file, name, err)
		}
		config.Severity[name] = severity
	}
	for _, name := range slices.Concat(config.Select, config.Ignore) {
		if !slices.Contains(known, name) {
			return config, unknown("rule", name, known)
		}
	}
	return config, nil
}

// ruleArgs takes lists with commas apart.
func ruleArgs(args []string) []string {
	var names []string
	for _, a := range args {
		names = append(names, commaList(a)...)
	}
	return names
}

// ruleNames lists what can be selected and ignored: the rules, and what reading and writing files reports.
func ruleNames() []string { return valuesOf(ruleCandidates()) }

// readChecked reads a file.
func readChecked(src *cite.Source, from string) (checked, error) {
	debug.SetGCPercent(readingGC)
	file := checked{source: src}
	l, err := readList(src, from, &file)
	if err != nil {
		return file, err
	}
	file.source, file.items, file.entries, file.body = l.source, slices.Collect(l.items), l.entries, l.body
	file.aside, file.heading = l.aside, l.heading
	return file, nil
}

// readLibrary reads what the bibliographies among files list, for the manuscripts among them to cite. It is empty where
// the files are all of one sort.
func readLibrary(sources []*cite.Source, from string) ([]*cite.Item, error) {
	var bibliographies []*cite.Source
	for _, src := range sources {
		format, err := inputFormat(src, from)
		if err != nil {
			return nil, err
		}
		if format.ReadEntry == nil {
			bibliographies = append(bibliographies, src)
		}
	}
	if len(bibliographies) == len(sources) {
		return nil, nil
	}
	var library []*cite.Item
	for _, src := range bibliographies {
		file, err := readChecked(src, from)
		if err != nil {
			return nil, err
		}
		library = append(library, file.items...)
	}
	return library, nil
}

// checkFile reads a file and judges its list by what is written and by what is known of its addresses, and a
// manuscript's text by its own list and the library.
func checkFile(src *cite.Source, from string, config check.Config, known facts, library []*cite.Item, now time.Time) (checked, error) {
	file, err := readChecked(src, from)
	if err != nil {
		return file, err
	}
	debug.SetGCPercent(judgingGC)
	file.facts = known
	in := check.Input{Source: file.source, Links: known.links, Works: known.works, Today: cite.Day{Year: now.Year(), Month: int(now.Month()), Day: now.Day()}}
	in.Entries = make([]check.Entry, 0, len(file.items))
	for i, it := range file.items {
		e := check.Entry{Item: it}
		if i < len(file.entries) {
			e.Text, e.List = file.entries[i].Text, file.entries[i].List
		}
		in.Entries = append(in.Entries, e)
	}
	if len(file.body) > 0 {
		in.Heading, in.Body, in.Aside, in.Citations, in.Library = file.heading, file.body, file.aside, document.FindCitations(file.body), library
	}
	for _, d := range file.found {
		if d.Rule == document.RuleNoList && len(in.Citations) > 0 && len(library) > 0 {
			continue // it cites from the library
		}
		in.Read = append(in.Read, d)
	}
	file.found = check.Run(in, config)
	return file, nil
}

// Lists are held whole, so the collector is to keep the heap near what they need: most of all while a list is judged, when
// the most is held.
const (
	readingGC = 75
	judgingGC = 25
)

// A reportFunc writes the findings of all files.
type reportFunc func(w io.Writer, files []checked) error

var reports = map[string]reportFunc{"text": reportText, "json": reportJSON, "sarif": reportSARIF, "github": reportGitHub, "markdown": reportMarkdown, "html": reportHTML}

func reportNames() []string { return []string{"text", "json", "sarif", "github", "markdown", "html"} }

// count gives how many findings there are of a severity.
func count(files []checked, s cite.Severity) int {
	n := 0
	for _, f := range files {
		for _, d := range f.found {
			if d.Severity == s {
				n++
			}
		}
	}
	return n
}

// reportText writes findings one a line, and on a terminal the line with the place marked and what to do.
func reportText(w io.Writer, files []checked) error {
	out := newPrinter(w)
	for _, f := range files {
		for _, d := range f.found {
			out.print(f.source, d, 0)
			if d.Help != "" {
				if _, err := fmt.Fprintf(w, "    %s\n", out.hang(visible(d.Help), hangingIndent)); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// summarise says how much was found, where something was, and how much of it can be mended unasked.
func summarise(w io.Writer, files []checked) {
	items, mendable := 0, 0
	for _, f := range files {
		items += len(f.items)
		for _, d := range f.found {
			if d.Fix != nil && d.Fix.Safe && f.own {
				mendable++
			}
		}
	}
	errors, warnings, notes := count(files, cite.Error), count(files, cite.Warning), count(files, cite.Info)
	if errors+warnings+notes == 0 {
		return
	}
	fmt.Fprintf(w, "%s: %s, %s, %s", plural(items, "reference"), plural(errors, "error"), plural(warnings, "warning"), plural(notes, "note"))
	if mendable > 0 {
		fmt.Fprintf(w, "; --fix mends %d", mendable)
	}
	fmt.Fprintln(w)
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
