/// A date, a time of day, or both, as a text states them; what it leaves open is nil.
package struct StatedTime: Hashable, Sendable {
  package var year: Int?
  package var month: Int?
  package var day: Int?

  /// Seconds since midnight; 86,400 for `24:00`.
  package var seconds: Int?
  package var hasSeconds = false

  /// Whether the hour can be before or after noon: `1:15` without `am` or `pm`.
  package var isTwelveHour = false

  /// Whether the time is marked as approximate: `~09:40`, `about 1300`.
  package var isApproximate = false
  package var zone: StatedZone?

  /// The zone as it is written.
  package var zoneText: String?

  /// The place in the text, in bytes.
  package var range: Range<Int> = 0..<0

  package init() {}

  package var hasDay: Bool { day != nil && month != nil }

  /// Days since 1970-01-01; nil without a whole date, or for a day that no calendar has.
  package var dayNumber: Int? {
    guard let year, let month, let day else { return nil }
    return Moment.days(year: year, month: month, day: day)
  }

  /// The moment that the text means; nil without a whole date.
  package var moment: Moment? {
    guard let dayNumber else { return nil }
    let midnight = dayNumber * Moment.day
    guard let seconds else {
      return Moment(earliest: midnight, latest: midnight + Moment.day - 1, hasZone: false)
    }
    let local = midnight + seconds
    let east = zone?.offset(atLocal: local)
    let start = local - (east ?? 0)
    return Moment(earliest: start, latest: start + (hasSeconds ? 0 : 59), hasZone: east != nil)
  }

  /// The same with what the document says elsewhere, where this text leaves it open.
  package func completed(year: Int?, day: Int? = nil, zone: StatedZone? = nil, zoneText: String? = nil) -> StatedTime {
    var time = self
    if hasDay {
      if time.year == nil { time.year = year }
    } else if let day, time.day == nil {
      (time.year, time.month, time.day) = { ($0.year, $0.month, $0.day) }(Moment.civil(days: day))
    }
    if time.zone == nil, seconds != nil { (time.zone, time.zoneText) = (zone, zoneText) }
    return time
  }
}

extension StatedTime {
  /// What the rest of a document says about numbers that have two readings.
  package struct Hints: Hashable, Sendable {
    /// Whether `03/04/2026` is the third of April; nil if nothing shows it.
    package var isDayFirst: Bool?

    /// The year of the document, which shows what the numbers of `24/07/25` are.
    package var year: Int?

    /// The month of the date that shows the year.
    package var month: Int?

    /// The only year of the whole dates in the text, where numbers such as `24/07/25` are in it and nothing else shows it.
    package var yearOfDates: Int?

    package init(isDayFirst: Bool? = nil, year: Int? = nil) {
      (self.isDayFirst, self.year) = (isDayFirst, year)
    }
  }

  /// Reads the beginning of a text.
  package init?(_ text: some StringProtocol, hints: Hints = Hints()) {
    let bytes = Array(text.utf8)
    guard let time = StatedTime(startOf: bytes, 0..<bytes.count, hints) else { return nil }
    self = time
  }

  /// Reads the beginning of a stretch of bytes, after what marks and introduces a time.
  package init?(startOf bytes: [UInt8], _ range: Range<Int>, _ hints: Hints = Hints()) {
    var reader = StatedTimeReader(bytes, range, hints)
    reader.skipIntroduction()
    guard let time = reader.time(isFirst: true) else { return nil }
    self = time
  }

  /// Whether a text begins with a date that is one day with the day first, and another with the month first.
  package static func hasTwoReadings(_ text: String) -> Bool {
    guard StatedTime(text)?.hasDay != true else { return false }
    return [true, false].allSatisfy { StatedTime(text, hints: Hints(isDayFirst: $0))?.hasDay == true }
  }

  /// All dates and times in a text, from left to right.
  package static func all(in text: String) -> [StatedTime] {
    let bytes = Array(text.utf8)
    return all(in: bytes, 0..<bytes.count)
  }

  /// The same in a part of a text.
  package static func all(in bytes: [UInt8], _ range: Range<Int>, _ hints: Hints = Hints()) -> [StatedTime] {
    var found: [StatedTime] = []
    var reader = StatedTimeReader(bytes, range, hints)
    while let start = reader.nextStart() {
      if let time = reader.time(isFirst: false) {
        found.append(time)
        reader.offset = max(time.range.upperBound, start + 1)
      } else {
        reader.offset = start
        reader.skipWord()
      }
    }
    return found
  }
}
