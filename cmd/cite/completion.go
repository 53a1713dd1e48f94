package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// completeArg is the first argument by which the shells' scripts ask for completions. What follows it are the words
// of the line so far, without "cite"; the last is the one to complete, and may be empty.
const completeArg = "__complete"

// completionScripts are what each shell has to run once. They hold no names of ours: they ask the program.
var completionScripts = map[string]string{
	"bash": `# bash completion for cite: put "source <(cite completion bash)" into ~/.bashrc
_cite() {
    local IFS=$'\n'
    COMPREPLY=($(cite __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f1))
}
complete -o default -o nosort -F _cite cite 2>/dev/null || complete -o default -F _cite cite
`,
	"zsh": `#compdef cite
# zsh completion for cite: write this to a file _cite in a folder of $fpath, or source it after compinit
_cite() {
    local -a lines candidates
    lines=("${(@f)$(cite __complete "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    local line
    for line in $lines; do
        [[ -n $line ]] && candidates+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
    done
    if (( $#candidates )); then
        _describe -V cite candidates
    else
        _files
    fi
}
if [ "$funcstack[1]" = "_cite" ]; then _cite "$@"; else compdef _cite cite; fi
`,
	"fish": `# fish completion for cite: write this to ~/.config/fish/completions/cite.fish
function __cite_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l found (cite __complete $words[2..-1] 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c cite -f -k -a '(__cite_complete)'
`,
	"powershell": `# PowerShell completion for cite: add "cite completion powershell | Out-String | Invoke-Expression" to $PROFILE
Register-ArgumentCompleter -Native -CommandName cite -ScriptBlock {
    param($word, $line, $cursor)
    $words = @($line.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -le $cursor } | ForEach-Object { $_.ToString() })
    if ($word -eq '') { $words += '""' }
    cite __complete @words 2>$null | ForEach-Object {
        $value, $tip = $_ -split "` + "`t" + `", 2
        if (-not $tip) { $tip = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $tip)
    }
}
`,
}

var shells = []string{"bash", "zsh", "fish", "powershell"}

func completionCommand() *cli.Command {
	return &cli.Command{
		Name:      "completion",
		Usage:     "print the script that lets a shell complete cite's commands, flags and their values",
		ArgsUsage: strings.Join(shells, "|"),
		Description: "Examples:\n" +
			"  source <(cite completion bash)                                in ~/.bashrc\n" +
			"  cite completion zsh > \"${fpath[1]}/_cite\"                     for zsh\n" +
			"  cite completion fish > ~/.config/fish/completions/cite.fish   for fish\n" +
			"  cite completion powershell | Out-String | Invoke-Expression   in $PROFILE",
		Action: func(c *cli.Context) error {
			if c.NArg() != 1 {
				return fmt.Errorf("completion needs the name of one shell: %s", strings.Join(shells, ", "))
			}
			script, ok := completionScripts[c.Args().First()]
			if !ok {
				return unknown("shell", c.Args().First(), shells)
			}
			return writeOutput(c.App.Writer, "", func(w io.Writer) error {
				_, err := io.WriteString(w, script)
				return err
			})
		},
	}
}

// complete prints what the last word can become, one a line: the value, a tab, what it is. Nothing means that a file
// belongs there.
func complete(w io.Writer, app *cli.App, words []string) {
	for _, c := range candidates(app, words) {
		fmt.Fprintf(w, "%s\t%s\n", c.value, c.about)
	}
}

func candidates(app *cli.App, line []string) []candidate {
	line = joinEquals(line)
	word := ""
	if n := len(line); n > 0 {
		word, line = line[n-1], line[:n-1]
	}
	if word == `""` { // what PowerShell needs to pass an empty word
		word = ""
	}
	if len(line) == 0 {
		return matching(append(commandCandidates(app), flagCandidates(app.Flags)...), word)
	}
	command := app.Command(line[0])
	if command == nil || slices.Contains(line, "--") {
		return nil
	}
	if name, value, ok := strings.Cut(word, "="); ok && strings.HasPrefix(name, "-") {
		return prefixed(name+"=", valueCandidates(command, name, value))
	}
	last := line[len(line)-1]
	if strings.HasPrefix(last, "-") && !strings.Contains(last, "=") && takesValue(findFlag(command.Flags, strings.TrimLeft(last, "-"))) {
		return valueCandidates(command, last, word)
	}
	if strings.HasPrefix(word, "-") {
		return matching(flagCandidates(command.Flags), word)
	}
	switch command.Name {
	case "help":
		return matching(commandCandidates(app), word)
	case "explain":
		return matching(ruleCandidates(), word)
	case "completion":
		return matching(words(shells...)(), word)
	}
	return nil
}

// joinEquals undoes what bash does to --flag=value, which reaches a completion as three words.
func joinEquals(words []string) []string {
	var out []string
	for i := 0; i < len(words); i++ {
		if words[i] == "=" && len(out) > 0 && strings.HasPrefix(out[len(out)-1], "--") {
			if i+1 < len(words) { // bash replaces only what follows the sign
				out = append(out, words[i+1])
				i++
			} else {
				out = append(out, "")
			}
			continue
		}
		out = append(out, words[i])
	}
	return out
}

// valueCandidates are the values of a flag that begin with word. Of a list with commas the last part is completed.
func valueCandidates(command *cli.Command, flag, word string) []candidate {
	choice, ok := findFlag(command.Flags, strings.TrimLeft(flag, "-")).(choiceFlag)
	if !ok {
		return nil
	}
	done := ""
	if i := strings.LastIndexByte(word, ','); choice.takesSeveral() && i >= 0 {
		done, word = word[:i+1], word[i+1:]
	}
	return prefixed(done, matching(choice.names(), word))
}

func commandCandidates(app *cli.App) []candidate {
	var all []candidate
	for _, c := range app.Commands {
		all = append(all, candidate{c.Name, c.Usage})
	}
	return all
}

func flagCandidates(flags []cli.Flag) []candidate {
	var all []candidate
	for _, f := range flags {
		about := ""
		if f, ok := f.(cli.DocGenerationFlag); ok {
			about = strings.ReplaceAll(f.GetUsage(), "`", "")
		}
		all = append(all, candidate{dashed(f.Names()[0]), about})
	}
	return all
}

func matching(all []candidate, word string) []candidate {
	return slices.DeleteFunc(all, func(c candidate) bool { return !strings.HasPrefix(c.value, word) })
}

func prefixed(before string, all []candidate) []candidate {
	for i := range all {
		all[i].value = before + all[i].value
	}
	return all
}
