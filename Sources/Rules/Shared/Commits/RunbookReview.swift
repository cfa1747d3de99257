package import Documents
package import Linting

/// The last review of a runbook, and when the next one is due.
package struct RunbookReview: Sendable {
  package let reviewed: Located<Moment>
  let interval: Span

  /// When the content last changed, and the commit that says so, if that was after the stated review.
  let change: (time: Moment, name: String)?

  /// In seconds since 1970-01-01T00:00:00Z: a change of the content renews a review.
  let last: Int

  /// Nil if the runbook does not say when it was reviewed.
  package init?(_ facts: DocumentFacts, _ context: Context) {
    guard let reviewed = facts.lastReviewed else { return nil }
    self.reviewed = reviewed
    interval = facts.reviewEvery.flatMap { Span($0.value) } ?? Self.defaultInterval
    let change = facts.lastChange(in: context)
    last = max(reviewed.value.latest, change?.time.latest ?? 0)
    self.change = change?.time.latest == last ? change : nil
  }

  package var due: Moment { Moment(seconds: last + interval.seconds) }

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
