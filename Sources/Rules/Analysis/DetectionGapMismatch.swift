import Documents
import Linting

extension Rule {
  /// The gap is the one number of detection, and it is a difference that can be checked.
  static let detectionGapMismatch = Rule(
    "detection-gap-mismatch", .analysis, .warning, scope: .section, in: [.postmortem],
    summary: "the detection gap that is stated is not the one between the two times",
    why: """
      The gap between the system and a person is what a fix to detection is measured by. If the sentence and the \
      times disagree, the next review compares with a number that never was.
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
            help: "correct the time that is wrong; where no alert told anybody, write `detected_by_system: never`",
            related: [Problem.Related(at: system, "the system knew here")])
        ]
      }
      let tolerance = Span(minutes: context.number(toleranceOption, of: "detection-gap-mismatch"))
      guard let gap = stated.gap, abs(gap.value - computed) > tolerance.seconds else { return [] }
      return [
        Problem(
          at: gap.range,
          "the detection gap is stated as \(Span(seconds: gap.value)), and the times are \(Span(seconds: computed)) apart",
          help: "write `Detection gap: \(Span(seconds: computed))`, or correct the time that is wrong",
          related: [
            Problem.Related(at: system, "the system knew"), Problem.Related(at: person, "a person knew"),
          ])
      ]
    })

  private static let toleranceOption = Option("minutes", 5, "by how many minutes the two may differ")
}

extension Document {
  /// When the system and a person knew, and how many seconds lie between; from the metadata, else from the body.
  fileprivate func detectionGap(_ stated: Detection) -> (system: ByteRange, person: ByteRange, seconds: Int)? {
    if let system = metadata.moment(.detectedBySystem), let person = metadata.moment(.detectedByPerson),
      !system.value.isDateOnly, !person.value.isDateOnly
    {
      let apart = person.value.earliest - system.value.earliest
      // Two minutes that are each written to the minute can be the same one.
      return (system.range, person.range, apart > -60 ? max(apart, 0) : apart)
    }
    guard let system = stated.system, let person = stated.person else { return nil }
    let apart = person.value - system.value
    // Times without dates: half a day back is the next day.
    return (system.range, person.range, apart < -12 * Moment.hour ? apart + Moment.day : apart)
  }
}
