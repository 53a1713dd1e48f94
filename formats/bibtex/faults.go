package bibtex

import "github.com/seed-2120edae/cite/cite"

// The rules of the diagnostics that reading and writing BibTeX give.
const (
	RuleUnclosed       = "bib-unclosed"
	RuleExtraBrace     = "bib-extra-brace"
	RuleNoBrace        = "bib-no-brace"
	RuleMissingKey     = "bib-missing-key"
	RuleDuplicateKey   = "bib-duplicate-key"
	RuleMissingComma   = "bib-missing-comma"
	RuleNoValue        = "bib-no-value"
	RuleFieldName      = "bib-field-name"
	RuleNoField        = "bib-no-field"
	RuleDuplicateField = "bib-duplicate-field"
	RuleQuote          = "bib-quote"
	RuleUndefinedMacro = "bib-undefined-macro"
	RuleUnknownType    = "bib-unknown-type"
	RuleMissingParent  = "bib-missing-parent"
	RuleParentCycle    = "bib-parent-cycle"
	RuleName           = "bib-name"
	RuleDate           = "bib-date"
	RuleUnknownCommand = "bib-unknown-command"
	RuleEncoding       = "bib-encoding"
	RuleLost           = "lost"
)

// A Fault is the documentation of a rule: what it is called, how bad it is, what it means and what to do, and an
// example with and one without the fault.
type Fault struct {
	Rule      string
	Severity  cite.Severity
	What      string
	Why       string
	Bad, Good string
}

// Faults lists what reading a .bib file can report.
var Faults = []Fault{
	{RuleUnclosed, cite.Error, "a brace or quotation mark is not closed before the next entry",
		"TeX's programs read on into the entries behind it and lose them. Here the entry is kept as far as it can be read, and reading goes on at the next.",
		"@book{a, title = {An Open Book, year = 2001}\n", "@book{a, title = {A Closed Book}, year = 2001}\n"},
	{RuleExtraBrace, cite.Error, "a closing brace ends the entry although fields follow",
		"What stands behind the end of an entry is a comment to BibTeX, so the fields would be lost.",
		"@book{a, title = {Braces}}, year = 2001}\n", "@book{a, title = {Braces}, year = 2001}\n"},
	{RuleNoBrace, cite.Warning, "an @ with an entry type at the start of a line has no opening brace",
		"BibTeX takes the entry for a comment.", "@book, title = {Gone}\n", "@book{a, title = {Here}}\n"},
	{RuleMissingKey, cite.Warning, "an entry has no key", "Nothing can cite it.",
		"@book{title = {Nameless}, year = 2001}\n", "@book{named2001, title = {Named}, year = 2001}\n"},
	{RuleDuplicateKey, cite.Warning, "two entries have the same key", "BibTeX uses the first and reports an error.",
		"@book{a, title = {One}}\n@book{a, title = {Two}}\n", "@book{a, title = {One}}\n@book{b, title = {Two}}\n"},
	{RuleMissingComma, cite.Error, "a comma is missing before a field", "BibTeX skips the rest of the entry.",
		"@book{a, title = {One} year = 2001}\n", "@book{a, title = {One}, year = 2001}\n"},
	{RuleNoValue, cite.Error, "a field or a # has no value behind it", "BibTeX skips the rest of the entry.",
		"@book{a, title = {One}, year = }\n", "@book{a, title = {One}, year = 2001}\n"},
	{RuleFieldName, cite.Error, "a field's name has a space in it", "BibTeX skips the rest of the entry.",
		"@book{a, page total = {12}}\n", "@book{a, pagetotal = {12}}\n"},
	{RuleNoField, cite.Error, "something stands in an entry that is no field", "BibTeX skips the rest of the entry.",
		"@book{a, title = {One}, {more}}\n", "@book{a, title = {One}, note = {more}}\n"},
	{RuleDuplicateField, cite.Warning, "an entry has the same field twice", "BibTeX uses the first and ignores the others, and so is it done here.",
		"@book{a, title = {One}, title = {Two}}\n", "@book{a, title = {One}, subtitle = {Two}}\n"},
	{RuleQuote, cite.Error, "quotation marks stand within quotation marks", "BibTeX ends the value at the second. Braces around the value, or around the marks, help.",
		"@book{a, title = \"The \"Good\" Book\"}\n", "@book{a, title = {The \"Good\" Book}}\n"},
	{RuleUndefinedMacro, cite.Warning, "a word without braces or quotes is the name of no @string", "BibTeX prints nothing in its place. Here the word itself is kept.",
		"@article{a, title = {One}, journal = jou}\n", "@string{jou = {The Journal}}\n@article{a, title = {One}, journal = jou}\n"},
	{RuleUnknownType, cite.Info, "an entry type that neither BibTeX nor BibLaTeX has", "Styles print such an entry as @misc.",
		"@bok{a, title = {One}}\n", "@book{a, title = {One}}\n"},
	{RuleMissingParent, cite.Warning, "crossref or xdata names an entry that is not in the file", "What was to be inherited is missing.",
		"@inbook{a, title = {One}, crossref = {nowhere}}\n", "@inbook{a, title = {One}, crossref = {b}}\n@book{b, title = {Two}}\n"},
	{RuleParentCycle, cite.Error, "entries inherit from each other in a circle", "There is no first one to inherit from.",
		"@book{a, title = {One}, crossref = {a}}\n", "@book{a, title = {One}}\n"},
	{RuleName, cite.Warning, "a name is empty, has more than two commas, or is not joined to the next by \"and\"", "BibTeX knows three forms: First Last; Last, First; Last, Jr, First. Names are joined by \"and\", not by commas, semicolons or ampersands.",
		"@book{a, author = {Ada, B, C, D}, title = {One}}\n", "@book{a, author = {Ada, B and C, D}, title = {One}}\n"},
	{RuleDate, cite.Warning, "a date is not written in the form that BibLaTeX reads", "BibLaTeX drops the field. Here its words are kept.",
		"@book{a, title = {One}, date = {2001-13-45}}\n", "@book{a, title = {One}, date = {2001-12-24}}\n"},
	{RuleUnknownCommand, cite.Info, "a command of LaTeX that nothing is known of", "Its argument stays, and its name where it seems to print that; what it does is lost outside of LaTeX.",
		"@book{a, title = {Print in \\uuline{Ink}}}\n", "@book{a, title = {Print in \\emph{Ink}}}\n"},
	{RuleEncoding, cite.Info, "the file is not in UTF-8", "It has been read as Latin-1 (Windows-1252). Programs of today expect UTF-8.",
		"@book{a, title = {Caf\xe9}}\n", "@book{a, title = {Café}}\n"},
}

// severities gives each rule its severity.
var severities = func() map[string]cite.Severity {
	m := map[string]cite.Severity{RuleLost: cite.Warning}
	for _, f := range Faults {
		m[f.Rule] = f.Severity
	}
	return m
}()
