import Bytes
import Documents
import Linting

extension Rule {
  /// Readers in different places read a time without a zone differently.
  static let timelineWithoutZone = Rule(
    "timeline-without-zone", .inputs, .warning, scope: .document, in: [.postmortem],
    summary: "the times of the timeline have no time zone",
    why: """
      Logs, alerts and laptops use different zones. An hour between two rows may be an hour of silence, or only the \
      summer time of a laptop.
      """,
    method: "Detection gap and containment efficacy surface here.",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Timeline
        | Time | Event |
        | --- | --- |
        | 09:12 | Release 2026.11 reaches production |
        """,
      good: """
        # Checkout charged the wrong tax

        ## Timeline
        | Time (UTC) | Event |
        | --- | --- |
        | 09:12 | Release 2026.11 reaches production |
        """),
    check: .document { document, _ in
      guard let first = document.timelineRows.first(where: { $0.clock.seconds != nil }), !document.namesZone else {
        return []
      }
      return [
        Problem(
          at: document.timelineHead ?? first.time.range,
          "the times have no zone, so nobody can compare them with a log",
          help: "name the column `Time (UTC)`, or write \"All times are in UTC.\" above the rows")
      ]
    })
}

extension Document {
  fileprivate var namesZone: Bool {
    if frontMatter?.entries.contains(where: { ["timezone", "time_zone", "tz"].contains($0.key.value) }) ?? false {
      return true
    }
    if timelineRows.contains(where: \.namesZone) { return true }
    if let head = timelineHead, StatedZone.first(in: source.text(in: head)) != nil { return true }
    return blocks.contains { block in
      guard let prose = block.prose else { return false }
      // "All times are in UTC" counts anywhere in the document.
      let isAboutTimes =
        sectionName(of: block) == .timeline
        || Self.aboutTimes.first(in: prose.bytes, 0..<prose.bytes.count) != nil
      return isAboutTimes && StatedZone.first(in: prose.text) != nil
    }
  }

  private static let aboutTimes = WordSearch(["times", "zone"])
}

extension TimelineRow {
  fileprivate var namesZone: Bool {
    if clock.zone != nil { return true }
    // `09:12` alone names none, and most rows have no more.
    let isBare = time.value.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ":") }
    return !isBare && Moment(time.value)?.hasZone ?? false
  }
}
