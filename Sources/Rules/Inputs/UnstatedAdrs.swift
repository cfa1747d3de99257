import Documents
import Linting

extension Rule {
  /// An incident is often a decision that held once and does not any more.
  static let unstatedADRs = Rule(
    "unstated-adrs", .inputs, .warning, scope: .document, in: [.postmortem],
    summary: "it is not said which architecture decisions the incident touches",
    why: """
      Drift from a recorded decision, and a decision that the world has left behind, look the same from the outside. \
      The review has to have the record before it to tell them apart.
      """,
    method: "The relevant ADRs.",
    example: Example(
      bad: """
        ---
        severity: P1
        inputs:
          comms: none, no customer saw it
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        severity: P1
        inputs:
          adrs: [docs/adr/0014-runtime-flags.md]
          comms: none, no customer saw it
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, context in
      guard context.owesAll(document) else { return [] }
      if document.declared(.adrs)?.value.value.isStated ?? document.namesDecisions { return [] }
      return [
        Problem(
          at: document.place(of: .adrs),
          "it is not said which ADRs are relevant, so drift from one cannot be seen",
          help: "write `adrs: [docs/adr/0014-runtime-flags.md]` under `inputs:`, or `[]` where none is")
      ]
    })
}

extension Document {
  /// Whether the body names a decision record: `ADR-14`, `docs/adr/…`, "the ADR".
  fileprivate var namesDecisions: Bool {
    let words = ["adr", "adrs"]
    for section in sections
    where section.title != nil || section.range.lowerBound >= (frontMatter?.range.upperBound ?? 0) {
      let text = source.text(in: section.range).lowercased()
      if text.split(whereSeparator: { !$0.isLetter }).contains(where: { words.contains(String($0)) }) { return true }
      if text.contains("architecture decision") || text.contains("decision record") { return true }
    }
    return false
  }
}
