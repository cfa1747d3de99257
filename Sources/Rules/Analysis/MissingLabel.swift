import Documents
import Linting

extension Rule {
  /// The label lets the trace stop at a level, not at a person.
  static let missingLabel = Rule(
    "missing-label", .analysis, .error, scope: .document, in: [.postmortem],
    summary: "the root cause has no chain-aware label",
    why: """
      A label such as `scenario-gap` says what kind of gap let the incident through, and gives the trace a place to \
      stop that is no person. Incidents of one label are found again; causes in free words are not.
      """,
    method: "The chain-aware label is named here.",
    example: Example(
      bad: """
        ---
        chain_level: Discovery
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        chain_level: Discovery
        label: scenario-gap
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, context in
      let labels = context.settings.vocabulary.labels
      guard document.metadata.isComplete, document.isAtLeast(.inReview), document.chainLabels.isEmpty
      else { return [] }
      return [
        Problem(
          at: document.metadata.entry(.label)?.label.range ?? document.sections(.chainLevel).first?.title?.range
            ?? document.anchor,
          "the root cause has no label, so the next one of its kind will not be known for one",
          help: "write `label:` with one of \(labels.words.quoted())")
      ]
    })
}
