import Documents
import Linting

extension Rule {
  /// The severity sets the deadline, the signatures and whether a postmortem is owed at all.
  static let missingSeverity = Rule(
    "missing-severity", .severity, .error, scope: .document, in: [.postmortem, .incident],
    summary: "no severity is given",
    why: """
      The severity decides how soon the postmortem is owed, who signs it and what it has to hold. Without one every \
      deadline can be argued away.
      """,
    method: "Re-state the incident. Severity, duration, users affected.",
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        status: draft
        started: 2026-11-16T09:12:00Z
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        # Checkout charged the wrong tax

        | Field | Value |
        | --- | --- |
        | Date | 2026-11-16 |
        | Severity | P1 |
        """),
    check: .document { document, context in
      guard document.metadata.isComplete, document.metadata.text(.severity) == nil else { return [] }
      let names = context.settings.severities.levels.map(\.name).joined(separator: ", ")
      let range = document.metadata.entry(.severity)?.label.range ?? document.anchor
      return [
        Problem(
          at: range, "no severity is given, so no deadline holds",
          help: "write `severity:` with one of \(names) into the front matter")
      ]
    })
}
