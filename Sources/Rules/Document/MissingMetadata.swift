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
    check: .document { document, _ in
      guard document.metadata.isComplete else { return [] }
      var missing: [String] = []
      if document.kind != .runbook, document.metadata.text(.id) == nil, document.idInName == nil {
        missing.append("id")
      }
      if document.kind == .postmortem, document.metadata.text(.status) == nil { missing.append("status") }
      if document.title == nil { missing.append("title") }
      guard !missing.isEmpty else { return [] }
      let suggestions = missing.map {
        $0 == "title" && document.kind == .runbook ? runbookTitle : suggestion[$0, default: $0]
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

  private static let runbookTitle = "`title: what the runbook is for`"
  private static let suggestion = [
    "id": "`id: PM-2026-001`", "status": "`status: draft`", "title": "`title: what broke, in one line`",
  ]
}
