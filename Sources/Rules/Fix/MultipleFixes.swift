import Documents
import Linting

extension Rule {
  /// Three fixes proposed are none done.
  static let multipleFixes = Rule(
    "multiple-fixes", .fix, .error, scope: .document, in: [.postmortem],
    summary: "more than one fix is marked as structural",
    why: """
      Attention for a fix lasts as long as one fix takes. Of three, each waits for the others, and the next incident \
      of the class finds all of them open.
      """,
    method: "Fix: one. The rest go to retro or to the next postmortem if recurring.",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Structural fix
        - Add a configuration prompt to the amigos template
        - Add a test for the EU tax flag
        """,
      good: """
        # Checkout charged the wrong tax

        ## Structural fix
        - Add a configuration prompt to the amigos template

        ## Deferred
        - retro: add a test for the EU tax flag
        """),
    check: .document { document, _ in
      let fixes = document.structuralFixes
      guard fixes.count > 1 else { return [] }
      return [
        Problem(
          at: fixes[1].range, "\(fixes.count) structural fixes; the method takes one, for of many none is done",
          help:
            "keep the one that closes the missing level, and move the others to `## Deferred` as `retro` or `next-postmortem-if-recurring`",
          related: [Problem.Related(at: fixes[0].range, "the first structural fix")])
      ]
    })
}
