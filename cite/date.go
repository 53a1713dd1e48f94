package cite

import "fmt"

// A Day is a point in the calendar, as exact as it was written. Year is negative before the common era, −44 for
// 44 B.C.E.; 0 is "no year". Month counts from 1, Day from 1; 0 is "not stated". Nonsense such as 31 June is kept as
// written: Valid judges it.
type Day struct {
	Year  int
	Month int
	Day   int
}

// Season is a season named in place of a month.
type Season uint8

// The seasons, numbered as in CSL.
const (
	NoSeason Season = iota
	Spring
	Summer
	Autumn
	Winter
)

// DateState tells apart why a date has no day: it was not written at all, or it was written that there is none.
type DateState uint8

// The states of a date.
const (
	Dated   DateState = iota // Start says when, or else Literal does
	NoDate                   // the source says so: "n.d.", "s.f.", "z.d."; Literal has its words
	InPress                  // "in press", "forthcoming", "im Druck"; Literal has its words
)

// A Date is a day, month, season or year, or a range of them, as it was written. The zero Date is "nothing written".
type Date struct {
	Start     Day
	End       Day    // the end of a range; zero where there is none
	Open      bool   // a range that has not ended: "2004–"
	Season    Season // the season of Start
	EndSeason Season // the season of End
	Circa     bool   // "ca. 1500", "1500?"
	State     DateState
	// Literal is what was written where it is more, or other, than the parts above can say.
	Literal string
	// Suffix is the letter that tells works of one author and year apart: "a" in "2020a" and in "n.d.-a".
	Suffix string
}

// IsZero tells whether nothing was written.
func (d Date) IsZero() bool { return d == Date{} }

// IsRange tells whether the date has an end or is still open.
func (d Date) IsRange() bool { return d.Open || d.End != Day{} }

// daysIn gives the number of days of a month in the proleptic Gregorian calendar.
func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year < 0 {
			year++ // there is no year 0: 1 B.C.E. is the astronomers' year 0
		}
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// Valid tells whether such a day exists. A day without month is not valid; the zero Day is.
func (d Day) Valid() bool {
	if d.Month == 0 {
		return d.Day == 0
	}
	return 1 <= d.Month && d.Month <= 12 && 0 <= d.Day && d.Day <= daysIn(d.Year, d.Month)
}

// Compare orders two days by as much as both state: 2023 and 2023-12 compare equal, with 0.
func (d Day) Compare(e Day) int {
	if d.Year != e.Year {
		return sign(d.Year - e.Year)
	}
	if d.Month == 0 || e.Month == 0 {
		return 0
	}
	if d.Month != e.Month {
		return sign(d.Month - e.Month)
	}
	if d.Day == 0 || e.Day == 0 {
		return 0
	}
	return sign(d.Day - e.Day)
}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

// String gives the day as ISO 8601 does, as far as it is stated: "2023-12-22", "2023-12", "2023"; "" for the zero Day.
// Years before the common era count as in Year: "-0044" is 44 B.C.E.
func (d Day) String() string {
	if d == (Day{}) {
		return ""
	}
	digits := 4
	if d.Year < 0 {
		digits++ // the sign
	}
	s := fmt.Sprintf("%0*d", digits, d.Year)
	for _, part := range []int{d.Month, d.Day} {
		if part == 0 {
			break
		}
		s += fmt.Sprintf("-%02d", part)
	}
	return s
}
