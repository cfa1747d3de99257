import Documents
import Linting

extension Rule {
  /// A severity of another scheme sets no deadline, and `P1` and `SEV-1` are not the same in all of them.
  static let unknownSeverity = Rule(
    "unknown-severity", .severity, .error, scope: .line, in: [.postmortem, .incident],
    summary: "the severity is not one of the scheme",
    why: """
      A deadline belongs to each level of the scheme, and to no other word. `SEV-1` is the top in one company and \
      the second level in the next, so a guess would be wrong in half of them.
      """,
    method: "P0: within 24 hours. P1: within 48 hours. P2: postmortem optional. P3: no postmortem.",
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        severity: high-ish
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-031
        severity: P1
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, context in
      guard let severity = document.metadata.text(.severity),
        context.settings.severities.level(named: severity.value) == nil
      else { return [] }
      let names = context.settings.severities.levels.map(\.name).joined(separator: ", ")
      return [
        Problem(
          at: severity.range, "severity `\(severity.value)` is not in the scheme, so no deadline holds",
          help: "write one of \(names)")
      ]
    })
}
