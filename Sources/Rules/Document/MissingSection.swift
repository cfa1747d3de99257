import Documents
import Linting

extension Rule {
  /// People who were not there know only what is written down.
  static let missingSection = Rule(
    "missing-section", .document, .warning, scope: .document, in: [.postmortem],
    summary: "a section that every reader needs is missing",
    why: """
      The review starts with what happened and how it was detected and contained. Without that, only people who were \
      there can follow the postmortem.
      """,
    method: "Re-state the incident. … Detection and containment.",
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        severity: P1
        status: signed
        ---
        # Checkout charged the wrong tax

        ## Structural fix
        Add a configuration prompt to the amigos template. Owner: @maya. Due: 2026-11-24. Tracked: SHOP-482.
        """,
      good: """
        ---
        id: PM-2026-031
        severity: P1
        status: signed
        ---
        # Checkout charged the wrong tax

        ## Restatement
        P1. 09:12 to 11:05 UTC. 1,840 EU orders carried the US tax rate.

        ## Detection and containment
        `TaxMismatch` fired at 09:40; a person knew at 09:52. Orders were held at 10:31.
        """),
    check: .document { document, context in
      guard context.owesAll(document) else { return [] }
      var missing: [(String, String)] = []
      if document.sections(.restatement).isEmpty, !document.hasLead {
        missing.append(("restatement of the incident", "`## Restatement`"))
      }
      let effects: [Section.Name] = [.impact, .detection, .containment]
      if effects.allSatisfy({ document.sections($0).isEmpty }) {
        missing.append(("account of detection, containment or impact", "`## Detection and containment`"))
      }
      guard !missing.isEmpty else { return [] }
      return [
        Problem(
          at: document.anchor,
          "no \(missing.map(\.0).joined(separator: " and no ")), so only people who were there can follow the postmortem",
          help: "add \(missing.map(\.1).joined(separator: " and "))")
      ]
    })
}

extension Document {
  /// Whether the text begins with a paragraph about what happened, before any section.
  fileprivate var hasLead: Bool {
    let labels = ByteRanges(metadata.entries.filter { $0.form != .frontMatter }.map(\.label.range))
    return blocks.contains { block in
      guard case .paragraph = block.kind, sections[block.section].level <= 1, let prose = block.prose,
        !block.isQuoted
      else { return false }
      return prose.bytes.count { $0 == UInt8(ascii: " ") } >= 8 && !labels.overlaps(block.range)
    }
  }
}
