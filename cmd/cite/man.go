package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/cpuguy83/go-md2man/v2/md2man"
	"github.com/urfave/cli/v2"
)

func manCommand() *cli.Command {
	return &cli.Command{
		Name:  "man",
		Usage: "print the manual page",
		Description: "Examples:\n" +
			"  cite man | man -l -                             read it\n" +
			"  cite man > /usr/local/share/man/man1/cite.1     keep it where man looks",
		Action: func(c *cli.Context) error {
			return writeOutput(c.App.Writer, "", func(w io.Writer) error {
				_, err := w.Write(md2man.Render([]byte(manual(c.App))))
				return err
			})
		},
	}
}

// manual is the text of the manual page, made of what help says of each command.
func manual(app *cli.App) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%% %s 1\n\n# NAME\n\n%s - %s\n\n# SYNOPSIS\n\n", strings.ToUpper(app.Name), app.Name, app.Usage)
	for _, c := range app.Commands {
		form := strings.TrimPrefix(usageLine(app, c), app.Name+" "+c.Name)
		fmt.Fprintf(&b, "**%s %s**%s  \n", app.Name, c.Name, escapeManual(form))
	}
	fmt.Fprintf(&b, "\n# DESCRIPTION\n\n%s\n\n# COMMANDS\n\n", manualText(app.Description))
	for _, c := range app.Commands {
		fmt.Fprintf(&b, "## %s\n\n%s.\n\n%s\n\n", c.Name, capitalised(escapeManual(c.Usage)), manualText(c.Description))
		for _, f := range c.Flags {
			if f.Names()[0] != "help" {
				b.WriteString(manualFlag(f))
			}
		}
	}
	b.WriteString("# OPTIONS\n\n")
	for _, f := range app.Flags {
		b.WriteString(manualFlag(f))
	}
	b.WriteString("# EXIT STATUS\n\n" +
		"**0**\n: done, nothing to report\n\n" +
		"**1**\n: done, and there are findings: of **check** at or above **--fail-on**, of **convert** an entry that could not be read, or with **--strict** anything that could not be carried over\n\n" +
		"**2**\n: could not do its work: no such file, an unknown flag or format, an output that cannot be written\n\n" +
		"# FILES\n\n" +
		"**" + settingsName + "**\n: settings, looked for upward from the working directory, then as **cite/" + settingsName + "** in the user's configuration folder\n\n" +
		"# ENVIRONMENT\n\n" +
		"**NO_COLOR**, **CLICOLOR_FORCE**\n: when not empty, never and always write colours\n\n" +
		"**COLUMNS**\n: how wide the terminal is\n\n" +
		"**HTTP_PROXY**, **HTTPS_PROXY**, **NO_PROXY**\n: the proxy through which addresses are looked at\n")
	return b.String()
}

// manualText turns a description into Markdown: its indented lines are examples, set as they stand.
func manualText(description string) string {
	var b strings.Builder
	inExamples := false
	for line := range strings.Lines(description) {
		line = strings.TrimRight(line, "\n")
		example := strings.HasPrefix(line, "  ")
		if example != inExamples {
			b.WriteString("\n")
		}
		inExamples = example
		if example {
			b.WriteString("    " + line[2:] + "\n")
		} else {
			b.WriteString(escapeManual(line) + "\n")
		}
	}
	return b.String()
}

// manualFlag is one entry of a list of flags.
func manualFlag(f cli.Flag) string {
	names, value, usage := flagText(f)
	for i, n := range names {
		names[i] = "**" + n + "**"
	}
	if value != "" {
		value = " *" + value + "*"
	}
	return fmt.Sprintf("%s%s\n: %s\n\n", strings.Join(names, ", "), value, escapeManual(usage))
}

// escapeManual keeps the marks of plain text from being read as Markdown.
func escapeManual(s string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "<", `\<`, "[", `\[`, "`", "\\`").Replace(s)
}

func capitalised(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
