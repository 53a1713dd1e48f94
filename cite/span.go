package cite

// A Span is a range of bytes, from Start up to but not including End. In an Item it is a place in the Source; the
// zero Span means "made, not read".
type Span struct {
	Start, End int
}

// IsZero tells whether the span means "made, not read".
func (s Span) IsZero() bool { return s == Span{} }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains tells whether the other span lies within this one.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Cover gives the smallest span that holds both; a zero span adds nothing.
func (s Span) Cover(o Span) Span {
	switch {
	case s.IsZero():
		return o
	case o.IsZero():
		return s
	}
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}
