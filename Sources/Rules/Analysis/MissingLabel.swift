import Documents
import Linting

extension Rule {
  /// The label lets the trace stop at a chain level, not at a person.
  static let missingLabel = Rule(
    "missing-label", .analysis, .error, scope: .document, in: [.postmortem],
    summary: "the root cause has no chain-aware label",
    why: """
      A label such as `scenario-gap` says what kind of gap let the incident through, so that the trace does not stop \
      at a person. Incidents with the same label can be found again; causes in free text cannot.
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
      guard document.metadata.isComplete, context.asks(of: document), document.isAtLeast(.inReview),
        document.chainLabels.isEmpty
      else { return [] }
      return [
        Problem(
          at: document.metadata.entry(.label)?.label.range ?? document.sections(.chainLevel).first?.title?.range
            ?? document.anchor,
          "the root cause has no label, so nobody will recognise the next one of its kind",
          help: "write `label:` with one of \(labels.words.quoted())")
      ]
    })
}
