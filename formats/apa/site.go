package apa

import "strings"

// A site is what the address of an entry tells about its place of publication.
type site struct {
	host string
	kind outletKind
}

// names tells whether a name is that of the site: its letters are those of the host, or its capitals are.
func (s site) names(name string) bool {
	if s.host == "" {
		return false
	}
	if main, _, ok := strings.Cut(name, ": "); ok && s.names(main) {
		return true
	}
	if name == "" || len(name) > 80 {
		return false
	}
	var letters, initials [80]byte
	n, k := 0, 0
	inside := false
	for i := 0; i < len(name); i++ {
		c := name[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
			fallthrough
		case 'a' <= c && c <= 'z' || isDigit(c):
			letters[n] = c
			n++
			if !inside || name[i] != c {
				initials[k] = c
				k++
			}
			inside = true
		case c == '\'':
		case c >= 0x80:
			inside = true
		default:
			inside = false
		}
	}
	whole := string(letters[:n])
	if strings.HasPrefix(name, "The ") {
		whole = whole[3:]
	}
	host := s.host
	for host != "" {
		label := host
		if i := strings.IndexByte(host, '.'); i >= 0 {
			label, host = host[:i], host[i+1:]
		} else {
			break // the last label is the country's or kind's
		}
		if len(label) < 3 {
			continue
		}
		plain := strings.ReplaceAll(label, "-", "")
		if n >= 3 && (plain == whole || len(plain) >= 5 && strings.HasPrefix(whole, plain) || n >= 5 && strings.HasPrefix(plain, whole) || n >= 8 && strings.Contains(plain, whole) || len(plain) >= 6 && strings.HasSuffix(whole, plain)) {
			return true
		}
		if k >= 3 && (plain == string(initials[:k]) || strings.HasPrefix(name, "The ") && plain == string(initials[1:k])) {
			return true
		}
	}
	return strings.EqualFold(strings.TrimPrefix(strings.ToLower(name), "www."), s.host)
}

// spells tells whether a label of the host is the name, letter for letter.
func (s site) spells(name string) bool {
	plain := strings.ToLower(strings.ReplaceAll(name, " ", ""))
	for label := range strings.SplitSeq(s.host, ".") {
		if strings.ReplaceAll(label, "-", "") == plain {
			return true
		}
	}
	return false
}
