package check

// All lists the rules in the order in which people are shown them.
func All() []Rule {
	return []Rule{
		dateImpossible,
		dateInFuture,
		dateDiffersFromURL,
		accessedBeforeIssued,
		missingDate,

		urlMalformed,
		urlTrailingPunctuation,
		urlTextFragment,
		spaceBeforeURL,

		urlGone,
		urlSoft404,
		urlFragmentMissing,
		urlMoved,
		urlBlocked,
		urlUnreachable,

		dateDiffersFromPage,
		titleDiffersFromPage,
		authorDiffersFromPage,

		doiMalformed,
		isbnChecksum,
		issnChecksum,

		organisationAsPerson,
		etAlInList,

		missingTitle,
		htmlEntity,
		pagesReversed,
		personalCommunication,

		duplicate,
	}
}
