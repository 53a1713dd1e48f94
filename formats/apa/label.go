package apa

import "strings"

// labelEnd measures the label that an entry of a numbered list begins with, "[13]", "(63)", "118." or "17)", and the
// dashes that stand for the author of the entry before (CMOS 17, 14.67). A number with a full stop is a label only where
// names follow, or one element and its date.
func labelEnd(w string) int {
	const longest = 12
	i := len(w) - len(strings.TrimLeft(w, " •*"))
	from := i
	if strings.Trim(w[:i], " ") == "" {
		from = 0
	}
	start := i
	for rest := w[i:]; ; rest = w[i:] {
		n := 0
		switch {
		case strings.HasPrefix(rest, "—"), strings.HasPrefix(rest, "–"), strings.HasPrefix(rest, "―"):
			n = len("—")
		case rest != "" && (rest[0] == '_' || rest[0] == '-'):
			n = 1
		}
		if n == 0 {
			break
		}
		i += n
	}
	if i > start {
		for i < len(w) && strings.IndexByte(".,:", w[i]) >= 0 {
			i++
		}
		if i < len(w) && w[i] == ' ' {
			return i
		}
		return from
	}
	open := byte(0)
	if i < len(w) && (w[i] == '[' || w[i] == '(') {
		open = w[i]
		i++
	}
	digits := 0
	start = i
	for i < len(w) && i-start < longest && (isDigit(w[i]) || open == '[' && i == start && 'A' <= w[i] && w[i] <= 'Z') {
		if isDigit(w[i]) {
			digits++
		}
		i++
	}
	if digits == 0 || digits > 3 || i >= len(w) {
		return from
	}
	close := w[i]
	end := i + 1
	for end < len(w) && strings.IndexByte(" .", w[end]) >= 0 {
		end++
	}
	if end >= len(w) {
		return from
	}
	switch {
	case open == '[' && close == ']', open == '(' && close == ')':
		return end
	case open == 0 && (close == '.' || close == ')'):
		var store [24]piece
		to := min(len(w), end+120)
		if date := strings.Index(w[end:to], " ("); date > 0 {
			to = end + date
			const mostWords = 6 // chapters are numbered too: "2. Getting over there: A social history. (2019). In"
			if rest := w[to+len(" ("):]; isUpper(w[end:]) && w[to-1] == '.' && words(w[end:to]) <= mostWords && strings.IndexByte(w[end:to], ':') < 0 && !strings.Contains(rest, "). In ") && (strings.HasPrefix(rest, "n.d.") || len(rest) > 4 && yearLike(rest[:4])) {
				return end
			}
		}
		p := splitNames(w, end, to, store[:0])
		if len(p) > 0 && (p[0].kind == pieceStraight || p[0].kind == pieceTight ||
			p[0].kind == pieceFamily && len(p) > 1 && (p[1].kind == pieceInitials || p[1].sep == '&')) {
			return end
		}
	}
	return from
}
