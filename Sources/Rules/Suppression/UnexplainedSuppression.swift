import Documents
import Linting

extension Rule {
  /// A decision without its reason cannot be looked at again.
  static let unexplainedSuppression = Rule(
    "unexplained-suppression", .suppression, .warning, scope: .line, in: [.postmortem, .runbook, .incident],
    summary: "a comment suppresses findings and does not say why",
    why: """
      The next reader sees that somebody decided against a rule and cannot tell whether the reason still holds.
      """,
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Root cause
        <!-- pmlint-disable-next-line person-at-fault -->
        The on-call forgot to set the flag.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Root cause
        <!-- pmlint-disable-next-line person-at-fault -- told by the on-call, who wants it so -->
        The on-call forgot to set the flag.
        """),
    check: .suppressions { uses, _ in
      uses.filter { $0.suppression.reason == nil }.map { use in
        Problem(
          at: use.suppression.range, "the comment does not say why, so nobody can tell when it can go",
          help: "write the reason behind `--`: `pmlint-disable-line some-rule -- the reason`")
      }
    })
}
