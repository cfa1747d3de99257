package import Linting

extension Rule {
  /// All rules, by group, in the order of the documentation.
  package static let all: [Rule] =
    document + severity + deadline + roles + inputs + analysis + fix + blame + runbook
    + suppression

  private static let document: [Rule] = [
    notUTF8,
    unreadPart,
    conflictMarker,
    invalidFrontMatter,
    missingMetadata,
    unknownField,
    invalidField,
    conflictingMetadata,
    missingSection,
    emptySection,
    placeholderText,
    brokenLink,
    duplicateID,
    mismatchedFilename,
    missingStructure,
  ]

  private static let severity: [Rule] = [
    missingSeverity,
    unknownSeverity,
    missingDate,
    clockOrder,
    durationMismatch,
    missingImpact,
  ]

  package static let deadline: [Rule] = [
    latePostmortem,
    overduePostmortem,
    unneededPostmortem,
    unreviewedRecurrence,
    unlockedReview,
    movedReview,
    overlongReview,
  ]

  private static let roles: [Rule] = [
    missingRole,
    missingSignoff,
    editedAfterSignoff,
    unverifiedSignoff,
  ]

  private static let inputs: [Rule] = [
    missingTimeline,
    unorderedTimeline,
    timelineWithoutZone,
    reconstructedTimeline,
    unstatedRunbooks,
    unknownRunbook,
    unstatedADRs,
    supersededADR,
    unstatedComms,
    missingEvidence,
    incompleteAccount,
  ]

  private static let analysis: [Rule] = [
    missingDetection,
    detectionGapMismatch,
    missingContainment,
    unchangedInadequateRunbook,
    missingWhys,
    shallowWhys,
    untracedWhy,
    whyEndsAtPerson,
    whyAsksPerson,
    missingChainLevel,
    unknownChainLevel,
    multipleChainLevels,
    missingLabel,
    unknownLabel,
  ]

  private static let fix: [Rule] = [
    missingFix,
    multipleFixes,
    unownedFix,
    vagueOwner,
    undatedFix,
    untrackedFix,
    overdueFix,
    movedDueDate,
    vagueFix,
    undecidedFix,
    fixOnPerson,
    unknownArtefactKind,
    missingArtefact,
    unchangedArtefact,
    missingCheck,
    unroutedLeftover,
    recurringClass,
    paperRepair,
  ]

  static let blame: [Rule] = [
    personAtFault,
    counterfactual,
    humanError,
    negligence,
    faultAssignment,
    namedIndividual,
    hindsight,
  ]

  private static let runbook: [Rule] = [
    unownedRunbook,
    undatedRunbook,
    staleRunbook,
    stampOnlyReview,
    missingSteps,
    missingVerification,
    missingRollback,
    missingEscalation,
    orphanRunbook,
  ]

  static let suppression: [Rule] = [
    unusedSuppression,
    unexplainedSuppression,
    expiredSuppression,
    unknownRule,
  ]
}
