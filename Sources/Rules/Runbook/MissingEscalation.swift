import Documents
import Linting

extension Rule {
  /// A runbook that does not help must say who can.
  static let missingEscalation = Rule(
    "missing-escalation", .runbook, .warning, confidence: .medium, scope: .document, in: [.runbook],
    summary: "the runbook does not say whom to call when it does not help",
    why: """
      A runbook covers what has happened before. When something else happens, the reader loses time finding out whom \
      to wake, and waits too long to do it.
      """,
    example: Example(
      bad: """
        # Restart the queue

        1. Drain it: `queuectl drain orders`. Expected: `0 in flight`.
        """,
      good: """
        ---
        escalation: {to: "@payments-oncall", after: 20m}
        ---
        # Restart the queue

        1. Drain it: `queuectl drain orders`. Expected: `0 in flight`.
        """),
    check: .document { document, _ in
      let field = document.metadata[.escalation]
      guard document.metadata.isComplete, field?.value.isSaid != true, document.sections(.escalation).isEmpty,
        // If the field is empty, the search would find its own label.
        field != nil || !document.mentions(calls), !document.isDeprecated, !document.isReferral
      else { return [] }
      return [
        Problem(
          at: field?.range ?? document.anchor,
          "nothing says whom to call when the steps do not help, so the reader waits too long",
          help:
            "add `escalation: {to: \"@payments-oncall\", after: 20m}` to the front matter, or a section `## Escalation`"
        )
      ]
    })

  private static let calls = WordSearch([
    "escalat", "page @", "page the", "contact", "reach out", "get in touch", "notify", "call the", "ask the", "ask in",
    "ask for help", "open a ticket", "open a support", "support case", "support team", "customer portal",
    "if you cannot resolve", "file a bug", "open an issue", "on-call",
    "oncall", "pagerduty", "opsgenie", "slack", "エスカレーション", "連絡", "升级", "联系", "에스컬레이션", "연락", "escalar", "contat",
    "eskaler", "kontakt",
  ])
}

extension FrontMatter.Value {
  fileprivate var isSaid: Bool {
    switch self {
    case .scalar: text.map { !Located($0, at: 0..<0).isPlaceholder } ?? false
    case .list(let values): !values.isEmpty
    case .mapping(let entries): !entries.isEmpty
    }
  }
}
