import Documents
import Linting

extension Rule {
  /// A level of somebody's own cannot be counted with the others.
  static let unknownChainLevel = Rule(
    "unknown-chain-level", .analysis, .error, scope: .line, in: [.postmortem],
    summary: "the missing chain level is not one of the chain",
    why: """
      The levels are a fixed chain, so that ten postmortems show at which of them the gaps are. A word beside the \
      chain is counted nowhere.
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
          at: other.range, "`\(other.value)` is no level of the chain, so it is counted with none",
          help: EditDistance.question(about: other.value, among: levels) ?? "write one of \(levels.quoted())",
          fix: Fix(respelling: other, among: levels, of: document))
      }
    })
}
