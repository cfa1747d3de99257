package import Linting

/// Rules that a profile treats alike.
extension Rule {
  /// Rules that only make sense for one cause at one chain level and one fix.
  package static let ofOneCause: [Rule] = [
    missingStructure, multipleFixes, unroutedLeftover, missingChainLevel, unknownChainLevel, multipleChainLevels,
    missingLabel,
    unknownLabel, missingWhys, shallowWhys, untracedWhy, missingCheck, unknownArtefactKind, missingArtefact,
    unchangedArtefact, paperRepair,
  ]

  /// What a review by the method has in its room and on its table, and other reviews need not have.
  package static let ofTheReview: [Rule] = [
    missingRole, missingSignoff, unverifiedSignoff, unstatedRunbooks, unstatedADRs, unstatedComms, missingEvidence,
    incompleteAccount,
  ]

  /// What only a severity with a deadline asks for, besides the review and the deadline.
  package static let ofASeverity: [Rule] = [
    missingTimeline, missingImpact, missingSection, missingWhys, shallowWhys, untracedWhy, missingDetection,
    missingContainment, missingCheck, missingArtefact, unknownArtefactKind,
  ]

  /// What a team may simply not use: severities, a status, an issue for each action.
  package static let ofHabit: [Rule] = [missingSeverity, missingMetadata, untrackedFix, missingImpact, missingTimeline]

  /// Rules that look at action items as well, where a review ends in several of them.
  package static let ofActionItems: [Rule] = [
    missingFix, unownedFix, undatedFix, untrackedFix, vagueOwner, overdueFix,
  ]

  /// The least that a postmortem and a runbook need.
  package static let minimal: [Rule] =
    [
      notUTF8, unreadPart, conflictMarker, invalidFrontMatter,
      missingSeverity, unknownSeverity, missingDate, unownedFix, undatedFix,
      overdueFix, movedDueDate, vagueFix, fixOnPerson, whyEndsAtPerson, whyAsksPerson, unownedRunbook, undatedRunbook,
      staleRunbook,
    ] + blame + deadline + suppression
}
