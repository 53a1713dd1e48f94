package cite

import "strings"

// A Name is a person in CSL's parts, or an organisation or other name that has no parts in Literal. Parts stay as
// written: initials are made when printing. A name with Literal has no other part but Handle and Role.
type Name struct {
	Family              string // "Humboldt", or "van der Waals" where the particle is not known to be one
	Given               string // "Alexander", "A.-J.", "M."
	DroppingParticle    string // "von" in "Alexander von Humboldt": printed, not sorted by
	NonDroppingParticle string // "van" in "Vincent van Gogh": part of the surname
	Suffix              string // "Jr.", "III"
	CommaSuffix         bool   // the suffix is set off by a comma before it ("King, Jr."), where a style asks
	Literal             string // "World Health Organization", "Plato"
	Handle              string // the account's name as the author wrote it, without brackets: "@handle" (APA 7, 10.15)
	Role                string // what the work calls the part that no variable names: "Principal Investigator" (APA 7, 9.10)
	Span                Span
}

// Others is the name that stands for all names a list does not name: "et al.", BibTeX's "and others".
var Others = Name{Literal: "others"}

// IsOthers tells whether the name stands for all that are not named.
func (n Name) IsOthers() bool { return n.Literal == "others" && n.Handle == "" }

// IsZero tells whether the name says nothing.
func (n Name) IsZero() bool {
	return n.Family == "" && n.Given == "" && n.Literal == "" && n.Handle == ""
}

// String gives the name in reading order, "Ludwig van Beethoven", "Martin Luther King Jr.", for messages.
func (n Name) String() string {
	if n.Literal != "" {
		return n.Literal
	}
	var parts []string
	for _, p := range []string{n.Given, n.DroppingParticle, n.NonDroppingParticle, n.Family, n.Suffix} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	if len(parts) == 0 {
		return n.Handle
	}
	return strings.Join(parts, " ")
}

// Surname gives the part that a citation in the text names: the family name with the particle that belongs to it, or
// the literal.
func (n Name) Surname() string {
	switch {
	case n.Literal != "":
		return n.Literal
	case n.Family == "":
		return n.Given
	case n.NonDroppingParticle != "":
		if strings.HasSuffix(n.NonDroppingParticle, "'") || strings.HasSuffix(n.NonDroppingParticle, "’") || strings.HasSuffix(n.NonDroppingParticle, "-") {
			return n.NonDroppingParticle + n.Family
		}
		return n.NonDroppingParticle + " " + n.Family
	}
	return n.Family
}
