package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/mattn/go-runewidth"
	"github.com/urfave/cli/v2"
)

func helpCommand() *cli.Command {
	return &cli.Command{
		Name:      "help",
		Aliases:   []string{"h"},
		Usage:     "say what a command does, with examples and all its flags",
		ArgsUsage: "[COMMAND]",
		Description: "Examples:\n" +
			"  cite help check",
		Action: func(c *cli.Context) error {
			if !c.Args().Present() {
				return writeHelp(c.App.Writer, c.App, nil)
			}
			command := c.App.Command(c.Args().First())
			if command == nil {
				return unknown("command", c.Args().First(), commandNames(c.App))
			}
			return writeHelp(c.App.Writer, c.App, command)
		},
	}
}

func helpFlag() cli.Flag {
	return &cli.BoolFlag{Name: "help", Aliases: []string{"h"}, Usage: "show this help"}
}

// writeHelp writes what there is to say of a command, or of the program.
func writeHelp(w io.Writer, app *cli.App, command *cli.Command) error {
	return writeOutput(w, "", func(w io.Writer) error {
		h := helpText{columns: helpColumns(w)}
		if command == nil {
			h.program(app)
		} else {
			h.command(app, command)
		}
		_, err := io.WriteString(w, strings.TrimRight(h.String(), "\n")+"\n")
		return err
	})
}

// helpColumns is how wide help may be: as the terminal, but no wider than reads well.
func helpColumns(w io.Writer) int {
	const usual, most = 80, 110
	if n, ok := columns(w); ok {
		return min(n, most)
	}
	if n, ok := wantedColumns(); ok {
		return min(n, most)
	}
	return usual
}

// A helpText is help on its way, broken between words at so many columns.
type helpText struct {
	strings.Builder
	columns int
}

func (h *helpText) program(app *cli.App) {
	h.text(app.Name + ": " + app.Usage)
	h.text("Usage: " + app.UsageText)
	h.text(app.Description)
	var rows [][2]string
	for _, c := range app.Commands {
		rows = append(rows, [2]string{c.Name, c.Usage})
	}
	h.table("Commands", rows)
	h.flags("Flags", app.Flags)
}

func (h *helpText) command(app *cli.App, c *cli.Command) {
	h.text(app.Name + " " + c.Name + ": " + c.Usage)
	h.text("Usage: " + usageLine(app, c))
	h.text(c.Description)
	own, network := []cli.Flag{}, []cli.Flag{}
	for _, f := range c.Flags {
		if ofNetwork(f) {
			network = append(network, f)
		} else {
			own = append(own, f)
		}
	}
	h.flags("Flags", own)
	h.flags("Flags of what looks at addresses", network)
}

// usageLine shows the form of a command.
func usageLine(app *cli.App, c *cli.Command) string {
	line := app.Name + " " + c.Name
	if len(c.Flags) > 1 { // more than --help
		line += " [flags]"
	}
	return strings.TrimRight(line+" "+c.ArgsUsage, " ")
}

// text writes paragraphs. Lines that begin with blanks are examples, and are not broken.
func (h *helpText) text(s string) {
	for _, paragraph := range strings.Split(s, "\n\n") {
		var running []string
		for line := range strings.Lines(paragraph) {
			line = strings.TrimRight(line, "\n")
			if strings.HasPrefix(line, " ") {
				h.paragraph(running)
				running = nil
				h.WriteString(line + "\n")
			} else {
				running = append(running, line)
			}
		}
		h.paragraph(running)
		h.WriteByte('\n')
	}
}

func (h *helpText) paragraph(lines []string) {
	if len(lines) == 0 {
		return
	}
	broken, _ := wrap(strings.Join(lines, " "), 0, h.columns)
	for _, line := range broken {
		h.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

// flags writes a table of flags, with the word for each one's value and its default.
func (h *helpText) flags(title string, flags []cli.Flag) {
	var rows [][2]string
	for _, f := range flags {
		names, value, usage := flagText(f)
		rows = append(rows, [2]string{strings.TrimRight(strings.Join(names, ", ")+" "+value, " "), usage})
	}
	h.table(title, rows)
}

// table writes rows of a name and what it is. Where the terminal is too narrow for both, the second stands below.
func (h *helpText) table(title string, rows [][2]string) {
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(h, "%s:\n", title)
	indent := 0
	for _, row := range rows {
		indent = max(indent, 2+runewidth.StringWidth(row[0])+2)
	}
	below := h.columns-indent < 30
	if below {
		indent = 6
	}
	for _, row := range rows {
		h.WriteString("  " + row[0])
		column := 2 + runewidth.StringWidth(row[0])
		if below {
			h.WriteByte('\n')
			column = 0
		}
		lines, _ := wrap(row[1], 0, h.columns-indent)
		for _, line := range lines {
			h.WriteString(strings.Repeat(" ", indent-column) + strings.TrimRight(line, " ") + "\n")
			column = 0
		}
	}
	h.WriteByte('\n')
}

// flagText gives a flag's names with their dashes, the word for its value, and what it does, with its default.
func flagText(f cli.Flag) (names []string, value, usage string) {
	names = flagNames([]cli.Flag{f})
	flag, ok := f.(cli.DocGenerationFlag)
	if !ok {
		return names, "", ""
	}
	usage = flag.GetUsage()
	if flag.TakesValue() {
		if parts := strings.SplitN(usage, "`", 3); len(parts) == 3 {
			value = parts[1]
		}
		if fallback := strings.Trim(flag.GetDefaultText(), `"`); fallback != "" && !strings.Contains(usage, "(default:") {
			usage += fmt.Sprintf(" (default: %s)", fallback)
		}
	}
	return names, value, strings.ReplaceAll(usage, "`", "")
}
