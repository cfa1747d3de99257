import Documents
package import Linting

extension Rule {
  /// A postmortem that nobody writes repairs nothing.
  package static let overduePostmortem = Rule(
    "overdue-postmortem", .deadline, .error, scope: .repository, in: [.postmortem, .incident],
    needsHistory: true,
    summary: "the incident is resolved, but its postmortem is not filed or not signed",
    why: """
      An incident without a postmortem happens again. The deadline counts from the resolution, and a draft does not \
      meet it.
      """,
    method: "The postmortem is filed; the structural fix is in the backlog with a date.",
    example: Example(bad: text(status: "draft"), good: text(status: "signed")),
    check: .repository { allFacts, context in
      let filings = Filings(of: allFacts)
      return allFacts.compactMap { facts in
        switch facts.kind {
        case .postmortem: overdueDraft(facts, context) ?? unfiled(facts, context)
        // If it has a postmortem, missing parts are reported there.
        case .incident where context.seesAll && !filings.hold(facts):
          owedPostmortem(facts, context)
        default: nil
        }
      }
    })

  private static func text(status: String) -> String {
    """
    ---
    id: PM-2026-031
    severity: P1
    status: \(status)
    resolved: 2026-11-16T11:05:00Z
    ---
    # Checkout charged the wrong tax
    """
  }

  private static func overdueDraft(_ draft: DocumentFacts, _ context: Context) -> Occurrence? {
    guard let status = draft.status, status < .signed, let clock = PostmortemClock(draft, context), clock.isOver else {
      return nil
    }
    return Occurrence(
      draft.path,
      Problem(
        at: draft.anchor,
        "the postmortem is still `\(status.rawValue)`, \(clock.distance) after its deadline of \(clock.due.description)",
        help: "finish the review, sign it, and write `status: signed`", related: [clock.resolution]))
  }

  /// A postmortem that exists only on one disk is not filed, however complete it is.
  private static func unfiled(_ postmortem: DocumentFacts, _ context: Context) -> Occurrence? {
    guard context.history.isUntracked(postmortem.path), postmortem.status ?? .signed >= .signed,
      let clock = PostmortemClock(postmortem, context), clock.isOver
    else { return nil }
    return Occurrence(
      postmortem.path,
      Problem(
        at: postmortem.anchor,
        "the postmortem is not tracked by git, \(clock.distance) after its deadline of \(clock.due.description)",
        help: "add and commit it: `git add \(postmortem.path)`", related: [clock.resolution]))
  }

  private static func owedPostmortem(_ record: DocumentFacts, _ context: Context) -> Occurrence? {
    guard let clock = PostmortemClock(record, context) else { return nil }
    let help: Message =
      "write it, with `id: \(record.id?.value ?? "<id of this record>")` or `timeline: {source: \(record.path)}`"
    let message: Message =
      clock.isOver
      ? "no postmortem, \(clock.distance) after its deadline of \(clock.due.description)"
      : "no postmortem yet: it is due in \(clock.distance), by \(clock.due.description)"
    return Occurrence(
      record.path,
      Problem(
        at: record.anchor, message, help: help, severity: clock.isOver ? .error : .warning, related: [clock.resolution])
    )
  }
}
