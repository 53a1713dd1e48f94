package apa

import "strings"

var (
	smallNumbers = strings.Fields(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
		fifteen sixteen seventeen eighteen nineteen`)
	tens = strings.Fields("- - twenty thirty forty fifty sixty seventy eighty ninety")
)

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
