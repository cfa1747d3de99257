import Documents
import Linting

extension Rule {
  /// Rows that are out of order show cause and effect the wrong way round.
  static let unorderedTimeline = Rule(
    "unordered-timeline", .inputs, .warning, scope: .line, in: [.postmortem],
    summary: "a row of the timeline is earlier than the row before it",
    why: """
      The timeline is read aloud from the top, and listeners take a later row for a consequence of an earlier one. One \
      mistyped hour turns a reaction into a cause.
      """,
    method: "Read the timeline aloud.",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Timeline
        - 09:12 UTC Release 2026.11 reaches production
        - 09:52 UTC The on-call opens the war room
        - 09:40 UTC `TaxMismatch` fires
        """,
      good: """
        # Checkout charged the wrong tax

        ## Timeline
        - 23:52 UTC Release 2026.11 reaches production
        - 00:10 UTC `TaxMismatch` fires
        - 00:12 UTC The on-call opens the war room
        """),
    check: .document { document, _ in
      var last: [TimelineRow.List: TimelineRow] = [:]
      var steps = 0
      var problems: [Problem] = []
      for row in document.timelineRows {
        defer { last[row.list] = row }
        guard let before = last[row.list] else { continue }
        steps += 1
        guard row.isBefore(before) else { continue }
        problems.append(
          Problem(
            at: row.time.range,
            "`\(row.time.value)` is listed after `\(before.time.value)`, so cause and effect look swapped",
            help: "move the row, correct its time, or write the date where a new day begins",
            related: [Problem.Related(at: before.time.range, "the row above it")]))
      }
      guard problems.count >= 3, problems.count * 3 >= steps * 2 else { return problems }
      // A reversed timeline is one decision, not a typo in each row.
      return [
        Problem(
          at: problems[0].range, "the timeline runs backwards, so every effect comes before its cause",
          help: "reverse it: the earliest row first", related: problems[0].related)
      ]
    })
}

extension TimelineRow {
  /// Whether the row is certainly earlier than another one, however incomplete dates and zones are read.
  fileprivate func isBefore(_ other: TimelineRow) -> Bool {
    if let day = clock.day, let earlier = other.clock.day, day != earlier { return day < earlier }
    guard let seconds = clock.seconds, let earlier = other.clock.seconds, clock.zone == other.clock.zone else {
      return false
    }
    // A date that only one of the two has does not order them.
    if let partial = clock.partialDate, partial != other.clock.partialDate { return false }
    if clock.day != nil, other.clock.day == nil { return false }
    let step = clock.precise(seconds) - other.clock.precise(earlier)
    let isSameDay = clock.day != nil && clock.day == other.clock.day
    // More than half a day back is the next day; a twelve-hour clock starts again at one.
    if step < -12 * Moment.hour { return isSameDay }
    if clock.isTwelveHour || other.clock.isTwelveHour, step <= -9 * Moment.hour { return false }
    let slack = clock.isApproximate || other.clock.isApproximate ? 15 * 60 : 0
    return step < -slack - (clock.hasSeconds == other.clock.hasSeconds ? 0 : 59)
  }
}

extension TimelineClock {
  fileprivate func precise(_ seconds: Int) -> Int { hasSeconds ? seconds : seconds / 60 * 60 }
}
