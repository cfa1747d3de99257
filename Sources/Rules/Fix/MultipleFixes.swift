import Documents
import Linting

extension Rule {
  /// When three fixes are proposed, none gets done.
  static let multipleFixes = Rule(
    "multiple-fixes", .fix, .error, scope: .document, in: [.postmortem],
    summary: "more than one fix is marked as structural",
    why: """
      A team's attention lasts for one fix. Three fixes wait for each other, and the next incident of the class finds \
      all of them open.
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
          at: fixes[1].range, "\(fixes.count) structural fixes instead of one, so probably none gets done",
          help:
            "keep the one that closes the missing chain level, and move the others to `## Deferred` as `retro` or `next-postmortem-if-recurring`",
          related: [Problem.Related(at: fixes[0].range, "the first structural fix")])
      ]
    })
}
