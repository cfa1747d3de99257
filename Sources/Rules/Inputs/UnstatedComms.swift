import Documents
import Linting

extension Rule {
  /// What customers were told, and when, is part of what happened.
  static let unstatedComms = Rule(
    "unstated-comms", .inputs, .warning, scope: .document, in: [.postmortem],
    summary: "the postmortem does not name the record of what customers were told",
    why: """
      What customers were told, and when, shows what the team believed at the time. A record that is not linked is \
      lost with its channel.
      """,
    method: "The customer comms record.",
    example: Example(
      bad: """
        ---
        severity: P1
        status: signed
        inputs:
          adrs: []
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        severity: P1
        status: signed
        inputs:
          adrs: []
          comms: docs/comms/2026-11-16-eu-tax.md
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, context in
      guard context.owesAll(document) else { return [] }
      if let none = document.declared(.comms)?.value.text, HeadingKey(none.value).text == "none" {
        return [
          Problem(
            at: none.range, "`\(none.value)` has no reason, so readers do not know whether the record was forgotten",
            help: "add the reason: `comms: none, no customer saw it`")
        ]
      }
      if document.declared(.comms)?.value.value.isStated ?? document.tellsOfComms { return [] }
      return [
        Problem(
          at: document.place(of: .comms),
          "no customer communication is named, so what the team believed, and when, is lost",
          help: "write `comms: docs/comms/2026-11-16-eu-tax.md` under `inputs:`, or `comms: none, no customer saw it`")
      ]
    })
}

extension Document {
  fileprivate var tellsOfComms: Bool {
    let words = [
      "comms", "communication", "communicated", "status page", "statuspage", "status update", "customers were told",
      "customers were informed", "informed customers", "notified customers", "customers were notified",
      "連絡", "通知", "comunicação", "comunicado",
    ]
    return blocks.contains { block in
      guard !block.isQuoted, let text = block.prose?.text.lowercased() else { return false }
      // "Improve communication" is a plan, not a record.
      guard let name = sectionName(of: block), [.actions, .structuralFix, .lessons].contains(name) else {
        return words.contains(where: text.contains)
      }
      return false
    }
  }
}
