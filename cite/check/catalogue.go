package check

// All lists the rules in the order in which people are shown them.
func All() []Rule {
	return []Rule{
		dateImpossible,
		dateInFuture,
		dateDiffersFromURL,
		missingDate,

		urlMalformed,

		doiMalformed,

		missingTitle,

		duplicate,
	}
}
