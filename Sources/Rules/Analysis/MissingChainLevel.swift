import Documents
import Linting

extension Rule {
  /// The single question of a postmortem is which chain level was missing.
  static let missingChainLevel = Rule(
    "missing-chain-level", .analysis, .error, scope: .document, in: [.postmortem],
    summary: "the postmortem does not say which chain level was missing",
    why: """
      The chain level says who can close the gap: a better deploy script does not close a gap in the scenarios. \
      Without it, the fix goes where the incident was seen, not where it began.
      """,
    method: "The single question: which chain level was missing?",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Root cause
        No scenario covers a flag with overrides.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Root cause
        No scenario covers a flag with overrides.

        ## Missing chain level
        **Discovery**
        """),
    check: .document { document, context in
      let levels = context.settings.vocabulary.levels
      guard document.metadata.isComplete, context.asks(of: document), document.isAtLeast(.inReview),
        document.chainLevels.isEmpty
      else { return [] }
      return [
        Problem(
          at: document.metadata.entry(.chainLevel)?.label.range ?? document.sections(.chainLevel).first?.title?.range
            ?? document.anchor,
          "no chain level: which stage should have caught this?",
          help: "write `chain_level:` with one of \(levels.words.quoted())")
      ]
    })
}
