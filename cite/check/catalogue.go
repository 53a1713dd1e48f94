package check

// All lists the rules in the order in which people are shown them.
func All() []Rule {
	return []Rule{
		dateImpossible,
		dateInFuture,
		dateDiffersFromURL,
		accessedBeforeIssued,
		dateOnlyInURL,
		datesDisagree,
		datePunctuation,
		accessTime,
		missingDate,

		urlMalformed,
		urlTrailingPunctuation,
		urlTextFragment,
		urlTracking,
		spaceBeforeURL,
		retrievalWords,
		textAfterURL,
		urlBesideDOI,

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
		doiUnknown,
		doiIsAnotherWork,
		retracted,
		notFoundAnywhere,
		doiFound,
		missingDOI,
		isbnChecksum,
		issnChecksum,

		organisationAsPerson,
		etAlInList,
		andForAmpersand,
		ampersandRepeated,
		givenNameInFull,
		missingInitials,

		missingTitle,
		missingSource,
		missingField,
		htmlEntity,
		periodDoubled,
		missingFinalPeriod,
		containerPunctuation,
		pagesReversed,
		personalCommunication,

		otherStyle,
		twoInOne,
		duplicate,
		listOrder,
		yearLetter,

		citedNotListed,
		listedNotCited,
		citationYearDiffers,
		citationNameDiffers,
	}
}
