package check

import (
	"fmt"
	"time"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/ident"
)

var dateDiffersFromURL = Rule{
	Name: "date-differs-from-url", Severity: cite.Warning,
	Summary: "a date of publication that the address contradicts",
	What: "The address states a day or a month in its path, such as /2023/12/22/, and the reference says otherwise. One day apart " +
		"is a note, for sites stamp addresses in their own time zone, and so is another month of the same year where the address states no day. Folders of uploads, numbers of issues and dates in a query " +
		"state nothing.",
	Why:  "Newspapers put the day of publication into their addresses. Where it differs, the date was mistyped or belongs to another article.",
	Bad:  "Osei, A. (2022, December 22). Rain comes early to the coast. The Harbour Times. https://example.org/2023/12/22/rain-coast",
	Good: "Osei, A. (2023, December 22). Rain comes early to the coast. The Harbour Times. https://example.org/2023/12/22/rain-coast",

	Authority: "APA 7, 9.14: the date is that of the version used",
	entry: func(p *pass, e *Entry) {
		f := e.Item.Field(cite.Var(cite.Issued))
		if f == nil || f.Date().Start.Year == 0 || !f.Date().Start.Valid() || !f.Date().End.Valid() || e.afterAddress(f.Span) {
			return
		}
		stated, ok := urlDate(e.Item)
		if !ok {
			return
		}
		apart := daysApart(f.Date(), stated)
		if apart == 0 {
			return
		}
		severity := cite.Severity(0)
		if apart == 1 || stated.Start.Day == 0 && stated.Start.Year == f.Date().Start.Year { // a month may be that of an issue, or its number
			severity = cite.Info
		}
		p.report(e, cite.Diagnostic{
			Severity: severity, Span: f.Span, Field: f.Var, URL: e.Item.Text(cite.URL),
			Message: fmt.Sprintf("the reference says %s, its address says %s", dayWords(f.Date().Start), dayWords(stated.Start)),
			Help:    "look at the page for the date that it shows",
		})
	},
}

// afterAddress tells whether a place lies behind the address of a printed reference, where dates are those of access.
func (e *Entry) afterAddress(at cite.Span) bool {
	return e.printed() && !e.parts.url.IsZero() && e.plain(at).Start >= e.parts.url.End
}

// urlDate reads the date that the address of an item states.
func urlDate(it *cite.Item) (cite.Date, bool) { return ident.URLDate(it.Text(cite.URL)) }

// daysApart gives the number of days between two dates, each taken as the whole stretch of time that it names; 0 where
// they overlap.
func daysApart(a, b cite.Date) int {
	a1, a2 := stretch(a)
	b1, b2 := stretch(b)
	gap := max(b1.Sub(a2), a1.Sub(b2))
	return max(0, int(gap/(24*time.Hour)))
}

// stretch gives the first and the last day of what a date names.
func stretch(d cite.Date) (first, last time.Time) {
	first, last = dayStretch(d.Start)
	if d.End.Year != 0 {
		_, last = dayStretch(d.End)
	}
	if d.Open {
		last = time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return first, last
}

func dayStretch(d cite.Day) (first, last time.Time) {
	date := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
	switch {
	case d.Month == 0:
		return date(d.Year, 1, 1), date(d.Year, 12, 31)
	case d.Day == 0:
		return date(d.Year, d.Month, 1), date(d.Year, d.Month+1, 0)
	}
	return date(d.Year, d.Month, d.Day), date(d.Year, d.Month, d.Day)
}

// dayWords gives a date for messages: "22 December 2023", "December 2023", "2023".
func dayWords(d cite.Day) string {
	switch {
	case d.Month < 1 || d.Month > 12:
		return fmt.Sprint(d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%s %d", time.Month(d.Month), d.Year)
	}
	return fmt.Sprintf("%d %s %d", d.Day, time.Month(d.Month), d.Year)
}
