import Documents
import Linting

extension Rule {
  /// A review without a fixed time is negotiated again and again, and each time it moves.
  static let unlockedReview = Rule(
    "unlocked-review", .deadline, .warning, scope: .line, in: [.postmortem], needsHistory: true,
    summary: "no review was scheduled when the war room closed, or its time is too late",
    why: """
      While the war room is open, everybody who must attend is there and remembers the details. A review that is \
      scheduled later has to fit around other meetings, and by then the details are gone.
      """,
    method: "Calendar-locked at war-room close. Not negotiated later.",
    options: [minutes],
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        severity: P1
        status: in-review
        war_room_closed: 2026-11-16T11:20:00Z
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-031
        severity: P1
        status: in-review
        war_room_closed: 2026-11-16T11:20:00Z
        review_at: 2026-11-17T14:00:00Z
        ---
        # Checkout charged the wrong tax
        """),
    check: .history { facts, context in
      guard facts.isComplete, facts.status ?? .signed >= .inReview,
        let deadline = facts.severity.flatMap({ context.settings.severities.level(named: $0.value) })?.deadline
      else { return [] }
      let help: Message = "schedule it within \(deadline) of resolution: `review_at: 2026-11-17T14:00:00Z`"
      if let closed = facts.warRoomClosed, facts.reviewText?.isPlaceholder ?? true {
        let message: Message = "the war room closed without a time for the review, so it has to be negotiated later"
        return [Problem(at: facts.reviewText?.range ?? closed.range, message, help: help)]
      }
      guard let review = facts.reviewAt else { return [] }
      if let message = facts.plannedDelay(of: review.value, context) {
        return [Problem(at: review.range, message, help: help)]
      }
      return facts.lateLock(context).map { message in
        [Problem(at: review.range, message, help: "next time, set `review_at` before the war room closes")]
      } ?? []
    })

  fileprivate static let minutes = NumberOption(
    "minutes", 60, "how many minutes after the war room closes `review_at` may be committed")
}

extension DocumentFacts {
  /// How late a planned review is; late-postmortem reports one that is over.
  fileprivate func plannedDelay(of review: Moment, _ context: Context) -> Message? {
    guard let resolved, let due = context.settings.due(after: resolved.value, severity: severity),
      review.earliest > max(due.latest, context.asOf.latest)
    else { return nil }
    let delay = Span(seconds: review.earliest - due.latest)
    return "the review is scheduled for \(review.description), \(delay) after the deadline of \(due.description)"
  }

  /// The problem if the review was scheduled long after the war room closed.
  fileprivate func lateLock(_ context: Context) -> Message? {
    guard let warRoomClosed, let file = context.history[path],
      !file.isImported(atLeast: Rule.importOption.number)
    else { return nil }
    // The war room's log may have had the time before the postmortem existed.
    let logs = timelineSourcePaths.compactMap { context.history[$0] }
    let locks = ([file] + logs).compactMap { $0.versions.first { $0.facts.reviewAt != nil }?.change.commit }
    let slack = Span(minutes: context.value(of: Rule.minutes))
    guard let lock = locks.min(by: { $0.committed.earliest < $1.committed.earliest }),
      lock.committed.earliest > warRoomClosed.value.latest + slack.seconds
    else { return nil }
    let delay = Span(seconds: lock.committed.earliest - warRoomClosed.value.latest)
    return "the review was scheduled in \(lock.description), \(delay) after the war room closed"
  }
}
