// Command cite reads reference lists, checks them, and converts them.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/urfave/cli/v2"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// Exit codes are a promise to scripts.
const (
	exitClean    = 0 // done, nothing to report
	exitFindings = 1 // done, and there are findings
	exitTrouble  = 2 // could not do its work
)

// errFindings ends a command that did its work and has already reported what it found.
var errFindings = errors.New("there are findings")

// run is the program without its process. It gives the exit code: the one place where errors become codes.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	app := newApp(stdin, stdout, stderr)
	if len(args) > 0 && args[0] == completeArg {
		complete(stdout, app, args[1:])
		return exitClean
	}
	args, err := permute(app, args)
	if err == nil {
		err = app.Run(append([]string{app.Name}, args...))
	}
	switch {
	case err == nil:
		return exitClean
	case errors.Is(err, errFindings):
		return exitFindings
	}
	fmt.Fprintf(stderr, "cite: %s\n", visible(err.Error()))
	return exitTrouble
}

// newApp builds the command line. Every command is one row.
func newApp(stdin io.Reader, stdout, stderr io.Writer) *cli.App {
	app := &cli.App{
		Name:      "cite",
		Usage:     "read reference lists, check them, and convert them",
		UsageText: "cite COMMAND [flags] [FILE ...]",
		Description: "A FILE is a manuscript (.txt .md .html .docx), whose reference list is found and read, or a\n" +
			"bibliography (.bib .json .jsonl .yaml .ris). No FILE, or -, is standard input. Results go to\n" +
			"standard output, everything else to standard error.\n\n" +
			"Examples:\n" +
			"  cite check --offline paper.docx            what is wrong with a paper's references\n" +
			"  cite convert --to bibtex paper.docx        the references as BibTeX\n" +
			"  cite convert --to apa library.bib          a .bib as an APA list\n" +
			"  cite page --to apa https://example.org/    a web page as a reference\n" +
			"  cite help convert                          all that a command can do\n\n" +
			"Exit codes: 0 done, nothing to report; 1 done, and there are findings; 2 could not do its work.",
		Flags: []cli.Flag{&cli.BoolFlag{Name: "version", Aliases: []string{"v"}, Usage: "print the version"}},
		Commands: []*cli.Command{
			checkCommand(),
			convertCommand(),
			extractCommand(),
			parseCommand(),
			pageCommand(),
			fmtCommand(),
			explainCommand(),
			formatsCommand(),
			completionCommand(),
			manCommand(),
			helpCommand(),
		},
		Reader:                    stdin,
		Writer:                    stdout,
		ErrWriter:                 stderr,
		HideHelp:                  true, // help is a command of our own
		HideVersion:               true,
		DisableSliceFlagSeparator: true, // URLs hold commas
		ExitErrHandler:            func(*cli.Context, error) {},
		Action: func(c *cli.Context) error {
			if c.Bool("version") {
				_, err := fmt.Fprintf(c.App.Writer, "%s version %s\n", c.App.Name, version())
				return err
			}
			return writeHelp(c.App.Writer, c.App, nil)
		},
	}
	for _, c := range app.Commands {
		c.HideHelp = true
		c.Flags = append(c.Flags, helpFlag())
	}
	app.Flags = append(app.Flags, helpFlag())
	return app
}

// version tells the version that the program was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
