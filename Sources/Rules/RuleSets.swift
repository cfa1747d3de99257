package import Linting

/// Rules that a profile treats alike.
extension Rule {
  /// Rules that only make sense for one cause at one chain level and one fix.
  package static let ofOneCause: [Rule] = [
    multipleFixes, unroutedLeftover, missingChainLevel, unknownChainLevel, multipleChainLevels, missingLabel,
    unknownLabel, missingWhys, shallowWhys, untracedWhy, missingCheck, unknownArtefactKind, missingArtefact,
    unchangedArtefact, paperRepair,
  ]

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
