internal import Bytes

/// A point in time as people write it: a date, or a date and a time, with its uncertainty.
///
/// It is always in the years 1 to 9999, so that no sum and no difference of two can overflow.
package struct Moment: Hashable, Sendable {
  /// The first second that the text can mean, counted from 1970-01-01T00:00:00Z.
  package let earliest: Int

  /// The last second that the text can mean; for a date alone the end of that day in UTC.
  package let latest: Int

  /// Whether the text names a time zone; without one it is read as UTC.
  package let hasZone: Bool

  package init(seconds: Int) {
    self.init(earliest: seconds, latest: seconds, hasZone: true)
  }

  package init(earliest: Int, latest: Int, hasZone: Bool) {
    self.earliest = earliest.clamped(to: Self.known)
    self.latest = latest.clamped(to: Self.known)
    self.hasZone = hasZone
  }

  /// From the first second of the year 1 to the last of 9999.
  private static let known = -62_135_596_800...253_402_300_799

  package var isDateOnly: Bool { latest - earliest >= Moment.day - 1 }

  package static let hour = 3600
  package static let day = 86_400

  /// `2026-11-16` or `2026-11-16 09:12 UTC`.
  package var description: String {
    isDateOnly ? date : "\(date) \(Self.twoDigits(secondsOfDay / 3600)):\(Self.twoDigits(secondsOfDay / 60 % 60)) UTC"
  }

  /// RFC 3339, in UTC, to the second.
  package var rfc3339: String {
    let time = [secondsOfDay / 3600, secondsOfDay / 60 % 60, secondsOfDay % 60].map(Self.twoDigits)
    return "\(date)T\(time.joined(separator: ":"))Z"
  }

  /// `2026-11-16` for a day, in days since 1970-01-01.
  package init(day: Int) {
    self.init(earliest: day * Moment.day, latest: day * Moment.day + Moment.day - 1, hasZone: false)
  }

  /// `2026-11-16`, the day of the first second in UTC.
  package var date: String {
    let (year, month, day) = Self.civil(days: earliest.flooredDivision(by: Self.day))
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      + "-\(Self.twoDigits(month))-\(Self.twoDigits(day))"
  }

  private var secondsOfDay: Int { earliest - earliest.flooredDivision(by: Self.day) * Self.day }

  static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// Days since 1970-01-01 of a date of the Gregorian calendar; nil if there is no such day.
  static func days(year: Int, month: Int, day: Int) -> Int? {
    guard (1...12).contains(month), (1...9999).contains(year) else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    guard (1...length).contains(day) else { return nil }
    // Years begin in March here, so that the leap day is the last of its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted.flooredDivision(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

extension Int {
  fileprivate func clamped(to range: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }

  func flooredDivision(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }
}

/// A length of time as messages write it: `2 d 3 h`, `40 min`.
///
/// It is at most 10,000 years, so that a moment and a span can always be added.
package struct Span: Hashable, Sendable, CustomStringConvertible {
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds.clamped(to: -Self.longest...Self.longest)
  }

  package init(minutes: Int) {
    self.init(minutes, of: 60)
  }

  package init(days: Int) {
    self.init(days, of: Moment.day)
  }

  private init(_ count: Int, of unit: Int) {
    let (product, isTooLong) = count.multipliedReportingOverflow(by: unit)
    self.init(seconds: isTooLong ? (count < 0 ? -Self.longest : Self.longest) : product)
  }

  private static let longest = 10_000 * 366 * Moment.day

  package var description: String {
    let minutes = seconds / 60
    let parts = [(minutes / 1440, "d"), (minutes / 60 % 24, "h"), (minutes % 60, "min")]
    // Two units are exact enough, and after ten days hours do not matter.
    let shown = parts.drop { $0.0 == 0 }.prefix(minutes / 1440 >= 10 ? 1 : 2).filter { $0.0 > 0 }.map {
      "\($0.0) \($0.1)"
    }
    return shown.isEmpty ? "\(seconds) s" : shown.joined(separator: " ")
  }

  /// Reads `90d`, `48h`, `6 months`, `2 weeks`, `1y` and nothing else; a month counts 30 days and a year 365.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.first?.isDigit == true, let span = StatedSpan(bytes, at: 0, in: 0..<bytes.count), span.seconds > 0,
      span.range.upperBound == bytes.count
    else { return nil }
    self.init(seconds: span.seconds)
  }
}
