package main

import (
	"slices"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/check"
	"github.com/seed-2120edae/cite/cite/document"
	"github.com/seed-2120edae/cite/formats/bibtex"
)

// A readingRule is what reading or writing a file can report, documented as the rules of check are.
type readingRule struct {
	check.Rule
	file string   // the name by which the examples are read
	args []string // the command that reports it; none stands for check
}

// The authorities of the formats.
const (
	cslSchema   = "CSL-JSON schema 1.0.2"
	jsonGrammar = "RFC 8259, 2 to 7"
	yamlGrammar = "YAML 1.2.2, 7"
	risManual   = "RIS format specification, Research Information Systems"
	bibManuals  = "the manuals of BibTeX (btxdoc) and BibLaTeX, chapter 2"
)

const listExample = "References\n\nOsei, A. (2021). Rain and its measures. Lighthouse Press.\n"

// readingRules lists what readers and writers report, in the order in which people are shown them.
func readingRules() []readingRule {
	rules := slices.Clone(readingFaults)
	for _, f := range bibtex.Faults {
		rules = append(rules, readingRule{Rule: check.Rule{Name: f.Rule, Severity: f.Severity, Summary: f.What, Why: f.Why, Bad: f.Bad, Good: f.Good,
			Authority: bibManuals}, file: "list.bib"})
	}
	return rules
}

var readingFaults = []readingRule{
	{file: "list.bib", Rule: check.Rule{
		Name: "empty-file", Severity: cite.Warning, Summary: "a file with nothing in it",
		What: "A bibliography without an entry, or without a character.",
		Why:  "An empty file is clean, but hardly what was meant: an export that failed, or the wrong name.",
		Bad:  "", Good: "@book{osei2021, author = {Osei, Ama}, title = {Rain and its measures}, publisher = {Lighthouse Press}, year = {2021}}\n",
		Authority: "a list to be checked has entries"}},
	{file: "paper.txt", Rule: check.Rule{
		Name: document.RuleNoList, Severity: cite.Error, Summary: "a document in which no reference list is found",
		What: "Neither a heading such as “References”, in any of many languages, nor a stretch of paragraphs that look like references.",
		Why:  "Nothing was checked. Without this, a list that was overlooked would pass for a clean one.",
		Bad:  "Rain fell on the coast.\n", Good: listExample,
		Authority: "APA 7, 2.12: the list begins on a page of its own, headed “References”"}},
	{file: "paper.txt", Rule: check.Rule{
		Name: document.RuleInvalidUTF8, Severity: cite.Warning, Summary: "a byte that is no text in UTF-8",
		What: "The first byte of a document that is not UTF-8, and how many there are. Each is shown as U+FFFD.",
		Why:  "The file was saved in another encoding, and its accented letters are lost to every reader.",
		Bad:  "References\n\nOsei, A. (2021). Rain and its m\xe9asures. Lighthouse Press.\n", Good: listExample,
		Authority: "RFC 3629, 3"}},
	{file: "paper.txt", Rule: check.Rule{
		Name: document.RuleControl, Severity: cite.Warning, Summary: "a control character in the text",
		What: "The first character of a document that only steers machines, and how many there are. Tabs and line ends are not meant.",
		Why:  "It is invisible, and breaks searches, links and XML.",
		Bad:  "References\n\nOsei, A. (2021). Rain and\x01 its measures. Lighthouse Press.\n", Good: listExample,
		Authority: "Unicode Standard, 23.1: control codes"}},
	{file: "paper.txt", Rule: check.Rule{
		Name: "left-over-text", Severity: cite.Info, Summary: "a part of a reference that was not understood",
		What: "Words of a printed reference that were taken for none of its parts.",
		Why:  "What is not understood is not checked, and a conversion keeps it as a note only.",
		Bad:  "References\n\nOsei, A. (2021). Rain and its measures. Lighthouse Press. https://quay.example/rain, https://quay.example/measures\n", Good: listExample,
		Authority: "APA 7, 9.4: author, date, title and source make a reference"}},
	{file: "list.txt", args: []string{"convert", "--lines", "--from", "apa", "--to", "csljsonl"}, Rule: check.Rule{
		Name: "unreadable", Severity: cite.Error, Summary: "a line in which no reference could be read",
		What: "With --lines, a line that is not empty and gives no item. Its line of the output is an empty object.",
		Why:  "The output keeps step with the input, so that what could not be read can be found again.",
		Bad:  ",,,\n", Good: "Osei, A. (2021). Rain and its measures. Lighthouse Press.\n",
		Authority: "this program's filter mode: one record a line"}},
	{file: "list.json", args: []string{"convert", "--to", "ris"}, Rule: check.Rule{
		Name: "lost", Severity: cite.Warning, Summary: "a part that the other format has no place for",
		What:      "When a list is converted, a field that the format cannot carry, with its value.",
		Why:       "Nothing is dropped silently: whoever needs the field can keep the list in a format that has it.",
		Bad:       `[{"id": "osei2021", "type": "book", "title": "Rain and its measures", "dimensions": "24 cm"}]` + "\n",
		Good:      `[{"id": "osei2021", "type": "book", "title": "Rain and its measures"}]` + "\n",
		Authority: "the manual of the format that is written"}},

	{file: "list.json", Rule: check.Rule{
		Name: "json-broken", Severity: cite.Error, Summary: "JSON that cannot be read",
		What: "An item whose JSON breaks off or says nothing that can be guessed. Reading goes on at the next item.",
		Why:  "The item is lost to every program.",
		Bad:  `[{"id": "a", "type": }, {"id": "osei2021", "title": "Rain"}]` + "\n", Good: `[{"id": "osei2021", "title": "Rain"}]` + "\n",
		Authority: jsonGrammar}},
	{file: "list.json", Rule: check.Rule{
		Name: "json-syntax", Severity: cite.Warning, Summary: "JSON with a slip whose meaning is plain",
		What: "A comma that is missing or one too many, and the like. The item is read as it was meant.",
		Why:  "Other programs refuse the whole file.",
		Bad:  `[{"id": "osei2021" "title": "Rain"}]` + "\n", Good: `[{"id": "osei2021", "title": "Rain"}]` + "\n",
		Authority: jsonGrammar}},
	{file: "list.json", Rule: check.Rule{
		Name: "json-utf8", Severity: cite.Warning, Summary: "JSON that is not in UTF-8",
		What: "The first byte that is not UTF-8. All such bytes are read as Latin-1.",
		Why:  "JSON is UTF-8 by definition; other programs refuse the file or garble its names.",
		Bad:  "[{\"id\": \"osei2021\", \"title\": \"M\xe9t\xe9o\"}]\n", Good: `[{"id": "osei2021", "title": "Météo"}]` + "\n",
		Authority: "RFC 8259, 8.1"}},
	{file: "list.json", Rule: check.Rule{
		Name: "csl-type", Severity: cite.Warning, Summary: "a type that CSL does not have",
		What: "An item's type that is not one of CSL's, and what it is read as.",
		Why:  "Styles print an item of unknown type as any document.",
		Bad:  `[{"id": "osei2021", "type": "monograph", "title": "Rain"}]` + "\n", Good: `[{"id": "osei2021", "type": "book", "title": "Rain"}]` + "\n",
		Authority: "CSL 1.0.2, appendix III"}},
	{file: "list.json", Rule: check.Rule{
		Name: "csl-value", Severity: cite.Warning, Summary: "a value that its variable cannot have",
		What: "Words where a date's numbers belong, a list where a text belongs, a variable that stands twice.",
		Why:  "Programs drop the value, or the item.",
		Bad:  `[{"id": "osei2021", "title": "Rain", "issued": {"date-parts": [["soon"]]}}]` + "\n",
		Good: `[{"id": "osei2021", "title": "Rain", "issued": {"date-parts": [[2021]]}}]` + "\n", Authority: cslSchema}},
	{file: "list.yaml", Rule: check.Rule{
		Name: "yaml-broken", Severity: cite.Error, Summary: "YAML that cannot be read",
		What: "An item whose YAML is none, such as a quotation mark that is not closed.",
		Why:  "The item is lost to every program.",
		Bad:  "- id: osei2021\n  title: \"Rain\n", Good: "- id: osei2021\n  title: \"Rain\"\n", Authority: yamlGrammar}},
	{file: "list.yaml", Rule: check.Rule{
		Name: "yaml-syntax", Severity: cite.Warning, Summary: "YAML with a slip whose meaning is plain",
		What: "An alias that stands for nothing, and the like. The rest of the item is read.",
		Why:  "Other programs refuse the whole file.",
		Bad:  "- id: osei2021\n  title: *rain\n", Good: "- id: osei2021\n  title: rain\n", Authority: yamlGrammar}},
	{file: "list.ris", Rule: check.Rule{
		Name: "ris-unclosed", Severity: cite.Warning, Summary: "a record without its end",
		What: "A record that no line “ER  -” ends, before the next begins or the file ends.",
		Why:  "Programs join it with the next record, or drop it.",
		Bad:  "TY  - BOOK\nTI  - Rain\n", Good: "TY  - BOOK\nTI  - Rain\nER  - \n", Authority: risManual}},
	{file: "list.ris", Rule: check.Rule{
		Name: "ris-type", Severity: cite.Warning, Summary: "a type that RIS does not have",
		What: "A value of TY that is not one of the specification's.",
		Why:  "Programs import the record as a generic one.",
		Bad:  "TY  - ROCK\nTI  - Rain\nER  - \n", Good: "TY  - BOOK\nTI  - Rain\nER  - \n", Authority: risManual}},
	{file: "list.ris", Rule: check.Rule{
		Name: "ris-stray", Severity: cite.Warning, Summary: "text outside of a record",
		What: "A line before the first record or between two that is no empty line.",
		Why:  "It belongs to no reference and is not kept; it may be the head of a record whose TY is missing.",
		Bad:  "TI  - Rain\nTY  - BOOK\nTI  - Rain\nER  - \n", Good: "TY  - BOOK\nTI  - Rain\nER  - \n", Authority: risManual}},
	{file: "list.ris", Rule: check.Rule{
		Name: "ris-utf8", Severity: cite.Warning, Summary: "RIS that is not in UTF-8",
		What: "A file with bytes that are not UTF-8. The whole file is read as Latin-1.",
		Why:  "Programs of today expect UTF-8, and garble the accented letters of names.",
		Bad:  "TY  - BOOK\nTI  - M\xe9t\xe9o\nER  - \n", Good: "TY  - BOOK\nTI  - Météo\nER  - \n", Authority: risManual}},
}

// documentedRules lists the rules of check, then what reading and writing files reports.
func documentedRules() []check.Rule {
	rules := slices.Clone(check.All())
	for _, r := range readingRules() {
		rules = append(rules, r.Rule)
	}
	return rules
}
