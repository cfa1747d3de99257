import Documents
import Linting

extension Rule {
  /// A fix past its date is the incident waiting for its second time.
  static let overdueFix = Rule(
    "overdue-fix", .fix, .error, scope: .line, in: [.postmortem],
    summary: "the structural fix is past its due date and not done",
    why: """
      Until the fix is in, the chain is as it was on the day of the incident. A date that has passed unseen is the \
      moment at which the feeling has evaporated.
      """,
    method: "That feeling evaporates before the next incident.",
    example: Example(
      bad: """
        ---
        status: signed
        structural_fix:
          change: Add a configuration prompt to the amigos template
          due: 2020-11-24
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        status: closed
        structural_fix:
          change: Add a configuration prompt to the amigos template
          due: 2020-11-24
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, context in
      if document.status == .closed { return [] }
      return document.structuralFixes.compactMap { fix in
        guard !fix.isDone, let due = fix[.due], let moment = Moment(due.value), moment.latest < context.asOf.earliest
        else { return nil }
        let delay = Span(seconds: context.asOf.earliest - moment.latest)
        return Problem(
          at: due.range, "the fix was due \(moment.description), \(delay) ago, and is not marked done",
          help: "if the change is in, set `status: closed`; if not, it is the next thing to do")
      }
    })
}
