import Documents
package import Linting

extension Rule {
  /// A postmortem written days later is a reconstruction: the details that the fix needs are gone.
  package static let latePostmortem = Rule(
    "late-postmortem", .deadline, .error, scope: .document, in: [.postmortem], needsHistory: true,
    summary: "the postmortem was filed, reviewed or signed after its deadline",
    why: """
      People forget an incident within days, and first what was confusing on the screen. A deadline that is \
      renegotiated later is not a deadline.
      """,
    method: "Calendar-locked at war-room close. Not negotiated later.",
    options: [importOption],
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        severity: P1
        resolved: 2026-11-16T11:05:00Z
        review_at: 2026-11-19T14:00:00Z
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-031
        severity: P1
        resolved: 2026-11-16T11:05:00Z
        review_at: 2026-11-17T14:00:00Z
        ---
        # Checkout charged the wrong tax
        """),
    check: .history { facts, context in
      guard facts.lateReason.map({ $0.isEmpty }) ?? true, let clock = FilingClock(facts, context) else { return [] }
      let file = context.history[facts.path]
      let isImported = file?.isImported(atLeast: context.value(of: importOption)) ?? false
      if let file, !isImported, let problem = clock.problem(of: file) { return [problem] }
      if let problem = clock.problem(of: facts) { return [problem] }
      return [file.flatMap { isImported ? clock.problem(ofImported: $0) : nil }].compactMap(\.self)
    })
}

/// How far the times of a postmortem are from its deadline.
private struct FilingClock {
  let resolved: Located<Moment>
  let due: Moment
  let help: Message

  /// What is in the repository already cannot be filed sooner, so it must not refuse each later edit.
  let severity: Severity?

  init?(_ facts: DocumentFacts, _ context: Context) {
    guard let resolved = facts.resolved,
      let due = context.settings.due(after: resolved.value, severity: facts.severity)
    else { return nil }
    let level = facts.severity.flatMap { context.settings.severities.level(named: $0.value) }
    let deadline = level?.deadline ?? .seconds(48 * Moment.hour)
    let isFiling = context.isFiling(facts.path)
    help =
      isFiling
      ? "hold the review within \(deadline) of resolution, and set `review_at` when the war room closes; or say why it is late: `late_reason: the on-call was ill`"
      : "it cannot be mended now: say why it was late, `late_reason: the on-call was ill`"
    severity = isFiling ? nil : .warning
    (self.resolved, self.due) = (resolved, due)
  }

  /// How long after the deadline a time is; nil if it is in time.
  func delay(of moment: Moment) -> Span? {
    moment.earliest > due.latest ? Span(seconds: moment.earliest - due.latest) : nil
  }

  func problem(of file: FileHistory) -> Problem? {
    guard let delay = delay(of: file.first.commit.committed) else { return nil }
    let message: Message =
      "first committed in \(file.first.commit.description): \(delay) after the deadline of \(due.description)"
    return Problem(at: resolved.range, message, help: help, severity: severity)
  }

  func problem(ofImported file: FileHistory) -> Problem? {
    guard let delay = delay(of: file.first.commit.committed) else { return nil }
    let message: Message = """
      first committed in \(file.first.commit.description), \(delay) after the deadline of \(due.description); that commit \
      added \(file.siblings) postmortems at once, so it does not show when each was written
      """
    return Problem(
      at: resolved.range, message,
      help: "write when the review was held: `review_at: 2026-11-17T14:00:00Z`, and `at:` with each signature",
      severity: .note)
  }

  /// The problem by the document's own times: its last signature, else its review.
  func problem(of facts: DocumentFacts) -> Problem? {
    let signed = facts.signatures.compactMap(\.at).max { $0.value.earliest < $1.value.earliest }
    guard let filed = signed ?? facts.reviewAt, let delay = delay(of: filed.value) else { return nil }
    let act = signed == nil ? "reviewed" : "signed"
    return Problem(
      at: filed.range, "\(act) \(filed.value.description), \(delay) after the deadline of \(due.description)",
      help: help, severity: severity,
      related: [Problem.Related(at: resolved.range, "resolved \(resolved.value.description)")])
  }
}
