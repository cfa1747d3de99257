import Documents
package import Linting

extension Rule {
  /// A runbook past its review interval describes a system that has changed since.
  package static let staleRunbook = Rule(
    "stale-runbook", .runbook, .warning, scope: .line, in: [.runbook], needsHistory: true,
    summary: "the runbook's review is overdue",
    why: """
      Every release may break a step. A runbook that nobody has tried for months fails in the middle of an incident.
      """,
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
    check: .history { facts, context in
      guard let review = RunbookReview(facts, context), review.due.latest < context.asOf.earliest else { return [] }
      let age = Span(seconds: context.asOf.earliest - review.last)
      let reviewed = "last reviewed \(review.reviewed.value.description)"
      let since =
        if let change = review.change {
          "\(reviewed), and last changed in \(change.name), \(age) ago"
        } else {
          "\(reviewed), \(age) ago"
        }
      return [
        Problem(
          at: review.reviewed.range, "\(since), but a review is due every \(review.interval)",
          help: "go through the steps on staging, correct what has changed, then update `last_reviewed`")
      ]
    })
}
