package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
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
		Description: "Says what exactly is reported, why it matters, a bad and a good example, and where it is written.\n\n" +
			"Examples:\n" +
			"  cite explain                         all rules, one a line\n" +
			"  cite explain date-differs-from-url   all about one of them",
		Action: explain,
	}
}

func explain(c *cli.Context) error {
	var rules []check.Rule
	all := documentedRules()
	for _, name := range c.Args().Slice() {
		i := slices.IndexFunc(all, func(r check.Rule) bool { return r.Name == name })
		if i < 0 {
			return unknown("rule", name, ruleNames())
		}
		rules = append(rules, all[i])
	}
	return writeOutput(c.App.Writer, "", func(w io.Writer) error {
		if len(rules) == 0 {
			return listRules(w, all)
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
func listRules(w io.Writer, all []check.Rule) error {
	longest := 0
	for _, r := range all {
		longest = max(longest, len(r.Name))
	}
	for _, r := range all {
		if _, err := fmt.Fprintf(w, "%-*s  %-7s  %s\n", longest, r.Name, r.Severity, r.Summary); err != nil {
			return err
		}
	}
	return nil
}

// explanation is what there is to say about a rule.
func explanation(r check.Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s): %s\n", r.Name, r.Severity, r.Summary)
	for _, paragraph := range []string{r.What, r.Why} {
		if paragraph != "" {
			fmt.Fprintf(&b, "\n%s\n", paragraph)
		}
	}
	for _, example := range []struct {
		name, text string
		links      []cite.LinkFact
		works      map[string]cite.WorkFact
	}{{"Bad", r.Bad, r.BadLinks, r.BadWorks}, {"Good", r.Good, r.GoodLinks, r.GoodWorks}} {
		fmt.Fprintf(&b, "\n%s:\n", example.name)
		for line := range strings.Lines(example.text) {
			fmt.Fprintf(&b, "  %s\n", visible(strings.TrimRight(line, "\n")))
		}
		if example.text == "" {
			b.WriteString("  (nothing)\n")
		}
		for _, l := range example.links {
			fmt.Fprintf(&b, "  where the address is found to be: %s\n", l.State)
			if l.Page != nil {
				fmt.Fprintf(&b, "  and the page to say: %s, “%s”, %s\n", l.Page.Names(cite.Author)[0], l.Page.Text(cite.Title), l.Page.Date(cite.Issued).Start)
			}
		}
		for _, key := range slices.Sorted(maps.Keys(example.works)) {
			fmt.Fprintf(&b, "  %s\n", registered(example.works[key]))
		}
	}
	fmt.Fprintf(&b, "\nAuthority: %s\n", r.Authority)
	return b.String()
}

// registered says what a registry said.
func registered(w cite.WorkFact) string {
	s := "where " + w.Service + " knows no such work"
	if w.Item != nil {
		s = fmt.Sprintf("where %s has the work as: %s, “%s”, %s", w.Service, w.Item.Names(cite.Author)[0], w.Item.Text(cite.Title), w.Item.Date(cite.Issued).Start)
	}
	for _, u := range w.Updates {
		s += ", and a notice: " + u.Type
	}
	return s
}
