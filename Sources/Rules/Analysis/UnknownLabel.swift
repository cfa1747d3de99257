import Documents
import Linting

extension Rule {
  /// A label that nobody else uses finds no other incident.
  static let unknownLabel = Rule(
    "unknown-label", .analysis, .error, scope: .line, in: [.postmortem],
    summary: "the label of the root cause is not one of the team's labels",
    why: """
      Labels are there to be counted: the same gap under two spellings looks like two gaps that never come back.
      """,
    method: "scenario-gap? adr-drift? integration-gap? observation-mismatch? configuration?",
    example: Example(
      bad: """
        ---
        label: scenerio-gap
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        label: scenario-gap
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, context in
      let labels = context.settings.vocabulary.labels.words
      return document.chainLabels.compactMap(\.other).map { other in
        Problem(
          at: other.range, "`\(other.value)` is not a known label, so it finds no other incident",
          help: EditDistance.question(about: other.value, among: labels)
            ?? "write one of \(labels.quoted()), or add it to `labels` in `.pmlint.yml`",
          fix: Fix(respelling: other, among: labels, of: document))
      }
    })
}
