import Documents
import Linting

extension Rule {
  /// A review that is moved once is moved again, until nobody remembers the incident.
  static let movedReview = Rule(
    "moved-review", .deadline, .warning, scope: .line, in: [.postmortem], needsHistory: true,
    summary: "the review was moved to a later time without a reason",
    why: """
      The review is scheduled when the war room closes, because any later time competes with other meetings. Each move \
      loses details that are only in people's memory. A reason at least says what was more urgent.
      """,
    method: "Calendar-locked at war-room close. Not negotiated later.",
    example: Example(
      bad: text(review: "2026-11-21T14:00:00Z"),
      good: text(review: "2026-11-21T14:00:00Z", reason: "the on-call was ill until the 20th"),
      commits: [
        PastCommit("2026-11-16T11:30:00Z", ["postmortems/example.md": text(review: "2026-11-17T14:00:00Z")]),
        PastCommit("2026-11-17T13:40:00Z", ["postmortems/example.md": text(review: "2026-11-21T14:00:00Z")]),
      ]),
    check: .history { facts, context in
      guard let review = facts.reviewAt, facts.reviewMovedReason == nil else { return [] }
      let locked = (facts.warRoomClosed ?? facts.resolved)?.value.latest
      let moves = facts.moves(in: context.history) {
        $0.reviewAt?.value
      } countingFrom: { _, version in
        // While the war room is open, the time may still change.
        let time = version.commit?.committed ?? context.asOf
        return locked.map { time.earliest > $0 } ?? true
      }
      guard let first = moves.first else { return [] }
      let steps = moves.map { " → \($0.to.description) (\($0.commitName))" }.joined()
      return [
        Problem(
          at: review.range,
          """
          the review was moved\(moves.count > 1 ? " \(moves.count) times" : "") without a reason, and people forget: \
          \(first.from.description)\(steps)
          """,
          help: "hold the review as scheduled, or write why it was moved: `review_moved_reason: the on-call was ill`")
      ]
    })

  private static func text(review: String, reason: String? = nil) -> String {
    """
    ---
    id: PM-2026-031
    severity: P1
    resolved: 2026-11-16T11:05:00Z
    war_room_closed: 2026-11-16T11:20:00Z
    review_at: \(review)
    \(reason.map { "review_moved_reason: \($0)\n" } ?? "")---
    # Checkout charged the wrong tax
    """
  }
}
