import Documents
import Linting

/// How far the times of a postmortem are from its deadline.
struct FilingClock {
  private let clock: PostmortemClock
  private let help: Message

  /// What is in the repository already cannot be filed sooner, so it must not refuse each later edit.
  private let severity: Severity?

  init?(_ facts: DocumentFacts, _ context: Context) {
    guard let clock = PostmortemClock(facts, context),
      let deadline = context.settings.severities.deadline(of: facts.severity?.value)
    else { return nil }
    self.clock = clock
    let isFiling = context.isFiling(facts.path)
    help =
      isFiling
      ? "hold the review within \(deadline) of resolution, and set `review_at` when the war room closes; or say why it is late: `late_reason: the on-call was ill`"
      : "it cannot be mended now: say why it was late, `late_reason: the on-call was ill`"
    severity = isFiling ? nil : .warning
  }

  /// How long after the deadline a time is; nil if it is in time.
  private func delay(of moment: Moment) -> Span? {
    moment.earliest > clock.due.latest ? Span(seconds: moment.earliest - clock.due.latest) : nil
  }

  func problem(of file: FileHistory) -> Problem? {
    guard let delay = delay(of: file.first.commit.committed) else { return nil }
    let message: Message =
      "first committed in \(file.first.commit.description): \(delay) after the deadline of \(clock.due.description)"
    return Problem(at: clock.resolved.range, message, help: help, severity: severity)
  }

  func problem(ofImported file: FileHistory) -> Problem? {
    guard let delay = delay(of: file.first.commit.committed) else { return nil }
    let message: Message = """
      first committed in \(file.first.commit.description), \(delay) after the deadline of \(clock.due.description); that commit \
      added \(file.siblings) postmortems at once, so it does not show when each was written
      """
    return Problem(
      at: clock.resolved.range, message,
      help: "write when the review was held: `review_at: 2026-11-17T14:00:00Z`, and `at:` with each signature",
      severity: .note)
  }

  /// The problem by the document's own times: its last signature, else its review.
  func problem(of facts: DocumentFacts) -> Problem? {
    let signed = facts.signatures.compactMap(\.at).max { $0.value.earliest < $1.value.earliest }
    guard let filed = signed ?? facts.reviewAt, let delay = delay(of: filed.value) else { return nil }
    let act = signed == nil ? "reviewed" : "signed"
    return Problem(
      at: filed.range, "\(act) \(filed.value.description), \(delay) after the deadline of \(clock.due.description)",
      help: help, severity: severity,
      related: [clock.resolution])
  }
}
