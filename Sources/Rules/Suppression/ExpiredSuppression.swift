import Documents
import Linting

extension Rule {
  /// A suppression with a date is a promise with a date.
  static let expiredSuppression = Rule(
    "expired-suppression", .suppression, .warning, scope: .line, in: [.postmortem, .runbook, .incident],
    summary: "a suppression is past the day until which it was meant to hold",
    why: """
      The date was the promise to mend what the comment hides. After it the findings are shown again.
      """,
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Root cause
        <!-- pmlint-disable-next-line person-at-fault -- until the review until=2020-01-31 -->
        The on-call forgot to set the flag.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Root cause
        <!-- pmlint-disable-next-line person-at-fault -- until the review until=2999-01-31 -->
        The on-call forgot to set the flag.
        """),
    check: .suppressions { uses, context in
      uses.compactMap { use in
        guard let until = use.suppression.until, use.suppression.isExpired(at: context.asOf) else { return nil }
        return Problem(
          at: until.range, "the suppression ended on \(until.value.description), so it counts no longer",
          help: "mend what it hides, or give it a new date and the reason for it")
      }
    })
}
