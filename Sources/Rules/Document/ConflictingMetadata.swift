import Documents
import Linting

extension Rule {
  /// With two values for one fact, each reader believes the first one that they see.
  static let conflictingMetadata = Rule(
    "conflicting-metadata", .document, .error, scope: .line, in: [.postmortem, .runbook, .incident],
    summary: "two places of the document give different values for one field",
    why: """
      The severity sets the deadline, and the status says what is required. When the front matter and the text \
      disagree, some readers act on the wrong value.
      """,
    method: "Re-state the incident. Severity, duration, users affected.",
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        severity: P1
        ---
        # Checkout charged the wrong tax

        ## Restatement
        P2. For two hours orders carried the wrong rate.
        """,
      good: """
        ---
        id: PM-2026-031
        severity: P1
        ---
        # Checkout charged the wrong tax

        ## Restatement
        P1. For two hours orders carried the wrong rate.
        """),
    check: .document { document, context in
      let fields: [Field] = [.severity, .status, .id, .label, .chainLevel, .started, .resolved]
      return fields.compactMap { contradiction(about: $0, in: document, context.settings) }
        + [document.statusProblem].compactMap(\.self)
    })

  private static func contradiction(about field: Field, in document: Document, _ settings: Settings) -> Problem? {
    FieldValue.contradiction(among: document.claims(of: field, settings)).map { claim, other in
      problem(of: field, claim.value, against: other.value)
    }
  }

  private static func problem(of field: Field, _ value: Located<String>, against other: Located<String>) -> Problem {
    Problem(
      at: value.range,
      "`\(field.key)` is `\(value.value)` here and `\(other.value)` elsewhere, so readers do not know which is right",
      help: "write the same value in both places, or remove one of them",
      related: [Problem.Related(at: other.range, "`\(other.value)` is given here")])
  }
}

extension Document {
  fileprivate func claims(of field: Field, _ settings: Settings) -> [FieldValue] {
    // A single value conflicts with nothing, unless the text can repeat it.
    let count = metadata.count(of: field)
    guard count > 1 || (count == 1 && [.severity, .chainLevel, .label].contains(field)) else { return [] }
    let entries = metadata.entries.filter { $0.field == field }
    let values = entries.compactMap { entry -> (label: HeadingKey, value: Located<String>)? in
      // "P0 / P1 / P2" is a choice left from the template, and a list of two has its own finding.
      guard let text = entry.value.value.text, !text.utf8.contains(UInt8(ascii: "|")),
        !(text.utf8.contains(UInt8(ascii: "/")) && text.contains(" / "))
      else { return nil }
      let value = Located<String>(text, at: entry.value.range)
      return value.isPlaceholder ? nil : (HeadingKey(entry.label.value), value)
    }
    guard let label = values.first?.label else { return [] }
    let stated =
      switch field {
      case .severity: restatedWord.flatMap { settings.severities.level(named: $0.value) == nil ? nil : $0 }
      case .chainLevel: onlyWord(of: settings.vocabulary.levels, in: .chainLevel)
      case .label: onlyWord(of: settings.vocabulary.labels, in: .chainLevel)
      default: nil as Located<String>?
      }
    let all = values + [stated].compactMap(\.self).map { (label, $0) }
    // Nearly always it is stated once.
    guard all.count > 1 else { return [] }
    return all.compactMap { FieldValue(label: $0, value: $1, about: field, settings) }
  }
}
