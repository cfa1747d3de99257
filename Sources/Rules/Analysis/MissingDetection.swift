import Documents
import Linting

extension Rule {
  /// Detection has two times: when the system knew, and when a person did.
  static let missingDetection = Rule(
    "missing-detection", .analysis, .warning, scope: .document, in: [.postmortem],
    summary: "the postmortem does not say when the system knew, or when a person did",
    why: """
      The detection gap is between these two times. An alert that fired into a channel that nobody reads is a \
      different defect from an alert that does not exist, and one time alone does not show which it was.
      """,
    method: "When did the system know? When did a person know?",
    example: Example(
      bad: """
        ---
        severity: P1
        status: signed
        detected_by_person: 2026-11-16T09:52:00Z
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        severity: P1
        status: signed
        detected_by_system: never
        detected_by_person: 2026-11-16T09:52:00Z
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, context in
      guard context.owesAll(document) else { return [] }
      let metadata = document.metadata
      let detection = document.detection
      // A time that names neither the system nor a person counts for both.
      let isGeneric = metadata.text(.detected) != nil || detection.gap != nil
      let isVague = detection.tellsAnybody && !detection.tellsSystem && !detection.tellsPerson
      guard !isGeneric, !isVague else { return [] }
      var missing: [(words: String, help: String)] = []
      if metadata.text(.detectedBySystem) == nil, !detection.tellsSystem {
        missing.append(("when the system knew", "`detected_by_system: 2026-11-16T09:40:00Z` (or `never`)"))
      }
      if metadata.text(.detectedByPerson) == nil, !detection.tellsPerson {
        missing.append(("when a person knew", "`detected_by_person: 2026-11-16T09:52:00Z`"))
      }
      guard !missing.isEmpty else { return [] }
      let present =
        missing.count == 2 ? nil : [Field.detectedBySystem, .detectedByPerson].compactMap(metadata.entry).first
      return [
        Problem(
          at: present?.label.range ?? document.sections(.detection).first?.title?.range ?? document.anchor,
          "nothing says \(missing.map(\.words).joined(separator: " or ")), so the detection gap is unknown",
          help: "write \(missing.map(\.help).joined(separator: " and "))")
      ]
    })
}
