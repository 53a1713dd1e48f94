package check

// All lists the rules in the order in which people are shown them.
func All() []Rule {
	return []Rule{
		dateImpossible,
		dateInFuture,
		dateDiffersFromURL,
		accessedBeforeIssued,
		dateOnlyInURL,
		missingDate,

		urlMalformed,
		urlTrailingPunctuation,
		urlTextFragment,
		urlTracking,
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
		periodDoubled,
		pagesReversed,
		personalCommunication,

		duplicate,
	}
}
