package apa

import (
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// A slot is a place in a draft where one value can stand.
type slot uint8

const (
	slotTitle slot = iota
	slotGenre
	slotGenre2
	slotContainer
	slotVolume
	slotVolumeTitle
	slotIssue
	slotPage
	slotNumber
	slotPublisher
	slotPlace
	slotEdition
	slotEditors
	slotProducers // of the series that an episode is part of
	slotTranslators
	slotContributors
	slotContainerAuthors
	slotReviewed
	slotReviewedGenre
	slotReviewedAuthors
	slotSeries
	slotVersion
	slotEvent
	slotEventPlace
	slotVolumes
	slotAuthority
	slotMedium
	slotDimensions
	slotStatus
	slotOriginal
	slotNote
	slotSection
	slotReferences
	slotArchive
	slotArchiveLocation
	slotArchivePlace
	numSlots
)

// slotVars names the variable of each slot that holds text or a number.
var slotVars = [numSlots]cite.Var{
	slotTitle: cite.Var(cite.Title), slotGenre: cite.Var(cite.Genre), slotGenre2: cite.Var(cite.Medium),
	slotContainer: cite.Var(cite.ContainerTitle), slotVolume: cite.Var(cite.Volume), slotVolumeTitle: cite.Var(cite.VolumeTitle), slotIssue: cite.Var(cite.Issue),
	slotPage: cite.Var(cite.Page), slotNumber: cite.Var(cite.Number), slotPublisher: cite.Var(cite.Publisher),
	slotPlace: cite.Var(cite.PublisherPlace), slotEdition: cite.Var(cite.Edition), slotSeries: cite.Var(cite.CollectionTitle),
	slotVersion: cite.Var(cite.Version), slotEvent: cite.Var(cite.EventTitle), slotEventPlace: cite.Var(cite.EventPlace),
	slotVolumes: cite.Var(cite.NumberOfVolumes), slotAuthority: cite.Var(cite.Authority), slotMedium: cite.Var(cite.Medium),
	slotDimensions: cite.Var(cite.Dimensions), slotStatus: cite.Var(cite.Status), slotNote: cite.Var(cite.Note),
	slotSection: cite.Var(cite.Section), slotReferences: cite.Var(cite.References),
	slotArchive: cite.Var(cite.Archive), slotArchiveLocation: cite.Var(cite.ArchiveLocation), slotArchivePlace: cite.Var(cite.ArchivePlace),
	slotReviewed: cite.Var(cite.ReviewedTitle), slotReviewedGenre: cite.Var(cite.ReviewedGenre),
}

// A trait is something that a reading found out about a work beside its fields; the type is decided by traits.
type trait uint32

const (
	traitPeriodical trait = 1 << iota // volume, issue or article number after the container
	traitPart                         // "In" before the container
	traitEditors                      // the container has editors
	traitThesis                       // a thesis is described
	traitPatent
	traitReport      // "Report No.", "Working Paper"
	traitEdition     // an edition is stated
	traitPlace       // "Place: Publisher"
	traitQuoted      // the title stands in quotation marks
	traitProceedings // the container is a conference's
	traitTitleFirst  // the entry begins with its title
	traitReview      // a review is described
	traitItalicName  // the source is a name in italics and the title upright
	traitStatute     // the date follows the title after a comma, as in "Data Privacy Act, (2012)"
)

// A draft is one reading of an entry, or of part of one: which stretch is which value, and how well that fits.
type draft struct {
	score   float32
	slots   [numSlots]cite.Span
	traits  trait
	issued  dateScan
	when    cite.Span // where issued stands
	when2   cite.Span // where it stands again, more exactly
	authors nameRead
	credit  cite.Span    // where authors stand
	free    bool         // the entry is not in APA's order, so that other styles' order of elements is looked for
	legal   cite.Type    // the type of a work of the law that was read as one, else NoType
	part    cite.NameVar // what those in slotContributors did, where the text says it; else the zero NameVar
}

func (d *draft) has(s slot) bool { return d.slots[s].End > d.slots[s].Start }

func (d *draft) is(t trait) bool { return d.traits&t != 0 }

// put fills a slot that is still empty; it tells whether it did.
func (d *draft) put(s slot, start, end int) bool {
	if start >= end || d.has(s) {
		return false
	}
	d.slots[s] = cite.Span{Start: start, End: end}
	return true
}

// partSeries parts the series of proceedings from their name, as the ACM has both: "Proceedings of the 29th Conference on
// Tides, ICS ’15".
func (d *draft) partSeries(w string) {
	c := d.slots[slotContainer]
	name := w[c.Start:c.End]
	i := strings.LastIndex(name, ", ")
	if i < 0 || !isProceedings(name[:i]) || !numberedMeeting(name[i+2:]) {
		return
	}
	if d.put(slotSeries, c.Start+i+2, c.End) {
		d.slots[slotContainer].End = c.Start + i
	}
}
