package ident

import (
	"net/url"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// URLDate reads the day, or the year and month, that the path of an address states: "/2023/12/22/", "/2023/dec/22/",
// "/2023-12-22-title", "title-20231222.html", "/2023/12/title". It is false where the path states none. The folder
// that a file was uploaded to, the number of an issue, a law or an article, and dates in a query say nothing of when
// a page was published.
func URLDate(u string) (cite.Date, bool) {
	host, path := hostAndPath(u)
	if host == "" {
		return cite.Date{}, false
	}
	if host == "web.archive.org" {
		// The time in an address of the archive is that of the copy; the page's own address follows it.
		i := strings.Index(path[1:], "http")
		if i < 0 {
			return cite.Date{}, false
		}
		if host, path = hostAndPath(path[1+i:]); host == "" {
			return cite.Date{}, false
		}
	}
	if countsIssues[host] || host == "doi.org" || host == "dx.doi.org" || strings.Contains(host, "legislation") || strings.Contains(path, "/10.") {
		return cite.Date{}, false
	}
	segments := strings.Split(strings.Trim(path, "/"), "/")
	last := len(segments) - 1
	file := ""
	if name, ext := cutExtension(segments[last]); ext != "" {
		segments[last], file = name, ext
	}
	var month cite.Day
	for i, seg := range segments {
		if stores[strings.ToLower(seg)] {
			return cite.Date{}, false
		}
		if day, ok := dayInSegment(seg, host); ok {
			return cite.Date{Start: day}, true
		}
		year, ok := number(seg, 4)
		if !ok || !plausible(year) || i == last {
			continue
		}
		m, named := monthOf(segments[i+1])
		if m == 0 {
			continue
		}
		if i+2 <= last {
			if d, ok := number(segments[i+2], 0); ok && len(segments[i+2]) <= 2 && d > 0 {
				if day := (cite.Day{Year: year, Month: m, Day: d}); day.Valid() {
					return cite.Date{Start: day}, true
				}
				continue
			}
		}
		if month.Year == 0 && monthAlone(segments, i, named, file) {
			month = cite.Day{Year: year, Month: m}
		}
	}
	return cite.Date{Start: month}, month.Year != 0
}

// monthAlone tells whether "/2017/10/" with no day after it is a month: not a folder of files, not the number of an
// issue that articles are counted in, not a law.
func monthAlone(segments []string, i int, named bool, file string) bool {
	switch file {
	case "", "html", "htm", "shtml", "php", "asp", "aspx", "jsp", "cfm", "stm":
	default:
		return false
	}
	if named {
		return true
	}
	if len(segments[i+1]) != 2 || i+1 == len(segments)-1 && file != "" {
		return false
	}
	for _, seg := range segments[:i] {
		switch strings.ToLower(seg) {
		case "media", "eli", "issue", "issues", "vol", "volume", "journal", "journals", "cases", "act", "content", "docs", "archive", "archives", "doc":
			return false
		}
	}
	if i+2 < len(segments) {
		next := strings.TrimLeft(segments[i+2], "eE")
		if _, ok := number(next, 0); ok {
			return false
		}
	}
	return true
}

// stores are the names of folders that hold what was uploaded, sorted by the day of upload.
var stores = map[string]bool{
	"uploads": true, "upload": true, "wp-content": true, "files": true, "file": true, "images": true, "image": true,
	"img": true, "assets": true, "attachments": true, "attachment": true, "downloads": true, "download": true,
	"storage": true, "static": true, "documents": true, "pdfs": true, "binaries": true, "filestore": true,
}

// hostAndPath takes an address apart, its path resolved, the host in small letters without "www.".
func hostAndPath(s string) (host, path string) {
	s = strings.TrimSpace(s)
	if i := strings.Index(s, "://"); i >= 0 {
		s = s[i+3:]
	} else if rest := s; !cutPrefixFold(&rest, "www.") {
		if strings.HasPrefix(s, "http:/") || strings.HasPrefix(s, "https:/") { // the archive folds "//" in a path
			s = s[strings.IndexByte(s, '/')+1:]
		} else {
			return "", ""
		}
	}
	if i := strings.IndexAny(s, "?#"); i >= 0 {
		s = s[:i]
	}
	host, path, _ = strings.Cut(s, "/")
	if p, err := url.PathUnescape(path); err == nil {
		path = p
	}
	return strings.TrimPrefix(strings.ToLower(host), "www."), "/" + path
}

// cutExtension takes ".html" and the like off a name.
func cutExtension(seg string) (name, ext string) {
	i := strings.LastIndexByte(seg, '.')
	if i <= 0 || len(seg)-i > 6 {
		return seg, ""
	}
	ext = strings.ToLower(seg[i+1:])
	if ext == "" || strings.ContainsFunc(ext, func(r rune) bool { return r < '0' || r > 'z' }) {
		return seg, ""
	}
	if _, digits := number(ext, 0); digits {
		return seg, ""
	}
	return seg[:i], ext
}

// countsIssues are sites whose addresses have the number of the week's issue behind the year.
var countsIssues = map[string]bool{"zeit.de": true, "economist.com": true}

// countsArticles are sites whose addresses end in a running number that can look like a day.
var countsArticles = map[string]bool{"bbc.co.uk": true, "bbc.com": true, "news.bbc.co.uk": true}

// dayInSegment reads a whole day out of one part of a path: 2023-12-22 or 20231222, with words before or after it.
func dayInSegment(seg, host string) (cite.Day, bool) {
	for i := 0; i+8 <= len(seg); i++ {
		if !isDigit(seg[i]) || i > 0 && isAlnum(seg[i-1]) {
			continue
		}
		if i > 0 && seg[i-1] != '-' && seg[i-1] != '_' {
			continue
		}
		year, ok := number(seg[i:i+4], 4)
		if !ok || !plausible(year) {
			continue
		}
		rest := seg[i+4:]
		var month, day string
		if sep := rest[0]; sep == '-' || sep == '_' {
			if len(rest) < 6 || rest[3] != sep {
				continue
			}
			month, day, rest = rest[1:3], rest[4:6], rest[6:]
		} else if !countsArticles[host] {
			month, day, rest = rest[:2], rest[2:4], rest[4:]
		}
		if rest != "" && rest[0] != '-' && rest[0] != '_' {
			continue
		}
		m, ok1 := number(month, 2)
		d, ok2 := number(day, 2)
		if date := (cite.Day{Year: year, Month: m, Day: d}); ok1 && ok2 && m > 0 && d > 0 && date.Valid() {
			return date, true
		}
	}
	return cite.Day{}, false
}

// plausible tells whether a number can be the year of a page: the web began in 1991.
func plausible(year int) bool { return 1991 <= year && year <= 2099 }

// number reads a text that is all digits: n of them, or up to nine where n is 0.
func number(s string, n int) (int, bool) {
	if s == "" || len(s) > 9 || n > 0 && len(s) != n {
		return 0, false
	}
	value := 0
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			return 0, false
		}
		value = value*10 + int(s[i]-'0')
	}
	return value, true
}

// monthOf reads a month, as one or two digits or by its English name; 0 is none.
func monthOf(s string) (month int, named bool) {
	if m, ok := number(s, 0); ok {
		if len(s) > 2 || m < 1 || m > 12 {
			return 0, false
		}
		return m, false
	}
	s = strings.ToLower(s)
	for i, name := range months {
		if s == name || len(s) == 3 && s == name[:3] {
			return i + 1, true
		}
	}
	if s == "sept" {
		return 9, true
	}
	return 0, false
}

var months = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}
