import Documents
import Linting

extension Rule {
  /// A chain level of one's own cannot be counted with the others.
  static let unknownChainLevel = Rule(
    "unknown-chain-level", .analysis, .error, scope: .line, in: [.postmortem],
    summary: "the missing chain level is not a level of the chain",
    why: """
      The chain levels are fixed, so that ten postmortems show where the gaps are. Any other word is counted nowhere.
      """,
    method: "Strategy / Discovery / Scope / Execution / Operation.",
    example: Example(
      bad: """
        ---
        chain_level: Testing
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        chain_level: Discovery
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, context in
      let levels = context.settings.vocabulary.levels.words
      return document.chainLevels.compactMap(\.other).map { other in
        Problem(
          at: other.range, "`\(other.value)` is not a chain level, so it is counted nowhere",
          help: EditDistance.question(about: other.value, among: levels) ?? "write one of \(levels.quoted())",
          fix: Fix(respelling: other, among: levels, of: document))
      }
    })
}
