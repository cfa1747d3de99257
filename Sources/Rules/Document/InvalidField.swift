import Documents
import Linting

extension Rule {
  /// An invalid value counts as missing, but its author believes that it is there.
  static let invalidField = Rule(
    "invalid-field", .document, .error, scope: .line, in: [.postmortem, .runbook, .incident],
    summary: "a field has a value that cannot be read",
    why: """
      A time without a date, a list where one value belongs, an invented status: the field looks filled in, but every \
      rule and report that needs it ignores it.
      """,
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        severity: [P1, P2]
        detected_by_person: 09:52
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-031
        severity: P1
        detected_by_person: 2026-11-16T09:52:00Z
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, _ in
      document.metadata.entries.compactMap { entry in
        entry.form == .frontMatter ? problem(declared: entry, of: document) : problem(inBody: entry, of: document)
      } + document.innerProblems
    })

  private static func problem(declared entry: Metadata.Entry, of document: Document) -> Problem? {
    let (name, value) = (entry.label.value, entry.value)
    if entry.field.takesOneValue, value.value.list.map({ $0.count > 1 }) ?? !value.value.entries.isEmpty {
      let shape = value.value.list == nil ? "a map" : "a list"
      return Problem(
        at: value.range, "`\(name)` is \(shape) but takes one value, so it is ignored",
        help: "write one value: `\(name): \(entry.field.exampleValue)`")
    }
    if [.roles, .inputs].contains(entry.field), value.value.text != nil {
      return Problem(
        at: value.range, "`\(name)` is text but takes a map, so it is ignored",
        help: "write one key per line: `\(entry.field.exampleValue)`")
    }
    guard let text = value.text, let problem = problem(reading: text.value, of: entry, in: document, severity: .error)
    else { return nil }
    return text.isLeftOpen ? nil : problem
  }

  /// In tables and lists, a status or a time of detection is often written as free text, which is no error.
  private static func problem(inBody entry: Metadata.Entry, of document: Document) -> Problem? {
    guard entry.field.isMoment, let text = entry.value.value.text, text.prefix(10).count(where: \.isNumber) >= 6
    else { return nil }
    return problem(reading: text, of: entry, in: document, severity: .warning)
  }

  private static func problem(
    reading text: String, of entry: Metadata.Entry, in document: Document, severity: Severity
  ) -> Problem? {
    let field = entry.field
    if field == .status, document.kind == .postmortem, Status(leading: text) == nil {
      return Problem(
        at: entry.value.range,
        "`\(text)` is not a known status, so a draft and a signed postmortem look the same",
        help: "write `status: draft`, `in-review`, `signed` or `closed`", severity: .warning, confidence: .medium)
    }
    // The rules that need these fields report them.
    guard ![.started, .resolved, .lastReviewed].contains(field), !field.canRead(text, isDayFirst: document.isDayFirst)
    else { return nil }
    let reason: Message =
      field.isMoment && StatedTime.hasTwoReadings(text) ? "can be two days" : "is not a valid `\(field.key)`"
    return Problem(
      at: entry.value.range, "`\(text)` \(reason), so it is ignored",
      help: "write \(field.shape): `\(field.key): \(field.exampleValue)`", severity: severity)
  }
}

extension Located<String> {
  /// Whether the author says that there is no value yet; template text has its own finding.
  fileprivate var isLeftOpen: Bool {
    isPlaceholder || ["never", "ongoing", "not"].contains { value.lowercased().hasPrefix($0) } || value.contains("YYYY")
  }
}
