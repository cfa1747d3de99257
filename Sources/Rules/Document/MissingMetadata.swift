import Documents
import Linting

extension Rule {
  /// Without an id and a status, nobody can refer to a postmortem or know whether it is a draft.
  static let missingMetadata = Rule(
    "missing-metadata", .document, .warning, scope: .document, in: [.postmortem, .runbook, .incident],
    summary: "the document has no title, id or status",
    why: """
      Fixes are followed up by the postmortem's id, and its status decides what is required. People and tools cannot \
      find a document without a name.
      """,
    method: "The postmortem document (template) — filed in the repo alongside runbooks.",
    example: Example(
      bad: """
        ---
        severity: P1
        started: 2026-11-16T09:12:00Z
        resolved: 2026-11-16T11:05:00Z
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-031
        status: draft
        severity: P1
        started: 2026-11-16T09:12:00Z
        resolved: 2026-11-16T11:05:00Z
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, context in
      guard document.metadata.isComplete else { return [] }
      var missing: [String] = []
      // Of a postmortem of another form, missing-structure says all that the method asks.
      let isAsked = document.kind == .incident || (document.kind == .postmortem && context.asks(of: document))
      if isAsked, document.metadata.text(.id) == nil, document.idInName == nil { missing.append("id") }
      if isAsked, document.kind == .postmortem, document.metadata.text(.status) == nil { missing.append("status") }
      if document.title == nil { missing.append("title") }
      guard !missing.isEmpty else { return [] }
      let suggestions: [String] = missing.map {
        switch $0 {
        case "id": "`id: \(document.suggestedID)`"
        case "status": "`status: draft`"
        default: document.kind == .runbook ? "`title: what the runbook is for`" : "`title: what broke, in one line`"
        }
      }
      return [
        Problem(
          at: document.anchor,
          "the document has no \(missing.quoted(separator: " and no ")), \(consequence(of: missing))",
          help: "add \(suggestions.joined(separator: ", ")) to the front matter")
      ]
    })

  private static func consequence(of missing: [String]) -> String {
    missing.contains("status") && missing.count == 1
      ? "so readers do not know whether it is a draft" : "so nothing can refer to it"
  }

}

extension Document {
  /// An id that no other file of the folder has: the name of this one.
  fileprivate var suggestedID: String {
    let name = source.path.split(separator: "/").last.map(String.init) ?? ""
    let stem = name.prefix { $0 != "." }.map { $0.isLetter || $0.isNumber ? $0 : "-" }
    return stem.isEmpty ? "PM-2026-001" : String(stem.prefix(40))
  }
}
