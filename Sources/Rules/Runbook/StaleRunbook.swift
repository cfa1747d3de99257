import Documents
import Linting

extension Rule {
  /// A runbook past its review interval describes a system that has changed since.
  static let staleRunbook = Rule(
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
      guard let reviewed = facts.lastReviewed else { return [] }
      let interval = facts.reviewEvery.flatMap { Span($0.value) } ?? defaultInterval
      let change = facts.lastChange(in: context)
      let last = max(reviewed.value.latest, change?.time.latest ?? 0)
      guard last + interval.seconds < context.asOf.earliest else { return [] }
      let age = Span(seconds: context.asOf.earliest - last)
      let review = "last reviewed \(reviewed.value.description)"
      let since =
        if let change, change.time.latest == last {
          "\(review), and last changed in \(change.name), \(age) ago"
        } else {
          "\(review), \(age) ago"
        }
      return [
        Problem(
          at: reviewed.range, "\(since), but a review is due every \(interval)",
          help: "go through the steps on staging, correct what has changed, then update `last_reviewed`")
      ]
    })

  /// Half a year, the most frequent interval in public runbooks.
  private static let defaultInterval = Span(seconds: 182 * Moment.day)
}

extension DocumentFacts {
  /// When the runbook's content last changed; nil if its commits show no change.
  fileprivate func lastChange(in context: Context) -> (time: Moment, name: String)? {
    let versions = versions(in: context.history).filter { $0.facts.substance != nil }
    let changed = versions.indices.dropFirst().last {
      versions[$0].facts.substance != versions[$0 - 1].facts.substance
    }.map { versions[$0] }
    return changed.map { ($0.commit?.committed ?? context.asOf, $0.name) }
  }
}
