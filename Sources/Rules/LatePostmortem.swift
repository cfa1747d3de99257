import Documents
import Linting

extension Rule {
  /// What is written days later is reconstructed: the details that the fix needs are gone.
  static let latePostmortem = Rule(
    "late-postmortem", .deadline, .error, scope: .document, in: [.postmortem],
    summary: "the postmortem was reviewed or signed after its deadline",
    why: """
      Memory of an incident fades within days, and with it what was confusing on the screen. A deadline that is \
      negotiated later is none.
      """,
    method: "Calendar-locked at war-room close. Not negotiated later.",
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
    check: .document { document, context in
      guard let resolved = document.metadata.moment(.resolved),
        let due = context.settings.due(after: resolved.value, severity: document.metadata.text(.severity)),
        let (act, filed) = document.filing
      else { return [] }
      let deadline =
        document.metadata.text(.severity)
        .flatMap { context.settings.severities.level(named: $0.value)?.deadline } ?? .seconds(48 * Moment.hour)
      let delay = filed.value.earliest - due.latest
      guard delay > 0 else { return [] }
      return [
        Problem(
          at: filed.range,
          "\(act) \(filed.value.description), \(Span(seconds: delay)) after the deadline of \(due.description)",
          help:
            "hold the review within \(deadline) of resolution; set its time when the war room closes",
          related: [Problem.Related(at: resolved.range, "resolved \(resolved.value.description)")])
      ]
    })
}

extension Document {
  /// When the postmortem was finished as far as it says itself: the last signature, else the review.
  fileprivate var filing: (act: String, at: Located<Moment>)? {
    if let last = signatures.compactMap(\.at).max(by: { $0.value.earliest < $1.value.earliest }) {
      return ("signed", last)
    }
    return metadata.moment(.reviewAt).map { ("reviewed", $0) }
  }
}
