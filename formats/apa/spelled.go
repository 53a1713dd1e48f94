package apa

import "strings"

var (
	smallNumbers = strings.Fields(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
		fifteen sixteen seventeen eighteen nineteen`)
	tens = strings.Fields("- - twenty thirty forty fifty sixty seventy eighty ninety")
)

// spelledNumber gives the number that a text begins with in English words, and its length: "1,000" is a thousand, and
// "2nd" is second.
func spelledNumber(s string) (words string, length int) {
	digits := func(from int) int {
		for from < len(s) && '0' <= s[from] && s[from] <= '9' {
			from++
		}
		return from
	}
	end := digits(0)
	number := s[:end]
	for len(number) <= 3 && end < len(s) && s[end] == ',' && digits(end+1) == end+4 {
		number += s[end+1 : end+4]
		end += 4
	}
	words = spelled(number)
	if ending := s[end:min(len(s), end+2)]; strings.EqualFold(ending, ordinalEnding(number)) && (end+2 >= len(s) || !isWordByte(s[end+2])) {
		return ordinalOf(words), end + 2
	}
	return words, end
}

// spokenOrdinals are the numbers that do not take "th" as they are.
var spokenOrdinals = [...][2]string{{"one", "first"}, {"two", "second"}, {"three", "third"}, {"five", "fifth"},
	{"eight", "eighth"}, {"nine", "ninth"}, {"twelve", "twelfth"}, {"ty", "tieth"}}

// ordinalOf makes "twentyfirst" of "twentyone".
func ordinalOf(words string) string {
	for _, o := range spokenOrdinals {
		if stem, ok := strings.CutSuffix(words, o[0]); ok {
			return stem + o[1]
		}
	}
	return words + "th"
}

// spelled gives a number in English words without spaces, for sorting (APA 7, 9.49): "sevenhundred". Numbers that read
// as years go in pairs, "nineteeneightyfour"; what is longer than a million keeps its digits.
func spelled(digits string) string {
	if len(digits) > 6 || len(digits) > 1 && digits[0] == '0' {
		return digits
	}
	n := 0
	for _, c := range digits {
		n = n*10 + int(c-'0')
	}
	if 1100 <= n && n < 2000 && n%100 == 0 {
		return spelledBelowThousand(n/100) + "hundred"
	}
	if 1100 <= n && n < 2000 && n%100 >= 10 {
		return spelledBelowThousand(n/100) + spelledBelowThousand(n%100)
	}
	if n >= 1000 {
		rest := ""
		if n%1000 > 0 {
			rest = spelledBelowThousand(n % 1000)
		}
		return spelledBelowThousand(n/1000) + "thousand" + rest
	}
	return spelledBelowThousand(n)
}

func spelledBelowThousand(n int) string {
	switch {
	case n < 20:
		return smallNumbers[n]
	case n < 100:
		if n%10 == 0 {
			return tens[n/10]
		}
		return tens[n/10] + smallNumbers[n%10]
	case n%100 == 0:
		return smallNumbers[n/100] + "hundred"
	}
	return smallNumbers[n/100] + "hundred" + spelledBelowThousand(n%100)
}
