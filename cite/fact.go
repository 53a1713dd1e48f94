package cite

// A LinkState says what became of an address. Unsure is not dead: only LinkGone and LinkSoftGone say that the page is no
// longer there.
type LinkState string

// The states of addresses. The empty state counts as LinkSkipped.
const (
	LinkOK              LinkState = "ok"
	LinkMoved           LinkState = "moved"            // permanently at every step, and the new place is there
	LinkGone            LinkState = "gone"             // 404, 410, a redirect to one, or a loop
	LinkSoftGone        LinkState = "soft-404"         // an answer of 200, or a redirect to the front page, that says "not found"
	LinkFragmentMissing LinkState = "fragment-missing" // the page is there, the place in it is not
	LinkBlocked         LinkState = "blocked"          // a login, a limit or a bot wall: nobody can say
	LinkTimeout         LinkState = "timeout"
	LinkTLS             LinkState = "tls" // a certificate that does not hold
	LinkUnreachable     LinkState = "unreachable"
	LinkError           LinkState = "error"   // 5xx to the end, or another answer that tells nothing
	LinkRefused         LinkState = "refused" // an address that is not looked at, for safety
	LinkSkipped         LinkState = "skipped" // excluded, or offline
)

// A LinkFact is what was found out about an address: a fact that rules judge by. The zero LinkFact is one not looked at.
type LinkFact struct {
	URL       string
	State     LinkState
	Status    int    // the last answer's HTTP status; 0 where none came
	Why       string // what the state rests on, in words; "" where state and status say it
	Final     string // where the redirects led; the URL itself where there were none
	Redirects int
	Page      *Item  // the page's own account of itself; nil where no page was read
	Archived  string // a copy in a web archive, of the time nearest the reference's; "" where none was looked for or found
}

// Alive tells whether a page stands at the address.
func (l LinkFact) Alive() bool { return l.State == LinkOK || l.State == LinkMoved }

// A WorkState says what became of the question for a work. The zero WorkState is "not asked".
type WorkState string

// The answers of registries. An unknown newspaper article is none that was made up: what it means that a registry does
// not know a work depends on what was asked.
const (
	WorkKnown      WorkState = "known"
	WorkUnknown    WorkState = "unknown"    // the registry answered that it has no such work
	WorkUnverified WorkState = "unverified" // no answer, or none that tells anything
)

// A WorkFact is what a registry says of a work that was asked for by an identifier or by its words.
type WorkFact struct {
	State   WorkState
	Service string // the registry that said so, by its name: "Crossref"
	DOI     string // the DOI of the work that was found; "" where none is known
	Item    *Item  // the registry's account of the work; nil where it gave none
	Updates []Update
}

// An Update is a later notice about a work, such as its retraction.
type Update struct {
	Type   string // Crossref's word: "retraction", "withdrawal", "expression_of_concern", "correction"
	DOI    string // the notice's
	Date   Day
	Source string // who says so: "publisher", "retraction-watch"; "" where that is not stated
}
