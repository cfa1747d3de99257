internal import Bytes

/// The time at the start of a timeline's row, with its uncertainty.
package struct TimelineClock: Hashable, Sendable {
  package let time: StatedTime

  /// A part of a date, such as `Nov 16` or `Day 2`, as it is written.
  package let partialDate: String?

  /// Days since 1970-01-01, if the row itself has a whole date.
  package var day: Int? { time.dayNumber }

  /// Seconds since midnight; nil for a row that has a date only.
  package var seconds: Int? { time.seconds }
  package var hasSeconds: Bool { time.hasSeconds }
  package var isApproximate: Bool { time.isApproximate }

  /// Whether the hour can be before or after noon: `1:15` without `am` or `pm`.
  package var isTwelveHour: Bool { time.isTwelveHour }

  /// The zone after the time, as it is written.
  package var zone: String? { time.zoneText }
}

extension TimelineClock {
  /// The same time in a zone, if it has none of its own.
  func inZone(_ zone: (zone: StatedZone, text: String)?) -> TimelineClock {
    guard let zone, time.zone == nil else { return self }
    var time = time
    (time.zone, time.zoneText) = (zone.zone, zone.text)
    return TimelineClock(time: time, partialDate: partialDate)
  }

  /// The clock at the start of a text, and where the time and the text after it begin; nil without a time.
  static func read(
    _ text: some StringProtocol, hints: StatedTime.Hints = StatedTime.Hints()
  ) -> (clock: TimelineClock, time: Range<Int>, rest: Int)? {
    let bytes = Array(text.utf8)
    return read(bytes, 0..<bytes.count, hints: hints)
  }

  /// The same of a stretch of bytes, with places in all of them.
  static func read(
    _ bytes: [UInt8], _ range: Range<Int>, hints: StatedTime.Hints = StatedTime.Hints()
  ) -> (clock: TimelineClock, time: Range<Int>, rest: Int)? {
    // Nearly all rows that have no time have no digit near their start either.
    guard bytes[range].prefix(40).contains(where: \.isDigit) else { return nil }
    var reader = StatedTimeReader(bytes, range, hints)
    reader.skipIntroduction()
    let start = reader.offset
    let isCounted = reader.skipCountedDay()
    let counted = start..<reader.offset
    guard var time = reader.time(isFirst: true), time.seconds != nil || time.dayNumber != nil else { return nil }
    // "09:40–09:52 UTC": the zone at the end is that of both.
    if let end = reader.endOfRange(of: time), time.seconds != nil, time.zone == nil {
      (time.zone, time.zoneText) = (end.zone, end.zoneText)
    }
    var partial: String?
    if isCounted { partial = reader.text(in: counted) }
    if time.hasDay, time.year == nil, let month = time.month, let day = time.day { partial = "\(month)-\(day)" }
    return (TimelineClock(time: time, partialDate: partial), start..<reader.offset, reader.offset)
  }
}

extension StatedTimeReader {
  /// `Day 2` before a time.
  fileprivate mutating func skipCountedDay() -> Bool {
    let before = offset
    guard takeWord("day") else { return false }
    skip(" ")
    guard digits(1...2) != nil else {
      offset = before
      return false
    }
    skip(" ,:-")
    return true
  }

  private static let joints: FoldedTexts = ["–", "—", "-", "→", "~", "to ", "until "]

  /// The end of `09:40–09:52`.
  fileprivate mutating func endOfRange(of time: StatedTime) -> StatedTime? {
    let start = offset
    skip(" ")
    if takeFirst(of: Self.joints) {
      skip(" ~")
      if let end = self.time(isFirst: true), end.seconds != nil || time.seconds == nil { return end }
    }
    offset = start
    return nil
  }
}
