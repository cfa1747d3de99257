import Documents
import Linting

extension Rule {
  /// A fix past its date is the incident waiting for its second time.
  static let overdueFix = Rule(
    "overdue-fix", .fix, .error, scope: .line, in: [.postmortem], needsHistory: true,
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
    check: .history { summary, context in
      if summary.status == .closed { return [] }
      let repair = summary.repair(in: context)
      return summary.fixes.enumerated().compactMap { index, fix in
        guard !fix.isDone, let due = fix.due, let moment = Moment(due.value), moment.latest < context.asOf.earliest
        else { return nil }
        let delay = Span(seconds: context.asOf.earliest - moment.latest)
        // The artefact that is declared belongs to the first fix.
        guard index == 0, let repair else {
          return Problem(
            at: due.range, "the fix was due \(moment.description), \(delay) ago, and is not marked done",
            help: "if the change is in, set `status: closed`; if not, it is the next thing to do")
        }
        if repair.landed != nil { return nil }
        return Problem(
          at: due.range,
          """
          the fix was due \(moment.description), \(delay) ago, and `\(repair.path)` has had no commit with \
          \(repair.addition) since the incident
          """,
          help: "make the change: it is the next thing to do; the file was last changed in \(repair.lastName)")
      }
    })
}
