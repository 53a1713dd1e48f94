package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// permute puts a command's flags before its files, since the flag package stops at the first file and would take all
// that follows for files too. It also answers an unknown flag, which the flag package does in words of its own.
func permute(app *cli.App, args []string) ([]string, error) {
	if len(args) == 0 || args[0] == "help" || args[0] == "h" {
		return args, nil
	}
	var flags, files []string
	known, where := app.Flags, ""
	if !strings.HasPrefix(args[0], "-") {
		command := app.Command(args[0])
		if command == nil {
			return args, nil // answered by the app's own action
		}
		known, where = command.Flags, "cite "+command.Name+": "
		flags, args = []string{args[0]}, args[1:]
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
		name, _, hasValue := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		flag := findFlag(known, name)
		if flag == nil && !slices.Contains(builtin(where), name) {
			return nil, fmt.Errorf("%s%w", where, unknown("flag", dashed(name), append(flagNames(known), dashedAll(builtin(where))...)))
		}
		flags = append(flags, arg)
		if takesValue(flag) && !hasValue {
			if len(args) == 0 {
				return nil, fmt.Errorf("%sflag %s needs a value", where, dashed(name))
			}
			flags = append(flags, args[0])
			args = args[1:]
		}
	}
	if len(files) > 0 {
		flags = append(flags, "--")
	}
	return append(flags, files...), nil
}

// builtin lists the flags that the library adds by itself.
func builtin(where string) []string {
	if where == "" {
		return []string{"help", "h", "version", "v"}
	}
	return []string{"help", "h"}
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
		names = append(names, dashedAll(f.Names())...)
	}
	return names
}

func dashedAll(names []string) []string {
	var all []string
	for _, n := range names {
		all = append(all, dashed(n))
	}
	return all
}

func commandNames(app *cli.App) []string {
	var names []string
	for _, c := range app.VisibleCommands() {
		names = append(names, c.Name)
	}
	return names
}

// unknown says that a name is not one of those known, and which of them is nearest; where none is near, it lists them.
func unknown(kind, name string, known []string) error {
	nearest, distance := "", len(name)/2+1
	for _, k := range known {
		if d := editDistance(strings.ToLower(name), k); d < distance {
			nearest, distance = k, d
		}
	}
	if nearest != "" {
		return fmt.Errorf("unknown %s %q; did you mean %q?", kind, name, nearest)
	}
	return fmt.Errorf("unknown %s %q; there are: %s", kind, name, strings.Join(known, ", "))
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
