import Documents
import Linting

extension Rule {
  /// Two times in an impossible order make every gap between them wrong.
  static let clockOrder = Rule(
    "clock-order", .severity, .error, scope: .line, in: [.postmortem, .incident],
    summary: "two of the incident's times are in an impossible order",
    why: """
      The detection gap, the time to containment and the deadline are computed from these times. One wrong day or zone \
      makes all of them wrong, and a correct analysis then leads to a wrong conclusion.
      """,
    method: "When did the system know? When did a person know?",
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        started: 2026-11-16T09:12:00Z
        resolved: 2026-11-15T11:05:00Z
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-031
        started: 2026-11-16T09:12:00Z
        resolved: 2026-11-16T11:05:00Z
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, _ in
      var problems: [Problem] = []
      var latest: (field: String, moment: Located<Moment>)?
      for (field, moment) in document.clock {
        defer {
          if latest.map({ $0.moment.value.earliest <= moment.value.earliest }) ?? true { latest = (field, moment) }
        }
        // Reported only if the order is wrong for every second of an imprecise minute or day.
        guard let before = latest, moment.value.latest < before.moment.value.earliest else { continue }
        problems.append(
          Problem(
            at: moment.range,
            "`\(field)` is \(moment.value.description), before `\(before.field)` at \(before.moment.value.description)",
            help: "correct one of the two times, with its zone: `2026-11-16T09:12:00Z`",
            related: [Problem.Related(at: before.moment.range, "`\(before.field)` is given here")]))
      }
      return problems
    })
}

extension Document {
  /// The incident's times in the order in which they must have happened.
  fileprivate var clock: [(String, Located<Moment>)] {
    let order: [Field] = [
      .started, .detectedBySystem, .detected, .detectedByPerson, .contained, .resolved, .warRoomClosed,
    ]
    var clock = order.compactMap { field in metadata.moment(field).map { (field.key, $0) } }
    // If a person knew before the system did, that is a finding about detection, not about the clock.
    let detections = clock.indices.filter { clock[$0].0.hasPrefix("detected") }
    if let first = detections.first, let last = detections.last {
      clock[first...last].sort { $0.1.value.earliest < $1.1.value.earliest }
    }
    let signed = signatures.compactMap(\.at).max { $0.value.earliest < $1.value.earliest }
    return clock + (signed.map { [("sign_off", $0)] } ?? [])
  }
}
