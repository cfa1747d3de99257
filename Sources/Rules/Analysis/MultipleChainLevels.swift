import Documents
import Linting

extension Rule {
  /// One chain level was missing first; what followed from it is not another answer.
  static let multipleChainLevels = Rule(
    "multiple-chain-levels", .analysis, .warning, scope: .line, in: [.postmortem],
    summary: "more than one chain level is named as missing",
    why: """
      The whys pass several chain levels, but the gap began at one of them. Naming all of them leaves the choice to \
      whoever makes the fix.
      """,
    method: "Which chain level was missing?",
    example: Example(
      bad: """
        ---
        chain_level: Discovery, Scope
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
      document.chainLevels.compactMap { answer in
        guard answer.named.count > 1 else { return nil }
        let names = answer.named.map(\.value).quoted()
        return Problem(
          at: answer.named[1].range,
          "\(answer.named.count) chain levels are named (\(names)), but the question asks for one",
          help: "keep the level where the last why ends, and name the others beside their whys")
      }
    })
}
