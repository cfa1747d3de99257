import Documents
import Linting

extension Rule {
  /// A suppression with a date is a promise with a date.
  static let expiredSuppression = Rule(
    "expired-suppression", .suppression, .warning, scope: .line, in: [.postmortem, .runbook, .incident],
    summary: "a suppression is past its end date",
    why: """
      The date was a promise to correct what the comment hides. After it, the findings are reported again.
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
        if let unread = use.suppression.unreadUntil {
          return Problem(
            at: unread.range, "`\(unread.value)` is not a date, so the suppression never ends",
            help: "write the last day on which it applies: `until=2026-12-31`")
        }
        guard let until = use.suppression.until, use.suppression.isExpired(at: context.asOf) else { return nil }
        return Problem(
          at: until.range, "the suppression ended on \(until.value.description), so its findings are reported again",
          help: "correct what it hides, or write a new date and its reason: `-- the reason until=2026-12-31`")
      }
    })
}
