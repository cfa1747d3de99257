import Documents
import Linting

extension Rule {
  /// The gap is the only number about detection, and it can be checked.
  static let detectionGapMismatch = Rule(
    "detection-gap-mismatch", .analysis, .warning, scope: .section, in: [.postmortem],
    summary: "the stated detection gap does not match the two times",
    why: """
      The gap between when the system knew and when a person knew measures every fix to detection. If the text and the \
      times disagree, the next review compares with a wrong number.
      """,
    method: "Detection gap and containment efficacy surface here.",
    options: [toleranceOption],
    example: Example(
      bad: """
        ---
        detected_by_system: 2026-11-16T09:40:00Z
        detected_by_person: 2026-11-16T09:52:00Z
        ---
        # Checkout charged the wrong tax

        ## Detection
        Detection gap: 2 min.
        """,
      good: """
        ---
        detected_by_system: 2026-11-16T09:40:00Z
        detected_by_person: 2026-11-16T09:52:00Z
        ---
        # Checkout charged the wrong tax

        ## Detection
        Detection gap: 12 min.
        """),
    check: .document { document, context in
      let mayTellGap = document.signs.contains(.detectionGap)
      guard mayTellGap || document.metadata.entry(.detectedByPerson) != nil else { return [] }
      let stated = mayTellGap ? document.detection : Detection()
      guard let (system, person, computed) = document.detectionGap(stated) else { return [] }
      if computed < 0 {
        return [
          Problem(
            at: person, "a person knew \(Span(seconds: -computed)) before the system did, so the gap is negative",
            help: "correct the wrong time, or write `detected_by_system: never` if no alert fired",
            related: [Problem.Related(at: system, "the system knew here")])
        ]
      }
      let tolerance = Span(minutes: context.value(of: toleranceOption))
      guard let gap = stated.gap, abs(gap.value - computed) > tolerance.seconds else { return [] }
      return [
        Problem(
          at: gap.range,
          "the stated detection gap is \(Span(seconds: gap.value)), but the times are \(Span(seconds: computed)) apart",
          help: "write `Detection gap: \(Span(seconds: computed))`, or correct the wrong time",
          related: [
            Problem.Related(at: system, "the system knew"), Problem.Related(at: person, "a person knew"),
          ])
      ]
    })

  private static let toleranceOption = NumberOption("minutes", 5, "how many minutes the two may differ")
}

extension Document {
  /// When the system and a person knew, and the seconds between; from the metadata, else from the body.
  fileprivate func detectionGap(_ stated: Detection) -> (system: ByteRange, person: ByteRange, seconds: Int)? {
    if let system = metadata.moment(.detectedBySystem), let person = metadata.moment(.detectedByPerson),
      !system.value.isDateOnly, !person.value.isDateOnly
    {
      let apart = person.value.earliest - system.value.earliest
      // Two times with minutes only can be the same moment.
      return (system.range, person.range, apart > -60 ? max(apart, 0) : apart)
    }
    guard let system = stated.system, let person = stated.person else { return nil }
    let apart = person.value - system.value
    // For times without dates, more than half a day back means the next day.
    return (system.range, person.range, apart < -12 * Moment.hour ? apart + Moment.day : apart)
  }
}
