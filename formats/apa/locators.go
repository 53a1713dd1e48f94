package apa

import (
	"strings"
	"unicode/utf8"

	"github.com/seed-2120edae/cite/cite"
)

// locatorWords announce a volume, an issue, pages or an article number.
var locatorWords = tableOf(map[string]slot{
	"vol": slotVolume, "vols": slotVolume, "volume": slotVolume, "volumes": slotVolume, "v": slotVolume, "bd": slotVolume, "band": slotVolume,
	"jg": slotVolume, "jahrgang": slotVolume, "t": slotVolume, "tome": slotVolume, "tomo": slotVolume, "cilt": slotVolume, "c": slotVolume, "vol.": slotVolume, "årg": slotVolume, "roč": slotVolume, "letn": slotVolume,
	"no": slotIssue, "nr": slotIssue, "n°": slotIssue, "nº": slotIssue, "num": slotIssue, "núm": slotIssue, "number": slotIssue, "issue": slotIssue, "iss": slotIssue,
	"heft": slotIssue, "h": slotIssue, "sayı": slotIssue, "fasc": slotIssue, "š": slotIssue, "št": slotIssue, "č": slotIssue, "nos": slotIssue, "numéro": slotIssue, "número": slotIssue, "n": slotIssue,
	"pp": slotPage, "p": slotPage, "pages": slotPage, "page": slotPage, "s": slotPage, "ss": slotPage, "pág": slotPage, "págs": slotPage, "str": slotPage, "seiten": slotPage, "seite": slotPage, "pgs": slotPage, "pg": slotPage, "blz": slotPage, "strony": slotPage,
	"article": slotNumber, "art": slotNumber, "articles": slotNumber, "artikel": slotNumber, "artículo": slotNumber, "articolo": slotNumber, "makale": slotNumber,
})

// supplementWords begin the names of issues beside the numbered ones.
var supplementWords = set("suppl supplement supp pt part special")

// dashes are what may stand between the first and the last of a range.
const dashes = "-‐‑‒–—−"

// dashAt measures a dash at i, with the blanks around it; 0 if there is none.
func dashAt(w string, i, to int) int {
	j := i
	for j < to && w[j] == ' ' {
		j++
	}
	k := j
	for k < to {
		switch {
		case w[k] == '-':
			k++
			continue
		case w[k] == 0xE2 && k+2 < to && w[k+1] == 0x80 && 0x90 <= w[k+2] && w[k+2] <= 0x95:
			k += 3
			continue
		case w[k] == 0xE2 && k+2 < to && w[k+1] == 0x88 && w[k+2] == 0x92:
			k += 3
			continue
		}
		break
	}
	if k == j {
		return 0
	}
	for k < to && w[k] == ' ' {
		k++
	}
	return k - i
}

// numberToken measures a number as volumes and pages have it: letters about digits, "e1002166", "2B", "A.1", "xii".
func numberToken(w string, i, to int) (end int, digits int) {
	j := i
	for j < to && (isDigit(w[j]) || 'a' <= w[j]|0x20 && w[j]|0x20 <= 'z') {
		if isDigit(w[j]) {
			digits++
		}
		j++
	}
	// "A.1", "102.e1"
	if j+1 < to && w[j] == '.' && (isDigit(w[j+1]) && j-i <= 2 || w[j+1] == 'e' && j+2 < to && isDigit(w[j+2])) {
		k := j + 1
		for k < to && isWordByte(w[k]) && w[k] < utf8.RuneSelf {
			if isDigit(w[k]) {
				digits++
			}
			k++
		}
		j = k
	}
	if j < to && w[j] >= utf8.RuneSelf && dashAt(w, j, to) == 0 && !strings.HasPrefix(w[j:], "”") {
		return i, 0
	}
	if digits == 0 && (j-i > 6 || !romanNumeral(w[i:j])) {
		return i, 0
	}
	return j, digits
}

// romanNumeral tells whether a text is a roman numeral in letters of one case.
func romanNumeral(s string) bool {
	if s == "" {
		return false
	}
	lower := 'a' <= s[0]
	for i := 0; i < len(s); i++ {
		if strings.IndexByte("ivxlcdm", s[i]|0x20) < 0 || ('a' <= s[i]) != lower {
			return false
		}
	}
	return true
}

// pageSpan measures pages: one number or a range, or several with "+" or commas where more is set.
func pageSpan(w string, i, to int, more bool) (end int, isRange bool) {
	j, digits := numberToken(w, i, to)
	if j == i || digits == 0 && !more {
		return i, false
	}
	for {
		if n := dashAt(w, j, to); n > 0 {
			k, _ := numberToken(w, j+n, to)
			if k > j+n {
				j, isRange = k, true
				continue
			}
		}
		if j < to && w[j] == '+' || j < to && w[j] == '/' && isRange {
			k, _ := numberToken(w, j+1, to)
			if k > j+1 {
				j = k
				continue
			}
			j++
			continue
		}
		if more && isRange && j+1 < to && (w[j] == ',' || w[j] == ';') {
			m := j + 1
			for m < to && w[m] == ' ' {
				m++
			}
			k, d := numberToken(w, m, to)
			if k > m && d > 0 && k-m <= 6 {
				if n := dashAt(w, k, to); n > 0 {
					j = k
					continue
				}
				if strings.Trim(w[k:to], " .") == "" && w[j] == ',' && !yearLike(w[m:k]) {
					return k, isRange // "12–19, 76" (APA 7, 9.25)
				}
			}
		}
		return j, isRange
	}
}

// readLocators reads volume, issue, pages, article number and, where the draft has none, date from the front of a
// stretch, into the draft. It gives where it stopped and how many values it found.
func readLocators(w string, from, to int, d *draft) (end, found int) {
	i := from
	end = from
	for steps := 0; steps < 24; steps++ {
		for i < to && (w[i] == ' ' || w[i] == ',' || w[i] == ';' || w[i] == ':' || w[i] == '.') {
			i++
		}
		if i >= to {
			break
		}
		c := w[i]
		switch {
		case c == '(' || c == '[':
			close := closing(w, i, to)
			if close < 0 {
				return end, found
			}
			in := w[i+1 : close]
			if !d.has(slotIssue) && d.has(slotVolume) && len(in) <= 40 && in != "" {
				if dt, ok := wholeDate(in); ok && d.when.End == 0 && dt.date.Start.Year > 1000 {
					d.issued, d.when = dt, cite.Span{Start: i + 1, End: close}
				} else if groupOfBook(in) || !issueName(in) && (!hasDigit(in) || isLower(in) && words(in) > 2) {
					return end, found // "Volume 2 (Short Papers)"
				} else {
					a, b := i+1, close
					if s, n := locatorWord(w, a, b); n > 0 && s == slotIssue {
						a += n
						for a < b && w[a] == ' ' {
							a++
						}
					}
					d.put(slotIssue, a, b)
					found++
				}
			} else if p := d.slots[slotPage]; p.End > 0 && p.End <= i && in != "" && isDigit(in[0]) && strings.HasSuffix(in, "pp") {
				d.slots[slotPage].End = close + 1 // "215223 (11pp)"
			} else if dt, ok := wholeDate(in); ok && d.when.End == 0 {
				d.issued, d.when = dt, cite.Span{Start: i + 1, End: close}
			} else if found > 0 && d.redate(in, i+1) == len(in) {
			} else if s, n := locatorWord(w, i+1, close); n > 0 {
				var sub draft = *d
				e, f := readLocators(w, i+1, close, &sub)
				if e < close || f == 0 || s == 0 {
					return end, found
				}
				*d = sub
				found += f
			} else if k, isRange := pageSpan(w, i+1, close, true); k == close && isRange && !afterComma(w, i) && !d.has(slotPage) {
				d.put(slotPage, i+1, close)
				found++
			} else if yearLike(in) && d.when.End > 0 && !afterComma(w, i) {
				return end, found // "Alice’s Adventures in Wonderland (1866)"
			} else if (k == close || issueNumber(in) || issueName(in) && len(in) <= 40 && afterComma(w, i)) && !d.has(slotIssue) {
				d.put(slotIssue, i+1, close)
				found++
			} else {
				return end, found
			}
			i = close + 1
			end = i
			continue
		case isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'z' || c >= utf8.RuneSelf:
		default:
			return end, found
		}
		if s, n := locatorWord(w, i, to); n > 0 {
			a := i + n
			for a < to && w[a] == ' ' {
				a++
			}
			switch s {
			case slotPage:
				b, _ := pageSpan(w, a, to, true)
				for b < to && b > a && w[b] == ':' && b+1 < to && isDigit(w[b+1]) { // "41:1–41:15"
					b, _ = pageSpan(w, b+1, to, true)
				}
				if b == a || d.has(slotPage) {
					return end, found
				}
				d.put(slotPage, a, b)
				i = b
			case slotNumber:
				b := a
				for b < to && w[b] != ' ' && w[b] != ',' && w[b] != ';' {
					b++
				}
				for b > a && w[b-1] == '.' {
					b--
				}
				if b == a || d.has(slotNumber) || !hasDigit(w[a:b]) {
					return end, found
				}
				d.put(slotNumber, a, b)
				i = b
			default:
				b, _ := pageSpan(w, a, to, true)
				if k, more := slashed(w, b, to); more {
					b = k
				}
				if b == a || d.has(s) {
					return end, found
				}
				d.put(s, a, b)
				i = b
			}
			found++
			end = i
			continue
		}
		if d.when.End == 0 {
			if dt, ok := scanDate(w[i:to]); ok && dt.date.State == cite.Dated {
				dt.finish()
				d.issued, d.when = dt, cite.Span{Start: i, End: i + dt.end}
				i += dt.end
				end = i
				if dt.months > 0 {
					found++
				}
				continue
			}
		}
		if n := namedIssue(w[i:to]); n > 0 && !d.has(slotVolume) && afterComma(w, i) {
			d.put(slotVolume, i, i+n)
			i += n
			end = i
			found++
			continue
		}
		if n := d.redate(w[i:to], i); n > 0 {
			i += n
			end = i
			found++
			continue
		}
		if !isDigit(c) {
			// A month or season before the pages of a magazine; "Suppl. 1"
			word := letters(w[i:to])
			if lookup(monthWords, word) != 0 || lookup(seasonWords, word) != 0 {
				if dt, ok := scanDate(w[i:to]); ok && dt.date.State == cite.Dated && d.when.End != 0 && d.when.Start < i {
					// the number of a magazine is the months that it is for: "Fall 1984(93)"
					if d.has(slotVolume) || dt.date.Start.Day != 0 {
						return end, found
					}
					d.put(slotVolume, i, i+dt.end)
					i += dt.end
					end = i
					found++
					continue
				}
				i += len(word)
				end = i
				continue
			}
			if d.has(slotVolume) && !d.has(slotIssue) && in(supplementWords, word) {
				b := i + len(word)
				for b < to && w[b] != ',' && w[b] != ':' && w[b] != ';' && w[b] != '(' && b-i < 24 {
					b++
				}
				d.put(slotIssue, i, b)
				i, end = b, b
				found++
				continue
			}
		}
		if v, n := dottedIssue(w[i:to]); n > 0 && !d.has(slotVolume) && !d.has(slotIssue) {
			d.put(slotVolume, i, i+v)
			d.put(slotIssue, i+v+1, i+n)
			i += n
			end = i
			found += 2
			continue
		}
		if n := itemIdentifier(w[i:to]); n > 0 && !d.has(slotPage) {
			d.put(slotPage, i, i+n)
			i += n
			end = i
			found++
			continue
		}
		if n := articleCode(w, i, to); n > 0 && !d.has(slotPage) {
			d.put(slotPage, i, i+n)
			i += n
			end = i
			found++
			continue
		}
		if n := letteredVolume(w, i, to); n > 0 && !d.has(slotVolume) {
			d.put(slotVolume, i, i+n)
			i += n
			end = i
			found++
			continue
		}
		b, digits := numberToken(w, i, to)
		if b == i || digits == 0 && (!d.has(slotVolume) && b-i < 2) {
			return end, found
		}
		r, isRange := pageSpan(w, i, to, d.has(slotVolume))
		if k := numberedPages(w, i, to, d.has(slotIssue)); k > r && (d.has(slotIssue) || d.has(slotVolume)) {
			r, isRange = k, true
		}
		switch {
		case isRange && r < to && w[r] == '(' && !d.has(slotVolume):
			d.put(slotVolume, i, r) // "52–1(1)"
			i = r
		case isRange && !d.has(slotVolume) && !d.has(slotPage) && rangeFollows(w, r, to):
			d.put(slotVolume, i, r) // "184–185, 1095–1099"
			i = r
		case isRange && !d.has(slotPage):
			if r-i >= 9 && yearLike(w[i:i+4]) && yearLike(w[r-4:r]) && w[i:i+2] >= "18" && !d.has(slotVolume) && !d.has(slotIssue) {
				return end, found // "Dictionary of National Biography, 1885–1900"
			}
			if !d.has(slotVolume) && !d.has(slotIssue) && r+1 < to && w[r] == ',' {
				a := r + 1
				for a < to && w[a] == ' ' {
					a++
				}
				if k, again := pageSpan(w, a, to, false); k > a && again {
					d.put(slotVolume, i, r) // "63–64, 473–480"
					i = r
					break
				}
			}
			d.put(slotPage, i, r)
			i = r + unitOfPages(w[r:to])
		case !d.has(slotVolume) && !d.has(slotPage) && !d.has(slotIssue) && digits <= 4:
			if k, more := slashed(w, b, to); more {
				b = k
			}
			d.put(slotVolume, i, b)
			i = b
		case d.has(slotVolume) && !d.has(slotIssue) && !d.has(slotPage) && datedIssue(w, b, to):
			d.put(slotIssue, i, b) // "8, 4 (Dec. 1995), 343–356" (ACM)
			i = b
		case !d.has(slotPage) && (d.has(slotVolume) || d.has(slotIssue) || digits > 4):
			b += pageCount(w, b, to)
			d.put(slotPage, i, b)
			i = b
		default:
			return end, found
		}
		found++
		end = i
	}
	return end, found
}

// locatorsAt tells whether readLocators may find something at the front of a stretch, whatever was read before it. Where it
// cannot, the stretch begins with a word that is neither a number nor a date nor a word that announces a locator.
func locatorsAt(w string, i, to int) bool {
	c := w[i]
	if isDigit(c) || c == '(' || c == '[' {
		return true
	}
	if !isWordByte(c) {
		return false
	}
	word := letters(w[i:to])
	if _, n := locatorWord(w, i, to); n > 0 || in(supplementWords, word) || lookup(monthWords, word) != 0 || lookup(seasonWords, word) != 0 {
		return true
	}
	if dt, ok := scanDate(w[i:to]); ok && dt.date.State == cite.Dated || dt.months > 0 {
		return true
	}
	if b, _ := numberToken(w, i, to); b > i {
		return true
	}
	return namedIssue(w[i:to]) > 0 || itemIdentifier(w[i:to]) > 0 || articleCode(w, i, to) > 0 || letteredVolume(w, i, to) > 0
}

// rangeFollows tells whether a comma and then a range come next.
func rangeFollows(w string, i, to int) bool {
	rest := strings.TrimPrefix(w[i:to], ", ")
	if len(rest) == to-i {
		return false
	}
	_, isRange := pageSpan(rest, 0, len(rest), false)
	return isRange
}

// pageCount measures how many pages an article has, which some publishers add to its number: "024006 (7pp)".
func pageCount(w string, i, to int) int {
	in, _, ok := strings.Cut(strings.TrimPrefix(w[i:min(to, i+12)], " ("), ")")
	if n := strings.TrimRight(strings.TrimSuffix(in, "pp"), " "); !ok || len(n) == len(in) || n == "" || strings.Trim(n, "0123456789") != "" {
		return 0
	}
	return len(in) + len(" ()")
}

// redate reads a month or day at i that makes the year of a draft exact, as styles have it whose year stands after the
// author: "2020. “Title.” Bangkok Post, September 7, 2020". It gives the length of what it read, 0 where there is none.
func (d *draft) redate(s string, i int) int {
	if d.when.End == 0 || d.when.End > i || d.when2.End > 0 || d.issued.months > 0 || d.issued.date.State != cite.Dated {
		return 0
	}
	dt, ok := scanDate(s)
	if !ok && dt.months == 1 && dt.days == 1 && dt.date.Start.Year == 0 && d.issued.date.End == (cite.Day{}) {
		dt.date.Start.Year, ok = d.issued.date.Start.Year, true // "Harbour Post, September 7"
	}
	if !ok || dt.months == 0 || dt.date.State != cite.Dated || dt.end < len(s) && s[dt.end] == '(' {
		return 0
	}
	dt.finish()
	if dt.date.Start.Year != d.issued.date.Start.Year {
		return 0
	}
	dt.date.Suffix = d.issued.date.Suffix
	d.issued, d.when2 = dt, cite.Span{Start: i, End: i + dt.end}
	return dt.end
}

// locatorWord reads a word that announces a locator; length 0 if there is none. A number must follow.
func locatorWord(w string, i, to int) (slot, int) {
	word := letters(w[i:to])
	if word == "" || len(word) > 12 {
		return 0, 0
	}
	s := lookup(locatorWords, word)
	if s == 0 {
		return 0, 0
	}
	n := len(word)
	for i+n < to && (w[i+n] == '.' || w[i+n] == ':') {
		n++
	}
	k := i + n
	for k < to && w[k] == ' ' {
		k++
	}
	if k >= to || n == 1 && k == i+1 && isUpper(word) {
		return 0, 0 // "S1" is a page of a supplement, "S. 1" is page 1
	}
	if e, digits := numberToken(w, k, to); e == k || digits == 0 && s != slotVolume && s != slotPage {
		if s != slotNumber || !hasDigit(clip(w[k:to], 12)) {
			return 0, 0
		}
	}
	return s, n
}
