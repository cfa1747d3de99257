import Documents
import Linting

extension Rule {
  /// The single question of a postmortem is which chain level was missing.
  static let missingChainLevel = Rule(
    "missing-chain-level", .analysis, .error, scope: .document, in: [.postmortem],
    summary: "it is not said which chain level was missing",
    why: """
      The level says who can close the gap: a scenario that nobody thought of is not closed by a better deploy \
      script. Without the answer the fix lands where the incident was seen, not where it began.
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
      guard document.metadata.isComplete, document.isAtLeast(.inReview), document.chainLevels.isEmpty
      else { return [] }
      return [
        Problem(
          at: document.metadata.entry(.chainLevel)?.label.range ?? document.sections(.chainLevel).first?.title?.range
            ?? document.anchor,
          "it is not said which chain level was missing, which is the one question of a postmortem",
          help: "write `chain_level:` with one of \(levels.words.quoted())")
      ]
    })
}
