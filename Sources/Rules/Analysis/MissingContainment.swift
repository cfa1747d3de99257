import Documents
import Linting

extension Rule {
  /// Containment ends the harm, often long before the cause is known.
  static let missingContainment = Rule(
    "missing-containment", .analysis, .warning, scope: .document, in: [.postmortem],
    summary: "the postmortem does not say when and how the harm was contained",
    why: """
      Users feel the time until containment, not the time until the cause is found. Whether the containment worked is \
      a question of its own, and the answer improves a runbook.
      """,
    method: "Detection gap and containment efficacy surface here.",
    example: Example(
      bad: """
        ---
        severity: P1
        status: signed
        ---
        # Checkout charged the wrong tax

        ## Root cause
        The service reads an override that has no value.
        """,
      good: """
        ---
        severity: P1
        status: signed
        contained: 2026-11-16T10:31:00Z
        ---
        # Checkout charged the wrong tax

        ## Root cause
        The service reads an override that has no value.
        """),
    check: .document { document, context in
      guard context.owesAll(document), document.metadata.text(.contained) == nil, !document.tellsOfContainment,
        !document.saysContainment
      else { return [] }
      return [
        Problem(
          at: document.metadata.entry(.contained)?.label.range ?? document.sections(.detection).first?.title?.range
            ?? document.anchor,
          "no time of containment, so nobody can say whether it worked",
          help: "write `contained: 2026-11-16T10:31:00Z`, and under Detection what it changed: `Containment: …`")
      ]
    })
}

extension Document {
  fileprivate var tellsOfContainment: Bool {
    if sections.contains(where: { $0.name == .containment || $0.name == .mitigation }) { return true }
    let words = ["contain", "封じ込め", "緩和", "遏制", "缓解", "mitiga", "contenç", "완화"]
    // "Contains" is usually said of a file.
    return blocks.contains { block in
      guard !block.isQuoted, let text = block.prose?.text.lowercased() else { return false }
      return text.split { !$0.isLetter }.contains { word in
        words.contains { word.hasPrefix($0) }
          && !["contain", "contains", "containing", "container", "containers"].contains(word)
      }
    }
  }
}
