package import Linting

extension Rule {
  /// Every rule there is, by group, in the order of the documentation.
  package static let all: [Rule] = [
    notUTF8,
    invalidFrontMatter,
    missingMetadata,

    missingSeverity,
    unknownSeverity,
    missingDate,
    clockOrder,

    latePostmortem,
    overduePostmortem,

    missingFix,
    multipleFixes,
    unownedFix,
    vagueOwner,
    undatedFix,
    untrackedFix,
    overdueFix,
    vagueFix,

    personAtFault,
    counterfactual,
    humanError,
    negligence,

    unownedRunbook,
    undatedRunbook,
    staleRunbook,
  ]
}
