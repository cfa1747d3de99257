import Documents
import Linting

extension Rule {
  /// A runbook past its review interval describes a system that has moved on.
  static let staleRunbook = Rule(
    "stale-runbook", .runbook, .warning, scope: .line, in: [.runbook],
    summary: "the runbook's review is overdue",
    why:
      "Every release may break a step. What has not been gone through for months fails in the middle of an incident.",
    example: Example(
      bad: """
        ---
        owner: "@checkout"
        last_reviewed: 2019-03-01
        review_every: 90d
        ---
        # Restart the queue
        """,
      good: """
        ---
        owner: "@checkout"
        last_reviewed: 2026-11-18
        review_every: 90d
        ---
        # Restart the queue
        """),
    check: .document { document, context in
      guard let reviewed = document.metadata.moment(.lastReviewed) else { return [] }
      let interval = document.metadata.text(.reviewEvery).flatMap { Span($0.value) } ?? defaultInterval
      let due = reviewed.value.latest + interval.seconds
      guard due < context.asOf.earliest else { return [] }
      let age = Span(seconds: context.asOf.earliest - reviewed.value.latest)
      return [
        Problem(
          at: reviewed.range,
          "last reviewed \(reviewed.value.description), \(age) ago; its review is due every \(interval)",
          help: "go through the steps on staging, mend what has changed, then set `last_reviewed`")
      ]
    })

  /// Half a year, the interval that public runbooks name most often.
  private static let defaultInterval = Span(seconds: 182 * Moment.day)
}
