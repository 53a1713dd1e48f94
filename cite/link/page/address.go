package page

import (
	"net/url"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var (
	pathDay     = pattern.New(`(?:^|[/_\-.=])((?:19|20)\d\d)[/_\-.]?(0[1-9]|1[0-2])[/_\-.]?(0[1-9]|[12]\d|3[01])(?:[/_\-.T]|\D|$)`)
	pathLoose   = pattern.New(`/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:/|$)`)
	pathNamed   = pattern.New(`(?i)/((?:19|20)\d\d)/([a-z]{3,9})/(\d{1,2})/`)
	pathDayLast = pattern.New(`(?:^|[/_\-])(0?[1-9]|[12]\d|3[01])[\-.](0?[1-9]|1[0-2])[\-.]((?:19|20)\d\d)(?:[/_\-.]|$)`)
	pathMonth   = pattern.New(`/((?:19|20)\d\d)/(0[1-9]|1[0-2])/`)
)

// addressDates reads the date in the page's address: /2023/11/09/, /2023/nov/09/, -20231109-, or a month alone.
func (r *reader) addressDates() []claim {
	var all []claim
	seen := map[string]bool{}
	for _, a := range []string{r.url.String(), r.canonical(), r.first("og:url")} {
		u, err := url.Parse(a)
		if err != nil || seen[u.Path] {
			continue
		}
		seen[u.Path] = true
		if day, ok := addressDate(u.Path); ok {
			weight := 5.0
			if day.Day == 0 {
				weight = 1
			}
			all = append(all, claim{stamp: stamp{day: day, hour: -1}, place: "address", weight: weight, shown: true})
		}
	}
	return all
}

// addressDate finds the date of publication that many outlets put in the path of their addresses: a day, or a month
// alone.
func addressDate(path string) (cite.Day, bool) {
	for _, re := range []pattern.Pattern{pathDay, pathLoose} {
		if m := re.FindStringSubmatch(path); m != nil {
			if d, ok := makeDay(number(m[1]), number(m[2]), number(m[3])); ok {
				return d, true
			}
		}
	}
	if m := pathNamed.FindStringSubmatch(path); m != nil {
		if d, ok := makeDay(number(m[1]), monthOf(m[2]), number(m[3])); ok {
			return d, true
		}
	}
	if m := pathDayLast.FindStringSubmatch(path); m != nil {
		if d, ok := makeDay(number(m[3]), number(m[2]), number(m[1])); ok {
			return d, true
		}
	}
	if m := pathMonth.FindStringSubmatch(path); m != nil {
		return cite.Day{Year: number(m[1]), Month: number(m[2])}, true
	}
	return cite.Day{}, false
}

func number(digits string) int {
	if ws := words(digits); len(ws) == 1 {
		return ws[0].num
	}
	return 0
}
