import Documents
import Linting

extension Rule {
  /// A review without a time is negotiated, and each negotiation moves it.
  static let unlockedReview = Rule(
    "unlocked-review", .deadline, .warning, scope: .line, in: [.postmortem],
    summary: "the war room closed and no time for the review was set",
    why: """
      While the war room is open everybody who must come is there, and everybody remembers. A review whose time is \
      set later is set around other meetings, and comes when the details are gone.
      """,
    method: "Calendar-locked at war-room close. Not negotiated later.",
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
    check: .document { document, context in
      guard document.metadata.isComplete, document.isAtLeast(.inReview),
        let deadline = context.level(of: document)?.deadline, let closed = document.metadata.moment(.warRoomClosed),
        document.metadata.text(.reviewAt)?.isPlaceholder ?? true
      else { return [] }
      return [
        Problem(
          at: document.metadata.entry(.reviewAt)?.value.range ?? closed.range,
          "the war room closed with no time set for the review, so the review is negotiated later",
          help:
            "write when it is held, within \(deadline) of resolution: `review_at: 2026-11-17T14:00:00Z`"
        )
      ]
    })
}
