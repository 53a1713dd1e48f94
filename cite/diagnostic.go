package cite

import "fmt"

// Severity says how bad a finding is.
type Severity uint8

// The severities, from the least.
const (
	Info    Severity = iota + 1 // a note: nothing need be done
	Warning                     // probably wrong
	Error                       // wrong
)

var severityNames = [...]string{Info: "info", Warning: "warning", Error: "error"}

// String gives "info", "warning" or "error".
func (s Severity) String() string {
	if int(s) < len(severityNames) {
		return severityNames[s]
	}
	return ""
}

// ParseSeverity reads what String writes.
func ParseSeverity(s string) (Severity, error) {
	for i, name := range severityNames {
		if s == name && s != "" {
			return Severity(i), nil
		}
	}
	return 0, fmt.Errorf("unknown severity %q: info, warning or error", s)
}

// A Diagnostic says what is wrong with the text, or what was lost. That a file could not be opened is an error, not a
// diagnostic.
type Diagnostic struct {
	Rule     string // the fault's name: "date-impossible"
	Severity Severity
	Span     Span   // the place in the source; zero where the fault has none
	Message  string // lower-case, about the user's text, naming the thing found
	Item     string // the ID of the item, or ""
	Field    Var    // the field, or no variable
	URL      string // set where the finding is about a URL or about what the page at it says
	Help     string // what to do about it, where that is not plain
	Fix      *Fix
}

// A Fix is a change of the source that mends a fault.
type Fix struct {
	// Safe says that the change keeps the meaning whatever the author had in mind, so that it may be made unasked.
	Safe  bool
	Edits []Edit // in the order of their spans, which do not overlap
}

// An Edit puts Text in place of a stretch of the source.
type Edit struct {
	Span Span
	Text string
}

// A Reporter takes diagnostics as they arise. It is called from one goroutine at a time.
type Reporter func(Diagnostic)
