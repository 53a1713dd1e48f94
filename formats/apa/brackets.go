package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// readBracket reads the inside of "[Video]" or "[Doctoral dissertation, University of X]".
func readBracket(w string, from, to int, d *draft) bool {
	in := w[from:to]
	if readReview(w, from, to, d) {
		return true
	}
	mark, _ := numberMark(in)
	numbered := mark > 0
	if readDegree(w, from, to, d) || numbered && readRemark(w, cite.Span{Start: from, End: to}, d) {
		return true
	}
	n, known := 0, 0
	for rest := in; rest != "" && n < 16; {
		var word string
		word, rest = nextWord(rest)
		word = strings.Trim(word, "()“”\"',;:")
		if word == "" {
			continue
		}
		n++
		var buf [48]byte
		f := foldWord(&buf, word)
		if descriptorWords.get(f) || len(f) > 1 && f[len(f)-1] == 's' && descriptorWords.get(f[:len(f)-1]) {
			known++
		}
	}
	if in != "" && in[0] == '[' && in[len(in)-1] == ']' {
		d.traits |= traitThesis
		return d.put(slotPublisher, from, to) // a thesis whose publisher a cataloguer has put in brackets
	}
	if strings.Contains(in, "Universit") || strings.HasSuffix(in, " U.") || strings.Contains(in, "Tech. U") {
		d.traits |= traitThesis // "[Yale University]", the kind of thesis left out
		if i := strings.IndexByte(in, ','); i > 0 && !strings.Contains(in[:i], "Universit") && words(in[:i]) <= 3 && !strings.HasSuffix(in, "U.") {
			d.put(slotGenre, from, from+i)
			from += i + 1
		}
		s := trimmedSpace(w, cite.Span{Start: from, End: to})
		return d.put(slotPublisher, s.Start, s.End)
	}
	if known == 0 || n > 12 || known*4 < n {
		return readAbout(w, from, to, d)
	}
	if !d.put(slotGenre, from, to) {
		d.put(slotGenre2, from, to)
	}
	return true
}

// readAbout reads a description that goes on to say of what or by whom: "Song recorded by the Harbour Choir", "Comment on the
// article “Rain”", "Acrylic, dyes, and thread on cloth" (APA 7, 10.13 to 10.15).
func readAbout(w string, from, to int, d *draft) bool {
	word, rest := nextWord(w[from:to])
	if next, _ := nextWord(rest); next != "recorded" && next != "performed" && next != "on" && !strings.HasSuffix(word, ",") || !in(descriptorWords, word) {
		return false
	}
	return d.put(slotGenre, from, to)
}

// bareDescriptions stand as sentences of their own in references to what is not published.
var bareDescriptions = phraseListOf("unpublished manuscript", "manuscript in preparation", "manuscript submitted for publication", "interview", "personal interview", "personal communication", "press release", "preprint", "unpublished raw data", "unpublished data", "mimeo", "working paper", "podcast", "brochure", "unpublished paper", "conference presentation", "lecture notes", "poster presentation")

// readBareDescription reads "Unpublished manuscript." and its like.
func readBareDescription(w string, s cite.Span, d *draft) bool {
	n, _ := bareDescriptions.leads(w[s.Start:s.End])
	switch {
	case n == 0:
		return false
	case n >= s.Len()-1:
		return d.put(slotGenre, s.Start, s.End)
	case w[s.Start+n] == ',':
		// "Unpublished manuscript, University of X"
		p := trimmed(w, cite.Span{Start: s.Start + n + 1, End: s.End})
		d.put(slotGenre, s.Start, s.Start+n)
		return d.put(slotPublisher, p.Start, p.End)
	}
	return false
}

// reviewWords begin the description of a review (APA 7, 10.7).
var reviewWords = phraseListOf("review of", "book review of", "film review of", "reseña de", "rezension von", "compte rendu de", "recensione di")

// reviewedGenres name what is reviewed.
var reviewedGenres = phraseListOf("book", "film", "movie", "video", "dvd", "tv series", "tv series episode", "album", "podcast", "play", "exhibition", "article", "video game", "software", "website", "dictionary")

// readReview reads "Review of the book Title, by A. A. Author".
func readReview(w string, from, to int, d *draft) bool {
	n, _ := reviewWords.leads(w[from:to])
	if n == 0 {
		return false
	}
	from += n
	for from < to && w[from] == ' ' {
		from++
	}
	if strings.HasPrefix(w[from:to], "the ") {
		if n, _ := reviewedGenres.leads(w[from+4 : to]); n > 0 && from+4+n < to && w[from+4+n] == ' ' {
			d.put(slotReviewedGenre, from+4, from+4+n)
			from += 4 + n + 1
		}
	}
	end := to
	for _, by := range [...]string{", by ", ",” by ", ",\" by "} {
		if i := strings.LastIndex(w[from:to], by); i > 0 {
			end = from + i
			d.put(slotReviewedAuthors, end+len(by), to)
			if by != ", by " { // the mark that the title began with
				from += len(w[from:end]) - len(strings.TrimLeft(w[from:end], "“\""))
			}
			break
		}
	}
	d.traits |= traitReview
	return d.put(slotReviewed, from, end)
}

// readDegree reads "Doctoral dissertation, University of X" and "Unpublished master's thesis".
func readDegree(w string, from, to int, d *draft) bool {
	in := w[from:to]
	if !namesDegree(in) {
		return false
	}
	head, _, more := strings.Cut(in, ",")
	d.traits |= traitThesis
	d.put(slotGenre, from, from+len(head))
	if more {
		s := trimmed(w, cite.Span{Start: from + len(head) + 1, End: to})
		d.put(slotPublisher, s.Start, s.End)
	}
	return true
}

// namesDegree tells whether a text begins with words for a thesis.
func namesDegree(s string) bool {
	head, _, _ := strings.Cut(s, ",")
	if words(head) > 7 {
		return false
	}
	for rest := head; rest != ""; {
		var word string
		word, rest = nextWord(rest)
		if inTable(degreeWords, word) {
			return true
		}
	}
	if isASCII(head) {
		return false
	}
	for _, s := range [...]string{"学位论文", "學位論文", "博士论文", "硕士论文", "博士論文", "碩士論文", "修士論文", "硕士", "博士", "学士"} {
		if strings.Contains(head, s) {
			return true
		}
	}
	return false
}
