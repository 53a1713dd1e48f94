package cite

// A LinkFact is what was found out about an address: a fact that rules judge by. The zero LinkFact is one not looked at.
type LinkFact struct {
	URL string
	// State is "ok", "moved", "gone", "soft-404", "fragment-missing", "blocked", "timeout", "tls", "unreachable",
	// "error", "refused" or "skipped"; "" counts as skipped.
	State     string
	Status    int    // the last answer's HTTP status; 0 where none came
	Final     string // where the redirects led
	Redirects int
	Page      *Item // the page's own account of itself; nil where no page was read
}

// Alive tells whether a page stands at the address.
func (l LinkFact) Alive() bool { return l.State == "ok" || l.State == "moved" }
