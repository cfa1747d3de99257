import Documents
import Linting

extension Rule {
  /// The second incident of a class shows that the first one was not understood.
  static let unreviewedRecurrence = Rule(
    "unreviewed-recurrence", .deadline, .warning, scope: .line, in: [.postmortem, .incident],
    summary: "an incident of a recurring class has no signed postmortem",
    why: """
      A small incident needs no postmortem if it happens once. When its class comes back, the cause is still there, \
      and the next incident may be larger.
      """,
    method: "P2: postmortem optional (but recommended if recurring class).",
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        status: draft
        severity: P2
        started: 2026-11-16T09:12:00Z
        class: config-discoverability
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-031
        status: signed
        severity: P2
        started: 2026-11-16T09:12:00Z
        class: config-discoverability
        ---
        # Checkout charged the wrong tax
        """,
      beside: [
        "postmortems/2026-09-02-vat.md": """
        ---
        id: PM-2026-019
        severity: P3
        started: 2026-09-02T07:40:00Z
        class: config-discoverability
        ---
        # Checkout showed no VAT
        """
      ]),
    check: .repository { allFacts, context in
      let filings = Filings(of: allFacts)
      let optional = context.settings.severities.levels.first { $0.deadline == nil }
      return Recurrences(of: allFacts.filter { $0.kind != .runbook }).pairs.compactMap { earlier, later in
        guard let severity = later.severity, let name = later.incidentClass, let before = earlier.incidentClass,
          let level = context.settings.severities.level(named: severity.value), level == optional,
          context.seesAll || later.kind == .postmortem, !later.isReviewed(among: filings)
        else { return nil }
        return Occurrence(
          later.path,
          Problem(
            at: name.range,
            "class `\(name.value)` is back after \(earlier.name), but this \(level.name) has no signed postmortem",
            help: "hold the review: a recurring class is worth the 60 minutes",
            related: [Problem.Related(path: earlier.path, at: before.range, "the earlier incident of the class")]))
      }
    })
}

extension DocumentFacts {
  /// Whether the incident has its postmortem; if a draft is beside its record, only the draft is reported.
  fileprivate func isReviewed(among filings: Filings) -> Bool {
    switch kind {
    case .postmortem: status.map { $0 >= .signed } ?? true
    case .incident: filings.hold(self)
    case .runbook: true
    }
  }
}
