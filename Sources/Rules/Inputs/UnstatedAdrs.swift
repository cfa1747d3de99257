import Documents
import Linting

extension Rule {
  /// An incident often comes from a decision that was right once and no longer is.
  static let unstatedADRs = Rule(
    "unstated-adrs", .inputs, .warning, scope: .document, in: [.postmortem],
    summary: "the postmortem does not name the architecture decisions that the incident touches",
    why: """
      Drift from a recorded decision and a decision that is out of date look the same from the outside. The review \
      needs the record to know which it is.
      """,
    method: "The relevant ADRs.",
    example: Example(
      bad: """
        ---
        severity: P1
        status: signed
        inputs:
          comms: none, no customer saw it
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        severity: P1
        status: signed
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
          "no ADRs are named, so the review cannot see drift from one",
          help: "write `adrs: [docs/adr/0014-runtime-flags.md]` under `inputs:`, or `adrs: []` if none is relevant")
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
