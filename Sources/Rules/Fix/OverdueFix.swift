import Documents
package import Linting

extension Rule {
  /// While a fix is overdue, the incident can happen again.
  package static let overdueFix = Rule(
    "overdue-fix", .fix, .error, scope: .line, in: [.postmortem], needsHistory: true,
    summary: "the structural fix is past its due date and not done",
    why: """
      Until the fix is in place, the chain is as it was on the day of the incident. A due date that passes unnoticed \
      means that the fix has been forgotten.
      """,
    method: "That feeling evaporates before the next incident.",
    options: [.actions],
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
    check: .history { facts, context in
      if facts.status == .closed { return [] }
      let repair = facts.repair(in: context)
      let actions = facts.openActions.compactMap { overdue($0, context) }
      return actions
        + facts.fixes.enumerated().compactMap { index, fix in
          guard !fix.isDone, let due = fix.due,
            let moment = Moment(due.value, isDayFirst: context.settings.vocabulary.isDayFirst),
            moment.latest < context.asOf.earliest
          else { return nil }
          let delay = Span(seconds: context.asOf.earliest - moment.latest)
          // The artefact in the metadata belongs to the first fix.
          guard index == 0, let repair else {
            return Problem(
              at: due.range, "the fix was due \(moment.description), \(delay) ago, and is not marked done",
              help: "write `status: closed` if the change is made; if not, make it next")
          }
          if repair.landed != nil { return nil }
          return Problem(
            at: due.range,
            """
            the fix was due \(moment.description), \(delay) ago, and `\(repair.path)` has no commit with \
            \(repair.addition) since the incident
            """,
            help: "make the change next; the file was last changed in \(repair.lastName)")
        }
    })

  /// Where only one change has to hold, what else is late is a warning.
  private static func overdue(_ action: DocumentFacts.OpenAction, _ context: Context) -> Problem? {
    let due = action.due.value
    guard due.latest < context.asOf.earliest else { return nil }
    let delay = Span(seconds: context.asOf.earliest - due.latest)
    return Problem(
      at: action.due.range, "the action item was due \(due.description), \(delay) ago, and is not marked done",
      help: "write `(done)` behind it, or the day on which it will be",
      severity: context.value(of: .actions) ? nil : .warning
    )
  }
}
