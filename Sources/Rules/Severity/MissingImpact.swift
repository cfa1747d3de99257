import Documents
import Linting

extension Rule {
  /// "Some users" measures nothing, and later nobody knows whether the fix was worth its cost.
  static let missingImpact = Rule(
    "missing-impact", .severity, .warning, scope: .document, in: [.postmortem],
    summary: "the postmortem does not say how many users were affected",
    why: """
      The review starts from severity, duration and users affected. Without a number, the severity is an opinion, and \
      incidents cannot be compared.
      """,
    method: "Re-state the incident. Severity, duration, users affected.",
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        severity: P1
        status: signed
        ---
        # Checkout charged the wrong tax

        ## Impact
        Some users saw a wrong total.
        """,
      good: """
        ---
        id: PM-2026-031
        severity: P1
        status: signed
        ---
        # Checkout charged the wrong tax

        ## Impact
        1,840 EU orders carried the US tax rate.
        """),
    check: .document { document, context in
      guard context.owesAll(document) else { return [] }
      let help: Message = "write `users_affected: 1840`, or `users_affected: {unknown: why nobody can count them}`"
      if let field = document.metadata[.usersAffected], !field.value.isBlank {
        guard let text = field.value.text, HeadingKey(text).text == "unknown" else { return [] }
        return [
          Problem(at: field.range, "`unknown` has no reason, so readers do not know whether anyone counted", help: help)
        ]
      }
      if document.sentences.contains(where: \.saysHowMany) { return [] }
      return [
        Problem(
          at: document.sections(.impact).first?.title?.range ?? document.anchor,
          "no number of affected users, so the severity is only an opinion", help: help)
      ]
    })
}

extension FrontMatter.Value {
  fileprivate var isBlank: Bool {
    switch self {
    case .scalar: text.map { Located($0, at: 0..<0).isPlaceholder && HeadingKey($0).text != "unknown" } ?? true
    case .list(let values): values.isEmpty
    case .mapping(let entries): entries.allSatisfy { $0.value.value.isBlank }
    }
  }
}
