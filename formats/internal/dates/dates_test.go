package dates

import (
	"testing"

	"github.com/seed-2120edae/cite/cite"
)

func TestEDTF(t *testing.T) {
	day := func(y, m, d int) cite.Day { return cite.Day{Year: y, Month: m, Day: d} }
	for _, c := range []struct {
		text string
		want cite.Date
		ok   bool
	}{
		{"2020", cite.Date{Start: day(2020, 0, 0)}, true},
		{"2020-05", cite.Date{Start: day(2020, 5, 0)}, true},
		{"2020-05-06", cite.Date{Start: day(2020, 5, 6)}, true},
		{"2020-05-06T10:00:00Z", cite.Date{Start: day(2020, 5, 6)}, true},
		{"1500~", cite.Date{Start: day(1500, 0, 0), Circa: true}, true},
		{"2020-23", cite.Date{Start: day(2020, 0, 0), Season: cite.Autumn}, true},
		{"-0043", cite.Date{Start: day(-44, 0, 0)}, true},
		{"2004/..", cite.Date{Start: day(2004, 0, 0), Open: true}, true},
		{"2004/", cite.Date{Start: day(2004, 0, 0), Open: true}, true},
		{"2004-06/2006?", cite.Date{Start: day(2004, 6, 0), End: day(2006, 0, 0), Circa: true}, true},
		{"2019/03", cite.Date{}, false},
		{"19XX", cite.Date{Start: day(1900, 0, 0), End: day(1999, 0, 0)}, true},
		{"199u", cite.Date{Start: day(1990, 0, 0), End: day(1999, 0, 0)}, true},
		{"2004-XX-XX", cite.Date{Start: day(2004, 0, 0)}, true},
		{"2004-06-XX", cite.Date{Start: day(2004, 6, 0)}, true},
		{"y-170000", cite.Date{Start: day(-170001, 0, 0)}, true},
		{"XXXX", cite.Date{}, false},
		{"../2004", cite.Date{}, false},
		{"2020-25", cite.Date{}, false},
		{"", cite.Date{}, false},
	} {
		got, ok := EDTF(c.text)
		if ok != c.ok || ok && got != c.want {
			t.Errorf("EDTF(%q) = %+v, %v", c.text, got, ok)
		}
	}
}

func TestWritten(t *testing.T) {
	for text, want := range map[string]cite.Date{
		"2019/03":           {Start: cite.Day{Year: 2019, Month: 3}},
		"2019/03/04":        {Start: cite.Day{Year: 2019, Month: 3, Day: 4}},
		"2019-3-4":          {Start: cite.Day{Year: 2019, Month: 3, Day: 4}},
		"2019.03.04":        {Start: cite.Day{Year: 2019, Month: 3, Day: 4}},
		"4.3.2019":          {Start: cite.Day{Year: 2019, Month: 3, Day: 4}},
		"3/2019":            {Start: cite.Day{Year: 2019, Month: 3}},
		"20190304":          {Start: cite.Day{Year: 2019, Month: 3, Day: 4}},
		"1 May 2020":        {Start: cite.Day{Year: 2020, Month: 5, Day: 1}},
		"May 1, 2020":       {Start: cite.Day{Year: 2020, Month: 5, Day: 1}},
		"2020 Sept. 1":      {Start: cite.Day{Year: 2020, Month: 9, Day: 1}},
		"Fall 2020":         {Start: cite.Day{Year: 2020}, Season: cite.Autumn},
		"ca. 1500":          {Start: cite.Day{Year: 1500}, Circa: true},
		"44 BC":             {Start: cite.Day{Year: -44}},
		"31-12-2020":        {Start: cite.Day{Year: 2020, Month: 12, Day: 31}},
		"1. Mai 2020":       {Start: cite.Day{Year: 2020, Month: 5, Day: 1}},
		"1 de mayo de 2020": {Start: cite.Day{Year: 2020, Month: 5, Day: 1}},
		"août 2020":         {Start: cite.Day{Year: 2020, Month: 8}},
		"Herbst 2020":       {Start: cite.Day{Year: 2020}, Season: cite.Autumn},
	} {
		if got, ok := Written(text); !ok || got != want {
			t.Errorf("Written(%q) = %+v, %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "5/6/2020", "12-11-2020", "n.d.", "31 June 2020", "May May 2020", "12th century", "1.2.20", "40.1.2020", "13/2020"} {
		if got, ok := Written(text); ok {
			t.Errorf("Written(%q) = %+v", text, got)
		}
	}
}
