internal import Bytes
import Documents
import Linting

extension Rule {
  /// The deadline counts from the resolution: without it, nothing is ever late.
  static let missingDate = Rule(
    "missing-date", .severity, .error, scope: .document, in: [.postmortem, .incident],
    summary: "the incident has no start or no resolution time",
    why: """
      The postmortem is due within hours of the resolution, and every gap in it is between two times. Without them, \
      neither the deadline nor the detection gap can be computed.
      """,
    method: "Within 48 hours of incident resolution.",
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        severity: P1
        started: 2026-11-16T09:12:00Z
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-031
        severity: P1
        started: 2026-11-16T09:12:00Z
        resolved: 2026-11-16T11:05:00Z
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, _ in
      guard document.metadata.isComplete else { return [] }
      var problems: [Problem] = []
      var missing: [Field] = []
      for field in [Field.started, .resolved] {
        // A draft is written while the incident may still be open.
        if field == .resolved, document.kind == .incident || !document.isAtLeast(.inReview) { continue }
        guard let text = document.metadata.text(field) else {
          missing.append(field)
          continue
        }
        // `15:30 UTC` is a moment where the day is said elsewhere, and a range has two.
        if document.metadata.moment(field) == nil, !document.says(field) {
          let reason: Message = StatedTime.hasTwoReadings(text.value) ? "can be two days" : "is not a valid date"
          problems.append(
            Problem(
              at: text.range, "`\(text.value)` \(reason), so `\(field.key)` is ignored",
              help: "write a time with a zone (RFC 3339): `2026-11-16T09:12:00Z`"))
        }
      }
      // Many teams put the date in the file name or the title: it is the start of the incident, not its end.
      if missing.contains(.started), document.dateInName != nil { missing.removeAll { $0 == .started } }
      if !missing.isEmpty { missing.removeAll(where: document.says) }
      if !missing.isEmpty {
        let names = missing.map(\.key).quoted(separator: " and no ")
        problems.append(
          Problem(
            at: document.anchor, "the incident has no \(names), so no deadline can be computed",
            help: "write \(missing.map { "`\($0.key): \(document.exampleOfTime)`" }.joined(separator: " and "))"))
      }
      return problems
    })
}

extension Document {
  /// A time as one would write it here: on the day of the incident, where that is known; the hour only its author knows.
  fileprivate var exampleOfTime: String {
    let day = (metadata.moment(.started)?.value ?? dateInName)?.description.prefix(10) ?? "YYYY-MM-DD"
    return "\(day)THH:MM:00Z"
  }

  /// Whether the text says when, in whatever form.
  fileprivate func says(_ field: Field) -> Bool {
    field == .started ? saysStart : saysEnd
  }

  /// The date in the file name or the title, such as `2026-11-16-tax.md`.
  fileprivate var dateInName: Moment? {
    let name = source.path.parts(at: "/").last.map(String.init) ?? ""
    let texts = [name, title?.value ?? ""]
    return texts.lazy.compactMap { Moment(in: $0) }.first
  }
}
