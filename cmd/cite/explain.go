package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/check"
	"github.com/urfave/cli/v2"
)

func explainCommand() *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "say what a rule of check means, and why it is one",
		ArgsUsage: "[RULE ...]",
		Description: "Without RULE, all rules are listed.\n\n" +
			"Examples:\n" +
			"  cite explain\n" +
			"  cite explain date-differs-from-url",
		Action: explain,
	}
}

func explain(c *cli.Context) error {
	var rules []check.Rule
	for _, name := range c.Args().Slice() {
		r, ok := check.Lookup(name)
		if !ok {
			var known []string
			for _, r := range check.All() {
				known = append(known, r.Name)
			}
			return unknown("rule", name, known)
		}
		rules = append(rules, r)
	}
	return writeOutput(c.App.Writer, "", func(w io.Writer) error {
		if len(rules) == 0 {
			return listRules(w)
		}
		for i, r := range rules {
			if i > 0 {
				fmt.Fprintln(w)
			}
			if _, err := io.WriteString(w, explanation(r)); err != nil {
				return err
			}
		}
		return nil
	})
}

// listRules writes one line for each rule.
func listRules(w io.Writer) error {
	longest := 0
	for _, r := range check.All() {
		longest = max(longest, len(r.Name))
	}
	for _, r := range check.All() {
		if _, err := fmt.Fprintf(w, "%-*s  %-7s  %s\n", longest, r.Name, r.Severity, r.Summary); err != nil {
			return err
		}
	}
	return nil
}

// explanation is what there is to say about a rule.
func explanation(r check.Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s): %s\n\n%s\n\n%s\n", r.Name, r.Severity, r.Summary, r.What, r.Why)
	for _, example := range []struct {
		name, text string
		links      []cite.LinkFact
	}{{"Bad", r.Bad, r.BadLinks}, {"Good", r.Good, r.GoodLinks}} {
		fmt.Fprintf(&b, "\n%s:\n", example.name)
		for line := range strings.Lines(example.text) {
			fmt.Fprintf(&b, "  %s\n", strings.TrimRight(line, "\n"))
		}
		for _, l := range example.links {
			fmt.Fprintf(&b, "  where the address is found to be: %s\n", l.State)
			if l.Page != nil {
				fmt.Fprintf(&b, "  and the page to say: %s, “%s”, %s\n", l.Page.Names(cite.Author)[0], l.Page.Text(cite.Title), l.Page.Date(cite.Issued).Start)
			}
		}
	}
	fmt.Fprintf(&b, "\nAuthority: %s\n", r.Authority)
	return b.String()
}
