import Documents
import Linting

extension Rule {
  /// A decision without a reason cannot be reviewed.
  static let unexplainedSuppression = Rule(
    "unexplained-suppression", .suppression, .warning, scope: .line, in: [.postmortem, .runbook, .incident],
    summary: "a comment suppresses findings without a reason",
    why: """
      The next reader sees that somebody decided against a rule, but not whether the reason still applies.
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
          at: use.suppression.range, "the comment has no reason, so nobody knows when it can be removed",
          help: "write the reason after `--`: `pmlint-disable-line some-rule -- the reason`")
      }
    })
}
