package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"
)

// permute puts a command's flags before its files, since the flag package stops at the first file and would take all
// that follows for files too. It answers what cannot be meant, such as an unknown flag, in words that help, and makes
// "help COMMAND" of a line that asks for help.
func permute(app *cli.App, args []string) ([]string, error) {
	if len(args) == 0 {
		return args, nil
	}
	var flags, files []string
	known, where, takesFiles := app.Flags, "", true
	if !strings.HasPrefix(args[0], "-") {
		command := app.Command(args[0])
		if command == nil {
			return nil, unknown("command", args[0], commandNames(app))
		}
		known, where, takesFiles = command.Flags, command.Name+": ", command.ArgsUsage != ""
		flags, args = []string{command.Name}, args[1:]
	}
	for len(args) > 0 {
		arg := args[0]
		args = args[1:]
		if arg == "--" {
			files = append(files, args...)
			break
		}
		if !strings.HasPrefix(arg, "-") || arg == "-" {
			files = append(files, arg)
			continue
		}
		name, value, hasValue := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		if name == "help" || name == "h" {
			return append([]string{"help"}, flags[:min(1, len(flags))]...), nil
		}
		flag := findFlag(known, name)
		if flag == nil {
			return nil, fmt.Errorf("%s%w", where, unknown("flag", dashed(name), flagNames(known)))
		}
		flags = append(flags, arg)
		if takesValue(flag) && !hasValue {
			if len(args) == 0 {
				return nil, fmt.Errorf("%sflag %s needs a value", where, dashed(name))
			}
			value, hasValue = args[0], true
			flags = append(flags, value)
			args = args[1:]
		}
		if hasValue {
			if err := refuseValue(flag, value); err != nil {
				return nil, fmt.Errorf("%s%w", where, err)
			}
		}
	}
	if len(files) > 0 && !takesFiles {
		return nil, fmt.Errorf("%stakes no file, and got %q", where, files[0])
	}
	if len(files) > 0 {
		flags = append(flags, "--")
	}
	return append(flags, files...), nil
}

// findFlag finds a flag by one of its names, without dashes.
func findFlag(flags []cli.Flag, name string) cli.Flag {
	for _, f := range flags {
		if slices.Contains(f.Names(), name) {
			return f
		}
	}
	return nil
}

// takesValue tells whether the flag's value may stand in the next argument.
func takesValue(flag cli.Flag) bool {
	f, ok := flag.(cli.DocGenerationFlag)
	return ok && f.TakesValue()
}

// dashed writes a flag's name as on the command line.
func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

func flagNames(flags []cli.Flag) []string {
	var names []string
	for _, f := range flags {
		for _, n := range f.Names() {
			names = append(names, dashed(n))
		}
	}
	return names
}

func commandNames(app *cli.App) []string {
	var names []string
	for _, c := range app.Commands {
		names = append(names, c.Name)
	}
	return names
}

// listedBy names the command that lists the names of a kind, where they are too many for a message.
var listedBy = map[string]string{"rule": "cite explain"}

// unknown says that a name is not one of those known, and which of them may be meant; where none is near, what there is.
func unknown(kind, name string, known []string) error {
	if near := nearest(name, known); len(near) > 0 {
		return fmt.Errorf("unknown %s %q; did you mean %s?", kind, name, alternatives(near))
	}
	if command := listedBy[kind]; command != "" {
		return fmt.Errorf("unknown %s %q; %s lists them", kind, name, command)
	}
	return fmt.Errorf("unknown %s %q; there are: %s", kind, name, strings.Join(known, ", "))
}

// alternatives quotes names and joins them by "or".
func alternatives(names []string) string {
	s := ""
	for i, n := range names {
		switch {
		case i > 0 && i == len(names)-1:
			s += " or "
		case i > 0:
			s += ", "
		}
		s += strconv.Quote(n)
	}
	return s
}

// nearest gives the known names that a name may be a slip for: those from which the fewest letters part it, at most one
// in three; else those that hold it or that it holds, such as csljson for json. More than three are no help.
func nearest(name string, known []string) []string {
	const most = 3
	bare := func(s string) string { return strings.ToLower(strings.TrimLeft(s, "-")) }
	name = bare(name)
	var near, alike []string
	least := (len(name) + 1) / 3
	for _, k := range known {
		other := bare(k)
		if d := editDistance(name, other); d < least || d == least && d > 0 {
			if d < least {
				near, least = nil, d
			}
			near = append(near, k)
		}
		if min(len(name), len(other)) >= 3 && (strings.Contains(other, name) || strings.Contains(name, other)) {
			alike = append(alike, k)
		}
	}
	if len(near) > 0 {
		return near[:min(len(near), most)]
	}
	if len(alike) > most {
		return nil
	}
	return alike
}

// editDistance counts the letters to insert, delete, change or swap with their neighbour to make b of a.
func editDistance(a, b string) int {
	row := func(i int) []int {
		r := make([]int, len(b)+1)
		r[0] = i
		return r
	}
	before, last := row(0), row(0)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		now := row(i)
		for j := 1; j <= len(b); j++ {
			change := last[j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			now[j] = min(change, last[j]+1, now[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				now[j] = min(now[j], before[j-2]+1)
			}
		}
		before, last = last, now
	}
	return last[len(b)]
}
