import Documents
package import Linting

extension Rule {
  /// The severity sets the deadline, the signatures and whether a postmortem is required at all.
  package static let missingSeverity = Rule(
    "missing-severity", .severity, .error, scope: .document, in: [.postmortem, .incident],
    summary: "the incident has no severity",
    why: """
      The severity decides when the postmortem is due, who signs it and what it must contain. Without a severity, no \
      deadline is binding.
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
      guard document.metadata.isComplete, document.metadata.text(.severity) == nil, document.statedSeverity == nil
      else { return [] }
      let range = document.metadata.entry(.severity)?.label.range ?? document.anchor
      return [
        Problem(
          at: range, "no severity, which decides the deadline and what is asked",
          help: "add `severity:` to the front matter: \(demands(of: context.settings))")
      ]
    })

  /// What each severity will ask for, so that nobody learns it from the next run.
  private static func demands(of settings: Settings) -> Message {
    let levels = settings.severities.levels
    let dated = levels.compactMap { level in level.deadline.map { "\(level.name) (filed in \($0))" } }
      .joined(separator: ", ")
    let owesMore = !dated.isEmpty && settings.severity(of: missingRole) != nil
    let others = levels.filter { $0.deadline == nil }
      .map { "\($0.name) (\($0.isUnneeded ? "no postmortem" : "no deadline"))" }
    let all = [dated + (owesMore ? ", with roles, inputs, whys and signatures once signed" : "")] + others
    return Message(all.filter { !$0.isEmpty }.joined(separator: "; "))
  }
}
