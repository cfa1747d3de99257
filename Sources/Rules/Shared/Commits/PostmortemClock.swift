package import Documents
package import Linting

/// The time between a resolved incident and the deadline of its postmortem.
package struct PostmortemClock: Sendable {
  package let due: Moment
  let isOver: Bool
  let distance: Span
  package let resolved: Located<Moment>

  /// Nil if no postmortem is required, or the incident is not resolved.
  package init?(_ facts: DocumentFacts, _ context: Context) {
    guard let resolved = facts.resolved,
      let due = context.settings.due(after: resolved.value, severity: facts.severity)
    else { return nil }
    (self.due, self.resolved) = (due, resolved)
    isOver = context.asOf.latest > due.latest
    distance = Span(seconds: abs(context.asOf.latest - due.latest))
  }

  var resolution: Problem.Related {
    Problem.Related(at: resolved.range, "resolved \(resolved.value.description)")
  }
}
